"""Who may ask: the page itself, by its token, on this machine; every other door is shut."""

from __future__ import annotations

import http.client
import json
from typing import TYPE_CHECKING, Any

import pytest

from argmap.workbench import Desk, Journal, Store, Workbench
from argmap.workbench.moves import MOVES
from tests.workbench.desks import MAP, desk_in

pytest.importorskip("starlette")
pytest.importorskip("uvicorn")
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from argmap.server import Running


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Running, Workbench]]:
    from argmap.server import bench_app, serve

    bench = Workbench(desk_in(tmp_path))
    with serve(bench_app(bench)) as server:
        yield server, bench


def asked(
    server: Running, method: str, path: str, body: bytes = b"", **headers: str
) -> tuple[int, bytes, dict[str, str]]:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    for name, value in {"Host": f"127.0.0.1:{server.port}", "Content-Length": str(len(body)), **headers}.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders(body)
    answer = connection.getresponse()
    data = answer.read()
    connection.close()
    return answer.status, data, dict(answer.getheaders())


def test_the_page_needs_its_token(served: tuple[Running, Workbench]) -> None:
    server, bench = served
    status, page, headers = asked(server, "GET", f"/?t={bench.token}")
    assert (status, b"<title>argmap workbench</title>" in page, bench.token.encode() in page) == (200, True, False)
    assert (headers["cache-control"], headers["x-content-type-options"], headers["referrer-policy"]) == (
        "no-store",
        "nosniff",
        "no-referrer",
    )
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    for path in ("/", "/?t=", "/?t=wrong", "/events", "/events?t=wrong"):
        assert asked(server, "GET", path)[0] == 403
    assert asked(server, "GET", "/map.yaml")[0] in {404, 405}


def test_a_key_opens_the_page_once(served: tuple[Running, Workbench]) -> None:
    from argmap.server import address_once

    server, bench = served
    for review in ("", "&review"):
        address = address_once(f"{server.address}?t={bench.token}{review}")
        assert bench.token not in address
        path = address.removeprefix(server.address.rstrip("/"))
        status, _, headers = asked(server, "GET", path)
        assert (status, headers["location"]) == (303, f"/?t={bench.token}{review}")
        assert asked(server, "GET", path)[0] == 403
    for path in ("/once", "/once?k=", "/once?k=wrong", f"/once?k={bench.token}", "/once?k=%C3%A9"):
        assert asked(server, "GET", path)[0] == 403
    keys = [address_once(f"{server.address}?t={bench.token}") for _ in range(9)]  # the first is forgotten
    assert [asked(server, "GET", one.removeprefix(server.address[:-1]))[0] for one in keys] == [403, *[303] * 8]
    for wrong in (f"{server.address}?t=wrong", f"{server.address}", "http://127.0.0.1:1/?t=x"):
        with pytest.raises(OSError):  # noqa: PT011 (of any kind)
            address_once(wrong)


def test_every_wrong_door_is_shut(served: tuple[Running, Workbench], tmp_path: Path) -> None:
    server, bench = served
    own = {
        "Content_Type": "application/json",
        "X_Argmap_Token": bench.token,
        "Origin": f"http://127.0.0.1:{server.port}",
    }
    claim = next(key for path, key in bench.desk.keys.by_path.items() if path == ("argument", "because", 0))
    body = json.dumps(
        {"op": {"name": "reword", "key": claim, "claim": "By a stranger.", "was": "It is too shallow."}}
    ).encode()
    wrong: list[dict[str, str]] = [
        {"Host": "evil.example"}, {"Host": f"127.0.0.1.evil.example:{server.port}"}, {"Host": "127.0.0.1:1"},
        {"Origin": "http://evil.example"}, {"Origin": "null"}, {"Origin": f"https://127.0.0.1:{server.port}"},
        {"X_Argmap_Token": ""}, {"X_Argmap_Token": "wrong"}, {"X_Argmap_Token": bench.token[:-1]},
        {"Content_Type": "text/plain"}, {"Content_Type": "application/x-www-form-urlencoded"},
    ]  # fmt: skip
    for headers in wrong:
        assert asked(server, "POST", "/op", body, **(own | headers))[0] in {403, 421}, headers
    without_origin = {name: value for name, value in own.items() if name != "Origin"}
    assert asked(server, "POST", "/op", body, **without_origin)[0] == 403
    for method in ("PUT", "DELETE", "OPTIONS", "PATCH"):
        assert asked(server, method, "/op", body, **own)[0] == 405
    for path, content, status in [
        ("/op", b"x" * (2**20 + 1), 413),
        ("/op", b"{", 400),
        ("/op", b"[]", 400),
        ("/op", b"{}", 409),
        ("/../etc/passwd", b"{}", 404),
    ]:
        assert asked(server, "POST", path, content, **own)[0] == status, path
    assert (tmp_path / "map.yaml").read_text(encoding="utf-8") == MAP
    assert asked(server, "POST", "/op", body, **own)[0] == 200
    assert "By a stranger." in (tmp_path / "map.yaml").read_text(encoding="utf-8")


