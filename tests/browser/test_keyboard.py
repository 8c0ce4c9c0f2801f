"""The real site by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

Open = Callable[..., BrowserContext]
FOCUSED = """() => {
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    return {
        tag: element.tagName.toLowerCase(), text: element.innerText, href: element.href || null,
        opens: element.hasAttribute("popovertarget"),
        inMenu: element.closest("header nav li") !== null,
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        seen: box.width > 0 && box.height > 0 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth,
    };
}"""


def tab(page: Page) -> dict[str, Any]:
    """Press the Tab key and return what has the focus."""
    page.keyboard.press("Tab")
    found: dict[str, Any] = page.evaluate(FOCUSED)
    return found


def test_the_first_stop_skips_to_the_content(open_context: Open, address: str) -> None:
    for path in ("", "muodot/", "ei/tallaista"):
        page = open_context().new_page()
        page.goto(address + path)
        first = tab(page)
        assert first["href"] == f"{page.url}#content"
        assert first["seen"]
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement === document.querySelector('main')")
        after = tab(page)
        assert page.evaluate("document.activeElement.closest('main') !== null"), after


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_link_of_the_menu_is_reached_and_its_focus_is_seen(
    open_context: Open, address: str, width: int, scheme: str
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    page.goto(address)
    wanted = page.locator("header nav li a").evaluate_all("links => links.map(link => link.href)")
    reached = []
    for _ in range(len(wanted) + 5):
        focused = tab(page)
        assert focused["outline"] >= 2, focused
        assert focused["seen"], focused
        if focused["opens"]:
            page.keyboard.press("Enter")
        if focused["inMenu"] and focused["href"]:
            reached.append(focused["href"])
    assert reached == wanted
    assert len(wanted) > 3


@pytest.mark.parametrize("width", [320, 1280])
def test_the_menu_can_be_used_with_the_keyboard(open_context: Open, address: str, width: int) -> None:
    page = open_context(width).new_page()
    page.goto(address)
    target = page.locator("header nav li a").last.get_attribute("href")
    for _ in range(20):
        focused = tab(page)
        if focused["opens"]:
            page.keyboard.press("Enter")
        if focused["href"] == address + (target or "?"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(address + (target or "?"))
