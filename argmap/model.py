"""The shapes of a map file: thesis, premises and evidence in steps, quotes, articles; shapes and nothing else.

Whether a `ref` leads anywhere or a quote stands in the article is for the rules to find: a model that
checked it would lose the place of the fault. Annotations are no texts here, which pydantic would have to compile.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag
from pydantic.functional_validators import AfterValidator, BeforeValidator

from argmap.scheme_names import Scheme, scheme_name, spaced

__all__ = [
    "KINDS",
    "KIND_MODELS",
    "LANGUAGE_TAG",
    "PRINTED",
    "ArgumentMap",
    "ArticleSource",
    "Aside",
    "Body",
    "Evidence",
    "EvidenceType",
    "Item",
    "ModelPath",
    "Original",
    "Passage",
    "Premise",
    "Quote",
    "Ref",
    "StepFields",
    "Thesis",
    "Together",
    "kind_of",
]

ModelPath = tuple[str | int, ...]
"""Where something stands in a map: keys and list indexes from the root, as `("argument", "because", 0)`."""

KINDS = ("thesis", "premise", "evidence", "ref", "together")
"""The keys that say what an item is; exactly one stands on each item."""


class EvidenceType(StrEnum):
    """What kind of evidence a piece of evidence is."""

    EVENT = "event"
    STATISTIC = "statistic"
    DOCUMENT = "document"
    OFFICIAL_STATEMENT = "official statement"
    EXPERT_TESTIMONY = "expert testimony"
    WITNESS_TESTIMONY = "witness testimony"
    ANONYMOUS_TESTIMONY = "anonymous testimony"
    EXAMPLE = "example"
    ANALOGY = "analogy"
    PREDICTION = "prediction"
    COMMON_KNOWLEDGE = "common knowledge"
    OTHER = "other"


LANGUAGE_TAG = (
    r"^([A-Za-z]{2,3}(-[A-Za-z]{3}){0,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
    r"(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*(-[0-9A-WY-Za-wy-z](-[A-Za-z0-9]{2,8})+)*"
    r"(-[Xx](-[A-Za-z0-9]{1,8})+)?|[Xx](-[A-Za-z0-9]{1,8})+)$"
)
"""The shape of a language's tag by BCP 47 (RFC 5646); its first part is a code of ISO 639, as of all languages."""


def _not_an_outline_number(value: str) -> str:
    if value.replace(".", "").isdigit():
        raise ValueError("an id that is a number would be mistaken for an outline number; put a letter in front")
    return value


def _quotes(value: Any) -> Any:
    """One quote or many, as words or as a selector: always a list of selectors."""
    many = value if isinstance(value, list | tuple) else [value]
    return [{"exact": one} if isinstance(one, str) else one for one in many]


Words = Annotated[str, StringConstraints(pattern=r"\S")]
Id = Annotated[
    str, StringConstraints(pattern=r"^[^\s\x00-\x1f]+$", max_length=80), AfterValidator(_not_an_outline_number)
]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_TAG)]
PRINTED = r"^[^\s,;]{1,20}$"
"""The shape of a number that is printed on a page: `17`, `xii`, `A-3`."""
PageNumber = Annotated[int, Field(ge=1, le=100_000)]
PrintedNumber = Annotated[
    str,
    StringConstraints(pattern=PRINTED),
    BeforeValidator(lambda value: str(value) if type(value) is int else value, json_schema_input_type=str | int),
]


class Shape(BaseModel):
    """What all shapes share: they cannot be changed, and they refuse keys that they do not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Quote(Shape):
    """The article's own words, with as much context as makes them unique (W3C TextQuoteSelector)."""

    exact: Words
    """The words as they stand in the article; `[...]` marks words left out, `[word]` words put in."""
    prefix: Words | None = None
    """The words right before the quote, where it stands in the article more than once."""
    suffix: Words | None = None
    """The words right after the quote, where it stands in the article more than once."""
    article: Words | None = None
    """Which article the quote is from, where the map has several and no claim above says so."""
    translation: Words | None = None
    """The words in the map's language, where the article is in another one; not looked for."""


