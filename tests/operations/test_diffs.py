"""What each operation changes of a map's text, line by line: its own lines, and no others."""

from __future__ import annotations

import difflib
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from argmap import edit
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

MAP = """\
# The harbour, as the letter has it.
argmap: 1
title: The harbour
article:
  file: letter.txt
  author: Ann Lee   # of the pilots
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: It should be dredged
  because:
    # the reason that everybody gives
    - id: P1
      premise: It is too shallow.
      quote: >-
        Eleven ships have run aground,
        so it must be too shallow
      note: said twice
      scheme: sign

    - together:   # neither counts alone
        - id: P2
          premise: Ships bring work.
          quote:
            - Ships bring work
            - and work is short
        - premise: Work is short.
          implicit: true
      scheme: cause to effect
      unless:
        - id: U1
          premise: Ships bring no work here.
          quote: no work for us
    - ref: P1
  but:   # what is said against it
    - id: O1
      evidence: Dredging costs four million.
      type: statistic
      attributed_to: the council
      quote: it costs four million
# the end
"""
LINKED = ("argument", "because", 1, "together")


def changes(make: Callable[[Text], edit.Edited], content: str = MAP) -> list[str]:
    """The lines that an operation takes out (-) and puts in (+)."""
    after = make(Text("map.yaml", content)).content
    lines = difflib.unified_diff(content.split("\n"), after.split("\n"), lineterm="", n=0)
    return [line for line in lines if line[:3] not in {"---", "+++"} and line[:2] != "@@"]


