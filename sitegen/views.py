"""Views: what the page templates get.

Everything is worked out here, so that templates only choose.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sitegen import addresses, content, menus, pictures, sections, styles
from sitegen.content import Head
from sitegen.inputs import Inputs
from sitegen.menus import Branch
from sitegen.model.page import Page, Social
from sitegen.model.parts import Action
from sitegen.model.sections import AnySection
from sitegen.model.sections.hero import Hero
from sitegen.model.sections.news import News
from sitegen.model.sections.sitemap import Sitemap
from sitegen.model.site import ContactFacts
from sitegen.outputs import icons
from sitegen.values.day import Day

LANGUAGE_NAMES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


class Entry(NamedTuple):
    """A link of a menu."""

    label: str
    href: str
    current: bool
    below: tuple[Entry, ...] = ()


class Version(NamedTuple):
    """A link of the language switch; `note` says, in its language, that it leads to the front page only."""

    code: str
    label: str
    href: str
    current: bool
    note: str | None = None


class Step(NamedTuple):
    """Where to go from here."""

    label: str
    href: str


class Piece(NamedTuple):
    """A piece of news."""

    title: str
    description: str | None
    date: Day
    href: str


class Elsewhere(NamedTuple):
    """What the not-found page says in one more language."""

    code: str
    title: str
    text: str
    label: str
    href: str


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
    footer: tuple[Entry, ...]
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
    trail: tuple[Step, ...] = ()
    date: Day | None = None
    next: Step | None = None
    news: tuple[Piece, ...] = ()
    sitemap: tuple[Entry, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()


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
        trail=_trail(inputs, head),
        date=page.date,
        next=_next(inputs, head, page.next),
        news=_news(inputs, head) if any(isinstance(section, News) for section in shown) else (),
        sitemap=_sitemap(inputs, head) if any(isinstance(section, Sitemap) for section in shown) else (),
    )
    return _context(inputs, view, head.path, _versions(inputs, head))


def of_not_found(inputs: Inputs, path: str, language: str, root: str) -> dict[str, Any]:
    """Return the context of a language's not-found page; its links begin with `root`, the path of the site's address.

    Hosts that know one not-found page only serve the default language's, so that one speaks all languages.
    """
    spoken = inputs.compute(content.words, language)
    title = spoken.not_found_title
    versions = tuple(
        Version(code, LANGUAGE_NAMES[code], _from_root(inputs, code, root), code == language)
        for code in _several_languages(inputs)
    )
    is_default = language == inputs.compute(content.languages)[0]
    view = PageView(
        title=title,
        full_title=f"{title} – {inputs.compute(content.site).name}",
        description=None,
        language=language,
        canonical=None,
        alternates=(),
        social=None,
        indexed=False,
        has_hero=False,
        sections=(),
        elsewhere=_elsewhere(inputs, versions) if is_default else (),
    )
    return _context(inputs, view, path, versions, root)


def _elsewhere(inputs: Inputs, versions: tuple[Version, ...]) -> tuple[Elsewhere, ...]:
    found = []
    for version in versions:
        words = inputs.compute(content.words, version.code)
        if not version.current:
            label = words.to_front_page
            found.append(Elsewhere(version.code, words.not_found_title, words.not_found_text, label, version.href))
    return tuple(found)


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
        "policy": styles.policy(found, inputs.compute(content.site).contact.form),
    }


def _site(inputs: Inputs, language: str, here: str, versions: tuple[Version, ...], root: str) -> SiteView:
    site = inputs.compute(content.site)
    contact = site.contact

    def href(path: str) -> str:
        return root + addresses.relative(inputs, here, path).removeprefix("./" if root else "")

    def entry(branch: Branch) -> Entry:
        return Entry(branch.label, href(branch.path), branch.path == here, tuple(map(entry, branch.below)))

    def icon(name: str) -> str | None:
        return href(name) if icons.exists(inputs, name) else None

    return SiteView(
        name=site.name,
        home=href(content.home_path(inputs, language)),
        contact=contact,
        can_be_reached=bool(contact.phone or contact.email or contact.booking),
        menu=tuple(map(entry, inputs.compute(menus.menu, language))),
        footer=tuple(Entry(label, href(path), path == here) for label, path in inputs.compute(menus.footer, language)),
        languages=versions,
        icon=icon(icons.FAVICON),
        touch_icon=icon(icons.TOUCH_ICON),
    )


def _versions(inputs: Inputs, head: Head) -> tuple[Version, ...]:
    """Return the language switch: each language leads to the same page, or to its front page and says so."""
    paths = dict(inputs.compute(content.versions, head.file))
    found = []
    for language in _several_languages(inputs):
        path = paths.get(language)
        note = None if path else inputs.compute(content.words, language).only_front_page
        href = addresses.relative(inputs, head.path, path or content.home_path(inputs, language))
        found.append(Version(language, LANGUAGE_NAMES[language], href, language == head.language, note))
    return tuple(found)


def _several_languages(inputs: Inputs) -> tuple[str, ...]:
    """Return the site's languages; none where there is nothing to choose from."""
    languages = inputs.compute(content.languages)
    return languages if len(languages) > 1 else ()


def _from_root(inputs: Inputs, language: str, root: str) -> str:
    return root + content.home_path(inputs, language).removesuffix(addresses.INDEX)


def _trail(inputs: Inputs, head: Head) -> tuple[Step, ...]:
    """Return the way down to a page that stands below another: the front page first, the page itself not."""
    above = inputs.compute(menus.trail, head.file)
    if not above:
        return ()
    front = inputs.compute(content.words, head.language).front_page
    steps = ((front, content.home_path(inputs, head.language)), *above)
    return tuple(Step(label, addresses.relative(inputs, head.path, path)) for label, path in steps)


def _next(inputs: Inputs, head: Head, given: Action | None) -> Step | None:
    """Return the next step that the page gives; without one, the page that follows it."""
    if given is not None:
        live = sections.live_action(inputs, given)
        return Step(live.label, addresses.href(inputs, live.to, head.path) or "#") if live else None
    after = inputs.compute(menus.following, head.file)
    if after is None:
        return None
    file, path = after
    return Step(inputs.compute(content.title_of, file) or "", addresses.relative(inputs, head.path, path))


def _news(inputs: Inputs, head: Head) -> tuple[Piece, ...]:
    found = []
    for file, path in inputs.compute(menus.news, head.language):
        page = inputs.compute(content.page, file)
        if page and page.date:
            href = addresses.relative(inputs, head.path, path)
            found.append(Piece(page.title, page.description, page.date, href))
    return tuple(found)


def _sitemap(inputs: Inputs, head: Head) -> tuple[Entry, ...]:
    def entry(branch: Branch) -> Entry:
        href = addresses.relative(inputs, head.path, branch.path)
        return Entry(branch.label, href, branch.path == head.path, tuple(map(entry, branch.below)))

    return tuple(map(entry, inputs.compute(menus.sitemap, head.language)))


def _alternates(inputs: Inputs, head: Head) -> tuple[Alternate, ...]:
    address = inputs.compute(content.address)
    versions = inputs.compute(content.versions, head.file)
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
