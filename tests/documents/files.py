"""Documents made by hand for the tests: archives, Word files, OpenDocument texts, e-books."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    f' xmlns:r="{_RELATIONS}"'
)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive; a part called `mimetype` is stored, as OpenDocument and EPUB have it."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(info, content)
    return held.getvalue()


def p(text: str, properties: str = "") -> str:
    """A paragraph of Word, of one run."""
    return (
        f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}<w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>"
    )


def r(text: str) -> str:
    """A run of Word."""
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def docx(
    body: str,
    *,
    namespace: str = W,
    main: str = "word/document.xml",
    inside: Mapping[str, bytes | str] | None = None,
    **parts: str,
) -> bytes:
    """A Word document; parts are called by the names of their files (`footnotes`, `numbering`, `core`).

    `inside` has documents that stand in it, by the names of their files, which are the ids of their relations, too.
    """
    root = f'xmlns:w="{namespace}"{_SPACES}'
    kinds = {"footnotes": "footnotes", "endnotes": "endnotes", "numbering": "numbering", "styles": "styles",
             "comments": "comments"}  # fmt: skip
    folder = main.rpartition("/")[0]
    held: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{main}" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/>'
        + "".join(
            f'<Override PartName="/{folder}/{one}.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            f'wordprocessingml.{one}+xml"/>'
            for one in kinds
            if one in parts
        )
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_RELATIONS}/officeDocument" Target="/{main}"/></Relationships>',
        f"{folder}/_rels/{main.rpartition('/')[2]}.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="n{number}" Type="{_RELATIONS}/{one}" Target="{one}.xml"/>'
            for number, one in enumerate(kinds)
            if one in parts
        )
        + "".join(f'<Relationship Id="{one}" Type="{_RELATIONS}/aFChunk" Target="{one}"/>' for one in inside or ())
        + "</Relationships>",
        main: f"<w:document {root}><w:body>{body}</w:body></w:document>",
    }
    held |= {f"{folder}/{name}": content for name, content in (inside or {}).items()}
    for name, content in parts.items():
        if name == "core":
            held["docProps/core.xml"] = (
                '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
                ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
                f"{content}</cp:coreProperties>"
            )
        else:
            held[f"{folder}/{name}.xml"] = f"<w:{name} {root}>{content}</w:{name}>"
    return zipped(held)
