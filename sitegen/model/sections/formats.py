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

FACTS = ("for_whom", "group_size", "length", "interval", "place", "remote", "price")
"""The fields of a form that can be compared, in the order in which they are shown."""


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

    def known(self) -> tuple[str, ...]:
        """Return the names of the facts that are known of it."""
        return tuple(name for name in FACTS if getattr(self, name) is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats(Headed):
    """The forms of the service, side by side."""

    kind: Literal["formats"] = "formats"
    layout: Annotated[
        Literal["rows", "cards", "table"],
        "rows: each across the page; cards: beside one another; table: their facts compared, a column each",
    ] = "rows"
    items: Annotated[tuple[Format, ...], "the forms"]

    def known(self) -> tuple[str, ...]:
        """Return the names of the fields that a comparison has a column for: those known of at least one form."""
        return tuple(name for name in FACTS if any(name in item.known() for item in self.items))
