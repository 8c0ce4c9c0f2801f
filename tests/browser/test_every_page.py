"""Every page of every site in a browser: it fits, cuts no word off, has no barriers and asks nothing of others."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.barriers import barriers
from tests.browser.fitting import too_wide, without_picture
from tests.browser.serving import served
from tests.browser.walking import settle, watch
from tests.sites import SOURCES, pages_in


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1440, "dark")])
@pytest.mark.parametrize("name", SOURCES)
def test_every_page_fits_and_nothing_goes_wrong(
    name: str,
    width: int,
    scheme: Literal["light", "dark"],
    open_context: Callable[..., BrowserContext],
    built_site: Callable[[str], Path],
    axe_script: str,
) -> None:
    folder = built_site(name)
    page = open_context(width, color_scheme=scheme).new_page()
    faults = watch(page)
    with served(folder) as start:
        for path in addresses_in(folder):
            page.goto(start + path)
            settle(page)
            found = (*barriers(page, axe_script), *without_picture(page), *too_wide(page))
            faults += [f"{path} at {width} px: {what}" for what in found]
    assert faults == []


def test_words_cut_off_are_noticed_and_words_that_scroll_or_are_only_heard_are_not(
    open_context: Callable[..., BrowserContext],
) -> None:
    page = open_context(320).new_page()
    long = "<p style='white-space:nowrap'>" + "Työnohjausta " * 9 + "</p>"
    for style, noticed in (("", 2), ("overflow:hidden", 1), ("overflow:auto", 0), ("width:1px;overflow:hidden", 0)):
        page.set_content(f"<div style='{style}'>{long}</div>")
        assert len(too_wide(page)) == noticed, style
    page.set_content(f"<details style='overflow:hidden'>{long}</details>")
    assert len(too_wide(page)) == 1


def addresses_in(folder: Path) -> list[str]:
    """Return the addresses of a built site's pages below its own, without those that only lead on to another."""
    pages = [file for file in pages_in(folder) if 'http-equiv="refresh"' not in file.read_text(encoding="utf-8")]
    paths = [quote(file.relative_to(folder).as_posix().removesuffix("index.html")) for file in pages]
    assert "" in paths
    assert "404.html" in paths
    return paths
