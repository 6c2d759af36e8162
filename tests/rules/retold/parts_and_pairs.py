"""A part told as the whole, an example as all there is, and what is said of one of two told of the other; and what is true."""

CHANGED = [
    (
        "The board meets twice a month to review the loans.",
        "The board meets twice a year to review the loans",
        "AM329 says “a month”, but its quote says “a year”",
    ),
    (
        "Four of the nine bridges over the canal are shut.",
        "Four of the six bridges over the canal are shut",
        "AM325 says “Four of the nine”, but its quote says “Four of the six”",
    ),
    (
        "The hymn was added in Rome.",
        "Two verses of the hymn were added in Rome",
        "AM325 says “The hymn”, but its quote says “Two verses of the hymn”",
    ),
    (
        "The eastern line will be shut over Easter.",
        "Parts of the eastern line will be shut over Easter",
        "AM325 says “The eastern”, but its quote says “Parts of the eastern”",
    ),
    (
        "The board resigned in May.",
        "Three members of the board resigned in May",
        "AM325 says “The board”, but its quote says “Three members of the board”",
    ),
    (
        "The tax falls only on cider.",
        "The tax falls on all sweet drinks, including cider",
        "AM325 says “only”, but its quote says “including cider”",
    ),
    (
        "The ban covers only rabbits.",
        "The ban covers dogs, cats and other pets such as rabbits",
        "AM325 says “only”, but its quote says “such as rabbits”",
    ),
    (
        "Many people in the village objected to the chapel.",
        "Hardly anyone in the village objected to the chapel",
        "AM307 says “many people”, and its quote “hardly anyone”: they may say opposite things",
    ),
    (
        "The bell has cracked often in two centuries.",
        "The bell has cracked only once in two centuries",
        "AM307 says “often”, and its quote “only once”: they may say opposite things",
    ),
    (
        "The jury called the dance lovely.",
        "The jury called the song lovely and the dance dull",
        "AM327 says “dance lovely”, and its quote “song lovely and the dance dull”: it is said of another there",
    ),
    (
        "The fever is common in cows.",
        "The fever is common in calves but rare in cows",
        "AM327 says “common in cows”, and its quote “common in calves but rare in cows”: it is said of another there",
    ),
    (
        "The hotel offers cheap meals.",
        "The hotel offers cheap rooms and dear meals",
        "AM327 says “cheap meals”, and its quote “cheap rooms and dear meals”: it is said of another there",
    ),
    (
        "He sold the house in York.",
        "He sold the house in Leeds and the boat in York",
        "AM327 says “house in York”, and its quote “house in Leeds and the boat in York”: it is said of another there",
    ),
    (
        "The salt is stable in steam but not in air.",
        "The salt is stable in air but not in steam",
        "AM327 says “steam but not in air”, and its quote “air but not in steam”: the two have changed places",
    ),
    (
        "The mayor, not the clerk, signed the contract with the firm.",
        "The clerk, not the mayor, signed the contract with the firm",
        "AM327 says “The mayor, not the clerk”, and its quote “The clerk, not the mayor”: the two have changed places",
    ),
]

THE_SAME = [
    (
        "Some of the board resigned in May.",
        "Members of the board resigned in May",
    ),
    (
        "The church's doors were painted in 1910.",
        "The doors of the church were painted in 1910",
    ),
    (
        "The board voted against the plan.",
        "Two thirds of the board voted against the plan",
    ),
    (
        "The family has lived in the house for three generations.",
        "Three generations of the family have lived in the house",
    ),
    (
        "Parliament passed the bill in June.",
        "The two houses of parliament passed the bill in June",
    ),
    (
        "Two of the six bridges over the canal are open.",
        "Four of the six bridges over the canal are shut",
    ),
    (
        "The tax falls on cider.",
        "The tax falls on all sweet drinks, including cider",
    ),
    (
        "The tax falls only on sweet drinks.",
        "The tax falls only on sweet drinks, including cider",
    ),
    (
        "The fever is rare in cows.",
        "The fever is common in calves but rare in cows",
    ),
    (
        "Calves commonly get the fever, cows rarely.",
        "The fever is common in calves but rare in cows",
    ),
    (
        "The hotel offers cheap meals.",
        "The hotel offers cheap rooms and meals",
    ),
    (
        "He sold the boat in York.",
        "He sold the house in Leeds and the boat in York",
    ),
    (
        "The church and the tower were built of stone, the church being small.",
        "The tall tower and the small church were built of stone",
    ),
    (
        "The salt is not stable in steam, but it is in air.",
        "The salt is stable in air but not in steam",
    ),
    (
        "The vote was not held in York but in Leeds.",
        "The vote was held in Leeds and not in York",
    ),
    (
        "The contract was signed by the clerk, not by the mayor.",
        "The clerk, not the mayor, signed the contract",
    ),
]
