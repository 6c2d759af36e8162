"""What only looks as if it said something else: stops on the way, doubts, parts of parts, other days; and what does."""

CHANGED = [
    (
        "The factory has stopped making clay pipes",
        "The factory still makes clay pipes",
        "AM307 has “stopped” and its quote has no negation: they may say opposite things",
    ),
    (
        "The council stopped paying for the choir",
        "The council pays for the choir",
        "AM307 has “stopped” and its quote has no negation: they may say opposite things",
    ),
    (
        "The bridge may hold for ten years",
        "The bridge will hold for ten years",
        "AM303 says “may”, where the article has no word of caution",
    ),
    (
        "The owner has not ruled out a sale of the mill",
        "The owner has ruled out a sale of the mill",
        "AM307 has “not” and its quote has no negation: they may say opposite things",
    ),
    (
        "A quarter of the farms have a well",
        "Half of the farms have a well",
        "AM325 says “A quarter”, but its quote says “Half”",
    ),
    (
        "The baths are open every Thursday",
        "The baths are open every Monday",
        "AM305 says “Thursday”, but its quote says “Monday”",
    ),
    (
        "The fair is held in October",
        "The fair is held in March",
        "AM305 says “October”, but its quote says “March”",
    ),
    (
        "The brewer sued the vicar over the wall",
        "The vicar sued the brewer over the wall",
        "AM327 says “The brewer sued the vicar over the wall”, and its quote “The vicar sued the brewer over the wall”: who does it, and to whom, have changed places",
    ),
    (
        "The ward is unsafe",
        "Most nurses said that the ward is unsafe",
        "AM301 the quote reports what somebody says (“said”), and 1.1 says it as a fact",
    ),
    (
        "People walk as far as they did then",
        "People have never walked as far as they did then",
        "AM307 the quote has “never” and 1.1 has no negation: they may say opposite things",
    ),
    (
        "The baker asked for a later boat on Sundays",
        "The baker asked for a later boat on Saturdays",
        "AM305 says “Sundays”, but its quote says “Saturdays”",
    ),
    (
        "Some 4,300 nurses left the country last year",
        "Some 3,400 nurses left the country last year",
        "AM304 says “some 4,300”, but its quote says “some 3,400”",
    ),
    (
        "About 4,300 nurses left the country last year",
        "About 3,400 nurses left the country last year",
        "AM304 says “about 4,300”, but its quote says “about 3,400”",
    ),
    (
        "There were some 700 nurses in the hospital",
        "There were some 400 nurses in the hospital",
        "AM304 says “some 700”, but its quote says “some 400”",
    ),
    (
        "Prisoners who take a course return",
        "Prisoners who take a course do not return",
        "AM307 the quote has “not” and 1.1 has no negation: they may say opposite things",
    ),
    (
        "Malta sells more wine to Spain than it buys there",
        "Spain sells more wine to Malta than it buys there",
        "AM327 says “Malta sells more wine to Spain”, and its quote “Spain sells more wine to Malta”: the two have changed places",
    ),
]

THE_SAME = [
    (
        "The geese stop on the mudflats of the bay each autumn",
        "Each autumn the geese rest on the mudflats of the bay",
    ),
    (
        "The coach stops at the mill twice a day",
        "The coach calls at the mill twice a day",
    ),
    (
        "The ferry stops at two islands on its way",
        "The ferry halts at two islands on its way",
    ),
    (
        "The choir may not be paid",
        "It is by no means certain that the choir will be paid",
    ),
    (
        "The mill may not reopen",
        "There is no guarantee that the mill will reopen",
    ),
    (
        "The bridge might not hold",
        "It is far from certain that the bridge will hold",
    ),
    (
        "The owner may sell the mill",
        "The owner has not ruled out a sale of the mill",
    ),
    (
        "A quarter of the farms share a well",
        "Half of the farms have a well, and of these half share it",
    ),
    (
        "A third of the crew voted for the captain",
        "Two thirds of the crew voted, and a half of those for the captain",
    ),
    (
        "Most of the farms have a well",
        "All but a few of the farms have a well",
    ),
    (
        "The baths are open from Wednesday to Monday",
        "The baths are open every day except Tuesday",
    ),
    (
        "The baths are open from April to October",
        "The baths are closed from November to March",
    ),
    (
        "To mend the roof the priest sold the lamps of the vicarage",
        "The vicar sold the lamps of the parsonage to mend the roof",
    ),
    (
        "Sixty percent of the polled parents would walk",
        "In a poll of the parents 60 percent said they would walk",
    ),
    (
        "Most of the nurses questioned preferred nights",
        "When asked, most nurses said they preferred nights",
    ),
    (
        "It rains whenever the tailor leaves",
        "The tailor never leaves but it rains",
    ),
    (
        "The plea to close the inn failed before the board",
        "The board dismissed the plea that the inn be closed",
    ),
    (
        "On Mondays the mill grinds",
        "The mill grinds on Mondays",
    ),
    (
        "The library is closed on Sundays",
        "The library is open from Monday to Saturday",
    ),
    (
        "Nine nurses left the country last year",
        "Several nurses left the country last year",
    ),
    (
        "Forty nurses left the country last year for good",
        "Some nurses left the country last year, 40 of them for good",
    ),
    (
        "Prisoners who take a course are less likely to return",
        "Prisoners who take a course are less likely to return than those who do not",
    ),
    (
        "Malta sells less wine to Spain than it buys there",
        "Spain sells more wine to Malta than it buys there",
    ),
    (
        "About 3,400 nurses left the country last year",
        "Some 3,400 nurses left the country last year",
    ),
]
