"""Pages: the view of one that the content writes."""

from __future__ import annotations

from typing import Any

from sitegen import addresses, content, evidence, heads, languages, menus, navigation, pictures, sections
from sitegen.heads import Head
from sitegen.inputs import Inputs
from sitegen.model.evidence import Evidence
from sitegen.model.page import Page, Social
from sitegen.model.sections import AnySection
from sitegen.model.sections.accessibility import Accessibility
from sitegen.model.sections.hero import Hero
from sitegen.model.sections.news import News
from sitegen.model.sections.picture import PictureSection
from sitegen.model.sections.prose import Prose
from sitegen.model.sections.sitemap import Sitemap
from sitegen.navigation import Entry
from sitegen.views.contexts import context, full_title
from sitegen.views.shapes import Alternate, Block, PageView, SocialCard


def of_page(inputs: Inputs, head: Head) -> dict[str, Any]:
    """Return the context of a page's template."""
    page = inputs.compute(content.page, head.file)
    assert page is not None, "a page with a head has been read"
    shown = sections.shown(inputs, head.file)
    view = PageView(
        title=page.title,
        full_title=full_title(inputs, page.title),
        description=page.description,
        language=head.language,
        canonical=_public(inputs, head.path),
        alternates=_alternates(inputs, head),
        social=_social(inputs, head.language, page),
        indexed=head.listed,
        has_hero=bool(shown) and isinstance(shown[0], Hero),
        opens_with_picture=_opens_with_picture(shown),
        opening=shown[0].text if shown and isinstance(shown[0], Prose) else None,
        blocks=_blocks(inputs, head, shown),
        trail=navigation.trail(inputs, head),
        date=page.date,
        next=navigation.next_step(inputs, head, page.next),
        sitemap=_sitemap(inputs, head) if any(isinstance(section, Sitemap) for section in shown) else (),
        evidence=_evidence(inputs, shown),
    )
    return context(inputs, view, head.path, navigation.versions(inputs, head))


def _opens_with_picture(shown: tuple[AnySection, ...]) -> bool:
    if not shown or not isinstance(shown[0], Hero | PictureSection) or shown[0].picture is None:
        return False
    # Most drawings are part of the page, and nothing has to be fetched for them.
    return pictures.format_of(shown[0].picture.file.text) != "SVG"


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
