"""The examples of all section kinds as a few small sites: a page for each, a site for each set of contact facts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import Any

from PIL import Image

from tests.little_site import LittleSite
from tests.test_sections import EXAMPLES, facts

Example = dict[str, Any]


def build(folder: Path) -> Iterator[Path]:
    """Build the sites in a folder, and yield where each one is."""
    ordered = sorted(EXAMPLES.values(), key=site_file)
    for number, (text, examples) in enumerate(groupby(ordered, site_file)):
        site = LittleSite(folder / str(number))
        site.remove("content/fi/index.yml")
        site.write("content/site.yml", text)
        site.write("content/pictures/jarvi.png", picture())
        for path, page in pages(list(examples)):
            site.write(f"content/{path}", page)
        built = site.build()
        errors = [str(problem) for problem in built.report.problems if problem.grade == "error"]
        assert not errors, errors
        yield built.output


def site_file(example: Example) -> str:
    """Return the site.yml that an example needs; JSON is YAML too."""
    return json.dumps(facts(example))


def pages(examples: list[Example]) -> Iterator[tuple[str, str]]:
    """Yield the paths and texts of the pages of one site."""
    language = examples[0].get("language", "fi")
    yield f"{language}/index.yml", json.dumps({"title": "Kaikuja"})
    for number, example in enumerate(examples):
        name = f"esimerkki-{number}.yml"
        page = json.dumps({"title": f"Kaiku {number}", "sections": [example["section"]]})
        # An example is written for a front page, and may link to itself there.
        yield f"{language}/{name}", page.replace("index.yml#", f"{name}#")
        yield from ((path, json.dumps(content)) for path, content in example.get("pages", {}).items())


def picture() -> bytes:
    """Return a picture of one colour."""
    file = BytesIO()
    Image.new("RGB", (1000, 600), (90, 120, 140)).save(file, "PNG")
    return file.getvalue()
