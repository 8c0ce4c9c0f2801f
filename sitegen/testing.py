"""`build.py test`: finds or installs a headless Chromium, then runs pytest with fixed seeds."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

# Where the tests find the browser's path.
BROWSER = "SITEGEN_BROWSER"
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


def run(project: Path, arguments: Sequence[str], thorough: bool, browser: bool) -> int:
    """Run the suite; `arguments` go to pytest. Return 0: green, 1: tests failed, 2: the tests could not run.

    Paths in `arguments` start in `project`. `thorough` runs the full counts and writes `benchmarks/figures/`;
    without `browser`, browser tests are left out, else they fail where no Chromium can be had.
    """
    variables = {**os.environ, "PYTHONHASHSEED": "0"}
    variables.pop(BROWSER, None)
    if browser:
        try:
            variables[BROWSER] = _ready_browser()
        except LookupError as error:
            print(f"sitegen: {error}", file=sys.stderr)
    options = ["--thorough"] * thorough + ["--no-browser"] * (not browser)
    sys.stdout.flush()
    command = [sys.executable, "-m", "pytest", *options, *arguments]
    code = subprocess.run(command, cwd=project, env=variables, check=False).returncode
    return code if code in {0, 1} else 2


def find_browser() -> str | None:
    """Return the path of a Chromium that is there; raises LookupError where CHROME_PATH names none."""
    chosen = os.environ.get("CHROME_PATH")
    if chosen:
        found = shutil.which(chosen)
        if not found:
            raise LookupError(f"CHROME_PATH names no program: {chosen}")
        return found
    return next((path for path in _candidates() if _works(path)), None) or _playwrights_own()


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
    return os.path.isfile(path) and _quietly([path, "--version"]).returncode == 0


def _playwrights_own() -> str | None:
    asked = _quietly([sys.executable, "-c", _ASK_PLAYWRIGHT])
    path = asked.stdout.strip()
    return path if asked.returncode == 0 and os.path.isfile(path) else None


def _ready_browser() -> str:
    """Return the path of a Chromium that Playwright can drive, installed if need be; LookupError: none can be had."""
    path = find_browser()
    if path and not _driver_fault():
        return path
    apt = _apt()
    if apt:
        _tell(f"{' and '.join(_DEBIAN_PACKAGES)} with apt-get")
        _quietly([*apt, "update"])
        _quietly([*apt, "install", "--yes", "--no-install-recommends", *_DEBIAN_PACKAGES])
    fault = _driver_fault()
    return (not fault and find_browser()) or _playwrights_new(fault, with_libraries=bool(apt))


def _playwrights_new(fault: str, with_libraries: bool) -> str:
    if not fault:
        _tell("Playwright's Chromium")
        libraries = ["--with-deps"] if with_libraries else []
        fault = _quietly([*_PLAYWRIGHT, "install", "--no-shell", *libraries, "chromium"]).stdout
        path = find_browser()
        if path:
            return path
    last_words = "\n".join(fault.strip().splitlines()[-5:])
    raise LookupError(f"no Chromium can be installed or driven; set CHROME_PATH, or use --no-browser\n{last_words}")


def _driver_fault() -> str:
    """Return what keeps Playwright's own program from starting, or nothing."""
    asked = _quietly([*_PLAYWRIGHT, "--version"])
    return asked.stdout if asked.returncode != 0 else ""


def _apt() -> list[str]:
    """Return the beginning of an apt-get command that may install, or nothing."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return []
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2"]
    if os.geteuid() == 0:
        return quiet
    may = shutil.which("sudo") and _quietly(["sudo", "--non-interactive", "true"]).returncode == 0
    return ["sudo", "--non-interactive", *quiet] if may else []


def _tell(what: str) -> None:
    print(
        f"sitegen: installing {what} for the browser tests, once (CHROME_PATH names one of your own, "
        "--no-browser leaves them out)",
        file=sys.stderr,
        flush=True,
    )


def _quietly(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
