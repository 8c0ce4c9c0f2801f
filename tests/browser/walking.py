"""Walking: through a site by its menus, as a visitor does, with an eye on everything that goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Locator, Page, Request

from tests.browser.serving import HOST

Look = Callable[[Page], None]
MENU = "header nav li a:not([hreflang])"
# A leaflet is no page.
FOOTER = "footer nav a:not([href$='.pdf'])"
# Pictures further down are fetched when they come near the screen; here at once.
ALL_PICTURES = """async () => {
    for (const picture of document.images) picture.loading = "eager";
    await Promise.allSettled([...document.images].map(picture => picture.decode()));
}"""


def watch(page: Page) -> list[str]:
    """Return a list to which whatever goes wrong on the page is added from now on.

    An icon or a picture that is still on its way when a page is left is no fault: one that is not there is told of by
    its 404.
    """
    faults: list[str] = []

    def fail(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":
            faults.append(f"failed: {request.url} {request.failure}")

    page.on("console", lambda message: faults.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: faults.append(f"error: {error}"))
    page.on("requestfailed", fail)
    page.on(
        "response",
        lambda response: faults.append(f"{response.status}: {response.url}") if response.status >= 400 else None,
    )
    page.on("request", lambda request: faults.append(f"elsewhere: {request.url}") if not is_ours(request.url) else None)
    return faults


def is_ours(url: str) -> bool:
    """Return whether an address is on this machine."""
    parts = urlsplit(url)
    return parts.scheme == "file" or parts.hostname == HOST


def walk(page: Page, start: str, look: Look) -> set[str]:
    """Click through every language's menu, then to the footer's other pages; return the addresses visited."""
    visited = set()
    page.goto(start)
    for language in addresses(page.locator("header a[hreflang]")) or [page.url]:
        if page.url != language:
            page.goto(language)
        settle(page)
        look(page)
        visited.add(language)
        for links in (MENU, FOOTER):
            for number, address in enumerate(addresses(page.locator(links))):
                if links == MENU or address not in visited:
                    follow(page, page.locator(links).nth(number))
                    assert page.url == address
                    look(page)
                    visited.add(address)
    return visited


def follow(page: Page, link: Locator) -> None:
    """Click a link, which may be in the closed menu, or in one inside it, and wait for all that its page loads."""
    # A menu that has room shows itself, without its button.
    closed = link.locator("xpath=ancestor::*[@popover]")
    for identity in [] if link.is_visible() else closed.evaluate_all("all => all.map(one => one.id)"):
        button = page.locator(f"[popovertarget='{identity}']")
        if button.is_visible() and not link.is_visible():
            button.click()
    link.click()
    settle(page)


def settle(page: Page) -> None:
    """Wait until a page has all its files; a font still on its way when the page is left would count as failed."""
    page.wait_for_load_state("load")
    page.evaluate(ALL_PICTURES)
    while page.evaluate("document.fonts.status") != "loaded":
        page.wait_for_timeout(10)


def addresses(links: Locator) -> list[str]:
    """Return the full addresses of links."""
    found: list[str] = links.evaluate_all("links => links.map(link => link.href)")
    return found


def pages_in(folder: Path, start: str) -> set[str]:
    """Return the full addresses of all the pages in a built site's folder, whose front page has the address `start`."""
    end = "index.html" if start.endswith("index.html") else ""
    paths = (file.relative_to(folder).as_posix() for file in folder.rglob("index.html"))
    return {start.removesuffix(end) + path.removesuffix("index.html") + end for path in paths}


def plain(urls: set[str]) -> set[str]:
    """Return addresses in their own letters and without fragments."""
    return {unquote(url).partition("#")[0] for url in urls}
