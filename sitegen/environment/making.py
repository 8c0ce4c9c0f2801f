"""Makes `.venv`: one set-up at a time, from the hashed pins alone, and told in one line."""

import errno
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from typing import IO

from sitegen.environment import failures, venvs
from sitegen.environment.exclusive import exclusive
from sitegen.environment.telling import refuse, say

_INSTALL = ["install", "--quiet", "--no-input", "--disable-pip-version-check"]
_ONLY_THE_PINS = ["--require-hashes", "--only-binary", ":all:", "-r"]


def make(root: str, lock_name: str) -> None:
    """Make `.venv`, or make it anew, so that it holds the lock; where that fails, say why and exit with 2."""
    try:
        _refuse_what_cannot_work(root, lock_name)
        with exclusive(venvs.folder(root) + ".lock", "waiting for another set-up of .venv") as held:
            why = venvs.unfit_because(root, lock_name)  # asked again: the one we waited for may have made it
            if why:
                _fill(root, lock_name, why, held)
    except OSError as error:
        refuse(failures.explained(error, root, lock_name))
    except KeyboardInterrupt:
        say("set-up interrupted; the next run begins it again")
        raise SystemExit(130) from None


def _refuse_what_cannot_work(root: str, lock_name: str) -> None:
    if venvs.is_foreign(root):
        refuse(failures.foreign(root, lock_name))
    if os.name == "nt" and venvs.is_running_in(root):  # a running program cannot be replaced there
        base = getattr(sys, "_base_executable", "py")
        refuse(f'.venv is out of date, and this is its own Python. Use the other one: "{base}" build.py')
    if importlib.util.find_spec("ensurepip") is None:
        refuse(failures.no_ensurepip())


def _fill(root: str, lock_name: str, why: str, held: IO[bytes]) -> None:
    adding = not venvs.unfit_because(root, "site")
    say(f"setting up .venv with requirements/{lock_name}.txt, once ({why}; --no-setup forbids this)")
    installed = venvs.stamp(root, lock_name)  # read now: the lock may change while pip works
    os.makedirs(venvs.folder(root), exist_ok=True)
    _write_stamp(root, "")  # ours, and not finished
    if not adding:
        _empty(root)
        _create(root, held)
    _run(root, lock_name, ["pip", *_INSTALL, *_ONLY_THE_PINS, venvs.lock_path(root, lock_name)], held)
    _write_stamp(root, installed)


def _write_stamp(root: str, text: str) -> None:
    with open(venvs.stamp_path(root), "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _empty(root: str) -> None:
    """Remove all but the stamp: pip would leave behind what a new lock no longer names."""
    with os.scandir(venvs.folder(root)) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                shutil.rmtree(entry.path)
            elif entry.path != venvs.stamp_path(root):
                os.remove(entry.path)


def _create(root: str, held: IO[bytes]) -> None:
    try:
        venv.EnvBuilder(symlinks=os.name != "nt").create(venvs.folder(root))
    except ValueError as error:  # a path with the separator of PATH in it
        raise OSError(errno.EINVAL, str(error)) from error
    _run(root, "site", ["ensurepip", "--default-pip"], held)


def _run(root: str, lock_name: str, module: list[str], held: IO[bytes]) -> None:
    """Run a module in `.venv`; -I: what PYTHONPATH holds is not in the environment."""
    result = subprocess.run(
        [venvs.python(root), "-I", "-m", *module],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PIP_USER": "0"},
        # Killed alone, we leave pip at work: it holds the lock to its end, so no second set-up disturbs it.
        pass_fds=() if os.name == "nt" else (held.fileno(),),
        check=False,
    )
    if result.returncode != 0:
        refuse(failures.of_pip(result.stdout, root, lock_name))
