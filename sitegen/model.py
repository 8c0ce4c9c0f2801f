"""The model: everything an editor can write, typed and frozen; this is the one schema.

`reading` turns YAML into these. A field's annotation says how it is read and, in words, what it is for. A field
whose name is a Python keyword carries an underscore that the editor does not write (`from_` is `from`).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Annotated, Literal, NewType

from sitegen.values.anchor import Anchor
from sitegen.values.business_id import BusinessId
from sitegen.values.count import Count
from sitegen.values.credits import Credits
from sitegen.values.day import Day
from sitegen.values.duration import Duration
from sitegen.values.email import Email
from sitegen.values.hue import Hue
from sitegen.values.interval import Interval
from sitegen.values.money import Price, Quote
from sitegen.values.phone import Phone
from sitegen.values.postcode import PostCode
from sitegen.values.web_address import SiteAddress, WebAddress
from sitegen.values.year import Year

Language = Literal["fi", "sv", "en"]
Alt = NewType("Alt", str)
"""What a picture says to those who do not see it; empty, in quotes, only for pure decoration."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value was written: a file, and the path within its data (empty: the Markdown body)."""

    file: str
    at: str


@dataclass(frozen=True, slots=True)
class Markdown:
    """Text that may hold emphasis, lists and links; becomes HTML when a template shows it."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a content file relative to the file it is written in, or a full web address."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class PictureFile:
    """A picture's file, relative to the file it is written in."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what it says to those who do not see it."""

    file: Annotated[PictureFile, "a PNG, JPEG, WebP or SVG file"]
    alt: Annotated[Alt, "what the picture shows; an empty text only for pure decoration"]


@dataclass(frozen=True, slots=True)
class Action:
    """A link that looks like a button."""

    label: Annotated[str, "what happens, as a verb"]
    to: Annotated[Target, "the page's file, or a web address"]


# ---- sections -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What every section may have."""

    id: Annotated[Anchor | None, "a name to link to: yhteys.yml#id"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hero(Section):
    """The first thing on a page: its main heading, and where to go from here."""

    kind: Literal["hero"] = "hero"
    heading: Annotated[str | None, "the page's main heading; without it, the page's title"] = None
    lead: Annotated[Markdown | None, "one or two sentences"] = None
    picture: Annotated[Picture | None, "a picture beside the words"] = None
    actions: Annotated[tuple[Action, ...], "one or two next steps"] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Section):
    """Running text under a heading."""

    kind: Literal["prose"] = "prose"
    heading: str | None = None
    text: Markdown
    picture: Picture | None = None
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body(Section):
    """Where a Markdown page's own text goes; without it, the text comes last."""

    kind: Literal["body"] = "body"


@dataclass(frozen=True, slots=True)
class Benefit:
    """One good that may come of it."""

    title: str
    text: Markdown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Benefits(Section):
    """What it is good for, point by point."""

    kind: Literal["benefits"] = "benefits"
    heading: str
    lead: Markdown | None = None
    items: tuple[Benefit, ...]
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One form in which the service is given. Everything but its name may be unknown."""

    form: Annotated[str, "its name, such as Yksilötyönohjaus"]
    text: Annotated[Markdown | None, "what it is, in a sentence or two"] = None
    for_whom: Annotated[str | None, "whom it suits"] = None
    group_size: Annotated[Count | None, "how many take part: 1, 3–8"] = None
    length: Annotated[Duration | None, "a session's length: 45 min – 1,5 t"] = None
    interval: Annotated[Interval | None, "how often: 1–4 viikon välein"] = None
    place: Annotated[str | None, "where the sessions are held"] = None
    remote: Annotated[bool | None, "whether it can be held remotely"] = None
    price: Annotated[Price | Quote | None, "what it costs, or: pyydä tarjous"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats(Section):
    """The forms of the service, side by side."""

    kind: Literal["formats"] = "formats"
    heading: str
    lead: Markdown | None = None
    items: tuple[Format, ...]
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """One training completed."""

    title: str
    provider: Annotated[str | None, "who gave it"] = None
    length: Annotated[Duration | None, "how long it took: 2 vuotta"] = None
    credits: Annotated[Credits | None, "its extent: 80 op"] = None
    year: Annotated[Year | None, "when it was completed"] = None
    text: Markdown | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials(Section):
    """Training and qualifications."""

    kind: Literal["credentials"] = "credentials"
    heading: str
    lead: Markdown | None = None
    items: tuple[Credential, ...]
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Section):
    """How to get in touch: the facts of site.yml; where there are none, what the section itself says."""

    kind: Literal["contact"] = "contact"
    heading: str
    lead: Markdown | None = None
    unknown: Annotated[Markdown | None, "shown instead while site.yml knows no way to get in touch"] = None
    actions: tuple[Action, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A section of another page, shown on this one too."""

    from_: Annotated[Target, "the other page's file, such as muodot or muodot.yml"]
    section: Annotated[str | None, "the section's id or kind, if the page has several"] = None


AnySection = Hero | Prose | Body | Benefits | Formats | Credentials | Contact
SECTION_KINDS: tuple[str, ...] = tuple(
    str(field.default)
    for section in (Hero, Prose, Body, Benefits, Formats, Credentials, Contact)
    for field in fields(section)
    if field.name == "kind"
)


# ---- pages and the site ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Social:
    """How the page looks when somebody shares it."""

    text: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: a Markdown file's front matter, or a YAML file."""

    title: Annotated[str, "shown in the browser's tab, in search results and in links"]
    description: Annotated[str | None, "one or two sentences for search results"] = None
    slug: Annotated[str | None, "its part of the address; without it, the file's name"] = None
    menu: Annotated[int | None, "its place in the menu: 1 is first; without it, not in the menu"] = None
    menu_title: Annotated[str | None, "a shorter title for the menu"] = None
    draft: Annotated[bool, "yes keeps it out of the published site"] = False
    from_: Annotated[Day | None, "the first day it is published"] = None
    until: Annotated[Day | None, "the last day it is published"] = None
    updated: Annotated[Day | None, "when its content last changed"] = None
    old_addresses: Annotated[tuple[str, ...], "addresses it once had, such as /palvelut.html"] = ()
    social: Annotated[Social | None, "text and picture for shared links"] = None
    listed: Annotated[bool, "no keeps it out of the sitemap and search engines"] = True
    next: Annotated[Action | None, "the next step, at the page's end"] = None
    sections: tuple[AnySection | Shared, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactFacts:
    """How the practice can be reached. What is not known is left out."""

    person: str | None = None
    phone: Phone | None = None
    email: Email | None = None
    street: str | None = None
    post_code: PostCode | None = None
    city: str | None = None
    business_id: BusinessId | None = None
    booking: Annotated[WebAddress | None, "where a time can be booked"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """The practice's own look: hues on the OKLCH colour wheel, in degrees from 0 to 359."""

    hue: Annotated[Hue | None, "the main colour: 145 green, 200 lake, 250 blue, 25 red"] = None
    accent_hue: Annotated[Hue | None, "the colour of highlights"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """site.yml: what is true of the whole site."""

    name: Annotated[str, "the practice's name"]
    languages: Annotated[tuple[Language, ...], "the first one is the default, at the address's root"] = ("fi",)
    address: Annotated[SiteAddress | None, "the site's public address"] = None
    contact: ContactFacts = ContactFacts()
    theme: Theme = Theme()
