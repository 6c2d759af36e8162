"""The server on loopback: who is answered and how, what a hostile or broken client can do, and how it ends."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("uvicorn", reason="uvicorn is not installed")
pytest.importorskip("starlette", reason="Starlette is not installed")

from argmap.server import Live, live, live_app, loopback, serve

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.server import Running

PAGE = "<p>the page"
MANY = 64
"""More streams than the server keeps, no more than it takes connections."""
HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": "frame-ancestors 'none'; form-action 'none'",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch) -> Live:
    monkeypatch.setattr(loopback, "_IDLE", 1)
    one = Live()
    one.renew(PAGE, "v1")
    return one


@pytest.fixture
def running(page: Live) -> Iterator[Running]:
    with serve(live_app(page)) as one:
        yield one


@contextmanager
def connection(running: Running, sent: bytes = b"") -> Iterator[socket.socket]:
    with socket.create_connection(("127.0.0.1", running.port), timeout=20) as one:
        one.sendall(sent)
        yield one


def request(
    running: Running, line: str = "GET / HTTP/1.1", *headers: str, host: str | None = "127.0.0.1:PORT"
) -> bytes:
    lines = [line, *([] if host is None else [f"Host: {host}"]), *headers, "Connection: close"]
    return "".join(f"{one}\r\n" for one in [*lines, ""]).replace("PORT", str(running.port)).encode()


def rest(one: socket.socket) -> bytes:
    """All that comes until the server closes the connection."""
    parts = []
    try:
        while part := one.recv(2**16):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)


def until(met: Callable[[], bool]) -> None:
    """Wait as long as a machine with much to do may need."""
    ends = time.monotonic() + 60
    while not met() and time.monotonic() < ends:
        time.sleep(0.02)


def ask(
    running: Running, line: str = "GET / HTTP/1.1", *headers: str, host: str | None = "127.0.0.1:PORT"
) -> tuple[int, dict[str, str], str]:
    with connection(running, request(running, line, *headers, host=host)) as one:
        head, _, body = rest(one).decode().partition("\r\n\r\n")
    status, *lines = head.splitlines()
    headers_ = {name.lower(): value for name, _, value in (one.partition(": ") for one in lines)}
    return int(status.split()[1]), headers_, body


def test_the_page_with_its_headers(running: Running) -> None:
    status, headers, body = ask(running)
    del headers["date"]
    own = {"content-type": "text/html; charset=utf-8", "content-length": str(len(PAGE)), "connection": "close"}
    assert (status, headers, body) == (200, HEADERS | own, PAGE)
    assert running.address == f"http://127.0.0.1:{running.port}/"


def test_head_is_answered_without_a_body(running: Running) -> None:
    for path in ("/", "/news"):
        status, headers, body = ask(running, f"HEAD {path} HTTP/1.1")
        assert (status, body, headers["x-frame-options"]) == (200, "", "DENY")


@pytest.mark.parametrize(
    ("line", "headers", "host", "status"),
    [
        ("GET / HTTP/1.1", (), "localhost:PORT", 200),
        ("GET /?a=b HTTP/1.1", (), "127.0.0.1:PORT", 200),
        ("GET / HTTP/1.1", ("Origin: http://127.0.0.1:PORT",), "127.0.0.1:PORT", 200),
        ("GET / HTTP/1.1", ("Origin: http://localhost:PORT",), "localhost:PORT", 200),
        ("GET / HTTP/1.1", (), "127.0.0.1", 421),
        ("GET / HTTP/1.1", (), "127.0.0.1:80", 421),
        ("GET / HTTP/1.1", (), "127.0.0.1:PORT0", 421),
        ("GET / HTTP/1.1", (), "127.0.0.1.evil.example:PORT", 421),
        ("GET / HTTP/1.1", (), "evil.example:PORT", 421),
        ("GET / HTTP/1.1", (), "127.0.0.1:PORT@evil.example", 421),
        ("GET / HTTP/1.1", (), "0.0.0.0:PORT", 421),
        ("GET / HTTP/1.1", (), "[::1]:PORT", 421),
        ("GET / HTTP/1.1", (), "", 421),
        ("GET / HTTP/1.0", (), None, 421),
        ("GET / HTTP/1.1", (), None, 400),
        ("GET / HTTP/1.1", ("Host: localhost:PORT",), "127.0.0.1:PORT", 400),
        ("GET / HTTP/1.1", ("Origin: http://evil.example",), "127.0.0.1:PORT", 403),
        ("GET / HTTP/1.1", ("Origin: null",), "127.0.0.1:PORT", 403),
        ("GET / HTTP/1.1", ("Origin: http://127.0.0.1:80",), "127.0.0.1:PORT", 403),
        ("GET /news HTTP/1.1", ("Origin: https://127.0.0.1:PORT",), "127.0.0.1:PORT", 403),
        ("GET / HTTP/1.1", ("Origin: http://127.0.0.1:PORT", "Origin: http://evil.example"), "127.0.0.1:PORT", 403),
        *(
            (f"{method} / HTTP/1.1", (), "127.0.0.1:PORT", 405)
            for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW")
        ),
        ("POST / HTTP/1.1", ("Content-Length: 5",), "127.0.0.1:PORT", 405),
        *(
            (f"GET {path} HTTP/1.1", (), "127.0.0.1:PORT", 404)
            for path in ("/../etc/passwd", "/state", "//", "/%2e%2e/live.js", "/news/x", "http://evil.example/")
        ),
        ("GET /ü HTTP/1.1", (), "127.0.0.1:PORT", 400),
        ("GET / HTTP/1.1", ("Upgrade: websocket", "Connection: upgrade"), "127.0.0.1:PORT", 200),
    ],
)
def test_who_is_answered(running: Running, line: str, headers: tuple[str, ...], host: str | None, status: int) -> None:
    answered, found, body = ask(running, line, *headers, host=host)
    assert answered == status
    assert (PAGE in body) == (status == 200)
    assert status == 400 or found.items() >= HEADERS.items()
    assert "evil" not in body


def events(one: socket.socket) -> Iterator[dict[str, str]]:
    seen = b""
    while part := one.recv(2**16):
        seen += part
        *whole, seen = seen.split(b"\n\n")
        for event in whole:
            if b"data: " in event:
                yield json.loads(event.partition(b"data: ")[2].splitlines()[0])


def test_news_come_as_they_happen_to_everybody(running: Running, page: Live) -> None:
    asked = request(running, "GET /news HTTP/1.1")
    with connection(running, asked) as first, connection(running, asked) as second:
        streams = [events(first), events(second)]
        assert [next(one) for one in streams] == [{"version": "v1", "said": ""}] * 2
        page.fail("line 3\n</script>")
        assert [next(one) for one in streams] == [{"version": "v1", "said": "line 3\n</script>"}] * 2
        second.close()
        page.renew("<p>new", "v2", "settings")
        assert next(streams[0]) == {"version": "v2", "said": "settings"}
    assert ask(running)[2] == "<p>new"


def test_a_silent_stream_says_that_it_is_there(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "_HEARTBEAT", 0.05)
    with connection(running, request(running, "GET /news HTTP/1.1")) as one:
        seen = b""
        while seen.count(b": nothing new\n\n") < 2:
            seen += one.recv(2**16)
    assert b"content-type: text/event-stream" in seen
    assert b"retry: 1000\n\n" in seen
    assert seen.count(b"data: ") == 1


def test_too_many_connections_give_way_and_a_reader_stays(running: Running, page: Live) -> None:
    with connection(running, request(running, "GET /news HTTP/1.1")) as stream:
        news = events(stream)
        next(news)
        half = [socket.create_connection(("127.0.0.1", running.port), timeout=20) for _ in range(300)]
        for one in half:
            one.sendall(b"GET / HT") if one.fileno() >= 0 else None
        try:
            assert ask(running)[0] == 200
            for one in half[:200]:
                assert rest(one) == b""
            half[-1].setblocking(False)
            with pytest.raises(BlockingIOError):
                half[-1].recv(1)
            page.fail("still here")
            assert next(news)["said"] == "still here"
        finally:
            for one in half:
                one.close()


@pytest.mark.parametrize(
    "sent", [b"", b"GET / HTTP/1.1\r\nHos", b"GET / HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\nGET /ne"]
)
def test_a_request_must_arrive_in_time(running: Running, sent: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loopback, "_PATIENCE", 0.3)
    began = time.monotonic()
    with connection(running, sent.replace(b"PORT", str(running.port).encode())) as one:
        assert rest(one).count(b"HTTP/1.1 200") == sent.count(b"\r\n\r\n")
    assert time.monotonic() - began < 10


def test_a_trickle_is_no_request(running: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loopback, "_PATIENCE", 0.3)
    began = time.monotonic()
    with connection(running, b"GET / HTTP/1.1\r\n") as one, suppress(ConnectionError):
        while time.monotonic() - began < 10:
            one.sendall(b"X: y\r\n")
            time.sleep(0.02)
    assert time.monotonic() - began < 5


def test_an_answer_must_be_taken_in_time(running: Running, page: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loopback, "_PATIENCE", 0.3)
    page.renew("x" * 50_000_000, "v2")
    here = running._server.server_state.connections
    with connection(running, request(running)) as one:
        until(lambda: bool(here))
        until(lambda: not here)
        assert len(rest(one)) < 50_000_000
    page.renew(PAGE, "v3")
    assert ask(running)[0] == 200


def test_broken_clients_do_no_harm_and_nothing_is_said(running: Running, capfd: pytest.CaptureFixture[str]) -> None:
    news = request(running, "GET /news HTTP/1.1")
    for sent in (
        b"",
        b"GET ",
        request(running),
        news,
        b"\x16\x03\x01\x02\x00",
        b"\0" * 100,
        b"GET / HTTP/0.9\r\n\r\n",
        b"\r\n" * 50,
    ):
        for _ in range(5):
            with connection(running, sent) as one:
                one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # closed with a reset
    assert ask(running)[0] == 200
    assert capfd.readouterr() == ("", "")


def test_it_ends_whatever_is_open_and_its_port_is_free_again(page: Live, capfd: pytest.CaptureFixture[str]) -> None:
    before = threading.active_count()
    running = serve(live_app(page))
    with connection(running, request(running, "GET /news HTTP/1.1")) as stream, connection(running, b"GET /") as half:
        next(events(stream))
        began = time.monotonic()
        running.stop()
        assert time.monotonic() - began < 5
        assert (rest(half), rest(stream)) == (b"", b"")
    page.renew("<p>nobody listens", "v2")
    assert threading.active_count() == before
    with serve(live_app(page), running.port) as again, pytest.raises(OSError, match="in use"):
        serve(live_app(page), again.port)
    assert capfd.readouterr() == ("", "")


def test_it_may_end_before_it_began(page: Live) -> None:
    for _ in range(5):
        running = serve(live_app(page))
        running.stop()
        with socket.create_server(("127.0.0.1", running.port)):
            pass


def test_before_there_is_a_page_it_says_so() -> None:
    with serve(live_app(Live())) as running:
        status, _, body = ask(running)
    assert status == 200
    assert "The map cannot be read yet." in body
    assert 'const argmapVersion = "";' in body
    assert "connect-src 'self'" in body


def test_streams_that_are_held_lock_nobody_out(running: Running, page: Live) -> None:
    """Of more than a server's share the oldest give way, in order; the others, and who comes next, are served."""
    with ExitStack() as held:
        streams = [held.enter_context(connection(running, request(running, "GET /news HTTP/1.1"))) for _ in range(MANY)]
        heard = [events(one) for one in streams]
        assert [next(one)["version"] for one in heard] == ["v1"] * MANY
        assert ask(running)[0] == 200
        with connection(running, request(running, "GET /news HTTP/1.1")) as late:
            assert next(events(late))["version"] == "v1"
            page.fail("still here")
            assert next(events(late))["said"] == "still here"
        kept = live._MOST_STREAMS - 1
        assert [list(one) for one in heard[:-kept]] == [[]] * (MANY - kept)
        assert [next(one)["said"] for one in heard[-kept:]] == ["still here"] * kept


def test_answers_that_are_not_taken_lock_nobody_out(page: Live, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loopback, "_MOST_CONNECTIONS", 4)
    with serve(live_app(page)) as running, ExitStack() as held:
        for _ in range(4):
            one = held.enter_context(connection(running, request(running, "GET /news HTTP/1.1")))
            assert next(events(one))["version"] == "v1"
        assert ask(running)[0] == 200
