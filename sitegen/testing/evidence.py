"""Evidence: a green run of the accessibility tests, written down for the site that it was of."""

import datetime
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

from sitegen import content, evidence
from sitegen.files import Files
from sitegen.inputs import Inputs, Settings
from sitegen.model.evidence import Evidence
from sitegen.model.sections.accessibility import Accessibility
from sitegen.traces import Memory
from sitegen.values.day import Day

_SAYS = "# Written by python3 build.py test --record. The site shows it for as long as the theme stays as it is.\n"


class _Nothing:
    """No derivative is kept: none is asked for."""

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:  # noqa: ARG002 - as inputs.Derivatives has it
        raise AssertionError(name)


def theme_of(source: Path, project: Path) -> str:
    """Return the theme of the site in a folder, as sitegen.evidence tells it."""
    inputs = _inputs(source, project)
    with inputs.recording():
        return inputs.compute(evidence.theme)


def wants(source: Path, project: Path) -> bool:
    """Return whether any page of a site would show evidence."""
    inputs = _inputs(source, project)
    with inputs.recording():
        files = [
            file for language in inputs.compute(content.languages) for file in content.page_files(inputs, language)
        ]
        pages = [inputs.compute(content.page, file) for file in files]
    shown = [section for page in pages if page and not page.draft for section in page.sections]
    return any(isinstance(section, Accessibility) for section in shown)


def _inputs(source: Path, project: Path) -> Inputs:
    return Inputs(Files(source, project, {}), Settings(datetime.date.min), Memory(), _Nothing())


def write(source: Path, found: Evidence) -> Path:
    """Write the evidence of a site into its content, and return the file."""
    path = source / evidence.FILE
    path.parent.mkdir(exist_ok=True)
    lines = [f"{field.name}: {_yaml(getattr(found, field.name))}\n" for field in fields(found)]
    path.write_text(_SAYS + "".join(lines), encoding="utf-8")
    return path


def _yaml(value: Any) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_yaml, value))}]"
    return value.iso if isinstance(value, Day) else str(value)
