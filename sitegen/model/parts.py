"""Parts: what sections, pages and the site are made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, NewType

from sitegen.values.focus import Focus

Language = Literal["fi", "sv", "en"]
Alt = NewType("Alt", str)
"""What a picture says to those who do not see it; empty, in quotes, only for pure decoration."""

Plain = NewType("Plain", str)
"""A text that is no prose, such as a name in an address: language care leaves it alone."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value was written: a file, and the path within its data (empty: the Markdown body)."""

    file: str
    at: str


@dataclass(frozen=True, slots=True)
class Markdown:
    """Text that may hold emphasis, lists and links; becomes HTML when a template shows it."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a content file relative to the file it is written in, or a full web address."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture's file, relative to the file it is written in."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what it says to those who do not see it."""

    file: Annotated[PictureFile, "a PNG, JPEG, WebP or SVG file"]
    alt: Annotated[Alt, 'what the picture shows; for mere decoration, two quotation marks: alt: ""']
    focus: Annotated[Focus | None, "the point that stays in sight where the picture is cut: from the left, the top"] = (
        None
    )


@dataclass(frozen=True, slots=True)
class Action:
    """A link that looks like a button."""

    label: Annotated[str, "what happens, as a verb"]
    to: Annotated[Target, "the page's file, or a web address"]
