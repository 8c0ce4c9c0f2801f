"""Form services: who takes in what visitors write into the contact form, and what each wants the form to hold.

A new service is one more entry of SERVICES. What each one does when something goes wrong (a wrong key, too many
messages, a doubt whether the sender is a person) is shown on a page of its own; a site cannot change that.
"""

from __future__ import annotations

from typing import NamedTuple

OWN = "own"


class Service(NamedTuple):
    """How a service is written in site.yml, and the form that it understands; `{key}` stands for the form's key."""

    title: str
    """Its name, as visitors are told it; empty for a server of one's own, which has none but its host's."""
    key: str
    """What its keys look like, as a regular expression; empty where it needs none. Keys are public: every visitor
    gets them with the page."""
    example: str
    """How site.yml names it; empty where only an address does."""
    address: str
    """How one of its addresses looks, as a regular expression whose group is the key; empty where it has none."""
    action: str
    """Where the form is sent; empty: to the page that thanks, where the host itself picks it up."""
    origins: tuple[str, ...]
    """The further origins over which it leads visitors."""
    back: str
    """The field that says where visitors come back to, by a full address; empty where `action` says it."""
    trap: str
    """The field that no person fills in; whoever does is a robot to the service."""
    ticked: bool = False
    """Whether the trap is a box to be ticked rather than a line to be filled in."""
    failed: str = ""
    """The field that says where visitors are sent when their message could not be taken."""
    fields: tuple[tuple[str, str], ...] = ()
    """Further fields that visitors do not see."""
    attributes: tuple[tuple[str, str], ...] = ()
    """What the form element itself has to say."""


SERVICES = {
    # https://help.formspree.io: _gotcha and _next.
    "formspree": Service(
        title="Formspree",
        key="[A-Za-z0-9]{6,20}",
        example="formspree xyzabcde",
        address="https://formspree\\.io/f/([A-Za-z0-9]{6,20})/?",
        action="https://formspree.io/f/{key}",
        origins=("https://formspree.io",),
        back="_next",
        trap="_gotcha",
    ),
    # https://docs.netlify.com/forms/setup: the host finds the form in the finished page; the name has to be a field
    # too, or nothing is taken in where the page was not made over. The path it is sent to is what visitors see next.
    "netlify": Service(
        title="Netlify",
        key="",
        example="netlify",
        address="",
        action="",
        origins=(),
        back="",
        trap="bot-field",
        fields=(("form-name", "contact"),),
        attributes=(("name", "contact"), ("data-netlify", "true"), ("data-netlify-honeypot", "bot-field")),
    ),
    # https://docs.web3forms.com: access_key, redirect, botcheck; without redirect visitors stay at web3forms.com.
    "web3forms": Service(
        title="Web3Forms",
        key="[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}",
        example="web3forms 01234567-89ab-cdef-0123-456789abcdef",
        address="",
        action="https://api.web3forms.com/submit",
        origins=("https://api.web3forms.com", "https://web3forms.com"),
        back="redirect",
        trap="botcheck",
        ticked=True,
        fields=(("access_key", "{key}"),),
    ),
    # The names that most form services have taken over from one another.
    OWN: Service(
        title="",
        key="https?://.+",
        example="",
        address="(https?://.+)",
        action="{key}",
        origins=(),
        back="_next",
        trap="_gotcha",
        failed="_error",
    ),
}
