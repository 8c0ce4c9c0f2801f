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
    text = "do what its to_do says; the page is published as soon as content/site.yml knows under contact: "
    assert todos(site)["content/fi/tietosuoja.yml:3 needs"] == f"{text}controller, email"
    built = site.edit("content/site.yml", "to_do:", "contact: {controller: Kaiku Oy, email: info@example.com}\nto_do:")
    assert page(built["index.html"]).one("footer").links()["Tietosuoja"] == "tietosuoja/"
    assert "content/fi/tietosuoja.yml:3 needs" not in todos(site)
    site.edit("content/site.yml", "contact: {", "contact: {phone: soita, ", write=False)
    assert not any("needs" in place for place in todos(site)), "site.yml does not read: who knows what it knows?"


def test_a_page_that_waited_is_not_public_unnoticed_while_its_notes_are_undone(
    little_site: Callable[..., LittleSite],
) -> None:
    def told(**options: bool) -> list[str]:
        return [problem for problem in site.build(**options).problems if "undone" in problem]

    site = little_site(WAITING)
    assert told() == []
    known = "contact: {controller: Kaiku Oy, email: info@example.com, form: netlify}\nto_do:"
    text = (
        "content/fi/tietosuoja.yml:5:3: warning: to_do: the page is public now, yet one thing on it is undone: "
        '"Kerro, kuinka kauan viestit säilytetään."; a visitor reads the page as your promise; '
        "do it and remove its line, or write `draft: yes` until it is done"
    )
    site.write("content/site.yml", site.read("content/site.yml").replace("to_do:", known))
    assert told() == [text]
    # A form leads to it, whatever it waited for.
    asking = "title: Etusivu\nsections: [{kind: contact, heading: Kirjoita, privacy: tietosuoja.yml}]\n"
    site.write("content/fi/index.yml", asking)
    site.write("content/fi/tietosuoja.yml", "title: Tietosuoja\nto_do: [Kerro., Kysy.]\n")
    (both,) = told()
    assert "to_do: the page is public now, and the contact form leads to it, yet 2 things on it are undone: " in both
    assert '"Kerro.", "Kysy."; a visitor reads the page as your promise; do them and remove their lines' in both
    assert told(drafts=True) == []


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


def test_a_section_waits_for_the_facts_it_needs(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("""
        -- content/fi/index.yml --
        title: Etusivu
        sections:
          - kind: call_to_action
            heading: Ota yhteyttä
            needs: [contact]
            actions: [{label: Katso yhteystiedot, to: "https://example.com/"}]
          - kind: contact
            heading: Yhteystiedot
    """)
    assert page(site.build()["index.html"]).one("main").all("h2") == []
    built = site.edit("content/site.yml", "name: Kaiku\n", "name: Kaiku\ncontact: {email: info@example.com}\n")
    assert [heading.text for heading in page(built["index.html"]).one("main").all("h2")] == [
        "Ota yhteyttä",
        "Yhteystiedot",
    ]


FORM = """
    -- content/site.yml --
    name: Kaiku
    contact: {form: "https://lomake.example.com/f/1", controller: Kaiku Oy}
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: contact
        heading: Kirjoita
        privacy: tietosuoja.yml
    -- content/fi/tietosuoja.yml --
    title: Tietosuoja
    needs: [controller]
"""


def test_the_form_stands_beside_the_privacy_page_and_only_its_page_may_send_it(
    little_site: Callable[..., LittleSite],
) -> None:
    built = little_site(FORM).build()
    seen = page(built["index.html"])
    assert seen.one("form").links() == {"Näin käsittelemme tietojasi": "tietosuoja/"}
    policies = [page(built[path]).all("meta")[1].attributes["content"] for path in ("index.html", "404.html")]
    assert ["https://lomake.example.com" in policy for policy in policies] == [True, False]


def test_without_a_privacy_page_or_a_controller_there_is_no_form(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(FORM)
    without = site.edit("content/site.yml", ", controller: Kaiku Oy", "")
    assert page(without["index.html"]).all("form") == []
    assert "content/site.yml:2 contact.controller" in todos(site)
    site.edit("content/site.yml", '/f/1"', '/f/1", controller: Kaiku Oy')
    assert page(site.edit("content/fi/index.yml", "privacy:", "#privacy:")["index.html"]).all("form") == []


def test_what_is_known_is_shown_before_there_is_a_way_to_get_in_touch(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(FORM)
    site.write("content/site.yml", "name: Kaiku\ncontact: {person: Malli Esimerkki, places: [{city: Turku}]}\n")
    built = site.edit("content/fi/index.yml", "privacy: tietosuoja.yml", "unknown: Numero tulee tähän.")
    main = page(built["index.html"]).one("main").text
    assert [text in main for text in ("Numero tulee tähän.", "Malli Esimerkki", "Turku")] == [True, True, True]
