"""The output folder: what is wanted is there, and nothing else of ours."""

import os
import time
from pathlib import Path

import pytest

from sitegen.files import digest
from sitegen.output_folder import Kept, OutputFolder, Staged
from tests.output_folder.builds import Put, build, contents, folders, folders_of, replace, state

SITE = {"index.html": b"home", "about/index.html": b"about", "css/site.css": b"body{}", "a/b/c.txt": b"deep"}


def test_the_first_build_makes_the_folder_with_exactly_its_files(output: Path, put: Put) -> None:
    build(output, SITE, put)
    assert contents(output) == SITE
    assert folders(output) == folders_of(SITE)


def test_an_empty_folder_may_be_filled(output: Path, put: Put) -> None:
    output.mkdir()
    assert OutputFolder(output).refusal() is None
    build(output, SITE, put)
    assert contents(output) == SITE


def test_only_what_changed_is_written(output: Path, put: Put) -> None:
    build(output, SITE, put)
    for site in (SITE | {"index.html": b"new"}, SITE, SITE | {"about/index.html": b"", "new.txt": b"1"}):
        changed = {path for path in site if contents(output).get(path) != site[path]}
        assert build(output, site, put) == changed
        assert contents(output) == site


def test_a_build_without_changes_writes_nothing_at_all(output: Path, put: Put) -> None:
    build(output, SITE, put)
    build(output, SITE | {"index.html": b"new"}, put)
    before = state(output.parent)
    build(output, SITE | {"index.html": b"new"}, put)
    assert state(output.parent) == before


def test_removed_files_go_and_so_do_folders_left_empty(output: Path, put: Put) -> None:
    build(output, SITE, put)
    for site in ({"index.html": b"home"}, SITE, {"a/b/c.txt": b"deep"}, {"a/x": b""}, {}):
        build(output, site, put)
        assert contents(output) == site
        assert folders(output) == folders_of(site)


def test_a_file_becomes_a_folder_and_the_reverse(output: Path, put: Put) -> None:
    flat = {"a": b"file", "b/c/d": b"deep", "b/e": b""}
    deep = {"a/b/c": b"in a folder", "a/d": b"", "b": b"file"}
    for site in (flat, deep, flat, deep, flat):
        build(output, site, put)
        assert contents(output) == site
        assert folders(output) == folders_of(site)


def test_a_file_is_renamed_by_case_alone(output: Path, put: Put) -> None:
    for name in ("About", "about", "About", "about"):
        site = {f"{name}/Page.html": b"same", f"{name.swapcase()}.txt": b"same"}
        build(output, site, put)
        assert contents(output) == site


def test_an_empty_folder_where_a_file_goes_is_no_obstacle(output: Path, put: Put) -> None:
    build(output, SITE, put)
    for _ in range(3):
        (output / "new" / "empty").mkdir(parents=True)
        build(output, SITE | {"new": b"file"}, put)
        assert contents(output) == SITE | {"new": b"file"}
        build(output, SITE, put)
        assert folders(output) == folders_of(SITE)


def test_a_folder_without_files_goes_with_the_next_change(output: Path, put: Put) -> None:
    build(output, SITE, put)
    for number in range(4):
        (output / "mine").mkdir()
        (output / "mine" / "note").write_bytes(b"precious")
        build(output, SITE | {"new": b"%d" % number}, put)
        (output / "mine" / "note").unlink()
        build(output, SITE | {"newer": b"%d" % number}, put)
        assert folders(output) == folders_of(SITE)


def test_the_spare_shares_its_files_with_the_output(output: Path) -> None:
    build(output, SITE)
    build(output, SITE | {"index.html": b"new"})
    spare = OutputFolder(output).state / "spare"
    assert contents(spare) == SITE
    assert {path for path in SITE if os.path.samefile(output / path, spare / path)} == SITE.keys() - {"index.html"}


def test_a_folder_that_cannot_be_exchanged_keeps_no_spare(output: Path) -> None:
    from tests.output_folder.builds import never

    build(output, SITE, never)
    build(output, SITE | {"index.html": b"new"}, never)
    assert not (OutputFolder(output).state / "spare").exists()


def test_a_file_whose_old_content_waits_in_the_spare_is_not_written_again(output: Path) -> None:
    build(output, SITE)
    build(output, SITE | {"index.html": b"new"})
    old = (OutputFolder(output).state / "spare" / "index.html").stat().st_ino
    build(output, SITE)
    assert (output / "index.html").stat().st_ino == old


