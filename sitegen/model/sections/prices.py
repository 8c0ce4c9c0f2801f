"""Prices: what it costs, with value added tax told apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown
from sitegen.model.section import Section
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
class Prices(Section):
    """What it costs, with value added tax told apart."""

    kind: Literal["prices"] = "prices"
    heading: Annotated[str, "the section's heading"]
    lead: Annotated[Markdown | None, "one or two sentences below the heading"] = None
    items: Annotated[tuple[Fee, ...], "what can be bought"]
    note: Annotated[Markdown | None, "what holds for all of them, such as cancelling"] = None
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
