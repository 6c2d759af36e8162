"""A "probably" before "not", left out; and what says it in other words, or is said without."""

CHANGED = [
    (
        "The lamp is not the cause of the fire.",
        "The lamp is probably not the cause of the fire",
        "AM302 asserts “cause”, where the article says “probably not the cause”",
    ),
    (
        "The ferry will not run in winter.",
        "The ferry will probably not run in winter",
        "AM302 asserts “run”, where the article says “probably not run”",
    ),
    (
        "The tower was never finished by its builders.",
        "The tower was apparently never finished by its builders",
        "AM302 asserts “finished”, where the article says “apparently never finished”",
    ),
]

THE_SAME = [
    (
        "The ferry is not likely to run in winter.",
        "The ferry will probably not run in winter",
    ),
    (
        "Probably the ferry will not run in winter.",
        "The ferry will probably not run in winter",
    ),
    (
        "It seems that the ferry will not run in winter.",
        "The ferry will probably not run in winter",
    ),
    (
        "The captain has not been paid.",
        "The ferry will probably not run, since the captain has not been paid",
    ),
    (
        "The ferry might not run in winter.",
        "The ferry will probably not run in winter",
    ),
]
