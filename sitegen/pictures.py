"""Pictures: what a page's picture looks like to a browser, and the sized copies that are made of it.

Copies carry no EXIF, so no place or camera; they are turned upright and never larger than the original.
"""

from __future__ import annotations

import dataclasses
import io
import posixpath
import re
import warnings
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from sitegen import addresses, content, examples, heads, sections, slugs, written
from sitegen.files import digest
from sitegen.inputs import Inputs
from sitegen.model.parts import Alt, Markdown, Origin, Picture, PictureFile
from sitegen.model.sections.contact import Contact
from sitegen.problems import Problem, did_you_mean

if TYPE_CHECKING:
    from PIL import Image

# Pixels: a phone's slot, the same at double density, the widest slot, the same at higher density.
WIDTHS = (480, 800, 1200, 1600)
MOST_PIXELS = 40_000_000
SMALLER = "save it at most 4,000 pixels wide and high"
QUALITY = 82
KEPT = ("icc_profile", "transparency")
"""Of what a picture's file says beside the picture, what it would look wrong without."""
FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".svg": "SVG"}
# What a text's links and pictures name, in [ ]( ) and in [ ]: definitions; in < >, with spaces, with (1) at the end.
IN_MARKDOWN = re.compile(r"\](?:\(|:)[ \t]*(?:<([^<>\n]+)>|((?:[^()<>\"'\n]|\([^()\n]*\))+))")
Fault = tuple[int, int, str]
"""Line and column in the picture's file (1 and 1 where it has none), and the fault with its cure."""


class Size(NamedTuple):
    """Width and height in CSS pixels."""

    width: int
    height: int


class Copy(NamedTuple):
    """One sized copy: its size in pixels and its path in the output folder."""

    size: Size
    path: str


class Sources(NamedTuple):
    """What a template needs for an img element."""

    src: str
    srcset: str | None
    width: int
    height: int
    alt: str


# ---- questions


def size(inputs: Inputs, file: str) -> Size | None:
    """Return a picture's size, upright, or None if it cannot be used (which is reported at the picture's file)."""
    data = inputs.file(file)
    if data is None:
        return None
    found = _drawing_size(data) if _format(file) == "SVG" else _raster_size(data, _format(file))
    if isinstance(found, Size):
        return found
    inputs.report(Problem(file, *found[:2], "", found[2]))
    return None


def copies(inputs: Inputs, file: str) -> tuple[Copy, ...]:
    """Return the copies that are made of a picture, the narrowest first."""
    full = inputs.compute(size, file)
    if full is None:
        return ()
    stem, suffix = posixpath.splitext(posixpath.basename(file))
    mark = inputs.compute(fingerprint, file)
    widths = sorted({min(width, full.width) for width in WIDTHS}) if _format(file) != "SVG" else [full.width]
    return tuple(
        Copy(
            Size(width, max(1, round(full.height * width / full.width))),
            f"pictures/{slugs.slug_of(stem)}-{width}.{mark}{suffix}",
        )
        for width in widths
    )


def fingerprint(inputs: Inputs, file: str) -> str:
    """Return eight hexadecimal digits that change with the file, so that browsers may keep it for ever."""
    return digest(inputs.file(file) or b"").hex()[:8]


def used(inputs: Inputs) -> tuple[str, ...]:
    """Return the files of all pictures that a published page shows, sorted."""
    found = {examples.PICTURE} if inputs.setting("examples") else set()
    for language in inputs.compute(content.languages):
        for head in inputs.compute(heads.live_heads, language):
            found.update(inputs.compute(used_on, head.file))
    return tuple(sorted(found))


def used_on(inputs: Inputs, file: str) -> tuple[str, ...]:
    """Return the files of the pictures on one page, in their order."""
    page = inputs.compute(content.page, file)
    shown = sections.shown(inputs, file)
    # A section of contact facts shows the pictures of maps in site.yml.
    tells = any(isinstance(section, Contact) for section in shown)
    maps = tuple(place.map for place in inputs.compute(content.site).contact.places) if tells else ()
    found = []
    for value in _leaves((shown, page and page.social, maps)):
        if isinstance(value, PictureFile):
            found.append(_file(value))
        elif isinstance(value, Markdown):
            names = (match[1] or match[2].strip() for match in IN_MARKDOWN.finditer(value.text))
            found += [_file(PictureFile(name, value.origin)) for name in names]
    return tuple(name for name in dict.fromkeys(found) if _format(name) and inputs.compute(copies, name))


# ---- for templates and prose


