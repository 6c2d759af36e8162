"""Claims and steps as a graph: who supports or attacks what, in which role, in reading order.

Everything is built iteratively and kept in plain lists; a `ref` that would close a circle of
reasons is recorded, not followed.
"""

from argmap.graph.alone import article_alone
from argmap.graph.building import build
from argmap.graph.circles import MOST_SEARCHED, components, way_down
from argmap.graph.graph import Claim, Graph, Loop, Step, Use
from argmap.graph.order import Line, reading_order
from argmap.graph.roles import Polarity, Role

__all__ = [
    "MOST_SEARCHED",
    "Claim",
    "Graph",
    "Line",
    "Loop",
    "Polarity",
    "Role",
    "Step",
    "Use",
    "article_alone",
    "build",
    "components",
    "reading_order",
    "way_down",
]
