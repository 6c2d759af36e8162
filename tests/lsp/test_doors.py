"""What an editor may get wrong: a closed input, positions that no text has."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

pytest.importorskip("pygls", reason="pygls is not installed")


def framed(message: dict[str, object]) -> bytes:
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def test_every_request_is_answered_whatever_its_position() -> None:
    uri = "file:///map.yaml"
    document = {"uri": uri, "languageId": "yaml", "version": 1, "text": "argmap: 1\nargument: {thesis: t}\n"}
    places: list[tuple[object, object]] = [
        (-1, 0),
        (0, -1),
        (2**31, 0),
        (0, 2**31),
        (2**31 - 1, 0),
        ("x", 0),
        (0, None),
    ]
    asked: list[dict[str, object]] = [
        {"id": number, "method": "textDocument/hover",
         "params": {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}}
        for number, (line, character) in enumerate(places, 10)
    ]  # fmt: skip
    messages: list[dict[str, object]] = [
        {"id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"method": "initialized", "params": {}},
        {"method": "textDocument/didOpen", "params": {"textDocument": document}},
        *asked,
        {"id": 99, "method": "shutdown"},
        {"method": "exit"},
    ]
    done = subprocess.run(
        [sys.executable, "-m", "argmap", "lsp"], input=b"".join(map(framed, messages)), capture_output=True, check=False
    )
    answered = {int(number) for number in re.findall(rb'"id": ?(\d+)', done.stdout)}
    assert (done.returncode, answered) == (0, {1, 99, *range(10, 10 + len(places))})


INITIALIZE: dict[str, object] = {
    "id": 1, "method": "initialize", "params": {"processId": None, "rootUri": None, "capabilities": {}}
}  # fmt: skip
BEGUN = framed(INITIALIZE) + framed({"method": "initialized", "params": {}})
ENDED = framed({"id": 2, "method": "shutdown"}) + framed({"method": "exit"})


def served(data: bytes) -> tuple[int, dict[int, object], str]:
    """The status, the answers by their numbers (an error by its code), and what is said on standard error."""
    done = subprocess.run([sys.executable, "-m", "argmap", "lsp"], input=data, capture_output=True, check=False)
    answers = [
        json.loads(one) for one in re.split(rb"Content-Length: \d+\r\n.*?\r\n\r\n", done.stdout, flags=re.DOTALL)[1:]
    ]
    numbered = {one["id"]: one.get("error", {}).get("code", 0) for one in answers if one.get("id")}
    return done.returncode, numbered, done.stderr.decode()


@pytest.mark.parametrize(
    ("frame", "said"),
    [
        (b"Content-Length: 99999999999\r\n\r\n{}", "a message of “99999999999” bytes; there is none longer than 268,435,456"),
        (b"Content-Length: -5\r\n\r\n{}", "a message of “-5” bytes; there is none longer than 268,435,456"),
        (b"Content-Length: \x1b[2J\r\n\r\n{}", "a message of “\\x1b[2J” bytes; there is none longer than 268,435,456"),
        (b"Content-Type: text\r\n\r\n{}", "a message without saying how long it is (Content-Length); start it again"),
        (b"x: y\r\n" * 100, "a message without saying how long it is (Content-Length); start it again"),
    ],
)  # fmt: skip
def test_a_message_whose_end_cannot_be_found_ends_it_in_one_line(frame: bytes, said: str) -> None:
    assert served(BEGUN + frame + ENDED) == (2, {1: 0}, f"argmap: the editor sent {said}\n")


@pytest.mark.parametrize(
    "head", [b"content-length:%d\n\n", b"\r\n\r\nContent-Type: x\r\nContent-Length:  %d \r\n\r\n", b"Content-Length: 0\r\n\r\nContent-Length: %d\r\n\r\n"],
)  # fmt: skip
def test_heads_of_other_forms_are_read(head: bytes) -> None:
    body = b'{"jsonrpc": "2.0", "id": 7, "method": "workspace/symbol", "params": {"query": ""}}'
    status, answers, _ = served(BEGUN + head % len(body) + body + ENDED)
    assert (status, set(answers)) == (0, {1, 2, 7})


def test_what_is_no_message_is_one_line_and_the_next_is_answered() -> None:
    broken = [
        b"{",
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover", "params": 3}',
    ]
    data = b"".join(b"Content-Length: %d\r\n\r\n" % len(one) + one for one in broken)
    status, answers, errors = served(BEGUN + data + ENDED)
    assert (status, set(answers)) == (0, {1, 2, 5})
    assert "Traceback" not in errors
    assert len(errors.splitlines()) >= len(broken)


def test_what_comes_after_shutdown_is_refused() -> None:
    late = framed({"id": 3, "method": "shutdown"}) + framed(
        {"id": 4, "method": "workspace/symbol", "params": {"query": ""}}
    )
    ends = framed({"id": 2, "method": "shutdown"}) + late + framed({"method": "exit"})
    status, answers, _ = served(BEGUN + ends)
    assert (status, answers) == (0, {1: 0, 2: 0, 3: -32600, 4: -32600})


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
def test_a_closed_input_is_one_line() -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m argmap lsp <&-', shell=True, capture_output=True, text=True, check=False
    )
    said = "argmap: standard input is closed; an editor speaks with this over it\n"
    assert (done.returncode, done.stderr) == (2, said)
