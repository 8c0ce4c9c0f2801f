"""Workbench: files laid out in a folder for a library that takes nothing else.

What is made of them is still a function of their bytes: nobody else sees the folder, and its name is chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

PREFIX = "sitegen-"


@contextmanager
def laid_out(files: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the path of a folder that holds these files, by their paths in it, while the block lasts."""
    # Windows removes no file that a library has not let go of.
    with TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True) as folder:
        for path, data in files.items():
            place = Path(folder, path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)
        yield folder
