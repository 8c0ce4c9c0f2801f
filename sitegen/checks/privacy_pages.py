"""Privacy pages: the page that a contact form names is published, and tells who takes the messages in.

It does so (GDPR, article 13(1)(e)) by a contact section of its own, which shows the form's service by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen import addresses, content, heads, sections, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.model.sections.contact import Contact

TEXT = (
    "the page does not say that messages of the contact form go to {}, which visitors are to be told (GDPR); give it a "
    "section with `kind: contact` and a heading, which shows that by itself"
)


def check(inputs: Inputs) -> None:
    """Tell of every form that waits for its privacy page, and of each such page that hides who takes messages in."""
    receiver = inputs.compute(content.site).contact.form
    if receiver is None:
        return
    for language in inputs.compute(content.languages):
        files = [head.file for head in inputs.compute(heads.live_heads, language)]
        for file in files:
            inputs.compute(waiting, file)
        for page in dict.fromkeys(page for file in files for page in named(inputs, file)):
            if not any(isinstance(section, Contact) for section in sections.shown(inputs, page)):
                text = TEXT.format(receiver.show(language))
                written.complain(inputs, Origin(page, "title"), text, grade="warning")


def waiting(inputs: Inputs, file: str) -> None:
    """Tell of each form on a published page that waits for a page on personal data which is not published."""
    page = inputs.compute(content.page, file)
    for section in page.sections if page else ():
        privacy = section.privacy if isinstance(section, Contact) else None
        hidden = addresses.hidden_page(inputs, privacy) if privacy else None
        if privacy and hidden:
            _tell_waiting(inputs, privacy.origin, hidden)


def _tell_waiting(inputs: Inputs, origin: Origin, hidden: str) -> None:
    page = inputs.compute(content.page, hidden)
    if page and page.draft:
        text = f"the form waits for {hidden}, which is a draft; take `draft` away there when it is ready"
    elif inputs.compute(heads.unknown_needs, hidden):
        return  # that page's own to-do tells which facts are missing
    else:
        text = f"the form waits for {hidden}, which is not published now"
    written.complain(inputs, origin, text, grade="to-do")


def named(inputs: Inputs, file: str) -> Iterator[str]:
    """Yield the files of the pages on personal data that the forms on a page name."""
    for section in sections.shown(inputs, file):
        if isinstance(section, Contact) and section.privacy and not addresses.is_external(section.privacy.text):
            found = addresses.find(inputs, section.privacy)
            if found:
                yield found.file
