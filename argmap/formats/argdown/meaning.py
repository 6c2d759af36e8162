"""From blocks to what they mean: occurrences gathered under their titles, relations made, some of them transformed.

The transformations are those of Argdown's reference implementation: relations of a reconstructed argument become
those of its main conclusion, undercuts of it those of its last inference, and in strict reading supports and attacks
between statements are entailments and contraries.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from argmap.formats.argdown.content import read_content
from argmap.formats.argdown.model import (
    Argument,
    Member,
    Model,
    PremiseItem,
    Relating,
    Relation,
    Role,
    Section,
    Statement,
)
from argmap.formats.argdown.shortcodes import SHORTCODES
from argmap.formats.argdown.syntax import Document, Element, Fault, Heading, Inference, PremiseList, parse
from argmap.formats.argdown.tokens import Kind, Token
from argmap.mapfile.values import ValuesError, yaml_values
from argmap.memory import no_collection
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.text import Text

__all__ = ["LOOSE", "STRICT", "understand"]

LOOSE, STRICT = "loose", "strict"

_FROM_ABOVE = {
    Kind.IS_SUPPORTED: Relating.SUPPORT,
    Kind.IS_ATTACKED: Relating.ATTACK,
    Kind.IS_UNDERCUT: Relating.UNDERCUT,
    Kind.CONTRADICTS: Relating.CONTRADICTORY,
}
_FROM_BELOW = {
    Kind.SUPPORTS_IT: Relating.SUPPORT,
    Kind.ATTACKS_IT: Relating.ATTACK,
    Kind.UNDERCUTS_IT: Relating.UNDERCUT,
}
_FRONT_MATTER = re.compile(r"\s*={3,}")
_FRONT_MATTER_END = re.compile(r"(?<!=)={3,}\s*\Z")
_BLOCK = re.compile(r"\{[ \t]*(?:\r\n|\n)")


def understand(text: Text, mode: str = LOOSE) -> Model:
    """What an Argdown document means; `mode` counts where its front matter names none."""
    with no_collection():
        reader = _Reader(text, parse(text), mode)
        reader.run()
    return reader.model


class _Reader:
    def __init__(self, text: Text, document: Document, mode: str) -> None:
        self.text = text
        self.document = document
        self.model = Model(mode=mode, faults=document.faults, comments=document.comments)
        self.shortcodes = SHORTCODES
        self.keep_tags = True
        self.transforms = True
        self.section: Section | None = None
        self.path: list[Section] = []
        self.untitled = 0
        self.inference: int | None = None
        """The item of `argument` whose inference was met last."""
        self.argument: Argument | None = None
        self.known: dict[tuple[object, ...], Relation] = {}

    def run(self) -> None:
        self._front_matter()
        previous: object = None
        for block in self.document.blocks:
            if isinstance(block, Heading):
                self._heading(block)
            elif isinstance(block, PremiseList):
                self._premise_list(block, previous)
            elif isinstance(block, Element):
                previous = self._element(block, Role.TOP_LEVEL)
                continue
            elif block is not None:
                self.model.lists += 1
                for element in block:
                    self._element(element, None)
            previous = None
        for one in (*self.model.statements.values(), *self.model.arguments.values()):
            if one.section is None and one.members:
                one.section = one.members[0].section
        _transform(self.model, arguments=self.transforms)

    def _fault(self, message: str, span: Span, advice: str = "") -> None:
        self.model.faults.append(Fault(message, span, advice))

    # Data

    def _front_matter(self) -> None:
        token = self.document.front_matter
        if token is None:
            return
        image = self.text.content[token.start : token.end]
        opening = _FRONT_MATTER.match(image)
        start = opening.end() if opening else 0
        values = self._values(_FRONT_MATTER_END.sub("", image[start:]), token.start + start, "front matter")
        self.model.front_matter = values
        settings = values.get("model") if isinstance(values, dict) else None
        if isinstance(settings, dict):
            self.model.mode = STRICT if settings.get("mode", self.model.mode) == STRICT else LOOSE
            self.keep_tags = settings.get("removeTagsFromText") is not True
            self.transforms = settings.get("transformArgumentRelations") is not False
            own = settings.get("shortcodes")
            if isinstance(own, dict):
                known = {name: one.get("unicode") for name, one in own.items() if isinstance(one, dict)}
                self.shortcodes = SHORTCODES | {name: one for name, one in known.items() if isinstance(one, str)}

    def _data(self, token: Token | None) -> Any:
        if token is None:
            return None
        image = self.text.content[token.start : token.end]
        block = _BLOCK.match(image)
        if block is None:
            return self._values(image, token.start, "data")
        return self._values(image[block.end() : -1], token.start + block.end(), "data")

    def _values(self, content: str, start: int, what: str) -> Any:
        try:
            return yaml_values(content)
        except ValuesError as error:
            span = Span(start + error.span.start, start + max(error.span.end, error.span.start + 1))
            self._fault(
                f"the YAML of this {what} cannot be read: {error}", span, "mend it, or put its texts in quotation marks"
            )
            return None

    # Sections

    def _heading(self, block: Heading) -> None:
        member = Member("", block.span)
        read_content(self.text.content, block.content, member, self.shortcodes, keep_tags=self.keep_tags)
        section = Section(member.text, block.level, block.span, member.tags, self._data(block.data))
        while self.path and self.path[-1].level >= block.level:
            self.path.pop()
        (self.path[-1].children if self.path else self.model.sections).append(section)
        self.path.append(section)
        self.section = section

    # Statements and arguments

    def _named(self, element: Element) -> Statement:
        if not element.title:
            self.untitled += 1
            element.title = f"Untitled {self.untitled}"
            found: Statement = self.model.statements.setdefault(element.title, Statement(element.title))
            found.is_untitled = True
            return found
        if element.is_argument:
            return self._argument(element.title)
        return self.model.statements.setdefault(element.title, Statement(element.title))

    def _argument(self, title: str = "") -> Argument:
        if not title:
            self.untitled += 1
            title = f"Untitled {self.untitled}"
            return self.model.arguments.setdefault(title, Argument(title, is_untitled=True))
        return self.model.arguments.setdefault(title, Argument(title))

    def _element(self, first: Element, role: Role | None) -> tuple[Statement, Member]:
        """Gather an element and everything under it, what is deepest first, as the canonical text depends on it."""
        todo: list[tuple[Element, Role | None, tuple[Kind, Element] | None, bool]] = [(first, role, None, False)]
        top: tuple[Statement, Member] | None = None
        while todo:
            element, role, above, done = todo.pop()
            if not done:
                todo.append((element, role, above, True))
                todo += [(one, Role.RELATION, (kind, element), False) for kind, one in reversed(element.relations)]
                continue
            top = self._member(element, role)
            if above:
                self._relate(above[0], self._named(above[1]), top[0], element)
        assert top is not None  # noqa: S101
        return top

    def _member(self, element: Element, role: Role | None) -> tuple[Statement, Member]:
        owner = self._named(element)
        member = Member("", element.span, is_reference=element.is_reference)
        member.role = Role.DESCRIPTION if element.is_argument else role
        read_content(self.text.content, element.content, member, self.shortcodes, keep_tags=self.keep_tags)
        member.data, member.section = self._data(element.data), self.section
        owner.members.append(member)
        owner.add_tags(member.tags)
        grouped = None
        if isinstance(member.data, dict):
            owner.data = _merged(owner.data, member.data)
            grouped = member.data.get("isInGroup")
        if grouped is True or (not member.is_reference and grouped is None and owner.section is None):
            owner.section = self.section
        return owner, member

    # Relations

    def _relate(self, kind: Kind, above: Statement, below: Statement, element: Element) -> None:
        inference = None
        target: Statement
        if kind in _FROM_ABOVE:
            relating, source, target = _FROM_ABOVE[kind], above, below
        else:
            relating, source, target = _FROM_BELOW[kind], below, above
            if relating is Relating.UNDERCUT and self.argument and not isinstance(above, Argument):
                inference = self.inference
                target = target if inference is None else self.argument
        self._add(Relation(relating, source, target, element.span, inference, not element.is_reference))

    def _add(self, relation: Relation) -> None:
        key = _key(relation)
        mirrored = (relation.kind, id(relation.target), id(relation.source), relation.inference)
        if key in self.known or (relation.kind is Relating.CONTRADICTORY and mirrored in self.known):
            return
        self.known[key] = relation
        if isinstance(relation.source, Argument):
            self.model.declared.setdefault(id(relation.source), relation.span)
        self.model.relations.append(relation)

    # Premise lists

    def _premise_list(self, block: PremiseList, previous: object) -> None:
        before = previous[0] if isinstance(previous, tuple) else None
        argument = before if isinstance(before, Argument) else self._argument()
        if self.section is not None:
            argument.section = self.section
        if argument.items:
            title = argument.title
            self._fault(
                f"the argument <{title}> has a list of premises already",
                block.span,
                "give each list an argument of its own",
            )
            return
        self.argument = argument
        for at, (element, inference) in enumerate(block.items):
            self._item(argument, element, inference, is_last=at == len(block.items) - 1)
        self.argument = self.inference = None

    def _item(self, argument: Argument, element: Element, inference: Inference | None, *, is_last: bool) -> None:
        role = Role.PREMISE
        item = PremiseItem(Statement(""), Member("", element.span))
        if inference:
            role = Role.MAIN_CONCLUSION if is_last else Role.INTERMEDIARY_CONCLUSION
            item.rules = [self._rule(tokens) for tokens in inference.rules]
            item.data, item.span = self._data(inference.data), inference.span
            for kind, one in inference.relations:
                owner, _ = self._element(one, Role.RELATION)
                number = len(argument.items)
                self._add(Relation(_FROM_BELOW[kind], owner, argument, one.span, number, not one.is_reference))
            self.inference = len(argument.items)
        item.statement, item.member = self._element(element, role)
        argument.items.append(item)

    def _rule(self, tokens: list[Token]) -> str:
        member = Member("", Span(0, 0))
        read_content(self.text.content, tokens, member, self.shortcodes)
        return member.text


def _merged(before: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Data of one more occurrence laid over what is known; mappings are laid over each other, other values replaced."""
    found = dict(before)
    for key, value in new.items():
        known = found.get(key)
        found[key] = {**known, **value} if isinstance(known, dict) and isinstance(value, dict) else value
    return found


