"""Writes the pictures of docs/gallery.md and the page itself: `python docs/make_gallery.py [FOLDER]`.

The picture of the reading page is made where playwright and a Chromium are; else the one that is there stays.
"""

from __future__ import annotations

import shutil
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from argmap.draw import Drawing, Options, draw_pages
from argmap.draw.theme import THEMES
from argmap.grading.coaching import Coach
from argmap.reading import read
from argmap.web import page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent
OP_ED = "belarus"
BARE: frozenset[str] = frozenset()
README_PAGE = "255x200mm"  # whose text can be read where GitHub shows it
PICTURES: dict[str, tuple[str, Options, str]] = {
    "op-ed": (OP_ED, Options(pages="one"), "argmap render maps/belarus.yaml --pages one"),
    "op-ed-a3": (
        OP_ED,
        Options(page="a3", show=frozenset({"quotes"})),
        "argmap render maps/belarus.yaml --page a3 --show quotes",
    ),
    "slides": (
        OP_ED,
        Options(page="16:9", pages="branches", show=BARE),
        "argmap render maps/belarus.yaml --page 16:9 --pages branches --show none",
    ),
    "booklet": (OP_ED, Options(pages="branches"), "argmap render maps/belarus.yaml --pages branches"),
    "branch": (OP_ED, Options(focus="P12"), "argmap render maps/belarus.yaml --focus P12"),
    "meadow": ("meadow", Options(), "argmap render maps/meadow.yaml"),
    "three-articles": ("nine", Options(), "argmap render maps/nine.yaml"),
    "debate": ("tram", Options(), "argmap render docs/examples/tram.argdown"),
    "aif": ("night-bus.aif", Options(), "argmap render docs/examples/night-bus.aif.json"),
    **{
        f"night-bus-{theme}": ("night-bus", Options(theme=theme), f"argmap render maps/night-bus.yaml --theme {theme}")
        for theme in THEMES
    },
    "phone": ("phones", Options(page="390x700"), "argmap render maps/phones.yaml --page 390x700"),
    "mistakes": ("mistakes", Options(), "argmap render docs/examples/mistakes.yaml"),
    "anchors": (
        "mistakes",
        Options(color_by="anchors", show=frozenset({"quotes", "numbers"})),
        "argmap render docs/examples/mistakes.yaml --color-by anchors --show quotes,numbers",
    ),
    "stubs": (
        OP_ED,
        Options(layout="dot", direction="LR", depth=2, show=BARE),
        "argmap render maps/belarus.yaml --layout dot --direction LR --depth 2 --show none",
    ),
    "tidy": (
        "night-bus",
        Options(layout="tidy", legend=False),
        "argmap render maps/night-bus.yaml --layout tidy --no-legend",
    ),
}
"""Pictures by name: of which map, with which options, and the command that makes them."""
IN_README = {
    "belarus": (OP_ED, Options(pages="one")),
    "belarus-overview": (OP_ED, Options(page=README_PAGE, pages="branches", show=BARE)),
    "night-bus": ("night-bus", Options()),
}
FILES = {"mistakes": "docs/examples/mistakes.yaml", "tram": "docs/examples/tram.argdown"} | {
    "night-bus.aif": "docs/examples/night-bus.aif.json"
}
HEAD = """\
# Gallery

Each picture is made by the command above it (`python docs/make_gallery.py` makes them all again).

## The reading page

`argmap render maps/belarus.yaml -o page.html`

![The op-ed on the left, its words marked; on the right its map, and the card of one
claim](images/gallery/page.png)

## Diagrams
"""


def path_of(name: str) -> Path:
    return ROOT / FILES.get(name, f"maps/{name}.yaml")


def pages_of(name: str, map_: str, options: Options) -> dict[str, bytes]:
    """The files of a picture: one, or for a booklet one for each page."""

    def file(number: int) -> str:
        return f"{name}.svg" if number == 1 else f"{name}-{number}.svg"

    drawn = draw_pages(Drawing(read(path_of(map_)), options), "svg", file)
    return {file(number): svg for number, svg in enumerate(drawn, 1)}


def gallery(numbers: Mapping[str, int]) -> str:
    """The page; `numbers` are how many files each picture has."""
    parts = []
    for name, (map_, _, command) in PICTURES.items():
        title = read(path_of(map_)).title
        files = [f"{name}.svg", *(f"{name}-{number}.svg" for number in range(2, numbers[name] + 1))]
        images = "\n\n".join(f"![{title}](images/gallery/{file})" for file in files)
        parts.append(f"\n### {name}\n\n`{command} -o {name}.svg`\n\n{images}\n")
    return HEAD + "".join(parts)


