"""Prose: what becomes of an editor's Markdown on a page."""

from __future__ import annotations

from collections.abc import Callable

from sitegen.problems import has_errors
from tests.elements import page
from tests.little_site import Built

Site = Callable[..., Built]


def body(site: Site, text: str) -> str:
    """Return the HTML of a page with this text."""
    lines = ["---", "title: Sivu", "---", *text.split("\n")]
    built = site("-- content/fi/sivu.md --\n" + "\n".join(lines))
    assert not has_errors(built.report.problems), built.problems
    return built["sivu/index.html"]


def test_a_table_keeps_its_alignment_without_a_style_of_its_own(site: Site) -> None:
    html = body(site, "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")
    cells = page(html).all("th") + page(html).all("td")
    assert [cell.attributes.get("data-align") for cell in cells] == ["left", "center", "right"] * 2
    assert " style=" not in html
    assert " align=" not in html
