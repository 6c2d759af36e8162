"""Names in brackets for pronouns: who cannot be meant is an error, who is hardly meant a warning; all others stay silent."""

from __future__ import annotations

import pytest

from argmap.article import Article
from argmap.article.budget import Work
from argmap.article.locate import locate
from argmap.model import Quote
from argmap.quoted import Quoted, doubts, replacements
from argmap.text import Text

ERROR, WARNING, SILENT = "error", "warning", "silent"

DISMISSED = """The paper mill dismissed Ina Brandt in May, against the advice of Eva Weber. Brandt had asked for shorter days.
She has been out of work since. The manager, Rolf Kern, calls her a good worker. He would take her back."""
BRIDGE = """Judge Edith Marlow visited the bridge with Mr Stone and Mr Hall. Mr Hall, who had built it, showed them the cracks.
He blamed the frost. She asked him for his plans, and Mr Stone for the bill. In the end he had to admit that there was none."""
VOYAGE = """In 1702 the island was governed by Captain Lorne. Admiral Teague sailed for it with six ships. He took it within a
week. Teague's brother became governor. Queen Maud never saw the island, but it pleased her."""
MATCH = """Harlow thanked the keeper. Osmond had saved two penalties. She had not played for a year. Rovers lost for the third time
in a row. Wanderers were lucky. They had hit the post twice."""
BARN = """The owls nest in the barn. The barn was built by the Trust. When it was sold, the owls stayed. Many farmers like them. The
farmers of Holm even build boxes. They clean them every winter."""
PAINTER = """The painter Clara Holm came to the coast in 1891. She lived with a widow. There she painted the sea. A neighbour, Nils
Berg, carried her easel. In her letters she calls the light merciless."""
CLINIC = """The cook asked for a day at home. The clerk answered that she had no power to give one. He went all the same. The firm
Dorn & Co. wanted a new ferry. The company had asked for help. It will close."""
FAMILY = """Hanna Lind married Paul Ferrer. Ferrer sang in Paris and Vienna. Today she teaches. Ferrer, her husband, is ill."""
SPEECH = """Vera Hahn wrote of the play: "Reed is the star of it. She sings and dances." Mr Opie of the Echo did not agree."""


def quoted(words: str, article: str) -> Quoted:
    read = Article(Text("a.txt", article))
    anchor = locate(read, Quote(exact=words), Work(1_000_000, 1_000_000))
    assert anchor.spans, words
    return Quoted(words, anchor, read, read.lexicon)


@pytest.mark.parametrize(
    ("article", "words", "expected"),
    [
        (DISMISSED, "[Brandt] has been out of work since", SILENT),
        (DISMISSED, "She [Brandt] has been out of work since", SILENT),
        (DISMISSED, "[Weber] has been out of work since", WARNING),
        (DISMISSED, "She [Weber] has been out of work since", WARNING),
        (DISMISSED, "[Kern] has been out of work since", ERROR),
        (DISMISSED, "[Kern] would take her back", SILENT),
        (DISMISSED, "[The manager] would take her back", SILENT),
        (DISMISSED, "[Weber] would take her back", ERROR),
        (DISMISSED, "calls [Brandt] a good worker", SILENT),
        (DISMISSED, "[The woman] has been out of work since", SILENT),
        (BRIDGE, "[Hall] blamed the frost", SILENT),
        (BRIDGE, "[Mr Stone] blamed the frost", WARNING),
        (BRIDGE, "[Judge Marlow] blamed the frost", ERROR),
        (BRIDGE, "[Marlow] asked him for his plans", SILENT),
        (BRIDGE, "She asked [Hall] for his plans", SILENT),
        (BRIDGE, "[Hall] asked him for his plans", ERROR),
        (BRIDGE, "In the end [Hall] had to admit", SILENT),
        (BRIDGE, "In the end [Stone] had to admit", SILENT),
        (VOYAGE, "[Teague] took it within a week", SILENT),
        (VOYAGE, "[Lorne] took it within a week", WARNING),
        (VOYAGE, "He took [the island] within a week", SILENT),
        (VOYAGE, "but it pleased [the queen]", SILENT),
        (VOYAGE, "but it pleased [Maud]", SILENT),
        (MATCH, "[Osmond] had not played for a year", SILENT),
        (MATCH, "[Harlow] had not played for a year", SILENT),  # nothing tells whether Osmond is a woman
        (MATCH, "[Wanderers] had hit the post twice", SILENT),
        (MATCH, "[Rovers] had hit the post twice", WARNING),
        (BARN, "When [the barn] was sold", SILENT),
        (BARN, "[The farmers] clean them every winter", SILENT),
        (BARN, "[The owls] clean them every winter", WARNING),
        (PAINTER, "In her letters [Holm] calls the light merciless", SILENT),
        (PAINTER, "In [Holm's] letters she calls the light merciless", SILENT),
        (PAINTER, "In her letters [Berg] calls the light merciless", ERROR),
        (CLINIC, "[The cook] went all the same", SILENT),
        (CLINIC, "[Dorn & Co.] will close", SILENT),
        (FAMILY, "Today [Lind] teaches", SILENT),
        (FAMILY, "Today [Ferrer] teaches", SILENT),  # who married may have the name
        (SPEECH, "[Reed] sings and dances", SILENT),
        (SPEECH, "[Hahn] sings and dances", SILENT),
        (SPEECH, "[Opie] sings and dances", ERROR),
    ],
)
def test_who_a_bracket_puts_for_a_pronoun(article: str, words: str, expected: str) -> None:
    one = quoted(words, article)
    level = ERROR if [*replacements(one)] else WARNING if [*doubts(one)] else SILENT
    assert level == expected


def test_a_doubt_names_the_other_and_the_pronoun() -> None:
    (remark,) = doubts(quoted("[Weber] has been out of work since", DISMISSED))
    assert (remark.message, remark.advice) == (
        "[Weber] may be wrong: the article says “She”; here that more likely means “Ina Brandt”",
        "read the sentences before it: who or what is meant?",
    )
    assert [one.place.words for one in remark.related] == ["She"]
