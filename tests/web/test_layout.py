"""The map's layout: no box on another one, all inside the world, text large enough, few boxes at a time, nothing jumps."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from argmap.reading import read_bytes
from tests.web.looking import BOXES, IN_MAP, html_of, levels, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from argmap.reading import Reading

    Show = Callable[..., Page]
    Box = tuple[str, float, float, float, float]

LARGE = {"width": 4000, "height": 6000}
OUTSIDE = """() => { const world = document.querySelector('.world').getBoundingClientRect();
  return [...document.querySelectorAll('.box,.frame')].filter(box => { const a = box.getBoundingClientRect();
    return a.left < world.left - 1 || a.top < world.top - 1 || a.right > world.right + 1 || a.bottom > world.bottom + 1; })
    .map(box => box.textContent); }"""
ALL_TEXTS = ".world :is(.head, .head b, .head i, .words, .flag, .fold, .stub .pick, .frame span, .note, .badge)"
SMALLEST = (
    f"Math.min(...[...document.querySelectorAll('{ALL_TEXTS}')].map(one => parseFloat(getComputedStyle(one).fontSize)))"
)


def overlapping(boxes: list[Box]) -> list[tuple[str, str]]:
    """Pairs of boxes of which one covers a part of the other; edges may touch."""
    found: list[tuple[str, str]] = []
    open_: list[Box] = []
    for box in sorted(boxes, key=lambda one: one[2]):
        open_ = [one for one in open_ if one[4] > box[2] + 0.5]
        found += [(one[0], box[0]) for one in open_ if one[1] < box[3] - 0.5 and box[1] < one[3] - 0.5]
        open_.append(box)
    return found


def test_overlapping_boxes_would_be_found() -> None:
    assert overlapping([("a", 0, 0, 10, 10), ("b", 0, 10, 10, 20), ("c", 10, 0, 20, 10)]) == []
    assert overlapping([("a", 0, 0, 10, 10), ("b", 9, 9, 20, 20), ("c", 30, 0, 40, 90)]) == [("a", "b")]


@pytest.fixture(scope="module")
def op_ed(browser: Browser, op_ed_map: Reading, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """The op-ed in a window that holds all of it, without moves."""
    path = tmp_path_factory.mktemp("layout") / "page.html"
    path.write_text(html_of(op_ed_map), encoding="utf-8")
    page = browser.new_page(viewport=LARGE, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(path.as_uri())
    yield page
    page.close()


@pytest.mark.parametrize(
    ("view", "level"), [*(("map", level) for level in ("1", "2", "3", "4", "5", "")), ("text", "")]
)
def test_no_box_stands_on_another(op_ed: Page, op_ed_map: Reading, view: str, level: str) -> None:
    op_ed.click("#view-map")
    levels(op_ed, level)
    op_ed.click(f"#view-{view}")
    boxes = op_ed.evaluate(BOXES)
    assert overlapping(boxes) == []
    assert op_ed.evaluate(OUTSIDE) == []
    shown = [name for name, *_ in boxes if not name.startswith("stub")]
    assert len(shown) == len(set(shown))
    assert len(shown) == len(op_ed_map.claims) or level


@pytest.mark.parametrize("level", ["2", "3", "4", "5", ""])
def test_a_parent_stands_level_with_its_first_reason(op_ed: Page, op_ed_map: Reading, level: str) -> None:
    op_ed.click("#view-map")
    levels(op_ed, level)
    tops = {name: top for name, _, top, _, _ in op_ed.evaluate(BOXES)}
    graph, labels = op_ed_map.graph, {claim.index: claim.label for claim in op_ed_map.claims}
    checked = 0
    for claim in op_ed_map.claims:
        steps = [op_ed_map.steps[at] for at in graph.steps_to[claim.index]]
        first = next((one for one in steps if one.polarity == "support" and one.premises), None)
        if first is None or first.target_step is not None or labels[first.premises[0]] not in tops:
            continue
        if op_ed_map.claims[first.premises[0]].step != first.index:
            continue
        frame = 23 if first.is_linked and len(first.premises) > 1 else 0
        assert tops[labels[first.premises[0]]] - tops[claim.label] == pytest.approx(frame, abs=0.6), claim.label
        checked += 1
    assert checked > 0


@pytest.mark.parametrize("linked", [True, False])
def test_linked_premises_share_a_frame_that_holds_them(show: Show, quick: Callable[..., str], linked: bool) -> None:
    pair = [
        {"id": "A", "premise": "Apples grow."},
        {"id": "B", "premise": "Pears grow.", "because": [{"evidence": "e " * 90}]},
    ]
    because: list[Any] = [{"together": pair}] if linked else pair
    page = show(quick(json.dumps({"argmap": 1, "argument": {"thesis": "It is so.", "because": because}})))
    frames = page.evaluate(
        "[...document.querySelectorAll('.frame')].map(one => { const a = one.getBoundingClientRect(); return [a.left, a.top, a.right, a.bottom]; })"
    )
    if not linked:
        assert frames == []
        return
    [(left, top, right, bottom)] = frames
    inner = [box for box in page.evaluate(BOXES) if box[0] in "AB"]
    assert len(inner) == 2
    for _, x0, y0, x1, y1 in inner:
        assert left <= x0
        assert top <= y0
        assert right >= x1
        assert bottom >= y1
    assert page.inner_text(".frame") == "TOGETHER"


@pytest.fixture(scope="module")
def tall(browser: Browser) -> Iterator[Page]:
    """A page for one map after the other; so many pixels take long to paint, so it has a sixteenth of them."""
    page = browser.new_page(reduced_motion="reduce", device_scale_factor=0.25)
    yield page
    page.close()


TEXTS_OF_CLAIMS = ("Short.", "A claim of a few more words than one line of a box holds.", "Long words " * 12)


class Grown:
    """A map grown at random: linked premises, undercuts of undercuts, refs, asides."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.leaves: list[dict[str, Any]] = []
        self.ids: list[str] = []

    def map(self) -> str:
        argument = {"thesis": "All of it is so.", "id": "T"} | self.below(4, least=1)
        asides = [self.claim(1, "premise") for _ in range(self.random.randrange(3))]
        for _ in range(self.random.randrange(4)):
            leaf, target = self.random.choice(self.leaves), self.random.choice(self.leaves)
            if leaf is not target and "because" not in leaf and "because" not in target:
                leaf["because"] = [{"ref": target["id"]}]
                self.leaves.remove(leaf)
        return json.dumps({"argmap": 1, "argument": argument} | ({"asides": asides} if asides else {}))

    def claim(self, depth: int, kind: str = "") -> dict[str, Any]:
        name = f"N{len(self.ids)}"
        self.ids.append(name)
        made = {"id": name, kind or self.random.choice(["premise", "evidence"]): self.random.choice(TEXTS_OF_CLAIMS)}
        made |= self.below(depth - 1) if depth else {}
        if "because" not in made and "but" not in made:
            self.leaves.append(made)
        return made

    def step(self, depth: int) -> dict[str, Any]:
        is_linked = self.random.random() < 0.3
        made = (
            {"together": [self.claim(depth) for _ in range(self.random.choice([2, 3]))]}
            if is_linked
            else self.claim(depth)
        )
        if depth and self.random.random() < 0.3:
            made["unless"] = [self.step(depth - 1)]
        return made

    def below(self, depth: int, least: int = 0) -> dict[str, Any]:
        counts = {"because": max(least, self.random.choice([0, 1, 2, 3])), "but": self.random.choice([0, 0, 1, 2])}
        return {key: [self.step(depth) for _ in range(n)] for key, n in counts.items() if n}


