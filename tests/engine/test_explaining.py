"""Explaining: what an output came from, in words that a newcomer understands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitegen.explaining import explain
from tests.little_site import Built

Site = Callable[..., Built]


@pytest.fixture
def built(site: Site) -> Built:
    return site("""
        -- content/fi/retki.md --
        ---
        title: Retki
        from: 2026-11-01
        ---
        Metsään.
    """)


def test_an_output_s_recipe_and_files_are_told(built: Built) -> None:
    told = explain(built.output, "retki/index.html")
    assert told is not None
    first, *lines = told.split("\n")
    assert first == "retki/index.html is made by outputs.pages.page(content/fi/retki.md). It asked for:"
    assert "  templates/page.html" in lines
    assert any(line.strip() == "content/fi/retki.md" for line in lines)
    assert "  the setting --portable" in lines


def test_what_a_question_asked_stands_below_it(built: Built) -> None:
    lines = (explain(built.output, "retki/index.html") or "").split("\n")
    number = next(n for n, line in enumerate(lines) if line.strip() == "content.is_live(content/fi/retki.md)")
    depth = len(lines[number]) - len(lines[number].lstrip())
    below = lines[number + 1 :]
    asked = [line.strip() for line in below[: next(n for n, line in enumerate(below) if line[depth] != " ")]]
    assert "the date" in asked
    assert "the setting --drafts" in asked


def test_a_question_is_told_of_once(built: Built) -> None:
    lines = [line.strip() for line in (explain(built.output, "retki/index.html") or "").split("\n")]
    assert lines.count("content.site()") == 1
    assert lines.count("content.site() (as above)") > 1


def test_what_was_looked_for_in_vain_is_told(built: Built) -> None:
    assert "content/sv" not in (explain(built.output, "retki/index.html") or "")
    assert "(not there)" in (explain(built.output, "404.html") or "") + (explain(built.output, "index.html") or "")


def test_an_output_that_nobody_made_has_no_explanation(built: Built) -> None:
    assert explain(built.output, "muualla/index.html") is None
    assert explain(built.output / "nowhere", "retki/index.html") is None
