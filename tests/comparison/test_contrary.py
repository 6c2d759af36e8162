"""What is turned round in words of the article's own: tables of claims that say it, each kind beside claims that do not."""

from __future__ import annotations

import pytest

from argmap.comparison.saying import Turning, Witnesses, turns
from argmap.comparison.sides import are_for_the_same, for_and_against
from argmap.sides import are_short, contrasted
from argmap.words import Wording, built_in

ENGLISH = next(one for one in built_in() if one.code == "en")
TURNED = {Turning.OPPOSITE, Turning.SWAPPED, Turning.OF_ANOTHER}


def said(own: str, partner: str, quoted: str = "", around: tuple[str, ...] = ()) -> set[Turning]:
    texts = [Wording.of(text, ENGLISH) for text in (own, partner, quoted or partner)]
    known = Witnesses(texts[1], texts[2], contrasted=contrasted(Wording.of(one, ENGLISH) for one in around))
    return TURNED & {one.kind for one in turns(texts[0], known)}


TRAM = (
    "The city should vote against the tunnel and give the tram its old lane back instead.",
    "The city should vote no, and give the tram its old lane back instead",
)
POOL = ("The council should keep the open-air pool.", "It should keep the pool")
DOORS = (
    "The museum should open its doors at noon instead of half past nine.",
    "the museum should open its doors at noon instead of half past nine",
)
GUARDS = (
    "The museum should pay its guards by the hour instead of by the visit.",
    "the museum should pay its guards by the hour instead of by the visit",
)
MASK = (
    "The museum should return the mask and keep the casts.",
    "the museum should return the mask, and keep the casts",
)
BELL = (
    "The bell should ring at eight instead of ten to seven.",
    "the bell should ring at eight instead of ten to seven",
)
CANNABIS = ("The state should legalise cannabis.", "it should legalise cannabis")
PAINTING = ("The museum was wrong to sell the painting.", "the museum was wrong to sell the painting")
TOURISTS = ("The number of tourists in the old town should be capped.", "tourist numbers there should be capped")
CASH = ("Cash should remain.", "cash should remain")
RENT = ("Rent control does more harm than good.", "rent control does more harm than good")
SCHOOL = ("Schools should start later in the morning.", "schools should start later in the morning")
BAKERY = (
    "The city should vote against shifting the bakery from Mill Lane to the old tannery.",
    "It should vote no",
)
CHOIR = ("The parish should pay for the choir.", "the parish should pay for it")
PHONES = ("The school should lift the ban on phones.", "The school should lift the ban on phones")
OPPOSITE_THESES = [
    ("Cannabis should stay illegal.", CANNABIS),
    ("Legalising cannabis would be a mistake.", CANNABIS),
    ("The state should keep cannabis banned.", CANNABIS),
    ("Selling the painting was the right decision.", PAINTING),
    ("The museum did well to sell the painting.", PAINTING),
    ("There should be no limit on tourists in the old town.", TOURISTS),
    ("The old town should welcome more tourists.", TOURISTS),
    (
        "Closing the museum's shop was right.",
        ("The museum was wrong to close its shop.", "it was wrong to close the shop"),
    ),
    (
        "The museum made a mistake by keeping its shop.",
        ("The museum was right to keep its shop.", "it was right to keep it"),
    ),
    ("The museum should have kept the mask.", MASK),
    ("Cash should go.", CASH),
    ("Cash should be abolished.", CASH),
    ("Schools should start earlier in the morning.", SCHOOL),
    ("Schools should keep their early start.", SCHOOL),
    ("The city should vote for shifting the bakery to the tannery.", BAKERY),
    ("The city should shift the bakery to the tannery.", BAKERY),
    ("The city should vote yes on shifting the bakery.", BAKERY),
    ("The parish should stop paying for the choir.", CHOIR),
    ("The parish must refuse to pay for the choir.", CHOIR),
    ("The parish should not pay for the choir.", CHOIR),
    ("The city should build the tunnel.", TRAM),
    ("The city should not vote against the tunnel and should not give the tram its old lane back.", TRAM),
    ("The city ought not to turn the tunnel down.", TRAM),
    ("The city should vote for the tunnel, and not give the tram its lane back.", TRAM),
    ("The city should vote yes.", TRAM),
    ("Nobody should give the tram its old lane back.", TRAM),
    ("It would be a mistake to vote against the tunnel.", TRAM),
    ("The city should vote against giving the tram its lane back.", TRAM),
    ("The tunnel should not be rejected.", TRAM),
    ("The city should never give the tram the lane back, but approve the tunnel.", TRAM),
    ("The council should close the open-air pool.", POOL),
    ("The council must give up the pool.", POOL),
    ("The council should stop keeping the pool.", POOL),
    ("The pool should be scrapped.", POOL),
    ("The museum should open its doors at half past nine instead of noon.", DOORS),
    ("The museum should go on opening its doors at half past nine.", DOORS),
    ("The museum should not open its doors at noon.", DOORS),
    ("The museum should pay its guards by the visit instead of by the hour.", GUARDS),
    ("The museum should not return the mask.", MASK),
    ("The museum should keep neither the mask nor the casts.", MASK),
    ("The bell should go on ringing at ten to seven.", BELL),
    ("The bell should ring at ten to seven instead of eight.", BELL),
    ("The school should ban phones.", PHONES),
    ("The school should not lift the ban on phones.", PHONES),
]
THE_SAME_THESES = [
    ("The ban on cannabis should end.", CANNABIS),
    ("Cannabis ought to be legal.", CANNABIS),
    ("Legalising cannabis would be no mistake.", CANNABIS),
    ("The state should not keep cannabis banned.", CANNABIS),
    ("Selling the painting was a mistake.", PAINTING),
    ("The museum should not have sold the painting.", PAINTING),
    ("There should be a cap on tourists in the old town.", TOURISTS),
    ("The old town should limit the number of tourists.", TOURISTS),
    ("Cash must not disappear.", CASH),
    ("Nobody should abolish cash.", CASH),
    ("Rent control harms more than it helps.", RENT),
    ("The early start of schools should be given up.", SCHOOL),
    ("Lessons at school should begin later.", SCHOOL),
    ("The city should not shift the bakery to the tannery.", BAKERY),
    ("The bakery should stay in Mill Lane.", BAKERY),
    ("The city should vote no on the bakery.", BAKERY),
    ("The city should reject shifting the bakery from Mill Lane.", BAKERY),
    ("The parish should go on paying for the choir.", CHOIR),
    ("The parish should not stop paying for the choir.", CHOIR),
    ("The parish should not open the choir for visitors, but pay for it.", CHOIR),
    ("The city should not build the tunnel.", TRAM),
    ("The city should reject the tunnel and give the tram back its lane.", TRAM),
    ("Instead of approving the tunnel, the city should give the tram its lane back.", TRAM),
    ("The city should give the tram its lane back rather than build the tunnel.", TRAM),
    ("The city must not, whatever it costs, build the tunnel.", TRAM),
    ("It would be a mistake to vote for the tunnel.", TRAM),
    ("The tunnel should be rejected.", TRAM),
    ("The city should vote no.", TRAM),
    ("The city should not build a tunnel but return the old lane to the tram.", TRAM),
    ("The tunnel is the wrong answer; the tram needs its old lane.", TRAM),
    ("The city should do without the tunnel.", TRAM),
    ("The city should think twice about the tunnel.", TRAM),
    ("Not a tunnel but its old lane is what the city should give the tram.", TRAM),
    ("The council should not close the open-air pool.", POOL),
    ("The council must not give up the pool.", POOL),
    ("The pool should be kept.", POOL),
    ("Nobody should close the pool.", POOL),
    ("It is wrong to close the pool.", POOL),
    ("The museum should not open its doors at six.", DOORS),
    ("The museum should not open its doors before noon.", DOORS),
    ("The museum should stop paying its guards by the visit.", GUARDS),
    ("Guards should not be paid by the visit.", GUARDS),
    ("The museum should not keep the mask but the casts.", MASK),
    ("The museum should return the mask instead of the casts.", MASK),
    ("The museum should not return the casts.", MASK),
    ("The museum's doors should open at noon, not at half past nine.", DOORS),
    ("The museum should open its doors at noon.", DOORS),
    ("Instead of half past nine the museum should open its doors at noon.", DOORS),
    ("The museum should stop opening its doors at half past nine.", DOORS),
    ("The bell should no longer ring at ten to seven but at eight.", BELL),
    ("The bell should ring at eight.", BELL),
    ("The school should allow phones.", PHONES),
    ("The ban on phones should be lifted.", PHONES),
    ("The school should no longer ban phones.", PHONES),
]  # fmt: skip


