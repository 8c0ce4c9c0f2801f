"""The Python that has the libraries: the running one, or `.venv` beside build.py, made when it is missing.

This runs before every command, so it imports next to nothing; the other modules when they have work to do.
"""

import os
import sys

from sitegen.environment import venvs

TYPE_CHECKING = False  # the module `typing` would take 2 ms to import
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn

# How often a run has gone on in another Python: a `.venv` that is not what it seems ends in a message.
_STEPS = "SITEGEN_STEPS"


def enter(
    project: str | os.PathLike[str], argv: "Sequence[str]", lock_name: str = "site", allowed: bool = True
) -> None:
    """Return where the libraries of `requirements/<lock_name>.txt` are; elsewhere, go on where they are.

    Going on means running build.py with `argv`, the arguments after its name, in `.venv`; this never returns.
    `allowed=False` is `--no-setup`. What keeps `.venv` from being made (no network, no right to write, …) is
    told on stderr with its cure, and raises SystemExit(2).
    """
    root = os.path.abspath(project)
    steps = int(os.environ.pop(_STEPS, "0"))
    python = interpreter(root, lock_name, allowed)
    if python is None:
        return
    if steps == 3:
        _refuse(f"{venvs.folder(root)} does not work as it should; delete it and run this again")
    _go_on([python, os.path.join(root, "build.py"), *argv], steps + 1)


def interpreter(root: str, lock_name: str = "site", allowed: bool = True) -> str | None:
    """Return the path of a Python that has the libraries, made if need be; None: the running one has them."""
    try:
        inside = venvs.is_running_in(root)
        unfit = venvs.unfit_because(root, lock_name)
        if inside and not unfit:
            return None
        # Our own `.venv` is judged by its stamp alone: a set-up that was killed leaves half a package behind.
        if not (inside and allowed) and _has_libraries(root, lock_name, allowed, unfit):
            return None
    except OSError as error:
        _refuse(f"cannot read {error.filename}: {error.strerror}; this copy of the project is not complete")
    if unfit:
        from sitegen.environment.making import make

        make(root, lock_name)
    return venvs.python(root)


def _has_libraries(root: str, lock_name: str, allowed: bool, unfit: str) -> bool:
    from sitegen.environment import libraries

    missing = libraries.missing(venvs.lock(root, lock_name), exactly=allowed)
    if missing and unfit and not allowed:
        _refuse(
            f"this Python lacks {_listed(missing)}, and --no-setup forbids installing anything.\n"
            f"Leave out --no-setup, or: {venvs.install_line(root, lock_name, sys.executable)}"
        )
    return not missing


def _listed(missing: list[str]) -> str:
    return ", ".join(missing[:3]) + (f" and {len(missing) - 3} more" if len(missing) > 3 else "")


def _go_on(command: list[str], steps: int) -> "NoReturn":
    sys.stdout.flush()
    sys.stderr.flush()
    variables = {**os.environ, _STEPS: str(steps)}
    variables.pop("PYTHONHOME", None)  # it names the standard library of the Python that we leave
    if os.name == "nt":  # its exec returns to the shell at once, before the command has ended
        raise SystemExit(_exit_code(command, variables))
    try:
        os.execve(command[0], command, variables)
    except OSError as error:
        _refuse(f"cannot run {command[0]}: {error.strerror}; delete .venv and run this again")


def _exit_code(command: list[str], variables: dict[str, str]) -> int:
    """Run the command, leaving Ctrl-C to it, and return its exit code."""
    import signal
    import subprocess

    # A handler that does nothing: an exception that came while the child's end is asked for would lose its exit code,
    # and "ignore" would be handed on to the child.
    signal.signal(signal.SIGINT, lambda *_: None)
    with subprocess.Popen(command, env=variables) as child:
        return child.wait()


def _refuse(text: str) -> "NoReturn":
    from sitegen.environment.telling import refuse

    refuse(text)
