"""Pictures in a browser: `sizes` says how wide they are shown, and the copy fetched fits the screen."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests import sites
from tests.browser.serving import served
from tests.browser.walking import settle
from tests.little_site import LittleSite

# Of a picture that fills a place of another shape, more is fetched than is seen: `shown` is its whole width.
# With widths in srcset, naturalWidth is what `sizes` comes to, in CSS pixels.
LOOK = """() => [...document.images].filter(image => image.previousElementSibling?.matches("source")).map(image => {
    const box = image.getBoundingClientRect();
    const ratio = image.getAttribute("width") / image.getAttribute("height");
    const covers = getComputedStyle(image).objectFit === "cover";
    const widths = [...image.previousElementSibling.srcset.matchAll(/ (\\d+)w/g)].map(found => +found[1]);
    return {
        name: image.className || "in a text", shown: covers ? Math.max(box.width, box.height * ratio) : box.width,
        said: image.naturalWidth, fetched: +/-(\\d+)\\.\\w+\\.\\w+$/.exec(image.currentSrc)[1],
        narrowest: widths[0], widest: widths.at(-1), type: image.currentSrc.split(".").at(-1), tone: image.dataset.tone,
    };
})"""
SCREENS = ((320, 2), (390, 3), (768, 2), (1440, 1))
ALL_SCREENS = tuple((width, density) for width in (320, 390, 768, 1440, 1920) for density in (1, 2, 3))
OFF = 0.06
"""How far `sizes` may be from the truth: a scroll bar's width, and what densities of the theme do to gaps."""
TOO_WIDE = 1.7
PHONE = 480
"""CSS pixels: on screens up to this wide, a picture is as sharp with three pixels to each of them as with two."""


class Seen(NamedTuple):
    """One picture on one screen; widths in CSS pixels, those of copies in pixels.

    Of a phone with three pixels to each of CSS, as if it had two.
    """

    place: str
    density: int
    shown: float
    said: float
    fetched: int
    narrowest: int
    widest: int


@pytest.fixture(scope="module")
def seen(built_site: Callable[[str], Path], browser: Browser, request: pytest.FixtureRequest) -> list[Seen]:
    """Every picture of the demonstration site on every screen."""
    folder = built_site("puutarha")
    screens = ALL_SCREENS if request.config.getoption("--thorough") else SCREENS
    with served(folder) as address:
        return [found for width, density in screens for found in looked(browser, folder, address, width, density)]


def looked(browser: Browser, folder: Path, address: str, width: int, density: int) -> Iterator[Seen]:
    context = browser.new_context(viewport={"width": width, "height": 800}, device_scale_factor=density)
    page = context.new_page()
    for path in with_pictures(folder):
        page.goto(address + path)
        settle(page)
        for found in page.evaluate(LOOK):
            place = f"{path} {found['name']} at {width} px, {density}×"
            needed = min(density, 2) if width <= PHONE else density
            copies = (found[name] for name in ("fetched", "narrowest", "widest"))
            yield Seen(place, needed, found["shown"], found["said"] * density / needed, *copies)
    context.close()


def with_pictures(folder: Path) -> list[str]:
    """Return the default language's pages that show pictures."""
    pages = (page.relative_to(folder).as_posix() for page in sites.pages_in(folder))
    return [
        page
        for page in pages
        if page.split("/")[0] not in ("sv", "en") and "<source" in (folder / page).read_text(encoding="utf-8")
    ]


def test_sizes_says_how_wide_a_picture_is_shown(seen: list[Seen]) -> None:
    assert len({found.place.split()[1] for found in seen}) >= 4
    wrong = [found for found in seen if abs(found.said - found.shown) > OFF * found.shown]
    assert wrong == [], "\n".join(map(str, wrong))


def test_no_picture_is_fetched_much_wider_or_any_narrower_than_the_screen_needs(seen: list[Seen]) -> None:
    narrow = [one for one in seen if one.fetched < min((1 - OFF) * one.shown * one.density, one.widest)]
    wide = [one for one in seen if one.fetched > max(TOO_WIDE * one.shown * one.density, one.narrowest)]
    assert narrow + wide == [], "\n".join(map(str, narrow + wide))


FOCI = ((10, 50), (0, 0), (88, 50), (50, 12), (63, 86), (50, 100))


def test_the_focus_of_a_heros_picture_is_in_sight_on_every_screen(
    little_site: Callable[..., LittleSite], browser: Browser
) -> None:
    # A white spot on black at the focus; the picture is 2:1, so that the style sheet alone cuts it.
    site = little_site()
    for number, (x, y) in enumerate(FOCI):
        image = Image.new("L", (1000, 500))
        image.paste(255, (x * 10 - 15, y * 5 - 15, x * 10 + 15, y * 5 + 15))
        data = io.BytesIO()
        image.save(data, "PNG")
        site.write(f"content/fi/p{number}.png", data.getvalue())
        hero = f"  - {{kind: hero, picture: {{file: p{number}.png, alt: A, focus: {x}% {y}%}}}}\n"
        site.write(f"content/fi/p{number}.yml", f"title: A{number}\nsections:\n{hero}")
    site.build()
    hidden = []
    with served(site.output) as address:
        for width in (320, 768, 1440, 2560):
            page = browser.new_page(viewport={"width": width, "height": 800})
            for number, focus in enumerate(FOCI):
                page.goto(f"{address}p{number}/")
                seen = Image.open(io.BytesIO(page.locator(".hero__picture").screenshot())).convert("L")
                # The page beside it can show in the outermost pixels.
                if max(seen.crop((2, 2, seen.width - 2, seen.height - 2)).tobytes()) < 200:
                    hidden.append((width, focus))
            page.close()
    assert hidden == []
