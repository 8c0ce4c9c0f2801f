"""Heads: what the rest of the site shows of a page, whether it is published, and where it stands."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from sitegen import content, slugs, written
from sitegen.content import FRONT, LANGUAGES, PAGE_SUFFIXES
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.problems import Problem

NO_NAME = "?"
# Letters; an address is read, and said on the phone.
LONGEST_SLUG = 80
LANGUAGE_FOLDERS = tuple(f"content/{language}" for language in LANGUAGES)


@dataclass(frozen=True, slots=True)
class Head:
    """What the rest of the site shows of a page."""

    file: str
    language: str
    label: str
    """Its name in menus."""
    path: str
    """Its path in the output folder."""
    menu: int | None
    footer: int | None
    date: str | None
    """The ISO date of a piece of news."""
    listed: bool


def head(inputs: Inputs, file: str) -> Head | None:
    """Return what others show of a page, or None when it has mistakes."""
    read = inputs.compute(content.page, file)
    if read is None:
        return None
    language = file.split("/")[1]
    return Head(
        file=file,
        language=language,
        label=read.menu_title or read.title,
        path=_path(inputs, file, language, read.slug),
        menu=read.menu,
        footer=read.footer,
        date=read.date.iso if read.date else None,
        listed=read.listed,
    )


def path_of(inputs: Inputs, file: str) -> str | None:
    """Return a page's path in the output folder, or None when it has mistakes."""
    # Whoever only leads to a page must not notice that its title changed.
    found = inputs.compute(head, file)
    return found.path if found else None


def is_live(inputs: Inputs, file: str) -> bool:
    """Return whether a page is published on the day of the build; a page with mistakes counts as one."""
    read = inputs.compute(content.page, file)
    if read is None or inputs.setting("drafts"):
        return True
    if read.draft:
        return False
    first = max((day.iso for day in (read.from_, read.date) if day), default="")
    if first > inputs.today().isoformat():
        return False
    if inputs.compute(unknown_needs, file):
        return False
    return not (read.until and inputs.today().isoformat() > read.until.iso)


def unknown_needs(inputs: Inputs, file: str) -> tuple[str, ...]:
    """Return the facts of the site that a page waits for."""
    read = inputs.compute(content.page, file)
    return content.unknown_facts(inputs, read.needs) if read else ()


def live_heads(inputs: Inputs, language: str) -> tuple[Head, ...]:
    """Return a language's published pages, in the order of the menu, then of their files."""
    live = [file for file in inputs.compute(content.page_files, language) if inputs.compute(is_live, file)]
    heads = [found for file in live if (found := inputs.compute(head, file))]
    return tuple(sorted(heads, key=lambda head: (head.menu is None, head.menu or 0, head.file)))


def findable(inputs: Inputs, language: str) -> tuple[tuple[str, str], ...]:
    """Return file and path of the pages that search engines may find."""
    return tuple((head.file, head.path) for head in inputs.compute(live_heads, language) if head.listed)


# ---- languages


def versions(inputs: Inputs, file: str) -> tuple[tuple[str, str], ...]:
    """Return language and path of a page in all the languages that have it."""
    found = []
    for language in inputs.compute(content.languages):
        other = version_file(inputs, file, language)
        if other and inputs.compute(is_live, other) and (path := inputs.compute(path_of, other)):
            found.append((language, path))
    return tuple(found)


def version_file(inputs: Inputs, file: str, language: str) -> str | None:
    """Return the file of a page in a language, published or not: the page of the same file name."""
    stem = file.split("/", 2)[2].rsplit(".", 1)[0]
    return _written_as(inputs, f"content/{language}/{stem}")


def home_path(inputs: Inputs, language: str) -> str:
    """Return the path of a language's front page in the output folder."""
    default = inputs.compute(content.languages)[0]
    return "index.html" if language == default else f"{language}/index.html"


# ---- where a page stands


def doubtful_paths(inputs: Inputs) -> tuple[str, ...]:
    """Return the output paths that pages with mistakes will have once these are mended, so far as one can tell."""
    return tuple(
        _path(inputs, file, language, None)
        for language in inputs.compute(content.languages)
        for file in inputs.compute(content.page_files, language)
        if inputs.compute(content.page, file) is None
    )


def _path(inputs: Inputs, file: str, language: str, slug: str | None) -> str:
    folder, name = posixpath.split(file.rsplit(".", 1)[0])
    if slug is not None:
        _check_slug(inputs, Origin(file, "slug"), folder if name == FRONT else name, slug)
    folders = folder.split("/")[2:]
    parts = [
        inputs.compute(folder_part, f"content/{language}/{'/'.join(folders[:n])}") for n in range(1, len(folders) + 1)
    ]
    if name != FRONT:
        parts.append(slugs.slug_of(slug or name) or NO_NAME)
    if NO_NAME in parts:
        text = "no address can be made of this name; rename the file or folder with letters a–z"
        inputs.report(Problem(file, 1, 1, "", text))
    if language != inputs.compute(content.languages)[0]:
        parts.insert(0, language)
    return "/".join([*parts, "index.html"])


def folder_part(inputs: Inputs, folder: str) -> str:
    """Return a folder's part of the addresses below it: the slug of its index page, or else its own name."""
    index = index_of(inputs, folder)
    slug = inputs.compute(slug_written, index) if index else None
    return slugs.slug_of(slug or posixpath.basename(folder)) or NO_NAME


def index_of(inputs: Inputs, folder: str) -> str | None:
    """Return the file of a folder's own page, published or not."""
    return _written_as(inputs, f"{folder}/{FRONT}")


def slug_written(inputs: Inputs, file: str) -> str | None:
    """Return the slug that a page gives itself."""
    read = inputs.compute(content.page, file)
    return read.slug if read else None


def _written_as(inputs: Inputs, stem: str) -> str | None:
    """Return the file in which the page of this path, without an ending, is written."""
    return next((stem + suffix for suffix in PAGE_SUFFIXES if inputs.exists(stem + suffix)), None)


def _check_slug(inputs: Inputs, origin: Origin, name: str, slug: str) -> None:
    fit = slugs.slug_of(slug)[:LONGEST_SLUG]
    if name in LANGUAGE_FOLDERS:
        written.complain(inputs, origin, "a front page has the address of its language; delete the line")
    elif slug != fit or slug == FRONT:
        cure = fit if fit not in ("", FRONT) else "small letters a–z"
        written.complain(inputs, origin, f'"{slug}" cannot be part of an address; write {cure}')
