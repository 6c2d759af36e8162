"""Quotes of German and French articles: what gives another sense beside the same words in another writing."""

from __future__ import annotations

import pytest

from argmap.sense import changes
from argmap.sense.edges import dropped
from argmap.words import governing

GERMAN = (
    "Der Turm kostete 3,4 Millionen Euro, 9 Prozent mehr als die alten zwölf Türme. Herr Dr. Brand sah z. B. 1.250 Möwen und "
    "zweihundertvierzig Robben. Die Gebühr stieg um 2 Prozentpunkte, und er würde sie senken, sagte der frühere Wärter."
)
FRENCH = (
    "La tour a coûté 3,4 millions d’euros, 9 pour cent de plus que les douze anciennes. M. Brand n’exclut pas que la mer monte de "
    "soixante-douze centimètres. La plupart des marins ont vu deux cent quarante phoques, par exemple. Le taux a gagné 2 points."
)


def said(quote: str, article: str, code: str) -> list[str]:
    return [one.said for one in changes(quote, article, governing(code))]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("kostete 3,4 Mio. Euro, 9 %", ["changes how a number is written (“3,4 Millionen” to “3,4 Mio”)"]),
        ("kostete 3,4 Mrd. Euro", ["changes a number (“3,4 Millionen” to “3,4 Mrd”)"]),
        ("kostete 3,4 Millionen €", ["changes how a number is written (“Euro” to “€”)"]),
        ("kostete 3,4 Millionen Dollar", ["changes a unit (“Euro” to “Dollar”)"]),
        ("Euro, 9 % mehr", ["changes how a number is written (“Prozent” to “%”)"]),
        ("3,4 Millionen Euro, 8 Prozent mehr", ["changes a number (“9” to “8”)"]),
        ("um 2 %", ["changes a unit (“Prozentpunkte” to “%”)"]),
        ("die alten 12 Türme", ["changes how a number is written (“zwölf” to “12”)"]),
        ("die alten 20 Türme", ["changes a number (“zwölf” to “20”)"]),
        ("und 240 Robben", ["changes how a number is written (“zweihundertvierzig” to “240”)"]),
        ("und 420 Robben", ["changes a number (“zweihundertvierzig” to “420”)"]),
        ("1250 Möwen", ["changes how a number is written (“1.250” to “1250”)"]),
        ("1,250 Möwen", ["changes a number (“1.250” to “1,250”)"]),
        ("Herr Doktor Brand sah", ["changes spelling (“Dr” to “Doktor”)"]),
        ("Herr Prof. Brand sah", ["changes words (“Dr” to “Prof”)"]),
        ("Brand sah zum Beispiel", ["changes spelling (“z. B” to “zum Beispiel”)"]),
        ("Brand sah unter anderem 1.250 Möwen", ["changes words (“z. B” to “unter anderem”)"]),
        ("und er wurde sie senken", ["changes words (“würde” to “wurde”)"]),
        ("und er wuerde sie senken", ["changes spelling (“würde” to “wuerde”)"]),
        ("zweihundertvierzig Robben. Die Gebuhr stieg", ["changes accents (“Gebühr” to “Gebuhr”)"]),
        ("sagte der Wärter", ["drops the time (“frühere”)"]),
    ],
)
def test_german(quote: str, expected: list[str]) -> None:
    found = said(quote, GERMAN, "de")
    assert found[: len(expected)] == expected
    assert all("how a number is written" in one for one in found[len(expected) :])


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("a coûté 3,4 M d’euros", ["changes how a number is written (“3,4 millions” to “3,4 M”)"]),
        ("a coûté 3,4 milliards d’euros", ["changes a number (“3,4 millions” to “3,4 milliards”)"]),
        ("3,4 millions d’euros, 9 % de plus", ["changes how a number is written (“pour cent” to “%”)"]),
        ("a gagné 2 %", ["changes a unit (“points” to “%”)"]),
        ("que les 12 anciennes", ["changes how a number is written (“douze” to “12”)"]),
        ("que les deux anciennes", ["changes a number (“douze” to “deux”)"]),
        ("monte de 72 cm", [
            "changes how a number is written (“soixante-douze” to “72”)", "changes spelling (“centimètres” to “cm”)",
        ]),
        ("monte de soixante-deux centimètres", ["changes a number (“soixante-douze” to “soixante-deux”)"]),
        ("ont vu 240 phoques", ["changes how a number is written (“deux cent quarante” to “240”)"]),
        ("ont vu 204 phoques", ["changes a number (“deux cent quarante” to “204”)"]),
        ("Monsieur Brand n’exclut pas", ["changes spelling (“M” to “Monsieur”)"]),
        ("Madame Brand n’exclut pas", ["changes a name (“M” to “Madame”)"]),
        ("Brand exclut que la mer", ["changes a negation (“n’exclut” to “exclut”)", "drops a negation (“pas”)"]),
        ("phoques, p. ex.", ["changes spelling (“par exemple” to “p. ex”)"]),
        ("Tous les marins ont vu", ["changes a quantifier (“plupart des” to “Tous les”)"]),
    ],
)  # fmt: skip
def test_french(quote: str, expected: list[str]) -> None:
    assert said(quote, FRENCH, "fr") == expected


@pytest.mark.parametrize(
    ("code", "head", "tail", "expected"),
    [
        ("de", "Nur ", "", ["drops a quantifier (“Nur”)"]),
        ("de", "Nicht ", "", ["drops a negation (“Nicht”)"]),
        ("de", "Vielleicht ", "", ["drops a word for how sure something is (“Vielleicht”)"]),
        ("de", "Angeblich ", "", ["drops a word for how sure something is (“Angeblich”)"]),
        ("de", "Nach dem Sturm war ", "", ["drops words (“Nach dem Sturm war”)"]),
        ("de", "", ", wenn der Wind dreht", ["drops a condition (“wenn der Wind dreht”)"]),
        ("de", "Und ", "", []),
        ("de", "Der Turm ist alt; ", "", []),
        ("de", "", ", und die Möwen schreien", []),
        ("fr", "Seuls ", "", ["drops a quantifier (“Seuls”)"]),
        ("fr", "Presque ", "", ["drops a quantifier (“Presque”)"]),
        ("fr", "Selon le gardien, ", "", ["drops who says it (“Selon le gardien,”)"]),
        ("fr", "", ", sauf en hiver", ["drops a condition (“sauf en hiver”)"]),
        ("fr", "Et ", "", []),
        ("fr", "", ", et les mouettes crient", []),
    ],
)
def test_what_a_sentence_may_not_lose(code: str, head: str, tail: str, expected: list[str]) -> None:
    assert [one.said for one in dropped(head, tail, governing(code))] == expected


def test_no_time_of_the_day_is_read_into_german() -> None:
    assert said("sieben am Hafen", "7 am Hafen", "de") == ["changes how a number is written (“7” to “sieben”)"]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("zwölf", None),
        ("dreihundertfunf", 305),
        ("einundzwanzigtausend", 21_000),
        ("tausend", 1_000),
        ("jahrhundert", None),
    ],
)
def test_numbers_in_one_word(word: str, value: int | None) -> None:
    german = governing("de")
    assert german is not None
    assert german.number_of(word) == value
