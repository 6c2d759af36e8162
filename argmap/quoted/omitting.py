"""What a quote leaves out: words hidden by `[...]`, words replaced in brackets, words cut off at its ends."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.article.elision import Piece, pieces_of
from argmap.quoted.remark import Quoted, Remark, article_related
from argmap.sense.cuts import cuts
from argmap.sense.gaps import bracketed, hidden, takes_back
from argmap.sense.kinds import Change, Kind
from argmap.sense.token import bare
from argmap.sense.tokens import tokens, without_marks
from argmap.showing import one_line, shortened
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.article import Article
    from argmap.diagnostics import Related
    from argmap.sense.cuts import Cut
    from argmap.words import Lexicon

__all__ = ["context", "hidings", "replacements"]

_LONGEST_SHOWN = 80
_LONGEST_WORD = 60
_LONGEST_TURN = 3  # words
_MOST_ADDED = 2  # words in brackets that may be adjectives
_BEGINNING = 5  # letters that forms of one word have in common
_YEAR = re.compile(r"[12]\d{3}")
_CLAUSE_END = re.compile(r"[,;:.!?()“”\"–—]")


class _Gap(NamedTuple):
    """A place between two parts of a quote (or before the first, after the last): its marks, and what stands there."""

    marks: tuple[Piece, ...]
    span: Span
    """The article's words there; before the first part and after the last, the rest of the sentence."""
    is_inside: bool
    stands_for: bool = False
    """Whether it has the place of words of the article: then `[12]` is no reference."""

    @property
    def is_elided(self) -> bool:
        """Whether words are marked as left out there."""
        return any(one.is_ellipsis for one in self.marks)

    @property
    def inserted(self) -> str:
        """The words in brackets there."""
        words = (one for one in self.marks if not one.is_ellipsis and not one.is_link)
        return " ".join(one.words for one in words if one.is_editorial or self.stands_for)


def _gaps(quoted: Quoted) -> Iterator[_Gap]:
    """The gaps of a quote whose parts were found one by one, in order."""
    runs = _marks_around(pieces_of(quoted.exact))
    spans = sorted(quoted.anchor.spans)
    if quoted.anchor.disorder or len(runs) != len(spans) + 1:
        return
    if runs[0]:
        yield _Gap(runs[0], Span(quoted.article.sentence_at(spans[0].start).start, spans[0].start), False)
    for marks, before, after in zip(runs[1:-1], spans, spans[1:], strict=False):
        span = Span(before.end, max(before.end, after.start))
        words = without_marks(quoted.article.text.cut(span)) if marks else ""
        yield _Gap(marks, span, True, any(map(str.isalnum, words)))
    if runs[-1]:
        yield _Gap(
            runs[-1], Span(spans[-1].end, max(spans[-1].end, quoted.article.sentence_at(spans[-1].end - 1).end)), False
        )


