"""Files that were sound, damaged at random: findings or a conversion, never an exception, and the same twice."""

from __future__ import annotations

import copy
import json
import random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.conversion import Incoming, convert
from argmap.formats import by_name, formats
from argmap.text import Text
from tests.formats.documents import SOUND
from tests.formats.test_formats import AIF, ANN, ARGGRAPH, ARTICLE, ESSAY, KIALO, XAIF, sadface

SIDE = {"argmap": {"version": 1, "header": {"title": "t"}, "roots": ["1", "11"], "claims": {"1": {"kind": "thesis"}}}}
TREES: list[tuple[str, Any]] = [
    ("aif", AIF),
    ("aif", AIF | SIDE),
    ("xaif", XAIF),
    (
        "sadface",
        json.loads(sadface(("scheme", "scheme"), ("support", "conflict"), {"metadata": {"core": {"claim": "a"}}})),
    ),
]
TEXTS = [("brat", ANN), ("kialo", KIALO), ("arggraph", ARGGRAPH), *(("argdown", document) for document in SOUND)]
VALUES: list[Any] = [None, True, 0, -1, 1.5, "", "x", [], {}, [1], {"a": 1}, "1", {"exact": 3}, ["1", "2"], "T" * 200]
PIECES = ["{", "}", "[", "]", "<", ">", "\n", "\n\n", "  ", "*", "_", "=", "===", "(1)", "----", "\t", "\r", "\0", "é", "+ ", "\\", "//", '"', "#", "1"]  # fmt: skip


def damaged(rng: random.Random) -> tuple[str, str]:
    """A format, and a file of it in which a few things are other than they were."""
    if rng.random() < 0.5:
        name, tree = rng.choice(TREES)
        tree = copy.deepcopy(tree)
        for _ in range(rng.randint(1, 3)):
            _change(rng, tree)
        return name, json.dumps(tree)
    name, text = rng.choice(TEXTS)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(text) + 1)
        text = text[:at] + rng.choice(["", rng.choice(PIECES)]) + text[at + rng.randint(0, 3) :]
    return name, text


def _change(rng: random.Random, tree: Any) -> None:
    while isinstance(tree, dict | list) and tree:
        key = rng.choice(list(tree) if isinstance(tree, dict) else range(len(tree)))
        if rng.random() < 0.35 or not isinstance(tree[key], dict | list):
            if isinstance(tree, dict) and rng.random() < 0.2:
                del tree[key]
            else:
                tree[key] = copy.deepcopy(rng.choice(VALUES))
            return
        tree = tree[key]


@settings(max_examples=400, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32))
def test_damaged_files(seed: int) -> None:
    rng = random.Random(seed)
    name, content = damaged(rng)
    article = rng.choice([None, Text("article.txt", ESSAY if name == "brat" else ARTICLE)])
    target = rng.choice([one for one in formats().values() if one.write and one.name != "mermaid"])
    incoming = Incoming(Text("file", content), None, by_name(name), article)
    result = convert(incoming, target, None)
    assert (result.data is None) is bool(result.errors or result.refused)
    assert convert(incoming, target, None) == result
    if result.data is not None and target.read and target.name != "brat":
        back = convert(Incoming(Text("back", result.data.decode()), None, target), target, None)
        assert [one.message for one in back.errors if "the article" not in one.message] == []