@pytest.mark.parametrize(("thesis", "known"), OPPOSITE_THESES)
def test_a_thesis_for_what_the_article_is_against_is_its_opposite(thesis: str, known: tuple[str, str]) -> None:
    assert Turning.OPPOSITE in said(thesis, *known)


@pytest.mark.parametrize(("thesis", "known"), THE_SAME_THESES)
def test_a_thesis_for_the_same_in_other_words_is_not(thesis: str, known: tuple[str, str]) -> None:
    assert said(thesis, *known) == set()


CHANGED = [
    ("The council bought the mill from the brewery.", "The council sold the mill to the brewery."),
    ("The town built the mill before the dam.", "The town built the dam before the mill."),
    ("The school should teach Latin before coding.", "The school should teach coding before Latin."),
    ("The bus has followed the tram.", "The tram has followed the bus."),
    ("The farmers sued the council last year.", "The council sued the farmers last year."),
    ("Rents drive wages up.", "Wages drive rents up."),
    ("The new bridge replaces the ferry.", "The ferry replaces the new bridge."),
    ("The north has outvoted the south.", "The south has outvoted the north."),
    ("The mill is cheaper than the dam.", "The dam is cheaper than the mill."),
    ("Old trees store more carbon than young ones.", "Young trees store more carbon than old ones."),
    ("The pipe sends heat out instead of drawing it in.", "The pipe draws heat in instead of sending it out."),
    ("The ferry used to run hourly and could run twice a day.", "The ferry used to run twice a day and could run hourly."),
    ("The school teaches rules rather than examples.", "The school teaches examples rather than rules."),
    ("The last bridge was finished two years early.", "The last bridge was finished two years late."),
    ("The plant lies upstream of the town.", "The plant lies downstream of the town."),
    ("The firm is securing its future with the loan.", "The firm is risking its future with the loan."),
]  # fmt: skip
UNCHANGED = [
    ("The bus was followed by the tram.", "The tram followed the bus."),
    ("The farmers were sued by the council last year.", "The council sued the farmers last year."),
    ("Last year the council sued the farmers.", "The council sued the farmers last year."),
    ("The brewery bought the mill from the council.", "The council sold the mill to the brewery."),
    ("The school should not teach Latin before coding.", "The school should teach coding before Latin."),
    ("After the flood the town built the dam.", "The town built the dam after the flood."),
    ("The town built the dam and then the mill.", "The town built the dam before the mill."),
    ("The town built the mill after the dam.", "The town built the dam before the mill."),
    ("The minister met the mayor.", "The mayor met the minister."),
    ("The ferry is being replaced by the new bridge.", "The new bridge replaces the ferry."),
    ("The dam is dearer than the mill.", "The mill is cheaper than the dam."),
    ("The mill costs less than the dam.", "The dam costs more than the mill."),
    ("Compared with the dam, the mill is cheap.", "The mill is cheaper than the dam."),
    ("Instead of sending heat out, the pipe draws it in.", "The pipe draws heat in instead of sending it out."),
    ("The pipe does not send heat out but draws it in.", "The pipe draws heat in instead of sending it out."),
    ("The ferry, which used to run twice a day, could run hourly.", "The ferry used to run twice a day and could run hourly."),
    ("The ferry could run hourly; it used to run twice a day.", "The ferry used to run twice a day and could run hourly."),
    ("The school teaches examples instead of rules.", "The school teaches examples rather than rules."),
    ("Rather than rules the school teaches examples.", "The school teaches examples rather than rules."),
    ("The last bridge was two years late.", "The last bridge was finished two years late."),
    ("Young trees do not store as much carbon as old ones.", "Old trees store more carbon than young ones."),
    ("Young trees store less carbon than old ones.", "Old trees store more carbon than young ones."),
]  # fmt: skip


