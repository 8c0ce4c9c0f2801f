"""Navigation: the links that lead on from a page, as its template gets them.

A page is named by its `Head`. Where there is none, as on a not-found page, links begin with `root`, the path of the
site's address.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sitegen import addresses, content, heads, languages, menus, sections
from sitegen.heads import Head
from sitegen.inputs import Inputs
from sitegen.menus import Branch
from sitegen.model.parts import Action
from sitegen.values.day import Day


class Entry(NamedTuple):
    """A link of a menu or sitemap, and those below it."""

    label: str
    href: str
    current: bool
    below: tuple[Entry, ...]


class Version(NamedTuple):
    """A link of the language switch; `note` says, in its language, that it leads to the front page only."""

    code: str
    label: str
    href: str
    current: bool
    note: str | None


class Step(NamedTuple):
    """One page on the way, or the one to read next."""

    label: str
    href: str


class Piece(NamedTuple):
    """A piece of news."""

    title: str
    description: str | None
    date: Day
    href: str


class Elsewhere(NamedTuple):
    """What a not-found page says in one more language."""

    code: str
    title: str
    text: str
    label: str
    href: str


def href(inputs: Inputs, here: str, path: str, root: str = "") -> str:
    """Return the address of an output as seen from the output `here`, or from the root where one is given."""
    return (
        root + addresses.relative(inputs, "", path).removeprefix("./")
        if root
        else addresses.relative(inputs, here, path)
    )


def entries(inputs: Inputs, branches: Iterable[Branch], here: str, root: str = "") -> tuple[Entry, ...]:
    """Return the links of a menu or sitemap."""
    return tuple(
        Entry(
            branch.label,
            href(inputs, here, branch.path, root),
            branch.path == here,
            entries(inputs, branch.below, here, root),
        )
        for branch in branches
    )


def versions(inputs: Inputs, head: Head) -> tuple[Version, ...]:
    """Return the language switch: each language leads to the same page, or to its front page and says so."""
    return switch(inputs, head.path, head.language, dict(inputs.compute(heads.versions, head.file)))


def switch(inputs: Inputs, here: str, language: str, paths: Mapping[str, str]) -> tuple[Version, ...]:
    """Return the language switch of the output `here`, which other languages have at these paths."""
    found = []
    for code in _several_languages(inputs):
        path = paths.get(code)
        note = None if path else inputs.compute(content.words, code).only_front_page
        there = addresses.relative(inputs, here, path or heads.home_path(inputs, code))
        found.append(Version(code, languages.NAMES[code], there, code == language, note))
    return tuple(found)


def trail(inputs: Inputs, head: Head) -> tuple[Step, ...]:
    """Return the way down to a page that stands below another: the front page first, the page itself not."""
    above = inputs.compute(menus.trail, head.file)
    if not above:
        return ()
    front = inputs.compute(content.words, head.language).front_page
    steps = ((front, heads.home_path(inputs, head.language)), *above)
    return tuple(Step(label, addresses.relative(inputs, head.path, path)) for label, path in steps)


def next_step(inputs: Inputs, head: Head, given: Action | None) -> Step | None:
    """Return the next step that the page gives; without one, the page that follows it."""
    if live := sections.live_action(inputs, given):
        return Step(live.label, addresses.href(inputs, live.to, head.path) or "#")
    after = inputs.compute(menus.following, head.file)
    if after is None:
        return None
    label, path = after
    return Step(label, addresses.relative(inputs, head.path, path))


def news(inputs: Inputs, head: Head, most: int | None) -> tuple[Piece, ...]:
    """Return the language's news, the newest first, and no more than asked for."""
    pieces = inputs.compute(menus.news, head.language)
    return tuple(
        Piece(*inputs.compute(told_of, file), addresses.relative(inputs, head.path, path))
        for file, path in pieces[:most]
    )


def told_of(inputs: Inputs, file: str) -> tuple[str, str | None, Day]:
    """Return title, description and day of a piece of news: whoever lists it does not notice its other changes."""
    page = inputs.compute(content.page, file)
    assert page, "only pages that were read are listed"
    assert page.date, "only dated pages are news"
    return page.title, page.description, page.date


# ---- where there is no page


def front_pages(inputs: Inputs, language: str, root: str) -> tuple[Version, ...]:
    """Return a language switch that leads to each language's front page."""
    return tuple(
        Version(
            code,
            languages.NAMES[code],
            href(inputs, "", heads.home_path(inputs, code), root),
            code == language,
            None,
        )
        for code in _several_languages(inputs)
    )


def elsewhere(inputs: Inputs, switch: Iterable[Version]) -> tuple[Elsewhere, ...]:
    """Return what a not-found page says in the languages to which its switch leads."""
    found = []
    for version in switch:
        words = inputs.compute(content.words, version.code)
        if not version.current:
            label = words.to_front_page
            found.append(Elsewhere(version.code, words.not_found_title, words.not_found_text, label, version.href))
    return tuple(found)


def _several_languages(inputs: Inputs) -> tuple[str, ...]:
    """Return the site's languages; none where there is nothing to choose from."""
    known = inputs.compute(content.languages)
    return known if len(known) > 1 else ()
