"""The contact form in a browser: by keyboard, with what is missing told, sent, and back on the page that thanks."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.serving import HOST, served
from tests.little_site import LittleSite

Open = Callable[..., BrowserContext]
Filled = dict[str, list[str]]
MESSAGE = {"name": "Äiti Öö", "email": "aiti@example.com", "phone": "", "message": "Hei!\nMillaista työ on?"}
MAPS = ("Katso kartalta: Katu 1", "Katso kartalta: Katu 2")
LINKS = ("040 123 4567", "info@example.com", "Varaa aika", *MAPS, "Tallenna yhteystiedot")
FIELDS = ("name", "email", "phone", "message", "Lähetä viesti")
FIELD = "() => [document.activeElement.name || document.activeElement.textContent.trim(), document.activeElement.type]"


@contextmanager
def receiving(back: str) -> Iterator[tuple[str, list[Filled]]]:
    """Run a form service that leads to the field named `back`; give its address and the messages it has got."""
    got: list[Filled] = []

    class Service(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["Content-Length"])).decode()
            got.append(parse_qs(text, keep_blank_values=True))
            self.send_response(HTTPStatus.SEE_OTHER)
            self.send_header("Location", got[-1][back][0])
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """Keep quiet."""

    with ThreadingHTTPServer((HOST, 0), Service) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}/f", got
        finally:
            server.shutdown()
            thread.join()


@contextmanager
def asking(folder: Path, receiver: str, layout: str = "beside") -> Iterator[str]:
    """Serve a site whose front page has the form, as the site's own address; give the address."""
    site = LittleSite(folder)
    contact = {
        "phone": "040 123 4567",
        "email": "info@example.com",
        "booking": "https://example.com/",
        "places": [{"street": street, "city": "Turku"} for street in ("Katu 1", "Katu 2")],
        "controller": "Kaiku Oy",
        "form": receiver,
    }
    site.write("content/site.yml", json.dumps({"name": "Kaiku", "contact": contact}))
    section = {"kind": "contact", "heading": "Yhteys", "layout": layout, "privacy": "tietosuoja.yml"}
    site.write("content/fi/index.yml", json.dumps({"title": "Etusivu", "sections": [section]}))
    site.write("content/fi/tietosuoja.yml", "title: Tietosuoja\n")
    site.output.mkdir()
    with served(site.output) as address:
        site.build(address=address)
        yield address


def fill(page: Page) -> None:
    for name, value in MESSAGE.items():
        page.locator(f"[name={name}]").fill(value)


@pytest.mark.parametrize(
    ("javascript", "back", "title"),
    [
        (True, "_next", "Kiitos viestistäsi"),
        (False, "_next", "Kiitos viestistäsi"),
        (False, "_error", "Viesti ei lähtenyt"),
    ],
)
def test_a_message_reaches_the_service_and_its_sender_comes_back(
    open_context: Open, tmp_path: Path, back: str, title: str, *, javascript: bool
) -> None:
    with receiving(back) as (receiver, got), asking(tmp_path, receiver) as address:
        page = open_context(390, java_script_enabled=javascript).new_page()
        page.goto(address)
        fill(page)
        page.get_by_role("button", name="Lähetä viesti").click()
        page.get_by_role("heading", name=title).wait_for()
        assert page.url.startswith(address)
        sent = {name: value.replace("\n", "\r\n") for name, value in MESSAGE.items()}
        places = {"_next": f"{address}kiitos-viestistasi/", "_error": f"{address}viesti-ei-lahtenyt/"}
        assert [{name: values[0] for name, values in filled.items()} for filled in got] == [
            {**sent, **places, "_gotcha": ""}
        ]


def test_from_a_copy_of_the_site_its_sender_comes_back_to_the_sites_own_address(
    open_context: Open, tmp_path: Path
) -> None:
    with receiving("_next") as (receiver, _), asking(tmp_path, receiver) as address:
        page = open_context().new_page()
        page.goto(address.replace(HOST, "localhost"))
        fill(page)
        page.get_by_role("button", name="Lähetä viesti").click()
        page.wait_for_url(f"{address}kiitos-viestistasi/")


