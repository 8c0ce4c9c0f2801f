"""LittleSite: a whole small site in a temporary folder, written in a test as text, built for real.

A site's text is a list of files, each under a line `-- path --`:

    -- content/fi/kiitos.yml --
    title: Kiitos
"""

from __future__ import annotations

import datetime
import functools
import re
import tempfile
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sitegen import builder
from sitegen.builder import Job, Report
from sitegen.inputs import Settings

PROJECT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 22)
HEADER = re.compile(r"^-- (\S.*?) --$", re.MULTILINE)

DERIVATIVES = ".output.sitegen/derivatives"

SMALLEST = """
-- content/site.yml --
name: Kaiku
-- content/fi/index.yml --
title: Etusivu
"""


def files_of(text: str) -> dict[str, str]:
    """Return the files that a site's text lists."""
    parts = HEADER.split(textwrap.dedent(text).lstrip("\n"))
    assert not parts[0].strip(), "text before the first file"
    return dict(zip(parts[1::2], (part.lstrip("\n") for part in parts[2::2]), strict=True))


@functools.cache
def _usual_derivatives() -> dict[str, bytes]:
    """Return what the smallest site has derived, by name: its fonts, which nearly all little sites have too."""
    with tempfile.TemporaryDirectory() as folder:
        for path, content in files_of(SMALLEST).items():
            place = Path(folder, "source", path)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, encoding="utf-8")
        builder.build(Job(Path(folder, "source"), PROJECT, Path(folder, "output"), Settings(TODAY), jobs=1))
        return {path.name: path.read_bytes() for path in Path(folder, DERIVATIVES).iterdir()}


class Built(Mapping[str, str]):
    """A built site: its files' text by path, and what the build reported."""

    def __init__(self, output: Path, report: Report) -> None:
        self.output = output
        self.report = report

    @property
    def rendered(self) -> set[str]:
        """The outputs whose recipes ran."""
        return set(self.report.rendered)

    @property
    def problems(self) -> list[str]:
        """Every problem but the to-dos, as an editor reads it."""
        return [str(problem) for problem in self.report.problems if problem.grade != "to-do"]

    def __getitem__(self, path: str) -> str:
        return self.file(path).decode()

    def __iter__(self) -> Iterator[str]:
        return (path.relative_to(self.output).as_posix() for path in sorted(self.output.rglob("*")) if path.is_file())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def file(self, path: str) -> bytes:
        """Return a file's bytes."""
        try:
            return (self.output / path).read_bytes()
        except OSError:
            raise KeyError(path) from None

    def all(self) -> dict[str, bytes]:
        """Return every file's bytes."""
        return {path: self.file(path) for path in self}


class LittleSite:
    """A source folder that a test can change and build again and again."""

    def __init__(self, folder: Path, text: str = SMALLEST, project: Path = PROJECT) -> None:
        self.source = folder / "source"
        self.output = folder / "output"
        self.job = Job(self.source, project, self.output, Settings(TODAY), jobs=1)
        kept = folder / DERIVATIVES
        kept.mkdir(parents=True, exist_ok=True)
        for name, data in _usual_derivatives().items():
            (kept / name).write_bytes(data)
        for path, content in files_of(text).items():
            self.write(path, content)

    def write(self, path: str, content: str | bytes) -> None:
        """Write a file of the source folder."""
        place = self.source / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)

    def read(self, path: str) -> str:
        """Return a source file's text."""
        return (self.source / path).read_text(encoding="utf-8")

    def remove(self, path: str) -> None:
        """Remove a source file."""
        (self.source / path).unlink()

    def build(self, *, write: bool = True, clean: bool = False, jobs: int = 1, **settings: Any) -> Built:
        """Build as the command line would."""
        chosen = replace(self.job.settings, **settings)
        job = replace(self.job, settings=chosen, write=write, clean=clean, jobs=jobs)
        return Built(self.output, builder.build(job))

    def edit(self, path: str, old: str, new: str, **options: Any) -> Built:
        """Replace a text in a source file and build."""
        text = self.read(path)
        assert old in text, f"{path} does not hold {old!r}"
        self.write(path, text.replace(old, new))
        return self.build(**options)
