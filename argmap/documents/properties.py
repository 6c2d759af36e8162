"""What office files say of themselves, as far as a person wrote it; what a program put there is left out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argmap.documents.archive import Archive, parse_xml
from argmap.documents.cleaning import plain
from argmap.documents.document import DocumentError

__all__ = ["Properties", "person", "properties_of", "sensible_title"]

_NO_TITLE = re.compile(
    r"(?:microsoft )?word(?:[ -].*)?|(?:new |neues |nouveau )?(?:microsoft )?(?:word[- ])?(?:document|dokument)\s?\d*"
    r"|untitled.*|unbenannt.*|sans titre.*|title|titel|titre|presentation|.*\.(?:docx?|dotx?|rtf|odt|pdf|html?)|\W*",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"(?:\w++[ -]){0,3}?\w*(?:user|benutzer|anwender|utilisateur|usuario)\s?\d*"
    r"|admin(?:istrat(?:or|eur))?|owner|un-?named|win|besitzer|author|autor|unknown|unbekannt|anonym(?:ous)?|root|guest|gast|student|lehrer|teacher|default|test"
    r"|python-docx|openpyxl|apache poi|pandoc|libreoffice|openoffice.*|microsoft.*|word|hp|dell|lenovo|asus|acer"
    r"|(?:.*[ -])?pc|n/?a|me|\W*",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(r"[a-z0-9._@\\-]+|\S*[0-9_@\\]\S*|[A-Z]{2,4}")
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T|$)")
_TEMPLATE_DATES = frozenset(("2013-12-23", "1601-01-01", "1970-01-01", "1980-01-01"))
_LONGEST = 300


@dataclass(slots=True)
class Properties:
    """Values by the names of their elements, the first of each: `dc:title`, `meta:initial-creator`."""

    values: dict[str, str] = field(default_factory=dict)
    _open: str = ""
    _pieces: list[str] = field(default_factory=list)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._open, self._pieces = name, []

    def end(self, name: str) -> None:
        """An element ends."""
        if name == self._open and self._pieces:
            self.values.setdefault(name, " ".join(plain("".join(self._pieces)).split()))
        self._open = ""

    def text(self, text: str) -> None:
        """Characters of an element that is wanted."""
        if self._open:
            self._pieces.append(text)

    @property
    def title(self) -> str:
        """The title, if a person wrote it."""
        return sensible_title(self.values.get("dc:title", ""))

    @property
    def author(self) -> str:
        """Who wrote it, if the file names a person."""
        for name in ("meta:initial-creator", "dc:creator"):
            if found := person(self.values.get(name, "")):
                return found
        return ""

    @property
    def date(self) -> str:
        """When the text was last changed."""
        for name in ("dcterms:modified", "dc:date", "dcterms:created", "meta:creation-date"):
            match = _DATE.match(self.values.get(name, ""))
            if match and match[1] not in _TEMPLATE_DATES:
                return match[1]
        return ""

    @property
    def language(self) -> str:
        """The language's tag."""
        return self.values.get("dc:language", "")


def properties_of(archive: Archive, name: str) -> Properties:
    """What a part of an archive says; nothing, where the part is not there or broken."""
    found = Properties()
    if archive.has(name):
        try:
            parse_xml(archive.read(name), found)
        except DocumentError:
            return Properties()
    return found


def sensible_title(title: str) -> str:
    """A title; empty where a program made it up.

    >>> sensible_title("Oats and their price"), sensible_title("Word Document"), sensible_title("Word - a.doc")
    ('Oats and their price', '', '')
    """
    title = " ".join(title.split())
    return "" if len(title) > _LONGEST or _NO_TITLE.fullmatch(title) else title


def person(name: str) -> str:
    """A person's name; empty for the names of programs, machines and accounts.

    >>> person("Jethro Tull"), person("Administrator"), person("jtull"), person("Microsoft Office User")
    ('Jethro Tull', '', '', '')
    """
    name = " ".join(name.replace(";", ", ").split())
    if len(name) > _LONGEST or _NO_PERSON.fullmatch(name) or _ACCOUNT.fullmatch(name):
        return ""
    return name
