"""Another word where the quote names a thing, which a reader has to look at; and words that may name the same."""

CHANGED = [
    (
        "The surgeon removed the spleen on Tuesday morning",
        "The surgeon removed the kidney on Tuesday morning",
        "AM332 says “spleen” where its quote says “kidney”",
    ),
    (
        "The foremen of the foundry walked out over the new rota",
        "The trainees of the foundry walked out over the new rota",
        "AM332 says “foremen” where its quote says “trainees”",
    ),
    (
        "The trust bought the mill with a gift from the parish",
        "The trust bought the mill with a loan from the parish",
        "AM332 says “gift” where its quote says “loan”",
    ),
    (
        "The cellist broke her elbow in a fall on the ice",
        "The cellist broke her wrist in a fall on the ice",
        "AM332 says “elbow” where its quote says “wrist”",
    ),
    (
        "The fire began in the laundry of the hotel",
        "The fire began in the kitchen of the hotel",
        "AM332 says “laundry” where its quote says “kitchen”",
    ),
    (
        "He was charged with bribery after the trial",
        "He was charged with perjury after the trial",
        "AM332 says “bribery” where its quote says “perjury”",
    ),
    (
        "The zoo lost its giraffes to anthrax in the autumn",
        "The zoo lost its elephants to anthrax in the autumn",
        "AM332 says “giraffes” where its quote says “elephants”",
    ),
    (
        "The valley is known for its walnuts and its wine",
        "The valley is known for its cherries and its wine",
        "AM332 says “walnuts” where its quote says “cherries”",
    ),
    (
        "The bridge was weakened by frost over many winters",
        "The bridge was weakened by salt over many winters",
        "AM332 says “frost” where its quote says “salt”",
    ),
    (
        "Patients on the ward complained of the heat",
        "Nurses on the ward complained of the heat",
        "AM330 says “patients”, but its quote says “nurses”",
    ),
    (
        "The museum owns a sword that belonged to the cardinal",
        "The museum owns a sword that belonged to the admiral",
        "AM332 says “cardinal” where its quote says “admiral”",
    ),
    (
        "The report blames the mechanic for the crash",
        "The report blames the pilot for the crash",
        "AM332 says “mechanic” where its quote says “pilot”",
    ),
    (
        "The refinery dumps its sludge in the quarry",
        "The refinery dumps its sludge in the estuary",
        "AM332 says “quarry” where its quote says “estuary”",
    ),
    (
        "The tribunal awarded the widow a house",
        "The tribunal awarded the widow a pension",
        "AM332 says “house” where its quote says “pension”",
    ),
    (
        "The bill was drafted by the brewers' lobby",
        "The bill was drafted by the bankers' lobby",
        "AM332 says “brewers” where its quote says “bankers”",
    ),
    (
        "The comet was first seen by a monk",
        "The comet was first seen by a shepherd",
        "AM332 says “monk” where its quote says “shepherd”",
    ),
    (
        "The school dropped Greek for lack of teachers",
        "The school dropped Latin for lack of teachers",
        "AM308 names “Greek”, which does not occur in the article",
    ),
    (
        "The hospital treats burns with pig skin",
        "The hospital treats burns with fish skin",
        "AM332 says “pig” where its quote says “fish”",
    ),
    (
        "The orchestra performs in a disused factory",
        "The orchestra performs in a disused church",
        "AM332 says “factory” where its quote says “church”",
    ),
    (
        "The company makes valves for tractors",
        "The company makes valves for submarines",
        "AM332 says “tractors” where its quote says “submarines”",
    ),
    (
        "Her neighbour taught her to sail in the bay",
        "Her uncle taught her to sail in the bay",
        "AM332 says “neighbour” where its quote says “uncle”",
    ),
    (
        "The soldiers were paid in silver until 1740",
        "The soldiers were paid in salt until 1740",
        "AM332 says “silver” where its quote says “salt”",
    ),
    (
        "The dam was opposed by the bishops of the district",
        "The dam was opposed by the anglers of the district",
        "AM332 says “bishops” where its quote says “anglers”",
    ),
    (
        "Authors of the treaty point to its cost",
        "Critics of the treaty point to its cost",
        "AM332 says “Authors” where its quote says “Critics”",
    ),
    (
        "The factory closed because of strikes",
        "The factory closed because of debts",
        "AM332 says “strikes” where its quote says “debts”",
    ),
    (
        "The tower was built by the guild of masons",
        "The tower was built by the guild of weavers",
        "AM332 says “masons” where its quote says “weavers”",
    ),
    (
        "Developers have withdrawn from the coast",
        "Insurers have withdrawn from the coast",
        "AM332 says “Developers” where its quote says “Insurers”",
    ),
    (
        "The bees died of a pesticide that winter",
        "The bees died of a virus that winter",
        "AM332 says “pesticide” where its quote says “virus”",
    ),
    (
        "The court heard the evidence of the gardener",
        "The court heard the evidence of the chemist",
        "AM332 says “gardener” where its quote says “chemist”",
    ),
    (
        "He wrote his sonnets in exile",
        "He wrote his sonnets in prison",
        "AM332 says “exile” where its quote says “prison”",
    ),
    (
        "The subsidy goes to breeders of goats",
        "The subsidy goes to breeders of sheep",
        "AM330 says “goats”, but its quote says “sheep”",
    ),
    (
        "The teachers' pension fund bought the harbour",
        "The teachers' pension fund bought the airport",
        "AM332 says “harbour” where its quote says “airport”",
    ),
]

