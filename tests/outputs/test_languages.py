"""Languages: the first at the root, the others in folders; the same file name is the same page."""

from __future__ import annotations

from collections.abc import Callable

from tests.elements import Element, page
from tests.little_site import Built

Site = Callable[..., Built]
ADDRESS = "https://www.example.com/"
THREE = """
    -- content/site.yml --
    name: Kaiku
    languages: [sv, fi, en]
    -- content/sv/index.yml --
    title: Hem
    menu: 1
    -- content/fi/index.yml --
    title: Etusivu
    menu: 1
    -- content/en/index.yml --
    title: Home
    menu: 1
    -- content/sv/tjänster/grupp.yml --
    title: Grupper
    slug: i-grupp
    menu: 2
    -- content/fi/tjänster/grupp.md --
    ---
    title: Ryhmät
    slug: ryhmassa
    menu: 2
    ---
    -- content/sv/bara.yml --
    title: Bara på svenska
"""


def switch(seen: Element) -> dict[str, str]:
    names = ("Svenska", "Suomi", "English")
    return {text: href for text, href in seen.one("header").links().items() if text.startswith(names)}


def test_the_first_language_is_at_the_root_and_the_others_have_folders(site: Site) -> None:
    assert {path for path in site(THREE) if path.endswith("index.html")} == {
        "index.html",
        "fi/index.html",
        "en/index.html",
        "tjanster/i-grupp/index.html",
        "fi/tjanster/ryhmassa/index.html",
        "bara/index.html",
    }


def test_a_page_says_its_language_and_speaks_it(site: Site) -> None:
    built = site(THREE)
    for path, language, skip in (
        ("index.html", "sv", "Gå till innehållet"),
        ("fi/index.html", "fi", "Siirry sisältöön"),
        ("en/index.html", "en", "Skip to content"),
    ):
        assert page(built[path]).one("html").attributes["lang"] == language
        assert page(built[path]).all("a")[0].text == skip


def test_a_languages_menu_holds_its_own_pages_only(site: Site) -> None:
    built = site(THREE)
    menu = page(built["fi/tjanster/ryhmassa/index.html"]).one("nav", aria_label="Päävalikko").links()
    assert {text: href for text, href in menu.items() if not text.startswith(("Svenska", "Suomi", "English"))} == {
        "Etusivu": "../../",
        "Ryhmät": "./",
    }


def test_the_switch_leads_to_the_same_page_or_else_says_that_it_leads_to_a_front_page(site: Site) -> None:
    built = site(THREE)
    assert switch(page(built["tjanster/i-grupp/index.html"])) == {
        "Svenska": "./",
        "Suomi": "../../fi/tjanster/ryhmassa/",
        "English (front page only)": "../../en/",
    }
    assert switch(page(built["fi/tjanster/ryhmassa/index.html"])) == {
        "Svenska": "../../../tjanster/i-grupp/",
        "Suomi": "./",
        "English (front page only)": "../../../en/",
    }
    assert switch(page(built["bara/index.html"]))["Suomi (vain etusivu)"] == "../fi/"


def test_the_switchs_links_are_in_their_own_languages(site: Site) -> None:
    header = page(site(THREE)["fi/index.html"]).one("header")
    for language, name in (("sv", "Svenska"), ("fi", "Suomi"), ("en", "English")):
        link = header.one("a", lang=language)
        assert link.text == name
        assert link.attributes["hreflang"] == language
        assert ("aria-current" in link.attributes) == (language == "fi")


def test_a_site_in_one_language_has_no_switch(site: Site) -> None:
    assert page(site()["index.html"]).named("a", "hreflang") == []


def test_versions_of_a_page_name_each_other_by_their_full_addresses(site: Site) -> None:
    built = site(THREE, address=ADDRESS)
    expected = {"sv": f"{ADDRESS}tjanster/i-grupp/", "fi": f"{ADDRESS}fi/tjanster/ryhmassa/"}
    # For readers of no language of the site, the default one.
    expected["x-default"] = expected["sv"]
    for path in ("tjanster/i-grupp/index.html", "fi/tjanster/ryhmassa/index.html"):
        alternates = page(built[path]).all("link", rel="alternate")
        assert {link.attributes["hreflang"]: link.attributes["href"] for link in alternates} == expected
    assert page(built["bara/index.html"]).all("link", rel="alternate") == []
    assert page(site(THREE)["index.html"]).all("link", rel="alternate") == []


def test_a_version_that_is_not_published_is_no_version(site: Site) -> None:
    draft = "\n    draft: yes\n    ---\n    -- content/sv/bara.yml"
    built = site(THREE.replace("\n    ---\n    -- content/sv/bara.yml", draft), address=ADDRESS)
    assert switch(page(built["tjanster/i-grupp/index.html"]))["Suomi (vain etusivu)"] == "../../fi/"
    assert page(built["tjanster/i-grupp/index.html"]).all("link", rel="alternate") == []


def test_a_link_may_lead_to_another_languages_page(site: Site) -> None:
    built = site(f"""{THREE}
    -- content/en/more.md --
    ---
    title: More
    ---
    [på svenska](../sv/tjänster/grupp.yml)
    """)
    assert page(built["en/more/index.html"]).one("main").links() == {"på svenska": "../../tjanster/i-grupp/"}


def test_a_folders_part_of_the_address_is_its_own_pages_slug(site: Site) -> None:
    built = site(f"""{THREE}
    -- content/fi/tjänster/index.yml --
    title: Palvelut
    slug: palvelut
    """)
    assert {"fi/palvelut/index.html", "fi/palvelut/ryhmassa/index.html", "tjanster/i-grupp/index.html"} <= set(built)
    assert switch(page(built["tjanster/i-grupp/index.html"]))["Suomi"] == "../../fi/palvelut/ryhmassa/"
