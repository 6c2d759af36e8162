"""What outlives a crash: steps to be undone, words that were typed; and what a class may do."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from typing import TYPE_CHECKING
from unittest.mock import Mock

import pytest

from argmap import config
from argmap.mapfile.tree import plain, tree_of
from argmap.text import Text
from argmap.workbench import Desk, Journal, Store, StoreError, Tools, Workbench
from tests.workbench.desks import ARTICLE, MAP, Window

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def here(tmp_path: Path) -> Path:
    (tmp_path / "letter.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def opened(here: Path, tools: Tools | None = None) -> Window:
    path = here / "map.yaml"
    return Window(Workbench(Desk(Store(path), None, Journal(path, here / "state"), tools)))


def test_undo_goes_on_after_a_crash(here: Path) -> None:
    window = opened(here)
    window.op("reword", key=window.key("P1"), claim="It is flat.")
    window.op("add", relation="but", under=window.key("P1"), claim="It is deep.")
    again = opened(here)
    assert again.ask("/sync")["undo"] == "added an objection"
    again.ask("/undo")
    assert again.ask("/undo")["said"] == "Undone: reworded a claim"
    assert (here / "map.yaml").read_text(encoding="utf-8") == MAP


def test_what_was_undone_can_be_done_again_after_a_crash(here: Path) -> None:
    window = opened(here)
    window.op("reword", key=window.key("P1"), claim="It is flat.")
    window.op("add", relation="but", under=window.key("P1"), claim="It is deep.")
    both = (here / "map.yaml").read_text(encoding="utf-8")
    window.ask("/undo")
    window.ask("/undo")
    window.ask("/redo")
    again = opened(here)
    told = again.ask("/sync")
    assert (told["undo"], told["redo"]) == ("reworded a claim", "added an objection")
    assert again.ask("/redo")["said"] == "Done again: added an objection"
    assert (here / "map.yaml").read_text(encoding="utf-8") == both
    once_more = opened(here)
    assert [once_more.ask("/undo")["said"] for _ in range(2)] == [
        "Undone: added an objection",
        "Undone: reworded a claim",
    ]
    assert once_more.ask("/undo")["refused"] == "there is nothing to be undone"
    assert (here / "map.yaml").read_text(encoding="utf-8") == MAP


def test_an_edit_after_an_undo_ends_what_could_be_done_again(here: Path) -> None:
    window = opened(here)
    window.op("reword", key=window.key("P1"), claim="It is flat.")
    window.ask("/undo")
    window.op("reword", key=window.key("P1"), claim="It is steep.")
    told = opened(here).ask("/sync")
    assert (told["undo"], told["redo"]) == ("reworded a claim", "")


@pytest.mark.parametrize("seed", range(5))
def test_a_crash_at_any_moment_forgets_no_step(here: Path, seed: int) -> None:
    rng = random.Random(seed)
    window = opened(here)
    for number in range(25):
        chosen = rng.choice(("reword", "/undo", "/undo", "/redo"))
        if chosen == "reword":
            window.op("reword", key=window.key("P1"), claim=f"It is flat {number}.")
        else:
            window.ask(chosen)
        live, again = window.bench.desk, opened(here).bench.desk
        assert (again.history, again.undo_name, again.redo_name) == (live.history, live.undo_name, live.redo_name)


def test_where_others_have_saved_since_no_step_is_known(here: Path) -> None:
    window = opened(here)
    window.op("reword", key=window.key("P1"), claim="It is flat.")
    path = here / "map.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")
    assert opened(here).ask("/sync")["undo"] == ""


def test_an_edit_that_could_not_be_saved_takes_no_other_with_it(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is written down first, and then the disk is full."""
    window = two_steps(here)
    with monkeypatch.context() as patch:
        patch.setattr(window.bench.desk.store, "save", Mock(side_effect=StoreError("the disk is full")))
        window.op("reword", key=window.key("P1"), claim="It is round.")
        assert window.status == 507
        window.ask("/undo")
        assert window.status == 507
    window.op("reword", key=window.key("P1"), claim="It is square.")
    assert left_in(here) == (3, 0, {})
    assert opened(here).bench.desk.history == ["reworded a claim", "added an objection", "reworded a claim"]


def test_a_line_that_a_crash_has_cut_is_none(here: Path) -> None:
    window = opened(here)
    window.op("reword", key=window.key("P1"), claim="It is flat.")
    (journal,) = (here / "state").glob("*.jsonl")
    journal.write_bytes(journal.read_bytes() + b'{"step": "half a li')
    assert opened(here).ask("/sync")["undo"] == "reworded a claim"


def left_in(here: Path) -> tuple[int, int, dict[str, str]]:
    """How many steps a journal can undo and do again, and its drafts."""
    content = (here / "map.yaml").read_text(encoding="utf-8")
    left = Journal(here / "map.yaml", here / "state").open(content)
    return len(left.undo), len(left.redo), left.drafts


def two_steps(here: Path) -> Window:
    window = opened(here)
    window.op("reword", key=window.key("P1"), claim="It is flat.")
    window.op("add", relation="but", under=window.key("P1"), claim="It is deep.")
    return window


