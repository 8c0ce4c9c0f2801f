"""Values as machines read them: JSON-LD in schema.org's words, and lines of a vCard 3.0."""

import json
import re
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.values.business_id import BusinessId
from sitegen.values.count import Count
from sitegen.values.credits import Credits
from sitegen.values.day import Day
from sitegen.values.duration import FOLLOWS, Duration
from sitegen.values.email import Email
from sitegen.values.hours import Hours
from sitegen.values.interval import Interval
from sitegen.values.lengths import EXACTLY, Part, iso
from sitegen.values.money import Price, Quote
from sitegen.values.phone import Phone
from sitegen.values.postcode import PostCode
from sitegen.values.vcard import escaped
from sitegen.values.web_address import SiteAddress, WebAddress
from sitegen.values.year import Year

NUMBER = (int, float)
PRICE = {
    "price": NUMBER,  # https://schema.org/price
    "minPrice": NUMBER,  # https://schema.org/minPrice
    "maxPrice": NUMBER,  # https://schema.org/maxPrice
    "priceCurrency": str,  # https://schema.org/priceCurrency (ISO 4217)
    "valueAddedTaxIncluded": bool,  # https://schema.org/valueAddedTaxIncluded
}
# The types of schema.org and those of their properties that values use, with what each may hold: the name of a type
# is an object of it. All of them are in the vocabulary that npm's schema-dts 2.1.0 holds.
VOCABULARY: dict[str, dict[str, Any]] = {
    # https://schema.org/QuantitativeValue
    "QuantitativeValue": {
        "value": NUMBER,  # https://schema.org/value
        "minValue": NUMBER,  # https://schema.org/minValue
        "maxValue": NUMBER,  # https://schema.org/maxValue
        "unitCode": str,  # https://schema.org/unitCode
        "unitText": str,  # https://schema.org/unitText
    },
    # https://schema.org/PriceSpecification
    "PriceSpecification": PRICE,
    # https://schema.org/UnitPriceSpecification and https://schema.org/referenceQuantity
    "UnitPriceSpecification": PRICE | {"referenceQuantity": "QuantitativeValue"},
    # https://schema.org/Schedule and https://schema.org/repeatFrequency (Duration or Text)
    "Schedule": {"repeatFrequency": str},
    # https://schema.org/OpeningHoursSpecification
    "OpeningHoursSpecification": {
        "dayOfWeek": list,  # https://schema.org/dayOfWeek (DayOfWeek)
        "opens": str,  # https://schema.org/opens (Time)
        "closes": str,  # https://schema.org/closes (Time)
    },
}
UNIT_CODES = {"C62", "MIN", "HUR", "DAY", "WEE", "MON", "ANN"}  # UN/CEFACT Recommendation 20


def quantity(unit: str, **ends: float) -> dict[str, Any]:
    return {"@type": "QuantitativeValue", **ends, "unitCode": unit}


def hours(days: str, opens: str, closes: str) -> dict[str, Any]:
    linked = [f"https://schema.org/{day}" for day in days.split()]
    return {"@type": "OpeningHoursSpecification", "dayOfWeek": linked, "opens": opens, "closes": closes}


def price(kind: str = "PriceSpecification", **told: Any) -> dict[str, Any]:
    return {"@type": kind, "priceCurrency": "EUR", **told}


def unit_price(quantity: dict[str, Any], **told: Any) -> dict[str, Any]:
    return price("UnitPriceSpecification", referenceQuantity=quantity, **told)


