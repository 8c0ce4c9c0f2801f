"""axe-core, which looks for barriers in pages: one script, fetched with npm and kept outside the project.

Its version and its digest are pinned in `requirements/axe/`, and npm holds it to them.
"""

import json
import shutil
from pathlib import Path

from sitegen.testing import machine, packages

_PINS = Path(__file__).parents[2] / "requirements" / "axe"
_SCRIPT = Path("node_modules", "axe-core", "axe.min.js")


def find() -> str | None:
    """Return the path of the script if it has been fetched."""
    path = packages.place(_PINS, "axe", ".js")
    return str(path) if path.is_file() else None


def ready() -> str:
    """Return the path of the script, fetched if need be; LookupError: it cannot be had.

    Return nothing in a project that does not pin it: it has no such tests.
    """
    if not _PINS.is_dir():
        return ""
    path = packages.place(_PINS, "axe", ".js")
    if path.is_file():
        return str(path)
    if not shutil.which("npm") and machine.may_install():
        machine.tell_of_installing("npm with apt-get", "tests of accessibility")
        machine.install(["npm"])
    machine.tell_of_installing("axe-core with npm", "tests of accessibility")
    fault = packages.fetch(_PINS, _SCRIPT, path)
    if fault:
        raise LookupError(f"no axe-core can be had; install npm, or use --no-browser\n{machine.last_words(fault)}")
    return str(path)


def version() -> str:
    """Return the version that is pinned."""
    pins = json.loads((_PINS / "package.json").read_text(encoding="utf-8"))
    pinned: str = pins["dependencies"]["axe-core"]
    return pinned
