"""Limits of a process that reads what strangers wrote: memory and CPU, where the system has them."""

from __future__ import annotations

from contextlib import suppress

__all__ = ["limit"]


def limit(**most: int) -> None:
    """Limit this process; each limit by its name, such as `RLIMIT_AS` (bytes), never above what the system allows."""
    with suppress(ImportError):
        import resource

        for name, value in most.items():
            what = getattr(resource, name)
            hard = resource.getrlimit(what)[1]
            with suppress(ValueError, OSError):  # macOS refuses some
                resource.setrlimit(what, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))
