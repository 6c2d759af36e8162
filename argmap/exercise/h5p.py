"""A set as an H5P package: the article above a question set, which Moodle, Canvas and WordPress play.

The package holds content alone. The libraries that it names are those of H5P's hub, which a site has or fetches.
"""

from __future__ import annotations

import io
import json
import zipfile
from html import escape
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from argmap.exercise.alongside import names, printed_articles
from argmap.exercise.h5p_text import marked_paragraphs, safe_gap, wording
from argmap.exercise.items import Form
from argmap.exercise.output import Output
from argmap.exercise.platform import as_asked, hints, prompt, question, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.exercise.items import Item, Set
    from argmap.reading import Reading

__all__ = ["OUTPUTS", "as_h5p"]

_EPOCH = (1980, 1, 1, 0, 0, 0)
_VERSIONS = {
    "H5P.Column": (1, 18), "H5P.AdvancedText": (1, 1), "H5P.QuestionSet": (1, 20), "H5P.MultiChoice": (1, 16),
    "H5P.MarkTheWords": (1, 11), "H5P.DragText": (1, 10),
}  # fmt: skip
"""The libraries that the content is written for: major and minor version."""
_TITLES = {"H5P.MultiChoice": "Multiple Choice", "H5P.MarkTheWords": "Mark the Words", "H5P.DragText": "Drag the Words"}


