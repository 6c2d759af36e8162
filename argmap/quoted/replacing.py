"""What words in brackets say other than those of the article that they stand for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.quoted.adding import added, first_places, is_of_ones_own, judged_name
from argmap.quoted.beside import beside
from argmap.quoted.called import is_misnamed, is_somebody_else
from argmap.quoted.gaps import Gap, gaps_of, shown
from argmap.quoted.meant import doubt
from argmap.quoted.remark import Quoted, Remark, article_related
from argmap.sense.brackets import bracketed, is_form
from argmap.sense.compare import listed_kind
from argmap.sense.kinds import Change, Kind
from argmap.sense.token import bare, name_of
from argmap.sense.tokens import REMARK, tokens
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.article import Article
    from argmap.article.elision import Piece
    from argmap.diagnostics import Related
    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["doubts", "replacements"]

_LONGEST_WORD = 60
_LONGEST_MEASURE = 3  # words: "£", "2", "million"
_DATE = re.compile(r"\b(?:[12]\d{3}|\d\d?)\b")
_DAY = re.compile(r"(?<![-–/\d])\b\d\d?\b")
_LETTERS = re.compile(r"[^\W\d_]+")
_CLAUSE_END = re.compile(r"[,;:.!?()“”\"–—]")
_WORD_BEFORE = re.compile(r"[^\W\d_]+['’]?\Z")
_APOSTROPHE = re.compile(r"['’]")
_REMARK = re.compile(REMARK)
_OWNING = ("'s", "’s", "s'", "s’")
_ANOTHER = "the sentence before is about something else"


def replacements(quoted: Quoted) -> Iterator[Remark]:
    """What words in brackets say other than those that they stand for."""
    for gap in gaps_of(quoted) if "[" in quoted.exact else ():
        if gap.inserted and not gap.is_elided and (change := _replaced(gap, quoted.article, quoted.lexicon)):
            yield Remark(
                f"[{shown(gap.inserted)}] {change.said}",
                "quote the article's own words there; say the rest in the claim",
                _there(quoted.article, gap),
            )


def doubts(quoted: Quoted) -> Iterator[Remark]:
    """Names in brackets for a pronoun that more likely means somebody, or something, else."""
    lexicon, lists = quoted.lexicon, quoted.lexicon or quoted.article.governing
    if lists is None or "[" not in quoted.exact:
        return
    for gap in gaps_of(quoted):
        if not gap.inserted or gap.is_elided or _replaced(gap, quoted.article, lexicon):
            continue
        remark = _own(gap, quoted.article, lists) or (lexicon and _unnamed(gap, quoted.article, lexicon))
        if remark or lexicon is None:
            yield from (remark,) if remark else ()
            continue
        pronoun = _pronoun(gap, quoted.article, lexicon)
        found = doubt(quoted.article, *pronoun, gap.inserted, lexicon) if pronoun else None
        if pronoun and found:
            about = f"here that more likely means “{shown(found.other)}”" if found.other else _ANOTHER
            place = Span(pronoun.start, pronoun.start + len(pronoun.written))
            yield Remark(
                f"[{shown(gap.inserted)}] may be wrong: the article says “{pronoun.written}”; {about}",
                "read the sentences before it: who or what is meant?",
                (article_related("article", quoted.article, place),),
            )


def _own(gap: Gap, article: Article, lists: Lexicon) -> Remark | None:
    """That brackets add a word which describes, and which the article does not have."""
    marks = gap.marks[0].lead or gap.marks[-1].rest
    if marks or article.text.cut(gap.span).strip() or not is_of_ones_own(gap, article, lists):
        return None
    return Remark(
        f"[{shown(gap.inserted)}] adds what the article does not have: is it yours?",
        "leave it out of the quote, and say it in the claim",
        _there(article, gap),
    )


def _unnamed(gap: Gap, article: Article, lexicon: Lexicon) -> Remark | None:
    """That an article nowhere says of somebody whom it names what brackets put for the name."""
    begins = article.sentence_at(gap.span.end).start == gap.span.start
    named = article.text.cut(gap.span) if gap.is_inside or begins else beside(gap, article, lexicon)
    if is_somebody_else(gap.inserted, named, article, lexicon) is not None:
        return None
    name = shown(named.strip())
    return Remark(
        f"[{shown(gap.inserted)}] may be somebody else: the article says “{name}”, and nowhere that they are one",
        "quote the name as the article has it; say in the claim who that is",
        _there(article, gap),
    )


class _Pronoun(NamedTuple):
    """A pronoun of an article for which a bracket stands, or which it explains."""

    start: int
    written: str


def _pronoun(gap: Gap, article: Article, lexicon: Lexicon) -> _Pronoun | None:
    """The pronoun for which words in brackets stand, or beside which they stand; None where there is none."""
    found = tokens(article.text.cut(gap.span), None)
    is_before = not gap.is_inside and article.sentence_at(gap.span.end).start == gap.span.start
    if found and (len(found) == 1 or is_before):
        one = found[-1]
        start = gap.span.start + one.start
    elif not found or not gap.is_inside:
        begin = max(0, gap.span.start - _LONGEST_WORD)
        found = tokens(article.text.cut(Span(begin, gap.span.start)), None)[-1:]
        if not found:
            return None
        one, start = found[0], begin + found[0].start
    else:
        return None
    is_one = one.plain in lexicon["pronouns"] and one.written.isalpha()
    return _Pronoun(start, one.written) if is_one else None


def _there(article: Article, gap: Gap) -> tuple[Related, ...]:
    return (article_related("article", article, gap.span),) if gap.is_inside else ()


def _replaced(gap: Gap, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What words in brackets say other than those that they stand for; None where nothing."""
    lists = lexicon or article.governing
    if _is_footnote(gap, article):
        return None
    if gap.marks[0].lead and gap.marks[0].rest:
        changes = _rewritten(gap.marks[0], article, gap.span.start, lists)
    elif gap.marks[-1].rest:
        changes = _respelled(gap.marks[-1], article, gap.span.end, lists)
    elif gap.marks[0].lead and not _REMARK.fullmatch(gap.marks[0].words):
        changes = _ended(gap.marks[0], article, gap.span.start, lists)
    else:
        return _replaced_whole(gap, article, lexicon)
    return changes[0] if changes else None


