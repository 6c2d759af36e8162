"""What the page's script knows of each claim: its card, its quotes, what stands above it, the findings on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.article import Status
from argmap.article.folding import fold
from argmap.draw.boxes import box
from argmap.draw.measure import tables
from argmap.graph import Polarity, Role, aim, premises_named
from argmap.graph.voices import added_by_reader
from argmap.languages import runs_leftwards
from argmap.reading.weighed import network_of
from argmap.schemes import scheme_page
from argmap.showing import one_line, printable
from argmap.web.roles import KINDS, kind_of
from argmap.words import Closeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.article import Anchor
    from argmap.diagnostics import Finding
    from argmap.graph import Claim, Step
    from argmap.reading import Anchored, Reading
    from argmap.web.originals import Originals
    from argmap.web.wording import Words

__all__ = ["page_data"]

_SOUND = {Status.EXACT, Status.FOLDED}
_TYPED = "“”„«»‘’‚‹›–—−-…\u00a0"
"""What people type in a search, whether or not the texts have it."""


def page_data(reading: Reading, findings: Sequence[Finding], words: Words, originals: Originals) -> dict[str, Any]:
    """All claims in reading order, the steps and what the script must know, as plain data; empty values are left out.

    Quotes have no numbers here: the script counts them as `quote_numbers` does.
    """
    articles = {id(article): index for index, article in enumerate(reading.articles.values())}
    by_claim: dict[str, list[Finding]] = {}
    for finding in findings:
        by_claim.setdefault(finding.claim or "", []).append(finding)
    texts = [printable(claim.text) for claim in reading.claims]
    return {
        "claims": [_card(claim, articles, by_claim.get(claim.label, []), originals) for claim in reading.claims],
        "questions": _questions(reading),
        "steps": [_step(step) for step in reading.steps],
        "network": _grounds(reading) if reading.graph.root else None,
        "kinds": KINDS,
        "polarities": list(Polarity),
        "rtl": runs_leftwards(texts),
        "measure": tables([*texts, *(printable(claim.label) for claim in reading.claims)]),
        "folds": _folds([*texts, *(article.text.content for article in reading.articles.values())]),
        **originals.data(),
        "words": {**_script_words(reading, words), **originals.script_words, "roles": words.table["roles"]},
    }


_OF_ANSWERS = ("readers", "answers_shown", "answers_hidden")


def _script_words(reading: Reading, words: Words) -> dict[str, Any]:
    """What the script says; of the reader's answers only where there are any."""
    said = words.table["script"]
    return (
        dict(said) if reading.has_reader else {key: one for key, one in said.items() if not key.startswith(_OF_ANSWERS)}
    )


def _grounds(reading: Reading) -> dict[str, Any]:
    """What the script needs to weigh the map beside its steps: see `networkOf` of the script `doubt`."""
    network = network_of(reading)
    stated = {index: strength for index, strength in enumerate(network.strengths) if strength is not None}
    return {
        "floating": [index for index, ground in enumerate(network.ground) if not ground],
        "strengths": stated,
        "circles": [[loop.use.step, reading.graph.by_id[loop.use.name]] for loop in reading.graph.loops],
        "broken": sorted(network.broken),
        "added": sorted(added_by_reader(reading.graph)),
    }


def _folds(texts: Iterable[str]) -> dict[str, str]:
    """Characters with what they become where `check` compares words, of those that are there or are typed."""
    found = {character for text in texts for character in text if not character.isascii()} | set(_TYPED)
    folded = ((one, fold(one)) for one in sorted(found))
    return {one: plain for one, plain in folded if plain != one}


def _step(step: Step) -> list[Any]:
    target = step.target_step if step.target_step is not None else -1
    more = [int(step.is_linked), *([1] if step.by_reader else [])] if step.is_linked or step.by_reader else []
    return [step.conclusion, list(Polarity).index(step.polarity), target, step.premises, *more]


