"""Single files on real disks: linked or copied, moved within one file system or to another."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from sitegen.output_folder import disk, exchange, records
from tests.output_folder.builds import contents

PROJECT = Path(__file__).parents[2]


@pytest.fixture
def other_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on another file system than tmp_path."""
    memory = Path("/dev", "shm")
    if not memory.is_dir() or memory.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("this system has no second file system at /dev/shm")
    with TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


def test_a_link_replaces_what_was_there_by_the_same_file(tmp_path: Path) -> None:
    for name in ("source", "target"):
        (tmp_path / name).write_bytes(name.encode())
    # More than once: renaming a file onto itself does nothing, and leaves the name it came from.
    for _ in range(3):
        disk.link(f"{tmp_path}/source", f"{tmp_path}/target", f"{tmp_path}/aside")
        assert os.path.samefile(tmp_path / "source", tmp_path / "target")
        assert (tmp_path / "target").read_bytes() == b"source"


def test_where_there_are_no_hard_links_there_is_a_copy(tmp_path: Path, other_disk: Path) -> None:
    source = other_disk / "source"
    source.write_bytes(b"content")
    os.utime(source, ns=(10**18, 10**18))
    for _ in range(2):
        disk.link(str(source), f"{tmp_path}/target", f"{tmp_path}/aside")
        assert contents(tmp_path) == {"target": b"content"}
        assert (tmp_path / "target").stat().st_mtime_ns == 10**18


def test_moving_to_another_disk_leaves_nothing_behind(tmp_path: Path, other_disk: Path) -> None:
    for text in (b"1", b"2"):
        (other_disk / "source").write_bytes(text)
        disk.move(f"{other_disk}/source", f"{tmp_path}/target", str(tmp_path))
        assert contents(tmp_path) == {"target": text}
        assert contents(other_disk) == {}


def test_removing_spares_folders_and_does_not_mind_what_is_gone(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path, tmp_path / "file", tmp_path / "file", tmp_path / "none" / "below"):
        disk.remove(str(path))
    assert contents(tmp_path) == {}
    assert tmp_path.exists()


def test_an_existing_file_is_never_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(FileExistsError) as raised:
        disk.write_new(f"{tmp_path}/file", b"new")
    assert raised.value.filename == f"{tmp_path}/file"
    assert (tmp_path / "file").read_bytes() == b"old"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot limit a file's size")
def test_a_full_disk_is_told_with_the_path(tmp_path: Path) -> None:
    # A limit on the size of files fails as a full disk does: while writing.
    code = f"""
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
from sitegen.output_folder import disk
try:
    disk.write_new({str(tmp_path / "file")!r}, b"x" * 100)
except OSError as error:
    print(error.errno, error.filename)
"""
    told = subprocess.run([sys.executable, "-B", "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert told.stdout == f"{errno.EFBIG} {tmp_path}/file\n"


# ---- records


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    value = ({"ä/\udc80": (b"\0", 1, 2**70, -1)}, [None, True], "text")
    records.write(f"{tmp_path}/record", value)
    assert records.read(f"{tmp_path}/record") == value
    records.write(f"{tmp_path}/record", 2)
    assert records.read(f"{tmp_path}/record") == 2
    assert list(contents(tmp_path)) == ["record"]


def test_a_record_that_is_not_whole_is_no_record(tmp_path: Path) -> None:
    file = tmp_path / "record"
    assert records.read(str(file)) is None
    records.write(str(file), ["a", "b", "c"])
    whole = file.read_bytes()
    for place in range(len(whole)):
        file.write_bytes(whole[:place])
        assert records.read(str(file)) is None
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert records.read(str(file)) is None


# ---- folders exchanged


def make(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    (folder / name / "name").write_text(name)
    return folder / name


def test_a_folder_is_put_where_nothing_is(tmp_path: Path) -> None:
    new = make(tmp_path, "new")
    assert exchange.put(str(new), f"{tmp_path}/output")
    assert contents(tmp_path) == {"output/name": b"new"}


@pytest.mark.skipif(not exchange.POSSIBLE, reason="this system cannot exchange folders")
def test_two_folders_are_exchanged(tmp_path: Path) -> None:
    new, output = make(tmp_path, "new"), make(tmp_path, "output")
    assert exchange.put(str(new), str(output))
    assert contents(tmp_path) == {"output/name": b"new", "new/name": b"output"}


def test_folders_on_two_disks_cannot_be_exchanged(tmp_path: Path, other_disk: Path) -> None:
    new, output = make(tmp_path, "new"), make(other_disk, "output")
    assert not exchange.put(str(new), str(output))
    assert contents(output) == {"name": b"output"}
    assert not exchange.put(str(new), f"{other_disk}/none")


def test_a_folder_that_is_not_there_cannot_be_put_anywhere(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        exchange.put(f"{tmp_path}/new", f"{tmp_path}/output")


# ---- a folder that is a mount of its own

ON_A_MOUNT = """
import sys
from pathlib import Path
from tests.output_folder.builds import build, contents
from tests.output_folder.test_kills import SMALL
from sitegen.output_folder import OutputFolder
output = Path(sys.argv[1])
for site in (*SMALL, *SMALL, {}, SMALL[0]):
    assert OutputFolder(output).refusal() is None
    build(output, site)
    assert contents(output) == site, contents(output)
    assert not (OutputFolder(output).state / "spare").exists()
"""


@pytest.mark.parametrize("kind", ["-t tmpfs none", "--bind {tmp}"])
def test_a_folder_that_is_a_mount_is_written_in_place(tmp_path: Path, kind: str) -> None:
    output = tmp_path / "output"
    output.mkdir()
    (tmp_path / "bound").mkdir()
    own_mounts = ["unshare", "--user", "--map-root-user", "--mount"]
    if sys.platform != "linux" or subprocess.run([*own_mounts, "true"], capture_output=True, check=False).returncode:
        pytest.skip("only root may mount here")
    mount = f'mount {kind.format(tmp=tmp_path / "bound")} {output} && exec "$@"'
    program = [sys.executable, "-c", ON_A_MOUNT, str(output)]
    done = subprocess.run(
        [*own_mounts, "sh", "-c", mount, "sh", *program], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
