"""The changing of a tree, file by file."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from . import disk
from .changes import Changes, Source, blocking, folders_above
from .trees import Entry, entry_of


class Changing:
    """A tree while it is being changed: which folders it has, and which of them were touched."""

    def __init__(self, root: str, folders: Mapping[str, int], aside: str) -> None:
        self._root = root
        self._aside = aside
        self._folders = {"": 0, **folders}
        self._touched: set[str] = set()

    def apply(self, changes: Changes) -> None:
        """Make all changes, a page never before what it shows; may raise OSError halfway."""
        first = blocking(changes)
        for path in sorted(first):
            self._remove(path)
        for path in sorted(changes.install, key=lambda path: (path.endswith(".html"), path)):
            self._install(path, changes.install[path])
        for path in changes.remove:
            if path not in first:
                self._remove(path)

    def entries(self, installed: Mapping[str, Source]) -> Iterator[tuple[str, Entry]]:
        """Yield what installed files are now."""
        for path, source in installed.items():
            entry = entry_of(os.lstat(f"{self._root}/{path}"), source.digest)
            if source.stays:
                # With size and time as they were when last looked at: had it been edited meanwhile,
                # we would take the edit for ours.
                entry = (*source.stays[:3], entry[3])
            yield path, entry

    def settle(self, paths: Iterable[str]) -> dict[str, int]:
        """Remove the folders that hold none of these files; return the others with their times."""
        needed = {"", *map(_folder_of, paths)}
        needed.update(*map(folders_above, [*needed]))
        for folder in sorted(self._folders.keys() - needed, reverse=True):
            self._drop(folder)
        for folder in self._touched & self._folders.keys():
            path = f"{self._root}/{folder}"
            with suppress(PermissionError):  # somebody else's folder: its time stays as it is
                disk.set_back(path)
            self._folders[folder] = os.lstat(path).st_mtime_ns
        return self._folders

    def _install(self, path: str, source: Source) -> None:
        if path in self._folders:
            self._clear(path)
        self._enter(_folder_of(path))
        target = f"{self._root}/{path}"
        if source.stays:
            disk.link(source.file, target, self._aside)
        else:
            disk.move(source.file, target, self._root)

    def _remove(self, path: str) -> None:
        disk.remove(f"{self._root}/{path}")
        folder = _folder_of(path)
        self._touched.add(folder)
        while folder and self._drop(folder):
            folder = _folder_of(folder)

    def _enter(self, folder: str) -> None:
        """Make sure of a folder in which something is about to change."""
        self._touched.add(folder)
        if folder not in self._folders:
            self._enter(_folder_of(folder))
            with suppress(FileExistsError):  # somebody made it since we looked
                os.mkdir(f"{self._root}/{folder}")
            self._folders[folder] = 0

    def _clear(self, folder: str) -> None:
        """Remove a folder that holds nothing but folders."""
        within = [name for name in self._folders if name.startswith(f"{folder}/")]
        for name in [*sorted(within, reverse=True), folder]:
            self._drop(name)

    def _drop(self, folder: str) -> bool:
        """Remove a folder if it is empty, and say whether it is gone."""
        try:
            os.rmdir(f"{self._root}/{folder}")
        except FileNotFoundError:
            pass
        except OSError:
            return False
        self._folders.pop(folder, None)
        self._touched.add(_folder_of(folder))
        return True


def _folder_of(path: str) -> str:
    return path.rpartition("/")[0]