PERSONS = {"unitText": "person"}
WORKDAYS = "Monday Tuesday Wednesday Thursday Friday"
JSON_LD: list[tuple[Any, str, Any]] = [
    (BusinessId, "FI12345671", "1234567-1"),
    (Count, "1", quantity("C62", value=1) | PERSONS),
    (Count, "3–8", quantity("C62", minValue=3, maxValue=8) | PERSONS),
    (Count, "enintään 8", quantity("C62", maxValue=8) | PERSONS),
    (Count, "vähintään 3", quantity("C62", minValue=3) | PERSONS),
    (Credits, "80 op", {"@type": "QuantitativeValue", "value": 80, "unitText": "ECTS"}),
    (Credits, "7,5 op", {"@type": "QuantitativeValue", "value": 7.5, "unitText": "ECTS"}),
    (Day, "1.4.2026", "2026-04-01"),
    (Duration, "45 min", "PT45M"),
    (Duration, "1,5 t", "PT1H30M"),
    (Duration, "1 t 30 min", "PT1H30M"),
    (Duration, "90 min", "PT90M"),
    (Duration, "0,25 t", "PT15M"),
    (Duration, "0,5 min", "PT30S"),
    (Duration, "2 vuotta", "P2Y"),
    (Duration, "1,5 vuotta", "P1Y6M"),
    (Duration, "0,1 vuotta", "P0.1Y"),
    (Duration, "6 kk", "P6M"),
    (Duration, "8 viikkoa", "P8W"),
    (Duration, "2,5 pv", "P2.5D"),
    (Duration, "45–90 min", quantity("MIN", minValue=45, maxValue=90)),
    (Duration, "45 min – 1,5 t", quantity("MIN", minValue=45, maxValue=90)),
    (Duration, "1–1,5 t", quantity("HUR", minValue=1, maxValue=1.5)),
    (Duration, "1 t – 1 t 30 min", quantity("MIN", minValue=60, maxValue=90)),
    (Duration, "2 pv – 1 viikko", quantity("DAY", minValue=2, maxValue=7)),
    (Duration, "3–4 viikkoa", quantity("WEE", minValue=3, maxValue=4)),
    (Duration, "6 kk – 1,5 vuotta", quantity("MON", minValue=6, maxValue=18)),
    (Duration, "0,5–1 vuotta", quantity("ANN", minValue=0.5, maxValue=1)),
    (Duration, "3 viikkoa – 1 kuukausi", None),
    (Email, "nimi@työnohjaus.fi", "nimi@xn--tynohjaus-17a.fi"),
    (Hours, "ma–pe 9–16", [hours(WORKDAYS, "09:00", "16:00")]),
    (Hours, "ti 9–12 ja 13–15.30", [hours("Tuesday", "09:00", "12:00"), hours("Tuesday", "13:00", "15:30")]),
    (Hours, "la–su suljettu", [hours("Saturday Sunday", "00:00", "00:00")]),
    (Hours, "la 18–24", [hours("Saturday", "18:00", "00:00")]),
    (Hours, "la 0–24", [hours("Saturday", "00:00", "23:59")]),
    (Hours, "klo 9–16", []),
    (Hours, "sopimuksen mukaan", []),
    (Hours, "ma 9–16 sopimuksen mukaan", []),
    (Interval, "kerran viikossa", {"@type": "Schedule", "repeatFrequency": "P1W"}),
    (Interval, "joka toinen päivä", {"@type": "Schedule", "repeatFrequency": "P2D"}),
    (Interval, "kuukausittain", {"@type": "Schedule", "repeatFrequency": "P1M"}),
    (Interval, "2 vuoden välein", {"@type": "Schedule", "repeatFrequency": "P2Y"}),
    (Interval, "1–4 viikon välein", None),
    (Interval, "2 kertaa kuussa", None),
    (Phone, "040 123 4567", "+358401234567"),
    (PostCode, "00100", "00100"),
    (Price, "90 €", price(price=90)),
    (Price, "0 €", price(price=0)),
    (Price, "90,50 €", price(price=90.5)),
    (Price, "90–120 €", price(minPrice=90, maxPrice=120)),
    (Price, "90 € (sis. alv 25,5 %)", price(price=90, valueAddedTaxIncluded=True)),
    (Price, "90 € + alv 25,5 %", price(price=90, valueAddedTaxIncluded=False)),
    (Price, "90 € (alv 0 %)", price(price=90, valueAddedTaxIncluded=True)),
    (Price, "90 €/t", unit_price(quantity("HUR", value=1), price=90)),
    (Price, "90 €/1,5 t", unit_price(quantity("HUR", value=1.5), price=90)),
    (Price, "90–120 €/45 min", unit_price(quantity("MIN", value=45), minPrice=90, maxPrice=120)),
    (Price, "90 €/kerta", unit_price(quantity("C62", value=1) | {"unitText": "session"}, price=90)),
    (Price, "90 €/hlö", unit_price(quantity("C62", value=1) | PERSONS, price=90)),
    (Price, "90 €/ryhmä", unit_price(quantity("C62", value=1) | {"unitText": "group"}, price=90)),
    (Quote, "pyydä tarjous", None),
    (SiteAddress, "https://työnohjaus.fi", "https://xn--tynohjaus-17a.fi/"),
    (WebAddress, "https://example.com/ä?a=1,2;3", "https://example.com/%C3%A4?a=1,2;3"),
    (Year, "2017", "2017"),
    (Year, "2015–2017", "2015/2017"),
]
VCARD: list[tuple[Any, str, str]] = [
    (BusinessId, "1234567-1", "NOTE:Y-tunnus 1234567-1"),
    (Phone, "040 123 4567", "TEL;TYPE=WORK,VOICE:+358401234567"),
    (Email, "nimi@työnohjaus.fi", "EMAIL;TYPE=INTERNET,WORK:nimi@xn--tynohjaus-17a.fi"),
    (PostCode, "00100", "00100"),
    (WebAddress, "https://example.com/a,b;c", "URL;TYPE=WORK:https://example.com/a,b;c"),
    (SiteAddress, "https://example.com", "URL;TYPE=WORK:https://example.com/"),
]