def test_on_a_full_disk_a_journal_stays_as_it_is(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Opening one makes a shorter one of it: a new file, or none."""
    two_steps(here)
    (file,) = (here / "state").iterdir()
    before = file.read_bytes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("argmap.writing.os.fsync", full)
        assert left_in(here) == (2, 0, {})
    assert (file.read_bytes(), list((here / "state").iterdir())) == (before, [file])
    assert left_in(here) == (2, 0, {})


def test_a_line_that_does_not_fit_takes_no_other_with_it(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written of it is taken back; where even that fails, the next line stands by itself."""
    window = two_steps(here)
    write = os.write
    for can_be_taken_back in (True, False):

        def short(handle: int, data: bytes) -> int:
            if len(data) < 30:
                raise OSError(28, "No space left on device")
            return write(handle, data[:20])

        def fails(*_: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr("argmap.workbench.journal.os.write", short)
            if not can_be_taken_back:
                patch.setattr("argmap.workbench.journal.os.ftruncate", fails)
            window.op("reword", key=window.key("P1"), claim="It is round.")
        assert window.status == 507
    window.op("reword", key=window.key("P1"), claim="It is square.")
    assert left_in(here) == (3, 0, {})


def test_of_a_very_long_journal_the_last_lines_count(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two_steps(here)
    (file,) = (here / "state").iterdir()
    data = file.read_bytes()
    file.write_bytes(b'{"draft": "old", "words": "old"}\n' * 100 + data)
    monkeypatch.setattr("argmap.workbench.journal._MOST_BYTES", len(data) + 10)
    assert left_in(here) == (2, 0, {})


@pytest.mark.skipif(os.name == "nt", reason="there are no such permissions there")
def test_a_journal_is_its_owners_alone(here: Path) -> None:
    two_steps(here)
    for _ in range(2):
        (file,) = (here / "state").iterdir()
        assert file.stat().st_mode & 0o777 == 0o600
        left_in(here)


def test_words_that_were_typed_come_back_once(here: Path) -> None:
    window = opened(here)
    window.ask("/draft", what="k3 What it says", words="It is far too shal")
    window.ask("/draft", what="k4 Note", words="one")
    window.ask("/draft", what="k4 Note", words="")
    again = opened(here)
    assert again.ask("/sync")["drafts"] == {}
    assert again.ask("/sync", first=True)["drafts"] == {"k3 What it says": "It is far too shal"}
    again.ask("/draft", what="k3 What it says", words="")  # the page keeps them
    assert again.ask("/sync", first=True)["drafts"] == {}


SAVING = """
import sys
from pathlib import Path
from argmap.workbench import Desk, Journal, Store
path = Path(sys.argv[1])
desk = Desk(Store(path), None, Journal(path, path.parent / "state"))
for number in range(10_000):
    key = next(key for at, key in desk.keys.by_path.items() if at == ("argument", "because", 0))
    was = next(one.text for one in desk.reading.claims if one.path == ("argument", "because", 0))
    desk.make("reword", {"key": key, "claim": f"Words {number}.", "was": was})
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("after", [1, 3, 7, 12])
def test_no_answered_edit_is_lost_by_a_kill(here: Path, after: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SAVING, str(here / "map.yaml")], stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout
        for _ in range(after):
            last = int(running.stdout.readline())
        running.send_signal(signal.SIGKILL)
        told = [int(line) for line in running.stdout if line.strip().isdecimal()]
    said = plain(tree_of(Text("", (here / "map.yaml").read_text(encoding="utf-8"))))
    words = said["argument"]["because"][0]["premise"]
    assert int(words.removeprefix("Words ").rstrip(".")) >= max([last, *told])
    assert opened(here).ask("/sync")["undo"] == "reworded a claim"


@pytest.mark.parametrize(
    ("tools", "op", "says"),
    [
        (Tools.named("first"), {"name": "link new", "key": "P1", "claim": "x"}, "your teacher has not put this tool here"),
        (Tools.named("first"), {"name": "add", "relation": "unless", "under": "P1", "claim": "x"}, "your teacher has not put this tool here"),
        (Tools.named("linked"), {"name": "make thesis", "key": "P1"}, "your teacher has not put this tool here"),
        (Tools(locked=frozenset({"thesis"})), {"name": "reword", "key": "T", "claim": "x"}, "the thesis is set by your teacher"),
        (Tools(locked=frozenset({"article"})), {"name": "header", "field": "title", "value": "x"}, "the article's part of the map is set by your teacher"),
        (Tools(words_required=True), {"name": "add", "relation": "because", "under": "P1", "claim": "x"}, "choose the words first that say it: here every claim quotes words of the article"),
    ],
)  # fmt: skip
def test_what_a_class_may_not_do_the_server_refuses(here: Path, tools: Tools, op: dict[str, str], says: str) -> None:
    window = opened(here, tools)
    labels = {one["label"]: key for key, one in window.claims.items()}
    told = window.ask(
        "/op", op={name: labels.get(value, value) if name in {"key", "under"} else value for name, value in op.items()}
    )
    assert (window.status, told["refused"]) == (409, says)
    assert window.op("reword", key=window.key("P1"), claim="Still allowed.").get("said") == "Reworded P1"


def test_the_settings_choose_the_tools(here: Path) -> None:
    (here / "argmap.toml").write_text(
        '[workbench]\ntools = "first"\nfindings = "asked"\nlocked = ["thesis"]\nwords_required = true\n',
        encoding="utf-8",
    )
    config.forget()
    assert Tools.of(config.find(here / "map.yaml").workbench) == Tools(
        Tools.named("first").kit, "asked", frozenset({"thesis"}), True
    )
    (here / "argmap.toml").write_text(
        '[workbench]\ntools = "some"\nfinding = 1\nwords_required = "yes"\n', encoding="utf-8"
    )
    config.forget()
    found = config.find(here / "map.yaml")
    assert [finding.message for finding in found.findings] == [
        "there is no setting `finding`; did you mean `findings`?",
        "`tools` must be one of first, linked, all, not `some`",
        "`words_required` must be true or false, not `yes`",
    ]
    assert Tools.of(found.workbench) == Tools()
    config.forget()
