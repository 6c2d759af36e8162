"""Programs in child processes, which end with argmap or when their time is up."""

from argmap.running.run import SCRIPT, Done, TookTooLongError, run

__all__ = ["SCRIPT", "Done", "TookTooLongError", "run"]
