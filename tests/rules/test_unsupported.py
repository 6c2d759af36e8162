"""What rests on nothing (AM104) and what has no quote (AM201): whose debt it is, and how often it is said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from argmap.checker import check, make_plan
from argmap.config import Choices, Named
from argmap.diagnostics import Place, Severity
from argmap.reading import read
from argmap.report.outcome import Outcome
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.diagnostics import Finding
    from argmap.reading import Reading

HEAD = "argmap: 1\narticle: {file: article.txt}\nargument:\n"
ARTICLE = (
    "The harbour should be dredged. It is silting up every year. Eleven ships ran aground since May. "
    "Trade has suffered badly. The mayor does not care at all. Dredging costs a lot of money.\n"
)
THESIS = "  thesis: The harbour should be dredged.\n  quote: The harbour should be dredged\n"
P1 = "    - premise: Trade suffers.\n      quote: Trade has suffered badly\n"
P2 = "    - premise: The mayor does not care.\n      quote: The mayor does not care at all\n"
P3 = "    - premise: Ships run aground.\n      quote: Eleven ships ran aground since May\n"
P4 = "    - premise: The harbour silts up.\n      quote: It is silting up every year\n"
E1 = P3.replace("premise", "evidence")
BUT = "  but:\n    - premise: Dredging is dear.\n      quote: Dredging costs a lot of money\n"


def said(findings: list[Finding]) -> list[str]:
    return [f"{one.severity.label} {one.code.id} {one.claim} {one.message}" for one in findings]


def remark(claim: str) -> str:
    return f"info AM104 {claim} the article gives no reason for the premise {claim}"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (THESIS, ["warning AM104 1 the thesis 1 rests on nothing"]),
        (THESIS + BUT, ["info AM104 1 the article gives no reason for the thesis 1"]),
        (THESIS + "  because:\n" + E1, []),
        (THESIS + "  because:\n" + E1 + BUT, []),
        (THESIS + "  because:\n    - premise: Trade suffers.\n      implicit: true\n", []),
        (THESIS + "  because:\n" + P1, [remark("1.1")]),
        (THESIS + "  because:\n" + P1 + P2 + P3, [remark("1.1"), remark("1.2"), remark("1.3")]),
        (
            THESIS + "  because:\n" + P1 + P2 + P3 + P4,
            ["info AM104 None the article gives no reason for 4 claims: 1.1, 1.2, 1.3, 1.4"],
        ),
        (
            THESIS
            + "  because:\n"
            + P1
            + P2
            + E1
            + P4
            + P1.replace("Trade", "The mayor").replace("suffered", "suffered"),
            [remark("1.1"), remark("1.2"), remark("1.4"), remark("1.5")],
        ),
        (
            THESIS + "  because:\n    - premise: Trade suffers.\n",
            [
                "warning AM104 1.1 the premise 1.1 rests on nothing",
                "error AM201 1.1 1.1 has no quote: nothing ties it to the article",
            ],
        ),
        (
            THESIS
            + "  because:\n"
            + "".join(f"    - premise: Ships sink {word}.\n" for word in ("soon", "often", "here")),
            [
                f"{line} {number} {what}"
                for number in ("1.1", "1.2", "1.3")
                for line, what in (
                    ("warning AM104", f"the premise {number} rests on nothing"),
                    ("error AM201", f"{number} has no quote: nothing ties it to the article"),
                )
            ],
        ),
        (
            THESIS
            + "  because:\n"
            + "".join(f"    - premise: Ships sink {word}.\n" for word in ("soon", "often", "here", "there")),
            [
                "info AM104 None no reason is given for 4 claims: 1.1, 1.2, 1.3, 1.4",
                "error AM201 None 4 of 5 claims have no quote: nothing ties them to the article (1.1, 1.2, 1.3, 1.4)",
            ],
        ),
    ],
)
def test_whose_debt_it_is(read_map: Callable[..., Reading], content: str, expected: list[str]) -> None:
    found = [one for one in check(read_map(HEAD + content, ARTICLE)) if one.code.id in {"AM104", "AM201"}]
    assert said(found) == expected


def test_the_summary_counts_claims_without_reasons(read_map: Callable[..., Reading]) -> None:
    several = check(read_map(HEAD + THESIS + "  because:\n" + P1 + P2 + P3 + P4, ARTICLE))
    one = check(read_map(HEAD + THESIS + "  because:\n" + E1 + P1, ARTICLE))
    assert Outcome(several, 1, 5, 5).summary == (
        "1 info (1 map, 5 claims, 5 quotes checked; no reason is given for 4 claims)"
    )
    assert Outcome([*several, *one], 2, 8, 8).summary == (
        "2 infos (2 maps, 8 claims, 8 quotes checked; no reason is given for 5 claims)"
    )
    assert Outcome([], 1, 5, 5).summary == "no findings (1 map, 5 claims, 5 quotes checked)"


def test_a_severity_of_settings_goes_before_that_of_the_fault(read_map: Callable[..., Reading]) -> None:
    place = Place(Text("", ""), Span(0, 0))
    plan = make_plan([Choices(severity=((Named("AM104", place), Severity.ERROR),))])
    found = check(read_map(HEAD + THESIS + "  because:\n" + P1, ARTICLE), plan)
    assert said(found) == ["error AM104 1.1 the article gives no reason for the premise 1.1"]
    assert Outcome(found).summary == "1 error (1 map, 0 claims, 0 quotes checked)"


def graph(*texts: str) -> bytes:
    """An AIF graph in which all claims but the first support it."""
    nodes = [{"nodeID": str(at), "type": "I", "text": text} for at, text in enumerate(texts)]
    steps = [{"nodeID": f"s{at}", "type": "RA", "text": "Default Inference"} for at in range(1, len(texts))]
    edges = [{"edgeID": f"a{at}", "fromID": str(at), "toID": f"s{at}"} for at in range(1, len(texts))]
    edges += [{"edgeID": f"b{at}", "fromID": f"s{at}", "toID": "0"} for at in range(1, len(texts))]
    return json.dumps({"nodes": [*nodes, *steps], "edges": edges, "locutions": []}).encode()


def test_a_graph_of_another_tool_hears_each_once(tmp_path: Path) -> None:
    (tmp_path / "graph.txt").write_text(ARTICLE, encoding="utf-8")
    path = tmp_path / "graph.json"
    content = graph("The harbour must be dredged", "Ships sink", "Trade ebbs", "The mayor sleeps", "Silt is bad")
    path.write_bytes(content)
    found = check(read(path))
    assert [(one.severity.label, one.code.id, one.claims) for one in found if one.code.id in {"AM104", "AM201"}] == [
        ("error", "AM201", 5),
        ("info", "AM104", 4),
    ]
