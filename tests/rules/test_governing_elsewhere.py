"""Words that govern something else than what a claim says, in sentences of all kinds, beside some that govern it."""

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
            "The reform changed the villages.",
            "The reform changed little in the villages, where the old families kept their land",
            "AM325 1.1 leaves out “little”, and so says it of more than its quote does",
        ),
        (
            "The probe found water under the ice.",
            "Scientists hope that the probe will find water under the ice",
            "AM302 1.1 leaves out “hope that”, and so says more than the article does",
        ),
        (
            "The drug caused the deaths of three patients.",
            "The drug is thought to have caused the deaths of three patients",
            "AM302 1.1 leaves out “is thought to have”, and so says more than the article does",
        ),
        (
            "The brakes had been faulty from the first day.",
            "According to the plaintiff, the brakes had been faulty from the first day",
            "AM301 the quote reports what somebody says (“according to”), and 1.1 says it as a fact",
        ),
        (
            "The leader of the gang lived in a villa near Split.",
            "The alleged leader of the gang lived in a villa near Split",
            "AM302 1.1 leaves out “The alleged”, and so says more than the article does",
        ),
        (
            "The ship calls at the northern islands.",
            "The ship no longer calls at the northern islands",
            "AM307 the quote has “no longer” and 1.1 has no negation: they may say opposite things",
        ),
        (
            "The clinic opened a second ward.",
            "The clinic was going to open a second ward, but the money was spent elsewhere",
            "AM302 1.1 leaves out “was going to”, and so says more than the article does",
        ),
        (
            "The king moved the capital to the coast.",
            "The king wanted to move the capital to the coast",
            "AM302 1.1 leaves out “wanted to”, and so says more than the article does",
        ),
        (
            "The doctors lost the patient during the operation.",
            "The doctors nearly lost the patient during the operation",
            "AM302 1.1 leaves out “nearly”, and so says more than the article does",
        ),
        (
            "The city was taken by the rebels in the spring of 1644.",
            "The city was almost taken by the rebels in the spring of 1644",
            "AM302 1.1 leaves out “almost”, and so says more than the article does",
        ),
        (
            "All the boats sailed to the island on the Sunday.",
            "But for the fog, all the boats would have sailed to the island on the Sunday",
            "AM328 1.1 says as a fact what its quote says only of what would have been, “But for the fog”",
        ),
        (
            "Every vessel came home with a full hold.",
            "Every vessel save Endurance came home with a full hold",
            "AM325 1.1 says “every”, and leaves out “save Endurance”",
        ),
        (
            "All the musicians wore black at the funeral.",
            "Apart from the conductor, all the musicians wore black at the funeral",
            "AM325 1.1 says “all”, and leaves out “Apart from the conductor”",
        ),
        (
            "All the ports were closed to English ships.",
            "Apart from Lisbon, all the ports were closed to English ships",
            "AM325 1.1 says “all”, and leaves out “Apart from Lisbon”",
        ),
        (
            "The whole of the barn was built of oak.",
            "Apart from the roof, the whole of the barn was built of oak",
            "AM325 1.1 says “whole”, and leaves out “Apart from the roof”",
        ),
        (
            "The farm will stay with the family until 2040.",
            "The farm, if the rent is paid, will stay with the family until 2040",
            "AM328 1.1 leaves out “if the rent is paid”, and so says more than its quote",
        ),
        (
            "The old piers will come to light again in August.",
            "In August, if the river falls, the old piers will come to light again",
            "AM328 1.1 leaves out “if the river falls”, and so says more than its quote",
        ),
        (
            "The society spreads lime on its fields every spring.",
            "The society used to spread lime on its fields every spring",
            "AM302 1.1 leaves out “used to”, and so says more than the article does",
        ),
        (
            "The bridge was built by the monks of the abbey.",
            "Several historians believe that the bridge was built by the monks of the abbey",
            "AM301 the quote reports what somebody says (“believe that”), and 1.1 says it as a fact",
        ),
        (
            "The tower leans because of the old well.",
            "In the view of the two surveyors, the tower leans because of the old well",
            "AM301 the quote reports what somebody says (“In the view of”), and 1.1 says it as a fact",
        ),
        (
            "The company sells its boats in Norway.",
            "The company hopes to sell its boats in Norway",
            "AM302 1.1 leaves out “hopes to”, and so says more than the article does",
        ),
        (
            "The harvest failed in all the valleys.",
            "The harvest failed in all the valleys but the easternmost, where the rains had come early",
            "AM325 1.1 says “all”, and leaves out “but the easternmost”",
        ),
        (
            "The minister does not intend to close the northern line.",
            "The minister intends to close the northern line",
            "AM307 1.1 has “not” and its quote has no negation: they may say opposite things",
        ),
        (
            "The bridge is not to be widened next year.",
            "The bridge is to be widened next year",
            "AM307 1.1 has “not” and its quote has no negation: they may say opposite things",
        ),
        (
            "All the cottages were sold at the auction.",
            "All the cottages but the last were sold at the auction",
            "AM325 1.1 says “all”, and leaves out “but the last”",
        ),
    ],
)
def test_what_governs_is_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "The fishermen know how moving the old harbour is at dawn.",
            "Few sights are as moving as the old harbour at dawn, and the fishermen know it",
        ),
        (
            "The strike began on the Monday after Easter.",
            "The strike, which few had expected, began on the Monday after Easter",
        ),
        (
            "Sand gradually filled the harbour.",
            "Little by little, the sand filled the harbour until no ship could enter it",
        ),
        ("Most of the 40 dogs were strays.", "Of the 40 dogs, few were older than three, and most were strays"),
        (
            "The factory burned to the ground in 1911.",
            "The factory, whose owners rarely visited it, burned to the ground in 1911",
        ),
        (
            "The firm was sold to a rival soon after the contract was signed.",
            "Hardly had the ink dried on the contract when the firm was sold to a rival",
        ),
        ("He died at ninety in his own bed.", "He drank little and ate less, and died at ninety in his own bed"),
        (
            "Most of the remaining speakers of the language are over eighty.",
            "No more than a few dozen speakers of the language are left, most of them over eighty",
        ),
        ("Those who attended gave generously.", "Very few people attended, but those who did gave generously"),
        (
            "In the villages the old families kept their land.",
            "The reform changed little in the villages, where the old families kept their land",
        ),
        (
            "She lived nearly all her life in the house where she was born.",
            "Except for two years abroad, she lived all her life in the house where she was born",
        ),
        ("All the passengers survived.", "All the passengers survived, and all the crew except the captain"),
        (
            "The singer did not know the song.",
            "Everybody knew the song except the singer, who had to read it from a sheet",
        ),
        (
            "Only buses may use the road between eight and ten.",
            "The road is closed to all traffic other than buses between eight and ten",
        ),
        (
            "Burns is sung by many people who have never read him.",
            "No other poet except Burns is sung by so many people who have never read him",
        ),
        ("The new rules apply to everyone.", "The new rules apply to everyone, but for the time being nobody is fined"),
        ("The stove heats every room in the house.", "Apart from being cheap, the stove heats every room in the house"),
        (
            "The cathedral dates from 1210.",
            "Apart from the cathedral, which dates from 1210, every building in the square is modern",
        ),
        ("The old king signed every letter himself.", "All but blind, the old king still signed every letter himself"),
        (
            "The greens did not vote for the bill.",
            "The bill passed with all votes except those of the greens, who stayed away",
        ),
        (
            "The lake will be dry by 2050 if the figures are right.",
            "If the figures are right, which nobody doubts, the lake will be dry by 2050",
        ),
        (
            "The council will decide about the pool in June.",
            "The council will decide in June if the pool is to be rebuilt",
        ),
        (
            "The council will vote in May on the school's closing.",
            "The council will vote in May on whether the school will close",
        ),
        (
            "The people would soon rise against both.",
            "If the king was cruel, his brother was worse, and the people would soon rise against both",
        ),
        ("He will sing for an hour when he is asked.", "Ask him if he will sing, and he will sing for an hour"),
        (
            "The bakery will open in May.",
            "The mill, if repaired in time, will grind this year's corn; the bakery will open in any event in May",
        ),
        ("The concert will be held in the park.", "The concert will be held in the park, or in the hall if it rains"),
        ("The dam will change the valley for ever.", "Without doubt, the dam will change the valley for ever"),
        (
            "Two boys took the boat out at night without its owner's knowledge.",
            "Without its owner's knowledge, the boat would be taken out at night by two boys",
        ),
        (
            "People have always tried to avoid taxes.",
            "As long as there have been taxes, people will have tried to avoid them",
        ),
        (
            "The appeal will be heard in March.",
            "The appeal will be heard in March, pending which the sentence is suspended",
        ),
        (
            "Members may bring guests if they tell the club a day before.",
            "Members may bring guests, provided that the club is told a day before",
        ),
        (
            "The owner of land that is taken will be paid.",
            "The law provides that the owner will be paid if the land is taken",
        ),
        (
            "The talks will end in the summer at the latest.",
            "The talks will go on until the summer unless they fail before",
        ),
        (
            "He left the house an hour before the raid.",
            "Had he been warned? Nobody knows, but he left the house an hour before the raid",
        ),
        (
            "The lamp was lit.",
            "The judge asked if the witness would have seen the car if the lamp had been lit; the lamp was lit",
        ),
        ("The last train left at ten.", "They would have liked to stay, but the last train left at ten"),
        (
            "They lost a day in the fog.",
            "Without the map they would have been lost, and even with it they lost a day in the fog",
        ),
        ("The bridge was not built of stone.", "It would have been better if the bridge had been built of stone"),
        (
            "The bridge was built of a worse material than stone.",
            "It would have been better if the bridge had been built of stone",
        ),
        ("The museum is closed on Mondays.", "The museum is to the north of the station and is closed on Mondays"),
        (
            "The society collected 4,000 folk songs.",
            "The aim of the society was to collect folk songs, of which it collected 4,000",
        ),
        (
            "The company has bought 300 hectares of forest.",
            "The company, which plans to build a mine, has bought 300 hectares of forest",
        ),
        (
            "A banker from Basel bought the picture.",
            "The painter hoped to sell the picture, and a banker from Basel bought it",
        ),
        ("The new road was opened in 1987.", "The county promised a new road, which was opened in 1987"),
        (
            "The parrot sang the Marseillaise.",
            "She tried to teach the parrot to sing, and it sang the Marseillaise within a month",
        ),
        ("They waited for three hours.", "They were asked to wait, waited for three hours and went home"),
        (
            "The prisoner had gone without the guards' noticing it.",
            "The guards failed to notice that the prisoner had gone",
        ),
        ("The prisoner had gone.", "The guards failed to notice that the prisoner had gone"),
        ("He was carried out by four policemen.", "He refused to leave and was carried out by four policemen"),
        ("The doctor saved the child.", "The doctor was unable to save the mother, but saved the child"),
        ("The bishop did not comment.", "The bishop declined to comment, as he had done in May"),
        (
            "The river carried timber until the railway came.",
            "The river was used to carry timber until the railway came",
        ),
        ("The abbey was dissolved in 1539.", "The once rich abbey was dissolved in 1539"),
        (
            "The minister said that he would rather resign than raise the tax.",
            "The minister once said that he would rather resign than raise the tax",
        ),
        ("The inn has twelve rooms.", "The inn, once the home of a smuggler, has twelve rooms"),
        ("She had seen the queen.", "She had once seen the queen and never forgot it"),
        ("The mill is a museum.", "The mill was formerly owned by monks, and is now a museum"),
        ("Monks owned the mill.", "The mill was formerly owned by monks, and is now a museum"),
        ("The market is held on Fridays.", "The market used to be held on Sundays; it is held on Fridays now"),
        (
            "A man was arrested in Rouen for the murder and confessed two months later.",
            "A man suspected of the murder was arrested in Rouen, and two months later he confessed",
        ),
        (
            "It is kept in a safe in Bern.",
            "Reportedly the most expensive watch in the world, it is kept in a safe in Bern",
        ),
        (
            "The ship went down with 1,500 people on board.",
            "The supposedly unsinkable ship went down with 1,500 people on board",
        ),
        ("The clerk left the country.", "The clerk was accused of fraud by his rivals and left the country"),
        (
            "By law a ship is registered where its owner lives.",
            "In the eyes of the law, a ship is registered where its owner lives",
        ),
        (
            "The artist left out the gallows in his view of the bay.",
            "In his view of the bay, painted in 1640, the artist left out the gallows",
        ),
        (
            "The boy had been at school when the fire broke out.",
            "The charge of arson was dropped, since the boy had been at school when the fire broke out",
        ),
        (
            "The prize is given only once in a lifetime.",
            "The prize is given both to poets and to singers, but only once in a lifetime",
        ),
        (
            "The limes are the only trees in the park that bloom last.",
            "Among the trees of the park, the limes bloom last",
        ),
        ("In winter the inn serves only soup.", "The inn is also open in winter, when it serves only soup"),
        ("The shop sells mostly to hotels.", "Mostly, the shop sells to hotels, which alone can pay its prices"),
        ("Only one of the two lifts works.", "One of the two lifts is out of order"),
        (
            "The daughter alone survived the father.",
            "Both sons died before their father, and the daughter inherited the farm",
        ),
        ("Only six of the society's 40 members are women.", "The society has 40 members, among them six women"),
        ("The club plays only a few matches away this year.", "The club mainly plays at home this year"),
        (
            "Did all the boats sail to the island on the Sunday?",
            "But for the fog, all the boats would have sailed to the island on the Sunday",
        ),
        (
            "Which of the boats reached the island before the storm broke?",
            "Few of the boats reached the island before the storm broke",
        ),
        ("Were all the trains late on the Monday?", "All the trains except the night mail were late on the Monday"),
        ("Does the treaty cover only trade in grain?", "The treaty covers trade in grain as well as in timber"),
        ("Has the minister closed the northern line?", "The minister plans to close the northern line"),
        ("Every vessel came home with a full hold.", "Every vessel that could save fuel came home with a full hold"),
        (
            "The society learnt of the vote only in 1919.",
            "The society also met in Rome, and its members, both men and women, learnt of the vote in 1919",
        ),
        (
            "All the visitors complained of the long wait at the gate.",
            "Apart from the rain, all the visitors complained of the long wait at the gate",
        ),
        ("All the sheds were emptied.", "All the sheds were emptied, and every stall except the corner one was sold"),
        ("The lower mill stands empty.", "The river was once more in flood, and the lower mill stood empty"),
        ("The mill grinds corn.", "The mill was once"),
        (
            "The members of the society spread lime on its fields every spring.",
            "The society used to spread lime on its fields every spring",
        ),
        (
            "The bridge was built by the monks of the abbey.",
            "We believe that the bridge was built by the monks of the abbey",
        ),
        (
            "Historians ascribe the bridge to the monks of the abbey.",
            "Several historians believe that the bridge was built by the monks of the abbey",
        ),
        (
            "To the surveyors, the tower leans because of the old well.",
            "In the view of the two surveyors, the tower leans because of the old well",
        ),
        ("The council's land tax reforms are a hope.", "The council hopes to reform the tax on land"),
        (
            "The mail came by air in winter.",
            "Seldom did the ferry call at the island in winter, and the mail came by air",
        ),
        (
            "Only in the easternmost valley did the harvest not fail.",
            "The harvest failed in all the valleys but the easternmost, where the rains had come early",
        ),
        (
            "Small children need no ticket except on the airport express.",
            "Children under five travel free on all lines except the airport express",
        ),
        (
            "Nearly all councillors backed the motion.",
            "Nearly all councillors backed the motion; only Ms Hart, who is not a member of any party, abstained",
        ),
        ("The room held a bed and a chair.", "There was nothing in the room but a bed and a chair"),
        (
            "In peacetime the pact binds every state that has signed it.",
            "The pact binds every state that has signed it, save in time of war",
        ),
        ("Welsh was the language of the chapel.", "No language other than Welsh was spoken in the chapel"),
        ("Nothing but Welsh was spoken in the chapel.", "No language other than Welsh was spoken in the chapel"),
        (
            "The guide lists all the inns of the county.",
            "The guide lists all the inns of the county, except that it leaves out the prices",
        ),
        (
            "Applicants from outside the union pay the fee.",
            "The fee is waived for all applicants except those from outside the union",
        ),
        (
            "Mr Sousa told the paper that he would resign if he lost the vote.",
            "If the vote goes against him, Mr Sousa will resign, he told the paper on Friday",
        ),
        (
            "Two doctors are needed if the children's ward is to stay open after May.",
            "The hospital will close its children's ward in May unless two doctors are found",
        ),
        (
            "Without two more doctors the hospital will close its children's ward in May.",
            "The hospital will close its children's ward in May unless two doctors are found",
        ),
        (
            "The plan is for 300 flats to be built on the site of the old brewery.",
            "Under the plan, if approved, 300 flats will be built on the site of the old brewery",
        ),
        (
            "The plan foresees 300 flats on the site of the old brewery.",
            "Under the plan, if approved, 300 flats will be built on the site of the old brewery",
        ),
        (
            "School meals will cost parents nothing next year.",
            "Provided by the state since 1950, school meals will cost parents nothing next year either",
        ),
        (
            "Tenants will be refunded within six weeks.",
            "Tenants will be refunded, unless otherwise agreed, within six weeks",
        ),
        (
            "The members will vote on her plan in May.",
            "If anyone can save the club, she will; the members will vote on her plan in May",
        ),
        (
            "The pool will stay shut this year, the mayor said.",
            "As the mayor said, if not in so many words, the pool will stay shut this year",
        ),
        (
            "The fair will open at one.",
            "The bells will ring at noon, weather permitting, and the fair will open at one",
        ),
        (
            "Visitors can climb the tower on Sundays when the flag is flying.",
            "The tower can be climbed on Sundays if the flag is up",
        ),
        ("Fire makes the doors open by themselves.", "In case of fire, the doors will open by themselves"),
        (
            "The doors will open by themselves when there is a fire.",
            "In case of fire, the doors will open by themselves",
        ),
        ("Dry seed will keep for ten years.", "The seed will keep for ten years as long as it is dry"),
        (
            "The meadow is full of orchids in spring.",
            "Should you visit in spring, you will find the meadow full of orchids",
        ),
        (
            "Two experts say that the vase is a fake.",
            "If it is true that the vase is a fake, as two experts say, it was made by a master",
        ),
        (
            "She will chair the inquiry, according to the papers.",
            "She will chair the inquiry, if the papers are to be believed",
        ),
        ("The safety of the town hangs on the dam.", "Only if the dam holds will the town be safe"),
        (
            "The founder's sons live in Spain.",
            "The company used to be run by the founder's sons, who now live in Spain",
        ),
        ("He has written 14 novels.", "He formerly worked as a clerk and has written 14 novels"),
        ("The bishop is 80 this year.", "The bishop, formerly a miner, is 80 this year"),
        ("A school of dance is housed in an old mill.", "The former mill now houses a school of dance"),
        ("The river formed the border.", "The river once formed the border, and still does so in the minds of many"),
        ("He had never read a book, he said.", "He once told me that he had never read a book"),
        ("The state sold the reserves.", "The state is to blame for the shortage, since it sold the reserves"),
        ("He stayed for thirty years.", "He planned to stay a week and stayed for thirty years"),
        ("Night shifts were introduced in 2004.", "The union wants to end night shifts, which were introduced in 2004"),
        ("The minister lost his post because he did not sign.", "The refusal to sign cost the minister his post"),
        (
            "The firm was fined for not keeping its books in order.",
            "The firm failed to keep its books in order and was fined",
        ),
        ("The army lost 300 men at the river.", "The army tried to cross the river at night and lost 300 men"),
        ("No portrait of the king exists.", "The king refused to be painted, so that no portrait of him exists"),
        ("The rescuers heard them.", "They were about to give up when the rescuers heard them"),
        (
            "They had not yet given up when the rescuers heard them.",
            "They were about to give up when the rescuers heard them",
        ),
        (
            "Two men were convicted of the murder in 1980.",
            "Two men were charged with the murder in 1979 and convicted a year later",
        ),
        ("The firm has doubled its sales.", "The firm, accused by rivals of dumping, has doubled its sales"),
        ("The car had been lent to a cousin.", "The allegedly stolen car had been lent to a cousin"),
        ("The court holds the clause to be void.", "In the opinion of the court the clause is void"),
        (
            "The actors find the play too long.",
            "The view of the critics that the play is too long is shared by the actors",
        ),
        (
            "The stone was brought by a glacier.",
            "Some believe that the stone fell from the sky; it was brought by a glacier",
        ),
        ("The castle was built in 1902.", "Many visitors think that the castle is old, but it was built in 1902"),
        (
            "The paint is old, as tests show.",
            "Tests show that the paint is old, and most experts hold that it is by the master himself",
        ),
        (
            "The clerk noticed the error.",
            "If the clerk had not noticed the error, thousands would have been paid twice",
        ),
        (
            "Thousands were not paid twice, because the clerk noticed the error.",
            "If the clerk had not noticed the error, thousands would have been paid twice",
        ),
        (
            "Thanks to the clerk, thousands were spared being paid twice.",
            "If the clerk had not noticed the error, thousands would have been paid twice",
        ),
        ("They crossed by the ferry.", "They could have crossed by the bridge, but crossed by the ferry"),
        ("Hardly any of the recruits could write.", "Few of the recruits could read, and hardly any could write"),
        ("Illiteracy was widespread among the recruits.", "Few of the recruits could read, and hardly any could write"),
        ("The painter left 900 pictures.", "The painter sold little in his lifetime and left 900 pictures"),
        ("The letter is genuine.", "There is little doubt that the letter is genuine"),
        ("The leak was in the cellar.", "It took little time to find the leak, which was in the cellar"),
        ("After the accident she mostly stayed in the house.", "She seldom left the house after the accident"),
        ("A lynx was filmed near the village in March.", "The rarely seen lynx was filmed near the village in March"),
        ("The slopes open at Christmas.", "Snow rarely falls before December, so that the slopes open at Christmas"),
        ("The firm sells only for cash.", "The firm sells mainly to farmers, and only for cash"),
        ("Rain delayed it.", "One of the reasons for the delay was the rain"),
        ("Only the warden may open the sluice.", "Among other duties, the warden alone may open the sluice"),
        ("The library lends tools only to members.", "The library also lends tools, but only to members"),
        ("The minister has not yet closed the northern line.", "The minister intends to close the northern line"),
        (
            "The climbers did not reach the hut before dark.",
            "The climbers tried to reach the hut before dark but were held up by the snow",
        ),
    ],
)
def test_what_governs_is_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == []
