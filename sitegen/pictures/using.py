"""Using: which pictures the published pages show, and in which slots; known before any page is made."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import NamedTuple

from sitegen import addresses, content, examples, heads, sections
from sitegen.inputs import Inputs
from sitegen.model.parts import Markdown, Picture, PictureFile
from sitegen.model.sections import AnySection
from sitegen.model.sections.contact import Contact
from sitegen.model.site import ContactFacts
from sitegen.pictures.copies import MIDDLE, SHARING, TEXT
from sitegen.pictures.originals import format_of

# What a text's links and pictures name, in [ ]( ) and in [ ]: definitions; in < >, with spaces, with (1) at the end.
IN_MARKDOWN = re.compile(r"\](?:\(|:)[ \t]*(?:<([^<>\n]+)>|((?:[^()<>\"'\n]|\([^()\n]*\))+))")


class Use(NamedTuple):
    """A picture in a slot, with the point (hundredths of width and height) that stays in sight."""

    file: str
    slot: str
    focus: tuple[int, int]


def used(inputs: Inputs) -> tuple[Use, ...]:
    """Return how the published pages use pictures, sorted."""
    found = {*_in_examples(inputs)} if inputs.setting("examples") else set()
    for language in inputs.compute(content.languages):
        for head in inputs.compute(heads.live_heads, language):
            found.update(inputs.compute(used_on, head.file))
    return tuple(sorted(found))


def used_on(inputs: Inputs, file: str) -> tuple[Use, ...]:
    """Return how one page uses pictures, in their order."""
    page = inputs.compute(content.page, file)
    contact = inputs.compute(content.site).contact
    found = [use for section in sections.shown(inputs, file) for use in _uses_in(section, contact)]
    found += _uses(page.social if page else None, SHARING)
    return tuple(use for use in dict.fromkeys(found) if format_of(use.file) and inputs.exists(use.file))


def slot_of(section: AnySection) -> str:
    """Return the name of the slot of a section's pictures: its kind, and its layout if it can have several."""
    layout = getattr(section, "layout", None)
    return f"{section.kind}-{layout}" if layout else section.kind


def file_of(picture: PictureFile) -> str:
    """Return the path of the file that a picture names."""
    return addresses.named_file(picture.origin, picture.text)


def focus_of(picture: Picture) -> tuple[int, int]:
    """Return the point of a picture that stays in sight, in hundredths of width and height."""
    return (picture.focus.x, picture.focus.y) if picture.focus else MIDDLE


def _in_examples(inputs: Inputs) -> Iterator[Use]:
    for kind in inputs.compute(examples.kinds):
        for example in examples.examples(inputs, kind):
            yield from (use for use in _uses_in(example.section, example.contact) if format_of(use.file))


def _uses_in(section: AnySection, contact: ContactFacts) -> Iterator[Use]:
    yield from _uses(section, slot_of(section))
    # A section of contact facts shows the pictures of maps in site.yml.
    for place in contact.places if isinstance(section, Contact) else ():
        if place.map:
            yield Use(file_of(place.map), slot_of(section), MIDDLE)


def _uses(value: object, slot: str) -> Iterator[Use]:
    match value:
        case Picture():
            yield Use(file_of(value.file), slot, focus_of(value))
        case Markdown():
            for match_ in IN_MARKDOWN.finditer(value.text):
                name = PictureFile(match_[1] or match_[2].strip(), value.origin)
                yield Use(file_of(name), TEXT, MIDDLE)
        case tuple():
            for part in value:
                yield from _uses(part, slot)
        case _ if dataclasses.is_dataclass(value):
            for field in dataclasses.fields(value):
                yield from _uses(getattr(value, field.name), slot)
