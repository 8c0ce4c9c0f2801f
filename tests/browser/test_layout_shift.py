"""Layout shift: nothing on a page moves while it loads, even when its letters come late over a slow network.

Cumulative Layout Shift as browsers report it (web.dev/articles/cls).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Route

from tests.browser.serving import served
from tests.browser.test_every_page import addresses_in
from tests.sites import SOURCES

Open = Callable[..., BrowserContext]
OBSERVE = """
    window.shifts = [];
    new PerformanceObserver(list => {
        for (const shift of list.getEntries()) {
            const moved = shift.sources.map(source => source.node?.parentElement?.outerHTML.slice(0, 60));
            window.shifts.push(`${shift.value.toFixed(4)}: ${moved.join(" | ")}`);
        }
    }).observe({ type: "layout-shift", buffered: true });
"""
DRAWN = "performance.getEntriesByName('first-contentful-paint').length"
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# As Lighthouse's slow 4G: milliseconds, bytes a second.
SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 0.75e6 / 8}
WIDTHS = (320, 390, 768, 1440)


@pytest.mark.parametrize("name", SOURCES)
def test_nothing_moves_when_the_letters_come_late(
    name: str, open_context: Open, built_site: Callable[[str], Path], thorough: bool
) -> None:
    folder = built_site(name)
    found = addresses_in(folder)
    paths = found if thorough else [""]
    with served(folder) as start:
        faults = [
            f"{path or '/'} at {width} px: {shift}"
            for width in (WIDTHS if thorough else WIDTHS[1::2])
            for path in paths
            for shift in shifts(open_context(width), start + path)
        ]
    assert faults == []


def test_a_page_that_moves_is_noticed(open_context: Open) -> None:
    page = open_context(390).new_page()
    page.add_init_script(OBSERVE)
    page.goto("data:text/html,<p>Teksti</p>")
    page.evaluate("document.body.prepend(Object.assign(document.createElement('h1'), {textContent: 'Uusi'}))")
    assert moved(page)


def shifts(context: BrowserContext, address: str) -> list[str]:
    """Return what moves on a page, seen for the first time, whose fonts come once all the rest has been drawn."""
    page = context.new_page()
    page.add_init_script(OBSERVE)
    context.new_cdp_session(page).send("Network.emulateNetworkConditions", SLOW)
    held: list[Route] = []
    page.route("**/*.woff2", lambda route: held.append(route))  # noqa: PLW0108 - Playwright takes no built-in method
    page.goto(address, wait_until="commit")
    # (The pages' policy forbids Playwright's own way of waiting.)
    while not page.evaluate(DRAWN):
        page.wait_for_timeout(20)
    page.wait_for_timeout(300)
    assert held
    for route in held:
        route.continue_()
    while page.evaluate("document.fonts.status") != "loaded":
        page.wait_for_timeout(20)
    found = moved(page)
    context.close()
    return found


def moved(page: Page) -> list[str]:
    """Return how much has moved so far, and what."""
    page.evaluate(TWO_FRAMES)
    page.wait_for_timeout(50)
    found: list[str] = page.evaluate("window.shifts")
    return found
