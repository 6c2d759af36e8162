"""A few, an exception and others besides, which a claim leaves out or keeps in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.pairs import pair, told

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

CODES = {"AM301", "AM302", "AM307", "AM325", "AM328"}


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "The sailors questioned thought that the new lamps would make the channel safer.",
            "Few of the sailors questioned thought that the new lamps would make the channel safer",
            "AM325 1.1 leaves out “Few”, and so says it of more than its quote does",
        ),
        (
            "The villagers trusted the surveyors who came in the summer of 1871.",
            "Few villagers trusted the surveyors who came in the summer of 1871",
            "AM325 1.1 leaves out “Few”, and so says it of more than its quote does",
        ),
        (
            "The tenants paid their rent on time during the strike.",
            "Hardly any of the tenants paid their rent on time during the strike",
            "AM325 1.1 leaves out “Hardly any”, and so says it of more than its quote does",
        ),
        (
            "People in the valley spoke the old dialect after the war.",
            "Hardly anyone in the valley spoke the old dialect after the war",
            "AM325 1.1 leaves out “Hardly anyone”, and so says it of more than its quote does",
        ),
        (
            "The committee met outside the capital.",
            "The committee seldom met outside the capital",
            "AM307 the quote has “seldom” in what 1.1 says: they may say opposite things",
        ),
        (
            "The new lights made a difference to the number of accidents at the crossing.",
            "The new lights made little difference to the number of accidents at the crossing",
            "AM325 1.1 leaves out “little”, and so says it of more than its quote does",
        ),
        (
            "Nurses left the hospital after the merger.",
            "Very few nurses left the hospital after the merger",
            "AM325 1.1 leaves out “Very few”, and so says it of more than its quote does",
        ),
        (
            "The refugees who crossed the pass that winter returned to their farms.",
            "Few of the refugees who crossed the pass that winter ever returned to their farms",
            "AM325 1.1 leaves out “Few”, and so says it of more than its quote does",
        ),
        (
            "The letters reached the front before the siege ended.",
            "Scarcely any of the letters reached the front before the end of the siege",
            "AM325 1.1 leaves out “Scarcely any”, and so says it of more than its quote does",
        ),
        (
            "There is evidence that the ban reduced smoking among teenagers.",
            "There is little evidence that the ban reduced smoking among teenagers",
            "AM325 1.1 leaves out “little”, and so says it of more than its quote does",
        ),
        (
            "The owners paid attention to their own engineers' warnings.",
            "The owners paid little attention to the warnings of their own engineers",
            "AM325 1.1 leaves out “little”, and so says it of more than its quote does",
        ),
        (
            "Buzzards nest within a mile of the motorway.",
            "Buzzards seldom nest within a mile of the motorway",
            "AM307 the quote has “seldom” in what 1.1 says: they may say opposite things",
        ),
        (
            "Buyers noticed that the packets had become lighter.",
            "Few buyers noticed that the packets had become lighter",
            "AM325 1.1 leaves out “Few”, and so says it of more than its quote does",
        ),
        (
            "Collectors showed interest in the tapes that had survived the damp.",
            "Only a handful of the tapes, few of which were labelled, had survived the damp; few collectors showed interest in them",
            "AM325 1.1 leaves out “few”, and so says it of more than its quote does",
        ),
        (
            "Graduates found posts in the year after the crash.",
            "Very few of the graduates found posts in the year after the crash",
            "AM325 1.1 leaves out “Very few”, and so says it of more than its quote does",
        ),
        (
            "Parents objected when the school moved its start to nine.",
            "Few parents objected when the school moved its start to nine o'clock",
            "AM325 1.1 leaves out “Few”, and so says it of more than its quote does",
        ),
        (
            "The doctors had hope that the boy would walk again.",
            "The doctors had little hope that the boy would walk again",
            "AM325 1.1 leaves out “little”, and so says it of more than its quote does",
        ),
        (
            "There was support among the nurses for a strike before winter.",
            "There was little support among the nurses for a strike before the winter",
            "AM325 1.1 leaves out “little”, and so says it of more than its quote does",
        ),
        (
            "Storks breed on the coast.",
            "Storks hardly ever breed on the coast",
            "AM307 the quote has “hardly ever” in what 1.1 says: they may say opposite things",
        ),
        (
            "The monks of the abbey left their island in the first century of its existence.",
            "The abbey's monks seldom left their island in the first century of its existence",
            "AM307 the quote has “seldom” before what 1.1 says: they may say opposite things",
        ),
        (
            "The islanders speak Norn.",
            "It is known that few of the islanders speak Norn",
            "AM325 1.1 leaves out “few”, and so says it of more than its quote does",
        ),
        (
            "The old houses have a cellar.",
            "Few of the old houses on the quay have a cellar",
            "AM325 1.1 leaves out “Few”, and so says it of more than its quote does",
        ),
        (
            "The farms kept goats.",
            "Hardly any of the farms by the lake kept goats",
            "AM325 1.1 leaves out “Hardly any”, and so says it of more than its quote does",
        ),
        (
            "The new grant had an effect on the price of bread.",
            "The new grant had little or no effect on the price of bread",
            "AM325 1.1 leaves out “little or no”, and so says it of more than its quote does",
        ),
    ],
)
def test_few_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "Most of the sailors questioned did not think that the new lamps would make the channel safer.",
            "Few of the sailors questioned thought that the new lamps would make the channel safer",
        ),
        (
            "Hardly any of the sailors who were asked thought the lamps would make the channel safer.",
            "Few of the sailors questioned thought that the new lamps would make the channel safer",
        ),
        (
            "The sailors questioned were sceptical that the new lamps would make the channel safer.",
            "Few of the sailors questioned thought that the new lamps would make the channel safer",
        ),
        (
            "The villagers mostly distrusted the surveyors who came in the summer of 1871.",
            "Few villagers trusted the surveyors who came in the summer of 1871",
        ),
        (
            "After the war almost nobody in the valley spoke the old dialect.",
            "Hardly anyone in the valley spoke the old dialect after the war",
        ),
        (
            "The old dialect had all but died out in the valley after the war.",
            "Hardly anyone in the valley spoke the old dialect after the war",
        ),
        (
            "The number of accidents at the crossing stayed much the same with the new lights.",
            "The new lights made little difference to the number of accidents at the crossing",
        ),
        ("Nurses left the hospital after the merger.", "Quite a few nurses left the hospital after the merger"),
        ("The river has risen by two metres.", "In the past few weeks the river has risen by two metres"),
        ("The boys ran down to the beach to see the whale.", "The little boys ran down to the beach to see the whale"),
        ("The bridge was built by prisoners.", "Few people know that the bridge was built by prisoners"),
        (
            "The rooms are smaller than those in the old wing.",
            "The rooms are a little smaller than those in the old wing",
        ),
        (
            "The refugees crossed the pass in winter.",
            "Few of the refugees who crossed the pass that winter ever returned to their farms",
        ),
        (
            "Almost none of the letters arrived at the front before the siege ended.",
            "Scarcely any of the letters reached the front before the end of the siege",
        ),
        (
            "Evidence that the ban reduced smoking among teenagers is weak.",
            "There is little evidence that the ban reduced smoking among teenagers",
        ),
        (
            "It has not been shown that the ban reduced smoking among teenagers.",
            "There is little evidence that the ban reduced smoking among teenagers",
        ),
        (
            "The engineers had warned the owners.",
            "The owners paid little attention to the warnings of their own engineers",
        ),
        (
            "Buzzards tend to nest more than a mile from the motorway.",
            "Buzzards seldom nest within a mile of the motorway",
        ),
        ("The packets had become lighter.", "Few buyers noticed that the packets had become lighter"),
        ("The station is too small.", "Few would dispute that the station is too small"),
        (
            "The village, cut off by snow, ran out of bread.",
            "It is hardly surprising that the village, cut off by the snow, ran out of bread",
        ),
        (
            "Those who stayed behind rebuilt the church with their own hands.",
            "The few who stayed behind rebuilt the church with their own hands",
        ),
        (
            "She learned to read from books that her aunt sent at Christmas.",
            "She learned to read from the little books that her aunt sent every Christmas",
        ),
        (
            "His tunes were sung in every chapel in Wales.",
            "He was little known outside Wales, but his tunes were sung in every chapel there",
        ),
        (
            "She had driven an ambulance in the war.",
            "She rarely spoke of the war, in which she had driven an ambulance",
        ),
        (
            "In the year after the crash most graduates found no post.",
            "Very few of the graduates found posts in the year after the crash",
        ),
        (
            "The school moved its start to nine o'clock.",
            "Few parents objected when the school moved its start to nine o'clock",
        ),
        (
            "Parents mostly accepted the school's move of its start to nine.",
            "Few parents objected when the school moved its start to nine o'clock",
        ),
        (
            "The doctors had almost given up hope that the boy would walk again.",
            "The doctors had little hope that the boy would walk again",
        ),
        ("Storks breed inland and hardly ever on the coast.", "Storks hardly ever breed on the coast"),
        ("The bridge was built in 1180.", "There are few bridges as old as this one, which was built in 1180"),
        (
            "The leading car stopped with a broken belt just before the start.",
            "A few minutes before the start, the leading car stopped with a broken belt",
        ),
        (
            "The last families left the village when the school closed in 1964.",
            "The last few families left the village when the school closed in 1964",
        ),
        ("The town doubled in size in about a decade.", "In little more than a decade the town doubled in size"),
        (
            "The judge adjourned the trial until May.",
            "The judge, who had shown little patience with the lawyers, adjourned the trial until May",
        ),
        ("The chapel of St Piran was restored in 2011.", "The seldom visited chapel of St Piran was restored in 2011"),
        (
            "The islanders speak Norn in a comedy that a visiting troupe performed for the king's birthday.",
            "Few of the islanders speak Norn",
        ),
        ("Members were unconvinced by the report.", "Few members were convinced by the report"),
        ("The old houses are on the quay.", "Few of the old houses on the quay have a cellar"),
        ("The farms lie by the lake.", "Hardly any of the farms by the lake kept goats"),
        (
            "The houses on the quay were built by fishermen.",
            "Few of the houses that the fishermen built on the quay needed repairs",
        ),
        ("The school had boats built for the pond.", "The school had little boats built for the pond"),
        ("The village had Hans as its guide for years.", "The village had Little Hans as its guide for years"),
        ("The harvests were good in the valley.", "The past few harvests were good in the valley"),
    ],
)
def test_few_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == []


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "From December all trains stop at the new station.",
            "All trains except the night express stop at the new station from December",
            "AM325 1.1 says “all”, and leaves out “except the night express”",
        ),
        (
            "Every shop in the arcade has signed the petition.",
            "With the exception of the chemist, every shop in the arcade has signed the petition",
            "AM325 1.1 says “every”, and leaves out “With the exception of the chemist”",
        ),
        (
            "All members of the board resigned on Monday.",
            "Apart from the deputy treasurer, all members of the board resigned on Monday",
            "AM325 1.1 says “all”, and leaves out “Apart from the deputy treasurer”",
        ),
        (
            "No vehicle may enter the square on market days.",
            "No vehicle other than an ambulance may enter the square on market days",
            "AM325 1.1 says “no”, and leaves out “other than an ambulance”",
        ),
        (
            "Everyone was rescued from the burning ferry.",
            "Everyone but the cook was rescued from the burning ferry",
            "AM325 1.1 says “everyone”, and leaves out “but the cook”",
        ),
        (
            "Each of the pupils passed the reading test.",
            "Each of the pupils bar two passed the reading test",
            "AM325 1.1 says “each”, and leaves out “bar two”",
        ),
        (
            "The museum is open every day.",
            "The museum is open every day except Tuesday",
            "AM325 1.1 says “every”, and leaves out “except Tuesday”",
        ),
        (
            "All the lifeboats were launched before the ship sank.",
            "All but three of the lifeboats were launched before the ship sank",
            "AM325 1.1 says “all”, and leaves out “but three”",
        ),
        (
            "Every house in the row was built of brick.",
            "Every house in the row save the corner one was built of brick",
            "AM325 1.1 says “every”, and leaves out “save the corner one”",
        ),
        (
            "Every pupil sat the examination on the Friday.",
            "Every pupil apart from the two who were ill sat the examination on the Friday",
            "AM325 1.1 says “every”, and leaves out “apart from the two”",
        ),
        (
            "The whole of the moor is drained.",
            "Apart from a narrow strip along the river, the whole of the moor is drained",
            "AM325 1.1 says “whole”, and leaves out “Apart from a narrow strip along the river”",
        ),
        (
            "Nobody knew the number of the safe.",
            "Nobody other than the bursar knew the number of the safe",
            "AM325 1.1 says “nobody”, and leaves out “other than the bursar”",
        ),
        (
            "The shop is open daily.",
            "The shop is open daily except on public holidays",
            "AM325 1.1 says “daily”, and leaves out “except on public holidays”",
        ),
        (
            "The entire collection was moved to the new library in 1988.",
            "The entire collection, with the exception of the maps, was moved to the new library in 1988",
            "AM325 1.1 says “entire”, and leaves out “with the exception of the maps”",
        ),
        (
            "In summer all of the rivers on the island run dry.",
            "All of the rivers on the island, save for the longest, run dry in summer",
            "AM325 1.1 says “all”, and leaves out “save for the longest”",
        ),
        (
            "All the workers voted for the strike.",
            "Excluding the apprentices, all the workers voted for the strike",
            "AM325 1.1 says “all”, and leaves out “Excluding the apprentices”",
        ),
        (
            "Every school in the county has its own library.",
            "Every school in the county except two has a library of its own",
            "AM325 1.1 says “every”, and leaves out “except two”",
        ),
        (
            "The tax applies to all drinks.",
            "The tax applies to all drinks with the exception of milk and juice",
            "AM325 1.1 says “all”, and leaves out “with the exception of milk and juice”",
        ),
        (
            "Nobody saw the signal change to red.",
            "Nobody apart from the stoker saw the signal change to red",
            "AM325 1.1 says “nobody”, and leaves out “apart from the stoker”",
        ),
        (
            "All the bridges were blown up.",
            "All the bridges were blown up, except for the railway bridge at Remagen",
            "AM325 1.1 says “all”, and leaves out “except for the railway bridge at Remagen”",
        ),
        (
            "No one has a key to the gate.",
            "Other than the harbour master, no one has a key to the gate",
            "AM325 1.1 says “no one”, and leaves out “Other than the harbour master”",
        ),
        (
            "All of the members favoured a merger.",
            "All bar three of the members favoured a merger",
            "AM325 1.1 says “all”, and leaves out “bar three”",
        ),
        (
            "No one left the ship at Hull.",
            "No one but the cook left the ship at Hull",
            "AM325 1.1 says “no one”, and leaves out “but the cook”",
        ),
        (
            "All the crew would have drowned.",
            "All the crew would have drowned except the cook",
            "AM325 1.1 says “all”, and leaves out “except the cook”",
        ),
        (
            "All the crew drowned.",
            "All the crew drowned but for the cook",
            "AM325 1.1 says “all”, and leaves out “but for the cook”",
        ),
        (
            "All ferries call at the island.",
            "All ferries call at the island except the mail boat which runs at night",
            "AM325 1.1 says “all”, and leaves out “except the mail boat”",
        ),
        (
            "All ferries call at the island.",
            "All ferries except those to Cork call at the island",
            "AM325 1.1 says “all”, and leaves out “except those to Cork”",
        ),
        (
            "All ferries call at the new pier.",
            "Except on Sundays, all ferries call at the new pier",
            "AM325 1.1 says “all”, and leaves out “Except on Sundays”",
        ),
        (
            "All the rooms were let by June.",
            "All the rooms save two were let by June",
            "AM325 1.1 says “all”, and leaves out “save two”",
        ),
        (
            "All the rooms were let by June.",
            "All the rooms save the attic were let by June",
            "AM325 1.1 says “all”, and leaves out “save the attic”",
        ),
        (
            "All guests signed the card.",
            "Apart from Lind, all guests signed the card",
            "AM325 1.1 says “all”, and leaves out “Apart from Lind”",
        ),
        (
            "All guests signed the card.",
            "Except for the caterer, all guests signed the card",
            "AM325 1.1 says “all”, and leaves out “Except for the caterer”",
        ),
        (
            "All the valleys of the range were mapped.",
            "All the valleys of the range but the last were mapped",
            "AM325 1.1 says “all”, and leaves out “but the last”",
        ),
    ],
)
def test_exceptions_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "From December all trains but the night express stop at the new station.",
            "All trains except the night express stop at the new station from December",
        ),
        (
            "From December almost all trains stop at the new station.",
            "All trains except the night express stop at the new station from December",
        ),
        (
            "From December day trains stop at the new station.",
            "All trains except the night express stop at the new station from December",
        ),
        (
            "The night express does not stop at the new station.",
            "All trains except the night express stop at the new station from December",
        ),
        (
            "Most shops in the arcade have signed the petition.",
            "With the exception of the chemist, every shop in the arcade has signed the petition",
        ),
        (
            "On Monday all members of the board resigned, but the deputy treasurer stayed.",
            "Apart from the deputy treasurer, all members of the board resigned on Monday",
        ),
        (
            "Only ambulances may enter the square on market days.",
            "No vehicle other than an ambulance may enter the square on market days",
        ),
        (
            "The cook was the only one who was not rescued from the burning ferry.",
            "Everyone but the cook was rescued from the burning ferry",
        ),
        ("The museum is closed on Tuesdays.", "The museum is open every day except Tuesday"),
        ("The museum is open six days a week.", "The museum is open every day except Tuesday"),
        (
            "All of the village's houses date from the same decade.",
            "Apart from the chapel, the village has two mills, and all of its houses date from the same decade",
        ),
        (
            "All the firms named in the report saved water during the drought.",
            "The report names all the firms that had to save water during the drought",
        ),
        (
            "All the farmers rejected the plan at first.",
            "All the farmers rejected the plan, except that two of them later changed their minds",
        ),
        (
            "Two pupils were ill and did not sit the examination on the Friday.",
            "Every pupil apart from the two who were ill sat the examination on the Friday",
        ),
        (
            "On the Friday the examination was sat by every pupil who was not ill.",
            "Every pupil apart from the two who were ill sat the examination on the Friday",
        ),
        (
            "The bombing destroyed the cathedral's windows, the great rose excepted.",
            "None of the cathedral's windows but the great rose survived the bombing",
        ),
        (
            "The moor has been drained, save for a strip beside the river.",
            "Apart from a narrow strip along the river, the whole of the moor is drained",
        ),
        (
            "Nearly the whole of the moor is drained.",
            "Apart from a narrow strip along the river, the whole of the moor is drained",
        ),
        ("The shop is open daily, but shut on public holidays.", "The shop is open daily except on public holidays"),
        (
            "Only the longest of the island's rivers has water all year.",
            "All of the rivers on the island, save for the longest, run dry in summer",
        ),
        (
            "Every review praised the camera's handling.",
            "Apart from its price, every review praised the camera for its handling",
        ),
        (
            "All the workers who were not apprentices voted for the strike.",
            "Excluding the apprentices, all the workers voted for the strike",
        ),
        ("Most parishes have lost their own priest.", "All but the smallest parishes have lost their own priest"),
        (
            "Every party in the council supports the plan to save the pier.",
            "The plan to save the pier has the support of every party in the council",
        ),
        ("Every member paid his share.", "Every member paid his share, but the treasurer lost the money"),
        (
            "Nearly every school in the county has its own library.",
            "Every school in the county except two has a library of its own",
        ),
        (
            "School libraries are common in the county.",
            "Every school in the county except two has a library of its own",
        ),
        ("Milk and juice are not taxed.", "The tax applies to all drinks with the exception of milk and juice"),
        (
            "All drinks are taxed, milk and juice being exempt.",
            "The tax applies to all drinks with the exception of milk and juice",
        ),
        (
            "Of all the bridges only the railway bridge at Remagen was not blown up.",
            "All the bridges were blown up, except for the railway bridge at Remagen",
        ),
        (
            "No one else than the harbour master has a key to the gate.",
            "Other than the harbour master, no one has a key to the gate",
        ),
        ("All but three members were in favour of a merger.", "All bar three of the members favoured a merger"),
        (
            "All the family slept in the kitchen.",
            "The house was in ruins except for the kitchen, where all the family slept",
        ),
        (
            "They walked to the pier every evening when it was dry.",
            "Every evening, except when it rained, they walked to the pier",
        ),
        ("He left the cabbage.", "He ate everything but the cabbage"),
        ("All the prisoners were freed.", "All the prisoners were freed but kept under watch for a year"),
        (
            "The new ferry has fewer berths than the old one.",
            "The new ferry takes more cars than the old one but it has fewer berths",
        ),
        (
            "All the pilots liked the new one.",
            "All the pilots tried out the old one and liked the new one but a few found it slow",
        ),
        ("In general, all ferries call at the island.", "All ferries call at the island except the mail boat"),
        ("Far from all ferries call at the island.", "All ferries call at the island except the mail boat"),
        (
            "All but one call at the island, ferries of all kinds.",
            "All ferries call at the island except the mail boat",
        ),
        ("All the crew agreed on the cook.", "All the crew agreed that but for the cook they would have drowned"),
        ("All guests disliked the price.", "Apart from the noise, all guests disliked the price"),
        ("Everybody praised the tour of the mine.", "Aside from the cold, everybody praised the tour of the mine"),
        ("All the pupils meet on Monday.", "All the pupils who save the stamps meet on Monday"),
        ("All the pupils can save paper.", "All the pupils can save the paper for later"),
        ("All the rooms save heat.", "All the rooms save heat at night"),
        ("Everyone came.", "Everyone came but she left the hall early"),
        (
            "All the valleys of the range were mapped.",
            "All the valleys of the range were mapped but the last was not named",
        ),
        (
            "Everyone in the choir knew the song.",
            "Everyone in the choir who knew the song was there but the oldest had a cold",
        ),
        (
            "All the rooms of the east wing were let by June.",
            "All but ruined, the rooms of the east wing were let by June",
        ),
    ],
)
def test_exceptions_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == []


@pytest.mark.parametrize(
    ("claim", "quote", "message"),
    [
        (
            "The spray protects only against moths.",
            "The spray protects against moths and also against several kinds of beetle",
            "AM325 1.1 says “only”, and its quote says it of others, too",
        ),
        (
            "The settlers gave up the plateau in 1893 solely because of drought.",
            "Drought was one of several reasons why the settlers gave up the plateau in 1893",
            "AM325 1.1 says “solely”, and its quote says it of others, too",
        ),
        (
            "The grant is paid exclusively to farmers.",
            "The grant is paid to farmers as well as to fishermen",
            "AM325 1.1 says “exclusively”, and its quote says it of others, too",
        ),
        (
            "The fire was due to old wiring alone.",
            "The fire was partly due to old wiring in the attic",
            "AM325 1.1 says “alone”, and its quote says it of others, too",
        ),
        (
            "Only the choir lost its rehearsal rooms in the cuts.",
            "Both the choir and the orchestra lost their rehearsal rooms in the cuts",
            "AM325 1.1 says “only”, and its quote says it of others, too",
        ),
        (
            "The treaty covers only trade in grain.",
            "The treaty covers trade in grain as well as in timber",
            "AM325 1.1 says “only”, and its quote says it of others, too",
        ),
        (
            "Low moods in winter are solely due to lack of light.",
            "Lack of light is one of the reasons for low moods in winter",
            "AM325 1.1 says “solely”, and its quote says it of others, too",
        ),
        (
            "The charter was signed by the bishop alone.",
            "Among others, the bishop and two abbots signed the charter",
            "AM325 1.1 says “alone”, and its quote says it of others, too",
        ),
        (
            "Women work only in the mill.",
            "Women work in both the mill and the dye house",
            "AM325 1.1 says “only”, and its quote says it of others, too",
        ),
        (
            "The mine closed only because of cheap coal from abroad.",
            "The mine closed partly because of cheap coal from abroad",
            "AM325 1.1 says “only”, and its quote says it of others, too",
        ),
        (
            "The museum owns drawings only by Rubens.",
            "The museum owns drawings by Rubens and also by two of his pupils",
            "AM325 1.1 says “only”, and its quote says it of others, too",
        ),
        (
            "The shortage was caused solely by the closing of the canal.",
            "The shortage was caused among other things by the closing of the canal",
            "AM325 1.1 says “solely”, and its quote says it of others, too",
        ),
        (
            "The prize is open only to poets.",
            "The prize is open to poets as well as to translators",
            "AM325 1.1 says “only”, and its quote says it of others, too",
        ),
        (
            "He grew rich through the slave trade alone.",
            "He grew rich partly through the slave trade",
            "AM325 1.1 says “alone”, and its quote says it of others, too",
        ),
        (
            "The dam supplies only the town.",
            "The dam supplies both the town and two villages",
            "AM325 1.1 says “only”, and its quote says it of others, too",
        ),
        (
            "The dam supplies the town alone.",
            "The dam supplies the town as well as two villages",
            "AM325 1.1 says “alone”, and its quote says it of others, too",
        ),
        (
            "The drought in the delta is caused by the dam alone.",
            "The dam is one of the causes of the drought in the delta",
            "AM325 1.1 says “alone”, and its quote says it of others, too",
        ),
    ],
)
def test_others_lost(read_map: Callable[..., Reading], claim: str, quote: str, message: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == [message]


@pytest.mark.parametrize(
    ("claim", "quote"),
    [
        (
            "The spray protects not only against moths.",
            "The spray protects against moths and also against several kinds of beetle",
        ),
        (
            "The spray protects only against moths.",
            "The spray protects against moths but not against any kind of beetle",
        ),
        ("The grant is paid only to farmers.", "Nobody but farmers is paid the grant, and also a premium for hedges"),
        (
            "The youngest of them obtained the vote only in 1990.",
            "Also the youngest of them did not obtain the vote until 1990",
        ),
        (
            "The settlers gave up the plateau solely because of drought.",
            "Drought alone was the reason why the settlers gave up the plateau, as several letters show",
        ),
        (
            "Only 50 of the 200 lambs survived the winter.",
            "Of the 200 lambs, 50 survived the winter, and also two of the goats",
        ),
        (
            "The spray protects against moths.",
            "The spray protects against moths and also against several kinds of beetle",
        ),
        (
            "The firm sells its bicycles only within the country.",
            "The firm, which also makes prams, sells its bicycles to nobody outside the country",
        ),
        ("The treaty covers only trade in grain and timber.", "The treaty covers trade in grain as well as in timber"),
        (
            "Lack of light is only one of the reasons for low moods in winter.",
            "Lack of light is one of the reasons for low moods in winter",
        ),
        ("Only one of the brothers stayed.", "One of the brothers, the miller, stayed; the others left for America"),
        (
            "Only two of the choir's members understood Latin.",
            "The choir also sang in Latin, which at most two of its members understood",
        ),
        (
            "The truce agreed on by both sides was to last only a week.",
            "Both sides agreed on a truce, which was to last a week",
        ),
        ("Foula alone among the islands has no harbour.", "Among the islands, Foula is the one that has no harbour"),
        (
            "Only members may use the reading room.",
            "The reading room is reserved for members, and so is the terrace; others may use the hall",
        ),
        (
            "Only one of the two candidates stood in April.",
            "Of the two candidates, one withdrew, and the other was elected in April",
        ),
        ("The museum owns drawings by Rubens.", "The museum owns drawings by Rubens and also by two of his pupils"),
        (
            "The closing of the canal was not the only cause of the shortage.",
            "The shortage was caused among other things by the closing of the canal",
        ),
        ("The prize is open only to poets and translators.", "The prize is open to poets as well as to translators"),
        ("She lived on only 30 francs a month.", "She also kept two goats, and lived on 30 francs a month"),
        (
            "The company hired only local divers.",
            "The company, which also owns the ferry, hired three divers, all of them local men",
        ),
        (
            "The harbour's crane works only in summer.",
            "The harbour also has a crane, which works in summer and stands still in winter",
        ),
        ("The dam supplies the town only in dry years.", "The dam supplies both the town and two villages"),
        ("The dam supplies the town only in May.", "The dam supplies both the town and two villages"),
        ("The dam supplies the town only a little.", "The dam supplies both the town and two villages"),
        ("The dam supplies the town and not only villages.", "The dam supplies both the town and two villages"),
        ("The dam supplies only farms in the town.", "The dam supplies both the town and two villages"),
        ("The dam supplies the town and the two villages alone.", "The dam supplies both the town and two villages"),
    ],
)
def test_others_kept(read_map: Callable[..., Reading], claim: str, quote: str) -> None:
    assert told(read_map(*pair(claim, quote)), CODES) == []
