"""sitemap.xml and robots.txt: what search engines are told, where the site has an address."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

from tests.little_site import Built

Site = Callable[..., Built]
ADDRESS = "https://www.example.com/kaiku/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
TEXT = """
    -- content/site.yml --
    name: Kaiku
    languages: [fi, en]
    -- content/fi/index.yml --
    title: Etusivu
    updated: 22.11.2026
    -- content/en/index.yml --
    title: Home
    -- content/fi/ääni & laulu.yml --
    title: Ääni
    -- content/fi/kiitos.yml --
    title: Kiitos
    listed: no
    -- content/fi/luonnos.yml --
    title: Luonnos
    draft: yes
    -- content/fi/vanha.yml --
    title: Vanha
    until: 1.1.2020
"""


def entries(built: Built) -> dict[str, ElementTree.Element]:
    root = ElementTree.fromstring(built["sitemap.xml"])  # noqa: S314 - made by us
    assert root.tag == f"{{{NAMES['s']}}}urlset"
    return {entry.findtext("s:loc", "", NAMES): entry for entry in root.findall("s:url", NAMES)}


def test_it_lists_the_pages_that_may_be_found_by_their_full_addresses(site: Site) -> None:
    listed = entries(site(TEXT, address=ADDRESS))
    assert list(listed) == [ADDRESS, f"{ADDRESS}aani-laulu/", f"{ADDRESS}en/"]


def test_it_lists_drafts_only_when_drafts_are_asked_for(site: Site) -> None:
    listed = entries(site(TEXT, address=ADDRESS, drafts=True))
    assert {f"{ADDRESS}luonnos/", f"{ADDRESS}vanha/"} <= set(listed)
    assert f"{ADDRESS}kiitos/" not in listed


def test_a_page_in_several_languages_names_all_of_them(site: Site) -> None:
    listed = entries(site(TEXT, address=ADDRESS))
    for address in (ADDRESS, f"{ADDRESS}en/"):
        links = listed[address].findall("x:link", NAMES)
        assert {link.attrib["hreflang"]: link.attrib["href"] for link in links} == {
            "fi": ADDRESS,
            "en": f"{ADDRESS}en/",
        }
        assert {link.attrib["rel"] for link in links} == {"alternate"}
    assert listed[f"{ADDRESS}aani-laulu/"].findall("x:link", NAMES) == []


def test_only_a_page_that_says_so_was_changed_on_a_day(site: Site) -> None:
    listed = entries(site(TEXT, address=ADDRESS))
    days = {address: entry.findtext("s:lastmod", None, NAMES) for address, entry in listed.items()}
    assert days == {ADDRESS: "2026-11-22", f"{ADDRESS}aani-laulu/": None, f"{ADDRESS}en/": None}


def test_signs_with_a_meaning_in_xml_are_only_text(site: Site) -> None:
    assert next(iter(entries(site(TEXT, address="https://www.example.com/a&b/")))) == "https://www.example.com/a&b/"


def test_a_site_without_an_address_has_neither_sitemap_nor_robots(site: Site) -> None:
    assert {"sitemap.xml", "robots.txt"} & set(site(TEXT)) == set()


def test_robots_names_the_sitemap_and_forbids_nothing(site: Site) -> None:
    lines = site(TEXT, address=ADDRESS)["robots.txt"].splitlines()
    assert f"Sitemap: {ADDRESS}sitemap.xml" in lines
    assert lines[0] == "User-agent: *"
    assert [line for line in lines if line.startswith("Disallow")] == []
