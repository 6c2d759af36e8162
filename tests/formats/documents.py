"""Argdown documents for tests: sound ones for every production, faulty ones with what is said of them, made-up ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

SOUND = [
    "[A]: text",
    "A statement without a title.",
    "[A]: one\ntwo\nthree",
    "[A]: one\n\n[A]: another\n\n[A]",
    "\n\n[A]: after empty lines\n\n\n\n[B]: and more of them\n\n",
    "<A>: described\n\n<A>: once more\n\n<A>",
    "[A]\n\n<A>",
    "[A]: t\n  + [B]: supports\n  - [C]: attacks\n  _ [D]: undercuts nothing that is an inference",
    "[A]: t\n  <+ [B]\n  <- [C]\n  +> [D]\n  -> [E]\n  >< [F]",
    "<A>: t\n  + <B>\n  - <C>\n  _ <D>\n  _> <E>\n  <_ <F>\n  +> <G>\n  -> <H>",
    "[A]: t\n  + b\n    - c\n      + d\n    + e\n  - f",
    "[A]: t\n\t+ [B]\n\t\t- [C]\n\t+ [D]",
    "[A]: t\n    + [B]\n    - [C]",
    "[A]: t\n  - [B]\n\n[B]\n  - [A]",
    "[A]: t\n  >< [B]\n\n[B]\n  >< [A]",
    "[A]: t\n  + [B]\n  + [B]\n\n[B]\n  +> [A]",
    "<A>\n\n(1) one\n(2) two\n----\n(3) three",
    "<A>: described\n\n(1) [P]: one\n(2) [Q]\n-----\n(3) [C]: three",
    "(1) a\n----\n(2) b",
    "(7) a\n(1) b\n----\n(1) c",
    "<A>\n\n(1) a\n-- Modus ponens --\n(2) b\n(3) c\n-- Rule A, Rule B {uses: [2, 3]} --\n(4) d",
    "<A>\n\n(1) a\n--\nModus ponens\n--\n(2) b",
    "<A>\n\n(1) a\n-- {uses: [1]} --\n(2) b",
    "<A>\n\n(1) a\n----\n  _ [U]: undercuts\n  <_ <V>\n(2) b",
    "<A>\n  _ [U]\n  _ [V]\n\n(1) a\n----\n(2) b",
    "<A>\n  - [X]\n  + [Y]\n\n(1) a\n----\n(2) b",
    "<A>\n  -> [X]\n  +> <B>\n\n(1) a\n  + why\n    - why not\n(2) c\n----\n(3) b\n  -> [Z]",
    "[T]: t\n  + <A>\n\n<A>\n\n(1) a\n----\n(2) [T]",
    "[T]: t\n  - <A>\n\n<A>\n\n(1) a\n----\n(2) [C]: c",
    "[X]\n  -> <A>\n  -> [P]\n\n<A>\n\n(1) [P]: p\n----\n(2) c",
    "[X]\n  >< [P]\n  -> <A>\n\n<A>\n\n(1) [P]: p\n----\n(2) c",
    "[C]\n  + [X]\n  _ [U]\n\n<A>\n\n(1) a\n----\n(2) [C]\n  _ [U]: the inference",
    "# One\n\n[A]: t\n\n## Two #tag\n\n[B]: t\n  + [A]\n\n### Three {isGroup: true}\n\n<C>: t\n\n# Four\n\n[A]\n",
    "### Deep first\n\n[A]: t\n\n# Then high\n\n[B]: t",
    "# One\n\n[A]\n\n# Two\n\n[A]: t {isInGroup: true}\n\n<B> {isInGroup: false}",
    "# One\n{b: 2}\n\n[A]",
    "===\ntitle: A title\nauthor: [x, y]\n===\n\n[A]: t",
    "\n===\ntitle: T\n===\n\n\n[A]: t",
    "===\nmodel:\n  mode: strict\n===\n\n[A]: t\n  + [B]\n  - [C]\n  - <D>",
    "===\nmodel:\n  removeTagsFromText: true\n===\n\n[A]: t #tag more",
    "===\nmodel: {transformArgumentRelations: false}\n===\n\n<A>\n  -> [X]\n\n(1) a\n----\n(2) b",
    '===\nmodel: {shortcodes: {":x:": {unicode: "✗"}}}\n===\n\n[A]: no :x: here',
    "[A]: t {a: 1, b: [x, y], c: {d: no}}",
    "[A]: t\n{\na: 1\nb:\n  - x\n}\n  + [B]",
    "[A] {a: 1}\n\n[A]: t {b: 2, a: 3}\n\n[A] {c: {d: 1}}\n\n[A] {c: {e: 2}}",
    "<A>: t {a: 12:30, b: no, c: 010, d: 0x1f, e: 1_000, f: ~, g: 1e3, h: '1'}",
    "[A]: t #tag #(two words) #other",
    "[A] #tag\n\n<B> #tag #more {a: 1}\n  + [C] #tag",
    "[A]: *italic* and _italic_ and **bold** and __bold__, *both __at__ once*.",
    "[A]: *over\nlines*, and\n*again*",
    "[A]: 5 * 3 and a_b_ c and snake _ case",
    "[A]: see [a link](http://a.b/c_d?e=f) and [one](x), and @[B] and @<C>.",
    "[A]: a :happy: face, .A. x .^. :v: y, :unknown: and .unknown. z",
    "[A]: escaped \\[B\\] \\<c\\> \\{d\\} \\*e\\* \\\\ \\_f\\_ \\#g \\@ \\: \\.",
    "[A]: punctuation: a, b; c. (d) e - f / g > h ] i } j",
    "[A]: two  blanks,  after marks.  And tabs\tin between",
    "[A]: text // a comment\nmore",
    "// first\n[A]: text /* in\nthe middle */ more\n<!-- between -->\n\n[B]: t\n// last\n",
    "[A]: t\n  // about it\n  + [B]\n  /* about it */\n  - [C]\n",
    "[A]: t\n\n// alone\n\n[B]: t",
    "* [A]: t\n* [B]\n* <C>: t",
    "  * [A]: t\n  * plain\n",
    "1. [A]: t\n2. <B>\n3. plain",
    "1. [A]: t\n2. [B]",
    "[A]: t\r\n  + [B]: t\r\n\r\n[C]: t\r\n",
    "[A]: t  \n  + [B]: t  \n  \n[C]: t",
    "[ A ]: t\n\n[A]: u\n\n[a]: v",
    "[A]: t [",
    "[A]: t == x = y",
    "[]: t",
    "[A]: 'quoted' \"twice\" `code`",
    "[A]: é, 漢字, 😀 and \u00a0 blanks",
    "[A]:t\n\n<B>:t",
    "[A]: t\n  +[B]\n  -[C]\n  ><[D]",
    "[A]: t\n  + + plus\n  - - minus",
    "[A]: t @ x # y",
    "[A]: a { b",
    "[A]: t\n  + <B>: t\n    _ [U]\n      - [V]",
    "Untitled parent\n  + its child\n    + and its child",
    "[A]: t\n  - [A2]\n\n[A]: again\n  - [A2]",
]
"""Documents that the reference implementation accepts."""
SOUND = list(dict.fromkeys(SOUND))

FAULTS: dict[str, tuple[str, str]] = {
    "": ("1:1", "there is no statement in this document"),
    "\n\n  \n": ("1:1", "there is no statement in this document"),
    "[A]: t\n+ [B]: b": ("2:1", "a support is not indented under the line that it relates to"),
    "[A]: t\n    + [B]\n  + [C]": (
        "3:1",
        "this line is indented less than the lines above, but as much as none of them",
    ),
    "[A] text": ("1:5", "a text follows [A], which only refers to what is defined elsewhere"),
    "<A> text": ("1:5", "a text follows <A>, which only refers to what is defined elsewhere"),
    "<A>: d\n(1) p\n----\n(2) c": ("2:1", "a list of premises begins in the middle of a paragraph"),
    "* [A]\n  * [B]": ("2:1", "a list cannot be nested, and cannot change between `*` and numbers"),
    "* a\n1. b": ("2:1", "a list cannot be nested, and cannot change between `*` and numbers"),
    "[A]: t\n  >< <B>": ("2:6", "only a statement can contradict"),
    "[A]\n\n----\n\n[B]": ("3:1", "an attack begins a paragraph, so there is nothing that it could relate to"),
    "  + [A]": ("1:1", "a support begins a paragraph, so there is nothing that it could relate to"),
    "[A]: see [B] there": ("1:10", "[B] names a statement in the middle of a text"),
    "[A]: see <B>: there": ("1:10", "<B>: names an argument in the middle of a text"),
    "[A]: *open": ("1:6", "`*` begins italics that no `*` ends"),
    "[A]: __open\n  + [B]": ("1:6", "`__` begins bold text that no `__` ends"),
    "[A]:\n\n[B]: t": ("1:5", "a text is missing here"),
    "[A]: {a: 1}\n": ("1:6", "a text is missing here"),
    "[A]: *both **at** once*": ("1:23", "`*` begins italics that no `*` ends"),
    "(1) a\n(2) b": ("2:6", "this list of premises leads to no conclusion"),
    "(1) a\n----\n(2) b\n(3) c": ("4:6", "this list of premises leads to no conclusion"),
    "(1) a\n----\n[B]: b": ("3:1", "after this inference the conclusion is missing"),
    "(1) a\n---\n(2) b": ("3:1", "this inference line does not end as it should"),
    "(1) <A>\n----\n(2) b": ("1:5", "an argument stands in a list of premises, where only statements may stand"),
    "(1) a\n----\n  + [U]\n(2) b": ("3:1", "only undercuts can be written under an inference"),
    "[A]: t {a: 1} more": ("1:15", "`more` cannot stand here"),
    "[A]: t\n# Heading": ("2:1", "`#` begins in the middle of a paragraph"),
    "===\ntitle: T\n===\n[A]: t": ("4:1", "the front matter ends here without an empty line"),
    "[A]: t\n===\nx\n===": ("2:1", "front matter stands in the middle of the document"),
    "[A]: t \\": ("1:8", "a backslash at the end of a line escapes nothing"),
}
"""Documents that both refuse, each with the place and the sentence of what is said first."""

DIFFERENT = [
    ("[A]: t {source: [1, 2}", "YAML that cannot be read: the reference drops the statement without an error"),
    (
        "<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) d",
        "two premise lists for one argument: the reference stops silently",
    ),
    (
        "<A>\n\n(1) a\n----\n(2) b\n\n[X]\n  _ [U]",
        "an undercut of a plain statement is one of it, not of the last inference anywhere",
    ),
    ("[A]: t {\r\na: 1\r\n}\r\n", "data may go over lines that end with carriage return and line feed"),
    ("[A]: t [\n  - [B]", "a title does not begin with a line end: the text may end with a bracket"),
    ("[A]: __ #t", "bold text without text is empty, not the word “undefined”"),
    ("\ufeff[A]: t", "a byte order mark is no text"),
    (
        "===\nmodel: {explodeArguments: true}\n===\n\n<A>\n\n(1) a\n----\n(2) b\n----\n(3) c",
        "settings that redraw a map do not change what it says",
    ),
    ("[A]: t {a: &x 1, b: *x}", "YAML's anchors and aliases are refused"),
    ("[A]: t {a: 2020-01-02}", "dates stay as they are written"),
    (
        "[A] {l: [1, 2]}\n\n[A] {l: [3]}",
        "a list of later data replaces the earlier one, instead of being laid over it item by item",
    ),
]
"""Documents whose meaning is another one on purpose, with the reason."""

_WORDS = st.sampled_from(
    ["word", "more words", "text,", "end.", "*it*", "**bold**", "_u_", "#tag", "#(two words)", "@[A]", "@<B>"]
)
_PLAIN = st.sampled_from(
    ["[l](http://x.y/z)", ":happy:", ".A.", "\\#", "\\*", "a-b", "5*3", "é😀", "/* c */", "(1)", "...", "~"]
)
_TITLES = st.sampled_from(["A", "B", "C", "long title", "x-y", "Ä 1"])
_DATA = st.sampled_from(["", "", "", "", " {a: 1}", " {x: no, y: [1, 2]}", " #t {b: {c: 2}}"])
_MARKS = st.sampled_from(["+", "-", "+>", "->", "<+", "<-", "><"])


@st.composite
def _head(draw: Callable[[st.SearchStrategy[Any]], Any]) -> str:
    title, data = draw(_TITLES), draw(_DATA)
    text = " ".join(draw(st.lists(st.one_of(_WORDS, _PLAIN), min_size=1, max_size=4)))
    forms = [f"[{title}]: {text}", f"[{title}]", f"<{title}>: {text}", f"<{title}>", f"word {text}"]
    return f"{draw(st.sampled_from(forms))}{data}"


@st.composite
def _tree(draw: Callable[[st.SearchStrategy[Any]], Any]) -> str:
    lines, depth = [draw(_head())], 1
    for _ in range(draw(st.integers(0, 5))):
        lines.append(f"{'  ' * depth}{draw(_MARKS)} {draw(_head())}")
        depth = max(1, depth + draw(st.sampled_from([-1, 0, 0, 1])))
    return "\n".join(lines)


@st.composite
def _reconstruction(draw: Callable[[st.SearchStrategy[Any]], Any], number: int) -> str:
    lines = [f"<Argument {number}>", ""]
    for _ in range(draw(st.integers(1, 2))):
        lines += [f"(1) {draw(_head())}" for _ in range(draw(st.integers(1, 2)))]
        lines.append(draw(st.sampled_from(["----", "-----", "-- MP --", "-- MP, R2 {uses: [1]} --", "--\nMP\n--"])))
        lines += [f"  _ {draw(_head())}"] if draw(st.booleans()) else []
        lines.append(f"(2) {draw(_head())}")
    return "\n".join(lines)


@st.composite
def documents(draw: Callable[[st.SearchStrategy[Any]], Any]) -> str:
    """A document of a few blocks, most of them sound, some not."""
    blocks = []
    for number in range(draw(st.integers(1, 4))):
        heading = st.sampled_from(
            ["# One", "## Two #tag", "### Three {isGroup: true}", "* [A]\n* [B]: t", "// c\n[A]: t"]
        )
        blocks.append(draw(st.one_of(_tree(), _tree(), _reconstruction(number), heading)))
    return "\n\n".join(blocks)
