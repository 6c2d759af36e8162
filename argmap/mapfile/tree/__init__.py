"""A map's text as a tree that can be edited: every entry keeps its lines and comments until it is written again."""

from argmap.mapfile.tree.parts import Entry, Leaf, Series, Table, UneditableError, plain
from argmap.mapfile.tree.proving import proved
from argmap.mapfile.tree.reading import Read, read_tree, tree_of

__all__ = ["Entry", "Leaf", "Read", "Series", "Table", "UneditableError", "plain", "proved", "read_tree", "tree_of"]
