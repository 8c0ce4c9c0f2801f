"""Post codes, as editors write them and visitors see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.postcode import PostCode


@pytest.mark.parametrize("text", ["00100", " 00100 ", "FI-00100", "fi-00100"])
def test_a_post_code_keeps_its_zeros(text: str) -> None:
    assert PostCode.read(text) == PostCode("00100")


@pytest.mark.parametrize(
    "text", ["", "100", "0010", "1234", "001000", "00 100", "00000", "0010O", "64", "٠٠١٠٠", "0_100", "00100 Helsinki"]
)
def test_what_is_no_post_code_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        PostCode.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a post code: one has five digits; write 00100'


@given(code=st.from_regex("[0-9]{4}[1-9]", fullmatch=True), language=st.sampled_from(["fi", "sv", "en"]))
def test_what_is_shown_can_be_read_again(code: str, language: str) -> None:
    assert PostCode.read(code).show(language) == code
