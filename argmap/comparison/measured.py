"""How much, of how many, for how long and on what condition: what a claim says otherwise of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.rules.counted import figures_of
from argmap.rules.rates import hours
from argmap.words import Wording, figures, found_in, kept, negated

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "bounded_otherwise",
    "each_for_all",
    "every_for_none",
    "most_for_few",
    "numbers",
    "part_of_all",
    "period_changed",
    "says_of_none",
    "wished",
]

_BEGINNING = 5  # letters that forms of one word have in common
_FEWEST = 2  # words that two texts have in common


@kept
def numbers(text: Wording) -> set[float]:
    """The numbers of a text, those of dates and times among them."""
    words = (text.lexicon.number_of(token) for token in text.tokens)
    return {one.value for one in figures_of(text).all} | {float(one) for one in words if one is not None}


def bounded_otherwise(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A figure that a claim bounds from the other side: "at least seven" for "less than seven"."""
    if numbers(own) - numbers(partner) or len(negated(own)) != len(negated(partner)):
        return None
    sides = {"above", "below"}
    for one in figures(own):
        for said in figures(partner):
            is_other = one.value == said.value and one.unit == said.unit and {one.bound, said.bound} == sides
            if is_other and not any((it.value, it.bound) == (one.value, one.bound) for it in figures(quoted)):
                return one.text, said.text
    return None


def most_for_few(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "most of 200" by which a claim says what its witnesses say of less than half of these; and the other way."""
    if len(negated(own)) != len(negated(partner)):
        return None
    shares = [(at, sign) for name, sign in (("most_of", 1), ("few_of", -1)) for at, _ in found_in(own, name)]
    wholes = sorted(numbers(own) & numbers(partner))
    parts = sorted((numbers(partner) & numbers(quoted)) - numbers(own))
    for at, sign in shares:
        for whole in wholes:
            part = next((one for one in parts if 0 < one < whole), None)
            if part is not None and (part - whole / 2) * sign < 0:
                return own.written[at], f"{part:,g}"
    return None


def period_changed(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The period of which a claim says what both witnesses say of another one: "a month" for "a week"."""
    if numbers(own) - numbers(partner) - numbers(quoted):
        return None
    ours, theirs, words = (_periods(text) for text in (own, partner, quoted))
    new = [one for one in ours if one not in theirs and one not in words]
    said = [one for one in words if one in theirs and one not in ours]
    return (ours[new[0]], words[said[0]]) if new and said else None


def _periods(text: Wording) -> dict[float, str]:
    """The periods of which a text says "a" or "per", by their hours, with both words."""
    known, each = hours(text.lexicon), text.lexicon["each_period"]
    return {
        known[token]: " ".join(text.written[at - 1 : at + 1])
        for at, token in enumerate(text.tokens)
        if at and token in known and text.tokens[at - 1] in each
    }


def each_for_all(own: Wording, partner: Wording, quoted: Wording) -> str:
    """The "each" by which a claim says of one thing a figure that its witnesses say of several together."""
    lengths = hours(own.lexicon).keys()
    found = [one for one in found_in(own, "distributing") if lengths.isdisjoint(own.tokens[one[0] + 1 : one[0] + 2])]
    if not found or not figures_of(own).all or any(found_in(one, "distributing") for one in (partner, quoted)):
        return ""
    if any(one.has("each_of_them") or one.has("absolutes") for one in (partner, quoted)):
        return ""
    return "" if numbers(own) - numbers(partner) else own.written[found[0][0]]


def part_of_all(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The word by which a claim says of a part what both witnesses say of every one."""
    part, whole = found_in(own, "part_only"), found_in(partner, "every_one")
    if not part or not whole or not found_in(quoted, "every_one") or found_in(own, "every_one"):
        return None
    if any(found_in(one, "part_only") or negated(one) for one in (partner, quoted)) or negated(own):
        return None
    if len(own.beginnings & partner.beginnings) < _FEWEST:
        return None
    return own.written[part[0][0]], partner.written[whole[0][0]]


def every_for_none(own: Wording, witnesses: Sequence[Wording]) -> tuple[str, str] | None:
    """The words by which a claim says of every one of some things what a witness says of none; and the other way."""
    if any(found_in(text, "turning") or text.has("undoing") for text in (own, *witnesses)):
        return None  # "none lacked"
    for one, other in (("every_one", "none_of"), ("none_of", "every_one")):
        ours = dict(_of_which(own, one))
        for text in witnesses:
            for word, said in _of_which(text, other):
                if word in ours and not _of_which(own, other):
                    return ours[word], said
    return None


def says_of_none(text: Wording) -> bool:
    """Whether a text says something of "not one", which is said of all of them."""
    return bool(found_in(text, "none_of"))


def _of_which(text: Wording, name: str) -> list[tuple[str, str]]:
    """The nouns right after some words, with both."""
    stems = dict(text.content)
    ends = [(at, at + length) for at, length in found_in(text, name)]
    return [(stems[end][:_BEGINNING], " ".join(text.written[at : end + 1])) for at, end in ends if end in stems]


def wished(text: Wording) -> str:
    """The word by which a text says that something is wished or planned; "if you want to" and "who want to" do not."""
    places = [
        (at, length)
        for at, length in found_in(text, "wishing")
        if not any(
            one in text.lexicon["conditional"] or one in text.lexicon["relatives"]
            for one in text.tokens[max(0, at - 2) : at]
        )
    ]
    return next((" ".join(text.written[at : at + length]) for at, length in places), "")
