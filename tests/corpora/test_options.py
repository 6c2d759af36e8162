"""Options of `argmap collect` out of any bounds: one line and exit status 2, before anything is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.cli.collect import _ADDRESS
from tests.corpora.conftest import put

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("distributed", reason='collections are not installed: pip install "argmap[corpus]"')
pytestmark = pytest.mark.filterwarnings("default")
NO_ADDRESS = "is not an address such as tcp://127.0.0.1:8786"


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("--seconds", "nan", "is not a number of seconds"),
        ("--seconds", "inf", "inf is not in the range 0.1<=x<=604800."),
        ("--seconds", "1e12", "1000000000000.0 is not in the range 0.1<=x<=604800."),
        ("--seconds", "0", "0.0 is not in the range 0.1<=x<=604800."),
        ("--memory", "99999999999999", "99999999999999 is not in the range 128<=x<=100000000."),
        ("--memory", "1", "1 is not in the range 128<=x<=100000000."),
        ("--scheduler", "head", f"head {NO_ADDRESS}"),
        ("--scheduler", "", f" {NO_ADDRESS}"),
        ("--scheduler", "tcp://head", f"tcp://head {NO_ADDRESS}"),
        ("--scheduler", "tcp://127.0.0.1:65536", f"tcp://127.0.0.1:65536 {NO_ADDRESS}"),
        ("--scheduler", "tcp://127.0.0.1:0", f"tcp://127.0.0.1:0 {NO_ADDRESS}"),
        ("--scheduler", "tcp://127.0.0.1:-1", f"tcp://127.0.0.1:-1 {NO_ADDRESS}"),
        ("--scheduler", "tcp://he ad:1", f"tcp://he ad:1 {NO_ADDRESS}"),
        ("--scheduler", "tls://127.0.0.1:1", "no Dask scheduler can be asked at tls://127.0.0.1:1: TLS expects"),
        ("--scheduler", "ucx://127.0.0.1:1", "no Dask scheduler can be asked at ucx://127.0.0.1:1: "),
        (
            "--scheduler",
            "smoke://127.0.0.1:1",
            "no Dask scheduler can be asked at smoke://127.0.0.1:1: unknown address",
        ),
        ("--scheduler", f"tcp://{'x' * 90}:1", f"no Dask scheduler can be asked at tcp://{'x' * 90}:1: encoding with"),
    ],
)
def test_odd_options_are_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str, value: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path / "map.yaml", "argmap: 1\nargument: {thesis: It rains.}\n")
    result = CliRunner().invoke(main, ["collect", "map.yaml", "-o", "store", option, value], prog_name="argmap")
    assert (result.exit_code, result.exception.__class__) == (2, SystemExit)
    assert said in result.output.splitlines()[-1]
    assert not (tmp_path / "store/collection.json").exists()


@pytest.mark.parametrize(
    "address",
    ["tcp://127.0.0.1:8786", "head-1.cluster:8786", "tls://[::1]:1", "tcp://[fe80::1%eth0]:65535", "ws://a_b:80/ws"],
)
def test_addresses_are_taken_as_dask_has_them(address: str) -> None:
    assert _ADDRESS.fullmatch(address)
