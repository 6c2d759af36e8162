"""A map as Mermaid's flowchart, which GitHub and many notebooks draw by themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.draw.escape import clean
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draw.boxes import Box
    from argmap.draw.drawing import Drawing
    from argmap.graph import Step

__all__ = ["mermaid"]

_CODED = re.compile(r"[^\w .,;:!?()'“”‘’–—¶·%/+-]")
_OPEN = {
    "thesis": "([",
    "evidence": "[",
    "objection": "[",
    "rebuttal": "[[",
    "undercut": "{{",
    "aside": "(",
    "reader": "[/",
}
_CLOSE = {"([": "])", "[": "]", "[[": "]]", "{{": "}}", "(": ")", "[/": "/]"}
_LINES = {one: "-->" if one is Polarity.SUPPORT else f"-. {one.verb} .->" for one in Polarity}
_LONGEST = 300
_DOLLARS = re.compile(r"#36;(?=#36;)")
_PARTED = "#36;#8288;"  # a word joiner, which nobody sees: what stands between two `$$` Mermaid sets as mathematics


def mermaid(drawing: Drawing) -> str:
    """The map as text in Mermaid's language; every text in it is coded, so that none is markup."""
    lines = [f"flowchart {'BT' if drawing.direction == 'TB' else 'RL'}"]
    lines += [_node(index, one) for index, one in drawing.boxes.items()]
    for step in drawing.view.steps:
        lines += _step(drawing, step)
    for name, style in drawing.options.look.nodes.items():
        if name == "reader" and not any(one.style == name for one in drawing.boxes.values()):
            continue
        dashes = ",stroke-dasharray:5 3" if "dashed" in style.style else ""
        lines.append(f"  classDef {name} fill:{style.fill},stroke:{style.line},color:{style.text}{dashes}")
    return "\n".join(lines) + "\n"


def _node(index: int, one: Box) -> str:
    opening = _OPEN.get(one.style, "(")
    parts = [
        f"<b>{_coded(one.label)}</b> {_coded(one.tag)}",
        _coded(one.text),
        *(_coded(foot.words) for foot in one.feet),
    ]
    name = one.flag or one.style
    return f'  n{index}{opening}"{"<br>".join(parts)}"{_CLOSE[opening]}:::{name}'


def _coded(text: str) -> str:
    """A text in which everything that could be markup is written as its number."""
    coded = _CODED.sub(lambda match: f"#{ord(match[0])};", clean(text)[:_LONGEST])
    return _DOLLARS.sub(_PARTED, coded)


def _step(drawing: Drawing, step: Step) -> Iterator[str]:
    target = f"n{step.target_claim}" if step.target_claim is not None else f"j{step.target_step}"
    premises = [f"n{premise}" for premise in step.premises if premise in drawing.boxes]
    if not drawing.has_joint(step):
        yield from (f"  {premise} {_LINES[step.polarity]} {target}" for premise in premises)
        return
    scheme = _coded(str(step.shape.scheme)) if step.shape.scheme and "schemes" in drawing.options.shown else ""
    missing = len(step.premises) - len(premises)
    parts = ("and" if step.is_linked else "", scheme, f"(+ {missing} not shown)" if missing else "")
    word = " ".join(one for one in parts if one) or " "
    yield f'  j{step.index}(("{word}"))'
    yield f"  j{step.index} {_LINES[step.polarity]} {target}"
    yield from (f"  {premise} --- j{step.index}" for premise in premises)
