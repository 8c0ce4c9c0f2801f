"""The words of the interface: what templates say of their own accord, in each language.

One catalogue a language, `templates/words/<language>.yml`; a template writes `words.menu` and holds no word
itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every word that a template may show; a catalogue gives them all."""

    skip_to_content: Annotated[str, "the link that the Tab key meets first"]
    menu: Annotated[str, "the button that opens the menu on a narrow screen"]
    main_menu: Annotated[str, "the menu's name for screen readers"]
    languages: Annotated[str, "the name of the list of languages, for screen readers"]
    all_pages: Annotated[str, "the name of the footer's list of pages, for screen readers"]
    to_front_page: Annotated[str, "the link to the front page from a page that does not exist"]
    next_step: Annotated[str, "stands above the link at a page's end"]
    not_found_title: Annotated[str, "the title of the page shown at an address that does not exist"]
    not_found_text: Annotated[str, "what to do at an address that does not exist"]
    for_whom: Annotated[str, "label: whom a form of the service is given to"]
    group_size: Annotated[str, "label: how many take part"]
    length: Annotated[str, "label: how long one session lasts"]
    interval: Annotated[str, "label: how far apart the sessions are"]
    place: Annotated[str, "label: where the sessions are held"]
    remote: Annotated[str, "label: whether sessions can be held remotely"]
    remote_yes: Annotated[str, "they can be held remotely"]
    remote_no: Annotated[str, "they cannot be held remotely"]
    price: Annotated[str, "label: what it costs"]
    training_length: Annotated[str, "label: how long a training took"]
    credits: Annotated[str, "label: the extent of a training, in credits"]
    year: Annotated[str, "label: when a training was completed"]
    person: Annotated[str, "label: whom one talks to"]
    phone: Annotated[str, "label: the phone number"]
    email: Annotated[str, "label: the e-mail address"]
    booking: Annotated[str, "label: where a time can be booked"]
    book_a_time: Annotated[str, "the link to the booking service, as a verb"]
    address: Annotated[str, "label: the visiting address"]
    business_id: Annotated[str, "label: the Finnish business ID"]
