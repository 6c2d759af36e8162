"""The elements of a web page, and what each says of the text in it."""

from __future__ import annotations

from argmap.documents.html.names import (
    BANNER,
    BLOCKS,
    CONSENT,
    DOUBTFUL,
    ENDNOTES,
    HEADINGS,
    HIDDEN_STYLE,
    IN_TEXTS,
    MARKING,
    NEVER,
    NOTE,
    OF_A_SITE,
    ON_COOKIES,
    SECTION,
    UNSEEN,
    WEAK,
)

__all__ = ["Element", "describe", "is_page_break"]


class Element:
    """An open element: what it is, and what holds for the text in it."""

    __slots__ = (
        "block", "cell", "clutter", "depth", "doubtful", "endnotes", "heading", "hidden", "identity", "item", "name",
        "named", "number", "paragraph", "parent", "parts", "pre", "role", "row", "skipped", "swallows", "weak",
        "within",
    )  # fmt: skip

    pre: bool
    skipped: bool
    block: Element
    cell: Element | None
    row: Element | None
    item: Element | None
    paragraph: Element | None
    doubtful: Element | None
    hidden: Element | None
    weak: Element | None
    within: Element | None
    named: Element | None
    heading: Element | None
    endnotes: Element | None

    def __init__(self, name: str, parent: Element | None, number: int) -> None:
        self.name = name
        self.parent = parent
        self.number = number
        self.identity = ""
        self.role = ""
        self.parts = 0
        self.clutter = self.swallows = False
        if parent is None:
            self.depth = 0
            self.block = self
            self.pre = self.skipped = False
            self.cell = self.row = self.item = self.paragraph = None
            self.doubtful = self.hidden = self.weak = self.within = self.named = self.heading = self.endnotes = None
            return
        self.depth = parent.depth + 1
        self.pre = parent.pre
        self.skipped = parent.skipped
        self.block = parent.block
        self.cell = parent.cell
        self.row = parent.row
        self.item = parent.item
        self.paragraph = parent.paragraph
        self.doubtful = parent.doubtful
        self.hidden = parent.hidden
        self.weak = parent.weak
        self.within = parent.within
        self.named = parent.named
        self.heading = parent.heading
        self.endnotes = parent.endnotes


def _roles(attributes: dict[str, str]) -> frozenset[str]:
    return frozenset(f"{attributes.get('role', '')} {attributes.get('epub:type', '')}".lower().split())


def is_page_break(attributes: dict[str, str]) -> bool:
    """Whether a printed page begins at an element."""
    return not {"pagebreak", "doc-pagebreak"}.isdisjoint(_roles(attributes))


def describe(element: Element, attributes: dict[str, str]) -> None:
    """What an element's name and attributes say of the text in it."""
    name = element.name
    _describe_structure(element)
    if name in NEVER or (name == "button" and not element.heading):
        element.skipped = True
    if name in DOUBTFUL and not (name == "footer" and _in_quote(element)):
        element.doubtful = element
    if attributes:
        _describe_by_attributes(element, attributes)


def _in_quote(element: Element) -> bool:
    parent = element.parent
    return parent is not None and parent.name in {"blockquote", "figure"}


def _describe_by_attributes(element: Element, attributes: dict[str, str]) -> None:
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    if len(names) > 1 and element.name not in {"html", "body"}:
        _describe_by_names(element, names, attributes)
    element.identity = attributes.get("id") or attributes.get("xml:id", "")
    if element.identity and element.name in BLOCKS:
        element.named = element
    if attributes.get("aria-modal") == "true":
        element.doubtful, element.clutter = element, True
    roles = _roles(attributes)
    if roles:
        _describe_by_roles(element, roles)
    elif element.name == "a" and "noteref" in names.lower():
        element.role = "reference"
    elif element.name == "a" and any(map(MARKING.fullmatch, attributes.get("class", "").split())):
        element.role = "mark"
    if _is_hidden(attributes) and element.role != "note" and element.endnotes is not element:
        element.doubtful = element.hidden = element
    if element.doubtful is element and element.name not in BLOCKS:
        element.skipped = True
    if "pre" in attributes.get("style", "") and "white-space" in attributes["style"]:
        element.pre = "pre" in attributes["style"].partition("white-space")[2][:6]


def _describe_by_names(element: Element, names: str, attributes: dict[str, str]) -> None:
    if WEAK.search(names) or (element.name == "footer" and OF_A_SITE.search(names)):
        element.weak = element
    if UNSEEN.search(attributes.get("class", "")) or _is_banner(element, attributes):
        element.doubtful, element.clutter = element, True


def _is_banner(element: Element, attributes: dict[str, str]) -> bool:
    """Whether it asks for consent, by its names and by what it is: parts of an article may be about cookies."""
    classes, identity = attributes.get("class", ""), attributes.get("id", "")
    if element.name in HEADINGS or not CONSENT.search(f"{classes} {identity}"):
        return False
    if any(map(BANNER.fullmatch, classes.split())):
        return True
    if element.name in IN_TEXTS or SECTION.search(classes):
        return False
    if BANNER.fullmatch(identity):
        return True
    return element.within is None and any(map(ON_COOKIES.fullmatch, (*classes.split(), identity)))


def _describe_by_roles(element: Element, roles: frozenset[str]) -> None:
    if not roles.isdisjoint(NOTE):
        element.role, element.named = "note", element
        element.doubtful = element.parent.doubtful if element.parent else None
    elif not roles.isdisjoint(ENDNOTES):
        element.endnotes = element
        element.doubtful = element.parent.doubtful if element.parent else None
    elif not roles.isdisjoint(("noteref", "doc-noteref")):
        element.role = "reference"
    elif not roles.isdisjoint(("backlink", "doc-backlink", "referrer")):
        element.skipped = True
    elif not roles.isdisjoint(("navigation", "search", "dialog", "alertdialog", "toc", "doc-toc")):
        element.doubtful, element.clutter = element, True


def _is_hidden(attributes: dict[str, str]) -> bool:
    if attributes.get("hidden", "no") not in {"no", "until-found"}:
        return True
    if attributes.get("aria-hidden") == "true":
        return True
    style = attributes.get("style")
    return bool(style and HIDDEN_STYLE.search(style))


def _describe_structure(element: Element) -> None:
    """What is open, and what cannot be any more, from here on."""
    name = element.name
    if name in {"article", "main"}:
        element.within = element
    if name == "p":
        element.paragraph = element
    elif name in HEADINGS or name == "summary":
        element.heading = element
    elif name in {"td", "th"}:
        element.cell = element
        element.item = element.paragraph = None
    elif name == "tr":
        element.row = element
    elif name == "table":
        element.row = element.cell = element.item = element.paragraph = None
    elif name in {"ul", "ol", "dl", "menu"}:
        element.item = None
    elif name in {"li", "dt", "dd"}:
        element.item = element
    elif name in {"pre", "listing", "xmp"}:
        element.pre = True
