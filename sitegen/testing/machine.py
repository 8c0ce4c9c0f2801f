"""The machine that the tests run on: programs run without a word, and installed where that is allowed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path


def tell(text: str) -> None:
    """Write a line for the person who waits."""
    sys.stderr.write(f"sitegen: {text}\n")
    sys.stderr.flush()


def tell_of_installing(what: str, tests: str, instead: str = "") -> None:
    """Say what is being installed for which tests, and what one can do `instead`."""
    tell(f"installing {what} for the {tests}, once ({instead}--no-browser leaves them out)")


def quietly(command: Sequence[str], folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder; what it says, on stdout and stderr alike, is in the answer's stdout."""
    return subprocess.run(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def may_install() -> bool:
    """Return whether Debian's packages can be installed here."""
    return bool(_apt())


def install(packages: Sequence[str]) -> str:
    """Install Debian's packages, and return what went wrong, or nothing."""
    apt = _apt()
    quietly([*apt, "update"])
    done = quietly([*apt, "install", "--yes", "--no-install-recommends", *packages])
    return done.stdout if done.returncode != 0 else ""


def last_words(text: str) -> str:
    """Return the end of what a program said, where the reason mostly is."""
    return "\n".join(text.strip().splitlines()[-5:])


def _apt() -> list[str]:
    """Return the beginning of an apt-get command that may install, or nothing."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return []
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2"]
    if os.geteuid() == 0:
        return quiet
    may = shutil.which("sudo") and quietly(["sudo", "--non-interactive", "true"]).returncode == 0
    return ["sudo", "--non-interactive", *quiet] if may else []
