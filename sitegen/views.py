"""Views: what the page templates get.

Everything is worked out here, so that templates only choose.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sitegen import (
    addresses,
    content,
    evidence,
    fonts,
    forms,
    heads,
    languages,
    menus,
    navigation,
    pictures,
    sections,
    styles,
    theme,
    vcards,
)
from sitegen.forms import Ending
from sitegen.heads import Head
from sitegen.inputs import Inputs
from sitegen.model.evidence import Evidence
from sitegen.model.page import Page, Social
from sitegen.model.parts import Markdown
from sitegen.model.sections import AnySection
from sitegen.model.sections.accessibility import Accessibility
from sitegen.model.sections.contact import Contact
from sitegen.model.sections.hero import Hero
from sitegen.model.sections.news import News
from sitegen.model.sections.picture import PictureSection
from sitegen.model.sections.prose import Prose
from sitegen.model.sections.sitemap import Sitemap
from sitegen.model.site import ContactFacts
from sitegen.navigation import Elsewhere, Entry, Piece, Step, Version
from sitegen.outputs import icons, leaflets
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


def of_page(inputs: Inputs, head: Head) -> dict[str, Any]:
    """Return the context of a page's template."""
    page = inputs.compute(content.page, head.file)
    assert page is not None, "a page with a head has been read"
    shown = sections.shown(inputs, head.file)
    view = PageView(
        title=page.title,
        full_title=_full_title(inputs, page.title),
        description=page.description,
        language=head.language,
        canonical=_public(inputs, head.path),
        alternates=_alternates(inputs, head),
        social=_social(inputs, head.language, page),
        indexed=head.listed,
        has_hero=bool(shown) and isinstance(shown[0], Hero),
        opens_with_picture=bool(shown) and isinstance(shown[0], Hero | PictureSection) and shown[0].picture is not None,
        opening=shown[0].text if shown and isinstance(shown[0], Prose) else None,
        blocks=_blocks(inputs, head, shown),
        trail=navigation.trail(inputs, head),
        date=page.date,
        next=navigation.next_step(inputs, head, page.next),
        sitemap=_sitemap(inputs, head) if any(isinstance(section, Sitemap) for section in shown) else (),
        evidence=_evidence(inputs, shown),
    )
    return _context(inputs, view, head.path, navigation.versions(inputs, head))


def of_not_found(inputs: Inputs, path: str, language: str, root: str) -> dict[str, Any]:
    """Return the context of a language's not-found page; its links begin with `root`, the path of the site's address.

    Hosts that know one not-found page only serve the default language's, so that one speaks all languages.
    """
    spoken = inputs.compute(content.words, language)
    title = spoken.not_found_title
    switch = navigation.front_pages(inputs, language, root)
    is_default = language == inputs.compute(content.languages)[0]
    view = PageView(
        title=title,
        full_title=_full_title(inputs, title),
        language=language,
        elsewhere=navigation.elsewhere(inputs, switch) if is_default else (),
    )
    return _context(inputs, view, path, switch, root)


def of_ending(inputs: Inputs, path: str, language: str, ending: Ending) -> dict[str, Any]:
    """Return the context of the page that the build makes for a visitor of the form to be led to."""
    spoken = inputs.compute(content.words, language)
    title = spoken.form_sent_title if ending == "sent" else spoken.form_failed_title
    view = PageView(
        title=title,
        full_title=_full_title(inputs, title),
        language=language,
        ending=ending,
    )
    there = {
        code: inputs.compute(forms.ending_path, code, ending)
        for code in inputs.compute(content.languages)
        if ending in inputs.compute(forms.endings, code)
    }
    return _context(inputs, view, path, navigation.switch(inputs, path, language, there))


def of_made_page(inputs: Inputs, path: str, language: str, title: str, home: Step) -> dict[str, Any]:
    """Return the context of a page that the build makes by itself, below the front page, for nobody to find."""
    view = PageView(
        title=title,
        full_title=_full_title(inputs, title),
        language=language,
        trail=(home,),
        next=home,
        sitemap=navigation.entries(inputs, inputs.compute(menus.sitemap, language), path),
    )
    return _context(inputs, view, path, ())


