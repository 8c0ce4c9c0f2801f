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
    return _as_root() is not None


def install(packages: Sequence[str]) -> str:
    """Install Debian's packages where that is allowed, and return what went wrong, or nothing."""
    root = _as_root() or []
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet=2"]
    # A slim image is without it, and there Java's package cannot be installed.
    quietly([*root, "mkdir", "-p", "/usr/share/man/man1"])
    quietly([*apt, "update"])
    done = quietly([*apt, "install", "--yes", "--no-install-recommends", *packages])
    return done.stdout if done.returncode != 0 else ""


def last_words(text: str) -> str:
    """Return the end of what a program said, where the reason mostly is."""
    return "\n".join(text.strip().splitlines()[-5:])


def _as_root() -> list[str] | None:
    """Return the beginning of a command that may install with apt-get; None where there is no such way."""
    if sys.platform == "win32" or not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "--non-interactive"]
    return sudo if shutil.which("sudo") and quietly([*sudo, "true"]).returncode == 0 else None
