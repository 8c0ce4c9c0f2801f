"""Lighthouse, which judges pages as search engines' makers do: npm packages, fetched and kept outside the project.

Their versions and digests are pinned in `requirements/lighthouse/`, and npm holds to them. Lighthouse 13 needs
Node 22.19 or newer; the Node inside Playwright is.
"""

import json
import shutil
import sys
from pathlib import Path

from sitegen.testing import machine, packages

_PINS = Path(__file__).parents[2] / "requirements" / "lighthouse"
_MODULES = "node_modules"
_PROGRAM = Path("lighthouse", "cli", "index.js")


def find() -> str | None:
    """Return the path of the program, a script for Node, if it has been fetched."""
    path = _place() / _PROGRAM
    return str(path) if path.is_file() else None


def ready() -> str:
    """Return the path of the program, fetched if need be; LookupError: it cannot be had.

    Return nothing in a project that does not pin it: it has no such tests.
    """
    if not _PINS.is_dir():
        return ""
    found = find()
    if found:
        return found
    if not shutil.which("npm") and machine.may_install():
        machine.tell_of_installing("npm with apt-get", "thorough tests of speed")
        machine.install(["npm"])
    machine.tell_of_installing("Lighthouse with npm", "thorough tests of speed")
    fault = packages.fetch(_PINS, Path(_MODULES), _place())
    if fault:
        raise LookupError(f"no Lighthouse can be had; install npm, or use --no-browser\n{machine.last_words(fault)}")
    return str(_place() / _PROGRAM)


def node() -> str:
    """Return the path of Playwright's Node."""
    import playwright

    name = "node.exe" if sys.platform == "win32" else "node"
    return str(Path(playwright.__file__).parent / "driver" / name)


def version() -> str:
    """Return the version that is pinned."""
    pins = json.loads((_PINS / "package.json").read_text(encoding="utf-8"))
    pinned: str = pins["dependencies"]["lighthouse"]
    return pinned


def _place() -> Path:
    # A folder of that name in a folder of its own: Node looks for packages beside each other in nothing else.
    return packages.place(_PINS, "lighthouse") / _MODULES