@pytest.mark.parametrize(("value", "text", "told"), JSON_LD)
def test_a_value_is_told_to_machines_in_the_words_of_schema_org(value: Any, text: str, told: Any) -> None:
    assert value.read(text).json_ld() == told


@pytest.mark.parametrize(("value", "text"), [(value, text) for value, text, _ in JSON_LD])
def test_every_type_and_property_is_one_of_schema_orgs_and_holds_what_it_may(value: Any, text: str) -> None:
    told = value.read(text).json_ld()
    for thing in told if isinstance(told, list) else [told]:
        assert thing is None or type(thing) is str or faults(thing) == []


def test_the_check_against_the_vocabulary_finds_what_is_wrong() -> None:
    assert faults({"@type": "Prices"}) == ["Prices"]
    assert faults({"@type": "Schedule", "every": "P1W"}) == ["Schedule.every"]
    assert faults(quantity("MIN", value=True)) == ["QuantitativeValue.value"]
    assert faults(quantity("HOUR", value=1)) == ["QuantitativeValue.unitCode"]
    assert faults(unit_price({"@type": "Quantity"}, price=1)) == ["UnitPriceSpecification.referenceQuantity"]
    assert faults(unit_price(quantity("MIN", amount=45), price=1)) == ["QuantitativeValue.amount"]


def faults(thing: Any) -> list[str]:
    """Return what in an object of JSON-LD the vocabulary does not know, or of what it wants another type."""
    kind = thing["@type"]
    if kind not in VOCABULARY:
        return [kind]
    found = []
    for name, value in thing.items():
        wanted = str if name == "@type" else VOCABULARY[kind].get(name)
        if isinstance(wanted, str) and isinstance(value, dict) and value["@type"] == wanted:
            found += faults(value)
        elif (name == "unitCode" and value not in UNIT_CODES) or not is_one(value, wanted):
            found.append(f"{kind}.{name}")
    return found


def is_one(value: Any, wanted: Any) -> bool:
    """Whether it is of the type wanted, or one of them; a bool is no number here."""
    return type(value) in (wanted if isinstance(wanted, tuple) else (wanted,))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("45 min", quantity("MIN", value=45)),
        ("1,5 t", quantity("HUR", value=1.5)),
        ("1 t 30 min", quantity("MIN", value=90)),
        ("45–90 min", quantity("MIN", minValue=45, maxValue=90)),
        ("1 vuosi 6 kk", quantity("MON", value=18)),
    ],
)
def test_a_length_is_a_quantity_too_for_properties_that_take_no_iso_duration(text: str, told: Any) -> None:
    assert Duration.read(text).quantity() == told


units = st.sampled_from(sorted(EXACTLY))
single = st.tuples(st.integers(1, 999_999), units).map(lambda part: (part,))
double = st.sampled_from(sorted(FOLLOWS)).flatmap(
    lambda pair: st.tuples(
        st.tuples(st.integers(1, 99).map(lambda number: number * 100), st.just(pair[0])),
        st.tuples(st.integers(1, FOLLOWS[pair] * 100 - 1), st.just(pair[1])),
    )
)


