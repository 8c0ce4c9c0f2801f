"""Why a set-up failed, in words, each with its cure."""

import errno
import os
import sys

from sitegen.environment import venvs

_DISK_FULL = "the disk is full; make room (400 MB are plenty) and run this again"
_NO_NETWORK = "the packages cannot be reached; check the network (and the proxy) and run this again"
_WRONG_HASH = (
    "a package that was fetched is not the one that is pinned, so nothing was installed. Run this again, on "
    "another network if need be; if it stays so, tell the project's maintainers"
)
_NO_PACKAGE = (
    f"no ready-made package was found for Python {sys.version_info[0]}.{sys.version_info[1]} on this system; "
    "check the network, or use Python 3.11 to 3.14 on Linux, macOS or Windows"
)
# pip's words → ours; the first that fits.
_CAUSES = (
    (("No space left on device", "Disk quota exceeded"), _DISK_FULL),
    (("DO NOT MATCH THE HASHES",), _WRONG_HASH),
    (("Retrying (", "ConnectionError", "ProxyError", "SSLError", "Network is unreachable"), _NO_NETWORK),
    (("No matching distribution found",), _NO_PACKAGE),
)


def explained(error: OSError, root: str, lock_name: str) -> str:
    """Return what to do about a file that could not be written."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return _DISK_FULL
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return (
            f".venv cannot be made in {root}: {error.strerror}. Copy the project to a folder of your own, "
            f"or use an environment of your own:\n{_by_hand(root, lock_name)}"
        )
    return f"cannot set up .venv: {error}; delete {venvs.folder(root)} and run this again"


def foreign(root: str, lock_name: str) -> str:
    """Return what to do about a `.venv` that somebody else made."""
    return (
        f"{venvs.folder(root)} was not made by this program, so it is left alone. Rename it, or use it:\n"
        f"  {venvs.install_line(root, lock_name, venvs.python(root))}\n"
        f'  "{venvs.python(root)}" build.py'
    )


def no_ensurepip() -> str:
    """Return what to do about a Python that cannot make environments."""
    sudo = "sudo " if sys.platform != "win32" and os.geteuid() != 0 else ""
    name = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    return (
        f"{sys.executable} lacks ensurepip, so it cannot make .venv. "
        "On Debian and Ubuntu, install it and run this again:\n"
        f"  {sudo}apt install {name}-venv"
    )


def of_pip(output: str, root: str, lock_name: str) -> str:
    """Return what to do about a pip (or ensurepip) that failed, with its last words."""
    hand = f"see above, or install by hand:\n{_by_hand(root, lock_name)}"
    cure = next((cure for signs, cure in _CAUSES if any(sign in output for sign in signs)), hand)
    last_words = "\n".join(f"  | {line}" for line in output.strip().splitlines()[-6:])
    return f"setting up .venv failed:\n{last_words}\nsitegen: {cure}"


def _by_hand(root: str, lock_name: str) -> str:
    python = venvs.python_in("FOLDER")
    return (
        f'  "{sys.executable}" -m venv FOLDER\n'
        f"  {venvs.install_line(root, lock_name, python)}\n"
        f'  "{python}" "{os.path.join(root, "build.py")}"'
    )
