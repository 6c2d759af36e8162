"""Claims and steps as a graph: who supports or attacks what, in which role, in reading order.

Everything is built iteratively and kept in plain sequences; a `ref` that would close a circle of
reasons is recorded, not followed.
"""

from argmap.graph.aims import Aim, aim, aimed_at, answered, answers, premises_named, reasons_for
from argmap.graph.alone import article_alone
from argmap.graph.building import build
from argmap.graph.circles import MOST_SEARCHED, components, way_down
from argmap.graph.graph import Claim, Graph, Loop, Step, Use
from argmap.graph.order import Line, reading_order, step_lines
from argmap.graph.roles import Polarity, Role

__all__ = [
    "MOST_SEARCHED",
    "Aim",
    "Claim",
    "Graph",
    "Line",
    "Loop",
    "Polarity",
    "Role",
    "Step",
    "Use",
    "aim",
    "aimed_at",
    "answered",
    "answers",
    "article_alone",
    "build",
    "components",
    "premises_named",
    "reading_order",
    "reasons_for",
    "step_lines",
    "way_down",
]
