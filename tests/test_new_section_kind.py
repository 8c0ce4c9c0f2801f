"""A new section kind takes four files and its name in a list; then content can use it. Done in a copy of it all."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.little_site import PROJECT, files_of

COPIED = ("sitegen", "templates", "assets", "tests", "docs", "build.py", "pyproject.toml", "requirements")
LIST = "sitegen/model/sections/__init__.py"
PLACES = """
    -- sitegen/model/sections/timeline.py --
    \"""Timeline: what has happened, year by year.\"""

    from __future__ import annotations

    from dataclasses import dataclass
    from typing import Annotated, Literal

    from sitegen.model.section import Section
    from sitegen.values.year import Year


    @dataclass(frozen=True, slots=True, kw_only=True)
    class Event:
        \"""One thing that happened.\"""

        year: Annotated[Year, "when it happened"]
        title: Annotated[str, "what happened"]


    @dataclass(frozen=True, slots=True, kw_only=True)
    class Timeline(Section):
        \"""What has happened, year by year.\"""

        kind: Literal["timeline"] = "timeline"
        heading: Annotated[str, "the section's heading"]
        items: Annotated[tuple[Event, ...], "what happened, the oldest first"]
    -- templates/sections/timeline.html --
    {# Timeline: years and what happened in them. #}
    {% from "components/attributes.html" import attributes %}
    <section class="timeline stretch"{{ attributes(section) }}>
      <div class="wrapper flow">
        <h2>{{ section.heading }}</h2>
        <ol class="timeline__list">
    {% for event in section.items %}
          <li>{{ event.year | shown }} {{ event.title }}</li>
    {% endfor %}
        </ol>
      </div>
    </section>
    -- assets/css/blocks/timeline.css --
    /* .timeline: one event below another. */

    .timeline__list {
      display: grid;
      gap: var(--space-s);
    }
    -- tests/sections/timeline.yml --
    - example: every field
      section:
        kind: timeline
        id: vaiheet
        language: sv
        heading: Vaiheet
        items:
          - year: 2019
            title: Ääni löytyi.
    -- content/fi/index.yml --
    title: Kaikuja
    sections:
      - kind: timeline
        heading: Vaiheet
        items:
          - year: 2019
            title: Ääni löytyi.
    -- content/site.yml --
    name: Kaiku
"""
OF_THE_KIND = [place for place in files_of(PLACES) if not place.startswith("content/")]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project with a kind more."""
    for name in COPIED:
        source = PROJECT / name
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, tmp_path / name, ignore=ignored) if source.is_dir() else shutil.copy(source, tmp_path)
    for place, text in files_of(PLACES).items():
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(text, encoding="utf-8")
    listed = tmp_path / LIST
    lines = list(with_timeline(listed.read_text(encoding="utf-8").splitlines()))
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def with_timeline(lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield line
        if line.endswith("import Sitemap"):
            yield "from sitegen.model.sections.timeline import Timeline"
        if line == "    | Sitemap":
            yield "    | Timeline"


def run(copy: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    variables = {**os.environ, "PYTHONPATH": str(copy), "PYTHONUTF8": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=copy, env=variables, capture_output=True, encoding="utf-8", check=False)


def section_tests(copy: Path) -> subprocess.CompletedProcess[str]:
    chosen = "one_name or no_sections or gives_each_field or timeline"
    return run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_sections.py", "-k", chosen)


def test_four_files_and_a_name_in_the_list_make_a_section_kind(copy: Path) -> None:
    built = run(copy, "build.py", "build", "--no-setup", "--quiet")
    assert built.returncode == 0, built.stderr
    html = (copy / "output/index.html").read_text(encoding="utf-8")
    assert "2019 Ääni löytyi." in html
    assert ".timeline__list{" in html
    assert "### timeline\n\nWhat has happened, year by year." in run(copy, "-m", "sitegen.reference").stdout
    found = section_tests(copy)
    assert found.returncode == 0, found.stdout


@pytest.mark.parametrize("forgotten", OF_THE_KIND)
def test_each_of_them_is_missed_when_it_is_forgotten(copy: Path, forgotten: str) -> None:
    (copy / forgotten).unlink()
    assert section_tests(copy).returncode != 0


def test_the_list_and_the_reference_are_missed_too(copy: Path) -> None:
    told = run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_reference.py")
    assert "run python3 -m sitegen.reference" in told.stdout
    shutil.copy(PROJECT / LIST, copy / LIST)
    assert section_tests(copy).returncode != 0
