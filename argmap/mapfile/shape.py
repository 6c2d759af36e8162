"""From nodes to models: the map's header, then its argument; every fault of shape is one finding with its place."""

from __future__ import annotations

from typing import Any

from argmap.mapfile.codes import INVALID_VALUE
from argmap.mapfile.faults import Faults, plain
from argmap.mapfile.items import Items
from argmap.mapfile.nodes import Builder, GiveUpError, Hole, Mapping, Node
from argmap.model import KINDS, ArgumentMap, ArticleSource
from argmap.showing import closest
from argmap.text import Span

__all__ = ["shape"]

_MARKS = ("argmap", "argument")
_OF_MAPS = frozenset((*_MARKS, *KINDS, "article", "articles", "asides", "because", "but", "quote"))
_BESIDE_ARGUMENT = dict.fromkeys((*KINDS, "because", "but", "quote"), "put it under `argument:`")


def shape(builder: Builder) -> ArgumentMap | None:
    """The map that was read, as far as it is sound; None where not even the argument's root is there."""
    try:
        return _map(builder.root, Faults(builder))
    except GiveUpError:
        return None


def _map(root: Node | None, faults: Faults) -> ArgumentMap | None:
    if not isinstance(root, Mapping):
        _not_a_map(root, faults)
        return None
    if root.whole and root.values and not _claims_to_be_one(root):
        _not_a_map(root, faults)
        return None
    faults.unknown_keys(root, ArgumentMap.model_fields, "a map", _BESIDE_ARGUMENT)
    if "article" in root.values and "articles" in root.values:
        rule = "a map names one article, or several under `articles`"
        faults.mixed(root, ["article", "articles"], rule, "move the one into the other")
    if "argmap" not in root.values:
        faults.missing(root, "argmap", "the map does not say its format", "write `argmap: 1` as its first line")
    header = _values(root, {"argmap", "title", "language", "note"}, faults) | _articles(root, faults)
    items = Items(faults)
    argument = None
    if "argument" not in root.values:
        faults.missing(root, "argument", "the map holds no argument", "write `argument:` and, under it, `thesis: ...`")
    elif faults.has_value(root, "argument"):
        argument = items.root(root.values["argument"])
    asides = items.asides(root) if "asides" in root.values else ()
    if argument is None:
        return None
    return faults.validated(ArgumentMap, root, {"argmap": 1} | header, {"argument": argument, "asides": asides})


def _claims_to_be_one(root: Mapping) -> bool:
    """Whether a key at the top is a map's, or was meant to be."""
    return any(key in _OF_MAPS or closest(key, _MARKS) for key in root.values)


def _not_a_map(root: Node | None, faults: Faults) -> None:
    if isinstance(root, Hole) or (root is not None and not root.whole):
        return
    what = "this file is empty" if root is None else "this file holds no argument map"
    if isinstance(root, Mapping) and root.values:
        is_strange = not ArgumentMap.model_fields.keys() & root.values.keys()
        what += ": none of its keys is one of a map's" if is_strange else ": it has no `argument:`"
    start = root.start if root else 0
    advice = "begin it with `argmap: 1`; `argmap new ARTICLE -o MAP` writes a skeleton to fill in"
    if faults.is_piped:
        advice += "; if it is in another format, `argmap convert - --from FORMAT --to yaml` makes a map of it"
    faults.report(INVALID_VALUE, what, Span(start, start), advice)


def _values(node: Mapping, keys: set[str], faults: Faults) -> dict[str, Any]:
    return {key: plain(value) for key, value in node.values.items() if key in keys and faults.has_value(node, key)}


def _articles(root: Mapping, faults: Faults) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "article" in root.values and faults.has_value(root, "article"):
        found["article"] = _article(root.values["article"], "article", faults)
    if "articles" in root.values and faults.has_value(root, "articles"):
        several = root.values["articles"]
        if isinstance(several, Mapping) and not several.values:
            faults.report(
                INVALID_VALUE, "`articles` names no article", several.span, "write `name:` and, under it, `file: PATH`"
            )
        elif isinstance(several, Mapping):
            read = {name: _article(one, name, faults) for name, one in several.values.items()}
            found["articles"] = {name: one for name, one in read.items() if one is not None}
        elif not isinstance(several, Hole):
            advice = "write each as `name:` and, under it, `file: PATH`; quotes use the names"
            faults.report(INVALID_VALUE, "`articles` must hold names with their articles", several.span, advice)
    return {key: value for key, value in found.items() if value is not None}


def _article(node: Node, name: str, faults: Faults) -> ArticleSource | None:
    if isinstance(node, Hole):
        return None
    if not isinstance(node, Mapping):
        advice = "write `file: PATH` under it, indented"
        faults.report(INVALID_VALUE, f"`{name}` must hold keys and values", node.span, advice)
        return None
    faults.unknown_keys(node, ArticleSource.model_fields, "an article")
    if "file" not in node.values:
        advice = "write `file: PATH`, relative to the map"
        faults.missing(node, "file", f"`{name}` does not say where the article is", advice)
    return faults.validated(ArticleSource, node, _values(node, set(ArticleSource.model_fields), faults))
