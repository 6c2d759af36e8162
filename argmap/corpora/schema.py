"""What a collection's tables hold: their columns, types and meaning, and the version of all of them together."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["BY_NAME", "OF_ARTICLES", "OF_MAPS", "READ", "TABLES", "VERSION", "VOCABULARIES", "Column", "Table"]

READ = ("read", "in part")
"""What `status` of `files` says of maps that have claims in the collection."""
VERSION = 7
"""Of the tables; a collection of another version is read from its maps again, whole."""


class Column(NamedTuple):
    """A column: its type is `text`, `whole` (64 bits), `number` or `truth`; every one may be empty."""

    name: str
    type: str
    meaning: str
    is_repeated: bool = False
    """Whether few values come again and again, so that each is kept once and then counted."""


class Table(NamedTuple):
    """A table: what a row of it is, and its columns."""

    name: str
    row: str
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in their order."""
        return tuple(column.name for column in self.columns)


def _text(name: str, meaning: str) -> Column:
    return Column(name, "text", meaning)


def _word(name: str, meaning: str) -> Column:
    return Column(name, "text", meaning, is_repeated=True)


def _whole(name: str, meaning: str) -> Column:
    return Column(name, "whole", meaning)


def _truth(name: str, meaning: str) -> Column:
    return Column(name, "truth", meaning)


