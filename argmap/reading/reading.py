"""A Reading: claims and steps, quotes and their places, findings so far, as far as the map is sound."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.article import Anchor, Article, Budget, Status
from argmap.article.budget import STEPS
from argmap.diagnostics import Finding, Place
from argmap.graph import Claim, Graph, Step, article_alone, build
from argmap.languages import ends_of, is_stated
from argmap.mapfile.nodes import Scalar
from argmap.memory import no_collection
from argmap.text import Span
from argmap.words import Closeness, Lexicon, Wording, built_in, choose, closeness, lexicon_for
from argmap.worked_out import WorkedOut

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from argmap.article.pages import Spot
    from argmap.mapfile import MapFile
    from argmap.model import ArgumentMap, ArticleSource, ModelPath, Quote

__all__ = ["Anchored", "Reading"]

_SAMPLE = 4_000  # characters by which a language is known
_SAMPLED = 100  # claims
_FEW = 3  # claims without a quote that are told one by one


class Anchored(NamedTuple):
    """A quote of a claim with its anchor; `article` is None where it names none that could be read."""

    quote: Quote
    anchor: Anchor
    article: Article | None
    path: ModelPath

    @property
    def words(self) -> str:
        """The article's own words at the place found; empty where nothing was found."""
        span = self.anchor.span
        return self.article.words(span) if self.article and span else ""

    @property
    def where(self) -> str:
        """The place found as readers call it, `¶3`, `p. 26` or `p. 26–27`; empty where nothing was found."""
        span = self.anchor.span
        if not self.article or not span:
            return ""
        label = self.article.places_label(span)
        return f"{self.article.name} {label}" if self.article.name else label

    @property
    def spot(self) -> Spot | None:
        """The place found, with the page that it ends on; None where nothing was found."""
        span = self.anchor.span
        return self.article.stretch(span) if self.article and span else None

    @property
    def sheet(self) -> int:
        """The page of its article's original, counted from 1, that it is found on; 0 where that is not known."""
        span = self.anchor.span
        return self.article.sheet(span.start) if self.article and span else 0

    @property
    def is_in_body(self) -> bool:
        """Whether the place found lies in the body of its article."""
        span = self.anchor.span
        return self.article is not None and span is not None and self.article.is_in_body(span.start)


