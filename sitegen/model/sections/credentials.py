"""Credentials: training and qualifications."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown
from sitegen.model.section import Headed
from sitegen.values.credits import Credits
from sitegen.values.duration import Duration
from sitegen.values.year import Year


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """One training completed."""

    title: Annotated[str, "its name"]
    provider: Annotated[str | None, "who gave it"] = None
    length: Annotated[Duration | None, "how long it took: 2 vuotta"] = None
    credits: Annotated[Credits | None, "its extent: 80 op"] = None
    year: Annotated[Year | None, "when it was completed"] = None
    text: Annotated[Markdown | None, "what else is worth knowing of it"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials(Headed):
    """Training and qualifications."""

    kind: Literal["credentials"] = "credentials"
    items: Annotated[tuple[Credential, ...], "the trainings"]
