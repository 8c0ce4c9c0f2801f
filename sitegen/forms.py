"""Forms: on which pages visitors are asked to write, what the form holds there, and where they come back to.

The messages go to a service (see form_services); it leads visitors back to a page of the site, which the editor may
write (content/fi/kiitos.yml) and the build makes where there is none.
"""

from __future__ import annotations

from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from sitegen import addresses, content, heads, sections, slugs
from sitegen.inputs import Inputs
from sitegen.model.sections.contact import Contact
from sitegen.problems import Faulty
from sitegen.values.form_receiver import FormReceiver

Ending = Literal["sent", "failed"]
"""How it went: the message is on its way, or it could not be taken in."""
FILES: dict[Ending, tuple[str, ...]] = {"sent": ("kiitos", "tack", "thanks"), "failed": ("virhe", "fel", "error")}
"""The names of the pages that an editor may write for them: any of these, for a page has one name in all languages."""


class FormView(NamedTuple):
    """What the form on a page holds besides the fields that visitors fill in."""

    action: str
    attributes: tuple[tuple[str, str], ...]
    fields: tuple[tuple[str, str], ...]
    """The fields that nobody sees: names and values."""
    trap: str
    ticked: bool
    """Whether the trap is a box rather than a line."""
    receiver: FormReceiver


def view(inputs: Inputs, language: str) -> FormView:
    """Return the form on a page in a language, which asks visitors to write."""
    receiver = inputs.compute(content.site).contact.form
    assert receiver, "without a receiver no page asks"
    terms = receiver.terms
    fields = [(name, value.format(key=receiver.key)) for name, value in terms.fields]
    endings: tuple[tuple[str, Ending], ...] = ((terms.back, "sent"), (terms.failed, "failed"))
    for name, ending in endings:
        back = inputs.compute(public_ending, language, ending) if name else None
        if back:
            fields.append((name, back))
    action = receiver.action or inputs.compute(hosted_ending, language)
    return FormView(action, terms.attributes, tuple(fields), terms.trap, terms.ticked, receiver)


def origins(inputs: Inputs) -> tuple[str, ...]:
    """Return the origins that the form's messages and their senders go to, the site's own address among them."""
    receiver = inputs.compute(content.site).contact.form
    address = inputs.compute(content.address)
    # A copy of the site elsewhere (a preview, a second domain) leads its visitors to the real one.
    own = ("{0.scheme}://{0.netloc}".format(urlsplit(address)),) if address and receiver and receiver.terms.back else ()
    return tuple(dict.fromkeys((*receiver.origins, *own))) if receiver else ()


# ---- which pages ask


def asks(inputs: Inputs, file: str) -> bool:
    """Return whether a page shows the contact form."""
    return any(isinstance(section, Contact) and section.privacy for section in sections.shown(inputs, file))


def is_asked(inputs: Inputs, language: str) -> bool:
    """Return whether any published page of a language shows the contact form."""
    contact = inputs.compute(content.site).contact
    if not (contact.form and contact.controller):
        return False
    return any(inputs.compute(asks, head.file) for head in inputs.compute(heads.live_heads, language))


# ---- what comes afterwards


def endings(inputs: Inputs, language: str) -> tuple[Ending, ...]:
    """Return which pages a visitor of the form may be led to."""
    receiver = inputs.compute(content.site).contact.form
    if receiver is None or not inputs.compute(is_asked, language):
        return ()
    return ("sent", "failed") if receiver.terms.failed else ("sent",)


def ending_path(inputs: Inputs, language: str, ending: Ending) -> str:
    """Return the path of the page that a visitor is led to: the editor's own, or the build's."""
    return inputs.compute(own_ending, language, ending) or inputs.compute(made_ending, language, ending)


def own_ending(inputs: Inputs, language: str, ending: Ending) -> str | None:
    """Return the path of the page that the editor has written for it, if it is published."""
    for name in FILES[ending]:
        file = heads.version_file(inputs, f"content/{language}/{name}.yml", language)
        if file and inputs.compute(heads.is_live, file):
            return inputs.compute(heads.path_of, file)
    return None


def made_ending(inputs: Inputs, language: str, ending: Ending) -> str:
    """Return the path of the page that the build makes for it."""
    home = heads.home_path(inputs, language).removesuffix(addresses.INDEX)
    return f"{home}{inputs.compute(ending_slug, language, ending)}/{addresses.INDEX}"


def ending_slug(inputs: Inputs, language: str, ending: Ending) -> str:
    """Return the last part of the address of the page that the build makes: its title's."""
    try:
        words = inputs.compute(content.words, language)
    except Faulty:
        return FILES[ending][0]  # never seen: the words' own mistakes stop the build
    return slugs.slug_of(words.form_sent_title if ending == "sent" else words.form_failed_title) or FILES[ending][0]


def public_ending(inputs: Inputs, language: str, ending: Ending) -> str | None:
    """Return the full address that a service needs to lead visitors back; None while the site has none."""
    address = inputs.compute(content.address)
    return addresses.public(address, inputs.compute(ending_path, language, ending)) if address else None


def hosted_ending(inputs: Inputs, language: str) -> str:
    """Return the path, from the host's root, to which a form is sent that the host itself picks up."""
    root = urlsplit(inputs.compute(content.address) or "/").path
    return addresses.public(root, inputs.compute(ending_path, language, "sent"))
