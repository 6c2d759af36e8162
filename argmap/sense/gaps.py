"""What words left out by `[...]` would have said, and what they would have governed."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.compare import listed_kind
from argmap.sense.kinds import Change, Kind
from argmap.sense.opposed import instead, reckoned
from argmap.sense.side import Side
from argmap.sense.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["HIDING", "hidden", "is_saying_word", "is_torn"]

_ASIDE = re.compile(r"\s*(?:\(.*\)|\[.*\]|[,;]\s.*[,;]|[–—-]\s?.*[–—-])\s*", re.DOTALL)
HIDING = {
    Kind.NEGATION: "gap_negations",
    Kind.QUANTIFIER: "gap_restrictions",
    Kind.CONDITION: "gap_conditions",
    Kind.MODAL: "gap_hedges",
    Kind.TIME: "gap_times",
}
_LONGEST_AUTHOR = 5  # words
_SHORTEST_PAST = 4  # letters
_ARTICLES = frozenset("the a an his her its their".split())
_LIMITING = ("gap_restrictions", "gap_hedges", "gap_times")
_BEFORE_PLAIN = frozenset("i we they you who that which and or not to would".split())
_PERSONS = ("pronouns_he", "pronouns_she", "pronouns_they", "pronouns_it")
_CLAUSE_ENDS = (",", ";", ":", "–", "—")
_PHRASING = frozenset({Kind.DIRECTION, Kind.CONDITION})
_LONGEST_PHRASE = 6  # words
_WEIGHTY = (Kind.CONDITION, Kind.ATTRIBUTION)


def hidden(gap: str, lexicon: Lexicon | None, *, before: str = "", after: str = "") -> list[Change]:
    """What words of one sentence that `[...]` leaves out would have said; empty where they decide nothing.

    An aside (between brackets, commas or dashes) may be left out with a negation or a hedge in it, not with a condition
    or with who says so. `before` and `after` are the rest of the sentence on either side.
    """
    if lexicon is None:
        return []
    if before[-1:].isalpha() and gap[:3].lower().replace("’", "'") == "n't":
        return [Change(Kind.NEGATION, "", gap[:3])]
    found = tokens(gap, lexicon)
    following = [one.plain for one in tokens(after, lexicon)]
    said = _without_author(found, lexicon)
    changes = [*instead(gap, lexicon), *reckoned(gap, lexicon), *_listed(gap, said, following[:1], lexicon)]
    changes += [*_according(gap, lexicon), *_attributed(gap, said, lexicon)]
    if [one.plain in lexicon["gap_ages"] or one.plain[0].isdigit() for one in found] == [True, True]:
        changes.append(Change(Kind.QUANTIFIER, "", " ".join(gap.split())))  # "Children [under twelve]"
    if ";" in gap.strip(" ;") and not gap.rstrip().endswith(";"):
        return [Change(Kind.ACTOR, "", " ".join(gap.split()))]
    if _ASIDE.fullmatch(gap):
        if _is_denied_aside(before, found, lexicon):
            changes = [one for one in changes if one.kind is not Kind.ATTRIBUTION]
        return changes if _limits(gap, found, lexicon) else [one for one in changes if one.kind in _WEIGHTY]
    if not changes and _is_focus(before, found, lexicon):
        changes.append(Change(Kind.QUANTIFIER, "", " ".join(gap.split())))
    if not changes and _is_parted(gap, [one.plain for one in found], _Around(before, following, lexicon)):
        changes.append(Change(Kind.ACTOR, "", " ".join(gap.split())))
    return changes


def _limits(gap: str, found: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether an aside limits what is said, and does not speak of what stands before it: ", in most valleys,"."""
    first = found[0].plain if found else ""
    starts = listed_kind(first, lexicon) is Kind.DIRECTION if first else False
    is_hedge = bool(found) and any(lexicon[name].length_at([one.plain for one in found], 0) for name in _LIMITING)
    return gap.lstrip().startswith(",") and (starts or (is_hedge and not _counts_its_own(gap, lexicon)))


def _counts_its_own(gap: str, lexicon: Lexicon) -> bool:
    """Whether an aside tells how many of those before it are so: ", most of them new,", ", all from abroad,"."""
    side = Side(gap, lexicon)
    length = side.begins("gap_counting")
    if not length or len(side.words) == length:
        return False
    is_of_them = side.begins("gap_counted", length) > 0
    return is_of_them or (side.words[length] in lexicon["gap_describing_own"] and len(side.words) > length + 1)


