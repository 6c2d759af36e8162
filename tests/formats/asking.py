"""What Argdown's reference implementation says of documents, and what argmap says, in one form to be compared."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from argmap.formats.argdown.meaning import understand
from argmap.formats.argdown.model import Argument
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.formats.argdown.model import Member, Model, Section, Statement

REFERENCES = {
    version: folder
    for version, folder in (
        ("1.7.5", os.environ.get("ARGMAP_ARGDOWN", "")),
        ("2.0.1", os.environ.get("ARGMAP_ARGDOWN_2", "")),
    )
    if folder and shutil.which("node")
}
"""The versions of @argdown/core that are there, with the folders in which npm has installed them."""
SCRIPT = Path(__file__).with_name("reference.mjs")

Answer = dict[str, Any]


@cache
def _reference(version: str) -> tuple[IO[bytes], IO[bytes]]:
    """A process of the reference that answers line by line, until the tests end: to start one costs a second."""
    process = subprocess.Popen(["node", SCRIPT, REFERENCES[version]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S607
    atexit.register(_end, process)
    assert process.stdin
    assert process.stdout
    return process.stdin, process.stdout


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    process.communicate()


def ask(documents: Sequence[tuple[str, str]], version: str) -> list[Answer]:
    """What a version of the reference says of (document, mode) pairs."""
    questions, answers = _reference(version)
    found = []
    for document, mode in documents:
        questions.write(json.dumps({"input": document, "mode": mode}).encode() + b"\n")
        questions.flush()
        found.append(_renamed(json.loads(answers.readline())))
    return found


def say(document: str, mode: str) -> Answer:
    """What argmap says."""
    text = Text("document", document)
    model = understand(text, mode)
    return _renamed(
        {
            "errors": [[text.position(one.span.start).line, one.message] for one in model.faults],
            "frontMatter": model.front_matter,
            "statements": [[title, _owner(one, text)] for title, one in model.statements.items()],
            "arguments": [[title, _argument(one, text)] for title, one in model.arguments.items()],
            "relations": _relations(model),
            "sections": [_section(one) for one in model.sections],
        }
    )


def _at(text: Text, offset: int) -> list[int]:
    return list(text.position(offset))


def _member(one: Member, text: Text) -> Answer:
    return {
        "text": one.text,
        "reference": one.is_reference,
        "role": one.role and str(one.role),
        "tags": one.tags,
        "data": one.data,
        "at": _at(text, one.span.start),
    }


def _owner(one: Statement, text: Text) -> Answer:
    return {
        "members": [_member(member, text) for member in one.members],
        "tags": one.tags,
        "data": one.data or None,
        "section": one.section.title if one.section else None,
    }


def _argument(one: Argument, text: Text) -> Answer:
    items = [
        {
            "title": item.statement.title,
            "role": item.member.role and str(item.member.role),
            "at": _at(text, item.member.span.start),
            "rules": item.rules,
            "data": item.data,
        }
        for item in one.items
    ]
    return {**_owner(one, text), "items": items}


def _relations(model: Model) -> list[list[Any]]:
    return [
        [
            str(one.kind),
            isinstance(one.source, Argument),
            one.source.title,
            isinstance(one.target, Argument),
            one.target.title,
            one.inference,
        ]
        for one in model.relations
    ]


def _section(one: Section) -> Answer:
    return {
        "title": one.title,
        "level": one.level,
        "tags": one.tags,
        "data": one.data,
        "children": [_section(child) for child in one.children],
    }


def _renamed(answer: Answer) -> Answer:
    """Untitled statements and arguments named after their place: their numbers depend on the order of reading."""
    if answer["errors"]:
        return {"errors": answer["errors"]}
    names: dict[tuple[bool, str], str] = {}
    for is_argument, key in ((False, "statements"), (True, "arguments")):
        for title, one in answer[key]:
            if title.startswith("Untitled "):
                first = (one["members"] or one.get("items") or [{"at": ["?"]}])[0]["at"]
                names[is_argument, title] = f"at {first}"
    for is_argument, key in ((False, "statements"), (True, "arguments")):
        answer[key] = {names.get((is_argument, title), title): one for title, one in answer[key]}
    for one in answer["arguments"].values():
        for item in one["items"]:
            item["title"] = names.get((False, item["title"]), item["title"])
    for one in answer["relations"]:
        one[2] = names.get((one[1], one[2]), one[2])
        one[4] = names.get((one[3], one[4]), one[4])
    answer["relations"] = sorted(answer["relations"], key=repr)
    return answer


def differences(theirs: Answer, ours: Answer) -> Iterable[str]:
    """Where two answers differ; documents that both refuse are alike, and those where argmap alone says what is wrong."""
    if not theirs["errors"] and ours["errors"] and all(_is_louder(message) for _, message in ours["errors"]):
        return
    if bool(theirs["errors"]) is not bool(ours["errors"]):
        yield f"errors: {theirs['errors']} != {ours['errors']}"
    if theirs["errors"] or ours["errors"]:
        return
    if not bare_undercuts(ours):
        theirs["relations"], ours["relations"] = _of_others(theirs), _of_others(ours)
    else:
        theirs["relations"] = ours["relations"] = []
    for key in theirs:
        if theirs[key] != ours[key]:
            yield f"{key}:\n  theirs {_unlike(theirs[key], ours[key])}\n  ours   {_unlike(ours[key], theirs[key])}"


def _is_louder(message: str) -> bool:
    """Whether the reference falls silent here: it leaves out the rest of the document without an error."""
    return message.startswith("the YAML of") or message.endswith("has a list of premises already")


def bare_undercuts(answer: Answer) -> bool:
    """Whether a plain statement is undercut: the reference then takes whatever inference came last."""
    return any(one[0] == "undercut" and not one[3] for one in answer["relations"])


def _of_others(answer: Answer) -> list[list[Any]]:
    """Relations without those of something to itself, some of which the reference drops."""
    return [one for one in answer["relations"] if (one[1], one[2]) != (one[3], one[4])]


def _unlike(one: Any, other: Any) -> Any:
    if isinstance(one, dict) and isinstance(other, dict):
        return {key: value for key, value in one.items() if other.get(key, ...) != value}
    if isinstance(one, list) and isinstance(other, list):
        return [value for value in one if value not in other]
    return one
