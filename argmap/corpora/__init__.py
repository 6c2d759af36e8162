"""Many maps as one collection: Parquet tables that are made once, renewed by what changed, and asked in SQL.

What makes them (`collecting`) is loaded by itself: whoever asks needs nothing of it.
"""

from argmap.corpora.asking import Asker
from argmap.corpora.collection import Collection, collection
from argmap.corpora.store import CollectionError, Store

__all__ = ["Asker", "Collection", "CollectionError", "Store", "collection"]
