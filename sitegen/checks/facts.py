"""Facts: what a site should know of its practice and does not yet, and what editors have noted to be done: to-dos."""

from __future__ import annotations

import re

from sitegen import content, written
from sitegen.content import SITE_FILE
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.model.sections.contact import Contact
from sitegen.model.site import ContactFacts
from sitegen.problems import Problem


def check(inputs: Inputs) -> None:
    """Report every fact that visitors look for and the site cannot give."""
    site = inputs.compute(content.site_as_written) if inputs.exists(SITE_FILE) else None
    if site is None:
        return  # nothing of it could be read
    _tell_unknown(inputs, site.contact)
    _tell_hidden_form(inputs, site.contact)
    _tell_noted(inputs, SITE_FILE, site.to_do)
    for language in inputs.compute(content.languages):
        for file in inputs.compute(content.page_files, language):
            inputs.compute(noted, file)


def noted(inputs: Inputs, file: str) -> None:
    """Tell of what a page's editor has noted to be done."""
    page = inputs.compute(content.page, file)
    _tell_noted(inputs, file, page.to_do if page else ())


def _tell_noted(inputs: Inputs, file: str, notes: tuple[str, ...]) -> None:
    for number, text in enumerate(notes):
        written.complain(inputs, Origin(file, f"to_do[{number}]"), text, grade="to-do")


def _tell_unknown(inputs: Inputs, contact: ContactFacts) -> None:
    if inputs.compute(content.address) is None:
        back = "; until then the form cannot lead its senders back to the site"
        waits = back if contact.form and contact.form.terms.back else ""
        _tell(
            inputs, "address", f"the site's address is not known; write `address: https://…/` once there is one{waits}"
        )
    if contact.form and not contact.controller:
        _tell(inputs, "contact.controller", "not known; the form waits for it: who answers for visitors' data?")
    elif not content.can_be_reached(contact):
        _tell(inputs, "contact", "nobody can get in touch yet; write `phone:` or `email:` under `contact:`")
    for field, text in (
        ("person", "visitors like to know who answers; write the practitioner's name"),
        ("business_id", "buyers look for it; write the Y-tunnus"),
        ("places", "visitors like to know where; write the town or region as `- city: …`"),
    ):
        if not getattr(contact, field):
            _tell(inputs, f"contact.{field}", f"not known; {text}")
    for number, place in enumerate(contact.places):
        if not place.lines and not place.hours:
            _tell(inputs, f"contact.places[{number}]", "a map alone is not shown; write the place's `street` or `city`")


def _tell_hidden_form(inputs: Inputs, contact: ContactFacts) -> None:
    languages = inputs.compute(content.languages)
    files = (file for language in languages for file in inputs.compute(content.page_files, language))
    if contact.form and contact.controller and not any(inputs.compute(names_privacy, file) for file in files):
        text = (
            "the form waits for a page that shows it; give a section with `kind: contact` a line `privacy: …`, which "
            "names the page that tells visitors what becomes of their messages"
        )
        _tell(inputs, "contact.form", text)


def names_privacy(inputs: Inputs, file: str) -> bool:
    """Return whether a page, published or not, would show the form; what keeps it from doing so is told there."""
    page = inputs.compute(content.page, file)
    return page is None or any(isinstance(section, Contact) and section.privacy for section in page.sections)


def _tell(inputs: Inputs, at: str, text: str) -> None:
    inputs.report(Problem(SITE_FILE, *_place(inputs, at), at, text, "to-do"))


def _place(inputs: Inputs, at: str) -> tuple[int, int]:
    """Return line and column to fill: the field's, the one it waits for behind #, its group's, or the file's start."""
    spans = inputs.compute(written.spans, SITE_FILE)
    for name in (at, at.partition(".")[0]):
        if name in spans:
            return spans[name][:2]
        waiting = re.compile(rf"# *{name.rpartition('.')[2]}:")
        lines = inputs.compute(written.text_of, SITE_FILE).split("\n")
        for number, line in enumerate(lines, start=1):
            if waiting.match(line):
                return number, 1
    return 1, 1
