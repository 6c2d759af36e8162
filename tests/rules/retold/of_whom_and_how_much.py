"""Of whom a figure is told, by whom it is done, who holds it, what is as much and what is more; and what says the same."""

CHANGED = [
    (
        "The drug helped 31 percent of the patients",
        "The drug helped 58 percent of the patients, the sugar pill 31 percent",
        "AM323 says “31 percent” of something else than its quote, which says it of “sugar pill”",
    ),
    (
        "The mill employs 900 people directly",
        "The mill employs 600 people directly, and perhaps another 900 jobs in the valley hang on it",
        "AM323 says “900” of something else than its quote, which says it of “perhaps another 900 jobs in the valley hang”",
    ),
    (
        "In the last decade the glacier shrank by 10 metres a year",
        "In the last decade the glacier shrank by 30 metres a year, compared with 10 metres a year in the century before",
        "AM323 says “10” of something else than its quote, which says it of “compared”",
    ),
    (
        "Rents rose by 4 percent in the city",
        "Rents rose by 12 percent in the city and by 4 percent in the villages",
        "AM323 says “4 percent” of something else than its quote, which says it of “villages”",
    ),
    (
        "The north of the county lost 17 schools",
        "The north of the county lost 40 schools, while the south lost 17",
        "AM323 says “17” of something else than its quote, which says it of “south”",
    ),
    (
        "The chapel was built in nineteen years",
        "The chapel was built in four years; the tower took another nineteen years",
        "AM323 says “nineteen” of something else than its quote, which says it of “tower took”",
    ),
    (
        "Diesel buses cost 510,000 euros each",
        "Diesel buses cost 240,000 euros each, electric ones 510,000 euros",
        "AM323 says “510,000 euros” of something else than its quote, which says it of “electric”",
    ),
    (
        "The union has 900 members",
        "The union has 3,400 members, the party 900",
        "AM323 says “900” of something else than its quote, which says it of “party”",
    ),
    (
        "A nurse earns 3,300 euros a month",
        "A nurse earns 2,900 euros a month, a midwife 3,300 euros",
        "AM323 says “3,300 euros” of something else than its quote, which says it of “midwife”",
    ),
    (
        "The new pump is louder than the old one",
        "The new pump is as loud as the old one",
        "AM329 says “louder than”, but its quote says “as loud as”",
    ),
    (
        "The second trial was as long as the first",
        "The second trial was longer than the first",
        "AM329 says “as long as”, but its quote says “longer than”",
    ),
    (
        "The ferry is dearer than the train",
        "The ferry is as dear as the train",
        "AM329 says “dearer than”, but its quote says “as dear as”",
    ),
    (
        "Cycling is more useful than walking for the heart",
        "Cycling is as useful as walking for the heart",
        "AM329 says “more useful than”, but its quote says “as useful as”",
    ),
    (
        "The ferry is as reliable as the bus in winter",
        "The ferry is more reliable than the bus in winter",
        "AM329 says “as reliable as”, but its quote says “more reliable than”",
    ),
    (
        "The leak was found by the fire brigade",
        "The leak was found by a neighbour, who called the fire brigade",
        "AM327 says “found by the fire brigade”, and its quote “found by a neighbour”: another one does it there",
    ),
    (
        "The theft was noticed by the director",
        "The theft was noticed by the cleaner, who told the director of it",
        "AM327 says “noticed by the director”, and its quote “noticed by the cleaner”: another one does it there",
    ),
    (
        "The bill was drafted by the minister",
        "The bill was drafted by a clerk, who showed it to the minister",
        "AM327 says “drafted by the minister”, and its quote “drafted by a clerk”: another one does it there",
    ),
    (
        "The wreck was discovered by the navy",
        "The wreck was discovered by two divers while the navy searched elsewhere",
        "AM327 says “discovered by the navy”, and its quote “discovered by two divers”: another one does it there",
    ),
    (
        "The song was written by the singer",
        "The song was written by the drummer, and the singer only changed a line",
        "AM327 says “written by the singer”, and its quote “written by the drummer”: another one does it there",
    ),
    (
        "Tenants may only use the garden",
        "Tenants may also use the garden",
        "AM325 says “only”, and its quote says it of others, too",
    ),
    (
        "Only cyclists may use the bridge",
        "Cyclists may also use the bridge",
        "AM325 says “only”, and its quote says it of others, too",
    ),
    (
        "The shop sells only maps of the coast",
        "The shop also sells maps of the coast",
        "AM325 says “only”, and its quote says it of others, too",
    ),
    (
        "The new wing is the ugliest building in the city",
        "The critic Lionel Ashby considers the new wing the ugliest building in the city",
        "AM301 the quote reports what somebody says (“considers”), and 1.1 says it as a fact",
    ),
    (
        "The young keeper is the best in the league",
        "The trainer regards the young keeper as the best in the league",
        "AM301 the quote reports what somebody says (“regards”), and 1.1 says it as a fact",
    ),
    (
        "The film is a bore from first to last",
        "Critics called the film a bore from first to last",
        "AM301 the quote reports what somebody says (“called”), and 1.1 says it as a fact",
    ),
    (
        "The street is a racetrack at night",
        "Residents describe the street as a racetrack at night",
        "AM301 the quote reports what somebody says (“describe”), and 1.1 says it as a fact",
    ),
    (
        "Italy exports more cheese to Germany than Germany exports to Italy",
        "Germany exports more cheese to Italy than Italy exports to Germany",
        "AM327 says “Italy exports more cheese to Germany than Germany exports to Italy”, and its quote “Germany exports more cheese to Italy than Italy exports to Germany”: the two have changed places",
    ),
    (
        "Independent testers say that the toy is safe for small children",
        "The manufacturer says that the toy is safe for small children",
        "AM332 says “Independent testers” where its quote says “manufacturer”",
    ),
    (
        "Researchers say that the cream is harmless to the skin",
        "The producer says that the cream is harmless to the skin",
        "AM332 says “Researchers” where its quote says “producer”",
    ),
    (
        "Inspectors expect the reactor to run until 2040",
        "The operator expects the reactor to run until 2040",
        "AM332 says “Inspectors” where its quote says “operator”",
    ),
    (
        "The baths had 900 visitors a day",
        "The old pool had 900 visitors a day, the baths 2,100",
        "AM323 says “900” of something else than its quote, which says it of “pool”",
    ),
    (
        "The mill is to blame, the owners say",
        "The farmers say that the mill is to blame; the owners say that it is the rain",
        "AM327 says “The mill is to blame, the owners say”, and its quote “The farmers say that the mill is to blame”: another one says so there",
    ),
]

