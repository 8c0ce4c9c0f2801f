"""Body: where a Markdown page's own text goes; without it, the text comes last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Section):
    """Where a Markdown page's own text goes; without it, the text comes last."""

    kind: Literal["body"] = "body"