def test_news_come_to_every_window(served: tuple[Running, Workbench], tmp_path: Path) -> None:
    server, bench = served
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("GET", f"/events?t={bench.token}")
    stream = connection.getresponse()
    lines = []
    while f"data: {bench.desk.version}" not in lines:
        lines.append(stream.fp.readline().decode().strip())
    (tmp_path / "map.yaml").write_text(MAP.replace("shallow", "flat"), encoding="utf-8")
    while "data: 2" not in lines:
        lines.append(stream.fp.readline().decode().strip())
    assert bench.desk.version == 2
    connection.close()


NONSENSE: list[Any] = [
    None,
    True,
    3.5,
    -1,
    10**30,
    "",
    " ",
    "\ud83d",
    "x" * 20_001,
    "x" * 5_000,
    "../x",
    "a\r\nb",
    "\u202ex",
    {"a": 1},
    [1],
    [{}],
]
ARGUMENTS = (
    "key", "under", "relation", "field", "value", "article", "quote", "quotes", "index", "to", "at", "end", "words", "reason",
    "called", "file", "first", "id", "claim", "kind", "way", "uses", "old", "code", "line", "begins", "ends", "was",
)  # fmt: skip


@pytest.mark.parametrize("name", sorted(MOVES))
def test_nonsense_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    bench = Workbench(desk_in(tmp_path))
    key = next(key for path, key in bench.desk.keys.by_path.items() if len(path) == 3)
    for value in NONSENSE:
        for known in ({}, {"key": key, "under": key}, {"key": key, "under": key, "relation": "because"}):
            op = {**dict.fromkeys(ARGUMENTS, value), **known, "name": name}
            before = bench.desk.content
            answer = bench.answer("/op", json.dumps({"op": op}).encode(), bench.token)
            json.dumps(answer.data, ensure_ascii=False).encode()
            assert answer.status in {200, 409}
            if answer.status == 409:
                told = answer.data["refused"]
                assert 0 < len(told) < 500
                assert told.isprintable()
                assert bench.desk.content == before


@pytest.mark.parametrize(
    "path", ["/words", "/draft", "/undo", "/suggest", "/history", "/feedback", "/weigh", "/yaml", "/findings", "/sync"]
)
def test_other_requests_bear_nonsense(tmp_path: Path, path: str) -> None:
    bench = Workbench(desk_in(tmp_path))
    for value in NONSENSE:
        asked = dict.fromkeys(
            ("article", "start", "end", "snap", "what", "words", "steps", "refuse", "known", "first"), value
        )
        for more in (
            {},
            {"article": None},
            {"article": None, "start": 0, "end": 0},
            {"what": "k", "words": "half \ud83d"},
        ):
            answer = bench.answer(path, json.dumps({**asked, **more}).encode(), bench.token)
            json.dumps(answer.data, ensure_ascii=False).encode()
            assert answer.status in {200, 409}


def test_half_a_character_does_not_keep_the_page_shut(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    journal = Journal(desk.store.path, tmp_path / "state")
    bench = Workbench(Desk(Store(desk.store.path), journal=journal))
    bench.answer("/draft", json.dumps({"what": "k1", "words": "half \ud83d"}).encode(), bench.token)
    (file,) = (tmp_path / "state").iterdir()
    with file.open("a", encoding="utf-8") as old:
        old.write('{"draft": "k2", "words": "older \\ud83d"}\n')
    again = Workbench(Desk(Store(desk.store.path), journal=Journal(desk.store.path, tmp_path / "state")))
    told = again.answer("/sync", b'{"first": true}', again.token).data["drafts"]
    assert told == {"k1": "half \ufffd", "k2": "older \ufffd"}
