"""Reproducible: the same source makes the same bytes, wherever, whenever, by whomever it is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.practice import Practice, contents
from tests.little_site import PROJECT


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """A site that needs more than one worker when two are allowed."""
    made = Practice(tmp_path_factory.mktemp("reproducible"))
    for number in range(80):
        made.write(f"source/content/fi/sivu{number}.md", f"---\ntitle: Sivu {number}\nlisted: no\n---\nJoo.\n")
    # The project's own generator makes it elsewhere: with the fonts of this one.
    for font in made.files("project/assets/fonts", ".woff2"):
        made.write(font.replace("project", "source", 1), made.read(font))
    return made


@pytest.fixture(scope="module")
def expected(site: Practice) -> dict[str, bytes]:
    found = site.build_anew()
    assert not found.has_errors
    assert len(found.files) > 100
    return found.files


def built(
    source: Path, output: Path, *options: str, project: Path = PROJECT, variables: dict[str, str] | None = None
) -> dict[str, bytes]:
    """Build in a process of its own, in another working folder."""
    place = ["--source", str(source), "--output", str(output), "--at", "2026-11-22"]
    subprocess.run(
        [sys.executable, str(project / "build.py"), "build", "--no-setup", "--quiet", *place, *options],
        check=True,
        cwd=output.parent,
        env={**os.environ, **(variables or {})},
        stdout=subprocess.DEVNULL,
    )
    return contents(output)


@pytest.mark.parametrize(
    "variables",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "0"},
        {"TZ": "America/Adak", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C", "LANG": "", "PYTHONHASHSEED": "random"},
        {"LC_ALL": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
        {"PYTHONOPTIMIZE": "1", "PYTHONDONTWRITEBYTECODE": "1"},
    ],
    ids=str,
)
def test_nothing_of_the_surroundings_shows(
    site: Practice, expected: dict[str, bytes], tmp_path: Path, variables: dict[str, str]
) -> None:
    assert built(site.source, tmp_path / "output", variables=variables) == expected


@pytest.mark.parametrize("jobs", ["1", "2", "3"])
def test_the_number_of_workers_does_not_show(
    site: Practice, expected: dict[str, bytes], tmp_path: Path, jobs: str
) -> None:
    assert built(site.source, tmp_path / "output", "--jobs", jobs) == expected


def test_a_build_on_top_of_another_day_s_makes_the_same(
    site: Practice, expected: dict[str, bytes], tmp_path: Path
) -> None:
    output = tmp_path / "output"
    assert built(site.source, output, "--at", "2026-12-24", "--drafts", "--portable") != expected
    assert built(site.source, output) == expected
    assert built(site.source, output, "--clean") == expected


def test_where_the_source_lies_does_not_show(site: Practice, expected: dict[str, bytes], tmp_path: Path) -> None:
    source = tmp_path / "käytäntö 2" / "sivut"
    shutil.copytree(site.source, source)
    assert built(source, tmp_path / "output") == expected


def test_where_the_generator_lies_does_not_show(site: Practice, expected: dict[str, bytes], tmp_path: Path) -> None:
    project = tmp_path / "työ kalut"
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("sitegen", "requirements", "templates", "assets"):
        shutil.copytree(PROJECT / name, project / name, ignore=ignored)
    shutil.copy2(PROJECT / "build.py", project / "build.py")
    assert built(site.source, tmp_path / "output", project=project) == expected


def test_the_order_in_which_files_were_made_does_not_show(
    site: Practice, expected: dict[str, bytes], tmp_path: Path
) -> None:
    source = tmp_path / "source"
    for path in sorted(site.files("source"), reverse=True):
        place = source / path.removeprefix("source/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(site.read(path))
    assert built(source, tmp_path / "output") == expected