THE_SAME = [
    (
        "The students of the village school collected waste paper for a year",
        "The pupils of the village school collected waste paper for a year",
    ),
    (
        "The company sold its warehouse in Leeds to a charity",
        "The firm sold its warehouse in Leeds to a charity",
    ),
    (
        "The levy will cost every household forty pounds a year",
        "The measure will cost every household forty pounds a year",
    ),
    (
        "Smith opened the new bridge on Monday",
        "The minister opened the new bridge on Monday",
    ),
    (
        "Dredging would save the harbour two million a year",
        "This step would save the harbour two million a year",
    ),
    (
        "The car struck a wall outside the bakery",
        "The vehicle struck a wall outside the bakery",
    ),
    (
        "The fire destroyed nine boats in the marina",
        "The blaze destroyed nine boats in the marina",
    ),
    (
        "Many inhabitants of the old town have sold their flats",
        "Many residents of the old town have sold their flats",
    ),
    (
        "The street was closed because of the snow",
        "The road was closed because of the snow",
    ),
    (
        "The reporter spent a year with the fishermen of Grimsby",
        "The journalist spent a year with the fishermen of Grimsby",
    ),
    (
        "He kept the letters in a chest beneath the bed",
        "He kept the letters in a box beneath the bed",
    ),
    (
        "The investigation into the collapse of the pier took three years",
        "The inquiry into the collapse of the pier took three years",
    ),
    (
        "The mayor of the island announced an end to the charge",
        "The mayor of the island announced an end to the fee",
    ),
    (
        "She left the clinic on crutches after nine days",
        "She left the hospital on crutches after nine days",
    ),
    (
        "The cost of bread rose by a tenth after the harvest failed",
        "The price of bread rose by a tenth after the harvest failed",
    ),
    (
        "The committee wants a reply before the summer",
        "The committee wants an answer before the summer",
    ),
    (
        "The gale tore the roof off the town hall",
        "The storm tore the roof off the town hall",
    ),
    (
        "A spokesperson for the airline declined to comment on the delay",
        "A spokesman for the airline declined to comment on the delay",
    ),
    (
        "The judge dismissed the case for lack of proof",
        "The judge dismissed the case for lack of evidence",
    ),
    (
        "The enormous wave threw the boat onto the pier",
        "The huge wave threw the boat onto the pier",
    ),
    (
        "The plan has the support of the main parties",
        "The plan has the backing of the main parties",
    ),
    (
        "Her address to the farmers lasted two hours",
        "Her speech to the farmers lasted two hours",
    ),
    (
        "The bakers of the town work after dark",
        "The bakers of the town work at night",
    ),
    (
        "The head of the yard has sold his shares",
        "The boss of the yard has sold his shares",
    ),
    (
        "The explosion broke the windows of the chapel",
        "The blast broke the windows of the chapel",
    ),
    (
        "The instructor taught chess to the prisoners",
        "The teacher taught chess to the prisoners",
    ),
    (
        "They demand higher wages for night shifts",
        "They demand higher pay for night shifts",
    ),
    (
        "The store sells tea from Assam and Kenya",
        "The shop sells tea from Assam and Kenya",
    ),
    (
        "The paper printed the names of the donors",
        "The newspaper printed the names of the donors",
    ),
    (
        "The ill man was carried down the mountain by his sons",
        "The sick man was carried down the mountain by his sons",
    ),
    (
        "The drop in the birth rate worries the school board",
        "The fall in the birth rate worries the school board",
    ),
    (
        "The court's decision on the pipeline comes in May",
        "The court's ruling on the pipeline comes in May",
    ),
    (
        "The wealthy pay a smaller share of their income",
        "The rich pay a smaller share of their income",
    ),
    (
        "The strike of the dockers ended after two weeks",
        "The strike of the dockers ended after a fortnight",
    ),
    (
        "The risk of a second landslide has passed",
        "The danger of a second landslide has passed",
    ),
    (
        "The purpose of the law is to keep the rivers clean",
        "The aim of the law is to keep the rivers clean",
    ),
    (
        "The shortage of nurses has closed two wards",
        "The lack of nurses has closed two wards",
    ),
    (
        "The result of the vote surprised the party",
        "The outcome of the vote surprised the party",
    ),
    (
        "The movie about the miners won a prize in Venice",
        "The film about the miners won a prize in Venice",
    ),
    (
        "The workers slept in tents beside the railway",
        "The labourers slept in tents beside the railway",
    ),
    (
        "The chicks of the species leave the nest in June",
        "The young of the species leave the nest in June",
    ),
    (
        "The error in the program deleted the records",
        "The bug in the program deleted the records",
    ),
    (
        "The frontier between the two states has been shut",
        "The border between the two states has been shut",
    ),
    (
        "The lead scientist of the study warns of a shortage",
        "The author of the study warns of a shortage",
    ),
    (
        "The bad harvest drove up the price of oil",
        "The poor harvest drove up the price of oil",
    ),
    (
        "The whole crew was rescued by helicopter",
        "The entire crew was rescued by helicopter",
    ),
    (
        "The celebrated singer gave her last concert here",
        "The famous singer gave her last concert here",
    ),
    (
        "He was the first director of the observatory",
        "He was the first head of the observatory",
    ),
    (
        "The chief reason for the delay is the weather",
        "The main reason for the delay is the weather",
    ),
    (
        "In the opinion of the union the offer is an insult",
        "In the view of the union the offer is an insult",
    ),
    (
        "The boy's mother thanked the divers",
        "The mother of the boy thanked the divers",
    ),
    (
        "The council fears for the fate of the pool",
        "The council fears for the future of the pool",
    ),
    (
        "The town lives off the visitors who come for the skiing",
        "The town lives off the tourists who come for the skiing",
    ),
    (
        "The medicine cut the number of seizures by half",
        "The drug cut the number of seizures by half",
    ),
    (
        "The hall holds two thousand people",
        "The hall holds two thousand spectators",
    ),
    (
        "The illness has reached the cattle of the north",
        "The disease has reached the cattle of the north",
    ),
    (
        "The author's hospital has lost half of its midwives",
        "Our hospital has lost half of its midwives",
    ),
    (
        "Officers found the painting in a garage",
        "The police found the painting in a garage",
    ),
    (
        "The thief fled across the roofs",
        "The suspect fled across the roofs",
    ),
    (
        "The voyage to the comet ended in 2016",
        "The mission to the comet ended in 2016",
    ),
]
