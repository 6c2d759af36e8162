"""Faults of values in plain words: what pydantic found, said as a person would."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.languages import tag_meant
from argmap.model import EvidenceType
from argmap.scheme_names import Scheme
from argmap.showing import closest, did_you_mean, one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["KIND_SYNONYMS", "PARTS", "QUOTE_SYNONYMS", "SYNONYMS", "in_words", "listed", "named"]

_CHOICES: dict[str, list[str]] = {"type": [str(one) for one in EvidenceType], "scheme": [str(one) for one in Scheme]}
SYNONYMS = {
    **dict.fromkeys(
        (
            "reason",
            "reasons",
            "support",
            "supports",
            "supported_by",
            "pro",
            "pros",
            "grounds",
            "premises",
            "supporting",
        ),
        "because",
    ),
    **dict.fromkeys(
        (
            "objection",
            "objections",
            "attack",
            "attacks",
            "against",
            "con",
            "cons",
            "however",
            "counterargument",
            "counterarguments",
            "counter",
            "counters",
            "counterclaim",
            "contra",
            "rebuttal",
            "rebuttals",
        ),
        "but",
    ),
    **dict.fromkeys(("undercut", "undercuts", "except"), "unless"),
    **dict.fromkeys(("source", "speaker", "who", "according_to"), "attributed_to"),
    **dict.fromkeys(("quotes", "words", "text", "passage"), "quote"),
    **dict.fromkeys(("comment", "remark", "notes"), "note"),
    **dict.fromkeys(("path", "text_file"), "file"),
    **dict.fromkeys(("lang", "locale", "inlanguage", "in_language"), "language"),
}
"""Keys that people write for those of the format."""
PARTS = {
    "because": "reasons stand as `premise` (or `evidence`) in the list under `because`",
    "but": "objections stand as `premise` (or `evidence`) in the list under `but`",
    "unless": "what makes a step doubtful stands as `premise` in the list under `unless`",
}
"""The keys whose lists hold claims, each with what stands in it."""
KIND_SYNONYMS = {
    **dict.fromkeys(("claim", "reason", "assumption", "argument", "statement", "point", "assertion"), "premise"),
    **dict.fromkeys(("conclusion", "main_claim", "main claim", "contention"), "thesis"),
    **dict.fromkeys(("fact", "example", "data", "proof", "statistic"), "evidence"),
    "linked": "together",
}
"""Words that people write for the kinds of entries."""
QUOTE_SYNONYMS = dict.fromkeys(("text", "words", "quote"), "exact")
"""Words that people write for the keys of a quote."""

_NOUNS = {"type": "evidence type", "scheme": "argumentation scheme"}
_PATTERNS = {
    "fingerprint": "the first 12 or more hex digits of the article's SHA-256; `argmap new` writes it",
    "source_rating": "a letter from A to F and a digit from 1 to 6, such as B2",
    "id": "one word without spaces",
    "reviewed": "nothing yourself: `argmap review` writes the stamp (12 hex digits)",
}
_WORDS = {
    "by": (
        ("reader",),
        "what the article says needs no `by`; whom the article names as its source goes under `attributed_to`",
    ),
    "aims_at": (("premise", "step", "conclusion"), "say which part of the argument the objection is aimed at"),
}
"""Keys with a few words for values: the words, and what to do about any other."""


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: `a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def named(kind: str) -> str:
    """A kind of entry as it is called in a sentence."""
    names = {"thesis": "a thesis", "premise": "a premise", "evidence": "evidence"}
    return names.get(kind, f"`{kind}`")


def in_words(error: Mapping[str, Any]) -> tuple[str, str | None]:
    """Message and advice for one of pydantic's errors; never its own phrasing."""
    names = (part for part in reversed(error["loc"]) if isinstance(part, str) and part != "[key]")
    key = next(names, "value")
    kind, given = str(error["type"]), error.get("input")
    if "pages" in error["loc"]:
        return _of_pages(error["loc"], given)
    if key in _CHOICES and kind == "enum" and isinstance(given, str):
        return _unknown_choice(key, given)
    if key == "argmap" and isinstance(given, str):
        return (
            f"this argmap reads version 1 of the map format, not `{_short(given)}`",
            "write `argmap: 1`, or update argmap",
        )
    if key in _WORDS and kind == "literal_error":
        return f"`{key}` is {_what(given)}, but must be {listed(_WORDS[key][0])}", _WORDS[key][1]
    if key in _PATTERNS and kind == "string_pattern_mismatch" and str(given).strip():
        return f"`{_short(given)}` cannot be the `{key}`", f"write {_PATTERNS[key]}"
    if key == "language" and kind == "string_pattern_mismatch" and str(given).strip():
        return f"`{_short(given)}` cannot be the `language`", _tag(str(given))
    if kind == "value_error":
        return f"`{key}` is `{_short(given)}`: {error['ctx']['error']}", None
    if kind.startswith(("float", "greater", "less", "finite")):
        return f"`{key}` is {_what(given)}, but must be a number from 0 to 1", None
    if kind.startswith("bool"):
        return f"`{key}` is {_what(given)}, but must be `true` or `false`", None
    return _of_shape(key, kind, given)


def _of_pages(location: Any, given: Any) -> tuple[str, str]:
    """How pages are numbered, said wrongly: as a whole, a page, or the number that is printed on one."""
    advice = "write the page of the file and the number that is printed on it, as `{1: i, 13: 1}`"
    if location[-1] == "pages":
        return f"`pages` must hold pages with their printed numbers, not {_what(given) if given else 'nothing'}", advice
    if location[-1] == "[key]":
        return f"`{_short(given)}` is not the number of a page, counted from 1", advice
    return f"`pages` has {_what(given) if given else 'nothing'} for the number that is printed on a page", advice


def _of_shape(key: str, kind: str, given: Any) -> tuple[str, str | None]:
    if kind == "string_pattern_mismatch":
        return f"`{key}` is empty", "write something, or take the key out"
    if kind == "string_too_long":
        return f"`{key}` is longer than 80 characters", "shorten it; the claim's text says what it means"
    if kind.startswith("string"):
        return f"`{key}` must be a text, not {_what(given)}", None
    if kind == "too_short":
        return f"`{key}` has too few entries", None
    if kind in {"enum", "literal_error"}:
        return f"`{key}` must be one word or name, not {_what(given)}", None
    if kind.startswith(("tuple", "list")):
        return (
            f"`{key}` must be a list, not {_what(given)}",
            "write each entry on a line of its own, beginning with `- `",
        )
    return f"`{key}` must hold keys and values, not {_what(given)}", None


def _unknown_choice(key: str, given: str) -> tuple[str, str]:
    question = did_you_mean(closest(given, _CHOICES[key]))
    return f"`{_short(given)}` is not an {_NOUNS[key]}{question}", f"choose from: {', '.join(_CHOICES[key])}"


def _tag(given: str) -> str:
    """What to write for a language that is no tag."""
    meant = tag_meant(given)
    return f"write `{meant}`" if meant else "write the language's tag, such as `en`, `de-CH`, `zh-Hant` or `ar`"


def _what(given: Any) -> str:
    if given is None:
        return "nothing"
    if isinstance(given, dict):
        return "keys and values"
    return "a list" if isinstance(given, list | tuple) else f"`{_short(given)}`"


def _short(given: Any) -> str:
    return shortened(one_line(str(given)), 40)