OneQuote = Annotated[
    Quote,
    BeforeValidator(
        lambda value: {"exact": value} if isinstance(value, str) else value, json_schema_input_type=str | Quote
    ),
]
Quotes = Annotated[
    tuple[Quote, ...],
    BeforeValidator(_quotes, json_schema_input_type=str | Quote | list[str | Quote]),
    Field(min_length=1),
]


class Body(Shape):
    """Where the article's own text begins and ends: headline, bio and page furniture stand outside."""

    begins: OneQuote | None = None
    """The body's first words."""
    ends: OneQuote | None = None
    """The body's last words."""


class Passage(Shape):
    """A passage set aside, with the reason: coverage does not count it, and no claim should quote it."""

    quote: OneQuote | None = None
    """The passage in full, where it is short."""
    begins: OneQuote | None = None
    """The first words of a longer passage."""
    ends: OneQuote | None = None
    """The last words of a longer passage; without them it runs to the end of the article."""
    reason: Words
    """Why the passage is not part of the argument: photo credit, author's bio, navigation, background ..."""


class Original(Shape):
    """The document that an article's text was made from: a PDF, a Word file, a saved web page."""

    file: Words
    """Path of the document, relative to the map; it is never quoted from."""
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12,64}$")] | None = None
    """First 12 hex digits of the SHA-256 of its bytes, so that another version of it is noticed."""


class ArticleSource(Shape):
    """Where an article is, what it is, and which of its parts count."""

    file: Words
    """Path of the article's text (UTF-8), relative to the map."""
    title: Words | None = None
    """The article's own title."""
    author: Words | None = None
    """Who wrote it."""
    publication: Words | None = None
    """Where it appeared."""
    published: Words | None = None
    """When it appeared, as precisely as is known."""
    language: Language | None = None
    """The language that it is written in, as a tag such as `en`, `de-CH`, `zh-Hant` or `ar`."""
    url: Words | None = None
    """Where it can be read; shown as text, never fetched."""
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12,64}$")] | None = None
    """First 12 hex digits of the SHA-256 of the article's text (line ends as LF), so that a change is noticed."""
    original: Original | None = None
    """The document that the text was made from."""
    pages: Annotated[dict[PageNumber, PrintedNumber], Field(min_length=1)] | None = None
    """How pages are numbered, which a form feed begins in the text: from which page on (counted from 1) with which
    printed number; from there it is counted up."""
    body: Body | None = None
    """Where the body begins and ends."""
    set_aside: tuple[Passage, ...] = ()
    """Passages that are not part of the argument, each with the reason."""

    def __hash__(self) -> int:
        return hash((self.file, self.fingerprint, self.body, self.set_aside))  # `pages` has no hash


class Noted(Shape):
    """What may carry a remark."""

    note: Words | None = None
    """The analyst's remark; no part of the argument."""


class Reasons(Noted):
    """What every claim may carry: its id, its words, what supports it and the objections to it."""

    id: Id | None = None
    """A name of your own for the claim, needed where a `ref` leads to it."""
    quote: Quotes | None = None
    """The exact words of the article that the claim is tied to."""
    article: Words | None = None
    """Which article its quotes and those below it are from, unless they or a claim between say otherwise."""
    reviewed: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")] | None = None
    """A stamp that `argmap review` writes when a person has found that the quote says what the claim says."""
    because: Annotated[tuple["Item", ...], Field(min_length=1)] | None = None
    """What supports the claim; every entry is one step."""
    but: Annotated[tuple["Item", ...], Field(min_length=1)] | None = None
    """Objections to the claim; every entry is one step."""


class StepFields(Noted):
    """What a step may carry; a single premise carries it beside its own keys."""

    by: Literal["reader"] | None = None
    """`reader`: put forward by whoever reads, not by the article; so is everything below it."""
    aims_at: Literal["premise", "step", "conclusion"] | None = None
    """What an objection is aimed at, where its place does not say it: a premise, a step or a conclusion."""
    scheme: Annotated[Scheme, BeforeValidator(scheme_name)] | None = None
    """The argumentation scheme of the step."""
    strength: Annotated[float, Field(ge=0, le=1)] | None = None
    """How much the step carries, from 0 to 1, in the analyst's judgement."""
    unless: Annotated[tuple["Item", ...], Field(min_length=1)] | None = None
    """Undercuts: what makes the step itself doubtful, rather than a claim."""


