"""Pages: what a content file becomes: its address, its head, whether it is published, what it shows."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from tests.elements import page
from tests.little_site import Built, LittleSite

Site = Callable[..., Built]
ADDRESS = "https://www.example.com/kaiku/"


def pages_of(built: Built) -> set[str]:
    return {path for path in built if path.endswith("index.html")}


# ---- addresses


@pytest.mark.parametrize(
    ("file", "path"),
    [
        ("index.yml", "index.html"),
        ("työnohjaus.yml", "tyonohjaus/index.html"),
        ("Äänen Käyttö.yml", "aanen-kaytto/index.html"),
        ("palvelut/ryhmät.yml", "palvelut/ryhmat/index.html"),
        ("palvelut/index.yml", "palvelut/index.html"),
        ("a/b/c/syvä.md", "a/b/c/syva/index.html"),
        ("Ångström & co_2.md", "angstrom-co-2/index.html"),
    ],
)
def test_a_pages_address_comes_from_its_files_name(site: Site, file: str, path: str) -> None:
    fence = "---" if file.endswith(".md") else "# YAML"
    built = site(f"""
        -- content/fi/{file} --
        {fence}
        title: Tämä sivu
        {fence}
    """)
    assert page(built[path]).one("h1").text == "Tämä sivu"


def test_a_slug_takes_the_place_of_the_files_name(site: Site) -> None:
    built = site("""
        -- content/fi/palvelut/ryhma.yml --
        title: Ryhmä
        slug: ryhmaohjaus
    """)
    assert pages_of(built) == {"index.html", "palvelut/ryhmaohjaus/index.html"}


# ---- the head


def test_a_title_is_followed_by_the_sites_name(site: Site) -> None:
    assert page(site()["index.html"]).one("title").text == "Etusivu – Kaiku"


def test_a_title_that_holds_the_sites_name_stands_alone(site: Site) -> None:
    built = site("""
        -- content/fi/index.yml --
        title: Kaiku, äänen paikka
    """)
    assert page(built["index.html"]).one("title").text == "Kaiku, äänen paikka"


def test_signs_with_a_meaning_in_html_are_only_text(site: Site) -> None:
    built = site("""
        -- content/site.yml --
        name: Kaiku & <Co>
        -- content/fi/index.yml --
        title: "\\"Hei\\" <b> & 'moi'"
        description: "Sanoi \\"hei\\" & lähti <pois>, eikä tullut enää sinä päivänä takaisin kotiin."
    """)
    seen = page(built["index.html"])
    assert seen.one("h1").text == "”Hei” <b> & ’moi’"
    assert seen.one("title").text == "”Hei” <b> & ’moi’ – Kaiku & <Co>"
    assert seen.one("meta", name="description").attributes["content"].startswith("Sanoi ”hei” & lähti <pois>, eikä")


def test_a_page_without_a_description_has_no_such_tag(site: Site) -> None:
    built = site("""
        -- content/fi/a.yml --
        title: A
        description: Sivu, jolla on kuvaus, ja sen verran sanoja, että hakukone näyttää sen.
    """)
    assert page(built["index.html"]).all("meta", name="description") == []
    assert len(page(built["a/index.html"]).all("meta", name="description")) == 1


def test_only_a_site_with_an_address_tells_full_addresses(site: Site) -> None:
    text = """
        -- content/fi/äiti.yml --
        title: Äiti
    """
    without = site(text)
    assert "canonical" not in without["aiti/index.html"]
    assert "og:" not in without["aiti/index.html"]
    head = page(site(text, address=ADDRESS)["aiti/index.html"]).one("head")
    assert head.one("link", rel="canonical").attributes["href"] == f"{ADDRESS}aiti/"
    assert head.one("meta", property="og:url").attributes["content"] == f"{ADDRESS}aiti/"
    assert head.one("meta", property="og:title").attributes["content"] == "Äiti"
    assert head.one("meta", property="og:locale").attributes["content"] == "fi_FI"


def test_the_command_lines_address_goes_before_the_sites_own(site: Site) -> None:
    text = """
        -- content/site.yml --
        name: Kaiku
        address: https://oma.example.com
    """
    for settings, expected in (({}, "https://oma.example.com/"), ({"address": ADDRESS}, ADDRESS)):
        canonical = page(site(text, **settings)["index.html"]).one("link", rel="canonical")
        assert canonical.attributes["href"] == expected


def test_a_shared_link_has_a_text_and_a_picture_of_its_own(site: Site) -> None:
    built = site(
        """
        -- content/fi/index.yml --
        title: Etusivu
        description: Kuvaus hakukoneille, riittävän pitkä, jotta siitä ei tule varoitusta.
        social:
          text: Jaettaessa näin.
          picture:
            file: jaettu.svg
            alt: Järvi
        -- content/fi/jaettu.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"/>
        """,
        address=ADDRESS,
    )
    head = page(built["index.html"]).one("head")
    assert head.one("meta", property="og:description").attributes["content"] == "Jaettaessa näin."
    picture = head.one("meta", property="og:image").attributes["content"]
    assert picture.removeprefix(ADDRESS) in set(built)
    assert head.one("meta", property="og:image:alt").attributes["content"] == "Järvi"


def test_a_page_that_is_not_listed_is_kept_from_search_engines(site: Site) -> None:
    built = site("""
        -- content/fi/kiitos.yml --
        title: Kiitos
        listed: no
    """)
    assert page(built["kiitos/index.html"]).one("meta", name="robots").attributes["content"] == "noindex"
    assert page(built["index.html"]).all("meta", name="robots") == []
    assert "Kiitos" not in page(built["index.html"]).text


# ---- whether it is published


def test_a_draft_is_published_only_when_drafts_are_asked_for(site: Site) -> None:
    text = """
        -- content/fi/luonnos.yml --
        title: Luonnos
        draft: yes
    """
    assert pages_of(site(text)) == {"index.html"}
    assert pages_of(site(text, drafts=True)) == {"index.html", "luonnos/index.html"}
    assert pages_of(site(text)) == {"index.html"}


@pytest.mark.parametrize(
    ("day", "published"),
    [("2026-11-30", False), ("2026-12-01", True), ("2026-12-24", True), ("2026-12-25", False)],
)
def test_a_page_is_published_from_its_first_day_until_its_last(site: Site, day: str, published: bool) -> None:
    built = site(
        """
        -- content/fi/joulu.yml --
        title: Joulu
        from: 1.12.2026
        until: 24.12.2026
        """,
        today=datetime.date.fromisoformat(day),
    )
    assert ("joulu/index.html" in built) == published


def test_drafts_shows_pages_of_other_days_too(site: Site) -> None:
    built = site(
        """
        -- content/fi/vanha.yml --
        title: Vanha
        until: 2020-01-01
        -- content/fi/tuleva.yml --
        title: Tuleva
        from: 2030-01-01
        """,
        drafts=True,
    )
    assert pages_of(built) == {"index.html", "vanha/index.html", "tuleva/index.html"}


def test_a_page_edited_in_the_output_folder_goes_with_its_source(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("""
        -- content/fi/kiitos.yml --
        title: Kiitos
    """)
    built = site.build()
    (built.output / "kiitos/index.html").write_text("muutettu")
    site.remove("content/fi/kiitos.yml")
    assert "kiitos/index.html" not in site.build()
