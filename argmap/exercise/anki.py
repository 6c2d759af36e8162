"""A set as a deck of Anki cards: question in front, answer with its reason behind; ids stay, so a re-import updates."""

from __future__ import annotations

import tempfile
import zipfile
from hashlib import sha256
from html import escape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.exercise.platform import as_asked, matches, question

if TYPE_CHECKING:
    from argmap.exercise.items import Item, Set

__all__ = ["as_anki"]

_MODEL_ID = 1_718_203_411
_STYLE = ".card { font-family: sans-serif; font-size: 18px; line-height: 1.4; } .pre { white-space: pre-wrap; }"
_FRONT = '{{Question}}<div class="pre">{{Options}}</div>'
_BACK = '{{FrontSide}}<hr id="answer"><b class="pre">{{Answer}}</b><p>{{Why}}</p>'
_EPOCH = (1980, 1, 1, 0, 0, 0)


def as_anki(set_: Set) -> bytes:
    """The deck as an .apkg file; raises ModuleNotFoundError without the extra `teach`."""
    import genanki

    model = genanki.Model(
        _MODEL_ID,
        "argmap exercise",
        fields=[{"name": name} for name in ("Question", "Options", "Answer", "Why")],
        templates=[{"name": "Card", "qfmt": _FRONT, "afmt": _BACK}],
        css=_STYLE,
    )
    number = int(sha256(set_.title.encode("utf-8", "replace")).hexdigest()[:7], 16) + 1
    deck = genanki.Deck(number, set_.title)
    for item in set_.items:
        tags = [item.kind]
        deck.add_note(genanki.Note(model, list(_fields(item)), guid=genanki.guid_for(item.id), tags=tags))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "deck.apkg"
        genanki.Package(deck).write_to_file(str(path), timestamp=0)
        return _dated(path)


def _dated(path: Path) -> bytes:
    """The package with fixed dates inside, so that the same set gives the same bytes."""
    out = BytesIO()
    with zipfile.ZipFile(path) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in made.namelist():
            package.writestr(zipfile.ZipInfo(name, _EPOCH), made.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _fields(item: Item) -> tuple[str, str, str, str]:
    asked = "".join(f'<p class="pre" dir="auto">{escape(line)}</p>' for line in question(item))
    options = "\n".join(f"– {option.text}" for option in item.options)
    answer = item.answer
    if as_asked(item) == "match":
        options = "\n".join(f"{node.label}. {node.text}" for node in item.nodes)
        answer = "\n".join(f"{one.claim.partition('.')[0]}: {one.place}" for one in matches(item))
    elif item.form == "choice" and item.right:
        answer = item.right.text
    return asked, escape(options), escape(answer), escape(item.why)
