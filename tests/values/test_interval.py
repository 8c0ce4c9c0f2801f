"""How often, as editors write it and visitors see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.interval import SHOWN as UNITS
from sitegen.values.interval import Interval

READ = {
    Interval(1, 4, "week"): [
        "1–4 viikon välein",
        "1-4 viikon välein",
        "1 - 4 viikon välein",
        "1–4 vk välein",
        "1–4 vk:n välein",
        "1–4 vkon välein",
        "Yhden–neljän viikon välein",
        "1–4 weeks apart",
        "1 to 4 weeks apart",
        "every 1–4 weeks",
        "var 1–4 vecka",
        "med 1–4 veckors mellanrum",
        "1–4 veckors mellanrum",
        "kerran 1–4 viikossa",
    ],
    Interval(2, 2, "week"): [
        "2 viikon välein",
        "2:n viikon välein",
        "2viikon välein",
        "kahden viikon välein",
        "joka toinen viikko",
        "kerran kahdessa viikossa",
        "every 2 weeks",
        "every two weeks",
        "every other week",
        "every second week",
        "every 2nd week",
        "once every 2 weeks",
        "2 weeks apart",
        "fortnightly",
        "varannan vecka",
        "en gång varannan vecka",
        "var 2:a vecka",
    ],
    Interval(4, 4, "week"): [
        "neljän viikon välein",
        "var fjärde vecka",
        "var 4:e vecka",
        "every fourth week",
    ],
    Interval(1, 1, "week"): [
        "viikoittain",
        "Viikoittain",
        "joka viikko",
        "viikon välein",
        "1 viikon välein",
        "kerran viikossa",
        "weekly",
        "every week",
        "once a week",
        "one week apart",
        "veckovis",
        "varje vecka",
        "en gång i veckan",
        "med en veckas mellanrum",
    ],
    Interval(1, 1, "month"): [
        "kerran kuussa",
        "kerran kuukaudessa",
        "kuukausittain",
        "joka kuukausi",
        "kuukauden välein",
        "once a month",
        "once per month",
        "monthly",
        "en gång i månaden",
        "månatligen",
        "varje månad",
    ],
    Interval(1, 1, "year"): ["kerran vuodessa", "vuosittain", "yearly", "en gång om året", "varje år"],
    Interval(2, 2, "year"): ["vartannat år", "joka toinen vuosi", "every other year"],
    Interval(3, 3, "day"): ["kolmen päivän välein", "3 pv välein", "joka kolmas päivä", "every 3 days"],
    Interval(2, 2, "month", times=True): [
        "2 kertaa kuussa",
        "kaksi kertaa kuukaudessa",
        "kahdesti kuussa",
        "twice a month",
        "two times per month",
        "2 gånger i månaden",
    ],
    Interval(1, 2, "month", times=True): ["1–2 kertaa kuussa", "1–2 times a month", "1–2 gånger i månaden"],
}
SHOWN = [
    (Interval(1, 4, "week"), "1–4⍽viikon välein", "med 1–4⍽veckors mellanrum", "1–4⍽weeks apart"),
    (Interval(2, 2, "day"), "2⍽päivän välein", "varannan dag", "every 2⍽days"),
    (Interval(2, 2, "week"), "2⍽viikon välein", "varannan vecka", "every 2⍽weeks"),
    (Interval(2, 2, "month"), "2⍽kuukauden välein", "varannan månad", "every 2⍽months"),
    (Interval(2, 2, "year"), "2⍽vuoden välein", "vartannat år", "every 2⍽years"),
    (Interval(2, 3, "week"), "2–3⍽viikon välein", "med 2–3⍽veckors mellanrum", "2–3⍽weeks apart"),
    (Interval(2, 2, "week", times=True), "2⍽kertaa viikossa", "2⍽gånger i veckan", "2⍽times a week"),
    (Interval(1, 1, "week"), "kerran viikossa", "en gång i veckan", "once a week"),
    (Interval(1, 1, "month"), "kerran kuussa", "en gång i månaden", "once a month"),
    (Interval(6, 6, "month"), "6⍽kuukauden välein", "med 6⍽månaders mellanrum", "every 6⍽months"),
    (Interval(1, 2, "month", times=True), "1–2⍽kertaa kuussa", "1–2⍽gånger i månaden", "1–2⍽times a month"),
]
PLAIN = ["", "usein", "2 viikkoa", "viikko", "0 viikon välein", "-2 viikon välein", "1_0 viikon välein"]
PLAIN += [
    "2 viikkon välein",
    "1–2–3 viikon välein",
    "every",
    "kerran",
    "1,5 viikon välein",
    "kerran tunnissa",
]
REASONS = [
    ("4–1 viikon välein", "a range goes from the smaller to the larger"),
    ("2–2 viikon välein", "a range goes from the smaller to the larger"),
    ("tavallisesti 1–4 viikon välein", "tavallisesti belongs in text: or lead:, for the value stands alone"),
    ("yleensä viikoittain", "yleensä belongs in text: or lead:, for the value stands alone"),
    ("biweekly", "it may mean twice in one or once in two"),
]
CURE = "write 1–4 viikon välein, kerran kuussa or viikoittain"


@pytest.mark.parametrize(("text", "interval"), [(text, interval) for interval, texts in READ.items() for text in texts])
def test_an_interval_is_read_in_any_of_the_languages(text: str, interval: Interval) -> None:
    assert Interval.read(text) == interval


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_interval_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Interval.read(text)
    assert refusal.value.about(text) == f'"{text}" is not an interval; {CURE}'


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_what_could_be_meant_otherwise_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Interval.read(text)
    assert refusal.value.about(text) == f'"{text}" is not an interval: {reason}; {CURE}'


@pytest.mark.parametrize(("interval", "fi", "sv", "en"), SHOWN)
def test_an_interval_is_shown_in_each_language(interval: Interval, fi: str, sv: str, en: str) -> None:
    assert [interval.show(language).replace("\u00a0", "⍽") for language in ("fi", "sv", "en")] == [fi, sv, en]


@given(
    numbers=st.tuples(st.integers(1, 999), st.integers(1, 999)).map(sorted),
    unit=st.sampled_from(sorted(UNITS["fi"])),
    times=st.booleans(),
    language=st.sampled_from(["fi", "sv", "en"]),
)
def test_what_is_shown_can_be_read_again(numbers: list[int], unit: str, times: bool, language: str) -> None:
    low, high = numbers
    interval = Interval(low, high, unit, times and high > 1)
    assert Interval.read(interval.show(language)) == interval
