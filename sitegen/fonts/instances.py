"""Instances: what fontTools makes of a font file. Pure work on bytes, kept by their content.

Whoever wants to know whether a file is a font at all asks for its letters first.
"""

from __future__ import annotations

import io
import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fontTools.ttLib import TTFont

# Of OpenType's features those that our styles and our languages need: kerning, ligatures, composed and local letters,
# figures of one height and of one width.
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "lnum", "tnum"]
# Copyright, family, style, licence: OFL 1.1 wants the makers named.
NAMES = [0, 1, 2, 13, 14]
WEIGHT = "wght"
HYPHEN, NO_BREAK_HYPHEN = 0x2D, 0x2011
NEEDED = ("head", "hhea", "hmtx", "maxp", "name")
"""The tables without which nothing can be made of a font (OpenType 1.9, required tables); cmap is read anyway."""


class UnreadableError(Exception):
    """The bytes are no font, or a spoilt one."""


def subset(data: bytes, letters: str, lightest: int, heaviest: int) -> bytes:
    """Return a variable font as WOFF2 with these letters and weights only, without hints for old screens."""
    from fontTools import subset as subsetting

    with _opened(data) as font:
        options = subsetting.Options(
            layout_features=FEATURES, name_IDs=NAMES, hinting=False, notdef_outline=True, drop_tables=["MVAR", "STAT"]
        )
        subsetter = subsetting.Subsetter(options)
        subsetter.populate(text=letters)
        subsetter.subset(font)
        _limit(font, lightest, heaviest)
        written = io.BytesIO()
        font.flavor = "woff2"
        font.save(written)
        return written.getvalue()


def letters_in(data: bytes) -> bytes:
    """Return the letters that a font holds, sorted, in UTF-8. Raises UnreadableError."""
    import struct

    import brotli
    from fontTools.ttLib import TTLibError

    try:
        with _opened(data) as font:
            # All of it is read here, so that what goes wrong with a font later on is a fault of ours.
            font.ensureDecompiled(recurse=True)
            codes = sorted(font.getBestCmap())
            missing = [table for table in NEEDED if table not in font]
    except (
        TTLibError,
        brotli.error,
        struct.error,
        LookupError,
        AssertionError,
        ValueError,
        TypeError,
        EOFError,
    ) as error:
        raise UnreadableError from error
    if missing:
        raise UnreadableError
    return "".join(map(chr, codes)).encode("utf-8", "surrogatepass")


def measure(data: bytes, weight: int) -> bytes:
    """Return a font's measures at a weight, in em, as JSON: ascent, descent, gap, and letters with their widths."""
    with _opened(data) as font:
        em, lines = font["head"].unitsPerEm, font["hhea"]
        glyphs = font.getGlyphSet(location={WEIGHT: weight})
        letters = {chr(code): round(glyphs[name].width / em, 4) for code, name in font.getBestCmap().items()}
        found = {"ascent": lines.ascent / em, "descent": -lines.descent / em, "gap": lines.lineGap / em}
        return json.dumps({**found, "letters": letters}).encode()


def _limit(font: TTFont, lightest: int, heaviest: int) -> None:
    from fontTools.varLib import instancer

    for axis in font["fvar"].axes if "fvar" in font else ():
        if axis.axisTag == WEIGHT:
            least, most = (min(max(weight, axis.minValue), axis.maxValue) for weight in (lightest, heaviest))
            limit: Any = least if least == most else (least, most)
            instancer.instantiateVariableFont(font, {WEIGHT: limit}, inplace=True, updateFontNames=False)


def _complete(font: TTFont) -> None:
    """Let a hyphen at which no line breaks look like a hyphen: most fonts leave it out."""
    for table in font["cmap"].tables:
        if table.isUnicode() and HYPHEN in table.cmap:
            table.cmap.setdefault(NO_BREAK_HYPHEN, table.cmap[HYPHEN])


@contextmanager
def _opened(data: bytes) -> Iterator[TTFont]:
    import logging

    from fontTools.ttLib import TTFont

    # fontTools tells of each table that it drops and of each oddity of a font; these are the font's makers' matter.
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    # The time of saving is no part of a font: the same bytes every time.
    with TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False) as font:
        _complete(font)
        yield font
