"""Practice: a realistic small site that tests change in every way, built both on top of the last build and anew.

Its templates, assets and Finnish pages are copies of the project's own, so that edits of them are honest; added are
a second language, shared sections, pictures, drafts, dated pages, old addresses and files of its own in `templates/`.
"""

from __future__ import annotations

import datetime
import functools
import io
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from PIL import Image, ImageDraw, UnidentifiedImageError

from sitegen import builder
from sitegen.builder import Job, Report
from sitegen.fonts import instances
from sitegen.inputs import Settings
from tests.engine.practice_pages import PAGES_OF_ITS_OWN
from tests.little_site import PROJECT, files_of

TODAY = datetime.date(2026, 11, 22)
PAGES = (".md", ".yml")


class NothingToChange(Exception):
    """The site has nothing that an edit could change."""


class Outcome(NamedTuple):
    """What a build left behind: its report, and every file's bytes."""

    report: Report
    files: dict[str, bytes]

    @property
    def has_errors(self) -> bool:
        return any(problem.grade == "error" for problem in self.report.problems)


@functools.cache
def few_letters(font: bytes) -> bytes:
    """Return a font with the letters of a name and no more."""
    return instances.subset(font, "Aaeiknotuyäöš–", 400, 400)


class Practice:
    """The site's folders, the command line's settings, and the ways to read and change them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.source = folder / "source"
        self.project = folder / "project"
        self.output = folder / "output"
        self.settings = Settings(TODAY)
        for name in ("templates", "assets"):
            shutil.copytree(PROJECT / name, self.project / name)
        shutil.copytree(PROJECT / "content" / "fi", self.source / "content" / "fi")
        for font in self.files("project/assets/fonts", ".woff2"):
            # Few letters, so that a build takes no longer than it must: each of many is made anew.
            self.write(font, few_letters(self.read(font)))
        for path, text in files_of(PAGES_OF_ITS_OWN).items():
            self.write(f"source/{path}", text)
        self.write("source/content/pictures/jarvi.png", picture("PNG", 900, "navy"))
        self.write("source/content/fi/uutiset/silta.jpg", picture("JPEG", 500, "olive"))

    # ---- building

    def build(self, jobs: int = 1) -> Outcome:
        """Build as an editor would, on top of what there is."""
        report = builder.build(Job(self.source, self.project, self.output, self.settings, jobs=jobs))
        return Outcome(report, contents(self.output))

    def build_anew(self) -> Outcome:
        """Build into a folder that was never built into."""
        folder = self.folder / "anew"
        shutil.rmtree(folder, ignore_errors=True)
        report = builder.build(Job(self.source, self.project, folder / "output", self.settings, jobs=1))
        return Outcome(report, contents(folder / "output"))

    def choose(self, **settings: Any) -> None:
        """Change the command line's settings."""
        self.settings = replace(self.settings, **settings)

    # ---- files; their paths begin with source/ or project/

    def files(self, under: str, *endings: str) -> list[str]:
        """Return the files below a folder, sorted."""
        found = (path for path in (self.folder / under).rglob("*") if path.is_file())
        names = sorted(path.relative_to(self.folder).as_posix() for path in found)
        return [name for name in names if name.endswith(endings or "")]

    def pages(self) -> list[str]:
        return [path for path in self.files("source/content", *PAGES) if path.count("/") > 2]

    def read(self, path: str) -> bytes:
        return (self.folder / path).read_bytes()

    def write(self, path: str, content: str | bytes) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)

    def remove(self, path: str) -> None:
        (self.folder / path).unlink()

    def all(self) -> dict[str, bytes]:
        """Return every file of source and project."""
        return {path: self.read(path) for path in (*self.files("source"), *self.files("project"))}

    def restore(self, files: dict[str, bytes]) -> None:
        """Make the files what they were; those that are the same are not touched."""
        now = self.all()
        for path in now.keys() - files.keys():
            self.remove(path)
        for path, content in files.items():
            if now.get(path) != content:
                self.write(path, content)

    # ---- pages

    def data(self, path: str) -> tuple[dict[str, Any], str]:
        """Return a page's (or any YAML file's) data and its body. Raises NothingToChange where it has none."""
        found, body = None, ""
        with suppress(FileNotFoundError, ValueError, yaml.YAMLError):
            data = self.read(path).decode()
            if path.endswith(".md"):
                _, data, body = data.split("---\n", 2)
            found = yaml.safe_load(data)
        if not isinstance(found, dict):
            raise NothingToChange(path)
        return found, body

    def data_of(self, path: str) -> dict[str, Any]:
        """Return a page's data alone."""
        return self.data(path)[0]

    def readable(self) -> list[str]:
        """Return the pages without a mistake in their data."""
        return [path for path in self.pages() if self._is_readable(path)]

    def _is_readable(self, path: str) -> bool:
        try:
            return "title" in self.data_of(path)
        except NothingToChange:
            return False

    def put(self, path: str, data: dict[str, Any], body: str = "") -> None:
        """Write a page's data and body."""
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)
        self.write(path, f"---\n{text}---\n{body}" if path.endswith(".md") else text)


def picture(kind: str, width: int, colour: str) -> bytes:
    """Return a small drawing as a PNG or JPEG of that width in pixels."""
    image = Image.new("RGB", (width, width // 2), colour)
    ImageDraw.Draw(image).ellipse((20, 20, width // 2, width // 3), fill="beige")
    written = io.BytesIO()
    image.save(written, kind)
    return written.getvalue()


def width_of(data: bytes) -> int:
    """Return a picture's width in pixels. Raises NothingToChange for what is none."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            return image.width
    except UnidentifiedImageError as error:
        raise NothingToChange from error


def contents(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in a folder."""
    return dict(_contents(folder))


def _contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()
