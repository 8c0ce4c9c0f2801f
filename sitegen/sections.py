"""Sections as a page shows them: shared ones fetched from their pages, the Markdown body in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sitegen import addresses, content, menus, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Action, Markdown, Origin, Target
from sitegen.model.section import Shared
from sitegen.model.sections import AnySection
from sitegen.model.sections.body import Body
from sitegen.model.sections.call_to_action import CallToAction
from sitegen.model.sections.contact import Contact
from sitegen.model.sections.hero import Hero
from sitegen.model.sections.news import News
from sitegen.model.sections.prose import Prose
from sitegen.model.sections.sitemap import Sitemap
from sitegen.problems import did_you_mean


def shown(inputs: Inputs, file: str) -> tuple[AnySection, ...]:
    """Return a page's sections, ready for their templates: no Body, no Shared, and none without content among them."""
    page = inputs.compute(content.page, file)
    if page is None:
        return ()
    text = inputs.compute(written.body, file)
    given = page.sections
    if text.strip() and not any(isinstance(section, Body) for section in given):
        given = (*given, Body())
    found: list[AnySection] = []
    for number, section in enumerate(given):
        match section:
            case Shared():
                found += _fetched(inputs, section, Origin(file, f"sections[{number}]"))
            case Body():
                found.append(Prose(id=section.id, text=Markdown(text, Origin(file, ""))))
            case _:
                found.append(section)
    prepared = (_with_what_is_live(inputs, section) for section in found)
    return tuple(section for section in prepared if _has_content(inputs, section, file))


def named(inputs: Inputs, file: str, name: str | None) -> tuple[AnySection, ...]:
    """Return the sections of a page that another page may show: those with the id or kind, or all of them."""
    page = inputs.compute(content.page, file)
    offered = [section for section in page.sections if not isinstance(section, Hero | Body | Shared)] if page else []
    return tuple(section for section in offered if name in (None, section.id, section.kind))


def live_action(inputs: Inputs, action: Action | None) -> Action | None:
    """Return the action, or None if it leads to a page that is not published (which is reported)."""
    if action is None or addresses.is_external(action.to.text):
        return action
    return action if addresses.find(inputs, action.to) else None


def _with_what_is_live(inputs: Inputs, section: AnySection) -> AnySection:
    """Return a section without links to pages that are not published; without the privacy page there is no form."""
    changed: dict[str, Any] = {}
    given: tuple[Action, ...] = getattr(section, "actions", ())
    live = tuple(action for action in given if live_action(inputs, action))
    if live != given:
        changed["actions"] = live
    if isinstance(section, Contact) and section.privacy and not _may_ask(inputs, section.privacy):
        changed["privacy"] = None
    return replace(section, **changed) if changed else section


def _may_ask(inputs: Inputs, privacy: Target) -> bool:
    """Return whether visitors may be asked to write: somebody answers for their data, and a page says how."""
    if addresses.hidden_page(inputs, privacy):
        return False  # checks/privacy_pages.py tells what the form waits for
    contact = inputs.compute(content.site).contact
    return addresses.find(inputs, privacy) is not None and bool(contact.form and contact.controller)


def _has_content(inputs: Inputs, section: AnySection, file: str) -> bool:
    """Return whether a section has anything to show today; a heading with nothing below it would be a hole."""
    if inputs.compute(content.unknown_facts, section.needs):
        return False
    match section:
        case News():
            return bool(inputs.compute(menus.news, file.split("/")[1]))
        case CallToAction():
            return bool(section.actions)
        case Contact() if section.unknown is None:
            return content.has_facts(inputs.compute(content.site).contact)
    return True


def _fetched(inputs: Inputs, shared: Shared, origin: Origin) -> list[AnySection]:
    found = addresses.find(inputs, shared.from_)
    if found is None or found.path is None:
        return []
    chosen = inputs.compute(named, found.file, shared.section)
    if len(chosen) == 1:
        return [_in_its_language(chosen[0], found.file, origin.file)]
    names: list[str] = sorted({section.id or section.kind for section in inputs.compute(named, found.file, None)})
    at = f"{origin.at}.section" if shared.section else origin.at
    written.complain(inputs, Origin(origin.file, at), _choice(shared.from_.text, shared.section, names))
    return []


def _in_its_language(section: AnySection, there: str, here: str) -> AnySection:
    """Return a section of a page in another language with that language said (WCAG 3.1.2)."""
    language = there.split("/")[1]
    if section.language or language == here.split("/")[1] or isinstance(section, News | Sitemap):
        return section
    return replace(section, **{"language": language})  # type: ignore[arg-type]  # noqa: PIE804


def _choice(page: str, wanted: str | None, names: list[str]) -> str:
    if not names:
        return (
            f"{page} has no section to show elsewhere; heroes, a page's body and what is itself from a page cannot be"
        )
    if wanted is None:
        return f"{page} has several sections; add a line `section: …` with one of {', '.join(names)}"
    if wanted in names:
        return f'{page} has several sections called "{wanted}"; give the one you mean an `id:` and name that'
    return f'{page} has no section called "{wanted}"{did_you_mean(wanted, names)}'
