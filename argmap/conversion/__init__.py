"""From one format to another: what comes in, what goes out, and a report of everything that did not come through."""

from argmap.conversion.converting import Conversion, Incoming, convert
from argmap.conversion.loss import Fate, Loss

__all__ = ["Conversion", "Fate", "Incoming", "Loss", "convert"]