def _context(
    inputs: Inputs, view: PageView, here: str, versions: tuple[Version, ...], root: str = ""
) -> dict[str, Any]:
    kinds = [block.section.kind for block in view.blocks]
    told = [block.section for block in view.blocks if isinstance(block.section, Contact)]
    form = forms.view(inputs, view.language) if any(section.privacy for section in told) else None
    found = styles.elements(inputs, kinds, here, root)
    return {
        "here": here,
        "site": _site(inputs, view.language, here, versions, root),
        "page": view,
        "words": inputs.compute(content.words, view.language),
        "styles": found,
        "fonts": fonts.preloads(inputs, root or "../" * here.count("/")),
        "policy": styles.policy(found, inputs.compute(forms.origins) if form else None),
        "form": form,
        "card": _card(inputs, here) if told else None,
    }


def _card(inputs: Inputs, here: str) -> CardView | None:
    path = inputs.compute(vcards.path)
    return CardView(addresses.relative(inputs, here, path), inputs.compute(vcards.code)) if path else None


def _site(inputs: Inputs, language: str, here: str, versions: tuple[Version, ...], root: str) -> SiteView:
    site = inputs.compute(content.site)
    contact = site.contact

    return SiteView(
        name=site.name,
        home=navigation.href(inputs, here, heads.home_path(inputs, language), root),
        contact=contact,
        can_be_reached=content.can_be_reached(contact),
        has_facts=content.has_facts(contact),
        menu=navigation.entries(inputs, inputs.compute(menus.menu, language), here, root),
        footer=navigation.entries(inputs, inputs.compute(menus.footer, language), here, root),
        languages=versions,
        icon=navigation.href(inputs, here, icons.FAVICON, root),
        touch_icon=navigation.href(inputs, here, icons.TOUCH_ICON, root),
        leaflet=_leaflet(inputs, language, here, root),
        palette=inputs.compute(theme.palette),
        scene=inputs.compute(theme.scene),
    )


def _leaflet(inputs: Inputs, language: str, here: str, root: str) -> str | None:
    path = dict(inputs.compute(leaflets.paths)).get(language)
    return navigation.href(inputs, here, path, root) if path else None


def _blocks(inputs: Inputs, head: Head, shown: tuple[AnySection, ...]) -> tuple[Block, ...]:
    found = []
    for section in shown:
        language = section.language or head.language
        news = navigation.news(inputs, head, section.most) if isinstance(section, News) else ()
        found.append(Block(section, language, inputs.compute(content.words, language), news))
    return tuple(found)


def _sitemap(inputs: Inputs, head: Head) -> tuple[Entry, ...]:
    return navigation.entries(inputs, inputs.compute(menus.sitemap, head.language), head.path)


def _evidence(inputs: Inputs, shown: tuple[AnySection, ...]) -> Evidence | None:
    asked = any(isinstance(section, Accessibility) for section in shown)
    return inputs.compute(evidence.current) if asked else None


def _alternates(inputs: Inputs, head: Head) -> tuple[Alternate, ...]:
    address = inputs.compute(content.address)
    versions = inputs.compute(heads.versions, head.file)
    if address is None or len(versions) < 2:
        return ()
    found = [Alternate(language, addresses.public(address, path)) for language, path in versions]
    # Search engines show it to whoever reads none of the languages.
    return (*found, Alternate("x-default", found[0].address))


def _social(inputs: Inputs, language: str, page: Page) -> SocialCard | None:
    address = inputs.compute(content.address)
    if address is None:
        return None
    social = page.social or Social()
    picture = social.picture
    shown = pictures.for_sharing(inputs, picture) if picture else None
    return SocialCard(
        title=page.title,
        text=social.text or page.description,
        picture=addresses.public(address, shown.path) if shown else None,
        picture_alt=picture.alt if picture and shown else None,
        locale=languages.LOCALES[language],
    )


def _public(inputs: Inputs, path: str) -> str | None:
    address = inputs.compute(content.address)
    return addresses.public(address, path) if address else None


def _full_title(inputs: Inputs, title: str) -> str:
    name = inputs.compute(content.name)
    return title if name in title else f"{title} – {name}"
