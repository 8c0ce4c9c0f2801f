"""Contact: how to get in touch: the facts of site.yml; where there are none, what the section itself says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Section):
    """How to get in touch: the facts of site.yml; where there are none, what the section itself says."""

    kind: Literal["contact"] = "contact"
    heading: Annotated[str, "the section's heading"]
    lead: Annotated[Markdown | None, "one or two sentences below the heading"] = None
    unknown: Annotated[Markdown | None, "shown instead while site.yml knows no way to get in touch"] = None
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
