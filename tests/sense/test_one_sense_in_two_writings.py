"""For each kind of writing that leaves the sense as it is, what passes and the neighbour that must not."""

from __future__ import annotations

import pytest

from argmap.sense import Kind, changes
from argmap.sense.tokens import tokens
from argmap.words import built_in

ENGLISH = built_in()[0]

# article | quotes that say the same | quotes that do not
TABLE = """
numbers in words
The choir has twelve tenors and 31 altos. | 12 tenors and thirty-one altos | 13 tenors and 31 altos; twenty tenors
It took one hundred and five days. | took 105 days; took a hundred and five days | took 150 days; took 100 days
They sold half a million tins in 1984. | sold 500,000 tins; sold 0.5m tins; in nineteen eighty-four | sold a million tins; in 1948
She paid two and a half thousand francs. | paid 2,500 francs; paid 2.5k francs | paid 2,000 francs; paid 2,500 euros
A dozen of the boats sank. | 12 of the boats sank; Twelve of the boats sank | Two dozen of the boats sank
The rope is 3½ feet long. | is 3.5 feet long; is three and a half feet long | is 3 feet long; is 4½ feet long
Two-thirds of the seats were empty. | 2/3 of the seats; Two thirds of the seats | One third of the seats; three-quarters of the seats
A third of the seats were taken. | One third of the seats; 1/3 of the seats | The third of the seats; Two thirds of the seats
It rose by zero point four degrees. | rose by 0.4 degrees | rose by 4 degrees; rose by 0.04 degrees
The plant runs 24 hours a day. | twenty-four hours a day; 24 hours per day | 42 hours a day
We rang twice and they rang once. | rang 2 times and they; rang two times and they | rang three times and they
ordinals, decades, Roman numerals
It is the twenty-first edition. | the 21st edition | the 20th edition; the twenty-second edition
In the 1920s he drew bridges. | In the twenties he drew; In the nineteen-twenties he drew; In the 20s he drew | In the 1930s he drew; In the 1820s he drew
Part IV of World War II begins. | Part 4 of World War Two begins; Part IV of World War 2 | Part VI of World War II; Part IV of World War I
Louis XIV built it. | Louis the Fourteenth built it; Louis 14 built it | Louis XV built it; Louis XVI built it
dates and times
They met on 3 May 2021 in Lund. | on May 3, 2021 in; on 3rd May 2021 in; on May 3rd, 2021 in; on 2021-05-03 in; on 3.5.2021 in | on 5 March 2021 in; on 3 May 2012 in; on 4 May 2021 in; on 3.6.2021 in
Shops close on Mon. and Tues. in Feb. here. | on Monday and Tuesday in February here | on Monday and Thursday in Feb. here; in March here
The boat leaves at 5.30 p.m. sharp. | at 5:30 pm sharp; at 17:30 sharp; at 5:30PM sharp | at 5.30 a.m. sharp; at 15:30 sharp; at 5.50 p.m. sharp
Closed from July 3-5 this year. | from 3–5 July this year; from July 3 to 5 this | from July 3-6 this year; from June 3-5 this
money and measures
The bell cost £1.5m in all. | cost £1.5 million in all; cost 1.5 million pounds in all; cost £1,500,000 in all | cost £15m in all; cost $1.5m in all; cost £1.5bn in all
Fares are three pounds fifty there. | are £3.50 there | are £3.15 there; are £350 there
Tea is €4 a cup. | is 4 euros a cup; is EUR 4 a cup; is four euros per cup | is €40 a cup; is $4 a cup
It is 40 km from here. | is 40 kilometres from; is 40 kilometers from; is forty km from; is 40km from | is 40 miles from; is 40 cm from; is 400 km from
The bag held 2 kg of rice. | held 2 kilograms of rice; held two kilos of rice | held 2 g of rice; held 2 lb of rice
It was -5 °C at night. | was minus 5 degrees Celsius at night; was -5°C at | was 5 °C at night; was -5 °F at night
They drove at 50 km/h past us. | at 50 kph past; at 50 kilometres per hour past | at 50 mph past; at 5 km/h past
It covers 12 sq km of bog. | covers 12 square kilometres of; covers 12 km² of | covers 12 km of; covers 12 square miles of
Some 8.5 per cent failed. | Some 8.5% failed; Some 8.5 percent failed | Some 85% failed; Some 8.5 percentage points failed
The gap is 2 to 3 mm wide. | is 2–3 mm wide; is two to three millimetres wide | is 2 to 4 mm wide; is 23 mm wide
abbreviations
Dr. Ash met Gov. Lowe on Mill Rd. | Doctor Ash met Governor Lowe on Mill Road | Mr. Ash met Gov. Lowe; Dr. Ash met Sen. Lowe
Approx. half, e.g. the old, left. | Approximately half, for example the old, left | Exactly half, e.g. the old, left; less than half, e.g.
It was Smith v. the Crown, No. 4. | Smith versus the Crown, number 4; Smith vs the Crown, no. 4 | Smith and the Crown, No. 4; Smith v. the Crown, No. 5
The W.H.O. and the U.S. agreed. | The WHO and the US agreed; the World Health Organization and the United States agreed | The WTO and the U.S. agreed; the W.H.O. and the U.K. agreed
Prof. Lee of Acme Ltd. spoke. | Professor Lee of Acme Limited spoke | Prof. Leigh of Acme Ltd. spoke; Prof. Lee of Acne Ltd. spoke
contractions
They don't know that she'd left. | do not know that she had left; dont know that she'd left | do know that she'd left; don't know that he'd left
He's ill and we'll wait. | He is ill and we will wait; Hes ill and we'll wait | He's ill and well wait; He was ill and we'll wait
It can't rain, it won't snow. | It cannot rain, it will not snow; cant rain, it wont snow | It can rain, it won't snow; it can't rain, it will snow
We're sure you've seen it. | We are sure you have seen it | were sure you've seen it; We're sure you'd seen it
spelling of two countries
The defence organised the dialogue. | defense organized the dialog | defence agonised the dialogue; offence organised the dialogue
A grey tyre by the kerb travelled far. | A gray tire by the curb traveled far | A great tyre by the kerb; by the herb travelled
The catalogue of jewellery was analysed. | catalog of jewelry was analyzed | catalogue of jewellery was paralysed
Judgement was passed whilst he learnt it. | Judgment was passed while he learned it | Judgement was passed whilst he learnt of him
The paediatric programme's centre closed. | pediatric program's center closed | paediatric programme's entrance closed
hyphens and spaces
Co-operation in decision making is well-known. | Cooperation in decision-making is well known; Co operation in | Corporation in decision making
He writes e-mails at week-ends to no-one. | writes emails at weekends to no one | writes emails at weekends to someone
We re-form the non-existent team. | re-form the nonexistent team; re-form the non existent team | reform the non-existent team; re-form the existent team
The view is notable there. | The view isnotable there | The view is not able there; The view is not notable there
slips
The teacher received a separate reply. | teh teacher received; The teacher recieved; teacher received a seperate reply; teacher received a separate repy; teacher receivd | The preacher received; teacher deceived; received a separate replay
The form was cold and the county small. | The forn was cold; The form was codl and; adn the county small; and the couny small | The from was cold; The form was gold; and the country small
Modern corn burns in the summer sun. | Modern corn burns in the sumrner sun | Modem corn burns; Modern coin burns; Modern corn turns; in the summer son
All of it will be gone. | AII of it will be gone; Al1 of it wi11 be gone; All of of it will be gone | Ill of it will be gone; All of it will be done
He has hardly any money because of that. | has hardlly any money; hardly any monney; He hashardly any; becuase of that; has has hardly any | has hardy any money; has any money; hardly any honey
marks
Ms. Łuczak’s naïve café — “Déjà vu” — shut! | Ms Luczak's naive cafe - "Deja vu" - shut; MS. ŁUCZAK’S NAÏVE CAFÉ | Mr. Łuczak’s naïve café; Ms. Łuczak’s native café
Was the Polish ship lost? | Was the Polish ship lost | Was the polish ship lost; Was the Polish ship lost.
"""


