"""The workbench: a map that is edited in a page, while its file stays the truth."""

from argmap.workbench.answering import Answer, Workbench
from argmap.workbench.desk import Desk
from argmap.workbench.lock import Lock, TakenError, locked
from argmap.workbench.store import Store, StoreError

__all__ = ["Answer", "Desk", "Lock", "Store", "StoreError", "TakenError", "Workbench", "locked"]
