"""Menus: how the pages of a language stand to one another, and the lists that lead to them.

A page stands below the index page of its folder. What menus show of a page is its `heads.Head`.
"""

from __future__ import annotations

import itertools
import posixpath
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitegen import content, heads
from sitegen.heads import Head
from sitegen.inputs import Inputs


class Branch(NamedTuple):
    """A page in a menu or sitemap, and those below it."""

    label: str
    path: str
    below: tuple[Branch, ...]


def parent(inputs: Inputs, file: str) -> str | None:
    """Return the file of the published page below which a page stands; None for the pages at the top."""
    return next((index for index in _indexes_above(inputs, file) if inputs.compute(heads.is_live, index)), None)


def menu(inputs: Inputs, language: str) -> tuple[Branch, ...]:
    """Return a language's menu, two levels deep: what lies deeper stands on the second level."""
    listed = [head for head in inputs.compute(heads.live_heads, language) if head.menu is not None]
    # Below a page that is hidden, or not in the menu itself, pages take that page's place.
    listed.sort(key=lambda head: ((*_numbers_above(inputs, head.file), head.menu or 0), head.file))
    return tuple(Branch(top.label, top.path, tuple(_flat(top.below))) for top in _tree(inputs, listed))


def footer(inputs: Inputs, language: str) -> tuple[Branch, ...]:
    """Return the footer's own menu: the pages with a place there, then the rest of the top folder.

    What is neither in a menu nor in the top folder is led to from a page that tells of it.
    """
    home = heads.home_path(inputs, language)
    others = [head for head in inputs.compute(heads.live_heads, language) if head.menu is None and head.path != home]
    others.sort(key=lambda head: (*_place(head.footer), head.file))
    return tuple(
        Branch(head.label, head.path, ())
        for head in others
        if head.footer is not None or (head.listed and head.file.count("/") == 2)
    )


def sitemap(inputs: Inputs, language: str) -> tuple[Branch, ...]:
    """Return every listed page of a language, below one another as their folders are.

    The front page comes first, then the menu's pages, the footer's, news from the newest, the others by their files.
    """
    home = heads.home_path(inputs, language)
    listed = [head for head in inputs.compute(heads.live_heads, language) if head.listed]
    listed.sort(key=lambda head: head.date or "", reverse=True)
    listed.sort(key=lambda head: (head.path != home, *_place(head.menu), *_place(head.footer)))
    return _tree(inputs, listed)


def trail(inputs: Inputs, file: str) -> tuple[tuple[str, str], ...]:
    """Return label and path of the pages above a page, from the top; none for a page at the top."""
    above = parent(inputs, file)
    if above is None:
        return ()
    head = inputs.compute(heads.head, above)
    return (*trail(inputs, above), *([(head.label, head.path)] if head else []))


def news(inputs: Inputs, language: str) -> tuple[tuple[str, str], ...]:
    """Return file and path of a language's dated pages, the newest first."""
    dated = [head for head in inputs.compute(heads.live_heads, language) if head.date and head.listed]
    # Of one day's news, in the order of their files.
    dated.sort(key=lambda head: head.date or "", reverse=True)
    return tuple((head.file, head.path) for head in dated)


def following(inputs: Inputs, file: str) -> tuple[str, str] | None:
    """Return label and path of the page to read after a page: the next older piece of news, or the menu's next page."""
    language = file.split("/")[1]
    path = inputs.compute(heads.path_of, file)
    older = [(inputs.compute(content.title_of, piece) or "", there) for piece, there in inputs.compute(news, language)]
    in_menu = [(branch.label, branch.path) for branch in _flat(inputs.compute(menu, language))]
    home = heads.home_path(inputs, language)
    if all(known != home for _, known in in_menu):
        in_menu.insert(0, ("", home))
    return _after(older, path) or _after(in_menu, path)


# ---- how it is done


def _numbers_above(inputs: Inputs, file: str) -> tuple[int, ...]:
    """Return the menu's numbers of the pages above a page, published or not, from the top."""
    above = (inputs.compute(heads.head, index) for index in _indexes_above(inputs, file))
    numbers = [head.menu for head in above if head and head.menu is not None]
    return tuple(reversed(numbers))


def _indexes_above(inputs: Inputs, file: str) -> Iterator[str]:
    """Yield the index pages of the folders that a page stands in, the nearest first, published or not."""
    folder, name = posixpath.split(file.rsplit(".", 1)[0])
    if name == content.FRONT:
        folder = posixpath.dirname(folder)
    while folder.count("/") > 1:
        if index := heads.index_of(inputs, folder):
            yield index
        folder = posixpath.dirname(folder)


def _place(number: int | None) -> tuple[bool, int]:
    """Return what sorts pages with a number by it, and those without one after them."""
    return number is None, number or 0


def _tree(inputs: Inputs, heads: Iterable[Head]) -> tuple[Branch, ...]:
    """Arrange pages below one another, each below the nearest page above it that is among them."""
    by_file = {head.file: head for head in heads}
    below: dict[str | None, list[Head]] = {}
    for file, head in by_file.items():
        above = parent(inputs, file)
        while above is not None and above not in by_file:
            above = parent(inputs, above)
        below.setdefault(above, []).append(head)

    def branches(above: str | None) -> tuple[Branch, ...]:
        return tuple(Branch(head.label, head.path, branches(head.file)) for head in below.get(above, ()))

    return branches(None)


def _flat(branches: Iterable[Branch]) -> list[Branch]:
    """Return the branches and all below them, in reading order, none with any below it."""
    found = []
    for branch in branches:
        found += [branch._replace(below=()), *_flat(branch.below)]
    return found


def _after(pages: list[tuple[str, str]], path: str | None) -> tuple[str, str] | None:
    """Return the page after the one with this path; None after the last, or where it is not among them."""
    return next((after for (_, known), after in itertools.pairwise(pages) if known == path), None)
