"""A cause that a claim makes of what stands beside something, or of some who do otherwise; and causes that the quote gives."""

CHANGED = [
    (
        "Church attendance dropped because the shops began opening on Sundays",
        "Church attendance dropped at the same time as the shops began opening on Sundays",
        "AM313 makes a cause of it (“because”), and the article only says “at the same time”",
    ),
    (
        "The software was renewed on Monday, and so the tills failed on Tuesday",
        "The software was renewed on Monday, and the tills failed on Tuesday",
        "AM313 makes a cause of it (“and so”), and the article only says “and”",
    ),
    (
        "The tills failed because the software was renewed",
        "The software was renewed on Monday, and the tills failed on Tuesday",
        "AM313 makes a cause of it (“because”), and the article only says “and”",
    ),
    (
        "Thefts in the park fell by a third because the lamps were put up",
        "After the lamps were put up, thefts in the park fell by a third",
        "AM313 makes a cause of it (“because”), and the article only says “after”",
    ),
    (
        "The lamps cut thefts in the park by a third",
        "After the lamps were put up, thefts in the park fell by a third",
        "AM313 makes a cause of it (“cut”), and the article only says “after”",
    ),
    (
        "Rents rose because the number of tourists doubled",
        "Rents rose while the number of tourists doubled",
        "AM313 makes a cause of it (“because”), and the article only says “while”",
    ),
    (
        "The closure of the mine caused a fall in births",
        "The closure of the mine coincided with a fall in births",
        "AM313 makes a cause of it (“caused”), and the article only says “coincided with”",
    ),
    (
        "Owning many books makes children read better",
        "Children who own many books read better",
        "AM313 makes a cause of it (“makes”), and the article only compares some with others (“better”)",
    ),
    (
        "Storks bring towns more births",
        "Towns with more storks have more births",
        "AM313 makes a cause of it (“bring”), and the article only compares some with others (“more”)",
    ),
    (
        "Hiring picked up because the tax was cut",
        "In the same year the tax was cut and hiring picked up",
        "AM313 makes a cause of it (“because”), and the article only says “In the same year”",
    ),
    (
        "Drownings rise in July because of sales of ice",
        "Sales of ice and drownings both rise in July",
        "AM313 makes a cause of it (“because”), and the article only says “both”",
    ),
    (
        "The club lost every match because he had left",
        "He left the club in May. In June the club lost every match",
        "AM313 makes a cause of it (“because”), and the article only says “.”",
    ),
    (
        "Poverty is common because schools are far away",
        "Poverty is common where schools are far away",
        "AM313 makes a cause of it (“because”), and the article only says “where”",
    ),
    (
        "Wells cut the loss of children to fever in the villages",
        "Villages with a well lost fewer children to fever",
        "AM313 makes a cause of it (“cut”), and the article only compares some with others (“fewer”)",
    ),
    (
        "Music made drivers brake later",
        "Drivers who listened to music braked later",
        "AM313 makes a cause of it (“made”), and the article only compares some with others (“later”)",
    ),
    (
        "Two clubs were dissolved because the baths closed",
        "The baths closed in March, and in June two clubs were dissolved",
        "AM313 makes a cause of it (“because”), and the article only says “and”",
    ),
    (
        "The stork returned because the marsh was flooded again",
        "The stork returned at the same time as the marsh was flooded again",
        "AM313 makes a cause of it (“because”), and the article only says “at the same time”",
    ),
    (
        "The new head reduced truancy",
        "After the new head took over, truancy fell",
        "AM313 makes a cause of it (“reduced”), and the article only says “after”",
    ),
]

THE_SAME = [
    (
        "Church attendance dropped when the shops began opening on Sundays",
        "Church attendance dropped at the same time as the shops began opening on Sundays",
    ),
    (
        "The tills failed a day after the software was renewed",
        "The software was renewed on Monday, and the tills failed on Tuesday",
    ),
    (
        "The tills failed because the software was renewed",
        "The software was renewed on Monday, which made the tills fail on Tuesday",
    ),
    (
        "Rents rose because tourists pay more",
        "Rents rose as tourists came, since they pay more",
    ),
    (
        "Prices doubled because the rain ruined the harvest",
        "The rain ruined the harvest, and prices doubled as a result",
    ),
    (
        "The island had no power because storms cut the cable",
        "Storms cut the cable, so the island had no power",
    ),
    (
        "Fires have halved because of the ban",
        "The ban has cut the number of fires by half",
    ),
    (
        "The herd went to the river because of thirst",
        "Thirst drove the herd to the river",
    ),
    (
        "The pool was closed because the roof leaks",
        "We closed the pool. The roof leaks",
    ),
    (
        "The pool was closed because the roof leaks",
        "The roof leaks. That is why we closed the pool",
    ),
    (
        "The pier fell because salt ate away the bolts",
        "Salt ate away the bolts until the pier fell",
    ),
    (
        "The vines died because of the frost",
        "The frost killed the vines",
    ),
    (
        "Trains were cancelled because the heat bent the rails",
        "The heat bent the rails and trains were cancelled",
    ),
    (
        "Farmers take the ferry because the bridge is gone",
        "With the bridge gone, farmers take the ferry",
    ),
    (
        "The new head reduced lessons in Latin",
        "After the new head took over, he cut the lessons in Latin",
    ),
    (
        "The tunnel has increased the price of land",
        "The tunnel opened in May and raised the price of land",
    ),
    (
        "Sailors raised the flag after the battle",
        "After the battle, sailors hoisted the flag",
    ),
    (
        "Villages need fewer doctors if they have a well",
        "Villages with a well need fewer doctors",
    ),
    (
        "The new engine saves coal",
        "The new engine burns less coal than the old one",
    ),
    (
        "Wages fell because firms left, and rents rose",
        "Rents rose while wages fell",
    ),
    (
        "Guests came because of the fireworks while the pier was open",
        "Guests came while the pier was open",
    ),
    (
        "The club sank into debt because the storm broke the pier",
        "The storm of May broke the pier, and in June the club sank into debt because of it",
    ),
    (
        "The baths closed because the boiler would have had to be replaced",
        "The baths closed in March: in June the boiler would have had to be replaced",
    ),
    (
        "The roots rot where the soil is wet",
        "Where the soil is wet, the roots rot",
    ),
    (
        "The firm gave in to the strike in June",
        "In May the union called a strike and in June the firm gave in to it",
    ),
    (
        "The match was stopped while it rained",
        "While it rained the match was stopped",
    ),
    (
        "Drivers with music braked later",
        "Drivers who listened to music braked later",
    ),
]
