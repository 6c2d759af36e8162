"""What stands in the box of a claim: its tag, its text, its foot, and which style it has."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.draw.options import USUALLY_SHOWN
from argmap.draw.quotes import without_middle
from argmap.graph import Role
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading
    from argmap.words import Lexicon

__all__ = ["UNQUOTED", "Box", "Foot", "box"]

UNQUOTED = "unquoted"
"""The flag of a claim that should have a quote."""
_ROLES = (Role.THESIS, Role.OBJECTION, Role.REBUTTAL, Role.UNDERCUT)
"""What has a style of its own, whatever its kind."""
_LONGEST_TEXT = 1_200
_LONGEST_QUOTE = 600


@dataclass(frozen=True, slots=True)
class Foot:
    """A line of small print; `flag` where it warns."""

    words: str
    flag: bool = False
    leads: bool = False
    """Whether it says where more is drawn."""
    bare: str | None = field(default=None, compare=False)
    """What is left of the words where the rest is said beside the id, or by the box's line; may be empty."""


@dataclass(slots=True)
class Box:
    """A claim as it is drawn: plain text, nothing escaped yet."""

    style: str
    flag: str | None
    """Another style that overrides colours and line: altered, unquoted, unknown, invalid."""
    implicit: bool
    label: str
    tag: str
    text: str
    feet: tuple[Foot, ...]
    places: tuple[str, ...] = ()
    """The paragraphs that it is quoted from."""
    word: str = ""
    """What stands small beside its id where there is no tag: the kind of evidence, or a word put on it."""

    @property
    def small_print(self) -> tuple[Foot, ...]:
        """Its feet where paragraphs stand beside the id and dashes say what is implicit."""
        if len(self.places) > 1:
            return tuple(foot for foot in self.feet if foot.bare != "")
        bare = (foot if foot.bare is None else Foot(foot.bare, foot.flag, foot.leads) for foot in self.feet)
        return tuple(foot for foot in bare if foot.words)


def box(reading: Reading, claim: Claim, show: frozenset[str] = USUALLY_SHOWN, more: str = "") -> Box:
    """The box of a claim: what of it is shown, and words for claims below it that are not drawn.

    Quotes that are not found are shown in any case: they are what a reader must see.
    """
    quotes = reading.anchors[claim.index]
    feet = [
        *_sources(claim),
        *(
            foot
            for quote in quotes
            for foot in _quote_feet(quote, _lexicon(reading, quote))
            if foot.flag or "quotes" in show
        ),
        *_missing(reading, claim),
        *(_scheme(reading, claim) if "schemes" in show else ()),
        *([Foot(more, leads=True)] if more else ()),
    ]
    return Box(
        _style(claim),
        _flag(reading, claim, quotes),
        claim.is_implicit and not claim.by_reader,
        claim.label,
        _tag(claim, show),
        shortened(claim.text, _LONGEST_TEXT) or "(unreadable)",
        tuple(feet),
        tuple(dict.fromkeys(quote.where for quote in quotes if quote.where)),
        _word(claim, show),
    )


def _lexicon(reading: Reading, quote: Anchored) -> Lexicon | None:
    """Words of the language that a quote is in, or those of it that govern a quote."""
    if quote.article is None:
        return reading.lexicon
    return reading.lexicon_of(quote.article) or quote.article.governing


def _style(claim: Claim) -> str:
    if claim.by_reader:
        return "reader"
    if claim.role in _ROLES:
        return str(claim.role)
    if claim.kind == "evidence":
        return "evidence"
    if claim.is_implicit:
        return "implicit"
    return "aside" if claim.role is Role.ASIDE else "claim"


def _tag(claim: Claim, show: frozenset[str]) -> str:
    words = [f"implicit {claim.role}" if claim.is_implicit else str(claim.role)]
    words = ["reader", *words] if claim.by_reader else words
    if "numbers" in show and claim.number != claim.label:
        words.insert(0, claim.number)
    if claim.kind == "evidence":
        words += ["evidence"] if claim.role is not Role.EVIDENCE else []
        words += [claim.evidence_type] if claim.evidence_type and "types" in show else []
    return " · ".join(words).upper()


