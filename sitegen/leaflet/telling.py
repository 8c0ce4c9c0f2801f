"""Telling: all that a leaflet says, as plain values for its template."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from sitegen.leaflet.choosing import Pick
from sitegen.leaflet.setting import Node, Typesetter
from sitegen.model.parts import Markdown
from sitegen.model.sections.audiences import Audiences
from sitegen.model.sections.benefits import Benefits
from sitegen.model.sections.credentials import Credential, Credentials
from sitegen.model.sections.formats import Format, Formats
from sitegen.model.sections.people import People, Person
from sitegen.model.sections.prices import Prices
from sitegen.model.sections.process import Process
from sitegen.model.sections.service import Service
from sitegen.model.site import ContactFacts, Place
from sitegen.values.money import Price, Quote
from sitegen.words import Words

Told = dict[str, Any]
WEIGHTY = ("group_size", "length", "interval", "price")
"""The facts of a form that a leaflet tells before all others."""


class Shown(Protocol):
    """A value that knows how it is written in each language."""

    def show(self, language: str) -> str:
        """Return the value as it is read."""


class Teller:
    """Tells of sections and facts in one language."""

    def __init__(self, language: str, words: Words, typesetter: Typesetter) -> None:
        self._language = language
        self._words = words
        self._set = typesetter

    def section(self, pick: Pick) -> Told:
        """Return a section: its kind, heading and lead, and what its kind has."""
        section = pick.section
        told: Told = {
            "kind": section.kind,
            "heading": self._set.plain(getattr(section, "heading", None) or ""),
            "lead": self.rich(getattr(section, "lead", None)),
        }
        match section:
            case Service():
                told["columns"] = self._service(section)
            case Formats():
                told |= self._formats(section)
            case Audiences() | Benefits():
                told["items"] = [self._item(item.title, item.text) for item in section.items]
            case Process():
                told["items"] = [self._item(item.title, item.text, item.length) for item in section.items]
            case Prices():
                told["items"] = [
                    self._item(fee.title, fee.text, fee.length) | {"price": self._price(fee.price)}
                    for fee in section.items
                ]
                told["note"] = self.rich(section.note)
            case People():
                told["items"] = [self._person(item) for item in section.items]
            case Credentials():
                told["items"] = [self._credential(item) for item in section.items]
        return told

    def rich(self, text: Markdown | None) -> list[Any]:
        """Return a text's tree; an empty one where there is no text."""
        return self._set.rich(text) if text else []

    def contact(self, contact: ContactFacts) -> list[Told]:
        """Return the known ways to get in touch: each a label, and its lines."""
        words = self._words
        facts: list[tuple[str, Iterable[Node | None]]] = [
            (words.person, [contact.person]),
            (words.phone, [self._linked(contact.phone, f"tel:{contact.phone.number}")] if contact.phone else []),
            (words.email, [self._linked(contact.email, f"mailto:{contact.email.address}")] if contact.email else []),
            (words.booking, [self._linked(contact.booking, contact.booking.url)] if contact.booking else []),
            (words.hours, [self._shown(hours) for hours in contact.hours]),
            *((place.called(words.address, words.hours), self._place(place)) for place in contact.places),
            (words.business_id, [self._shown(contact.business_id)]),
        ]
        known = ((label, [self._line(line) for line in lines if line]) for label, lines in facts)
        return [{"label": self._set.plain(label), "lines": lines} for label, lines in known if lines]

    def _line(self, line: Node) -> Node:
        return self._set.plain(line) if isinstance(line, str) else line

    def _linked(self, value: Shown, href: str) -> Node:
        shown = value.show(self._language)
        return {"tag": "a", "href": href, "children": [shown.removeprefix("https://")]}

    def _service(self, section: Service) -> list[Told]:
        words = self._words
        columns = ((words.what_it_is, section.is_), (words.what_it_is_not, section.is_not), (words.aims, section.aims))
        return [
            {"title": self._set.plain(title), "items": [self._set.plain(point) for point in points]}
            for title, points in columns
            if points
        ]

    def _formats(self, section: Formats) -> Told:
        facts = [self._format_facts(form) for form in section.items]
        # What holds for all of them is said once.
        common = [fact for fact in facts[0] if len(facts) > 1 and all(fact in others for others in facts)]
        items = [
            self._item(form.form, form.text) | {"facts": [fact for fact in own if fact not in common]}
            for form, own in zip(section.items, facts, strict=True)
        ]
        return {"items": items, "common": common}

    def _format_facts(self, form: Format) -> list[Told]:
        words = self._words
        remote = None if form.remote is None else words.remote_yes if form.remote else words.remote_no
        price = self._price(form.price) if form.price else []
        facts = {
            "for_whom": form.for_whom,
            "group_size": self._shown(form.group_size),
            "length": self._shown(form.length),
            "interval": self._shown(form.interval),
            "place": form.place,
            "remote": remote,
            "price": "\n".join(price),
        }
        plain = self._set.plain
        return [
            {"label": plain(getattr(words, name)), "value": plain(value), "weighs": name in WEIGHTY}
            for name, value in facts.items()
            if value
        ]

    def _credential(self, item: Credential) -> Told:
        extent = [self._shown(value) for value in (item.length, item.credits, item.year)]
        details = (item.provider, " · ".join(filter(None, extent)))
        told = [self._set.plain(detail) for detail in details if detail]
        return self._item(item.title, item.text) | {"details": told}

    def _person(self, person: Person) -> Told:
        phone, email = person.phone, person.email
        ways = (
            self._linked(phone, f"tel:{phone.number}") if phone else None,
            self._linked(email, f"mailto:{email.address}") if email else None,
        )
        role = self._set.plain(person.role) if person.role else None
        return self._item(person.name, person.text) | {"role": role, "lines": [way for way in ways if way]}

    def _item(self, title: str, text: Markdown | None, length: Shown | None = None) -> Told:
        return {"title": self._set.plain(title), "text": self.rich(text), "length": self._shown(length)}

    def _price(self, price: Price | Quote) -> list[str]:
        """Return a price as it is paid, and below it what is left of it without value added tax, if that is known."""
        net = price.net()
        without = [f"{self._words.without_tax} {self._shown(net)}"] if net else []
        return [self._set.plain(line) for line in (self._shown(price.gross()) or "", *without)]

    def _place(self, place: Place) -> list[str | None]:
        return [*place.lines, *map(self._shown, place.hours)]

    def _shown(self, value: Shown | None) -> str | None:
        return value.show(self._language) if value is not None else None
