"""The operations on plain data, written a second time and simply; and random choices of them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap import edit

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    from argmap.model import ModelPath
    from argmap.text import Text

__all__ = ["Chosen", "choose", "walk"]

CLAIMS = ("thesis", "premise", "evidence")
LISTS = ("because", "but", "unless", "together")
STEP = ("aims_at", "scheme", "strength", "unless")
WORDS = (
    "a: b", "# x", "- dash", '"quoted" text', "it's 'so'", "[x]", "{y}", "yes", "null", "1.5", "a #b", "ends:", "*star", "&amp", "!tag",
    "|bar", ">gt", "%p", "@at", "`tick`", "word " * 40 + "end.", "with \\ back", "über — “Zitat”", "? q", "trailing", "~", "It rains.",
)  # fmt: skip
"""Texts that YAML would take for something else, and some that it would not."""


class Chosen(NamedTuple):
    """An operation: what it is called, how it is made on a text, and what the map says after it."""

    name: str
    make: Callable[[Text], edit.Edited]
    after: dict[str, Any]


def at(data: Any, path: ModelPath) -> Any:
    """What stands at a path."""
    for step in path:
        data = data[step]
    return data


def walk(data: dict[str, Any]) -> list[tuple[ModelPath, dict[str, Any]]]:
    """Every claim, ref and link with its path."""
    found: list[tuple[ModelPath, dict[str, Any]]] = []
    todo: list[tuple[ModelPath, dict[str, Any]]] = [(("argument",), data["argument"])]
    todo += [(("asides", index), one) for index, one in enumerate(data.get("asides") or [])]
    while todo:
        path, item = todo.pop(0)
        found.append((path, item))
        todo += [((*path, key, index), one) for key in LISTS for index, one in enumerate(item.get(key) or [])]
    return found


def choose(data: dict[str, Any], rng: random.Random) -> Chosen | None:
    """A random operation that can be made on a map; None where the one that was drawn cannot."""
    name, choice = rng.choice(list(_CHOICES.items()))
    try:
        found = choice(copy.deepcopy(data), rng)
    except IndexError:
        return None
    return Chosen(name, *found) if found else None


Found = "tuple[Callable[[Text], edit.Edited], dict[str, Any]] | None"


def _claims(data: dict[str, Any]) -> list[tuple[ModelPath, dict[str, Any]]]:
    return [(path, item) for path, item in walk(data) if any(kind in item for kind in CLAIMS)]


def _steps(data: dict[str, Any], *keys: str) -> list[tuple[ModelPath, dict[str, Any]]]:
    return [
        (path, item)
        for path, item in walk(data)
        if len(path) > 2 and path[-2] in (keys or ("because", "but", "unless"))
    ]


def _taken(data: dict[str, Any], path: ModelPath) -> Any:
    owner = at(data, path[:-2])
    item = owner[path[-2]].pop(path[-1])
    if not owner[path[-2]]:
        del owner[path[-2]]
    return item


def _added(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice(_claims(data))
    key = rng.choice(["because", "but", *(["unless"] if len(path) > 2 else [])])
    claim, quote = rng.choice(WORDS), rng.choice(WORDS)
    owner = at(data, path[:-2]) if key == "unless" and path[-2] == "together" else item
    owner.setdefault(key, []).append({"premise": " ".join(claim.split()), "quote": quote})
    return lambda text: edit.add_claim(text, path, key, claim, quotes=[quote]), data


def _reworded(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice(_claims(data))
    words = rng.choice(WORDS)
    item[next(kind for kind in CLAIMS if kind in item)] = " ".join(words.split())
    return lambda text: edit.reword(text, path, words), data


def _of_other_kind(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice([one for one in _claims(data) if "premise" in one[1]])
    item["evidence"] = item.pop("premise")
    drop = item.pop("implicit", None) is not None
    return lambda text: edit.change_kind(text, path, "evidence", drop=drop), data


def _with_attribute(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice(_claims(data))
    key, value = rng.choice(["note"] if "thesis" in item else ["note", "attributed_to"]), rng.choice(WORDS)
    item[key] = value
    return lambda text: edit.set_attribute(text, path, key, value), data


def _without_attribute(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice([one for one in _claims(data) if {"note", "attributed_to"} & set(one[1])])
    key = "note" if "note" in item else "attributed_to"
    del item[key]
    return lambda text: edit.set_attribute(text, path, key, None), data


def _renamed(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice([one for one in _claims(data) if "id" in one[1]])
    old, new = item["id"], f"N{rng.randrange(10**6)}"
    for _, one in walk(data):
        one.update({key: new for key in ("id", "ref") if one.get(key) == old})
    return lambda text: edit.rename(text, path, new), data


def _with_quote(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice([one for one in _claims(data) if "implicit" not in one[1]])
    quote = rng.choice(WORDS)
    present = item.get("quote")
    item["quote"] = quote if present is None else [*(present if isinstance(present, list) else [present]), quote]
    return lambda text: edit.add_quote(text, path, quote), data


def _with_other_quote(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice([one for one in _claims(data) if isinstance(one[1].get("quote"), str | list)])
    quote, index = rng.choice(WORDS), 0
    if isinstance(item["quote"], list):
        index = rng.randrange(len(item["quote"]))
        item["quote"][index] = quote
    else:
        item["quote"] = quote
    return lambda text: edit.change_quote(text, path, index, quote), data


def _without_quote(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice([one for one in _claims(data) if "quote" in one[1]])
    index = 0
    if isinstance(item["quote"], list):
        index = rng.randrange(len(item["quote"]))
        item["quote"].pop(index)
        item["quote"] = item["quote"][0] if len(item["quote"]) == 1 else item["quote"]
    else:
        del item["quote"]
    return lambda text: edit.take_quote(text, path, index), data


def _turned(data: dict[str, Any], rng: random.Random) -> Any:
    path, _ = rng.choice(_steps(data, "because", "but"))
    key = "but" if path[-2] == "because" else "because"
    owner = at(data, path[:-2])
    item = _taken(data, path)
    owner.setdefault(key, []).insert(0 if key == "but" else len(owner[key]), item)
    return lambda text: edit.turn(text, path, key), data


def _linked(data: dict[str, Any], rng: random.Random) -> Any:
    single = [one for one in _steps(data, "because", "but") if "together" not in one[1]]
    pairs = [(one, other) for one in single for other in single if one[0][:-1] == other[0][:-1] and one is not other]
    (path, item), (other, partner) = rng.choice(pairs)
    if set(STEP) & set(item) & set(partner):
        return None
    step: dict[str, Any] = {"together": [item, partner]}
    for premise in (item, partner):
        step |= {key: premise.pop(key) for key in STEP if key in premise}
    items = at(data, path[:-1])
    items[path[-1]] = step
    items.pop(other[-1])
    return lambda text: edit.link(text, path, [other]), data


def _unlinked(data: dict[str, Any], rng: random.Random) -> Any:
    path, _ = rng.choice([one for one in walk(data) if len(one[0]) > 2 and one[0][-2] == "together"])
    items, step = at(data, path[:-3]), at(data, path[:-2])
    item = step["together"].pop(path[-1])
    place = int(path[-3])
    items.insert(place + 1, item)
    if len(step["together"]) == 1:
        last = step["together"][0]
        if "note" in step and "note" in last:
            return None
        last |= {key: step[key] for key in step if key != "together"}
        items[place] = last
    return lambda text: edit.unlink(text, path), data


def _moved(data: dict[str, Any], rng: random.Random) -> Any:
    path, _ = rng.choice(_steps(data))
    under, target = rng.choice([one for one in _claims(data) if one[0][: len(path)] != path])
    key = rng.choice(["because", "but"])
    item = _taken(data, path)
    target.setdefault(key, []).append(item)
    return lambda text: edit.move(text, path, under, key), data


def _without_branch(data: dict[str, Any], rng: random.Random) -> Any:
    path, _ = rng.choice(_steps(data))
    inside = {item["id"] for other, item in walk(data) if other[: len(path)] == path and "id" in item}
    if any(item.get("ref") in inside for other, item in walk(data) if other[: len(path)] != path):
        return None
    _taken(data, path)
    return lambda text: edit.take_branch(text, path), data


def _without_claim(data: dict[str, Any], rng: random.Random) -> Any:
    refs = {item.get("ref") for _, item in walk(data)}
    fit = [
        (path, item)
        for path, item in _steps(data)
        if any(kind in item for kind in CLAIMS) and not {"but", "unless"} & set(item) and item.get("id", "") not in refs
    ]
    path, item = rng.choice(fit)
    items = at(data, path[:-1])
    place = int(path[-1])
    items[place : place + 1] = item.get("because", [])
    if not items:
        del at(data, path[:-2])[path[-2]]
    return lambda text: edit.take_alone(text, path), data


def _with_ref(data: dict[str, Any], rng: random.Random) -> Any:
    target, item = rng.choice([one for one in _claims(data) if "id" in one[1]])
    under, owner = rng.choice([one for one in _claims(data) if one[0] != target])
    owner.setdefault("because", []).append({"ref": item["id"]})
    return lambda text: edit.add_ref(text, under, "because", target), data


def _with_scheme(data: dict[str, Any], rng: random.Random) -> Any:
    path, item = rng.choice(_steps(data))
    item["scheme"] = "sign"
    return lambda text: edit.set_step(text, path, "scheme", "sign"), data


def _with_other_thesis(data: dict[str, Any], rng: random.Random) -> Any:
    only_of_steps = {*STEP, "scheme_role", "type", "date", "source_rating", "attributed_to"}
    fit = [one for one in _steps(data) if any(kind in one[1] for kind in CLAIMS) and not only_of_steps & set(one[1])]
    readers = [path for path, one in walk(data) if "by" in one]
    path, item = rng.choice(
        [one for one in fit if one[0][0] == "argument" and not any(one[0][: len(path)] == path for path in readers)]
    )
    _taken(data, path)
    kind = next(kind for kind in CLAIMS if kind in item)
    thesis = {"thesis" if key == kind else key: value for key, value in item.items()}
    old = {"premise" if key == "thesis" else key: value for key, value in data["argument"].items()}
    thesis.setdefault("because", []).insert(0, old)
    data["argument"] = thesis
    return lambda text: edit.make_thesis(text, path), data


def _with_header(data: dict[str, Any], rng: random.Random) -> Any:
    words = rng.choice(WORDS)
    if "article" not in data or rng.random() < 0.4:
        data["title"] = words
        return lambda text: edit.set_header(text, "title", words), data
    if rng.random() < 0.5:
        data["article"].setdefault("set_aside", []).append({"quote": words, "reason": "none"})
        return lambda text: edit.set_aside(text, {"quote": words, "reason": "none"}), data
    data["article"].setdefault("body", {})["begins"] = words
    return lambda text: edit.set_body(text, "begins", words), data


_CHOICES: dict[str, Callable[[dict[str, Any], random.Random], Any]] = {
    "add a claim": _added,
    "reword": _reworded,
    "change its kind": _of_other_kind,
    "set an attribute": _with_attribute,
    "take an attribute out": _without_attribute,
    "rename": _renamed,
    "add a quote": _with_quote,
    "change a quote": _with_other_quote,
    "take a quote out": _without_quote,
    "turn": _turned,
    "link": _linked,
    "unlink": _unlinked,
    "move": _moved,
    "take a branch out": _without_branch,
    "take a claim out": _without_claim,
    "add a ref": _with_ref,
    "set a scheme": _with_scheme,
    "make another thesis": _with_other_thesis,
    "change the header": _with_header,
}


def names() -> Iterator[str]:
    """What the operations are called."""
    yield from _CHOICES
