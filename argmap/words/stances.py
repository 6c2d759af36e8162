"""What a text is for and what it is against: of each word that a verb such as "build" or "reject" governs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.words.wording import Wording

__all__ = ["VOTE", "Stance", "stances"]

VOTE = "(vote)"
"""Named like a word: whether it is a yes or a no that is voted."""
_BEGINNING = 5  # letters that forms of one word have in common
_ENDS = frozenset(".;:!?")
_CONTRASTS = frozenset(
    "but while whereas although though because since if unless as so that which who than when".split()
)
_OTHERS = _ENDS | (_CONTRASTS - {"but", "than"})
_FOR, _AGAINST = 1, -1
_APART = 6  # words between the parts of "turn down"


class Stance(NamedTuple):
    """Whether a text is for a thing (1) or against it (-1), and by which words."""

    sign: int
    words: str
    start: int
    """The token with which these begin."""
    is_instead: bool
    """Whether it is what something else is wanted instead of."""


def stances(wording: Wording, shared: Collection[str] = ()) -> dict[str, Stance]:
    """For the beginnings of words what a text is for and against that says what is to be done.

    Only what its verbs say, where they say one thing of a word. A verb that is on no list says nothing, but for those
    among `shared`, which another text has, too.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> text = "The town should not build a dam, and keep the mill instead of a lock"
    >>> sorted((one.sign, word) for word, one in stances(Wording(text, built_in()[0])).items())
    [(-1, 'dam'), (-1, 'lock'), (1, 'mil')]
    """
    found = _Reader(wording, shared).read()
    signs: dict[str, set[int]] = {}
    for word, one in found:
        signs.setdefault(word, set()).add(one.sign)
    return {word: one for word, one in reversed(found) if len(signs[word]) == 1} if found else {}


class _Reader:
    """Reads a text from its beginning to its end, and knows at each word what governs it."""

    def __init__(self, wording: Wording, shared: Collection[str]) -> None:
        self.wording, self.tokens, self.lexicon = wording, wording.tokens, wording.lexicon
        self.stems = {at: stem[:_BEGINNING] for at, stem in wording.content}
        self.shared = shared
        self.found: list[tuple[str, Stance]] = []
        self.qualified: set[int] = set()
        """Where clauses begin of which a "not" denies the place, the time or the way, and so perhaps nothing else."""
        self.wanted = self._wanted()
        self.marks = self._marks() if self.wanted else {}
        self._begin(0)

    def _marks(self) -> dict[int, tuple[str, int]]:
        """Where entries of lists begin: which list, and where they end."""
        marks: dict[int, tuple[str, int]] = {}
        names = ("stands_for", "stands_against", "voting_for", "voting_against", "set_against", "standing_against")
        for name in ("negations", *names, "not_negating"):
            for at, length in self.wording.found(name):
                if length >= marks.get(at, ("", at))[1] - at:
                    marks[at] = name, at + length
        for phrase in self.lexicon["stands_against_apart"].phrases.values():
            for first, last in (one for one in phrase if len(one) == 2):
                for at in (index for index, token in enumerate(self.tokens) if token == first):
                    if last in self.tokens[at + 1 : at + _APART]:
                        marks[at] = "stands_against", at + 1
        return marks

    def _wanted(self) -> set[int]:
        """The tokens of clauses that say what is to be done."""
        ends = [-1, *(at for at, token in enumerate(self.tokens) if token in _OTHERS), len(self.tokens)]
        said = [at for at, _ in self.wording.found("recommending")]
        parts = [range(first + 1, last) for first, last in pairwise(ends)]
        return {at for part in parts if any(one in part for one in said) or self._commands(part) for at in part}

    def _judged(self) -> tuple[int, list[int]] | None:
        """Whether a text that begins with a deed says that it is right (1) or wrong (-1), and the deed's words."""
        tokens = self.tokens
        if not tokens or not tokens[0].endswith("ing"):
            return None
        verb = next((at for at, one in enumerate(tokens) if one in self.lexicon["being"]), None)
        if verb is None or any(one in _OTHERS or one == "," for one in tokens[:verb]):
            return None
        for name, sign in (("judged_wrong", _AGAINST), ("judged_right", _FOR)):
            at = next((at for at, _ in self.wording.found(name) if verb < at <= verb + _APART), None)
            if at is not None:
                denied = sum(one in self.lexicon["negations"] for one in tokens[:at])
                return sign * (-1) ** denied, [index for index in self.stems if index < verb]
        return None

    def _commands(self, part: range) -> bool:
        """Whether a clause begins with a verb in its bare form: "Keep the bus"."""
        lists = [self.lexicon[name] for name in ("stands_for", "stands_against")]
        first = self.tokens[part.start : part.start + 1]
        begins = any(one in known.words or one in known.phrases for known in lists for one in first)
        return begins and not first[0].endswith(("ing", "ed", "en"))

    def _begin(self, at: int, *, is_open: bool = False) -> None:
        """A clause begins."""
        self.start, self.sign, self.is_open = at, _FOR, is_open
        self.is_governed = self.is_unknown = self.is_denied = self.is_instead = False
        self.subject: dict[int, int] = {}
        self.subject_sign = _FOR
        self.is_beside = False

    def read(self) -> list[tuple[str, Stance]]:
        at = 0
        if judged := self._judged():
            sign, deed = judged
            things = -sign if self.tokens[0] in self.lexicon["stands_against"] else sign  # "closing the mill was wrong"
            words = " ".join(self.wording.written)
            signs = {at: sign if at == 0 else things for at in deed}
            return [(self.stems[at], Stance(one, words, 0, is_instead=False)) for at, one in signs.items()]
        while self.wanted and at < len(self.tokens):
            at = self._step(at)
        return [(word, one) for word, one in self.found if one.is_instead or one.start not in self.qualified]

    def _step(self, at: int) -> int:
        """Read what stands at a token; where the next one is."""
        token = self.tokens[at]
        is_modal = token in self.lexicon["helping"] and self.is_unknown and self.is_instead
        is_end = token == "," and (self.is_governed or self.is_unknown)
        if is_modal or is_end or token in _ENDS or token in _CONTRASTS:
            self._begin(at + 1)
            return at + 1
        if token in {"and", "or", "nor"}:
            self._joined(at, token)
            return at + 1
        if self._goes_on(at):
            return at + 1
        name, end = self.marks.get(at, ("", at + 1))
        if name:
            return self._marked(at, name, end)
        self._pass(at)
        self._plain(at)
        return at + 1

    def _goes_on(self, at: int) -> bool:
        """A verb that says of its subject whether it goes on: "cash should stay"; nothing of what follows it."""
        token, after = self.tokens[at], self.tokens[at + 1 : at + 2]
        sign = _FOR if token in self.lexicon["staying"] else _AGAINST if token in self.lexicon["going"] else 0
        is_end = not after or after[0] in _ENDS or after[0] in _CONTRASTS or after[0] == ","
        if not sign or not is_end or self.is_governed or not self._is_verb(at):
            return False
        for index, own in self.subject.items():
            self._say(self.stems[index], self.sign * sign * own, index, at + 1)
        self.is_governed = self.is_unknown = True
        return True

    def _pass(self, at: int) -> None:
        """A preposition: what stands after it may be all that is denied, or be something else than what is wanted."""
        token = self.tokens[at]
        is_past = self.is_governed and token in self.lexicon["past_a_stance"] and not self._is_of_the_verb(at)
        self.is_unknown = self.is_unknown or is_past
        self.is_beside = self.is_beside or (self.is_governed and token in {"at", "in", "on"})
        if is_past and self.sign == _AGAINST:
            self.qualified.add(self.start)

    def _is_of_the_verb(self, at: int) -> bool:
        """Whether a preposition belongs to a verb, so that what stands after it is no limit: "pay for", "move from"."""
        before = {"for": self.tokens[at - 1 : at], "from": self.tokens[self.start : at]}.get(self.tokens[at], ())
        return any(one in self.lexicon[f"taking_{self.tokens[at]}"] for one in before)

    def _joined(self, at: int, token: str) -> None:
        """An "and": a noun more, or another clause; what a "not" before it does to that is known of an "or" only."""
        following = self.marks.get(at + 1, ("", 0))[0]
        after = self.tokens[at + 1] if at + 1 < len(self.tokens) else "."
        is_new = following == "negations" or after in self.lexicon["before_verbs"]
        if not self.is_governed:
            return
        if not is_new and not following.startswith("stands"):
            self.is_unknown = self.is_unknown or after not in self.lexicon["function_words"]
            return
        was_denied, was_open = self.is_denied and not is_new, token == "and" or after.endswith("ing")
        self._begin(at + 1)
        self.is_open = was_denied and was_open
        self.is_denied, self.sign = was_denied, _AGAINST if was_denied and not was_open else _FOR

    def _marked(self, at: int, name: str, end: int) -> int:
        if name == "negations":
            self._deny(at, end)
        elif name == "set_against":
            self._deny(at, end)
            self.is_governed = self.is_instead = True
            self.is_unknown, self.start = self._has_no_end(end), at
        elif name == "standing_against":
            self._stand_against(at)
        elif name in {"voting_for", "voting_against"}:
            sign = self.sign * (_FOR if name == "voting_for" else _AGAINST)
            self._say(VOTE, sign, at, end)
            self.is_governed = True
            self.is_unknown = self.tokens[end : end + 1] not in (["on"], ["to"])
            self.sign = sign
        elif name == "stands_against" and self._is_kept_so(at):
            self._turn_round()
        elif name != "not_negating" and not self._helps(at) and (end > at + 1 or self._is_verb(at)):
            self._govern(at, name, end)
        else:
            self._plain(at)
            return at + 1
        return end

    def _is_kept_so(self, at: int) -> bool:
        """Whether what is governed is to stay as a word after it says: "keep the pool closed"."""
        is_done = self.is_governed and (self.tokens[at].endswith(("ed", "en")) or self._ends_clause(at))
        return is_done and any(one in self.lexicon["keeping"] for one in self.tokens[self.start : at])

    def _ends_clause(self, at: int) -> bool:
        """Whether nothing follows that a verb could govern: "keep the pool shut on Mondays"."""
        after = self.tokens[at + 1 : at + 2]
        return not after or after[0] in _ENDS or after[0] == "," or after[0] in self.lexicon["sense_preposition"]

    def _turn_round(self) -> None:
        """What was governed is said of the contrary, and nothing more is governed."""
        self.found = [
            (word, one._replace(sign=-one.sign) if one.start == self.start else one) for word, one in self.found
        ]
        self.is_unknown = True

    def _helps(self, at: int) -> bool:
        """Whether a "have" only helps the verb after it: "should not have sold it"."""
        after = self.tokens[at + 1 : at + 2]
        is_thing = any(one in self.lexicon[name] for one in after for name in ("determiners", "articles"))
        return self.tokens[at] in self.lexicon["helping"] and not is_thing

    def _has_no_end(self, at: int) -> bool:
        """Whether it cannot be told where what begins there ends: "instead of the pool the town should"."""
        after = self.tokens[at:]
        end = next((index for index, one in enumerate(after) if one == "," or one in _ENDS), len(after))
        return any(one in self.lexicon["helping"] for one in after[:end])

    def _stand_against(self, at: int) -> None:
        """A noun such as "ban on": of what a verb is for or against already, or of what a passive will be."""
        if self.is_governed:
            self.sign = -self.sign
        else:
            self.subject_sign, self.start = -self.subject_sign, at

    def _deny(self, at: int, end: int) -> None:
        self.sign, self.is_denied = -self.sign, True
        if not self.is_governed:
            self.start = at
        if self.tokens[at:end] == ["no"]:
            self.is_governed = True

    def _govern(self, at: int, name: str, end: int) -> None:
        """A verb that says for or against: of what follows it, or, in the passive, of what stands before it."""
        sign = _FOR if name == "stands_for" else _AGAINST
        before = self.tokens[max(0, at - 2) : at]
        is_done = end == at + 1 or self.tokens[at].endswith(("ed", "en"))
        if is_done and any(one in self.lexicon["being"] for one in before) and not self.tokens[at].endswith("ing"):
            for index, own in self.subject.items():
                self._say(self.stems[index], self.sign * sign * own, index, at + 1)
            self.is_governed = self.is_unknown = True
            return
        if not self.is_governed and not self.is_denied:
            self.start = at
        self.sign *= sign
        self.is_denied = self.is_denied or self.tokens[end - 1] == "to" or self._is_doing(end, sign)
        self.is_governed = True

    def _is_doing(self, at: int, sign: int) -> bool:
        """Whether it is something to do that is spoken against: "stop building"."""
        return sign == _AGAINST and any(one == "to" or one.endswith("ing") for one in self.tokens[at : at + 1])

    def _is_verb(self, at: int) -> bool:
        """Whether a verb may stand at a token: after "should", "to", "not" or "be", or an "-ing"."""
        before = self.tokens[at - 1 : at] if at else []
        if not before or before[0] in {"and", "or", "but", ","}:
            return True
        is_before = any(before[0] in self.lexicon[name] for name in ("before_verbs", "being", "helping"))
        return is_before or before[0].endswith("ly") or self.tokens[at].endswith("ing")

    def _plain(self, at: int) -> None:
        """A word that is on no list: governed by what stands before it, a verb of its own, or a subject."""
        stem, token = self.stems.get(at), self.tokens[at]
        is_number = self.lexicon.number_of(token) is not None or token[0].isdigit()
        if not stem and not is_number:
            return
        word = stem or token
        if not is_number and self._is_another_verb(at):
            self.is_unknown = self.is_unknown or word not in self.shared
            self.is_governed = self.is_governed or word in self.shared
        if self.is_beside and self.sign == _AGAINST and word[:_BEGINNING] not in self.shared and self.shared:
            self.qualified.add(self.start)
        if not self.is_governed:
            self.subject.update({at: self.subject_sign} if stem else {})
        elif not self.is_unknown and not self.is_open and token not in self.lexicon["beside_a_stance"]:
            self._say(word, self.sign, self.start, at + 1)

    def _is_another_verb(self, at: int) -> bool:
        """Whether a word that is on no list stands where a verb does."""
        return self.tokens[max(0, at - 1)] in self.lexicon["before_verbs"] and not self.tokens[at].endswith("ly")

    def _say(self, word: str, sign: int, start: int, end: int) -> None:
        if end - 1 not in self.wanted:
            return
        start, end = min(start, end - 1), max(start + 1, end)
        self.found.append((word, Stance(sign, " ".join(self.wording.written[start:end]), start, self.is_instead)))
