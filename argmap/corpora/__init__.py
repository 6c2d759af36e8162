"""Many maps as one collection: Parquet tables that are made once, renewed by what changed, and asked in SQL."""

from argmap.corpora.asking import Asker
from argmap.corpora.child import Orders
from argmap.corpora.collecting import Collected, collect
from argmap.corpora.collection import Collection, collection
from argmap.corpora.store import CollectionError, Store
from argmap.corpora.workers import Work

__all__ = ["Asker", "Collected", "Collection", "CollectionError", "Orders", "Store", "Work", "collect", "collection"]
