"""Pages that wait for facts, and notes of what is to be done."""

from __future__ import annotations

from collections.abc import Callable

from tests.elements import page
from tests.little_site import LittleSite

WAITING = """
    -- content/site.yml --
    name: Kaiku
    to_do:
      - Kysy kuvaajalta lupa.
    -- content/fi/tietosuoja.yml --
    title: Tietosuoja
    footer: 1
    needs: [controller, email]
    to_do:
      - Kerro, kuinka kauan viestit säilytetään.
"""


def todos(site: LittleSite) -> dict[str, str]:
    problems = site.build().report.problems
    return {
        f"{problem.path}:{problem.line} {problem.at}": problem.text for problem in problems if problem.grade == "to-do"
    }


def test_a_page_waits_for_the_facts_it_needs_and_says_for_which(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(WAITING)
    assert "tietosuoja/index.html" not in site.build()
    text = "do what its to_do says; the page is published as soon as content/site.yml knows under contact: controller, email"
    assert todos(site)["content/fi/tietosuoja.yml:3 needs"] == text
    built = site.edit("content/site.yml", "to_do:", "contact: {controller: Kaiku Oy, email: info@example.com}\nto_do:")
    assert page(built["index.html"]).one("footer").links()["Tietosuoja"] == "tietosuoja/"
    assert "content/fi/tietosuoja.yml:3 needs" not in todos(site)


def test_drafts_show_a_page_that_waits(little_site: Callable[..., LittleSite]) -> None:
    assert "tietosuoja/index.html" in little_site(WAITING).build(drafts=True)


def test_a_note_of_what_is_to_be_done_is_told_of_and_not_shown(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(WAITING)
    told = todos(site)
    assert told["content/site.yml:3 to_do[0]"] == "Kysy kuvaajalta lupa."
    assert told["content/fi/tietosuoja.yml:5 to_do[0]"] == "Kerro, kuinka kauan viestit säilytetään."
    built = site.build(drafts=True)
    assert [
        path
        for path in built
        if path.endswith(".html") and ("kuvaajalta" in built[path] or "säilytetään" in built[path])
    ] == []
