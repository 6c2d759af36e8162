"""Rationale's maps: both spellings of its script, what hangs on inferences, and scripts that are wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from argmap.formats import Source, bring, by_name, format_of
from argmap.formats.registry import recognised
from argmap.reading import read
from argmap.text import Text

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.formats import Brought

PRELUDE = """#Rationale Version 160.66 can_be_loaded_by 120.53 uses_features_from 140.56
#-- Start of Prelude --
def Create(type):
   Node = app.Create(type)
   return Node
def SetText(text):
   app.SetText(Node, text)
#-- End of Prelude --

"""
LATE = (
    PRELUDE
    + r"""map0_0 = Create("Claim")
SetText("Close the \"old\"\npier.")
map0_1 = CreateChild(map0_0, "CompoundReason")
map0_2 = CreateChild(map0_1, "Claim")
SetText("It is rotten.")
SetNodeNotes("see page 3")
map0_3 = CreateChild(map0_1, "Claim")
SetText('What is rotten should close.')
map0_4 = CreateChild(map0_1, "Inference")
map0_5 = CreateChild(map0_4, "CompoundObjection")
map0_6 = CreateChild(map0_5, "Claim")
SetText("Rot can be mended.")
map0_7 = CreateAnnotation(map0_6, "Note")
SetText("so says Ann")
map0_8 = CreateChild(map0_0, "CompoundObjection")
map0_9 = CreateChild(map0_8, "Claim")
SetText("Anglers need it.")
SetEvaluation(Evaluation.Strong)
map1_0 = Create("Note")
SetText("A remark.")
GetFernViews()
SetLocation(map0_0, 63, -182)
"""
)
EARLY = """#Rationale Version 1.09
node0 = app.Create("Claim")
app.SetText(node0, "Close the pier.")
app.CreateChild(node0, "Reason")
app.CreateChild(node0, "Objection")
app.SetText(node0[0], "It is rotten.")
app.CreateChild(node0[0], "Reason")
app.SetText(node0[0][0], "A survey found rot.")
app.SetText(node0[1], "Anglers need it.")
view0 = app.Gui.CreateView("FernView")
if view0 != None:
\tview0.SetLocation(node0, -111, -29)
"""


def brought(content: str) -> Brought:
    rationale = by_name("rationale")
    assert rationale
    return bring(Source(Text("m.rtnl", content)), rationale)


def errors(result: Brought) -> list[tuple[int, str]]:
    return [(one.place.start.line, one.message) for one in result.findings if one.severity.label == "error"]


def test_a_late_map() -> None:
    result = brought(LATE)
    assert errors(result) == []
    assert result.draft.written() == {
        "argmap": 1,
        "argument": {
            "id": "map0_0",
            "thesis": 'Close the "old" pier.',
            "because": [
                {
                    "together": [
                        {"id": "map0_2", "premise": "It is rotten.", "note": "see page 3"},
                        {"id": "map0_3", "premise": "What is rotten should close."},
                    ],
                    "unless": [{"id": "map0_6", "premise": "Rot can be mended.", "note": "so says Ann"}],
                }
            ],
            "but": [{"id": "map0_9", "premise": "Anglers need it."}],
        },
    }
    assert result.draft.left_out.names == {"evaluations": ["map0_9"], "notes beside the map": ["map1_0"]}


def test_an_early_map() -> None:
    result = brought(EARLY)
    assert errors(result) == []
    assert result.draft.written()["argument"] == {
        "id": "node0",
        "thesis": "Close the pier.",
        "because": [
            {
                "id": "node0[0]",
                "premise": "It is rotten.",
                "because": [{"id": "node0[0][0]", "premise": "A survey found rot."}],
            }
        ],
        "but": [{"id": "node0[1]", "premise": "Anglers need it."}],
    }


def test_it_is_known_by_name_and_by_content(tmp_path: Path) -> None:
    path = tmp_path / "m.rtnl"
    path.write_text(EARLY, encoding="utf-8")
    assert format_of(Text("m", EARLY), path) is recognised(EARLY) is by_name("rationale")
    assert [claim.text for claim in read(path).claims][:2] == ["Close the pier.", "It is rotten."]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ('x = CreateChild(map9, "Reason")\n', [(1, "this box hangs on map9, which is not there")]),
        ('SetText("early")\n', [(1, "this text is for no box, which is not there")]),
        ('a = Create("Claim")\na = Create("Claim")\n', [(2, "the box a is created twice, first on line 1")]),
        ('a = Create("Claim")\nSetText(1 + 2)\n', [(2, "this text is no string in quotation marks")]),
        ("", [(1, "there is no claim in this file")]),
        ('a = Create("Note")\nSetText("only a note")\n', [(1, "there is no claim in this file")]),
        ("<?xml version='1.0'?><map/>\n", [(1, "there is no claim in this file")]),
    ],
)
def test_wrong_scripts(lines: str, expected: list[tuple[int, str]]) -> None:
    assert [one for one in errors(brought(lines)) if one in expected] == expected


def test_boxes_that_are_no_part_of_an_argument_are_named() -> None:
    result = brought(
        'a = Create("Claim")\nSetText("A pier.")\nb = CreateChild(a, "Picture")\nc = CreateChild(a, "Claim")\n'
    )
    assert result.draft.left_out.names == {"boxes of the type Picture": ["b"]}
    steps: list[Any] = result.draft.written()["argument"]["because"]
    assert steps == [{"id": "c", "premise": "(no text)"}]


def test_a_deep_script_is_read() -> None:
    lines = ['b0 = Create("Claim")', 'SetText("0")']
    for at in range(1, 3_000):
        lines += [f'b{at} = CreateChild(b{at - 1}, "Reason")', f'SetText("{at}")']
    assert len(brought("\n".join(lines)).draft.claims) == 3_000
