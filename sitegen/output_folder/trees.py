"""What is in a tree: a manifest of what we wrote, and a sweep that tells what became of it."""

import os
from collections.abc import Iterable, Iterator
from stat import S_ISDIR
from typing import NamedTuple

from sitegen.files import digest

# Digest (b"" for a file that is not ours), size in bytes, time of change in nanoseconds, inode.
Entry = tuple[bytes, int, int, int]


class Manifest(NamedTuple):
    """What a tree held when we last wrote it; paths are relative to the tree, '/' between folders."""

    serial: bytes  # names the change that made it so
    files: dict[str, Entry]
    foreign: dict[str, Entry]  # not ours, carried along from tree to tree
    folders: dict[str, int]  # to the time of change, which tells of added files; "" is the tree itself
    in_place: bool  # this tree could not be exchanged


NOTHING = Manifest(b"", {}, {}, {"": 0}, False)


class Sweep(NamedTuple):
    """What a tree holds now."""

    manifest: Manifest
    good: dict[str, Entry]  # files that are as we wrote them
    foreign: dict[str, Entry]  # files we did not write
    folders: dict[str, int]


def key_of(root: str) -> str | None:
    """Return what names a folder as long as it lives, also when renamed; None if there is no folder."""
    try:
        status = os.stat(root)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return f"{status.st_dev:x}-{status.st_ino:x}" if S_ISDIR(status.st_mode) else None


def entry_of(status: os.stat_result, content: bytes) -> Entry:
    """Return the entry of a file with this status, whose digest is given."""
    return content, status.st_size, status.st_mtime_ns, status.st_ino


def sweep(root: str, manifest: Manifest) -> Sweep:
    """Compare the tree with its manifest by stat alone; only folders that changed are listed."""
    good = {
        path: entry
        for path, entry in manifest.files.items()
        if (status := _status(f"{root}/{path}")) and entry_of(status, entry[0]) == entry
    }
    folders = dict(_folders(root, manifest.folders))
    changed = [folder for folder, time in folders.items() if time != manifest.folders[folder]]
    foreign = {path for path in _added(root, changed, folders) if path not in manifest.files}
    return Sweep(manifest, good, _entries(root, {*manifest.foreign, *foreign}), folders)


def claim(root: str) -> Manifest:
    """Return a manifest for a tree of ours whose own is lost: every file in it is ours, and none is good."""
    found = sweep(root, NOTHING)
    return NOTHING._replace(files=dict.fromkeys(found.foreign, (b"", 0, 0, 0)))


def recognise(root: str, manifests: Iterable[Manifest]) -> Manifest | None:
    """Return a manifest for a copy of a tree of ours, such as a restored backup; None if it is not one.

    It is one when every file in it has the content that we gave a file of that name.
    """
    found = sweep(root, NOTHING).foreign
    for known in manifests:
        ours = [path for path in found if path not in known.foreign]
        if all(path in known.files and _content(f"{root}/{path}") == known.files[path][0] for path in ours):
            return NOTHING._replace(files={path: (known.files[path][0], *found[path][1:]) for path in ours})
    return None


def _status(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return None


def _folders(root: str, known: Iterable[str]) -> Iterator[tuple[str, int]]:
    for folder in known:
        status = _status(f"{root}/{folder}" if folder else root)
        if status is not None and S_ISDIR(status.st_mode):
            yield folder, status.st_mtime_ns


def _added(root: str, changed: list[str], folders: dict[str, int]) -> Iterator[str]:
    """Yield the files of changed folders and of folders not yet known, which are entered in `folders`."""
    while changed:
        folder = changed.pop()
        with os.scandir(f"{root}/{folder}") as found:
            for item in found:
                path = f"{folder}/{item.name}" if folder else item.name
                if not item.is_dir(follow_symlinks=False):
                    yield path
                elif path not in folders:
                    folders[path] = item.stat(follow_symlinks=False).st_mtime_ns
                    changed.append(path)


def _entries(root: str, paths: Iterable[str]) -> dict[str, Entry]:
    found = ((path, _status(f"{root}/{path}")) for path in sorted(paths))
    return {path: entry_of(status, b"") for path, status in found if status and not S_ISDIR(status.st_mode)}


def _content(path: str) -> bytes | None:
    if os.path.islink(path) or not os.path.isfile(path):
        return None
    with open(path, "rb") as file:
        return digest(file.read())
