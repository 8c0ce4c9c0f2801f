"""The style guide in a browser: what holds for every page holds for every section in every way that it can be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext

from tests.browser.barriers import barriers
from tests.browser.fitting import too_wide, without_picture
from tests.browser.serving import served
from tests.browser.walking import settle, watch
from tests.little_site import LittleSite


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    built = LittleSite(tmp_path_factory.mktemp("guide")).build(examples=True)
    return built.output


# The way back from a footnote is an arrow, and axe cannot tell that its name need not hold it.
ARROW = "label-content-name-mismatch: a[aria-label"


# It is as long as fifty pages, and axe takes as long for it.
@pytest.mark.thorough
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1440, "dark")])
def test_every_example_fits_and_has_no_barriers(
    width: int,
    scheme: Literal["light", "dark"],
    open_context: Callable[..., BrowserContext],
    folder: Path,
    axe_script: str,
) -> None:
    page = open_context(width, color_scheme=scheme).new_page()
    faults = watch(page)
    with served(folder) as start:
        page.goto(f"{start}style-guide/")
        settle(page)
        met = [barrier for barrier in barriers(page, axe_script) if not barrier.startswith(ARROW)]
        assert [*faults, *met, *without_picture(page), *too_wide(page)] == []