def screenshots(folder: Path) -> None:
    """The op-ed's page with a claim chosen, and the workbench in three states."""
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        return
    browser = shutil.which("chromium") or shutil.which("chromium-headless-shell")
    if browser is None:
        return
    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        shown = opened.new_page(viewport={"width": 1360, "height": 820}, reduced_motion="reduce")
        reading_page(shown, folder)
        workbench(shown, folder)
        opened.close()


def reading_page(shown: Page, folder: Path) -> None:
    """The op-ed's page with a claim chosen."""
    html = folder / "page.html"
    html.write_text(page(read(path_of(OP_ED))), encoding="utf-8")
    shown.goto(html.absolute().as_uri() + "#P5")
    shown.screenshot(path=folder / "page.png")
    html.unlink()


def workbench(shown: Page, folder: Path) -> None:
    """The workbench: words chosen in a bare article, a claim at hand, a map that is built beside a reference."""
    try:
        from argmap.server import bench_app, serve
        from argmap.workbench import Desk, Store, Workbench
    except ModuleNotFoundError:
        return
    reference = read(path_of("night-bus"))
    (article,) = reference.articles.values()
    with TemporaryDirectory() as name:
        here = Path(name)
        (here / "night-bus.txt").write_text(article.text.content, encoding="utf-8")
        for state, content in WORKBENCH.items():
            map_ = here / f"{state}.yaml"
            map_.write_text(content, encoding="utf-8")
            bench = Workbench(Desk(Store(map_)), feedback=Coach([reference]) if state == "feedback" else None)
            server = serve(bench_app(bench))
            shown.set_viewport_size({"width": 1360, "height": 620})
            shown.goto(f"{server.address}?t={bench.token}")
            shown.wait_for_selector("#article p")
            STEPS[state](shown)
            shown.evaluate("document.getElementById('file').textContent = 'night-bus.yaml'")
            shown.screenshot(path=folder / f"workbench-{state}.png")
            server.stop()


def _choose_words(shown: Page) -> None:
    shown.evaluate("choose('', ...[state.articles[1].text.indexOf('It should')].flatMap(at => [at, at + 22])"
                   ".map(at => state.articles[1].start + at))")  # fmt: skip
    shown.wait_for_selector("#bar")


def _choose_claim(shown: Page) -> None:
    shown.click(".item:has-text('Hospital staff')")
    shown.wait_for_timeout(1_000)


def _choose_map(shown: Page) -> None:
    shown.click(".item:has-text('Hospital staff')")
    shown.wait_for_selector(".remark")
    shown.click("#view-map")
    shown.wait_for_timeout(500)


_BARE = """\
argmap: 1
title: Keep the night bus
article: {file: night-bus.txt, body: {begins: The council wants to end the night bus}}
argument:
  id: T
"""
_BEGUN = f"""{_BARE}\
  thesis: The council should keep the night bus on line 9.
  quote: It should keep the bus
  because:
    - premise: Hospital staff depend on the night bus.
      quote: Hospital staff depend on it
      because:
        - evidence: Of 214 people asked, 61 said that they have no other way home.
          type: statistic
          quote: 61 said that they have no other way home
  but:
    - premise: The bus is often nearly empty.
      quote: It is true that the bus is often nearly empty
"""
WORKBENCH = {"first": f"{_BARE}  thesis:\n", "claim": _BEGUN, "feedback": _BEGUN}
STEPS: dict[str, Callable[[Page], None]] = {
    "first": _choose_words,
    "claim": _choose_claim,
    "feedback": _choose_map,
}


def main() -> None:
    arguments = ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "images" / "gallery")
    folder = arguments.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    numbers = {}
    for name, (map_, options, _) in PICTURES.items():
        made = pages_of(name, map_, options)
        numbers[name] = len(made)
        for file, svg in made.items():
            (folder / file).write_bytes(svg)
    for name, (map_, options) in IN_README.items():
        (folder.parent / f"{name}.svg").write_bytes(next(iter(pages_of(name, map_, options).values())))
    screenshots(folder)
    (ROOT / "docs" / "gallery.md").write_text(gallery(numbers), encoding="utf-8")


if __name__ == "__main__":
    main()
