"""Accessibility: how the site was tested, as `build.py test --record` wrote it down, and what is known not to work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown
from sitegen.model.section import Headed


@dataclass(frozen=True, slots=True, kw_only=True)
class Accessibility(Headed):
    """How the site was tested and when, as `python3 build.py test --record` has written it down; known limits."""

    kind: Literal["accessibility"] = "accessibility"
    unknown: Annotated[Markdown | None, "shown instead while there are no tests of the theme as it is now"] = None
    limits: Annotated[tuple[Markdown, ...], "what is known not to work, one sentence or two each"] = ()
