"""Facts not yet known: the to-do stands at the line to fill."""

from __future__ import annotations

from collections.abc import Callable

from tests.little_site import LittleSite


def test_a_fact_waits_at_its_line_behind_the_comment_sign(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("""
        -- content/site.yml --
        name: Kaiku
        #address:
        #contact:
        #  person:
        #  places:
    """)
    todos = [problem for problem in site.build().report.problems if problem.grade == "to-do"]
    lines = {problem.at: problem.line for problem in todos}
    assert lines == {"address": 2, "contact": 3, "contact.person": 4, "contact.places": 5, "contact.business_id": 3}


def test_a_fact_of_a_group_that_is_there_waits_in_the_group(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("""
        -- content/site.yml --
        name: Kaiku
        contact:
          email: info@example.com
    """)
    lines = {problem.at: problem.line for problem in site.build().report.problems if problem.grade == "to-do"}
    assert lines["contact.person"] == 3


def test_a_place_of_which_only_a_map_is_known_is_told_of(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("""
        -- content/site.yml --
        name: Kaiku
        contact:
          places:
            - city: Turku
            - map: kartta.svg
        -- content/kartta.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2"/></svg>
    """)
    lines = {problem.at: problem.line for problem in site.build().report.problems if problem.grade == "to-do"}
    assert [(at, line) for at, line in lines.items() if "places" in at] == [("contact.places[1]", 5)]


def test_a_form_that_no_page_shows_is_told_of(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("""
        -- content/site.yml --
        name: Kaiku
        contact:
          email: info@example.com
          controller: Kaiku Oy
          form: netlify
        -- content/fi/index.yml --
        title: Etusivu
        sections:
          - kind: contact
            heading: Yhteys
    """)
    told = "content/site.yml:5:9: to-do: contact.form: the form waits for a page that shows it; "
    assert any(str(problem).startswith(told) for problem in site.build(write=False).report.problems)
    shown = site.edit("content/fi/index.yml", "heading: Yhteys", "heading: Yhteys\n    privacy: index.yml", write=False)
    assert not any("the form waits" in problem.text for problem in shown.report.problems)
    site.edit("content/fi/index.yml", "privacy: index.yml", "privacy: tietosuoja.yml", write=False)
    site.write("content/fi/tietosuoja.yml", "title: Tietosuoja\ndraft: kyllä\n")
    waiting = [str(problem) for problem in site.build(write=False).report.problems if "tietosuoja" in str(problem)]
    assert waiting == [
        (
            "content/fi/index.yml:5:14: to-do: sections[0].privacy: the form waits for content/fi/tietosuoja.yml, "
            "which is a draft; take `draft` away there when it is ready"
        ),
        "content/fi/tietosuoja.yml:2:8: hint: draft: the page is not published now; --drafts shows it",
    ]
    assert not any("contact.form" in problem.at for problem in site.build(write=False).report.problems)