def test_a_link_to_a_folder_stays_a_link(output: Path, put: Put, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    output.symlink_to(tmp_path / "elsewhere" / "www", target_is_directory=True)
    for site in (SITE, {"index.html": b"new"}, SITE):
        build(output, site, put)
        assert output.is_symlink()
        assert contents(tmp_path / "elsewhere" / "www") == site


def test_the_folder_keeps_its_permissions(output: Path, put: Put) -> None:
    output.mkdir(mode=0o750)
    for site in (SITE, {"index.html": b"new"}, SITE):
        build(output, site, put)
        assert output.stat().st_mode & 0o777 == 0o750


def test_files_are_readable_as_the_user_would_make_them(output: Path, put: Put, tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    for site in (SITE, SITE | {"index.html": b"new"}):
        build(output, site, put)
        assert {path.stat().st_mode for path in output.rglob("*.html")} == {(tmp_path / "usual").stat().st_mode}


def test_all_is_dated_before_the_build_so_that_an_edit_at_once_shows(output: Path, put: Put) -> None:
    for site in (SITE, {"css/site.css": b"", "new/index.html": b""}):
        began = time.time()
        build(output, site, put)
        times = [path.stat().st_mtime for path in (output, *output.rglob("*"))]
        assert max(times) < began - 2, "the clock of FAT ticks every two seconds"


@pytest.mark.parametrize(
    "path", ["", "/", "/etc/passwd", "../a", "a/../b", "a//b", "a/", "./a", "a/.", "a\0b", "..\\a", ".."]
)
def test_a_path_that_leads_out_of_the_folder_is_a_mistake_of_the_caller(output: Path, path: str) -> None:
    build(output, SITE)
    with pytest.raises(ValueError, match="not a path within"):
        build(output, {path: b""})
    assert contents(output) == SITE


def test_a_path_that_is_also_a_folder_is_a_mistake_of_the_caller(output: Path) -> None:
    with pytest.raises(ValueError, match="'a/b' would be a file and the folder of 'a/b/c/d'"):
        build(output, {"a/b/c/d": b"", "a/b": b""})


def test_only_what_is_present_can_be_kept(output: Path) -> None:
    build(output, SITE)
    folder = OutputFolder(output)
    with folder.locked(), pytest.raises(ValueError, match=r"index.html cannot be kept"):
        folder.replace({"index.html": Kept(digest(b"never written"))})
    with folder.locked(), pytest.raises(ValueError, match=r"gone.html cannot be kept"):
        folder.replace({"gone.html": Kept(digest(b"home"))})
    assert contents(output) == SITE


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_forked_workers_stage_at_once(output: Path) -> None:
    folder = OutputFolder(output)
    site = {f"{worker}/{page}.html": b"%d %d" % (worker, page) for worker in range(4) for page in range(50)}
    with folder.locked():
        tokens = {path: Staged(digest(data), token) for path, data, token in _staged_by_workers(folder, site)}
        folder.replace(tokens)
    assert contents(output) == site


def _staged_by_workers(folder: OutputFolder, site: dict[str, bytes]) -> list[tuple[str, bytes, str]]:
    pipes = []
    for worker in range(4):
        reading, writing = os.pipe()
        if not os.fork():
            lines = [f"{path} {folder.stage(site[path])}" for path in site if path.startswith(f"{worker}/")]
            os.write(writing, "\n".join(lines).encode())
            os._exit(0)
        os.close(writing)
        pipes.append(reading)
    lines = []
    for reading in pipes:
        with open(reading, encoding="utf-8") as pipe:
            lines += pipe.read().splitlines()
        os.wait()
    return [(path, site[path], token) for path, token in map(str.split, lines)]


def test_what_was_staged_can_be_read_until_it_is_used(output: Path) -> None:
    folder = OutputFolder(output)
    with folder.locked():
        token = folder.stage(b"content")
        assert folder.staged(token).read_bytes() == b"content"
    assert not folder.staged(token).exists()


def test_two_replacements_under_one_lock(output: Path, put: Put) -> None:
    folder = OutputFolder(output)
    with folder.locked():
        folder.recover()
        for site in (SITE, {"index.html": b"new"}, {}, SITE | {"index.html": b"new"}):
            replace(folder, site, put)
            assert contents(output) == site
            assert folder.present() == {path: digest(data) for path, data in site.items()}
