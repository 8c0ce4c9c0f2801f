"""What must change in a tree to hold what is wanted."""

import errno
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .trees import Entry, Sweep


class Source(NamedTuple):
    """Where the content of a wanted file is to be had."""

    digest: bytes  # b"" for a file that is not ours
    file: str
    stays: Entry | None  # what the file is, if it stays where it is; None to move it


Sources = Mapping[str, Source]


class Changes(NamedTuple):
    """The steps from what a tree holds to what is wanted."""

    install: dict[str, Source]
    remove: list[str]
    foreign: dict[str, Entry]  # the files of the changed tree that are not ours


def changes_in_place(live: Sweep, sources: Sources) -> Changes:
    """Return what must change in the tree that visitors see."""
    remove = [path for path in live.manifest.files if path not in sources]
    return Changes(_lacking(live, sources), remove, live.foreign)


def changes_in_spare(spare: Sweep, live: Sweep, live_root: str, sources: Sources) -> Changes:
    """Return what must change in the spare; what is not ours in the live tree is carried along."""
    install = _lacking(spare, sources)
    for path, entry in live.foreign.items():
        if spare.foreign.get(path) != entry:
            install[path] = Source(b"", f"{live_root}/{path}", entry)
    carried = {path for path, entry in spare.foreign.items() if _is_same(entry, spare.manifest.foreign.get(path))}
    # What we carried over and is gone from where we took it, its owner has removed.
    dropped = carried - live.foreign.keys()
    remove = [path for path in spare.manifest.files if path not in sources]
    # The rest was put there by a process that still held the old folder: it comes to light again.
    late = {path: entry for path, entry in spare.foreign.items() if path not in carried}
    return Changes(install, [*remove, *dropped], late | live.foreign)


def refuse_overwriting(wanted: Iterable[str], foreign: Iterable[str], shown: str) -> None:
    """Raise FileExistsError when a file that is not ours stands where a wanted one goes, or its folder."""
    foreign = set(foreign)
    if not foreign:
        return
    taken = foreign.union(*map(folders_above, foreign))
    for path in wanted:
        if path in taken or not foreign.isdisjoint(folders_above(path)):
            text = "a file that was not made by this program is in the way"
            raise FileExistsError(errno.EEXIST, text, f"{shown}/{path}")


def blocking(changes: Changes) -> set[str]:
    """Return the files to be removed that stand where a new file or one of its folders goes.

    Names that differ only in case count as the same, as they do on most disks of Windows and macOS.
    """
    if not changes.remove:
        return set()
    names = {path.casefold() for path in changes.install}
    ways = names.union(*map(folders_above, names))
    return {
        path
        for path in changes.remove
        if path.casefold() in ways or not names.isdisjoint(folders_above(path.casefold()))
    }


def folders_above(path: str) -> Iterator[str]:
    """Yield the folders that a path goes through, the innermost first, without the tree itself."""
    while path := path.rpartition("/")[0]:
        yield path


def _is_same(entry: Entry, known: Entry | None) -> bool:
    # By inode alone: an edit of the live tree's file is one of this one too.
    return known is not None and known[3] == entry[3]


def _lacking(tree: Sweep, sources: Sources) -> dict[str, Source]:
    good = tree.good
    return {path: source for path, source in sources.items() if path not in good or good[path][0] != source.digest}
