"""The tests' own eyes: what axe-core finds is told, and what it leaves open is measured."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.barriers import barriers
from tests.browser.serving import served

Open = Callable[..., BrowserContext]
# What axe wants of every page, so that only what a test is about is told of.
PAGE = (
    "<!doctype html><html lang=fi><meta name=viewport content='width=device-width'><title>Kaikuja</title>"
    "<style>p{{margin:1px}}</style><main><h1>Kaikuja</h1>{}</main>"
)


@pytest.mark.parametrize("javascript", [True, False])
def test_a_barrier_is_told_of_with_its_place(
    open_context: Open, axe_script: str, javascript: bool, tmp_path: Path
) -> None:
    good = "<p>Moi</p>"
    bad = "<img src='a.png'><h3>Moi</h3><p style='color:#777'>Moi</p><p style='color:#666'>Moi</p>"
    assert found(open_context, axe_script, tmp_path, good, javascript) == set()
    rules = {"color-contrast", "color-contrast-enhanced", "heading-order", "image-alt"}
    assert found(open_context, axe_script, tmp_path, bad, javascript) == rules


@pytest.mark.parametrize(("ground", "told"), [("#fff, #eee", False), ("#fff, #777", True)])
def test_letters_on_a_drawing_are_measured(
    open_context: Open, axe_script: str, ground: str, told: bool, tmp_path: Path
) -> None:
    html = f"<p style='color:#333;background:linear-gradient({ground})'>Moi</p>"
    assert bool(found(open_context, axe_script, tmp_path, html)) == told


def found(open_context: Open, axe_script: str, folder: Path, html: str, javascript: bool = True) -> set[str]:
    """Return the rules that a page with this in it breaks."""
    (folder / "index.html").write_text(PAGE.format(html), encoding="utf-8")
    page = open_context(320, java_script_enabled=javascript).new_page()
    with served(folder) as start:
        page.goto(start)
        return {barrier.partition(":")[0] for barrier in barriers(page, axe_script, javascript)}
