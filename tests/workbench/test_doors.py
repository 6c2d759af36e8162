"""Who may ask: the page itself, by its token, on this machine; every other door is shut."""

from __future__ import annotations

import http.client
import json
from typing import TYPE_CHECKING

import pytest

from argmap.workbench import Workbench
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


def test_every_wrong_door_is_shut(served: tuple[Running, Workbench], tmp_path: Path) -> None:
    server, bench = served
    own = {
        "Content_Type": "application/json",
        "X_Argmap_Token": bench.token,
        "Origin": f"http://127.0.0.1:{server.port}",
    }
    claim = next(key for path, key in bench.desk.keys.by_path.items() if path == ("argument", "because", 0))
    body = json.dumps({"op": {"name": "reword", "key": claim, "claim": "By a stranger."}}).encode()
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
