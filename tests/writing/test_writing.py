"""The one place that writes: whole or not at all, permissions and links kept, and nothing over what was read."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from argmap.conversion.converting import Conversion
from argmap.conversion.many import save
from argmap.files import read_text
from argmap.guard import guarding, note, note_stream, noted, was_read
from argmap.naming import comparable, free_name
from argmap.writing import ReplacedError, WritingError, make_folder, sweep, write, write_new

posix = pytest.mark.skipif(os.name == "nt", reason="POSIX")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", b"one")
    write(str(tmp_path / "a.txt"), b"two")
    assert ((tmp_path / "a.txt").read_bytes(), names(tmp_path)) == (b"two", ["a.txt"])


def test_what_others_have_saved_since_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"theirs")
    with pytest.raises(ReplacedError, match=r"a\.txt was changed meanwhile; begin again"):
        write(path, b"ours", instead_of=b"read")
    assert (path.read_bytes(), names(tmp_path)) == (b"theirs", ["a.txt"])
    write(path, b"ours", instead_of=b"theirs")
    assert (path.read_bytes(), names(tmp_path)) == (b"ours", ["a.txt"])


@posix
def test_permissions_and_links_are_kept(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write(tmp_path / "new.txt", b"")
    finally:
        os.umask(mask)
    assert (tmp_path / "new.txt").stat().st_mode & 0o777 == 0o640
    secret, link = tmp_path / "secret.txt", tmp_path / "link.txt"
    secret.write_text("old")
    secret.chmod(0o600)
    link.symlink_to(secret)
    write(link, b"new")
    assert (link.is_symlink(), secret.read_bytes(), secret.stat().st_mode & 0o777) == (True, b"new", 0o600)


@posix
def test_a_read_only_file_stays(tmp_path: Path) -> None:
    """Its folder would allow to put another one in its place; its owner has said no."""
    path = tmp_path / "map.yaml"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(WritingError, match=r"map\.yaml is read-only; make it writable first, or choose another name$"):
        write(path, b"new")
    assert path.read_bytes() == b"old"
    path.chmod(0o644)
    write(path, b"new")
    assert path.read_bytes() == b"new"


def test_a_name_may_have_255_bytes(tmp_path: Path) -> None:
    for make in (write, write_new):
        name = make.__name__[-1] * 251 + ".txt"
        make(tmp_path / name, b"x")
        assert (tmp_path / name).read_bytes() == b"x"
    with pytest.raises(WritingError, match=r"n{252}\.txt cannot be written: File name too long"):
        write(tmp_path / ("n" * 252 + ".txt"), b"x")


@posix
def test_devices_and_pipes_are_written_to(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reading = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write(tmp_path / "pipe", b"through")
    assert (os.read(reading, 100), (tmp_path / "pipe").is_fifo()) == (b"through", True)
    os.close(reading)
    write("/dev/null", b"nothing")


def test_a_new_file_takes_nobodys_place(tmp_path: Path) -> None:
    write_new(tmp_path / "a.txt", b"one")
    with pytest.raises(WritingError, match=r"a\.txt exists already, and is not overwritten; choose another name"):
        write_new(tmp_path / "a.txt", b"two")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(WritingError, match="exists already"):
        write_new(tmp_path / "dangling", b"two")
    assert ((tmp_path / "a.txt").read_bytes(), names(tmp_path)) == (b"one", ["a.txt", "dangling"])


@pytest.mark.parametrize("fails", [errno.EPERM, errno.ENOTSUP])
def test_a_file_system_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: int) -> None:
    def no_link(*_: object) -> None:
        raise OSError(fails, "no links here")

    monkeypatch.setattr(os, "link", no_link)
    write_new(tmp_path / "a.txt", b"one")
    with pytest.raises(WritingError, match="exists already"):
        write_new(tmp_path / "a.txt", b"two")
    assert ((tmp_path / "a.txt").read_bytes(), names(tmp_path)) == (b"one", ["a.txt"])


def test_somebody_is_faster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os.path, "lexists", lambda _: False)
    (tmp_path / "a.txt").write_text("theirs")
    with pytest.raises(WritingError, match="exists already"):
        write_new(tmp_path / "a.txt", b"two")
    assert ((tmp_path / "a.txt").read_text(), names(tmp_path)) == ("theirs", ["a.txt"])


@pytest.mark.parametrize("name", ["no/folder.txt", "file/below", "", "\0", "loop"])
def test_what_cannot_be_written_is_one_sentence(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("old")
    Path("loop").symlink_to("loop")
    for make in (write, write_new):
        with pytest.raises(WritingError) as caught:
            make(name, b"x")
        assert "\n" not in str(caught.value)
    assert (Path("file").read_text(), names(tmp_path)) == ("old", ["file", "loop"])


def test_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("old")
    with pytest.raises(WritingError, match=r"the folder .*below cannot be made: "):
        make_folder(tmp_path / "file" / "below")
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="a folder that root may not write to does not exist")
def test_a_folder_that_is_read_only(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(WritingError, match="Permission denied"):
            write(tmp_path / "a.txt", b"new")
    finally:
        tmp_path.chmod(0o755)
    assert (tmp_path / "a.txt").read_text() == "old"


class TestWhatWasRead:
    def test_it_is_not_written_over_whatever_it_is_called(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        Path("a.txt").write_text("old")
        Path("soft").symlink_to("a.txt")
        os.link("a.txt", "hard")
        Path("folder").symlink_to(tmp_path, target_is_directory=True)
        with guarding():
            read_text(Path("soft"), "soft", 100)
            for name in ("a.txt", "./a.txt", "soft", "hard", "folder/a.txt", tmp_path / "a.txt"):
                with pytest.raises(WritingError, match="was read, and would be lost; choose another name"):
                    write(name, b"new")
            write("other.txt", b"new")
            write("a.txt", b"meant", over_read=True)
        assert Path("a.txt").read_text() == "meant"

    def test_what_cannot_be_read_as_text_is_not_lost_either(self, tmp_path: Path) -> None:
        picture = tmp_path / "article.png"
        picture.write_bytes(b"\xff\xfe\x00")
        with guarding():
            with pytest.raises(Exception, match="UTF-16"):
                read_text(picture, "article.png", 100)
            with pytest.raises(WritingError, match="was read"):
                write(picture, b"new")

    def test_a_file_replaced_by_its_editor_is_still_the_file_that_was_read(self, tmp_path: Path) -> None:
        old, new = tmp_path / "a.txt", tmp_path / "b.txt"
        old.write_text("one")
        with guarding():
            note(old)
            assert was_read(old)
            new.write_text("two")
            new.replace(old)
            assert was_read(old)

    def test_the_number_of_a_file_that_is_gone_guards_nothing(self, tmp_path: Path) -> None:
        old = tmp_path / "a.txt"
        old.write_text("one")
        with guarding():
            note(old)
            assert was_read(old)
            old.rename(tmp_path / "b.txt")
            assert not was_read(tmp_path / "b.txt")

    def test_other_case_where_case_does_not_count(self, tmp_path: Path) -> None:
        (tmp_path / "map.yaml").write_text("one")
        with guarding():
            note(tmp_path / "map.yaml")
            assert was_read(tmp_path / "MAP.yaml") == (tmp_path / "MAP.yaml").exists()

    def test_a_file_behind_a_stream(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("one")
        with guarding(), (tmp_path / "a.txt").open() as file:
            note_stream(file.fileno())
            assert was_read(tmp_path / "a.txt")
            note_stream(9_999)

    def test_nothing_is_recorded_unless_asked_for(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("one")
        read_text(tmp_path / "a.txt", "a.txt", 100)
        with guarding():
            assert noted() == ()
            note("x", tmp_path / "y")
            assert noted() == (("x", True), (str(tmp_path / "y"), True))
        assert (noted(), was_read(tmp_path / "a.txt")) == ((), False)


class TestNames:
    def test_a_name_is_free_on_every_system(self) -> None:
        taken = {comparable("class.md"), comparable("gradebook.csv")}
        stems = [
            "anna",
            "Anna",
            "ANNA",
            "e\u0301",
            "\u00e9",
            "class",
            "gradebook",
            "con",
            "Nul.x",
            "com1",
            "COM10",
            "straße",
            "STRASSE",
        ]
        assert [free_name(stem, ".md", taken) for stem in stems] == [
            "anna.md", "Anna-2.md", "ANNA-3.md", "e\u0301.md", "\u00e9-2.md", "class-2.md", "gradebook.md", "_con.md",
            "_Nul.x.md", "_com1.md", "COM10.md", "straße.md", "STRASSE-2.md",
        ]  # fmt: skip

    def test_a_long_name_is_cut_and_stays_apart(self, tmp_path: Path) -> None:
        taken: set[str] = set()
        made = [
            free_name(stem, ".yaml", taken) for stem in ("a" * 250, "a" * 251, "a" * 252, "é" * 200, "😀" * 100 + "x")
        ]
        assert [len(name.encode()) for name in made] == [255, 255, 255, 254, 254]
        assert len(set(made)) == 5
        for name in made:
            (tmp_path / name).write_bytes(b"")


def test_a_text_beside_a_map_is_taken_back_where_the_map_cannot_be_written(tmp_path: Path) -> None:
    """Both or none; a text that stood there before stays."""
    both = Conversion("yaml", "brat", data=b"T1", beside={".txt": b"It rains."})
    (tmp_path / "map.ann").mkdir()
    (tmp_path / "map.ann" / "x").mkdir()
    with pytest.raises(WritingError):
        save(both, tmp_path / "map.ann")
    assert names(tmp_path) == ["map.ann"]
    (tmp_path / "map.txt").write_bytes(b"It rains.")
    with pytest.raises(WritingError):
        save(both, tmp_path / "map.ann")
    assert names(tmp_path) == ["map.ann", "map.txt"]
    save(both, tmp_path / "other.ann")
    assert names(tmp_path) == ["map.ann", "map.txt", "other.ann", "other.txt"]


@posix
def test_a_link_is_replaced_itself_where_it_is_not_to_be_followed(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to("secret.txt")
    write(tmp_path / "link.txt", b"new", follow=False)
    assert [(tmp_path / name).read_bytes() for name in ("secret.txt", "link.txt")] == [b"old", b"new"]
    assert not (tmp_path / "link.txt").is_symlink()


def test_what_killed_writes_left_is_swept_when_it_is_old(tmp_path: Path) -> None:
    names = [".argmap-0123abcd", ".argmap-0123abce", ".argmap-notes", "argmap-0123abcd", ".argmap-0123abcd.yaml"]
    for name in names:
        (tmp_path / name).write_text("x", encoding="utf-8")
    (tmp_path / ".argmap-0123abcf").symlink_to(tmp_path / "argmap-0123abcd")
    for name in names:
        if name != ".argmap-0123abce":
            os.utime(tmp_path / name, (0, 0))
    sweep(tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == sorted([*names[1:], ".argmap-0123abcf"])
    sweep(tmp_path / "nowhere")
