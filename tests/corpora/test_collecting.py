"""A collection is just what its maps say: made whole, renewed by what changed, the same however it came about."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import pytest

from tests.corpora.conftest import ARTICLE, MAP, files_in, put, rows

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")
M = "maps/a/map.yaml"


@pytest.fixture
def maps(here: Path) -> Path:
    put(here / M, MAP)
    put(here / "maps/a/article.txt", ARTICLE)
    return here / "maps"


def test_a_map_is_its_rows(maps: Path, gather: Callable[..., Any]) -> None:
    result = gather()
    assert (result.read, result.gone, result.unread, result.remarks) == (1, 0, 0, ())
    size = (maps / "a/map.yaml").stat().st_size
    assert rows("store", "files") == [
        (M, "maps/a", "yaml", size, "read", None, "Harbour", "en", 5, 2, 1, 3, 1, 3, 3, 1, 3, 3, "The Gazette", "2021")
    ]
    assert rows("store", "claims", "claim", "position", "line", "kind", "role", "text", "implicit", "depth") == [
        ("T", 0, 6, "thesis", "thesis", "The harbour should be dredged.", False, 0),
        ("E", 1, 9, "evidence", "evidence", "Eleven ships ran aground.", False, 1),
        ("P", 2, 16, "premise", "co-premise", "It is too shallow.", False, 1),
        ("W", 3, 19, "premise", "co-premise", "Whatever is too shallow should be dredged.", True, 1),
        ("U", 4, 23, "premise", "undercut", "Ships will be smaller.", True, 1),
    ]
    assert rows("store", "claims", "favours", "step", "evidence_type", "attributed_to")[:2] == [
        (True, None, None, None),
        (True, 0, "statistic", "the pilots"),
    ]
    assert rows("store", "steps") == [
        (M, 0, "support", "T", None, "T", False, "sign", None, 1, None),
        (M, 1, "support", "T", None, "T", True, None, None, 2, None),
        (M, 2, "undercut", None, 1, "T", False, None, None, 1, None),
    ]
    assert rows("store", "premises") == [
        (M, 0, 0, "E", False), (M, 1, 0, "P", False), (M, 1, 1, "W", False), (M, 2, 0, "U", False),
    ]  # fmt: skip
    key = rows("store", "articles", "fingerprint")[0][0]
    assert rows("store", "articles") == [(key, "en", len(ARTICLE), ARTICLE)]
    assert rows("store", "quotes") == [
        (M, "T", 0, "The harbour should be dredged", None, key, "exact", 0, 29, "¶1"),
        (M, "E", 0, "Eleven ships have run aground", None, key, "exact", 32, 61, "¶2"),
        (M, "P", 0, "It is too shallow", None, key, "exact", 79, 96, "¶2"),
    ]
    assert rows("store", "sources") == [
        (M, None, "article.txt", "read", key, None, None, None, "The Gazette", "May 2021", "2021", None)
    ]
    assert rows("store", "losses") == []


def test_findings_are_those_of_check(maps: Path, gather: Callable[..., Any]) -> None:
    from argmap import check, read

    put(maps / "a/map.yaml", MAP.replace("Eleven ships have", "Twelve ships have"))
    gather("ruled")
    found = check(read(M))
    assert any(one.code.id.startswith("AM2") for one in found)
    assert rows("ruled", "findings", "code", "message", "line") == [
        (one.code.id, one.message, one.place.start.line) for one in found
    ]
    gather("bare", rules=False)
    assert rows("bare", "findings") == []


def test_other_formats_say_what_they_lost(here: Path, gather: Callable[..., Any]) -> None:
    put(here / "maps/net.argdown", "[T]: The harbour should be dredged.\n  + [E]: Eleven ships ran aground.\n")
    aif = {
        "nodes": [
            {"nodeID": "1", "text": "The harbour should be dredged.", "type": "I"},
            {"nodeID": "2", "text": "It is shallow.", "type": "I"},
            {"nodeID": "3", "text": "Default Inference", "type": "RA"},
            {"nodeID": "4", "text": "Ada: It is shallow.", "type": "L"},
        ],
        "edges": [
            {"edgeID": "5", "fromID": "2", "toID": "3"},
            {"edgeID": "6", "fromID": "3", "toID": "1"},
        ],
        "locutions": [],
    }
    put(here / "maps/net.aif.json", json.dumps(aif))
    gather()
    assert rows("store", "files", "path", "format", "claims", "steps") == [
        ("maps/net.aif.json", "aif", 2, 1), ("maps/net.argdown", "argdown", 2, 1),
    ]  # fmt: skip
    assert ("maps/net.aif.json", "lost", "locutions", 1) in rows("store", "losses", "map", "fate", "what", "count")


def test_what_cannot_be_read_is_a_row_with_its_reason(here: Path, gather: Callable[..., Any]) -> None:
    put(here / "maps/broken.yaml", "argmap: 1\nargument: [\n")
    put(here / "maps/faulty.yaml", "argmap: 1\nargument: {thesis: It is so., colour: red}\n")
    (here / "maps/latin.yaml").write_bytes("argmap: 1\nargument: {thesis: Größe.}\n".encode("latin-1"))
    put(here / "maps/notes.yaml", "services: {web: x}\n")
    result = gather(rules=False)
    found = rows("store", "files", "path", "status", "reason", "claims")
    assert [(path, status, claims) for path, status, _, claims in found] == [
        ("maps/broken.yaml", "unreadable", None),
        ("maps/faulty.yaml", "in part", 1),
        ("maps/latin.yaml", "unreadable", None),
    ]
    assert "not UTF-8" in found[2][2]
    assert "colour" in found[1][2]
    assert result.unread == 2


def test_an_article_is_kept_once(maps: Path, gather: Callable[..., Any]) -> None:
    for name in ("b", "c"):
        put(maps / name / "map.yaml", MAP)
        put(maps / name / "article.txt", ARTICLE.replace("\n", "\r\n") if name == "b" else ARTICLE)
    assert gather().rows["articles"] == 1
    assert {key for (key,) in rows("store", "sources", "fingerprint")} == set(
        *zip(*rows("store", "articles", "fingerprint"), strict=True)
    )


def test_only_what_changed_is_read_again(maps: Path, gather: Callable[..., Any]) -> None:
    put(maps / "b/map.yaml", MAP)
    put(maps / "b/article.txt", ARTICLE + "More.\n")
    assert gather().read == 2
    assert gather().read == 0
    put(maps / "b/map.yaml", MAP.replace("Harbour", "Port of call"))
    assert (gather().read, rows("store", "files", "title")) == (1, [("Harbour",), ("Port of call",)])
    put(maps / "b/article.txt", ARTICLE + "Still more.\n")  # its map is read again
    assert (gather().read, len(rows("store", "articles"))) == (1, 2)
    (maps / "b/article.txt").unlink()
    assert (gather().read, rows("store", "sources", "status")) == (1, [("read",), ("unreadable",)])
    assert len(rows("store", "articles")) == 1
    put(maps / "b/article.txt", ARTICLE)
    assert (gather().read, rows("store", "sources", "status")) == (1, [("read",), ("read",)])
    (maps / "b/map.yaml").unlink()
    result = gather()
    assert (result.read, result.gone, result.rows["files"], result.rows["claims"]) == (0, 1, 1, 5)


def test_what_a_map_needs_hangs_on_no_other_map(maps: Path, here: Path) -> None:
    from argmap.corpora.child import read_batch
    from argmap.reading import Shelf

    put(maps / "a/second.yaml", MAP)
    put(maps / "a/lost.yaml", MAP.replace("article.txt", "lost.txt"))
    put(maps / "a/outside.yaml", MAP.replace("article.txt", "../../../outside.txt"))
    (maps / "a/link.txt").symlink_to("article.txt")
    put(maps / "a/linked.yaml", MAP.replace("article.txt", "link.txt"))
    expected = {
        M: ("maps/a/article.txt",),
        "maps/a/second.yaml": ("maps/a/article.txt",),
        "maps/a/lost.yaml": ("maps/a/lost.txt",),
        "maps/a/outside.yaml": (),
        "maps/a/linked.yaml": ("maps/a/link.txt",),
    }
    assert read_batch([*expected], Shelf(), None).needs == expected
    assert {path: read_batch([path], Shelf(), None).needs[path] for path in expected} == expected


def test_garbage_is_collected_after_so_many_claims_and_after_maps_without_any(monkeypatch: pytest.MonkeyPatch) -> None:
    """Over batches, and in the middle of one: a child reads without collecting, for as long as it lives."""
    from argmap.corpora import child

    collected: list[int] = []
    monkeypatch.setattr("argmap.corpora.child.gc.collect", lambda: collected.append(1))
    monkeypatch.setattr(child, "_UNCOLLECTED", 100)
    collecting = child.Collecting()
    told = []
    for claims in (60, 40, 1, 0, 101, *[0] * 101, 100, 1):
        collecting.after(claims)
        told.append(len(collected))
    assert told == [0, 0, 1, 1, 2, *[2] * 100, 3, 3, 4]


def test_a_renewed_collection_is_the_one_that_is_made_at_once(
    maps: Path, here: Path, gather: Callable[..., Any]
) -> None:
    for number in range(7):
        put(maps / f"n{number}/map.yaml", MAP.replace("Harbour", f"Harbour {number}"))
        put(maps / f"n{number}/article.txt", ARTICLE + f"{number}\n")
    gather()
    put(maps / "n3/map.yaml", MAP)
    (maps / "n5/map.yaml").unlink()
    put(maps / "z/map.yaml", MAP)
    gather()
    gather("fresh")
    assert files_in(here / "store") == files_in(here / "fresh")


STEADY = {"steps", "premises", "quotes", "sources"}


@pytest.mark.parametrize(
    ("old", "new", "looked_into"),
    [
        ("thesis: The harbour should", "thesis: The old harbour should", set()),
        ("evidence: Eleven", "evidence:  Eleven", set()),
        ("publication: The Gazette", "publication: The Herald", STEADY),
        ("quote: It is too shallow", "quote: is too shallow", STEADY),
        ("scheme: sign", "scheme: example", STEADY),
        ("id: P", "id: Q", STEADY),
        ("title: Harbour", "title: [", STEADY),
    ],
)
def test_tables_whose_rows_stay_are_not_looked_into(
    old: str,
    new: str,
    looked_into: set[str],
    maps: Path,
    here: Path,
    gather: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from argmap.corpora import part

    put(maps / "b/map.yaml", MAP)
    put(maps / "b/article.txt", ARTICLE)
    gather()
    put(maps / "b/map.yaml", MAP.replace(old, new))
    found = []

    def noted(data: bytes | None, name: str) -> Any:
        found.append(name)
        return older(data, name)

    older = part._older
    monkeypatch.setattr(part, "_older", noted)
    gather()
    gather("fresh")
    assert files_in(here / "store") == files_in(here / "fresh")
    assert set(found) - {"files", "claims", "findings", "words"} == looked_into | ({"losses"} if looked_into else set())


def test_rows_are_known_again_by_what_they_hold() -> None:
    from argmap.corpora.rows import digest_of

    written: Any = {"steps": [("a.yaml", 1, None, 0.5)], "claims": [("a.yaml", "a text")]}
    same: Any = {"steps": [("".join(["a", ".yaml"]), 1, None, 0.5)], "claims": [], "quotes": []}
    assert digest_of(written) == digest_of(same) == "f047b2ada4db8b58"
    others: Any = [{"premises": written["steps"]}, {"steps": written["steps"] * 2}, {}, {"steps": [(object(),)]}]
    assert len({digest_of(one) for one in [written, *others]}) == len(others) + 1
    assert digest_of(others[-1]) == ""


@pytest.mark.parametrize("what", ["gone", "new"])
def test_a_part_of_other_maps_is_looked_into(what: str, maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    put(maps / "b/map.yaml", MAP)
    put(maps / "b/article.txt", ARTICLE)
    gather()
    put(maps / "b/map.yaml", MAP.replace("The harbour should be dredged.", "The old harbour should be dredged."))
    put(maps / "c.yaml", MAP) if what == "new" else (here / M).unlink()
    gather()
    gather("fresh")
    assert files_in(here / "store") == files_in(here / "fresh")


NET = json.dumps({"nodes": [{"nodeID": "1", "text": "It is so.", "type": "I"}], "edges": [], "locutions": []})
KIALO = "Discussion Title: Ships\n\n1. Ships should stay.\n1.1. Pro: They are fast.\n"


def _a_wider_path(here: Path) -> list[str]:
    put(here / "far/maps/map.yaml", MAP.replace("article.txt", "../texts/article.txt"))
    put(here / "far/texts/article.txt", ARTICLE)
    return [str(here / "far")]


def _a_marker_of_a_project(here: Path) -> list[str]:
    (here / "far/.git").mkdir()
    return [str(here / "far/maps")]


def _a_file_that_was_named(here: Path) -> list[str]:
    put(here / "far/maps/package.json", '{"scripts": {}}')
    return ["far/maps"]


def _a_map_beside_what_was_one(here: Path) -> list[str]:
    put(here / "far/maps/debate.json", NET)
    return ["far/maps"]


def _another_programs_file(here: Path) -> list[str]:
    put(here / "far/maps/other.yaml", "services: {web: x}\n")
    put(here / "far/maps/net.json", '{"scripts": {}}')
    return ["far/maps"]


def _a_link_that_leads_out(_: Path) -> list[str]:
    return ["far/maps"]


@pytest.mark.parametrize(
    ("before", "change"),
    [
        (["{here}/far/maps"], _a_wider_path),
        (["{here}/far"], lambda here: [str(here / "far/maps")]),
        (["{here}/far/maps"], _a_marker_of_a_project),
        (["far/maps/package.json", "far/maps"], _a_file_that_was_named),
        (["far/maps"], _a_map_beside_what_was_one),
        (["far/maps"], _another_programs_file),
        (["far/maps", "x"], _a_link_that_leads_out),
        (["far/maps"], lambda _: ["far/maps", "x"]),
    ],
)
def test_renewed_with_other_paths_or_surroundings_it_is_the_one_that_is_made_at_once(
    here: Path,
    gather: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
    before: list[str],
    change: Callable[[Path], list[str]],
) -> None:
    """Nothing of a map has changed: what it may reach has, or what is found, or how."""
    put(here / "far/maps/map.yaml", MAP.replace("article.txt", "../texts/article.txt"))
    put(here / "far/texts/article.txt", ARTICLE)
    put(here / "far/maps/debate.txt", KIALO)
    put(here / "far/maps/other.yaml", MAP)
    put(here / "far/maps/net.json", NET)
    put(here / "far/maps/package.json", '{"scripts": {}}')
    put(here / "x/linked.yaml", MAP)
    (here / "far/maps/link.yaml").symlink_to(here / "x/linked.yaml")
    (here / "else").mkdir()
    before = [path.format(here=here) for path in before]
    if all(map(os.path.isabs, before)):
        monkeypatch.chdir(here / "else")
    gather("store", before)
    again = change(here)
    gather("store", again)
    assert gather("store", again).read == 0
    gather("fresh", again)
    assert files_in(Path("store")) == files_in(Path("fresh"))
    assert rows("store", "files") == rows("fresh", "files")


def test_a_link_is_no_second_map(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    (maps / "also.yaml").symlink_to(maps / "a/map.yaml")
    put(here / "x/other.yaml", MAP)
    (maps / "far.yaml").symlink_to(here / "x/other.yaml")
    (maps / "far2.yaml").symlink_to(here / "x/other.yaml")
    for paths in (["maps", "x"], ["x", "maps"]):
        gather("store", paths)
        assert sorted(rows("store", "files", "path", "status")) == [(M, "read"), ("x/other.yaml", "read")]
    gather()
    assert sorted(rows("store", "files", "path", "status")) == [(M, "read"), ("maps/far.yaml", "unreadable")]


def test_mistakes_in_settings_are_told_in_every_run(maps: Path, gather: Callable[..., Any]) -> None:
    put(maps / "argmap.toml", 'ignore = ["nonsense"]\n[per-file."none/*.yaml"]\nselect = ["AM999"]\n')
    first = gather(isolated=False)
    assert ["nonsense" in one or "AM999" in one for one in first.remarks] == [True, True]
    again = gather(isolated=False)
    assert (again.read, again.remarks) == (0, first.remarks)
    assert gather(isolated=True).remarks == ()
    put(maps / "argmap.toml", 'ignore = ["AM1"]\n')
    assert gather(isolated=False).remarks == ()


def test_word_lists_of_settings_that_are_named_make_maps_be_read_again(
    maps: Path, here: Path, gather: Callable[..., Any]
) -> None:
    put(here / "words.toml", 'language = "Latin"\ncode = "la"\n[lists]\nfunction_words = "et"\n')
    put(here / "mine.toml", 'words = ["words.toml"]\n')
    orders = {"isolated": False, "config": Path("mine.toml")}
    assert [gather(**orders).read for _ in range(2)] == [1, 0]
    put(here / "words.toml", 'language = "Latin"\ncode = "la"\n[lists]\nfunction_words = "et ut"\n')
    assert gather(**orders).read == 1


def test_packages_that_come_or_change_make_maps_be_read_again(
    maps: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for releases, read in (([], 1), (["rules 1.0"], 1), (["rules 1.0"], 0), (["rules 1.1"], 1)):
        monkeypatch.setattr("argmap.corpora.collecting.releases", lambda *_, found=releases: found)
        assert gather().read == read


def test_what_a_run_left_behind_goes_though_nothing_changed(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    gather()
    before = files_in(here / "store")
    (text,) = (here / "store/articles").iterdir()
    (here / "store/spool").mkdir()
    (here / "store/spool/0123456789abcdef.parquet").write_bytes(text.read_bytes())  # of a run that came second
    put(here / "store/begun.json", '{"token": "0"}')
    assert gather().read == 0
    assert files_in(here / "store") == before
    assert not (here / "store/spool").exists()


def test_of_two_runs_at_once_one_says_that_there_is_another(
    maps: Path, here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from argmap.corpora import CollectionError, collecting, part

    make = part.make_part

    def made(*arguments: Any) -> Any:
        monkeypatch.setattr(collecting, "make_part", make)
        found = make(*arguments)
        gather()  # from beginning to end, while the first one reads
        return found

    monkeypatch.setattr(collecting, "make_part", made)
    with pytest.raises(CollectionError, match="another run writes to store; wait for it, and begin again"):
        gather()
    assert rows("store", "files", "path") == [(M,)]


def test_the_format_is_that_of_the_file(maps: Path, gather: Callable[..., Any]) -> None:
    put(maps / "flow.yaml", "{argmap: 1, argument: {thesis: It is so.}}\n")
    put(maps / "plain.json", '{"argmap": 1, "argument": {"thesis": "It is so."}}\n')
    gather()
    assert rows("store", "files", "path", "format") == [
        (M, "yaml"), ("maps/flow.yaml", "yaml"), ("maps/plain.json", "json"),
    ]  # fmt: skip


def test_a_text_under_two_names_counts_its_sentences_once(maps: Path, gather: Callable[..., Any]) -> None:
    quote = "{{exact: {}, article: {}}}"
    put(
        maps / "a/map.yaml",
        "argmap: 1\narticles:\n  one: {file: article.txt}\n  two: {file: copy.txt}\nargument:\n"
        f"  thesis: The harbour should be dredged.\n  quote: {quote.format('The harbour should be dredged', 'one')}\n"
        f"  because:\n    - premise: It is too shallow.\n      quote: {quote.format('It is too shallow', 'two')}\n",
    )
    put(maps / "a/copy.txt", ARTICLE)
    gather()
    assert rows("store", "files", "articles", "sentences", "covered") == [(2, 3, 2)]
    assert rows("store", "quotes", "source", "status") == [("one", "exact"), ("two", "exact")]


def test_the_words_of_articles_are_counted(maps: Path, gather: Callable[..., Any]) -> None:
    put(maps / "b/map.yaml", MAP)
    put(maps / "b/article.txt", "Ships, ships and a SHIP; 港湾港湾.\n")
    gather()
    (fingerprint,) = {key for key, text in rows("store", "articles", "fingerprint", "text") if "SHIP" in text}
    found = [(word, times) for word, key, times in rows("store", "article_words") if key == fingerprint]
    assert found == [("a", 1), ("and", 1), ("ship", 1), ("ships", 2), ("港湾", 2), ("湾港", 1)]
    (maps / "b/map.yaml").unlink()
    gather()
    assert fingerprint not in {key for _, key, _ in rows("store", "article_words")}


def test_settings_that_change_make_maps_be_read_again(maps: Path, gather: Callable[..., Any]) -> None:
    assert gather(isolated=False).read == 1
    assert gather(isolated=False).read == 0
    put(maps / "argmap.toml", 'ignore = ["AM1"]\n')
    assert gather(isolated=False).read == 1
    put(maps / "argmap.toml", 'ignore = ["nonsense"]\n')
    assert ["nonsense" in one for one in gather(isolated=False).remarks] == [True]


def test_paths_from_the_root_are_the_same_wherever_one_stands(
    maps: Path, here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    store, paths = str(here / "store"), [str(maps)]
    (here / "one").mkdir()
    (here / "two").mkdir()
    for folder, read in (("one", 1), ("two", 0)):
        monkeypatch.chdir(here / folder)
        assert gather(store, paths).read == read
    monkeypatch.chdir(maps / "a")  # inside of what was pointed at: nothing more is within reach
    assert gather(store, paths).read == 0
    monkeypatch.chdir(here)  # maps may name articles in the folder that one stands in, above those pointed at
    assert gather(store, paths).read == 1
    from argmap import collection

    monkeypatch.chdir(here / "one")
    with collection(store) as open_:
        reading = open_.reading(f"{maps.as_posix()}/a/map.yaml")
    assert len(reading.claims) == 5
    assert not reading.findings


def test_other_orders_read_everything_again(maps: Path, gather: Callable[..., Any]) -> None:
    assert [gather(rules=rules).read for rules in (True, True, False, False)] == [1, 0, 1, 0]


@pytest.mark.parametrize("at", range(16))
def test_stopped_anywhere_and_begun_again_it_ends_the_same(
    maps: Path, here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Also where the collection was there before, and is renewed: until the end it answers as it did."""
    from argmap.corpora import Store

    monkeypatch.setattr("argmap.corpora.collecting.cut", lambda paths: (paths[i : i + 1] for i in range(len(paths))))
    gather()
    put(maps / "b/map.yaml", MAP.replace("Harbour", "Port"))
    put(maps / "b/article.txt", "Another text.\n")
    written: list[str] = []
    write = Store.write

    def failing(self: Store, name: str, data: bytes) -> None:
        if len(written) == at:
            raise KeyboardInterrupt
        written.append(name)
        write(self, name, data)

    with monkeypatch.context() as patch:
        patch.setattr(Store, "write", failing)
        try:
            gather()
        except KeyboardInterrupt:
            titles = [("Harbour",), ("Port",)] if "collection.json" in written else [("Harbour",)]
            assert rows("store", "files", "title") == titles
    gather()
    gather("fresh")
    assert files_in(here / "store") == files_in(here / "fresh")


