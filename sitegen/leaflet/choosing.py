"""Choosing: which sections of a language's pages its leaflet shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from sitegen import content, heads
from sitegen.heads import Head
from sitegen.inputs import Inputs
from sitegen.model.parts import Markdown, Origin
from sitegen.model.section import Shared
from sitegen.model.sections import AnySection
from sitegen.model.sections.formats import Formats
from sitegen.model.sections.hero import Hero

KINDS = ("service", "audiences", "benefits", "formats", "process", "prices", "people", "credentials")
"""What a leaflet shows between its opening and how to get in touch, in this order."""


class Pick(NamedTuple):
    """A section, and where it is written."""

    section: AnySection
    origin: Origin


def picked(inputs: Inputs, language: str) -> tuple[Pick, ...]:
    """Return the section of each kind that a language's leaflet shows, in their order."""
    found = [pick for kind in KINDS if (pick := inputs.compute(best, language, kind))]
    forms = next((pick.section for pick in found if isinstance(pick.section, Formats)), None)
    if forms and any(form.price for form in forms.items):
        # The forms have told what they cost; whoever asks for the price list has it as well.
        found = [pick for pick in found if pick.section.kind != "prices" or pick.section.leaflet]
    return tuple(found)


def best(inputs: Inputs, language: str, kind: str) -> Pick | None:
    """Return the section of a kind that an editor wants in the leaflet, else the one that tells most, else None."""
    offered = [pick for pick in _offered(inputs, language) if pick.section.kind == kind]
    wanted = [pick for pick in offered if pick.section.leaflet]
    return max(wanted[:1] or offered, key=lambda pick: _told(pick.section), default=None)


def opening(inputs: Inputs, language: str) -> tuple[str, Hero]:
    """Return the title of a language's front page, and its hero; an empty one where it shows none."""
    front = heads.index_of(inputs, f"content/{language}")
    page = inputs.compute(content.page, front) if front else None
    pick = hero(inputs, language)
    shown = pick.section if pick and isinstance(pick.section, Hero) else Hero()
    return page.title if page else inputs.compute(content.site).name, shown


def origin(inputs: Inputs, language: str, kind: str) -> Origin:
    """Return where that is written which the leaflet shows of a kind."""
    if kind in ("contact", "name"):
        return Origin(content.SITE_FILE, kind)
    if kind == "heading":
        return _heading(inputs, language)
    pick = hero(inputs, language) if kind == "hero" else inputs.compute(best, language, kind)
    assert pick, "only what there is is asked for"
    return pick.origin


def longest_text(inputs: Inputs, language: str, kind: str) -> Origin:
    """Return where the longest text is written that stands below the titles of what the leaflet shows of a kind."""
    pick = inputs.compute(best, language, kind)
    assert pick, "only what there is is asked for"
    texts = [item.text for item in getattr(pick.section, "items", ())] + [getattr(pick.section, "note", None)]
    longest: Markdown = max(filter(None, texts), key=lambda text: len(text.text))
    return longest.origin


def _heading(inputs: Inputs, language: str) -> Origin:
    """Return where the leaflet's heading is written: the hero's, else the front page's title, else the site's name."""
    pick, front = hero(inputs, language), heads.index_of(inputs, f"content/{language}")
    if pick and getattr(pick.section, "heading", None):
        return Origin(pick.origin.file, f"{pick.origin.at}.heading")
    return Origin(front, "title") if front else Origin(content.SITE_FILE, "name")


def hero(inputs: Inputs, language: str) -> Pick | None:
    """Return the first hero of a language's front page that the leaflet may show."""
    front = heads.index_of(inputs, f"content/{language}")
    page = inputs.compute(content.page, front) if front else None
    for number, section in enumerate(page.sections if page else ()):
        if front and isinstance(section, Hero) and _may_be_shown(inputs, section, language):
            return Pick(section, Origin(front, f"sections[{number}]"))
    return None


def _offered(inputs: Inputs, language: str) -> Iterator[Pick]:
    """Yield the sections of a language's pages that the leaflet may show, the front page's first, news left out."""
    for head in sorted(inputs.compute(heads.live_heads, language), key=_place):
        page = inputs.compute(content.page, head.file)
        if page is None or head.date or not head.listed:
            continue
        for number, section in enumerate(page.sections):
            # What is shared from another page is found there.
            if not isinstance(section, Shared) and _may_be_shown(inputs, section, language):
                yield Pick(section, Origin(head.file, f"sections[{number}]"))


def _may_be_shown(inputs: Inputs, section: AnySection, language: str) -> bool:
    if section.leaflet is False or section.language not in (None, language):
        return False
    return not inputs.compute(content.unknown_facts, section.needs)


def _place(head: Head) -> tuple[bool, int]:
    """Return what sorts pages from the top down."""
    is_front = head.file.rsplit(".", 1)[0] == f"content/{head.language}/{content.FRONT}"
    return not is_front, head.path.count("/")


def _told(value: Any) -> int:
    """Return how much a section tells: how many of its fields, and its items' fields, are filled in."""
    if is_dataclass(value):
        return sum(_told(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, tuple):
        return sum(map(_told, value))
    return int(value not in (None, ""))
