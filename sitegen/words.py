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
    front_page: Annotated[str, "the first of the breadcrumbs"]
    breadcrumbs: Annotated[str, "the name of the way down to a page, for screen readers"]
    subpages: Annotated[
        str,
        "for screen readers, the button that shows the pages below one in the menu; its title follows",
    ]
    only_front_page: Annotated[str, "stands beside a language in which the page at hand does not exist"]
    about_site: Annotated[str, "the name of the footer's own menu, for screen readers"]
    published: Annotated[str, "label: the day of a piece of news"]
    what_it_is: Annotated[str, "heading: what the service is"]
    what_it_is_not: Annotated[str, "heading: what the service is not"]
    aims: Annotated[str, "heading: what the service aims at"]
    without_tax: Annotated[str, "stands before a price from which value added tax is taken off"]
    hours: Annotated[str, "label: when one can call or come"]
    controller: Annotated[str, "label: who answers for visitors' personal data"]
    form_name: Annotated[str, "the form's field for the sender's name"]
    form_email: Annotated[str, "the form's field for the sender's e-mail address"]
    form_phone: Annotated[str, "the form's field for the sender's phone number"]
    form_message: Annotated[str, "the form's field for the message"]
    form_empty: Annotated[str, "the form's field that only robots fill in"]
    form_note: Annotated[str, "stands beside the form: what not to write in it"]
    form_required: Annotated[str, "stands beside the name of a field that must be filled in"]
    form_optional: Annotated[str, "stands beside the name of a field that may be left empty"]
    form_carrier: Annotated[str, "stands before the name of the service that takes in the form's messages"]
    form_privacy: Annotated[str, "the link beside the form to the page on personal data"]
    form_send: Annotated[str, "the form's button, as a verb"]
    form_service: Annotated[str, "label: the service that takes in the form's messages"]
    form_sent_title: Annotated[str, "the title of the page shown when the form has been sent; its address too"]
    form_sent_text: Annotated[str, "what happens to a message that has been sent"]
    form_failed_title: Annotated[
        str, "the title of the page shown when the form could not be taken in; its address too"
    ]
    form_failed_text: Annotated[str, "what to do when the form could not be taken in"]
    other_ways: Annotated[str, "heading: the ways to get in touch besides the form"]
    contact_details: Annotated[str, "the name of the file of contact details for address books"]
    save_contact: Annotated[str, "the link to the file of contact details, as a verb"]
    scan_contact: Annotated[str, "what the QR code that holds the contact details is, for screen readers"]
    on_map: Annotated[str, "the link to a map of an address, as a verb"]
    map: Annotated[str, "what a picture of a map is; the place's name follows"]
    footnotes: Annotated[str, "the heading of a text's footnotes, for screen readers"]
    back_to_text: Annotated[str, "for screen readers, the link from a footnote back to the text; a number follows"]
    task_done: Annotated[str, "for screen readers, the checked box of a list of tasks"]
    task_open: Annotated[str, "for screen readers, the empty box of a list of tasks"]
    leaflet: Annotated[str, "the sheet to hand out, in the link to it; its file has this name too"]
    leaflet_kind: Annotated[str, "stands in brackets after the leaflet's name: what sort of file it is"]
    leaflet_online: Annotated[str, "the leaflet's heading above the site's address, where no contact facts are known"]
    leaflet_code: Annotated[str, "what the leaflet's QR code is, for screen readers; the address follows"]