def _is_footnote(gap: Gap, article: Article) -> bool:
    """Whether brackets hold but a letter, right after a whole word of the article: "fallen[a] by a half"."""
    mark, begin = gap.marks[0], gap.span.start
    is_letter = len(mark.words) == 1 and mark.words.isascii() and mark.words.islower()
    if not is_letter or not mark.lead or mark.rest or len(gap.marks) > 1:
        return False
    words = article.text.cut(gap.span) if gap.is_inside else article.text.content[begin : begin + 1]
    return not any(map(str.isalnum, words))


def _replaced_whole(gap: Gap, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What whole words in brackets say other than those that they stand for; None where nothing."""
    lists = lexicon or article.governing
    replaced = article.text.cut(gap.span) if gap.is_inside else beside(gap, article, lists)
    after = article.text.content[gap.span.end : gap.span.end + _LONGEST_WORD]
    begins = article.sentence_at(gap.span.end).start == gap.span.start
    is_word = begins and not _has_name(gap.inserted, article)
    changes = [
        one
        for one in bracketed(gap.inserted, replaced, lists, after=after, begins=is_word)
        if not (_is_one_name(one, article) or (not replaced.strip() and _is_known(one, gap, article, lists)))
    ]
    judged = None
    if lists and not changes:
        is_added = not replaced.strip()
        judged = added(gap, article, lists) if is_added else judged_name(gap.inserted, replaced, article, lists)
    if changes or judged or lexicon is None:
        return changes[0] if changes else judged
    if _is_another(gap, replaced, article, lexicon):
        return Change(Kind.NAME, gap.inserted, one_line(replaced))
    named = article.text.cut(gap.span) if begins else replaced
    if is_misnamed(gap.inserted, named, article, lexicon) or is_somebody_else(gap.inserted, named, article, lexicon):
        return Change(Kind.NAME, gap.inserted, one_line(named))
    return None


def _has_name(inserted: str, article: Article) -> bool:
    """Whether the first word of a bracket has a capital in the article where no sentence begins."""
    first = inserted.partition(" ")[0]
    return re.search(rf"(?<=[^\W\d_.!?:]\s){re.escape(first)}(?!\w)", article.text.content) is not None


def _is_one_name(change: Change, article: Article) -> bool:
    """Whether two names are the first and the last name of somebody: "[Pryce]" for "Owen", where Owen Pryce is."""
    names = (one_line(change.quote), one_line(change.article))
    return change.kind is Kind.NAME and any(" ".join(two) in article.text.content for two in (names, names[::-1]))


def _is_known(change: Change, gap: Gap, article: Article, lexicon: Lexicon | None) -> bool:
    """Whether a number in brackets that stand for nothing is the article's own, or explains what stands before it.

    Its own is one of this sentence, or of the two before.
    """
    if change.kind is Kind.NEGATION and lexicon is not None and not change.article:
        return change.quote in lexicon["determiners"] and _explains_none(gap, article, lexicon)
    if change.kind not in {Kind.NUMBER, Kind.UNIT} or change.article:
        return False
    sentence = article.sentence_at(gap.span.start)
    before = article.sentence_at(max(0, article.sentence_at(max(0, sentence.start - 1)).start - 1))
    around = article.text.cut(Span(before.start, sentence.end))
    if any(one.plain == change.quote for one in tokens(around, lexicon)):
        return True
    told = tokens(article.text.cut(Span(sentence.start, gap.span.start)), lexicon)
    return lexicon is not None and (
        _says_when(gap.inserted, told, lexicon) or _is_converted(gap.inserted, told, lexicon)
    )


def _explains_none(gap: Gap, article: Article, lexicon: Lexicon) -> bool:
    """Whether brackets say of what there is none: "none [no flour]"."""
    begin = max(0, gap.span.start - _LONGEST_WORD)
    told = tokens(article.text.cut(Span(begin, gap.span.start)), lexicon)[-1:]
    return bool(told) and told[0].plain in lexicon["bracket_none"]


def _says_when(inserted: str, told: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether brackets say which year or day is meant, or when something was: "last winter [2031]", "[in 2019]"."""
    if not told or told[-1].plain[0].isdigit() or not _DATE.search(inserted):
        return False
    words = [bare(one) for one in _LETTERS.findall(inserted)]
    months = frozenset(lexicon.months) | lexicon["month_abbreviations"].words | lexicon["sense_date"].words
    if not all(one in months or one in lexicon["function_words"] for one in words):
        return False
    if not words:
        return _ends_with_time([one.plain for one in told], months | lexicon["seasons"].words, lexicon)
    return not _DAY.search(inserted) or not months.isdisjoint(words)


def _ends_with_time(plain: Sequence[str], times: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether words end with a time that a year makes plainer, or an article does: "after the [1918] war"."""
    ends = (at + lexicon["relative_dates"].length_at(plain, at) == len(plain) for at in range(len(plain)))
    return plain[-1] in times or plain[-1] in lexicon["determiners"] or any(ends)


def _is_converted(inserted: str, told: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a figure in brackets gives the one before it in another unit: "£2 million [$2.6 million]"."""
    measures = [
        {one.plain for one in words if listed_kind(one.plain, lexicon) is Kind.UNIT and one.plain not in lexicon.scales}
        for words in (tokens(inserted, lexicon), told[-_LONGEST_MEASURE:])
    ]
    has_figure = any(one.plain[0].isdigit() for one in told[-_LONGEST_MEASURE:])
    return has_figure and bool(measures[0]) and measures[0].isdisjoint(measures[1])


def _is_another(gap: Gap, replaced: str, article: Article, lexicon: Lexicon) -> bool:
    """Whether a name in brackets cannot be whom a pronoun means: a man for "she", or who is named only later."""
    words, ours = tokens(replaced, lexicon), tokens(gap.inserted, lexicon)
    if len(words) != 1 or words[0].plain not in lexicon["pronouns"]:
        return False
    for title, others in (("titles_he", ("she", "it")), ("titles_she", ("he", "it"))):
        is_titled = any(bare(one.written) in lexicon[title] for one in ours)
        if is_titled and any(words[0].plain in lexicon[f"pronouns_{other}"] for other in others):
            return True
    functional = lexicon["function_words"]
    names = {name_of(one.written) for one in ours if one.written[:1].isupper() and one.plain not in functional}
    if not names or _is_owner(gap.inserted):
        return _cannot_be(gap, article, lexicon)
    first = first_places(article.text.content)
    header = {name_of(one.written) for one in tokens(_header(article), None)}
    is_elsewhere = names.isdisjoint(header) and (
        all(first.get(name, gap.span.end) >= gap.span.end for name in names) or _comes_again(gap, names, article)
    )
    return is_elsewhere or _cannot_be(gap, article, lexicon)


def _is_owner(inserted: str) -> bool:
    """Whether words in brackets name an owner: who owns may well be known from elsewhere."""
    return inserted.endswith(_OWNING)


def _cannot_be(gap: Gap, article: Article, lexicon: Lexicon) -> bool:
    """Whether the pronoun cannot be who the article calls so: "[Voss]" for "she", where he is Harlan Voss."""
    pronoun = _pronoun(gap, article, lexicon)
    found = doubt(article, *pronoun, gap.inserted, lexicon) if pronoun else None
    return found is not None and found.is_sure


def _comes_again(gap: Gap, names: set[str], article: Article) -> bool:
    """Whether the clause goes on with a name, so that a pronoun before it means somebody else."""
    rest = article.text.cut(Span(gap.span.end, max(gap.span.end, article.sentence_at(gap.span.end).end)))
    return not names.isdisjoint(name_of(one.written) for one in tokens(_CLAUSE_END.split(rest)[0], None))


def _header(article: Article) -> str:
    source = article.source
    return " ".join(filter(None, (source.title, source.author, source.publication))) if source else ""


def _respelled(mark: Piece, article: Article, at: int, lexicon: Lexicon | None) -> list[Change]:
    """What a bracket at the beginning of a word makes of the article's word; nothing where it is the same word."""
    word = mark.words + mark.rest
    if " " in word:  # "[they a]re" for "we're"
        before = _WORD_BEFORE.search(article.text.content, max(0, at - _LONGEST_WORD), at)
        return bracketed(word, (before[0] if before else "") + mark.rest, lexicon)
    found = tokens(article.text.content[at : at + _LONGEST_WORD], None)
    if not found or found[0].start:
        return []
    written = found[0].written
    same = {bare(written), bare(_APOSTROPHE.split(written)[0]), _long(found[0].plain, lexicon)}
    return [] if bare(word) in same else [Change(Kind.WORDS, word, written)]


def _rewritten(mark: Piece, article: Article, at: int, lexicon: Lexicon | None) -> list[Change]:
    """What a bracket inside of a word makes of the article's word; nothing where it is another form of it."""
    word, begin = mark.lead + mark.words + mark.rest, at - len(mark.lead)
    found = tokens(article.text.content[begin : begin + _LONGEST_WORD], None)
    if not found or lexicon is None or is_form(bare(word), found[0].plain, lexicon):
        return []
    return [Change(Kind.WORDS, word, found[0].written)]


def _long(word: str, lexicon: Lexicon | None) -> str:
    """What an abbreviation stands for; the word itself where it is none."""
    return lexicon.abbreviations.get(word, word) if lexicon else word


def _ended(mark: Piece, article: Article, at: int, lexicon: Lexicon | None) -> list[Change]:
    """What a bracket at the end of a word makes of the article's word; nothing where it only is another form of it."""
    found = tokens(article.text.content[at - len(mark.lead) : at + _LONGEST_WORD], None)
    word = mark.lead + mark.words
    if not found or lexicon is None or is_form(bare(word), found[0].plain, lexicon):
        return []
    return bracketed(word, found[0].written, lexicon)