@settings(max_examples=8, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.integers(0, 10**6), st.sampled_from(["2", "3", ""]), st.sampled_from([1400, 390]))
def test_no_box_of_any_map_stands_on_another(
    tall: Page, tmp_path_factory: pytest.TempPathFactory, seed: int, level: str, width: int
) -> None:
    folder = tmp_path_factory.getbasetemp()
    reading = read_bytes(Grown(seed).map().encode(), "map.yaml", folder)
    assert reading.findings == ()
    path = folder / "drawn.html"
    path.write_text(html_of(reading), encoding="utf-8")
    tall.set_viewport_size({"width": width, "height": 12000})
    tall.goto(path.as_uri())
    tall.click("#view-map")
    levels(tall, level)
    boxes = tall.evaluate(BOXES)
    assert overlapping(boxes) == []
    assert tall.evaluate(OUTSIDE.replace(".box,.frame", ".box")) == []
    if not level and tall.evaluate("document.querySelector('.world').offsetHeight") < 12000:
        names = [name for name, left, *_ in boxes if not name.startswith("stub")]
        assert set(names) <= {claim.label for claim in reading.claims}
        assert (
            len(names) == len(reading.claims) or tall.evaluate("document.querySelector('.world').offsetWidth") > width
        )


def test_frames_stay_inside_on_a_phone(show: Show, town: str) -> None:
    page = show(town, 390, 2400)
    page.click("#view-map")
    levels(page, "")
    assert page.locator(".frame").count() == 1
    assert page.evaluate(OUTSIDE) == []


