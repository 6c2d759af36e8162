"""Brackets and ellipses of whole quotes: what they stand for in the article, at the beginning, inside and at the end."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.quoted import Quoted, context, cut_words, hidings, replacements
from argmap.text import Text

ARTICLE = Article(
    Text(
        "a.txt",
        "The bakery in Elm Street, founded by two brothers, sells bread to half the town. Officers may search a cell "
        "with a warrant. Nobody believes that the dam is safe in winter. He earns £50 a night, which is little. "
        "The council supports the plan. The findings are promising but preliminary.",
    )
)


def quoted(words: str, article: Article = ARTICLE) -> Quoted:
    anchor = locate(article, Quote(exact=words), Work(1_000_000, 1_000_000))
    return Quoted(words, anchor, article, article.lexicon)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[The bakery] sells bread to half the town", []),
        ("[Three sisters], sells bread to half the town", ["changes a number"]),
        ("[Police] officers may search a cell", []),
        ("search a cell with[out] a warrant", ["adds a negation (“without”)"]),
        ("The council support[ed] the plan", []),
        ("Officers may search a cell with a [key].", ["changes words (“warrant” to “key”)"]),
        ("He earns £50 a [week]", ["changes words (“night” to “week”)"]),
        ("The council [of the town] supports the plan", []),
        ("The council supports the plan [of the town].", []),
        ("Officers may search a cell with a [forged] warrant", ["adds words (“forged”)"]),
        ("The [corrupt] council supports the plan", ["adds words (“corrupt”)"]),
        ("The [current] council supports the plan", []),
        ("The [government] council supports the plan", []),
        ("The [property] council [newly] supports the [housing] plan", []),
        ("The council [reluctantly] supports the plan", ["adds words (“reluctantly”)"]),
        ("The [incompetent] council supports the plan", ["adds words (“incompetent”)"]),
        ("The [selfish] council supports the plan", ["adds words (“selfish”)"]),
        ("The [sinister] council supports the plan", ["adds words (“sinister”)"]),
        ("The [wooden] council supports the plan", []),
        ("The council [the pompous] supports the plan", ["adds words (“the pompous”)"]),
        ("The [supportive] council supports the plan", []),
        ("The bakery in Elm Street, founded by [3] brothers", ["changes a number (“two” to “3”)"]),
        ("He earns £50 [12] a night, which is little", []),
        ("sells bread to [nearly] half the town", ["adds a quantifier (“nearly”)"]),
    ],
)
def test_brackets(words: str, said: list[str]) -> None:
    found = [remark.message for remark in replacements(quoted(words))]
    assert len(found) == len(said)
    assert all(part in message for part, message in zip(said, found, strict=True)), found


FLOOD = Article(
    Text(
        "flood.txt",
        "The repair cost 2.4 million euros in 2019. Last year the river rose again. The mayor called the price fair. "
        "A school moved to the hill. The town has 70 boats. The mayor had never seen such waste, and said so. In March a bridge fell. It was rebuilt by hand.",
    )
)


@pytest.mark.parametrize(
    ("words", "is_error"),
    [
        ("The mayor called the price [2.4 million euros] fair", False),
        ("The mayor called the price [of two point four million euros] fair", False),
        ("The mayor called the price [of 24 million euros] fair", True),
        ("A school [of 70 children] moved to the hill", True),
        ("It was rebuilt by [2.4 million] hand", True),
        ("Last year [2023] the river rose again", False),
        ("Last year [23] the river rose again", False),  # a reference
        ("The town [2023] has 70 boats", True),
        ("The mayor had never seen such [malice]", True),
        ("The mayor had never seen such [waste]", False),
    ],
)
def test_a_number_in_brackets_is_the_articles_own(words: str, is_error: bool) -> None:
    assert bool(list(replacements(quoted(words, FLOOD)))) is is_error


@pytest.mark.parametrize(
    ("words", "is_error"),
    [
        ("[...] the dam is safe in winter", True),
        ("The bakery [...] sells bread", False),
        ("sells bread to half the town [...].", False),
        ("The findings are promising [...].", True),
        ("The findings are promising but preliminary [...].", False),
    ],
)
def test_ellipses(words: str, is_error: bool) -> None:
    assert bool(list(hidings(quoted(words)))) is is_error


@pytest.mark.parametrize(
    ("words", "is_cut"), [("[T]he dam is safe", True), ("the dam is safe", True), ("Nobody believes that", False)]
)
def test_a_capital_in_brackets_does_not_mark_a_cut(words: str, is_cut: bool) -> None:
    assert bool(list(context(quoted(words)))) is is_cut


LAMP = Article(
    Text(
        "lamp.txt",
        "The keeper of the lamp is Jon Fell. He never left the island in thirty years. The inspector praised him. "
        "It burns on oil, and the council pays for it. She came on 2 February with Dr Ann Orr and the Orrin company.",
    )
)


@pytest.mark.parametrize(
    ("words", "is_another"),
    [
        ("[Fell] never left the island in thirty years", False),
        ("[Quentin Marr] never left the island in thirty years", True),
        ("The inspector praised [Marr]. It burns on oil", True),
        ("[The council] burns on oil, and the council pays for it", False),
        ("The keeper of the lamp is [Fell]. He never left", False),
        ("[The keeper] never left the island in thirty years", False),
        ("[Miss Fell] never left the island in thirty years", True),
        ("[Mr Fell] never left the island in thirty years", False),
        ("[Ann Orr] never left the island in thirty years", True),
        ("[A stranger] never left the island in thirty years", False),
        ("[Mr Lamp] burns on oil, and the council pays for it", True),
        ("[The lamp] burns on oil, and the council pays for it", False),
        ("[The council] never left the island in thirty years", False),
    ],
)
def test_a_name_in_brackets_is_whom_the_pronoun_can_mean(words: str, is_another: bool) -> None:
    found = [remark.message for remark in replacements(quoted(words, LAMP))]
    assert ["changes a name" in message for message in found] == [True] * is_another


@pytest.mark.parametrize(
    ("words", "is_cut"),
    [
        ("She came on 2 Feb", False),
        ("She came on 2 Febr", True),
        ("came on 2 February with Dr Ann Orr and the Orr", True),
    ],
)
def test_an_abbreviation_at_the_end_cuts_no_word(words: str, is_cut: bool) -> None:
    assert bool(list(cut_words(quoted(words, LAMP)))) is is_cut


GERMAN = Article(
    Text(
        "de.txt",
        "Der Hafen darf nicht verkauft werden, weil er der Stadt gehört. Die Brücke, die keiner mag, bleibt noch stehen. "
        "Der Rat will nur zwei der Entwürfe prüfen, wenn die Stadt das Geld dafür findet. Die angeblich sichere Fähre "
        "fährt im Sommer jeden Tag auf die Insel. Sie fährt nicht nur im Winter auf die Insel, sondern auch im Sommer.",
    )
)
FRENCH = Article(
    Text(
        "fr.txt",
        "Le port ne doit pas être vendu, parce qu'il appartient à la ville. Le pont, que personne n'aime, restera encore "
        "debout. Le conseil examinera seulement deux projets, si la ville trouve l'argent. La lampe du vieux phare brille "
        "toute la nuit sur la mer.",
    )
)


@pytest.mark.parametrize(
    ("article", "words", "hides"),
    [
        (GERMAN, "Der Hafen darf [...] verkauft werden", "a negation: “nicht”"),
        (GERMAN, "Der Rat will [...] zwei der Entwürfe prüfen", "a quantifier: “nur”"),
        (GERMAN, "Die [...] sichere Fähre fährt im Sommer", "a word for how sure something is: “angeblich”"),
        (GERMAN, "Der Rat will nur zwei der Entwürfe prüfen [...].", "a condition: “wenn die Stadt das Geld”"),
        (GERMAN, "Die Brücke [...] bleibt noch stehen", None),
        (GERMAN, "Die angeblich sichere Fähre fährt [...] jeden Tag auf die Insel", None),
        (GERMAN, "Sie fährt [...] im Winter auf die Insel", None),
        (FRENCH, "Le port ne doit [...] être vendu", "a negation: “pas”"),
        (FRENCH, "Le conseil examinera [...] deux projets", "a quantifier: “seulement”"),
        (FRENCH, "Le pont [...] restera encore debout", None),
        (FRENCH, "La lampe [...] brille toute la nuit", None),
    ],
)
def test_ellipses_in_german_and_french(article: Article, words: str, hides: str | None) -> None:
    found = [remark.message for remark in hidings(quoted(words, article))]
    assert found == ([f"[...] hides {hides}"] if hides else [])
