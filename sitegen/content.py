"""Content: the questions about what an editor has written, from a file's text to the pages of a language."""

from __future__ import annotations

import posixpath
import unicodedata
from dataclasses import dataclass, replace
from typing import get_args

from sitegen import written
from sitegen.inputs import Inputs
from sitegen.model.page import Page
from sitegen.model.parts import Language, Origin
from sitegen.model.sections.body import Body
from sitegen.model.site import ContactFacts, Site
from sitegen.problems import Faulty, Problem
from sitegen.words import Words

SITE_FILE = "content/site.yml"
PAGE_SUFFIXES = (".md", ".yml")
NAMELESS = Site(name="?")
LANGUAGES: tuple[str, ...] = get_args(Language)
LANGUAGE_FOLDERS = tuple(f"content/{language}" for language in LANGUAGES)
FRONT = "index"
NO_NAME = "?"
# Letters; an address is read, and said on the phone.
LONGEST_SLUG = 80
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".svg")


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


# ---- one page


def page(inputs: Inputs, file: str) -> Page | None:
    """Return the page that a file describes, or None when it has mistakes (which are reported)."""
    from sitegen import reading  # YAML is loaded only when a page's data changed

    data = inputs.compute(written.data, file)
    if file.endswith(".md") and not data.text.strip():
        if inputs.compute(written.source, file).body_line > 2:
            text = "nothing is written between the two lines of ---; a page needs a title"
            inputs.report(Problem(file, 2, 1, "", text))
        return None
    read, problems = reading.read(Page, data.text, file, data.line)
    for problem in problems:
        inputs.report(problem)
    if read is not None and not file.endswith(".md"):
        _refuse_bodies(inputs, file, read)
    return read


def _refuse_bodies(inputs: Inputs, file: str, page: Page) -> None:
    for number, section in enumerate(page.sections):
        if isinstance(section, Body):
            at = f"sections[{number}]"
            text = "a YAML page has no text of its own; use `kind: prose` with `text:`, or make it a Markdown page"
            written.complain(inputs, Origin(file, at), text)


# ---- the site


def site(inputs: Inputs) -> Site:
    """Return the site's own facts; a nameless stand-in when site.yml has mistakes (which are reported)."""
    if not inputs.exists(SITE_FILE):
        text = "missing; write it with at least a line `name: …`, the practice's name"
        inputs.report(Problem(SITE_FILE, 1, 1, "", text))
        return NAMELESS
    found = inputs.compute(site_as_written)
    # Notes to the editor are nothing that a page shows.
    return replace(found, to_do=()) if found else NAMELESS


def site_as_written(inputs: Inputs) -> Site | None:
    """Return all that site.yml says, or None when it has mistakes (which are reported)."""
    from sitegen import reading

    found, problems = reading.read(Site, inputs.compute(written.source, SITE_FILE).data, SITE_FILE)
    for problem in problems:
        inputs.report(problem)
    return found


def languages(inputs: Inputs) -> tuple[str, ...]:
    """Return the site's languages, the default one first; while site.yml has mistakes, those that have content."""
    known = inputs.compute(site)
    if known == NAMELESS:
        return tuple(language for language in LANGUAGES if inputs.names(f"content/{language}")) or LANGUAGES[:1]
    return tuple(dict.fromkeys(known.languages))


def address(inputs: Inputs) -> str | None:
    """Return the site's public address with a slash at its end: the command line's, else the site's own."""
    given: str | None = inputs.setting("address")
    if given:
        return given
    own = inputs.compute(site).address
    return own.url if own else None


def words(inputs: Inputs, language: str) -> Words:
    """Return the interface's words in a language. Raises Faulty when they have mistakes (which are reported)."""
    from sitegen import reading

    file = f"templates/words/{language}.yml"
    if not inputs.exists(file):
        inputs.report(Problem(file, 1, 1, "", f"missing; a site in this language needs its words ({language})"))
        raise Faulty(file)
    found, problems = reading.read(Words, inputs.compute(written.text_of, file), file)
    for problem in problems:
        inputs.report(problem)
    if found is None:
        raise Faulty(file)
    return found


# ---- pages


def page_files(inputs: Inputs, language: str) -> tuple[str, ...]:
    """Return the files of a language's pages."""
    return tuple(file for file in written.files(inputs, f"content/{language}") if file.endswith(PAGE_SUFFIXES))


def head(inputs: Inputs, file: str) -> Head | None:
    """Return what others show of a page, or None when it has mistakes."""
    read = inputs.compute(page, file)
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


def title_of(inputs: Inputs, file: str) -> str | None:
    """Return a page's title, or None when it has mistakes."""
    read = inputs.compute(page, file)
    return read.title if read else None


