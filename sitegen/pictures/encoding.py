"""Encoding: a copy's bytes, in the formats that browsers take, without anything in them but the picture.

The figures were chosen by measurement (benchmarks/pictures.py): AVIF and WebP look alike beside the JPEG, at a half
and two thirds of its bytes.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from sitegen.pictures import opening

if TYPE_CHECKING:
    from PIL import Image

Box = tuple[int, int, int, int]
"""The part of the upright original that is shown: left, top, right, bottom, in its pixels."""

FORMATS: dict[str, tuple[str, dict[str, Any]]] = {
    # More threads would write other bytes. Speed 8 takes a quarter of the time of 6, for a twentieth more bytes.
    "avif": ("AVIF", {"quality": 52, "speed": 8, "max_threads": 1, "autotiling": False}),
    "webp": ("WEBP", {"quality": 76, "method": 4}),
    # A screenshot's or drawing's flat colours and sharp letters.
    "webp-lossless": ("WEBP", {"lossless": True, "quality": 60, "method": 4}),
    "jpg": ("JPEG", {"quality": 78, "optimize": True, "progressive": True}),
    "png": ("PNG", {"optimize": True}),
}
"""Pillow's name and options of each."""


def encoded(data: bytes, widths: tuple[int, int], format_: str, box: Box, width: int, height: int) -> bytes:
    """Return a part of a picture in a format, so many pixels wide and high.

    `widths` are those of the upright original and of the picture as it is opened (see `copies.width_to_open`).
    """
    image = opening.opened(data, widths[1])
    return in_format(sized(image, image.width / widths[0], box, width, height), format_)


def sized(image: Image.Image, scale: float, box: Box, width: int, height: int) -> Image.Image:
    """Return a part of an opened picture, which is `scale` times as wide as its original, in a size of its own."""
    from PIL import Image

    left, top, right, bottom = (side * scale for side in box)
    if image.size == (width, height) and left == top == 0:
        return image
    part = left, top, min(right, image.width), min(bottom, image.height)
    return image.resize((width, height), Image.Resampling.LANCZOS, part)


def in_format(image: Image.Image, format_: str) -> bytes:
    """Return a picture's bytes in a format."""
    name, options = FORMATS[format_]
    written = io.BytesIO()
    image.save(written, name, **options)
    return written.getvalue()
