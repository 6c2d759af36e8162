"""Maps that hang, die or eat memory, by their names: what the children of a test read instead of real ones."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.corpora import child

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.checker.session import Session
    from argmap.corpora.taking import Taken
    from argmap.reading import Shelf

_TAKE: Callable[[str, Shelf, Session | None], Taken] = vars(child)["take"]


def take(path: str, shelf: Shelf, session: Session | None) -> Taken:
    if "hangs" in path:
        time.sleep(1_000)
    if "killed" in path:
        os.kill(os.getpid(), 9)
    if "eats" in path:
        bytearray(2**30)
    if "once" in path and not Path("tried").exists():
        Path("tried").touch()
        os._exit(1)
    return _TAKE(path, shelf, session)


vars(child)["take"] = take
