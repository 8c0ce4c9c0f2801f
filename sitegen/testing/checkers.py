"""The Nu HTML checker, found or installed: one file for Java, fetched with npm and kept outside the project.

Its version and its digest are pinned in `requirements/checker/`, and npm holds it to them.
"""

import shutil
from pathlib import Path

from sitegen.testing import machine, packages

_PINS = Path(__file__).parents[2] / "requirements" / "checker"
_JAR = Path("node_modules", "vnu-jar", "build", "dist", "vnu.jar")


def find() -> str | None:
    """Return the path of the checker if it has been fetched and Java can run it."""
    path = _place()
    return str(path) if path.is_file() and not _fault() else None


def ready() -> str:
    """Return the path of the checker, fetched if need be, and Java too; LookupError: it cannot be had."""
    path = find()
    if path:
        return path
    fault = _install_programs() or _fetch() or _fault()
    if not fault:
        return str(_place())
    why = machine.last_words(fault)
    raise LookupError(f"no Nu checker can be had; install Java 17 or newer and npm, or use --no-browser\n{why}")


def _place() -> Path:
    return packages.place(_PINS, "vnu", ".jar")


def _fault() -> str:
    """Return what keeps the checker from running, or nothing."""
    java = shutil.which("java")
    if java is None:
        return "there is no java"
    done = machine.quietly([java, "-jar", str(_place()), "--version"])
    return done.stdout or "java does not run it" if done.returncode != 0 else ""


def _install_programs() -> str:
    """Install what is missing to fetch and to run the checker, where that is allowed; return what went wrong."""
    packages = [] if _runs("java", "-version") else ["default-jre-headless"]
    if not (_place().is_file() or _runs("npm", "--version")):
        packages.append("npm")
    if not (packages and machine.may_install()):
        return ""
    _tell(f"{' and '.join(packages)} with apt-get")
    return machine.install(packages)


def _runs(name: str, question: str) -> bool:
    path = shutil.which(name)
    # macOS has a java that only says where to get one.
    return path is not None and machine.quietly([path, question]).returncode == 0


def _fetch() -> str:
    """Fetch the checker unless it is there; return what went wrong."""
    if _place().is_file():
        return ""
    if shutil.which("npm"):
        _tell("the Nu checker with npm")
    return packages.fetch(_PINS, _JAR, _place())


def _tell(what: str) -> None:
    machine.tell_of_installing(what, "tests of validity")
