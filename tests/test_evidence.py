"""Evidence: the accessibility statement shows the tests that were recorded, while the theme is the one they saw."""

from __future__ import annotations

import datetime
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from sitegen import testing
from sitegen.model.evidence import Checked, Evidence, Limit
from sitegen.model.parts import Plain
from sitegen.testing import evidence
from sitegen.values.day import Day
from tests.elements import page
from tests.little_site import PROJECT, Built, LittleSite, files_of

CURE = "python3 build.py test --record tests it and writes it down"
STATEMENT = """
    -- content/fi/seloste.yml --
    title: Saavutettavuus
    menu: 1
    sections:
      - kind: accessibility
        heading: Miten sivut on testattu
        unknown: Sivuja ei ole vielä testattu.
"""


def record(source: Path) -> Path:
    """Write evidence for the theme as it is."""
    seen = Evidence(
        tested=Day(2026, 11, 22),
        theme=Plain(evidence.theme_of(source, PROJECT)),
        pages=30,
        views=480,
        widths=(320, 1440),
        tools=(Plain("axe-core 4.14.1"),),
        checked=get_args(Checked),
        limits=get_args(Limit),
    )
    return evidence.write(source, seen)


def told(built: Built) -> list[str]:
    problems = (problem for problem in built.report.problems if "record" in problem.text)
    return [f"{problem.path}:{problem.line}: {problem.grade}: {problem.text}" for problem in problems]


def statement(built: Built) -> str:
    return page(built["seloste/index.html"]).one("main").text


def test_without_tests_the_statement_says_so_and_the_editor_is_told(little_site: Callable[..., LittleSite]) -> None:
    built = little_site(STATEMENT).build()
    assert "Sivuja ei ole vielä testattu." in statement(built)
    assert "axe-core" not in statement(built)
    assert told(built) == [f"content/fi/seloste.yml:4: to-do: the site's accessibility has not been tested; {CURE}"]


def test_what_was_recorded_is_shown_with_its_day_and_its_limits(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(STATEMENT)
    record(site.source)
    built = site.build()
    text = statement(built)
    for shown in ("22.11.2026", "30", "320, 1440 px", "axe-core 4.14.1", "Tunnetut rajat", "Chromium-selainta"):
        assert shown in text
    assert "Sivuja ei ole vielä testattu." not in text
    assert told(built) == []


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("assets/css/blocks/button.css", ".button { color: var(--color-text); }"),
        ("templates/components/arrow.html", "→"),
        ("assets/fonts/LICENSE.txt", "ours"),
        ("assets/pictures/slots.yml", None),
        ("content/site.yml", 'name: Kaikuja\nlanguages: [fi]\ntheme:\n  colour: "#123456"\n'),
    ],
)
def test_evidence_older_than_the_theme_is_not_shown_and_the_cure_is_told(
    little_site: Callable[..., LittleSite], path: str, text: str | None
) -> None:
    site = little_site(STATEMENT)
    record(site.source)
    site.write(path, (PROJECT / path).read_text(encoding="utf-8") + "# ours\n" if text is None else text)
    built = site.build()
    assert "Sivuja ei ole vielä testattu." in statement(built)
    assert "axe-core" not in statement(built)
    other = "the tests in content/evidence/accessibility.yml were of another theme, so they are not shown"
    assert told(built) == [f"content/fi/seloste.yml:4: warning: {other}; {CURE}"]


def test_what_no_visitor_sees_leaves_the_evidence_in_force(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(STATEMENT)
    record(site.source)
    for path in ("templates/leaflet/ours.typ", "templates/style_guide/ours.html", "assets/css/examples/ours.css"):
        site.write(path, "/* ours */")
    assert "axe-core" in statement(site.build())


TELL = "import sys; from pathlib import Path; from sitegen.testing import evidence as e; root = Path(sys.argv[1]); "


def theme_with(project: Path, path: str, old: str, new: str) -> str:
    """Return the theme as a generator tells it in whose module this was replaced."""
    module = project / path
    before = module.read_text(encoding="utf-8")
    assert old in before
    module.write_text(before.replace(old, new, 1), encoding="utf-8")
    command = [sys.executable, "-c", f"{TELL}print(e.theme_of(root, root))", str(project)]
    done = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=True)
    module.write_text(before, encoding="utf-8")
    return done.stdout


