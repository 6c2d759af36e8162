"""A rule on claims that have nothing to do with their quotes, as far as words can tell."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from itertools import chain, islice
from math import ceil
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity
from argmap.retelling import stands_in
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault, whole_articles
from argmap.words import Wording, dates, figures, kept

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.reading import Reading
    from argmap.words import Lexicon

_ROOT = 4  # letters that the forms of a word have in common
_FEWEST = 2  # content words that a claim has at least, to be about something else
_TELLING = 4  # content words with which a quote says something by itself, besides "it" or "that"
_ELSEWHERE = 3  # content words that a claim shares with another sentence, to be about that one
_MOST_LOOKED_AT = 400  # sentences that have one of the rarest words
_MOST_ARTICLES = 100  # of a map, in which such sentences are looked for
_MOST_OF_IT = 0.5
_SHOWN = 80  # characters of that sentence


@rule(
    "AM324",
    "unrelated-claim",
    Severity.INFO,
    about=About.WORDING,
    feedback=(
        "{claim} shares only small words, or none, with the words that it quotes.",
        "what in the sentence says so?",
    ),
)
def unrelated_claim(reading: Reading) -> Faults:
    """A claim shares no word with its quote, and not with the article, or it is about another sentence of it.

    A claim may say the article's words quite otherwise. But where not one of its content words stands in its quote, it
    is worth a look if none stands in the whole article either (nor one that may stand for it: "old", "elderly"), or if
    at least half of them stand together in another sentence: then the quote may be the wrong one. Forms of a word
    count as one ("close", "closure"), and so do figures and years.

    Article:

        Eleven shops on the quay have closed since May. The harbour fills with silt every year.

    Fails:

        - evidence: Green cheese makes up the moon.
          quote: Eleven shops on the quay have closed since May

    Fails:

        - evidence: Silt fills the harbour every year.
          quote: Eleven shops on the quay have closed since May

    Passes:

        - evidence: Many shops are gone.
          quote: Eleven shops on the quay have closed since May
    """
    for claim, own, quoted in reading.worded:
        if len(own.stems) < _FEWEST or not own.stems.isdisjoint(quoted.stems) or own.has("writers"):
            continue
        if not _is_met(own, whole_articles(reading)):
            message = f"{claim.label} shares only small words, or none, with its quote and with the article"
        elif len(quoted.stems) >= _ELSEWHERE and (sentence := _elsewhere(reading, own)):
            message = (
                f"{claim.label} shares more with another sentence than with its quote, small words aside: “{sentence}”"
            )
        else:
            continue
        if len(_said(quoted)) < (_TELLING if stands_in(quoted) else _FEWEST):
            continue  # "That's so": what it stands for is the claim
        yield claim_fault(
            reading, claim, message, "look whether the quote is the right one; if it is, say it closer to it"
        )


def _said(quoted: Wording) -> set[str]:
    """The content words of a quote that stand for nothing else."""
    return {stem for at, stem in quoted.content if quoted.tokens[at] not in quoted.lexicon["stand_ins"]}


def _is_met(own: Wording, articles: list[Wording]) -> bool:
    """Whether a claim and an article share the beginning of a word, a figure or a year; true without an article."""
    if not articles or any(not _content(own).isdisjoint(_content(article)) for article in articles):
        return True
    ours = _roots(own)
    if any(not ours.isdisjoint(_roots(article)) for article in articles):
        return True
    return any(not _values(own).isdisjoint(_values(article)) for article in articles)


@kept
def _content(wording: Wording) -> frozenset[str]:
    """The words of a text that carry its meaning, as they stand there."""
    return frozenset(token for token in wording.tokens if wording.lexicon.meanings[token])


@kept
def _values(wording: Wording) -> frozenset[float]:
    """The figures and years of a text."""
    return frozenset({value for one in figures(wording) for value in one.values}.union(dates(wording).years))


@kept
def _roots(wording: Wording) -> frozenset[str]:
    """The beginnings of a text's content words, and of words that may stand for them."""
    lexicon = wording.lexicon
    return frozenset().union(*(_meant(lexicon, token) for token in _content(wording)))


@lru_cache(maxsize=50_000)
def _meant(lexicon: Lexicon, word: str) -> frozenset[str]:
    begun_with, cut_to = _synonyms(lexicon)
    groups = (begun_with.get(word[:length], ()) for length in range(1, len(word) + 1))
    return frozenset({word[:_ROOT], *chain.from_iterable(groups), *cut_to.get(word, ())})


@lru_cache(maxsize=16)
def _synonyms(lexicon: Lexicon) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The groups of synonyms by how their words begin, and by what a word may be that is cut shorter."""
    begun_with, cut_to = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for group in lexicon["synonyms"].words:
        for beginning in group.split("/"):
            begun_with[beginning].append(group)
            for length in range(_ROOT, len(beginning)):
                cut_to[beginning[:length]].append(group)
    return dict(begun_with), dict(cut_to)


def _elsewhere(reading: Reading, own: Wording) -> str | None:
    """A sentence of one of the first articles that has at least half of a claim's content words."""
    needed = ceil(max(_ELSEWHERE, _MOST_OF_IT * len(own.stems)))
    for article in islice(reading.articles.values(), _MOST_ARTICLES):
        sentences_with = _sentences_with(article, own.lexicon)
        lists = sorted((sentences_with[stem] for stem in own.stems if stem in sentences_with), key=len)
        rarest = lists[: len(lists) - needed + 2]  # such a sentence has two of these words
        if len(lists) < needed or sum(map(len, rarest)) > _MOST_LOOKED_AT:
            continue  # too few words of it, or words that stand everywhere and say nothing
        for at in sorted(_in_two(rarest)):
            if sum(_has(one, at) for one in lists) >= needed:
                words = article.words(article.sentences[at])
                return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
    return None


def _in_two(lists: list[list[int]]) -> set[int]:
    """The numbers that stand in two lists or more."""
    once, twice = set[int](), set[int]()
    for one in lists:
        twice.update(once.intersection(one))
        once.update(one)
    return twice


def _has(numbers: list[int], number: int) -> bool:
    """Whether a number stands in a sorted list."""
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number


def _sentences_with(article: Article, lexicon: Lexicon) -> dict[str, list[int]]:
    """For each content word of an article, by its stem, the indexes of the sentences that have it."""
    known: dict[Lexicon, dict[str, list[int]]] = article.known.setdefault("sentences_with", {})
    if lexicon not in known:
        known[lexicon] = _by_stem(article, lexicon)
    return known[lexicon]


def _by_stem(article: Article, lexicon: Lexicon) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for index, sentence in enumerate(article.sentences):
        for stem in Wording(article.text.cut(sentence), lexicon).stems:
            found[stem].append(index)
    return dict(found)