def _card(claim: Claim, articles: dict[int, int], findings: list[Finding], originals: Originals) -> dict[str, Any]:
    reading, words = originals.reading, originals.words
    step = reading.steps[claim.step] if claim.step is not None else None
    shape = claim.shape
    flag = box(reading, claim).flag
    card: dict[str, Any] = {
        "kind": KINDS.index(kind_of(reading, claim)),
        "implicit": claim.is_implicit,
        "reader": claim.by_reader,
        "aim": _aim(reading, claim, words),
        "evidence": claim.kind == "evidence" and claim.role is not Role.EVIDENCE,
        "type": claim.evidence_type,
        "flag": flag,
        "step": step.index if step else None,
        "source": printable(one_line(claim.source or "")),
        "date": printable(getattr(shape, "date", None) or ""),
        "rating": getattr(shape, "source_rating", None),
        "far": _how_far(reading, claim),
        "note": printable(one_line(shape.note or "")),
        "scheme": _scheme(step, claim),
        "quotes": [
            _without_empty(
                {
                    "where": "" if _is_numbered(quote) and len(articles) == 1 else _where(quote, words),
                    "sheet": originals.sheet(quote),
                    "words": "" if quote.anchor.spans else printable(one_line(quote.quote.exact)),
                    "translation": printable(one_line(quote.quote.translation or "")),
                    "doubt": _doubt(quote.anchor, words),
                    "doubtful": bool(quote.anchor.disorder) or not quote.anchor.is_sound,
                    "article": articles.get(id(quote.article)) if len(articles) > 1 else None,
                }
            )
            for quote in reading.anchors[claim.index]
        ],
        "findings": [
            [one.severity.label, one.code.id, printable(one.message), printable(one.help or ""), *_point(one)]
            for one in findings
        ],
    }
    return _without_empty(card)


def _aim(reading: Reading, claim: Claim, words: Words) -> str:
    """What a reader's objection is aimed at, in the page's language; empty for others, and where it is not decided."""
    step = reading.steps[claim.step] if claim.step is not None and claim.by_reader else None
    found = step and aim(reading.graph, step)
    if step is None or not found:
        return ""
    doubted = step if step.target_step is None else reading.steps[step.target_step]
    premises = premises_named(reading.graph, doubted)
    return printable(words.say(f"aim.{found}", premises=premises, claim=reading.claims[step.conclusion].label))


def _is_numbered(quote: Anchored) -> bool:
    """Whether the page has the quote marked in a numbered paragraph, so that the script finds its place there."""
    is_paged = quote.article is not None and bool(quote.article.pages)
    return bool(quote.anchor.spans) and quote.is_in_body and not is_paged


def _where(quote: Anchored, words: Words) -> str:
    """Where a quote stands, in the page's language, with its article where the map names it."""
    place = words.place(quote.spot) if quote.spot else ""
    name = quote.article.name if quote.article else None
    return printable(f"{name} {place}" if name and place else place)


def _doubt(anchor: Anchor, words: Words) -> str:
    """What is to be said of a quote that is not letter for letter in the article."""
    if anchor.disorder:
        return words.say("doubt.out_of_order")
    return "" if anchor.status in _SOUND else words.say(f"doubt.{anchor.status.name.lower()}")


def _how_far(reading: Reading, claim: Claim) -> int | None:
    """How far a claim stands from its quotes, from 1 (word for word) to 4; of an implicit one its role says it."""
    measured = reading.closeness[claim.index]
    return None if measured in {None, Closeness.IMPLICIT} else list(Closeness).index(Closeness(str(measured))) + 1


def _point(finding: Finding) -> list[list[list[str]]]:
    """What a quote changed, as stretches of a word diff."""
    return [[[kind, printable(words)] for kind, words in finding.diff]] if finding.diff else []


def _without_empty(one: dict[str, Any]) -> dict[str, Any]:
    return {
        key: value for key, value in one.items() if value is not None and value is not False and value not in ("", [])
    }


def _scheme(step: Step | None, claim: Claim) -> list[str] | None:
    """The scheme by which a claim supports or attacks, and its part in it if it has one."""
    if step is None or step.shape.scheme is None:
        return None
    part = getattr(claim.shape, "scheme_role", None)
    return [str(step.shape.scheme), *([str(part)] if part else [])]


def _questions(reading: Reading) -> dict[str, list[str]]:
    """The critical questions of the schemes that the map uses."""
    used = {str(step.shape.scheme) for step in reading.steps if step.shape.scheme}
    pages = (scheme_page(name) for name in sorted(used))
    return {page.name: list(page.questions) for page in pages if page and page.questions}
