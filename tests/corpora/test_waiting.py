"""Who asks for too much can end it: the work of DuckDB hears Ctrl-C, and leaves nothing in temporary folders."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from tests.corpora.conftest import ARTICLE, MAP, put

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

needs_signals = pytest.mark.skipif(os.name == "nt", reason="signals are Unix's")
ENDLESS = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT max(n) FROM t"


def test_what_comes_of_it_is_returned_or_raised() -> None:
    from argmap.corpora.waiting import Waiting

    waiting = Waiting(lambda: pytest.fail("nothing is to be interrupted"))
    assert waiting.of(lambda: 6 * 7) == 42
    with pytest.raises(ZeroDivisionError):
        waiting.of(lambda: 1 // 0)
    assert not waiting.is_deaf


@needs_signals
@pytest.mark.parametrize("hears", [True, False])
def test_work_that_is_interrupted_is_waited_for_a_moment(hears: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    from argmap.corpora.waiting import Waiting

    monkeypatch.setattr("argmap.corpora.waiting._PATIENCE", 30.0 if hears else 0.01)
    asked, ends = Event(), Event()

    def interrupt() -> None:
        asked.set()
        if hears:
            ends.set()

    def work() -> bool:
        os.kill(os.getpid(), signal.SIGINT)
        return ends.wait(60)

    waiting = Waiting(interrupt)
    with pytest.raises(KeyboardInterrupt):
        waiting.of(work)
    assert (asked.is_set(), waiting.is_deaf) == (True, not hears)
    ends.set()


@needs_signals
@pytest.mark.parametrize(
    ("name", "status", "said"), [("SIGINT", 130, "argmap: interrupted\n"), ("SIGTERM", 143, ""), ("SIGHUP", 129, "")]
)
def test_a_question_without_end_is_ended(
    here: Path, gather: Callable[..., Any], name: str, status: int, said: str
) -> None:
    put(here / "maps/map.yaml", MAP)
    put(here / "maps/article.txt", ARTICLE)
    gather()
    if signal.getsignal(getattr(signal, name)) is signal.SIG_IGN:
        pytest.skip(f"{name} is ignored here, as by nohup")
    (here / "scratch").mkdir()
    environment = os.environ | {"TMPDIR": str(here / "scratch")}
    ask = [sys.executable, "-m", "argmap", "ask", "store", ENDLESS]
    with subprocess.Popen(ask, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as asking:
        try:
            while not list((here / "scratch").iterdir()):  # DuckDB is being opened
                time.sleep(0.05)
            time.sleep(0.5)
            asking.send_signal(getattr(signal, name))
            assert asking.communicate(timeout=60) == ("", said)
        finally:
            asking.kill()
    assert asking.returncode == status
    assert list((here / "scratch").iterdir()) == []
