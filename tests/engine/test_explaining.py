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
    lines = (explain(built.output, "retki/index.html") or "").split("\n")
    assert lines[0] == "retki/index.html is made by outputs.pages.page(content/fi/retki.md)."
    assert "  templates/page.html" in lines
    assert "  the setting --portable" in lines


def test_what_an_answer_rests_on_stands_below_its_question(built: Built) -> None:
    lines = (explain(built.output, "retki/index.html") or "").split("\n")
    assert lines[lines.index("  written.body(content/fi/retki.md)") + 1] == "      content/fi/retki.md"


def test_many_files_of_a_folder_are_counted(built: Built) -> None:
    told = explain(built.output, "retki/index.html") or ""
    assert " files in assets/css/" in told
    assert len(told.split("\n")) < 160


def test_what_was_looked_for_in_vain_is_told(built: Built) -> None:
    assert "content/sv" not in (explain(built.output, "retki/index.html") or "")
    assert "(not there)" in (explain(built.output, "404.html") or "") + (explain(built.output, "index.html") or "")


def test_an_output_that_nobody_made_has_no_explanation(built: Built) -> None:
    assert explain(built.output, "muualla/index.html") is None
    assert explain(built.output / "nowhere", "retki/index.html") is None
