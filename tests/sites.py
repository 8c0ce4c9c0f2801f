"""Every whole site in the project: its own, those in examples/, and the second practice of the tests.

`build.py test --record --source DIR` adds one that is elsewhere.
"""

from __future__ import annotations

import os
from pathlib import Path

from sitegen import builder, testing
from sitegen.builder import Job
from sitegen.inputs import Settings
from tests.little_site import PROJECT, TODAY

# An address, so that the tags that need one are there too; at a root, so that 404.html is at home on any host.
ADDRESS = "https://www.example.com/"


def sources() -> dict[str, Path]:
    """Return the folders that hold the sites' content/, by a name for each."""
    examples = {site.parents[1].name: site.parents[1] for site in sorted(PROJECT.glob("examples/*/content/site.yml"))}
    known = {"own": PROJECT, "rostverkstaden": PROJECT / "tests/cases/rostverkstaden", **examples}
    source = given()
    return {**known, **({"given": source} if source and source not in known.values() else {})}


def given() -> Path | None:
    """Return the folder of the site that --source names, if any."""
    source = os.environ.get(testing.SOURCE)
    return Path(source) if source else None


SOURCES = sources()


def build(name: str, output: Path) -> Path:
    """Build a site as its visitors see it, and return the folder it is in."""
    report = builder.build(Job(SOURCES[name], PROJECT, output, Settings(TODAY, ADDRESS)))
    errors = [str(problem) for problem in report.problems if problem.grade == "error"]
    assert not errors, f"{name}: {errors}"
    return output


def pages_in(folder: Path) -> list[Path]:
    """Return a built site's HTML files."""
    return sorted(folder.rglob("*.html"))
