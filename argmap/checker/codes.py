"""The codes of what can be wrong with checking itself: ignores, baselines, plug-ins."""

from __future__ import annotations

from argmap.config import INVALID_SETTINGS
from argmap.diagnostics import About, Code, Severity
from argmap.plugins import FAILED_RULE

__all__ = [
    "FAILED_RULE",
    "INVALID_BASELINE",
    "MALFORMED_IGNORE",
    "OUTDATED_BASELINE",
    "OWN",
    "UNUSED_IGNORE",
]

UNUSED_IGNORE = Code.documented(
    "AM502",
    "unused-ignore",
    Severity.WARNING,
    """A comment ignores what is not found there.

    The fault was mended, or the comment stands on the wrong line. Left standing, it would hide the next fault of its
    kind. A comment counts for its own line, and alone on a line for the next one; rules that do not run are not
    called unused.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year  # argmap: ignore[AM206] the words suffice

    Passes:

        - evidence: Shops by the harbour gave up.
          quote: Eleven shops  # argmap: ignore[AM206] the words suffice
    """,
    about=About.KEEPING,
    is_unneeded=True,
)
MALFORMED_IGNORE = Code.documented(
    "AM503",
    "malformed-ignore",
    Severity.ERROR,
    """A comment that is to ignore a finding lacks its reason or its code, and ignores nothing.

    `# argmap: ignore[AM206] the words suffice`: which finding, and why. Whoever reads the map next should not have to
    guess whether somebody looked. Several codes are separated by commas; names do as well as codes. What keeps a map
    from being read (AM001, AM002, AM009, AM010) cannot be ignored.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year  # argmap: ignore[AM206]

    Passes:

        - evidence: Shops by the harbour gave up.
          quote: Eleven shops  # argmap: ignore[AM206] the words suffice
    """,
    about=About.KEEPING,
    is_silenceable=False,
)
INVALID_BASELINE = Code.documented(
    "AM504",
    "invalid-baseline",
    Severity.ERROR,
    """The baseline cannot be read.

    It does not exist yet, or is not what `--write-baseline` writes. Nothing is taken for known then, and the exit
    status is 2.
    """,
    about=About.KEEPING,
    is_silenceable=False,
)
OUTDATED_BASELINE = Code.documented(
    "AM505",
    "outdated-baseline",
    Severity.INFO,
    """The baseline expects a finding that is not there any more.

    It was mended. Left standing, the entry would hide the next fault of its kind at this claim: write the baseline
    anew with `--write-baseline`. Only entries of maps that were checked are looked at.
    """,
    about=About.KEEPING,
)
UNSEARCHED_QUOTES = Code.documented(
    "AM507",
    "unsearched-quotes",
    Severity.ERROR,
    """Quotes were not looked up, because looking for all quotes of the map is too much work.

    A quote that stands in the article word for word costs next to nothing. One that does not is compared with every
    passage that it could be; thousands of such quotes, quotes of thousands of characters and quotes of hundreds of
    parts would take minutes. Looking for a map's quotes may therefore cost so many steps and no more: the same map
    ends at the same quote on every computer. What was not looked up is neither called missing nor sound, so this cannot
    be silenced.

    Mend the quotes before the first that is named: copy their words from the article, quote less, leave out less. A
    map of several thousand quotes may have to be divided.
    """,
    about=About.EVIDENCE,
    feedback=(
        "your quotes from {claim} on could not all be looked up: those before it differ too much from the article.",
        "can you copy the words from the article as they stand there?",
    ),
    is_silenceable=False,
)

OWN = (
    INVALID_SETTINGS,
    UNUSED_IGNORE,
    MALFORMED_IGNORE,
    INVALID_BASELINE,
    OUTDATED_BASELINE,
    FAILED_RULE,
    UNSEARCHED_QUOTES,
)
"""All of them, with that of mistakes in the settings."""
