"""Originals: what an editor's picture is, its size, its main colour, the formats in which it comes out smallest.

Every original is decoded once, so that a damaged one is known before anything is made of it; what was seen is kept.
"""

from __future__ import annotations

import json
import posixpath
from typing import Any, NamedTuple

from sitegen.files import digest
from sitegen.inputs import Inputs
from sitegen.pictures import cleaned, looking
from sitegen.pictures.slots import widest
from sitegen.problems import Problem

FORMATS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP", ".svg": "SVG"}
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
    seen: dict[str, Any] = json.loads(inputs.derive(looking.look, data, expected, inputs.compute(widest)))
    return seen
