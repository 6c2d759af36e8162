"""What formats of other packages say of themselves and give, looked at: each part is told what it should be."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from argmap.draft import Change, Draft, DraftClaim, DraftStep, Tally
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.graph import Polarity
from argmap.plugins import is_name, is_suffix, refuse
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.formats.source import Source
    from argmap.plugins import Part

__all__ = ["filled", "sound_draft", "sound_format", "sound_written"]


def sound_format(offered: Any, part: Part) -> Format:
    """What an entry point leads to, as a format of that package; raises UnsoundError where it is none.

    What it does not say that it carries, it does not carry: features may have come since it was written.
    """
    refuse(unless=isinstance(offered, Format), why=f"it leads to {type(offered).__name__}, not to a Format")
    name, suffixes, carries = offered.name, offered.suffixes, offered.carries
    refuse(unless=is_name(name), why=f'its name is {name!r}; it should be in lower case, such as "outline"')
    refuse(unless=isinstance(offered.title, str), why=f"its title is {offered.title!r}; it should be a text")
    are_suffixes = isinstance(suffixes, tuple) and bool(suffixes) and all(map(is_suffix, suffixes))
    refuse(unless=are_suffixes, why=f'its suffixes are {suffixes!r}; they should be as (".outline",), in lower case')
    says = isinstance(carries, Mapping) and all(
        isinstance(one, Feature) and isinstance(how, Carries) for one, how in carries.items()
    )
    refuse(unless=says, why="carries should say of each Feature whether it holds it: Carries.YES, ASIDE or NO")
    ways = {"read": offered.read, "write": offered.write, "recognises": offered.recognises}
    for key, way in ways.items():
        refuse(unless=way is None or callable(way), why=f"{key} is {way!r}; it should be a function")
    refuse(unless=bool(offered.read or offered.write), why="it has neither a reader nor a writer")
    refuse(unless=isinstance(offered.family, str), why=f"its family is {offered.family!r}; it should be a text")
    return replace(filled(offered), part=part)


def filled(format_: Format) -> Format:
    """A format that says of every feature whether it holds it: what is left out it does not hold."""
    return replace(format_, carries=dict.fromkeys(Feature, Carries.NO) | dict(format_.carries))


def sound_draft(read: Any, source: Source) -> Draft:
    """What a reader gave; raises UnsoundError where it is no draft of which a map can be made."""
    refuse(unless=isinstance(read, Draft), why=f"its reader gives {type(read).__name__}, not a Draft")
    draft: Any = read
    claims, steps = _list_of(DraftClaim, draft.claims, "claims"), _list_of(DraftStep, draft.steps, "steps")
    for number, claim in enumerate(claims):
        are_texts = isinstance(claim.kind, str) and isinstance(claim.text, str) and isinstance(claim.name, str)
        refuse(unless=are_texts, why=f"kind, text and name of claim {number} should be texts")
        refuse(unless=_is_data(claim.fields), why=f"the fields of claim {number} should be as a map file has them")
        refuse(unless=_is_index(claim.home, steps), why=f"the home of claim {number} should be a step's index, or None")
    for number, step in enumerate(steps):
        refuse(unless=isinstance(step.polarity, Polarity), why=f"the polarity of step {number} should be a Polarity")
        is_aimed = (step.claim is None) is not (step.step is None)
        is_aimed = is_aimed and _is_index(step.claim, claims) and _is_index(step.step, steps)
        refuse(unless=is_aimed, why=f"step {number} should lead to a claim or to a step, by its index")
        are_premises = isinstance(step.premises, list) and _are_indices(step.premises, claims)
        refuse(unless=are_premises, why=f"the premises of step {number} should be a list of claims' indices")
        refuse(unless=_is_data(step.fields), why=f"the fields of step {number} should be as a map file has them")
        are_uses = isinstance(step.uses, dict) and all(map(_is_data, step.uses.values()))
        refuse(unless=are_uses, why=f"the uses of step {number} should be as a map file has them")
    extras = [draft.extra, *(one.extra for one in (*claims, *steps))]
    refuse(unless=all(isinstance(one, dict) for one in extras), why="what only the format can say should be in dicts")
    keeps = draft.extra.get("keeps", ())
    refuse(unless=isinstance(keeps, Collection), why="what the format's own writer keeps should be names")
    _refuse_unsound_rest(draft)
    _refuse_far([one.place for one in (*claims, *steps, *draft.mended)], source, "claims and steps")
    _refuse_far([one.place.span for one in source.findings], source, "what it records")
    are_told = _are_texts(one.message for one in source.findings)
    refuse(unless=are_told, why="what its reader records should be texts")
    sound: Draft = draft
    return sound


def _refuse_unsound_rest(draft: Any) -> None:
    """The same of what is neither claim nor step."""
    refuse(unless=_is_data(draft.header), why="the draft's header should be as a map file has it")
    is_thesis = _is_index(draft.thesis, draft.claims)
    refuse(unless=is_thesis, why=f"the thesis is {draft.thesis!r}; it should be a claim's index, or None")
    are_roots = isinstance(draft.roots, list) and _are_indices(draft.roots, draft.claims)
    refuse(unless=are_roots, why="the roots should be claims' indices")
    refuse(unless=bool(draft.roots) or not draft.is_settled, why="a draft that is settled should have roots")
    texts = draft.texts
    are_texts = isinstance(texts, dict) and all(isinstance(one, Text) for one in texts.values())
    refuse(unless=are_texts, why="the texts of a draft should be Texts by their names")
    are_tallies = isinstance(draft.left_out, Tally) and isinstance(draft.altered, Tally)
    refuse(unless=are_tallies, why="left_out and altered of a draft should be Tallies")
    changes = _list_of(Change, draft.mended, "mended")
    are_told = _are_texts(told for one in changes for told in (one.what, one.name))
    refuse(unless=are_told, why="what was mended, or what is wrong with the file, should be said in texts")


def _list_of(kind: type, value: Any, what: str) -> list[Any]:
    are = isinstance(value, list) and all(isinstance(one, kind) for one in value)
    refuse(unless=are, why=f"the {what} of a draft should be a list of {kind.__name__}")
    return list(value)


def _is_data(value: Any) -> bool:
    """Whether a value is what a map file can hold: values of JSON, in no circle, under keys that are texts."""
    try:
        json.dumps(value)
    except (TypeError, ValueError, RecursionError):
        return False
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            if not _are_texts(one):
                return False
            waiting += one.values()
        elif isinstance(one, list | tuple):
            waiting += one
    return isinstance(value, dict)


def _are_texts(values: Iterable[Any]) -> bool:
    return all(isinstance(one, str) for one in values)


def _is_index(value: Any, among: list[Any]) -> bool:
    return value is None or (type(value) is int and 0 <= value < len(among))


def _are_indices(values: Iterable[Any], among: list[Any]) -> bool:
    return all(value is not None and _is_index(value, among) for value in values)


def _refuse_far(places: Iterable[Any], source: Source, what: str) -> None:
    """Raise UnsoundError where a place is no span of the file."""
    end = len(source.text.content)
    are = all(one is None or (isinstance(one, Span) and 0 <= one.start <= one.end <= end) for one in places)
    refuse(unless=are, why=f"the places of {what} should be Spans of the file")


def sound_written(made: Any) -> Written:
    """What a writer gave; raises UnsoundError where it is not Written, or its parts are not what they should be."""
    refuse(unless=isinstance(made, Written), why=f"its writer gives {type(made).__name__}, not Written")
    written: Any = made
    data = written.data
    refuse(unless=isinstance(data, bytes), why=f"the data of Written is {type(data).__name__}, not bytes")
    refuse(unless=isinstance(written.refused, str), why="refused of Written should be a text")
    for key, lists in (("lost", written.lost), ("changed", written.changed)):
        are = isinstance(lists, Mapping) and all(isinstance(one, list | tuple) for one in lists.values())
        are = are and all(isinstance(one, str) for what, names in lists.items() for one in (what, *names))
        refuse(unless=are, why=f"{key} of Written should be lists of texts by what they are")
    beside = written.beside
    are = isinstance(beside, Mapping) and all(is_suffix(one) and isinstance(has, bytes) for one, has in beside.items())
    refuse(unless=are, why="beside of Written should be bytes by suffixes")
    sound: Written = written
    return sound
