"""Claims and steps as a graph: who supports or attacks what, in which role, in reading order.

Everything is built iteratively and kept in plain lists; a `ref` that would close a circle is recorded, not followed.
"""

from argmap.graph.building import build
from argmap.graph.graph import Claim, Graph, Loop, Step, Use
from argmap.graph.order import Line, reading_order
from argmap.graph.roles import Polarity, Role

__all__ = ["Claim", "Graph", "Line", "Loop", "Polarity", "Role", "Step", "Use", "build", "reading_order"]
