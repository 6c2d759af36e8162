"""Programs in child processes, which end with argmap or when their time is up; limits of work in this one."""

from argmap.running.run import SCRIPT, Done, TookTooLongError, run
from argmap.running.within import MOST_SECONDS, OutOfTimeError, within

__all__ = ["MOST_SECONDS", "SCRIPT", "Done", "OutOfTimeError", "TookTooLongError", "run", "within"]
