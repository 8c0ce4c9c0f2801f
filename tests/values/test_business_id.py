"""Business identity codes, as editors write them and visitors see them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.business_id import BusinessId, check_digit

CURE = "write 1234567-1"
SHAPE = "one has seven digits, a hyphen and a check digit"


@pytest.mark.parametrize(
    "text", ["1234567-1", " 1234567-1 ", "1234567–1", "1234567\u20111", "1234567 - 1", "FI12345671"]
)
def test_a_code_is_read_with_any_dash_or_as_a_vat_number(text: str) -> None:
    assert BusinessId.read(text) == BusinessId("1234567-1")


def test_an_older_code_of_six_digits_gets_its_zero() -> None:
    assert BusinessId.read("123456-2") == BusinessId("0123456-2")


@pytest.mark.parametrize(
    "text", ["", "1234567", "12345671", "1234567-", "12345-1", "1234567-11", "123456A-1", "1_34567-1"]
)
def test_what_is_no_code_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        BusinessId.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a Y-tunnus: {SHAPE}; {CURE}'


# The last two: the weighted sum leaves 1, for which there is no check digit.
@pytest.mark.parametrize("text", ["1234567-8", "1234576-1", "FI12345678", "0000006-0", "0000006-1"])
def test_a_wrong_check_digit_is_named(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        BusinessId.read(text)
    reason = "the check digit does not agree with the others, so a digit is wrong"
    cure = "write it as it stands in the Business Information System, ytj.fi"
    assert refusal.value.about(text) == f'"{text}" is not a Y-tunnus: {reason}; {cure}'


@given(digits=st.from_regex("[0-9]{7}", fullmatch=True), language=st.sampled_from(["fi", "sv", "en"]))
def test_what_is_shown_can_be_read_again(digits: str, language: str) -> None:
    assume(check_digit(digits))
    code = f"{digits}-{check_digit(digits)}"
    assert BusinessId.read(code).show(language) == code
