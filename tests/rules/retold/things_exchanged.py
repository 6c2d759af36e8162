"""Two things in each other's place, in the words of the quote; and what only stands in another order."""

CHANGED = [
    (
        "In the autumn of 1921 the Irish sailors sheltered the Welsh miners from the storm.",
        "In the autumn of 1921 the Welsh miners sheltered the Irish sailors from the storm",
        "AM327 says “Irish sailors sheltered the Welsh miners”, and its quote “Welsh miners sheltered the Irish sailors”: the two have changed places",
    ),
    (
        "After the war the new settlers sold the old families their best fields.",
        "After the war the old families sold the new settlers their best fields",
        "AM327 says “new settlers sold the old families”, and its quote “old families sold the new settlers”: the two have changed places",
    ),
    (
        "The baths will close at the end of May and open in March.",
        "The baths will close at the end of March and open in May",
        "AM327 says “May and open in March”, and its quote “March and open in May”: the two have changed places",
    ),
    (
        "The orchestra toured Spain in the autumn, then recorded a symphony in the spring.",
        "The orchestra toured Spain in the spring, then recorded a symphony in the autumn",
        "AM327 says “autumn, then recorded a symphony in the spring”, and its quote “spring, then recorded a symphony in the autumn”: the two have changed places",
    ),
    (
        "The minister praised the police and criticised the firemen.",
        "The minister praised the firemen and criticised the police",
        "AM327 says “police and criticised the firemen”, and its quote “firemen and criticised the police”: the two have changed places",
    ),
    (
        "Thefts have risen from 95 to 40 a month.",
        "Thefts have risen from 40 to 95 a month",
        "AM327 says “from 95 to 40”, and its quote “from 40 to 95”: the two have changed places",
    ),
    (
        "The toll rose from thirty to twelve crowns.",
        "The toll rose from twelve to thirty crowns",
        "AM327 says “from thirty to twelve”, and its quote “from twelve to thirty”: the two have changed places",
    ),
    (
        "A ticket costs 22 euros before noon and 14 euros after it.",
        "A ticket costs 14 euros before noon and 22 euros after it",
        "AM327 says “22 euros before noon and 14”, and its quote “14 euros before noon and 22”: the two have changed places",
    ),
    (
        "Of the six jurors, nine were teachers.",
        "Of the nine jurors, six were teachers",
        "AM327 says “six jurors, nine”, and its quote “nine jurors, six”: the two have changed places",
    ),
    (
        "The parish spent the money for chairs on bells.",
        "The parish spent the money for bells on chairs",
        "AM327 says “chairs on bells”, and its quote “bells on chairs”: the two have changed places",
    ),
    (
        "She would rather hire a cook who can serve a meal than a waiter who can plan one.",
        "She would rather hire a cook who can plan a meal than a waiter who can serve one",
        "AM327 says “than a waiter who can plan one”, and its quote “than a waiter who can serve one”: the two that are compared have changed places",
    ),
    (
        "The painter despised the poet, and the poet admired the composer.",
        "The painter admired the poet, and the poet despised the composer",
        "AM327 says “despised the poet, and the poet admired”, and its quote “admired the poet, and the poet despised”: the two have changed places",
    ),
    (
        "Poor parents of rich children paid for the hall.",
        "Rich parents of poor children paid for the hall",
        "AM327 says “Poor parents of rich”, and its quote “Rich parents of poor”: the two have changed places",
    ),
    (
        "Reviewers loved the novel, and readers ignored the film.",
        "Readers loved the novel, and reviewers ignored the film",
        "AM327 says “Reviewers loved the novel”, and its quote “Readers loved the novel”: it is said of another there",
    ),
    (
        "The school lends the library its hall on Fridays.",
        "The library lends the school its hall on Fridays",
        "AM327 says “The school lends the library its hall on Fridays”, and its quote “The library lends the school its hall on Fridays”: who does it, and to whom, have changed places",
    ),
    (
        "On the first day the mean was 4.8 degrees, and on the second it was 3.1.",
        "On the first day the mean was 3.1 degrees, and on the second it was 4.8",
        "AM327 says “4.8 degrees, and on the second it was 3.1”, and its quote “3.1 degrees, and on the second it was 4.8”: the two have changed places",
    ),
    (
        "She lived in Bergen until 1980 and then in Oslo.",
        "She lived in Oslo until 1980 and then in Bergen",
        "AM327 says “Bergen until 1980 and then in Oslo”, and its quote “Oslo until 1980 and then in Bergen”: the two have changed places",
    ),
    (
        "The museum moved from the station to the castle.",
        "The museum moved from the castle to the station",
        "AM327 says “station to the castle”, and its quote “castle to the station”: the two have changed places",
    ),
    (
        "All shareholders are members of the board.",
        "All members of the board are shareholders",
        "AM327 says “shareholders are members of the board”, and its quote “members of the board are shareholders”: the two have changed places",
    ),
    (
        "The lawyer spoke for the landlord against the tenants.",
        "The lawyer spoke for the tenants against the landlord",
        "AM327 says “landlord against the tenants”, and its quote “tenants against the landlord”: the two have changed places",
    ),
    (
        "The parents, whom the teachers had accused of neglect, resigned.",
        "The teachers, whom the parents had accused of neglect, resigned",
        "AM327 says “parents, whom the teachers”, and its quote “teachers, whom the parents”: the two have changed places",
    ),
    (
        "If the bell rings, the pump has failed.",
        "If the pump fails, the bell rings",
        "AM327 says “If the bell rings, the pump has failed”, and its quote “If the pump fails, the bell rings”: the condition and what follows from it have changed places",
    ),
    (
        "He was paid 350 crowns for the portrait and 200 for the landscape.",
        "He was paid 200 crowns for the portrait and 350 for the landscape",
        "AM327 says “350 crowns for the portrait and 200”, and its quote “200 crowns for the portrait and 350”: the two have changed places",
    ),
    (
        "They replaced the steel beams with oak ones.",
        "They replaced the oak beams with steel ones",
        "AM327 says “steel beams with oak”, and its quote “oak beams with steel”: the two have changed places",
    ),
    (
        "The bill is supported by hunters and opposed by farmers.",
        "The bill is supported by farmers and opposed by hunters",
        "AM327 says “hunters and opposed by farmers”, and its quote “farmers and opposed by hunters”: the two have changed places",
    ),
    (
        "He sold the ship to pay for the farm.",
        "He sold the farm to pay for the ship",
        "AM327 says “ship to pay for the farm”, and its quote “farm to pay for the ship”: the two have changed places",
    ),
    (
        "No island has more bicycles than Hven has cars.",
        "No island has more cars than Hven has bicycles",
        "AM327 says “than Hven has cars”, and its quote “than Hven has bicycles”: the two that are compared have changed places",
    ),
    (
        "The office went from the station to the castle.",
        "The office went from the castle to the station",
        "AM327 says “station to the castle”, and its quote “castle to the station”: the two have changed places",
    ),
]

