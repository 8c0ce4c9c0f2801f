"""Shapes of what the page templates get."""

from __future__ import annotations

from typing import NamedTuple

from sitegen.forms import Ending
from sitegen.model.evidence import Evidence
from sitegen.model.parts import Markdown
from sitegen.model.sections import AnySection
from sitegen.model.site import ContactFacts
from sitegen.navigation import Elsewhere, Entry, Piece, Step, Version
from sitegen.schemes import Palette
from sitegen.values.day import Day
from sitegen.words import Words


class Alternate(NamedTuple):
    """A page's version in a language, with its full address."""

    language: str
    address: str


class SocialCard(NamedTuple):
    """How the page looks when it is shared; `picture` is a full address."""

    title: str
    text: str | None
    picture: str | None
    picture_alt: str | None
    locale: str


class CardView(NamedTuple):
    """The practice's facts for an address book: where the file is, and its QR code (see vcards.code)."""

    href: str
    code: tuple[int, str] | None


class SiteView(NamedTuple):
    """The site, as seen from one page; `palette` are its colours in both schemes, `scene` names its drawing."""

    name: str
    home: str
    contact: ContactFacts
    can_be_reached: bool
    has_facts: bool
    menu: tuple[Entry, ...]
    footer: tuple[Entry, ...]
    languages: tuple[Version, ...]
    icon: str
    touch_icon: str
    leaflet: str | None
    palette: Palette
    scene: str


class Block(NamedTuple):
    """A section on a page, with the words of the language that it is in."""

    section: AnySection
    language: str
    words: Words
    news: tuple[Piece, ...]


class PageView(NamedTuple):
    """One page; what is not given is that of a page which the build makes by itself, for nobody to find."""

    title: str
    full_title: str
    language: str
    description: str | None = None
    canonical: str | None = None
    alternates: tuple[Alternate, ...] = ()
    social: SocialCard | None = None
    indexed: bool = False
    has_hero: bool = False
    opens_with_picture: bool = False
    """Whether a large picture is what the first screen waits for."""
    opening: Markdown | None = None
    """The text that begins right below the title, where a picture is likely to be seen first of all."""
    blocks: tuple[Block, ...] = ()
    trail: tuple[Step, ...] = ()
    date: Day | None = None
    next: Step | None = None
    sitemap: tuple[Entry, ...] = ()
    evidence: Evidence | None = None
    elsewhere: tuple[Elsewhere, ...] = ()
    ending: Ending | None = None
    """How it went, on a page to which a visitor of the form is led."""
