"""Opening: an editor's picture as every copy begins from: upright, in sRGB, no wider than its copies need.

It is made smaller before anything else is done to it, so that one large bitmap is in memory at a time; and it is kept
until the next picture is opened, for the copies of one picture are made one after another.
"""

from __future__ import annotations

import io
import warnings
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP")
DEEP_GREYS = ("I", "I;16", "I;16B", "I;16L", "I;16N")
ORIENTATION = 0x0112
TURNS = {
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
"""What sets a picture of each EXIF orientation upright (Exif 2.32, 4.6.4)."""
TURNED = (5, 6, 7, 8)
"""The orientations in which a picture lies on its side."""


@lru_cache(maxsize=1)
def opened(data: bytes, width: int) -> Image.Image:
    """Return a picture in mode RGB, or RGBA where something in it is see-through; of an animation, the first picture.

    It is at most so many pixels wide, upright.

    Raises what Pillow raises where the data is damaged or cut short: all of it is decoded.
    """
    from PIL import Image

    with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=FORMATS) as found:
        # Of spoilt EXIF data Pillow warns, and goes on without.
        warnings.simplefilter("ignore")
        profile = found.info.get("icc_profile")
        orientation = found.getexif().get(ORIENTATION)
        side = 1 if orientation in TURNED else 0
        # A JPEG can be decoded at a half, a quarter or an eighth of its size, for less time and memory.
        limit = min(1.0, width / found.size[side])
        least = (max(1, round(found.width * limit)), max(1, round(found.height * limit)))
        found.draft(None, least)
        small = _smaller(_plain(found), least)
        turn = TURNS.get(orientation or 1)
        upright = small if turn is None else small.transpose(Image.Transpose[turn])
    upright.info = {}
    return _opaque(_in_srgb(upright, profile))


def _plain(image: Image.Image) -> Image.Image:
    """Return a picture in a mode in which it can be made smaller smoothly, and what is see-through stays so."""
    if "transparency" in image.info or image.mode in ("PA", "LA", "La", "RGBa"):
        return image.convert("RGBA")
    if image.mode in DEEP_GREYS:
        # Pillow cuts sixteen bits off at 255 rather than scaling them.
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    image.load()
    return image if image.mode in ("L", "RGB", "RGBA", "CMYK", "YCbCr", "LAB") else image.convert("RGB")


def _smaller(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    from PIL import Image

    return image.copy() if image.size == size else image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in the colours of sRGB, which is what a picture without a profile is shown in."""
    from PIL import ImageCms

    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    coloured = image.convert("RGB") if alpha else image
    if profile:
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            ours = ImageCms.createProfile("sRGB")
            intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
            flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
            coloured = ImageCms.profileToProfile(coloured, given, ours, intent, "RGB", flags=flags) or coloured
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile that is spoilt, or for another kind of picture: browsers pass over it as well
    coloured = coloured.convert("RGB")
    if alpha:
        coloured.putalpha(alpha)
    return coloured


def _opaque(image: Image.Image) -> Image.Image:
    """Return the picture without its alpha channel if nothing in it is see-through."""
    if image.mode == "RGBA" and image.getchannel("A").getextrema() == (255, 255):
        return image.convert("RGB")
    return image