def _marks_around(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """The marks before each part of words, and those after the last."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.is_mark:
            runs[-1].append(piece)
        else:
            runs.append([])
    return [tuple(run) for run in runs]


def _has_marks(quoted: Quoted) -> bool:
    exact = quoted.exact
    return "[" in exact or "…" in exact or ".." in exact or ". ." in exact


def hidings(quoted: Quoted) -> Iterator[Remark]:
    """What an ellipsis hides that decides what the sentence says."""
    for gap in _gaps(quoted) if _has_marks(quoted) else ():
        lexicon = quoted.lexicon or quoted.article.governing
        if gap.is_elided and (change := _hidden(gap, quoted.article, lexicon)):
            yield _hiding(quoted.article, gap, change)


def _hidden(gap: _Gap, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What an ellipsis hides that matters; None where nothing does."""
    words = article.text.cut(gap.span)
    if not gap.is_inside:
        return _hidden_at_end(gap, words, article, lexicon)
    first, last = article.sentence_at(gap.span.start - 1), article.sentence_at(gap.span.end)
    before, after = article.text.cut(Span(first.start, gap.span.start)), article.text.cut(Span(gap.span.end, last.end))
    if first == last or first.end >= gap.span.end:
        changes = hidden(words, lexicon, before=before, after=after)
    else:
        begun = article.text.cut(Span(last.start, gap.span.end))
        if any(character.isalnum() for character in begun):
            return Change(Kind.SENTENCE_END, "", begun)
        changes = hidden(article.text.cut(Span(gap.span.start, first.end)), lexicon)
    return changes[0] if changes else None


def _hidden_at_end(gap: _Gap, words: str, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What an ellipsis at the beginning or end of a quote hides of its sentence."""
    sentence = article.sentence_at(gap.span.end)
    is_before = gap.span.end <= gap.span.start or sentence.start == gap.span.start
    found = cuts(words, "", lexicon) if is_before else cuts("", words, lexicon)
    if found:
        return Change(found[0].kind, "", found[0].words)
    if not is_before and lexicon is not None and takes_back(words, lexicon):
        return Change(Kind.NEGATION, "", one_line(words))
    if not is_before and lexicon is not None and (_says_which(words, lexicon) or _turns(words, lexicon)):
        return Change(Kind.QUANTIFIER, "", one_line(words))
    after = article.text.cut(Span(gap.span.end, max(gap.span.end, sentence.end))) if is_before else ""
    parted = [one for one in hidden(words, lexicon, after=after) if one.kind is Kind.ACTOR] if is_before else []
    return parted[0] if parted else None


def _says_which(words: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a sentence begins with a clause, without a comma, that says which ones are meant."""
    first = tokens(words, lexicon)[:1]
    is_apart = not words.lstrip()[:1].isalpha()
    return not is_apart and any(one.plain in lexicon["gap_relative"] for one in first)


def _turns(words: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a sentence only takes something back: "promising [but preliminary]"."""
    rest = [one.plain for one in tokens(words, lexicon)]
    return 1 < len(rest) <= _LONGEST_TURN and rest[0] in lexicon["gap_contrast"]


def _hiding(article: Article, gap: _Gap, change: Change) -> Remark:
    if change.kind is Kind.SENTENCE_END:
        message = "[...] joins the beginning of one sentence to the end of another"
        advice = "write a list of quotes, one for each sentence"
    else:
        message = f"[...] hides {change.kind}: “{_shown(change.article)}”"
        advice = "quote these words, too, or leave out only what does not change what the sentence says"
    return Remark(message, advice, (article_related("left out", article, gap.span),))


def _shown(words: str) -> str:
    return shortened(one_line(words), _LONGEST_SHOWN)


def replacements(quoted: Quoted) -> Iterator[Remark]:
    """What words in brackets say other than those that they stand for."""
    for gap in _gaps(quoted) if "[" in quoted.exact else ():
        if gap.inserted and not gap.is_elided and (change := _replaced(gap, quoted.article, quoted.lexicon)):
            yield Remark(
                f"[{_shown(gap.inserted)}] {change.said}",
                "quote the article's own words there; say the rest in the claim",
                _there(quoted.article, gap),
            )


def _there(article: Article, gap: _Gap) -> tuple[Related, ...]:
    return (article_related("article", article, gap.span),) if gap.is_inside else ()


def _replaced(gap: _Gap, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What words in brackets say other than those that they stand for; None where nothing."""
    if gap.marks[-1].rest:
        return _respelled(gap.marks[-1], article, gap.span.end, lexicon)
    if gap.marks[0].lead:
        return _ended(gap.marks[0], article, gap.span.start, lexicon)
    replaced = article.text.cut(gap.span) if gap.is_inside else _beside(gap, article, lexicon)
    changes = [
        one
        for one in bracketed(gap.inserted, replaced, lexicon)
        if not (_is_one_name(one, article) or (not replaced.strip() and _is_known(one, gap, article, lexicon)))
    ]
    if not changes and lexicon is not None and _is_another(gap, replaced, article, lexicon):
        return Change(Kind.NAME, gap.inserted, one_line(replaced))
    if not changes and lexicon is not None and not replaced.strip() and _is_added(gap, article, lexicon):
        return Change(Kind.WORDS, gap.inserted, "")
    return changes[0] if changes else None


def _is_one_name(change: Change, article: Article) -> bool:
    """Whether two names are the first and the last name of somebody: "[Pryce]" for "Owen", where Owen Pryce is."""
    names = (one_line(change.quote), one_line(change.article))
    return change.kind is Kind.NAME and any(" ".join(two) in article.text.content for two in (names, names[::-1]))


def _is_known(change: Change, gap: _Gap, article: Article, lexicon: Lexicon | None) -> bool:
    """Whether a number in brackets that stand for nothing is the article's own, or says which year "last year" is.

    Its own is one of this sentence, or of the two before.
    """
    if change.kind is not Kind.NUMBER or change.article:
        return False
    sentence = article.sentence_at(gap.span.start)
    before = article.sentence_at(max(0, article.sentence_at(max(0, sentence.start - 1)).start - 1))
    around = article.text.cut(Span(before.start, sentence.end))
    if any(one.plain == change.quote for one in tokens(around, lexicon)):
        return True
    told = [one.plain for one in tokens(article.text.cut(Span(sentence.start, gap.span.start)), None)]
    ends = (
        (at + lexicon["relative_dates"].length_at(told, at) == len(told) for at in range(len(told))) if lexicon else ()
    )
    return bool(_YEAR.fullmatch(change.quote)) and any(ends)


def _is_added(gap: _Gap, article: Article, lexicon: Lexicon) -> bool:
    """Whether words in brackets describe or judge what they stand beside, with words that the article does not have."""
    ours = tokens(gap.inserted, lexicon)
    plain = [one.plain for one in ours if one.plain not in lexicon["cut_articles"]]
    if not 0 < len(plain) <= _MOST_ADDED or any(not one.written.islower() for one in ours):
        return False
    if not all(_describes(one, lexicon) for one in plain):
        return False
    return _beginnings(article.text.content).isdisjoint(one[:_BEGINNING] for one in plain)


def _describes(word: str, lexicon: Lexicon) -> bool:
    """Whether a word judges or describes: by a list, or by the ending of adjectives (but "government")."""
    if word in lexicon["gap_evaluating"]:
        return True
    is_one = len(word) > _BEGINNING and word.endswith(tuple(lexicon["gap_describing"].words))
    return is_one and not word.endswith("ment") and word not in lexicon["gap_factual"]


def _is_another(gap: _Gap, replaced: str, article: Article, lexicon: Lexicon) -> bool:
    """Whether a name in brackets cannot be whom a pronoun means: a man for "she", or who is named only later."""
    words, ours = tokens(replaced, lexicon), tokens(gap.inserted, lexicon)
    if len(words) != 1 or words[0].plain not in lexicon["pronouns"]:
        return False
    for title, others in (("titles_he", ("she", "it")), ("titles_she", ("he", "it"))):
        is_titled = any(bare(one.written) in lexicon[title] for one in ours)
        if is_titled and any(words[0].plain in lexicon[f"pronouns_{other}"] for other in others):
            return True
    functional = lexicon["function_words"]
    names = {_named(one.written) for one in ours if one.written[:1].isupper() and one.plain not in functional}
    if not names:
        return False
    first = _first_places(article.text.content)
    header = {_named(one.written) for one in tokens(_header(article), None)}
    return names.isdisjoint(header) and (
        all(first.get(name, gap.span.end) >= gap.span.end for name in names) or _comes_again(gap, names, article)
    )


def _comes_again(gap: _Gap, names: set[str], article: Article) -> bool:
    """Whether the clause goes on with a name, so that a pronoun before it means somebody else."""
    rest = article.text.cut(Span(gap.span.end, max(gap.span.end, article.sentence_at(gap.span.end).end)))
    return not names.isdisjoint(_named(one.written) for one in tokens(_CLAUSE_END.split(rest)[0], None))


def _header(article: Article) -> str:
    source = article.source
    return " ".join(filter(None, (source.title, source.author, source.publication))) if source else ""


def _named(word: str) -> str:
    """A name in its comparable form, without "'s"."""
    return bare(word.replace("’", "'").removesuffix("'s"))


@lru_cache(maxsize=4)
def _first_places(content: str) -> dict[str, int]:
    """Where each word of an article stands first."""
    found: dict[str, int] = {}
    for one in tokens(content, None):
        found.setdefault(_named(one.written), one.start)
    return found


@lru_cache(maxsize=4)
def _beginnings(content: str) -> frozenset[str]:
    """What the words of an article begin with."""
    return frozenset(word[:_BEGINNING] for word in _first_places(content))


def _beside(gap: _Gap, article: Article, lexicon: Lexicon | None) -> str:
    """The article's words that brackets at the beginning or end of a quote stand for; empty where they only add."""
    words = article.text.cut(gap.span)
    inserted, beside = tokens(gap.inserted, None), tokens(words, None)
    if {one.plain for one in inserted} <= {one.plain for one in beside}:
        return ""  # words of the same sentence, taken up again
    number = len(inserted)
    is_before = bool(beside) and article.sentence_at(gap.span.end).start == gap.span.start
    if is_before and lexicon is not None and beside[-1].plain in lexicon["pronouns"]:
        return beside[-1].written
    taken = beside[-number:] if is_before else beside[:number]
    before = article.text.cut(Span(max(0, gap.span.start - _LONGEST_WORD), gap.span.start))
    quoted = [] if is_before else tokens(before, None)
    last = quoted[-1].plain if quoted else ""
    is_needed = lexicon is not None and (last in lexicon["determiners"] or last in lexicon["gap_needing"])
    stands_for_them = is_before or is_needed or len(beside) <= number
    return words[taken[0].start : taken[-1].end] if taken and stands_for_them else ""


def _respelled(mark: Piece, article: Article, at: int, lexicon: Lexicon | None) -> Change | None:
    """What a bracket at the beginning of a word makes of the article's word; None where it is the same word."""
    found = tokens(article.text.content[at : at + _LONGEST_WORD], None)
    word = mark.words + mark.rest
    same = found and found[0].start == 0 and bare(word) in {bare(found[0].written), _long(found[0].plain, lexicon)}
    return None if same or not found else Change(Kind.WORDS, word, found[0].written)


def _long(word: str, lexicon: Lexicon | None) -> str:
    """What an abbreviation stands for; the word itself where it is none."""
    return lexicon.abbreviations.get(word, word) if lexicon else word


def _ended(mark: Piece, article: Article, at: int, lexicon: Lexicon | None) -> Change | None:
    """What a bracket at the end of a word makes of the article's word; None where it only is another form of it."""
    found = tokens(article.text.content[at - len(mark.lead) : at + _LONGEST_WORD], None)
    word = mark.lead + mark.words
    if not found or lexicon is None or lexicon.stem(found[0].plain) == lexicon.stem(bare(word)):
        return None
    return Change(Kind.WORDS, word, found[0].written)


def context(quoted: Quoted, others: Iterable[Span] = ()) -> Iterator[tuple[Cut, Remark]]:
    """What stands just outside of a quote that was found and governs it, but for what `others` quote."""
    span = quoted.anchor.span
    lexicon = quoted.lexicon or quoted.article.governing
    if span is None or lexicon is None or not quoted.anchor.is_sound:
        return
    head, tail = quoted.article.around(span)
    if not head and not any(map(str.isalnum, tail)):
        return
    runs = _marks_around(pieces_of(quoted.exact)) if _has_marks(quoted) else [(), ()]
    others = tuple(others)
    is_marked = any(not mark.rest for mark in runs[0])
    first = quoted.article.words(span).partition(" ")[0]
    for cut in cuts("" if is_marked else head, "" if runs[-1] else tail, lexicon, first):
        place = Span(span.start - len(head), span.start) if cut.is_before else Span(span.end, span.end + len(tail))
        if not any(one.start < place.end and place.start < one.end for one in others):
            yield cut, _cutting(quoted.article, span, cut)


def _cutting(article: Article, span: Span, cut: Cut) -> Remark:
    whole = Span(article.sentence_at(span.start).start, max(span.end, article.sentence_at(span.end - 1).end))
    related = (article_related("sentence", article, whole),)
    if cut.kind is Kind.ATTRIBUTION:
        advice = "name who says it with `attributed_to`, or quote these words, too"
        return Remark(f"the quote leaves out who says it: “{_shown(cut.words)}”", advice, related)
    where = "before it" if cut.is_before else "after it"
    message = f"the quote leaves out {cut.kind} {where}: “{_shown(cut.words)}”"
    return Remark(message, "quote these words, too; or let the claim say them", related)
