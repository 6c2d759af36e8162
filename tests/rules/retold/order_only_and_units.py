"""What was done first, what is so only of one thing, what is only considered, and other units; and what says the same."""

CHANGED = [
    (
        "The suspect spoke to the police and then called his lawyer",
        "The suspect called his lawyer and then spoke to the police",
        "AM327 says “The suspect spoke to the police and then called his lawyer”, and its quote “The suspect called his lawyer and then spoke to the police”: what came first has become what came after it",
    ),
    (
        "They mended the mast, then painted the hull",
        "They painted the hull, then mended the mast",
        "AM327 says “They mended the mast, then painted the hull”, and its quote “They painted the hull, then mended the mast”: what came first has become what came after it",
    ),
    (
        "She moved to Rome before she studied law",
        "She studied law before she moved to Rome",
        "AM327 says “before she studied law”, and its quote “before she moved to Rome”: what came first has become what came after it",
    ),
    (
        "The council first sold the land and later closed the baths",
        "The council first closed the baths and later sold the land",
        "AM327 says “later closed the baths”, and its quote “The council first closed the baths”: it is said of another there",
    ),
    (
        "The crew dropped the anchor and afterwards lowered the sails",
        "The crew lowered the sails and afterwards dropped the anchor",
        "AM327 says “dropped the anchor and afterwards lowered the sails”, and its quote “lowered the sails and afterwards dropped the anchor”: the two have changed places",
    ),
    (
        "He worked as a teacher and subsequently as a baker",
        "He worked as a baker and subsequently as a teacher",
        "AM327 says “He worked as a teacher and subsequently as a baker”, and its quote “He worked as a baker and subsequently as a teacher”: what came first has become what came after it",
    ),
    (
        "The fire broke out in the church and then spread to the mill",
        "The fire broke out in the mill and then spread to the church",
        "AM327 says “church and then spread to the mill”, and its quote “mill and then spread to the church”: the two have changed places",
    ),
    (
        "Snow fell, followed by rain",
        "Rain fell, followed by snow",
        "AM327 says “Snow fell, followed by rain”, and its quote “Rain fell, followed by snow”: the two have changed places",
    ),
    (
        "The manager resigned, and two days later the bank was robbed",
        "The bank was robbed, and two days later the manager resigned",
        "AM327 says “The manager resigned, and two days later the bank was robbed”, and its quote “The bank was robbed, and two days later the manager resigned”: what came first has become what came after it",
    ),
    (
        "The patients ate breakfast and then took the pill",
        "The patients took the pill and then ate breakfast",
        "AM327 says “The patients ate breakfast and then took the pill”, and its quote “The patients took the pill and then ate breakfast”: what came first has become what came after it",
    ),
    (
        "The firm told the staff and only then hired a lawyer",
        "The firm hired a lawyer and only then told the staff",
        "AM327 says “The firm told the staff and only then hired a lawyer”, and its quote “The firm hired a lawyer and only then told the staff”: what came first has become what came after it",
    ),
    (
        "The train ran at 90 kilometres an hour through the fog",
        "The train ran at 90 miles an hour through the fog",
        "AM304 says “90 kilometres”, but its quote says “90 miles”",
    ),
    (
        "The wind reached 40 kilometres an hour at the cape",
        "The wind reached 40 metres a second at the cape",
        "AM304 says “40 kilometres”, but its quote says “40 metres”",
    ),
    (
        "The pump moves 30 gallons a minute",
        "The pump moves 30 litres a minute",
        "AM304 says “30 gallons”, but its quote says “30 litres”",
    ),
    (
        "The discount applies even to customers who do not pay by direct debit",
        "The discount applies only to customers who pay by direct debit",
        "AM325 says “even”, but its quote says “only to customers”",
    ),
    (
        "The backup runs whether or not the laptop is plugged in",
        "The backup runs only when the laptop is plugged in",
        "AM325 says “whether or not”, but its quote says “only when the laptop”",
    ),
    (
        "The drug has been tested on mice and people",
        "The drug has been tested only on mice",
        "AM325 says “and people”, but its quote says “only on mice”",
    ),
    (
        "The bridge is open to cyclists and cars",
        "The bridge is open only to cyclists",
        "AM325 says “and cars”, but its quote says “only to cyclists”",
    ),
    (
        "The ward admits children and adults",
        "The ward admits only children",
        "AM325 says “and adults”, but its quote says “only children”",
    ),
    (
        "The city closed two swimming pools last year",
        "The city plans to close two swimming pools next year",
        "AM302 leaves out “plans to”, and so says more than the article does",
    ),
    (
        "The senate has passed a bill banning raw milk",
        "The senate is considering a bill that would ban raw milk",
        "AM302 says “passed”, where the article says “considering”",
    ),
    (
        "The firm has decided to move its office to Turin",
        "The firm is thinking of moving its office to Turin",
        "AM302 says “decided to”, where the article says “thinking of”",
    ),
    (
        "The council has agreed on a ban on bonfires",
        "The council is debating a ban on bonfires",
        "AM302 says “agreed on”, where the article says “debating”",
    ),
    (
        "The union said the tax would rise",
        "Minister Brandt said the tax would rise; the union said it would fall",
        "AM327 says “The union said the tax would rise”, and its quote “Minister Brandt said the tax would rise”: another one says so there",
    ),
    (
        "The electoral commission called the count fraudulent",
        "Opposition leaders called the count fraudulent; the electoral commission declined to comment",
        "AM327 says “The electoral commission called the count fraudulent”, and its quote “Opposition leaders called the count fraudulent”: it is said of another there",
    ),
    (
        "The owner says that the damp was reported in May",
        "The tenants say that the damp was reported in May, but the owner says that he heard of it in July",
        "AM327 says “The owner says that the damp was reported in May”, and its quote “The tenants say that the damp was reported in May”: another one says so there",
    ),
    (
        "The court approved the merger",
        "The court is examining the merger",
        "AM302 says “approved”, where the article says “examining”",
    ),
    (
        "The villagers have decided on a dam above the mill",
        "The villagers are thinking about a dam above the mill",
        "AM302 says “decided on”, where the article says “thinking about”",
    ),
    (
        "Ministers agreed on a treaty on whaling",
        "Ministers are negotiating a treaty on whaling",
        "AM302 says “agreed on”, where the article says “negotiating”",
    ),
    (
        "The pass is open to buses and lorries",
        "The pass is open only to buses",
        "AM325 says “and lorries”, but its quote says “only to buses”",
    ),
    (
        "The clinic treats burns and fractures",
        "The clinic treats only burns",
        "AM325 says “and fractures”, but its quote says “only burns”",
    ),
    (
        "Refunds go even to those who did not keep the ticket",
        "Refunds go only to those who kept the ticket",
        "AM325 says “even”, but its quote says “only to those who kept”",
    ),
    (
        "The choir ate together and then rehearsed",
        "The choir rehearsed and then ate together",
        "AM327 says “The choir ate together and then rehearsed”, and its quote “The choir rehearsed and then ate together”: what came first has become what came after it",
    ),
    (
        "He was a soldier and later a monk",
        "He was a monk and later a soldier",
        "AM327 says “soldier and later a monk”, and its quote “monk and later a soldier”: the two have changed places",
    ),
    (
        "The dog bit the vet, and a week later it bit the postman",
        "The dog bit the postman, and a week later it bit the vet",
        "AM327 says “vet, and a week later it bit the postman”, and its quote “postman, and a week later it bit the vet”: the two have changed places",
    ),
    (
        "The road is 72 miles long and has no bridge",
        "The road is 100 kilometres long and has no bridge",
        "AM304 says “72 miles”, but its quote says “100 kilometres”",
    ),
    (
        "The road is 100 miles long and has no bridge",
        "The road is 100 kilometres long and has no bridge",
        "AM304 says “100 miles”, but its quote says “100 kilometres”",
    ),
    (
        "The wind blew at 20 kilometres an hour on the cape",
        "The wind blew at 20 metres a second on the cape",
        "AM304 says “20 kilometres”, but its quote says “20 metres”",
    ),
]

