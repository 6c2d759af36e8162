"""A word of another step of a scale: of duty, of degree, of how often; and what says the same, or is said of something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told_of_wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CHANGED = [
    (
        "The heirs cannot accept a debt of the family.",
        "The heirs need not accept a debt of the family",
        "AM329 says “cannot”, but its quote says “need not”",
    ),
    (
        "Members pay a monthly fee of 60 euros.",
        "Members pay a yearly fee of 60 euros",
        "AM329 says “monthly”, but its quote says “yearly”",
    ),
    (
        "The council holds its public meeting every week.",
        "The council holds its public meeting every month",
        "AM329 says “every week”, but its quote says “every month”",
    ),
    (
        "About 300 tonnes of waste are burnt there hourly.",
        "About 300 tonnes of waste are burnt there daily",
        "AM329 says “hourly”, but its quote says “daily”",
    ),
    (
        "A weekly report goes to the trustees.",
        "A quarterly report goes to the trustees",
        "AM329 says “weekly”, but its quote says “quarterly”",
    ),
    (
        "Inspectors visit the mine once a month.",
        "Inspectors visit the mine once a year",
        "AM329 says “a month”, but its quote says “a year”",
    ),
    (
        "Residents must park in the yard behind the school.",
        "Residents may park in the yard behind the school",
        "AM329 says “must”, but its quote says “may”",
    ),
    (
        "Guests must not bring their own towels.",
        "Guests need not bring their own towels",
        "AM329 says “must not”, but its quote says “need not”",
    ),
    (
        "Cyclists must wear a helmet in the park.",
        "Cyclists should wear a helmet in the park",
        "AM329 says “must”, but its quote says “should”",
    ),
    (
        "Landlords have to ask for a deposit of two months' rent.",
        "Landlords can ask for a deposit of two months' rent",
        "AM329 says “have to”, but its quote says “can”",
    ),
    (
        "The director is obliged to appoint a deputy.",
        "The director is allowed to appoint a deputy",
        "AM329 says “is obliged to”, but its quote says “is allowed to”",
    ),
    (
        "Shops may close at noon on Sundays.",
        "Shops must close at noon on Sundays",
        "AM329 says “may”, but its quote says “must”",
    ),
    (
        "Teachers are not allowed to sign the register.",
        "Teachers are not required to sign the register",
        "AM329 says “are not allowed to”, but its quote says “are not required to”",
    ),
    (
        "Pupils must not learn Latin.",
        "Pupils do not have to learn Latin",
        "AM329 says “must not”, but its quote says “do not have to”",
    ),
    (
        "Tenants are required to keep a cat.",
        "Tenants are entitled to keep a cat",
        "AM329 says “are required to”, but its quote says “are entitled to”",
    ),
    (
        "The minister has to dissolve the board.",
        "The minister may dissolve the board",
        "AM329 says “has to”, but its quote says “may”",
    ),
    (
        "The new crossing has made the road much safer.",
        "The new crossing has made the road a little safer",
        "AM329 says “much”, but its quote says “a little”",
    ),
    (
        "Prices rose sharply after the harvest.",
        "Prices rose slightly after the harvest",
        "AM329 says “sharply”, but its quote says “slightly”",
    ),
    (
        "The second test was far harder than the first.",
        "The second test was somewhat harder than the first",
        "AM329 says “far”, but its quote says “somewhat”",
    ),
    (
        "The tablets shortened the illness slightly.",
        "The tablets shortened the illness considerably",
        "AM329 says “slightly”, but its quote says “considerably”",
    ),
    (
        "Rents in the suburb are considerably lower than in the centre.",
        "Rents in the suburb are marginally lower than in the centre",
        "AM329 says “considerably”, but its quote says “marginally”",
    ),
    (
        "The noise has dropped greatly since the trams were mended.",
        "The noise has dropped a bit since the trams were mended",
        "AM329 says “greatly”, but its quote says “a bit”",
    ),
    (
        "Swimmers were severely affected by the cold.",
        "Swimmers were only mildly affected by the cold",
        "AM329 says “severely”, but its quote says “mildly”",
    ),
    (
        "Otters are often seen below the weir.",
        "Otters are occasionally seen below the weir",
        "AM329 says “often”, but its quote says “occasionally”",
    ),
    (
        "The bishop visits the island every week.",
        "The bishop visits the island now and then",
        "AM329 says “every week”, but its quote says “now and then”",
    ),
    (
        "He walks to the office every day.",
        "He occasionally walks to the office",
        "AM329 says “every day”, but its quote says “occasionally”",
    ),
    (
        "Owners of the flats must let them for up to ninety days.",
        "Owners of the flats may let them for up to ninety days",
        "AM329 says “must”, but its quote says “may”",
    ),
    (
        "The chair may not give reasons for a refusal.",
        "The chair need not give reasons for a refusal",
        "AM329 says “may not”, but its quote says “need not”",
    ),
    (
        "Meals have to be ordered in advance.",
        "Guests are asked to note that meals can be ordered in advance",
        "AM329 says “have to”, but its quote says “can”",
    ),
    (
        "Since the roof was insulated heating costs have fallen slightly.",
        "Heating costs have fallen considerably since the roof was insulated",
        "AM329 says “slightly”, but its quote says “considerably”",
    ),
    (
        "The reform had a dramatic effect on wages.",
        "The reform had a modest effect on wages",
        "AM329 says “dramatic”, but its quote says “modest”",
    ),
    (
        "A large minority of members wanted to strike.",
        "A small minority of members wanted to strike",
        "AM329 says “large”, but its quote says “small”",
    ),
    (
        "The committee meets every week in the town hall.",
        "The committee meets from time to time in the town hall",
        "AM329 says “every week”, but its quote says “from time to time”",
    ),
    (
        "The choir gives a concert every month.",
        "The choir gives a concert every year",
        "AM329 says “every month”, but its quote says “every year”",
    ),
    (
        "The bell is cleaned weekly by the verger.",
        "The bell is cleaned annually by the verger",
        "AM329 says “weekly”, but its quote says “annually”",
    ),
    (
        "Foxes are regularly seen in the park.",
        "Foxes are seen now and again in the park",
        "AM329 says “regularly”, but its quote says “now and again”",
    ),
    (
        "Passengers are obliged to arrive an hour early.",
        "Passengers ought to arrive an hour early",
        "AM329 says “are obliged to”, but its quote says “ought to”",
    ),
    (
        "Members must bring two guests to the reading room under the by-laws.",
        "Under the by-laws, members may bring two guests to the reading room",
        "AM329 says “must”, but its quote says “may”",
    ),
    (
        "By law heirs are not permitted to accept a debt.",
        "Heirs are not obliged to accept a debt",
        "AM329 says “are not permitted to”, but its quote says “are not obliged to”",
    ),
    (
        "Where noise is likely the council has to refuse a licence.",
        "The council can refuse a licence where noise is likely",
        "AM329 says “has to”, but its quote says “can”",
    ),
    (
        "In the second year of the war grain prices went up slightly.",
        "Grain prices went up considerably in the second year of the war",
        "AM329 says “slightly”, but its quote says “considerably”",
    ),
    (
        "The vaccine greatly lowers the risk of a second infection.",
        "The vaccine slightly lowers the risk of a second infection",
        "AM329 says “greatly”, but its quote says “slightly”",
    ),
    (
        "In wet weather the old signals fail all the time.",
        "The old signals fail every now and then in wet weather",
        "AM329 says “all the time”, but its quote says “every now and then”",
    ),
    (
        "The abbot sent a letter to Rome every year.",
        "Every month the abbot sent a letter to Rome",
        "AM329 says “every year”, but its quote says “every month”",
    ),
    (
        "Each mine has to be visited yearly by the inspectors.",
        "The inspectors have to visit each mine quarterly",
        "AM329 says “yearly”, but its quote says “quarterly”",
    ),
]
THE_SAME = [
    ("So far the new road is safer.", "The new road is a little safer"),
    ("The plant treats 30 million litres daily.", "The plant treats 30 million litres a day"),
    ("The festival takes place annually.", "The festival takes place every year"),
    ("The gauge is read weekly.", "The gauge is read once a week"),
    ("The pump moves 3,600 litres an hour.", "The pump moves 60 litres a minute"),
    ("The rent is 6,000 euros a year.", "The rent is 500 euros a month"),
    ("The journal is a quarterly.", "The journal appears four times a year"),
    ("Nurses work 48 hours a week.", "Nurses work 12 hours a day, four days a week"),
    ("The market is held every week.", "The market is held every Saturday"),
    ("After 1990 the paper was printed weekly.", "The paper was printed daily until 1990 and weekly after that"),
    ("Feeding the seals is forbidden for visitors.", "Visitors may not feed the seals"),
    ("Drivers may not stop on the bridge.", "Drivers must not stop on the bridge"),
    ("Every driver must carry a warning triangle.", "Every driver is required to carry a warning triangle"),
    ("Members may pay later.", "Members need not pay in advance"),
    ("Witnesses need not answer.", "Witnesses can refuse to answer"),
    ("Whoever enters the vault must have a key.", "Nobody may enter the vault without a key"),
    ("The court must have admitted a case before it hears it.", "The court may only hear cases that it has admitted"),
    ("Anglers may keep two trout.", "Anglers are allowed to keep two trout"),
    ("Campers must leave by ten.", "You can camp here, but you must leave by ten"),
    ("Patients must be told of the risks.", "Patients have to be told of the risks"),
    ("Trucks cannot go through the town but must use the bypass.", "Trucks must use the bypass"),
    ("It may be that the new lock must be replaced.", "The new lock may have to be replaced"),
    ("The water is a little warmer than last year.", "The water is slightly warmer than last year"),
    ("Attendance has fallen a good deal.", "Attendance has fallen considerably"),
    ("The road is a little safer.", "The road is a little safer, though much remains to be done"),
    ("The bread has become much cheaper.", "The bread is much cheaper, and slightly saltier, than before"),
    ("Costs rose slightly in the end.", "Costs rose sharply at first and then slightly"),
    ("She complains a little, as many others do.", "She is far from the only one to complain a little"),
    ("The change helped only slightly.", "The change did very little to help"),
    ("Wolves are rarely seen in the valley.", "Wolves are seldom seen in the valley"),
    ("The bell occasionally rings.", "The bell rings from time to time"),
    ("The pipes sometimes burst.", "The pipes often freeze, and sometimes burst"),
    ("The guide is always kind.", "The guide is sometimes wrong, but always kind"),
    ("It nearly always works.", "It seldom fails"),
    ("Trains on the line are usually on time.", "Trains on the line are rarely late"),
    ("Tenants have to be evicted by a court.", "Tenants can only be evicted by a court"),
    ("The warden must open the gate.", "The gate may be opened only by the warden"),
    ("The island has to be reached by boat.", "The island can be reached only by boat"),
    ("The harbour might have to close.", "The harbour may have to close"),
    ("Drivers must stop where they may not pass.", "A driver who may not pass must stop"),
    ("The council should rebuild the pier.", "The council must rebuild the pier"),
    ("The council needs to act on noise.", "The council should act on noise"),
    ("Members must come in person or vote by post.", "Members can vote by post or must come in person"),
    ("You must be over 18 to enter.", "You must be over 18 to enter, but may leave at any time"),
    ("Residents have to pay for parking now.", "Residents could park free until May; since then they have had to pay"),
    ("Nobody has to answer.", "Nobody is obliged to answer"),
    ("Witnesses are not obliged to answer every question.", "Witnesses do not have to answer every question"),
    ("Pupils are not allowed to run in the halls.", "Pupils must not run in the halls"),
    ("Schools are forbidden to select pupils by faith.", "Schools may not select pupils by faith"),
    ("Whoever does not appear can be fined by the judge.", "The judge may fine whoever does not appear"),
    ("Residents must wait for a vote on the plan in May.", "In May residents voted for the plan"),
    ("Plants need much more light in winter.", "Plants need far more light in winter"),
    ("The film was a little better than others of the year.", "The film was so far the best of the year"),
    ("The house is slightly larger than a barn.", "The house is not much larger than a barn"),
    ("The town was slightly damaged.", "Much of the town was slightly damaged"),
    ("A part of the large estate was sold.", "A small part of the large estate was sold"),
    ("The small office in Bonn belongs to the large firm.", "The large firm has a small office in Bonn"),
    ("There was a steep rise in arrears.", "A slight rise in rents led to a steep rise in arrears"),
    ("In the suburbs rents rose slightly.", "Rents rose sharply in the city and a little in the suburbs"),
    ("The effect was considerable.", "The effect was anything but negligible"),
    ("The play was criticised heavily.", "The play was strongly criticised and mildly praised"),
    ("Buses are often late.", "Trains are sometimes late, and buses often"),
    ("He sometimes worked every day.", "He sometimes worked every day for weeks"),
    ("At times they met every day.", "At times they met daily"),
    ("She often visits him.", "She visits him most weeks"),
    ("It occasionally rains every day for a month.", "It occasionally rains daily for a month"),
    ("The newsletter is weekly now.", "The newsletter, once monthly, is now weekly"),
    ("A pass for a year costs 400 euros.", "A monthly pass costs 40 euros, a yearly one 400"),
    ("The plant makes 350 tonnes a week.", "The plant makes 50 tonnes a day, or 350 tonnes a week"),
    ("The annual festival lasts a week.", "The festival lasts a week every year"),
    ("She swims about eight times a month.", "She swims twice a week"),
    ("He read in a month what took him a year to write.", "He took a year to write what he had read in a month"),
    ("A ship is launched annually in June.", "Every year a ship is launched in the month of June"),
    ("The yearly fee is 120 euros.", "The fee of 120 euros a year is paid monthly"),
    ("The paper is a daily.", "The paper appears every day but Sunday"),
    ("The stream dries up each year.", "The stream dries up every summer"),
    (
        "The tower was much higher than the church.",
        "The tower was a little over 40 metres high, which made it much higher than the church",
    ),
    ("Fees will hardly rise a lot.", "It is hardly likely that fees will rise a lot"),
    ("In 2005 the road was slightly widened.", "The road was widened a great deal in 1990 and slightly in 2005"),
    ("The large choir has a number of seats.", "A limited number of seats is kept for a large choir"),
    (
        "Owners who let their flats must tell the council.",
        "Owners can let their flats, but have to tell the council each time they let them",
    ),
    ("The vaccine has to be kept cold.", "The vaccine can be given with others and must be kept cold"),
    (
        "Whether a tenant can keep a dog is for the landlord to say; he must agree first.",
        "A tenant may keep a dog if the landlord agrees",
    ),
    ("Lorries have to keep out of the bus lane.", "Cyclists can use the bus lane; lorries must keep out of it"),
    ("We must waste less food.", "We should eat less meat, and we must waste less food"),
    ("The state has to pay for schools.", "The state should pay for roads because it must pay for schools as well"),
    ("You have to pay to enter.", "You can't enter unless you pay"),
    ("Some pupils must stay until three.", "Pupils may leave at noon, though some must stay until three"),
    (
        "The judge can decide such cases without hearing the parties.",
        "In such cases the judge need not hear the parties",
    ),
    ("An appeal has to come within a month.", "Anyone may appeal, but they have to appeal within a month"),
    ("Mayors may close a street for a day.", "The law allows mayors to close a street for a day"),
    ("One should not forget that bread was dear.", "It must not be forgotten that bread was dear"),
    (
        "For small firms the rules had to be simpler.",
        "The new rules could have been simpler, and had to be simpler for small firms",
    ),
    ("The figures change slightly each year.", "The figures vary a little from year to year"),
    ("Little has changed since then.", "Few things have changed much since then"),
    ("Costs have risen a little.", "Costs have not risen much"),
    ("The lake is much deeper than the pond.", "The lake is far deeper than the pond, which is slightly wider"),
    ("Small shops closed in large numbers.", "A considerable number of small shops closed"),
    ("A large profit was made by the small firm.", "The small firm made a large profit"),
    ("It was in a small bakery that the great fire began.", "The great fire started in a small bakery"),
    ("Prices rose sharply because supply was limited.", "The limited supply led to a sharp rise in prices"),
    ("Now and then she goes swimming.", "She plays chess daily and goes swimming now and then"),
    ("He eats at home on most days.", "He usually eats at home and occasionally in a café"),
    ("Every year the valve is replaced.", "The valve is checked daily and replaced every year"),
    ("About 200 boats call at the port a year.", "Each year some 200 boats call at the port, often only for a day"),
    ("In a week the shop earns 2,100 euros.", "The shop earns 300 euros a day"),
    ("It takes a week of daily tablets.", "The drug is taken once a day for a week"),
    ("The mayor is paid monthly.", "The mayor was elected for a year and gets a salary every month"),
    ("The crew was paid weekly.", "The crew was paid by the week and fed twice a day"),
    ("Beginners need to practise daily for an hour.", "An hour a day is enough practice for beginners"),
    ("The school spends 2 million a year.", "The annual budget of the school is 2 million"),
    ("During the day there is a train every hour.", "Trains run hourly during the day and every two hours at night"),
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
