"""Questions: questions that visitors ask, and their answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Markdown
from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question and its answer."""

    question: Annotated[str, "the question, as a visitor would ask it"]
    answer: Annotated[Markdown, "the answer, the short one first"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions(Section):
    """Questions that visitors ask, and their answers."""

    kind: Literal["questions"] = "questions"
    heading: Annotated[str | None, "the section's heading; without it, each question stands by itself"] = None
    lead: Annotated[Markdown | None, "one or two sentences below the heading"] = None
    items: Annotated[tuple[Question, ...], "the questions"]
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()
