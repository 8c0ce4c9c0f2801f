"""Dates, as editors write them and visitors see them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.day import Day

READ = [
    "2026-11-22",
    "22.11.2026",
    "22. 11. 2026",
    " 22.11.2026 ",
    "22. marraskuuta 2026",
    "22.\u00a0marraskuuta 2026",
]
READ += [
    "22 november 2026",
    "den 22 november 2026",
    "22 November 2026",
    "22nd November 2026",
    "November 22, 2026",
]
PLAIN = [
    "",
    "22.11.",
    "22.11.26",
    "22/11/2026",
    "11/22/2026",
    "2026-1-2",
    "20261122",
    "22.11.2026 klo 9",
    "2_.11.2026",
]
PLAIN += ["22. marraskuu 2026", "eilen", "٢٢.١١.٢٠٢٦", "-2.11.2026", "2026-11-22T09:00"]
IMPOSSIBLE = [
    "31.2.2026",
    "29.2.2025",
    "2026-13-01",
    "0.1.2026",
    "2026-00-10",
    "1.1.0000",
    "1.1.1026",
    "31. kesäkuuta 2026",
]


@pytest.mark.parametrize("text", READ)
def test_a_date_is_read_in_any_of_the_languages(text: str) -> None:
    assert Day.read(text) == Day(2026, 11, 22)


@pytest.mark.parametrize(
    "text", ["1.4.2026", "01.04.2026", "2026-04-01", "1 april 2026", "1st April 2026", "1. huhtikuuta 2026"]
)
def test_the_day_comes_before_the_month(text: str) -> None:
    assert Day.read(text) == Day(2026, 4, 1)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_date_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Day.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a date; write 22.11.2026 or 2026-11-22'


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_day_that_does_not_exist_is_refused_with_the_reason(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Day.read(text)
    assert refusal.value.reason == "there is no such day"


@pytest.mark.parametrize("text", ["1.1.1900", "31.12.2199", "29.2.2028"])
def test_the_first_and_the_last_day_and_a_leap_day_exist(text: str) -> None:
    assert Day.read(text).show("fi") == text


def test_a_date_is_shown_in_each_language() -> None:
    shown = [Day(2026, 4, 1).show(language).replace("\u00a0", "⍽") for language in ("fi", "sv", "en")]
    assert shown == ["1.4.2026", "1.4.2026", "1⍽April 2026"]
    assert Day(2026, 4, 1).iso == "2026-04-01"


@given(
    dates=st.tuples(*[st.dates(datetime.date(1900, 1, 1), datetime.date(2199, 12, 31))] * 2),
    language=st.sampled_from(["fi", "sv", "en"]),
)
def test_what_is_shown_can_be_read_again_and_days_sort_as_dates_do(
    dates: tuple[datetime.date, datetime.date], language: str
) -> None:
    first, second = (Day(date.year, date.month, date.day) for date in dates)
    assert Day.read(first.show(language)) == Day.read(first.iso) == first
    assert first.date == dates[0]
    assert (first < second) == (dates[0] < dates[1])
