"""Service: what the service is, what it is not, and what it aims at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.section import Headed


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Headed):
    """What the service is, what it is not, and what it aims at."""

    kind: Literal["service"] = "service"
    is_: Annotated[tuple[str, ...], "what it is, point by point"] = ()
    is_not: Annotated[tuple[str, ...], "what it is not, though it might be taken for it"] = ()
    aims: Annotated[tuple[str, ...], "what it aims at"] = ()
