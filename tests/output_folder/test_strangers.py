"""What others do to the output folder: their files stay, and what they did to ours is mended."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.output_folder import OutputFolder
from tests.output_folder.builds import Put, build, contents, never, replace

SITE = {"index.html": b"home", "about/index.html": b"about", "css/site.css": b"body{}"}
NEWER = SITE | {"index.html": b"newer"}


def foreign(output: Path) -> list[str]:
    folder = OutputFolder(output)
    with folder.locked():
        return folder.foreign()


def edit(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"HOME")


def change_time(path: Path) -> None:
    os.utime(path)


def replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def exchange_by_same_size(path: Path) -> None:
    path.with_name("other").write_bytes(b"Home")
    os.replace(path.with_name("other"), path)


@pytest.mark.parametrize("tamper", [edit, change_time, Path.unlink, replace_by_folder, exchange_by_same_size])
@pytest.mark.parametrize("builds_before", [1, 2, 3])
def test_a_changed_file_is_written_again(
    output: Path, put: Put, tamper: Callable[[Path], None], builds_before: int
) -> None:
    for site in (SITE, NEWER, SITE)[-builds_before:]:
        build(output, site, put)
    tamper(output / "index.html")
    assert build(output, SITE, put) == {"index.html"}
    for site in (SITE, NEWER, SITE, NEWER):
        build(output, site, put)
        assert contents(output) == site


def test_an_edit_of_the_same_size_right_after_the_build_is_seen(output: Path, put: Put) -> None:
    for _ in range(20):
        build(output, SITE, put)
        edit(output / "index.html")
        assert build(output, SITE, put) == {"index.html"}


def test_a_file_edited_while_the_site_is_built_is_not_taken_for_ours(output: Path, put: Put) -> None:
    build(output, SITE, put)
    folder = OutputFolder(output)
    with folder.locked():
        folder.present()
        edit(output / "index.html")
        replace(folder, SITE | {"new.html": b"new"}, put)
    assert build(output, SITE, put) == {"index.html"}
    assert contents(output) == SITE


def test_a_changed_file_that_is_wanted_no_more_goes(output: Path, put: Put) -> None:
    build(output, SITE, put)
    edit(output / "index.html")
    rest = {path: data for path, data in SITE.items() if path != "index.html"}
    build(output, rest, put)
    assert contents(output) == rest


def test_a_folder_deleted_by_hand_comes_back(output: Path, put: Put) -> None:
    for site in (SITE, NEWER, SITE):
        build(output, site, put)
        shutil.rmtree(output / "about")
        build(output, site, put)
        assert contents(output) == site
        shutil.rmtree(output)
        build(output, site, put)
        assert contents(output) == site


@pytest.mark.parametrize("name", ["mine.txt", "about/mine.txt", "my/own/folder/mine.txt"])
@pytest.mark.parametrize("builds_before", [1, 2, 3])
def test_a_file_that_is_not_ours_stays_and_is_told_of(output: Path, put: Put, name: str, builds_before: int) -> None:
    for site in (SITE, NEWER, SITE)[:builds_before]:
        build(output, site, put)
    (output / name).parent.mkdir(parents=True, exist_ok=True)
    (output / name).write_bytes(b"precious")
    for site in (SITE, NEWER, NEWER, SITE, {"index.html": b"alone"}, SITE):
        build(output, site, put)
        assert contents(output) == {**site, name: b"precious"}
        assert foreign(output) == [name]


def test_a_file_that_is_not_ours_and_was_removed_does_not_come_back(output: Path, put: Put) -> None:
    build(output, SITE, put)
    for again in (NEWER, SITE):
        (output / "mine.txt").write_bytes(b"precious")
        build(output, again, put)
        (output / "mine.txt").unlink()
        for site in (SITE, NEWER, SITE, NEWER):
            build(output, site, put)
            assert contents(output) == site
            assert foreign(output) == []


def test_an_edit_of_a_file_that_is_not_ours_stays(output: Path, put: Put) -> None:
    build(output, SITE, put)
    (output / "mine.txt").write_bytes(b"0")
    for number, site in enumerate((NEWER, SITE, NEWER, SITE)):
        build(output, site, put)
        (output / "mine.txt").write_bytes(b"%d" % number)
        build(output, site | {"new.html": b""}, put)
        assert contents(output) == site | {"new.html": b"", "mine.txt": b"%d" % number}


def test_a_file_that_is_not_ours_stays_where_one_of_ours_was(output: Path, put: Put) -> None:
    for site in (SITE | {"mine.txt": b"ours"}, SITE, SITE | {"mine.txt": b"ours"}, NEWER):
        build(output, site, put)
    (output / "mine.txt").write_bytes(b"precious")
    for site in (SITE, NEWER, SITE):
        build(output, site, put)
        assert contents(output) == {**site, "mine.txt": b"precious"}
    (output / "mine.txt").unlink()
    for site in (SITE | {"mine.txt": b"ours"}, SITE, NEWER):
        build(output, site, put)
        assert contents(output) == site


def test_a_link_that_is_not_ours_stays_a_link(output: Path, put: Put) -> None:
    build(output, SITE, put)
    (output / "latest").symlink_to("about")
    for site in (NEWER, SITE, NEWER):
        build(output, site, put)
        assert os.readlink(output / "latest") == "about"


def test_a_file_written_by_a_process_that_held_the_old_folder_comes_to_light(output: Path) -> None:
    build(output, SITE)
    held = os.open(output, os.O_RDONLY)
    build(output, NEWER)
    with open(os.open("late.txt", os.O_WRONLY | os.O_CREAT, dir_fd=held), "wb") as file:
        file.write(b"precious")
    os.close(held)
    for site in (SITE, NEWER, SITE):
        build(output, site)
        assert contents(output) == {**site, "late.txt": b"precious"}


@pytest.mark.parametrize("name", ["new", "new/page", "new/page/deeper"])
def test_a_file_that_is_not_ours_is_never_overwritten(output: Path, put: Put, name: str) -> None:
    build(output, SITE, put)
    build(output, NEWER, put)
    (output / name).parent.mkdir(parents=True, exist_ok=True)
    (output / name).write_bytes(b"precious")
    with pytest.raises(FileExistsError) as raised:
        build(output, SITE | {"new/page": b"ours"}, put)
    assert raised.value.filename == str(output / "new/page")
    assert contents(output) == {**NEWER, name: b"precious"}


def test_a_folder_of_ours_replaced_by_a_link_leads_nobody_astray(output: Path, put: Put, tmp_path: Path) -> None:
    build(output, SITE, put)
    shutil.move(output / "css", tmp_path / "css")
    (output / "css").symlink_to(tmp_path / "css")
    with pytest.raises(FileExistsError):
        build(output, SITE | {"css/site.css": b"changed"}, put)
    assert contents(tmp_path / "css") == {"site.css": b"body{}"}


# ---- whose folder it is


def test_a_folder_we_did_not_make_is_refused_and_left_alone(output: Path, put: Put) -> None:
    output.mkdir()
    (output / "thesis.txt").write_bytes(b"precious")
    refusal = OutputFolder(output).refusal()
    assert refusal is not None
    assert "so it is left alone" in refusal
    with pytest.raises(FileExistsError, match="left alone"):
        build(output, SITE, put)
    assert contents(output) == {"thesis.txt": b"precious"}


def test_a_file_in_place_of_the_folder_is_refused(output: Path) -> None:
    output.write_bytes(b"precious")
    refusal = OutputFolder(output).refusal()
    assert refusal is not None
    assert "is a file" in refusal
    with pytest.raises(FileExistsError):
        build(output, SITE)
    assert output.read_bytes() == b"precious"


def test_in_a_folder_that_is_not_ours_nothing_is_present_and_nothing_foreign(output: Path) -> None:
    output.mkdir()
    (output / "thesis.txt").write_bytes(b"precious")
    folder = OutputFolder(output)
    with folder.locked():
        assert (folder.present(), folder.foreign()) == ({}, [])


def test_our_own_folder_is_not_refused(output: Path, put: Put) -> None:
    for site in (SITE, NEWER, SITE):
        build(output, site, put)
        assert OutputFolder(output).refusal() is None


def test_a_folder_made_anew_by_somebody_else_keeps_their_files(output: Path, put: Put) -> None:
    build(output, SITE, put)
    shutil.rmtree(output)
    output.mkdir()
    (output / "thesis.txt").write_bytes(b"precious")
    if OutputFolder(output).refusal() is None:  # the system gave it the old folder's number
        build(output, SITE, put)
    assert (output / "thesis.txt").read_bytes() == b"precious"


def test_our_folder_without_its_state_is_refused(output: Path) -> None:
    build(output, SITE)
    shutil.rmtree(OutputFolder(output).state)
    assert OutputFolder(output).refusal() is not None


def test_a_project_that_was_moved_goes_on_where_it_was(tmp_path: Path, put: Put) -> None:
    for site in (SITE, NEWER):
        build(tmp_path / "old" / "output", site, put)
    (tmp_path / "old").rename(tmp_path / "new")
    assert build(tmp_path / "new" / "output", NEWER, put) == set()


def test_a_project_that_was_copied_goes_on_where_it_was(tmp_path: Path, put: Put) -> None:
    for site in (SITE, NEWER):
        build(tmp_path / "old" / "output", site, put)
    (tmp_path / "old" / "output" / "mine.txt").write_bytes(b"precious")
    build(tmp_path / "old" / "output", SITE, put)
    shutil.copytree(tmp_path / "old", tmp_path / "new")
    output = tmp_path / "new" / "output"
    assert OutputFolder(output).refusal() is None
    assert build(output, SITE, put) == set()
    for site in (NEWER, SITE, NEWER):
        build(output, site, put)
        assert contents(output) == {**site, "mine.txt": b"precious"}


@pytest.mark.parametrize("change", ["edit", "add"])
def test_a_copy_that_was_changed_is_refused(tmp_path: Path, change: str) -> None:
    build(tmp_path / "old" / "output", SITE)
    shutil.copytree(tmp_path / "old", tmp_path / "new")
    output = tmp_path / "new" / "output"
    (output / ("index.html" if change == "edit" else "new.html")).write_bytes(b"precious")
    assert OutputFolder(output).refusal() is not None


@pytest.mark.parametrize("damage", [b"", b"sitegen", b"half", b"noise"])
def test_unreadable_state_means_that_all_is_written_again(output: Path, put: Put, damage: bytes) -> None:
    for site in (SITE, NEWER, SITE):
        build(output, site, put)
        for file in OutputFolder(output).state.rglob("*"):
            if file.is_file() and "spare" not in file.parts:
                data = file.read_bytes()
                file.write_bytes({b"half": data[: len(data) // 2], b"noise": data[:-9] + b"x" * 9}.get(damage, damage))
        assert OutputFolder(output).refusal() is None
        assert build(output, site, put) == SITE.keys()
        assert contents(output) == site


def test_a_folder_once_written_in_place_stays_so(output: Path) -> None:
    build(output, SITE, never)
    number = output.stat().st_ino
    for site in (NEWER, SITE):
        build(output, site)
        assert contents(output) == site
        assert output.stat().st_ino == number
