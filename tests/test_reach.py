"""What a map may name as its article: what lies about it and what the user allowed; never what merely exists."""

from __future__ import annotations

import pickle
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.checker.many import check_files
from argmap.checker.session import Session
from argmap.cli import main
from argmap.config import own
from argmap.fence import drawn
from argmap.files import UnreadableError
from argmap.formats import Source
from argmap.reach import OutOfReachError, Reach
from argmap.reading import Shelf, read, read_bytes
from argmap.reading.shelf import reach
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

posix = pytest.mark.skipif(sys.platform == "win32", reason="links and devices as POSIX has them")
SECRET = "The password is hunter2. Nobody else may read this sentence at all."
WORDS = "The harbour should be dredged. It is silting up every year."


def map_of(file: str, quote: str = "The harbour should be dredged") -> str:
    return f"argmap: 1\narticle: {{file: {file!r}}}\nargument:\n  thesis: t\n  quote: {quote}\n"


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with a secret beside it: `secret.txt`, `inbox/maps/`, and nothing of the user's own settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    own._read.cache_clear()
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    (tmp_path / "inbox" / "maps").mkdir(parents=True)
    (tmp_path / "inbox" / "article.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "inbox" / "maps" / "article.txt").write_text(WORDS, encoding="utf-8")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    yield tmp_path
    own._read.cache_clear()


def put(house: Path, file: str, name: str = "map.yaml", quote: str = "The harbour should be dredged") -> Path:
    path = house / "inbox" / "maps" / name
    path.write_text(map_of(file, quote), encoding="utf-8")
    return path


def codes(path: Path, shelf: Shelf | None = None) -> list[str]:
    return [one.code.id for one in read(path, shelf).findings]


@pytest.mark.parametrize("file", ["article.txt", "./article.txt", "../maps/article.txt"])
def test_below_its_own_folder(house: Path, file: str) -> None:
    assert codes(put(house, file)) == []


@pytest.mark.parametrize(
    "file",
    ["../article.txt", "../../secret.txt", "../../nowhere.txt", "sub/../../../secret.txt", "../maps2/article.txt"],
)
def test_not_above_it(house: Path, file: str) -> None:
    (house / "inbox" / "maps2").mkdir()
    (house / "inbox" / "maps2" / "article.txt").write_text(SECRET, encoding="utf-8")
    reading = read(put(house, file))
    assert [(one.code.id, one.place.start) for one in reading.findings] == [("AM013", (2, 17))]
    assert "--allow-articles DIR" in (reading.findings[0].help or "")
    assert reading.articles == {}


def test_what_is_there_is_not_said(house: Path) -> None:
    messages = {read(put(house, f"../../{name}.txt")).findings[0].message for name in ("secret", "absent")}
    assert {one.replace("absent", "secret") for one in messages} == {
        "the article ../../secret.txt lies outside the folders that this map may read from"
    }


def test_folder_that_the_command_was_pointed_at(house: Path) -> None:
    path = put(house, "../article.txt")
    assert codes(path, Shelf(Reach((house / "inbox",)))) == []
    assert codes(path, Shelf(Reach((house / "elsewhere",)))) == ["AM013"]  # the map does not lie there
    assert codes(put(house, "../../secret.txt"), Shelf(Reach((house / "inbox",)))) == ["AM013"]


def test_current_directory(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(house, "../article.txt")
    monkeypatch.chdir(house / "inbox")
    assert codes(path) == []
    assert codes(path, Shelf(Reach(with_current=False))) == ["AM013"]
    assert codes(put(house, "../../secret.txt")) == ["AM013"]


@pytest.mark.parametrize("marker", ["argmap.toml", "pyproject.toml", ".git"])
def test_nearest_folder_with_a_marker(house: Path, marker: str) -> None:
    path = put(house, "../article.txt")
    (house / "inbox" / marker).mkdir() if marker == ".git" else (house / "inbox" / marker).write_text("")
    assert codes(path) == []
    assert codes(put(house, "../../secret.txt")) == ["AM013"]
    (house / ".git").mkdir()
    assert codes(put(house, "../../secret.txt")) == ["AM013"]  # only the nearest one counts


def test_root_of_the_file_system_is_no_folder_of_maps(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(house.anchor))
    assert codes(put(house, "../article.txt")) == ["AM013"]
    assert codes(put(house, "../article.txt"), Shelf(Reach((Path(house.anchor),)))) == ["AM013"]


def test_hidden_files_are_nobodys_articles(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(house)
    (house / ".ssh").mkdir()
    (house / ".ssh" / "key.txt").write_text(SECRET, encoding="utf-8")
    (house / "inbox" / "maps" / ".env").write_text(SECRET, encoding="utf-8")
    assert codes(put(house, "../../secret.txt")) == []
    assert codes(put(house, "../../.ssh/key.txt")) == ["AM013"]
    assert codes(put(house, ".env")) == ["AM013"]
    (house / ".ssh" / "map.yaml").write_text(map_of("key.txt", "The password is hunter2"), encoding="utf-8")
    assert codes(house / ".ssh" / "map.yaml") == []  # there the map lies hidden itself


@posix
def test_links(house: Path) -> None:
    maps = house / "inbox" / "maps"
    (maps / "out.txt").symlink_to(house / "secret.txt")
    (maps / "folder").symlink_to(house)
    (maps / "in.txt").symlink_to("article.txt")
    (maps / "loop.txt").symlink_to("loop.txt")
    assert codes(put(house, "out.txt")) == ["AM013"]
    assert codes(put(house, "folder/secret.txt")) == ["AM013"]
    assert codes(put(house, "in.txt")) == []
    assert codes(put(house, "loop.txt")) == ["AM010"]
    assert "is a link that leads out" in read(put(house, "out.txt")).findings[0].message


@posix
@pytest.mark.parametrize("file", ["/proc/self/environ", "/dev/stdin", "/sys/kernel/notes", "/proc/../proc/self/maps"])
def test_files_of_the_machine(house: Path, file: str) -> None:
    everything = Shelf(Reach(allowed=(Path("/"),)))
    reading = read(put(house, file), everything)
    assert [one.code.id for one in reading.findings] == ["AM013"]
    assert "--allow-articles" not in (reading.findings[0].help or "")


@posix
def test_link_to_a_file_of_the_machine(house: Path) -> None:
    (house / "inbox" / "maps" / "out.txt").symlink_to("/proc/self/environ")
    assert codes(put(house, "out.txt"), Shelf(Reach(allowed=(Path("/"),)))) == ["AM013"]


def test_allowed_folders(house: Path) -> None:
    path = put(house, str(house / "inbox" / "article.txt"))
    assert codes(path) == ["AM013"]
    assert codes(path, Shelf(Reach(allowed=(house / "inbox",)))) == []
    assert codes(put(house, "../../secret.txt"), Shelf(Reach(allowed=(house / "inbox",)))) == ["AM013"]


@pytest.mark.parametrize("name", ["", "a\0b", "a" * 5_000])
def test_names_that_no_file_has(house: Path, name: str) -> None:
    with pytest.raises(UnreadableError):
        Shelf().reach.resolved(house / "inbox" / "maps", f"../../{name}")


def test_standard_input_reads_from_the_current_directory(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(house / "inbox")
    assert [one.code.id for one in read_bytes(map_of("article.txt").encode()).findings] == []
    assert [one.code.id for one in read_bytes(map_of("../secret.txt").encode()).findings] == ["AM013"]


# Settings


def own_settings(text: str) -> None:
    path = own.own_settings_file()
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    own._read.cache_clear()


def test_settings_of_the_users_own(house: Path) -> None:
    own_settings(f"[articles]\nallow = [{str(house / 'inbox')!r}]\n")
    assert codes(put(house, "../article.txt")) == []
    assert codes(put(house, "../../secret.txt")) == ["AM013"]


@pytest.mark.parametrize("text", ["[articles", "[articles]\nallow = 3\n", "articles = 3\n", "[article]\nallow = []\n"])
def test_own_settings_with_a_mistake_are_named(house: Path, text: str) -> None:
    own_settings(text)
    (finding,) = read(put(house, "../article.txt")).findings
    assert "your own settings" in (finding.help or "")


def test_settings_beside_maps_allow_nothing(house: Path) -> None:
    (house / "inbox" / "maps" / "argmap.toml").write_text('[articles]\nallow = ["/"]\n', encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(put(house, "../../secret.txt"))])
    assert done.exit_code == 2
    assert "settings beside maps cannot say which articles maps may name" in done.output
    assert "AM013" in done.output
    assert "hunter2" not in done.output


@posix
@pytest.mark.parametrize(
    "settings",
    ['words = ["../../secret.toml"]', 'baseline = "../../secret.toml"', "LINK"],
)
def test_settings_name_nothing_out_of_reach(house: Path, settings: str) -> None:
    (house / "secret.toml").write_text('token = "hunter2"\n', encoding="utf-8")
    path = house / "inbox" / "maps" / "argmap.toml"
    if settings == "LINK":
        path.symlink_to(house / "secret.toml")
    else:
        path.write_text(settings, encoding="utf-8")
    done = CliRunner().invoke(main, ["check", str(put(house, "article.txt"))])
    assert done.exit_code == 2
    assert "AM501" in done.output
    assert "hunter2" not in done.output


# Every door


@pytest.mark.parametrize(
    "command",
    [
        "check MAP",
        "check INBOX",
        "check MAP --format json",
        "check MAP --fix --diff",
        "show MAP",
        "review MAP --list",
        "render MAP -o -",
        "render MAP -o out.html",
        "render MAP -o out.md",
        "convert MAP --to aif",
        "convert MAP --to xaif",
        "convert MAP --to argdown",
        "convert INBOX --to brat -o OUT",
        "compare MAP MAP",
        "compare MAP MAP -o out.html",
        "agreement MAP MAP",
        "grade MAP --reference MAP",
        "exercise MAP -o out.html",
        "exercise MAP -o out.csv",
    ],
)
def test_no_command_shows_what_lies_out_of_reach(house: Path, command: str) -> None:
    path = put(house, "../../secret.txt", quote="The password is hunter9. Nobody else may read this sentence at")
    before = {one for one in house.rglob("*") if one.is_file()}
    words = {"MAP": str(path), "INBOX": str(house / "inbox"), "OUT": str(house / "out")}
    arguments = [words.get(word, word) for word in command.split()]
    done = CliRunner().invoke(main, arguments)
    assert done.exception is None or isinstance(done.exception, SystemExit)
    written = [one for one in house.rglob("*") if one.is_file() and one not in before]
    assert all(b"hunter2" not in one.read_bytes() for one in written)
    assert b"hunter2" not in done.stdout_bytes + done.stderr_bytes


def test_option_of_every_command_that_reads_maps(house: Path) -> None:
    path = str(put(house, "../article.txt"))
    assert CliRunner().invoke(main, ["check", path]).exit_code == 1
    assert CliRunner().invoke(main, ["check", path, "--allow-articles", str(house / "inbox")]).exit_code == 0
    assert CliRunner().invoke(main, ["check", str(house / "inbox")]).exit_code == 0
    for name in "check review show render convert compare agreement grade exercise quiz lsp".split():
        assert "--allow-articles" in CliRunner().invoke(main, [name, "--help"]).output, name


def test_fence(house: Path) -> None:
    shown = drawn(
        map_of("../secret.txt", "The password is hunter9. Nobody else may read this"), "argmap", "c", {}, None
    )
    assert "lies outside" in shown
    assert "hunter2" not in shown


@posix
def test_text_beside_a_file_of_another_format(house: Path) -> None:
    maps = house / "inbox" / "maps"
    (maps / "m.ann").write_text("T1\tPremise 0 24\tThe password is hunter2.\n", encoding="utf-8")
    (maps / "m.txt").symlink_to(house / "secret.txt")
    source = Source(Text("m.ann", ""), maps / "m.ann")
    assert source.beside(".txt") is None
    assert "leads out" in source.findings[0].message


def test_goes_to_other_processes(house: Path) -> None:
    own_settings(f"[articles]\nallow = [{str(house / 'inbox')!r}]\n")
    again = pickle.loads(pickle.dumps(reach((house,), (house / "x",))))  # noqa: S301
    assert again == reach((house,), (house / "x",))
    assert again.resolved(house / "inbox" / "maps", "../article.txt") == (house / "inbox" / "article.txt").resolve()


@posix
def test_article_that_is_swapped_for_a_link(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(house, "swap.txt")
    swapped = path.with_name("swap.txt")
    swapped.write_text(WORDS, encoding="utf-8")
    true_open = Path.open

    def swapping(self: Path, *arguments: object, **more: object) -> object:
        if self.name == "swap.txt":
            swapped.unlink()
            swapped.symlink_to(house / "secret.txt")
        return true_open(self, *arguments, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", swapping)
    reading = read(path)
    assert [one.code.id for one in reading.findings] == ["AM013"]
    assert reading.articles == {}


def test_error_says_whether_it_can_be_allowed(house: Path) -> None:
    with pytest.raises(OutOfReachError) as caught:
        Reach().resolved(house / "inbox", "../secret.txt")
    assert caught.value.can_be_allowed


# Maps that are found in a folder


def strangers(house: Path) -> Path:
    """A folder that a stranger made: links out of it, to a hidden file in it and to the machine; one stays inside."""
    inbox = house / "cls"
    (inbox / ".keys").mkdir(parents=True)
    for path in (house / "secret.yaml", inbox / ".keys" / "own.yaml"):
        path.write_text("password: hunter2 [\n", encoding="utf-8")
    (inbox / "plain.yaml").write_text("argmap: 1\nargument: {thesis: t}\n", encoding="utf-8")
    (inbox / "sub").mkdir()
    (inbox / "sub" / "inside.yaml").symlink_to("../plain.yaml")
    (inbox / "folder").symlink_to(house)
    for name in ("eve.yaml", "eve.ann", "eve.argdown", "eve.txt", "eve.xml"):
        (inbox / name).symlink_to("../secret.yaml")
    (inbox / "hidden.json").symlink_to(".keys/own.yaml")
    (inbox / "machine.yaml").symlink_to("/proc/self/environ")
    (inbox / "nowhere.yaml").symlink_to("nothing.yaml")
    return inbox


LED_OUT = ["eve.ann", "eve.argdown", "hidden.json", "machine.yaml"]
"""Of the links in the folder; `eve.yaml` leads to YAML of another program, which is left alone in a folder."""
OUTSIDE = "is a link that leads out of the folder that it was found in, and is not read unless you name it"


@posix
@pytest.mark.parametrize("where", ["above", "inside"])
def test_a_map_that_is_a_link_out_of_the_folder_is_not_read(
    house: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    inbox = strangers(house)
    monkeypatch.chdir(house if where == "above" else inbox)
    folder, name = ("cls", "cls/{}") if where == "above" else (".", "{}")
    done = CliRunner().invoke(main, ["check", folder, "--format", "concise", "--ignore", "AM1,AM011"])
    assert (done.exit_code, done.stderr) == (2, "")
    assert done.stdout.splitlines() == [
        f"{name.format(one)}:1:1: error AM001 {name.format(one)} {OUTSIDE}" for one in LED_OUT
    ]
    fixed = CliRunner().invoke(main, ["check", folder, "--fix", "--fingerprint"])
    assert "hunter2" not in fixed.output
    assert (house / "secret.yaml").read_text(encoding="utf-8") == "password: hunter2 [\n"


@posix
def test_no_other_command_reads_it(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inbox = strangers(house)
    monkeypatch.chdir(house)
    done = CliRunner().invoke(main, ["convert", "cls", "-o", "out", "--to", "json"])
    said = [line for line in done.stderr.splitlines() if OUTSIDE in line]
    assert (done.exit_code, said) == (2, [f"argmap: cls/{one} {OUTSIDE}" for one in LED_OUT])
    assert [path.name for path in (house / "out").rglob("*.json")] == ["inside.json"]  # the same map as plain.yaml
    (house / "reference.yaml").write_text("argmap: 1\nargument: {thesis: t}\n", encoding="utf-8")
    graded = CliRunner().invoke(main, ["grade", "cls", "--reference", "reference.yaml"])
    assert graded.exit_code == 1
    assert graded.stdout.count(OUTSIDE) == len(LED_OUT)
    assert all("hunter2" not in one.output and "PATH=" not in one.output for one in (done, graded))
    assert sorted(path.name for path in inbox.rglob("*.yaml") if not path.is_symlink()) == ["own.yaml", "plain.yaml"]


@posix
def test_a_submission_that_is_a_link_to_another_one_is_not_graded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    for name in ("reference.yaml", "sub/anna.yaml"):
        (tmp_path / name).write_text("argmap: 1\nargument: {thesis: Ships run aground.}\n", encoding="utf-8")
    (tmp_path / "sub/ben.yaml").symlink_to("anna.yaml")
    graded = CliRunner().invoke(main, ["grade", "sub", "--reference", "reference.yaml", "-o", "out"])
    assert graded.exit_code == 1
    said = "is a link to another file of the folder that it was found in, and is not read unless you name it"
    ben = (tmp_path / "out/ben.md").read_text(encoding="utf-8")
    assert f"sub/ben.yaml {said}" in ben
    assert said not in (tmp_path / "out/anna.md").read_text(encoding="utf-8")
    named = CliRunner().invoke(main, ["grade", "sub/ben.yaml", "--reference", "reference.yaml"])
    assert named.exit_code == 0


@posix
def test_a_link_that_is_named_is_read(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By itself, beside the folder, or because the folder that it leads to is named, too."""
    inbox = strangers(house)
    (house / "own").mkdir()
    (house / "own" / "map.yaml").write_text("argmap: 1\nargument: {thesis: t}\n", encoding="utf-8")
    for path in inbox.iterdir():
        if path.is_symlink():
            path.unlink()
    (inbox / "link.yaml").symlink_to("../own/map.yaml")
    monkeypatch.chdir(house)
    named = {"cls": 2, "cls/link.yaml": 0, "cls cls/link.yaml": 0, "cls own": 0}
    for at, (paths, status) in enumerate(named.items()):
        assert CliRunner().invoke(main, ["check", *paths.split()]).exit_code == status, paths
        options = ["-o", f"out{at}", "--to", "json"]
        assert CliRunner().invoke(main, ["convert", *paths.split(), *options]).exit_code == status, paths


@posix
def test_further_processes_do_not_read_it_either(house: Path) -> None:
    session = Session(reach=reach(refused=[("cls/eve.yaml", OUTSIDE)]))
    (house / "elsewhere" / "cls").mkdir()
    (house / "elsewhere" / "cls" / "eve.yaml").write_text("hunter2: [", encoding="utf-8")
    (found,) = check_files(session, ["cls/eve.yaml"], jobs=2)
    assert [(one.code.id, one.message) for one in found.findings] == [("AM001", f"cls/eve.yaml {OUTSIDE}")]
