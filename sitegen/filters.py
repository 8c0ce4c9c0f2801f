"""Filters: what templates can do with the values they get, as in `{{ section.text | markdown }}`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol, runtime_checkable

from jinja2 import TemplateRuntimeError, Undefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from sitegen import addresses, pictures
from sitegen.inputs import Inputs
from sitegen.model.parts import Markdown, Picture, Target
from sitegen.prose import Prose
from sitegen.values.email import Email
from sitegen.values.phone import Phone
from sitegen.values.web_address import WebAddress


def of(inputs: Inputs, prose: Prose) -> dict[str, Callable[..., Any]]:
    """Return the filters by name. Given what it cannot use, a filter raises TemplateRuntimeError."""

    @pass_context
    def markdown(context: Context, text: Markdown) -> Markup:
        _expect(text, Markdown, "markdown", "a text in Markdown")
        return prose.blocks(text, context["here"], text == context["page"].opening)

    @pass_context
    def href(context: Context, target: Target | Phone | Email | WebAddress | str) -> str:
        match target:
            case Target():
                return addresses.href(inputs, target, context["here"]) or "#"
            case Phone():
                return f"tel:{target.number}"
            case Email():
                return f"mailto:{target.address}"
            case WebAddress():
                return target.url
        _expect(target, str, "href", "something to link to")
        return addresses.relative(inputs, context["here"], target)

    @pass_context
    def sources(context: Context, picture: Picture, slot: str) -> pictures.Sources:
        _expect(picture, Picture, "sources", "a picture")
        return pictures.sources(inputs, picture, context["here"], slot)

    @pass_context
    def shown(context: Context, value: Any) -> str:
        _expect(value, Shown, "shown", "a typed value, such as a length or a price")
        # A section may be in another language than its page.
        text: str = value.show(context.get("language") or context["page"].language)
        return text

    return {"markdown": markdown, "href": href, "sources": sources, "shown": shown}


@runtime_checkable
class Shown(Protocol):
    """A value that knows how it is written in each language."""

    def show(self, language: str) -> str:
        """Return the value as visitors read it."""


def _expect(value: object, kind: type, name: str, needed: str) -> None:
    """Raise TemplateRuntimeError unless a filter was given what it can use."""
    if isinstance(value, Undefined):
        str(value)  # raises, and tells which name is unknown
    if value is None:
        raise TemplateRuntimeError(f"nothing is given to {name}; ask with {{% if %}} first")
    if not isinstance(value, kind):
        raise TemplateRuntimeError(f"| {name} takes {needed}, and this is none; leave | {name} out")
