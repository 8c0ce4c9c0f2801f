"""Printing: the leaflet's PDF, made by Typst from a template and plain values. Pure work on bytes.

Typst is a library here, no program: it starts nothing, and reads only the folder that is made for it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from sitegen import parallel, workbench

if TYPE_CHECKING:
    import typst

MAIN = "leaflet.typ"
SAID = "said.json"
THEME = "theme.json"
LETTERS = "letters"
"""The folder of the font files."""
STANDARD: Final = "ua-1"
"""PDF/UA-1 (ISO 14289-1): tagged for screen readers. Typst refuses to make a PDF that falls short of it."""
PLACE = re.compile(rf"{workbench.PREFIX}\w+[/\\](?P<file>[\w./-]+):(?P<line>\d+):(?P<column>\d+)")
"""Where in a file, as Typst tells it; the column counts from 0."""
FOLDER = "templates/leaflet"
PACKAGE = re.compile(r"@[\w-]+/[\w-]+:\d")
NO_PACKAGE = re.compile("(failed to download package|package not found)")
"""What Typst says of one that is named in a way which PACKAGE does not know."""
NOWHERE = "http://127.0.0.1:0"
"""A proxy that nothing can answer at, for Typst would fetch packages of its own register."""
PROXIES = {"https_proxy": NOWHERE, "HTTPS_PROXY": NOWHERE, "no_proxy": "", "NO_PROXY": ""}
NO_PACKAGES = "a build fetches nothing, so packages cannot be used; put the files into templates/leaflet/"


class LeftOut(NamedTuple):
    """What there was no room for."""

    kind: str
    """The section's kind; of a `hero` it is the lead, of `contact` the facts; or `heading` or `name`."""
    what: Literal["section", "texts", "facts", "cut"]
    """The section; the texts below its titles; of forms the facts that weigh less; what is no section of its own."""
    lines: int
    """About how many lines too long it is; of what is cut, 0."""


class Sheet(NamedTuple):
    """A finished leaflet."""

    pdf: bytes
    left_out: tuple[LeftOut, ...]


class Fault(NamedTuple):
    """What Typst could not do, and where in which of the files (line and column from 1)."""

    file: str
    line: int
    column: int
    text: str


class FaultyError(Exception):
    """The template cannot be printed."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.text)
        self.fault = fault


def packed(said: bytes, files: tuple[tuple[str, bytes], ...]) -> bytes:
    """Return `printed` as one run of bytes, to be kept. Raises FaultyError."""
    sheet = printed({**dict(files), SAID: said})
    return json.dumps(sheet.left_out).encode() + b"\n" + sheet.pdf


def unpacked(kept: bytes) -> Sheet:
    """Return the leaflet that `packed` has put into bytes."""
    left_out, _, pdf = kept.partition(b"\n")
    return Sheet(pdf, tuple(LeftOut(*one) for one in json.loads(left_out)))


def printed(files: Mapping[str, bytes]) -> Sheet:
    """Return the leaflet that these files make: templates, values, drawings, and fonts in the folder `letters`.

    The same files make the same bytes. Raises FaultyError.
    """
    fault = _fetching(files)
    # Typst keeps threads; a process that has them can no longer fork workers that print as well.
    made = fault or parallel.apart(lambda: _made(files))
    if isinstance(made, Fault):
        raise FaultyError(made)
    return made


def _made(files: Mapping[str, bytes]) -> Sheet | Fault:
    import typst

    # Typst takes fonts from a folder only.
    with workbench.laid_out(files) as folder, workbench.environment(PROXIES):
        letters, none = [f"{folder}/{LETTERS}"], f"{folder}/no-packages"
        fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=letters)
        try:
            compiler = typst.Compiler(
                f"{folder}/{MAIN}",
                root=folder,
                font_paths=fonts,
                ignore_system_fonts=True,
                package_path=none,
                package_cache_path=none,
            )
            pdf = compiler.compile(format="pdf", pdf_standards=STANDARD)
            report = json.loads(compiler.query("<report>", field="value", one=True))
        except typst.TypstError as error:
            return _fault(error, folder)
        assert isinstance(pdf, bytes), "one document"
        return Sheet(pdf, tuple(LeftOut(**one) for one in report["left_out"]))


def _fault(error: typst.TypstError, folder: str) -> Fault:
    place = PLACE.search(error.diagnostic)
    text = NO_PACKAGES if NO_PACKAGE.match(error.message) else "; ".join([error.message, *error.hints])
    # The folder's name is chance, and nothing to an editor.
    text = text.replace(folder, FOLDER)
    return (
        Fault(place["file"], int(place["line"]), int(place["column"]) + 1, text) if place else Fault(MAIN, 1, 1, text)
    )


def _fetching(files: Mapping[str, bytes]) -> Fault | None:
    """Return the first place where a template names a package, which Typst would fetch."""
    for file, data in files.items():
        for number, line in enumerate(data.decode().split("\n") if file.endswith(".typ") else (), start=1):
            if found := PACKAGE.search(line):
                return Fault(file, number, found.start() + 1, NO_PACKAGES)
    return None
