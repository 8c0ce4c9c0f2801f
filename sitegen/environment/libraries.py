"""Whether the running Python has what a lock in requirements/ pins.

Distributions are found by the names of their folders: `importlib.metadata` alone would take longer to import.
"""

import os
import sys
from collections.abc import Iterator


def missing(lock: str, exactly: bool) -> list[str]:
    """Return the pins that the running Python lacks; without `exactly`, any version of a library will do."""
    here = dict(_distributions())
    return [
        f"{name} {version}"
        for name, version in _pins(lock)
        if (here.get(name) != version if exactly else name not in here)
    ]


def _pins(lock: str) -> Iterator[tuple[str, str]]:
    """Yield name and version of what is pinned for every system, and so without a `; marker`."""
    for line in lock.splitlines():
        if "==" in line and ";" not in line:
            name, _, version = line.rstrip(" \\").partition("==")
            yield _normal(name), version


def _distributions() -> Iterator[tuple[str, str]]:
    # Backwards: what stands first on the path is imported, so it has the last word.
    for folder in reversed(sys.path):
        try:
            entries = os.listdir(folder or ".")
        except OSError:
            continue
        for entry in entries:
            if entry.endswith((".dist-info", ".egg-info")):
                name, _, rest = entry.rpartition(".")[0].partition("-")
                yield _normal(name), rest.partition("-py")[0]


def _normal(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
