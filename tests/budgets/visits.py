"""Visits: what a browser fetches for a page, and what of that its first screen shows."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote, urlsplit

from playwright.sync_api import BrowserContext, Page

from tests.budgets.hosting import Host, Sent
from tests.sites import pages_in

# The pictures that show before anybody scrolls, once they are there.
ON_SCREEN = """async () => {
    // A machine in a hurry may not have laid anything out yet, and so know of no font to wait for.
    document.body.getBoundingClientRect();
    await document.fonts.ready;
    const seen = [...document.images].filter(picture => {
        const box = picture.getBoundingClientRect();
        return box.top < innerHeight && box.bottom > 0 && box.width > 0;
    });
    await Promise.allSettled(seen.map(picture => picture.decode()));
    return seen.map(picture => picture.currentSrc);
}"""


class Visit(NamedTuple):
    """What a host sent for a page."""

    sent: tuple[Sent, ...]
    on_screen: frozenset[str]
    """The paths of the pictures on the first screen."""

    @property
    def weight(self) -> int:
        """Bytes of the page, its fonts, its icons, and the pictures on its first screen."""
        return sum(one.size for one in self.sent if one.path in self.on_screen or not is_picture(one.path))


def is_picture(path: str) -> bool:
    return path.startswith("pictures/")


def paths_in(folder: Path) -> list[str]:
    """Return the paths of a built site's pages below its address, without those that only lead on to another."""
    pages = [file for file in pages_in(folder) if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")]
    return [quote(file.relative_to(folder).as_posix().removesuffix("index.html")) for file in pages]


def visit(page: Page, host: Host, path: str) -> Visit:
    """Open a page and wait for what it shows without scrolling."""
    host.sent.clear()
    page.goto(host.address + path)
    on_screen: list[str] = page.evaluate(ON_SCREEN)
    return Visit(tuple(host.sent), frozenset(unquote(urlsplit(url).path)[1:] for url in on_screen))


def forget(context: BrowserContext, page: Page) -> None:
    """Empty the browser's cache: the next visit is a first one."""
    session = context.new_cdp_session(page)
    session.send("Network.clearBrowserCache")
    session.detach()