_MAP = _word("map", "the map's file: `path` of `files`")
_FINGERPRINT = "the first 32 hex digits of its text's SHA-256, line ends as LF"
_FILES = Table(
    "files",
    "a file that is a map, or should be one, or a folder that cannot be opened",
    (
        _text("path", "the file as the command was pointed at it, `/` between folders; other tables call it `map`"),
        _word("folder", "the folder that it lies in"),
        _word("format", "`yaml`, `json`, or another format's name; empty where it was not read"),
        _whole("bytes", "its size"),
        _word("status", "`read`; `in part` (it has faults of form); `unreadable`; `failed` (reading it was ended)"),
        _text("reason", "why it was not read, or not to its end"),
        _text("title", "the map's title, else its article's, else the file's name"),
        _word("language", "the language of its claims, as a tag: as the map states it, else as its words tell"),
        _whole("claims", "how many claims it has, those that the reader puts forward included"),
        _whole("implicit", "how many of them the article does not say"),
        _whole("evidence", "how many of them are evidence"),
        _whole("steps", "how many steps it has"),
        _whole("depth", "how deep its deepest claim stands"),
        _whole("quotes", "how many quotes its claims have"),
        _whole("found", "how many of these stand in their article, in one place"),
        _whole("articles", "how many articles it names"),
        _whole("sentences", "how many sentences their bodies have, as far as they could be read"),
        _whole("covered", "how many of these a quote touches"),
        _word("publication", "where its first article appeared"),
        _word("year", "when, as the first number of four digits from 1000 to 2999 in the article's `published`"),
    ),
)
_CLAIMS = Table(
    "claims",
    "a claim, in the order of its map",
    (
        _MAP,
        _text("claim", "what findings call it: its id, or its outline number where it has none; once in a map"),
        _whole("position", "its place in reading order, from 0"),
        _whole("line", "the line of the file where its text stands, from 1"),
        _word("kind", "`thesis`, `premise` or `evidence`"),
        _word("role", "by where it stands: `thesis`, `sub-conclusion`, `premise`, `objection`, `rebuttal` ..."),
        _text("text", "the claim in the annotator's words"),
        _truth("implicit", "whether the article takes it for granted without saying it"),
        _whole("depth", "how deep it stands: a root 0, its reasons 1; an undercut as deep as the premises of its step"),
        _truth("favours", "whether it speaks, along the way it stands in, for the root of its tree"),
        _whole("step", "the step that it is written in; empty for roots"),
        _word("evidence_type", "what kind of evidence it is"),
        _text("attributed_to", "whose claim it is, where it is not the author's own"),
        _text("date", "when it happened or was said"),
        _word("source_rating", "Admiralty code of its source"),
        _text("note", "the annotator's remark"),
    ),
)
_STEPS = Table(
    "steps",
    "an inference: what is a reason for or against what",
    (
        _MAP,
        _whole("step", "its place in reading order, from 0"),
        _word("polarity", "`support`, `attack` or `undercut`"),
        _text("target", "the claim that it bears on; empty for an undercut"),
        _whole("target_step", "the step that it undercuts"),
        _text("conclusion", "the claim that it bears on in the end"),
        _truth("linked", "whether its premises support only jointly"),
        _word("scheme", "its argumentation scheme"),
        Column("strength", "number", "how much it carries, from 0 to 1, in the annotator's judgement"),
        _whole("premises", "how many premises it has"),
        _text("note", "the note of linked premises; that of a single premise is its claim's"),
    ),
)
_PREMISES = Table(
    "premises",
    "a claim as a premise of a step",
    (
        _MAP,
        _whole("step", "the step"),
        _whole("position", "its place among the premises, from 0"),
        _text("claim", "the claim"),
        _truth("reused", "whether the claim is written elsewhere and used here by `ref`"),
    ),
)
_QUOTES = Table(
    "quotes",
    "a quote of a claim, with its place",
    (
        _MAP,
        _text("claim", "the claim"),
        _whole("quote", "its place among the claim's quotes, from 0"),
        _text("exact", "the words as the map has them"),
        _word("source", "the article that it is of: `name` of `sources`; empty where the map has one article"),
        _word("fingerprint", "the article's: `fingerprint` of `articles`; empty where it could not be read"),
        _word("status", "how it was found: `exact`, `folded`, `elided`, `near`, `suspect`, `not found` ..."),
        _whole("begins", "where it begins in `text` of `articles`, in code points from 0"),
        _whole("ends", "where it ends: the code point after its last"),
        _word("place", "the place as readers call it: `¶3`, `p. 26`"),
    ),
)
_SOURCES = Table(
    "sources",
    "an article that a map names",
    (
        _MAP,
        _word("name", "the name that quotes use; empty where the map has one article"),
        _text("file", "the article's file, as the map names it"),
        _word("status", "`read`; `changed` (it is not the text of the map's fingerprint); `unreadable`"),
        _word("fingerprint", "the text's: `fingerprint` of `articles`; empty where it could not be read"),
        _text("expected", "the fingerprint that the map has of it, 12 hex digits or more"),
        _text("title", "the article's title"),
        _text("author", "who wrote it"),
        _word("publication", "where it appeared"),
        _word("published", "when it appeared"),
        _word("year", "the year in that"),
        _text("url", "where it can be read"),
    ),
)
_ARTICLES = Table(
    "articles",
    "the text of an article, once each, however many maps name it",
    (
        _text("fingerprint", _FINGERPRINT),
        _word("language", "the language of the text, as its words tell; empty where that is not clear"),
        _whole("characters", "its length in code points"),
        _text("text", "the text, with line ends as LF"),
    ),
)
_FINDINGS = Table(
    "findings",
    "what `argmap check` says of a map that has no baseline, or with --no-rules what reading it said",
    (
        _MAP,
        _word("code", "the code of the rule, such as AM203"),
        _word("name", "its name"),
        _word("severity", "`error`, `warning` or `info`"),
        _text("message", "the sentence"),
        _text("claim", "the claim that it is about"),
        _whole("line", "where in the file, from 1"),
        _whole("column", "where in the line, in code points from 1"),
    ),
)
_LOSSES = Table(
    "losses",
    "what a file of another format holds and a map does not, or holds in another way",
    (
        _MAP,
        _word("fate", "`lost` or `changed`"),
        _word("what", "what it is"),
        _whole("count", "how many"),
        _text("names", "of which claims or steps, as far as they have names"),
    ),
)
_WORDS_TABLE = Table(
    "words",
    "a word of a map's claims and quotes, in small letters; `find` looks here first",
    (
        _word("word", "the word; of scripts without spaces, two letters that stand side by side"),
        _MAP,
        _whole("texts", "how many of the map's claims and quotes have it"),
    ),
)
_ARTICLE_WORDS = Table(
    "article_words",
    "a word of an article's text, in small letters; `find` looks here first",
    (
        _word("word", "the word; of scripts without spaces, two letters that stand side by side"),
        _word("fingerprint", "the text's: `fingerprint` of `articles`"),
        _whole("times", "how often it stands in the text"),
    ),
)
TABLES = (
    _FILES,
    _CLAIMS,
    _STEPS,
    _PREMISES,
    _QUOTES,
    _SOURCES,
    _ARTICLES,
    _FINDINGS,
    _LOSSES,
    _WORDS_TABLE,
    _ARTICLE_WORDS,
)
BY_NAME = {table.name: table for table in TABLES}
OF_ARTICLES = (_ARTICLES.name, _ARTICLE_WORDS.name)
"""The names of the tables whose parts are of articles."""
OF_MAPS = tuple(table.name for table in TABLES if table.name not in OF_ARTICLES)
"""The names of those whose parts are of maps."""
VOCABULARIES = {_WORDS_TABLE.name: "vocabulary.parquet", _ARTICLE_WORDS.name: "article_vocabulary.parquet"}
"""The tables of words, each with the file beside them that says which of their parts have which words."""
