"""Conditions, and what would have been, which a claim leaves out or keeps in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CODES = {"AM301", "AM302", "AM307", "AM325", "AM328"}


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "The tower will be repaired by mid-March.",
            "If the funding is approved, the tower will be repaired by the middle of March",
            "AM328 1.1 leaves out “If the funding is approved”, and so says more than its quote",
        ),
        (
            "The college will build a boathouse.",
            "Subject to planning permission, the college will build a boathouse and let its old one to the rowing club",
            "AM328 1.1 leaves out “Subject to planning permission”, and so says more than its quote",
        ),
        (
            "The college will build a boathouse and rent out the old one.",
            "Subject to planning permission, the college will build a boathouse and let its old one to the rowing club",
            "AM328 1.1 leaves out “Subject to planning permission”, and so says more than its quote",
        ),
        (
            "The night shelter will remain open until April.",
            "Provided that enough volunteers come forward, the night shelter will stay open until April",
            "AM328 1.1 leaves out “Provided that enough volunteers come forward”, and so says more than its quote",
        ),
        (
            "The two officers will keep their posts.",
            "Pending the outcome of the inquiry, the two officers will keep their posts",
            "AM328 1.1 leaves out “Pending the outcome of the inquiry”, and so says more than its quote",
        ),
        (
            "The harvest begins in the final week of July.",
            "Depending on the weather, the harvest will begin in the last week of July",
            "AM328 1.1 leaves out “Depending on the weather”, and so says more than its quote",
        ),
        (
            "The dairy is going to dismiss its forty workers.",
            "Unless a buyer is found by Friday, the dairy will dismiss its forty workers and sell the herd",
            "AM328 1.1 leaves out “Unless a buyer is found by Friday”, and so says more than its quote",
        ),
        (
            "The two companies will merge in the spring of next year.",
            "The two companies will merge next spring, provided the shareholders agree",
            "AM328 1.1 leaves out “provided the shareholders agree”, and so says more than its quote",
        ),
        (
            "The whole lower town will be under water in an hour.",
            "Should the dike give way, the whole of the lower town will be under water within an hour",
            "AM328 1.1 leaves out “Should the dike give way”, and so says more than its quote",
        ),
        (
            "The orchestra will tour Japan in the autumn, the manager said.",
            "The orchestra will tour Japan in autumn if its sponsors renew their contract, the manager said",
            "AM328 1.1 leaves out “if its sponsors renew their contract”, and so says more than its quote",
        ),
        (
            "The trust will buy the mill.",
            "Contingent on a favourable survey, the trust will buy the mill and open it to visitors",
            "AM328 1.1 leaves out “Contingent on a favourable survey”, and so says more than its quote",
        ),
        (
            "The plant will take on 200 more people next year.",
            "Assuming that demand keeps growing, the plant will take on another 200 people next year",
            "AM328 1.1 leaves out “Assuming that demand keeps growing”, and so says more than its quote",
        ),
        (
            "Half of the fishermen on the island will have given up by 2035.",
            "Unless the rules change, half of the island's fishermen will have given up by 2035",
            "AM328 1.1 leaves out “Unless the rules change”, and so says more than its quote",
        ),
        (
            "Drivers will walk out on the first Monday in June.",
            "Should negotiations fail, drivers will walk out on the first Monday in June",
            "AM328 1.1 leaves out “Should negotiations fail”, and so says more than its quote",
        ),
        (
            "According to its owners, the mine will pay for itself within six years.",
            "If prices stay as they are, the mine will pay for itself in six years, according to the owners",
            "AM328 1.1 leaves out “If prices stay as they are”, and so says more than its quote",
        ),
        (
            "The dam will hold for fifty more years.",
            "The dam will hold for another fifty years, as long as it is inspected every spring",
            "AM328 1.1 leaves out “as long as it is inspected every spring”, and so says more than its quote",
        ),
        (
            "The children will go to live with their aunt in Cork.",
            "Provided the court agrees, the children will go to live with their aunt in Cork",
            "AM328 1.1 leaves out “Provided the court agrees”, and so says more than its quote",
        ),
        (
            "The canton will buy the lake shore.",
            "Depending on the vote in May, the canton will buy or lease the lake shore",
            "AM328 1.1 leaves out “Depending on the vote in May”, and so says more than its quote",
        ),
        (
            "The wolves will be shot.",
            "The wolves will be shot only if they come within a mile of the farms",
            "AM328 1.1 leaves out “if they come within a mile of the farms”, and so says more than its quote",
        ),
        (
            "The bite leads to blindness.",
            "Unless it is treated at once, the bite leads to blindness",
            "AM328 1.1 leaves out “Unless it is treated at once”, and so says more than its quote",
        ),
        (
            "The museum's new wing will be finished in time for the anniversary.",
            "The museum's new wing, if the state pays its half, will be finished in time for the anniversary",
            "AM328 1.1 leaves out “if the state pays its half”, and so says more than its quote",
        ),
        (
            "The ferry will run all winter.",
            "The ferry will run all winter, subject to the weather",
            "AM328 1.1 leaves out “subject to the weather”, and so says more than its quote",
        ),
        (
            "The ferry stops in May.",
            "Without a grant, the ferry would stop in May",
            "AM328 1.1 leaves out “Without a grant”, and so says more than its quote",
        ),
        (
            "The bridge will be shut.",
            "Should the river rise, the bridge will be shut",
            "AM328 1.1 leaves out “Should the river rise”, and so says more than its quote",
        ),
        (
            "The ferry will run in May.",
            "The ferry lies idle, but if the grant comes, it will run in May",
            "AM328 1.1 leaves out “if the grant comes”, and so says more than its quote",
        ),
        (
            "The boats will run in May.",
            "The ferry lies idle; if the grant comes, the boats will run in May",
            "AM328 1.1 leaves out “if the grant comes”, and so says more than its quote",
        ),
        (
            "The boats will run in May.",
            "The ferry lies idle, if the grant comes, the boats will run in May",
            "AM328 1.1 leaves out “if the grant comes”, and so says more than its quote",
        ),
        (
            "The ferry will stop.",
            "The ferry will stop unless a grant for the ferry comes",
            "AM328 1.1 leaves out “unless a grant for the ferry comes”, and so says more than its quote",
        ),
        (
            "The ferry will stop.",
            "The ferry will stop unless the grant comes in June",
            "AM328 1.1 leaves out “unless the grant comes in June”, and so says more than its quote",
        ),
        (
            "May Smith sings.",
            "May Smith will sing if the organ is mended",
            "AM328 1.1 leaves out “if the organ is mended”, and so says more than its quote",
        ),
        (
            "The fair closes early.",
            "The fair closes early provided that it rains",
            "AM328 1.1 leaves out “provided that it rains”, and so says more than its quote",
        ),
        (
            "The ferry will have to be sold.",
            "The ferry will be sold if no grant comes",
            "AM328 1.1 leaves out “if no grant comes”, and so says more than its quote",
        ),
        (
            "The ferry was sold.",
            "The ferry will be sold if no grant comes",
            "AM328 1.1 leaves out “if no grant comes”, and so says more than its quote",
        ),
    ],
)
def test_conditions_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "Once the money is there, the tower will be repaired by mid-March.",
            "If the funding is approved, the tower will be repaired by the middle of March",
        ),
        (
            "The tower may be repaired by mid-March.",
            "If the funding is approved, the tower will be repaired by the middle of March",
        ),
        (
            "The tower was struck by lightning in May.",
            "If the funding is approved, the tower, which was struck by lightning in May, will be repaired",
        ),
        (
            "The college plans to build a boathouse.",
            "Subject to planning permission, the college will build a boathouse and let its old one to the rowing club",
        ),
        (
            "The college has an old boathouse.",
            "Subject to planning permission, the college will build a boathouse and let its old one to the rowing club",
        ),
        (
            "The night shelter needs more volunteers to stay open until April.",
            "Provided that enough volunteers come forward, the night shelter will stay open until April",
        ),
        (
            "Only a sale by Friday can save the jobs of the dairy's forty workers.",
            "Unless a buyer is found by Friday, the dairy will dismiss its forty workers and sell the herd",
        ),
        (
            "The theatre closed its doors last winter.",
            "Without a word to anyone, the theatre closed its doors last winter",
        ),
        (
            "The shop will close at noon.",
            "The shop will close at noon, and if you want to, you can wait in the café next door",
        ),
        ("The procession will start at ten.", "Whether it rains or not, the procession will start at ten"),
        (
            "The procession will start at ten in front of the town hall.",
            "Even if it rains, the procession will start at ten in front of the town hall",
        ),
        (
            "The vaccine could be on sale by the end of the year if tests are successful.",
            "If the tests go well, the vaccine could be on sale in pharmacies by the end of the year",
        ),
        (
            "The vaccine has not yet been tested to the end.",
            "If the tests go well, the vaccine could be on sale in pharmacies by the end of the year",
        ),
        (
            "Whether the orchestra will tour Japan in the autumn depends on its sponsors, the manager said.",
            "The orchestra will tour Japan in autumn if its sponsors renew their contract, the manager said",
        ),
        (
            "Lorries can cross the frozen lake to the islands.",
            "As long as the frost holds, lorries can cross the lake to the islands",
        ),
        (
            "Passengers who apply within a month will be given their money back.",
            "Passengers will be given their money back in full, provided that they apply within a month",
        ),
        (
            "The city may shut the public fountains.",
            "In the event of a drought, the city may shut the public fountains and forbid the watering of lawns",
        ),
        (
            "The city has public fountains.",
            "In the event of a drought, the city may shut the public fountains and forbid the watering of lawns",
        ),
        (
            "Half of the island's fishermen will give up by 2035 under the rules as they are.",
            "Unless the rules change, half of the island's fishermen will have given up by 2035",
        ),
        (
            "The tomb was found there in 1922.",
            "If he was wrong about the date, he was right about the place, and the tomb was found there in 1922",
        ),
        (
            "The tunnel will be opened by the queen.",
            "Nothing would please the mayor more, as if that mattered, but the tunnel will be opened by the queen",
        ),
        (
            "The two men will leave the country in June.",
            "The pending appeal aside, the two men will leave the country in June",
        ),
        ("Prices vary from 10 to 20 euros.", "Prices vary from 10 to 20 euros depending on the season"),
        (
            "The island will be bought by the state in May.",
            "When the tide is out and if you have boots, you can walk to the island, which will be bought by the state in May",
        ),
        (
            "The road will be closed on Friday, the clerk told her.",
            "She asked if the road would be closed; it will be closed on Friday, the clerk told her",
        ),
        (
            "Drivers are threatening to walk out on the first Monday in June.",
            "Should negotiations fail, drivers will walk out on the first Monday in June",
        ),
        (
            "At present prices the mine will pay for itself in six years, according to the owners.",
            "If prices stay as they are, the mine will pay for itself in six years, according to the owners",
        ),
        (
            "With an inspection every spring the dam will hold for another fifty years.",
            "The dam will hold for another fifty years, as long as it is inspected every spring",
        ),
        (
            "The children have an aunt in Cork.",
            "Provided the court agrees, the children will go to live with their aunt in Cork",
        ),
        (
            "The lower villages need new pipes or will run out of water by 2030.",
            "Without new pipes, the lower villages will run out of water by 2030",
        ),
        (
            "The wolves will not be shot as long as they keep a mile away from the farms.",
            "The wolves will be shot only if they come within a mile of the farms",
        ),
        ("The bite must be treated at once.", "Unless it is treated at once, the bite leads to blindness"),
        (
            "Lorries will have to use the new road until 2028.",
            "If the old road was bad, the new one is worse, and lorries will have to use it until 2028",
        ),
        ("The bullet made a hole in 1916.", "If you look closely, you can see the hole that the bullet made in 1916"),
        (
            "The treaty will enter into force in May at the latest.",
            "The treaty will enter into force in May, if not earlier",
        ),
        ("The race will start at eight.", "Rain or shine, the race will start at eight"),
        ("The ferry stopped in May.", "Without a grant, the ferry stopped in May"),
        ("The road will be closed.", "The bridge should be shut in May, and the road will be closed"),
        ("The school will move to Cork.", "The school, if it can be called one, will move to Cork"),
        (
            "The boats will be painted in May.",
            "The ferry will run if the grant comes, and the boats will be painted in May",
        ),
        ("When it is wet, the fair closes early.", "The fair closes early if it rains"),
        ("The question was whether the bridge will be shut.", "Should the river rise, will the bridge be shut?"),
    ],
)
def test_conditions_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == []


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "The harbour was lost when the garrison held the fort for another week.",
            "The harbour would have been lost if the garrison had not held the fort for another week",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “if the garrison had not held the fort for another week”",
        ),
        (
            "The captain read the telegram and changed course.",
            "Had the captain read the telegram, he would have changed course",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “Had the captain read the telegram”",
        ),
        (
            "The doctor was called in time and the child lived.",
            "If the doctor had been called in time, the child would have lived",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “If the doctor had been called in time”",
        ),
        (
            "The column reached the pass on the Monday.",
            "But for the snow, the column would have reached the pass on the Monday",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “But for the snow”",
        ),
        (
            "The bank failed although the state lent it nine billion.",
            "The bank would have failed if the state had not lent it nine billion",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “if the state had not lent it nine billion”",
        ),
        (
            "The letter arrived in time and the king pardoned him.",
            "Had the letter arrived in time, the king would have pardoned him",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “Had the letter arrived in time”",
        ),
        (
            "The fire reached the oil tanks.",
            "If the wind had blown from the south, the fire would have reached the oil tanks",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “If the wind had blown from the south”",
        ),
        (
            "She inherited the estate.",
            "But for her lawyer's mistake, she would have inherited the estate",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “But for her lawyer's mistake”",
        ),
        (
            "The theatre went bankrupt in 2009.",
            "Without the loan the theatre would have gone bankrupt in 2009",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “Without the loan the theatre would have gone bankrupt in 2009”",
        ),
        (
            "The painting was damaged by the fire.",
            "If the guard had locked the door, the painting could not have been stolen that night, but it would have been damaged by the fire",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “If the guard had locked the door”",
        ),
        (
            "The pilot saw the buoy.",
            "The ship would have been saved had the pilot seen the buoy",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “had the pilot seen the buoy”",
        ),
        (
            "The pilot saw the buoy.",
            "The ship would have been saved if the pilot had seen the buoy",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “if the pilot had seen the buoy”",
        ),
        (
            "The ship was lost.",
            "The ship would have been lost but for the pilot",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “but for the pilot”",
        ),
    ],
)
def test_what_would_have_been_is_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "The harbour was not lost, because the garrison held the fort for another week.",
            "The harbour would have been lost if the garrison had not held the fort for another week",
        ),
        (
            "The garrison saved the harbour by holding the fort for another week.",
            "The harbour would have been lost if the garrison had not held the fort for another week",
        ),
        (
            "The garrison held the fort for another week.",
            "The harbour would have been lost if the garrison had not held the fort for another week",
        ),
        (
            "The barn did not burn down because the neighbours saw the smoke.",
            "The barn would have burnt down if the neighbours had not seen the smoke",
        ),
        ("The neighbours saw the smoke.", "The barn would have burnt down if the neighbours had not seen the smoke"),
        (
            "The captain did not read the telegram and did not change course.",
            "Had the captain read the telegram, he would have changed course",
        ),
        (
            "The captain kept his course because he had not read the telegram.",
            "Had the captain read the telegram, he would have changed course",
        ),
        (
            "The column did not reach the pass on the Monday because of the snow.",
            "But for the snow, the column would have reached the pass on the Monday",
        ),
        (
            "Moreau did not play in the opening concert because of a broken wrist.",
            "But for a broken wrist, Moreau would have played in the opening concert",
        ),
        (
            "Snow kept the column from reaching the pass on the Monday.",
            "But for the snow, the column would have reached the pass on the Monday",
        ),
        (
            "The fishermen saved the crew from drowning.",
            "Without the help of the fishermen the crew would have drowned",
        ),
        (
            "The crew did not drown thanks to the fishermen.",
            "Without the help of the fishermen the crew would have drowned",
        ),
        (
            "The child died because the doctor was not called in time.",
            "If the doctor had been called in time, the child would have lived",
        ),
        (
            "The doctor was called too late and the child died.",
            "If the doctor had been called in time, the child would have lived",
        ),
        (
            "A state loan of nine billion kept the bank from failing.",
            "The bank would have failed if the state had not lent it nine billion",
        ),
        (
            "The state lent the bank nine billion.",
            "The bank would have failed if the state had not lent it nine billion",
        ),
        (
            "The bank did not fail because the state lent it nine billion.",
            "The bank would have failed if the state had not lent it nine billion",
        ),
        (
            "Because the letter came too late, the king did not pardon him.",
            "Had the letter arrived in time, the king would have pardoned him",
        ),
        ("The letter did not arrive in time.", "Had the letter arrived in time, the king would have pardoned him"),
        (
            "The fire did not reach the oil tanks, for the wind did not blow from the south.",
            "If the wind had blown from the south, the fire would have reached the oil tanks",
        ),
        (
            "A south wind would have carried the fire to the oil tanks.",
            "If the wind had blown from the south, the fire would have reached the oil tanks",
        ),
        (
            "Her lawyer's mistake cost her the estate.",
            "But for her lawyer's mistake, she would have inherited the estate",
        ),
        (
            "She did not inherit the estate because her lawyer made a mistake.",
            "But for her lawyer's mistake, she would have inherited the estate",
        ),
        (
            "The lifeguard saved three children from the lake.",
            "Had it not been for the lifeguard, three children would have drowned in the lake",
        ),
        (
            "The theatre did not go bankrupt in 2009 because it got a loan.",
            "Without the loan the theatre would have gone bankrupt in 2009",
        ),
        ("The theatre had a loan in 2009.", "Without the loan the theatre would have gone bankrupt in 2009"),
        (
            "The comet was not seen by the naked eye, as the sky was not clear.",
            "The comet would have been seen by the naked eye had the sky been clear",
        ),
        (
            "Clouds hid the comet from the naked eye.",
            "The comet would have been seen by the naked eye had the sky been clear",
        ),
        (
            "The team did not beat Porto and so did not win the league.",
            "The team would have won the league if it had beaten Porto",
        ),
        (
            "The team missed the league title because it failed to beat Porto.",
            "The team would have won the league if it had beaten Porto",
        ),
        (
            "The town did not stay dry because the levee was a foot too low.",
            "Had the levee been a foot higher, the town would have stayed dry",
        ),
        (
            "The levee was a foot too low to keep the town dry.",
            "Had the levee been a foot higher, the town would have stayed dry",
        ),
        (
            "One more foot of levee would have kept the town dry.",
            "Had the levee been a foot higher, the town would have stayed dry",
        ),
        ("The pilot filmed it.", "Nobody would have believed it if the pilot had not filmed it"),
        ("The pilot did not see the buoy.", "The ship would have been saved if the pilot had seen the buoy"),
        ("The pilot saw the buoy.", "The ship would have been lost if the pilot had not seen the buoy"),
        ("The pilot kept the ship from being lost.", "The ship would have been lost but for the pilot"),
        ("The ship was not lost.", "The ship would have been lost but for the pilot"),
        ("The last train left at ten.", "They would have liked to stay, but the last train left at ten"),
        (
            "The rules had to be simpler for small firms.",
            "The rules could have been simpler, and had to be simpler for small firms",
        ),
    ],
)
def test_what_would_have_been_is_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == []
