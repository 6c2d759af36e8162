"""Gaps behind which another thing is denied, counted or said by somebody; beside gaps of the same words that hide nothing."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.quoted import Quoted, context, hidings
from argmap.text import Text

MILL = Article(
    Text(
        "mill.txt",
        "The mill is old. The miller grinds rye rather than wheat. The bread is baked by the sons instead of by the old father. "
        "The sons swim rather than row on Sundays. The guests, who would rather talk than eat, stayed. The wheel is, in the eyes "
        "of the smith, worthless. The path is, in our opinion, too steep. The dam was, in her own words, a mistake. The songs in "
        "her own words were sung. The feast went according to plan and ended early. Almost every guest who wrote to us claimed that "
        "they ate well. A guest we knew claimed that they ate well. The barns, several of them new, burned. The barns, most "
        "winters, are empty. The carts, all from abroad, were painted. The carts, mostly red, were sold. The guards of four "
        "neutral states, well paid, came. The firm's income before tax fell. The night before the feast was cold. The tower "
        "rose, although the money was short. Nobody cared. The cook hated the stove at first, but by summer she loved it. The "
        "roof, for a time, held. The room is dear at first light. It had no more than ten beds. The birds stay before they can fly. "
        "The price could change if the crop failed. The inn is clean, but the beds are hard. Bread is baked there, but also cake. “We "
        "came late,” the guests told us, “and we shall leave early.” All laughed. “We stay,” she said. “And we sing.” It was a joke.",
    )
)
MUEHLE = Article(
    Text(
        "muehle.txt",
        "Die Mühle ist alt. Der Müller baut eine Scheune statt eines Turms. Der Turm ist nach Meinung der Nachbarn hässlich. Die Söhne, "
        "einige davon noch jung, halfen. Die Arbeit war schwer, obwohl der Bach half. Sie sangen.",
    )
)
MOULIN = Article(
    Text(
        "moulin.txt",
        "Le moulin est vieux. Le meunier vend du seigle au lieu de blé. Le toit est, selon les voisins, trop lourd. Les fils, la plupart "
        "d’entre eux jeunes, ont aidé. La pluie a sans doute tout gâté.",
    )
)


def hides(article: Article, words: str) -> list[str]:
    anchor = locate(article, Quote(exact=words), Work(1_000_000, 1_000_000))
    assert anchor.spans, words
    lexicon = article.lexicon or article.governing
    return [one.message.removeprefix("[...] hides ") for one in hidings(Quoted(words, anchor, article, lexicon))]


@pytest.mark.parametrize(
    ("article", "words", "said"),
    [
        (MILL, "The miller grinds [...] wheat", "a negation: “rather than”"),
        (MILL, "The bread is baked by [...] the old father", "a negation: “instead of by”"),
        (MILL, "The sons swim [...] on Sundays", ""),
        (MILL, "The guests [...] stayed", ""),
        (MUEHLE, "Der Müller baut eine Scheune [...] eines Turms", "a negation: “statt”"),
        (MOULIN, "Le meunier vend du seigle [...] blé", "a negation: “au lieu de”"),
        (MILL, "The wheel is [...] worthless", "who says it: “in the eyes of the smith,”"),
        (MILL, "The dam was [...] a mistake", "who says it: “in her own words,”"),
        (MILL, "The songs [...] were sung", ""),
        (MILL, "The feast went [...] and ended early", ""),
        (MILL, "Almost every guest [...] ate well", "who says it: “to us claimed”"),
        (MILL, "A guest [...] ate well", "who says it: “claimed”"),
        (MUEHLE, "Der Turm ist [...] hässlich", "who says it: “nach Meinung der Nachbarn”"),
        (MOULIN, "Le toit est [...] trop lourd", "who says it: “selon les voisins,”"),
        (MILL, "The barns [...] burned", ""),
        (MILL, "The barns [...] are empty", "a quantifier: “most”"),
        (MILL, "The carts [...] were painted", ""),
        (MILL, "The carts [...] were sold", "a quantifier: “mostly”"),
        (MUEHLE, "Die Söhne [...] halfen", ""),
        (MOULIN, "Les fils [...] ont aidé", ""),
        (MILL, "The firm's income [...] fell", "a limitation: “before tax”"),
        (MILL, "The night [...] was cold", ""),
        (MILL, "The tower rose [...]. Nobody cared.", "a limitation: “although the money was short.”"),
        (MUEHLE, "Die Arbeit war schwer [...]. Sie sangen.", "a limitation: “obwohl der Bach half.”"),
        (MILL, "The cook hated the stove [...].", "a limitation: “at first, but by summer she loved it.”"),
        (MILL, "The room is dear [...].", ""),
        (MILL, "It had [...] ten beds", "a quantifier: “no more than”"),
        (MILL, "The birds stay [...] fly", "the time: “before they can”"),
        (MILL, "The price [...] the crop failed", "a condition: “if”"),
        (MOULIN, "La pluie a [...] tout gâté", "a word for how sure something is: “sans doute”"),
    ],
)
def test_what_turns_the_rest_of_a_sentence_may_not_be_left_out(article: Article, words: str, said: str) -> None:
    assert hides(article, words) == ([said] if said else [])


ENDS = "the quote leaves out a limitation after it: “but the beds are hard”"
HIDES = "[...] hides who says it: “the guests told us”"


@pytest.mark.parametrize(
    ("words", "said", "hidden"),
    [
        ("The inn is clean [...]. Bread is baked there", [ENDS], []),
        ("The inn is [...] clean [...].", [ENDS], []),
        ("The inn is clean, but the beds are hard. [...]", [], []),
        ("Bread is baked there [...]. “We came late", [], []),
        ("“We came late,” [...] “and we shall leave early.”", [], [HIDES]),
        ("We came late,” [...] “and we shall leave early", [], [HIDES]),
        ("We came late [...] and we shall leave early", [], [HIDES]),
        ("“We stay,” [...] “And we sing.”", [], ["[...] hides who says it: “she said”"]),
    ],
)
def test_what_an_ellipsis_may_leave_out_where_it_is_told_otherwise(
    words: str, said: list[str], hidden: list[str]
) -> None:
    anchor = locate(MILL, Quote(exact=words), Work(1_000_000, 1_000_000))
    quoted = Quoted(words, anchor, MILL, MILL.lexicon)
    assert [one.message for _, one in context(quoted)] == said
    assert [one.message for one in hidings(quoted, is_attributed=False)] == hidden
    assert list(hidings(quoted)) == []
