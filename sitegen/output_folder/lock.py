"""One build at a time: a lock that the system takes back when its holder dies."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

_INTERVAL = 0.05  # seconds
_REFUSED = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)

# The system's lock belongs to the whole process and goes when any of its files on it is closed, so who holds
# it in here must be known before it is opened.
_held: dict[str, object] = {}


class Busy(Exception):
    """Another build holds the output folder."""


@contextmanager
def held(path: str, patience: float) -> Iterator[None]:
    """Hold the lock file at path; raise Busy when it is not to be had within patience, in seconds."""
    deadline = time.monotonic() + patience
    while (file := _try(path)) is None:
        if time.monotonic() > deadline:
            raise Busy(path)
        time.sleep(_INTERVAL)
    try:
        yield
    finally:
        _unlock(file)
        _release(path, file)


def _try(path: str) -> int | None:
    mine = object()
    if _held.setdefault(path, mine) is not mine:
        return None
    file = -1
    try:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        _lock(file)
    except OSError as error:
        _release(path, file)
        if file < 0 or error.errno not in _REFUSED:
            raise OSError(error.errno, error.strerror, path) from error
        return None
    return file


def _release(path: str, file: int) -> None:
    del _held[path]
    if file >= 0:
        os.close(file)


# lockf, not flock: forked workers do not inherit it, so an orphan of a killed build blocks nobody.
if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

    def _unlock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: int) -> None:
        fcntl.lockf(file, fcntl.LOCK_UN)