def updated(inputs: Inputs, file: str) -> str | None:
    """Return the ISO date on which a page's content last changed, if the page tells it."""
    read = inputs.compute(page, file)
    return read.updated.iso if read and read.updated else None


def is_live(inputs: Inputs, file: str) -> bool:
    """Return whether a page is published on the day of the build; a page with mistakes counts as one."""
    read = inputs.compute(page, file)
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
    read = inputs.compute(page, file)
    return unknown(inputs, read.needs) if read else ()


def unknown(inputs: Inputs, needs: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of the contact facts that the site does not know; `contact` is any way to get in touch."""
    if not needs:
        return ()
    contact = inputs.compute(site).contact
    return tuple(
        need for need in needs if not (can_be_reached(contact) if need == "contact" else getattr(contact, need))
    )


def can_be_reached(contact: ContactFacts) -> bool:
    """Return whether a visitor has any way to get in touch; a form needs somebody who answers for its data."""
    return bool(contact.phone or contact.email or contact.booking or (contact.form and contact.controller))


def has_facts(contact: ContactFacts) -> bool:
    """Return whether there is anything to tell visitors of the practice itself."""
    return can_be_reached(contact) or bool(contact.person or contact.hours or contact.places or contact.business_id)


def live_heads(inputs: Inputs, language: str) -> tuple[Head, ...]:
    """Return a language's published pages, in the order of the menu, then of their files."""
    live = [file for file in inputs.compute(page_files, language) if inputs.compute(is_live, file)]
    heads = [found for file in live if (found := inputs.compute(head, file))]
    return tuple(sorted(heads, key=lambda head: (head.menu is None, head.menu or 0, head.file)))


def findable(inputs: Inputs, language: str) -> tuple[tuple[str, str], ...]:
    """Return file and path of the pages that search engines may find."""
    return tuple((head.file, head.path) for head in inputs.compute(live_heads, language) if head.listed)


def versions(inputs: Inputs, file: str) -> tuple[tuple[str, str], ...]:
    """Return language and path of a page in all the languages that have it."""
    found = []
    for language in inputs.compute(languages):
        other = version_file(inputs, file, language)
        if other and inputs.compute(is_live, other) and (path := inputs.compute(path_of, other)):
            found.append((language, path))
    return tuple(found)


def version_file(inputs: Inputs, file: str, language: str) -> str | None:
    """Return the file of a page in a language, published or not: the page of the same file name."""
    stem = file.split("/", 2)[2].rsplit(".", 1)[0]
    files = pages_named(f"content/{language}/{stem}")
    return next((other for other in files if inputs.exists(other)), None)


def home_path(inputs: Inputs, language: str) -> str:
    """Return the path of a language's front page in the output folder."""
    default = inputs.compute(languages)[0]
    return "index.html" if language == default else f"{language}/index.html"


def doubtful_paths(inputs: Inputs) -> tuple[str, ...]:
    """Return the output paths that pages with mistakes will have once these are mended, so far as one can tell."""
    return tuple(
        _path(inputs, file, language, None)
        for language in inputs.compute(languages)
        for file in inputs.compute(page_files, language)
        if inputs.compute(page, file) is None
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
        parts.append(slug_of(slug or name) or NO_NAME)
    if NO_NAME in parts:
        text = "no address can be made of this name; rename the file or folder with letters a–z"
        inputs.report(Problem(file, 1, 1, "", text))
    if language != inputs.compute(languages)[0]:
        parts.insert(0, language)
    return "/".join([*parts, "index.html"])


def folder_part(inputs: Inputs, folder: str) -> str:
    """Return a folder's part of the addresses below it: the slug of its index page, or else its own name."""
    index = next((file for file in pages_named(f"{folder}/{FRONT}") if inputs.exists(file)), None)
    slug = inputs.compute(slug_written, index) if index else None
    return slug_of(slug or posixpath.basename(folder)) or NO_NAME


def slug_written(inputs: Inputs, file: str) -> str | None:
    """Return the slug that a page gives itself."""
    read = inputs.compute(page, file)
    return read.slug if read else None


def pages_named(stem: str) -> tuple[str, ...]:
    """Return the files in which a page of this path, without an ending, can be written."""
    return tuple(stem + suffix for suffix in PAGE_SUFFIXES)


def _check_slug(inputs: Inputs, origin: Origin, name: str, slug: str) -> None:
    fit = slug_of(slug)[:LONGEST_SLUG]
    if name in LANGUAGE_FOLDERS:
        written.complain(inputs, origin, "a front page has the address of its language; delete the line")
    elif slug != fit or slug == FRONT:
        cure = fit if fit not in ("", FRONT) else "small letters a–z"
        written.complain(inputs, origin, f'"{slug}" cannot be part of an address; write {cure}')


def slug_of(text: str) -> str:
    """Return a text as a part of an address: small letters a–z, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ø", "o"))
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(kept.split())
