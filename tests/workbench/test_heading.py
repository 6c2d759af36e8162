"""The map and its articles in the page: header fields, body, set-aside passages, further articles; fixes and flags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from argmap import config
from argmap.checker.session import Session
from argmap.text import Span
from argmap.workbench import Desk, Store, Tools, Workbench
from tests.cli.test_commands import run
from tests.workbench.desks import ARTICLE, MAP, Window, desk_in

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "article: {file: letter.txt}\n"


@pytest.fixture
def window(tmp_path: Path) -> Window:
    return Window(Workbench(desk_in(tmp_path)))


def text(window: Window) -> str:
    return str(window.ask("/yaml")["text"])


def test_what_a_window_is_told_of_the_whole(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Another letter.\n", encoding="utf-8")
    (tmp_path / ".hidden.txt").write_text("x\n", encoding="utf-8")
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    window = Window(Workbench(desk_in(tmp_path)))
    told = window.bench.answer("/sync", b"{}", window.bench.token).data
    assert told["heading"] == {
        "title": "The harbour", "note": "", "language": "",
        "articles": [{
            "name": "", "file": "letter.txt", "begins": "", "ends": "", "set_aside": [], "asides": [], "changed": False, "read": True,
            "fields": dict.fromkeys(("title", "author", "publication", "published", "language", "url"), ""),
        }],
    }  # fmt: skip
    assert window.ask("/texts") == {"texts": ["letter.txt", "other.txt"]}
    assert "heading" not in window.ask("/sync")


@pytest.mark.parametrize(
    ("op", "says", "written"),
    [
        ({"name": "header", "field": "title", "value": "The quay: a letter"}, "Changed the map's title", ('title: The harbour\n', 'title: "The quay: a letter"\n')),
        ({"name": "header", "field": "author", "value": "A. Lee", "of_article": True}, "Changed the article's author", (HEADER, 'article: {file: letter.txt, author: "A. Lee"}\n')),
        ({"name": "body", "end": "begins", "quote": {"exact": "It should be dredged", "article": ""}}, "The article's own text begins there", (HEADER, 'article: {file: letter.txt, body: {begins: "It should be dredged"}}\n')),
        ({"name": "set aside", "words": "The quay, they add, is old", "reason": "beside the point"}, "Set aside", (HEADER, 'article: {file: letter.txt, set_aside: [{quote: "The quay, they add, is old", reason: "beside the point"}]}\n')),
        ({"name": "fingerprint"}, "The map is of the article as it is now", (HEADER, "article: {file: letter.txt, fingerprint: PRINT}\n")),
    ],
)  # fmt: skip
def test_the_header_is_changed(window: Window, op: dict[str, Any], says: str, written: tuple[str, str]) -> None:
    (article,) = window.bench.desk.reading.articles.values()
    assert window.op(**op)["said"] == says
    old, new = written
    assert text(window).replace(f'"{article.fingerprint}"', "PRINT").replace(
        article.fingerprint, "PRINT"
    ) == MAP.replace(old, new)
    window.ask("/undo")
    assert text(window) == MAP


def test_what_is_set_aside_is_changed_and_counted_again(window: Window) -> None:
    window.op("set aside", words="It has said so before", reason="an echo")
    window.op("set aside", words="The quay, they add, is old", reason="another matter")
    window.op("set aside", index=1, reason="beside the point")
    assert window.op("take set aside", index=0)["said"] == "It counts again"
    found = window.bench.desk.reading.map
    assert found
    assert found.article
    assert [(one.quote.exact if one.quote else "", one.reason) for one in found.article.set_aside] == [
        ("The quay, they add, is old", "beside the point")
    ]
    gone = {"words": "It has said so before", "reason": "an echo"}
    assert window.op("take set aside", index=7, was=gone)["refused"] == "that passage is no longer there"


def test_a_new_reason_leaves_the_words_as_they_are(tmp_path: Path) -> None:
    aside = "set_aside: [{begins: The council, ends: said so before, reason: an echo}, {quote: {exact: the, prefix: So}, reason: a}]"
    window = Window(Workbench(desk_in(tmp_path, MAP.replace("letter.txt}", f"letter.txt, {aside}}}"))))
    window.op("set aside", index=0, reason="of the council")
    window.op("set aside", index=1, reason="b")
    found = window.bench.desk.reading.map
    assert found
    assert found.article
    assert [one.model_dump(exclude_none=True) for one in found.article.set_aside] == [
        {"begins": {"exact": "The council"}, "ends": {"exact": "said so before"}, "reason": "of the council"},
        {"quote": {"exact": "the", "prefix": "So"}, "reason": "b"},
    ]


def test_words_that_stand_twice_are_set_aside_at_their_place(tmp_path: Path) -> None:
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    (tmp_path / "letter.txt").write_text(f"{ARTICLE}\nThe quay is old. The quay is old.\n", encoding="utf-8")
    window = Window(Workbench(Desk(Store(tmp_path / "map.yaml"))))
    content = window.bench.desk.reading.articles[None].text.content
    at = content.rindex("The quay is old")
    chosen = window.ask("/words", start=at, end=at + 15)
    assert set(chosen["quote"]) - {"exact"}
    window.op("set aside", quote=chosen["quote"], reason="said twice")
    article = window.bench.desk.reading.articles[None]
    assert article.is_set_aside(Span(at, at + 15))
    assert not article.is_set_aside(Span(at - 17, at - 2))
    assert [one for one in window.ask("/findings")["findings"] if one["code"] == "AM213"] == []


def test_a_further_article_and_its_name(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("The quay is sound.\n", encoding="utf-8")
    window = Window(Workbench(desk_in(tmp_path)))
    assert (
        window.op("add article", called="reply", file="../secret.txt")["refused"]
        == "../secret.txt is no text beside the map"
    )
    assert (
        window.op("add article", called="reply", file="other.txt", first="letter")["said"] == "Added the article reply"
    )
    assert all(one.anchor.is_sound for quotes in window.bench.desk.reading.anchors for one in quotes)
    assert text(window).count("article: letter\n") == 1
    window.op("add quote", key=window.key("O1"), quote={"exact": "The quay is sound", "article": "reply"})
    assert window.op("name article", article="reply", called="answer")["said"] == "The article is called answer now"
    assert window.op("name article", article="answer", called="letter")["refused"] == "the map has an article letter"
    reading = window.bench.desk.reading
    assert list(reading.articles) == ["letter", "answer"]
    assert window.op("name article", article="answer", called="Reply: part 2")["said"].endswith("Reply: part 2 now")
    assert '"Reply: part 2": ' in text(window).replace('":\n', '": \n')
    window.ask("/undo")
    reading = window.bench.desk.reading
    by_label = {claim.label: reading.anchors[claim.index] for claim in reading.claims}
    assert [(one.quote.article, one.anchor.is_sound) for one in by_label["O1"]][-1] == ("answer", True)


def test_a_finding_is_mended_by_its_button(tmp_path: Path) -> None:
    window = Window(
        Workbench(desk_in(tmp_path, MAP.replace("letter.txt}", 'letter.txt, fingerprint: "0123456789ab"}')))
    )
    (found,) = [one for one in window.ask("/findings")["findings"] if one["fix"]]
    assert (found["code"], found["key"], found["fix"]) == ("AM209", "", "renew the article's fingerprint")
    assert (
        window.op("fix", code="AM209", line=found["line"], column=found["column"])["said"]
        == "Mended: renew the article's fingerprint"
    )
    (article,) = window.bench.desk.reading.articles.values()
    assert text(window) == MAP.replace("letter.txt}", f'letter.txt, fingerprint: "{article.fingerprint}"}}')
    assert (
        window.op("fix", code="AM209", line=found["line"], column=found["column"])["refused"]
        == "that finding is no longer there"
    )


def test_of_two_findings_on_a_line_the_one_that_was_meant_is_mended(tmp_path: Path) -> None:
    (tmp_path / "reply.txt").write_text("The quay is sound.\n", encoding="utf-8")
    old = '{file: letter.txt, fingerprint: "0123456789ab"}, reply: {file: reply.txt, fingerprint: "ba9876543210"}'
    content = MAP.replace("article: {file: letter.txt}", f"articles: {{letter: {old}}}")
    window = Window(Workbench(desk_in(tmp_path, content)))
    first, second = [one for one in window.ask("/findings")["findings"] if one["code"] == "AM209"]
    assert first["line"] == second["line"]
    assert window.op("fix", code="AM209", line=second["line"], column=second["column"])["said"].startswith("Mended")
    now = text(window)
    assert ("0123456789ab" in now, "ba9876543210" in now) == (True, False)
    assert (
        window.op("fix", code="AM209", line=1, column=second["column"])["refused"] == "that finding is no longer there"
    )


def test_a_flag_is_a_note(window: Window) -> None:
    key = window.key("P1")
    assert window.op("flag", key=key, words="Too deep?")["said"] == "Flagged P1"
    window.op("flag", key=key, words="Ask the pilots.")
    assert window.claims[key]["attributes"]["note"] == "Too deep? Ask the pilots."
    assert window.op("flag", key=key, words=" ")["refused"] == "a flag says what is amiss"


def test_quotes_change_places(window: Window) -> None:
    key = window.key("P1")
    window.op("add quote", key=key, quote={"exact": "Eleven ships have run aground"})
    assert window.op("move quote", key=key, index=1, to=0)["said"] == "Moved words of P1"
    assert [one["exact"] for one in window.claims[key]["quotes"]] == [
        "Eleven ships have run aground",
        "it must be too shallow",
    ]


def test_an_undercut_of_a_linked_premise_bears_on_the_link(window: Window) -> None:
    window.op("link new", key=window.key("P1"), claim="A harbour must be deep.", kind="premise", implicit=True)
    window.op("add", relation="unless", under=window.key("P1"), claim="The ships are small.")
    step = window.bench.desk.reading.steps[0]
    assert step.is_linked
    assert [
        window.bench.desk.reading.steps[one].polarity for one in window.bench.desk.reading.graph.undercuts_of[0]
    ] == ["undercut"]


def test_history_and_undoing_back_to_a_moment(window: Window) -> None:
    for words in ("Once.", "Twice.", "Thrice."):
        window.op("reword", key=window.key("P1"), claim=words)
    window.op("rename", key=window.key("P2"), id="P3")
    assert window.ask("/history")["steps"] == ["changed an id", *["reworded a claim"] * 3]
    assert window.ask("/undo", steps=3)["said"] == "Undone: reworded a claim"
    assert "premise: Once." in text(window)
    assert window.ask("/undo", steps=50)["said"] == "Undone: reworded a claim"
    assert text(window) == MAP
    assert window.ask("/undo")["refused"] == "there is nothing to be undone"


def test_a_class_may_have_single_tools_and_hide_parts(tmp_path: Path) -> None:
    (tmp_path / "argmap.toml").write_text(
        '[workbench]\ntools = ["reason", "undercut"]\nhide = ["notes", "schemes"]\nsuggestions = true\n',
        encoding="utf-8",
    )
    config.forget()
    tools = Tools.of(config.find(tmp_path / "map.yaml").workbench)
    assert tools == Tools(
        frozenset({"words", "reason", "undercut"}), hidden=frozenset({"notes", "schemes"}), suggestions=True
    )
    desk = desk_in(tmp_path)
    desk.tools = tools
    window = Window(Workbench(desk))
    here = "your teacher has not put this tool here"
    assert window.op("add", relation="but", under=window.key("P1"), claim="x")["refused"] == here
    assert window.op("turn", key=window.key("P1"), relation="but")["refused"] == here
    assert window.op("attribute", key=window.key("P1"), field="note", value="x")["refused"] == here
    assert window.op("header", field="title", value="x")["refused"] == here
    assert window.op("add", relation="unless", under=window.key("P1"), claim="They are small.")["said"].startswith(
        "Added"
    )
    told = window.ask("/sync")["tools"]
    assert (told["kit"], told["hidden"], told["suggestions"]) == (
        ["reason", "undercut", "words"],
        ["notes", "schemes"],
        True,
    )
    (tmp_path / "argmap.toml").write_text('[workbench]\ntools = ["reasons"]\nhide = "all"\n', encoding="utf-8")
    config.forget()
    assert len(config.find(tmp_path / "map.yaml").findings) == 2
    config.forget()


HERE = "your teacher has not put this tool here"
THESIS = "the thesis is set by your teacher"
ARTICLES = "the article's part of the map is set by your teacher"
WORDS = "these words do not stand in the article; choose them there"
OTHERS = "here every claim quotes words of the article; choose others for it instead"


@pytest.mark.parametrize(
    ("tools", "op", "says"),
    [
        (Tools.named("first"), {"name": "add", "relation": "because", "under": "P1", "claim": "x", "implicit": True}, HERE),
        (Tools.named("first"), {"name": "add", "relation": "because", "under": "P1", "claim": "x", "kind": "evidence"}, HERE),
        (Tools.named("linked"), {"name": "attribute", "key": "P1", "field": "scheme_role", "value": "x"}, HERE),
        (Tools(frozenset({"words", "attributes"})), {"name": "attribute", "key": "O1", "field": "date", "value": "x"}, HERE),
        (Tools(), {"name": "attribute", "key": "P1", "field": "reviewed", "value": "abc"}, "a stamp says that somebody has looked at the claim beside its words"),
        (Tools(), {"name": "attribute", "key": "P1", "field": "quote", "value": "x"}, "`quote` is nothing that this claim has"),
        (Tools(), {"name": "attribute", "key": "P1", "field": "article", "value": "gone"}, "the map has no article of that name"),
        (Tools(locked=frozenset({"thesis"})), {"name": "add quote", "key": "T", "quote": {"exact": "Ships"}}, THESIS),
        (Tools(locked=frozenset({"thesis"})), {"name": "take quote", "key": "T", "index": 0}, THESIS),
        (Tools(locked=frozenset({"thesis"})), {"name": "implicit", "key": "T", "implicit": True, "drop": True}, THESIS),
        (Tools(locked=frozenset({"thesis"})), {"name": "flag", "key": "T", "words": "x"}, THESIS),
        (Tools(locked=frozenset({"article"})), {"name": "fix", "code": "AM209", "line": 3, "column": 16}, ARTICLES),
        (Tools(hidden=frozenset({"article"})), {"name": "set aside", "words": "Ships bring work", "reason": "x"}, HERE),
        (Tools(hidden=frozenset({"article"})), {"name": "fingerprint"}, HERE),
        (Tools(hidden=frozenset({"notes"})), {"name": "flag", "key": "P1", "words": "x"}, HERE),
        (Tools(words_required=True), {"name": "add", "relation": "because", "under": "P1", "claim": "x", "quotes": [{"exact": "words that are nowhere"}]}, WORDS),
        (Tools(words_required=True), {"name": "add", "relation": "because", "under": "P1", "claim": "x", "quotes": [{"exact": "."}]}, WORDS),
        (Tools(words_required=True), {"name": "change quote", "key": "P1", "index": 0, "quote": {"exact": "words that are nowhere"}}, WORDS),
        (Tools(words_required=True), {"name": "take quote", "key": "P1", "index": 0}, OTHERS),
        (Tools(words_required=True), {"name": "implicit", "key": "P1", "implicit": True, "drop": True}, OTHERS),
    ],
)  # fmt: skip
def test_no_way_round_what_a_class_may_do(tmp_path: Path, tools: Tools, op: dict[str, Any], says: str) -> None:
    desk = desk_in(tmp_path)
    desk.tools = tools
    window = Window(Workbench(desk))
    keys = {one["label"]: key for key, one in window.claims.items()}
    given = {name: keys.get(str(value), value) if name in {"key", "under"} else value for name, value in op.items()}
    assert window.op(**given)["refused"] == says
    assert text(window) == MAP
    allowed = {"name": "add", "relation": "because", "under": keys["P1"], "claim": "Ships ran aground.", "quotes": [{"exact": "Eleven ships have run aground"}]}  # fmt: skip
    if "reason" in tools.kit:
        assert window.ask("/op", op=allowed)["said"].startswith("Added")


def test_a_linked_step_is_changed_at_its_premise(window: Window) -> None:
    window.op("link new", key=window.key("P1"), claim="A harbour must be deep.", implicit=True)
    key = window.key("P1")
    told = window.op("step", key=key, field="scheme", value="sign")
    assert (told["said"], told["at"]) == ("Changed the scheme of the step of P1", key)
    assert window.claims[key]["step"] == {"scheme": "sign"}


def test_an_empty_map_has_no_findings(tmp_path: Path) -> None:
    window = Window(Workbench(desk_in(tmp_path, "argmap: 1\narticle: {file: letter.txt}\nargument:\n  thesis:\n")))
    assert window.ask("/findings")["findings"] == []


def test_findings_are_those_of_check_by_settings_and_baseline(tmp_path: Path) -> None:
    """Settings that are changed meanwhile hold at once, also for what is mended."""
    quote = MAP.replace("quote: it must be too shallow", "quote: it must be to shallow")
    window = Window(Workbench(desk_in(tmp_path, quote)))

    def told() -> dict[str, str]:
        return {one["code"]: one["severity"] for one in window.ask("/findings")["findings"]}

    usual = told()
    settings = tmp_path / "argmap.toml"
    by_check = [f"{one.code.id} {one.severity.label}" for one in Session().check(window.bench.desk.reading)]
    assert sorted(f"{code} {severity}" for code, severity in usual.items()) == sorted(set(by_check))
    one, *others = usual
    other = next(iter(others))
    settings.write_text(f'ignore = ["{one}"]\n[severity]\n{other} = "error"\n', encoding="utf-8")
    assert told() == {code: severity for code, severity in usual.items() if code != one} | {other: "error"}
    settings.write_text('baseline = "known.json"\n', encoding="utf-8")
    config.forget()
    run("check", str(tmp_path / "map.yaml"), "--write-baseline")
    assert told() == {}
    settings.unlink()
    assert told() == usual
