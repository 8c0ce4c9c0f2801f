"""The browser, and the real site to look at in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext

from sitegen import builder
from sitegen.builder import Job
from sitegen.inputs import Settings
from tests.browser.serving import served
from tests.little_site import PROJECT, TODAY

Build = Callable[..., Path]
Open = Callable[..., BrowserContext]


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Return a builder of the project's own site: `build(portable=True)` is the folder it is in."""

    def build_with(**settings: Any) -> Path:
        output = tmp_path_factory.mktemp("real") / "output"
        report = builder.build(Job(PROJECT, PROJECT, output, Settings(TODAY, **settings)))
        assert [str(problem) for problem in report.problems if problem.grade == "error"] == []
        return output

    return build_with


@pytest.fixture(scope="session")
def site(build: Build) -> Path:
    """The folder of the project's own site."""
    return build()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the project's own site is served, at a root."""
    with served(site) as found:
        yield found


@pytest.fixture
def open_context(browser: Browser) -> Iterator[Open]:
    """Return an opener of browser windows, `open_context(viewport=…, color_scheme=…)`; they are closed afterwards."""
    opened: list[BrowserContext] = []

    def open_one(width: int = 1280, **options: Any) -> BrowserContext:
        context = browser.new_context(viewport={"width": width, "height": 800}, locale="fi-FI", **options)
        context.set_default_timeout(5000)
        opened.append(context)
        return context

    yield open_one
    for context in opened:
        context.close()
