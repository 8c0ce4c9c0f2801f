"""Statements: what running text says of prices, lengths and the like, in three languages."""

from __future__ import annotations

import pytest

from sitegen.model.sections.formats import Format
from sitegen.statements import agrees, facts_in, statements
from sitegen.values.duration import Duration
from sitegen.values.interval import Interval
from sitegen.values.money import Price


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Tapaaminen kestää 60 min.", "length", (60, 60)),
        ("45–90 minuuttia", "length", (45, 90)),
        ("45\u00a0min – 1,5\u00a0tuntia", "length", (45, 90)),
        ("1 t 30 min", "length", (90, 90)),
        ("två gånger 1,5 timme", "length", (90, 90)),
        ("two hours or 2 hours", "length", (120, 120)),
        ("Ennen sitä 30 min.", "length", (30, 30)),
        ("3 viikon välein", "interval", (21, 21)),
        ("1–4 viikon välein", "interval", (7, 28)),
        ("kahden viikon välein", "interval", (14, 14)),
        ("med 2 veckors mellanrum", "interval", (14, 14)),
        ("every 2 weeks", "interval", (14, 14)),
        ("hinta 1 200,50 euroa", "price", (120050, 120050)),
        ("80–90 €", "price", (8000, 9000)),
        ("for €120", "price", (12000, 12000)),
        ("laajuus 60 op", "number of credits", (6000, 6000)),
        ("60 opintopisteen koulutus", "number of credits", (6000, 6000)),
        ("soita 040 123 4567", "phone number", "+358401234567"),
        ("kirjoita Info@Example.com", "e-mail address", "info@example.com"),
        ("Y-tunnus 1234567-1", "Y-tunnus", "1234567-1"),
    ],
)
def test_a_text_states(text: str, kind: str, value: object) -> None:
    assert [(found.kind, found.value) for found in statements(text)] == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "kello 9.30",
        "vuonna 2017",
        "20.11.2026",
        "00100 Helsinki",
        "5 henkilöä",
        "10 %",
        "kohta 3",
        "90 sivua",
        "parin viikon välein",
        "a@b",
        "Peru viimeistään 24 tuntia ennen sovittua aikaa.",
        "Peru aika viimeistään noin 24\u00a0tuntia sitä ennen.",
        "Peruuta vähintään 24 t etukäteen.",
        "Avboka senast 24 timmar innan.",
        "Avboka 24 timmar i förväg.",
        "Cancel 24 hours before the visit",
        "cancel no later than\n24 hours ahead",
    ],
)
def test_other_numbers_state_nothing(text: str) -> None:
    assert list(statements(text)) == []


def test_what_the_facts_say_or_a_part_of_it_agrees_with_them() -> None:
    form = Format(
        form="Ryhmä",
        length=Duration.read("45–90 min"),
        interval=Interval.read("1–4 viikon välein"),
        price=Price.read("80 € + alv 25,5 %"),
    )
    facts = list(facts_in(form))
    for text in ("45 min", "60 min", "45 min – 1,5 t", "2 viikon välein", "80 €", "100,40 €", "30 op"):
        (found,) = statements(text)
        assert agrees(found, facts), text
    for text in ("30 min", "45 min – 2 t", "5 viikon välein", "90 €"):
        (found,) = statements(text)
        assert not agrees(found, facts), text
