"""Initials: the first letter of the practice's name as a drawing, for the icon of a site without a sign."""

from __future__ import annotations

import io
import unicodedata

from sitegen import content, fonts
from sitegen.fonts import pairs
from sitegen.inputs import Inputs

# The icon is a square of 32; the letter stands in its middle, as high as the first or as wide as the second.
ICON, HEIGHT, WIDTH = 32, 17.0, 22.0
WEIGHT = 600


def initial(inputs: Inputs) -> str:
    """Return the letter as an SVG path in the middle of a square of 32; empty where the headings' font lacks it."""
    pair = inputs.compute(pairs.chosen)
    letter = _first(inputs.compute(content.name))
    for file in pair.heading.files if pair and letter else ():
        source = f"{pairs.FOLDER}/{file}"
        if letter in inputs.compute(fonts.held, source):
            return inputs.derive(outline, inputs.file(source) or b"", letter).decode()
    return ""


def outline(data: bytes, letter: str) -> bytes:
    """Return a letter of a font as an SVG path; empty if it has no shape."""
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(data), lazy=True) as font:
        glyphs = font.getGlyphSet(location={"wght": WEIGHT})
        glyph = glyphs[font.getBestCmap()[ord(letter)]]
        bounds = BoundsPen(glyphs)
        glyph.draw(bounds)
        if bounds.bounds is None:
            return b""
        path = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
        glyph.draw(TransformPen(path, _to_the_middle(bounds.bounds)))
        return str(path.getCommands()).encode()


def _first(name: str) -> str:
    letters = (sign for sign in unicodedata.normalize("NFC", name) if sign.isalnum())
    # ß has no single capital.
    return next(letters, "").upper()[:1]


def _to_the_middle(bounds: tuple[float, float, float, float]) -> tuple[float, float, float, float, float, float]:
    """Return the transformation that sets bounds (up is positive) into the icon's middle (down is positive)."""
    left, bottom, right, top = bounds
    scale = min(HEIGHT / (top - bottom), WIDTH / (right - left))
    x, y = ICON / 2 - scale * (left + right) / 2, ICON / 2 + scale * (bottom + top) / 2
    return scale, 0, 0, -scale, x, y
