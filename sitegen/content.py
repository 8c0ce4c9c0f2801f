"""Content: the questions about what an editor has written: a page, the site, a language's words and files."""

from __future__ import annotations

from dataclasses import replace
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
FRONT = "index"
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".svg")
OTHER_PICTURES = (".heic", ".heif", ".avif", ".jxl", ".gif", ".tif", ".tiff", ".bmp", ".jfif", ".dng", ".psd")
"""What telephones, cameras and drawing programs make besides."""


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


def name(inputs: Inputs) -> str:
    """Return the practice's name: a question of its own, so that no other fact of site.yml matters."""
    return inputs.compute(site).name


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


def title_of(inputs: Inputs, file: str) -> str | None:
    """Return a page's title, or None when it has mistakes."""
    read = inputs.compute(page, file)
    return read.title if read else None


def updated(inputs: Inputs, file: str) -> str | None:
    """Return the ISO date on which a page's content last changed, if the page tells it."""
    read = inputs.compute(page, file)
    return read.updated.iso if read and read.updated else None


def unknown_facts(inputs: Inputs, needs: tuple[str, ...]) -> tuple[str, ...]:
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
