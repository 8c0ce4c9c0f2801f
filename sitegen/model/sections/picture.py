"""PictureSection: one large picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown, Picture
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureSection(Section):
    """One large picture."""

    kind: Literal["picture"] = "picture"
    picture: Annotated[Picture, "the picture"]
    caption: Annotated[Markdown | None, "what to know of it, shown below it"] = None
