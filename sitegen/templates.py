"""Templates: Jinja2 in a sandbox, so that every page asks for each template it uses and no template can do harm.

A template's fault becomes a Problem at the template's line that also names the content being rendered.
"""

from __future__ import annotations

import traceback
from collections.abc import Mapping
from itertools import takewhile
from types import CodeType
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.sandbox import ImmutableSandboxedEnvironment

from sitegen import filters, template_faults, texts, written
from sitegen.inputs import Inputs
from sitegen.problems import Faulty, Problem, did_you_mean
from sitegen.prose import Prose

FOLDER = "templates"


def render(inputs: Inputs, template: str, subject: str, context: Mapping[str, Any]) -> str:
    """Return a template's text. `subject` is the content file (or what else) that is being rendered.

    The context's `here` is the path of the output being made. Raises Faulty, with the fault reported.
    """
    environment = inputs.tool(_environment)
    try:
        return environment.get_template(template).render(context)
    except TemplateSyntaxError as error:
        message, source = error.message or "", error.source or ""
        # The lexer names a template by its path, the parser by its name.
        place = f"{FOLDER}/{str(error.name).removeprefix(f'{FOLDER}/')}"
        line = template_faults.line_of(source, message, error.lineno)
    except Exception as error:
        place, line = _place(error)
        if not place or not _is_the_templates_fault(error):
            raise
        message, source = _message(inputs, error), written.text_of(inputs, place)
    column = template_faults.column_of([*source.split("\n"), ""][line - 1], message)
    fault = template_faults.words_of(message, environment.filters, environment.tests)
    inputs.report(Problem(place, line, column, "", fault, seen_in=subject))
    raise Faulty(subject)


def _message(inputs: Inputs, error: Exception) -> str:
    match error:
        case TemplateNotFound():
            known = [file.removeprefix(f"{FOLDER}/") for file in inputs.names(FOLDER)]
            return f"there is no template {error.name}{did_you_mean(str(error.name), known)}"
        case TemplateError():
            return error.message or "this cannot be worked out"
        case RecursionError():
            return "this leads back to itself without end"
    return f"this cannot be worked out ({error})"


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
    """Return whether a template misused what it got, rather than one of our filters failing beneath it."""
    if isinstance(error, TemplateError | RecursionError):
        return True
    names = [frame.f_code.co_filename for frame, _ in traceback.walk_tb(error.__traceback__)]
    beneath = takewhile(lambda name: not name.startswith(f"{FOLDER}/"), reversed(names))
    return not {__file__, filters.__file__} & set(beneath)


# ---- the environment


def _environment(inputs: Inputs) -> Environment:
    # cache_size=0: a template cached by an earlier page would not be read again,
    # and this page's trace would lack it. Compiled code is kept apart, by its source.
    environment = ImmutableSandboxedEnvironment(
        loader=_Loader(inputs),
        bytecode_cache=_CompiledOnce(),
        cache_size=0,
        autoescape=True,
        undefined=template_faults.Unknown,
        finalize=template_faults.only_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )
    # Chance is no input: with it two builds of one site would differ.
    del environment.filters["random"], environment.globals["lipsum"]
    environment.filters |= filters.of(inputs, Prose(inputs))
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
