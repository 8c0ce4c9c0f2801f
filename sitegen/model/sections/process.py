"""Process: how it goes, step by step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown
from sitegen.model.section import Headed
from sitegen.values.duration import Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of the way."""

    title: Annotated[str, "what happens, in a few words"]
    text: Annotated[Markdown | None, "what happens, in a sentence or two"] = None
    length: Annotated[Duration | None, "how long it takes: 15 min"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Process(Headed):
    """How it goes, step by step."""

    kind: Literal["process"] = "process"
    items: Annotated[tuple[Step, ...], "the steps, in their order"]