def _is_denied_aside(before: str, found: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether an aside tells who says what is denied anyway: "did not begin here[, as is often supposed,]"."""
    preceding = _last_clause([one.plain for one in tokens(before, lexicon)], lexicon)
    is_denied = any(one in lexicon["cut_negations"] for one in preceding)
    return is_denied and found[:1] != [] and found[0].plain in lexicon["cut_as"]


def _is_focus(before: str, found: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a negation right before the gap denies only what the gap hides: "not [by itself] enough"."""
    preceding = tokens(before, lexicon)[-1:]
    if not found or not any(one.plain in lexicon["cut_negations"] for one in preceding):
        return False
    plain = [one.plain for one in found]
    return lexicon["gap_focus"].length_at(plain, 0) == len(plain)


def is_torn(begun: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a sentence goes on after its hidden beginning with no clause of its own, or one that needs the rest."""
    words = [one.plain for one in tokens(begun, lexicon)]
    following = [one.plain for one in tokens(after, lexicon)]
    is_apart = begun.rstrip().endswith(_CLAUSE_ENDS)
    if not lexicon.endings or not words or not following:  # too little is known of the language
        return not is_apart
    around = _Around("", following, lexicon)
    if around.goes_on_with_verb or _is_rebound(words, following[0], lexicon) or not around.has_verb(following):
        return True
    has_clause = len(words) == 1 or around.has_verb(words[:-1])
    joins = words[-1] in lexicon["cut_that"] or (words[-1] in lexicon["gap_joining"] and has_clause)
    return not is_apart and not joins and not _is_phrase_before(words, around)


def _is_phrase_before(words: Sequence[str], around: _Around) -> bool:
    """Whether words only say when, where or how, so that a clause of its own follows: "In the end [they gave up]"."""
    lexicon = around.lexicon
    if len(words) > _LONGEST_PHRASE or any(word in lexicon["gap_relative"] for word in words):
        return False
    is_free = words[0].endswith("ly") or listed_kind(words[0], lexicon) in _PHRASING
    is_open = words[-1] in lexicon["determiners"] or words[-1] == "of" or listed_kind(words[-1], lexicon) in _PHRASING
    starts = around.following[0] in lexicon["clause_starts"] or around.following[0] in lexicon["determiners"]
    return is_free and starts and not around.has_verb(words) and (not is_open or len(words) == 1)


def _is_rebound(begun: Sequence[str], first: str, lexicon: Lexicon) -> bool:
    """Whether a clause begins with a pronoun for whom or what only its hidden beginning names."""
    own = next((lexicon[name] for name in _PERSONS if first in lexicon[name]), None)
    return own is not None and not any(word in own for word in begun)


def _without_author(found: Sequence[Token], lexicon: Lexicon) -> list[Token]:
    """The words without a clause in which the author says that they think what follows ("I would argue that")."""
    subjects = lexicon["cut_author"] if lexicon["cut_author"].words else lexicon["cut_first_person"]
    for at, word in enumerate(found[:-1]):
        if word.plain not in subjects:
            continue
        clause = found[at + 1 : at + _LONGEST_AUTHOR]
        end = next((end for end, one in enumerate(clause) if is_saying_word(one.plain, lexicon)), None)
        is_other = any(_is_own_verb(one.plain, lexicon) for one in clause[:end])  # "we met claimed"
        if end is not None and not is_other and clause[end].plain not in lexicon["gap_unsure"]:
            return [*found[:at], *found[at + 2 + end :]]
    return list(found)


def _listed(gap: str, found: Sequence[Token], following: Sequence[str], lexicon: Lexicon) -> Iterator[Change]:
    plain = [one.plain for one in found]
    harmless = lexicon["gap_harmless"]
    months = lexicon["months"]
    free = {at for at, one in enumerate(found) if one.plain in months and one.written[0].isupper()}
    whole = [*plain, *following]
    for at in range(len(plain)):
        free.update(range(at, at + harmless.length_at(whole, at)))
    found_kinds = [(_kind_at(plain, at, lexicon), at) for at in range(len(plain)) if at not in free]
    for kind in HIDING:
        first = next(((length, at) for (one, length), at in found_kinds if one is kind), None)
        if first is not None:
            length, at = first
            is_when = kind is Kind.MODAL and any(one in lexicon["gap_when"] for one in plain[:at])
            words = gap[found[0 if is_when else at].start : found[at + length - 1].end]
            yield Change(Kind.TIME if is_when else kind, "", " ".join(words.split()))


def _kind_at(plain: Sequence[str], at: int, lexicon: Lexicon) -> tuple[Kind | None, int]:
    """Of which kind the words are that begin at a place, and how many: "no more than", and not "no"."""
    best: tuple[Kind | None, int] = (None, 0)
    for kind, name in HIDING.items():
        length = lexicon[name].length_at(plain, at)
        if kind is Kind.MODAL:
            length = length or lexicon["cut_adjectives"].length_at(plain, at)
        if kind is Kind.QUANTIFIER:
            length = max(length, _phrase_at(plain, at, lexicon))
        best = (kind, length) if length > best[1] else best
    return best


def _phrase_at(plain: Sequence[str], at: int, lexicon: Lexicon) -> int:
    """How many words are a phrase that limits a number; 0 where it is none, or a word."""
    length = lexicon["cut_limits"].length_at(plain, at)
    return length if length > 1 else 0


def _is_own_verb(word: str, lexicon: Lexicon) -> bool:
    """Whether a word is a verb, and none that goes with another one."""
    is_past = len(word) > _SHORTEST_PAST and word.endswith("ed") and word not in lexicon["sense_modal"]
    return is_past or (word in lexicon["verb_forms"] and word not in lexicon["sense_modal"])


@lru_cache(maxsize=20_000)
def is_saying_word(word: str, lexicon: Lexicon) -> bool:
    """Whether a word can be a verb of saying or thinking."""
    return any(word in lexicon[name] for name in ("sense_attribution", "cut_saying", "cut_saying_that"))


def _attributed(gap: str, found: Sequence[Token], lexicon: Lexicon) -> Iterator[Change]:
    """A verb of saying with "that" after it or at the end of the gap, or one between commas (", he said,")."""
    ends_clause = gap.rstrip().endswith((",", ":", "”", '"'))
    for at, word in enumerate(found):
        if not is_saying_word(word.plain, lexicon):
            continue
        is_last = word.end == len(gap.rstrip()) and word.plain in lexicon["sense_attribution"]
        if at and found[at - 1].plain in lexicon["gap_relative"]:
            continue  # ", which shows how much": what the aside speaks of says so
        if _is_passive(found, at, lexicon) or _is_noun(found, at, lexicon):
            continue
        is_joined = _is_joined(word.plain, [one.plain for one in found[at + 1 : at + 3]], lexicon)
        if is_joined or is_last or (ends_clause and at <= 6):
            yield Change(Kind.ATTRIBUTION, "", gap[found[max(0, at - 2)].start : word.end])
            return


def _according(gap: str, lexicon: Lexicon) -> Iterator[Change]:
    """Words that tell according to whom: "in the opinion of our lawyers", between marks "in his own words", too."""
    side = Side(gap, lexicon)
    for at in range(len(side.words)):
        length = side.begins("cut_according", at) or side.begins("gap_according", at)
        if side.first_mark and not at:
            length = length or side.begins("gap_told")
        following = side.words[at + length : at + length + 1]
        is_open = length == 1 and not following  # "laut" may be an adverb
        is_own = side.has("cut_first_person", following) or side.begins("gap_harmless", at)
        if length and not is_open and not is_own:
            yield Change(Kind.ATTRIBUTION, "", side.last(len(side.words) - at))
            return


def _is_passive(found: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether something was done to what the aside speaks of: ", written in May," and ", which was found in 1961,"."""
    following = found[at + 1].plain if at + 1 < len(found) else ""
    if not at:
        return following in lexicon["sense_preposition"]
    return found[at - 1].plain in lexicon["being"] and following != "to" and following in lexicon["sense_preposition"]


def _is_noun(found: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word that can be a verb of saying is a noun: "an annual report", not "the owners report"."""
    word = found[at].plain
    if word in lexicon["saying_or_thing"] and _is_thing(found, at, lexicon):
        return True
    before = next((one.plain for one in reversed(found[:at]) if not one.plain.endswith("ly")), "")
    is_plain = any(f"{word}s" in lexicon[name] for name in ("sense_attribution", "cut_saying", "cut_saying_that"))
    if not is_plain or not before:
        return False
    is_plural = before.endswith("s") and not before.endswith("ss") and before not in lexicon["determiners"]
    can_say = is_plural or before in _BEFORE_PLAIN or before in lexicon["plurals"] or before in lexicon["verb_forms"]
    return not can_say


def _is_thing(found: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word is a noun after a preposition or an article, with an adjective or none: "from neutral states"."""
    back = at - 1 if at and _is_placed(found[at - 1].plain, lexicon) else at - 2
    if back < 0 or not _is_placed(found[back].plain, lexicon):
        return False
    return back == at - 1 or (found[at - 1].written[:1].islower() and found[back].plain not in lexicon["determiners"])


def _is_placed(word: str, lexicon: Lexicon) -> bool:
    """Whether a noun, or an adjective with one, must follow a word."""
    return any(word in lexicon[name] for name in ("sense_preposition", "cut_of", "noun_before"))


def _is_joined(saying: str, following: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a verb of saying says what follows it: "said that", "told you that", "thinks it"."""
    if following and saying in lexicon["cut_saying"] and following[0] in lexicon["pronouns"]:
        return True
    heard = following[1:] if following and following[0] in lexicon["cut_hearers"] else following[:1]
    return any(one in lexicon["cut_that"] for one in heard)


class _Around(NamedTuple):
    """What stands on either side of a gap."""

    before: str
    following: Sequence[str]
    lexicon: Lexicon

    def is_verb(self, word: str) -> bool:
        """Whether a word can be a clause's verb."""
        is_past = len(word) > _SHORTEST_PAST and word.endswith("ed")
        return is_past or word in self.lexicon["verb_forms"] or is_saying_word(word, self.lexicon)

    def has_verb(self, words: Sequence[str]) -> bool:
        """Whether one of some words is a clause's verb; one in -s where an article follows."""
        return any(map(self.is_verb, words)) or any(self._is_present(*two) for two in pairwise(words))

    def _is_present(self, word: str, after: str = "") -> bool:
        return word.endswith("s") and not word.endswith("ss") and after in _ARTICLES

    @property
    def goes_on_with_verb(self) -> bool:
        """Whether the next word, but for an adverb, is a verb."""
        words = [one for one in self.following[:3] if not one.endswith("ly")]
        return bool(words) and (self.is_verb(words[0]) or self._is_present(*words[:2]))


def _is_parted(gap: str, words: Sequence[str], around: _Around) -> bool:
    """Whether the words hide whom or what the rest speaks of: its subject, a part of its subject, or which ones."""
    lexicon = around.lexicon
    preceding = [one.plain for one in tokens(around.before, lexicon)]
    if not words:
        return False
    if (
        len(words) == 1
        and around.is_verb(words[0])
        and preceding[-1:] != []
        and preceding[-1] in lexicon["gap_joining"]
    ):
        return True  # "praised Lowry and [criticised] the trustees"
    if around.goes_on_with_verb and not gap.rstrip().endswith((",", ";")):
        joint = max((at for at, word in enumerate(words) if word in lexicon["gap_joining"]), default=None)
        clause = _last_clause(preceding, lexicon)
        has_verb = around.has_verb(clause) or around.has_verb(words[: joint or 0])
        if joint is not None and has_verb and words[joint + 1 :] and not around.has_verb(words[joint + 1 :]):
            return True
        if words[-1] in lexicon["gap_relative"] and any(map(around.is_verb, words)):
            return True
    if _changes_hands(gap, words, around):
        return True
    if _turns_back(gap, words, _last_clause(preceding, lexicon), around):
        return True
    if words[0] in lexicon["gap_relative"] and preceding and _is_bare(preceding, lexicon):
        return True
    return _hides_head(words, around)


def _changes_hands(gap: str, words: Sequence[str], around: _Around) -> bool:
    """Whether the gap goes over to another verb, of which the rest then seems to be said of the first one."""
    joint = max((at for at, word in enumerate(words) if word in around.lexicon["gap_joining"]), default=0)
    is_open = bool(around.following) and not gap.rstrip().endswith((",", ";"))
    return is_open and joint > 0 and around.has_verb(words[joint + 1 :])


def _turns_back(gap: str, words: Sequence[str], preceding: Sequence[str], around: _Around) -> bool:
    """Whether a negation before the gap ends in it, so that it seems to govern the rest ("not dear [but] safe")."""
    lexicon = around.lexicon
    if not any(word in lexicon["cut_negations"] for word in preceding):
        return False
    last = max((at for at, word in enumerate(words) if around.is_verb(word)), default=0)
    return any(word in lexicon["gap_contrast"] for word in words[1:]) or ("," in gap and last > 1)


def _last_clause(words: Sequence[str], lexicon: Lexicon) -> Sequence[str]:
    """The words after the last one that begins a clause, or says that what follows is so."""
    starts = lexicon["gap_relative"].words | lexicon["edge_clauses"].words
    begins = (at for at, word in enumerate(words) if word in starts or is_saying_word(word, lexicon))
    at = max(begins, default=-1)
    return words[at + 1 :]


def _is_bare(preceding: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a clause about which ones follows a plural without an article, so that it says of whom it is true."""
    clause = _last_clause(preceding, lexicon)
    restricted = lexicon["sense_quantifier"].words | lexicon["cut_quantifiers"].words
    has_quantifier = any(word in restricted for word in clause)
    return (
        len(clause) <= 2
        and clause[-1:] != []
        and (clause[-1].endswith("s") or has_quantifier)
        and not any(word in lexicon["determiners"] and word not in restricted for word in clause)
    )


def _hides_head(words: Sequence[str], around: _Around) -> bool:
    """Whether the words end with a noun that turns the one after them ("opponents of"), which then passes for it."""
    little, lexicon = around.lexicon["sense_little"].words, around.lexicon
    own = [word for word in words if word not in little or word in lexicon["gap_governing"].words]
    governs = len(own) > 1 and own[-1] in lexicon["gap_governing"] and own[-2] in lexicon["gap_heads"]
    return governs and any(map(around.is_verb, around.following[:6]))