@pytest.mark.parametrize(("own", "article"), CHANGED)
def test_what_has_changed_places_is_named(own: str, article: str) -> None:
    assert said(own, article) != set()


@pytest.mark.parametrize(("own", "article"), UNCHANGED)
def test_the_same_from_the_other_side_is_not(own: str, article: str) -> None:
    assert said(own, article) == set()


@pytest.mark.parametrize(
    ("own", "article"),
    [
        ("The city should vote for the tunnel.", TRAM[0]),
        ("The museum should open its doors at half past nine instead of noon.", DOORS[0]),
        ("The town built the mill before the dam.", "The town built the dam before the mill."),
        ("The bus has followed the tram.", "The tram has followed the bus."),
    ],
)
def test_no_claim_is_as_long_as_a_book(own: str, article: str) -> None:
    """In texts that no claim has nothing of this is looked for: it would cost the square of their length."""
    assert said(own, article) != set()
    long = " It is so." * 150
    assert said(own + long, article + long) == set()


BAN, ALLOW = "The town should ban fireworks", "The town should allow fireworks"


@pytest.mark.parametrize(
    ("own", "other", "third", "words"),
    [
        (f"{BAN}.", f"{ALLOW}.", "Rain fell.", ("ban fireworks", "allow fireworks")),
        (f"{BAN}.", f"{BAN}.", "Rain fell.", None),
        (f"{BAN}.", f"{ALLOW}.", f"{BAN}.", None),
        (f"{BAN}.", f"{ALLOW}.", f"{ALLOW}.", ("ban fireworks", "allow fireworks")),
        (f"{BAN}.", f"{ALLOW}.", f"{BAN}.{' Rain fell.' * 250}", ("ban fireworks", "allow fireworks")),
        (
            f"{BAN}, and it should not build the new stadium.",
            f"{ALLOW} and build the new stadium.",
            "Rain fell.",
            ("not build the new stadium", "build the new stadium"),
        ),
        (
            f"{BAN}, and it should not build the new stadium.",
            f"{ALLOW} and build the new stadium.",
            "It should not build the new stadium.",
            ("ban fireworks", "allow fireworks"),
        ),
    ],
)
def test_the_most_words_of_a_side_that_is_not_borne_out(
    own: str, other: str, third: str, words: tuple[str, str] | None
) -> None:
    """A third text that is too long to be a passage bears nothing out."""
    one, two, three = (Wording.of(text, ENGLISH) for text in (own, other, third))
    assert for_and_against(one, two, three) == words


