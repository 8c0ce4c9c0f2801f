"""CallToAction: one clear next step, set apart from the rest of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class CallToAction(Section):
    """One clear next step, set apart from the rest of the page."""

    kind: Literal["call_to_action"] = "call_to_action"
    heading: Annotated[str, "the section's heading"]
    text: Annotated[Markdown | None, "why, in a sentence or two"] = None
    actions: Annotated[tuple[Action, ...], "one or two next steps"]
