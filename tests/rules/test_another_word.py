"""AM332: one new word in a claim, where its quote names a thing; what the article calls so, and what is no thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CODES = {"AM332"}


def found(read_map: Callable[..., Reading], claim: str, quote: str, before: str = "") -> list[str]:
    text, article = pair(claim, quote)
    return told(read_map(text, before + article), CODES)


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        ("Walnuts from the valley go to Genoa.", "Cherries from the valley go to Genoa", "“Walnuts” … “Cherries”"),
        ("He asked for a field of clover.", "He asked for a field of barley", "“clover” … “barley”"),
        ("The canon's organ cost the parish a fortune.", "The canon's bell cost the parish a fortune", "“organ” … “bell”"),
        ("Three masons from Ghent built the mill.", "Three joiners from Ghent built the mill", "“masons” … “joiners”"),
        ("The lock keeper drowned in the weir.", "The lock builder drowned in the weir", "“keeper” … “builder”"),
        ("The lock keeper was drowned in May.", "The lock builder was drowned in May", "“keeper” … “builder”"),
        ("They sold the mill to a lock keeper.", "They sold the mill to a lock builder", "“keeper” … “builder”"),
        ("Rooks nest in the ruins.", "But jackdaws nest in the ruins", "“Rooks” … “jackdaws”"),
        ("The barn burnt for lack of a hose.", "The barn burnt for lack of a well", "“hose” … “well”"),
        ("The mill grinds oats for horses.", "The mill grinds oats for racing stables", "“horses” … “racing stables”"),
        ("They did not sell the organ to a museum.", "They did not sell the bell to a museum", "“organ” … “bell”"),
    ],
)  # fmt: skip
def test_another_word(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    mine, other = message.split(" … ")
    assert found(read_map, claim, quote) == [f"AM332 1.1 says {mine} where its quote says {other}"]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("Brandt opened the new mill.", "The mayor opened the new mill"),
        ("The mill was sold to Brandt in May.", "The mill was sold to the canon in May"),
        ("The canon praises the new organ.", "The canon lauds the new organ"),
        ("The canon hopes for a new organ.", "The canon longs for a new organ"),
        ("The canons mend the organ at night.", "The canons tune the organ at night"),
        ("The parish wants to mend the organ.", "The parish wants to tune the organ"),
        ("The parish should mend the organ.", "The parish should tune the organ"),
        ("The organ was mended by the canon.", "The organ was tuned by the canon"),
        ("They spoke warmly of the canon's organ.", "They spoke highly of the canon's organ"),
        ("The oldest organ stands in Ghent.", "The finest organ stands in Ghent"),
        ("He played the organ of Ghent on Friday.", "He played the organ of Ghent on Sunday"),
        ("The organ of Ghent has 40 stops.", "The organ of Ghent has 40 pipes of lead, and a bell"),
        ("The man played the organ of Ghent.", "The canon played the organ of Ghent"),
        ("The new organ cost the parish a fortune.", "The organ and the bell cost the parish a fortune"),
        ("The organ stands in the mill.", "The bell hangs in the mill, and the organ stands in the chapel"),
        ("The mill has no organ from Ghent.", "The mill has a bell from Ghent"),
        ("Rooks nest.", "Jackdaws nest"),
        ("The rooks and the owls of the mill nest in ruins.", "The jackdaws and the storks of the mill nest in ruins"),
        ("A ship of the line sank off Ghent.", "A vessel of the line sank off Ghent"),
        ("Do rooks nest in the ruins?", "Jackdaws nest in the ruins"),
        ("The author sold the organ to a museum.", "The canon sold the organ to a museum"),
        ("The toll is six crowns for a horse.", "The toll is six guilders for a horse"),
    ],
)
def test_no_other_thing(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert found(read_map, claim, quote) == []


def test_what_the_article_calls_so_near_the_quote(read_map: Callable[..., Reading]) -> None:
    """ "The bell" may be the carillon of which the article has spoken; "a bell" is brought in here."""
    named = "The carillon is from Ghent. "
    claim = "The carillon rings at noon for the herrings."
    assert found(read_map, claim, "The bell rings at noon for the herrings", named) == []
    assert found(read_map, claim, "The bell rings at noon for the herrings") != []
    assert found(read_map, claim, "This bell rings at noon for the herrings", named) == []
    assert found(read_map, claim, "Its bell rings at noon for the herrings", named) == []
    claim = "A carillon rings at noon for the herrings."
    assert found(read_map, claim, "A bell rings at noon for the herrings", named) != []


def test_a_language_without_such_words(read_map: Callable[..., Reading]) -> None:
    assert found(read_map, "Die Glocke von Gent läutet am Mittag.", "Die Orgel von Gent läutet am Mittag") == []
