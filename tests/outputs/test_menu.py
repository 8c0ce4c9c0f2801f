"""The menu and the footer's pages."""

from __future__ import annotations

from collections.abc import Callable

from tests.elements import Element, page
from tests.little_site import Built

Site = Callable[..., Built]
MENU = """
    -- content/fi/b.yml --
    title: Toinen sivu
    menu: 2
    menu_title: Toinen
    -- content/fi/c.yml --
    title: Ensimmäinen
    menu: 1
    -- content/fi/a.yml --
    title: Myös toinen
    menu: 2
    -- content/fi/ehdot.yml --
    title: Ehdot
    -- content/fi/kiitos.yml --
    title: Kiitos
    listed: no
    -- content/fi/piilossa.yml --
    title: Piilossa
    draft: yes
    menu: 3
"""


def menu(built: Built, path: str = "index.html") -> Element:
    return page(built[path]).one("nav", aria_label="Päävalikko")


def footer(built: Built, path: str = "index.html") -> dict[str, str]:
    """Return the links of the footer's navigation: the menu once more, then the footer's own."""
    return {text: href for nav in page(built[path]).one("footer").all("nav") for text, href in nav.links().items()}


def test_the_menu_is_in_the_order_of_its_numbers_then_of_the_files_names(site: Site) -> None:
    assert list(menu(site(MENU)).links().items()) == [("Ensimmäinen", "c/"), ("Myös toinen", "a/"), ("Toinen", "b/")]


def test_a_draft_is_in_the_menu_when_drafts_are_shown(site: Site) -> None:
    assert list(menu(site(MENU, drafts=True)).links())[-1] == "Piilossa"


def test_a_site_without_a_menu_has_no_empty_one(site: Site) -> None:
    assert page(site()["index.html"]).all("nav") == []


def test_the_footer_adds_listed_pages_that_are_not_in_the_menu(site: Site) -> None:
    assert list(footer(site(MENU))) == ["Ensimmäinen", "Myös toinen", "Toinen", "Ehdot"]


def test_the_footer_leaves_pages_in_folders_to_the_pages_above_them(site: Site) -> None:
    built = site(f"""{MENU}
    -- content/fi/blogi/kirjoitus.yml --
    title: Kirjoitus
    -- content/fi/blogi/tärkeä.yml --
    title: Tärkeä
    menu: 9
    """)
    assert list(footer(built)) == ["Ensimmäinen", "Myös toinen", "Toinen", "Tärkeä", "Ehdot"]


def test_the_page_one_is_on_is_marked_in_menu_and_footer(site: Site) -> None:
    built = site(MENU)
    for path, label in (("a/index.html", "Myös toinen"), ("c/index.html", "Ensimmäinen")):
        for nav in (menu(built, path), page(built[path]).one("footer").all("nav")[0]):
            assert [link.text for link in nav.all("a", aria_current="page")] == [label]
    assert [link.text for link in page(built["index.html"]).all("a", aria_current="page")] == []


def test_the_front_page_can_be_in_the_menu(site: Site) -> None:
    built = site("""
        -- content/fi/index.yml --
        title: Kaiku, äänen paikka
        menu: 1
        menu_title: Alku
    """)
    assert menu(built).links() == {"Alku": "./"}
    assert list(footer(built)) == ["Alku"]


def test_every_button_of_the_header_opens_what_it_names(site: Site) -> None:
    built = site("""
    -- content/fi/palvelut/index.yml --
    title: Palvelut
    menu: 1
    -- content/fi/palvelut/puhe.yml --
    title: Puhe
    menu: 1
    """)
    header = page(built["index.html"]).one("header")
    opened = header.named("button", "popovertarget")
    assert len(opened) == 2
    for name in opened:
        [part] = [part for tag in ("div", "ul") for part in header.all(tag, id=name)]
        assert "popover" in part.attributes, name
