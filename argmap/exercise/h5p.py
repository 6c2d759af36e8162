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
from argmap.exercise.h5p_text import marked_paragraphs, safe_gap
from argmap.exercise.items import Form
from argmap.exercise.output import Output
from argmap.exercise.platform import Asking, as_asked, hints, kept_name
from argmap.phrases import phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.exercise.items import Item, Option, Set
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

    Words to find are marked in their paragraph and its neighbours, or chosen where no spaces part them; claims are
    dragged to their places, everything else is a choice. Maps of one's own, which no machine judges, stand as tasks on
    paper after the questions.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (("h5p.json", _about(set_)), ("content/content.json", _Content(set_, reading).whole())):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(info, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8", "replace"))
    return out.getvalue()


def _about(set_: Set) -> dict[str, Any]:
    return {
        "title": kept_name(set_.title),
        "language": "und",
        "mainLibrary": "H5P.Column",
        "embedTypes": ["div"],
        "license": "U",
        "preloadedDependencies": [
            {"machineName": name, "majorVersion": major, "minorVersion": minor}
            for name, (major, minor) in _VERSIONS.items()
        ],
    }


class _Content:
    """The content of a package: article, questions, tasks on paper."""

    def __init__(self, set_: Set, reading: Reading) -> None:
        self.set = set_
        self.reading = reading
        self.asking = Asking(set_)
        self.say = self.asking.say
        self.names = names(set_)
        words = (item for item in set_.items if item.targets and item.form == Form.WORDS)
        self.marked = {item.id: marked_paragraphs(item.targets, reading) for item in words}
        """For items whose words are to be found: the paragraphs with these words marked; empty where they cannot be."""

    def wording(self, part: str) -> dict[str, str]:
        """The texts of buttons and messages that a part of a package has, by H5P's names for them."""
        return phrases_of(self.set.language).section(f"h5p-{part}")

    def whole(self) -> dict[str, Any]:
        """Everything, one part below the other."""
        asked = [item for item in self.set.items if self.is_judged(item)]
        own = [item for item in self.set.items if not self.is_judged(item)]
        parts = [self.text("article", self.article())]
        if asked:
            parts.append(
                _library("H5P.QuestionSet", kept_name(self.set.title), self.questions(asked), self.seed("set"))
            )
        if own:
            parts.append(self.text("own", self.on_paper(own)))
        return {"content": [{"content": one, "useSeparator": "auto"} for one in parts]}

    def is_judged(self, item: Item) -> bool:
        """Whether H5P can say if an answer is right."""
        return as_asked(item) != "essay" or bool(self.marked.get(item.id))

    def seed(self, name: str) -> str:
        """What the id of a part is made from."""
        return f"{self.set.title}\0{self.set.seed}\0{name}"

    def text(self, name: str, html: str) -> dict[str, Any]:
        """A part that is read."""
        return _library("H5P.AdvancedText", self.say(f"h5p.{name}"), {"text": html}, self.seed(name))

    def article(self) -> str:
        """The articles as HTML."""
        parts = []
        for one in printed_articles(self.reading):
            parts += [f"<h2>{escape(one.heading)}</h2>", f"<p><em>{escape(one.source)}</em></p>" if one.source else ""]
            for number, words in one.paragraphs:
                parts.append(f"<p>{f'<strong>{number}</strong> ' if number else ''}{escape(words)}</p>")
        return "\n".join(filter(None, parts))

    def on_paper(self, items: Iterable[Item]) -> str:
        """Tasks that no machine judges, as HTML."""
        lines = _paragraphs(line for item in items for line in self.on_paper_lines(item))
        return f"<h2>{escape(self.say('h5p.own'))}</h2>{lines}"

    def on_paper_lines(self, item: Item) -> list[str]:
        """A task's question; a passage of the article is not repeated."""
        return [self.asking.prompt(item)] if item.where else self.asking.question(item)

    def questions(self, items: Iterable[Item]) -> dict[str, Any]:
        """The question set."""
        return {
            "introPage": {"showIntroPage": False},
            "progressType": "dots",
            "passPercentage": 50,
            "questions": [self.question(item) for item in items],
            "texts": self.wording("questions"),
            "disableBackwardsNavigation": False,
            "randomQuestions": False,
            "endGame": {
                "showResultPage": True, "showSolutionButton": True, "showRetryButton": True, "showAnimations": False,
                "skippable": False, "overallFeedback": [{"from": 0, "to": 100}], **self.wording("end"),
            },
            "override": {"checkButton": True},
        }  # fmt: skip

    def question(self, item: Item) -> dict[str, Any]:
        """An item in the type of question that fits it."""
        if marked := self.marked.get(item.id):
            library, params = "H5P.MarkTheWords", self.marking(item, marked)
        elif item.form == Form.ARRANGE:
            library, params = "H5P.DragText", self.dragging(item)
        else:
            library, params = "H5P.MultiChoice", self.choosing(item)
        return _library(library, self.names[item.id], params, item.id)

    def choosing(self, item: Item) -> dict[str, Any]:
        """A choice among options, each with its reason."""
        return {
            "question": _paragraphs(self.asking.question(item)),
            "answers": [_answer(option) for option in item.options],
            "overallFeedback": [{"from": 0, "to": 100}],
            "behaviour": {
                "enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True, "type": "single",
                "singlePoint": True, "randomAnswers": not item.is_ordered, "showSolutionsRequiresInput": True,
                "confirmCheckDialog": False, "confirmRetryDialog": False, "autoCheck": False, "passPercentage": 100,
                "showScorePoints": True,
            },
            "UI": self.wording("choosing"),
            "confirmCheck": self.wording("confirm-check"),
            "confirmRetry": self.wording("confirm-retry"),
        }  # fmt: skip

    def marking(self, item: Item, marked: str) -> dict[str, Any]:
        """Words to mark in their paragraph and its neighbours."""
        return {
            "taskDescription": _paragraphs([self.say("h5p.mark_every_word", prompt=item.prompt)]),
            "textField": marked,
            "overallFeedback": _feedback(item),
            "behaviour": {
                "enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True, "showScorePoints": True,
            },
            **self.wording("marking"),
        }  # fmt: skip

    def dragging(self, item: Item) -> dict[str, Any]:
        """Letters to drag to claims: each to the claims that bear on the claim with this letter."""
        top = self.say("h5p.top")
        lines = [
            self.say("h5p.gap", claim=safe_gap(f"{node.label}. {node.text}"), place=f"*{node.parent or top}*")
            for node in item.nodes
        ]
        used = {node.parent for node in item.nodes}
        return {
            "taskDescription": _paragraphs([*self.asking.question(item), self.say("h5p.drag_letters", top=top)]),
            "textField": "\n".join(lines),
            "distractors": " ".join(f"*{node.label}*" for node in item.nodes if node.label not in used),
            "overallFeedback": _feedback(item),
            "behaviour": {
                "enableRetry": True, "enableSolutionsButton": True, "enableCheckButton": True, "instantFeedback": False,
            },
            **self.wording("dragging"),
        }  # fmt: skip


def _library(name: str, title: str, params: dict[str, Any], seed: str) -> dict[str, Any]:
    major, minor = _VERSIONS[name]
    kind = _TITLES.get(name, name.removeprefix("H5P."))
    return {
        "library": f"{name} {major}.{minor}",
        "params": params,
        "subContentId": str(uuid5(NAMESPACE_URL, seed)),
        "metadata": {"contentType": kind, "license": "U", "title": title},
    }


def _answer(option: Option) -> dict[str, Any]:
    feedback = {"tip": "", "chosenFeedback": f"<div>{escape(option.why)}</div>", "notChosenFeedback": ""}
    return {"text": f"<div>{escape(option.text)}</div>", "correct": option.is_right, "tipsAndFeedback": feedback}


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in lines)


def _feedback(item: Item) -> list[dict[str, Any]]:
    """What is told at the end of a question: only a full score has the whole reason, others a hint."""
    hint = hints(item)[0]
    return [{"from": 0, "to": 99, "feedback": escape(hint)}, {"from": 100, "to": 100, "feedback": escape(item.why)}]


OUTPUTS = (Output("h5p", "a package for H5P", as_h5p, (".h5p",)),)
