"""Brackets in English, German and French: what they change, beside what whoever quotes may put in."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.quoted import Quoted, replacements
from argmap.text import Text

MILL = Article(
    Text(
        "mill.txt",
        "The weir was mended before the flood. It’s an old mill, and we’re proud of it. Don’t open the sluice. The owner of "
        "the mill, Lady Farrow, paid the miller. The chairman of the council, Hugo Dray, saw her during the fair. The rent "
        "rose by 12 shillings after the war. Boats over 9 feet must wait; the keeper told us not to. I believe them. They "
        "sold the wheel. Its race is dry. Erosion of the bank goes on. The bishop asked her brother to leave. The mill cost "
        "£700 in its day. The letters came late. We have no plans for it. The vote went well. The clerk wrote to Ada Crane. The day of the fair came. We had a boat, and we’d paint it. Parliament met in June.",
    )
)
BAKERY = Article(
    Text(
        "backen.txt",
        "Die Bäckerei am Markt wird im Mai nicht geschlossen. Sie kostet 36 Euro Miete, und die Stadt zahlt höchstens die "
        "Hälfte. Der Meister Karl Lenz wartet seit Jahren auf Hilfe. Er hat kein Vertrauen in den Rat. Nach dem Krieg backte "
        "hier sein Vater. Falls der Ofen bricht, hilft der Nachbar. Alle Kunden kommen zu Fuß. Ihr Weg ist kurz.",
    )
)
GARDEN = Article(
    Text(
        "jardin.txt",
        "Le jardin n’est pas fermé le lundi. Il a coûté 45 euros par arbre. Presque tous les arbres sont morts avant la guerre. "
        "La gardienne, Mme Lenoir, refuse de partir. Elle reviendra au plus tard en avril. Son chien dort dans la serre.",
    )
)


def changed(article: Article, words: str) -> list[str]:
    anchor = locate(article, Quote(exact=words), Work(1_000_000, 1_000_000))
    assert anchor.spans, words
    return [one.message for one in replacements(Quoted(words, anchor, article, article.lexicon))]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The weir was mended [after] the flood", "[after] changes the time (“before” to “after”)"),
        ("The weir [is] mended before the flood", ""),
        ("saw her [after] the fair", "[after] changes the time (“during” to “after”)"),
        ("The rent rose [to] 12 shillings", "[to] changes a preposition (“by” to “to”)"),
        ("The rent rose by 12 shillings [since] the war", "[since] changes the time (“after” to “since”)"),
        ("Boats [under] 9 feet must wait", "[under] changes a comparison (“over” to “under”)"),
        ("must wait; the keeper told us [to].", "[to] drops a negation (“not”)"),
        ("must wait; the keeper told us not to [wait].", ""),
    ],
)
def test_what_joins_words_is_judged_as_without_brackets(words: str, said: str) -> None:
    assert changed(MILL, words) == [said] * bool(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[i]t’s an old mill", ""),
        ("[i]t's an old mill", ""),
        ("[d]on’t open the sluice", ""),
        ("an old mill, and [w]e’re proud of it", ""),
        ("an old mill, and [they a]re proud of it", ""),
        ("Th[is] vote went well", ""),
        ("The vote[s] went well", ""),
        ("and [they would] paint it", ""),
        ("and [they might] paint it", "[they might] adds a word for how sure something is (“might”)"),
        ("The clerk wr[i]te to Ada Crane", ""),
        ("The cl[oa]k wrote to Ada Crane", "[oa] changes words (“clerk” to “cloak”)"),
        ("The day[s] of the fair", ""),
        ("The letter[ing] came late", ""),
        ("The letters[sic] came late", ""),
        ("[The town] ha[s] no plans for it", ""),
        ("The weir was mended before the f[ire]", "[ire] changes words (“flood” to “fire”)"),
        ("The clerk [writes] to Ada Crane", ""),
        ("The clerk [lied] to Ada Crane", "[lied] changes words (“wrote” to “lied”)"),
    ],
)
def test_letters_and_endings_in_brackets(words: str, said: str) -> None:
    assert changed(MILL, words) == [said] * bool(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[He] believe[s] them", ""),
        ("[They] believe them", "[They] changes a pronoun (“I” to “They”)"),
        ("[Miners] believe them", "[Miners] changes a pronoun (“I” to “Miners”)"),
        ("[Farrow] believe[s] them", ""),
        ("[We] sold the wheel", "[We] changes a pronoun (“They” to “We”)"),
        ("[He] sold the wheel", "[He] changes a pronoun (“They” to “He”)"),
        ("[The councillors] sold the wheel", ""),
        ("[It] ha[s] no plans for it", ""),
        ("[I] have no plans for it", "[I] changes a pronoun (“We” to “I”)"),
        ("[Corrosion] of the bank goes on", "[Corrosion] changes words (“Erosion” to “Corrosion”)"),
        ("[Farrow] of the bank goes on", "[Farrow] changes a name (“Erosion” to “Farrow”)"),
    ],
)
def test_persons_and_nouns_with_a_capital(words: str, said: str) -> None:
    assert changed(MILL, words) == [said] * bool(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[Marwick's] race is dry", ""),
        ("[the Trust’s] race is dry", ""),
        ("asked [Tilda's] brother to leave", ""),
        (
            "[The mayor] saw her during the fair",
            "[The mayor] changes a name (“The chairman of the council, Hugo Dray,” to “The mayor”)",
        ),
        ("[The chairman] saw her during the fair", ""),
        ("[Dray] saw her during the fair", ""),
        ("[Dray] asked her brother to leave", "[Dray] changes a name (“The bishop” to “Dray”)"),
        ("after the [1918] war", ""),
        ("The mill cost £700 [€820] in its day", ""),
        ("The mill cost £700 [£900] in its day", "[£900] adds a number (“900”)"),
        ("by [about] 12 shillings", "[about] adds a quantifier (“about”)"),
        ("The weir [about the mill] was mended", ""),
        ("[The chamber] met in June", ""),
        ("The mill cost [£900] in its day", "[£900] adds a number (“900”)"),
    ],
)
def test_names_offices_and_figures(words: str, said: str) -> None:
    assert changed(MILL, words) == [said] * bool(said)


@pytest.mark.parametrize(
    ("article", "words", "said"),
    [
        (BAKERY, "wird im Mai [bald] geschlossen", "[bald] drops a negation (“nicht”)"),
        (BAKERY, "wird im Mai [2031] nicht geschlossen", "[2031] adds a number (“2031”)"),
        (BAKERY, "Sie kostet [63] Euro Miete", "[63] adds a number (“63”)"),
        (BAKERY, "die Stadt zahlt [mindestens] die Hälfte", "[mindestens] adds a quantifier (“mindestens”)"),
        (BAKERY, "Er hat [viel] Vertrauen in den Rat", "[viel] drops a negation (“kein”)"),
        (BAKERY, "[Vor] dem Krieg backte hier sein Vater", "[Vor] changes the time (“Nach” to “Vor”)"),
        (BAKERY, "[Weil] der Ofen bricht, hilft der Nachbar", "[Weil] drops a condition (“falls”)"),
        (BAKERY, "Er hat kein [Interesse] in den Rat", "[Interesse] changes words (“Vertrauen” to “Interesse”)"),
        (BAKERY, "[Lenz] hat kein Vertrauen in den Rat", ""),
        (BAKERY, "[Der Meister] hat kein Vertrauen in den Rat", ""),
        (BAKERY, "[Die Kunden] hat kein Vertrauen in den Rat", ""),
        (BAKERY, "Die Bäckerei am Markt [wurde] im Mai nicht geschlossen", ""),
        (BAKERY, "Der Meister Karl Lenz warte[te] seit Jahren", ""),
        (BAKERY, "Der Meister Karl Lenz [wartete] seit Jahren", ""),
        (BAKERY, "[d]ie Bäckerei am Markt", ""),
        (BAKERY, "Die Bäckerei am Markt [der Stadt] wird im Mai", ""),
        (BAKERY, "[Der Kunden] Weg ist kurz", ""),
        (GARDEN, "Le jardin [est] fermé le lundi", "[est] drops a negation (“ne”)"),
        (GARDEN, "Il a coûté [54] euros par arbre", "[54] adds a number (“54”)"),
        (GARDEN, "[Tous] les arbres sont morts", "[Tous] drops a quantifier (“presque”)"),
        (GARDEN, "sont morts [après] la guerre", "[après] changes the time (“avant” to “après”)"),
        (GARDEN, "La gardienne, Mme Lenoir, [accepte] de partir", "[accepte] changes words (“refuse” to “accepte”)"),
        (GARDEN, "Elle reviendra au plus [tôt] en avril", "[tôt] changes words (“tard” to “tôt”)"),
        (GARDEN, "[La gardienne] reviendra au plus tard", ""),
        (GARDEN, "[Mme Lenoir] reviendra au plus tard", ""),
        (GARDEN, "Elle [revient] au plus tard", ""),
        (GARDEN, "Le jardin [de la ville] n’est pas fermé", ""),
        (GARDEN, "Le jardin [sic] n’est pas fermé", ""),
        (GARDEN, "[Le] chien dort dans la serre", ""),
        (GARDEN, "[l]e jardin n’est pas fermé", ""),
    ],
)
def test_german_and_french(article: Article, words: str, said: str) -> None:
    assert changed(article, words) == [said] * bool(said)


@pytest.mark.parametrize(
    ("words", "said"),
    [("Il ponte costa [73] euro", ["[73] changes a number (“37” to “73”)"]), ("Il [ponte] costa 37 euro", [])],
)
def test_figures_need_no_word_list(words: str, said: list[str]) -> None:
    italian = Article(Text("it.txt", "Il ponte costa 37 euro, e nessuno lo vuole pagare perché non serve a niente."))
    assert changed(italian, words) == said
