"""Places, choices, deeds that a noun tells and clauses without a verb, exchanged; and what only tells them in another order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told_of_wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CHANGED = [
    (
        "The duke's defeat of the rebels ended the war.",
        "The rebels' defeat of the duke ended the war",
        "AM327 says “duke's defeat of the rebels”, and its quote “rebels' defeat of the duke”: who does it, and to whom, "
        "have changed places",
    ),
    (
        "The university lent a medieval map to the archive.",
        "The archive lent the university a medieval map",
        "AM327 says “The university lent a medieval map to the archive”, and its quote “The archive lent the university a medieval map”: who does it, and to whom, have changed places",
    ),
    (
        "The gallery sold two of his etchings to the widow.",
        "The widow sold the gallery two of his etchings",
        "AM327 says “The gallery sold two of his etchings to the widow”, and its quote “The widow sold the gallery two of his etchings”: who does it, and to whom, have changed places",
    ),
    (
        "The abbey granted the duke a salt mine.",
        "The duke granted the abbey a salt mine",
        "AM327 says “The abbey granted the duke a salt mine”, and its quote “The duke granted the abbey a salt mine”: who does it, and to whom, have changed places",
    ),
    (
        "The purchase of the brewery by the vineyard surprised investors.",
        "The brewery's purchase of the vineyard surprised investors",
        "AM327 says “the brewery by the vineyard”, and its quote “brewery's purchase of the vineyard”: who does it, and to whom, have changed places",
    ),
    (
        "The abbot's attack on the king was welcomed by the bishop's critics.",
        "The critics of the bishop welcomed the king's attack on the abbot",
        "AM327 says “abbot's attack on the king”, and its quote “king's attack on the abbot”: who does it, and to whom, have changed places",
    ),
    (
        "The defeat of the general by the rebels ended the war.",
        "The general's defeat of the rebels ended the war",
        "AM327 says “the general by the rebels”, and its quote “general's defeat of the rebels”: who does it, and to whom, have changed places",
    ),
    (
        "The town spent the money on car parks rather than on trams.",
        "The town spent the money on trams rather than on car parks",
        "AM327 says “rather than on trams”, and its quote “rather than on car parks”: the two have changed places",
    ),
    (
        "The choir chose not a folk song but a hymn.",
        "The choir chose not a hymn but a folk song",
        "AM327 says “not a folk song but a hymn”, and its quote “not a hymn but a folk song”: the two have changed places",
    ),
    (
        "The dispute was less about pride than about money.",
        "The dispute was less about money than about pride",
        "AM327 says “than about money”, and its quote “than about pride”: the two that are compared have changed places",
    ),
    (
        "Instead of a nurse, she trained as a teacher.",
        "She trained as a nurse rather than a teacher",
        "AM327 says “Instead of a nurse”, and its quote “rather than a teacher”: the two have changed places",
    ),
    (
        "Instead of building a railway, the county widened the road.",
        "Rather than widen the road, the county built a railway",
        "AM327 says “Instead of building a railway”, and its quote “Rather than widen the road”: the two have changed places",
    ),
    (
        "The violin was made in Vienna and restored in Cremona.",
        "The violin was made in Cremona and restored in Vienna",
        "AM327 says “made in Vienna”, and its quote “made in Cremona”: the two have changed places",
    ),
    (
        "The bike, which was stolen in Bern, was found in Basel.",
        "The bike was stolen in Basel and found in Bern",
        "AM327 says “stolen in Bern”, and its quote “stolen in Basel”: the two have changed places",
    ),
    (
        "Grapes are grown in the north, apples in the south.",
        "Apples are grown in the north, grapes in the south",
        "AM327 says “Grapes are grown in the north”, and its quote “Apples are grown in the north, grapes in the south”: it is said of another there",
    ),
    (
        "Mules were used for ploughing, oxen for transport.",
        "Oxen were used for ploughing, mules for transport",
        "AM327 says “Mules were used for ploughing”, and its quote “Oxen were used for ploughing, mules for transport”: it is said of another there",
    ),
    (
        "The men wove the cloth and the women dyed it.",
        "The women wove the cloth and the men dyed it",
        "AM327 says “The men wove the cloth”, and its quote “The women wove the cloth”: it is said of another there",
    ),
    (
        "Drink drove many widowers to loneliness.",
        "Loneliness drove many widowers to drink",
        "AM327 says “Drink drove many widowers to loneliness”, and its quote “Loneliness drove many widowers to drink”: who does it, and to whom, have changed places",
    ),
    (
        "Crime pushed families into hunger.",
        "Hunger pushed families into crime",
        "AM327 says “Crime pushed families into hunger”, and its quote “Hunger pushed families into crime”: who does it, and to whom, have changed places",
    ),
    (
        "The rain turned the snow into cold.",
        "The cold turned the rain into snow",
        "AM327 says “The rain turned the snow into cold”, and its quote “The cold turned the rain into snow”: who does it, and to whom, have changed places",
    ),
    (
        "The west tower is older than the east tower.",
        "The east tower is older than the west tower",
        "AM327 says “than the east tower”, and its quote “than the west tower”: the two that are compared have changed places",
    ),
    (
        "He taught in York.",
        "He was born in Leeds, studied in York and taught in Hull",
        "AM327 says “taught in York”, and its quote “taught in Hull”: the two have changed places",
    ),
    (
        "The coins were buried in Rome after they had been struck in Trier.",
        "The coins were struck in Rome and buried in Trier",
        "AM327 says “buried in Rome”, and its quote “buried in Trier”: the two have changed places",
    ),
    (
        "The west wing was built for guests.",
        "The east wing was built for guests, the west wing for servants",
        "AM327 says “The west wing was built for guests”, and its quote “The east wing was built for guests, the west wing for servants”: it is said of another there",
    ),
    (
        "Oats are sown in autumn.",
        "Rye is sown in autumn, oats in spring",
        "AM327 says “Oats are sown in autumn”, and its quote “Rye is sown in autumn, oats in spring”: it is said of another there",
    ),
    (
        "The boys were taught by nuns, the girls by monks.",
        "The boys were taught by monks, the girls by nuns",
        "AM327 says “The boys were taught by nuns”, and its quote “The boys were taught by monks, the girls by nuns”: it is said of another there",
    ),
    (
        "The mayor's criticism of the bishop caused a stir.",
        "The bishop's criticism of the mayor caused a stir",
        "AM327 says “mayor's criticism of the bishop”, and its quote “bishop's criticism of the mayor”: who does it, and to whom, have changed places",
    ),
    (
        "It caused a stir when the mayor's criticism of the bishop was printed.",
        "The bishop's criticism of the mayor caused a stir",
        "AM327 says “mayor's criticism of the bishop”, and its quote “bishop's criticism of the mayor”: who does it, and to whom, have changed places",
    ),
    (
        "The island's conquest of the duke took a year.",
        "The conquest of the island by the duke took a year",
        "AM327 says “island's conquest of the duke”, and its quote “the island by the duke”: who does it, and to whom, have changed places",
    ),
    (
        "It was not the drought but the storm that ruined the crop.",
        "It was not the storm but the drought that ruined the crop",
        "AM327 says “not the drought but the storm that ruined the crop”, and its quote “not the storm but the drought that ruined the crop”: the two have changed places",
    ),
    (
        "The town wants not trams but buses.",
        "The town wants trams, not buses",
        "AM327 says “not trams but buses”, and its quote “The town wants trams, not buses”: the two have changed places",
    ),
    (
        "He writes not so much to amuse as to inform.",
        "He writes not so much to inform as to amuse",
        "AM327 says “not so much to amuse as to inform”, and its quote “not so much to inform as to amuse”: the two have changed places",
    ),
    (
        "The school awarded the committee a prize.",
        "The committee awarded the school a prize",
        "AM327 says “The school awarded the committee a prize”, and its quote “The committee awarded the school a prize”: who does it, and to whom, have changed places",
    ),
    (
        "The widow left a nephew a house in Bath.",
        "A nephew left the widow a house in Bath",
        "AM327 says “The widow left a nephew a house in Bath”, and its quote “A nephew left the widow a house in Bath”: who does it, and to whom, have changed places",
    ),
    (
        "The museum offered the university a loan of two maps.",
        "The university offered the museum a loan of two maps",
        "AM327 says “The museum offered the university a loan of two maps”, and its quote “The university offered the museum a loan of two maps”: who does it, and to whom, have changed places",
    ),
    (
        "Crime drove his brother into gambling.",
        "Gambling drove his brother into crime",
        "AM327 says “Crime drove his brother into gambling”, and its quote “Gambling drove his brother into crime”: who does it, and to whom, have changed places",
    ),
    (
        "Drink led the soldiers to boredom.",
        "Boredom led the soldiers to drink",
        "AM327 says “Drink led the soldiers to boredom”, and its quote “Boredom led the soldiers to drink”: who does it, and to whom, have changed places",
    ),
]
THE_SAME = [
    ("The archive lent a medieval map to the university.", "The archive lent the university a medieval map"),
    ("The university borrowed a medieval map from the archive.", "The archive lent the university a medieval map"),
    ("A medieval map was lent to the university by the archive.", "The archive lent the university a medieval map"),
    ("The abbey was granted a salt mine by the duke.", "The duke granted the abbey a salt mine"),
    (
        "The purchase of the vineyard by the brewery surprised investors.",
        "The brewery's purchase of the vineyard surprised investors",
    ),
    ("The rebels' defeat by the general ended the war.", "The general's defeat of the rebels ended the war"),
    ("The takeover of the rival by the firm was blocked.", "The firm's takeover of its rival was blocked"),
    ("Rather than barley, farmers planted rye.", "Farmers planted rye instead of barley"),
    ("The dispute was more about pride than about money.", "The dispute was less about money than about pride"),
    ("The dispute was not so much about money as about pride.", "The dispute was less about money than about pride"),
    ("The choir chose a folk song, not a hymn.", "The choir chose not a hymn but a folk song"),
    ("She trained not as a teacher but as a nurse.", "She trained as a nurse rather than a teacher"),
    (
        "The violin was restored in Vienna after it had been made in Cremona.",
        "The violin was made in Cremona and restored in Vienna",
    ),
    ("Mules were used for transport, oxen for ploughing.", "Oxen were used for ploughing, mules for transport"),
    ("In the south grapes are grown, in the north apples.", "Apples are grown in the north, grapes in the south"),
    ("The bike was found in Bern, having been stolen in Basel.", "The bike was stolen in Basel and found in Bern"),
    ("Many widowers were driven to drink by loneliness.", "Loneliness drove many widowers to drink"),
    ("Families turned to crime because of hunger.", "Hunger pushed families into crime"),
    ("The west tower is younger than the east tower.", "The east tower is older than the west tower"),
    ("Silver is dearer than copper.", "Copper is cheaper than silver"),
    (
        "Complaints were commoner after the first flood than after the second.",
        "Complaints were fewer after the second flood than after the first",
    ),
    ("Colds are more frequent in autumn than in spring.", "Colds are rarer in spring than in autumn"),
    ("Red squirrels are lighter than grey ones.", "Grey squirrels are heavier than red ones"),
    ("The old buses were louder than the new trams.", "The new trams are quieter than the old buses"),
    ("Men were more likely than women to complain.", "Women were less likely than men to complain"),
    ("The violin, made in Cremona, is in Vienna.", "The violin, which was made in Cremona, is kept in Vienna"),
    ("He taught in Hull after his studies in York.", "He was born in Leeds, studied in York and taught in Hull"),
    (
        "The office of the firm is in Turin, and its works are in Lyon.",
        "The firm has works in Lyon and an office in Turin",
    ),
    ("She grew up in Linz but was born in Graz.", "She was born in Graz and brought up in Linz"),
    ("Trains stop in Bern and in Basel.", "Trains stop in Basel and in Bern"),
    (
        "In Paris they ratified the treaty that had been signed in Rome.",
        "The treaty signed in Rome was ratified in Paris",
    ),
    ("The talks went on in Oslo after failing in Geneva.", "The talks that failed in Geneva went on in Oslo"),
    ("The wine that is drunk in London is grown near Porto.", "Wine is grown near Porto and drunk in London"),
    ("Goats were kept for milk and sheep for wool.", "Sheep were kept for wool, goats for milk"),
    ("Goats were kept for milk.", "Sheep were kept for wool, goats for milk"),
    ("They kept sheep for wool.", "Sheep were kept for wool, goats for milk"),
    ("The west wing was built for servants.", "The east wing was built for guests, the west wing for servants"),
    ("Oats are sown in spring.", "Rye is sown in autumn, oats in spring"),
    ("In autumn it is rye that is sown, in spring oats.", "Rye is sown in autumn, oats in spring"),
    ("Men voted against the dam.", "Women voted for the dam, men against it"),
    ("The rest of the money went to roads.", "Most of the money went to schools, the rest to roads"),
    ("Others went by bus.", "Some went by train, others by bus"),
    ("The abbot was attacked by the king.", "The king's attack on the abbot divided the court"),
    ("The attack on the abbot by the king divided the court.", "The king's attack on the abbot divided the court"),
    ("The mayor was sharply criticised by the bishop.", "The bishop's criticism of the mayor was sharp"),
    ("The criticism of the mayor by the bishop was sharp.", "The bishop's criticism of the mayor was sharp"),
    ("The army's defeat of the rebels came in May.", "The rebels' defeat by the army came in May"),
    (
        "The head of sales of the firm left the board of directors.",
        "The firm's head of sales left the bank's board of directors",
    ),
    (
        "His wife's portrait of the painter hangs beside his of her.",
        "The painter's portrait of his wife hangs beside her portrait of him",
    ),
    ("The region's tax goes to the city in a small share.", "The city's share of the region's tax is small"),
    ("France's imports of cars from Germany have grown.", "Germany's exports of cars to France have grown"),
    ("Growers chose olives and not grapes.", "Growers chose not grapes but olives"),
    ("Growers chose olives rather than grapes.", "Growers chose not grapes but olives"),
    ("Growers chose olives.", "Growers chose not grapes but olives"),
    ("The drought ruined the crop, not the storm.", "It was not the storm but the drought that ruined the crop"),
    (
        "The crop was ruined not by the storm but by the drought.",
        "It was not the storm but the drought that ruined the crop",
    ),
    ("Olives are grown there, and not only grapes.", "Not only grapes but olives are grown there"),
    ("The town wants trams instead of buses.", "The town wants trams, not buses"),
    ("He writes to amuse more than to inform.", "He writes not so much to inform as to amuse"),
    ("The play is not a farce but a riot.", "The play is not a comedy but a farce, not a farce but a riot"),
    ("The farmer was lent money by the bank.", "The bank lent the farmer money"),
    ("The farmer borrowed money from the bank.", "The bank lent the farmer money"),
    ("The pupils got a book from the teacher.", "The teacher gave the pupils a book"),
    ("A book was given to the pupils by the teacher.", "The teacher gave the pupils a book"),
    ("The school won a prize, which the committee awarded.", "The committee awarded the school a prize"),
    ("The committee awarded the small school a prize.", "The school awarded a prize by the committee is small"),
    ("The firm sold a mine to a bank.", "The state sold the firm a mine that the firm sold to a bank"),
    (
        "The nurse was told by the doctor that the patient had left.",
        "The doctor told the nurse that the patient had left",
    ),
    ("A wolf had killed a lamb.", "A farmer shot a wolf that had killed a lamb"),
    ("A boy chased the dog.", "The dog that chased the cat was chased by a boy"),
    ("Drinking led to more debt.", "Debt led to drinking, and drinking to more debt"),
    ("Illness causes poverty.", "Poverty causes illness, and illness poverty"),
    (
        "Farmers left the valley for the towns because of the drought.",
        "The drought drove farmers from the valley into the towns",
    ),
    ("The workers went deaf because of the noise.", "Noise made the workers deaf"),
    (
        "The one in the south is shallower than the lake in the north.",
        "The lake in the north is deeper than the one in the south",
    ),
    ("More men than women smoke.", "Fewer women than men smoke"),
    ("The first edition is commoner than the second.", "The second edition is rarer than the first"),
    ("At dusk bees are less active than at noon.", "Bees are more active at noon than at dusk"),
    ("Girls were quieter than boys and happier.", "Boys were louder than girls but less happy"),
]


@pytest.mark.parametrize(("claim", "quote", "message"), CHANGED)
def test_what_is_changed(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == [message]


@pytest.mark.parametrize(("claim", "quote"), THE_SAME)
def test_what_says_the_same(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize(("claim", "quote", "_"), CHANGED)
def test_a_claim_in_its_quotes_words_is_as_it_is(
    read_map: Callable[..., Reading], claim: str, quote: str, _: str
) -> None:
    said = claim.rstrip(".")
    codes = [one for text in (quote, said) for one in told_of_wording(read_map(*pair(text, text)))]
    assert codes == []
