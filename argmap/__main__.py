"""`argmap`, and `python -m argmap`."""

from argmap.interrupting import end_at_once

__all__ = ["main"]


def main() -> None:
    """Run a command; whatever is loaded for it, Ctrl-C is heard already."""
    end_at_once()
    from argmap.cli import run

    run()


if __name__ == "__main__":
    main()
