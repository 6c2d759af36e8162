"""Plans, attempts, former times and suspicions, which a claim leaves out or keeps in other words."""

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
            "The brewery employs over 300 people.",
            "The brewery used to employ more than 300 people before it was sold",
            "AM302 1.1 leaves out “used to”, and so says more than the article does",
        ),
        (
            "The canteen serves hot meals to 500 workers each day.",
            "The canteen formerly served hot meals to 500 workers every day",
            "AM302 1.1 leaves out “formerly”, and so says more than the article does",
        ),
        (
            "The island has a school and two churches.",
            "The island once had a school and two churches",
            "AM302 1.1 leaves out “once”, and so says more than the article does",
        ),
        (
            "The company has doubled its output.",
            "The company hopes to double its output by 2030",
            "AM302 1.1 leaves out “hopes to”, and so says more than the article does",
        ),
        (
            "The party lowered the tax on bread.",
            "The party promised to lower the tax on bread",
            "AM302 1.1 leaves out “promised to”, and so says more than the article does",
        ),
        (
            "The divers raised the anchor with a winch.",
            "The divers tried to raise the anchor with a winch but the rope broke",
            "AM302 1.1 leaves out “tried to”, and so says more than the article does",
        ),
        (
            "The trial showed that the drug shortens the illness.",
            "The trial failed to show that the drug shortens the illness",
            "AM307 the quote has “failed to” before what 1.1 says: they may say opposite things",
        ),
        (
            "Two of the ministers signed the treaty in Vienna.",
            "Two of the ministers refused to sign the treaty in Vienna",
            "AM307 the quote has “refused to” in what 1.1 says: they may say opposite things",
        ),
        (
            "The museum returned the bronze heads to the kingdom.",
            "The museum was asked to return the bronze heads to the kingdom",
            "AM302 1.1 leaves out “was asked to”, and so says more than the article does",
        ),
        (
            "At dawn the rebels blew up the railway bridge.",
            "The rebels attempted to blow up the railway bridge at dawn, but were seen by a patrol",
            "AM302 1.1 leaves out “attempted to”, and so says more than the article does",
        ),
        (
            "The hall is a chapel for seamen.",
            "The hall was once a chapel for seamen",
            "AM302 1.1 leaves out “once”, and so says more than the article does",
        ),
        (
            "She teaches Latin at the girls' school in Leeds.",
            "She used to teach Latin at the girls' school in Leeds",
            "AM302 1.1 leaves out “She used to”, and so says more than the article does",
        ),
        (
            "The duke built a second tower with stone brought from Caen.",
            "The duke meant to build a second tower, and had the stone brought from Caen",
            "AM302 1.1 leaves out “meant to”, and so says more than the article does",
        ),
        (
            "The island's parliament voted on the new flag in June.",
            "The island's parliament is to vote on the new flag in June",
            "AM302 1.1 leaves out “is to”, and so says more than the article does",
        ),
        (
            "Chemists have made the dye from coal tar since the 1850s.",
            "Chemists have attempted to make the dye from coal tar since the 1850s",
            "AM302 1.1 leaves out “attempted to”, and so says more than the article does",
        ),
        (
            "The firm published the results of the second trial.",
            "The firm declined to publish the results of the second trial",
            "AM307 the quote has “declined to” before what 1.1 says: they may say opposite things",
        ),
        (
            "The regiment held the bridge until midnight.",
            "The regiment was ordered to hold the bridge until midnight",
            "AM302 1.1 leaves out “was ordered to”, and so says more than the article does",
        ),
        (
            "The state sold its share in the airline before the election.",
            "The state plans to sell its share in the airline before the election",
            "AM302 1.1 leaves out “plans to”, and so says more than the article does",
        ),
        (
            "The foundry casts bells for half the churches in the diocese.",
            "The foundry formerly cast bells for half the churches of the diocese",
            "AM302 1.1 leaves out “formerly”, and so says more than the article does",
        ),
        (
            "The family owns the whole island.",
            "At one time the family owned the whole island",
            "AM302 1.1 leaves out “At one time”, and so says more than the article does",
        ),
        (
            "The society preserved the old market hall.",
            "The society sought to preserve the old market hall",
            "AM302 1.1 leaves out “sought to”, and so says more than the article does",
        ),
        (
            "The emperor rebuilt the city in stone.",
            "The emperor vowed to rebuild the city in stone",
            "AM302 1.1 leaves out “vowed to”, and so says more than the article does",
        ),
        (
            "Residents boiled their water for a week after the flood.",
            "Residents were told to boil their water for a week after the flood",
            "AM302 1.1 leaves out “were told to”, and so says more than the article does",
        ),
        (
            "The army has handed over power to the council.",
            "The army has refused to hand over power to the council",
            "AM307 the quote has “has refused to” in what 1.1 says: they may say opposite things",
        ),
        (
            "The park is open to the public.",
            "The council plans to open the park to the public in May",
            "AM302 1.1 leaves out “plans to”, and so says more than the article does",
        ),
        (
            "With stone from the quarry the guild repairs the old bridge.",
            "The guild intends to repair the old bridge with stone from the quarry",
            "AM302 1.1 leaves out “intends to”, and so says more than the article does",
        ),
        (
            "He sold the mill to the town.",
            "He succeeded his father in 1901. He tried to sell the mill to the town",
            "AM302 1.1 leaves out “tried to”, and so says more than the article does",
        ),
        (
            "For the valley the mills grind corn.",
            "The mills used to grind corn for the valley",
            "AM302 1.1 leaves out “used to”, and so says more than the article does",
        ),
        (
            "The quarry on the island is worked by prisoners.",
            "Prisoners used to work the quarry on the island",
            "AM302 1.1 leaves out “used to”, and so says more than the article does",
        ),
        (
            "Coal was carried to Cork by the firm.",
            "The firm plans to carry coal to Cork in the new year",
            "AM302 1.1 leaves out “plans to”, and so says more than the article does",
        ),
        (
            "The firm applied the dye to silk.",
            "The firm hopes to apply the dye to silk",
            "AM302 1.1 leaves out “hopes to”, and so says more than the article does",
        ),
    ],
)
def test_plans_and_attempts_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        ("The brewery employed over 300 people.", "The brewery used to employ more than 300 people before it was sold"),
        (
            "More than 300 people once worked at the brewery.",
            "The brewery used to employ more than 300 people before it was sold",
        ),
        ("There were once two churches and a school on the island.", "The island once had a school and two churches"),
        (
            "Plastic bags are to be banned before the end of the year.",
            "The ministry plans to ban plastic bags before the end of the year",
        ),
        ("The bridge will be widened to four lanes next year.", "The bridge is to be widened to four lanes next year"),
        (
            "The divers did not manage to raise the anchor with a winch.",
            "The divers tried to raise the anchor with a winch but the rope broke",
        ),
        (
            "The divers raised the anchor on the third day.",
            "The divers tried to raise the anchor, succeeded on the third day, and brought it to the museum",
        ),
        (
            "The alarm rang before the driver crossed the line.",
            "The driver was about to cross the line when the alarm rang",
        ),
        (
            "The kingdom wants its bronze heads back from the museum.",
            "The museum was asked to return the bronze heads to the kingdom",
        ),
        ("She visited her mother on Sundays.", "She never failed to visit her mother on Sundays"),
        (
            "The baker has opened a shop in the arcade.",
            "The baker who used to sell bread on the corner has opened a shop in the arcade",
        ),
        (
            "In earlier times the harbour handled half the country's timber.",
            "Formerly the harbour handled half of the country's timber",
        ),
        ("The hall is a former seamen's chapel.", "The hall was once a chapel for seamen"),
        (
            "She was a Latin teacher at the girls' school in Leeds.",
            "She used to teach Latin at the girls' school in Leeds",
        ),
        (
            "The committee meets every month in the old town hall.",
            "The committee meets once a month in the old town hall",
        ),
        (
            "All lead pipes will be replaced by 2026, the board has promised.",
            "The board has promised to replace all the lead pipes by 2026",
        ),
        (
            "The duke had stone brought from Caen for a second tower.",
            "The duke meant to build a second tower, and had the stone brought from Caen",
        ),
        (
            "A vote on the new flag is to be held in the island's parliament in June.",
            "The island's parliament is to vote on the new flag in June",
        ),
        (
            "The results of the second trial were kept back by the firm.",
            "The firm declined to publish the results of the second trial",
        ),
        (
            "The fog lifted just as two of the climbers were turning back.",
            "Two of the climbers were about to turn back when the fog lifted",
        ),
        (
            "The sale of the state's share in the airline is planned for before the election.",
            "The state plans to sell its share in the airline before the election",
        ),
        ("He became the most famous surgeon of his age.", "He was to become the most famous surgeon of his age"),
        (
            "The school was closed by the state two years later.",
            "Two years later the school that he had hoped to attend was closed by the state",
        ),
        (
            "The trial of the drug began in 2019.",
            "The aim of the trial is to show whether the drug helps; it began in 2019",
        ),
        (
            "The porter turned away the women.",
            "The women who had tried to enter the library were turned away by the porter",
        ),
        (
            "The foundry cast bells for half the churches of the diocese.",
            "The foundry formerly cast bells for half the churches of the diocese",
        ),
        ("The family owned the whole island.", "At one time the family owned the whole island"),
        (
            "The airline's goal is to halve its emissions before 2030.",
            "The airline wants to cut its emissions by half before 2030",
        ),
        (
            "The society campaigned for the old market hall to be preserved.",
            "The society sought to preserve the old market hall",
        ),
        (
            "The drugs in the hold escaped the customs officers.",
            "The customs officers failed to find the drugs in the hold",
        ),
        (
            "Residents had to boil their water for a week after the flood.",
            "Residents were told to boil their water for a week after the flood",
        ),
        (
            "A reprint of the diaries in one volume is in preparation.",
            "The publisher is planning to reprint the diaries in one volume",
        ),
        (
            "The men had built the road to the mine.",
            "The men who were asked to guard the mine had built the road to it",
        ),
        ("He passed the entrance test in 1907.", "He failed the entrance test twice and passed it at last in 1907"),
        ("The committee has five members.", "The committee that is to choose the architect has five members"),
        ("The stone was sold in Paris.", "The stone is used to build walls, and was once sold in Paris"),
        (
            "The council wrote of the open park as one for the public.",
            "The council plans to open the park to the public in May",
        ),
        (
            "Old bridge repairs need stone from the quarry.",
            "The guild intends to repair the old bridge with stone from the quarry",
        ),
        (
            "Repairs of the old bridge need stone from the quarry.",
            "The guild intends to repair the old bridge with stone from the quarry",
        ),
        (
            "The tax cut on cider, by half, is the minister's idea.",
            "The minister means to cut the tax on cider by half",
        ),
        (
            "Where the owner sells the farm, the tenant must hear of it.",
            "If the owner intends to sell the farm, the tenant must hear of it",
        ),
        ("The company cannot yet double its output.", "The company hopes to, but cannot yet, double its output"),
        ("The hall is a chapel.", "The hall was once more a chapel"),
        ("The river floods the lower town.", "The river more than once flooded the lower town"),
        ("The mill is a school.", "Once owned by monks, the mill has been a school since 1900"),
        ("Fish was sold on the quay.", "Fish was sold on the quay formerly"),
        ("For the valley the mill ground corn.", "The mill once ground corn for the valley"),
        ("For the valley the mill made paper.", "The mill used to make paper for the valley"),
        ("For the valley the mill could grind corn.", "The mill used to grind corn for the valley"),
        ("The firm carried the mail.", "The firm that carries the mail plans to buy a second boat"),
        (
            "The firm has carried the mail since May.",
            "The firm plans to buy a second boat, as it has carried the mail since May",
        ),
    ],
)
def test_plans_and_attempts_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == []


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "A 50-year-old nurse poisoned two patients at the clinic.",
            "A 50-year-old nurse was arrested on suspicion of poisoning two patients at the clinic",
            "AM302 1.1 leaves out “on suspicion of”, and so says more than the article does",
        ),
        (
            "The accountant moved the club's savings to his own account.",
            "The accountant is accused of moving the club's savings to his own account",
            "AM302 1.1 leaves out “is accused of”, and so says more than the article does",
        ),
        (
            "Two brothers stole the altar cross.",
            "Two brothers have been charged with stealing the altar cross",
            "AM302 1.1 leaves out “charged with”, and so says more than the article does",
        ),
        (
            "The treasurer forged three members' signatures.",
            "The treasurer allegedly forged the signatures of three members",
            "AM302 1.1 leaves out “allegedly”, and so says more than the article does",
        ),
        (
            "The inspectors had broken the lock themselves.",
            "In the view of the owner's lawyer, the inspectors had broken the lock themselves",
            "AM301 the quote reports what somebody says (“In the view of”), and 1.1 says it as a fact",
        ),
        (
            "The brothers had sold the field twice.",
            "According to the widow, the brothers had sold the field twice",
            "AM301 the quote reports what somebody says (“according to”), and 1.1 says it as a fact",
        ),
        (
            "The ruins are those of a Roman bath.",
            "Professor Lind argues that the ruins are those of a Roman bath",
            "AM301 the quote reports what somebody says (“argues”), and 1.1 says it as a fact",
        ),
        (
            "The spring cures eye diseases.",
            "The spring supposedly cures diseases of the eye",
            "AM302 1.1 leaves out “supposedly”, and so says more than the article does",
        ),
        (
            "The plans were drawn by a child.",
            "In the opinion of the examiner the plans were drawn by a child",
            "AM301 the quote reports what somebody says (“In the opinion of”), and 1.1 says it as a fact",
        ),
        (
            "The clerk sold passports, prosecutors say.",
            "Prosecutors say that the clerk, accused of selling passports, took 4,000 euros for each",
            "AM302 1.1 leaves out “accused of”, and so says more than the article does",
        ),
        (
            "A baker set his own shop on fire.",
            "A baker has been charged with setting his own shop on fire",
            "AM302 1.1 leaves out “charged with”, and so says more than the article does",
        ),
        (
            "The relic healed a blind girl in 1412.",
            "The relic reportedly healed a blind girl in 1412",
            "AM302 1.1 leaves out “reportedly”, and so says more than the article does",
        ),
        (
            "The statue was carved from a single oak.",
            "The statue was purportedly carved from a single oak",
            "AM302 1.1 leaves out “purportedly”, and so says more than the article does",
        ),
        (
            "The treaty was broken by both sides.",
            "In her opinion the treaty was broken by both sides",
            "AM301 the quote reports what somebody says (“In her opinion”), and 1.1 says it as a fact",
        ),
        (
            "The new owner paid the arsonist.",
            "The new owner is suspected of having paid the arsonist",
            "AM302 1.1 leaves out “suspected of having”, and so says more than the article does",
        ),
        (
            "The dispute was about grazing rights.",
            "The dispute, in the opinion of two historians, was about grazing rights",
            "AM301 the quote reports what somebody says (“in the opinion of”), and 1.1 says it as a fact",
        ),
        (
            "The mayor of the island took bribes from two builders.",
            "The mayor of the island is accused of taking bribes from two builders",
            "AM302 1.1 leaves out “accused of”, and so says more than the article does",
        ),
        (
            "The emperor had his brother poisoned at a banquet.",
            "The emperor allegedly had his brother poisoned at a banquet",
            "AM302 1.1 leaves out “allegedly had his”, and so says more than the article does",
        ),
        (
            "The wound had been made with a chisel.",
            "In the opinion of the coroner, the wound had been made with a chisel",
            "AM301 the quote reports what somebody says (“In the opinion of”), and 1.1 says it as a fact",
        ),
        (
            "Two students spread leaflets in the barracks.",
            "Two students were held on suspicion of spreading leaflets in the barracks",
            "AM302 1.1 leaves out “on suspicion of”, and so says more than the article does",
        ),
        (
            "The plague reached the valley with the wool trade.",
            "The author argues that the plague reached the valley with the wool trade",
            "AM301 the quote reports what somebody says (“argues”), and 1.1 says it as a fact",
        ),
        (
            "The clerk stole the parish funds.",
            "Police held the clerk on suspicion of stealing the parish funds",
            "AM302 1.1 leaves out “on suspicion of”, and so says more than the article does",
        ),
        (
            "The dispute was about grazing rights.",
            "The dispute was about grazing rights, in the opinion of Smith",
            "AM301 the quote reports what somebody says (“in the opinion of”), and 1.1 says it as a fact",
        ),
    ],
)
def test_suspicions_and_views_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "A 50-year-old nurse is suspected of having poisoned two patients at the clinic.",
            "A 50-year-old nurse was arrested on suspicion of poisoning two patients at the clinic",
        ),
        (
            "Police have arrested a nurse of 50 in connection with the poisoning of two patients.",
            "A 50-year-old nurse was arrested on suspicion of poisoning two patients at the clinic",
        ),
        (
            "A 50-year-old nurse was arrested.",
            "A 50-year-old nurse was arrested on suspicion of poisoning two patients at the clinic",
        ),
        (
            "It is alleged that the accountant moved the club's savings to his own account.",
            "The accountant is accused of moving the club's savings to his own account",
        ),
        (
            "Two brothers are to stand trial for the theft of the altar cross.",
            "Two brothers have been charged with stealing the altar cross",
        ),
        (
            "The owner's lawyer thinks that the inspectors had broken the lock themselves.",
            "In the view of the owner's lawyer, the inspectors had broken the lock themselves",
        ),
        (
            "The lawyer's version is that the inspectors had broken the lock themselves.",
            "In the view of the owner's lawyer, the inspectors had broken the lock themselves",
        ),
        (
            "The owner had broken the lock himself.",
            "He had a room with a view of the harbour, and the owner had broken the lock himself",
        ),
        (
            "The mason carved the doors of the chapel in 1702.",
            "The mason, who was later accused of theft, carved the doors of the chapel in 1702",
        ),
        ("The spring is believed to cure eye diseases.", "The spring supposedly cures diseases of the eye"),
        (
            "The sergeant stole the altar cross.",
            "The sergeant was convicted of stealing the altar cross, of which he had been accused",
        ),
        (
            "A baker is alleged to have set fire to his own shop.",
            "A baker has been charged with setting his own shop on fire",
        ),
        (
            "The police believe that a baker set his own shop on fire.",
            "A baker has been charged with setting his own shop on fire",
        ),
        (
            "A blind girl is said to have been healed by the relic in 1412.",
            "The relic reportedly healed a blind girl in 1412",
        ),
        (
            "According to legend, the statue was carved from a single oak.",
            "The statue was purportedly carved from a single oak",
        ),
        ("The new owner may have paid the arsonist.", "The new owner is suspected of having paid the arsonist"),
        (
            "Two historians hold that the dispute was about grazing rights.",
            "The dispute, in the opinion of two historians, was about grazing rights",
        ),
        (
            "The fleet was sunk in the bay in 1904.",
            "The windows have a fine view of the bay, where the fleet was sunk in 1904",
        ),
        ("The nurse found the patient at four.", "The nurse charged with the night shift found the patient at four"),
        (
            "The battery drives the pump for a day.",
            "The battery, once charged with enough current, drives the pump for a day",
        ),
        (
            "A magpie had stolen the ring.",
            "A woman accused of stealing a ring was acquitted when it was found that a magpie had stolen it",
        ),
        ("The printer fled to Basel in 1525.", "Accused of heresy, the printer fled to Basel in 1525"),
        (
            "The gate to the gardens opens at eight in May.",
            "In the view of most visitors, the gardens are at their best in May, when the gate opens at eight",
        ),
        (
            "The mayor of the island is said to have taken bribes from two builders.",
            "The mayor of the island is accused of taking bribes from two builders",
        ),
        (
            "The emperor is rumoured to have had his brother poisoned at a banquet.",
            "The emperor allegedly had his brother poisoned at a banquet",
        ),
        (
            "The story goes that the emperor had his brother poisoned at a banquet.",
            "The emperor allegedly had his brother poisoned at a banquet",
        ),
        (
            "The coroner concluded that the wound had been made with a chisel.",
            "In the opinion of the coroner, the wound had been made with a chisel",
        ),
        (
            "Two students were held over leaflets spread in the barracks.",
            "Two students were held on suspicion of spreading leaflets in the barracks",
        ),
        (
            "The steward bought an inn.",
            "The steward, accused of theft by the count, was cleared in court and bought an inn",
        ),
        (
            "The cashier had taken the money, the judge found.",
            "The judge found that the cashier, charged with fraud, had taken the money",
        ),
        (
            "The clerk was arrested for stealing the parish funds.",
            "Police arrested the clerk on suspicion of stealing the parish funds",
        ),
        (
            "Smith thought the dispute was about grazing rights.",
            "The dispute was about grazing rights, in the opinion of Smith",
        ),
    ],
)
def test_suspicions_and_views_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == []
