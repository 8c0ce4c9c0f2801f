"""Broken words in a browser: found whole, and broken at their joins on a phone."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Browser

from tests.browser.serving import served
from tests.little_site import LittleSite

WORDS = """
    -- content/fi/index.yml --
    title: Työyhteisötyönohjausta
    sections:
      - kind: prose
        heading: Henkilöstönkehittämissuunnitelma
        text: Lue saavutettavuusvaatimuksista ja yksilötyönohjauksesta.
"""
SOFT = "\u00ad"
HEADING = "document.querySelector('h1')"
LINES = f"{HEADING}.offsetHeight / parseFloat(getComputedStyle({HEADING}).lineHeight)"


def test_a_long_word_is_found_whole_and_keeps_within_a_phone(
    browser: Browser, little_site: Callable[..., LittleSite]
) -> None:
    built = little_site(WORDS).build()
    assert f"saavutettavuus{SOFT}vaatimuksista" in built["index.html"]
    with served(built.output, "/") as start:
        page = browser.new_page(viewport={"width": 320, "height": 800})
        page.goto(start)
        for word in ("saavutettavuusvaatimuksista", "yksilötyönohjauksesta", "Henkilöstönkehittämissuunnitelma"):
            assert page.evaluate("word => { getSelection().empty(); return window.find(word) }", word), word
        assert not page.evaluate("window.find('saavutettavuusvaatimuksitta')")
        assert page.evaluate("document.scrollingElement.scrollWidth") == 320
        # A heading of one word stands on two lines: it is broken where the build allows it, and nowhere else.
        assert round(page.evaluate(LINES)) == 2
        page.close()
