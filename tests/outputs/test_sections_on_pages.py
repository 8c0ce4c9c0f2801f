"""Sections on pages: their order, the body's place, sections shown elsewhere, next steps."""

from __future__ import annotations

from collections.abc import Callable

from tests.elements import page
from tests.little_site import Built

Site = Callable[..., Built]
FORMS = """
    -- content/fi/palvelut/muodot.yml --
    title: Muodot
    sections:
      - kind: formats
        id: lista
        heading: Kaikki muodot
        items:
          - form: Yksilöohjaus
            text: Katso [ehdot](ehdot.md).
      - kind: prose
        heading: Muuta
        text: Muuta kerrottavaa.
    -- content/fi/palvelut/ehdot.md --
    ---
    title: Ehdot
    ---
"""


def headings(built: Built, path: str) -> list[str]:
    main = page(built[path]).one("main")
    return [heading.text for heading in main.all("h2")]


def test_sections_are_shown_in_the_order_in_which_they_are_written(site: Site) -> None:
    sections = ["kind: contact, unknown: x", "kind: prose, text: x", "kind: benefits, items: [{title: x}]"]
    for order in (sections, sections[::-1]):
        listed = "".join(f"\n  - {{heading: {number}, {kind}}}" for number, kind in enumerate(order))
        built = site(f"-- content/fi/index.yml --\ntitle: Etusivu\nsections:{listed}\n")
        assert headings(built, "index.html") == ["0", "1", "2"]


def test_a_pages_own_text_stands_where_the_body_is(site: Site) -> None:
    built = site("""
        -- content/fi/oma.md --
        ---
        title: Oma
        sections:
          - kind: prose
            heading: Ennen
            text: ennen
          - kind: body
          - kind: prose
            heading: Jälkeen
            text: jälkeen
        ---
        ## Oma teksti
    """)
    assert headings(built, "oma/index.html") == ["Ennen", "Oma teksti", "Jälkeen"]


def test_without_a_body_a_pages_own_text_comes_last(site: Site) -> None:
    built = site("""
        -- content/fi/oma.md --
        ---
        title: Oma
        sections:
          - kind: prose
            heading: Ennen
            text: ennen
        ---
        ## Oma teksti
    """)
    assert headings(built, "oma/index.html") == ["Ennen", "Oma teksti"]


def test_a_hero_first_carries_the_main_heading(site: Site) -> None:
    built = site("""
        -- content/fi/index.yml --
        title: Sivun nimi
        sections:
          - kind: hero
            heading: Tervetuloa
          - kind: prose
            text: Teksti.
        -- content/fi/muu.yml --
        title: Muu sivu
        sections:
          - kind: prose
            text: Teksti.
    """)
    assert page(built["index.html"]).one("h1").text == "Tervetuloa"
    assert page(built["muu/index.html"]).one("h1").text == "Muu sivu"


def test_a_section_of_another_page_is_shown_with_links_right_for_this_page(site: Site) -> None:
    built = site(f"""{FORMS}
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - from: palvelut/muodot.yml
        section: lista
      - from: palvelut/muodot
        section: prose
    """)
    main = page(built["index.html"]).one("main")
    assert [heading.text for heading in main.all("h2")] == ["Kaikki muodot", "Muuta"]
    assert main.links() == {"ehdot": "palvelut/ehdot/"}
    assert page(built["palvelut/muodot/index.html"]).one("main").links() == {"ehdot": "../ehdot/"}


def test_the_only_section_of_another_page_needs_no_name(site: Site) -> None:
    built = site("""
        -- content/fi/index.yml --
        title: Etusivu
        sections:
          - from: muu.yml
        -- content/fi/muu.yml --
        title: Muu
        sections:
          - kind: hero
            heading: Ei tämä
          - kind: prose
            heading: Tämä
            text: Teksti.
    """)
    assert headings(built, "index.html") == ["Tämä"]


def test_a_page_ends_with_its_next_step(site: Site) -> None:
    built = site("""
        -- content/fi/index.yml --
        title: Etusivu
        next:
          label: Lue lisää
          to: muu.yml
        -- content/fi/muu.yml --
        title: Muu
    """)
    last = page(built["index.html"]).one("main").one("aside")
    assert last.links() == {"Lue lisää": "muu/"}
    assert "Seuraavaksi" in last.text
    assert page(built["muu/index.html"]).one("main").all("aside") == []


def test_actions_and_next_steps_to_pages_that_are_not_published_are_left_out(site: Site) -> None:
    text = """
        -- content/fi/index.yml --
        title: Etusivu
        next:
          label: Luonnokseen
          to: luonnos.yml
        sections:
          - kind: hero
            actions:
              - label: Myös luonnokseen
                to: luonnos.yml
              - label: Muualle
                to: https://www.example.com/
        -- content/fi/luonnos.yml --
        title: Luonnos
        draft: yes
    """
    built = site(text)
    assert page(built["index.html"]).one("main").links() == {"Muualle": "https://www.example.com/"}
    assert page(built["index.html"]).all("aside") == []
    assert sum("luonnos.yml is not published" in problem for problem in built.problems) == 2
    assert len(page(site(text, drafts=True)["index.html"]).one("main").links()) == 3


def test_a_section_of_a_page_that_is_not_published_is_left_out(site: Site) -> None:
    built = site("""
        -- content/fi/index.yml --
        title: Etusivu
        sections:
          - from: luonnos.yml
        -- content/fi/luonnos.yml --
        title: Luonnos
        draft: yes
        sections:
          - kind: prose
            heading: Salainen
            text: Salainen.
    """)
    assert "Salainen" not in built["index.html"]
    assert any("luonnos.yml is not published" in problem for problem in built.problems)
