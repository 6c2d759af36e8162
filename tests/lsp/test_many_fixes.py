"""What an editor offers over a large selection costs no square: each fix is proved by reading the whole map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.lsp import problems
from argmap.lsp.desk import Desk
from argmap.text import Span

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ARTICLE = "It’s silting up, and it’s cold. " * 3 + " ".join(f"Ship {number}’s late." for number in range(40))


def test_of_very_many_fixes_some_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    premises = "".join(f"    - premise: Ship {at} is late.\n      quote: Ship {at}'s late\n" for at in range(40))
    content = f"argmap: 1\narticle: {{file: article.txt}}\nargument:\n  thesis: Ships are late.\n  because:\n{premises}"
    desk = Desk()
    document = desk.put((tmp_path / "map.yaml").as_uri(), content, 1)
    whole, number = Span(0, len(content)), len(document.fixable)
    assert number >= 40
    assert len(list(problems.actions(document, whole, ["quickfix"]))) == number
    for most, offered in ((5 * (len(content) + 1), 5), (0, problems._FEWEST)):
        monkeypatch.setattr(problems, "_MOST_READ", most)
        assert len(list(problems.actions(document, whole, ["quickfix"]))) == offered
    at = document.fixable[20].place.span
    assert next(iter(problems.actions(document, at, ["quickfix"]))).edit
