"""The journal: what is about to be touched, so that a change that was killed or failed can be undone."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from . import disk, records
from .changes import Changes
from .places import Places
from .trees import key_of


class Change(NamedTuple):
    """A change of one tree, as noted before it began."""

    serial: bytes
    tree: str | None  # key_of
    paths: list[str]  # of the files that it touches
    old: dict[str, str]  # those that were there, to their backups' names


def begin(places: Places, root: str, changes: Changes, keep_old: bool) -> bytes:
    """Note the files of the tree at root that are about to change; return the change's serial, 16 bytes.

    With keep_old, undoing brings the old files back; without, it leaves the touched ones out.
    """
    serial = os.urandom(16)
    paths = [*changes.install, *changes.remove]
    old = dict(_back_up(places, root, paths)) if keep_old else {}
    records.write(places.journal, (serial, key_of(root), paths, old))
    return serial


def noted(places: Places) -> Change | None:
    """Return the change that was begun and has not ended."""
    found = records.read(places.journal)
    return Change(*found) if found else None


def end(places: Places) -> None:
    """Forget the change: it is done, or undone."""
    disk.remove(places.journal)
    disk.empty(places.backups)


def undo(places: Places, change: Change) -> None:
    """Undo a change; doing so again, after being killed halfway, does no harm."""
    for root in (places.output, places.spare):
        if key_of(root) == change.tree:
            _restore(root, change, places.backups)


def _back_up(places: Places, root: str, paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    os.makedirs(places.backups, exist_ok=True)
    for number, path in enumerate(paths):
        file = f"{root}/{path}"
        if os.path.lexists(file) and not disk.is_folder(file):
            disk.link(file, f"{places.backups}/{number}", f"{places.aside}")
            yield path, str(number)


def _restore(root: str, change: Change, backups: str) -> None:
    for path in (*change.paths, disk.INCOMING):
        if path not in change.old:
            disk.remove(f"{root}/{path}")
            _prune(root, path)
    for path, backup in change.old.items():
        with suppress(FileNotFoundError):  # restored before, by an undoing that was killed
            os.makedirs(os.path.dirname(f"{root}/{path}"), exist_ok=True)
            disk.move(f"{backups}/{backup}", f"{root}/{path}", root)


def _prune(root: str, path: str) -> None:
    while path := path.rpartition("/")[0]:
        try:
            os.rmdir(f"{root}/{path}")
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError:
            return
