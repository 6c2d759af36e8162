"""Who says it: claims that a map gives to the author, to others, or to the wrong one of them, beside fair ones."""

from __future__ import annotations

import pytest

from argmap.comparison import align
from argmap.comparison.misgiven import misgiven
from argmap.model import ArticleSource
from argmap.reading import Reading
from tests.small import small

ARTICLE = """Keep the ferry

By Lena Harte

The town should keep its ferry. Ferries are quiet. The harbour office counted 900 crossings in June.

The shipping company objects that the ferry makes a loss. It puts the loss at 40,000 euros. That sum holds only for the winter. With the summer the ferry earns 9,000 euros, according to the town's own treasurer, Jo Brandt. The fishermen have pointed to the noise.

Others say that nobody crosses any more. This overlooks the pupils. Ida Moll, who has run the school for years, says that her pupils cross every day.

One thing I grant. The crew works at night, and the union is right that night work is hard.

The bakers complain that boats smell of oil. But a smell is no danger.
"""
REFERENCE = """
T The town should keep its ferry. {The town should keep its ferry}
  + Q Ferries are quiet. {Ferries are quiet}
    + C* There were 900 crossings in June. {counted 900 crossings in June}[attributed_to the harbour office]
  + P* Her pupils cross every day. {her pupils cross every day}[attributed_to Ida Moll]
  - L The ferry makes a loss. {objects that the ferry makes a loss}[attributed_to the shipping company]
    + S* The loss is 40,000 euros. {It puts the loss at 40,000 euros}[attributed_to the shipping company]
    - W That holds only for the winter. {That sum holds only for the winter}
    - E* With the summer it earns 9,000 euros. {With the summer the ferry earns 9,000 euros}[attributed_to the treasurer]
  - N Nobody crosses any more. {nobody crosses any more}[attributed_to others]
    - O That overlooks the pupils. {This overlooks the pupils}
  - G The crew works at night. {The crew works at night}
    + H Night work is hard. {night work is hard}[attributed_to the union]
  - B Boats smell of oil. {boats smell of oil}[attributed_to the bakers]
  ~ U A smell is no danger. {a smell is no danger}
"""


def found(line: str) -> tuple[str, str, bool] | None:
    """What is found of the one claim that a line puts in the place of the one with its id."""
    id_ = line.split(maxsplit=1)[0].rstrip("*")
    lines = REFERENCE.strip("\n").splitlines()
    at = next(at for at, one in enumerate(lines) if one.split("*")[0].split()[:2][-1] == id_ and at)
    quote = lines[at][lines[at].index("{") : lines[at].index("}") + 1]
    sign = lines[at].split()[0]
    text, _, source = line.partition(" | ")
    indent = " " * (len(lines[at]) - len(lines[at].lstrip()))
    lines[at] = f"{indent}{sign} {text}{quote}" + (f"[attributed_to {source}]" if source else "")
    student = small("\n".join(lines), ARTICLE)
    wrong = misgiven(align(small(REFERENCE, ARTICLE), student))
    return next(((str(one.kind), one.speaker, one.is_answered) for one in wrong.values()), None)


