"""The real site in a browser: every page, by the menu, narrow and wide, light and dark, with and without JavaScript."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page

from sitegen import builder
from sitegen.builder import Job
from sitegen.inputs import Settings
from tests.browser.serving import served
from tests.browser.walking import FOOTER, MENU, addresses, pages_in, plain, settle, walk, watch
from tests.little_site import PROJECT, TODAY
from tests.sites import SOURCES

SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
Build = Callable[..., Path]
Open = Callable[..., BrowserContext]


def look(page: Page) -> None:
    """Assert what must be true of every page, in light and in dark."""
    assert page.locator("h1").count() == 1
    for links in (MENU, FOOTER):
        current = addresses(page.locator(f"{links}[aria-current=page]"))
        assert current == [url for url in addresses(page.locator(links)) if url == page.url], page.url
    grounds = set()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert page.locator("h1").is_visible()
        wide = page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], f"{page.url} overflows: {wide}"
        grounds.add(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
    assert len(grounds) == 2


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("javascript", [True, False])
def test_every_page_is_reached_by_the_menu_and_nothing_goes_wrong(
    open_context: Open, site: Path, address: str, width: int, javascript: bool
) -> None:
    page = open_context(width, java_script_enabled=javascript).new_page()
    faults = watch(page)
    assert plain(walk(page, address, look)) == pages_in(site, address)
    assert faults == []


@pytest.mark.parametrize("name", sorted(set(SOURCES) - {"own", "rostverkstaden"}))
@pytest.mark.parametrize("width", [320, 1280])
def test_the_menus_of_an_example_lead_to_pages_in_every_language(
    open_context: Open, built_site: Callable[[str], Path], name: str, width: int
) -> None:
    folder = built_site(name)
    with served(folder) as start:
        page = open_context(width).new_page()
        faults = watch(page)
        visited = plain(walk(page, start, look))
        assert visited <= pages_in(folder, start)
        assert len(visited) > 0.5 * len(pages_in(folder, start))  # the rest are pages that others lead to, as news
        assert faults == []


def test_a_site_in_two_languages_is_walked_from_one_to_the_other(open_context: Open, tmp_path: Path) -> None:
    folder = tmp_path / "output"
    builder.build(Job(PROJECT / "tests/cases/rostverkstaden", PROJECT, folder, Settings(TODAY)))
    with served(folder, "/rost/") as start:
        page = open_context(320).new_page()
        faults = watch(page)
        assert plain(walk(page, start, look)) == pages_in(folder, start) - {f"{start}tack/"}
        assert faults == []


def test_the_site_works_from_a_disk_when_it_is_portable(open_context: Open, build: Build) -> None:
    folder = build(portable=True)
    start = (folder / "index.html").as_uri()
    page = open_context().new_page()
    faults = watch(page)
    assert plain(walk(page, start, look)) == pages_in(folder, start)
    assert faults == []
    assert fonts(page)


def test_the_site_works_below_a_path(open_context: Open, build: Build) -> None:
    folder = build(address="https://www.example.com/a/b/")
    with served(folder, "/a/b/") as start:
        page = open_context(320).new_page()
        faults = watch(page)
        assert plain(walk(page, start, look)) == pages_in(folder, start)
        assert faults == []
        assert fonts(page)


@pytest.mark.parametrize("below", ["/", "/a/b/"])
def test_the_not_found_page_leads_on_from_any_depth(open_context: Open, build: Build, below: str) -> None:
    folder = build(address=f"https://www.example.com{below}")
    with served(folder, below) as start:
        page = open_context().new_page()
        answer = page.goto(f"{start}ei/tallaista/sivua")
        assert answer
        assert answer.status == 404
        assert fonts(page)
        links = set(addresses(page.locator("a:not([href^='#'])")))
        assert len(links) > 3
        for link in links:
            # A phone number or an e-mail address is no page.
            assert link.startswith(("tel:", "mailto:")) or page.request.get(link).ok, link
        page.locator("main a").first.click()
        assert page.url == start


def fonts(page: Page) -> list[str]:
    """Return the families whose files the page has loaded."""
    settle(page)
    found: list[str] = page.evaluate("[...document.fonts].filter(f => f.status == 'loaded').map(f => f.family)")
    return found
