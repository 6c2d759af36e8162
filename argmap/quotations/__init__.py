"""Quotations of a draft: found in its text, looked up in its sources, judged."""

from argmap.quotations.codes import CODES

__all__ = ["CODES"]