@given(parts=single | double)
@example(parts=((150, "h"),))
@example(parts=((33, "h"),))
def test_an_iso_duration_is_as_long_as_the_length(parts: tuple[Part, ...]) -> None:
    found = re.fullmatch(
        r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?",
        iso(parts),
    )
    assert found
    assert any(found.groups())
    # ISO 8601 has a decimal only in the last number, and weeks stand alone.
    assert "." not in "".join([number for number in found.groups() if number][:-1])
    assert not found[3] or iso(parts) == f"P{found[3]}W"
    years, months, weeks, days, hours_, minutes, seconds = (Fraction(number or 0) for number in found.groups())
    clock = days * 1440 + weeks * 10_080 + hours_ * 60 + minutes + seconds / 60
    assert (clock, years * 12 + months) == exact(parts)


def exact(parts: tuple[Part, ...]) -> tuple[Fraction, Fraction]:
    """Return a length in minutes and in months."""
    each = [(Fraction(amount * EXACTLY[unit][0], 100), EXACTLY[unit][1]) for amount, unit in parts]
    minutes = sum((amount for amount, unit in each if unit == "min"), Fraction())
    return minutes, sum((amount for amount, unit in each if unit == "month"), Fraction())


@given(shortest=single | double, longest=single | double)
def test_a_range_of_lengths_is_exact_or_not_told(shortest: tuple[Part, ...], longest: tuple[Part, ...]) -> None:
    told: Any = Duration(shortest, longest).quantity()
    measured = [unit for unit in ("min", "month") if any(EXACTLY[name][1] == unit for _, name in shortest + longest)]
    if len(measured) == 2:
        assert told is None
        return
    code = {"MIN": 1, "HUR": 60, "DAY": 1440, "WEE": 10_080, "MON": 1, "ANN": 12}[told["unitCode"]]
    ends = [told.get("minValue", told.get("value")), told.get("maxValue", told.get("value"))]
    assert [Fraction(str(end)) * code for end in ends] == [sum(exact(shortest)), sum(exact(longest))]


@given(
    lowest=st.integers(0, 999_999_999),
    more=st.integers(0, 999_999),
    tax=st.none() | st.integers(0, 999),
    added=st.booleans(),
)
def test_a_price_is_told_to_the_cent(lowest: int, more: int, tax: int | None, added: bool) -> None:
    told = json.loads(json.dumps(Price(lowest, lowest + more, None, tax, added and bool(tax)).json_ld()))
    assert faults(told) == []
    ends = [told["minPrice"], told["maxPrice"]] if more else [told["price"]]
    assert [Fraction(str(end)) * 100 for end in ends] == ([lowest, lowest + more] if more else [lowest])
    assert ("valueAddedTaxIncluded" in told) == (tax is not None)


@pytest.mark.parametrize(("value", "text", "line"), VCARD)
def test_a_contact_fact_is_a_line_of_a_vcard(value: Any, text: str, line: str) -> None:
    assert value.read(text).vcard() == line


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Esimerkkikatu 1", "Esimerkkikatu 1"),
        ("Esimerkkikatu 1, 2. krs; ovi B", r"Esimerkkikatu 1\, 2. krs\; ovi B"),
        ("a\\b", r"a\\b"),
        ("a\\n", r"a\\n"),
        ("yksi\nkaksi\r\nkolme\rneljä", r"yksi\nkaksi\nkolme\nneljä"),
        ("klo 9: ”työ”", "klo 9: ”työ”"),
    ],
)
def test_a_text_is_escaped_where_a_vcard_would_part_it_and_nowhere_else(text: str, written: str) -> None:
    assert escaped(text) == written


@given(texts=st.lists(st.text(alphabet=st.sampled_from("a\\,;n\nN:ä ")), min_size=1, max_size=7))
def test_escaped_texts_are_told_apart_again_in_one_line(texts: list[str]) -> None:
    line = ";".join(escaped(text) for text in texts)
    assert "\n" not in line
    components = re.sub(r"\\(.)", swapped, line).split(";")
    assert [component.translate(BACK) for component in components] == texts


BACK = {0xE000: "\\", 0xE001: ",", 0xE002: ";", 0xE003: "\n"}


def swapped(found: re.Match[str]) -> str:
    """Return a sign for an escaped character that parts nothing."""
    return {"\\": "\ue000", ",": "\ue001", ";": "\ue002", "n": "\ue003"}[found[1]]
