"""Comments in Word files: at their words whatever runs and boxes these stand in, and nothing else is changed."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from argmap.documents.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

etree = pytest.importorskip("lxml.etree")

from argmap.documents.comment import Comment  # noqa: E402
from argmap.documents.word_comments import with_comments  # noqa: E402

PLAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
BODY = (
    "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>The har</w:t></w:r>"
    '<w:r><w:t xml:space="preserve">bour is </w:t><w:tab/><w:t>silting up. The town knows it.</w:t></w:r></w:p>'
    "<w:p><w:del><w:r><w:delText>The town knows it.</w:delText></w:r></w:del>"
    "<w:ins><w:r><w:t>Eleven shops; the town knows it.</w:t></w:r></w:ins></w:p>"
    "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
)


def word(body: str = BODY, name: str = PLAIN, **parts: str) -> bytes:
    """A Word file with a main part, and further parts by their names (`__` for a slash)."""
    files = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{name}"><w:body>{body}</w:body></w:document>',
        "word/media/picture.bin": "\0\1 picture",
        **parts,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, content in files.items():
            archive.writestr(zipfile.ZipInfo(path), content)
    return out.getvalue()


def part(data: bytes, path: str) -> Any:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(path))


def local(element: Any) -> str:
    return str(etree.QName(element).localname)


def attribute(element: Any, name: str) -> str:
    return str(next(value for key, value in element.attrib.items() if etree.QName(key).localname == name))


def commented(data: bytes) -> dict[str, str]:
    """By number what stands between a comment's marks."""
    open_: dict[str, list[str]] = {}
    done: dict[str, str] = {}
    for element in part(data, "word/document.xml").iter():
        if local(element) == "commentRangeStart":
            open_[attribute(element, "id")] = []
        elif local(element) == "commentRangeEnd":
            done[attribute(element, "id")] = "".join(open_.pop(attribute(element, "id")))
        elif local(element) in {"t", "tab"}:
            for words in open_.values():
                words.append(element.text or "\t")
    assert not open_
    return done


def words_of(data: bytes) -> list[str]:
    """The words of each paragraph."""
    root = part(data, "word/document.xml")
    texts = (
        "".join(one.text or "" for one in each.iter() if local(one) == "t")
        for each in root.iter()
        if local(each) == "p"
    )
    return list(texts)  # fmt: skip


def about(*words: str) -> list[Comment]:
    return [Comment(one, "", f"on {one}", "argmap") for one in words]


@pytest.mark.parametrize("name", [PLAIN, STRICT])
def test_comments_stand_at_their_words(name: str) -> None:
    data = word(name=name)
    made, lost = with_comments(data, about("harbour is silting", "The har", "bour", "up", "Eleven shops"))
    assert (commented(made), lost) == (
        {"0": "harbour is \tsilting", "1": "The har", "2": "bour", "3": "up", "4": "Eleven shops"}, (),
    )  # fmt: skip
    assert words_of(made) == words_of(data)


def test_runs_keep_their_format() -> None:
    made, _ = with_comments(word(), about("e ha"))
    bold = [
        "".join(one.text or "" for one in run if local(one) == "t")
        for run in part(made, "word/document.xml").iter()
        if local(run) == "r" and any(local(one) == "rPr" for one in run)
    ]
    assert bold == ["Th", "e ha", "r"]


def test_of_several_places_the_one_after_the_words_before() -> None:
    comments = [
        Comment("the town knows it", before, "?", "argmap") for before in ("is silting up. ", "Eleven shops; ", "")
    ]
    made, lost = with_comments(word(), comments)
    assert (commented(made), lost) == (
        {"0": "The town knows it", "1": "the town knows it", "2": "The town knows it"},
        (),
    )
    body = part(made, "word/document.xml")[0]
    first, second = (
        [attribute(one, "id") for one in each.iter() if local(one) == "commentRangeStart"] for each in body[:2]
    )
    assert (sorted(first), second) == (["0", "2"], ["1"])


def test_words_in_a_box_are_commented_on_at_the_box() -> None:
    """Word takes no comment inside of a text box."""
    made, lost = with_comments(word(), about("In a box"))
    (start,) = [one for one in part(made, "word/document.xml").iter() if local(one) == "commentRangeStart"]
    assert (lost, [local(one) for one in start.iterancestors()]) == ((), ["p", "body", "document"])


