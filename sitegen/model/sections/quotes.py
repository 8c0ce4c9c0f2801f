"""Quotes: what others have said, in their own words and with their leave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Language, Markdown
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """What one person said."""

    text: Annotated[Markdown, "the words, without quotation marks"]
    who: Annotated[str, "who said it"]
    role: Annotated[str | None, "in what part: toiminnanjohtaja, Esimerkki ry"] = None
    language: Annotated[Language | None, "the language of the words, where that is not the page's"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes(Section):
    """What others have said, in their own words and with their leave."""

    kind: Literal["quotes"] = "quotes"
    heading: Annotated[str | None, "the section's heading"] = None
    items: Annotated[tuple[Quotation, ...], "the quotations"]
