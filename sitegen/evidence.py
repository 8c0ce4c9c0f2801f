"""Evidence: what the tests saw of the site's accessibility, as long as the theme is the one that they saw."""

from __future__ import annotations

from dataclasses import fields
from hashlib import blake2b
from typing import get_args

from sitegen import content, written
from sitegen.inputs import Inputs
from sitegen.model.evidence import Evidence
from sitegen.model.sections import AnySection

FILE = "content/evidence/accessibility.yml"
THEME = ("templates", "assets/css", "assets/fonts")
"""The folders that decide how pages are made and look."""


def current(inputs: Inputs) -> Evidence | None:
    """Return what was recorded, or None where nothing was, or where the theme is another by now."""
    found = inputs.compute(recorded)
    return found if found and found.theme == inputs.compute(theme) else None


def recorded(inputs: Inputs) -> Evidence | None:
    """Return what the file says, or None when there is none or it has mistakes (which are reported)."""
    from sitegen import reading

    if not inputs.exists(FILE):
        return None
    found, problems = reading.read(Evidence, inputs.compute(written.text_of, FILE), FILE)
    for problem in problems:
        inputs.report(problem)
    return found


def theme(inputs: Inputs) -> str:
    """Return 16 letters that tell the theme: its files, the fields of all sections, the colours of site.yml."""
    found = blake2b(digest_size=8)
    for folder in THEME:
        for path in inputs.names(folder):
            data = inputs.file(path) or b""
            found.update(f"{path}\0{len(data)}\0".encode() + data)
    found.update(repr((_shapes(), inputs.compute(content.site).theme)).encode())
    return found.hexdigest()


def _shapes() -> list[tuple[str, list[str]]]:
    """Return every kind of section with its fields."""
    return [(kind.__name__, [f"{one.name}: {one.type}" for one in fields(kind)]) for kind in get_args(AnySection)]
