"""A set as an IMS QTI 2.1 package: a file for each item, a test of them all in sections by kind, and a manifest."""

from __future__ import annotations

import io
import zipfile
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from argmap.exercise.alongside import (
    LARGEST_COPY,
    asks_about_the_article,
    kind_name,
    names,
    printed_articles,
)
from argmap.exercise.output import Output
from argmap.exercise.platform import Asking, as_asked, clean, kept_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

    from argmap.exercise.alongside import Printed
    from argmap.exercise.items import Item, Set
    from argmap.reading import Reading

__all__ = ["OUTPUTS", "as_qti", "item_xml"]

_QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMA = f"{_QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"
_CP = "http://www.imsglobal.org/xsd/imscp_v1p1"
_MAP_RESPONSE = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"
_NAMESPACES = {"xmlns": _QTI, "xmlns:xsi": _XSI, "xsi:schemaLocation": _SCHEMA}
_TEST = "test.xml"
_PARTS = 10_000
_EPOCH = (1980, 1, 1, 0, 0, 0)


def as_qti(set_: Set, reading: Reading) -> bytes:
    """The package as a ZIP file; the same set gives the same bytes.

    The article stands above the question in every item that asks about it without quoting it.
    """
    articles = printed_articles(reading)
    if sum(one.length for one in articles) > LARGEST_COPY:
        articles = []
    asking, called = Asking(set_), names(set_)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        _write(package, "imsmanifest.xml", _manifest(set_))
        _write(package, _TEST, _test(set_, printed_articles(reading)))
        for item in set_.items:
            shown = articles if asks_about_the_article(item, reading) else []
            _write(package, f"items/{item.id}.xml", item_xml(asking, item, called[item.id], shown))
    return out.getvalue()


