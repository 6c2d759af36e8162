"""What a finding is: a code, a severity, a sentence, its place in the map and its place in the article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from inspect import cleandoc
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.text import Position, Span, Text

__all__ = [
    "About",
    "Code",
    "Edit",
    "Feedback",
    "Finding",
    "Fix",
    "Place",
    "Related",
    "Severity",
    "Slip",
    "Whereabouts",
]


class Severity(IntEnum):
    """How much a finding weighs; errors are facts, warnings and infos are advice."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that reports print."""
        return self.name.lower()


class About(StrEnum):
    """What a finding is about: the heading under which a student reads it."""

    FORM = "form"
    """How the file is written."""
    THESIS = "thesis"
    STRUCTURE = "structure"
    EVIDENCE = "evidence"
    WORDING = "wording"
    KEEPING = "keeping"
    """How maps and articles are kept: not a student's to mend, so no heading."""
    DRAFT = "draft"
    """What a draft quotes from its sources: there is no map."""


class Slip(StrEnum):
    """What a claim makes of the article's words, or its quote of them; grading weighs it, and asks the reference."""

    OPPOSITE = "opposite"
    """It says yes for no."""
    SURER = "surer"
    TAMER = "tamer"
    """It is more or less sure than the article."""
    BOUND = "bound"
    """A figure lost or gained what bounds it."""
    FIGURE = "figure"
    """It has another figure, or one of something else."""
    CHANGED = "changed"
    """It changes a date, a name, or what leads to what."""
    SPEAKER = "speaker"
    """It leaves out who says so."""
    QUOTE = "quote"
    """Its quote is none, or distorts the article."""
    CUT = "cut"
    """Words outside of its quote decide what this says."""
    TWICE = "twice"
    """It says what another claim says."""
    SHARED = "shared"
    """It quotes what another claim quotes."""
    BRIEF = "brief"
    """Its quote is very short."""


class Feedback(NamedTuple):
    """How a finding is put to a student; `{claim}` stands for the claim's name."""

    what: str
    """What is the matter, in a sentence."""
    question: str
    """What to think about."""


@dataclass(frozen=True, slots=True)
class Code:
    """The stable name of one kind of finding, and what is known of the kind; `name` reads as "allow ...".

    Codes of rules and codes that are no rule's are alike in this: whoever has a finding can ask its code.
    """

    id: str
    name: str
    severity: Severity
    summary: str = ""
    """What is wrong, in one sentence."""
    page: str = ""
    """The manual page: the summary, why it matters, examples that fail and that pass."""
    about: About = About.STRUCTURE
    """Under which heading a student reads it."""
    feedback: Feedback | None = None
    """A student's words for it; without them a student reads the finding's message."""
    same_as: tuple[str, ...] = ()
    """The differences between maps (by their values) that say the same of a claim: a student reads one of the two."""
    off_in: tuple[str, ...] = ()
    """The presets that leave it out."""
    is_silenceable: bool = True
    """Whether it can be ignored or weighed otherwise; else it means that what was asked for was not done."""
    slip: Slip | None = None
    """What kind of slip of a student's it is, in what a claim or its quote makes of the article; None for all else."""
    is_unneeded: bool = False
    """Whether what stands at its place does nothing and could be taken out: editors show it faded."""
    in_summary: str = ""
    """What a summary says of remarks of this kind (infos), with `{claims}` for how many claims they are about."""

    @classmethod
    def documented(
        cls,
        id_: str,
        name: str,
        severity: Severity,
        page: str,
        *,
        about: About = About.STRUCTURE,
        slip: Slip | None = None,
        feedback: tuple[str, str] | None = None,
        same_as: tuple[str, ...] = (),
        off_in: tuple[str, ...] = (),
        is_silenceable: bool = True,
        is_unneeded: bool = False,
        in_summary: str = "",
    ) -> Code:
        """A code with its manual page, whose first line is the summary."""
        page = cleandoc(page)
        words = Feedback(*feedback) if feedback else None
        summary = page.partition("\n")[0]
        how = (is_silenceable, slip, is_unneeded, in_summary)
        return cls(id_, name, severity, summary, page, about, words, same_as, off_in, *how)


@dataclass(frozen=True, slots=True)
class Place:
    """A span in a text: what a report shows as file, line and column."""

    text: Text
    span: Span

    @property
    def start(self) -> Position:
        """Where the place begins."""
        return self.text.position(self.span.start)

    @property
    def end(self) -> Position:
        """Where the place ends (the position after its last code point)."""
        return self.text.position(self.span.end)

    @property
    def words(self) -> str:
        """The text that stands there."""
        return self.text.cut(self.span)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where in an article a place lies, as readers find it."""

    paragraph: str
    """`¶3`, counted within the body; else the place before or after it."""
    page: str = ""
    """The number printed on its page; empty where the text has no pages."""
    original: str = ""
    """The document that the text was made from, as the map names it."""
    sheet: int = 0
    """The page of that document, counted from 1; 0 where none is known."""


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding concerns, with a label that says how."""

    label: str
    place: Place
    where: Whereabouts | None = None
    """Of a place in an article."""


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the map's text and what to put in its place."""

    span: Span
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding and change nothing else."""

    title: str
    edits: tuple[Edit, ...]
    is_safe: bool = True
    """Whether `--fix` applies it; else it is only made on request, because a person should have looked first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in one map: facts for reports, never printed text."""

    code: Code
    message: str
    place: Place
    related: tuple[Related, ...] = ()
    help: str | None = None
    claim: str | None = None
    diff: tuple[tuple[str, str], ...] = ()
    """A word diff: "same", "quote" or "article", each with its words."""
    fix: Fix | None = None
    level: Severity | None = None
    """The severity that settings or its rule give it, where they differ from its code's."""
    claims: int = 1
    """How many claims it is about."""

    @property
    def severity(self) -> Severity:
        """The severity that settings or its rule give it, else that of its code."""
        return self.level or self.code.severity

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Order within one map: by place, then code, then message."""
        return (self.place.span.start, self.place.span.end, self.code.id, self.message)
