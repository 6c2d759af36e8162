"""Many maps as one collection: Parquet tables that are made once, renewed by what changed, and asked in SQL."""

from argmap.collection.asking import Asker
from argmap.collection.child import Orders
from argmap.collection.collecting import Collected, collect
from argmap.collection.store import CollectionError, Store
from argmap.collection.workers import Work

__all__ = ["Asker", "Collected", "CollectionError", "Orders", "Store", "Work", "collect"]
