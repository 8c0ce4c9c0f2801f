"""Pages for every visitor: by touch, by keyboard, in reading order, with larger spaces, in colours of one's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser import probing
from tests.browser.serving import served
from tests.browser.test_every_page import addresses_in
from tests.browser.walking import settle, watch
from tests.sites import SOURCES

Open = Callable[..., BrowserContext]
# What each question is evidence of.
ASKED = {
    "targets": probing.small_targets,
    "keyboard": lambda page: [*probing.unseen_focus(page), *probing.out_of_order(page)],
    "spacing": probing.cut_by_spaces,
    "motion": probing.moving,
    "colours": probing.edgeless,
}


@pytest.mark.accessibility
@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1440, "dark")])
@pytest.mark.parametrize("name", SOURCES)
def test_pages_serve_every_visitor(
    name: str,
    width: int,
    scheme: Literal["light", "dark"],
    open_context: Open,
    built_site: Callable[[str], Path],
    thorough: bool,
    evidence: Callable[..., None],
) -> None:
    folder = built_site(name)
    page = open_context(width, color_scheme=scheme).new_page()
    addresses = addresses_in(folder)
    # One page in seven when time is short: with the front page, and in each site others than in the next.
    chosen = addresses if thorough else ["", *addresses[::7]]
    with served(folder) as start:
        faults = [f"{path} at {width} px: {fault}" for path in chosen for fault in faults_of(page, start + path)]
    assert faults == []
    for checked in ASKED:
        evidence(name, checked)


def faults_of(page: Page, address: str) -> Iterator[str]:
    page.goto(address)
    settle(page)
    for asked in ASKED.values():
        yield from asked(page)


# ---- each question finds what it asks for

BAD = [
    ("targets", "<a class=button href=#a style='display:inline-block;font-size:9px'>a</a>", "is "),
    ("targets", "<button style='block-size:20px'>moi</button>", "is "),
    ("keyboard", "<a href=#a style='outline:none'>Moi</a>", "has no outline"),
    ("keyboard", "<a href=#a style='outline:3px solid #ddd'>Moi</a>", "contrast of 1"),
    ("keyboard", "<div style='display:grid'><p>Yksi</p><p style='order:-1'>Kaksi</p></div>", "Kaksi"),
    ("spacing", "<p style='height:1.2em;overflow:hidden'>" + "Moi " * 14 + "</p>", "cuts off"),
    ("spacing", "<p style='white-space:nowrap'>" + "Moi " * 10 + "</p>", "wide"),
    ("motion", "<p style='transition:color 1s'>Moi</p>", "would move"),
    ("colours", "<button style='border:0'>Moi</button>", "has no edge"),
]


@pytest.mark.parametrize(("asked", "html", "told"), BAD, ids=[f"{asked} {told}" for asked, _, told in BAD])
def test_what_would_shut_a_visitor_out_is_told(open_context: Open, asked: str, html: str, told: str) -> None:
    page = open_context(320).new_page()
    frame = "<!doctype html><meta name=viewport content='width=device-width'><main>{}</main>"
    page.set_content(frame.format("<p>Moi</p>"))
    assert ASKED[asked](page) == []
    page.set_content(frame.format(html))
    assert any(told in fault for fault in ASKED[asked](page))


# ---- screen readers


def heard(page: Page, part: str) -> list[str]:
    """Return a part of a page as a screen reader lists it, a line each, without what is for layout only."""
    lines = page.locator(part).first.aria_snapshot().splitlines()
    return [line.strip().removeprefix("- ").removesuffix(":") for line in lines if "/url" not in line]


def expanded(page: Page, button: str) -> bool | None:
    """Return whether the browser itself tells that a button has opened what it opens; None: it tells nothing of it."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    named = [node for node in nodes if node.get("name", {}).get("value") == button]
    [found] = [node for node in named if node["role"]["value"] == "button"]
    told: dict[str, bool] = {one["name"]: one["value"].get("value") for one in found["properties"]}
    return told.get("expanded")


