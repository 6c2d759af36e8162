"""Who holds it, and how surely: hedges, speech, views and denied causes, beside claims that keep them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told_of_wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "The shop sold less on Sundays.",
            "The staff argued that the shop sold less on Sundays",
            "AM301 the quote reports what somebody says (“argued”), and 1.1 says it as a fact",
        ),
        (
            "The shop sold less on Sundays.",
            "The shop, the staff argued, sold less on Sundays",
            "AM301 the quote reports what somebody says (“argued”), and 1.1 says it as a fact",
        ),
        (
            "The hall is too small.",
            "Opponents say that the hall is too small, but it was half empty on nine evenings of ten",
            "AM301 the quote reports what somebody says (“say”), and 1.1 says it as a fact",
        ),
        (
            "The hall was half empty on nine evenings.",
            "The report says that the hall is warm but that it was half empty on nine evenings",
            "AM301 the quote reports what somebody says (“says”), and 1.1 says it as a fact",
        ),
        (
            "The lake was poisoned by the mill.",
            "The warden says that the lake is clean, but the report says that it was poisoned by the mill",
            "AM301 the quote reports what somebody says (“says”), and 1.1 says it as a fact",
        ),
        (
            "The quay was never meant for lorries.",
            '"The quay was never meant for lorries," said Karin Holm',
            "AM301 the quote reports what somebody says (“said”), and 1.1 says it as a fact",
        ),
        (
            "The quay was never meant to bear lorries.",
            '"The quay was never meant for lorries," says Karin Holm, who built it',
            "AM301 the quote reports what somebody says (“says”), and 1.1 says it as a fact",
        ),
        (
            "The quay was never meant for lorries.",
            '"The quay was never meant for lorries," explained the harbour master',
            "AM301 the quote reports what somebody says (“explained”), and 1.1 says it as a fact",
        ),
        (
            "The quay is too weak for lorries.",
            "In Holm's view the quay is too weak for lorries",
            "AM301 the quote reports what somebody says (“In Holm's view”), and 1.1 says it as a fact",
        ),
        (
            "The quay is too weak for lorries.",
            "Holm thinks the quay is too weak for lorries",
            "AM301 the quote reports what somebody says (“thinks”), and 1.1 says it as a fact",
        ),
        (
            "The quay is too weak for lorries.",
            "The engineer believes the quay is too weak for lorries",
            "AM301 the quote reports what somebody says (“believes”), and 1.1 says it as a fact",
        ),
        (
            "The dam is sound.",
            "The ministry assures us that the dam is sound",
            "AM301 the quote reports what somebody says (“assures”), and 1.1 says it as a fact",
        ),
        (
            "The dust is harmless.",
            "The firm assured residents that the dust is harmless",
            "AM301 the quote reports what somebody says (“assured”), and 1.1 says it as a fact",
        ),
        (
            "The bell was stolen by its guardian.",
            "Some suspect that the bell was stolen by its guardian",
            "AM301 the quote reports what somebody says (“suspect that”), and 1.1 says it as a fact",
        ),
        (
            "The bell was stolen by its guardian.",
            "Others suspect that the bell was stolen by its guardian",
            "AM301 the quote reports what somebody says (“suspect that”), and 1.1 says it as a fact",
        ),
        (
            "The slide is unsafe.",
            "The slide was called unsafe by two inspectors",
            "AM301 the quote reports what somebody says (“was called unsafe by”), and 1.1 says it as a fact",
        ),
        (
            "The tunnel is unsafe.",
            "The tunnel was described as unsafe by the fire brigade",
            "AM301 the quote reports what somebody says (“was described as unsafe by”), and 1.1 says it as a fact",
        ),
        (
            "The wall was built by monks.",
            "Holm reckons the wall was built by monks",
            "AM301 the quote reports what somebody says (“reckons”), and 1.1 says it as a fact",
        ),
        (
            "The plan is a failure.",
            "The plan is considered a failure by most teachers",
            "AM301 the quote reports what somebody says (“is considered a failure by”), and 1.1 says it as a fact",
        ),
        (
            "The tram is too dear for the town.",
            "To the mayor's mind the tram is too dear for the town",
            "AM301 the quote reports what somebody says (“To the mayor's mind”), and 1.1 says it as a fact",
        ),
        (
            "The tram is too dear for a town of this size.",
            "The tram is too dear, in the mayor's opinion, for a town of this size",
            "AM301 the quote reports what somebody says (“in the mayor's opinion”), and 1.1 says it as a fact",
        ),
        (
            "The bridge should be longer.",
            "She argued for a longer bridge",
            "AM301 the quote reports what somebody says (“argued”), and 1.1 says it as a fact",
        ),
        (
            "The foreman is a liar.",
            "The foreman was called a liar by three of his men",
            "AM301 the quote reports what somebody says (“was called a liar by”), and 1.1 says it as a fact",
        ),
        (
            "The quay was never meant for lorries.",
            '"The quay was never meant for lorries," Holm explained',
            "AM301 the quote reports what somebody says (“explained”), and 1.1 says it as a fact",
        ),
        (
            "The roof of the school leaks.",
            '"The school has lost its best teachers," writes the head, "and the roof leaks."',
            "AM301 the quote reports what somebody says (“writes”), and 1.1 says it as a fact",
        ),
        (
            "The pupils are tired after lunch.",
            "The head teacher thinks that the pupils are tired after lunch",
            "AM301 the quote reports what somebody says (“thinks”), and 1.1 says it as a fact",
        ),
        (
            "The pupils are tired after lunch.",
            '"The pupils are tired after lunch," says the head teacher',
            "AM301 the quote reports what somebody says (“says”), and 1.1 says it as a fact",
        ),
        (
            "The pupils are tired after lunch.",
            "“The pupils are tired after lunch,” the head teacher writes",
            "AM301 the quote reports what somebody says (“writes”), and 1.1 says it as a fact",
        ),
        (
            "Pupils are tired after lunch.",
            "In the head teacher's view, pupils are tired after lunch",
            "AM301 the quote reports what somebody says (“In the head teacher's view”), and 1.1 says it as a fact",
        ),
        (
            "The road is deadly.",
            "The road is described as deadly by the police",
            "AM301 the quote reports what somebody says (“is described as deadly by”), and 1.1 says it as a fact",
        ),
        (
            "The bells were stolen.",
            "The vicar believes the bells were stolen",
            "AM301 the quote reports what somebody says (“believes”), and 1.1 says it as a fact",
        ),
        (
            "The vote was bought.",
            "Others suspect that the vote was bought",
            "AM301 the quote reports what somebody says (“suspect that”), and 1.1 says it as a fact",
        ),
        (
            "The lake is dead.",
            'The "green" mayor said that the lake is dead',
            "AM301 the quote reports what somebody says (“said”), and 1.1 says it as a fact",
        ),
        (
            "The quay was never meant for lorries.",
            'The quay was never meant for lorries," said Karin Holm',
            "AM301 the quote reports what somebody says (“said”), and 1.1 says it as a fact",
        ),
        (
            "Most evenings of the week it is empty.",
            "The report says that the hall is warm, but empty on most evenings of the week",
            "AM301 the quote reports what somebody says (“says”), and 1.1 says it as a fact",
        ),
        (
            "It was half empty on nine evenings.",
            "The report says that the hall is warm, but that it was half empty on nine evenings",
            "AM301 the quote reports what somebody says (“says”), and 1.1 says it as a fact",
        ),
        (
            "The new drains are the cause of the flood.",
            "The new drains may be the cause of the flood",
            "AM302 asserts “cause”, where the article says “may be the cause”",
        ),
        (
            "The lamp was the cause of the fire.",
            "The lamp could be the cause of the fire",
            "AM302 asserts “cause”, where the article says “could be the cause”",
        ),
        (
            "The painting is certainly a copy.",
            "There is some doubt that the painting is a copy",
            "AM302 says “certainly”, where the article has no word as strong",
        ),
        (
            "The painting is certainly a copy.",
            "The painting is probably a copy",
            "AM302 says “certainly”, where the article says “probably”",
        ),
        (
            "The council repaired the mill.",
            "The council could have repaired the mill",
            "AM302 asserts “repaired”, where the article says “could have repaired”",
        ),
        (
            "The cells of the old are more fragile after surgery.",
            "The cells of the old may well be more fragile after surgery",
            "AM302 asserts “fragile”, where the article says “may well be more fragile”",
        ),
        (
            "The eggs of the wren are smaller in cold springs.",
            "The eggs of the wren may well be smaller in cold springs",
            "AM302 asserts “smaller”, where the article says “may well be smaller”",
        ),
        (
            "The reservoir will run dry by autumn.",
            "The reservoir might well run dry by autumn",
            "AM302 asserts “run”, where the article says “might well run”",
        ),
        (
            "The spring is older than the church.",
            "The spring is said to be older than the church",
            "AM302 leaves out “is said to”, and so says more than the article does",
        ),
        (
            "The chapel stands on a Roman bath.",
            "The chapel is said to stand on a Roman bath",
            "AM302 leaves out “is said to”, and so says more than the article does",
        ),
        (
            "The ferry sank within a year.",
            "I had predicted that the ferry would sink within a year",
            "AM302 leaves out “predicted that”, and so says more than the article does",
        ),
        (
            "The owner is to blame.",
            "One might ask whether the blame lies with the owner or the tenants",
            "AM302 asserts what its quote only has after “whether”",
        ),
        (
            "The crack comes from the frost.",
            "You may wonder whether the crack comes from the frost or the lorries",
            "AM302 asserts what its quote only has after “whether”",
        ),
        (
            "The vase is certainly genuine.",
            "There is some doubt whether the vase is genuine",
            "AM302 says “certainly”, where the article has no word as strong",
        ),
        (
            "The vase is undoubtedly genuine.",
            "The vase is genuine",
            "AM302 says “undoubtedly”, where the article has no word as strong",
        ),
        (
            "The clinic was saved.",
            "The clinic might have been saved",
            "AM302 asserts “saved”, where the article says “might have been saved”",
        ),
        (
            "The tower leaned by two feet.",
            "The tower was said to lean by two feet",
            "AM302 leaves out “was said to”, and so says more than the article does",
        ),
        (
            "The council refused the money and repaired the mill.",
            "The council could have repaired the mill and refused the money",
            "AM302 asserts “repaired”, where the article says “could have repaired”",
        ),
        (
            "The reform has led to twice as many fines.",
            "Since the reform, the number of fines has doubled",
            "AM313 makes a cause of it (“led”), and the article only says “since”",
        ),
        (
            "The storm caused the bridge to close.",
            "After the storm the bridge was closed",
            "AM313 makes a cause of it (“caused”), and the article only says “after”",
        ),
        (
            "The new road caused visits to the doctor to fall.",
            "Visits to the doctor fell after the new road opened",
            "AM313 makes a cause of it (“caused”), and the article only says “after”",
        ),
        (
            "The shop did not open again because the bridge was closed.",
            "After the bridge was closed, the shop did not open again",
            "AM313 makes a cause of it (“because”), and the article only says “after”",
        ),
        (
            "Nobody came to the shop because the bridge was closed.",
            "After the bridge was closed, nobody came to the shop",
            "AM313 makes a cause of it (“because”), and the article only says “after”",
        ),
        (
            "The new coach has made the team lose every match.",
            "Since the new coach came, the team has lost every match",
            "AM313 makes a cause of it (“made”), and the article only says “since”",
        ),
        (
            "The mayor who would not resign caused the shop to close.",
            "After the mayor, who would not resign, came back, the shop closed",
            "AM313 makes a cause of it (“caused”), and the article only says “after”",
        ),
    ],
)
def test_what_a_claim_loses(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "The figures do not prove that the new bus lane is the reason for the drop.",
            "The figures cannot exclude other reasons for the drop",
        ),
        ("It is not known what the cause of the rash is.", "The trial could not tell us what causes the rash"),
        ("The flood need not have one cause.", "This may not be the only cause of the flood"),
        ("Other grounds than money cannot be excluded for the closure.", "There may be other grounds for the closure"),
        ("The painting is almost certainly a copy.", "There is little doubt that the painting is a copy"),
        ("The seal is certainly genuine.", "There can be no doubt that the seal is genuine"),
        ("The coin is very probably Roman.", "Hardly anyone doubts that the coin is Roman"),
        ("The map is surely old.", "There is hardly any doubt that the map is old"),
        (
            "The council decided against repairing the mill.",
            "The council could have repaired the mill and preferred not to",
        ),
        ("She refused to sign the treaty.", "She could have signed the treaty but refused to"),
        ("The club had no wish to keep the ground.", "The club could have kept the ground and did not want to"),
        (
            "The dogs barked on nights when there was a quarrel in the street.",
            "On nights when neighbours quarrelled and argued in the street, the dogs barked",
        ),
        (
            "The shop sold less on days when the staff had quarrelled at breakfast.",
            "On days when the staff had argued at breakfast, the shop sold less",
        ),
        ("Couples with quarrels over money moved more often.", "Couples who argued about money moved more often"),
        (
            "The hall was half empty on nine evenings of ten.",
            "Opponents say that the hall is too small, but it was half empty on nine evenings of ten",
        ),
        (
            "Four people died on the road last year.",
            "The minister claims that the road is safe, yet four people died on it last year",
        ),
        (
            "The well gave forty litres this morning.",
            "Some believe that the well is dry; it gave forty litres this morning",
        ),
        (
            "The minutes list nine meetings with the staff.",
            "The union says that nobody was asked, but the minutes list nine meetings with the staff",
        ),
        (
            "No reader has to buy tinted lenses because she lies awake.",
            "After scrolling in bed, she lies awake; a reader need not buy tinted lenses for that",
        ),
        (
            "The keeper has never caused a corner.",
            "Since she came to the club, the keeper has not given away a single corner",
        ),
        (
            "The reform has not led to a single fine for late books.",
            "Since the reform, nobody has been fined for late books",
        ),
        (
            "The storm did not cause the crack in the bridge.",
            "After the storm the bridge was closed; it was the crack that closed it in spring",
        ),
        ("The goalkeeper has caused two corners.", "Since the goalkeeper joined, she has caused two corners"),
        (
            "The museum's director wants to sell the collection.",
            "Its director, Paul Marsh, wants to sell the collection",
        ),
        (
            "The eggs of the wren are perhaps smaller in cold springs.",
            "The eggs of the wren may well be smaller in cold springs",
        ),
        (
            "Wrens' eggs are likely to be smaller in cold springs.",
            "The eggs of the wren may well be smaller in cold springs",
        ),
        ("The garden has bowls for dogs.", "Visitors may well bring their dogs, and the garden has bowls for them"),
        ("Holm says the quay was never meant for lorries.", '"The quay was never meant for lorries," said Karin Holm'),
        (
            "Karin Holm holds that lorries were never meant to use the quay.",
            '"The quay was never meant for lorries," said Karin Holm',
        ),
        (
            "In Holm's opinion the quay was never meant for lorries.",
            '"The quay was never meant for lorries," said Karin Holm',
        ),
        ("Karin Holm objects to lorries on the quay.", '"The quay was never meant for lorries," said Karin Holm'),
        ("Holm thinks that the quay is too weak for lorries.", "In Holm's view the quay is too weak for lorries"),
        ("The quay is too weak for lorries.", "In my view the quay is too weak for lorries"),
        ("The quay is too weak for lorries.", "In our view the quay is too weak for lorries"),
        ("Holm finds the quay too weak for lorries.", "Holm thinks the quay is too weak for lorries"),
        ("The quay is too weak for lorries.", "I think the quay is too weak for lorries"),
        ("The quay has cracks.", "Anyone who thinks the quay is strong should look at its cracks"),
        ("The quay is not thought strong.", "Nobody thinks the quay is strong"),
        ("The quay is close to her office.", "She thinks fast and the quay is close to her office"),
        ("According to the ministry the dam is sound.", "The ministry assures us that the dam is sound"),
        ("The ministry vouches for the dam.", "The ministry assures us that the dam is sound"),
        ("The spring is supposed to be older than the church.", "The spring is said to be older than the church"),
        ("People say that the spring is older than the church.", "The spring is said to be older than the church"),
        (
            "The guardian is suspected of having stolen the bell.",
            "Some suspect that the bell was stolen by its guardian",
        ),
        ("The guardian may have stolen the bell.", "Some suspect that the bell was stolen by its guardian"),
        ("The village may lose its school.", "I fear the village will lose its school"),
        ("The author fears that the village will lose its school.", "I fear the village will lose its school"),
        ("The village school will stay.", "I fear nothing, and the village school will stay"),
        ("The ferry sank within a year.", "I had predicted that the ferry would sink within a year, and it did"),
        (
            "The author expected the ferry to sink within a year.",
            "I had predicted that the ferry would sink within a year",
        ),
        (
            "The ferry ran on time for a year.",
            "I had predicted that the ferry would be late, but it ran on time for a year",
        ),
        ("Two inspectors thought the slide unsafe.", "The slide was called unsafe by two inspectors"),
        ("Two inspectors found that the slide is unsafe.", "The slide was called unsafe by two inspectors"),
        ("The villagers' name for the river is the Aller.", "The river is called the Aller by the villagers"),
        (
            "It is open whether the owner or the tenants are to blame.",
            "One might ask whether the blame lies with the owner or the tenants",
        ),
        (
            "Either the owner or the tenants may be to blame.",
            "One might ask whether the blame lies with the owner or the tenants",
        ),
        (
            "Nobody has to walk because the unions quarrel.",
            "After the strike no buses ran; nobody needs to walk because the unions quarrel",
        ),
        (
            "Closing the bridge did not bring losses to the shop; it never caused any.",
            "After the bridge was closed, the shop lost no customers",
        ),
        (
            "The new coach has never made the team lose at home.",
            "Since the new coach came, the team has lost no home match",
        ),
        ("The wall was built by monks.", "Holm reckons with a hard winter, and the wall was built by monks"),
        (
            "Tales were told to the guide in the tower.",
            "The guide believes every tale that was told to him in the tower",
        ),
        ("The board discussed the bridge in May.", "The bridge was considered by the board in May"),
        ("The plan is off.", "The plan was called off by the mayor"),
        ("The team was called up on Monday.", "The team was called up by the coach on Monday"),
        ("The clerk called the judges to order.", "The judges were called to order by the clerk"),
        ("The tram cannot be seen.", "In today's view of the harbour the tram cannot be seen"),
        ("The tram stops at the lake.", "The lake lies in the castle's eyes like a mirror, and the tram stops there"),
        (
            "The crew of Anna Holm wants to stay until the ice breaks.",
            '"We stay here until the ice breaks," said Anna Holm',
        ),
        ("The cracks in the wall were wide.", '"Look at the cracks in the wall," said I, and the cracks were wide'),
        ("The soup costs nine crowns.", '"Cheap" says the sign at the door, but the soup costs nine crowns'),
        ("The dam is sound.", "Rest assured that the dam is sound"),
        ("The toll went up in May.", "He argued against the toll in public, and the toll went up in May"),
        ("Analysts expected rents to fall.", "Analysts predicted that rents would fall"),
        ("The vase was surely false.", "There was little doubt that the vase was false"),
        ("The vase may be a fake.", "The vase could well be a fake"),
        ("The table is old.", "The vase may well made things worse, and the table is old"),
        ("The lake is the Eye of the North.", "The lake was called the Eye of the North by sailors"),
        (
            "The head says that the roof of the school leaks.",
            '"The school has lost its best teachers," writes the head, "and the roof leaks."',
        ),
        ("The head came in May.", '"The school has lost its best teachers," writes the head, who came in May'),
        ("The oven burned down twice.", "The baker thinks the oven is too small, and it burned down twice"),
        ("The oven was cold.", "The baker thought the matter was closed. The oven was cold"),
        ("The river is deep and cold in April.", "The mayor fears the river, which is deep and cold in April"),
        ("Promises were made to the town in May.", "The town believed the promises that were made to it in May"),
        ("His pupils call Holm unfair.", "Holm is called unfair by his pupils"),
        (
            "Those who do not live in the street find it quiet.",
            "The street is called quiet by those who do not live in it",
        ),
        ("The court judged the bridge safe.", "The bridge was judged safe by the court in 1990"),
        (
            "The road has killed nine people.",
            "The road was described as dangerous by its own builders, and it has killed nine people",
        ),
        ("Warts are supposed to be healed by the spring.", "The spring is said to heal warts"),
        ("The miller's drowning is a rumour.", "The miller is said to have drowned"),
        ("Little of it is true.", "Much is said to visitors, and little is true"),
        (
            "The cellar was full of water in May.",
            '"It rains here for weeks," the guide writes. The cellar was full of water in May',
        ),
        (
            "The clerk found the word in nine documents.",
            'The word "harbour" is found in nine documents, says the clerk',
        ),
        ("The hall was silent.", "In the mayor's eyes there were tears, and the hall was silent"),
        ("The bridge was given to the town.", "In the court's judgment of 1990 the bridge was given to the town"),
        ("The harbour can be seen from the tower.", "The harbour is in sight from the keeper's view tower"),
        ("The tram is too dear.", "In the author's view the tram is too dear"),
        ("The lorry hid the child from the driver.", "From the driver's view the child was hidden by the lorry"),
        ("The bridge is taken to be safe until May.", "We assume the bridge is safe until May"),
        ("In the model the sea is flat.", "The model assumes the sea is flat"),
        ("By law a child is taken to be innocent.", "The law assumes the child is innocent"),
        ("The tram is not cheap.", "Whoever thinks the tram is cheap has not read the budget"),
        ("The mayor wants a pool for the town.", "What the mayor thinks the town needs is a pool"),
        ("The tram is not cheap.", "If the mayor thinks the tram is cheap, he is wrong"),
        ("The tram costs nine million.", "Does the mayor think the tram is cheap? It costs nine million"),
        ("The bridge did not hold.", "He never thought the bridge would hold, and it did not"),
        ("The shop is closed on Monday.", "She reckons up the bill at night, and the shop is closed on Monday"),
        ("The shop closed.", "Everyone predicted that the shop would close, and it did"),
        ("Sales fell.", "The firm forecast that sales would rise, but they fell"),
        (
            "The boy has waited for the bus since eight.",
            '"The bus never comes," said the boy. He has waited for it since eight',
        ),
        (
            "The stadium has 9,000 visitors a week.",
            "Critics say the stadium is ugly, but 9,000 people visit it each week",
        ),
        (
            "Engineers measured the roof twice.",
            "The rector warns that the roof is weak, but the engineers have measured it twice",
        ),
        ("Two brothers quarrelled for years about the will.", "Two brothers argued over the will for years"),
        ("They quarrelled about the price until dawn.", "They argued about the price until dawn"),
        ("She won her case in court.", "She argued her case in court and won it"),
        ("The dam could hold.", "The dam may well hold"),
        ("The village is dry.", "The dam may well have held, and the village is dry"),
        ("The well is perhaps dry.", "The well may be dry"),
        ("The levy need not be the reason.", "Nothing shows that the levy is the reason"),
        ("The pump had failed.", "Rain could have been the reason, but the pump had failed"),
        ("The verdict was all but certain.", "There was little doubt about the verdict"),
        ("The heirs declined to sell the farm.", "The heirs could have sold the farm and did not"),
        ("The team voted against scoring twice.", "The team could have scored twice"),
        (
            "The court has shown that the vote was bought.",
            "Others suspect that the vote was bought; the court has shown it",
        ),
        ("The fence has not led to any loss of sheep.", "Since the fence was built, no sheep has been lost to wolves"),
        ("A player may rest for a minute.", "According to the rules a player may rest for a minute"),
        ("The shop must close at six.", "According to the law the shop must close at six"),
        ("The bridge was opened in May.", "According to plan the bridge was opened in May"),
        ("The hall was too small for the choir.", "I thought the hall was too small for the choir"),
        ("The quay may be too weak for lorries.", "Holm thinks the quay is too weak for lorries"),
        (
            "Nobody has to walk to work because the unions quarrel.",
            "After the unions quarrel, a rider need not walk to work",
        ),
        (
            "It is not because of the tax that few people smoke.",
            "It was not the tax; since it was raised, few people smoke",
        ),
        (
            "The survey does not prove that the levy is the reason.",
            "The survey cannot rule out that the levy is the reason",
        ),
        ("The vase is almost certainly genuine.", "The vase is genuine"),
    ],
)
def test_what_a_claim_keeps(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == []
