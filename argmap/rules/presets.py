"""Presets: named choices of rules, which every rule says whether it belongs to."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["PRESETS", "Preset"]


@dataclass(frozen=True, slots=True)
class Preset:
    """A named beginning for settings; a rule's `off_in` and `on_in` name the presets that treat it otherwise."""

    name: str
    about: str
    on_request: bool = False
    """Whether rules that run on request run."""
    fail_on: str = "error"


PRESETS = {
    preset.name: preset
    for preset in (
        Preset("default", "facts, and heuristics that are right nearly always"),
        Preset("strict", "every rule there is; warnings fail", on_request=True, fail_on="warning"),
        Preset("teaching", "every rule that makes a reader think, none on how a file is kept", on_request=True),
        Preset("draft", "for a map that is being written: rules on what is still to come are off"),
    )
}
"""All presets by name; which rules a preset leaves out stands with the rules."""