THE_SAME = [
    (
        "The Irish sailors were sheltered from the storm by the Welsh miners in the autumn of 1921.",
        "In the autumn of 1921 the Welsh miners sheltered the Irish sailors from the storm",
    ),
    (
        "The toll rose to thirty crowns from twelve.",
        "The toll rose from twelve to thirty crowns",
    ),
    (
        "The year before the club sold 3,900 tickets, last season 4,200.",
        "Last season the club sold 4,200 tickets, the year before 3,900",
    ),
    (
        "Six of the nine jurors were teachers.",
        "Of the nine jurors, six were teachers",
    ),
    (
        "In Leeds the minister praised the firemen on Monday.",
        "On Monday the minister praised the firemen in Leeds",
    ),
    (
        "In Kent the firm opened a mill in 1990.",
        "In 1990 the firm opened a mill in Kent",
    ),
    (
        "The market sells plums, pears and leeks.",
        "The market sells leeks, pears and plums",
    ),
    (
        "She painted walls, trained waiters and hired cooks.",
        "She hired cooks, trained waiters and painted walls",
    ),
    (
        "The orchard swarms with bees every June.",
        "Bees swarm in the orchard every June",
    ),
    (
        "The pilots of Zador worry about the silt.",
        "The silt worries the pilots of Zador",
    ),
    (
        "The Swedish bank merged with the Danish firm in 2004.",
        "The Danish firm merged with the Swedish bank in 2004",
    ),
    (
        "The biggest town in the county remains Leeds.",
        "Leeds remains the biggest town in the county",
    ),
    (
        "The pilots gave a list of their complaints to the council.",
        "The pilots gave the council a list of their complaints",
    ),
    (
        "On Tuesday the council approved the plan after a long debate.",
        "After a long debate the council approved the plan on Tuesday",
    ),
    (
        "The council blamed the damage to the pier on the storm.",
        "The council blamed the storm for the damage to the pier",
    ),
    (
        "The silt in the harbour angered the pilots.",
        "What angered the pilots was the silt in the harbour",
    ),
    (
        "An old inn stands opposite the church.",
        "Opposite the church stands an old inn",
    ),
    (
        "The library pays the school for the hall in most towns.",
        "In most towns the library pays the school for the hall",
    ),
    (
        "Audiences ignored the film, and critics loved it.",
        "Critics loved the film, and audiences ignored it",
    ),
    (
        "The letter to the bishop of the mayor was read out.",
        "The letter of the mayor to the bishop was read out",
    ),
    (
        "Large farms spend less per field on seed than small ones.",
        "Small farms spend more per field on seed than large ones",
    ),
    (
        "The second dose caused fewer side effects than the first.",
        "The first dose caused more side effects than the second",
    ),
    (
        "She likes dogs and likes cats.",
        "She likes cats and likes dogs",
    ),
    (
        "The talks between Vienna and Oslo went on until May.",
        "The talks between Oslo and Vienna went on until May",
    ),
    (
        "The river separates the fields from the village.",
        "The river separates the village from the fields",
    ),
    (
        "A guild of millers and a union of bakers signed the letter.",
        "A union of bakers and a guild of millers signed the letter",
    ),
    (
        "The miners supported the rebels, and the clergy the king.",
        "The rebels were supported by the miners, and the king by the clergy",
    ),
    (
        "The parents had accused the teachers of neglect, who resigned.",
        "The teachers, whom the parents had accused of neglect, resigned",
    ),
    (
        "For the landscape he was paid 350 crowns, and for the portrait 200.",
        "He was paid 200 crowns for the portrait and 350 for the landscape",
    ),
    (
        "Steel beams replaced the oak ones.",
        "They replaced the oak beams with steel ones",
    ),
    (
        "While exports to Spain fell, those to France rose.",
        "Exports to France rose while those to Spain fell",
    ),
    (
        "Some shareholders are members of the board.",
        "Some members of the board are shareholders",
    ),
    (
        "The bell rings if the pump fails.",
        "If the pump fails, the bell rings",
    ),
    (
        "Against the landlord the lawyer spoke for the tenants.",
        "The lawyer spoke for the tenants against the landlord",
    ),
    (
        "The road from the station to the castle was closed.",
        "The road from the castle to the station was closed",
    ),
    (
        "The miller's daughter married the brewer's son.",
        "The brewer's son married the miller's daughter",
    ),
    (
        "The tower is as tall as the lake is deep.",
        "The lake is as deep as the tower is tall",
    ),
    (
        "The match of the millers against the bakers was called off.",
        "The match of the bakers against the millers was called off",
    ),
    (
        "The west wing of the old house is pokier than the east wing.",
        "The east wing of the old house is roomier than the west wing",
    ),
    (
        "Guests bring wine, cheese or bread.",
        "Guests bring bread, cheese or wine",
    ),
    (
        "The flight from the station to the castle took an hour.",
        "The flight from the castle to the station took an hour",
    ),
]
