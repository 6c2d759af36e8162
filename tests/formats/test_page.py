"""docs/formats.md tells the truth: its tables are made anew, and the format of one's own that it shows works."""

from __future__ import annotations

import re
import sys
from importlib import metadata
from types import ModuleType
from typing import TYPE_CHECKING

from argmap.formats import Format, Source, bring, by_suffix, formats
from argmap.formats import registry as registry_room
from argmap.text import Text
from tests.conftest import ROOT, script

if TYPE_CHECKING:
    import pytest

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def test_the_tables_are_renewed() -> None:
    """To renew them: python docs/make_formats.py."""
    assert script("docs/make_formats.py").page(PAGE) == PAGE


def test_a_format_of_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of the page, as an entry point beside one that fails."""
    code = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert code
    module = ModuleType("my_package")
    exec(code[1], vars(module))  # noqa: S102 (the page's own example)
    monkeypatch.setitem(sys.modules, "my_package", module)
    points = [
        metadata.EntryPoint("outline", "my_package:FORMAT", "argmap.formats"),
        metadata.EntryPoint("absent", "no_such_package:FORMAT", "argmap.formats"),
        metadata.EntryPoint("wrong", "my_package:read", "argmap.formats"),
    ]
    monkeypatch.setattr(registry_room, "entry_points", lambda group: points if group == "argmap.formats" else [])
    registry_room._loaded.cache_clear()
    registry_room._added.cache_clear()
    try:
        outline = formats()["outline"]
        assert isinstance(outline, Format)
        assert by_suffix(ROOT / "x.outline") is outline
        text = Text("x.outline", "Dredge it!\r\n\r\n  Ships are barred.\r\n")
        brought = bring(Source(text), outline)
        assert brought.draft.written() == {
            "argmap": 1,
            "argument": {"thesis": "Dredge it!", "because": [{"premise": "Ships are barred."}]},
        }
        assert [one.place and text.content[slice(*one.place)] for one in brought.draft.claims] == [
            "Dredge it!",
            "Ships are barred.",
        ]
        assert list(registry_room.failures()) == [
            "the format of no_such_package:FORMAT cannot be loaded: ModuleNotFoundError: No module named 'no_such_package'",
            "my_package:read is not a Format",
        ]
    finally:
        registry_room._loaded.cache_clear()
        registry_room._added.cache_clear()