def test_the_theme_is_also_what_renders_and_every_field_of_sections_and_their_parts(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("sitegen", "templates"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=ignored)
    for path, text in files_of(f"-- content/site.yml --\nname: Kaiku\n{textwrap.dedent(STATEMENT)}").items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    as_it_is = theme_with(tmp_path, "sitegen/views/pages.py", "", "")
    assert theme_with(tmp_path, "sitegen/checks/evidence.py", CURE, "test it") == as_it_is
    for path, old, new in (
        ("sitegen/markdown/tables.py", "\n", " # ours\n"),
        ("sitegen/views/pages.py", "\n", " # ours\n"),
        ("sitegen/model/sections/hero.py", "    kind:", "    ours: str | None = None\n    kind:"),
        ("sitegen/model/sections/benefits.py", "    text:", "    ours: str | None = None\n    text:"),
    ):
        assert theme_with(tmp_path, path, old, new) != as_it_is, path


def test_an_edited_text_leaves_the_evidence_in_force(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(STATEMENT)
    record(site.source)
    site.build()
    assert "axe-core" in statement(site.edit("content/fi/seloste.yml", "Miten sivut", "Näin sivut"))


def test_evidence_that_cannot_be_read_is_a_mistake_with_its_place(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(STATEMENT)
    file = record(site.source)
    file.write_text(file.read_text(encoding="utf-8").replace("2026-11-22", "tänään"), encoding="utf-8")
    [problem] = [
        problem for problem in site.build().report.problems if problem.path == "content/evidence/accessibility.yml"
    ]
    assert (problem.line, problem.at, problem.grade) == (2, "tested", "error")


def test_only_a_site_with_a_statement_wants_evidence(little_site: Callable[..., LittleSite]) -> None:
    assert not evidence.wants(little_site().source, PROJECT)
    for text in (STATEMENT, STATEMENT.replace("kind: accessibility", 'kind:  "accessibility"')):
        assert evidence.wants(little_site(text).source, PROJECT)
    for text in (
        STATEMENT.replace("menu: 1", "draft: yes"),
        STATEMENT.partition("sections:")[0] + "    # kind: accessibility\n",
    ):
        assert not evidence.wants(little_site(text).source, PROJECT)


def test_a_statement_with_nothing_to_tell_is_left_out(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(STATEMENT.partition("        unknown:")[0])
    built = site.build()
    assert "Miten sivut on testattu" not in built["seloste/index.html"]
    record(site.source)
    assert "Miten sivut on testattu" in site.build()["seloste/index.html"]


# ---- recording


SUITE = """
from pathlib import Path

import pytest

@pytest.mark.accessibility
@pytest.mark.parametrize("name", {names})
def test_all(name, evidence, thorough):
    assert thorough
    for checked in {checked}:
        evidence(name, checked, tools=["axe-core 4.14.1"], pages=3, views=12, widths=[320])
    {meanwhile}

@pytest.mark.accessibility
def test_one():
    assert {fine}

def test_that_is_about_something_else():
    raise AssertionError
"""


def recorded(
    folder: Path,
    *arguments: str,
    checked: tuple[str, ...] = get_args(Checked),
    fine: bool = True,
    meanwhile: str = "",
    names: tuple[str, ...] = ("own", "rostverkstaden"),
    source: Path | None = None,
) -> str:
    """Record with a suite of its own, in a copy of the project whose site has a statement; return what is told."""
    for name in ("sitegen", "templates", "assets", "requirements"):
        (folder / name).symlink_to(PROJECT / name)
    for name in ("plugin.py", "sites.py", "little_site.py"):
        (folder / "tests").mkdir(exist_ok=True)
        shutil.copy(PROJECT / "tests" / name, folder / "tests" / name)
    shutil.copy(PROJECT / "pyproject.toml", folder)
    for path, text in files_of(f"-- content/site.yml --\nname: Kaiku\n{textwrap.dedent(STATEMENT)}").items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    (folder / "tests/conftest.py").write_text('pytest_plugins = ["tests.plugin"]\n', encoding="utf-8")
    suite = SUITE.format(checked=checked, fine=fine, meanwhile=meanwhile, names=names)
    (folder / "tests/test_it.py").write_text(suite, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "--record", *arguments]
    variables = {**os.environ, testing.SOURCE: str(source or "")}
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, encoding="utf-8", check=False)
    return done.stdout + done.stderr


def test_a_green_run_is_recorded_for_the_sites_that_show_it(tmp_path: Path) -> None:
    told = recorded(tmp_path)
    assert "2 passed" in told
    assert "own: recorded in" in told
    text = (tmp_path / "content/evidence/accessibility.yml").read_text(encoding="utf-8")
    assert f"tested: {datetime.datetime.now().astimezone().date().isoformat()}\n" in text
    assert f"theme: {evidence.theme_of(tmp_path, tmp_path)}\n" in text
    assert "pages: 3\n" in text
    assert f"views: {12 * len(get_args(Checked))}\n" in text


def test_nothing_is_recorded_where_a_test_failed_or_was_left_out(tmp_path: Path) -> None:
    (tmp_path / "red").mkdir()
    assert "nothing is recorded, for a test failed" in recorded(tmp_path / "red", fine=False)
    (tmp_path / "part").mkdir()
    told = recorded(tmp_path / "part", checked=("barriers",))
    assert "own: nothing is recorded, for these were not tested: colours, keyboard, markup" in told
    assert list(tmp_path.rglob("accessibility.yml")) == []


def test_nothing_is_recorded_of_a_theme_that_was_changed_during_the_tests(tmp_path: Path) -> None:
    edit = "Path('content/site.yml').write_text('name: Kaiku\\ntheme:\\n  roundness: sharp\\n')"
    told = recorded(tmp_path, meanwhile=f'if name == "own": {edit}')
    assert "own: nothing is recorded, for its theme was changed during the tests; record again" in told
    assert list(tmp_path.rglob("accessibility.yml")) == []


@pytest.mark.parametrize(
    "choice", [("-k", "not one"), ("tests/test_it.py",), ("--deselect", "tests/test_it.py::test_one")]
)
def test_a_choice_of_tests_is_refused(tmp_path: Path, choice: tuple[str, ...]) -> None:
    assert "leave out what chooses among them" in recorded(tmp_path, *choice)
    assert list(tmp_path.rglob("accessibility.yml")) == []


def test_a_site_that_is_elsewhere_is_recorded_alone(tmp_path: Path, little_site: Callable[..., LittleSite]) -> None:
    (tmp_path / "project").mkdir()
    source = little_site(STATEMENT).source
    told = recorded(tmp_path / "project", source=source, names=("own", "given"))
    assert f"given: recorded in {source}" in told
    assert "own: " not in told
    assert (source / "content/evidence/accessibility.yml").is_file()
    assert not (tmp_path / "project/content/evidence").exists()
