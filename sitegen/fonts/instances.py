"""Instances: what fontTools makes of a font file. Pure work on bytes, kept by their content.

A file that is no font, or a spoilt one, is told by UnreadableError.
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


class UnreadableError(Exception):
    """The bytes are no font."""


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
        return _saved(font, "woff2")


def static(data: bytes, family: str, weight: int) -> bytes:
    """Return a TrueType font of one weight, for programs that know no variable fonts."""
    with _opened(data) as font:
        _limit(font, weight, weight)
        name, style = font["name"], {400: "Regular", 700: "Bold"}.get(weight, str(weight))
        name.names = [record for record in name.names if record.nameID in NAMES]
        for number, text in ((1, family), (2, style), (4, f"{family} {style}"), (6, f"{family}-{style}")):
            name.setName(text.replace(" ", "") if number == 6 else text, number, 3, 1, 0x409)
        font["OS/2"].usWeightClass = weight
        return _saved(font, None)


def letters_in(data: bytes) -> bytes:
    """Return the letters that a font holds, sorted, in UTF-8."""
    with _opened(data) as font:
        return "".join(chr(code) for code in sorted(font.getBestCmap())).encode("utf-8", "surrogatepass")


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


def _saved(font: TTFont, flavor: str | None) -> bytes:
    written = io.BytesIO()
    font.flavor = flavor
    font.save(written)
    return written.getvalue()


@contextmanager
def _opened(data: bytes) -> Iterator[TTFont]:
    import logging
    import struct

    import brotli
    from fontTools.ttLib import TTFont, TTLibError

    # fontTools tells of each table that it drops and of each oddity of a font; these are the font's makers' matter.
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    try:
        # The time of saving is no part of a font: the same bytes every time.
        with TTFont(io.BytesIO(data), lazy=True, recalcTimestamp=False) as font:
            _complete(font)
            yield font
    except (TTLibError, brotli.error, struct.error, LookupError, AssertionError, ValueError, EOFError) as error:
        raise UnreadableError from error
