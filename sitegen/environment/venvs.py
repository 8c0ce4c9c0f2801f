"""`.venv` beside build.py: whose it is, and whether it can be used.

The stamp, `.venv/lock-installed`, says both. It is there from the first moment, empty, and makes the
folder ours; when all is installed, it gets the Python's kind and a copy of the lock.
So half a set-up never looks whole.
"""

import os
import sys

# test.txt holds all of site.txt, with the same pins.
_HELD_BY = {"site": ("site", "test"), "test": ("test",)}


def folder(root: str) -> str:
    """Return the path of the environment."""
    return os.path.join(root, ".venv")


def python(root: str) -> str:
    """Return the path of the environment's Python."""
    return python_in(folder(root))


def python_in(environment: str) -> str:
    """Return the path of the Python in any environment."""
    return os.path.join(environment, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def lock_path(root: str, lock_name: str) -> str:
    """Return the path of `requirements/<lock_name>.txt`."""
    return os.path.join(root, "requirements", f"{lock_name}.txt")


def lock(root: str, lock_name: str) -> str:
    """Return the text of a lock; raises OSError."""
    with open(lock_path(root, lock_name), encoding="utf-8") as file:
        return file.read()


def install_line(root: str, lock_name: str, interpreter: str) -> str:
    """Return the command that installs a lock by hand."""
    return f'"{interpreter}" -m pip install --require-hashes -r "{lock_path(root, lock_name)}"'


def stamp_path(root: str) -> str:
    """Return the path of the stamp."""
    return os.path.join(folder(root), "lock-installed")


def stamp(root: str, lock_name: str) -> str:
    """Return what the stamp says when the lock is installed for the running Python."""
    return f"{_this_python()}\n{lock(root, lock_name)}"


def is_running_in(root: str) -> bool:
    """Return whether this Python is the one of a `.venv` that we made."""
    try:
        return os.path.samefile(sys.prefix, folder(root)) and os.path.exists(stamp_path(root))
    except OSError:
        return False


def is_foreign(root: str) -> bool:
    """Return whether there is a `.venv` that we did not make, and so may not touch."""
    try:
        entries = os.listdir(folder(root))
    except FileNotFoundError:
        return os.path.islink(folder(root))
    except NotADirectoryError:
        return True
    return bool(entries) and os.path.basename(stamp_path(root)) not in entries


def unfit_because(root: str, lock_name: str) -> str:
    """Return why `.venv` cannot be used for a lock; empty: it can. Raises OSError if there is no such lock."""
    try:
        with open(stamp_path(root), encoding="utf-8") as file:
            made_for, _, installed = file.read().partition("\n")
    except OSError:
        return "there is none yet"
    if not installed:
        return "the last set-up did not finish"
    if made_for != _this_python():
        return f"it was made for {made_for}, this is {_this_python()}"
    if all(installed != lock(root, name) for name in _HELD_BY[lock_name]):
        return f"it does not hold requirements/{lock_name}.txt as it is now"
    if not os.path.exists(python(root)):
        return "its Python is gone"
    return ""


def _this_python() -> str:
    return f"{sys.implementation.cache_tag}{getattr(sys, 'abiflags', '')}"
