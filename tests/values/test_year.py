"""Years, as editors write them and visitors see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.year import Year


@pytest.mark.parametrize("text", ["2015–2017", "2015-2017", "2015 – 2017"])
def test_a_range_of_years_is_read_with_any_dash(text: str) -> None:
    assert Year.read(text) == Year(2015, 2017)


def test_a_single_year_is_its_own_first_and_last() -> None:
    assert Year.read(" 2017 ") == Year(2017, 2017)


@pytest.mark.parametrize(
    "text", ["", "17", "1850", "20170", "2_17", "2017.", "2015–17", "vuonna 2017", "٢٠١٧", "-2017", "2015–"]
)
def test_what_is_no_year_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Year.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a year; write 2017 or 2015–2017'


@pytest.mark.parametrize("text", ["2017–2015", "2017–2017"])
def test_a_range_that_does_not_rise_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Year.read(text)
    assert refusal.value.reason == "a range goes from the smaller to the larger"


@given(years=st.tuples(st.integers(1900, 2199), st.integers(1900, 2199)).map(sorted))
def test_what_is_shown_can_be_read_again(years: list[int]) -> None:
    year = Year(*years)
    assert Year.read(year.show("fi")) == year