def _write(package: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(info, data)


def _manifest(set_: Set) -> bytes:
    root = ElementTree.Element("manifest", {"xmlns": _CP, "identifier": f"argmap-{set_.seed}"})
    metadata = ElementTree.SubElement(root, "metadata")
    ElementTree.SubElement(metadata, "schema").text = "QTIv2.1 Package"
    ElementTree.SubElement(metadata, "schemaversion").text = "1.0.0"
    ElementTree.SubElement(root, "organizations")
    resources = ElementTree.SubElement(root, "resources")
    test = ElementTree.SubElement(
        resources, "resource", {"identifier": "test", "type": "imsqti_test_xmlv2p1", "href": _TEST}
    )
    ElementTree.SubElement(test, "file", {"href": _TEST})
    for item in set_.items:
        ElementTree.SubElement(test, "dependency", {"identifierref": item.id})
    for item in set_.items:
        href = f"items/{item.id}.xml"
        resource = ElementTree.SubElement(
            resources, "resource", {"identifier": item.id, "type": "imsqti_item_xmlv2p1", "href": href}
        )
        ElementTree.SubElement(resource, "file", {"href": href})
    return _bytes(root)


def _test(set_: Set, articles: Sequence[Printed]) -> bytes:
    """All items in sections by kind; the article is told at the beginning of each."""
    root = ElementTree.Element("assessmentTest", {**_NAMESPACES, "identifier": "test", "title": kept_name(set_.title)})
    part = ElementTree.SubElement(
        root, "testPart", {"identifier": "part", "navigationMode": "nonlinear", "submissionMode": "individual"}
    )
    for kind, items in groupby(sorted(set_.items, key=lambda item: item.kind), key=lambda item: item.kind):
        called = {"identifier": kind, "title": kind_name(kind, set_.language), "visible": "true"}
        section = ElementTree.SubElement(part, "assessmentSection", called)
        if articles:
            _article(ElementTree.SubElement(section, "rubricBlock", {"view": "candidate"}), articles)
        for item in items:
            ElementTree.SubElement(
                section, "assessmentItemRef", {"identifier": item.id, "href": f"items/{item.id}.xml"}
            )
    return _bytes(root)


def _article(parent: Element, articles: Sequence[Printed]) -> None:
    for one in articles:
        box = ElementTree.SubElement(parent, "div")
        if one.language:
            box.set("xml:lang", one.language)
        ElementTree.SubElement(box, "h3").text = clean(one.heading)
        for line in [*filter(None, [one.source]), *one.lines]:
            ElementTree.SubElement(box, "p").text = clean(line)


def _bytes(root: Element) -> bytes:
    ElementTree.indent(root)
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def item_xml(asking: Asking, item: Item, name: str, articles: Sequence[Printed] = ()) -> bytes:
    """One item: a choice, a matching or an extended text, with feedback for each choice."""
    root = ElementTree.Element(
        "assessmentItem",
        {
            **_NAMESPACES,
            "identifier": item.id,
            "title": clean(name),
            "adaptive": "false",
            "timeDependent": "false",
        },
    )
    {"choice": _choice, "match": _match, "essay": _essay}[as_asked(item)](root, asking, item, articles)
    return _bytes(root)


def _outcome(root: Element, name: str, base: str) -> None:
    ElementTree.SubElement(root, "outcomeDeclaration", {"identifier": name, "cardinality": "single", "baseType": base})


def _asked(root: Element, asking: Asking, item: Item, articles: Sequence[Printed]) -> Element:
    body = ElementTree.SubElement(root, "itemBody")
    _article(body, articles)
    for line in asking.question(item):
        ElementTree.SubElement(body, "p").text = clean(line)
    return body


def _choice(root: Element, asking: Asking, item: Item, articles: Sequence[Printed]) -> None:
    response = ElementTree.SubElement(
        root, "responseDeclaration", {"identifier": "RESPONSE", "cardinality": "single", "baseType": "identifier"}
    )
    correct = ElementTree.SubElement(response, "correctResponse")
    _outcome(root, "SCORE", "float")
    _outcome(root, "FEEDBACK", "identifier")
    body = _asked(root, asking, item, articles)
    shuffled = "false" if item.is_ordered else "true"
    asked = ElementTree.SubElement(
        body, "choiceInteraction", {"responseIdentifier": "RESPONSE", "shuffle": shuffled, "maxChoices": "1"}
    )
    for at, option in enumerate(item.options):
        name = f"C{at}"
        choice = ElementTree.SubElement(asked, "simpleChoice", {"identifier": name})
        choice.text = clean(option.text)
        if option.is_right:
            ElementTree.SubElement(correct, "value").text = name
    processing = ElementTree.SubElement(root, "responseProcessing")
    condition = ElementTree.SubElement(processing, "responseCondition")
    if_right = ElementTree.SubElement(condition, "responseIf")
    match = ElementTree.SubElement(if_right, "match")
    ElementTree.SubElement(match, "variable", {"identifier": "RESPONSE"})
    ElementTree.SubElement(match, "correct", {"identifier": "RESPONSE"})
    _set_value(if_right, "SCORE", "float", "1")
    otherwise = ElementTree.SubElement(condition, "responseElse")
    _set_value(otherwise, "SCORE", "float", "0")
    feedback = ElementTree.SubElement(processing, "setOutcomeValue", {"identifier": "FEEDBACK"})
    ElementTree.SubElement(feedback, "variable", {"identifier": "RESPONSE"})
    for at, option in enumerate(item.options):
        why = f"{option.why}. {item.why}" if option.is_right else f"{option.why}."
        modal = ElementTree.SubElement(
            root, "modalFeedback", {"outcomeIdentifier": "FEEDBACK", "identifier": f"C{at}", "showHide": "show"}
        )
        modal.text = clean(why)


def _set_value(parent: Element, name: str, base: str, value: str) -> None:
    one = ElementTree.SubElement(parent, "setOutcomeValue", {"identifier": name})
    ElementTree.SubElement(one, "baseValue", {"baseType": base}).text = value


def _match(root: Element, asking: Asking, item: Item, articles: Sequence[Printed]) -> None:
    pairs = asking.matches(item)
    places = [asking.at_the_top, *(asking.under(item, node.label) for node in item.nodes)]
    response = ElementTree.SubElement(
        root, "responseDeclaration", {"identifier": "RESPONSE", "cardinality": "multiple", "baseType": "directedPair"}
    )
    correct = ElementTree.SubElement(response, "correctResponse")
    mapping = ElementTree.SubElement(response, "mapping", {"defaultValue": "0", "upperBound": "1"})
    for at, (one, share) in enumerate(zip(pairs, _shares(len(pairs)), strict=True)):
        pair = f"N{at} P{places.index(one.place)}"
        ElementTree.SubElement(correct, "value").text = pair
        ElementTree.SubElement(mapping, "mapEntry", {"mapKey": pair, "mappedValue": share})
    _outcome(root, "SCORE", "float")
    body = _asked(root, asking, item, articles)
    asked = ElementTree.SubElement(
        body,
        "matchInteraction",
        {"responseIdentifier": "RESPONSE", "shuffle": "true", "maxAssociations": str(len(pairs))},
    )
    for prefix, texts, most in (("N", [one.claim for one in pairs], "1"), ("P", places, str(len(pairs)))):
        side = ElementTree.SubElement(asked, "simpleMatchSet")
        for at, text in enumerate(texts):
            choice = ElementTree.SubElement(
                side, "simpleAssociableChoice", {"identifier": f"{prefix}{at}", "matchMax": most}
            )
            choice.text = clean(text)
    ElementTree.SubElement(root, "responseProcessing", {"template": _MAP_RESPONSE})


def _shares(number: int) -> list[str]:
    """One point in so many parts, which make exactly one again."""
    part = _PARTS // number
    return [f"{one / _PARTS:.4f}" for one in [*[part] * (number - 1), _PARTS - part * (number - 1)]]


def _essay(root: Element, asking: Asking, item: Item, articles: Sequence[Printed]) -> None:
    ElementTree.SubElement(
        root, "responseDeclaration", {"identifier": "RESPONSE", "cardinality": "single", "baseType": "string"}
    )
    _outcome(root, "SCORE", "float")
    body = _asked(root, asking, item, articles)
    rubric = ElementTree.SubElement(body, "rubricBlock", {"view": "scorer"})
    for line in item.answer.splitlines():
        ElementTree.SubElement(rubric, "p").text = clean(line)
    ElementTree.SubElement(body, "extendedTextInteraction", {"responseIdentifier": "RESPONSE", "expectedLines": "12"})


OUTPUTS = (Output("qti", "a package in QTI 2.1", as_qti, (".zip",)),)