# Transforming


def _key(relation: Relation) -> tuple[object, ...]:
    return relation.kind, id(relation.source), id(relation.target), relation.inference


def _transform(model: Model, *, arguments: bool) -> None:
    relations = [*filter(None, map(_moved, model.relations))] if arguments else model.relations
    if model.mode == STRICT:
        relations = [_strict(one) for one in relations]
    kept: dict[tuple[object, ...], Relation] = {}
    for one in relations:
        pair = frozenset((id(one.source), id(one.target))) if one.kind is Relating.CONTRARY else None
        key = (one.kind, pair) if pair else _key(one)
        if key not in kept:
            kept[key] = one
    model.relations = [one for one in kept.values() if not _is_redundant(one, kept)]


def _moved(one: Relation) -> Relation | None:
    """A relation of a reconstructed argument as one of its conclusion, an undercut of it as one of its inference.

    None where the conclusion would be related to itself: that it follows says the same.
    """
    source, target, inference = one.source, one.target, one.inference
    if isinstance(source, Argument) and source.items:
        source = source.items[-1].statement
        if source is target:
            return None
    if isinstance(target, Argument) and target.items and one.kind is Relating.UNDERCUT and inference is None:
        inference = len(target.items) - 1
    return Relation(one.kind, source, target, one.span, inference, one.defines)


def _strict(one: Relation) -> Relation:
    kinds = {Relating.SUPPORT: Relating.ENTAILS, Relating.ATTACK: Relating.CONTRARY}
    between_statements = not isinstance(one.source, Argument) and not isinstance(one.target, Argument)
    if one.kind in kinds and between_statements:
        return Relation(kinds[one.kind], one.source, one.target, one.span, defines=one.defines)
    return one


def _is_redundant(one: Relation, kept: dict[tuple[object, ...], Relation]) -> bool:
    """Whether an attack on an argument is already an attack on one of its premises."""
    if one.kind is not Relating.ATTACK or isinstance(one.source, Argument) or not isinstance(one.target, Argument):
        return False
    for item in one.target.items:
        if item.member.role is not Role.PREMISE:
            continue
        pair = frozenset((id(one.source), id(item.statement)))
        ways = ((id(one.source), id(item.statement)), (id(item.statement), id(one.source)))
        contradicts = any((Relating.CONTRADICTORY, *way, None) in kept for way in ways)
        if contradicts or (Relating.CONTRARY, pair) in kept or (Relating.ATTACK, *ways[0], None) in kept:
            return True
    return False