def _word(claim: Claim, show: frozenset[str]) -> str:
    """What stands small beside the id where there is no tag."""
    kind = (claim.evidence_type or "") if "types" in show else ""
    return " · ".join(filter(None, ["READER", kind])) if claim.by_reader else kind


def _sources(claim: Claim) -> list[Foot]:
    return [Foot(f"according to {claim.source}")] if claim.source else []


def _quote_feet(quote: Anchored, lexicon: Lexicon | None) -> list[Foot]:
    """The quote, and its translation where the map has one."""
    translation = quote.quote.translation
    feet = [Foot(f"= {_quoted(one_line(translation), None)}")] if translation else []
    return [_quote_foot(quote, lexicon), *feet]


def _quote_foot(quote: Anchored, lexicon: Lexicon | None) -> Foot:
    anchor = quote.anchor
    if anchor.is_sound:
        words = _quoted(_as_quoted(quote), lexicon)
        return Foot(f"{quote.where} {words}", bare=words)
    exact = _quoted(one_line(quote.quote.exact), lexicon)
    if anchor.status is Status.NO_ARTICLE:
        return Foot(exact)
    if anchor.is_unknown:
        return Foot(f"QUOTE NOT LOOKED UP {exact}", flag=True)
    if anchor.is_altered:
        return Foot(f"QUOTE ALTERED {quote.where} {exact}", flag=True)
    what = "QUOTE AMBIGUOUS" if anchor.status is Status.AMBIGUOUS else "QUOTE NOT FOUND"
    if anchor.disorder:
        what = "QUOTE OUT OF ORDER"
    place = anchor.nearest[0] if anchor.nearest else None
    nearest = f" (nearest: {quote.article.places_label(place)})" if quote.article and place is not None else ""
    return Foot(f"{what} {exact}{nearest}", flag=True)


def _as_quoted(quote: Anchored) -> str:
    """The article's own words; an elided quote as it was written, with its marks."""
    exact = quote.quote.exact
    return quote.words if len(quote.anchor.spans) < 2 and "[" not in exact else one_line(exact)


def _quoted(words: str, lexicon: Lexicon | None) -> str:
    """A quote on one line in quotation marks, whole wherever that can be."""
    return f"“{without_middle(words, _LONGEST_QUOTE, lexicon)}”"


def _missing(reading: Reading, claim: Claim) -> list[Foot]:
    if claim.is_implicit and not claim.by_reader:
        return [Foot("not stated in the article", bare="")]
    return [Foot("NO QUOTE: not tied to the article", flag=True)] if _lacks_quote(reading, claim) else []


def _lacks_quote(reading: Reading, claim: Claim) -> bool:
    """Whether a claim lacks a quote and others have one; where most have none, the head of the picture says so."""
    return reading.lacks_quote(claim) and not reading.lacks_most_quotes


def _scheme(reading: Reading, claim: Claim) -> list[Foot]:
    """How the claim bears on the one it is a reason for; linked premises have it on their joint."""
    step = reading.steps[claim.step] if claim.step is not None else None
    return [Foot(f"→ by scheme: {step.shape.scheme}")] if step and step.shape.scheme and not step.is_linked else []


def _flag(reading: Reading, claim: Claim, quotes: tuple[Anchored, ...]) -> str | None:
    doubtful = [quote.anchor for quote in quotes if quote.article and not quote.anchor.is_sound]
    if doubtful:
        if any(anchor.is_unknown for anchor in doubtful):
            return "unknown" if all(anchor.is_unknown or anchor.is_altered for anchor in doubtful) else "invalid"
        return "altered" if all(anchor.is_altered for anchor in doubtful) else "invalid"
    return UNQUOTED if _lacks_quote(reading, claim) else None
