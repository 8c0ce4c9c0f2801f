"""Formats: the forms of the service, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown
from sitegen.model.section import Headed
from sitegen.values.count import Count
from sitegen.values.duration import Duration
from sitegen.values.interval import Interval
from sitegen.values.money import Price, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form in which the service is given. Everything but its name may be unknown."""

    form: Annotated[str, "its name, such as Yksilötyönohjaus"]
    text: Annotated[Markdown | None, "what it is, in a sentence or two"] = None
    for_whom: Annotated[str | None, "whom it suits"] = None
    group_size: Annotated[Count | None, "how many take part: 1, 3–8"] = None
    length: Annotated[Duration | None, "a session's length: 45 min – 1,5 t"] = None
    interval: Annotated[Interval | None, "how often: 1–4 viikon välein"] = None
    place: Annotated[str | None, "where the sessions are held"] = None
    remote: Annotated[bool | None, "whether it can be held remotely"] = None
    price: Annotated[Price | Quote | None, "what it costs, or: pyydä tarjous"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats(Headed):
    """The forms of the service, side by side."""

    kind: Literal["formats"] = "formats"
    items: Annotated[tuple[Format, ...], "the forms"]
