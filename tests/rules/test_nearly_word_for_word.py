"""Claims that have nearly all words of their quotes and say another thing, beside claims that say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from argmap.checker import check
from tests.rules.pairs import pair

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CODES = {"AM302", "AM305", "AM307", "AM325", "AM327", "AM328"}


def found(reading: Reading) -> list[str]:
    return [f"{one.code.id} {one.message}" for one in check(reading) if one.code.id in CODES]


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "Three officers were convicted of taking bribes from a haulage firm.",
            "Three officers were accused of taking bribes from a haulage firm",
            "AM302 1.1 says “convicted”, where the article says “accused”",
        ),
        (
            "The treasurer was found guilty of embezzling the relief fund.",
            "The treasurer has been indicted for embezzling the relief fund",
            "AM302 1.1 says “found guilty”, where the article says “indicted”",
        ),
        (
            "The landlord has supplied new windows and a lift.",
            "The landlord promised new windows and a lift",
            "AM302 1.1 says “supplied”, where the article says “promised”",
        ),
        (
            "The ministry delivered forty ambulances to the province.",
            "The ministry pledged forty ambulances to the province",
            "AM302 1.1 says “delivered”, where the article says “pledged”",
        ),
        (
            "The museum received a Vermeer from the heirs.",
            "The museum was offered a Vermeer by the heirs",
            "AM302 1.1 says “received”, where the article says “was offered”",
        ),
        (
            "The novel won the Baker Prize.",
            "The novel was shortlisted for the Baker Prize",
            "AM302 1.1 says “won”, where the article says “shortlisted”",
        ),
        (
            "The committee introduced a ban on night flights.",
            "The committee recommended a ban on night flights",
            "AM302 1.1 says “introduced”, where the article says “recommended”",
        ),
        (
            "Parliament passed a ban on plastic cups.",
            "Parliament debated a ban on plastic cups",
            "AM302 1.1 says “passed”, where the article says “debated”",
        ),
        (
            "The brewery obtained a licence to open on Sundays.",
            "The brewery applied for a licence to open on Sundays",
            "AM302 1.1 says “obtained”, where the article says “applied for”",
        ),
        (
            "Every village has a nurse who can be called at night.",
            "Every village ought to have a nurse who can be called at night",
            "AM302 1.1 says “has”, where the article says “ought to have”",
        ),
        (
            "Judges explain their sentences in plain words.",
            "Judges should explain their sentences in plain words",
            "AM302 1.1 leaves out “should”, and so says more than the article does",
        ),
        (
            "The company publishes its accounts every year.",
            "The company ought to publish its accounts every year",
            "AM302 1.1 says “publishes”, where the article says “ought to publish”",
        ),
        (
            "The minister read the report before she signed the contract.",
            "Did the minister read the report before she signed the contract?",
            "AM302 1.1 asserts what its quote only asks: “Did the minister read the report before she signed the "
            "contract?”",
        ),
        (
            "The river has been dredged below the weir.",
            "Has the river ever been dredged below the weir, and if so, by whom?",
            "AM302 1.1 asserts what its quote only asks: “Has the river ever been dredged below the weir, and if "
            "so, by whom?”",
        ),
        (
            "Medieval people thought the earth flat.",
            "The idea that medieval people thought the earth flat is a modern invention",
            "AM307 the quote has “invention” after what 1.1 says: they may say opposite things",
        ),
        (
            "Goldfish forget everything within seconds.",
            "The belief that goldfish forget everything within seconds is a superstition",
            "AM307 the quote has “superstition” after what 1.1 says: they may say opposite things",
        ),
        (
            "Nero fiddled while Rome burned.",
            "The claim that Nero fiddled while Rome burned is a later fabrication",
            "AM307 the quote has “fabrication” after what 1.1 says: they may say opposite things",
        ),
        (
            "The lease expires unless the tenant misses two payments.",
            "The lease remains valid unless the tenant misses two payments",
            "AM307 1.1 says “expires”, and its quote “remains valid”: they may say opposite things",
        ),
        (
            "The trust is obliged to open the gardens to the public.",
            "The trust is under no obligation to open the gardens to the public",
            "AM307 the quote has “no” and 1.1 has no negation: they may say opposite things",
        ),
        (
            "Lodgers are required to repair the roof.",
            "Lodgers have no duty to repair the roof",
            "AM307 1.1 says “are required to”, and its quote “no duty to”: they may say opposite things",
        ),
        (
            "It is the best-preserved fort on the coast.",
            "It is among the best-preserved forts on the coast",
            "AM302 1.1 leaves out “among the”, and so says more than the article does",
        ),
        (
            "The ferry runs every day in the summer months.",
            "The ferry runs only on Saturdays in the summer months",
            "AM325 1.1 says “every day”, but its quote says “only on Saturdays”",
        ),
        (
            "The archive is open all day.",
            "The archive is open only in the mornings",
            "AM325 1.1 says “all day”, but its quote says “only in the mornings”",
        ),
        (
            "The surgery sees patients daily.",
            "The surgery sees patients only on Mondays and Fridays",
            "AM325 1.1 says “daily”, but its quote says “only on Mondays”",
        ),
        (
            "Candidates must both speak French and have lived two years in Geneva.",
            "Candidates must speak French or have lived two years in Geneva",
            "AM325 1.1 says “both … and”, but its quote says “or”",
        ),
        (
            "Drivers are required to show both a passport and an identity card.",
            "Drivers are required to show a passport or an identity card",
            "AM325 1.1 says “both … and”, but its quote says “or”",
        ),
        (
            "Until the siege silver was more strictly guarded than salt.",
            "Salt was more strictly guarded than silver until the siege",
            "AM327 1.1 says “than salt”, and its quote “than silver until the siege”: the two that are compared "
            "have changed places",
        ),
        (
            "In the north the tax on oats was heavier than that on barley.",
            "Barley was more heavily taxed than oats in the north",
            "AM327 1.1 says “In the north the tax on oats was heavier than that on barley”, and its quote "
            "“Barley was more heavily taxed than oats in the north”: the two that are compared have changed places",
        ),
        (
            "The new bridge has fewer cracks than the older one.",
            "The older bridge carries less traffic than the new one but has far fewer cracks",
            "AM327 1.1 says “than the older one”, and its quote “than the new one”: the two that are compared "
            "have changed places",
        ),
        (
            "The large boat uses less fuel than the smaller one.",
            "The smaller boat sails more slowly than the large one but uses much less fuel",
            "AM327 1.1 says “The large boat uses less fuel than the smaller one”, and its quote “The smaller "
            "boat sails more slowly than the large one but uses much less fuel”: the two that are compared have changed places",
        ),
        (
            "The convoy sailed from Tunis to Malta with coal.",
            "The convoy left Malta for Tunis on the third with a load of coal",
            "AM327 1.1 says “from Tunis to Malta”, and its quote “left Malta for Tunis”: the two have changed places",
        ),
        (
            "The family moved from Turin to Lyon in 1871.",
            "The family left Lyon for Turin in 1871",
            "AM327 1.1 says “from Turin to Lyon”, and its quote “left Lyon for Turin”: the two have changed places",
        ),
        (
            "The bonus will be paid before the end of June.",
            "The bonus will be paid if the bridge is opened before the end of June",
            "AM328 1.1 leaves out “if the bridge is opened before the end of June”, and so says more than its quote",
        ),
        (
            "The fines will be refunded within thirty days.",
            "The fines will be refunded if an appeal is lodged within thirty days",
            "AM328 1.1 leaves out “if an appeal is lodged within thirty days”, and so says more than its quote",
        ),
        (
            "The bishop visited in 1616.",
            "The chapel burned down in 1612, four years after the bishop's visit",
            "AM305 1.1 says “1616”, but its quote counts the other way, “four years after the bishop's visit”",
        ),
        (
            "The strike broke out in 1925.",
            "The mine closed in 1931, six years before the strike",
            "AM305 1.1 says “1925”, but its quote counts the other way, “six years before the strike”",
        ),
        (
            "The minister attended the opening of the tunnel.",
            "The minister was invited to the opening of the tunnel",
            "AM302 1.1 says “attended”, where the article says “invited”",
        ),
        (
            "The tenants' eviction was overturned in court.",
            "The tenants contested the eviction in court",
            "AM302 1.1 says “overturned”, where the article says “contested”",
        ),
        (
            "The union secured a shorter week for its members.",
            "The union demanded a shorter week for its members",
            "AM302 1.1 says “secured”, where the article says “demanded”",
        ),
        (
            "A referee is deaf to the crowd.",
            "A referee ought to be deaf to the crowd",
            "AM302 1.1 says “is”, where the article says “ought to be”",
        ),
        (
            "The bridge has been closed in the storm.",
            "The bridge should have been closed in the storm",
            "AM302 1.1 leaves out “should have been”, and so says more than the article does",
        ),
        (
            "Lead has more uses than gold.",
            "Gold is heavier than lead and has more uses",
            "AM327 1.1 says “Lead has more uses than gold”, and its quote “Gold is heavier than lead and has "
            "more uses”: the two that are compared have changed places",
        ),
        (
            "The reading of petitions is closer than that of letters.",
            "Letters are more closely read than petitions",
            "AM327 1.1 says “The reading of petitions is closer than that of letters”, and its quote “Letters "
            "are more closely read than petitions”: the two that are compared have changed places",
        ),
        (
            "She came from Paris to Madrid in May with two trunks.",
            "She left Madrid for Paris in May with two trunks",
            "AM327 1.1 says “from Paris to Madrid”, and its quote “left Madrid for Paris”: the two have changed places",
        ),
        (
            "Owners must clear the snow from the pavement.",
            "Owners have no duty to clear the snow from the pavement",
            "AM307 1.1 says “must”, and its quote “no duty to”: they may say opposite things",
        ),
        (
            "The letter was forged.",
            "Whether or not the letter was forged, and some think so, the will stands",
            "AM302 1.1 asserts what its quote only has after “Whether or not”",
        ),
        (
            "The jury found that the captain had been drunk.",
            "The jury was not asked whether the captain had been drunk",
            "AM302 1.1 asserts what its quote only has after “not asked whether”",
        ),
        (
            "The toll on the bridge was introduced in the summer of 1911.",
            "The toll on the bridge was collected until the summer of 1911",
            "AM305 1.1 says “in the summer of 1911”, but its quote says “until the summer of 1911”",
        ),
        (
            "Strikes were prohibited in May 1920.",
            "The prohibition of strikes stayed in force until May 1920",
            "AM305 1.1 says “in May 1920”, but its quote says “until May 1920”",
        ),
        (
            "It was the farm that Emil was to have.",
            "Rosa and her brother Emil, who were to have the farm and the inn respectively, died young",
            "AM327 1.1 says “It was the farm that Emil was to have”, and its quote “Rosa and her brother Emil, "
            "who were to have the farm and the inn respectively”: the two have changed places",
        ),
        (
            "Lead melts at 420 degrees.",
            "Lead and zinc melt at 327 and 420 degrees respectively",
            "AM327 1.1 says “Lead melts at 420 degrees”, and its quote “Lead and zinc melt at 327 and 420 "
            "degrees respectively”: the two have changed places",
        ),
        (
            "The agency puts the delay down solely to rain.",
            "Among the reasons for the delay the agency names rain, a strike and the loss of two drivers",
            "AM325 1.1 says “solely”, and its quote says it of others, too",
        ),
        (
            "The harbour master was asleep when the tanker struck the mole.",
            "Was the harbour master asleep when the tanker struck the mole?",
            "AM302 1.1 asserts what its quote only asks: “Was the harbour master asleep when the tanker struck "
            "the mole?”",
        ),
        (
            "The new vaccine protects children under two.",
            "Does the new vaccine protect children under two?",
            "AM302 1.1 asserts what its quote only asks: “Does the new vaccine protect children under two?”",
        ),
        (
            "The licence continues unless the council renews it in writing.",
            "The licence lapses unless the council renews it in writing",
            "AM307 1.1 says “continues”, and its quote “lapses”: they may say opposite things",
        ),
        (
            "In 1987 the reform of the harbour dues was adopted.",
            "The reform of the harbour dues was proposed in 1987",
            "AM302 1.1 says “adopted”, where the article says “proposed”",
        ),
        (
            "The council adopted the reform.",
            "The council proposed the reform in May and the mayor never voted for it",
            "AM302 1.1 says “adopted”, where the article says “proposed”",
        ),
        (
            "The clerk was found guilty of theft of the parish funds.",
            "The clerk was charged with theft of the parish funds",
            "AM302 1.1 says “found guilty”, where the article says “charged”",
        ),
        (
            "The court applies the rule to all tenants.",
            "The court ought to apply the rule to all tenants",
            "AM302 1.1 says “applies”, where the article says “ought to apply”",
        ),
        (
            "The ministry pays the clinics' bills.",
            "The clinics agree that the ministry ought to pay their bills",
            "AM302 1.1 says “pays”, where the article says “ought to pay”",
        ),
        (
            "The parish buys flour from the mill.",
            "The parish ought to buy flour from the mill",
            "AM302 1.1 says “buys”, where the article says “ought to buy”",
        ),
        (
            "The parish teaches its boys.",
            "The parish ought to teach its boys",
            "AM302 1.1 says “teaches”, where the article says “ought to teach”",
        ),
        (
            "The harbour silts up before the weir is shut.",
            "Does the harbour silt up before the weir is shut?",
            "AM302 1.1 asserts what its quote only asks: “Does the harbour silt up before the weir is shut?”",
        ),
        (
            "The harbour silts up.",
            "Nobody asked whether the weir was safe. Does the harbour silt up?",
            "AM302 1.1 asserts what its quote only asks: “Does the harbour silt up?”",
        ),
        (
            "The weir is why the harbour silts up.",
            "Does the harbour silt up because of the weir?",
            "AM302 1.1 asserts what its quote only asks: “Does the harbour silt up because of the weir?”",
        ),
        (
            "The tenants must mend the weir.",
            "The tenants have no duty to mend the weir",
            "AM307 1.1 says “must”, and its quote “no duty to”: they may say opposite things",
        ),
        (
            "Tenants must mend the weir.",
            "Tenants mend the weir, but have no obligation to do so",
            "AM307 1.1 says “must”, and its quote “no obligation to”: they may say opposite things",
        ),
        (
            "The right ends if it is used.",
            "The right continues if it is used",
            "AM307 1.1 says “ends”, and its quote “continues”: they may say opposite things",
        ),
        (
            "The right continues if the lease is sold.",
            "The right lapses if the lease is sold",
            "AM307 1.1 says “continues”, and its quote “lapses”: they may say opposite things",
        ),
        (
            "The mill was run by monks from the spring of 1820.",
            "The mill was run by monks until the spring of 1820",
            "AM307 1.1 says “from”, and its quote “until”: they may say opposite things",
        ),
    ],
)
def test_what_says_more_or_another_thing(
    read_map: Callable[..., Reading], claim: str, quote: str, message: str
) -> None:
    assert found(read_map(*pair(claim, quote))) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "Two officers were convicted of taking bribes.",
            "Three officers were accused of taking bribes, and two of them were jailed",
        ),
        (
            "Three officers were convicted of taking bribes.",
            "Three officers charged with taking bribes were sentenced to four years",
        ),
        (
            "The man had been convicted of theft in 2009.",
            "The man charged with the burglary had been convicted of theft in 2009",
        ),
        ("The firm was found guilty of nothing.", "The firm charged its customers for a repair that it never made"),
        ("She was not convicted of spying.", "She was accused of spying and acquitted"),
        (
            "The landlord has supplied new windows and a lift.",
            "The landlord promised new windows and a lift, and kept his word",
        ),
        (
            "The ministry delivered forty ambulances to the province.",
            "The ministry pledged forty ambulances to the province, which arrived in May",
        ),
        (
            "The landlord provided new windows.",
            "The landlord promised new windows, a pledge that he had fulfilled by Easter",
        ),
        ("The developer has provided a playground.", "The developer has provided the playground that it promised"),
        (
            "The ministry promised that forty ambulances would be delivered to the province.",
            "The ministry pledged forty ambulances to the province",
        ),
        (
            "The ministry undertook to provide the province with forty ambulances.",
            "The ministry pledged forty ambulances to the province",
        ),
        ("The novel won the Baker Prize.", "The novel was shortlisted for the Baker Prize, which it went on to win"),
        ("The novel was in the running for the Baker Prize.", "The novel was shortlisted for the Baker Prize"),
        (
            "A ban on night flights was adopted on the committee's recommendation.",
            "The committee recommended a ban on night flights, and the airport adopted it",
        ),
        (
            "The brewery obtained a licence to open on Sundays.",
            "The brewery applied for a licence to open on Sundays and got it within a week",
        ),
        (
            "Every village needs a nurse who can be called at night.",
            "Every village ought to have a nurse who can be called at night",
        ),
        (
            "It is right that judges explain their sentences in plain words.",
            "Judges should explain their sentences in plain words",
        ),
        (
            "The author wants judges to explain their sentences in plain words.",
            "Judges should explain their sentences in plain words",
        ),
        (
            "Most judges explain their sentences in plain words.",
            "Judges should explain their sentences in plain words, and most of them do",
        ),
        (
            "The company's rivals publish their accounts every year.",
            "The company ought to publish its accounts every year, as its rivals do",
        ),
        ("The train arrives at nine.", "The train should arrive at nine, and it does arrive at nine"),
        (
            "If the valve fails, the alarm rings in the porter's lodge.",
            "If the valve should fail, the alarm rings in the porter's lodge",
        ),
        (
            "The minister read the report before she signed the contract.",
            "Did the minister read the report before she signed the contract? She did, and twice",
        ),
        (
            "The minister signed the contract in March.",
            "Did the minister, who signed the contract in March, read the report?",
        ),
        (
            "The question is whether the minister read the report before she signed the contract.",
            "Did the minister read the report before she signed the contract?",
        ),
        ("The minister signed the contract.", "Did the minister read the report before she signed the contract?"),
        ("It is plain that the river has been poisoned.", "Is it not plain that the river has been poisoned?"),
        (
            "The minister signed the contract before she read the report.",
            "Why did the minister sign the contract before she read the report?",
        ),
        ("Nobody can believe that the river cleaned itself.", "Can anyone believe that the river cleaned itself?"),
        ("The weir has been repaired.", "The weir has been repaired, and was it not high time?"),
        ("Steam can drive a wheel.", "The idea that steam can drive a wheel is an invention of the Greeks"),
        (
            "Rome burned in Nero's reign.",
            "The claim that Nero fiddled is a fabrication, though Rome burned in his reign",
        ),
        (
            "People wrongly believe that goldfish forget everything within seconds.",
            "The belief that goldfish forget everything within seconds is a superstition",
        ),
        (
            "The lease expires if the tenant misses two payments.",
            "The lease remains valid unless the tenant misses two payments",
        ),
        (
            "The lease expires only if the tenant misses two payments.",
            "The lease remains valid unless the tenant misses two payments",
        ),
        (
            "The lease does not expire unless the tenant misses two payments.",
            "The lease remains valid unless the tenant misses two payments",
        ),
        (
            "The trust is not obliged to open the gardens to the public.",
            "The trust is under no obligation to open the gardens to the public",
        ),
        (
            "The trust is obliged to maintain the gardens.",
            "The trust is under no obligation to open the gardens, but it is bound to maintain them",
        ),
        (
            "Landlords are obliged to repair the roof.",
            "Lodgers have no duty to repair the roof, and landlords must repair it",
        ),
        (
            "The trust need not open the gardens to the public.",
            "The trust is under no obligation to open the gardens to the public",
        ),
        ("He was among the worst-dressed men in the Senate.", "He was one of the worst-dressed men in the Senate"),
        (
            "He was possibly the worst-dressed man in the Senate.",
            "He was one of the worst-dressed men in the Senate, if not the worst-dressed of all",
        ),
        ("A pilot was the best-paid man in the port.", "One of the pilots was the best-paid man in the port"),
        ("The ferry runs every day.", "The ferry runs every day, but only on Saturdays does it carry cars"),
        (
            "The ferry does not run every day in the summer months.",
            "The ferry runs only on Saturdays in the summer months",
        ),
        (
            "The ferry carries foot passengers every day.",
            "The ferry carries cars only on Saturdays, but foot passengers daily",
        ),
        ("In winter the ferry does not run daily.", "The ferry runs only on Saturdays in winter"),
        (
            "Both a passport and an identity card will do for drivers.",
            "Drivers may show a passport or an identity card",
        ),
        (
            "Visitors must refrain from both smoking and drinking in the reading room.",
            "Visitors must not smoke or drink in the reading room",
        ),
        (
            "Candidates need not both speak French and have lived two years in Geneva.",
            "Candidates must speak French or have lived two years in Geneva",
        ),
        (
            "Candidates must have lived in Geneva or speak both French and German.",
            "Candidates must speak French and German, or have lived in Geneva",
        ),
        (
            "Candidates must have both a degree and a licence.",
            "Candidates must speak French or German and must have both a degree and a licence",
        ),
        (
            "In the north the tax on barley was heavier than that on oats.",
            "Barley was more heavily taxed than oats in the north",
        ),
        (
            "In the north the tax on oats was lighter than that on barley.",
            "Barley was more heavily taxed than oats in the north",
        ),
        (
            "In the north the tax on oats was heavier than that on barley.",
            "Barley was less heavily taxed than oats in the north",
        ),
        (
            "The orchards were larger than the vineyards.",
            "The vineyards were more heavily taxed than the orchards, which were larger than the vineyards",
        ),
        (
            "The older bridge has fewer cracks than the new one.",
            "The older bridge carries less traffic than the new one but has far fewer cracks",
        ),
        (
            "The new bridge carries more traffic than the older one and has more cracks.",
            "The older bridge carries less traffic than the new one but has far fewer cracks",
        ),
        (
            "The new bridge has more cracks than the older one.",
            "The older bridge carries less traffic than the new one but has far fewer cracks",
        ),
        (
            "The new bridge has fewer cracks than the older one.",
            "The older bridge carries less traffic than the new one but has far more cracks",
        ),
        (
            "The convoy sailed from Malta to Tunis with coal.",
            "The convoy left Malta for Tunis on the third with a load of coal",
        ),
        (
            "The convoy sailed to Tunis from Malta with coal.",
            "The convoy left Malta for Tunis on the third with a load of coal",
        ),
        (
            "The family returned from Turin to Lyon in 1880.",
            "The family left Lyon for Turin in 1871 and came back in 1880",
        ),
        (
            "The convoy brought oil from Tunis to Malta.",
            "The convoy left Malta for Tunis, whence it brought oil to Malta",
        ),
        (
            "The bonus may be paid before the end of June.",
            "The bonus will be paid before the end of June if the bridge is opened by then",
        ),
        ("The bonus will be paid before the end of June.", "The bonus will be paid before the end of June, if at all"),
        (
            "On the opening of the bridge in May the bonus will be paid before the end of June.",
            "If the bridge is opened in May, the bonus will be paid before the end of June",
        ),
        (
            "An appeal lodged within thirty days leads to a refund.",
            "The fines will be refunded if an appeal is lodged within thirty days",
        ),
        ("The bishop visited in 1608.", "The chapel burned down in 1612, four years after the bishop's visit"),
        ("The strike broke out in 1937.", "The mine closed in 1931, six years before the strike"),
        (
            "The town was rebuilt in 1925.",
            "The mine closed in 1931, six years before the strike, and the town was rebuilt in 1925",
        ),
        ("The strike was in 1925 and the mine closed in 1931.", "Six years after the strike of 1925 the mine closed"),
        (
            "The mine closed for good six years after the strike of 1925.",
            "In 1931, six years after the strike, the mine closed for good",
        ),
        (
            "The abbey was sold in 1700, and the king died in 1702.",
            "Two years before the king's death, in 1700, the abbey was sold",
        ),
        (
            "The shop was found guilty of profiteering.",
            "The shop charged two pounds for a loaf, and the inspector found it guilty of profiteering",
        ),
        (
            "Two sailors were hanged for mutiny within the week.",
            "Two sailors were charged with mutiny and hanged within the week",
        ),
        (
            "Parliament passed a toll on lorries.",
            "The committee proposed a toll on lorries and parliament passed it without debate",
        ),
        (
            "The republic introduced votes for women.",
            "The reformers called for votes for women, which the republic introduced at once",
        ),
        ("The island gave refugees shelter.", "The island gave refugees the shelter that they sought"),
        ("The settlers wanted land in the valley.", "The settlers sought land in the valley"),
        ("The guild had a hall built.", "The guild asked for a hall, and the duke had one built"),
        ("The union won a shorter week.", "The union demanded a shorter week and won it after a strike"),
        (
            "The dean put the poet forward for the chair of rhetoric.",
            "The poet was nominated for the chair of rhetoric by the dean",
        ),
        (
            "The director was appointed on the board's recommendation.",
            "The director recommended by the board was appointed in May",
        ),
        (
            "The scheme adopted in 1990 was considered a failure by the board.",
            "The board considered the scheme adopted in 1990 a failure",
        ),
        ("The king enacted an edict in 1540.", "Scholars have debated the edict that the king enacted in 1540"),
        ("The tunnel was built by the army.", "The proposed tunnel was built by the army"),
        ("The wedding guests ate in the barn.", "Those invited to the wedding ate in the barn"),
        ("The minister's deputy attended the opening.", "The minister was invited to the opening, but sent her deputy"),
        ("The eviction was reversed by the court.", "The tenants contested the eviction, and the court reversed it"),
        (
            "Residents are given a reply within five days.",
            "The council promises residents a reply within ten days and gives one within five",
        ),
        ("Drivers paid the toll.", "Drivers paid the toll that they had promised to pay"),
        (
            "The crown was to go to whoever delivered the town.",
            "The queen promised the crown to whoever delivered the town",
        ),
        ("The heirs were given a loan.", "The heirs pledged the estate and were given a loan"),
        (
            "The bank has kept most branches open.",
            "The bank pledged to keep branches open and has kept most of them open",
        ),
        ("In Vienna the law protects tenants.", "The law ought to protect tenants, and in Vienna it does"),
        ("This doctor listens.", "A doctor ought to listen, and this one listens"),
        ("Every town has its slums.", "What ought to be is not what is, and every town has its slums"),
        ("Every town has children.", "Every town ought to have a park, since every town has children"),
        ("The bridge was closed.", "He ought to have known that the bridge was closed"),
        ("The ship is probably in port by now.", "The ship should be in port by now"),
        ("According to the engineers, the bridge is safe.", "Is the bridge safe? The engineers say that it is"),
        ("No poet ever loved his critics.", "Was there ever a poet who loved his critics?"),
        ("It is hard to believe that the vault locked itself.", "Are we to believe that the vault locked itself?"),
        ("The novel was banned in Boston.", "Is the reader surprised that the novel was banned in Boston?"),
        ("The fire began in the bakery.", "Had the fire, which began in the bakery, been reported by noon?"),
        ("The bridge fell down in 1911.", "Is the fact that the bridge fell down in 1911 known to the council?"),
        (
            "The library is open every day except in August, when it opens on Mondays.",
            "The library is open only on Mondays in August, and otherwise every day",
        ),
        ("The organ is played daily.", "Only on Sundays do the bells ring; the organ is played daily"),
        ("The market is open all night.", "Since only in the evenings is it cool, the market is open all night"),
        (
            "In summer visitors can come to the lighthouse every day.",
            "The lighthouse is open only in summer, when visitors can come every day",
        ),
        ("Members can pay the fee both in cash and by card.", "Members must pay the fee in cash or by card"),
        ("Both closing and repairing the road cost money.", "The road must be closed or repaired, and both cost money"),
        ("Every pupil has to learn one of two languages, Latin and Greek.", "Every pupil has to learn Latin or Greek"),
        ("Lead has fewer uses than gold.", "Gold is heavier than lead and has more uses"),
        ("Lead is cheaper than gold and lighter.", "Gold is heavier than lead and costs more"),
        ("Coaches have more stops than trains.", "Trains are faster than coaches, but coaches have more stops"),
        ("Coaches have more stops than trains.", "Trains are faster than coaches, but the coaches have more stops"),
        (
            "The south has wetter winters than the north.",
            "The north is colder than the south, but wetter winters are found in the south",
        ),
        (
            "In 1750 linen was more heavily taxed than wool.",
            "Wool was more heavily taxed than linen in 1700, but linen more heavily in 1750",
        ),
        ("The pilgrims sailed from Santiago to Tours.", "The pilgrims walked from Tours to Santiago and sailed back"),
        ("The railway between Callao and Lima was built in 1851.", "The railway from Lima to Callao was built in 1851"),
        ("The railway from Callao to Lima was built in 1851.", "The railway from Lima to Callao was built in 1851"),
        ("The road from York to Leeds is closed.", "The road from Leeds to York is closed"),
        ("She went from Paris to London in June.", "She left Madrid for Paris in May and Paris for London in June"),
        (
            "The permit will be renewed within ten days of payment of the fee.",
            "The permit will be renewed within ten days if the fee is paid",
        ),
        (
            "Payment of the fee by May brings renewal of the permit by June.",
            "If the fee is paid by May, the permit will be renewed by June",
        ),
        (
            "The show will begin after sunset unless it rains.",
            "The show will begin after sunset unless it rains after sunset",
        ),
        (
            "The tower was rebuilt in 1705.",
            "The tower fell in 1703, two years after the great storm, and was rebuilt in 1705",
        ),
        ("The tower was finished in 1701.", "The tower fell in 1703, two years after it was finished"),
        (
            "The bells rang in 1701.",
            "The tower fell in 1703, two years before the bells were cast, and the bells rang in 1701",
        ),
        ("The county must feed pupils.", "The school is under no duty to feed pupils, but the county must"),
        ("One has a right to report the loss.", "There is no duty to report the loss, only a right"),
        (
            "Owners have to clear the steps of snow.",
            "Owners have no duty to clear the snow except on the steps, which they have to clear",
        ),
        ("The right ends when it is given up.", "The right continues unless it is given up"),
        ("The treaty did not end unless one side gave notice.", "The treaty continued unless one side gave notice"),
        (
            "It has the oldest oven in the country.",
            "One of the oldest inns in Wales, it has the oldest oven in the country",
        ),
        (
            "The monks had a legend that the tomb was empty.",
            "The notion that the tomb was empty is a legend from the monks' own time",
        ),
        (
            "Pilgrims came because of the legend that the tomb was empty.",
            "The legend that the tomb was empty drew pilgrims",
        ),
        ("The belief in witches was a delusion.", "Historians agree that the belief in witches was a delusion"),
        ("The river floods in May.", "It is no superstition that the river floods in May"),
        ("The river floods in May.", "The story that the river floods in May is not a legend"),
        ("The plague came by ship.", "The theory that the plague came by ship is no fantasy"),
        ("The will stands.", "Whether or not the letter was forged, the will stands"),
        ("It is left open whether the letter was forged.", "Whether or not the letter was forged, the will stands"),
        ("The letter was forged.", "Whether or not the letter was forged, the will stands, and it was forged"),
        (
            "The inquiry found that the valve had been replaced.",
            "The inquiry did not say whether the valve had been checked, but found that it had been replaced",
        ),
        (
            "The inquiry left open whether the valve had been checked on Sunday.",
            "The inquiry did not say whether the valve had been checked on Sunday",
        ),
        (
            "The court held that the ship was lost.",
            "The court did not have to decide whether the ship was lost, since it held that she was lost in 1901",
        ),
        (
            "The toll on the bridge ended in the summer of 1911.",
            "The toll on the bridge was collected until the summer of 1911",
        ),
        (
            "The toll on the bridge was introduced in 1840.",
            "The toll on the bridge was collected until 1911, and introduced in 1840",
        ),
        (
            "Strikes were no longer prohibited after May 1920.",
            "The prohibition of strikes stayed in force until May 1920",
        ),
        (
            "Strikes were prohibited until May 1920.",
            "The prohibition of strikes was lifted in 1914 but strikes were prohibited again until May 1920",
        ),
        (
            "It was the inn that Emil was to have.",
            "Rosa and her brother Emil, who were to have the farm and the inn respectively, died young",
        ),
        ("Zinc melts at 420 degrees, lead at 327.", "Lead and zinc melt at 327 and 420 degrees respectively"),
        ("Lead melts at less than 420 degrees.", "Lead and zinc melt at 327 and 420 degrees respectively"),
        (
            "The agency names rain as one of the reasons for the delay.",
            "Among the reasons for the delay the agency names rain, a strike and the loss of two drivers",
        ),
        ("The council approved the architect's plan.", "The council approved the plan that the architect had proposed"),
        (
            "The law proposed by the Whigs was passed in 1850.",
            "The law was passed in 1850, ten years after it was proposed by the Whigs",
        ),
        (
            "The residents got the crossing that they demanded.",
            "The residents demanded a crossing, which they have now got",
        ),
        (
            "The union was granted recognition in 1922.",
            "In 1921 the union applied for recognition, and in 1922 the firm recognised it",
        ),
        (
            "The senate approved the treaty after a month's debate.",
            "The senate debated the treaty for a month before it approved it",
        ),
        ("The party delivered lower rents.", "The party promised lower rents, and rents fell"),
        (
            "Lunt was hanged for the murder in May.",
            "Nobody was charged with the murder until Lunt confessed, and he was hanged in May",
        ),
        ("The bishop was burned for heresy.", "The bishop accused of heresy was burned"),
        (
            "She accepted the chair in Basel and taught there until 1931.",
            "She was offered the chair in Basel and taught there until 1931",
        ),
        (
            "The verdict challenged by the family was overturned.",
            "The verdict was challenged by the family and no longer stands",
        ),
        ("The firm obtained an injunction.", "The firm sought and obtained an injunction"),
        ("The firm got an injunction.", "The firm, having sought an injunction, got one"),
        ("The novel won the prize in June.", "The novel, shortlisted in May, took the prize in June"),
        ("The money that was pledged has been paid.", "The pledged money has been paid"),
        ("The jury found them guilty of fraud.", "They were accused of fraud, and the jury agreed"),
        ("The state pays nurses too little.", "The state ought to pay nurses more than it does"),
        ("The judge is independent.", "The judge ought to be, and is, independent"),
        ("The bridge was closed.", "That the bridge was closed ought to surprise nobody"),
        ("The mayor is also the coroner.", "The mayor, who is also the coroner, ought to be re-elected"),
        ("The test is flawed.", "Teachers should know that the test is flawed"),
        ("The bridge is expected to be ready by May.", "The bridge should be ready by May"),
        ("The school stays open.", "We should be grateful that the school stays open"),
        ("The bus will run if the school stays open.", "Should the school stay open, the bus will run"),
        ("The author has a share in the firm.", "Readers should note that the author has a share in the firm"),
        ("The author has a share in the firm.", "Does the paper know that the author has a share in the firm?"),
        ("The author has a share in the firm.", "Is it right that the author has a share in the firm?"),
        ("The bridge was closed in 1911.", "Was it wise to close the bridge in 1911?"),
        ("This man closed the bridge.", "Is this the man who closed the bridge?"),
        ("There was a flood in 1953.", "Have you forgotten the flood of 1953?"),
        ("The ministers cut the grant.", "Do the ministers who cut the grant sleep well?"),
        ("He wrote songs in prison.", "Are the songs that he wrote in prison his best?"),
        ("The drug works in mice.", "Does the drug work? In mice, it does"),
        ("The king's doctors thought that he was mad.", "Was the king mad? His doctors thought so"),
        ("The drug sells.", "Whether or not the drug works, it sells"),
        ("The drug's working is of no importance.", "It does not matter whether the drug works"),
        (
            "The trial showed nothing of whether the drug works in children.",
            "The trial did not show whether the drug works in children",
        ),
        (
            "The trial found that the drug works.",
            "I do not know whether the drug works, but the trial found that it works",
        ),
        ("The garden is open every day.", "The museum is open only on Fridays; the garden, every day"),
        ("Bread is sold all day.", "Bread is baked only in the mornings, and sold all day"),
        ("The church is full every day.", "Not only on Sundays is the church full, but every day"),
        ("The ferry sails every day.", "The ferry sails only in daylight, every day of the year"),
        ("He drank every evening.", "He drank only in the evenings, every evening"),
        (
            "Applicants must pay both the fee and the tax.",
            "Applicants must bring a passport or a licence, and pay both the fee and the tax",
        ),
        ("A will must be both signed and witnessed.", "A will must be signed and witnessed, or it is void"),
        ("The owner must do one of the two, repair and replace the roof.", "The owner must repair or replace the roof"),
        (
            "The handles are both Greek and Etruscan.",
            "The vase must be Greek or Etruscan; the handles are both Greek and Etruscan",
        ),
        ("Pine is cheaper than oak.", "Oak is harder than pine, and pine is cheaper than oak"),
        ("Pine is softer and less costly than oak.", "Oak is harder than pine and more costly"),
        (
            "The younger sister earned less and had more debts than the elder.",
            "The elder sister earned more than the younger and had fewer debts",
        ),
        ("Men read more newspapers than women.", "Women read more books than men but fewer newspapers"),
        (
            "In 1950 more adults than children died.",
            "In 1900 more children than adults died; in 1950 more adults than children died",
        ),
        ("He went from the army to the church in 1820.", "He left the army for the church in 1820"),
        (
            "He went from London to Oxford every week.",
            "He left Oxford for London and went from London to Oxford every week",
        ),
        (
            "There are few letters from Schiller to Goethe.",
            "Letters from Goethe to Schiller are many, and those from Schiller to Goethe few",
        ),
        (
            "In summer power flows from Denmark to Norway.",
            "Power flows from Norway to Denmark in winter and the other way in summer",
        ),
        ("The strike was in 1937.", "The mill closed in 1931, six years before the strike of 1937"),
        (
            "The mill opened in 1925.",
            "The mill opened in 1925, closed in 1931, six years before the strike, and was sold",
        ),
        (
            "His wife died in 1925.",
            "In 1931, six years before his death, he wrote of the year 1925 and of his wife's death in it",
        ),
        ("The ban was lifted in 1949.", "The ban lasted until 1949"),
        ("The ban was imposed in 1945.", "The ban lasted until 1949, four years after it was imposed"),
        ("The new tax was introduced in 1911.", "The old tax was raised until 1911, when the new one was introduced"),
        ("The school for girls closed in 1911.", "The school for girls was open until 1911"),
        ("If the crop fails by August, the fund will pay.", "The fund will pay if the crop fails by August"),
        ("Should the crop fail, the fund will pay by August.", "The fund will pay by August if the crop fails by then"),
        ("The owner must insure.", "Tenants have no duty to insure; the owner must insure"),
        ("Tenants are obliged to report damage.", "Tenants have no duty to insure but are obliged to report damage"),
        (
            "The bank must lend to members.",
            "The bank is under no obligation to lend, except to members, to whom it must lend",
        ),
        ("It was the finest hall in Dover.", "One of the finest halls in Kent and the finest in Dover, it burned"),
        (
            "The firm built the largest crane in Italy.",
            "One of the largest firms in Turin built the largest crane in Italy",
        ),
        ("The oldest songs are well known.", "Some of the best-known songs are the oldest songs"),
        ("He drank.", "The story that he drowned is a legend; that he drank is true"),
        ("Few believe that bats are blind.", "The belief that bats are blind is a superstition shared by few"),
        (
            "The writer thinks that the idea that the state should pay is a delusion.",
            "The idea that the state should pay is an old delusion of the left",
        ),
        ("Paul was given a mule.", "Peter and Paul were given a horse and a mule respectively"),
        ("Peter was given a horse and Paul a mule.", "Peter and Paul were given a horse and a mule respectively"),
        (
            "Paul later bought the horse.",
            "Peter and Paul were given a horse and a mule respectively, and Paul later bought the horse",
        ),
        (
            "The men had been convicted of fraud before.",
            "The court heard that the men charged with the robbery had been convicted of fraud before",
        ),
        (
            "The students were given longer hours by the library.",
            "The students requested longer hours from the library, and were given them",
        ),
        ("The bakery delivered bread to the shelter.", "The bakery delivered the bread it had pledged to the shelter"),
        ("Foreign doctors got work in Leeds.", "Foreign doctors sought work in Leeds and many found it"),
        ("The old man wanted tea.", "The old man demanded tea"),
        ("The clerk received a transfer to Hull.", "The clerk requested and received a transfer to Hull"),
        (
            "The strikers obtained the wage that they had demanded.",
            "In the end the strikers were granted the wage that they had demanded in May",
        ),
        ("The minister reversed the car.", "The minister was challenged by a heckler and reversed the car"),
        (
            "The treaty was ratified by every state.",
            "The treaty was considered a triumph and was ratified by every state",
        ),
        ("The club adopted a motion last year.", "A motion that the club adopted last year was discussed again"),
        ("The film won two prizes.", "The film was nominated for six prizes and won two"),
        ("All the guests attended the ball.", "All the guests invited to the ball attended it"),
        ("Buses have to have ramps by law.", "The law requires that buses have ramps"),
        ("By law buses are supposed to have ramps.", "Buses ought to have ramps, the law says"),
        (
            "A judge sits on the boards of firms, and the writer doubts that this is right.",
            "Ought a judge to sit on the boards of firms?",
        ),
        ("The law allows a firm to sack the sick.", "Is the law just that allows a firm to sack the sick?"),
        ("Honey never spoils.", "Did you know that honey never spoils?"),
        ("The queen bee can live for five years.", "Did you know that the queen bee can live for five years?"),
        ("The mayor's son got the contract.", "Is it a coincidence that the mayor's son got the contract?"),
        ("There was a flood in 1953.", "Was the flood of 1953 the worst of the century?"),
        ("These are the same men who burned the mill.", "Are these not the same men who burned the mill?"),
        ("We have seen this before.", "Have we not seen this before?"),
        ("The town is badly governed.", "Was ever a town so badly governed?"),
        ("Nothing is sadder than a closed library.", "Is there anything sadder than a closed library?"),
        ("Nobody doubts that the bridge is needed.", "Does anybody doubt that the bridge is needed?"),
        ("The shop sells rolls every morning.", "Every morning the shop sells rolls, but cakes only on Fridays"),
        ("On any other day of the week the shop sells no cakes.", "The shop sells cakes only on Fridays"),
        ("The chapel is lit all night.", "The chapel is lit only at night, and then all night"),
        ("In winter the river is crossed daily.", "Only in winter does the river freeze, and then it is crossed daily"),
        ("A guard is on duty every night.", "A guard is on duty only at night, every night of the week"),
        (
            "Members must both be over eighteen and live or work in the town.",
            "Members must be over eighteen, and live or work in the town",
        ),
        ("Both cheques and cards must be accepted.", "Payment must be made by cheque or by card"),
        (
            "A state which does not protect the weak must lose its right to both love and obedience.",
            "The state must protect the weak or lose its right to both love and obedience",
        ),
        ("Dogs are more trouble than cats.", "Cats live longer than dogs and are less trouble"),
        ("Iron is harder than copper.", "Copper conducts heat better than iron and is softer"),
        ("The father has more strength than the son.", "The son is taller than the father but has less strength"),
        ("The father, shorter than the son, is stronger.", "The son is taller than the father but has less strength"),
        (
            "In Spain the tax on French wine is lighter than in Norway.",
            "French wine is more heavily taxed in Norway than in Spain",
        ),
        (
            "In Norway the tax on French wine is heavier than in Spain.",
            "French wine is more heavily taxed in Norway than in Spain",
        ),
        (
            "The mails to Palermo from Genoa took two weeks.",
            "The mails from Genoa to Naples took a week, those to Palermo two",
        ),
        (
            "He got timber from Trieste for Bari.",
            "He sent wine from Bari to Trieste and got timber from Trieste for Bari",
        ),
        ("She travelled from Bristol to Paris.", "She left Cork for Bristol and left Bristol for Paris"),
        (
            "The bells were hung in 1660.",
            "The bells were cast in 1650, ten years before the tower was built, and hung in 1660",
        ),
        (
            "A drought came in 1645.",
            "The colony fell in 1640, five years after the drought, and a second drought came in 1645",
        ),
        ("Bicycles were made from 1918 on.", "The factory made arms until 1918, and bicycles were made from 1918 on"),
        ("The right of way was abolished in 1801.", "The right of way existed until 1801"),
        ("The theatre opened again in 1923.", "The theatre stood empty until 1923, when it was opened again"),
        (
            "By the end of 2030 a train must have run if the concession is not to lapse.",
            "The concession will lapse if no train has run by the end of 2030",
        ),
        ("A complete form leads to a visa within a week.", "The visa is issued within a week if the form is complete"),
        ("The lamp goes off when the switch is pressed twice.", "The lamp stays on unless the switch is pressed twice"),
        (
            "The licence ends if the council objects in writing.",
            "The licence continues unless the council objects in writing",
        ),
        ("The heirs must pay the bank.", "The heirs have no obligation to sell, though the bank must be paid"),
        ("She must not lie.", "She has no duty to speak, but she must not lie"),
        ("If they stay they must work.", "They have no obligation to stay, but if they stay they must work"),
        ("The sea is rising.", "The claim that the sea is rising is no invention"),
        (
            "Heywood invented the saying that all cats are grey at night.",
            "The saying that all cats are grey at night is an invention of Heywood",
        ),
        (
            "The press invented the report that the queen fainted.",
            "The report that the queen fainted proved to be an invention of the press",
        ),
        ("Light is a wave.", "The theory that light is a wave was long held to be a delusion"),
        ("New windows and a lift were to be supplied by the landlord.", "The landlord promised new windows and a lift"),
        (
            "The council gave residents a reply within five days.",
            "The council promises residents a reply within ten days, or within five by telephone",
        ),
        ("Every village has a fund to have a nurse.", "Every village ought to have a nurse who can be called at night"),
        (
            "Every village has to have a nurse who can be called at night.",
            "Every village ought to have a nurse who can be called at night",
        ),
        (
            "In May the river did flood the mill, the church and the lower meadows, and the ferryman drowned.",
            "Did the river flood in May?",
        ),
        ("The river was dredged in May.", "Was the river not dredged in May?"),
        (
            "Staff must bring both a passport and a bill, or both a licence and a bill.",
            "Staff must bring a passport or a licence and a bill",
        ),
        (
            "A strike, a flood and a fire ruined the valley in 1925.",
            "The mine closed in 1931, six years before the strike",
        ),
        (
            "The chapel of the bishop's visit was rebuilt in 1616.",
            "The chapel burned down in 1612, four years after the bishop's visit",
        ),
        (
            "The court applies the rule to shops.",
            "The court applies the rule to shops, and ought to apply it to all tenants",
        ),
        ("The reform of the harbour dues may be adopted.", "The reform of the harbour dues was proposed in 1987"),
        ("The reform of the harbour dues is to be adopted.", "The reform of the harbour dues was proposed in 1987"),
        ("The reform of the harbour dues will soon be adopted.", "The reform of the harbour dues was proposed in 1987"),
        (
            "The reform of the harbour dues was adopted.",
            "The reform of the harbour dues was proposed in 1987, and the council took it up",
        ),
        (
            "The reform of the harbour dues was adopted.",
            "The reform of the harbour dues was proposed in 1987, which the council took up",
        ),
        ("The council adopted the reform.", "The council proposed the reform in May and voted for it in June"),
        (
            "The ministry pays the clinics' bills.",
            "The clinics agree that the ministry ought to pay their bills, which it pays late",
        ),
        (
            "The bills of the clinics are more than the ministry pays.",
            "The ministry ought to pay the bills of the clinics",
        ),
        ("The clinics pay their bills.", "The ministry ought to pay the bills of the clinics"),
        ("Teachers teach Welsh.", "The teachers ought to teach Welsh in all schools"),
        ("The town built the weir.", "Does the harbour silt up because of the weir, which the town built?"),
        ("The town owns the harbour.", "Does the harbour, which the town owns, silt up because of the weir?"),
        (
            "The tenants must keep the mill dry.",
            "The tenants have no duty to mend the weir, but must keep the mill dry",
        ),
        ("The tenants must clean the weir.", "The tenants have no duty to mend the weir but must clean the weir"),
        (
            "The lease ends if the rent is late.",
            "The right continues if it is used, and the lease ends if the rent is late",
        ),
        ("The right ends only if it is given up.", "The right continues unless it is given up"),
        ("The right ends if it is sold.", "The right does not continue if it is sold"),
        ("The right goes on if the town uses the well.", "The right continues if the town uses the well"),
        ("From 1820 the mill was run by the town.", "The mill was run by monks until 1820"),
        ("From 1820 the mill was not run by monks.", "The mill was run by monks until 1820"),
        ("The mill was run by the town from 1820.", "The mill was run by monks until 1820 and by the town from 1820"),
    ],
)
def test_what_says_the_same(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert found(read_map(*pair(claim, quote))) == []
