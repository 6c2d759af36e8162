"""Exercises on reading closely: the words behind a claim, the thesis, indicator words, how surely something is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.exercise.items import Form, Hints, Item, Option
from argmap.exercise.quarry import sentence
from argmap.graph import Role
from argmap.showing import one_line, shortened
from argmap.words import ASSERTED, CERTAIN, POSSIBLE, PROBABLE, Wording, strength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.exercise.quarry import Quarry
    from argmap.graph import Claim
    from argmap.text import Span

__all__ = ["find_words", "hedge", "indicators", "thesis"]


def find_words(quarry: Quarry) -> Iterator[Item]:
    """Given a claim, find its words in the article.

    As a choice, the distractors are other sentences of the body. None of them is quoted by the claim, by a claim that
    bears on it or that it bears on, or by one much like it; so none of them says what the claim says.
    """
    for claim in quarry.claims:
        targets = quarry.targets(claim)
        if not targets:
            continue
        key = targets[0]
        right = quarry.passage(key)
        options = quarry.options(
            (right, f"the claim is tied to “{key.words}”"), _other_sentences(quarry, claim), "find-words"
        )
        yield Item(
            "find-words",
            Form.WORDS,
            f"Which words of the article is this claim tied to? “{sentence(claim.text)}”",
            options,
            key.words,
            f"{key.where} says it: “{key.words}”.",
            Hints(
                f"Look at {_place(key.where)}.",
                f"The sentence begins “{_beginning(right)} …”.",
                f"The words are “{key.words}”.",
            ),
            (claim.label,),
            targets=targets,
            article=key.article,
        )


def _place(where: str) -> str:
    return f"paragraph {where}" if where.startswith("¶") else f"the {where}" if where == "headline" else where


def _beginning(words: str) -> str:
    return " ".join(words.split()[:4])


def _other_sentences(quarry: Quarry, claim: Claim) -> Iterator[tuple[str, str]]:
    near = [one for one in quarry.claims if quarry.related(claim, one) or quarry.alike(claim, one)]
    taken = {(target.article, quarry.sentences(target)) for one in near for target in quarry.targets(one)}
    for name, article in quarry.reading.articles.items():
        for span in article.body_sentences:
            if any(name == other and _touch(span, against) for other, against in taken):
                continue
            label = article.paragraph_label(span.start)
            yield article.words(span), f"this sentence ({label}) is about something else"


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def thesis(quarry: Quarry) -> Iterator[Item]:
    """Tell the thesis from other claims.

    The distractors are claims two levels below the thesis or deeper, evidence, and objections: what such a claim says
    is a reason for something, or against it. Claims right below the thesis are left out, because an author's own
    conclusion of the body may pass for the thesis; so are claims much like it.
    """
    root = quarry.reading.graph.root
    if root is None or root.kind != "thesis" or not root.text:
        return
    deeper = quarry.others(root, lambda one: one.depth >= 2 and not one.is_implicit and one.role is not Role.ASIDE)
    for number in range(3):
        chance = quarry.chance("thesis", number)
        wrong = [(sentence(one.text), _role_of(quarry, one)) for one in chance.sample(deeper, min(9, len(deeper)))]
        options = quarry.options(
            (sentence(root.text), "everything else in the map bears on this claim, and it bears on none"),
            wrong,
            "thesis",
            number,
        )
        if not options:
            return
        shown = next((one for one in options if one.is_right), options[0])
        left = next(one for one in options if not one.is_right)
        yield Item(
            "thesis",
            Form.CHOICE,
            "Which of these claims is the thesis: what the article as a whole argues for?",
            options,
            shown.text,
            "The thesis is the claim that all others are reasons for or against, directly or in the end.",
            Hints(
                "Ask of each claim: is it a reason for another one?",
                f"It is not “{left.text}”: {left.why}.",
                f"It is “{shown.text}”",
            ),
            (root.label,),
        )


def _role_of(quarry: Quarry, claim: Claim) -> str:
    above = quarry.conclusion(claim)
    what = "evidence" if claim.kind == "evidence" else f"a {claim.role}"
    what = "an objection" if claim.role is Role.OBJECTION else what
    return f"it is {what} and bears on “{shortened(one_line(above.text), 100)}”" if above else f"it is {what}"


_ANNOUNCED = {
    "clear_conclusion": ("a conclusion: what comes next follows from what came before", "a conclusion"),
    "clear_reason": ("a reason: what comes next is to make something else believable", "a reason"),
    "clear_contrast": ("a contrast: what comes next speaks against what one would expect", "a contrast"),
    "clear_time": ("only a time: by itself it makes no step of an argument", "only a time"),
}


def indicators(quarry: Quarry) -> Iterator[Item]:
    """Say what an indicator word announces: conclusion, reason, contrast, or only a time.

    Only words with one meaning are asked for (lists `clear_*` of the language), in sentences that hold words of one
    of the four lists only; so the other three options are wrong.
    """
    lexicon = quarry.reading.lexicon
    if lexicon is None:
        return
    for name, article in quarry.reading.articles.items():
        for span in article.body_sentences:
            words = article.words(span)
            wording = Wording.of(words, lexicon)
            found = {one: word for one in _ANNOUNCED if (word := wording.first(one))}
            if len(found) != 1:
                continue
            key, word = next(iter(found.items()))
            options = tuple(
                Option(text[:1].upper() + text[1:], one == key, _why_word(quarry, word, key, one))
                for one, (text, _) in _ANNOUNCED.items()
            )
            where = article.paragraph_label(span.start)
            right = _ANNOUNCED[key]
            wrong = next(short for one, (_, short) in _ANNOUNCED.items() if one != key)
            yield Item(
                "indicators",
                Form.CHOICE,
                f"What does “{word}” announce in this sentence?",
                options,
                right[0],
                f"“{word}” announces {right[1]}.",
                Hints(
                    f"Read what stands before “{word}” and what stands after it.",
                    f"It is not {wrong}.",
                    f"It is {right[1]}.",
                ),
                (),
                passage=words,
                where=where,
                article=name,
            )


def _why_word(quarry: Quarry, word: str, key: str, one: str) -> str:
    if one == key:
        return f"“{word}” announces {_ANNOUNCED[key][1]}"
    return f"words that announce {_ANNOUNCED[one][1]} are, for example, {_few(quarry, one)}"


def _few(quarry: Quarry, name: str) -> str:
    lexicon = quarry.reading.lexicon
    words = sorted(lexicon[name].words)[:3] if lexicon else []
    return ", ".join(f"“{word}”" for word in words) or "others"


_SURELY = {
    CERTAIN: "beyond doubt: the words rule out that it might be otherwise",
    ASSERTED: "simply as true: nothing is added and nothing held back",
    PROBABLE: "as likely, or as it appears: something is held back",
    POSSIBLE: "as possible: it may be so, or may not",
}
_ENDINGS = {CERTAIN: ", beyond any doubt.", ASSERTED: ".", PROBABLE: ", it seems.", POSSIBLE: ", perhaps."}
_WHY_NOT = {
    CERTAIN: "the article does not rule out every doubt",
    ASSERTED: "it leaves out that something is held back",
    PROBABLE: "the article does not call it likely",
    POSSIBLE: "the article does not call it merely possible",
}
_UNHEDGED = (
    ("appears to be", "is"), ("appear to be", "are"), ("appeared to be", "was"), ("seems to be", "is"),
    ("appeared to show", "showed"), ("appears to indicate", "indicates"), ("may be", "is"), ("might be", "is"),
    ("could be", "is"), ("probably ", ""), ("perhaps ", ""), ("apparently ", ""),
    ("could ", "will "), ("may ", "will "), ("might ", "will "),
)  # fmt: skip


def hedge(quarry: Quarry) -> Iterator[Item]:
    """Choose the paraphrase that is as sure as the article's words, or say how surely they speak.

    How surely a quote speaks is read off its words (hedges and boosters of the language's lists); quotes with words of
    several degrees are not used, nor what somebody else is reported to have said. The paraphrases say the same, each
    in another degree, and the degrees exclude each other. Plain quotes are not more than twice as many as others.
    """
    plain, marked = [], []
    wordings = zip(quarry.reading.claims, quarry.reading.wordings, quarry.reading.quoted, strict=True)
    for claim, own, said in wordings:
        if own is None or said is None or not quarry.targets(claim) or claim.source:
            continue
        how = strength(said)
        if how.word is None:
            if not _mixed(said) and not _mixed(own):
                plain.append(_paraphrase(quarry, claim, ASSERTED, claim.text))
        elif how.is_proof or (how.level < ASSERTED and not said.has("certain")):
            bare = _bare(claim.text)
            is_alike = strength(own).level == how.level < ASSERTED and bare != claim.text
            marked.append(
                _paraphrase(quarry, claim, how.level, bare) if is_alike else _degree(quarry, claim, how.level, how.word)
            )
    quarry.chance("hedge").shuffle(plain)
    yield from marked
    yield from plain[: max(3, 2 * len(marked))]


def _mixed(wording: Wording) -> bool:
    return any(wording.has(name) for name in ("possible", "probable", "certain", "proof", "showing", "open"))


def _bare(text: str) -> str:
    """A claim's text without its hedge; as it is where the hedge cannot be taken out simply."""
    for hedged, bare in _UNHEDGED:
        if f" {hedged}" in text:
            return text.replace(f" {hedged}", f" {bare}", 1)
    return text


def _degree(quarry: Quarry, claim: Claim, level: int, word: str) -> Item:
    target = quarry.targets(claim)[0]
    options = tuple(
        Option(
            text[:1].upper() + text[1:],
            degree == level,
            f"the article says “{word}”" if degree == level else f"“{word}” says {_other(degree, level)} than that",
        )
        for degree, text in _SURELY.items()
    )
    return Item(
        "hedge",
        Form.CHOICE,
        "How surely does the article say this?",
        options,
        _SURELY[level],
        f"The article says “{word}”: a claim made of it must not say more, nor less.",
        Hints(
            "Look for a word that makes the sentence stronger or weaker.",
            f"The word is “{word}”.",
            f"It says it {_SURELY[level]}.",
        ),
        (claim.label,),
        passage=target.words,
        where=target.where,
        article=target.article,
    )


def _other(degree: int, level: int) -> str:
    return "less" if degree > level else "more"


def _paraphrase(quarry: Quarry, claim: Claim, level: int, bare: str) -> Item:
    target = quarry.targets(claim)[0]
    stem = sentence(bare).rstrip(".!…")
    right = sentence(claim.text)
    wrong = [(f"{stem}{ending}", _WHY_NOT[degree]) for degree, ending in _ENDINGS.items() if degree != level]
    options = quarry.options((right, "as sure as the article's own words"), wrong, "hedge")
    plain = level == ASSERTED
    return Item(
        "hedge",
        Form.CHOICE,
        "Which paraphrase is as sure as the article's words, no more and no less?",
        options,
        right,
        "The words assert it plainly: no hedge, no booster." if plain else f"The article says it {_SURELY[level]}.",
        Hints(
            "Is there a word in the passage that makes it stronger or weaker?",
            "There is none." if plain else f"There is: the article says it {_SURELY[level]}.",
            f"“{right}” says as much as the passage.",
        ),
        (claim.label,),
        passage=target.words,
        where=target.where,
        article=target.article,
    )
