"""Settings of the user's own: which folders maps may read articles from, wherever they lie.

They stand in `argmap.toml` in the user's folder for settings, where no map and no project can put anything.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.files import UnreadableError, read_text, toml_values

__all__ = ["allowed_folders", "forget", "own_settings_file", "state_folder", "trouble"]

_MOST_BYTES = 2**20


def own_settings_file() -> Path:
    """Where the user's own settings stand: `~/.config/argmap/argmap.toml` on Linux, the like elsewhere."""
    from platformdirs import user_config_path

    return user_config_path("argmap", appauthor=False, roaming=True) / "argmap.toml"


def state_folder() -> Path:
    """Where what argmap keeps between its runs stands: `~/.local/state/argmap` on Linux, the like elsewhere."""
    from platformdirs import user_state_path

    return user_state_path("argmap", appauthor=False)


def allowed_folders() -> tuple[Path, ...]:
    """The folders under `[articles] allow`, relative to the file or with `~`; none where they cannot be read."""
    return _read()[0]


def trouble() -> str | None:
    """What keeps the user's own settings from being used, as a sentence; None where nothing does."""
    return _read()[1]


def forget() -> None:
    """Read the file again when it is next asked for, because it may have changed."""
    _read.cache_clear()


@cache
def _read() -> tuple[tuple[Path, ...], str | None]:
    path = own_settings_file()
    if not path.exists():
        return (), None
    try:
        data = toml_values(read_text(path, str(path), _MOST_BYTES, regular=True).content)
    except UnreadableError as error:
        return (), f"your own settings {path} {error}"
    except ValueError as error:
        return (), f"your own settings {path} are not TOML: {error}"
    table = data.get("articles", {})
    given = table.get("allow", []) if isinstance(table, dict) else None
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given) or set(data) - {"articles"}:
        return (), f"your own settings {path} may hold only `[articles]` with `allow`, a list of folders"
    return tuple(_folder(path, one) for one in given), None


def _folder(path: Path, name: str) -> Path:
    try:
        return path.parent / Path(name).expanduser()
    except RuntimeError:  # a user who has no home
        return path.parent / name
