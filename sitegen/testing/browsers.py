"""Browsers: a headless Chromium that Playwright can drive, found or installed."""

import os
import shutil
import sys
from collections.abc import Iterator

from sitegen.testing import machine

_ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as playwright: print(playwright.chromium.executable_path)"
)
_PLAYWRIGHT = (sys.executable, "-m", "playwright")
# The second is for Playwright's Node, which a small Debian has not.
_DEBIAN_PACKAGES = ("chromium", "libatomic1")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
_WINDOWS_PLACES = (r"Google\Chrome\Application\chrome.exe", r"Chromium\Application\chrome.exe")


def find() -> str | None:
    """Return the path of a Chromium that is there; raises LookupError where CHROME_PATH names none."""
    chosen = os.environ.get("CHROME_PATH")
    if chosen:
        found = shutil.which(chosen)
        if not found:
            raise LookupError(f"CHROME_PATH names no program: {chosen}")
        return found
    return next((path for path in _candidates() if _works(path)), None) or _playwrights_own()


def ready() -> str:
    """Return the path of a Chromium that Playwright can drive, installed if need be; LookupError: none can be had."""
    path = find()
    if path and not _driver_fault():
        return path
    apt = machine.may_install()
    if apt:
        _tell(f"{' and '.join(_DEBIAN_PACKAGES)} with apt-get")
        machine.install(_DEBIAN_PACKAGES)
    fault = _driver_fault()
    return (not fault and find()) or _playwrights_new(fault, with_libraries=apt)


def _candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, _NAMES))
    if sys.platform == "darwin":
        yield from _MAC_PLACES
    if sys.platform == "win32":
        roots = filter(None, map(os.environ.get, ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")))
        yield from (os.path.join(root, place) for root in roots for place in _WINDOWS_PLACES)


def _works(path: str) -> bool:
    if sys.platform == "win32":  # where --version opens a window
        return os.path.isfile(path)
    # Ubuntu's chromium-browser may be a script that only says how to get the real one.
    return os.path.isfile(path) and machine.quietly([path, "--version"]).returncode == 0


def _playwrights_own() -> str | None:
    asked = machine.quietly([sys.executable, "-c", _ASK_PLAYWRIGHT])
    path = asked.stdout.strip()
    return path if asked.returncode == 0 and os.path.isfile(path) else None


def _playwrights_new(fault: str, with_libraries: bool) -> str:
    if not fault:
        _tell("Playwright's Chromium")
        libraries = ["--with-deps"] if with_libraries else []
        fault = machine.quietly([*_PLAYWRIGHT, "install", "--no-shell", *libraries, "chromium"]).stdout
        path = find()
        if path:
            return path
    why = machine.last_words(fault)
    raise LookupError(f"no Chromium can be installed or driven; set CHROME_PATH, or use --no-browser\n{why}")


def _driver_fault() -> str:
    """Return what keeps Playwright's own program from starting, or nothing."""
    asked = machine.quietly([*_PLAYWRIGHT, "--version"])
    return asked.stdout if asked.returncode != 0 else ""


def _tell(what: str) -> None:
    machine.tell_of_installing(what, "browser tests", "CHROME_PATH names one of your own, ")
