"""What is told from the other side, with a contrary word or a "not", and is the same; beside each, what is not."""

CHANGED = [
    (
        "The tower holds half as many bells as the chapel.",
        "The tower holds twice as many bells as the chapel",
        "AM307 says “half as”, and its quote “twice as”: they may say opposite things",
    ),
    (
        "People in the village had a cough last winter.",
        "Hardly anyone in the village had a cough last winter",
        "AM325 leaves out “Hardly anyone”, and so says it of more than its quote does",
    ),
    (
        "The cream helps only women.",
        "The cream helps only men, for reasons that no doctor has yet been able to give",
        "AM330 says “women”, but its quote says “men”",
    ),
    (
        "Stir three tablespoons of honey into the tea.",
        "Stir three teaspoons of honey into the tea",
        "AM304 says “three tablespoons”, but its quote says “three teaspoons”",
    ),
    (
        "The train was doing 90 miles an hour.",
        "The train was doing 90 kilometres an hour",
        "AM304 says “90 miles”, but its quote says “90 kilometres”",
    ),
    (
        "The fleet was sold after the storm of 1871.",
        "Most of the fleet was sold after the storm of 1871",
        "AM325 says “The fleet”, but its quote says “Most of the fleet”",
    ),
]

THE_SAME = [
    (
        "Ashby was the only school not to close on the first Friday in June.",
        "Every school but Ashby closed on the first Friday in June",
    ),
    (
        "The chapel holds half as many bells as the tower.",
        "The tower holds twice as many bells as the chapel",
    ),
    (
        "Almost everyone in the class had a cold.",
        "Hardly anyone in the class was without a cold",
    ),
    (
        "The cream does not help women.",
        "The cream helps only men, for reasons that no doctor has yet been able to give",
    ),
    (
        "The guide wrongly calls the Greek coins Celtic.",
        "The coins are Greek, not Celtic as the guide has it",
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
        "The fleet was largely sold after the storm of 1871.",
        "Most of the fleet was sold after the storm of 1871",
    ),
    (
        "It is certain that there will be frost on the hills on Sunday night.",
        "Frost is certain on the hills on Sunday night",
    ),
]
