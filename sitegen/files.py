"""Files: the source folder and the project's own templates and assets, seen as one tree.

A file of `templates/` or `assets/`, and of the sections' examples, is the source's if the source has it, else the
project's. Content is the source's alone. A link that leads out of its root is treated as absent, for content is not
trusted.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path
from unicodedata import normalize

Digest = bytes
Signature = tuple[int, int, int, int]

ABSENT: Digest = b""
SHARED = ("templates/", "assets/", "tests/sections/")
# A file changed within the clock's granularity after it was hashed may keep its signature (FAT: 2 s),
# so a signature this young (ns) is not remembered and the file is hashed again next time.
GRANULARITY = 2_100_000_000
HIDDEN = (".", "~", "#")
# Hidden by its name, and yet what visitors' programs ask for (RFC 8615).
WELL_KNOWN = ".well-known"


def digest(data: bytes) -> Digest:
    """Return the 16-byte fingerprint by which bytes are compared."""
    return blake2b(data, digest_size=16).digest()


class Files:
    """Reads files by their path from the source folder, with forward slashes; each is hashed at most once."""

    def __init__(self, source: Path, project: Path, remembered: Mapping[str, tuple[Signature, Digest]]) -> None:
        self._roots = tuple(dict.fromkeys(os.path.realpath(root) for root in (source, project)))
        self._remembered = remembered
        self._digests: dict[str, Digest] = {}
        self._locations: dict[str, tuple[str, os.stat_result] | None] = {}
        self._inside: dict[str, bool] = {}
        self.signatures: dict[str, tuple[Signature, Digest]] = {}
        self.unsteady: set[str] = set()
        """Files that were read otherwise than they were hashed: somebody saved them during the build."""

    def digest(self, path: str) -> Digest:
        """Return the digest of a file's bytes, or ABSENT."""
        if path not in self._digests:
            self._digests[path] = self._look(path)
        return self._digests[path]

    def read(self, path: str) -> bytes | None:
        """Return a file's bytes, or None where there is no such file."""
        found = self._location(path)
        if found is None:
            return None
        with open(found[0], "rb") as file:
            data = file.read()
        now = digest(data)
        if path not in self._digests:
            self._remember(path, found[1], now)
        elif self._digests[path] != now:
            self.unsteady.add(path)
        return data

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the paths of all files below a folder, sorted; hidden files and editors' copies are left out.

        A Mac may keep ä as two signs; here names are composed (Unicode NFC), as they are typed.
        """
        roots = self._roots if f"{folder}/".startswith(SHARED) else self._roots[:1]
        found: set[str] = set()
        for root in roots:
            self._walk(root, folder, found)
        return tuple(sorted(found))

    def _walk(self, root: str, folder: str, found: set[str]) -> None:
        try:
            entries = list(os.scandir(f"{root}/{folder}"))
        except (FileNotFoundError, NotADirectoryError):
            return
        for entry in entries:
            if (entry.name.startswith(HIDDEN) and entry.name != WELL_KNOWN) or entry.name.endswith("~"):
                continue
            if entry.is_dir(follow_symlinks=False):
                self._walk(root, f"{folder}/{entry.name}", found)
            else:
                found.add(normalize("NFC", f"{folder}/{entry.name}"))

    def _look(self, path: str) -> Digest:
        found = self._location(path)
        if found is None:
            return ABSENT
        known = self._remembered.get(path)
        if known is not None and known[0] == _signature(found[1]):
            self.signatures[path] = known
            return known[1]
        with open(found[0], "rb") as file:
            return self._remember(path, found[1], digest(file.read()))

    def _remember(self, path: str, status: os.stat_result, value: Digest) -> Digest:
        self._digests[path] = value
        if time.time_ns() - max(status.st_mtime_ns, status.st_ctime_ns) > GRANULARITY:
            self.signatures[path] = (_signature(status), value)
        return value

    def _location(self, path: str) -> tuple[str, os.stat_result] | None:
        if path not in self._locations:
            self._locations[path] = self._find(path)
        return self._locations[path]

    def _find(self, path: str) -> tuple[str, os.stat_result] | None:
        if path.startswith("/") or "\0" in path or ".." in path.split("/"):
            return None
        roots = self._roots if path.startswith(SHARED) else self._roots[:1]
        for place, root in ((f"{root}/{name}", root) for root in roots for name in _spellings(path)):
            try:
                status = os.stat(place)
            except (OSError, ValueError):
                continue
            if stat.S_ISREG(status.st_mode) and self._stays_inside(root, place):
                return place, status
        return None

    def _stays_inside(self, root: str, place: str) -> bool:
        if os.path.islink(place):
            return os.path.realpath(place).startswith(root + os.sep)
        folder = os.path.dirname(place)
        if folder not in self._inside:
            self._inside[folder] = (os.path.realpath(folder) + os.sep).startswith(root + os.sep)
        return self._inside[folder]


def _spellings(path: str) -> tuple[str, ...]:
    """Return a path as it is typed and as a Mac may keep it."""
    return (path,) if path.isascii() else (path, normalize("NFD", path))


def _signature(status: os.stat_result) -> Signature:
    # ctime as well: copying tools keep mtime.
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino
