"""Words are asked about only where their grammar leaves one reading: cue words, hedges, and slips that keep a sentence whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.article import Article
from argmap.exercise import make_set
from argmap.exercise.slips import put, slips
from argmap.text import Text
from argmap.words import built_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

ENGLISH = built_in()[0]


def announced(read_map: Callable[..., Reading], sentence: str) -> tuple[str, str] | None:
    """The word of a sentence that is asked about, with what it announces. Others of each sort stand beside it."""
    article = f"{sentence}\n\nHowever, it rained. Therefore, we stayed. We came because it rained. It rained last year."
    made = make_set(read_map("article: {file: article.txt}\nargument: {thesis: x}", article), ["indicators"], 100)
    return next(
        ((one.prompt.split("“")[1].split("”")[0], one.sort) for one in made.items if one.passage == sentence), None
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("As a result of its friendship with both, the country hosted the talks.", ("as a result of", "reason")),
        ("As a result, the country hosted the talks.", ("as a result", "conclusion")),
        ("It follows that the fee is unlawful.", ("it follows that", "conclusion")),
        ("The fee is therefore unlawful.", ("therefore", "conclusion")),
        ("The fee, however, is small.", ("however", "contrast")),
        ("The road was closed because it had snowed.", ("because", "reason")),
        ("Despite the rain the match was played.", ("despite", "contrast")),
        ("The mayor had promised a bridge a year ago.", ("a year ago", "time")),
        ("The mayor had previously promised a bridge.", ("previously", "time")),
        ("However small the fee is, it is paid.", None),
        ("At the same time, the fee is small.", None),
        ("The road was closed, so that nobody came.", None),
        ("Since 2010 the road has been closed.", None),
        ("Whoever walks has hence less time.", None),
        ("The road was closed not because it had snowed.", None),
        ("The road was closed, but the mayor had previously promised a bridge.", None),
        ("Was the road closed because it had snowed?", None),
        ("And thus lead to higher rents.", None),
        ("The works continued thus far.", None),
    ],
)
def test_cue_words(read_map: Callable[..., Reading], sentence: str, expected: tuple[str, str] | None) -> None:
    assert announced(read_map, sentence) == expected


HEDGED = """
article: {file: article.txt}
argument:
  thesis: The plan is good.
  quote: The plan is good
  because:
    - premise: The rain may stop soon.
      quote: The rain may stop soon
    - premise: The old hall is empty.
      quote: The old hall is empty
    - premise: The square is wide.
      quote: The square is wide
    - premise: %s
      quote: %s
"""
HEADLINE = "News of the day\n\nThe plan is good. "


def degree(read_map: Callable[..., Reading], text: str, quote: str) -> str | None:
    article = (
        f"{HEADLINE}The rain may stop soon. The old hall is empty. The square is wide. {quote}. Nothing else was said."
    )
    made = make_set(read_map(HEDGED % (f'"{text}"', f'"{quote}"'), article), ["hedge"], 100)
    return next((item.sort for item in made.items if item.passage == quote), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge could still be used", "possible"),
        ("The bridge is likely to be closed", "probable"),
        ("The bridge is certainly closed", "certain"),
        ("The bridge has probably fallen", "probable"),
        ("The bridge could be used if the town agreed", "possible"),
        ("No serious economist has confirmed this", None),
        ("The bridge is not certainly closed", None),
        ("If the bridge might be closed, we wait", None),
        ("The leaflet is clearly printed", None),
        ("The mayor said that the bridge could be closed", None),
        ("The bridge, which may be closed, is old", None),
        ("One can demonstrate interest", None),
        ("The bridge may be closed", None),
        ("The bridge is probably almost closed", None),
    ],
)
def test_hedges(read_map: Callable[..., Reading], text: str, expected: str | None) -> None:
    assert degree(read_map, text, text) == expected


@pytest.mark.parametrize(
    ("text", "key", "plain"),
    [
        ("The bridge could be used if the town agreed", "might be used if the town agreed", "would be used if the town agreed"),
        ("The bridge might stand if the town agreed", "would perhaps stand if the town agreed", "would stand if the town agreed"),
        ("The bridge could stand in a year", "might stand in a year", "will stand in a year"),
    ],
)  # fmt: skip
def test_a_hedge_keeps_its_tense_under_a_condition_and_what_one_can_do_is_no_perhaps(
    read_map: Callable[..., Reading], text: str, key: str, plain: str
) -> None:
    article = (
        f"{HEADLINE}The rain may stop soon. The old hall is empty. The square is wide. {text}. Nothing else was said."
    )
    made = make_set(read_map(HEDGED % (text, text), article), ["hedge"], 100)
    (item,) = [one for one in made.items if one.passage == text]
    texts = {(one.text.replace("possibly", "perhaps"), one.is_right) for one in item.options}
    assert texts == {(f"The bridge {key}.", True), (f"The bridge {plain}.", False)}


def test_a_claim_that_is_surer_than_its_quote_is_not_asked_about(read_map: Callable[..., Reading]) -> None:
    assert degree(read_map, "The bridge is closed", "The bridge may be closed") is None


ARTICLE = (
    "The council of Torsby paid 300 euros in 2008 and 450 euros in 2012. In Ellmar it paid nothing. Most of the guests "
    "came before noon. The plan could help Torsby and Ellmar. Jan. 18 was cold. In Torsby it rained. People of Ellmar left."
)


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("It paid 300 euros.", {"It paid 450 euros."}),
        ("It came in 2008.", {"It came in 2012."}),
        ("Guests came before noon.", {"Guests came after noon."}),
        ("It rained in Torsby again.", {"It rained in Ellmar again."}),
        ("The plan could help.", {"The plan will help."}),
        ("The plan could have helped.", set()),
        ("It came never before.", set()),
        ("It is low-cost.", set()),
        ("After all it rained.", set()),
        ("The National Bank left on Monday evening.", {"The National Bank left on Thursday evening."}),
        ("In the long run it pays.", set()),
        ("The prices fall in May.", set()),
        ("It opened last summer again.", {"It closed last summer again.", "It opened last winter again."}),
        ("Torsby and the Torsby Council met.", set()),
        ("In a few years it ends.", set()),
        ("The most serious fault is here.", set()),
        ("Six of the nine buses are late.", set()),
        ("Six hundred of the nine hundred guests walked.", set()),
        ("Of nine hundred guests six walked.", set()),
        ("Six or seven guests walked.", set()),
        ("Six guests walked.", {"Seven guests walked."}),
        ("Prices fell or even increased.", set()),
        ("Prices fell again.", {"Prices rose again."}),
        ("It will go on until 2008.", set()),
    ],
)
def test_slips_keep_the_grammar(text: str, made: set[str]) -> None:
    article = Article(Text("article.txt", ARTICLE))
    assert {put(text, [one]) for one in slips(text, article, ENGLISH)} == made


def test_slips_need_word_lists() -> None:
    assert slips("It paid 300 euros.", Article(Text("article.txt", ARTICLE)), None) == []


def test_what_is_right_in_one_hedge_is_wrong_in_another(read_map: Callable[..., Reading]) -> None:
    """ "Might" stands for "could" alone; so it is offered beside a plain claim, too, and the word tells nothing."""
    text = "The bridge could stand in a year"
    article = (
        f"{HEADLINE}The rain may stop soon. The old hall is empty. The square is wide. {text}. Nothing else was said."
    )
    reading = read_map(HEDGED % (text, text), article)
    might = [
        option.is_right
        for seed in range(12)
        for item in make_set(reading, ["hedge"], 100, seed).items
        for option in item.options
        if "might" in option.text
    ]
    assert {True, False} == set(might)
