"""Workbench: what a library needs that takes nothing else: files in a folder, words in the environment.

What is made of them is still a function of their bytes: nobody else sees the folder, and its name is chance.
"""

from __future__ import annotations

import os
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
        yield os.path.realpath(folder)


@contextmanager
def environment(variables: Mapping[str, str]) -> Iterator[None]:
    """Set these variables of the environment while the block lasts."""
    before = dict(os.environ)
    os.environ.update(variables)
    try:
        yield
    finally:
        for name in variables:
            del os.environ[name]
            if name in before:
                os.environ[name] = before[name]
