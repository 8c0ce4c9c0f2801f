"""Privacy pages: the page that a contact form names tells who takes the messages in (GDPR, article 13(1)(e)).

It does so by a contact section of its own, which shows the form's service by itself.
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
    """Warn of every privacy page of a form that does not show who takes the messages in."""
    receiver = inputs.compute(content.site).contact.form
    if receiver is None:
        return
    for language in inputs.compute(content.languages):
        pages = (page for head in inputs.compute(heads.live_heads, language) for page in named(inputs, head.file))
        for file in dict.fromkeys(pages):
            if not any(isinstance(section, Contact) for section in sections.shown(inputs, file)):
                text = TEXT.format(receiver.show(language))
                written.complain(inputs, Origin(file, "title"), text, grade="warning")


def named(inputs: Inputs, file: str) -> Iterator[str]:
    """Yield the files of the pages on personal data that the forms on a page name."""
    for section in sections.shown(inputs, file):
        if isinstance(section, Contact) and section.privacy and not addresses.is_external(section.privacy.text):
            found = addresses.find(inputs, section.privacy)
            if found:
                yield found.file
