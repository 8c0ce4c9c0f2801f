"""Looking: what can be seen of a picture's bytes. Pure work on bytes, so that no other change makes it look again."""

from __future__ import annotations

import io
import json
import warnings
from typing import TYPE_CHECKING

from sitegen.pictures import encoding, opening, tones

if TYPE_CHECKING:
    from PIL import Image

MOST_PIXELS = 40_000_000
SMALLER = "save it at most 4,000 pixels wide and high"
DAMAGED = "the picture is damaged or of an unknown kind; save it again as JPEG, PNG or WebP"
BOXED = b"ftyp"
"""What a HEIC or AVIF file has from its fifth byte on (ISO/IEC 14496-12, 4.3)."""
RENAMED = (
    "in truth this is a .heic or .avif picture, and another name does not change it; open it in a program for pictures "
    "and save it as .jpg"
)
PROBE = 640
"""Pixels: how wide the copies are by which formats are compared."""


def look(data: bytes, expected: str | None, width: int) -> bytes:
    """Return, as JSON, what can be seen of a picture that should be of the expected format: a fault, or its facts.

    Of a wider picture, that is seen which is left of it at `width` pixels.
    """
    return json.dumps(_seen(data, expected, width)).encode()


def _seen(data: bytes, expected: str | None, width: int) -> dict[str, object]:
    from PIL import Image

    try:
        size = _size(data, expected)
        if isinstance(size, dict):
            return size
        image = opening.opened(data, width)
    except Image.DecompressionBombError:
        return {"fault": f"the picture has too many pixels; {SMALLER}"}
    except Exception:  # noqa: BLE001 - damaged pictures fail in more ways than one can list
        return {"fault": RENAMED if data[4:8] == BOXED else DAMAGED}
    tone = "" if image.mode == "RGBA" else tones.tone_of(image)
    return {"size": size, "formats": _formats(image, expected), "tone": tone}


def _size(data: bytes, expected: str | None) -> tuple[int, int] | dict[str, object]:
    """Return an upright picture's size by what its file says of itself, or what is wrong with it."""
    from PIL import Image

    with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=opening.FORMATS) as image:
        warnings.simplefilter("ignore")
        if image.width * image.height > MOST_PIXELS:
            return {"fault": f"{image.width} × {image.height} pixels are too many; {SMALLER}"}
        # Many phones' JPEG is an MPO: a JPEG with further pictures behind it.
        found = "JPEG" if image.format == "MPO" else image.format
        if found != expected:
            ending = f".{_ending(found)}"
            return {"fault": f"in truth this is a {ending} picture; give the file's name that ending", "ending": ending}
        turned = image.getexif().get(opening.ORIENTATION) in opening.TURNED
        return image.size[::-1] if turned else image.size


def _formats(image: Image.Image, expected: str | None) -> list[str]:
    """Return the formats worth offering, the smallest first: none that is not smaller than the one after it."""
    width = min(PROBE, image.width)
    probe = encoding.sized(image, 1, (0, 0, *image.size), width, max(1, round(image.height * width / image.width)))

    def weight(format_: str) -> int:
        return len(encoding.in_format(probe, format_))

    lossy = {name: weight(name) for name in ("avif", "webp", "png" if image.mode == "RGBA" else "jpg")}
    if expected != "JPEG" and (exact := weight("webp-lossless")) <= lossy["webp"]:
        # Smaller and without loss: a drawing or a screenshot, whose sharp edges the others would smear.
        return _worth({"webp-lossless": exact, "png": weight("png")})
    return _worth(lossy)


def _worth(weights: dict[str, int]) -> list[str]:
    *others, last = weights
    kept = [last]
    for name in reversed(others):
        if weights[name] < weights[kept[0]]:
            kept.insert(0, name)
    return kept


def _ending(format_: str | None) -> str:
    return {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}.get(format_ or "", "jpg")
