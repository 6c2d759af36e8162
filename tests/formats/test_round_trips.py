"""Any map into a format and back: nothing differs but what the format says it cannot hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, assume, given, settings

from argmap.conversion import Incoming, convert
from argmap.diagnostics import Severity
from argmap.draft import Draft
from argmap.formats import Carries, Outgoing, Source, bring, by_name, formats
from argmap.reading import read, read_brought, read_content, read_draft
from argmap.text import Text
from tests.conftest import MAPS, ROOT
from tests.formats.maps import ARTICLE, drafts

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.reading import Reading

WHOLE = ["yaml", "json", "aif", "xaif", "argdown"]
"""The formats that hold everything, if need be aside."""
OFTEN = settings(max_examples=80, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("round")
    (path / "article.txt").write_text(ARTICLE, encoding="utf-8", newline="")
    return path


def short(data: Any) -> Any:
    """Data with every quote as a selector, however it was written, and without what is empty."""
    if isinstance(data, list):
        return [short(one) for one in data]
    if not isinstance(data, dict):
        return data
    found = {key: short(value) for key, value in data.items()}
    if "quote" in found:
        quotes = found["quote"] if isinstance(found["quote"], list) else [found["quote"]]
        found["quote"] = [{"exact": one} if isinstance(one, str) else one for one in quotes]
    return found


def there_and_back(reading: Reading, name: str, folder: Path) -> Reading:
    """A map written in a format and read again."""
    format_ = by_name(name)
    assert format_
    assert format_.write
    written = format_.write(Outgoing(Draft.of(reading), reading.articles))
    assert not written.lost
    content = written.data.decode()
    if format_.read is None:
        return read_content(content, f"map.{name}", folder)
    source = Source(Text(f"map{format_.suffixes[0]}", content), folder / f"map{format_.suffixes[0]}")
    return read_brought(source, bring(source, format_))


@pytest.mark.parametrize("name", WHOLE)
@OFTEN
@given(draft=drafts())
def test_a_map_comes_back_as_it_was(name: str, folder: Path, draft: Draft) -> None:
    reading = read_draft(draft, "map.yaml", folder)
    assume(not any(finding.severity is Severity.ERROR for finding in reading.findings))
    back = there_and_back(reading, name, folder)
    assert [finding.message for finding in back.findings] == []
    assert short(Draft.of(back).written()) == short(Draft.of(reading).written())


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("path", sorted(MAPS.glob("*.yaml")), ids=lambda path: str(path.stem))
def test_the_maps_of_the_project_come_back(path: Path, name: str) -> None:
    reading = read(path)
    back = there_and_back(reading, name, path.parent)
    assert short(Draft.of(back).written()) == short(Draft.of(reading).written())
    assert [[anchor.anchor.spans for anchor in one] for one in back.anchors] == [
        [anchor.anchor.spans for anchor in one] for one in reading.anchors
    ]


@OFTEN
@given(draft=drafts())
def test_every_loss_is_named(folder: Path, draft: Draft) -> None:
    """What a format does not carry is in the report whenever a map has it."""
    reading = read_draft(draft, "map.yaml", folder)
    assume(not any(finding.severity is Severity.ERROR for finding in reading.findings))
    text = Text("map.yaml", reading.file.text.content)
    has_scheme = any("scheme" in one.fields for one in Draft.of(reading).steps)
    for format_ in formats().values():
        if format_.write and format_.name != "mermaid":
            result = convert(Incoming(text, folder / "map.yaml"), format_, folder / f"out{format_.suffixes[0]}")
            told = {loss.what for loss in result.losses}
            lost_schemes = (
                has_scheme and format_.carries[next(iter(one for one in format_.carries if one.value == "schemes"))]
            )
            if result.refused:
                assert format_.name == "brat"
                continue
            assert ("schemes" in told) is (lost_schemes in {Carries.NO, Carries.ASIDE})


def test_the_op_ed_in_every_format(tmp_path: Path) -> None:
    """Every writer writes the worked example, and says the same of it twice."""
    path = ROOT / "maps" / "belarus.yaml"
    text = Text(str(path), path.read_text(encoding="utf-8"))
    for format_ in formats().values():
        if format_.write:
            out = tmp_path / f"map{format_.suffixes[0]}"
            first, second = (convert(Incoming(text, path), format_, out) for _ in range(2))
            assert first.data
            assert first.errors == []
            assert first == second
