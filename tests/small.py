"""Small maps in a few lines, for tables of tests: what hangs on what is read at a glance.

A claim a line: what it does to the claim above it (`+` supports, `-` objects to, `~` undercuts the step before it, `&` is
linked with the claim before it), its id (`_` for none; `=P` uses P again; `!` makes it implicit, `*` evidence), its text,
its quote in braces, and further keys in brackets. The first line is the thesis; further ones at the margin are asides.
"""

from __future__ import annotations

import re
from typing import Any

from argmap.article import Article
from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.graph import Polarity
from argmap.model import ArticleSource
from argmap.reading import Reading, read_draft
from argmap.text import Text

_LINE = re.compile(r"( *)(?:([-+~&]) )?(=?)(\w+)(!?)(\*?) ?([^{\[]*)(.*)")
_POLARITIES = {"+": Polarity.SUPPORT, "-": Polarity.ATTACK, "~": Polarity.UNDERCUT}
_OF_STEPS = {"scheme"}


def small(lines: str, article: str = "") -> Reading:
    """The map that the lines describe, with an article given as text."""
    draft = Draft({"argmap": 1} | ({"article": {"file": "article.txt"}} if article else {}))
    above: dict[int, int] = {}
    before: dict[int, DraftStep] = {}
    by_id: dict[str, int] = {}
    for line in lines.strip("\n").splitlines():
        match = _LINE.fullmatch(line)
        assert match, line
        indent, sign, ref, id_, implicit, evidence, text, rest = match.groups()
        level = len(indent) // 2
        keys = dict(re.findall(r"\[(\w+) ([^\]]*)\]", rest))
        step = _step(draft, sign, above.get(level - 1, 0), before, level) if sign else None
        if step is not None:
            step.fields.update({key: keys.pop(key) for key in _OF_STEPS & keys.keys()})
        if ref:
            assert step is not None
            step.premises.append(by_id[id_])
            continue
        fields: dict[str, Any] = keys | ({} if id_ == "_" else {"id": id_}) | ({"implicit": True} if implicit else {})
        if quotes := re.findall(r"\{([^}]*)\}", rest):
            fields["quote"] = [{"exact": quote} for quote in quotes]
        kind = "evidence" if evidence else "premise" if draft.claims else "thesis"
        draft.claims.append(DraftClaim(kind, text.strip(), fields))
        above[level] = by_id[id_] = len(draft.claims) - 1
        if step is None:
            draft.roots.append(above[level])
        else:
            step.premises.append(above[level])
            draft.claims[-1].home = next(at for at, one in enumerate(draft.steps) if one is step)
    known: dict[str | None, Article] = {}
    if article:
        known[None] = Article(Text("article.txt", article), ArticleSource(file="article.txt"), None)
    reading = read_draft(draft, "small.yaml", ".", known)
    assert reading.findings == (), reading.findings
    return reading


def _step(draft: Draft, sign: str, target: int, before: dict[int, DraftStep], level: int) -> DraftStep:
    if sign == "&":
        return before[level]
    undercut = next(at for at, one in enumerate(draft.steps) if one is before[level]) if sign == "~" else None
    step = DraftStep(_POLARITIES[sign], None if sign == "~" else target, undercut, [])
    draft.steps.append(step)
    if sign != "~":
        before[level] = step
    return step
