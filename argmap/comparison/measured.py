"""How much, of how many, for how long and on what condition: what a claim says otherwise of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling import figures_of, hours
from argmap.words import Wording, figures, found_in, kept, negated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.words import Figure

__all__ = [
    "any_for_most",
    "bounded_otherwise",
    "each_for_all",
    "every_for_none",
    "most_for_few",
    "numbers",
    "part_of_all",
    "period_changed",
    "rest_for_part",
    "says_of_none",
    "wished",
]

_BEGINNING = 5  # letters that forms of one word have in common
_FEWEST = 2  # words that two texts have in common
_WHOLE = 100


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
    bounds = {at + 1 for at, _ in found_in(own, "at_most")}
    shares = [(at, sign) for name, sign in (("most_of", 1), ("few_of", -1)) for at, _ in found_in(own, name)]
    shares = [(at, sign) for at, sign in shares if at not in bounds]
    part_of_all = _part_of_a_whole(partner) if shares and not numbers(own) and _ends_alike(own, partner) else None
    if part_of_all:
        at, sign = shares[0]
        return (own.written[at], part_of_all[1]) if part_of_all[0] * sign < 0 else None
    wholes = sorted(numbers(own) & numbers(partner))
    parts = sorted((numbers(partner) & numbers(quoted)) - numbers(own))
    for at, sign in shares:
        for whole in wholes:
            part = next((one for one in parts if 0 < one < whole), None)
            if part is not None and (part - whole / 2) * sign < 0:
                return own.written[at], f"{part:,g}"
    return None


def rest_for_part(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The share of which a claim says what both witnesses say of its rest: "two thirds leak" for "one third leaks"."""
    known = partner.beginnings | quoted.beginnings
    counts = own.lexicon.number_of
    words = own.beginnings_at(at for at, token in enumerate(own.tokens) if counts(token) is None)
    same = len(negated(own)) == len(negated(partner)) and not found_in(own, "turning") and words <= known
    ours, theirs, said = ([one for one in figures(text) if _is_share(one)] for text in (own, partner, quoted))
    if not same or len(own.beginnings) < _FEWEST or not (len(ours) == len(said) == 1 and theirs):
        return None
    value = round(ours[0].value)
    is_rest = all(value + round(one.value) == _WHOLE != 2 * value for one in (*theirs, *said))
    return (_whole_words(own, ours[0]), _whole_words(quoted, said[0])) if is_rest else None


def _is_share(figure: Figure) -> bool:
    return figure.is_percent or figure.is_fraction


def _whole_words(text: Wording, figure: Figure) -> str:
    """A figure as it is written, a fraction in one word with the one before it: "two thirds", "a third"."""
    is_bare = figure.in_words and " " not in figure.text and figure.at > 0
    return " ".join(text.written[figure.at - 1 : figure.at + 1]) if is_bare else figure.text


def _part_of_a_whole(text: Wording) -> tuple[float, str] | None:
    """By how much a part is more than half of its whole, with its words: "40 of the 215", "of 90 shops 12"."""
    found = figures(text)
    shares = [one for one in found if _is_share(one) and one.value <= _WHOLE]
    if len(shares) == 1:
        return shares[0].value - _WHOLE / 2, shares[0].text
    if len(found) != _FEWEST or len({one.unit for one in found}) > 1 or "of" not in text.tokens:
        return None
    small, large = sorted(found, key=lambda one: one.value)
    return (small.value - large.value / 2, small.text) if small.value < large.value else None


def _ends_alike(own: Wording, partner: Wording) -> bool:
    """Whether a claim ends with a word of its partner's: of so many it says the same thing."""
    return bool(own.content) and own.content[-1][1][:_BEGINNING] in partner.beginnings


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


def any_for_most(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "no" or "any" by which a claim says of every one what both witnesses say of many or most."""
    many = [_many(one) for one in (partner, quoted)]
    if not all(many) or _many(own) or (own.has("cautious") or own.has("conditional")):
        return None
    is_denied, was_denied = bool(own.has("negations")), [bool(one.has("negations")) for one in (partner, quoted)]
    if {is_denied} != set(was_denied):
        return None
    name = "none_of" if is_denied else "every_one"
    return next(
        ((said, many[1][noun]) for noun, said in _of_which(own, name) if noun in many[0] and noun in many[1]), None
    )


def _many(text: Wording) -> dict[str, str]:
    """The nouns of which a text says "many" or "most", with both words; an adjective before one is passed over."""
    stems = dict(text.content)
    found = {}
    for name in ("quantity_many", "quantity_most"):
        for at, length in text.found(name):
            for end in (at + length, at + length + 1):
                if end in stems:
                    found[stems[end][:_BEGINNING]] = " ".join(text.written[at : end + 1])
    return found


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
    if len(own.beginnings & partner.beginnings) < _FEWEST or numbers(own) & numbers(partner):
        return None  # "more than half (58 percent)" is what the figure comes to
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
    barely = {at + length for at, length in found_in(text, "barely")}  # "hardly any" is no "any"
    ends = [(at, at + length) for at, length in found_in(text, name) if at not in barely]
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
