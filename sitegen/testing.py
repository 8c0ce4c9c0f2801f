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
    if browser:
        try:
            variables[BROWSER] = find_browser() or _install_browser()
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


def _install_browser() -> str:
    """Install Debian's Chromium where apt works, else Playwright's; raises LookupError where neither can be had."""
    apt = _apt()
    if apt:
        _tell("Chromium with apt-get")
        _quietly([*apt, "update"])
        _quietly([*apt, "install", "--yes", "--no-install-recommends", "chromium"])
        found = find_browser()
        if found:
            return found
    _tell("Playwright's Chromium")
    libraries = ["--with-deps"] if apt else []
    result = _quietly([sys.executable, "-m", "playwright", "install", "--no-shell", *libraries, "chromium"])
    found = find_browser()
    if not found:
        last_words = "\n".join(result.stdout.strip().splitlines()[-5:])
        raise LookupError(f"no Chromium could be installed; set CHROME_PATH, or use --no-browser\n{last_words}")
    return found


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