def sources(inputs: Inputs, picture: Picture, here: str, pattern: str = "") -> Sources:
    """Return how the output `here` shows a picture; nothing to show if it cannot be used (which is reported)."""
    made = copies_of(inputs, picture, pattern)
    if not made:
        return Sources("", None, 0, 0, picture.alt)
    hrefs = [addresses.relative(inputs, here, copy.path) for copy in made]
    srcset = ", ".join(f"{href} {copy.size.width}w" for href, copy in zip(hrefs, made, strict=True))
    return Sources(hrefs[-1], srcset if len(made) > 1 else None, *made[-1].size, picture.alt)


def copies_of(inputs: Inputs, picture: Picture, pattern: str = "") -> tuple[Copy, ...]:
    """Return a picture's copies, the narrowest first; none where it cannot be used (which is reported)."""
    file = _file(picture.file)
    if _format(file) is None or not inputs.exists(file):
        written.complain(inputs, picture.file.origin, _missing(inputs, picture.file), pattern)
        return ()
    return inputs.compute(copies, file)


def in_markdown(file: str, alt: str, origin: Origin) -> Picture:
    """Return the picture that a Markdown image names."""
    return Picture(PictureFile(file, origin), Alt(alt))


# ---- the copies' bytes


def resized(data: bytes, kind: str, width: int) -> bytes:
    """Return a raster picture as wide as asked (pixels), upright, without metadata, in its own format.

    Of an animation it is the first picture.
    """
    from PIL import Image, ImageOps

    with warnings.catch_warnings(), Image.open(io.BytesIO(data)) as opened:
        # Of spoilt EXIF data Pillow warns, and goes on without.
        warnings.simplefilter("ignore")
        image: Image.Image = ImageOps.exif_transpose(opened)
        if image.width != width:
            height = max(1, round(image.height * width / image.width))
            image = image.convert(_smooth_mode(image)).resize((width, height), Image.Resampling.LANCZOS)
        kept = {name: image.info[name] for name in KEPT if image.info.get(name) is not None}
        image.info.clear()
        written = io.BytesIO()
        options: dict[str, Any] = {"quality": QUALITY} if kind != "PNG" else {"optimize": True}
        image.save(written, kind, **options, **kept)
    return written.getvalue()


# ---- how it is done


def _raster_size(data: bytes, expected: str | None) -> Size | Fault:
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=("JPEG", "PNG", "WEBP")) as image:
                if image.width * image.height > MOST_PIXELS:
                    return 1, 1, f"{image.width} × {image.height} pixels are too many; {SMALLER}"
                # Many phones' JPEG is an MPO: a JPEG with further pictures behind it.
                found = "JPEG" if image.format == "MPO" else image.format
                if found != expected:
                    text = f"in truth this is a .{_ending(found)} picture; give the file's name that ending"
                    return 1, 1, text
                upright = ImageOps.exif_transpose(image)
                return Size(upright.width, upright.height)
    except Image.DecompressionBombError:
        return 1, 1, f"the picture has too many pixels; {SMALLER}"
    except Exception:  # noqa: BLE001 - damaged pictures fail in more ways than one can list
        return 1, 1, "the picture is damaged or of an unknown kind; save it again as JPEG, PNG or WebP"


def _drawing_size(data: bytes) -> Size | Fault:
    from sitegen import drawings  # only who has drawings pays for the import

    try:
        return Size(*drawings.size(data))
    except drawings.FaultyError as error:
        return error.fault


def _smooth_mode(image: Image.Image) -> str:
    """Return the mode in which a picture can be resized smoothly and what is see-through stays so."""
    if "transparency" in image.info:
        return "RGBA"
    return {"1": "L", "P": "RGB"}.get(image.mode, image.mode)


def _format(file: str) -> str | None:
    return FORMATS.get(posixpath.splitext(file)[1].lower())


def _ending(format_: str | None) -> str:
    return {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}.get(format_ or "", "jpg")


def _file(picture: PictureFile) -> str:
    return addresses.named_file(picture.origin, picture.text)


def _missing(inputs: Inputs, picture: PictureFile) -> str:
    if "://" in picture.text:
        return "a picture cannot be fetched from elsewhere; save it in content/ and name its file"
    if _format(picture.text) is None:
        return f'"{picture.text}" is not a picture; use a .jpg, .png, .webp or .svg file'
    folder = posixpath.dirname(picture.origin.file)
    known = [posixpath.relpath(name, folder) for name in inputs.names("content") if _format(name)]
    cure = did_you_mean(picture.text, known) or "; put the file there, or mend the name"
    return f"there is no picture {picture.text}{cure}"


def _leaves(value: object) -> Iterator[object]:
    """Yield a value's innermost parts; texts, links and pictures' files count as innermost."""
    if isinstance(value, tuple):
        for part in value:
            yield from _leaves(part)
    elif dataclasses.is_dataclass(value) and not isinstance(value, PictureFile | Markdown):
        for field in dataclasses.fields(value):
            yield from _leaves(getattr(value, field.name))
    else:
        yield value
