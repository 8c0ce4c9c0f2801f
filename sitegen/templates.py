"""Templates: Jinja2 in a sandbox, so that every page asks for each template it uses and no template can do harm.

A template's fault becomes a Problem at the template's line that also names the content being rendered.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Mapping
from types import CodeType
from typing import Any

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    Environment,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
    pass_context,
)
from jinja2.bccache import Bucket
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from sitegen import addresses, pictures, texts
from sitegen.inputs import Inputs
from sitegen.model import Markdown, Picture, Target
from sitegen.problems import Faulty, Problem
from sitegen.prose import Prose
from sitegen.values.email import Email
from sitegen.values.phone import Phone
from sitegen.values.web_address import WebAddress

FOLDER = "templates"


def render(inputs: Inputs, template: str, subject: str, context: Mapping[str, Any]) -> str:
    """Return a template's text. `subject` is the content file (or what else) that is being rendered.

    The context's `here` is the path of the output being made. Raises Faulty, with the fault reported.
    """
    try:
        return inputs.tool(_environment).get_template(template).render(context)
    except TemplateSyntaxError as error:
        place = f"{FOLDER}/{error.filename or error.name}".replace(f"{FOLDER}/{FOLDER}", FOLDER)
        _complain(inputs, place, error.lineno, error.message or "cannot be read", subject)
    except Exception as error:
        place, line = _place(error)
        if not place or not _is_the_templates_fault(error):
            raise
        _complain(inputs, place, line, _words(error), subject)
    raise Faulty(subject)


def _complain(inputs: Inputs, place: str, line: int, fault: str, subject: str) -> None:
    inputs.report(Problem(place, line, 1, "", f"{fault.rstrip('.')}; seen while rendering {subject}"))


def _words(error: Exception) -> str:
    match error:
        case TemplateNotFound():
            return f"there is no template {error.name}"
        case UndefinedError():
            return f"{error.message}; check the name's spelling against docs/architecture.md"
        case SecurityError():
            return f"not allowed in a template: {error}"
    return f"{type(error).__name__}: {error}"


def _place(error: Exception) -> tuple[str, int]:
    """Return the template and line that were at work when the error arose; an empty name if none was."""
    # A recipe's own template that is missing fails before any template is at work.
    found = (f"{FOLDER}/{error.name}" if isinstance(error, TemplateNotFound) else "", 1)
    for frame, line in traceback.walk_tb(error.__traceback__):
        name = frame.f_code.co_filename
        if name.startswith(f"{FOLDER}/"):
            found = (name, line)
    return found


def _is_the_templates_fault(error: Exception) -> bool:
    """Return whether a template misused what it got, rather than our own code failing beneath it."""
    if isinstance(error, TemplateError):
        return True
    *_, (innermost, _line) = traceback.walk_tb(error.__traceback__)
    return innermost.f_code.co_filename.startswith(f"{FOLDER}/")


# ---- the environment


def _environment(inputs: Inputs) -> Environment:
    # cache_size=0: a template cached by an earlier page would not be read again,
    # and this page's trace would lack it. Compiled code is kept apart, by its source.
    environment = ImmutableSandboxedEnvironment(
        loader=_Loader(inputs),
        bytecode_cache=_CompiledOnce(),
        cache_size=0,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    environment.filters |= _filters(inputs, Prose(inputs))
    return environment


class _Loader(BaseLoader):
    """Reads templates through the inputs, so that every use is traced."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002 - Jinja's signature
        path = f"{FOLDER}/{template}"
        data = self._inputs.file(path)
        if data is None:
            raise TemplateNotFound(template)
        text, faults = texts.decoded(data)
        for line, column, fault in faults:
            self._inputs.report(Problem(path, line, column, "", fault))
        return text, path, None


class _CompiledOnce(BytecodeCache):
    """Keeps compiled templates in memory, by name and source."""

    def __init__(self) -> None:
        self._compiled: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._compiled.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._compiled[bucket.key, bucket.checksum] = bucket.code


# ---- what templates can call


def _filters(inputs: Inputs, prose: Prose) -> dict[str, Callable[..., Any]]:
    @pass_context
    def markdown(context: Context, text: Markdown) -> Markup:
        return prose.blocks(text, context["here"])

    @pass_context
    def inline(context: Context, text: Markdown) -> Markup:
        return prose.inline(text, context["here"])

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
        return addresses.relative(inputs, context["here"], target)

    @pass_context
    def sources(context: Context, picture: Picture) -> pictures.Sources | None:
        return pictures.sources(inputs, picture, context["here"])

    @pass_context
    def shown(context: Context, value: Any) -> str:
        text: str = value.show(context["page"].language)
        return text

    return {"markdown": markdown, "inline": inline, "href": href, "sources": sources, "shown": shown}
