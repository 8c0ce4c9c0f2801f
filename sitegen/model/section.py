"""Section: what every section kind has, and a section that is shown from another page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Language, Markdown, Plain, Target
from sitegen.model.site import ContactFact
from sitegen.values.anchor import Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What every section may have."""

    id: Annotated[Anchor | None, "a name to link to: yhteys.yml#id"] = None
    language: Annotated[Language | None, "the language it is written in, where that is not the page's"] = None
    needs: Annotated[tuple[ContactFact, ...], "facts of site.yml's contact without which it is not shown"] = ()
    facts: Annotated[Literal["ignore"] | None, "ignore: its text speaks of other prices, lengths … than the facts"] = (
        None
    )
    leaflet: Annotated[bool | None, "yes: the leaflet shows it, and no other of its kind; no: it leaves it out"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Headed(Section):
    """What a section under a heading has."""

    heading: Annotated[str, "the section's heading"]
    lead: Annotated[Markdown | None, "one or two sentences below the heading"] = None
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A section of another page, shown on this one too."""

    from_: Annotated[Target, "the other page's file, such as muodot or muodot.yml"]
    section: Annotated[Plain | None, "the section's id or kind, if the page has several"] = None
