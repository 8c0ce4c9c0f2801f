"""Originals: what an editor's picture is, its size, its main colour, the formats in which it comes out smallest.

Every original is decoded once, so that a damaged one is known before anything is made of it; what was seen is kept.
"""

from __future__ import annotations

import io
import json
import posixpath
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from sitegen.files import digest
from sitegen.inputs import Inputs
from sitegen.pictures import cleaned, encoding, opening, tones
from sitegen.pictures.slots import widest
from sitegen.problems import Problem

if TYPE_CHECKING:
    from PIL import Image

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".svg": "SVG"}
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
Fault = tuple[int, int, str]
"""Line and column in the picture's file (1 and 1 where it has none), and the fault with its cure."""


class Size(NamedTuple):
    """Width and height in pixels."""

    width: int
    height: int


class Original(NamedTuple):
    """What is known of a picture that can be used."""

    size: Size
    """Upright."""
    formats: tuple[str, ...] = ()
    """Those worth offering, the smallest first; the last is for browsers that know none of the others.
    None of a drawing."""
    tone: str = ""
    """The name of the colour to show until it has come; empty where something in it is see-through."""
    part: cleaned.Part | None = None
    """A small drawing as a part of a page, where an img would cost a request."""


def original(inputs: Inputs, file: str) -> Original | None:
    """Return what a picture is, or None if it cannot be used (which is reported at the picture's file)."""
    data = inputs.file(file)
    if data is None:
        return None
    found = _drawn(data) if format_of(file) == "SVG" else _photographed(inputs, data, format_of(file))
    if isinstance(found, Original):
        return found
    inputs.report(Problem(file, *found[:2], "", found[2]))
    return None


def true_ending(inputs: Inputs, file: str) -> str | None:
    """Return the ending, with its dot, that a picture's name should have; None where it has it, or none is known."""
    data = inputs.file(file)
    if data is None or format_of(file) in (None, "SVG"):
        return None
    ending: str | None = _looked(inputs, data, format_of(file)).get("ending")
    return ending


def format_of(file: str) -> str | None:
    """Return the format that a file's name promises; None if it is no picture's name."""
    return FORMATS.get(posixpath.splitext(file)[1].lower())


def fingerprint(inputs: Inputs, file: str) -> str:
    """Return eight hexadecimal digits that change with the file, so that browsers may keep it for ever."""
    return digest(inputs.file(file) or b"").hex()[:8]


# ---- how it is done


def _drawn(data: bytes) -> Original | Fault:
    from sitegen import drawings  # only who has drawings pays for the import

    try:
        return Original(Size(*drawings.size(data)), part=cleaned.part(data))
    except drawings.FaultyError as error:
        return error.fault


def _photographed(inputs: Inputs, data: bytes, expected: str | None) -> Original | Fault:
    seen = _looked(inputs, data, expected)
    if "fault" in seen:
        return 1, 1, seen["fault"]
    return Original(Size(*seen["size"]), tuple(seen["formats"]), seen["tone"])


def _looked(inputs: Inputs, data: bytes, expected: str | None) -> dict[str, Any]:
    seen: dict[str, Any] = json.loads(inputs.derive(look, data, expected, inputs.compute(widest)))
    return seen


def look(data: bytes, expected: str | None, width: int) -> bytes:
    """Return, as JSON, what can be seen of a picture that should be of the expected format: a fault, or its facts.

    Of a wider picture, that is seen which is left of it at `width` pixels.
    """
    return json.dumps(_seen(data, expected, width)).encode()


def _seen(data: bytes, expected: str | None, width: int) -> dict[str, object]:
    from PIL import Image

    try:
        size = _size(data, expected)
        if not isinstance(size, Size):
            return size
        image = opening.opened(data, width)
    except Image.DecompressionBombError:
        return {"fault": f"the picture has too many pixels; {SMALLER}"}
    except Exception:  # noqa: BLE001 - damaged pictures fail in more ways than one can list
        return {"fault": RENAMED if data[4:8] == BOXED else DAMAGED}
    tone = "" if image.mode == "RGBA" else tones.tone_of(image)
    return {"size": size, "formats": _formats(image, expected), "tone": tone}


def _size(data: bytes, expected: str | None) -> Size | dict[str, object]:
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
        return Size(*(image.size[::-1] if turned else image.size))


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
