"""Fixing: sure corrections of typography, written into the content itself; nothing else in a file is touched."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sitegen import reading, texts, written
from sitegen.content import LANGUAGES, PAGE_SUFFIXES, SITE_FILE
from sitegen.language.tables import visible
from sitegen.model.page import Page
from sitegen.model.site import Site
from sitegen.proofs import proofs

# An edit may make room for another: quotes that open before what they enclose was mended.
MOST_ROUNDS = 5
BYTE_ORDER_MARK = "\ufeff"


class Fixed(NamedTuple):
    """A file's text as it is and as it should be, and at how many places they differ."""

    path: Path
    before: str
    after: str
    places: int


class Left(NamedTuple):
    """A file that stays as it is, and why."""

    path: Path
    why: str


def files(source: Path) -> list[Path]:
    """Return the files that hold running text: site.yml and every page; none to which a link leads."""
    pages = (file for language in LANGUAGES for file in sorted((source / "content" / language).rglob("*")))
    found = [source / SITE_FILE, *(file for file in pages if file.name.endswith(PAGE_SUFFIXES))]
    return [file for file in found if file.is_file() and file.resolve() == file]


def fixed(source: Path, paths: list[Path]) -> Iterator[Fixed | Left]:
    """Yield those of the files that should be otherwise, and those that should but stay as they are."""
    for path in paths:
        try:
            before = path.read_bytes().decode()
        except UnicodeDecodeError:
            yield Left(path, "it is not written in UTF-8; check tells where")
            continue
        file = path.relative_to(source).as_posix()
        after, places = _corrected(file, before, _language(source, file))
        if after == before:
            continue
        if _read(file, after) == _read(file, before):
            yield Fixed(path, before, after, places)
        else:
            yield Left(path, "corrected, its data would be read otherwise; mend by hand what check tells of it")


def write(found: Fixed) -> None:
    """Put a file's new text in its place, in one step."""
    new = found.path.with_name(f".{found.path.name}.new")
    new.write_bytes(found.after.encode())
    os.chmod(new, found.path.stat().st_mode)
    os.replace(new, found.path)


def difference(found: Fixed, source: Path) -> str:
    """Return what would change, line by line; ⍽ shows the no-break spaces."""
    name = found.path.relative_to(source).as_posix()
    before, after = (visible(text).splitlines() for text in (found.before, found.after))
    return "\n".join(difflib.unified_diff(before, after, name, name, "as it is", "fixed", n=0, lineterm=""))


def _corrected(file: str, text: str, language: str) -> tuple[str, int]:
    """Return a file's text with all sure corrections made, and how many there were."""
    places = 0
    for _ in range(MOST_ROUNDS):
        # The places are those of the text with plain line ends.
        at = _places(text)
        plain = texts.plain(text.removeprefix(BYTE_ORDER_MARK))
        sure = [part for proof in proofs(file, plain, language) if proof.is_sure for part in proof.parts]
        if not sure:
            break
        for start, end, new in reversed(sure):
            text = text[: at[start]] + new + text[at[end] :]
        places += len(sure)
    return text, places


def _places(text: str) -> list[int]:
    """Return where each letter of the text with plain line ends, and its end, stands in the text itself."""
    begun = text.startswith(BYTE_ORDER_MARK)
    found = [n for n in range(begun, len(text)) if not (text[n] == "\n" and n and text[n - 1] == "\r")]
    return [*found, len(text)]


def _read(file: str, text: str) -> list[tuple[str, str]]:
    """Return each text of a file's data with its path, and its body, with letters and digits only.

    These are the same before and after: corrections change signs.
    """
    data, _ = written.divided(file, texts.plain(text.removeprefix(BYTE_ORDER_MARK)))
    prose = reading.prose(Site if file == SITE_FILE else Page, data.data)
    found = [(text.at, str(text.node.value)) for text in prose] + [("", data.body)]
    return [(at, "".join(sign for sign in value if sign.isalnum())) for at, value in found]


def _language(source: Path, file: str) -> str:
    """Return the language of a page's folder; of site.yml, the site's first."""
    if file != SITE_FILE:
        return file.split("/")[1]
    site, _ = reading.read(Site, texts.decoded((source / SITE_FILE).read_bytes())[0], SITE_FILE)
    return site.languages[0] if site else LANGUAGES[0]