WRONG = {
    "an objection is the author's": ("L The ferry makes a loss. | Lena Harte", ("author", "Lena Harte", True)),
    "the author's by half a name": ("L The ferry makes a loss. | Harte", ("author", "Harte", True)),
    "the author's by what an author is": ("L The ferry makes a loss. | the author", ("author", "the author", True)),
    "the author's in the claim": ("N Harte herself believes that nobody crosses any more.", ("author", "Harte herself", True)),
    "the author's, and sure of it": ("N The author is convinced that nobody crosses any more.", ("author", "The author is", True)),
    "a reason for an objection": ("S* The loss is 40,000 euros. | Lena Harte", ("author", "Lena Harte", True)),
    "what a witness says": ("P* The author says that her pupils cross every day. | the author", ("author", "the author", False)),
    "an answer is the objector's": ("W That holds only for the winter. | the shipping company", ("other", "the shipping company", True)),
    "an answer is the critics'": ("O Critics reply that this overlooks the pupils.", ("other", "Critics", True)),
    "an answer is that of others": ("O That overlooks the pupils. | others", ("other", "others", True)),
    "an answer is somebody else's": ("O That overlooks the pupils. | the harbour office", ("other", "the harbour office", True)),
    "a reason is somebody's who speaks elsewhere": ("Q Ferries are quiet. | Ida Moll", ("other", "Ida Moll", False)),
    "a reason in the words of somebody who speaks elsewhere": (
        "Q The fishermen say that ferries are quiet.", ("other", "The fishermen", False),
    ),
    "a count is somebody else's": ("C* There were 900 crossings in June. | the fishermen", ("another", "the fishermen", False)),
    "a figure is the objector's": ("E* With the summer it earns 9,000 euros. | the shipping company", ("another", "the shipping company", False)),
    "what is undercut is the author's": ("B Boats smell of oil. | Lena Harte", ("author", "Lena Harte", True)),
    "what undercuts is the objector's": ("U A smell is no danger. | the bakers", ("other", "the bakers", True)),
    "what undercuts is that of others": ("U A smell is no danger. | critics", ("other", "critics", True)),
    "an objection by the author's name at its head": (
        "L According to Lena Harte, the ferry makes a loss.", ("author", "Lena Harte", True),
    ),
    "an objection by the author's name in its middle": (
        "L The ferry, according to Harte, makes a loss.", ("author", "Harte", True),
    ),
    "an objection is somebody else's in the claim": (
        "L The union says that the ferry makes a loss.", ("another", "The union", False),
    ),
    "a reason of one who objects is somebody else's": ("H Night work is hard. | Ida Moll", ("another", "Ida Moll", False)),
    "a reason is that of one who counts money": ("Q Ferries are quiet. | Jo Brandt", ("other", "Jo Brandt", False)),
    "as the author puts it": ("N As Harte puts it, nobody crosses any more. | Lena Harte", ("author", "Lena Harte", True)),
}  # fmt: skip
FAIR = [
    "W Critics put it at the winter alone.",
    "O According to the pupils nobody overlooks them. | Lena Harte",
    "L According to the fishermen the ferry makes a loss. | the shipping company",
    "L The ferry makes a loss. | the shipping company",
    "L The ferry makes a loss. | the company",
    "L The ferry makes a loss. | the shippers",
    "L The ferry makes a loss.",
    "L The company says that the ferry makes a loss.",
    "L The ferry makes a loss. | critics",
    "L Harte reports that the ferry is said to make a loss. | the shipping company",
    "L The author mentions that the company objects that the ferry makes a loss. | the author",
    "L It may be objected that the ferry makes a loss. | the author",
    "S* The loss is 40,000 euros. | the company",
    "N Nobody crosses any more. | critics",
    "N Nobody crosses any more. | the fishermen",
    "N Some people say that nobody crosses any more.",
    "C* There were 900 crossings in June. | the office at the harbour",
    "C* There were 900 crossings in June.",
    "E* With the summer it earns 9,000 euros. | Jo Brandt",
    "E* With the summer it earns 9,000 euros. | the town's treasurer",
    "E* With the summer it earns 9,000 euros. | the bookkeeper",
    "E* According to the treasurer it earns 9,000 euros with the summer.",
    "W That holds only for the winter. | the author",
    "W The author replies that this holds only for the winter. | Lena Harte",
    "W Harte answers that this holds only for the winter.",
    "Q Ferries are quiet. | Lena Harte",
    "Q Ferries are quiet. | the engineers",
    "O Harte objects that this overlooks the pupils.",
    "P* Her pupils cross every day. | the head of the school",
    "P* Her pupils cross every day. | the headmistress",
    "Q The fishermen hold ferries to be quiet.",
    "Q Pupils find ferries quiet.",
    "G The author grants that the crew works at night.",
    "G The crew works at night. | Lena Harte",
    "H Night work is hard. | the author",
    "H The author agrees that night work is hard.",
    "W That holds only for the winter. | the council",
    "O That overlooks the pupils. | the pupils",
    "Q Ferries are quiet. | others",
    "Q Ferries are quiet. | the ferries",
    "L The union says the ferry makes a loss.",
    "L The ferry makes a loss. | somebody who has never been heard of in this whole town",
    "N The author says that others say that nobody crosses any more. | the author",
    "N Nobody crosses any more. | Lena Brandt",
    "B The author mentions that bakers complain of the smell of oil. | the author",
    "U A smell is no danger. | Lena Harte",
]


@pytest.mark.parametrize("name", WRONG)
def test_a_claim_given_to_another_one_is_found(name: str) -> None:
    line, expected = WRONG[name]
    assert found(line) == expected


@pytest.mark.parametrize("line", FAIR)
def test_another_name_for_the_same_one_or_none_at_all_is_fair(line: str) -> None:
    assert found(line) is None


@pytest.mark.parametrize(
    ("byline", "expected"), [("", None), ("Von Lena Harte\n\n", None), ("By Lena Harte\n\n", True)]
)
def test_the_author_is_known_by_the_line_under_the_title(byline: str, expected: bool | None) -> None:
    article = ARTICLE.replace("By Lena Harte\n\n", byline)
    maps = [
        small(one, article) for one in (REFERENCE, REFERENCE.replace("[attributed_to others]", "[attributed_to Harte]"))
    ]
    wrong = misgiven(align(*maps))
    assert bool(wrong) is bool(expected)


def test_the_author_is_known_by_the_header_of_the_reference() -> None:
    article = ARTICLE.replace("By Lena Harte\n\n", "")
    one, other = (
        small(text, article) for text in (REFERENCE, REFERENCE.replace("attributed_to others", "attributed_to Harte"))
    )
    assert misgiven(align(one, other)) == {}
    source = ArticleSource(file="article.txt", author="Lena Harte")
    known = Reading(one.file, {None: one.articles[None].described(source)}, one.findings)
    assert [str(found.kind) for found in misgiven(align(known, other)).values()] == ["author"]
