"""A set as Moodle XML: multiple choice, matching and essay questions with feedback and hints."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from argmap.exercise.output import Output
from argmap.exercise.platform import as_asked, clean, matches, question, spare_places

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from argmap.exercise.items import Item, Set

__all__ = ["OUTPUTS", "as_moodle"]

_TYPES = {"choice": "multichoice", "match": "matching", "essay": "essay"}


def as_moodle(set_: Set) -> bytes:
    """The quiz, in a category of its own; each question has its id as `idnumber` and its kind as a tag."""
    quiz = ElementTree.Element("quiz")
    category = ElementTree.SubElement(quiz, "question", type="category")
    _text(ElementTree.SubElement(category, "category"), f"$course$/top/{set_.title.replace('/', '//')}")
    for item in set_.items:
        _item(quiz, item)
    ElementTree.indent(quiz)
    data: bytes = ElementTree.tostring(quiz, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _item(quiz: Element, item: Item) -> None:
    form = as_asked(item)
    one = ElementTree.SubElement(quiz, "question", type=_TYPES[form])
    _text(ElementTree.SubElement(one, "name"), item.id)
    _html(ElementTree.SubElement(one, "questiontext"), question(item))
    _html(ElementTree.SubElement(one, "generalfeedback"), [item.why])
    for name, value in (("defaultgrade", "1"), ("penalty", "0.3333333"), ("hidden", "0"), ("idnumber", item.id)):
        ElementTree.SubElement(one, name).text = value
    if form == "choice":
        for name, value in (("single", "true"), ("shuffleanswers", "true"), ("answernumbering", "abc")):
            ElementTree.SubElement(one, name).text = value
        for option in item.options:
            answer = ElementTree.SubElement(one, "answer", fraction="100" if option.is_right else "0", format="html")
            _text(answer, _paragraphs([option.text]))
            _html(ElementTree.SubElement(answer, "feedback"), [option.why])
    elif form == "match":
        ElementTree.SubElement(one, "shuffleanswers").text = "true"
        for match in matches(item):
            sub = ElementTree.SubElement(one, "subquestion", format="html")
            _text(sub, _paragraphs([match.claim]))
            _text(ElementTree.SubElement(sub, "answer"), match.place)
        for place in spare_places(item):
            sub = ElementTree.SubElement(one, "subquestion", format="html")
            _text(sub, "")
            _text(ElementTree.SubElement(sub, "answer"), place)
    else:
        ElementTree.SubElement(one, "responseformat").text = "editor"
        ElementTree.SubElement(one, "responserequired").text = "1"
        _html(ElementTree.SubElement(one, "graderinfo"), item.answer.splitlines())
    if form != "essay":
        for hint in item.hints.given:
            _html(ElementTree.SubElement(one, "hint"), [hint])
    tags = ElementTree.SubElement(one, "tags")
    _text(ElementTree.SubElement(tags, "tag"), item.kind)


def _text(parent: Element, text: str) -> None:
    ElementTree.SubElement(parent, "text").text = clean(text)


def _html(parent: Element, paragraphs: Iterable[str]) -> None:
    parent.set("format", "html")
    _text(parent, _paragraphs(paragraphs))


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f'<p dir="auto" style="white-space: pre-wrap">{escape(line)}</p>' for line in lines)


OUTPUTS = (Output("moodle", "questions in Moodle XML", lambda set_, _: as_moodle(set_), (".xml",)),)
