"""The spans that no rule touches."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.language.guards import guarded


def guarded_parts(text: str) -> list[str]:
    return [text[start:end] for start, end in guarded(text)]


@pytest.mark.parametrize(
    "name",
    [
        "https://example.com/a-1-4?b='c'&d",
        "http://example.fi",
        "www.example.com/1-4",
        "1-4.example.com",
        "etu.suku@example.com",
        "040 123 4567",
        "040-1234567",
        "0401234567",
        "+358 40 123 4567",
        "+358401234567",
        "+358 (0)40 123 4567",
        "(09) 123 456",
        "0800 123 456",
        "+46 8 123 456 78",
        "040\u00a0123\u00a04567",
        "FI21 1234 5600 0007 85",
        "FI2112345600000785",
        "ISBN 978-951-0-12345-6",
        "978-951-0-12345-6",
        "ISBN 951 0 12345 6",
        "ISSN 1234-5678",
        "2026-11-22",
        "2026-11-22T10:30:00",
        "1234567-8",
        "131052-308T",
        "tiedosto_1-4",
        "#1-4",
        "a=1-4",
        "C:\\1-4",
        "/kansio/1-4",
        "./kansio/1-4",
        "123e4567-e89b-12d3-a456-426614174000",
        "B2B-1-4",
        "12345678",
    ],
)
def test_what_machines_read_and_people_dial_is_guarded(name: str) -> None:
    assert guarded_parts(f"Katso {name}, jos") == [name]
    assert guarded_parts(f'("{name}").') == [name]


@pytest.mark.parametrize(
    "text",
    [
        "1-4 viikon välein",
        "45 min - 1,5 tuntia",
        "klo 9.30-16",
        "13.-15.5.2026",
        "vuosina 2020-2022",
        "10 000 € tai 12000 €",
        "90 €/t, ja/tai 24/7",
        "0,5 l ja 0-10 vuotta",
        "Loppu.Alku",
        "80op ja A4",
        "00100 Helsinki",
        "It's R&D's",
    ],
)
def test_ordinary_text_is_not_guarded(text: str) -> None:
    assert guarded_parts(text) == []


@given(st.text("0123456789 -+()AFISBN:.@/_a\u00a0", max_size=40))
def test_spans_are_in_order_and_apart(text: str) -> None:
    end = -1
    for start, stop in guarded(text):
        assert end <= start < stop <= len(text)
        end = stop
