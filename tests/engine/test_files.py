"""Files: read once, hashed by bytes; a time is believed only when it can be; links lead nowhere else."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen import files
from sitegen.files import ABSENT, Files, digest

PATH = "content/a.txt"

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a way to write a file that was last changed so many seconds ago."""

    def write(text: str, path: str = PATH) -> Path:
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
        return place

    return write


def looked_at(folder: Path, known: Files | None = None) -> Files:
    found = Files(folder, folder, known.signatures if known else {})
    found.digest(PATH)
    return found


def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the files of this test have been written a while ago."""
    later = time.time_ns() + files.GRANULARITY
    monkeypatch.setattr(time, "time_ns", lambda: later)


def test_a_file_is_told_by_its_bytes(tmp_path: Path, write: Write) -> None:
    write("a")
    assert looked_at(tmp_path).digest(PATH) == digest(b"a")
    assert Files(tmp_path, tmp_path, {}).read(PATH) == b"a"


def test_what_is_not_there_is_absent(tmp_path: Path) -> None:
    found = Files(tmp_path, tmp_path, {})
    assert found.digest(PATH) == ABSENT
    assert found.read(PATH) is None
    assert found.names("content") == ()


def test_a_folder_is_no_file(tmp_path: Path, write: Write) -> None:
    write("a", f"{PATH}/b.txt")
    assert Files(tmp_path, tmp_path, {}).digest(PATH) == ABSENT


def test_a_settled_file_is_not_read_again(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a")
    settled(monkeypatch)
    first = looked_at(tmp_path)
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("read again"))
    assert looked_at(tmp_path, first).digest(PATH) == digest(b"a")


def test_a_file_that_has_just_changed_is_read_again(tmp_path: Path, write: Write) -> None:
    write("a")
    assert looked_at(tmp_path).signatures == {}


def test_a_change_of_equal_size_is_seen(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a")
    settled(monkeypatch)
    first = looked_at(tmp_path)
    write("b")
    assert looked_at(tmp_path, first).digest(PATH) == digest(b"b")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no time of change beside the time of writing")
def test_a_change_whose_time_is_set_back_is_seen(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    place = write("a")
    before = place.stat()
    settled(monkeypatch)
    first = looked_at(tmp_path)
    write("b")
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert looked_at(tmp_path, first).digest(PATH) == digest(b"b")


def test_a_file_moved_into_another_s_place_is_seen(
    tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a")
    write("b", "content/b.txt")
    settled(monkeypatch)
    first = looked_at(tmp_path)
    (tmp_path / "content/b.txt").replace(tmp_path / PATH)
    assert looked_at(tmp_path, first).digest(PATH) == digest(b"b")


def test_listings_leave_out_what_editors_and_systems_leave_behind(tmp_path: Path, write: Write) -> None:
    for name in (".DS_Store", "a.yml~", "~$a.yml", "#a.yml#", ".a.yml.swp", "b/.git/config", "b/c.yml"):
        write("", f"content/{name}")
    assert Files(tmp_path, tmp_path, {}).names("content") == ("content/b/c.yml",)


@pytest.mark.parametrize(
    "path", ["/etc/hostname", "../secret.txt", "content/../../secret.txt", "content/\0", "templates/../content/a.txt"]
)
def test_no_path_leads_out_of_its_folder(tmp_path: Path, write: Write, path: str) -> None:
    write("a", "source/content/a.txt")
    write("a", "source/templates/a.html")
    write("secret", "secret.txt")
    found = Files(tmp_path / "source", tmp_path / "source", {})
    assert found.read(path) is None
    assert found.digest(path) == ABSENT


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there that users lack")
def test_no_link_leads_out_of_the_folder(tmp_path: Path, write: Write) -> None:
    write("secret", "elsewhere/secret.txt")
    write("a", "source/content/a.txt")
    (tmp_path / "source/content/link.txt").symlink_to(tmp_path / "elsewhere/secret.txt")
    (tmp_path / "source/content/folder").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "source/content/near.txt").symlink_to("a.txt")
    found = Files(tmp_path / "source", tmp_path / "source", {})
    assert found.read("content/link.txt") is None
    assert found.read("content/folder/secret.txt") is None
    assert found.read("content/near.txt") == b"a"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there that users lack")
def test_a_source_folder_that_is_a_link_itself_is_followed(tmp_path: Path, write: Write) -> None:
    write("a", f"real/{PATH}")
    (tmp_path / "link").symlink_to("real")
    assert Files(tmp_path / "link", tmp_path / "link", {}).read(PATH) == b"a"
