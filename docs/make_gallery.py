"""Writes the pictures of docs/gallery.md and the page itself: `python docs/make_gallery.py [FOLDER]`.

The picture of the reading page is made where playwright and a Chromium are; else the one that is there stays.
"""

from __future__ import annotations

import shutil
from argparse import ArgumentParser
from pathlib import Path

from argmap.draw import Options, render
from argmap.draw.theme import THEMES
from argmap.reading import read
from argmap.web import page

ROOT = Path(__file__).parent.parent
OP_ED = "belarus"
PICTURES: dict[str, tuple[str, Options, str]] = {
    **{
        f"night-bus-{theme}": ("night-bus", Options(theme=theme), f"argmap render maps/night-bus.yaml --theme {theme}")
        for theme in THEMES
    },
    "phones": ("phones", Options(direction="LR"), "argmap render maps/phones.yaml --direction LR"),
    "mistakes": ("mistakes", Options(), "argmap render docs/examples/mistakes.yaml"),
    "overview": (OP_ED, Options(depth=2, show=frozenset()), "argmap render maps/belarus.yaml --depth 2 --show none"),
    "branch": (
        OP_ED,
        Options(focus="P2", color_by="branch"),
        "argmap render maps/belarus.yaml --focus P2 --color-by branch",
    ),
    "anchors": (
        "mistakes",
        Options(color_by="anchors", show=frozenset({"quotes", "numbers"})),
        "argmap render docs/examples/mistakes.yaml --color-by anchors --show quotes,numbers",
    ),
    "tidy": (
        "night-bus",
        Options(layout="tidy", legend=False),
        "argmap render maps/night-bus.yaml --layout tidy --no-legend",
    ),
}
HEAD = """\
# Gallery

Each picture is made by the command above it (`python docs/make_gallery.py` makes them all anew).

## The reading page

`argmap render maps/belarus.yaml -o page.html`

![The op-ed on the left, its words marked; on the right its map, and the card of one
claim](images/gallery/page.png)

## Diagrams
"""


def path_of(name: str) -> Path:
    folder = "docs/examples" if name == "mistakes" else "maps"
    return ROOT / folder / f"{name}.yaml"


def gallery() -> str:
    """The page."""
    parts = [
        f"\n### {name}\n\n`{command} -o {name}.svg`\n\n![{read(path_of(map_)).title}](images/gallery/{name}.svg)\n"
        for name, (map_, _, command) in PICTURES.items()
    ]
    return HEAD + "".join(parts)


def screenshot(folder: Path) -> None:
    """The op-ed's page with a claim chosen."""
    try:
        from playwright.sync_api import sync_playwright
    except ModuleNotFoundError:
        return
    browser = shutil.which("chromium")
    if browser is None:
        return
    html = folder / "page.html"
    html.write_text(page(read(path_of(OP_ED))), encoding="utf-8")
    with sync_playwright() as running:
        opened = running.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        shown = opened.new_page(viewport={"width": 1360, "height": 820})
        shown.goto(html.absolute().as_uri() + "#P5")
        shown.screenshot(path=folder / "page.png")
        opened.close()
    html.unlink()


def main() -> None:
    arguments = ArgumentParser(description=__doc__)
    arguments.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "images" / "gallery")
    folder = arguments.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, (map_, options, _) in PICTURES.items():
        (folder / f"{name}.svg").write_bytes(render(read(path_of(map_)), "svg", options))
    screenshot(folder)
    (ROOT / "docs" / "gallery.md").write_text(gallery(), encoding="utf-8")


if __name__ == "__main__":
    main()
