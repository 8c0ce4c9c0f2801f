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
