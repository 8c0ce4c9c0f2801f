"""Single files: written new, linked, moved, removed; each step leaves a whole file or none."""

import errno
import os
import time
from contextlib import suppress

# Where a file must first be copied into the tree itself, because the tree is a mount of its own.
INCOMING = ".sitegen-incoming"

_BACK = 4_000_000_000  # nanoseconds; twice the coarsest clock of a file system (FAT)
_FOLLOW = os.link not in os.supports_follow_symlinks


def write_new(path: str, data: bytes) -> None:
    """Write a file that was not there; raise OSError, always with the path."""
    try:
        with open(path, "xb") as file:
            file.write(data)
    except OSError as error:
        # A full disk shows when writing, where Python knows no path.
        raise OSError(error.errno, error.strerror, path) from error


def set_back(path: str) -> None:
    """Date a file or folder a little into the past, so that any change after this moment changes its time."""
    then = time.time_ns() - _BACK
    os.utime(path, ns=(then, then))


def link(source: str, target: str, aside: str) -> None:
    """Let target be source's file too, or a copy of it where hard links are not to be had.

    `aside` is a name on the target's file system that is free to use.
    """
    # Not through `aside` first: nearly always nothing is there yet.
    with suppress(OSError):
        os.link(source, target, follow_symlinks=_FOLLOW)
        return
    remove(aside)
    try:
        os.link(source, aside, follow_symlinks=_FOLLOW)
    except OSError:
        _copy(source, aside)
    os.replace(aside, target)


def move(source: str, target: str, tree: str) -> None:
    """Rename source to target, which is within tree; between file systems through a copy inside tree."""
    try:
        os.replace(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        incoming = f"{tree}/{INCOMING}"
        remove(incoming)
        _copy(source, incoming)
        os.replace(incoming, target)
        os.remove(source)


def remove(path: str) -> None:
    """Remove a file if there is one; a folder of that name stays."""
    try:
        os.remove(path)
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        if not is_folder(path):
            raise


def is_folder(path: str) -> bool:
    """Say whether a folder itself, not a link to one, has this path."""
    return os.path.isdir(path) and not os.path.islink(path)


def empty(folder: str) -> None:
    """Remove the files directly in folder, which need not exist."""
    with suppress(FileNotFoundError), os.scandir(folder) as found:
        for file in found:
            remove(file.path)


def _copy(source: str, target: str) -> None:
    from shutil import copy2  # here, because it is slow to import and seldom needed

    copy2(source, target, follow_symlinks=False)
