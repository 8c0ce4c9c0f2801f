"""Fonts: the theme's typefaces, as assets/fonts/fonts.yml names them, and their faces in CSS."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from sitegen import pictures, written
from sitegen.inputs import Inputs
from sitegen.problems import Problem, did_you_mean
from sitegen.values import quoted

FONTS_FILE = "assets/fonts/fonts.yml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """One variable font file."""

    family: str
    file: Annotated[str, "a WOFF2 file in assets/fonts/"]
    weight: Annotated[str, "its weights, such as 200 800"] = "400"
    style: Literal["normal", "italic", "oblique"] = "normal"
    unicode_range: str | None = None


# What a font's texts may be, as they are put into CSS; and what to write.
SHAPES = {
    "family": (re.compile(r"[^\W_][\w -]*"), "write letters, digits, spaces and hyphens only"),
    "file": (re.compile(r"\w[\w.-]*"), "write a file's name in assets/fonts/: letters, digits, hyphens and dots"),
    "weight": (re.compile(r"\d{1,4}( \d{1,4})?"), "write one number or two, such as 400 or 200 800"),
    "unicode_range": (
        re.compile(r"U\+[\dA-F?]{1,6}(-[\dA-F]{1,6})?(, ?U\+[\dA-F?]{1,6}(-[\dA-F]{1,6})?)*", re.IGNORECASE),
        "write such as U+0000-00FF, U+20AC",
    ),
}


# ---- questions


def faces_css(inputs: Inputs, root: str) -> str:
    """Return the font faces for pages that see the site's root as `root`."""
    return "".join(_face(font, root + path) for font, path in inputs.compute(font_files))


def font_files(inputs: Inputs) -> tuple[tuple[Font, str], ...]:
    """Return the site's fonts and their paths in the output folder."""
    from sitegen import reading

    if not inputs.exists(FONTS_FILE):
        return ()
    text = written.text_of(inputs, FONTS_FILE)
    read, problems = reading.read(tuple[Font, ...], text, FONTS_FILE)
    for problem in problems:
        inputs.report(problem)
    found = []
    for number, font in enumerate(read or ()):
        file = f"assets/fonts/{font.file}"
        faults = list(_faults(inputs, font))
        for name, fault in faults:
            at = f"[{number}].{name}"
            place = next((line, column) for where, line, column, _ in reading.spans(text) if where == at)
            inputs.report(Problem(FONTS_FILE, *place, at, fault))
        if not faults:
            stem, suffix = posixpath.splitext(font.file)
            found.append((font, f"fonts/{stem}.{inputs.compute(pictures.fingerprint, file)}{suffix}"))
    return tuple(found)


# ---- how it is done


def _faults(inputs: Inputs, font: Font) -> Iterator[tuple[str, str]]:
    """Yield the names of a font's fields that cannot be used, and what is wrong with them."""
    for name, (shape, cure) in SHAPES.items():
        value = getattr(font, name)
        if value is not None and not shape.fullmatch(value):
            yield name, f"{quoted(value)} cannot be used here; {cure}"
        elif name == "file" and not inputs.exists(f"assets/fonts/{value}"):
            known = [posixpath.basename(file) for file in inputs.names("assets/fonts") if file.endswith(".woff2")]
            yield name, f"there is no file {value} in assets/fonts/{did_you_mean(value, known)}"


def _face(font: Font, href: str) -> str:
    parts: dict[str, Any] = {
        "font-family": f'"{font.family}"',
        "src": f'url("{href}") format("woff2")',
        "font-weight": font.weight,
        "font-style": font.style,
        "font-display": "swap",
        "unicode-range": font.unicode_range,
    }
    return "@font-face{" + ";".join(f"{name}:{value}" for name, value in parts.items() if value) + "}"
