"""News: the site's dated pages, the newest first; nothing at all while there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class News(Section):
    """The site's dated pages, the newest first; nothing at all while there are none."""

    kind: Literal["news"] = "news"
    heading: Annotated[str, "the section's heading"]
    lead: Annotated[Markdown | None, "one or two sentences below the heading"] = None
    most: Annotated[int | None, "how many to show; without it, all"] = None
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
