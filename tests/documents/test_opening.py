"""Documents are read in a process of their own: whatever a file does to its reader, argmap says one sentence."""

from __future__ import annotations

import os
import sys
import zlib
from typing import TYPE_CHECKING

import pytest

from argmap.documents import DocumentError, limits, open_document, opening
from argmap.running import TookTooLongError
from tests.conftest import ROOT
from tests.documents.files import docx, p

if TYPE_CHECKING:
    from pathlib import Path

ONLY_POSIX = pytest.mark.skipif(not hasattr(os, "fork"), reason="limits of POSIX")


def fails(path: Path) -> str:
    with pytest.raises(DocumentError) as caught:
        open_document(path)
    return str(caught.value)


def stand_in(monkeypatch: pytest.MonkeyPatch, folder: Path, code: str) -> Path:
    """A document whose reader does what some code does."""
    script = folder / "reader.py"
    script.write_text(code, encoding="utf-8")
    monkeypatch.setattr(opening, "_CHILD", script)
    path = folder / "x.pdf"
    path.write_bytes(b"%PDF-1.7")
    return path


def test_a_document_comes_as_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "-x.docx"
    path.write_bytes(docx(p("The harbour is silting up.") + p("Eleven shops.")))
    opened = open_document(path)
    assert (opened.document.blocks, opened.document.kind) == (
        ("The harbour is silting up.", "Eleven shops."),
        "a Word document",
    )
    assert len(opened.fingerprint) == 64


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("import os; os.abort()", "cannot be read: it takes too much memory, or is damaged"),
        ("import sys; sys.exit(3)", "cannot be read: it takes too much memory, or is damaged"),
        ("raise ValueError('a fault of the reader')", "cannot be read: it takes too much memory, or is damaged"),
        ('print(\'{"error": "is odd"}\')', "is odd"),
        ('print(\'{"missing": "pypdfium2.raw"}\')', "is a PDF file; reading one needs pypdfium2: pip install"),
        ("print('no JSON')", "cannot be read: it takes too much memory, or is damaged"),
    ],
)
def test_whatever_the_reader_does(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, code: str, says: str) -> None:
    assert fails(stand_in(monkeypatch, tmp_path, code)).startswith(says)


def test_a_reader_that_hangs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = stand_in(monkeypatch, tmp_path, "import time; time.sleep(60)")
    with pytest.raises(DocumentError, match="takes too long to read"):
        open_document(path, seconds=0.5)


def test_time_used_up_in_the_child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def run(*_: object) -> None:
        raise TookTooLongError

    monkeypatch.setattr(opening, "run", run)
    assert fails(tmp_path / "x.pdf").startswith("takes too long to read")


LIMITED = """
import sys
sys.path.insert(0, {root!r})
from argmap.documents import child, limits
child.MEMORY, child.CPU_SECONDS = {memory}, {seconds}
{code}
sys.exit(child.main(sys.argv[1]))
"""


@ONLY_POSIX
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS does not limit memory")
def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A reader that takes more memory than it may ends in a sentence."""
    code = "child.document_of = lambda data, name: bytearray(10**9)"
    script = LIMITED.format(root=str(ROOT), memory=400 * 2**20, seconds=60, code=code)
    assert fails(stand_in(monkeypatch, tmp_path, script)).startswith("takes more than 1 GiB of memory to read")


@ONLY_POSIX
def test_cpu_time_is_limited(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    code = "def endless(data, name):\n    while True: pass\nchild.document_of = endless"
    script = LIMITED.format(root=str(ROOT), memory=2**30, seconds=1, code=code)
    assert fails(stand_in(monkeypatch, tmp_path, script)).startswith("takes too long to read")


def test_what_is_no_file(tmp_path: Path) -> None:
    assert fails(tmp_path / "none.pdf") == "cannot be opened: No such file or directory"
    assert fails(tmp_path).startswith("cannot be opened")


def test_a_stream_that_unpacks_to_a_gibibyte(tmp_path: Path) -> None:
    """1 MB of PDF that fills 1 GiB: refused, and argmap itself does not grow."""
    resource = pytest.importorskip("resource")
    pytest.importorskip("pypdfium2")
    packed = zeros_packed(1024)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    (tmp_path / "bomb.pdf").write_bytes(pdf(stream))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert fails(tmp_path / "bomb.pdf")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < before + 200_000


def zeros_packed(mebibytes: int) -> bytes:
    """So many mebibytes of zeros as zlib packs them, made of one that is packed once."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    one = packer.compress(b"\0" * 2**20) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = (mebibytes * 2**20 % 65_521) << 16 | 1
    return b"\x78\xda" + one * mebibytes + b"\x03\x00" + checksum.to_bytes(4, "big")


def test_zeros_are_packed_as_zlib_packs_them() -> None:
    assert zlib.decompress(zeros_packed(3)) == b"\0" * (3 * 2**20)


def pdf(content: bytes) -> bytes:
    """A PDF file of one page with a content stream as it is given."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
        content,
    ]
    out, places = b"%PDF-1.7\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(out)
    return out + b"xref\n0 5\n0000000000 65535 f \n" + table + end


def test_limits_are_as_they_are_documented() -> None:
    assert (limits.MEMORY, limits.CPU_SECONDS, limits.LARGEST_FILE, limits.MOST_PAGES) == (
        2**30,
        60,
        200 * 2**20,
        2_000,
    )
