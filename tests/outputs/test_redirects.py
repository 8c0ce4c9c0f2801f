"""Redirects: an address that a page once had leads to where it is now."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.elements import page
from tests.little_site import Built

Site = Callable[..., Built]


@pytest.mark.parametrize(
    ("old", "path", "target"),
    [
        ("/palvelut.html", "palvelut.html", "uusi/"),
        ("/palvelut/", "palvelut/index.html", "../uusi/"),
        ("/palvelut", "palvelut/index.html", "../uusi/"),
        ("/vanha/työ/", "vanha/työ/index.html", "../../uusi/"),
        ("/a b.php", "a b.php", "uusi/"),
    ],
)
def test_an_old_address_sends_visitors_on(site: Site, old: str, path: str, target: str) -> None:
    built = site(f"""
        -- content/fi/uusi.yml --
        title: Uusi & parempi
        old_addresses:
          - {old}
    """)
    seen = page(built[path])
    assert seen.one("meta", http_equiv="refresh").attributes["content"] == f"0; url={target}"
    assert seen.one("main").links() == {"Uusi & parempi": target}
    assert seen.one("html").attributes["lang"] == "fi"
    assert seen.one("meta", name="robots").attributes["content"] == "noindex"


def test_search_engines_are_told_the_new_address(site: Site) -> None:
    built = site(
        """
        -- content/fi/uusi.yml --
        title: Uusi
        old_addresses: [/vanha.html]
        """,
        address="https://www.example.com/kaiku/",
    )
    canonical = page(built["vanha.html"]).one("link", rel="canonical")
    assert canonical.attributes["href"] == "https://www.example.com/kaiku/uusi/"
    assert "vanha" not in built["sitemap.xml"]


def test_a_page_that_is_not_published_keeps_no_old_addresses(site: Site) -> None:
    built = site("""
        -- content/fi/uusi.yml --
        title: Uusi
        draft: yes
        old_addresses: [/vanha.html]
    """)
    assert "vanha.html" not in built


def test_an_old_address_may_not_be_a_pages_own(site: Site) -> None:
    built = site("""
        -- content/fi/uusi.yml --
        title: Uusi
        old_addresses: [/muu/]
        -- content/fi/muu.yml --
        title: Muu
    """)
    assert any("has the same address as" in problem for problem in built.problems)


@pytest.mark.parametrize(
    "old", ["palvelut.html", "/../ulkona.html", "https://www.example.com/x", "/a/?b=1", "/a//b", "/a\u200bb"]
)
def test_what_is_no_path_is_refused(site: Site, old: str) -> None:
    built = site(f"""
        -- content/fi/uusi.yml --
        title: Uusi
        old_addresses:
          - {old}
    """)
    assert any("is not an old address" in problem for problem in built.problems)
    assert len(built) == 0
