"""Places, and the other facts of site.yml: how each is told on pages and on the leaflet, whatever is known of it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pypdf

from tests.elements import page
from tests.little_site import Built

TEXT = """
    -- content/site.yml --
    name: Kaiku
    leaflet: yes
    contact:
      person: Malli Esimerkki
      phone: 040 123 4567
      email: info@example.com
      booking: https://example.com/ajat
      hours: [ti 12–18]
      places:
        - {name: Helsinki}
        - {name: Rannan sali, city: Turku}
        - {street: Esimerkkikatu 1, post_code: '00100', city: Espoo}
        - {city: Vaasa, hours: [ma 9–16]}
        - {hours: [ke 9–16]}
        - {name: Mäen huone, hours: [to 9–16]}
      business_id: 1234567-1
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: contact
        heading: Yhteys
"""
TOLD = (
    "Yhteyshenkilö Malli Esimerkki",
    "Puhelin 040 123 4567",
    "Sähköposti info@example.com",
    "Ajanvaraus {booking}",
    "Palveluajat ti klo 12–18",
    "Osoite Helsinki",
    "Rannan sali Turku",
    "Osoite Esimerkkikatu 1 00100 Espoo",
    "Osoite Vaasa ma klo 9–16",
    "Palveluajat ke klo 9–16",
    "Mäen huone to klo 9–16",
    "Y-tunnus 1234567-1",
)


def test_facts_are_told_in_one_order_by_one_name_on_pages_and_on_the_leaflet(site: Callable[..., Built]) -> None:
    built = site(TEXT)
    facts = page(built["index.html"].replace("<br>", " ")).one("main").one("dl", **{"class": "facts"})
    told = " ".join(TOLD)
    assert told.format(booking="Varaa aika") in plain(facts.text).replace(" Katso kartalta: Esimerkkikatu 1", "")
    pages = pypdf.PdfReader(io.BytesIO(built.file("esite.pdf"))).pages
    assert told.format(booking="example.com/ajat") in plain(" ".join(one.extract_text() for one in pages))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub("[\u00ad\u2060]", "", text)).strip()
