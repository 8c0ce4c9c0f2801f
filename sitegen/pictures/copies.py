"""Copies: which sizes of a picture are made for a slot, in which formats, and under which paths."""

from __future__ import annotations

import math
import posixpath
from typing import NamedTuple

from sitegen import slugs
from sitegen.files import digest
from sitegen.inputs import Inputs
from sitegen.pictures.cleaned import Part
from sitegen.pictures.encoding import FORMATS, Box
from sitegen.pictures.originals import Original, Size, fingerprint, original
from sitegen.pictures.slots import Slot, listed, slot

PLAIN = 800
"""Pixels: about how wide the one copy is for browsers that know none of the newer formats."""

TEXT = "text"
"""The slot of pictures in a text."""
MIDDLE = (50, 50)
SHARING = "sharing"
"""The slot of the picture that others show when they link to a page."""
FILES_ONLY = (TEXT, SHARING)


class Copy(NamedTuple):
    """One copy: its size in pixels, its path in the output folder, its format, the part of the original it shows."""

    size: Size
    path: str
    format: str
    box: Box


class Copies(NamedTuple):
    """A picture's copies for a slot."""

    full: Size
    """Of the largest, in pixels."""
    plain: Copy
    """What every browser can show."""
    newer: tuple[tuple[Copy, ...], ...] = ()
    """Copies in the newer formats, the format of the smallest files first; the narrowest copy first."""
    tone: str = ""
    towards: tuple[int, int] = MIDDLE
    """Where a style sheet that cuts further must look for the focus to stay in sight, in steps of 25 hundredths."""
    part: Part | None = None
    """A small drawing as a part of the page, which then needs no file."""

    @property
    def all(self) -> tuple[Copy, ...]:
        """Every copy; those of one format after one another, so that workers share the slow format evenly."""
        return () if self.part else (*(copy for format_ in self.newer for copy in format_), self.plain)


def copies(inputs: Inputs, file: str, slot_name: str, focus: tuple[int, int]) -> Copies | None:
    """Return a picture's copies for a slot; None if it cannot be used (which is reported).

    `focus` is the point that stays in sight, in hundredths of width and height.
    """
    known = inputs.compute(original, file)
    if known is None:
        return None
    if not known.formats:
        mark = inputs.compute(fingerprint, file)
        drawing = Copy(known.size, _path(file, known.size.width, mark, "svg"), "svg", (0, 0, *known.size))
        # A text and another site show files only.
        return Copies(known.size, drawing, part=None if slot_name in FILES_ONLY else known.part)
    place = inputs.compute(slot, slot_name)
    if place is None:
        return None
    box = _box(known.size, place.ratio, focus)
    found = _copies(inputs, file, place, known, box)
    return found._replace(towards=_towards(known.size, box, focus)) if place.shape else found


def width_to_open(inputs: Inputs, file: str) -> int:
    """Return how many pixels wide a picture must be opened for no copy of any slot to be an enlargement.

    The same for all slots, so that a picture is opened once; of a panorama that a slot cuts short, more is needed.
    """
    known = inputs.compute(original, file)
    assert known is not None, "only pictures that can be used are copied"
    boxes = ((max(place.widths), _box(known.size, place.ratio, MIDDLE)) for place in inputs.compute(listed))
    return max((math.ceil(width * known.size.width / (box[2] - box[0])) for width, box in boxes), default=1)


def _copies(inputs: Inputs, file: str, place: Slot, known: Original, box: Box) -> Copies:
    wide, high = box[2] - box[0], box[3] - box[1]
    widths = sorted({min(width, wide) for width in place.widths})
    mark = inputs.compute(fingerprint, file), inputs.compute(width_to_open, file)

    def copy(width: int, format_: str) -> Copy:
        size = Size(width, max(1, round(high * width / wide)))
        told = digest(repr((mark, box, FORMATS[format_])).encode()).hex()[:8]
        return Copy(size, _path(file, width, told, format_.partition("-")[0]), format_, box)

    *newer, plain = known.formats
    of_all = tuple(tuple(copy(width, format_) for width in widths) for format_ in newer) if place.sizes else ()
    middle = next((width for width in widths if width >= PLAIN), widths[-1])
    return Copies(copy(widths[-1], plain).size, copy(middle, plain), of_all, known.tone)


def _path(file: str, width: int, mark: str, ending: str) -> str:
    stem = posixpath.splitext(posixpath.basename(file))[0]
    return f"pictures/{slugs.slug_of(stem)}-{width}.{mark}.{ending}"


def _box(size: Size, ratio: float | None, focus: tuple[int, int]) -> Box:
    """Return the largest part of this shape that has the focus as near its middle as the picture allows."""
    if ratio is None:
        return 0, 0, *size
    width = min(size.width, max(1, round(size.height * ratio)))
    height = min(size.height, max(1, round(size.width / ratio)))
    left = min(max(0, round(size.width * focus[0] / 100 - width / 2)), size.width - width)
    top = min(max(0, round(size.height * focus[1] / 100 - height / 2)), size.height - height)
    return left, top, left + width, top + height


def _towards(size: Size, box: Box, focus: tuple[int, int]) -> tuple[int, int]:
    x = (size.width * focus[0] / 100 - box[0]) / (box[2] - box[0])
    y = (size.height * focus[1] / 100 - box[1]) / (box[3] - box[1])
    return _step(x), _step(y)


def _step(share: float) -> int:
    """Return the step at which a point is in sight wherever two fifths of the picture or more are.

    At p hundredths, CSS's object-position shows what lies between p (1 - s) and p (1 - s) + s, of a visible share s.
    """
    return 25 * sum(share > limit for limit in (0.15, 0.375, 0.625, 0.85))
