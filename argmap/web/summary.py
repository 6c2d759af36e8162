"""The first line that a reader sees: what the article argues, in one sentence, and how much it gives for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.graph import Polarity, Role
from argmap.html import html_text
from argmap.showing import one_line

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading
    from argmap.web.wording import Words

__all__ = ["summary_html"]

_FIRST = re.compile(r"^[\"“‘'(]*(\w+)")
_LONGEST = 300


def summary_html(reading: Reading, words: Words) -> str:
    """The summary; its numbers are buttons that filter the map. Empty where the map has no thesis.

    What the map's reader puts forward is not in it.
    """
    reading = reading.alone
    root = reading.graph.root
    if root is None or not root.text:
        return ""
    label = html_text(words.say("page.summary"))
    said = f"{_argues(reading, root, words)} {_gives(reading, words)}"
    return f'<section aria-label="{label}"><p id="summary">{said}</p></section>'


def _argues(reading: Reading, root: Claim, words: Words) -> str:
    text = one_line(root.text)
    text = f"{text[:_LONGEST].rsplit(' ', 1)[0]} …" if len(text) > _LONGEST else text
    inside = _inside_a_sentence(reading, text) if words.language == "en" else None
    name, said = ("argues", inside) if inside else ("argues_plainly", text)
    ended = said if said[-1:] in ".!?…。！？؟۔" else f"{said}."
    return words.say(f"summary.{name}", thesis=f'<b><bdi dir="auto">{html_text(ended)}</bdi></b>')


def _inside_a_sentence(reading: Reading, text: str) -> str | None:
    """An English statement as it goes on after "that"; None where its first letter might be a name's or it is none."""
    found = _FIRST.match(text)
    if found is None or text.endswith("?") or reading.language_of(text) not in {"en", ""}:
        return None
    first, at = found[1], found.start(1)
    if not first.isascii() or first == "I" or (len(first) > 1 and not first[1:].islower()):
        return text if first == "I" else None
    articles = " ".join(article.text.content for article in reading.articles.values())
    is_common = re.search(rf"\b{first.lower()}\b", articles) is not None
    is_name = re.search(rf"[a-z,;] {first}\b", articles) is not None
    if is_name and not is_common:
        return text
    return text[:at] + first.lower() + text[at + len(first) :] if is_common else None


def _gives(reading: Reading, words: Words) -> str:
    claims = reading.claims
    evidence = sum(claim.role is Role.EVIDENCE for claim in claims)
    implicit = sum(claim.is_implicit for claim in claims)
    objections = [claim for claim in claims if claim.role is Role.OBJECTION]
    answered = sum(_is_answered(reading, claim) for claim in objections)
    return words.say(
        "summary.gives",
        evidence=_button(words, "evidence", evidence),
        objections=_button(words, "objections", len(objections), answered, empty="no_objections"),
        implicit=_button(words, "implicit", implicit),
    )


def _button(words: Words, what: str, number: int, answered: int = 0, *, empty: str = "nothing") -> str:
    """A number with its noun, which shows only what it counts."""
    if not number:
        return html_text(words.say(f"summary.{what}", n=0) if what == "evidence" else words.say(f"summary.{empty}"))
    told = words.say("summary.none") if what == "objections" and not answered else answered
    text = html_text(words.say(f"summary.{what}", n=number, answered=told))
    name = "objection" if what == "objections" else what
    title = f' title="{html_text(words.say("summary.answered"))}"' if what == "objections" else ""
    return f'<button class="count" data-filter="{name}" aria-pressed="false"{title}>{text}</button>'


def _is_answered(reading: Reading, claim: Claim) -> bool:
    """Whether the article says something against an objection, or against the step that it makes."""
    to_it = (reading.steps[one] for one in reading.graph.steps_to[claim.index])
    against = [step for step in to_it if step.polarity is Polarity.ATTACK]
    if claim.step is not None:
        against += (reading.steps[one] for one in reading.graph.undercuts_of[claim.step])
    return any(step.premises for step in against)
