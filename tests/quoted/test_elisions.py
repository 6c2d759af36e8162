"""Elisions across sentences, of asides, and right behind a negation: what hides nothing beside what hides what decides."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.quoted import Quoted, hidings
from argmap.text import Text

QUARRY = Article(
    Text(
        "quarry.txt",
        "The quarry closed. For three winters the pumps kept running. Dust settled. If the town pays, the lake will be clean. "
        "Birds came. The owner of the quarry sold the land. Nobody complained. Its lawyer wrote a letter. He was thanked. The "
        "mayor called the judge, and he resigned. The water is not clear, but it is warm. Children swim there. The shore is "
        "steep and, in most places, muddy. The path is long and, at its end, straight. The ban did not by itself stop the "
        "swimmers. The ban did not in that year stop the anglers. No fish has been sold so far, and none will be. The lake "
        "did not form in a flood, as is often said, but by rain. The lake formed by rain, as is often said, in a year. The "
        "paper, which asks for a yearly report, was filed. The map, which was found in a barn, was sold. The heir, who was believed "
        "lost, came home. The paper, the owners report, was lost. It froze and, perhaps, cracked.",
    )
)
BRIDGE = Article(
    Text(
        "bruecke.txt",
        "Die Brücke ist gesperrt. Am Abend, nach langem Streit, gab der Rat nach. Es regnete. Wenn der Kreis zahlt, könnte die "
        "Brücke im Mai öffnen. Die Fähre hat bisher nicht gehalten, was sie versprach. Die Stadt schwieg. Der Rat tagte lange.",
    )
)
BATH = Article(
    Text(
        "bain.txt",
        "Le bain est fermé. La ville a promis, sous réserve d’un accord, de le rouvrir. Le maire, né au village, a signé l’acte. "
        "Le toit n’est, comme on le dit souvent, pas vieux.",
    )
)


def hides(article: Article, words: str) -> list[str]:
    anchor = locate(article, Quote(exact=words), Work(1_000_000, 1_000_000))
    assert anchor.spans, words
    return [one.message.removeprefix("[...] ") for one in hidings(Quoted(words, anchor, article, article.lexicon))]


JOINS = "joins the beginning of one sentence to the end of another"


@pytest.mark.parametrize(
    ("article", "words", "said"),
    [
        (QUARRY, "The quarry closed. [...] the pumps kept running.", ""),
        (QUARRY, "The quarry closed. [...] [T]he pumps kept running.", ""),
        (QUARRY, "The quarry closed. ... the pumps kept running.", ""),
        (QUARRY, "The quarry closed [...] the pumps kept running.", JOINS),
        (QUARRY, "The quarry [...] the pumps kept running.", JOINS),
        (QUARRY, "Dust settled. [...] the lake will be clean.", "hides a condition: “If the town pays,”"),
        (QUARRY, "Birds came. [...] the quarry sold the land.", JOINS),
        (QUARRY, "Nobody complained. [...] wrote a letter.", JOINS),
        (QUARRY, "He was thanked. [...] he resigned.", JOINS),
        (QUARRY, "He was thanked. [...] Children swim there.", ""),
        (QUARRY, "The water is not clear [...]. Children swim there.", ""),
        (QUARRY, "The water is not clear [...]. The shore is steep", ""),
        (BRIDGE, "Die Brücke ist gesperrt. [...] gab der Rat nach.", ""),
        (BRIDGE, "Es regnete. [...] die Brücke im Mai öffnen.", JOINS),
        (BRIDGE, "Die Stadt schwieg. [...] tagte lange.", JOINS),
        (BRIDGE, "[...] die Brücke im Mai öffnen.", "hides a condition: “Wenn der Kreis zahlt, könnte”"),
        (BRIDGE, "[...] gab der Rat nach.", ""),
    ],
)
def test_elisions_across_sentences(article: Article, words: str, said: str) -> None:
    assert hides(article, words) == [said] * bool(said)


@pytest.mark.parametrize(
    ("article", "words", "said"),
    [
        (QUARRY, "The shore is steep and [...] muddy.", "hides a quantifier: “most”"),
        (QUARRY, "The path is long and [...] straight.", ""),
        (QUARRY, "It froze and [...] cracked.", "hides a word for how sure something is: “perhaps”"),
        (QUARRY, "The ban did not [...] stop the swimmers.", "hides a quantifier: “by itself”"),
        (QUARRY, "The ban did not [...] stop the anglers.", ""),
        (QUARRY, "No fish has been sold [...], and none will be.", "hides a quantifier: “so far”"),
        (QUARRY, "The lake did not form in a flood[...] but by rain.", ""),
        (QUARRY, "The lake formed by rain[...] in a year.", "hides who says it: “is often said”"),
        (QUARRY, "The paper [...] was filed.", ""),
        (QUARRY, "The map [...] was sold.", ""),
        (QUARRY, "The heir [...] came home.", "hides who says it: “who was believed”"),
        (QUARRY, "The paper [...] was lost.", "hides who says it: “the owners report”"),
        (BRIDGE, "Die Fähre hat [...] nicht gehalten", "hides a quantifier: “bisher”"),
        (BRIDGE, "Am Abend [...] gab der Rat nach.", ""),
        (BATH, "La ville a promis [...] de le rouvrir.", "hides a condition: “sous réserve”"),
        (BATH, "Le maire [...] a signé l’acte.", ""),
    ],
)
def test_asides_and_what_a_negation_denies(article: Article, words: str, said: str) -> None:
    assert hides(article, words) == [said] * bool(said)
