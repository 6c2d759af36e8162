"""Brackets in English, German and French: what they change, beside what whoever quotes may put in."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.quoted import Quoted, doubts, replacements
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
        ("The clerk[a] wrote to Ada[b] Crane", ""),
        ("The clerk wrote to Ada Crane[c]", ""),
        ("The cl[a] wrote to Ada Crane", "[a] changes words (“clerk” to “cla”)"),
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
        ("The rent rose by [two] shillings", "[two] changes a number (“12” to “two”)"),
        ("Boats over 9 [inches]", "[inches] changes a unit (“feet” to “inches”)"),
        ("Parliament met in [July].", "[July] changes a date (“June” to “July”)"),
        ("The mill cost [£900] in its day", "[£900] changes a number (“£700” to “£900”)"),
    ],
)
def test_names_offices_and_figures(words: str, said: str) -> None:
    assert changed(MILL, words) == [said] * bool(said)


@pytest.mark.parametrize(
    ("article", "words", "said"),
    [
        (BAKERY, "wird im Mai [bald] geschlossen", "[bald] drops a negation (“nicht”)"),
        (BAKERY, "wird im Mai [2031] nicht geschlossen", ""),
        (BAKERY, "Die Bäckerei am Markt [2031] wird im Mai", "[2031] adds a number (“2031”)"),
        (BAKERY, "Sie kostet [63] Euro Miete", "[63] changes a number (“36” to “63”)"),
        (
            BAKERY,
            "die Stadt zahlt [mindestens] die Hälfte",
            "[mindestens] changes a quantifier (“höchstens” to “mindestens”)",
        ),
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
        (GARDEN, "Il a coûté [54] euros par arbre", "[54] changes a number (“45” to “54”)"),
        (GARDEN, "Le jardin [passe, c'est] fermé le lundi", "[passe, c'est] drops a negation (“ne”)"),
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


DAM = Article(
    Text(
        "dam.txt",
        "The dam is safe, and the valley trusts it. Digging became cheaper rather than dearer. Sluices are mended instead "
        "of being replaced. It will not open this spring. The miners who left came back in autumn. After the storm, in "
        "which the older dams failed, the southern ones held. The engineer, Nora Pike, denied it. Swallows leave the "
        "valley in August, though in Marl they stayed. They said that under the charter no toll is paid. Erosion is slow.",
    )
)
STAUDAMM = Article(
    Text(
        "damm.txt",
        "Der Damm ist dicht und wird im Winter geprüft. Die Pegel gingen langsam zurück. Er ist klug, sagt man.",
    )
)
DIGUE = Article(
    Text("digue.txt", "La digue est utile et les riverains le savent. Elle va céder au printemps, dit le maire.")
)


@pytest.mark.parametrize(
    ("article", "words", "said"),
    [
        (DAM, "The dam is [unsafe]", "[unsafe] changes a negation (“safe” to “unsafe”)"),
        (DAM, "Digging became [dearer]", "[dearer] changes words (“cheaper” to “dearer”)"),
        (DAM, "The engineer, Nora Pike, denied [that]", ""),
        (DAM, "[The mayor] denied it", "[The mayor] changes a name (“The engineer, Nora Pike,” to “The mayor”)"),
        (DAM, "[recent] southern ones held", ""),
        (DAM, "[Moreover,] under the charter no toll is paid", ""),
        (DAM, "[the] southern ones held", ""),
        (DAM, "[that] no toll is paid", ""),
        (STAUDAMM, "Der Damm ist [undicht]", "[undicht] changes a negation (“dicht” to “undicht”)"),
        (STAUDAMM, "Er ist [unklug]", "[unklug] changes a negation (“klug” to “unklug”)"),
        (DIGUE, "La digue est [inutile]", "[inutile] changes a negation (“utile” to “inutile”)"),
    ],
)
def test_at_the_edges_brackets_stand_for_what_the_quote_needs(article: Article, words: str, said: str) -> None:
    assert changed(article, words) == [said] * bool(said)


@pytest.mark.parametrize(
    ("article", "words", "said"),
    [
        (DAM, "Sluices are mended [and] being replaced", "[and] changes a negation (“instead of” to “and”)"),
        (DAM, "became cheaper [not] dearer", ""),
        (DAM, "It [did not open] this spring", "[did not open] changes a tense (“will not open” to “did not open”)"),
        (DAM, "It [would not open] this spring", ""),
        (DAM, "Swallows [left] the valley in August", ""),
        (DAM, "The miners who [leave] came back", ""),
        (DAM, "in which the older dams [fail]", ""),
        (DAM, "in which the older dams [are failing]", ""),
        (STAUDAMM, "Die Pegel [gehen] langsam zurück", ""),
        (DIGUE, "Elle [allait] céder", ""),
        (DAM, "came back in autumn [of 1951]", ""),
        (DAM, "came back in autumn [1951]", ""),
        (DAM, "though in Marl they stayed [on 3 May 1951]", ""),
        (DAM, "Swallows leave the valley [1951] in August", "[1951] adds a number (“1951”)"),
        (DAM, "Swallows leave the valley [after 20] in August", "[after 20] adds a number (“20”)"),
    ],
)
def test_denials_verbs_and_dates(article: Article, words: str, said: str) -> None:
    assert changed(article, words) == [said] * bool(said)


TOWN = Article(
    Text(
        "town.txt",
        "The town is run by Ida Thorne, its mayor. The guards were led by Ralph Stone. It rained. Nobody saw the baker. Anna Quist asked "
        "the two doctors for help. Dr. Ellis told Mary Bond to rest. Sir Hugh Carr was wounded in the war. The general limped "
        "since. The Queen met the Prince in May. Leeds won the cup. The clerks know more than her ministers do.",
    )
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("run by [the mayor], its mayor", []),
        ("The guards were led by [the guards]", ["[the guards] changes a name (“Ralph Stone” to “the guards”)"]),
        ("The guards were led by [the baker]", ["[the baker] changes a name (“Ralph Stone” to “the baker”)"]),
        ("[The widower] asked the two doctors", ["[The widower] changes a name (“Anna Quist” to “The widower”)"]),
        ("[The general] was wounded in the war", []),
        ("[The veteran] was wounded", ["? “Sir Hugh Carr”"]),
        ("[The physician] told Mary Bond to rest", []),
        ("[The man] was wounded in the war", []),
        ("The [nurse] met the Prince in May", ["[nurse] changes a name (“Queen” to “nurse”)"]),
        ("The [monarch] met the Prince in May", []),
        ("[The team] won the cup", []),
        ("The clerks know more than [Mr. Carr] do", ["[Mr. Carr] changes a name (“her ministers” to “Mr. Carr”)"]),
    ],
)
def test_who_is_called_by_a_noun_or_a_name(words: str, said: list[str]) -> None:
    anchor = locate(TOWN, Quote(exact=words), Work(1_000_000, 1_000_000))
    quoted = Quoted(words, anchor, TOWN, TOWN.lexicon)
    doubted = [f"? {one.message.partition('says ')[2].partition(', and')[0]}" for one in doubts(quoted)]
    assert [*(one.message for one in replacements(quoted)), *doubted] == said


def test_german_names_that_sound_alike_are_two() -> None:
    words = "Der Meister [Klaus Lonz] wartet seit Jahren auf Hilfe"
    assert changed(BAKERY, words) == ["[Klaus Lonz] changes words (“Karl Lenz” to “Klaus Lonz”)"]


MARL = Article(
    Text(
        "marl.txt",
        "The town of Marl has three mills. Not all of the farmers grow oats. Nobody has answered. Swans nest on the lake. The "
        "committee agreed in part. The clerk sold her shares. Every bridge is free.",
    )
)
OWN = "adds what the article does not have: is it yours?"


@pytest.mark.parametrize(
    ("article", "words", "said"),
    [
        (MARL, "The clerk [, a cheat,] sold her shares", "[, a cheat,] adds words (“, a cheat,”)"),
        (MARL, "The clerk [and a thief] sold her shares", "[and a thief] adds words (“and a thief”)"),
        (MARL, "The clerk sold her shares [in panic]", "[in panic] adds words (“in panic”)"),
        (MARL, "The [exhausted] committee agreed", "[exhausted] adds words (“exhausted”)"),
        (MARL, "The [enlarged] committee agreed", f"? [enlarged] {OWN}"),
        (MARL, "The [planning] committee agreed", ""),
        (MARL, "The committee [of the town] agreed", ""),
        (MARL, "The clerk sold her [sic] shares", ""),
        (MARL, "Swans nest on the lake [in the park]", ""),
        (MARL, "Not all of the farmers [in the north] grow oats", "[in the north] adds a quantifier (“in the north”)"),
        (MARL, "Not all of the farmers [in Marl] grow oats", ""),
        (MARL, "Every bridge [in the valley] is free", f"? [in the valley] {OWN}"),
        (MARL, "Every bridge [in Danish hands] is free", "[in Danish hands] adds a quantifier (“in Danish hands”)"),
        (TOWN, "The [tyrant] met the Prince in May", "[tyrant] changes words (“Queen” to “tyrant”)"),
        (MARL, "Nobody has answered [yet]", "[yet] adds the time (“yet”)"),
        (BAKERY, "Alle [dreisten] Kunden kommen zu Fuß", "[dreisten] adds words (“dreisten”)"),
        (BAKERY, "Der [bartige] Meister Karl Lenz wartet", f"? [bartige] {OWN}"),
        (BAKERY, "Die [alte] Bäckerei am Markt", ""),
        (GARDEN, "Son chien [stupide] dort dans la serre", "[stupide] adds words (“stupide”)"),
        (GARDEN, "Le jardin [immense] n’est pas fermé", ""),
    ],
)
def test_what_brackets_add(article: Article, words: str, said: str) -> None:
    anchor = locate(article, Quote(exact=words), Work(1_000_000, 1_000_000))
    quoted = Quoted(words, anchor, article, article.lexicon)
    doubted = [f"? {one.message}" for one in doubts(quoted)]
    assert [*(one.message for one in replacements(quoted)), *doubted] == [said] * bool(said)


REEDS = Article(
    Text(
        "reeds.txt",
        "The sedge tit [Parus] nests near the pond. The species is shy, and few have seen the species or a nest of the "
        "species. It sings at night. It has moved away. Nobody who has none complained. They were late.",
    )
)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("[The sedge tit] sings at night", []),
        ("[The last bird] has moved away", []),
        ("[Most of the birds] were late", ["[Most of the birds] adds a quantifier (“most”)"]),
        ("Nobody who has none [no nest] complained", []),
        ("Nobody who has [no nest] none complained", ["[no nest] adds a negation (“no”)"]),
    ],
)
def test_pronouns_that_are_explained(words: str, said: list[str]) -> None:
    anchor = locate(REEDS, Quote(exact=words), Work(1_000_000, 1_000_000))
    quoted = Quoted(words, anchor, REEDS, REEDS.lexicon)
    assert [one.message for one in (*replacements(quoted), *doubts(quoted))] == said


@pytest.mark.parametrize(
    ("words", "said"),
    [("Il ponte costa [73] euro", ["[73] changes a number (“37” to “73”)"]), ("Il [ponte] costa 37 euro", [])],
)
def test_figures_need_no_word_list(words: str, said: list[str]) -> None:
    italian = Article(Text("it.txt", "Il ponte costa 37 euro, e nessuno lo vuole pagare perché non serve a niente."))
    assert changed(italian, words) == said
