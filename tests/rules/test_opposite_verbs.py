"""Verbs and other words that say the opposite of the quote's, and what is said of something else, or turned twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told_of_wording

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CHANGED = [
    (
        "The tribunal upheld the nurse's appeal.",
        "The tribunal dismissed the nurse's appeal",
        "AM307 says “upheld”, and its quote “dismissed”: they may say opposite things",
    ),
    (
        "The jury found the cashier innocent of theft.",
        "The jury found the cashier guilty of theft",
        "AM307 says “innocent”, and its quote “guilty”: they may say opposite things",
    ),
    (
        "The author argues that trade ends wars.",
        "The author rejects the view that trade ends wars",
        "AM307 says “argues that”, and its quote “rejects the view that”: they may say opposite things",
    ),
    (
        "It is permissible to break a promise made to a child.",
        "It is wrong to break a promise made to a child",
        "AM307 says “permissible”, and its quote “wrong”: they may say opposite things",
    ),
    (
        "The island allowed plastic bags in 2010.",
        "The island banned plastic bags in 2010",
        "AM307 says “allowed”, and its quote “banned”: they may say opposite things",
    ),
    (
        "The visitors lost the match in Graz.",
        "The visitors won the match in Graz",
        "AM307 says “lost”, and its quote “won”: they may say opposite things",
    ),
    (
        "The brewery sold the old mill to the parish.",
        "The brewery bought the old mill from the parish",
        "AM307 says “sold”, and its quote “bought”: they may say opposite things",
    ),
    (
        "Wages fell in the second half of the year.",
        "Wages rose in the second half of the year",
        "AM307 says “fell”, and its quote “rose”: they may say opposite things",
    ),
    (
        "The senate refused the treaty in June.",
        "The senate approved the treaty in June",
        "AM307 has “refused” and its quote has no negation: they may say opposite things",
    ),
    (
        "The bank raised its rates last week.",
        "The bank lowered its rates last week",
        "AM307 says “raised”, and its quote “lowered”: they may say opposite things",
    ),
    (
        "The actor confirmed the rumours about his health.",
        "The actor denied the rumours about his health",
        "AM307 says “confirmed”, and its quote “denied”: they may say opposite things",
    ),
    (
        "Critics panned the new production of the opera.",
        "Critics praised the new production of the opera",
        "AM307 says “panned”, and its quote “praised”: they may say opposite things",
    ),
    (
        "The mayor opposes the plan for a tunnel.",
        "The mayor supports the plan for a tunnel",
        "AM307 says “opposes”, and its quote “supports”: they may say opposite things",
    ),
    (
        "The bishop spoke against the reform of the school.",
        "The bishop spoke for the reform of the school",
        "AM307 says “spoke against”, and its quote “spoke for”: they may say opposite things",
    ),
    (
        "The owners voted for the sale of the club.",
        "The owners voted against the sale of the club",
        "AM307 says “voted for”, and its quote “voted against”: they may say opposite things",
    ),
    (
        "Two of the three experts consider the bridge unsound.",
        "Two of the three experts consider the bridge sound",
        "AM307 has “unsound” and its quote has no negation: they may say opposite things",
    ),
    (
        "The envoy turned down the terms of the truce.",
        "The envoy accepted the terms of the truce",
        "AM307 says “turned down”, and its quote “accepted”: they may say opposite things",
    ),
    (
        "The airline resumed its flights to the capital.",
        "The airline cancelled its flights to the capital",
        "AM307 says “resumed”, and its quote “cancelled”: they may say opposite things",
    ),
    (
        "The court rejected the appeal by the farmers.",
        "The court allowed the appeal by the farmers",
        "AM307 has “rejected” and its quote has no negation: they may say opposite things",
    ),
    (
        "The study confirms earlier findings on sleep.",
        "The study contradicts earlier findings on sleep",
        "AM307 says “confirms”, and its quote “contradicts”: they may say opposite things",
    ),
    (
        "The museum added a label to the statue.",
        "The museum removed the label from the statue",
        "AM307 says “added”, and its quote “removed”: they may say opposite things",
    ),
    (
        "The strike began in March.",
        "The strike ended in March",
        "AM307 says “began”, and its quote “ended”: they may say opposite things",
    ),
    (
        "Her health worsened during the voyage.",
        "Her health improved during the voyage",
        "AM307 says “worsened”, and its quote “improved”: they may say opposite things",
    ),
    (
        "The king executed the rebels after the siege.",
        "The king pardoned the rebels after the siege",
        "AM307 says “executed”, and its quote “pardoned”: they may say opposite things",
    ),
    (
        "The law makes it easier to dismiss staff.",
        "The law makes it harder to dismiss staff",
        "AM307 says “easier”, and its quote “harder”: they may say opposite things",
    ),
    (
        "The council granted the club a new licence in June.",
        "The council rejected a new licence for the club in June",
        "AM307 says “granted”, and its quote “rejected”: they may say opposite things",
    ),
    (
        "The parliament legalised fishing on the lake.",
        "The parliament outlawed fishing on the lake",
        "AM307 says “legalised”, and its quote “outlawed”: they may say opposite things",
    ),
    (
        "The price of honey in most shops rose.",
        "The price of honey fell in most shops",
        "AM307 says “rose”, and its quote “fell”: they may say opposite things",
    ),
    (
        "The tribunal upheld the nurse's appeal last week.",
        "The appeal of the nurse was dismissed by the tribunal last week",
        "AM307 says “upheld”, and its quote “dismissed”: they may say opposite things",
    ),
    (
        "The museum closed its east wing in June.",
        "The museum reopened its east wing in June",
        "AM307 says “closed”, and its quote “reopened”: they may say opposite things",
    ),
    (
        "Two of the judges argued for an appeal.",
        "Two of the judges argued against an appeal",
        "AM307 says “argued for”, and its quote “argued against”: they may say opposite things",
    ),
    (
        "The scholar maintains that the poem is by a woman.",
        "The scholar disputes that the poem is by a woman",
        "AM307 says “maintains that”, and its quote “disputes that”: they may say opposite things",
    ),
    (
        "Herons are rarer on the lake than on the river.",
        "Herons are commoner on the lake than on the river",
        "AM307 says “rarer”, and its quote “commoner”: they may say opposite things",
    ),
    (
        "The doctors discouraged her from walking every day.",
        "The doctors encouraged her to walk every day",
        "AM307 says “discouraged”, and its quote “encouraged”: they may say opposite things",
    ),
    (
        "The regulator denied that the valve was old.",
        "The regulator admitted that the valve was old",
        "AM307 says “denied”, and its quote “admitted”: they may say opposite things",
    ),
    (
        "It is wrong to lie to a thief.",
        "It is permissible to lie to a thief",
        "AM307 says “wrong”, and its quote “permissible”: they may say opposite things",
    ),
    (
        "The appeal court upheld the actor's prison sentence for fraud.",
        "The appeal court overturned the sentence that the actor had got for fraud",
        "AM307 says “upheld”, and its quote “overturned”: they may say opposite things",
    ),
    (
        "The board turned down the merger with the rival firm from Leeds.",
        "The board approved the merger with a rival from Leeds",
        "AM307 says “turned down”, and its quote “approved”: they may say opposite things",
    ),
    (
        "At the meeting, most members spoke in favour of the new statutes.",
        "Most members spoke against the new statutes at the meeting",
        "AM307 says “spoke in favour of”, and its quote “spoke against”: they may say opposite things",
    ),
    (
        "Hunting with dogs was legalised by the island's parliament.",
        "The island's parliament has outlawed hunting with dogs",
        "AM307 says “legalised”, and its quote “outlawed”: they may say opposite things",
    ),
    (
        "Patients were encouraged by doctors to take the tablets at night.",
        "Doctors discouraged patients from taking the tablets at night",
        "AM307 says “encouraged”, and its quote “discouraged”: they may say opposite things",
    ),
    (
        "The number of cyclists killed on roads has grown since 2010.",
        "The number of cyclists killed has declined since 2010",
        "AM307 says “grown”, and its quote “declined”: they may say opposite things",
    ),
    (
        "The reviewers slated her second novel, which they had called her best.",
        "The reviewers hailed her second novel as her best",
        "AM307 says “slated”, and its quote “hailed”: they may say opposite things",
    ),
    (
        "Side effects were more frequent after the second injection than expected.",
        "Side effects were rarer after the second injection",
        "AM307 says “more frequent”, and its quote “rarer”: they may say opposite things",
    ),
]
THE_SAME = [
    ("A monk sold the drawing to the museum.", "The museum bought the drawing from a monk"),
    ("Malmö lost to Lund in the final.", "Lund beat Malmö in the final"),
    ("The judge held that the search was lawful.", "The judge held that the search was not unlawful"),
    ("Wages fell as prices rose.", "Prices rose and wages fell"),
    ("The court upheld the fine.", "The court dismissed the appeal and upheld the fine"),
    ("The court upheld the fine.", "The court dismissed the appeal against the fine"),
    ("The jury found her innocent.", "The jury did not find her guilty"),
    ("The village was against the dam.", "The village opposed the dam"),
    ("The council supports keeping the pool open.", "The council opposes the closure of the pool"),
    (
        "Others raised their rates while the bank lowered its own.",
        "The bank lowered its rates, and others raised theirs",
    ),
    ("The minister says that the figures are correct.", "The minister denied that the figures were wrong"),
    ("The island now allows foreign boats.", "The island lifted its ban on foreign boats"),
    ("The board decided to keep the mill.", "The board rejected a proposal to sell the mill"),
    ("She refused the offer.", "She did not accept the offer"),
    ("The new bridge opened when the old one closed.", "The old bridge closed when the new one opened"),
    ("The visitors won.", "The home side lost, and the visitors won"),
    ("The team won five matches.", "The team lost two matches and won five"),
    ("He started smoking at school.", "He gave up smoking after he had started it at school"),
    ("The shops closed at five.", "The shops opened at nine and closed at five"),
    ("The public disliked the play.", "The press praised the play; the public hated it"),
    ("The author rejects the rule.", "The author accepts that trade has ended some wars, but rejects the rule"),
    ("Fees have risen.", "It would be wrong to deny that fees have risen"),
    ("The union rejected the deal.", "The union refused to approve the deal"),
    ("One of the two was found guilty.", "Of the two who were tried one was found guilty and one innocent"),
    ("The judge allowed the claim to go ahead.", "The judge refused to dismiss the claim"),
    ("The bridge has opened again.", "The bridge that was closed in May for repairs is in use again"),
    ("The price of honey rose.", "A fall in the number of bees raised the price of honey"),
    ("The price of honey rose.", "A fall in the number of bees meant a higher price of honey"),
    ("The demand for cars rose when taxes fell.", "Lower taxes raised the demand for cars"),
    ("Its rival had dismissed the men.", "The firm hired the men whom its rival had dismissed"),
    ("Voters allowed cars in the square.", "Voters threw out a plan to ban cars from the square"),
    (
        "Fishing on the lake was allowed by the parliament.",
        "The parliament repealed the law that banned fishing on the lake",
    ),
    ("Everybody in the hall voted for the motion.", "Nobody in the hall voted against the motion"),
    ("He was convicted of theft.", "He was acquitted of murder but convicted of theft"),
    ("Prices fell in May.", "Prices that had climbed all year came down in May"),
    ("The men had fought in the war.", "The men came back from the war in spring"),
    ("The park at the station is open.", "The park close to the station was planted with limes"),
    ("The train arrived in Paris at ten.", "The train left Lyon at eight and was in Paris at ten"),
    ("Younger drivers have more accidents.", "Older drivers have fewer accidents"),
    ("The road over the pass is open in summer.", "The road over the pass is closed in winter"),
    ("Urban districts have more doctors.", "Rural districts have fewer doctors"),
    ("The critics panned the film.", "The paper praised a film that the critics had panned"),
    ("She opposes the war.", "She supports those who oppose the war"),
    ("The museum is now open on Mondays.", "For years the museum was shut on Mondays; now it can be visited every day"),
    ("The senate approved the treaty.", "The senate failed to reject the treaty"),
    ("The judge acquitted the driver.", "The judge threw out the prosecutor's case against the driver"),
    ("The bank lowered its fees.", "The bank raised the interest it pays and lowered its fees"),
    ("Night flights were allowed by the court.", "The court overturned the ban on night flights"),
    ("The minister had denied the report.", "The minister admitted that he had denied the report"),
    ("The king did not pardon the rebels.", "The king confirmed the sentence against the rebels"),
    ("The union voted for continuing the strike.", "The union voted against ending the strike"),
    ("Most critics panned the play.", "Few critics praised the play"),
    ("Larger classes have worse marks.", "The smaller the class, the better the marks"),
    ("Copper costs less than silver.", "Silver is dearer than copper"),
    ("They joined a new party.", "Those who left the party joined a new one"),
    ("The number of deer is falling.", "The number of wolves is rising, that of deer falling"),
    ("The lake is shallower in the south than in the north.", "The lake is deeper in the north than in the south"),
    ("Sales of discs fell.", "Sales of vinyl rose while those of discs went down"),
    (
        "The witness first said that she had been there.",
        "The witness retracted her statement and denied having been there",
    ),
    ("The mayor allowed dogs on the island.", "The island's ban on dogs was lifted by the mayor"),
    (
        "The committee denied that the rules had been broken.",
        "The committee rejected the charge that the rules had been broken",
    ),
    ("He argues that art need not please.", "He rejects the view that art must please"),
    ("A new mine was opened by them.", "They shut the old mine in 1980 and sank a new one"),
    ("The guards freed the prisoners.", "The guards let the prisoners go"),
    ("The shops may be open until ten.", "The shops must be closed by ten"),
    (
        "The farmers' fine of 2,000 euros was upheld by the court.",
        "The court dismissed the farmers' appeal, so that they have to pay the fine of 2,000 euros after all",
    ),
    ("Sales of cake rose as people ate it in place of bread.", "Sales of bread fell because people ate more cake"),
    ("The price of cigarettes rose because of the new tax.", "The new tax made cigarettes dearer and cut their sales"),
    ("Demand for gas drove up its price, which fell for coal.", "As demand for coal dropped, the price of gas climbed"),
    ("The café of the museum was replaced by a shop that opened.", "The museum shut its café and opened a shop"),
    (
        "The union accepted an offer of five per cent in the end.",
        "The union rejected the offer of four per cent and got five",
    ),
    ("The council decided that the pool would stay open.", "The council scrapped its plan to close the pool"),
    ("The mayor supports keeping the meadow free of buildings.", "The mayor is against building on the meadow"),
    ("Residents supported a campaign to stop a second runway.", "Residents campaigned against a second runway"),
    ("The plot was criticised by the review.", "The review praised the cast but not the plot"),
    ("The third of the men was acquitted by the judge.", "The judge jailed two of the men and let the third go"),
    ("The snow line has risen as winters have become warmer.", "Winters have become milder, and the snow line higher"),
    ("Younger readers bought more books than older readers did.", "Older readers bought fewer books than the young"),
    ("The western slope is drier than that in the east.", "The eastern slope is wetter than the western one"),
    ("In winter the river is deeper.", "The river is shallower in summer"),
    ("The deputy of the chairman was hired by the firm.", "The firm sacked its chairman and hired his deputy"),
    ("The state allowed trade without restrictions from 1991.", "The state lifted restrictions on trade in 1991"),
    ("Under the treaty mining is allowed nowhere in the reserve.", "The treaty forbids mining in the reserve"),
    (
        "Most patients have their high blood pressure lowered by the drug.",
        "The drug lowers blood pressure in most patients",
    ),
    ("The rise in prices has slowed down since May.", "Prices have been rising more slowly since May"),
    (
        "More jobs were created than lost, so that their number rose.",
        "The number of jobs lost was smaller than the number created",
    ),
    ("The ferry leaves earlier, at six, and arrives earlier.", "The ferry now leaves at six instead of eight"),
    ("Fireworks are allowed in most towns.", "Few towns have banned fireworks"),
    ("Small farms would be hurt if the subsidy were reduced.", "Cutting the subsidy would hurt small farms"),
    ("The senate allowed advertising by its vote.", "The senate voted down the ban on advertising"),
    ("Members pay lower fees than before.", "Fees were raised for visitors and lowered for members"),
    ("The team lost its away match.", "The team won at home and lost away"),
    ("Even her critics admitted that she had been right.", "Her critics conceded that she had been right"),
    ("Schools were against the rule, which was then dropped.", "The rule was dropped after schools had opposed it"),
    ("A failed signal slowed down the trains.", "Trains were delayed because a signal had failed"),
    ("The road will lose two lanes and become narrower.", "The road is to be narrowed from four lanes to two"),
]


@pytest.mark.parametrize(("claim", "quote", "message"), CHANGED)
def test_what_is_changed(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == [message]


@pytest.mark.parametrize(("claim", "quote"), THE_SAME)
def test_what_says_the_same(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told_of_wording(read_map(*pair(claim, quote))) == []


@pytest.mark.parametrize(("claim", "quote", "_"), CHANGED)
def test_a_claim_in_its_quotes_words_is_as_it_is(
    read_map: Callable[..., Reading], claim: str, quote: str, _: str
) -> None:
    said = claim.rstrip(".")
    codes = [one for text in (quote, said) for one in told_of_wording(read_map(*pair(text, text)))]
    assert codes == []
