"""404.html: served at any depth, so its links begin at the root."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.elements import page
from tests.little_site import Built

Site = Callable[..., Built]
TEXT = """
    -- content/site.yml --
    name: Kaiku
    languages: [sv, fi]
    -- content/sv/index.yml --
    title: Hem
    menu: 1
    -- content/sv/två.yml --
    title: Två
    menu: 2
    -- content/fi/index.yml --
    title: Etusivu
    menu: 1
"""


@pytest.mark.parametrize(
    ("address", "root"),
    [
        (None, "/"),
        ("https://www.example.com/", "/"),
        ("https://www.example.com/kaiku/", "/kaiku/"),
        ("https://www.example.com/a/b/", "/a/b/"),
    ],
)
def test_its_links_are_absolute_from_the_path_of_the_sites_address(site: Site, address: str | None, root: str) -> None:
    built = site(TEXT, address=address)
    seen = page(built["404.html"])
    switch = {"Svenska": root, "Suomi": f"{root}fi/"}
    menu = {"Hem": root, "Två": f"{root}tva/"}
    assert seen.one("nav", aria_label="Huvudmeny").links() == menu
    assert seen.one("nav", aria_label="Språk").links() == switch
    assert seen.one("header").links()["Kaiku"] == root
    assert seen.one("main").links() == {"Till förstasidan": root, **menu, "Siirry etusivulle": f"{root}fi/"}
    files = [*seen.named("link", "href"), *seen.named("a", "href")]
    assert [file for file in files if not file.startswith((root, "#"))] == []
    assert f'url("{root}fonts/' in built["404.html"]
    assert [problem for problem in built.problems if "404" in problem] == []


def test_its_links_end_in_index_html_where_the_site_is_portable(site: Site) -> None:
    seen = page(site(TEXT, portable=True)["404.html"])
    assert seen.one("nav", aria_label="Huvudmeny").links() == {"Hem": "/index.html", "Två": "/tva/index.html"}
    assert seen.one("nav", aria_label="Språk").links() == {"Svenska": "/index.html", "Suomi": "/fi/index.html"}


def test_each_language_has_its_own_and_the_one_at_the_root_speaks_all(site: Site) -> None:
    built = site(TEXT)
    first, other = page(built["404.html"]), page(built["fi/404.html"])
    assert [heading.text for heading in first.one("main").all("h2")] == ["Sivua ei löytynyt"]
    assert first.one("main").one("div", lang="fi").one("a", hreflang="fi").text == "Siirry etusivulle"
    assert other.one("html").attributes["lang"] == "fi"
    assert other.one("main").links() == {"Siirry etusivulle": "/fi/", "Etusivu": "/fi/"}
    assert other.one("nav", aria_label="Päävalikko").links()["Etusivu"] == "/fi/"


def test_it_speaks_the_default_language_and_is_kept_from_search_engines(site: Site) -> None:
    seen = page(site(TEXT, address="https://www.example.com/")["404.html"])
    assert seen.one("html").attributes["lang"] == "sv"
    assert seen.one("h1").text == "Sidan hittades inte"
    assert seen.one("title").text == "Sidan hittades inte – Kaiku"
    assert seen.one("meta", name="robots").attributes["content"] == "noindex"
    assert seen.all("link", rel="canonical") == []


def test_it_has_the_styles_of_a_page_in_itself(site: Site) -> None:
    built = site(TEXT)
    assert page(built["404.html"]).all("style")[0] == page(built["index.html"]).all("style")[0]
