"""Derivatives: expensive results (sized pictures and the like), kept by the digest of all they were made from."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path


class Kept:
    """A folder of results that survives builds and may be carried from one CI run to the next."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return the bytes kept under the name, or make and keep them."""
        path = self._folder / name
        try:
            return path.read_bytes()
        except FileNotFoundError:
            data = make()
        self._folder.mkdir(parents=True, exist_ok=True)
        # A name of its own, for two workers may make the same one; the rename makes it whole or absent.
        fresh = path.with_name(f"{name}.{os.getpid()}")
        fresh.write_bytes(data)
        os.replace(fresh, path)
        return data
