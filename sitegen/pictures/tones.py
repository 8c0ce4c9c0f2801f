"""Tones: the colours that stand in a picture's place until it has come; assets/css/base/pictures.css shows them.

They are few and named, for a page may carry no `style=`: four families, each from dark (1) to light (4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

TONES = {
    "n1": "#1f1f1f",
    "n2": "#4d4d4d",
    "n3": "#a4a4a4",
    "n4": "#dedede",
    "w1": "#2f1a07",
    "w2": "#604734",
    "w3": "#ba9f89",
    "w4": "#f5d8c1",
    "g1": "#13240f",
    "g2": "#40533c",
    "g3": "#96ac91",
    "g4": "#cfe6ca",
    "b1": "#072232",
    "b2": "#365163",
    "b3": "#8ca9be",
    "b4": "#c4e3f9",
}
"""Lightness 24, 42, 72 and 90 % in OKLCH, without colour or with a chroma of 0.045; a text in white on 1 and 2, in
black on 3 and 4, as it stands there while a picture is missing, has a contrast of 7:1."""


def tone_of(image: Image.Image) -> str:
    """Return the name of the tone that is nearest to the mean of an opaque picture in mode RGB."""
    from PIL import Image

    pixel = image.resize((1, 1), Image.Resampling.BOX).tobytes()
    return min(TONES, key=lambda name: _distance(bytes.fromhex(TONES[name][1:]), pixel))


def _distance(one: bytes, other: bytes) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))
