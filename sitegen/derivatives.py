"""Derivatives: expensive results (sized pictures and the like), kept by the digest of all they were made from."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection
from pathlib import Path

from sitegen.files import digest

DIGEST = 16  # bytes


class Kept:
    """A folder of results that survives builds and may be carried from one CI run to the next."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return the bytes kept under the name, or make and keep them."""
        path = self._folder / name
        kept = path.read_bytes() if path.exists() else b""
        # A file that was cut short, or changed, is made again.
        if kept and kept[:DIGEST] == digest(kept[DIGEST:]):
            return kept[DIGEST:]
        data = make()
        self._folder.mkdir(parents=True, exist_ok=True)
        # A name of its own, for two workers may make the same one; the rename makes it whole or absent.
        fresh = path.with_name(f"{name}.{os.getpid()}")
        fresh.write_bytes(digest(data) + data)
        os.replace(fresh, path)
        return data

    def prune(self, needed: Collection[str]) -> None:
        """Remove every result whose name is not among those given."""
        for path in self._folder.iterdir() if self._folder.is_dir() else ():
            if path.name not in needed:
                path.unlink(missing_ok=True)
