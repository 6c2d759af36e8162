"""One thing in the place of another, in the words of the quote; and what is said of both, or of each by itself."""

CHANGED = [
    (
        "Boys in the survey slept for more than nine hours a night.",
        "Girls in the survey slept for more than nine hours a night",
        "AM330 says “boys”, but its quote says “girls”",
    ),
    (
        "Rents in the new town have risen by 18 per cent since 2010.",
        "Rents in the old town have risen by 18 per cent since 2010",
        "AM330 says “new”, but its quote says “old”",
    ),
    (
        "The southern mill is privately owned.",
        "The northern mill is privately owned, while the southern one belongs to the county",
        "AM330 says “southern”, but its quote says “northern”",
    ),
    (
        "The ferry leaves every morning from the lower quay.",
        "The ferry leaves every morning from the upper quay",
        "AM330 says “lower”, but its quote says “upper”",
    ),
    (
        "Her father ran the only pharmacy in the village for thirty years.",
        "Her mother ran the only pharmacy in the village for thirty years",
        "AM330 says “father”, but its quote says “mother”",
    ),
    (
        "The first edition corrected most of the errors in the maps.",
        "The second edition corrected most of the errors in the maps",
        "AM330 says “first”, but its quote says “second”",
    ),
    (
        "Public schools received two thirds of the money.",
        "Private schools received two thirds of the money",
        "AM330 says “public”, but its quote says “private”",
    ),
    (
        "The national government pays for the repairs of the canal.",
        "The provincial government pays for the repairs of the canal",
        "AM330 says “national”, but its quote says “provincial”",
    ),
    (
        "The grey squirrels of the island died out within a decade.",
        "The red squirrels of the island died out within a decade",
        "AM330 says “grey”, but its quote says “red”",
    ),
    (
        "Most of the nurses complained about the food in the clinic.",
        "Most of the patients complained about the food in the clinic",
        "AM330 says “nurses”, but its quote says “patients”",
    ),
    (
        "The landlords had to pay for the new boiler.",
        "The tenants had to pay for the new boiler",
        "AM330 says “landlords”, but its quote says “tenants”",
    ),
    (
        "The rye harvest failed twice in the 1840s.",
        "The wheat harvest failed twice in the 1840s",
        "AM330 says “rye”, but its quote says “wheat”",
    ),
    (
        "Marriages outnumbered deaths in the county for the first time.",
        "Births outnumbered deaths in the county for the first time",
        "AM330 says “marriages”, but its quote says “births”",
    ),
    (
        "Winter wheat is sown in spring.",
        "Winter wheat is sown in autumn",
        "AM330 says “spring”, but its quote says “autumn”",
    ),
    (
        "Secondary schools lost a tenth of their teachers.",
        "Primary schools lost a tenth of their teachers",
        "AM330 says “secondary”, but its quote says “primary”",
    ),
    (
        "The silver coins were found beneath the altar.",
        "The gold coins were found beneath the altar",
        "AM330 says “silver”, but its quote says “gold”",
    ),
    (
        "The tram to the hospital runs every twenty minutes.",
        "The bus to the hospital runs every twenty minutes",
        "AM330 says “tram”, but its quote says “bus”",
    ),
    (
        "The men mended the nets.",
        "The men of the village fished, while the women mended the nets",
        "AM330 says “men”, but its quote says “women”",
    ),
    (
        "The queue was widest at the door of the hall.",
        "The queue was narrowest at the door of the hall",
        "AM307 says “widest”, and its quote “narrowest”: they may say opposite things",
    ),
    (
        "The parish lifts the ban on candles.",
        "The parish keeps the ban on candles",
        "AM307 says “lifts”, and its quote “keeps”: they may say opposite things",
    ),
    (
        "The new timetable would cost the county 40,000 euros a year.",
        "The new timetable would save the county 40,000 euros a year",
        "AM307 says “cost”, and its quote “save”: they may say opposite things",
    ),
    (
        "There is a ceiling of 9 euros for every meal.",
        "There is a floor of 9 euros for every meal",
        "AM307 says “ceiling”, and its quote “floor”: they may say opposite things",
    ),
    (
        "Rents went down by a tenth within a year.",
        "Rents went up by a tenth within a year",
        "AM307 says “went down”, and its quote “went up”: they may say opposite things",
    ),
    (
        "The most reliable of the three clocks was sold.",
        "The least reliable of the three clocks was sold",
        "AM307 says “most”, and its quote “least”: they may say opposite things",
    ),
    (
        "The chapel was empty on both evenings.",
        "The chapel was full on both evenings",
        "AM307 says “empty”, and its quote “full”: they may say opposite things",
    ),
    (
        "It is easy to tell why the storks left.",
        "It is hard to tell why the storks left",
        "AM307 says “easy”, and its quote “hard”: they may say opposite things",
    ),
    (
        "The farm is well beyond the reach of the buses.",
        "The farm is well within the reach of the buses",
        "AM307 says “beyond”, and its quote “within”: they may say opposite things",
    ),
    (
        "The captain hates to sail at night.",
        "The captain prefers to sail at night",
        "AM307 says “hates”, and its quote “prefers”: they may say opposite things",
    ),
    (
        "Under another conductor, the choir won nine of its contests.",
        "Under the same conductor, the choir won nine of its contests",
        "AM307 says “another”, and its quote “same”: they may say opposite things",
    ),
    (
        "The whole tower was built of brick.",
        "The whole tower was built of stone",
        "AM330 says “brick”, but its quote says “stone”",
    ),
    (
        "The boys of the school did not sing in the hall.",
        "The girls of the school did not sing in the hall",
        "AM330 says “boys”, but its quote says “girls”",
    ),
    (
        "The choir sings in the church in summer.",
        "The choir sings in the church in winter, and in summer in the park",
        "AM330 says “summer”, but its quote says “winter”",
    ),
]

THE_SAME = [
    (
        "Boys in the survey slept for more than nine hours a night.",
        "Girls and boys in the survey slept for more than nine hours a night",
    ),
    (
        "The southern mill is privately owned.",
        "The northern mill is privately owned, and so is the southern one",
    ),
    (
        "The southern mill is privately owned.",
        "The northern mill is privately owned, like the southern mill",
    ),
    (
        "The southern mill is privately owned.",
        "Both the northern and the southern mill are privately owned",
    ),
    (
        "The rye harvest failed once in the 1840s.",
        "The wheat harvest failed twice, and the rye harvest once, in the 1840s",
    ),
    (
        "In summer the bakery sells less bread than in winter.",
        "The bakery sells more bread in winter than in summer",
    ),
    (
        "Public schools received only a third of the money.",
        "Private schools received two thirds of the money",
    ),
    (
        "The national government does not pay for the repairs of the canal.",
        "The provincial government, not the national one, pays for the repairs of the canal",
    ),
    (
        "Children may not use the pool without a lifeguard.",
        "Only adults may use the pool without a lifeguard",
    ),
    (
        "The silver cup was found beneath the altar.",
        "The gold coins and the silver cup were found beneath the altar",
    ),
    (
        "A tram to the hospital replaced the bus in 1998.",
        "The bus to the hospital was replaced by a tram in 1998",
    ),
    (
        "The village's pupils walk to school.",
        "The children of the village walk to school",
    ),
    (
        "The new bridge replaced the old one in 1998.",
        "The old bridge was replaced by a new one in 1998",
    ),
    (
        "The women mended the nets.",
        "The men of the village fished, while the women mended the nets",
    ),
    (
        "The pupils passed at the second attempt.",
        "At the first attempt the pupils failed, at the second they passed",
    ),
    (
        "Brown bears live in the valley.",
        "Black bears and brown bears live in the valley",
    ),
    (
        "The wheat is sown in autumn.",
        "Winter wheat is sown in autumn",
    ),
    (
        "The author's father taught her to swim.",
        "My father taught me to swim",
    ),
    (
        "It is hard to tell why the storks left.",
        "It is not easy to tell why the storks left",
    ),
    (
        "The parish does not lift the ban on candles.",
        "The parish keeps the ban on candles",
    ),
    (
        "The bishop keeps the ban.",
        "The parish voted to lift the ban, but the bishop keeps it",
    ),
    (
        "Rents went down by a tenth after they had gone up.",
        "Rents went up and then down by a tenth",
    ),
    (
        "The new timetable would cost 9,000 euros at the start.",
        "The new timetable would save 40,000 euros a year but cost 9,000 at the start",
    ),
    (
        "The warm water flows above the cold water.",
        "The cold water flows beneath the warm water",
    ),
    (
        "The gate was faced with brick.",
        "The tower was built of stone, and the gate faced with brick",
    ),
    (
        "The boys of the school did not sing in the hall.",
        "The girls of the school sang in the hall, and the boys were silent",
    ),
    (
        "The pupils of the school wear a new tie.",
        "The pupils of the old school wear a new tie",
    ),
]