def test_a_screen_reader_hears_the_header_as_a_visitor_sees_it(open_context: Open, address: str) -> None:
    page = open_context(390).new_page()
    faults = watch(page)
    page.goto(address)
    settle(page)
    closed = heard(page, "header")
    assert expanded(page, "Valikko") is False
    assert closed == ["banner", 'link "Fysiotraining"', 'button "Valikko"']
    page.get_by_role("button", name="Valikko").click()
    opened = heard(page, "header")
    assert expanded(page, "Valikko") is True
    assert 'navigation "Päävalikko"' in opened
    assert 'navigation "Kielet"' in opened
    assert faults == []


def test_a_screen_reader_hears_the_parts_of_a_page_by_name(open_context: Open, address: str) -> None:
    page = open_context(1280).new_page()
    page.goto(f"{address}muodot/")
    roles = ("banner", "navigation", "main", "complementary", "contentinfo")
    body = [line for line in heard(page, "body") if line.startswith(roles)]
    assert body[0] == "banner"
    assert [line for line in body if line.startswith("navigation")] == [
        'navigation "Päävalikko"',
        'navigation "Kielet"',
        'navigation "Kaikki sivut"',
        'navigation "Tietoa sivustosta"',
    ]
    assert body.count("main") == body.count("contentinfo") == 1
    assert 'complementary "Seuraavaksi"' in body


# ---- the menu


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_escape_and_a_touch_beside_it_close_the_menu(open_context: Open, address: str, javascript: bool) -> None:
    page = open_context(320, java_script_enabled=javascript, has_touch=True).new_page()
    page.goto(address)
    menu, button = page.locator("#menu"), page.locator(".menu__button")
    beside, escape = partial(page.touchscreen.tap, 160, 790), partial(page.keyboard.press, "Escape")
    for closing in (escape, beside, button.tap):
        button.tap()
        assert menu.is_visible()
        closing()
        assert menu.is_hidden()
    assert page.url == address
    button.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert menu.is_hidden()
    assert page.evaluate("document.activeElement.className") == "menu__button no-print"


def test_the_pages_below_one_open_beside_it_and_close_with_escape(
    open_context: Open, built_site: Callable[[str], Path]
) -> None:
    with served(built_site("puutarha")) as start:
        page = open_context(1440).new_page()
        page.goto(start)
        button, below = page.locator(".menu__more").first, page.locator("#menu-1")
        button.click()
        spot, opened = button.bounding_box(), below.bounding_box()
        assert spot
        assert opened
        assert opened["y"] >= spot["y"] + spot["height"] - 1
        assert abs(opened["x"] + opened["width"] - spot["x"] - spot["width"]) < 200
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#menu-1') !== null")
        page.keyboard.press("Escape")
        assert below.is_hidden()


# ---- languages and paper


def test_the_language_switch_leads_to_the_same_page_in_the_other_language(open_context: Open, address: str) -> None:
    page = open_context(1280).new_page()
    page.goto(f"{address}muodot/")
    for language, path in (("sv", "sv/former/"), ("en", "en/formats/"), ("fi", "muodot/")):
        page.locator(f"header a[hreflang={language}]").click()
        assert page.url == address + path
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("header a[aria-current=true]").get_attribute("hreflang") == language


def test_on_paper_there_is_no_navigation_and_the_text_is_all_there(open_context: Open, address: str) -> None:
    page = open_context(1280).new_page()
    page.goto(f"{address}tyonohjaus/")
    texts = page.locator("main :is(h1, h2, h3, p)").filter(visible=True).all_inner_texts()
    page.emulate_media(media="print")
    assert page.locator("nav, .button, .skip-link, #menu, .menu__button").filter(visible=True).count() == 0
    printed = page.locator("body").inner_text()
    missing = [text for text in texts if text.strip() and text not in printed]
    assert set(missing) <= {"Seuraavaksi"}
    sheets = page.pdf(format="A4").count(b"/Type /Page\n")
    assert 1 <= sheets <= 4
