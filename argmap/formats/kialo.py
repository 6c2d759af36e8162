"""Kialo's text export: numbered claims, each for or against the one whose number it continues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format
from argmap.formats.source import FormatError
from argmap.graph import Polarity
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.formats.source import Source

__all__ = ["FORMAT"]

_LONGEST = 80
_TITLE = re.compile(r"Discussion (?:Title|Name):[ \t]*(.*)")
_CLAIM = re.compile(r"(?P<number>\d+(?:\.\d+)*)\.[ \t]+(?:(?P<side>Pro|Con):[ \t]+)?(?P<text>.*)")
_SEE = re.compile(r"->[ \t]*See[ \t]+(\d+(?:\.\d+)*)\.?[ \t]*")
_LINK = re.compile(r"\\.|\[((?:[^\[\]\\\n]|\\.)*+)\]\(((?:[^()\s\\]|\\.|\((?:[^()\s\\]|\\.)*+\))*+)\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def read(source: Source) -> Draft:
    """The discussion as a map; links are named in notes, as sources, and `-> See` uses a claim once more."""
    reader = _Reader(source)
    reader.gather()
    return reader.draft()


class _Reader:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.result = Draft({"argmap": 1})
        self.entries: dict[str, tuple[str, str, Span]] = {}
        """Side and text of each claim by its number."""
        self.lines: dict[str, list[str]] = {}
        """The lines of each claim's text."""
        self.claims: dict[str, int] = {}

    def gather(self) -> None:
        """Put lines that go on with a claim to it."""
        last, at = "", 0
        for line in self.source.text.content.splitlines(keepends=True):
            content, place = line.strip(), Span(at, at + len(line.rstrip()))
            at += len(line)
            if match := _TITLE.fullmatch(content):
                self.result.header |= {"title": one_line(match[1])} if match[1].strip() else {}
            elif match := _CLAIM.fullmatch(content):
                last = match["number"]
                if last in self.entries:
                    self.source.unsound(f"the number {last} stands twice", place, "number one of the two anew")
                self.entries[last] = (match["side"] or "", "", place)
                self.lines[last] = [match["text"]]
            elif content and last:
                self.lines[last].append(content)
            elif content:
                raise FormatError("this line is no numbered claim", place, "a claim is `1.2. Pro: text`")
        for number, (side, _, place) in self.entries.items():
            self.entries[number] = (side, " ".join(self.lines[number]), place)

    def draft(self) -> Draft:
        for number, (_, text, place) in self.entries.items():
            if not _SEE.fullmatch(text):
                self.claims[number] = len(self.result.claims)
                claim = DraftClaim("premise", _plain(text) or "(no text)", name=number, place=place)
                claim.fields["id"] = f"k{number}" if len(number) < _LONGEST else f"k-{len(self.claims)}"
                self.result.claims.append(claim)
        for number, (side, text, place) in self.entries.items():
            self._step(number, side, text, place)
        self.result.roots = [self.claims[number] for number in self.claims if "." not in number]
        if self.result.roots:
            self.result.claims[self.result.roots[0]].kind = "thesis"
            self.result.is_settled = True
        return self.result

    def _step(self, number: str, side: str, text: str, place: Span) -> None:
        above, _, _ = number.rpartition(".")
        see = _SEE.fullmatch(text)
        used = self.claims.get(see[1] if see else number)
        if used is None:
            self.source.unsound(f"there is no claim {see[1] if see else number} to be seen", place)
        elif above and above not in self.claims:
            self.source.unsound(
                f"{number} has no claim {above} above it", place, "add that claim, or number this one anew"
            )
        elif above:
            polarity = Polarity.ATTACK if side == "Con" else Polarity.SUPPORT
            step = self.result.join(DraftStep(polarity, self.claims[above], None, [used], place=place))
            self.result.claims[used].home = self.result.claims[used].home if see else step
        if not see and used is not None:
            self._links(self.result.claims[used], text)

    def _links(self, claim: DraftClaim, text: str) -> None:
        """Say in a claim's note what it links to: sources, which claim nothing themselves."""
        sources = []
        for match in _LINK.finditer(text):
            if match[1] is None:
                continue  # an escaped character
            url, words = (one_line(_ESCAPED.sub(r"\1", match[group])) for group in (2, 1))
            sources.append(f"{words} <{url}>" if words and url and words != url else words or url)
        if found := "; ".join(filter(None, dict.fromkeys(sources))):
            claim.fields["note"] = f"sources: {found}"


def _plain(text: str) -> str:
    """A text without the addresses of its links, and without backslashes."""
    return one_line(_ESCAPED.sub(r"\1", _LINK.sub(lambda link: link[0] if link[1] is None else link[1], text)))


def recognises(content: str) -> bool:
    """Whether a text looks like an export of Kialo's."""
    return _TITLE.match(content.lstrip("\ufeff \n\r")) is not None


FORMAT = Format(
    "kialo",
    "Kialo's text export",
    (".kialo", ".kialo.txt"),
    dict.fromkeys(Feature, Carries.NO),
    read=read,
    recognises=recognises,
)
