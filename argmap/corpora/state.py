"""The state of files, by which one that was not changed is known without being opened."""

from __future__ import annotations

import os

__all__ = ["state_of", "state_of_status"]

_ABSENT = ""


def state_of(path: str) -> str:
    """Size and times of a file; empty where there is none."""
    try:
        return state_of_status(os.stat(path))  # noqa: PTH116 (a path may be no path at all)
    except (OSError, ValueError):
        return _ABSENT


def state_of_status(status: os.stat_result) -> str:
    """Size, time of change and time of any change of a file, as one word."""
    return f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}"
