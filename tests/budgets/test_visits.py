"""Visits: a first one is light and of few requests; the next page brings but itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.budgets.hosting import ICONS, compressed, hosted
from tests.budgets.visits import Visit, forget, is_picture, paths_in, visit
from tests.plugin import Figures
from tests.sites import SOURCES

Built = Callable[[str], Path]
FIRST_VISIT = 80_000
REQUESTS = 8
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "locale": "fi-FI"}
# Pixels to each of CSS.
DENSITIES = (1, 2, 3)
SAMPLE = 4


@pytest.fixture(params=DENSITIES, ids="{}x".format)
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A phone that has seen nothing yet."""
    context = browser.new_context(**PHONE, device_scale_factor=request.param)  # type: ignore[arg-type]
    yield context
    context.close()


@pytest.mark.parametrize("name", SOURCES)
def test_a_first_visit_is_light_and_of_few_requests(
    name: str, built_site: Built, phone: BrowserContext, thorough: bool, figures: Figures
) -> None:
    folder = built_site(name)
    visits = {}
    with hosted(folder) as host:
        page = phone.new_page()
        for path in paths_in(folder) if thorough else heaviest(folder):
            forget(phone, page)
            visits[path] = visit(page, host, path)
    assert [told(path, seen) for path, seen in visits.items() if seen.weight > FIRST_VISIT] == []
    assert [told(path, seen) for path, seen in visits.items() if len(seen.sent) > REQUESTS] == []
    # Without fonts nothing was seen.
    assert all(any(one.path.startswith("fonts/") for one in seen.sent) for seen in visits.values())
    figures(f"heaviest first visit of {name}", max(seen.weight for seen in visits.values()), "bytes")
    figures(f"most requests of a first visit of {name}", max(len(seen.sent) for seen in visits.values()), "requests")


@pytest.mark.parametrize("phone", [max(DENSITIES)], indirect=True)
@pytest.mark.parametrize("name", SOURCES)
def test_a_second_page_brings_nothing_but_itself_and_pictures_not_seen_before(
    name: str, built_site: Built, phone: BrowserContext
) -> None:
    folder = built_site(name)
    with hosted(folder) as host:
        page = phone.new_page()
        seen: set[str] = set()
        for number, path in enumerate(heaviest(folder)):
            sent = visit(page, host, path).sent
            again = [one.path for one in sent if one.path in seen and not one.is_page]
            # The site's icon may come late, with the second page.
            other = [one.path for one in sent if not (one.is_page or is_picture(one.path) or one.path in ICONS)]
            assert again == []
            assert (other == []) == (number > 0), f"{path}: {other}"
            seen |= {one.path for one in sent}


def heaviest(folder: Path) -> list[str]:
    """Return the paths of a few pages, those with the most pictures first, then the longest."""
    texts = {path: (folder / page_file(path)).read_text(encoding="utf-8") for path in paths_in(folder)}
    order = sorted(texts, key=lambda path: (texts[path].count("<img"), len(texts[path])), reverse=True)
    return list(dict.fromkeys(["", *order]))[:SAMPLE]


def page_file(path: str) -> str:
    """Return the file of a page's path."""
    return path if path.endswith(".html") else f"{path}index.html"


def told(path: str, seen: Visit) -> str:
    """Return what a visit consisted of."""
    parts = ", ".join(f"{one.path or '/'} {one.size}" for one in seen.sent)
    return f"/{path}: {seen.weight} bytes on the first screen, {len(seen.sent)} requests: {parts}"


def test_what_a_host_sends_is_counted(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><link rel=icon href=data:,><p>a<img src=pictures/b.png>")
    (tmp_path / "404.html").write_text("<!doctype html><p>ei")
    with hosted(tmp_path) as host:
        page = browser.new_page()
        seen = visit(page, host, "")
        page.close()
    assert [one.path for one in seen.sent] == ["", "pictures/b.png"]
    assert seen.on_screen == {"pictures/b.png"}
    assert seen.weight == len(compressed((tmp_path / "index.html").read_bytes())) + seen.sent[1].size
