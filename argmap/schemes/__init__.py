"""Argumentation schemes: what the premises of each play, and what to ask of it, as data (after Walton and others)."""

from argmap.schemes.catalogue import FAMILIES, CriticalQuestion, SchemePage, scheme_page, schemes

__all__ = ["FAMILIES", "CriticalQuestion", "SchemePage", "scheme_page", "schemes"]