@pytest.mark.parametrize(
    ("own", "other", "sides", "is_same"),
    [
        ("keep the quay", "build the quay", None, True),
        ("keep the quay", "sell the quay", None, False),
        ("sell the quay", "keep the quay", None, False),
        ("ban cars", "ban cars", None, True),
        ("ban cars", "allow cars", ("ban cars", "allow cars"), False),
        ("keep the quay and ban cars", "keep the quay and allow cars", ("ban cars", "allow cars"), False),
        ("return the quay", "keep the quay", ("return the quay", "keep the quay"), False),
        ("keep the quay", "return the quay", ("keep the quay", "return the quay"), False),
    ],
)
def test_to_keep_a_thing_is_not_to_give_it_away(
    own: str, other: str, sides: tuple[str, str] | None, is_same: bool
) -> None:
    one, two = (Wording.of(f"The town should {text}.", ENGLISH) for text in (own, other))
    assert (for_and_against(one, two, Wording.of("Rain fell.", ENGLISH)), are_for_the_same(one, two)) == (
        sides,
        is_same,
    )


@pytest.mark.parametrize(("tokens", "are"), [(399, True), (400, True), (401, False)])
def test_texts_are_short_up_to_four_hundred_words(tokens: int, are: bool) -> None:
    assert are_short(Wording.of("quay " * tokens, ENGLISH), Wording.of("The quay.", ENGLISH)) is are


COMPARED = ("The mill is cheaper than the dam.", "The council should build a mill instead of a dam.")
OF_ANOTHER = [
    ("The mill would cost 4 million.", "The dam would cost 4 million."),
    ("The mill would take six years.", "The dam would take six years to build."),
    ("By 2031 the mill could serve 900 homes.", "By 2031 the dam could serve 900 homes."),
]
OF_THE_SAME = [
    ("The mill would cost 4 million.", "The mill would cost 4 million."),
    ("The weir would cost 4 million.", "The dam would cost 4 million."),
    ("The council's dam would cost 4 million.", "The dam would cost 4 million."),
    ("The dam would cost 4 million more.", "The dam would cost 4 million more than the mill."),
    ("The mill would be 4 million cheaper.", "The dam would cost 4 million more."),
    ("Building it would take six years.", "The dam would take six years to build."),
    ("The mill would cost less.", "The dam would cost 4 million."),
]


@pytest.mark.parametrize(("own", "article"), OF_ANOTHER)
def test_a_figure_said_of_what_it_is_compared_with_is_named(own: str, article: str) -> None:
    assert said(own, article, "it would be so", COMPARED) == {Turning.OF_ANOTHER}


@pytest.mark.parametrize(("own", "article"), OF_THE_SAME)
def test_a_figure_said_of_the_same_is_not(own: str, article: str) -> None:
    assert said(own, article, "it would be so", COMPARED) == set()