def test_what_a_killed_run_left_half_written_goes(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    gather()
    put(maps / "b/map.yaml", MAP)
    left = (".argmap-0123abcd", "claims/.argmap-0123abcd", "claims/0123456789abcdef.parquet", "begun.json")
    for name in left:
        put(here / "store" / name, "half")
    gather()
    gather("fresh")
    assert files_in(here / "store") == files_in(here / "fresh")


@pytest.mark.parametrize("table", ["files", "claims", "words"])
def test_a_table_that_a_stopped_run_made_and_is_gone_is_made_again(
    maps: Path, here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    gather()
    before = set((here / "store" / table).iterdir())
    put(maps / "b/map.yaml", MAP.replace("Harbour", "Port"))
    put(maps / "b/article.txt", "Another text.\n")

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("argmap.corpora.collecting.finish", stopped)
        with pytest.raises(KeyboardInterrupt):
            gather()
    (new,) = set((here / "store" / table).iterdir()) - before
    new.unlink()
    gather()
    gather("fresh")
    assert files_in(here / "store") == files_in(here / "fresh")


def test_what_somebody_keeps_beside_the_tables_stays(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    gather()
    kept = (
        "claims/notes.txt",
        "claims/folder/of.parquet",
        "claims/0123.parquet",
        "spool/foreign.parquet",
        "seen/a.txt",
    )
    for name in kept:
        put(here / "store" / name, "mine")
    put(maps / "b/map.yaml", MAP)
    assert gather().rows["files"] == 2
    assert [(here / "store" / name).read_text() for name in kept] == ["mine"] * len(kept)


@pytest.mark.parametrize("table", ["claims", "files", "words", "sources", "articles", "article_words", "seen"])
def test_a_part_that_broke_off_or_is_gone_is_made_again(
    maps: Path, here: Path, gather: Callable[..., Any], table: str
) -> None:
    """As by a disk that was full while the collection was copied."""
    gather()
    before = files_in(here / "store")
    for left in (0, 40, 0.5, None):
        (file,) = (here / "store" / table).iterdir()
        if left is None:
            file.unlink()
        else:
            data = file.read_bytes()
            file.write_bytes(data[: int(left if left > 1 else left * len(data))])
        gather()
        assert files_in(here / "store") == before, left


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("name", ["collection.json", "claims", "seen"])
def test_a_pipe_in_a_collection_is_not_waited_for(
    maps: Path, here: Path, gather: Callable[..., Any], name: str
) -> None:
    from argmap.corpora import CollectionError

    gather()
    place = here / "store" / name
    file = next(place.iterdir()) if place.is_dir() else place
    file.unlink()
    os.mkfifo(file)
    with pytest.raises(CollectionError, match=r"it is not a regular file$"):
        gather()


UNSOUND: list[dict[str, Any] | None] = [
    {"parts": None},
    {"parts": []},
    {"parts": {"0123456789abcdef": None}},
    {"parts": {"0123456789abcdef": {"claims": ""}}},
    {"parts": {"0123456789abcdef": {"claims": -1}}},
    {"parts": {"0123456789abcdef": {"claims": 10**30}}},
    {"parts": {"../../secret": {"claims": 1}}},
    {"parts": {"\ud800": {"claims": 1}}},
    {"articles": True},
    {"paths": "maps"},
    {"paths": [1]},
    {"folder": None},
    {"options": []},
    {"options": {"allowed": 5}},
    {"version": "1"},
    None,
]


def test_a_strangers_page_of_contents_is_looked_at(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    from argmap import collection
    from argmap.corpora import CollectionError

    gather()
    page = here / "store/collection.json"
    sound = page.read_text()
    for change in UNSOUND:
        page.write_text("[" * 200_000 if change is None else json.dumps({**json.loads(sound), **change}))
        before = files_in(here / "store")
        for use in (gather, lambda: collection("store")):
            with pytest.raises(CollectionError, match=r"collection\.json is no page of contents of a collection$"):
                use()
        assert files_in(here / "store") == before, change


def test_a_full_disk_is_one_sentence_and_no_loss(
    maps: Path, here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from argmap.corpora import CollectionError

    gather()
    before = files_in(here / "store")
    put(maps / "b/map.yaml", MAP)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("argmap.writing.os.fsync", full)
        with pytest.raises(CollectionError, match="cannot be written: No space left on device"):
            gather()
    assert files_in(here / "store") == before


def test_a_folder_of_something_else_is_left_alone(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    from argmap.corpora import CollectionError

    put(here / "photos/me.jpg", "x")
    with pytest.raises(CollectionError, match="photos holds other files than a collection"):
        gather("photos")
    assert files_in(here / "photos") == {"me.jpg": b"x"}


def test_folders_that_are_called_like_tables_are_no_collection(
    maps: Path, here: Path, gather: Callable[..., Any]
) -> None:
    from argmap.corpora import CollectionError

    put(here / "corpus/articles/a.txt", "x")
    put(here / "corpus/files/0123456789abcdef.parquet", "mine")
    with pytest.raises(CollectionError, match="corpus holds other files than a collection"):
        gather("corpus")
    assert files_in(here / "corpus") == {"articles/a.txt": b"x", "files/0123456789abcdef.parquet": b"mine"}


@pytest.mark.parametrize("name", ["a*b", "a[b]", "", "s\udcff"])
def test_a_name_that_cannot_be_opened_is_refused_before_anything_is_made(
    maps: Path, here: Path, gather: Callable[..., Any], name: str
) -> None:
    from argmap.corpora import CollectionError

    with pytest.raises(CollectionError, match=r"takes for a pattern|has no name|not UTF-8"):
        gather(name)
    assert [path.name for path in here.iterdir()] == ["maps"]


def test_no_folder_of_a_collection_is_a_link(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    from argmap.corpora import CollectionError

    gather()
    put(here / "mine/0123456789abcdef.parquet", "mine")
    (here / "store/losses").symlink_to(here / "mine")
    put(maps / "b/map.yaml", MAP)
    with pytest.raises(CollectionError, match="store/losses is a link"):
        gather()
    assert files_in(here / "mine") == {"0123456789abcdef.parquet": b"mine"}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name of a file is Unicode")
def test_a_name_that_is_not_utf8_is_a_row_with_its_reason(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    for name in (b"b\xff.yaml", b"b\xfe.yaml"):
        (maps / os.fsdecode(name)).write_text(MAP)
    for _ in range(2):
        assert gather().rows["files"] == 3
        reason = "has a name that is not UTF-8, which no table can hold; rename it"
        assert rows("store", "files", "path, status, reason")[1:] == [
            (f"maps/{name}", "unreadable", f"maps/{name} {reason}") for name in (r"b\xfe.yaml", r"b\xff.yaml")
        ]


def test_a_file_under_two_names_is_one_map(maps: Path, here: Path) -> None:
    (here / "link").symlink_to(here / "maps")
    put(maps / "sub/map.yaml", MAP)
    ways = (
        ["maps", str(here / "maps")],
        ["maps", "link"],
        ["maps", "maps/../maps"],
        ["maps", "link/sub/map.yaml"],
        ["maps/sub", "maps"],
        ["maps", "maps"],
    )
    from argmap.corpora.listing import found_maps

    for paths in ways:
        found = found_maps(paths, {})
        assert len(found.states) == 2, paths
        assert {one.partition(":")[0] for one in found.states.values()} == {str(len(MAP.encode()))}
    assert sorted(found_maps(["link", "maps"], {}).states) == ["link/a/map.yaml", "link/sub/map.yaml"]


def test_a_store_among_its_maps_is_no_map(maps: Path, gather: Callable[..., Any]) -> None:
    assert gather("maps/store").rows["files"] == 1
    assert gather("maps/store").rows["files"] == 1


def test_a_strangers_map_brings_in_nothing_from_elsewhere(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    secret = put(here / "secret/key.txt", "the secret key\n")
    put(maps / "a/map.yaml", MAP.replace("article.txt", "../../secret/key.txt"))
    put(maps / "a/argmap.toml", "")
    put(maps / "absolute.yaml", MAP.replace("article.txt", secret.as_posix()))
    outside = put(here / "secret/outside.yaml", MAP)
    (maps / "link.yaml").symlink_to(outside)
    from argmap.corpora import Store
    from argmap.corpora.child import Orders
    from argmap.corpora.collecting import collect
    from argmap.corpora.workers import Work
    from argmap.reading.shelf import reach

    collect(["maps"], Store("store"), Orders(str(here), reach(with_current=False)), Work(workers=1))
    assert not [name for name, data in files_in(here / "store").items() if b"secret key" in data]
    assert rows("store", "articles") == []
    assert rows("store", "files", "path", "status") == [
        ("maps/a/map.yaml", "read"), ("maps/absolute.yaml", "read"), ("maps/link.yaml", "unreadable"),
    ]  # fmt: skip


def test_hostile_names_and_texts_are_texts(here: Path, gather: Callable[..., Any]) -> None:
    name = "it's; DROP TABLE claims--.json"
    put(here / "maps" / name, json.dumps({"argmap": 1, "argument": {"thesis": "Lone \ud800 and 'quotes' \u0000."}}))
    gather()
    assert rows("store", "claims", "map", "text") == [(f"maps/{name}", "Lone \ufffd and 'quotes' \u0000.")]


def test_progress_is_told(maps: Path, gather: Callable[..., Any]) -> None:
    told: list[tuple[int, int]] = []
    gather(told=lambda number, all_: told.append((number, all_)))
    assert told == [(1, 1)]


def test_addresses_of_folders_here(maps: Path, here: Path, gather: Callable[..., Any]) -> None:
    from argmap.corpora import CollectionError

    gather()
    for name in (
        "file:{}/one",
        "file://{}/two",
        "FILE:///{}/three",
        "local://{}/a%20b",
        "simplecache::file://{}/new/four",
    ):
        gather(name.format(here))
        folder = here / name.format("").rpartition("/")[2].replace("%20", " ")
        folder = here / "new/four" if "four" in name else folder
        assert files_in(folder) == files_in(here / "store"), name
    for name, said in (
        ("memory://x", "is gone when argmap ends"),
        ("simplecache::memory://x", "is gone when argmap ends"),
        ("file://host/x", "names another machine"),
        ("http://example.org/x", "is a web address"),
        ("simplecache::https://example.org/x", "is a web address"),
        ("s3://bucket//store", "has //, /. or /.. in its name"),
        ("s3://bucket/a/../store", "has //, /. or /.. in its name"),
        ("gs://bucket/.", "has //, /. or /.. in its name"),
    ):
        with pytest.raises(CollectionError, match=said):
            gather(name)


def test_places_of_quotes_are_those_in_the_text_that_is_kept(here: Path, gather: Callable[..., Any]) -> None:
    """Of files of one text that differ in line ends one row is kept, whichever was read first."""
    for number, line_end in enumerate(("\r\n", "\n", "\r")):
        article = f"A headline{line_end * 2}The harbour is too shallow.{line_end}Ships run aground 🚢 in it.{line_end}"
        put(here / f"maps/{number}/article.txt", article)
        put(
            here / f"maps/{number}/map.yaml",
            "argmap: 1\narticle: {file: article.txt}\nargument:\n  thesis: It should be dredged.\n"
            "  quote: [too shallow, aground 🚢 in, 'shallow. Ships']\n",
        )
    gather()
    ((key, length, text),) = rows("store", "articles", "fingerprint", "characters", "text")
    assert (length, text) == (len(text), "A headline\n\nThe harbour is too shallow.\nShips run aground 🚢 in it.\n")
    quotes = rows("store", "quotes", "fingerprint", "begins", "ends")
    assert [text[begins:ends] for of, begins, ends in quotes if of == key] == [
        "too shallow", "aground 🚢 in", "shallow.\nShips",
    ] * 3  # fmt: skip


def failing() -> Any:
    import fsspec

    class Failing(fsspec.AbstractFileSystem):  # type: ignore[misc]
        """A file system that is elsewhere: buckets are its first folders, and it raises errors of its own."""

        protocol = "failing"
        made: ClassVar[list[str]] = []

        def _open(self, path: str, mode: str = "rb", *_: Any, **__: Any) -> Any:
            raise RuntimeError(f"no {mode} of\n{path}")

        def pipe_file(self, path: str, value: bytes, mode: str = "overwrite", **_: Any) -> None:
            if path.startswith("lost/"):
                raise RuntimeError("the line\nis cut")
            raise FileNotFoundError(path)

        def ls(self, path: str, detail: bool = True, **_: Any) -> list[Any]:
            raise FileNotFoundError(path)

        def cat_file(self, path: str, *_: Any, **__: Any) -> bytes:
            if path.startswith("closed/"):
                raise RuntimeError("no credentials")
            raise FileNotFoundError(path)

        def exists(self, path: str, **_: Any) -> bool:
            return False

        def makedirs(self, path: str, exist_ok: bool = False) -> None:
            self.made.append(path)

    fsspec.register_implementation("failing", Failing, clobber=True)
    return Failing


def test_what_fails_elsewhere_is_one_sentence(maps: Path, gather: Callable[..., Any]) -> None:
    """Libraries of file systems raise errors of their own; a bucket that was mistyped is not made."""
    from argmap.corpora import CollectionError, Store

    made = failing().made
    for root, said in (
        ("failing://closed/store", "failing://closed/store/begun.json cannot be read: no credentials"),
        ("failing://lost/store", "cannot be written: the line is cut"),
        ("failing://typo/store", "failing://typo/store cannot be written: there is no typo; make it first"),
        ("nothing://x/store", "nothing://x/store cannot be opened: Protocol not known: nothing"),
    ):
        with pytest.raises(CollectionError) as raised:
            gather(root)
        assert said in str(raised.value)
        assert "\n" not in str(raised.value)
    assert made == []
    with pytest.raises(CollectionError, match="cannot be read: no rb of"), Store("failing://x/y").opened("z"):
        pass


def test_a_collection_elsewhere(
    maps: Path, here: Path, gather: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a file system of fsspec: the same files, the same answers."""
    import fsspec

    monkeypatch.setattr("argmap.corpora.store._PASSING", re.compile("never"))  # this process asks it, too
    gather()
    gather("memory://bucket/store")
    assert gather("memory://bucket/store").read == 0
    system = fsspec.filesystem("memory")
    found = {path.removeprefix("/bucket/store/"): system.cat_file(path) for path in system.find("/bucket/store")}
    assert {name: data for name, data in found.items() if not name.startswith("seen/")} == files_in(here / "store")
    assert rows("memory://bucket/store", "claims") == rows("store", "claims")
