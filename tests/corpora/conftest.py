"""What tests of collections share: maps that are collected in this process, and what is in a store."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from argmap.corpora.child import Batch
    from argmap.corpora.collecting import Collected

ARTICLE = "The harbour should be dredged.\n\nEleven ships have run aground, say the pilots. It is too shallow.\n"
MAP = """argmap: 1
title: Harbour
article: {file: article.txt, publication: The Gazette, published: May 2021}
argument:
  id: T
  thesis: The harbour should be dredged.
  quote: The harbour should be dredged
  because:
    - evidence: Eleven ships ran aground.
      id: E
      type: statistic
      attributed_to: the pilots
      quote: Eleven ships have run aground
      scheme: sign
    - together:
        - premise: It is too shallow.
          id: P
          quote: It is too shallow
        - premise: Whatever is too shallow should be dredged.
          id: W
          implicit: true
      unless:
        - premise: Ships will be smaller.
          id: U
          implicit: true
"""


class Here:
    """Reads maps in this process, as a child does."""

    def __init__(self, orders: Any) -> None:
        self.orders = orders

    def read(self, paths: Sequence[str]) -> Iterator[Batch]:
        from argmap.corpora.child import read_batch
        from argmap.reading import Shelf

        yield read_batch(list(paths), Shelf(self.orders.reach), self.orders.session())


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The current folder of a test; maps are read in its own process."""
    pytest.importorskip("duckdb", reason='collections are not installed: pip install "argmap[corpus]"')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("argmap.corpora.part.minder_for", Here)
    return tmp_path


@pytest.fixture
def gather(here: Path) -> Callable[..., Collected]:
    """Collect `maps` into a store of the test's folder."""
    from argmap.corpora import Store
    from argmap.corpora.child import Orders
    from argmap.corpora.collecting import collect
    from argmap.corpora.workers import Work
    from argmap.reading.shelf import reach

    def gather_it(store: str = "store", paths: Sequence[str] = ("maps",), **orders: Any) -> Collected:
        told, verify = orders.pop("told", None), orders.pop("verify", False)
        work = Work(workers=1, say=orders.pop("say", lambda _: None))
        orders = {"isolated": True} | orders
        return collect(paths, Store(store), Orders(str(Path.cwd()), reach(), **orders), work, told, verify=verify)

    return gather_it


def rows(store: str, table: str, *columns: str) -> list[tuple[Any, ...]]:
    """The rows of a table, or of some of its columns."""
    from argmap.corpora import Asker, Store

    with Asker(Store(store)) as asker:
        return asker.rows(f'SELECT {", ".join(columns) or "*"} FROM "{table}"')  # noqa: S608


def files_in(store: Path) -> dict[str, bytes]:
    """All files of a store but those that say when files were changed."""
    return {
        path.relative_to(store).as_posix(): path.read_bytes()
        for path in sorted(store.rglob("*"))
        if path.is_file() and path.parent.name != "seen"
    }


def put(path: Path, text: str) -> Path:
    """Write a file, and the folders that it lies in; its time is long past, as that of a file at rest."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    os.utime(path, ns=(10**18, 10**18))
    return path
