"""The generator's own fingerprint: its code and its libraries are inputs of every output."""

from __future__ import annotations

import os
import sys
from hashlib import blake2b

LIBRARIES = (
    *("brotli", "fonttools", "jinja2", "markdown", "markupsafe", "nh3", "pillow", "pyphen", "pyyaml", "tinycss2"),
    *("segno", "typst", "webencodings"),
)
CODE = (".py", ".txt")
"""Modules, and the lists that stand beside them."""


def fingerprint() -> str:
    """Return one digest over the package's code, the libraries' versions and Python's own."""
    found = blake2b(digest_size=16)
    for name in (sys.version, *_library_versions()):
        found.update(name.encode() + b"\0")
    for path in _code(os.path.dirname(os.path.abspath(__file__))):
        with open(path, "rb") as file:
            found.update(file.read() + b"\0")
    return found.hexdigest()


def _library_versions() -> list[str]:
    # A distribution's folder is named after its version; importing importlib.metadata would cost 20 ms.
    names: set[str] = set()
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):
            names.update(name.lower() for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))
    return sorted(name for name in names if name.partition("-")[0] in LIBRARIES)


def _code(package: str) -> list[str]:
    found = []
    for folder, folders, names in os.walk(package):
        folders[:] = [name for name in folders if name != "__pycache__"]
        found += [os.path.join(folder, name) for name in names if name.endswith(CODE)]
    return sorted(found)
