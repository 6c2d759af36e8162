"""The report of a conversion: in words for the terminal, as data for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.conversion.loss import Fate
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.conversion.converting import Conversion
    from argmap.conversion.loss import Loss

__all__ = ["as_data", "in_words"]

_NAMED = 5
_HEADS = {
    Fate.LOST: "lost: ",
    Fate.CHANGED: "changed: ",
    Fate.ASIDE: "kept where only argmap looks: ",
}
_SINGULAR = {
    "claims": "claim",
    "supports": "support",
    "attacks": "attack",
    "undercuts": "undercut",
    "schemes": "scheme",
    "quotes": "quote",
    "articles": "article",
}


def in_words(conversion: Conversion, name: str, output: str) -> Iterator[str]:
    """The report as lines to print: what went through, what was decided, what was lost."""
    where = f" → {printable(output)}" if output != "-" else ""
    yield f"{printable(name)} ({conversion.source}){where} ({conversion.target}): {_counted(conversion)}"
    for finding in conversion.decisions:
        yield f"  {printable(finding.message)}"
    for fate, head in _HEADS.items():
        told = [_told(loss) for loss in conversion.losses if loss.fate is fate]
        if told:
            yield f"  {head}{'; '.join(told)}"
    if conversion.unanchored:
        claims = conversion.went_out.get("claims", 0)
        yield f"  {conversion.unanchored} of {claims} claims do not stand word for word in the article: no quote"


def _counted(conversion: Conversion) -> str:
    before, after = conversion.came_in, conversion.went_out
    told = ((what, count) for what, count in before.items() if not what.startswith("the "))
    return ", ".join(_number(what, count, after.get(what, 0)) for what, count in told)


def _number(what: str, count: int, after: int) -> str:
    word = _SINGULAR.get(what, what) if count == 1 else what
    if after == count:
        return f"{count} {word}"
    return f"{count} {word} as {after}" if after > count else f"{after} of {count} {word}"


def _told(loss: Loss) -> str:
    some = ", ".join(printable(name) for name in loss.names[:_NAMED])
    more = " …" if len(loss.names) > _NAMED else ""
    names = f" ({some}{more})" if some and loss.fate is not Fate.ASIDE else ""
    return f"{loss.what}{names}" if loss.count == 1 else f"{loss.what} ×{loss.count}{names}"


def as_data(conversion: Conversion, name: str, output: str) -> dict[str, Any]:
    """The report as JSON has it."""
    return {
        "source": name,
        "from": conversion.source,
        "output": output,
        "to": conversion.target,
        "in": dict(conversion.came_in),
        "out": dict(conversion.went_out),
        "losses": [
            {"fate": str(loss.fate), "what": loss.what, "count": loss.count, "names": list(loss.names)}
            for loss in conversion.losses
        ],
        "unanchored": conversion.unanchored,
        "findings": [
            {
                "code": finding.code.id,
                "severity": finding.severity.label,
                "line": finding.place.start.line,
                "column": finding.place.start.column,
                "message": finding.message,
            }
            for finding in (*conversion.errors, *conversion.decisions)
        ],
    }
