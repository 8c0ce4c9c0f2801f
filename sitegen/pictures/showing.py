"""Showing: what a template, a text or a shared link gets to show a picture."""

from __future__ import annotations

import posixpath
import re
from typing import NamedTuple

from markupsafe import Markup

from sitegen import addresses, written
from sitegen.content import OTHER_PICTURES, PICTURE_SUFFIXES
from sitegen.inputs import Inputs
from sitegen.model.parts import Alt, Origin, Picture, PictureFile
from sitegen.pictures.copies import MIDDLE, SHARING, Copies, Copy, copies
from sitegen.pictures.originals import format_of, true_ending
from sitegen.pictures.slots import slot, widest
from sitegen.pictures.using import file_of, focus_of
from sitegen.problems import did_you_mean
from sitegen.values import quoted

OF_ANOTHER_KIND = "not all browsers show pictures of the kind {}; open it in a program for pictures and save it as .jpg"

FILES_NAME = re.compile(
    rf"[^\s/]+(?:{'|'.join(map(re.escape, PICTURE_SUFFIXES + OTHER_PICTURES))})"
    r"|(?:IMG|DSCN?|PXL|MVI|WA|WP|P)[-_ ]?\d[-_\w]*|\w*_\w*\d\w*",
    re.IGNORECASE,
)
"""What is a file's name and no text: a word with such an ending, or the words that cameras and telephones make up."""
SAYING_NOTHING = (
    "kuva",
    "valokuva",
    "kuvituskuva",
    "bild",
    "foto",
    "fotografi",
    "picture",
    "photo",
    "photograph",
    "image",
)
"""Words for any picture at all."""


class Sources(NamedTuple):
    """What a template needs for a picture element."""

    src: str
    width: int
    height: int
    alt: str
    newer: tuple[tuple[str, str], ...] = ()
    """Media type and srcset of each newer format, in the order in which a browser should look at them."""
    sizes: str = ""
    tone: str = ""
    towards: tuple[int, int] = MIDDLE
    """Where a style sheet that cuts it further must look: hundredths, 0, 25, 50, 75 or 100."""
    attributes: Markup = Markup()
    """Of a small drawing's svg element."""
    inside: Markup = Markup()
    """What stands in it; empty where the picture is a file."""


def sources(inputs: Inputs, picture: Picture, here: str, slot_name: str, pattern: str = "") -> Sources:
    """Return how the output `here` shows a picture; nothing to show if it cannot be used (which is reported)."""
    made = copies_of(inputs, picture, slot_name, pattern)
    if made is None:
        return Sources("", 0, 0, picture.alt)
    if made.part:
        # The drawing was judged when it was read, and written anew from what its parser saw.
        drawn = [Markup(text) for text in made.part]  # noqa: S704
        return Sources("", *made.full, picture.alt, attributes=drawn[0], inside=drawn[1])
    newer = tuple((f"image/{_ending(format_[0])}", _srcset(inputs, here, format_)) for format_ in made.newer)
    place = inputs.compute(slot, slot_name) if newer else None
    src = addresses.relative(inputs, here, made.plain.path)
    return Sources(src, *made.full, picture.alt, newer, (place and place.sizes) or "", made.tone, made.towards)


def copies_of(inputs: Inputs, picture: Picture, slot_name: str, pattern: str = "") -> Copies | None:
    """Return a picture's copies for a slot; None where it cannot be used (which is reported)."""
    file = file_of(picture.file)
    if format_of(file) is None or not inputs.exists(file):
        written.complain(inputs, picture.file.origin, _missing(inputs, picture.file), pattern)
        return None
    made: Copies | None = inputs.compute(copies, file, slot_name, focus_of(picture))
    if made is None:
        _tell_misnamed(inputs, picture.file, file, pattern)
    # The style guide's own picture is no editor's.
    if made and file.startswith("content/"):
        _judge(inputs, picture, made, slot_name, pattern)
    return made


def for_sharing(inputs: Inputs, picture: Picture) -> Copy | None:
    """Return the copy that others show when they link to a page."""
    made = copies_of(inputs, picture, SHARING)
    return made.plain if made else None


def in_markdown(file: str, alt: str, origin: Origin) -> Picture:
    """Return the picture that a Markdown image names."""
    return Picture(file=PictureFile(file, origin), alt=Alt(alt))


# ---- how it is done


def _srcset(inputs: Inputs, here: str, made: tuple[Copy, ...]) -> str:
    return ", ".join(f"{addresses.relative(inputs, here, copy.path)} {copy.size.width}w" for copy in made)


def _ending(copy: Copy) -> str:
    return copy.format.partition("-")[0]


def _tell_misnamed(inputs: Inputs, picture: PictureFile, file: str, pattern: str) -> None:
    """Tell, where a picture is named, which name it will have once its file has the ending that it should."""
    if ending := inputs.compute(true_ending, file):
        right = posixpath.splitext(picture.text)[0] + ending
        text = f"in truth this is a {ending} picture; once its file has that ending, write {right} here too"
        written.complain(inputs, picture.origin, text, pattern)


def _judge(inputs: Inputs, picture: Picture, made: Copies, slot_name: str, pattern: str) -> None:
    """Warn, where a picture is named, of a text for it that says nothing, and of too few pixels for its place."""
    origin = picture.file.origin
    is_name = FILES_NAME.fullmatch(picture.alt) is not None
    if is_name or picture.alt.casefold().strip(" .") in SAYING_NOTHING:
        nothing = '![""](…)' if pattern else 'alt: ""'
        fault = "is the name of a file" if is_name else "does not tell one picture from another"
        text = (
            f"{quoted(picture.alt)} {fault}; say what the picture shows, for those who do not see it "
            f"(only of mere decoration: {nothing})"
        )
        at = origin if pattern else Origin(origin.file, f"{origin.at.removesuffix('file')}alt")
        written.complain(inputs, at, text, pattern, "warning")
    if text := _too_small(inputs, made, slot_name):
        written.complain(inputs, origin, text, pattern, "warning")


def _too_small(inputs: Inputs, made: Copies, slot_name: str) -> str:
    """Return what to say of a picture that has fewer pixels than its place; nothing of a drawing."""
    place = inputs.compute(slot, slot_name) if made.newer else None
    wide = made.full.width
    if not place or not place.least or wide >= min(place.least, max(place.widths)):
        return ""
    cut = f", once it is cut to {place.shape.replace('/', ':')}," if place.shape else ""
    return (
        f"the picture{cut} is {wide} pixel{'s' * (wide != 1)} wide and is shown up to {place.least} wide, "
        f"so it is blurred; use a wider one, best {inputs.compute(widest)} pixels or more"
    )


def _missing(inputs: Inputs, picture: PictureFile) -> str:
    if "://" in picture.text:
        return "a picture cannot be fetched from elsewhere; save it in content/ and name its file"
    if format_of(picture.text) is None:
        ending = posixpath.splitext(picture.text)[1].lower()
        if ending in OTHER_PICTURES:
            return f"{picture.text}: {OF_ANOTHER_KIND.format(ending)}"
        return f'"{picture.text}" is not a picture; use a .jpg, .png, .webp or .svg file'
    folder = posixpath.dirname(picture.origin.file)
    known = [posixpath.relpath(name, folder) for name in inputs.names("content") if format_of(name)]
    cure = did_you_mean(picture.text, known) or "; put the file there, or mend the name"
    return f"there is no picture {picture.text}{cure}"
