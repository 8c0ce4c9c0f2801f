"""Every page at every width, in light and dark, with JavaScript and without: no barriers, nothing cut off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page

from sitegen.testing import axe
from tests.browser.barriers import barriers
from tests.browser.fitting import CLOSE, OPEN_ALL, too_wide
from tests.browser.serving import served
from tests.browser.test_every_page import addresses_in
from tests.browser.walking import settle
from tests.sites import SOURCES

WIDTHS = (320, 390, 768, 1440)
OPENED = (":popover-open", "details[open]")
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
pytestmark = [pytest.mark.thorough, pytest.mark.accessibility]


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
@pytest.mark.parametrize("name", SOURCES)
def test_every_view_of_every_page_is_without_barriers(
    name: str,
    javascript: bool,
    open_context: Callable[..., BrowserContext],
    built_site: Callable[[str], Path],
    axe_script: str,
    evidence: Callable[..., None],
) -> None:
    folder = built_site(name)
    page = open_context(java_script_enabled=javascript, reduced_motion="reduce").new_page()
    faults, seen = [], 0
    with served(folder) as start:
        addresses = addresses_in(folder)
        for path in addresses:
            page.goto(start + path)
            settle(page)
            for view in views(page):
                faults += [f"{path} {view}: {what}" for what in found(page, axe_script, javascript)]
                seen += 1
    assert faults == []
    tools = [f"axe-core {axe.version()}", f"Chromium {page.context.browser.version.partition('.')[0]}"]  # type: ignore[union-attr]
    evidence(name, "barriers", tools=tools, pages=len(addresses), views=seen, widths=WIDTHS)
    evidence(name, "reflow")


def views(page: Page) -> Iterator[str]:
    """Show a page in each of the ways, and yield what each is called."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            yield f"at {width} px, {scheme}"


def found(page: Page, axe_script: str, javascript: bool) -> Iterator[str]:
    """Yield what is wrong with a page as it is shown; what can be opened is looked at open where it is narrowest."""
    yield from barriers(page, axe_script, javascript)
    yield from too_wide(page)
    if page.viewport_size and page.viewport_size["width"] == WIDTHS[0]:
        page.evaluate(OPEN_ALL)
        # What the open menu covers nobody sees; its own colours are the page's, text on ground, which axe cannot tell.
        opened = tuple(part for part in OPENED if page.locator(part).count())
        faults = barriers(page, axe_script, javascript, opened) if opened else []
        yield from (f"open: {fault}" for fault in faults if not fault.startswith("color-contrast"))
        page.evaluate(CLOSE)
