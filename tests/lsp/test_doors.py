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


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX")
def test_a_closed_input_is_one_line() -> None:
    done = subprocess.run(
        f'"{sys.executable}" -m argmap lsp <&-', shell=True, capture_output=True, text=True, check=False
    )
    said = "argmap: standard input is closed; an editor speaks with this over it\n"
    assert (done.returncode, done.stderr) == (2, said)