def test_words_that_are_not_there_are_said_at_the_beginning() -> None:
    wanted = [*about("The ship"), Comment("", "", "of all", "argmap")]
    made, lost = with_comments(word(), wanted)
    assert (commented(made), lost) == ({"0": "T", "1": "T"}, (wanted[0],))


def test_the_rest_is_as_it_was() -> None:
    data = word()
    made, _ = with_comments(data, about("harbour"))
    before, after = (zipfile.ZipFile(io.BytesIO(one)) for one in (data, made))
    assert after.namelist() == [*before.namelist(), "word/_rels/document.xml.rels", "word/comments.xml"]
    assert after.read("word/media/picture.bin") == before.read("word/media/picture.bin")
    assert with_comments(data, about("harbour"))[0] == made


def test_what_a_comment_says() -> None:
    made, _ = with_comments(word(), [Comment("harbour", "", "error <b>&\nA\x00 second", "Anna Berg")])
    (one,) = part(made, "word/comments.xml")
    assert [attribute(one, key) for key in ("id", "author", "initials")] == ["0", "Anna Berg", "AB"]
    assert ["".join(each.itertext()) for each in one] == ["error <b>&", "A\ufffd second"]
    links = part(made, "word/_rels/document.xml.rels")
    assert [(attribute(link, "Target"), attribute(link, "Type")) for link in links] == [
        ("comments.xml", f"{OFFICE}/comments")
    ]
    assert [one.get("PartName") for one in part(made, "[Content_Types].xml")] == [None, "/word/comments.xml"]


def test_marks_whose_comments_are_lost_keep_their_numbers() -> None:
    """As in a file whose comments another program has taken out: argmap's stand at their own words alone."""
    mark = '<w:commentRangeStart w:id="0"/><w:r><w:t>Lost.</w:t></w:r><w:commentRangeEnd w:id="0"/>'
    odd = '<w:r><w:commentReference w:id="7"/><w:commentReference w:id="x"/></w:r>'
    made, _ = with_comments(word(f"<w:p>{mark}{odd}</w:p>{BODY}"), about("harbour"))
    starts = part(made, "word/document.xml").iter(f"{{{PLAIN}}}commentRangeStart")
    assert [attribute(one, "id") for one in starts] == ["0", "8"]


def test_comments_that_are_there_stay() -> None:
    old = f'<w:comments xmlns:w="{PLAIN}"><w:comment w:id="7" w:author="A"/></w:comments>'
    link = f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="c" Type="{OFFICE}/comments" Target="remarks.xml"/></Relationships>'
    data = word(**{"word/remarks.xml": old, "word/_rels/document.xml.rels": link})
    made, _ = with_comments(data, about("harbour"))
    assert [attribute(one, "id") for one in part(made, "word/remarks.xml")] == ["7", "8"]
    assert commented(made) == {"8": "harbour"}


BOMB = '<!DOCTYPE a [<!ENTITY b "bb">]>'


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"no archive", "is damaged"),
        (word(body="<w:p/>"), "holds no words"),
        (word(body="<w:p>"), "is no Word file"),
        (word(**{"_rels/.rels": "<a/>"}), "is no Word file"),
        (word(**{"word/document.xml": f'{BOMB}<w:document xmlns:w="{PLAIN}"/>'}), "is no Word file"),
    ],
)
def test_what_is_no_word_file(data: bytes, says: str) -> None:
    with pytest.raises(DocumentError, match=says):
        with_comments(data, about("harbour"))


def edges(text: str) -> Sequence[tuple[int, int]]:
    return [(start, end) for start in range(len(text)) for end in range(start + 1, len(text) + 1)]


def test_every_stretch_of_two_runs() -> None:
    """Comments that overlap in every way: each has its words, and the text stays."""
    text = "abc-def"
    data = word("<w:p><w:r><w:t>abc</w:t></w:r><w:r><w:t>-def</w:t></w:r></w:p>")
    wanted = [text[start:end] for start, end in edges(text) if text[start:end] != "-"]
    made, lost = with_comments(data, about(*wanted))
    found = commented(made)
    assert lost == ()
    assert [found[str(at)].strip("-") for at in range(len(wanted))] == [one.strip("-") for one in wanted]
    assert words_of(made) == [text]
