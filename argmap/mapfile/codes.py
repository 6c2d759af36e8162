"""The codes of what can be wrong with a file itself; stable, never used again for something else."""

from __future__ import annotations

from argmap.diagnostics import About, Code, Severity
from argmap.mapfile.foreign_codes import CHANGED_ON_IMPORT, INFERRED_THESIS, INVALID_FORMAT, UNSOUND_RECORD

__all__ = [
    "ARTICLE_OUT_OF_REACH",
    "CHANGED_ON_IMPORT",
    "CODES",
    "DUPLICATE_KEY",
    "INFERRED_THESIS",
    "INVALID_FORMAT",
    "INVALID_VALUE",
    "INVALID_YAML",
    "MISSING_KEY",
    "MIXED_KINDS",
    "OVERSIZED_MAP",
    "SWALLOWED_TEXT",
    "UNKNOWN_KEY",
    "UNREACHABLE_CLAIM",
    "UNREADABLE_ARTICLE",
    "UNREADABLE_FILE",
    "UNSOUND_RECORD",
    "YAML_EXTRAS",
]

UNREADABLE_FILE = Code.documented(
    "AM001",
    "unreadable-file",
    Severity.ERROR,
    """The map file cannot be read.

    It does not exist, is a folder, may not be read, is larger than 10 MiB, is not UTF-8 text, or takes longer than two
    minutes to read and check. Nothing else is said about such a file, and the exit status is 2. It cannot be silenced.
    """,
    about=About.FORM,
    is_silenceable=False,
)
INVALID_YAML = Code.documented(
    "AM002",
    "invalid-yaml",
    Severity.ERROR,
    """The file is not YAML (or not JSON) from here on.

    Most often a text holds `: ` or begins with a quotation mark that does not end it. Put such a text in quotation
    marks, or begin it on the next line after `>-`. Where it is plain what was meant (a colon in a text, quotation marks
    inside a text, a backslash), the rest of the file is read and checked. Else only faults above this place are
    reported with it: what comes after it could only be guessed. It cannot be silenced.

    Fails:

        - premise: The mayor said: it is silting up.
          implicit: true

    Passes:

        - evidence: "The mayor said: it is silting up."
          attributed_to: the mayor
          quote: It is silting up every year
    """,
    about=About.FORM,
    is_silenceable=False,
)
UNKNOWN_KEY = Code.documented(
    "AM003",
    "unknown-key",
    Severity.ERROR,
    """A key that does not exist, or not here.

    A misspelt key would otherwise be left out in silence, and with it what hangs on it. The key that was probably
    meant is named, and the rest is read as if it stood there.

    Fails:

        - evidence: The harbour fills with silt.
          qoute: It is silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
    """,
    about=About.FORM,
)
DUPLICATE_KEY = Code.documented(
    "AM004",
    "duplicate-key",
    Severity.ERROR,
    """A key stands twice on one entry.

    YAML readers keep one of the two and drop the other without a word. Only the first is read; both places are named.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          quote: It is silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
    """,
    about=About.FORM,
)
MISSING_KEY = Code.documented(
    "AM005",
    "missing-key",
    Severity.ERROR,
    """A key that must be there is not.

    A map has `argmap` and `argument`; an entry has a key that says what it is, and its text.

    Fails:

        - quote: It is silting up every year
          because:
            - premise: Silt comes down the river.
              implicit: true

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
    """,
    about=About.FORM,
)
INVALID_VALUE = Code.documented(
    "AM006",
    "invalid-value",
    Severity.ERROR,
    """A value of the wrong kind, or none.

    A text where a list belongs, a word that is no evidence type, an empty value. The value is left out and the rest
    is read, so that one run names every fault. Half a character (in JSON an escape such as `\\ud800` without its other
    half) is read as U+FFFD.

    Fails:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          type: occurrence

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
          type: event
    """,
    about=About.FORM,
)
MIXED_KINDS = Code.documented(
    "AM007",
    "mixed-kinds",
    Severity.ERROR,
    """Two keys on one entry that exclude each other.

    An entry is a premise or evidence, a `ref` or a `together`; a map has `article` or `articles`.

    Fails:

        - evidence: The harbour fills with silt.
          premise: The harbour is filling up.
          quote: It is silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
    """,
    about=About.FORM,
)
YAML_EXTRAS = Code.documented(
    "AM008",
    "yaml-extras",
    Severity.ERROR,
    """An alias, a tag, a second document or a complex key.

    YAML can do more than a map needs. A claim that stands elsewhere is used again with `ref`, not with an alias.

    Fails:

        - evidence: The harbour fills with silt.
          quote: !!str It is silting up every year

    Passes:

        - evidence: The harbour fills with silt.
          quote: It is silting up every year
    """,
    about=About.FORM,
)
OVERSIZED_MAP = Code.documented(
    "AM009",
    "oversized-map",
    Severity.ERROR,
    """More nesting, entries or faults than argmap reads.

    Lists and mappings may nest 1,000 deep, a map may have 50,000 entries, and 500 faults of shape are listed. It
    cannot be silenced.
    """,
    about=About.FORM,
    is_silenceable=False,
)
UNREADABLE_ARTICLE = Code.documented(
    "AM010",
    "unreadable-article",
    Severity.ERROR,
    """The article cannot be read.

    The path in `file` is relative to the map's folder. An article is UTF-8 text of 20 MiB at most; a PDF, a Word
    document, a web page and other documents are named as what they are. Until it can be
    read no quote is checked, so this cannot be silenced.

    Fails:

        article:
          file: nowhere.txt
        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year

    Passes:

        article:
          file: article.txt
        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
    """,
    about=About.KEEPING,
    is_silenceable=False,
)
ARTICLE_OUT_OF_REACH = Code.documented(
    "AM013",
    "article-out-of-reach",
    Severity.ERROR,
    """The map names an article that it may not read.

    Maps come from strangers, too, and what a map names as its article is shown to whoever reads the map's findings,
    its page or its grade. So a map reads only text files below its own folder, below the folder that the command was
    pointed at, below the current directory if the map lies there, and below the nearest folder above the map that
    holds `argmap.toml`, `pyproject.toml` or `.git`; no hidden files there, nothing through a link that leads out, and
    never a file of the machine itself (`/proc`, `/dev`, `/sys`). Whether a file out of reach exists is not looked up.

    Allow a folder with `--allow-articles DIR`, or for good in settings of your own (`argmap doctor` names the file):
    `[articles]` with `allow = ["~/corpus"]`. Settings that lie beside maps cannot allow anything. It cannot be
    silenced.

    Fails:

        article:
          file: ../../diary.txt
        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year

    Passes:

        article:
          file: article.txt
        argument:
          thesis: The harbour should be dredged.
          quote: The harbour should be dredged
          because:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
    """,
    about=About.KEEPING,
    is_silenceable=False,
)
SWALLOWED_TEXT = Code.documented(
    "AM012",
    "swallowed-text",
    Severity.WARNING,
    """Text after ` #` that YAML takes for a comment.

    `number #1 in town` is only `number` for YAML. Put such a text in quotation marks.

    Fails:

        - evidence: The harbour fills with silt #1 of all.
          quote: It is silting up every year

    Passes:

        - evidence: "The harbour fills with silt, #1 of all."
          quote: It is silting up every year
    """,
    about=About.FORM,
)
UNREACHABLE_CLAIM = Code.documented(
    "AM102",
    "unreachable-claim",
    Severity.ERROR,
    """Claims that hang on no claim.

    `because` and `but` bear on a claim. Beside `ref` or `together` there is none, so what stands under them could
    bear on nothing.

    Fails:

        - together:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
            - premise: What fills with silt should be dredged.
              implicit: true
          because:
            - premise: Silt comes down the river.
              implicit: true

    Passes:

        - together:
            - evidence: The harbour fills with silt.
              quote: It is silting up every year
            - premise: What fills with silt should be dredged.
              implicit: true
              because:
                - premise: Silt stops ships.
                  implicit: true
    """,
    about=About.STRUCTURE,
)

CODES = (
    UNREADABLE_FILE,
    INVALID_YAML,
    UNKNOWN_KEY,
    DUPLICATE_KEY,
    MISSING_KEY,
    INVALID_VALUE,
    MIXED_KINDS,
    YAML_EXTRAS,
    OVERSIZED_MAP,
    UNREADABLE_ARTICLE,
    ARTICLE_OUT_OF_REACH,
    SWALLOWED_TEXT,
    INVALID_FORMAT,
    UNSOUND_RECORD,
    CHANGED_ON_IMPORT,
    INFERRED_THESIS,
    UNREACHABLE_CLAIM,
)
"""All of them, by number."""
