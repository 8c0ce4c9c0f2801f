"""Fixtures that all tests share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.little_site import SMALLEST, Built, LittleSite, files_of

pytest_plugins = ["tests.plugin"]


@pytest.fixture
def little_site(tmp_path: Path) -> Callable[..., LittleSite]:
    """Return a maker of small sites: `little_site(text)`, with the smallest site's files where the text has none."""

    def make(text: str = "") -> LittleSite:
        made = LittleSite(tmp_path, SMALLEST)
        for path, content in files_of(text).items() if text else ():
            made.write(path, content)
        return made

    return make


@pytest.fixture
def site(little_site: Callable[..., LittleSite]) -> Callable[..., Built]:
    """Return a builder of small sites: `site(text)["index.html"]`."""
    return lambda text="", **settings: little_site(text).build(**settings)
