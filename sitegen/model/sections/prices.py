"""Prices: what it costs, with value added tax told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown
from sitegen.model.section import Headed
from sitegen.values.duration import Duration
from sitegen.values.money import Price, Quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Fee:
    """One thing that can be bought."""

    title: Annotated[str, "what it is"]
    text: Annotated[Markdown | None, "what belongs to it"] = None
    length: Annotated[Duration | None, "how long it lasts: 60 min"] = None
    price: Annotated[Price | Quote, "90 € (sis. alv 25,5 %), 90 € (alv 0 %) or pyydä tarjous"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices(Headed):
    """What it costs, with value added tax told apart."""

    kind: Literal["prices"] = "prices"
    items: Annotated[tuple[Fee, ...], "what can be bought"]
    note: Annotated[Markdown | None, "what holds for all of them, such as cancelling"] = None