def _rows() -> list[tuple[str, str, bool]]:
    rows = []
    for line in TABLE.strip().splitlines():
        if "|" in line:
            article, same, other = (one.strip() for one in line.split(" | "))
            rows += [(article, quote.strip(), False) for quote in same.split(";")]
            rows += [(article, quote.strip(), True) for quote in other.split(";")]
    return rows


@pytest.mark.parametrize(("article", "quote", "is_another"), _rows())
def test_writing_and_sense(article: str, quote: str, is_another: bool) -> None:
    found = changes(quote, article, ENGLISH)
    assert any(one.is_harmful for one in found) is is_another, [one.said for one in found]


@pytest.mark.parametrize(
    ("article", "quote", "said"),
    [
        ("on 3 May 2021", "on 4 May 2021", "changes a date (“3 May” to “4 May”)"),
        ("it cost £5 then", "it cost $5 then", "changes a unit (“£5” to “$5”)"),
        ("Louis XV built", "Louis XVI built", "changes a number (“XV” to “XVI”)"),
        ("the Polish ship", "the polish ship", "changes a name (“Polish” to “polish”)"),
        ("Is it safe? No.", "Is it safe. No.", "makes a statement of a question"),
        ("we have 9 of them", "we had 9 of them", "changes a tense (“have” to “had”)"),
        ("she thought about it", "she thinks about it", "changes a tense (“thought” to “thinks”)"),
        ("it is safe", "it is is safe", "has a slip of the hand (“is” is there twice)"),
        ("They saw her. Her book sold; it is out", "Her book sold, it is out", "changes punctuation (“;” to “,”)"),
        ("a test laboratory warned", "a test 1aboratory warned", "changes spelling (“laboratory” to “1aboratory”)"),
    ],
)
def test_what_is_said(article: str, quote: str, said: str) -> None:
    assert [one.said for one in changes(quote, article, ENGLISH)] == [said]


def test_without_a_list_of_words_a_slip_is_known_by_its_letters() -> None:
    assert [one.kind for one in changes("das Gewölbe", "das Gewöleb", None)] == [Kind.SLIP]
    assert [one.kind for one in changes("das gewölbe", "das gewölle", None)] == [Kind.WORDS]


def test_a_number_has_so_many_words_and_no_more() -> None:
    plain = [one.plain for one in tokens("one " + "hundred " * 100, ENGLISH)]
    assert (len(plain[0]), max(map(len, plain))) == (39, 39)
    assert len(plain) > 1
    assert [one.plain for one in tokens("two hundred thousand and four", ENGLISH)] == ["200004"]


@pytest.mark.parametrize(
    ("article", "quote", "said"),
    [
        ("it cost £1million then", "it cost £1 million then", []),
        ("it cost £1million then", "it cost £5million then", ["changes a number (“£1million” to “£5million”)"]),
        ("for 5years of it", "for 5 years of it", []),
        ("it has 1colour only", "it has 1 color only", ["changes spelling (“colour” to “color”)"]),
        ("three ships came", "three 5hips came", ["changes spelling (“ships” to “5hips”)"]),
    ],
)
def test_a_figure_and_the_word_right_after_it_are_two(article: str, quote: str, said: list[str]) -> None:
    assert [one.said for one in changes(quote, article, ENGLISH)] == said
