"""Directions: the link of a place that leads to it on a map."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from sitegen.model.site import Place
from sitegen.values.postcode import PostCode
from tests.elements import page
from tests.little_site import Built

HELSINKI = PostCode.read("00100")


@pytest.mark.parametrize(
    ("street", "asked"),
    [
        ("Esimerkkikatu 1", "Esimerkkikatu 1, 00100 Helsinki"),
        ("Esimerkkikatu 12 B 34", "Esimerkkikatu 12, 00100 Helsinki"),
        ("Esimerkkikatu 1, 2. krs", "Esimerkkikatu 1, 00100 Helsinki"),
        ("3. linja 5 A", "3. linja 5, 00100 Helsinki"),
        ("Esim. katu 7", "Esim. katu 7, 00100 Helsinki"),
        ("Kauppatori", "Kauppatori, 00100 Helsinki"),
        ("Plassi 4", "Plassi 4, 00100 Helsinki"),
    ],
)
def test_a_map_is_asked_for_the_house_and_not_for_the_flat(street: str, asked: str) -> None:
    address = urlsplit(Place(street=street, post_code=HELSINKI, city="Helsinki").on_map or "")
    assert (address.scheme, address.netloc, address.path) == ("https", "www.openstreetmap.org", "/search")
    assert parse_qs(address.query) == {"query": [asked]}


@pytest.mark.parametrize("street", ["PL 12", "PB 12", "P.O. Box 12", "PO Box 12", "pl 12", "Postilokero 12", None])
def test_nobody_is_led_to_a_post_office_box_or_to_a_whole_town(street: str | None) -> None:
    assert Place(street=street, post_code=HELSINKI, city="Helsinki").on_map is None


def test_a_street_in_no_town_could_be_anywhere() -> None:
    assert Place(street="Esimerkkikatu 1").on_map is None


def test_the_contact_page_leads_to_each_place_that_has_a_street(site: Callable[..., Built]) -> None:
    built = site("""
        -- content/site.yml --
        name: Kaiku
        contact:
          phone: 040 123 4567
          places:
            - street: Esimerkkikatu 12 B 34
              city: Helsinki
            - street: PL 12
              city: Turku
        -- content/fi/index.yml --
        title: Etusivu
        sections:
          - kind: contact
            heading: Yhteys
    """)
    links = page(built["index.html"]).one("main").links()
    assert {text: link for text, link in links.items() if "kartalta" in text} == {
        "Katso kartalta: Esimerkkikatu 12 B 34": (
            "https://www.openstreetmap.org/search?query=Esimerkkikatu%2012%2C%20Helsinki"
        )
    }