THE_SAME = [
    (
        "The sugar pill helped 31 percent of the patients",
        "The drug helped 58 percent of the patients, the sugar pill 31 percent",
    ),
    (
        "The mill employs 200 women",
        "The mill employs 600 people, of whom 200 are women",
    ),
    (
        "Girls in the survey read 20 books a year",
        "Boys in the survey read 12 books a year, girls 20",
    ),
    (
        "The mill ground 30 tonnes a week for the army",
        "The mill ground 40 tonnes a week; of these, 30 tonnes went to the army",
    ),
    (
        "He sometimes worked 60 hours a week",
        "He worked 40 hours a week, sometimes 60 hours",
    ),
    (
        "He worked up to 60 hours a week",
        "He worked 40 hours a week, sometimes 60 hours",
    ),
    (
        "The town had 9,000 people in 1950",
        "The town has 4,000 people; in 1950 it had 9,000",
    ),
    (
        "The bridge is 300 metres long",
        "The bridge cost 4 million; it is 300 metres long",
    ),
    (
        "The queue at the pool is 200 metres long",
        "The pool has 900 visitors a day, and the queue is 200 metres long",
    ),
    (
        "The fleet lost 17 boats in the fire",
        "The fleet lost 40 boats in the storm and 17 more in the fire",
    ),
    (
        "The choir gave 12 concerts",
        "The choir has 40 singers, and it gave 12 concerts last year",
    ),
    (
        "Widening the road cost 3 million",
        "The road was widened in 12 weeks, and the work cost 3 million",
    ),
    (
        "450 families in the village own a car",
        "Of the 600 families in the village, 450 own a car",
    ),
    (
        "The new ferry carries 90 cars",
        "The old ferry carried 60 cars, the new one carries 90",
    ),
    (
        "400 steps lead up to the tower",
        "The tower is 90 metres high, and 400 steps lead up to it",
    ),
    (
        "The winner of the prize gets 5,000 euros for travel",
        "The prize is worth 20,000 euros, and the winner gets 5,000 more for travel",
    ),
    (
        "The dam was planned for 20 million litres",
        "The dam holds 40 million litres, twice as much as planned: 20 million litres",
    ),
    (
        "300 workers of the mills lost their jobs",
        "Two of the five mills closed, and 300 workers lost their jobs",
    ),
    (
        "The farm with the herd hired 12 hands",
        "The herd grew from 90 animals to 300, and the farm hired 12 hands",
    ),
    (
        "The new pump is louder than the old one",
        "The new pump is twice as loud as the old one",
    ),
    (
        "The old pump is louder than the new one",
        "The new pump is not as loud as the old one",
    ),
    (
        "The train is as dear as the ferry",
        "The ferry is as dear as the train",
    ),
    (
        "The pump stopped sooner than the tide rose",
        "The pump stopped as soon as the tide rose",
    ),
    (
        "The ferry is cheaper than the train",
        "The ferry is at least as safe as the train, and cheaper than it",
    ),
    (
        "The old pump is not as loud as the new one",
        "The new pump is louder than the old one",
    ),
    (
        "The leak was found by a neighbour",
        "The leak was found by a neighbour, who called the fire brigade",
    ),
    (
        "The bill was drafted by the minister's clerk",
        "The bill was drafted by a clerk of the minister",
    ),
    (
        "The wreck was discovered by navy divers",
        "The wreck was discovered by two divers of the navy",
    ),
    (
        "The song was written by the singer and the drummer",
        "The song was written by the drummer and the singer",
    ),
    (
        "The bridge was built by a firm of which the mayor owns a part",
        "The bridge was built by the firm in which the mayor has shares",
    ),
    (
        "The house was bought by the miller's son",
        "The house was bought by a baker, the son of the miller",
    ),
    (
        "The fire was put out by the monks",
        "The tower was struck by lightning, and the fire was put out by the monks",
    ),
    (
        "The painting was stolen by Jan Berg",
        "The painting was stolen by the guard, Jan Berg",
    ),
    (
        "The law was passed by the senate in May",
        "The law was passed by the lower house, and by the senate in May",
    ),
    (
        "On the bishop's advice the paper was signed by the king",
        "The paper was signed by the king on the advice of the bishop",
    ),
    (
        "The verdict was delivered by a former nurse",
        "The verdict was delivered by a judge, Anna Holm, who had once been a nurse",
    ),
    (
        "The dog was found by a nurse",
        "The dog was found by Eva Lind, a nurse",
    ),
    (
        "The house was bought by the miller's son",
        "The house was bought by a baker, who is the son of the miller",
    ),
    (
        "The song was written by the one who sings it",
        "The song was written by the drummer, who sings it, too",
    ),
    (
        "Tenants may use the garden",
        "Tenants may also use the garden",
    ),
    (
        "The shop sells maps only in summer",
        "The shop also sells maps, but only in summer",
    ),
    (
        "Only members may use the boats",
        "Only members may also use the boats",
    ),
    (
        "The shop sells more than maps",
        "The shop also sells maps of the coast",
    ),
    (
        "The new law applies to ferries only if they were built after 2010",
        "The new law also applies to ferries, though only to those built after 2010",
    ),
    (
        "The grant pays only for books and the things named before",
        "The grant also pays for books, and for nothing else",
    ),
    (
        "For Lionel Ashby the new wing is the ugliest building in the city",
        "The critic Lionel Ashby considers the new wing the ugliest building in the city",
    ),
    (
        "The film is a bore, critics said",
        "Critics called the film a bore from first to last",
    ),
    (
        "A ban on fires in the park is being considered",
        "The council considers a ban on fires in the park",
    ),
    (
        "The new wing is the ugliest building in the city",
        "I consider the new wing the ugliest building in the city",
    ),
    (
        "The dog's name is Rex",
        "The parents called the dog Rex",
    ),
    (
        "The duties of a guardian are in the law",
        "The law describes the duties of a guardian",
    ),
    (
        "The witness was called to the stand",
        "The judge called the witness to the stand",
    ),
    (
        "The new wing is ugly",
        "We regard the new wing as ugly",
    ),
    (
        "The firm's pumps are rated at 40 kilowatts",
        "The firm rated its pumps at 40 kilowatts",
    ),
    (
        "Smith says that the toy is safe for small children",
        "The minister says that the toy is safe for small children",
    ),
    (
        "The company says that the toy is safe for small children",
        "The firm says that the toy is safe for small children",
    ),
    (
        "Germany exports more cheese to Italy than it gets from there",
        "Germany exports more cheese to Italy than Italy exports to Germany",
    ),
    (
        "The dog loves the cat and the cat loves the dog",
        "The cat loves the dog and the dog loves the cat",
    ),
    (
        "Researchers say that the cream is harmless to the skin",
        "The scientists say that the cream is harmless to the skin",
    ),
    (
        "The baths had 2,100 visitors a day",
        "The old pool had 900 visitors a day, the baths 2,100",
    ),
    (
        "The old pool had 900 visitors a day",
        "The old pool had 900 visitors a day, the baths 2,100",
    ),
    (
        "The south lost 17 schools",
        "The north lost 40 schools, the south 17",
    ),
    (
        "The weaver has 3 children",
        "The mill has 40 looms, the weaver 3 children",
    ),
    (
        "Children pay 5 euros",
        "The fee is 12 euros, for children 5 euros",
    ),
    (
        "The fee for children is 5 euros",
        "The fee is 12 euros, for children 5 euros",
    ),
    (
        "The mill is to blame, the farmers say",
        "The farmers say that the mill is to blame; the owners say that it is the rain",
    ),
    (
        "It is the rain, the owners say",
        "The farmers say that the mill is to blame; the owners say that it is the rain",
    ),
]
