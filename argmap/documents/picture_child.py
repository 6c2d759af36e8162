"""What runs in the child process that draws pages of a PDF: each as a picture, with where words stand on it.

A script, run by path: `python picture_child.py PATH` reads `{"pages": [[PAGE, [WORDS, ...]], ...]}` on its standard
input, pages counted from 1, and writes `{"pictures": [...], "fingerprint": "...", "pages": N}`, or `{"error": "..."}`.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).absolute().parents[2])  # argmap's own folder, in the place of this script's

from argmap.documents.child import answer, bytes_of
from argmap.documents.document import DocumentError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

__all__ = ["drawn", "main"]

_DPI = 110
_LONGEST_SIDE = 2_400  # pixels of a picture
_QUALITY = 50
_NO_PDF = "is no PDF, or a damaged one; only pages of a PDF can be shown"
_LOCKED = "is locked by a password; save a copy without it"


def main(name: str) -> int:
    """Draw the pages that standard input asks for."""
    asked = json.load(sys.stdin)["pages"]
    return answer(lambda: drawn(bytes_of(name), asked))


def drawn(data: bytes, asked: list[tuple[int, list[str]]]) -> dict[str, Any]:
    """Pictures of pages, in the order asked for; raises DocumentError, and ModuleNotFoundError without a library."""
    import PIL.Image  # noqa: F401 (said before any work is done)

    document = _opened(data)
    fingerprint, count = hashlib.sha256(data).hexdigest(), len(document)
    pictures = [_picture(document, page, words) for page, words in asked if page <= count]
    return {"pictures": pictures, "fingerprint": fingerprint, "pages": count}


def _opened(data: bytes) -> PdfDocument:
    import pypdfium2
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
        len(document)
    except pypdfium2.PdfiumError as error:
        is_locked = error.err_code in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
        raise DocumentError(_LOCKED if is_locked else _NO_PDF) from None
    return document


def _picture(document: PdfDocument, number: int, words: list[str]) -> dict[str, Any]:
    """One page: its picture in WebP (base64), its size in pixels, and for each of the words the boxes they fill."""
    import base64
    import io

    import pypdfium2

    from argmap.documents.finding_words import boxes_of

    try:
        page = document[number - 1]
        scale = min(_DPI / 72, _LONGEST_SIDE / max(*page.get_size(), 1))
        image = page.render(scale=scale).to_pil().convert("RGB")
        boxes = boxes_of(page, words) if words else []
    except pypdfium2.PdfiumError:
        raise DocumentError(f"has a page that cannot be drawn: {number}") from None
    out = io.BytesIO()
    image.save(out, "WEBP", quality=_QUALITY, method=4)
    page.close()
    return {
        "page": number,
        "data": base64.b64encode(out.getvalue()).decode(),
        "width": image.width,
        "height": image.height,
        "boxes": boxes,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
