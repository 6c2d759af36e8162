"""Whether this machine has fonts for what is drawn: PNG and PDF need them, SVG is shown with its reader's fonts."""

from __future__ import annotations

import string
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.draw.engine import EngineError
from argmap.running import SCRIPT, TookTooLongError, run
from argmap.showing import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.draw.engine import Engine

__all__ = ["without_font"]

_SCRIPT = (*SCRIPT, str(Path(__file__).absolute().with_name("letters.py")))
_SECONDS = 10
_MOST = 2_000  # characters that are asked about
_SHOWN = 40  # letters of a message
_FOR_ALL = "fonts-noto fonts-noto-cjk"
_WHAT_TO_DO = (
    "install {one} (Debian and Ubuntu: apt install {package}), or draw SVG, which is shown with its reader's fonts"
)


def without_font(texts: Iterable[str], engine: Engine) -> str:
    """What is to be said of characters in texts that no font of this machine has: boxes stand for them in a picture.

    "" where all can be drawn, or where that cannot be found out. Raises EngineError where most of them cannot.
    """
    wanted = sorted({char for text in texts for char in text if _is_seen(char)})[:_MOST]
    found = _lacking("".join(wanted), engine) if wanted else ""
    if not found:
        return ""
    if 2 * len(found) > len(wanted):
        has_latin = not set(found) & {*string.ascii_letters} and _lacking("a", engine) == ""
        one, package = ("a font of its script", _FOR_ALL) if has_latin else ("a font", "fonts-liberation")
        advice = _WHAT_TO_DO.format(one=one, package=package)
        raise EngineError(f"no font of this machine has these letters, and boxes would stand for them: {advice}")
    number = "1 character" if len(found) == 1 else f"{len(found)} characters"
    advice = _WHAT_TO_DO.format(one="one that has them", package=_FOR_ALL)
    return f"no font of this machine has {number} of this map, and boxes stand for them ({_listed(found)}): {advice}"


def _is_seen(char: str) -> bool:
    return char.isprintable() and not char.isspace() and unicodedata.category(char)[0] != "M"


def _listed(chars: str) -> str:
    return shortened(" ".join(chars), _SHOWN)


def _lacking(text: str, engine: Engine) -> str:
    libraries = f"{engine.command[-1]}.libs" if engine.name == "embedded" else ""
    if libraries and not Path(libraries).is_dir():
        return ""  # macOS and Windows, which have fonts
    try:
        done = run([*_SCRIPT, *filter(None, [libraries])], text.encode(), _SECONDS)
    except (OSError, TookTooLongError):
        return ""
    return done.stdout.decode(errors="replace") if done.returncode == 0 else ""