class Reading(WorkedOut):
    """A map file as far as it is sound: claims and steps, quotes and their places, findings so far."""

    def __init__(
        self,
        file: MapFile,
        articles: dict[str | None, Article],
        findings: tuple[Finding, ...],
        changed_originals: Collection[str | None] = (),
        folder: Path | None = None,
        graph: Graph | None = None,
    ) -> None:
        self.file = file
        self.articles = articles
        """The articles that could be read, by the names that quotes use; under None where the map has one."""
        self.changed_originals = changed_originals
        """The articles whose originals are not the documents that their texts were made from, by their names."""
        self.folder = Path(file.text.name).parent if folder is None else folder
        """Where the map lies: what the paths in its header are relative to."""
        self.findings = findings
        """Faults of shape and of reading; `argmap.check` adds those of the rules."""
        self.kept: dict[object, Any] = {}
        """What functions found in it (see `argmap.words.kept`)."""
        self._lexicons: tuple[Lexicon, ...] = ()
        if graph is None:
            with no_collection():
                graph = build(file.map) if file.map else Graph()
        self.graph = graph

    def __repr__(self) -> str:
        counts = f"{len(self.claims)} claims, {len(self.steps)} steps, {len(self.findings)} findings"
        return f"<Reading of {self.name}: {counts}>"

    @property
    def name(self) -> str:
        """The map file's name, as given."""
        return self.file.text.name

    @property
    def is_whole(self) -> bool:
        """Whether the file could be read to its end."""
        return self.file.whole

    def known_by(self, label: str) -> str:
        """What a claim is known by although others come and go: its id, or its text where it has none."""
        if label in self.graph.by_id:
            return label
        claim = self.by_label.get(label)
        return claim.text if claim else label

    @property
    def map(self) -> ArgumentMap | None:
        """The models; None where nothing of the map could be read."""
        return self.file.map

    @property
    def claims(self) -> Sequence[Claim]:
        """All claims in reading order."""
        return self.graph.claims

    @property
    def steps(self) -> Sequence[Step]:
        """All steps in reading order."""
        return self.graph.steps

    @cached_property
    def by_label(self) -> Mapping[str, Claim]:
        """The claims by what findings call them: no two are called alike."""
        return MappingProxyType({claim.label: claim for claim in self.claims})

    @property
    def has_reader(self) -> bool:
        """Whether something in it is put forward by whoever reads the article, and not by the article."""
        return self.graph.has_reader

    @property
    def readers_claims(self) -> int:
        """How many claims its reader puts forward."""
        return sum(claim.by_reader for claim in self.claims)

    @property
    def alone(self) -> Reading:
        """What the article alone argues: this reading without what its reader puts forward; itself where nothing is.

        Claims keep labels, numbers and places; their indices are others.
        """
        return self._alone if self.has_reader else self

    @cached_property
    def _alone(self) -> Reading:
        graph = article_alone(self.graph)
        alone = Reading(self.file, self.articles, self.findings, self.changed_originals, self.folder, graph)
        alone.lexicons = self.lexicons
        return alone

    @property
    def title(self) -> str:
        """The map's title, else the article's, else the file's name."""
        source = self.map.article if self.map else None
        return (self.map.title if self.map else None) or (source.title if source else None) or Path(self.name).stem

    @cached_property
    def anchors(self) -> Sequence[tuple[Anchored, ...]]:
        """For each claim its quotes, with where they stand."""
        with no_collection():
            budget = Budget(STEPS - sum(article.spent for article in self.articles.values()))
            return tuple(tuple(self._anchored(claim, budget)) for claim in self.claims)

    def _anchored(self, claim: Claim, budget: Budget) -> Iterator[Anchored]:
        for index, quote in enumerate(claim.shape.quote or ()):
            article = self.articles.get(quote.article)
            anchor = article.locate(quote, budget) if article else Anchor(Status.NO_ARTICLE)
            yield Anchored(quote, anchor, article, (*claim.path, "quote", index))

    @property
    def not_looked_up(self) -> list[tuple[Claim | None, ModelPath]]:
        """The quotes that were too much work, each with its claim and its path, the header's first.

        Those of claims only once quotes were looked for at all.
        """
        found: list[tuple[Claim | None, ModelPath]] = [
            (None, (*article.path, *path))
            for article in self.articles.values()
            for path, anchor in article.markers.items()
            if anchor.is_unknown
        ]
        for claim, quotes in zip(self.claims, self.__dict__.get("anchors", ()), strict=False):
            found += ((claim, quote.path) for quote in quotes if quote.anchor.is_unknown)
        return found

    def covered(self, article: Article) -> list[bool]:
        """For each sentence of an article's body, whether a quote touches it."""
        sentences, starts = article.body_sentences, article.body_starts
        touched = [False] * len(sentences)
        for claim, quotes in zip(self.claims, self.anchors, strict=True):
            for quote in quotes if not claim.by_reader else ():
                for start, end in quote.anchor.spans if quote.article is article else ():
                    for index in range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)):
                        touched[index] = touched[index] or start < sentences[index].end
        return touched

    def source_of(self, article: Article) -> ArticleSource | None:
        """What the map's header says of an article."""
        if self.map is None:
            return None
        return self.map.articles.get(article.name) if article.name and self.map.articles else self.map.article

    def lacks_quote(self, claim: Claim) -> bool:
        """Whether nothing ties a claim to the article although there is one and it should."""
        if claim.shape.quote or claim.is_implicit or claim.is_broken or claim.by_reader:
            return False
        has_article = bool(self.map and (self.map.article or self.map.articles))
        return has_article and not (self.states(claim, "implicit") or self.states(claim, "quote"))

    @cached_property
    def lacks_most_quotes(self) -> bool:
        """Whether claims without a quote are the rule, as in graphs made by other tools, and not here and there."""
        lacking = [claim for claim in self.claims if self.lacks_quote(claim)]
        stated = [claim for claim in self.claims if not (claim.is_implicit or claim.by_reader)]
        is_foreign = bool(self.file.format)
        is_graph = is_foreign or not any(claim.kind == "evidence" for claim in self.claims)
        return len(lacking) > (1 if is_foreign else _FEW) and (is_graph or 2 * len(lacking) >= len(stated))

    # Words

    @property
    def lexicons(self) -> tuple[Lexicon, ...]:
        """Word lists of more languages than argmap brings; what was read with others before is read again."""
        return self._lexicons

    @lexicons.setter
    def lexicons(self, lexicons: Iterable[Lexicon]) -> None:
        before, self._lexicons = self._lexicons, tuple(lexicons)
        if before != self._lexicons:
            self.kept.clear()
            for name in (
                "lexicon",
                "wordings",
                "quoted",
                "worded",
                "_masks",
                "closeness",
                "_lexicons_of_articles",
                "_alone",
            ):
                self.__dict__.pop(name, None)

    @cached_property
    def lexicon(self) -> Lexicon | None:
        """The word lists of the language that the claims are written in; None where there are none for it."""
        return self._lexicon_of(self.language_sample, self.stated_language)

    @property
    def stated_language(self) -> str:
        """The tag of the language that the map says its claims are in; empty where it does not say."""
        language = self.map.language if self.map else None
        return language if language and is_stated(language) else ""

    @cached_property
    def language_sample(self) -> str:
        """The claims' words by which their language is known."""
        return " ".join(claim.text for claim in self.claims[:_SAMPLED])

    def language_of(self, text: str) -> str:
        """The language of a text by its function words, as its code; empty where it is not known."""
        lexicon = self._lexicon_of(text)
        return lexicon.code if lexicon else ""

    def lexicon_of(self, article: Article) -> Lexicon | None:
        """The word lists of the language that an article is written in; None where there are none for it."""
        known = self._lexicons_of_articles  # another thread may set other lexicons, and begin a new one
        if article not in known:
            known[article] = self._lexicon_of(article.text.content, article.stated_language)
        return known[article]

    @cached_property
    def _lexicons_of_articles(self) -> dict[Article, Lexicon | None]:
        return {}

    def _lexicon_of(self, text: str, stated: str = "") -> Lexicon | None:
        """The word lists of the language that is stated; else, or among lists without a code, of the one it is like."""
        lexicons = (*self.lexicons, *built_in())
        found = lexicon_for(ends_of(stated), lexicons) if stated else None
        return found or choose(text[:_SAMPLE], (one for one in lexicons if not (stated and one.code)))

    @cached_property
    def wordings(self) -> Sequence[Wording | None]:
        """For each claim its text as words; None where it has none, or argmap has no lists for the language."""
        lexicon = self.lexicon
        return tuple(Wording.of(claim.text, lexicon) if lexicon and claim.text else None for claim in self.claims)

    @cached_property
    def quoted(self) -> Sequence[Wording | None]:
        """For each claim the article's words that it quotes; None unless all were found, in the claims' language."""
        lexicon = self.lexicon
        alike = {id(one): lexicon is not None and self.lexicon_of(one) is lexicon for one in self.articles.values()}
        return tuple(
            Wording.of(self.quoted_words(claim.index), lexicon)
            if lexicon and quotes and all(one.anchor.is_sound and alike[id(one.article)] for one in quotes)
            else None
            for claim, quotes in zip(self.claims, self.anchors, strict=True)
        )

    def quoted_words(self, claim: int) -> str:
        """The article's words that were found for the quotes of a claim, exact or not; empty where there are none."""
        return " . ".join(quote.words for quote in self.anchors[claim] if quote.words)

    @cached_property
    def worded(self) -> Sequence[tuple[Claim, Wording, Wording]]:
        """Claims with their own words and the article's, where both can be read."""
        read = zip(self.claims, self.wordings, self.quoted, strict=True)
        return tuple((claim, own, quoted) for claim, own, quoted in read if own and quoted)

    def worded_with(self, own: Iterable[str], quoted: Iterable[str] = ()) -> list[tuple[Claim, Wording, Wording]]:
        """Those of them whose own words may have one of some lists, or the article's one of others."""
        if self.lexicon is None:
            return []
        ours, theirs = self.lexicon.mask_of(*own), self.lexicon.mask_of(*quoted)
        return [
            one for one, (mine, yours) in zip(self.worded, self._masks, strict=True) if mine & ours or yours & theirs
        ]

    @cached_property
    def _masks(self) -> list[tuple[int, int]]:
        return [(own.mask, quoted.mask) for _, own, quoted in self.worded]

    @cached_property
    def closeness(self) -> Sequence[Closeness | None]:
        """For each claim how far it stands from the article's words; None where its quotes were not all found."""
        return tuple(self._closeness(claim) for claim in self.claims)

    def _closeness(self, claim: Claim) -> Closeness | None:
        if claim.is_implicit:
            return Closeness.IMPLICIT
        quotes = self.anchors[claim.index]
        if not quotes or not claim.text or not all(quote.anchor.span for quote in quotes):
            return None
        return closeness(claim.text, " ".join(quote.words for quote in quotes), self.lexicon)

    # Places

    def place(self, path: ModelPath) -> Place:
        """Where the value at a path stands in the map (a mapping: its first key); else where its owner stands."""
        node = self.file.node(path)
        while node is None and path:
            path = path[:-1]
            node = self.file.node(path)
        return Place(self.file.text, node.head if node else Span(0, 0))

    def key_place(self, path: ModelPath) -> Place:
        """Where the key at the end of a path stands in the map."""
        span = self.file.key_span(path)
        return Place(self.file.text, span) if span else self.place(path)

    def claim_place(self, claim: Claim) -> Place:
        """Where a claim's text stands in the map."""
        return self.place((*claim.path, claim.kind))

    def scalar(self, path: ModelPath) -> Scalar | None:
        """The text that stands at a path in the file (a quote's words, however the quote is written)."""
        node = self.file.node(path) or (self.file.node(path[:-1]) if path[-1:] == ("exact",) else None)
        return node if isinstance(node, Scalar) else None

    def states(self, claim: Claim, key: str) -> bool:
        """Whether the file gives a claim this key, sound or not."""
        return self.file.states(claim.path, key)
