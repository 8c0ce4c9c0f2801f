"""One at a time: a lock on a file, given back when its process and the children that share it have ended."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from sitegen.environment.telling import say

_PAUSE = 0.1  # seconds between two tries


@contextmanager
def exclusive(path: str, waiting: str) -> Iterator[IO[bytes]]:
    """Hold the lock on the file at `path`, made if missing; while another has it, say `waiting` and wait."""
    with open(path, "ab") as file:
        if not _taken(file):
            say(waiting)
            while not _taken(file):
                time.sleep(_PAUSE)
        yield file


if sys.platform == "win32":
    import msvcrt

    def _taken(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _taken(file: IO[bytes]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
