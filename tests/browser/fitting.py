"""Fitting: whether all words of a page are inside its screen, and its pictures there."""

from __future__ import annotations

from playwright.sync_api import Page

WITHOUT_PICTURE = "[...document.images].filter(picture => !picture.naturalWidth).map(picture => picture.src)"
# A menu's popover can be opened only while its button shows; there is no button where the menu shows without it.
OPEN_ALL = """() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const button of document.querySelectorAll("[popovertarget]")) {
        if (button.checkVisibility()) button.popoverTargetElement.showPopover();
    }
}"""
CLOSE = "for (const open of document.querySelectorAll(':popover-open')) open.hidePopover()"
# The page's own width is not enough: where a part hides what overflows it, words would be cut off unseen. Parts that
# scroll sideways of their own (a wide table) may be wider; words of one pixel's width are for screen readers.
TOO_WIDE = """() => {
    const wide = document.scrollingElement.scrollWidth;
    const found = wide > innerWidth ? [`the page is ${wide} px wide`] : [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects()) {
            const outside = box.width && (box.left < -1 || box.right > innerWidth + 1);
            if (outside && !mayBe(node.parentElement)) found.push(node.data.trim());
        }
    }
    function mayBe(element) {
        for (let one = element; one && one !== document.body; one = one.parentElement) {
            if (["auto", "scroll"].includes(getComputedStyle(one).overflowX) || one.offsetWidth === 1) return true;
        }
        return false;
    }
    return found;
}"""


def too_wide(page: Page) -> list[str]:
    """Return what does not fit on a page, with all that can be opened closed and open."""
    found: list[str] = page.evaluate(TOO_WIDE)
    page.evaluate(OPEN_ALL)
    opened: list[str] = page.evaluate(TOO_WIDE)
    page.evaluate(CLOSE)
    return list(dict.fromkeys([*found, *opened]))


def without_picture(page: Page) -> list[str]:
    """Return the pictures of a settled page that do not show."""
    missing: list[str] = page.evaluate(WITHOUT_PICTURE)
    return [f"{source} does not show" for source in missing]