def test_the_keyboard_reaches_each_field_in_order_and_never_the_trap(open_context: Open, tmp_path: Path) -> None:
    with receiving("_next") as (receiver, got), asking(tmp_path, receiver) as address:
        page = open_context().new_page()
        page.goto(address)
        page.locator("[name=name]").focus()
        stops = [page.evaluate(FIELD)]
        for _ in range(5):
            page.keyboard.press("Tab")
            stops.append(page.evaluate(FIELD))
        assert [name for name, _ in stops] == [
            "name",
            "email",
            "phone",
            "message",
            "Näin käsittelemme tietojasi",
            "Lähetä viesti",
        ]
        assert page.locator("[name=_gotcha]").is_hidden()
        names = page.locator("form").aria_snapshot()
        assert "Jätä tämä tyhjäksi" not in names
        fill(page)
        page.locator("button").focus()
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Kiitos viestistäsi").wait_for()
        assert len(got) == 1


def test_what_is_missing_is_told_at_its_field_and_nothing_is_sent(open_context: Open, tmp_path: Path) -> None:
    with receiving("_next") as (receiver, got), asking(tmp_path, receiver) as address:
        page = open_context().new_page()
        page.goto(address)
        for name, value in (("name", ""), ("email", ""), ("email", "aiti"), ("message", "")):
            fill(page)
            page.locator(f"[name={name}]").fill(value)
            page.get_by_role("button", name="Lähetä viesti").click()
            assert page.evaluate(FIELD)[0] == name
            assert page.locator(f"[name={name}]").evaluate("field => field.validationMessage") != ""
        assert (page.url, got) == (address, [])


@pytest.mark.parametrize("layout", ["beside", "list", "card"])
def test_whatever_one_presses_is_as_tall_as_a_thumb(open_context: Open, tmp_path: Path, layout: str) -> None:
    with asking(tmp_path, "https://example.com/f", layout) as address:
        for width in (320, 1280):
            page = open_context(width).new_page()
            page.goto(address)
            pressed = page.locator(".contact :is(button, input:not([type=hidden]), textarea, .button, dd a)")
            boxes = pressed.evaluate_all("all => all.map(one => [one.textContent || one.name, one.offsetHeight])")
            assert [box for box in boxes if 0 < box[1] < 44] == []
            assert [name.replace("\xa0", " ") for name, height in boxes if height] == [*LINKS, *FIELDS]


@pytest.mark.parametrize("layout", ["beside", "list"])
def test_places_stand_beside_one_another_apart_from_what_is_around_them(
    open_context: Open, tmp_path: Path, layout: str
) -> None:
    with asking(tmp_path, "https://example.com/f", layout) as address:
        page = open_context(1440).new_page()
        page.goto(address)
        boxes = page.locator(".contact .facts > *").evaluate_all(
            "all => all.map(one => [one.offsetLeft, one.offsetTop])"
        )
        _, _, booking, first, second, controller = boxes
        assert first[0] == booking[0] == controller[0] < second[0]
        assert booking[1] < first[1] == second[1] < controller[1]


def test_the_code_is_for_large_screens_and_paper(open_context: Open, tmp_path: Path) -> None:
    with asking(tmp_path, "https://example.com/f") as address:
        page = open_context(390).new_page()
        page.goto(address)
        code = page.get_by_role("img", name="Yhteystiedot QR-koodina puhelimen kameralle")
        assert not code.is_visible()
        page.set_viewport_size({"width": 1280, "height": 800})
        assert code.is_visible()
        page.set_viewport_size({"width": 390, "height": 800})
        page.emulate_media(media="print")
        assert code.is_visible()
        assert page.locator("form").is_hidden()
