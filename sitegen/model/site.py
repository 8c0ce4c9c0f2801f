"""Site: site.yml, what is true of the whole site."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import quote

from sitegen.model.parts import Alt, Language, Picture, PictureFile, Plain
from sitegen.values.business_id import BusinessId
from sitegen.values.colour import Colour
from sitegen.values.email import Email
from sitegen.values.form_receiver import FormReceiver
from sitegen.values.hours import Hours
from sitegen.values.phone import Phone
from sitegen.values.postcode import PostCode
from sitegen.values.web_address import SiteAddress, WebAddress

ContactFact = Literal[
    "contact", "person", "controller", "phone", "email", "hours", "places", "business_id", "booking", "form"
]
"""The names of the facts below, for what needs some of them; `contact` is any way to get in touch."""

PO_BOX = re.compile(r"(?:PL|PB|P\.? ?O\.? ?Box|Postilokero|Postlåda|Box)\.? \d", re.IGNORECASE)
"""Where letters are fetched from and nobody is received."""

LAKE, SAND = Colour("#054d54"), Colour("#e7b376")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place where the practice receives people. What is not known is left out."""

    name: Annotated[str | None, "what it is called, where there are several"] = None
    street: Annotated[str | None, "street and number: Esimerkkikatu 1"] = None
    post_code: Annotated[PostCode | None, "five digits: 00100"] = None
    city: Annotated[str | None, "town or region"] = None
    hours: Annotated[tuple[Hours, ...], "when it is open, where that is not the same everywhere"] = ()
    map: Annotated[PictureFile | None, "a picture of a map; what it shows is said by itself"] = None

    @property
    def lines(self) -> tuple[str, ...]:
        """Where it is, as it is written below one another: its street, its post code and town, else only its name."""
        code = self.post_code.code if self.post_code else None
        town = " ".join(filter(None, (code, self.city)))
        lines = tuple(filter(None, (self.street, town)))
        return lines or ((self.name,) if self.name and not self.hours else ())

    def called(self, address: str, hours: str) -> str:
        """Return what stands beside its lines and hours: its name, else the word for an address, or for hours alone."""
        if self.name and self.lines != (self.name,):
            return self.name
        return address if self.lines else hours

    @property
    def on_map(self) -> str | None:
        """The address of a map that shows where it is; None where no street is known, and for a post office box.

        OpenStreetMap: in any phone's browser, without an app, an account or questions about cookies. geo: addresses
        are unknown to iPhones. A staircase or flat after the number would keep it from finding the house.
        """
        if not self.street or PO_BOX.match(self.street) or not (self.city or self.post_code):
            return None
        house = re.match(r".*?[^\W\d]\.? \d+", self.street)
        town = " ".join(part for part in (self.post_code and self.post_code.code, self.city) if part)
        return f"https://www.openstreetmap.org/search?query={quote(f'{house[0] if house else self.street}, {town}')}"

    def map_as(self, label: str) -> Picture | None:
        """Return the picture of the map, as what it shows is said after a word such as Map."""
        said = ", ".join(part for part in (self.name, self.street, self.city) if part)
        return Picture(self.map, Alt(f"{label}: {said}" if said else label)) if self.map else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFacts:
    """How the practice can be reached. What is not known is left out."""

    person: Annotated[str | None, "the practitioner's name"] = None
    controller: Annotated[str | None, "who answers for visitors' personal data (GDPR): the business's full name"] = None
    phone: Annotated[Phone | None, "the number, as it is said: 040 …"] = None
    email: Annotated[Email | None, "the address: info@example.com"] = None
    hours: Annotated[tuple[Hours, ...], "when one can call or come: ma–pe 9–16"] = ()
    places: Annotated[tuple[Place, ...], "where the practice receives people"] = ()
    business_id: Annotated[BusinessId | None, "the Y-tunnus"] = None
    booking: Annotated[WebAddress | None, "where a time can be booked"] = None
    form: Annotated[FormReceiver | None, "who takes in the contact form: a form service, or your own address"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The practice's own look. All other colours, light and dark, are derived from these two."""

    colour: Annotated[Colour, "the main colour, of links and buttons: dark enough to read"] = LAKE
    accent: Annotated[Colour, "the colour of highlights and, faintly, of the paper: any"] = SAND
    roundness: Annotated[Literal["sharp", "soft", "round"], "the corners of buttons, fields and pictures"] = "soft"
    density: Annotated[Literal["airy", "normal", "compact"], "how much space there is between things"] = "normal"
    type: Annotated[str | None, "the letters: warm (if left out), modern, bookish; see assets/fonts/fonts.yml"] = None
    scene: Annotated[
        Literal["lake", "field", "rings", "none"], "the drawing in heroes, page heads and the footer, and the sign"
    ] = "lake"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """site.yml: what is true of the whole site."""

    name: Annotated[str, "the practice's name"]
    languages: Annotated[tuple[Language, ...], "the first one is the default, at the address's root"] = ("fi",)
    address: Annotated[SiteAddress | None, "the site's public address"] = None
    contact: Annotated[ContactFacts, "how the practice can be reached"] = ContactFacts()
    theme: Annotated[Theme, "the practice's own look"] = Theme()
    html: Annotated[bool, "yes: texts may hold some HTML that Markdown cannot say, such as <sub>; cleaned"] = False
    hyphenation: Annotated[bool, "no: long words are not broken at a line's end"] = True
    leaflet: Annotated[bool, "yes: a sheet to hand out (PDF, A4, two sides) is made for each language"] = False
    to_do: Annotated[tuple[Plain, ...], "what remains to be done; check tells it, and visitors never see it"] = ()
