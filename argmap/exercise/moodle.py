"""A set as Moodle XML: the article, then questions of Moodle's own types with feedback and hints."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from argmap.exercise.alongside import LARGEST_COPY, asks_about_the_article, names, printed_articles
from argmap.exercise.output import Output
from argmap.exercise.platform import Asking, as_asked, chain, clean, hints, kept_name, relations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from xml.etree.ElementTree import Element

    from argmap.exercise.alongside import Printed
    from argmap.exercise.items import Item, Set
    from argmap.reading import Reading

__all__ = ["OUTPUTS", "as_moodle"]

_PENALTIES = {2: "1", 3: "0.5"}
_PENALTY = "0.3333333"
_FEEDBACKS = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")


def as_moodle(set_: Set, reading: Reading) -> bytes:
    """The quiz, in a category of its own: a description with each article, then a question for each item.

    A question has a name that says what it asks, its id as `idnumber` and its kind as a tag. One that asks about the
    article without quoting it carries the article folded in, so that it can be read wherever the question is put.
    """
    quiz = ElementTree.Element("quiz")
    category = ElementTree.SubElement(quiz, "question", type="category")
    _text(ElementTree.SubElement(category, "category"), f"$course$/top/{kept_name(set_.title).replace('/', '//')}")
    asking, articles, called = Asking(set_), printed_articles(reading), names(set_)
    for one in articles:
        _description(quiz, asking, one)
    folded = _folded(asking, articles)
    for item in set_.items:
        _item(quiz, asking, item, called[item.id], folded if asks_about_the_article(item, reading) else "")
    ElementTree.indent(quiz)
    data: bytes = ElementTree.tostring(quiz, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _description(quiz: Element, asking: Asking, article: Printed) -> None:
    one = ElementTree.SubElement(quiz, "question", type="description")
    name = kept_name(asking.say("giving.article_name", title=article.heading))
    _text(ElementTree.SubElement(one, "name"), name)
    text = ElementTree.SubElement(one, "questiontext", format="html")
    _text(text, _article_html(article))
    ElementTree.SubElement(ElementTree.SubElement(one, "generalfeedback", format="html"), "text")
    for name, value in (("defaultgrade", "0"), ("penalty", "0"), ("hidden", "0")):
        ElementTree.SubElement(one, name).text = value


def _article_html(article: Printed) -> str:
    language = f' lang="{escape(article.language)}"' if article.language else ""
    source = f"<p>{escape(article.source)}</p>" if article.source else ""
    heading = f'<h4 dir="auto">{escape(article.heading)}</h4>'
    return f"{heading}{source}<div{language}>{_paragraphs(article.lines)}</div>"


def _folded(asking: Asking, articles: Sequence[Printed]) -> str:
    """The articles, folded, for every question that asks about them; none where they are too long to be repeated."""
    if sum(one.length for one in articles) > LARGEST_COPY:
        return ""
    summary = escape(asking.say("giving.the_article"))
    return f"<details><summary>{summary}</summary>{''.join(map(_article_html, articles))}</details>"


def _item(quiz: Element, asking: Asking, item: Item, name: str, article: str) -> None:
    kind, write = _type(item)
    one = ElementTree.SubElement(quiz, "question", type=kind)
    _text(ElementTree.SubElement(one, "name"), name)
    text = ElementTree.SubElement(one, "questiontext", format="html")
    _text(text, _asked(asking, item, kind) + _no_gap(article))
    _html(ElementTree.SubElement(one, "generalfeedback"), [item.why])
    penalty = _PENALTIES.get(len(item.options), _PENALTY) if kind == "multichoice" else _PENALTY
    for tag, value in (("defaultgrade", "1"), ("penalty", penalty), ("hidden", "0"), ("idnumber", item.id)):
        ElementTree.SubElement(one, tag).text = value
    write(one, asking, item)
    if kind != "essay":
        for hint in hints(item):
            _html(ElementTree.SubElement(one, "hint"), [hint])
    tags = ElementTree.SubElement(one, "tags")
    _text(ElementTree.SubElement(tags, "tag"), item.kind)


def _type(item: Item) -> tuple[str, Callable[[Element, Asking, Item], None]]:
    """Moodle's type for an item, and what writes what that type needs.

    Claims to arrange are put in order where they are a chain of reasons; else each gets a place and a relation.
    """
    if as_asked(item) == "match":
        return ("ordering", _ordering) if chain(item) else ("gapselect", _gaps)
    return ("multichoice", _choice) if item.options else ("essay", _essay)


def _asked(asking: Asking, item: Item, kind: str) -> str:
    if kind == "ordering":
        return _paragraphs([asking.say("giving.put_in_order")])
    lines = _no_gap(_paragraphs(asking.question(item)))
    if kind != "gapselect":
        return lines
    places, numbers = _places(item), {verb: at for at, verb in enumerate(relations(item), len(item.nodes) + 2)}
    for node in item.nodes:
        place = f"[[{places[node.parent]}]]"
        how = f"[[{numbers[node.relation.verb if node.parent and node.relation else '']}]]"
        gaps = asking.say("giving.gaps", place=place, relation=how)
        lines += f"<p><b>{escape(node.label)}.</b> {_no_gap(escape(node.text))}<br>{gaps}</p>"
    return lines


def _no_gap(text: str) -> str:
    """A text in which nothing is taken for a gap."""
    return text.replace("[[", "&#91;&#91;")


def _places(item: Item) -> dict[str | None, int]:
    """The number of the option that stands for each place: at the top, and below each claim."""
    return {label: at for at, label in enumerate([None, *(node.label for node in item.nodes)], 1)}


def _choice(one: Element, _: Asking, item: Item) -> None:
    shuffled = "false" if item.is_ordered else "true"
    for name, value in (("single", "true"), ("shuffleanswers", shuffled), ("answernumbering", "abc")):
        ElementTree.SubElement(one, name).text = value
    for option in item.options:
        answer = ElementTree.SubElement(one, "answer", fraction="100" if option.is_right else "0", format="html")
        _text(answer, _paragraphs([option.text]))
        _html(ElementTree.SubElement(answer, "feedback"), [option.why])


def _gaps(one: Element, asking: Asking, item: Item) -> None:
    ElementTree.SubElement(one, "shuffleanswers").text = "0"
    _combined_feedback(one)
    places = [
        asking.say("giving.at_the_top"),
        *(asking.say("giving.under_letter", label=node.label) for node in item.nodes),
    ]
    verbs = [
        asking.say("giving.relation", verb=verb) if verb else asking.say("giving.no_relation")
        for verb in relations(item)
    ]
    for group, texts in (("1", places), ("2", verbs)):
        for text in texts:
            option = ElementTree.SubElement(one, "selectoption")
            _text(option, text)
            ElementTree.SubElement(option, "group").text = group


def _ordering(one: Element, _: Asking, item: Item) -> None:
    for name, value in (
        ("layouttype", "VERTICAL"), ("selecttype", "ALL"), ("selectcount", "0"),
        ("gradingtype", "ABSOLUTE_POSITION"), ("showgrading", "SHOW"), ("numberingstyle", "none"),
    ):  # fmt: skip
        ElementTree.SubElement(one, name).text = value
    _combined_feedback(one)
    for at, text in enumerate(chain(item), 1):
        answer = ElementTree.SubElement(one, "answer", fraction=str(at), format="html")
        _text(answer, f'<span dir="auto">{escape(text)}</span>')


def _combined_feedback(one: Element) -> None:
    for name in _FEEDBACKS:
        ElementTree.SubElement(ElementTree.SubElement(one, name, format="html"), "text")
    ElementTree.SubElement(one, "shownumcorrect")


def _essay(one: Element, _: Asking, item: Item) -> None:
    ElementTree.SubElement(one, "responseformat").text = "editor"
    ElementTree.SubElement(one, "responserequired").text = "1"
    _html(ElementTree.SubElement(one, "graderinfo"), item.answer.splitlines())


def _text(parent: Element, text: str) -> None:
    ElementTree.SubElement(parent, "text").text = clean(text)


def _html(parent: Element, paragraphs: Iterable[str]) -> None:
    parent.set("format", "html")
    _text(parent, _paragraphs(paragraphs))


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f'<p dir="auto" style="white-space: pre-wrap">{escape(line)}</p>' for line in lines)


OUTPUTS = (Output("moodle", "questions in Moodle XML", as_moodle, (".xml",)),)
