"""docs/formats.md tells the truth: its tables are made anew, and the format of one's own that it shows works."""

from __future__ import annotations

import re
import sys
from importlib import metadata
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from argmap.conversion import Incoming, convert
from argmap.conversion.loss import Fate
from argmap.formats import Carries, Feature, Format, Source, Written, bring, by_suffix, formats
from argmap.formats import registry as registry_room
from argmap.plugins import Part
from argmap.plugins import failures as failures_room
from argmap.text import Text
from tests.conftest import ROOT, script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAGE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def test_the_tables_are_renewed() -> None:
    """To renew them: python docs/make_formats.py."""
    assert script("docs/make_formats.py").page(PAGE) == PAGE


@pytest.fixture
def odd(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Format], Format]]:
    """Gives the project another format for the time of a test, as a module of its own room."""

    def put(format_: Format) -> Format:
        module = ModuleType("argmap.formats.odd")
        vars(module)["FORMAT"] = format_
        monkeypatch.setitem(sys.modules, module.__name__, module)
        monkeypatch.setitem(vars(registry_room), "_OWN", {**registry_room._OWN, "odd": (".odd",)})
        registry_room._joined.cache_clear()
        return formats()["odd"]

    yield put
    monkeypatch.undo()
    registry_room._joined.cache_clear()
    registry_room._own.cache_clear()


def test_what_a_format_of_argmaps_own_leaves_out_it_does_not_carry(odd: Callable[[Format], Format]) -> None:
    """As a package's: it is counted as lost, and the table of the page has it."""
    known = odd(Format("odd", "odd", (".odd",), {Feature.THESIS: Carries.YES}, write=lambda _: Written(b"made")))
    assert (set(known.carries), known.carries[Feature.THESIS]) == (set(Feature), Carries.YES)
    assert {how for feature, how in known.carries.items() if feature is not Feature.THESIS} == {Carries.NO}
    result = convert(Incoming(Text("a.argdown", "[A]: b\n  - c\n")), known, None)
    assert (result.data, [(one.what, one.fate) for one in result.losses]) == (
        b"made",
        [("attacks", Fate.LOST), ("ids", Fate.LOST)],
    )
    table = script("docs/make_formats.py").carried()
    assert [line.split("|")[-2].strip() for line in table.splitlines()[:5]] == ["odd", "---", "yes", "–", "–"]


OURS = "this is a fault of argmap, not of the map: please report it"
NOTHING = f"the format odd failed: its writer makes nothing of this map; {OURS}"


@pytest.mark.parametrize(
    ("written", "refused"),
    [
        (Written(b""), NOTHING),
        (Written(b"", beside={".txt": b"x"}), NOTHING),
        (Written(b"", refused="odd holds no claims"), "odd holds no claims"),
        (Written(b" "), ""),
    ],
)
def test_a_writer_of_argmaps_own_that_makes_nothing_is_refused(
    odd: Callable[[Format], Format], written: Written, refused: str
) -> None:
    known = odd(Format("odd", "odd", (".odd",), {}, write=lambda _: written))
    result = convert(Incoming(Text("a.argdown", "[A]: b\n  - c\n")), known, None)
    assert (result.refused, result.data) == (refused, None if refused else b" ")


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
    added = [Part(point.name, point.name, point) for point in points]
    monkeypatch.setattr(registry_room, "parts", lambda group: added if group == "argmap.formats" else [])
    monkeypatch.setattr(failures_room, "_MET", {})  # what fails here is no other test's
    forget()
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
        assert [one.message for one in registry_room.failures()] == [
            "the format of the package absent (entry point absent) cannot be loaded: ModuleNotFoundError: No module named "
            "'no_such_package'",
            "the format of the package wrong (entry point wrong) cannot be loaded: it leads to function, not to a Format",
        ]
    finally:
        forget()


def forget() -> None:
    """Look for formats of other packages again."""
    registry_room._offered.cache_clear()
    registry_room._joined.cache_clear()