class Thesis(Reasons):
    """What the article as a whole argues for."""

    thesis: Words
    """The thesis, in your own words, as one declarative sentence."""
    implicit: bool = False
    """True where the article never states it; then it carries no quote."""


class SchemeRole(Shape):
    """What a premise may carry: its part in the scheme of its step."""

    scheme_role: Annotated[str, StringConstraints(pattern=r"\S"), BeforeValidator(spaced)] | None = None
    """Which premise of the step's argumentation scheme this is, such as `expertise` in an expert opinion."""


class Premise(Reasons, StepFields, SchemeRole):
    """A claim that is a reason for or against another one."""

    premise: Words
    """The claim, in your own words, as one declarative sentence."""
    implicit: bool = False
    """True where the article takes it for granted without saying it; then it carries no quote."""
    attributed_to: Words | None = None
    """Whose claim it is, where it is not the author's own."""


class Evidence(Reasons, StepFields, SchemeRole):
    """What the article offers as evidence: something that could be looked up."""

    evidence: Words
    """What the evidence says, in your own words."""
    type: Annotated[EvidenceType, BeforeValidator(spaced)] | None = None
    """What kind of evidence it is."""
    attributed_to: Words | None = None
    """Who says so, where the article names a source."""
    date: Words | None = None
    """When it happened or was said, as the article puts it or as you resolved it."""
    source_rating: Annotated[str, StringConstraints(pattern=r"^[A-F][1-6]$")] | None = None
    """Admiralty code: how reliable the source is (A to F), how credible the item (1 to 6)."""


class Ref(StepFields, SchemeRole):
    """A claim that stands elsewhere in the map, used once more."""

    ref: Words
    """The id of that claim."""


class Together(StepFields):
    """Linked premises: they support only jointly."""

    together: Annotated[tuple[Premise | Evidence | Ref, ...], Field(min_length=2)]
    """The premises, two or more."""


KIND_MODELS: dict[str, type[Shape]] = {
    "thesis": Thesis,
    "premise": Premise,
    "evidence": Evidence,
    "ref": Ref,
    "together": Together,
}
"""The models by the key that says what an item is."""


def kind_of(item: Any) -> str | None:
    """The one kind key of an item (model or mapping); None where there is none or more than one."""
    if isinstance(item, BaseModel):
        return type(item).__name__.lower()
    kinds = [kind for kind in KINDS if kind in item] if isinstance(item, dict) else []
    return kinds[0] if len(kinds) == 1 else None


Item = Annotated[
    Annotated[Premise, Tag("premise")]
    | Annotated[Evidence, Tag("evidence")]
    | Annotated[Ref, Tag("ref")]
    | Annotated[Together, Tag("together")],
    Discriminator(kind_of),
]
Aside = Premise | Evidence


class ArgumentMap(Shape):
    """A whole map file."""

    argmap: Annotated[Literal[1], BeforeValidator(lambda value: 1 if value == "1" else value)]
    """Version of the map format."""
    title: Words | None = None
    """The map's title, shown above the diagram."""
    language: Language | None = None
    """The language that the claims are written in, as a tag such as `en`, `de-CH`, `zh-Hant` or `ar`."""
    note: Words | None = None
    """A remark on the map as a whole."""
    article: ArticleSource | None = None
    """The article that the map is of."""
    articles: dict[Words, ArticleSource] | None = None
    """Several articles, each under a name that quotes use; instead of `article`."""
    argument: Thesis | Premise | Evidence
    """The argument: the thesis and everything that hangs on it."""
    asides: tuple[Aside, ...] = ()
    """Claims of the article that are no part of the thesis's support, each with its own reasons."""

    @property
    def sources(self) -> dict[str | None, ArticleSource]:
        """The articles by their names; None is the name of the only one."""
        alone: dict[str | None, ArticleSource] = {None: self.article} if self.article else {}
        return alone | dict(self.articles or {})
