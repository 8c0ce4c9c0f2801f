"""Views: what the page templates get.

Everything is worked out here, so that templates only choose.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sitegen import addresses, content, pictures, sections, styles
from sitegen.content import Head
from sitegen.inputs import Inputs
from sitegen.model.page import Page, Social
from sitegen.model.parts import Action
from sitegen.model.sections import AnySection
from sitegen.model.sections.hero import Hero
from sitegen.model.site import ContactFacts
from sitegen.outputs import icons

LANGUAGE_NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


class Entry(NamedTuple):
    """A link of a menu."""

    label: str
    href: str
    current: bool


class Version(NamedTuple):
    """A link of the language switch."""

    code: str
    label: str
    href: str
    current: bool


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


class SiteView(NamedTuple):
    """The site, as seen from one page."""

    name: str
    home: str
    contact: ContactFacts
    can_be_reached: bool
    menu: tuple[Entry, ...]
    more: tuple[Entry, ...]
    languages: tuple[Version, ...]
    icon: str | None
    touch_icon: str | None


class PageView(NamedTuple):
    """One page."""

    title: str
    full_title: str
    description: str | None
    language: str
    canonical: str | None
    alternates: tuple[Alternate, ...]
    social: SocialCard | None
    indexed: bool
    has_hero: bool
    sections: tuple[AnySection, ...]
    next: Action | None


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
        sections=shown,
        next=sections.live_action(inputs, page.next),
    )
    return _context(inputs, view, head.path, _versions(inputs, head))


def of_not_found(inputs: Inputs, path: str, language: str, root: str) -> dict[str, Any]:
    """Return the context of the not-found page; its links begin with `root`, the path of the site's address."""
    spoken = inputs.compute(content.words, language)
    title = spoken.not_found_title
    name = inputs.compute(content.site).name
    view = PageView(title, f"{title} – {name}", None, language, None, (), None, False, False, (), None)
    return _context(inputs, view, path, (), root)


def _context(
    inputs: Inputs, view: PageView, here: str, versions: tuple[Version, ...], root: str = ""
) -> dict[str, Any]:
    kinds = [section.kind for section in view.sections]
    found = styles.elements(inputs, kinds, here, root)
    return {
        "here": here,
        "site": _site(inputs, view.language, here, versions, root),
        "page": view,
        "words": inputs.compute(content.words, view.language),
        "styles": found,
        "policy": styles.policy(found),
    }


def _site(inputs: Inputs, language: str, here: str, versions: tuple[Version, ...], root: str) -> SiteView:
    site = inputs.compute(content.site)
    contact = site.contact

    def href(path: str) -> str:
        return root + addresses.relative(inputs, here, path).removeprefix("./" if root else "")

    def entry(label: str, path: str) -> Entry:
        return Entry(label, href(path), path == here)

    def icon(name: str) -> str | None:
        return href(name) if icons.exists(inputs, name) else None

    return SiteView(
        name=site.name,
        home=href(content.home_path(inputs, language)),
        contact=contact,
        can_be_reached=bool(contact.phone or contact.email or contact.booking),
        menu=tuple(entry(*listed) for listed in inputs.compute(content.menu, language)),
        more=tuple(entry(*listed) for listed in inputs.compute(content.more, language)),
        languages=versions,
        icon=icon(icons.FAVICON),
        touch_icon=icon(icons.TOUCH_ICON),
    )


def _versions(inputs: Inputs, head: Head) -> tuple[Version, ...]:
    """Return the language switch: each language leads to the same page, or to its front page if it lacks one."""
    languages = inputs.compute(content.languages)
    if len(languages) < 2:
        return ()
    paths = dict(inputs.compute(content.versions, head.file))
    return tuple(
        Version(
            language,
            LANGUAGE_NAMES[language],
            addresses.relative(inputs, head.path, paths.get(language) or content.home_path(inputs, language)),
            language == head.language,
        )
        for language in languages
    )


def _alternates(inputs: Inputs, head: Head) -> tuple[Alternate, ...]:
    address = inputs.compute(content.address)
    versions = inputs.compute(content.versions, head.file)
    if address is None or len(versions) < 2:
        return ()
    return tuple(Alternate(language, addresses.public(address, path)) for language, path in versions)


def _social(inputs: Inputs, language: str, page: Page) -> SocialCard | None:
    address = inputs.compute(content.address)
    if address is None:
        return None
    social = page.social or Social()
    picture = social.picture
    copies = pictures.copies_of(inputs, picture) if picture else ()
    return SocialCard(
        title=page.title,
        text=social.text or page.description,
        picture=addresses.public(address, copies[-1].path) if copies else None,
        picture_alt=picture.alt if picture and copies else None,
        locale=LOCALES[language],
    )


def _public(inputs: Inputs, path: str) -> str | None:
    address = inputs.compute(content.address)
    return addresses.public(address, path) if address else None


def _full_title(inputs: Inputs, title: str) -> str:
    name = inputs.compute(content.site).name
    return title if name in title else f"{title} – {name}"
