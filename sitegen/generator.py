"""The generator's own fingerprint: its code and its libraries are inputs of every output."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from hashlib import blake2b

LIBRARIES = (
    *("brotli", "fonttools", "jinja2", "markdown", "markupsafe", "nh3", "pillow", "pyphen", "pyyaml", "tinycss2"),
    *("segno", "typst", "webencodings"),
)
CODE = (".py", ".txt")
"""Modules, and the lists that stand beside them."""
PACKAGE = os.path.dirname(os.path.abspath(__file__))
# A search takes a hundredth of the time that Python's parser would; a test holds their findings equal.
IMPORT = re.compile(r"^[ \t]*(?:from (sitegen[\w.]*) import (\([^)]*\)|.*)|import (sitegen[\w.]*))", re.MULTILINE)


def fingerprint() -> str:
    """Return one digest over the package's code, the libraries' versions and Python's own."""
    return _digest(_code(PACKAGE))


def fingerprint_of(module: str) -> str:
    """Return one digest over a module's code and that of all it imports, the libraries' versions and Python's own.

    Ours are found where they are imported as `from sitegen… import …`; other forms are not seen.

    What a function makes of plain values alone, such as a picture's copy, outlives changes of all other code.
    """
    return _digest(_with_imported(module))


def _digest(paths: Iterable[str]) -> str:
    found = blake2b(digest_size=16)
    for name in (sys.version, *_library_versions()):
        found.update(name.encode() + b"\0")
    for path in paths:
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


def _with_imported(module: str) -> list[str]:
    """Return the files of a module and of all of ours that it imports, directly or not, with their packages' own.

    Lists such as finnish_compounds.txt are not among them: what derives reads no files.
    """
    found: set[str] = set()
    waiting = [_file(module)]
    while waiting:
        path = waiting.pop()
        if path and path not in found:
            found.add(path)
            waiting += _imported(path)
    return sorted(found.union(*(_packages(path) for path in found)))


def _packages(path: str) -> list[str]:
    # Python runs these on the way to a module. What they import in turn is another's: a package shows its modules.
    root = os.path.dirname(PACKAGE)
    folders = os.path.relpath(path, root).split(os.sep)[:-1]
    files = [os.path.join(root, *folders[:depth], "__init__.py") for depth in range(1, len(folders) + 1)]
    return [name for name in files if os.path.isfile(name)]


def _imported(path: str) -> list[str | None]:
    with open(path, encoding="utf-8") as file:
        imports = IMPORT.findall(file.read())
    found = [_file(module) for _, _, module in imports]
    for package, names, _ in imports:
        # A name that is no module is something in its package.
        found += [_file(f"{package}.{name}") or _file(package) for name in re.findall(r"\w+", names)]
    return found


def _file(module: str) -> str | None:
    """Return the file of a module of ours; None if there is none of this name."""
    path = os.path.join(os.path.dirname(PACKAGE), *module.split("."))
    return next((name for name in (f"{path}.py", os.path.join(path, "__init__.py")) if os.path.isfile(name)), None)
