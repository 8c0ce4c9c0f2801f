"""Contexts: a page's view together with what all pages have, the site as it is seen from there."""

from __future__ import annotations

from typing import Any

from sitegen import addresses, content, fonts, forms, heads, icons, menus, navigation, styles, theme, vcards
from sitegen.inputs import Inputs
from sitegen.leaflet.paths import paths
from sitegen.model.sections.contact import Contact
from sitegen.navigation import Version
from sitegen.views.shapes import CardView, PageView, SiteView


def context(inputs: Inputs, view: PageView, here: str, versions: tuple[Version, ...], root: str = "") -> dict[str, Any]:
    """Return the context of a page's template: the page, and the site as it is seen from `here`."""
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
    path = dict(inputs.compute(paths)).get(language)
    return navigation.href(inputs, here, path, root) if path else None


def full_title(inputs: Inputs, title: str) -> str:
    """Return a title with the practice's name, unless it is in it."""
    name = inputs.compute(content.name)
    return title if name in title else f"{title} – {name}"