def as_h5p(set_: Set, reading: Reading) -> bytes:
    """The package as a ZIP file; the same set gives the same bytes.

    Words to find are marked in their paragraph and its neighbours, claims are dragged to their places, everything else
    is a choice. Maps of one's own, which no machine judges, stand as tasks on paper after the questions.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (("h5p.json", _about(set_)), ("content/content.json", _content(set_, reading))):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "replace"))
    return out.getvalue()


def _about(set_: Set) -> dict[str, Any]:
    return {
        "title": set_.title,
        "language": "und",
        "mainLibrary": "H5P.Column",
        "embedTypes": ["div"],
        "license": "U",
        "preloadedDependencies": [
            {"machineName": name, "majorVersion": major, "minorVersion": minor}
            for name, (major, minor) in _VERSIONS.items()
        ],
    }


def _content(set_: Set, reading: Reading) -> dict[str, Any]:
    asked = [item for item in set_.items if _is_judged(item)]
    parts = [_text(set_, "article", _article(reading))]
    if asked:
        parts.append(_library("H5P.QuestionSet", set_.title, _questions(set_, asked, reading), _seed(set_, "set")))
    own = [item for item in set_.items if not _is_judged(item)]
    if own:
        parts.append(_text(set_, "own", "".join(_on_paper(own))))
    return {"content": [{"content": one, "useSeparator": "auto"} for one in parts]}


def _is_judged(item: Item) -> bool:
    return as_asked(item) != "essay" or bool(item.targets)


def _seed(set_: Set, name: str) -> str:
    return f"{set_.title}\0{set_.seed}\0{name}"


def _library(name: str, title: str, params: dict[str, Any], seed: str) -> dict[str, Any]:
    major, minor = _VERSIONS[name]
    kind = _TITLES.get(name, name.removeprefix("H5P."))
    return {
        "library": f"{name} {major}.{minor}",
        "params": params,
        "subContentId": str(uuid5(NAMESPACE_URL, seed)),
        "metadata": {"contentType": kind, "license": "U", "title": title},
    }


def _text(set_: Set, name: str, html: str) -> dict[str, Any]:
    return _library("H5P.AdvancedText", say(f"h5p.{name}"), {"text": html}, _seed(set_, name))


def _article(reading: Reading) -> str:
    parts = []
    for one in printed_articles(reading):
        parts += [f"<h2>{escape(one.heading)}</h2>", f"<p><em>{escape(one.source)}</em></p>" if one.source else ""]
        for number, words in one.paragraphs:
            parts.append(f"<p>{f'<strong>{number}</strong> ' if number else ''}{escape(words)}</p>")
    return "\n".join(filter(None, parts))


def _on_paper(items: Iterable[Item]) -> Iterator[str]:
    yield f"<h2>{escape(say('h5p.own'))}</h2>"
    yield from (f"<p>{escape(prompt(item))}</p>" for item in items)


def _questions(set_: Set, items: list[Item], reading: Reading) -> dict[str, Any]:
    called = names(set_)
    return {
        "introPage": {"showIntroPage": False},
        "progressType": "dots",
        "passPercentage": 50,
        "questions": [_question(item, called[item.id], reading) for item in items],
        "texts": wording("questions"),
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "endGame": {
            "showResultPage": True, "showSolutionButton": True, "showRetryButton": True, "showAnimations": False,
            "skippable": False, "overallFeedback": [{"from": 0, "to": 100}], **wording("end"),
        },
        "override": {"checkButton": True},
    }  # fmt: skip


def _question(item: Item, name: str, reading: Reading) -> dict[str, Any]:
    if item.form == Form.WORDS and item.targets:
        library, params = "H5P.MarkTheWords", _marking(item, reading)
    elif item.form == Form.ARRANGE:
        library, params = "H5P.DragText", _dragging(item)
    else:
        library, params = "H5P.MultiChoice", _choosing(item)
    return _library(library, name, params, item.id)


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def _feedback(item: Item) -> list[dict[str, Any]]:
    """What is told at the end of a question: only a full score has the whole reason."""
    hint = hints(item)[0]
    return [{"from": 0, "to": 99, "feedback": escape(hint)}, {"from": 100, "to": 100, "feedback": escape(item.why)}]


def _choosing(item: Item) -> dict[str, Any]:
    return {
        "question": _paragraphs(question(item)),
        "answers": [
            {
                "text": f"<div>{escape(option.text)}</div>",
                "correct": option.is_right,
                "tipsAndFeedback": {
                    "tip": "",
                    "chosenFeedback": f"<div>{escape(option.why)}</div>",
                    "notChosenFeedback": "",
                },
            }
            for option in item.options
        ],
        "overallFeedback": [{"from": 0, "to": 100}],
        "behaviour": {
            "enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True, "type": "single",
            "singlePoint": True, "randomAnswers": not item.is_ordered, "showSolutionsRequiresInput": True,
            "confirmCheckDialog": False, "confirmRetryDialog": False, "autoCheck": False, "passPercentage": 100,
            "showScorePoints": True,
        },
        "UI": wording("choosing"),
        "confirmCheck": wording("confirm_check"),
        "confirmRetry": wording("confirm_retry"),
    }  # fmt: skip


def _marking(item: Item, reading: Reading) -> dict[str, Any]:
    return {
        "taskDescription": _paragraphs([say("h5p.mark_every_word", prompt=item.prompt)]),
        "textField": marked_paragraphs(item.targets, reading),
        "overallFeedback": _feedback(item),
        "behaviour": {
            "enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True, "showScorePoints": True,
        },
        **wording("marking"),
    }  # fmt: skip


def _dragging(item: Item) -> dict[str, Any]:
    """Letters are dragged behind the claims: each letter to the claims that bear on the claim with this letter."""
    top = say("h5p.top")
    lines = [
        say("h5p.gap", claim=safe_gap(f"{node.label}. {node.text}"), place=f"*{node.parent or top}*")
        for node in item.nodes
    ]
    used = {node.parent for node in item.nodes}
    return {
        "taskDescription": _paragraphs([*question(item), say("h5p.drag_letters", top=top)]),
        "textField": "\n".join(lines),
        "distractors": " ".join(f"*{node.label}*" for node in item.nodes if node.label not in used),
        "overallFeedback": _feedback(item),
        "behaviour": {
            "enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True, "instantFeedback": False,
        },
        **wording("dragging"),
    }  # fmt: skip


OUTPUTS = (Output("h5p", "a package for H5P", as_h5p, (".h5p",)),)
