"""The workbench: a map that is edited in a page, while its file stays the truth."""

from argmap.workbench.answering import Answer, Feedback, Workbench
from argmap.workbench.desk import Desk
from argmap.workbench.journal import Journal
from argmap.workbench.lock import Lock, TakenError, locked
from argmap.workbench.store import Store, StoreError
from argmap.workbench.tools import Tools

__all__ = [
    "Answer",
    "Desk",
    "Feedback",
    "Journal",
    "Lock",
    "Store",
    "StoreError",
    "TakenError",
    "Tools",
    "Workbench",
    "locked",
]
