"""A class: the results of exercise pages, what they say of items and students, and maps that others read."""

from argmap.classroom.collecting import Aside, Collected, Row, collect
from argmap.classroom.figures import Drop, ItemFigures, StudentFigures, items_of, students_of
from argmap.classroom.peer import article_title, peer_form, turns
from argmap.classroom.report import FORMATS, files, report

__all__ = [
    "FORMATS",
    "Aside",
    "Collected",
    "Drop",
    "ItemFigures",
    "Row",
    "StudentFigures",
    "article_title",
    "collect",
    "files",
    "items_of",
    "peer_form",
    "report",
    "students_of",
    "turns",
]
