"""Every rule's page: its examples are run, its options are described, and docs/rules says the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from argmap import diagnostics
from argmap.checker import all_codes, check, make_plan
from argmap.checker.manual import markdown, table
from argmap.config import Choices, Named
from argmap.diagnostics import Place
from argmap.examples import example
from argmap.manual import parse
from argmap.quotations import CODES as DRAFT_CODES
from argmap.reading import read
from argmap.rules import REGISTRY, base
from argmap.text import Span, Text
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.checker import Plan
    from argmap.manual import Page

PAGES = ROOT / "docs" / "rules"
NOWHERE = Place(Text("", ""), Span(0, 0))
CODES = list(all_codes().values())
OF_DRAFTS = {code.id for code in DRAFT_CODES}  # whose examples are drafts: tests/quotations runs them
EXAMPLES = [
    pytest.param(code.id, kind, piece, id=f"{code.id}-{kind}-{number}")
    for code in CODES
    if code.id not in OF_DRAFTS
    for kind in ("fails", "passes")
    for number, piece in enumerate(getattr(parse(code.page), kind))
]
WITHOUT_EXAMPLES = {
    "AM001",
    "AM009",
    "AM021",
    "AM022",
    "AM023",
    "AM024",
    "AM501",
    "AM504",
    "AM505",
    "AM506",
    "AM507",
} | {
    "AM609",
    "AM612",
    "AM613",
}


def plan_with(code: str) -> Plan:
    """The rules that run by default, and this one."""
    names = [one for one, rule in REGISTRY.items() if not rule.on_request or one == code]
    return make_plan([Choices(select=tuple(Named(name, NOWHERE) for name in names))])


def found(tmp_path: Path, page: Page, piece: str, code: str) -> list[str]:
    """The codes that the checker finds in an example of a rule's page."""
    map_text, article = example(page, piece)
    (tmp_path / "article.txt").write_text(article, encoding="utf-8")
    path = tmp_path / "map.yaml"
    path.write_text(map_text, encoding="utf-8")
    return [finding.code.id for finding in check(read(path), plan_with(code))]


@pytest.mark.parametrize(("code", "kind", "piece"), EXAMPLES)
def test_examples_do_as_they_say(tmp_path: Path, code: str, kind: str, piece: str) -> None:
    page = parse(all_codes()[code].page)
    assert found(tmp_path, page, piece, code) == ([code] if kind == "fails" else [])


def test_the_rule_that_shows_how_one_is_written_is_sound(tmp_path: Path) -> None:
    """The example of CONTRIBUTING.md."""
    guide = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (written,) = re.findall(r"^```python\n(.*?)^```", guide, re.DOTALL | re.MULTILINE)
    try:
        exec(written, {**vars(base), **vars(diagnostics)})  # noqa: S102
        page = parse(REGISTRY["AM399"].code.page)
        results = [found(tmp_path, page, piece, "AM399") for piece in (*page.fails, *page.passes)]
    finally:
        REGISTRY.pop("AM399", None)
    assert results == [["AM399"], []]


@pytest.mark.parametrize("code", CODES, ids=lambda code: str(code.id))
def test_a_page_is_complete(code: object) -> None:
    page = parse(code.page)  # type: ignore[attr-defined]
    rule = REGISTRY.get(code.id)  # type: ignore[attr-defined]
    assert page.summary.endswith(".")
    assert page.text
    assert bool(page.fails and page.passes) is (code.id not in WITHOUT_EXAMPLES)  # type: ignore[attr-defined]
    assert set(page.options) == set(rule.options if rule else ())


def test_the_pages_in_docs_are_these() -> None:
    """To renew them: argmap rules --write docs/rules."""
    written = {path.stem: path.read_text(encoding="utf-8") for path in PAGES.glob("AM*.md")}
    assert written == {code.id: markdown(code) for code in CODES}
    readme = (PAGES / "README.md").read_text(encoding="utf-8")
    assert f"<!-- rules -->\n{table()}\n<!-- /rules -->" in readme
