"""Styles: the assets' CSS as the few `<style>` elements that a page inlines, and the policy that admits them.

One element holds the base, one each section kind's block; each is byte-identical on every page, so that one
Content-Security-Policy serves the whole site. Where fonts are found depends on the page, so they have an element
of their own for each depth.
"""

from __future__ import annotations

import posixpath
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Annotated, Any, Literal

from markupsafe import Markup

from sitegen import content, pictures, written
from sitegen.inputs import Inputs
from sitegen.model.sections import SECTION_KINDS
from sitegen.problems import Problem, did_you_mean
from sitegen.values import quoted
from sitegen.values.web_address import WebAddress

LAYERS = ("tokens", "base", "compositions", "blocks", "utilities")
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


def elements(inputs: Inputs, kinds: Iterable[str], here: str, root: str = "") -> tuple[Markup, ...]:
    """Return the style elements of a page with these section kinds; fonts are found from `root`, if it is given."""
    faces = inputs.compute(faces_css, root or "../" * here.count("/"))
    texts = [
        inputs.compute(base_css),
        *(inputs.compute(block_css, kind) for kind in dict.fromkeys(kinds)),
        faces,
    ]
    return tuple(_element(text) for text in texts if text)


def policy(styles: Iterable[Markup], form: WebAddress | None = None) -> str:
    """Return the Content-Security-Policy of a page: its own styles by their hashes, its own files, nothing else.

    `form` is where the contact form is sent; from there the visitor is sent back to the site.
    """
    hashes = " ".join(f"'sha256-{_hash(style)}'" for style in styles)
    receivers = f"'self' {form.origin}" if form else "'none'"
    return (
        f"default-src 'none'; style-src {hashes}; img-src 'self'; font-src 'self'; base-uri 'none'; "
        f"form-action {receivers}"
    )


# ---- questions


def base_css(inputs: Inputs) -> str:
    """Return what every page needs: tokens, base, compositions, the blocks of the frame, utilities."""
    files = [file for layer in LAYERS for file in _files(inputs, layer)]
    common = [file for file in files if not _is_section_block(file)]
    order = f"@layer {','.join(LAYERS)};"
    return order + "".join(inputs.compute(layered, file) for file in common) + inputs.compute(theme_css)


def block_css(inputs: Inputs, kind: str) -> str:
    """Return the styles of one section kind."""
    return inputs.compute(layered, f"assets/css/blocks/{kind}.css")


def layered(inputs: Inputs, file: str) -> str:
    """Return a CSS file in its folder's layer, without comments; what is wrong with it is reported."""
    from sitegen import css

    text = written.text_of(inputs, file)
    compact, faults = css.compact(text)
    for line, column, fault in faults:
        inputs.report(Problem(file, line, column, "", fault))
    return f"@layer {file.split('/')[2]}{{{compact}}}" if compact else ""


def theme_css(inputs: Inputs) -> str:
    """Return the practice's own hues."""
    theme = inputs.compute(content.site).theme
    hues = (("--hue", theme.hue), ("--accent-hue", theme.accent_hue))
    set_ = ";".join(f"{name}:{value}" for name, value in hues if value is not None)
    return f":root{{{set_}}}" if set_ else ""


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


def _files(inputs: Inputs, layer: str) -> list[str]:
    return [file for file in written.files(inputs, f"assets/css/{layer}") if file.endswith(".css")]


def _is_section_block(file: str) -> bool:
    folder, name = posixpath.split(file)
    return folder == "assets/css/blocks" and name.removesuffix(".css") in SECTION_KINDS


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


def _element(text: str) -> Markup:
    # What would end the element has been refused: in files by css.compact, in fonts' texts by SHAPES.
    assert all(sign not in text for sign in ("</", "<!--")), "such text is refused, with its place, where it is read"
    return Markup("<style>{}</style>").format(Markup(text))  # noqa: S704


def _hash(style: Markup) -> str:
    text = str(style).removeprefix("<style>").removesuffix("</style>")
    return b64encode(sha256(text.encode()).digest()).decode()
