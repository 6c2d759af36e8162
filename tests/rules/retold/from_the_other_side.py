"""What is told from the other side, with a contrary word or a "not", and is the same; beside each, what is not."""

CHANGED = [
    (
        "The second book sold half as many copies as the first.",
        "The second book sold twice as many copies as the first",
        "AM307 says “half as”, and its quote “twice as”: they may say opposite things",
    ),
    (
        "People in the port had a brother at sea.",
        "Hardly anyone in the port had a brother at sea",
        "AM325 leaves out “Hardly anyone”, and so says it of more than its quote does",
    ),
    (
        "The pill works only in women.",
        "The pill works only in men, for reasons that nobody has yet been able to explain",
        "AM330 says “women”, but its quote says “men”",
    ),
    (
        "Add two tablespoons of vinegar to the dough.",
        "Add two teaspoons of vinegar to the dough",
        "AM304 says “two tablespoons”, but its quote says “two teaspoons”",
    ),
    (
        "The train was doing 90 miles an hour.",
        "The train was doing 90 kilometres an hour",
        "AM304 says “90 miles”, but its quote says “90 kilometres”",
    ),
    (
        "The archive was destroyed in the fire of 1943.",
        "Most of the archive was destroyed in the fire of 1943",
        "AM325 says “The archive”, but its quote says “Most of the archive”",
    ),
]

THE_SAME = [
    (
        "Oakley was the only ward not to have rain on the last Sunday in May.",
        "Every ward but Oakley had rain on the last Sunday in May",
    ),
    (
        "The first book sold half as many copies as the second.",
        "The second book sold twice as many copies as the first",
    ),
    (
        "Almost everyone in the port had a brother at sea.",
        "Hardly anyone in the port was without a brother at sea",
    ),
    (
        "The pill does not work in women.",
        "The pill works only in men, for reasons that nobody has yet been able to explain",
    ),
    (
        "The label wrongly calls the Minoan jugs Roman.",
        "The jugs are Minoan, not Roman as the label says",
    ),
    (
        "The song is wrongly attributed to Holt.",
        "The song is by Ames, not by Holt",
    ),
    (
        "The ferry service was cut by two runs a day.",
        "The ferry service was cut from six runs a day to four",
    ),
    (
        "The archive was largely destroyed in the fire of 1943.",
        "Most of the archive was destroyed in the fire of 1943",
    ),
    (
        "It is certain that there will be frost on the hills on Sunday night.",
        "Frost is certain on the hills on Sunday night",
    ),
]
