"""What is left of a day, of a bound, of a comparison turned round: with a contrary word it is the same."""

CHANGED = [
    (
        "The millers lost three games and the bakers won two.",
        "The bakers lost three games and the millers won two",
        "AM327 says “The millers lost three games”, and its quote “The bakers lost three games”: it is said of another there",
    ),
    (
        "In the hut the lamps are lit for 18 hours a day.",
        "In the hut the lamps are lit for only six hours a day",
        "AM304 says “18”, but its quote says “six hours”",
    ),
    (
        "The second bridge cost about £30 million.",
        "The first bridge cost £2 million; the second cost ten times as much",
        "AM304 says “about £30 million”, but its quote says “£2 million”",
    ),
    (
        "Children over six travel free on all lines.",
        "Children under six travel free on all lines",
        "AM321 says “over six”, but its quote says “under six”",
    ),
    (
        "The pass is open for at least five months.",
        "The pass is open no longer than five months",
        "AM321 says “at least five months”, but its quote says “no longer than five months”",
    ),
]

THE_SAME = [
    (
        "Ice is harder on the knees than snow.",
        "Skiing on snow is easier on the knees than skiing on ice",
    ),
    (
        "Fewer geese settle on the lake than leave it.",
        "More geese leave the lake than settle on it",
    ),
    (
        "The millers won two games, and the bakers lost three.",
        "The bakers lost three games and the millers won two",
    ),
    (
        "For 18 hours of each day, the hut has no light.",
        "In the hut the lamps are lit for only six hours a day",
    ),
    (
        "The office is open for 14 hours a day.",
        "The office is shut for 10 hours a day",
    ),
    (
        "The second bridge cost about £20 million.",
        "The first bridge cost £2 million; the second cost ten times as much",
    ),
    (
        "The ointment worked in patients over 40.",
        "The ointment failed in patients under 40, but it worked well in older ones",
    ),
    (
        "Children over 12 pay half.",
        "Children under 12 travel free, and older ones pay half",
    ),
    (
        "Children over six have to pay on all lines.",
        "Children under six travel free on all lines",
    ),
]
