"""Unshown: sections that an editor has asked onto the leaflet, and why they are not on it."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen import content, heads, written
from sitegen.heads import Head
from sitegen.inputs import Inputs
from sitegen.leaflet import choosing
from sitegen.leaflet.choosing import Pick
from sitegen.model.parts import Origin
from sitegen.model.section import Shared

TAKE_AWAY = "take this line away"
OF_NO_LIST = f"the leaflet shows nothing of news, nor of pages with `listed: no`; {TAKE_AWAY}"
OF_ANOTHER_LANGUAGE = f"the leaflet is all in the page's language, and this is not; {TAKE_AWAY}"
SECOND_HERO = f"the leaflet opens as the front page does, and shows no other hero; {TAKE_AWAY}"
SECOND = "the leaflet shows one section of each kind, and {file} asks for another first; " + TAKE_AWAY + ", or that one"
OF_NO_PLACE = (
    "the leaflet has no place for a section with `kind: {kind}`, it shows "
    + ", ".join(choosing.KINDS)
    + f"; {TAKE_AWAY}"
)


def report(inputs: Inputs, language: str) -> None:
    """Report the lines `leaflet: yes` of a language's pages that change nothing."""
    for origin, fault in inputs.compute(unshown, language):
        written.complain(inputs, Origin(origin.file, f"{origin.at}.leaflet"), fault, grade="warning")


def unshown(inputs: Inputs, language: str) -> tuple[tuple[Origin, str], ...]:
    """Return each section that is asked for and not shown, and why; those that wait for a fact left out."""
    return tuple(
        (pick.origin, fault)
        for head in inputs.compute(heads.live_heads, language)
        for pick in _asked_for(inputs, head)
        if (fault := _fault(inputs, head, pick))
    )


def _asked_for(inputs: Inputs, head: Head) -> Iterator[Pick]:
    page = inputs.compute(content.page, head.file)
    for number, section in enumerate(page.sections if page else ()):
        if isinstance(section, Shared) or not section.leaflet:
            continue
        # That a fact is not known is told where the section waits for it.
        if not inputs.compute(content.unknown_facts, section.needs):
            yield Pick(section, Origin(head.file, f"sections[{number}]"))


def _fault(inputs: Inputs, head: Head, pick: Pick) -> str:
    kind = pick.section.kind
    if kind not in (*choosing.KINDS, "hero", "contact"):
        return OF_NO_PLACE.format(kind=kind)
    if head.date or not head.listed:
        return OF_NO_LIST
    if pick.section.language not in (None, head.language):
        return OF_ANOTHER_LANGUAGE
    if kind == "hero":
        return "" if choosing.hero(inputs, head.language) == pick else SECOND_HERO
    first = inputs.compute(choosing.best, head.language, kind)
    return "" if first is None or first == pick else SECOND.format(file=first.origin.file)
