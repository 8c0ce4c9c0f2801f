"""People: who does the work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown, Picture
from sitegen.model.section import Headed
from sitegen.values.email import Email
from sitegen.values.phone import Phone


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person of the practice."""

    name: Annotated[str, "the person's name"]
    role: Annotated[str | None, "what the person does: työnohjaaja"] = None
    picture: Annotated[Picture | None, "a picture of the person"] = None
    text: Annotated[Markdown | None, "who the person is, in a few sentences"] = None
    phone: Annotated[Phone | None, "the person's own number"] = None
    email: Annotated[Email | None, "the person's own address"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class People(Headed):
    """Who does the work."""

    kind: Literal["people"] = "people"
    items: Annotated[tuple[Person, ...], "the people"]
