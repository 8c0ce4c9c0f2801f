"""Evidence: the accessibility statement shows the tests that were recorded, while the theme is the one they saw."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import get_args

from sitegen.model.evidence import Checked, Evidence, Limit
from sitegen.model.parts import Plain
from sitegen.testing import evidence
from sitegen.values.day import Day
from tests.elements import page
from tests.little_site import PROJECT, Built, LittleSite

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


def test_evidence_older_than_the_theme_is_not_shown_and_the_cure_is_told(
    little_site: Callable[..., LittleSite],
) -> None:
    for path, text in (
        ("assets/css/blocks/button.css", ".button { color: var(--color-text); }"),
        ("templates/components/arrow.html", "→"),
        ("content/site.yml", 'name: Kaikuja\nlanguages: [fi]\ntheme:\n  colour: "#123456"\n'),
    ):
        site = little_site(STATEMENT)
        record(site.source)
        site.write(path, text)
        built = site.build()
        assert "Sivuja ei ole vielä testattu." in statement(built)
        assert "axe-core" not in statement(built)
        other = "the tests in content/evidence/accessibility.yml were of another theme, so they are not shown"
        assert told(built) == [f"content/fi/seloste.yml:4: warning: {other}; {CURE}"]


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
    assert not evidence.wants(little_site().source)
    assert evidence.wants(little_site(STATEMENT).source)