THE_SAME = [
    (
        "The suspect spoke to the police after he had called his lawyer",
        "The suspect called his lawyer and then spoke to the police",
    ),
    (
        "Before the suspect spoke to the police he called his lawyer",
        "The suspect called his lawyer and then spoke to the police",
    ),
    (
        "The suspect called his lawyer first and the police afterwards",
        "The suspect called his lawyer and then spoke to the police",
    ),
    (
        "They mended the mast and painted the hull",
        "They painted the hull, then mended the mast",
    ),
    (
        "The mast was mended after the hull was painted",
        "They painted the hull, then mended the mast",
    ),
    (
        "Snow followed the rain",
        "Rain fell, followed by snow",
    ),
    (
        "She moved to Rome after she studied law",
        "She studied law before she moved to Rome",
    ),
    (
        "The manager resigned two days after the bank was robbed",
        "The bank was robbed, and two days later the manager resigned",
    ),
    (
        "The council sold the land after it had closed the baths",
        "The council first closed the baths and later sold the land",
    ),
    (
        "The crew dropped the anchor once it had lowered the sails",
        "The crew lowered the sails and afterwards dropped the anchor",
    ),
    (
        "The train ran at 90 mph through the fog",
        "The train ran at 90 miles an hour through the fog",
    ),
    (
        "The train ran at 62 miles an hour through the fog",
        "The train ran at 100 kilometres an hour through the fog",
    ),
    (
        "The bridge is open to cyclists and nobody else",
        "The bridge is open only to cyclists",
    ),
    (
        "The bridge is open to cyclists and walkers",
        "The bridge is open only to cyclists and walkers",
    ),
    (
        "The ward admits children and turns adults away",
        "The ward admits only children",
    ),
    (
        "The museum is open on Sundays and closed on all other days",
        "The museum is open only on Sundays",
    ),
    (
        "The council has not yet agreed on a ban on bonfires",
        "The council is debating a ban on bonfires",
    ),
    (
        "The city intends to close two swimming pools",
        "The city plans to close two swimming pools next year",
    ),
    (
        "The tenants say that the damp was reported in May",
        "The tenants say that the damp was reported in May, but the owner says that he heard of it in July",
    ),
    (
        "The owner says that he heard of the damp in July",
        "The tenants say that the damp was reported in May, but the owner says that he heard of it in July",
    ),
    (
        "The crew slept and ate",
        "The crew ate and then slept",
    ),
    (
        "The crew ate, then slept",
        "The crew ate and then slept",
    ),
    (
        "Later the guests danced in the yard, and they sang",
        "The guests sang, and later they danced in the yard",
    ),
    (
        "She trained as a doctor after training as a nurse",
        "She trained as a nurse, later as a doctor",
    ),
    (
        "The drug was tested on mice or rats only",
        "The drug was tested only on mice",
    ),
    (
        "Members may vote and speak",
        "Only members may vote and speak",
    ),
    (
        "The tower is lit on Saturdays and Fridays",
        "The tower is lit only on Fridays and Saturdays",
    ),
    (
        "The council may vote for a ban on bonfires",
        "The council is considering a ban on bonfires",
    ),
    (
        "The council agreed on a ban on bonfires",
        "The council is considering a ban on bonfires, and in May it agreed on one",
    ),
    (
        "The board voted for the plan",
        "The board is looking at the plan and has voted for it",
    ),
    (
        "Parliament passed the law that the court is examining",
        "The court is examining the law that parliament passed",
    ),
    (
        "The road is 62 miles long and has no bridge",
        "The road is 100 kilometres long and has no bridge",
    ),
    (
        "The train ran at 62 miles an hour through the fog",
        "The train ran at 100 kilometres an hour through the fog",
    ),
    (
        "The pumpkin weighed 110 pounds at the fair",
        "The pumpkin weighed 50 kilos at the fair",
    ),
    (
        "The field has 25 acres of clover",
        "The field has 10 hectares of clover",
    ),
    (
        "The tank holds 22 gallons of milk",
        "The tank holds 100 litres of milk",
    ),
    (
        "The peak is 9,842 feet high",
        "The peak is 3,000 metres high",
    ),
    (
        "The peak is 9,800 feet high",
        "The peak is 3,000 metres high",
    ),
    (
        "The wind blew at 72 kilometres an hour on the cape",
        "The wind blew at 20 metres a second on the cape",
    ),
    (
        "The plant makes 100 cars a month",
        "The plant makes 1,200 cars a year",
    ),
]
