"""Voikko, which knows where Finnish words may be broken, and many Finnish words to ask it about.

The library and its dictionary are Debian's packages; libvoikko of requirements/test.txt speaks with them. The words,
taken from running text, are an npm package that `requirements/words/` pins.
"""

import shutil
import sys
from pathlib import Path

from sitegen.testing import machine, packages

_PINS = Path(__file__).parents[2] / "requirements" / "words"
_WORDS = Path("node_modules", "@zxcvbn-ts", "language-fi", "src")
_DEBIAN_PACKAGES = ("libvoikko1", "voikko-fi")
_ASK_VOIKKO = 'import libvoikko; libvoikko.Voikko("fi").spell("sana") or exit("it does not know Finnish")'


def find() -> str | None:
    """Return the folder of the words if they have been fetched and Voikko answers."""
    folder = packages.place(_PINS, "words")
    return str(folder) if folder.is_dir() and not _fault() else None


def ready() -> str:
    """Return the folder of the words, fetched if need be, and Voikko too; LookupError: they cannot be had.

    Return nothing in a project that pins no words: it has no such tests.
    """
    if not _PINS.is_dir():
        return ""
    found = find()
    if found:
        return found
    folder = packages.place(_PINS, "words")
    _install(npm=not folder.is_dir())
    if not folder.is_dir():
        machine.tell_of_installing("Finnish words with npm", "tests of hyphenation")
    fault = _fault() or ("" if folder.is_dir() else packages.fetch(_PINS, _WORDS, folder))
    if not fault:
        return str(folder)
    why = machine.last_words(fault)
    raise LookupError(f"no Voikko can be had; install libvoikko, its Finnish and npm, or use --no-browser\n{why}")


def _install(npm: bool) -> None:
    """Install what is missing, where that is allowed; what went wrong shows in what is asked of it later."""
    missing = [*(_DEBIAN_PACKAGES if _fault() else ()), *(("npm",) if npm and not shutil.which("npm") else ())]
    if missing and machine.may_install():
        machine.tell_of_installing(f"{' and '.join(missing)} with apt-get", "tests of hyphenation")
        machine.install(missing)


def _fault() -> str:
    """Return what keeps Voikko from answering, or nothing."""
    done = machine.quietly([sys.executable, "-c", _ASK_VOIKKO])
    return done.stdout or "Voikko does not answer" if done.returncode != 0 else ""