CASES: dict[str, tuple[Callable[[Text], edit.Edited], list[str]]] = {
    "a reason, last": (
        lambda text: edit.add_claim(text, ("argument",), "because", "It silts up.", quotes=["silts up"]),
        ["+    - premise: It silts up.", "+      quote: silts up"],
    ),
    "a reason, first": (
        lambda text: edit.add_claim(text, ("argument",), "because", "It silts up.", implicit=True, at=0),
        ["+    - premise: It silts up.", "+      implicit: true"],
    ),
    "evidence, and the list for it": (
        lambda text: edit.add_claim(
            text,
            ("argument", "because", 0),
            "because",
            "Eleven ran aground.",
            kind="evidence",
            attributes={"type": "event"},
        ),
        ["+      because:", "+        - evidence: Eleven ran aground.", "+          type: event"],
    ),
    "an undercut": (
        lambda text: edit.add_claim(text, ("argument", "but", 0), "unless", "It cost half before."),
        ["+      unless:", "+        - premise: It cost half before."],
    ),
    "a linked premise": (
        lambda text: edit.add_claim(text, ("argument", "because", 1), "together", "Nothing else brings work."),
        ["+        - premise: Nothing else brings work."],
    ),
    "an aside": (
        lambda text: edit.add_claim(text, (), "asides", "The quay is old."),
        ["+asides:", "+  - premise: The quay is old."],
    ),
    "other words": (
        lambda text: edit.reword(text, ("argument", "because", 0), "It is far too shallow."),
        ["-      premise: It is too shallow.", "+      premise: It is far too shallow."],
    ),
    "words that YAML would read otherwise": (
        lambda text: edit.reword(text, ("argument", "because", 0), "Shallow: too shallow # they say"),
        ["-      premise: It is too shallow.", '+      premise: "Shallow: too shallow # they say"'],
    ),
    "another kind": (
        lambda text: edit.change_kind(text, ("argument", "because", 0), "evidence"),
        ["-      premise: It is too shallow.", "+      evidence: It is too shallow."],
    ),
    "another kind, with what only evidence has": (
        lambda text: edit.change_kind(text, ("argument", "but", 0), "premise", drop=True),
        [
            "-      evidence: Dredging costs four million.",
            "-      type: statistic",
            "+      premise: Dredging costs four million.",
        ],
    ),
    "implicit": (
        lambda text: edit.set_implicit(text, ("argument", "because", 0), implicit=True, drop_quotes=True),
        [
            "-      quote: >-",
            "-        Eleven ships have run aground,",
            "-        so it must be too shallow",
            "+      implicit: true",
        ],
    ),
    "an attribute, in its place": (
        lambda text: edit.set_attribute(text, ("argument", "but", 0), "date", "May"),
        ["+      date: May"],
    ),
    "an attribute out": (
        lambda text: edit.set_attribute(text, ("argument", "because", 0), "note", None),
        ["-      note: said twice"],
    ),
    "an id, and its uses": (
        lambda text: edit.rename(text, ("argument", "because", 0), "Shallow"),
        ["-    - id: P1", "+    - id: Shallow", "-    - ref: P1", "+    - ref: Shallow"],
    ),
    "a second quote": (
        lambda text: edit.add_quote(text, ("argument", "but", 0), {"exact": "four million", "prefix": "costs "}),
        [
            "-      quote: it costs four million",
            "+      quote:",
            "+        - it costs four million",
            "+        - exact: four million",
            '+          prefix: "costs "',
        ],
    ),
    "a quote out, and one is left": (
        lambda text: edit.take_quote(text, (*LINKED, 0), 0),
        [
            "-          quote:",
            "-            - Ships bring work",
            "-            - and work is short",
            "+          quote: and work is short",
        ],
    ),
    "quotes in another order": (
        lambda text: edit.move_quote(text, (*LINKED, 0), 0, 1),
        ["+            - and work is short", "-            - and work is short"],
    ),
    "an objection becomes a reason": (
        lambda text: edit.turn(text, ("argument", "but", 0), "because"),
        ["-  but:   # what is said against it", "+    # what is said against it"],
    ),
    "the last reason becomes an objection": (
        lambda text: edit.turn(text, ("argument", "because", 2), "but"),
        ["+  but:   # what is said against it", "-  but:   # what is said against it"],
    ),
    "a scheme": (
        lambda text: edit.set_step(text, ("argument", "because", 0), "scheme", "statistics"),
        ["-      scheme: sign", "+      scheme: statistics"],
    ),
    "split": (
        lambda text: edit.unlink(text, (*LINKED, 1)),
        [
            "-    - together:   # neither counts alone",
            "-        - id: P2",
            "-          premise: Ships bring work.",
            "-          quote:",
            "-            - Ships bring work",
            "-            - and work is short",
            "-        - premise: Work is short.",
            "-          implicit: true",
            "+    # neither counts alone",
            "+    - id: P2",
            "+      premise: Ships bring work.",
            "+      quote:",
            "+        - Ships bring work",
            "+        - and work is short",
            "+    - premise: Work is short.",
            "+      implicit: true",
        ],
    ),
    "moved": (
        lambda text: edit.move(text, ("argument", "because", 1, "unless", 0), ("argument", "but", 0), "but"),
        [
            "-      unless:",
            "-        - id: U1",
            "-          premise: Ships bring no work here.",
            "-          quote: no work for us",
            "+      but:",
            "+        - id: U1",
            "+          premise: Ships bring no work here.",
            "+          quote: no work for us",
        ],
    ),
    "used again": (
        lambda text: edit.add_ref(text, ("argument", "but", 0), "but", ("argument", "because", 1, "together", 1)),
        [
            "-        - premise: Work is short.",
            "+        - id: P3",
            "+          premise: Work is short.",
            "+      but:",
            "+        - ref: P3",
        ],
    ),
    "a branch out": (
        lambda text: edit.take_branch(text, ("argument", "but", 0)),
        [
            "-  but:   # what is said against it",
            "-    - id: O1",
            "-      evidence: Dredging costs four million.",
            "-      type: statistic",
            "-      attributed_to: the council",
            "-      quote: it costs four million",
        ],
    ),
    "a branch out, and what was used elsewhere": (
        lambda text: edit.take_branch(text, ("argument", "because", 0), "out"),
        [
            "-    # the reason that everybody gives",
            "-    - id: P1",
            "-      premise: It is too shallow.",
            "-      quote: >-",
            "-        Eleven ships have run aground,",
            "-        so it must be too shallow",
            "-      note: said twice",
            "-      scheme: sign",
            "-",
            "-    - ref: P1",
        ],
    ),
    "the map's title": (
        lambda text: edit.set_header(text, "title", "The basin"),
        ["-title: The harbour", "+title: The basin"],
    ),
    "the article's author out": (
        lambda text: edit.set_header(text, "author", None, of_article=True),
        ["-  author: Ann Lee   # of the pilots"],
    ),
    "the body": (
        lambda text: edit.set_body(text, "ends", "be dredged."),
        ["+  body:", "+    ends: be dredged."],
    ),
    "set aside": (
        lambda text: edit.set_aside(text, {"quote": "Photo: Lee", "reason": "photo credit"}),
        ["+  set_aside:", '+    - quote: "Photo: Lee"', "+      reason: photo credit"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_it_changes_these_lines(name: str) -> None:
    make, lines = CASES[name]
    assert changes(make) == lines


LAID_OUT: dict[str, tuple[str, Callable[[Text], edit.Edited], list[str]]] = {
    "of two ways to indent, the narrower": (
        "because:\n  - premise: a\n    because:\n        - premise: b\n",
        lambda text: edit.add_claim(text, ("argument",), "but", "It is far."),
        ["+  but:", "+    - premise: It is far."],
    ),
    "a comment of its own stays where its list now begins": (
        "because:\n  - premise: a\n\n  # on boats\n\n  - premise: b\n  - premise: c\n",
        lambda text: edit.take_branch(text, ("argument", "because", 0)),
        ["-    - premise: a"],
    ),
    "blank lines do not": (
        "because:\n  - premise: a\n\n  - premise: b\n\n  - premise: c\n",
        lambda text: edit.take_branch(text, ("argument", "because", 0)),
        ["-    - premise: a", "-"],
    ),
    "a blank line before what was first": (
        "because:\n  - premise: a\n\n  - premise: b\n\n  - premise: c\n",
        lambda text: edit.add_claim(text, ("argument",), "because", "It is far.", at=0),
        ["+    - premise: It is far.", "+"],
    ),
    "no blank line where half have one": (
        "because:\n  - premise: a\n\n  - premise: b\n  - premise: c\n",
        lambda text: edit.add_claim(text, ("argument",), "because", "It is far.", at=0),
        ["+    - premise: It is far."],
    ),
    "a comment in the column of dashes is the next key's": (
        "because:\n- premise: a\n# the other side\nbut:\n- premise: b\n",
        lambda text: edit.take_branch(text, ("argument", "because", 0)),
        ["-  because:", "-  - premise: a"],
    ),
    "in flow style, a line each": (
        "quote: [\n  It is old]\n",
        lambda text: edit.add_quote(text, ("argument",), "It is far"),
        ["-    It is old]", "+    It is old,", '+    "It is far"]'],
    ),
    "but no comment twice": (
        "quote: [ # the words\n  It is old]\n",
        lambda text: edit.add_quote(text, ("argument",), "It is far"),
        ["-    It is old]", '+    It is old, "It is far"]'],
    ),
    "nor one between two": (
        "quote: [It is old, # they say\n  It is wet]\n",
        lambda text: edit.add_quote(text, ("argument",), "It is far"),
        ["-    It is wet]", '+    It is wet, "It is far"]'],
    ),
    "a claim with a key of nothing": (
        "because:\n  - premise: a\n    note:\n    quote: x\nbut: [{premise: b}]\n",
        lambda text: edit.move(text, ("argument", "because", 0), ("argument",), "but"),
        [
            "-  because:",
            "-    - premise: a",
            "-      note:",
            "-      quote: x",
            "-  but: [{premise: b}]",
            '+  but: [{premise: b}, {premise: "a", note: , quote: "x"}]',
        ],
    ),
    "as the first two are parted": (
        "quote: [It is old,\n  It is wet, # they say\n  It is dear]\n",
        lambda text: edit.add_quote(text, ("argument",), "It is far"),
        ["-    It is dear]", "+    It is dear,", '+    "It is far"]'],
    ),
}


@pytest.mark.parametrize("name", LAID_OUT)
def test_new_lines_stand_as_others_do(name: str) -> None:
    lines, make, expected = LAID_OUT[name]
    content = f"argmap: 1\nargument:\n  thesis: t\n{indent(lines, '  ')}"
    assert changes(make, content) == expected


@pytest.mark.parametrize(
    ("note", "lines"),
    [
        ('note: ""', ['-  note: ""', "+  note: silted up"]),
        ("note: ''   # to do", ["-  note: ''   # to do", "+  note: silted up   # to do"]),
        ("note:", ["-  note:", "+  note: silted up"]),
        ("note: |", ["-  note: |", "+  note: silted up"]),
        ("note: old", ["-  note: old", "+  note: silted up"]),
        ("note: 'old'", ["-  note: 'old'", "+  note: 'silted up'"]),
    ],
)
def test_a_text_of_none_gets_words(note: str, lines: list[str]) -> None:
    content = f"argmap: 1\nargument:\n  thesis: The harbour should be dredged.\n  {note}\n"
    assert changes(lambda text: edit.set_attribute(text, ("argument",), "note", "silted up"), content) == lines


def test_a_claim_of_none_gets_words_in_flow_style() -> None:
    content = """argmap: 1
argument: {thesis: '', because: [{premise: "", implicit: true}]}
"""
    assert changes(lambda text: edit.reword(text, ("argument",), "Dredge it."), content) == [
        "-argument: {thesis: '', because: [{premise: \"\", implicit: true}]}",
        '+argument: {thesis: "Dredge it.", because: [{premise: "", implicit: true}]}',
    ]
    assert changes(lambda text: edit.reword(text, ("argument", "because", 0), "It silts up."), content) == [
        "-argument: {thesis: '', because: [{premise: \"\", implicit: true}]}",
        "+argument: {thesis: '', because: [{premise: \"It silts up.\", implicit: true}]}",
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_comments_at_the_quote_that_stays_go_above_it(end: str) -> None:
    content = (
        "argmap: 1\nargument:\n  thesis: a\n  # over\n  quote:  # beside\n    # above b\n    - b  # behind b\n"
        "    # above c\n    - {exact: c, prefix: x}  # behind c\n    # last\n  note: d\n"
    ).replace("\n", end)
    after = edit.take_quote(Text("map.yaml", content), ("argument",), 0).content
    assert after == (
        "argmap: 1\nargument:\n  thesis: a\n  # over\n  # beside\n  # last\n  # above c\n  # behind c\n"
        "  quote: {exact: c, prefix: x}\n  note: d\n"
    ).replace("\n", end)
    other = edit.take_quote(Text("map.yaml", content), ("argument",), 1).content
    assert other == (
        "argmap: 1\nargument:\n  thesis: a\n  # over\n  # beside\n  # last\n  # above b\n  # behind b\n"
        "  quote: b\n  note: d\n"
    ).replace("\n", end)


def test_alone_in_its_list_only_the_word_is_turned() -> None:
    lines = changes(
        lambda text: edit.turn(text, ("argument", "but", 0), "because"), MAP.replace("  because:\n", "  asides_:\n")
    )
    assert lines == ["-  but:   # what is said against it", "+  because:   # what is said against it"]


def test_linking_makes_the_block_deeper_and_gives_the_scheme_to_the_link() -> None:
    after = edit.link(Text("map.yaml", MAP), ("argument", "because", 0), [("argument", "because", 2)]).content
    begin = after.index("    # the reason that everybody gives")
    assert (
        after[begin : after.index("    - together:   # neither")]
        == """\
    # the reason that everybody gives
    - together:
        - id: P1
          premise: It is too shallow.
          quote: >-
            Eleven ships have run aground,
            so it must be too shallow
          note: said twice
        - ref: P1
      scheme: sign

"""
    )


def test_a_claim_written_where_it_is_used() -> None:
    after = edit.make_home(Text("map.yaml", MAP), ("argument", "because", 2)).content
    assert (
        after[after.index("  because:") : after.index("  but:")]
        == """\
  because:
    - ref: P1
      scheme: sign

    - together:   # neither counts alone
        - id: P2
          premise: Ships bring work.
          quote:
            - Ships bring work
            - and work is short
        - premise: Work is short.
          implicit: true
      scheme: cause to effect
      unless:
        - id: U1
          premise: Ships bring no work here.
          quote: no work for us
    # the reason that everybody gives
    - id: P1
      premise: It is too shallow.
      quote: >-
        Eleven ships have run aground,
        so it must be too shallow
      note: said twice
"""
    )


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda text: edit.reword(text, ("argument", "because", 9), "x"), "what is to be edited is no longer there"),
        (lambda text: edit.reword(text, ("argument", "because", 0), "  "), "a claim needs words"),
        (lambda text: edit.add_claim(text, ("argument",), "unless", "x"), "nothing can stand under `unless` there"),
        (lambda text: edit.change_kind(text, ("argument",), "premise"), "the thesis stays a thesis; make another claim the thesis instead"),
        (lambda text: edit.change_kind(text, ("argument", "but", 0), "premise"), "a premise has no `type`; take that out as well?"),
        (lambda text: edit.set_implicit(text, ("argument", "because", 0), implicit=True), "an implicit claim quotes no words; take its quotes out as well?"),
        (lambda text: edit.rename(text, ("argument", "but", 0), "P1"), "another claim is called P1"),
        (lambda text: edit.rename(text, ("argument", "because", 0), None), "P1 is used again elsewhere; take these uses out first"),
        (lambda text: edit.add_quote(text, (*LINKED, 1), "x"), "an implicit claim quotes no words; say first that the article says it"),
        (lambda text: edit.move(text, ("argument", "because", 1), (*LINKED, 0), "because"), "a claim cannot stand under itself"),
        (lambda text: edit.take_alone(text, ("argument", "because", 0)), "P1 would go, and is used again elsewhere: move it there, or take these uses out?"),
        (lambda text: edit.take_branch(text, ("argument", "because", 0)), "P1 would go, and is used again elsewhere: move it there, or take these uses out?"),
        (lambda text: edit.make_thesis(text, ("argument", "but", 0)), "a thesis has no type, date, source or rating; take these out first"),
        (lambda text: edit.set_attribute(text, ("argument", "because", 0), "type", "event"), "`type` is nothing that this claim has"),
        (lambda text: edit.set_header(text, "file", None, of_article=True), "an article needs its file"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_says_why(make: Callable[[Text], edit.Edited], says: str) -> None:
    with pytest.raises(edit.UneditableError) as caught:
        make(Text("map.yaml", MAP))
    assert str(caught.value) == says


@pytest.mark.parametrize(
    "content",
    [
        "",
        "- a list\n",
        "argmap: 1\nargument: {thesis: [\n",
        "argmap: 1\nargument:\n  thesis: a\n  note: *alias\n",
        "argmap: 1\rargument:\r",
    ],
)
def test_what_cannot_be_read_is_not_edited(content: str) -> None:
    with pytest.raises(edit.UneditableError):
        edit.reword(Text("map.yaml", content), ("argument",), "x")


def test_a_new_map_is_filled_in() -> None:
    """The skeleton that `argmap new` writes has keys without values."""
    after = edit.reword(
        Text("map.yaml", "argmap: 1\nargument:\n  id: T\n  thesis:\n  quote:\n"), ("argument",), "Dredge it."
    ).content
    after = edit.add_quote(Text("map.yaml", after), ("argument",), "dredge it").content
    assert after == "argmap: 1\nargument:\n  id: T\n  thesis: Dredge it.\n  quote: dredge it\n"
