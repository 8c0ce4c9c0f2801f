"""Leaflet PDFs: little sites that have one, and what a PDF library that had no part in making it reads in it."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator
from typing import Any

import pypdf

from tests.little_site import Built, LittleSite

Site = Callable[..., Built]
LittleSites = Callable[..., LittleSite]

PRACTICE = """
    -- content/site.yml --
    name: Kaiku
    leaflet: yes
    -- content/fi/index.yml --
    title: Kuuntelua
    sections:
      - kind: hero
        heading: Kaiku kuuntelee
        lead: Istutaan *alas* ja puhutaan.
    -- content/fi/hyodyt.yml --
    title: Hyödyt
    sections:
      - kind: benefits
        heading: Hyödyt
        items:
          - title: Ajatus kirkastuu
          - title: Kuorma kevenee
    -- content/fi/muodot.yml --
    title: Muodot
    sections:
      - kind: formats
        heading: Muodot
        items:
          - form: Kävely
            length: 45 min
            interval: 1-4 viikon välein
            price: 90 € (sis. alv 25,5 %)
          - form: Istunto
            length: 2 t
            interval: 1-4 viikon välein
"""


def read(data: bytes) -> Any:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def root_of(pdf: Any) -> Any:
    return pdf.trailer["/Root"]


def words_of(built: Built, path: str = "esite.pdf") -> str:
    """Return what a leaflet says, as a copying reader gets it, without the marks of possible word breaks."""
    text = "\n".join(page.extract_text() for page in read(built.file(path)).pages)
    return re.sub(r"\s+", " ", text.replace("\u00ad", ""))


def with_content(section: str, more: str = "") -> str:
    """Return a practice whose front page has this section."""
    page = """
    -- content/site.yml --
    name: Kaiku
    leaflet: yes
    -- content/fi/index.yml --
    title: Kuuntelua
    sections:
"""
    return page + "".join(f"      {line}\n" for line in section.strip("\n").split("\n")) + more


def elements(element: Any) -> Iterator[Any]:
    """Yield the elements of a structure tree in their order."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for one in element:
            yield from elements(one)
    elif isinstance(element, dict):
        if "/S" in element:
            yield element
        yield from elements(element.get("/K"))


def links_of(pdf: Any) -> list[str]:
    found = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
    return [str(note["/A"]["/URI"]) for note in found]


BENEFITS = """
    -- content/fi/{name}.yml --
    title: {name}
    sections:
      - kind: benefits
        heading: {heading}
        {line}
        items:
          - title: Yksi
          {more}
"""


def benefits(name: str, heading: str, line: str = "facts: ignore", more: str = "- title: Kaksi") -> str:
    return BENEFITS.format(name=name, heading=heading, line=line, more=more)