def sizes(page: Page, look: str) -> dict[str, float]:
    """The smallest size of text in many states of the map."""
    found: dict[str, float] = {}
    for _ in range(12):
        page.click("#smaller")
    found["smaller"] = page.evaluate(look)
    for level in ("1", "3", "5", ""):
        levels(page, level)
        page.click("#fit")
        found[f"level {level}"] = page.evaluate(look)
    page.evaluate("location.hash = '#P2'")
    page.get_by_text("Focus on this branch").click()
    found["focus"] = page.evaluate(look)
    page.click("#claim_P2 .fold")
    found["fold"] = page.evaluate(look)
    page.fill("#search", "Crimea")
    page.wait_for_selector(".box.hit")
    found["search"] = page.evaluate(look)
    page.click("#view-text")
    found["text"] = page.evaluate(look)
    return {state: size for state, size in found.items() if size < 10.99}


def test_claims_are_never_under_eleven_pixels(show: Show, op_ed_map: Reading) -> None:
    assert sizes(show(html_of(op_ed_map)), SMALLEST.replace(ALL_TEXTS, ".world .words")) == {}


def test_no_text_of_the_map_is_under_eleven_pixels(show: Show, op_ed_map: Reading) -> None:
    assert sizes(show(html_of(op_ed_map)), SMALLEST) == {}


def chain(number: int) -> str:
    """A map of about so many claims: conclusions with reasons, three levels deep."""
    count = iter(range(1, number))
    because = []
    while (top := next(count, 0)) > 0:
        under = [{"evidence": f"Evidence {at} of what is said."} for at in (next(count, 0) for _ in range(9)) if at]
        because.append(
            {"premise": f"Premise {top} says something that is longer than a line."}
            | ({"because": under} if under else {})
        )
    return json.dumps({"argmap": 1, "argument": {"thesis": "All of it is so.", "id": "T", "because": because}})


def test_of_a_thousand_claims_only_those_near_the_window_are_drawn(show: Show, quick: Callable[..., str]) -> None:
    page = show(quick(chain(1000)))
    levels(page, "")
    first = set(page.evaluate(IN_MAP))
    assert 5 <= len(first) < 60
    assert page.evaluate("document.querySelectorAll('.item').length") == 1000
    far = page.evaluate("""() => { const canvas = document.getElementById('canvas'), a = canvas.getBoundingClientRect();
      return [...document.querySelectorAll('.box')].filter(box => { const b = box.getBoundingClientRect();
        return b.bottom < a.top - 520 || b.top > a.bottom + 520 || b.right < a.left - 520 || b.left > a.right + 520; }).length; }""")
    assert far == 0
    page.evaluate("document.getElementById('canvas').scrollTop = 30000")
    until(
        page,
        f"[...document.querySelectorAll('.box')].every(box => !{json.dumps(sorted(first))}.includes(box.id.slice(6)))",
    )
    second = set(page.evaluate(IN_MAP))
    assert 5 <= len(second) < 60
    assert first & second == set()


MOVING = "document.querySelector('.world').classList.contains('moving')"


@pytest.mark.parametrize("calm", [False, True])
def test_moves_are_animated_only_for_who_does_not_mind(
    browser: Browser, tmp_path: Path, op_ed_map: Reading, calm: bool
) -> None:
    (tmp_path / "page.html").write_text(html_of(op_ed_map), encoding="utf-8")
    page = browser.new_page(reduced_motion="reduce" if calm else "no-preference")
    page.goto((tmp_path / "page.html").as_uri())
    until(page, f"!{MOVING}")
    page.evaluate("document.querySelector('#claim_C .fold').click()")
    assert page.evaluate(MOVING) is not calm
    durations = page.evaluate("getComputedStyle(document.querySelector('.box')).transitionDuration")
    assert (durations.strip("0s, ") != "") is not calm
    until(page, f"!{MOVING}")
    page.close()


def place_of(page: Page, name: str) -> tuple[float, float]:
    box = page.locator(f"#claim_{name}").bounding_box()
    assert box
    return round(box["x"]), round(box["y"])


@pytest.mark.parametrize("name", ["C", "P2", "P4", "P9"])
def test_a_claim_that_is_folded_keeps_its_place(show: Show, op_ed_map: Reading, name: str) -> None:
    page = show(html_of(op_ed_map))
    page.emulate_media(reduced_motion="reduce")
    levels(page, "")
    page.locator(f".item[data-claim='{op_ed_map.graph.by_id[name]}']:not([data-ref])").evaluate("one => one.click()")
    page.keyboard.press("Escape")
    before = place_of(page, name)
    page.locator(f"#claim_{name} .fold").click()
    assert page.get_attribute(f"#claim_{name} .fold", "aria-expanded") == "false"
    folded = place_of(page, name)
    page.locator(f"#claim_{name} .fold").click()
    assert (folded, place_of(page, name)) == (before, before)
