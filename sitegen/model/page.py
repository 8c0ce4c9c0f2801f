"""Page: a Markdown file's front matter, or a YAML file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Action, Picture, Plain
from sitegen.model.section import Shared
from sitegen.model.sections import AnySection
from sitegen.model.site import ContactFact
from sitegen.values.day import Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Social:
    """How the page looks when somebody shares it."""

    text: Annotated[str | None, "a sentence or two; without it, the description"] = None
    picture: Annotated[Picture | None, "shown beside it"] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: a Markdown file's front matter, or a YAML file."""

    title: Annotated[str, "shown in the browser's tab, in search results and in links"]
    description: Annotated[str | None, "one or two sentences for search results"] = None
    slug: Annotated[Plain | None, "its part of the address; without it, the file's name"] = None
    menu: Annotated[int | None, "its place in the menu, among the pages of its folder: 1 is first"] = None
    menu_title: Annotated[str | None, "a shorter title for menus"] = None
    footer: Annotated[int | None, "its place in the footer's menu: 1 is first"] = None
    draft: Annotated[bool, "yes keeps it out of the published site"] = False
    from_: Annotated[Day | None, "the first day it is published"] = None
    until: Annotated[Day | None, "the last day it is published"] = None
    needs: Annotated[tuple[ContactFact, ...], "facts of site.yml's contact without which it is not published"] = ()
    date: Annotated[
        Day | None, "the day of a piece of news, before which it is not published; `kind: news` lists them"
    ] = None
    updated: Annotated[Day | None, "when its content last changed"] = None
    old_addresses: Annotated[tuple[Plain, ...], "addresses it once had, such as /palvelut.html"] = ()
    social: Annotated[Social | None, "text and picture for shared links"] = None
    listed: Annotated[bool, "no keeps it out of the sitemap and search engines"] = True
    translated: Annotated[bool, "no: it is meant to be in this language only, and check misses no other"] = True
    original: Annotated[Plain | None, "of a translation: the mark of the text it was made from; check tells it"] = None
    to_do: Annotated[tuple[Plain, ...], "what remains to be done; check tells it, and visitors never see it"] = ()
    facts: Annotated[Literal["ignore"] | None, "ignore: its text speaks of other prices, lengths … than the facts"] = (
        None
    )
    next: Annotated[Action | None, "the next step, at the page's end; without it, the menu's next page"] = None
    sections: Annotated[tuple[AnySection | Shared, ...], "what the page shows, from the top"] = ()
