"""ECTS credits, as editors write them and visitors see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.credits import Credits

READ = [
    "80 op",
    "80op",
    "80 op.",
    "80 OP",
    "80\u00a0op",
    "80",
    "80 opintopistettä",
    "80 ECTS op",
    "80 ECTS-pistettä",
]
READ += ["80 sp", "80 studiepoäng", "80 hp", "80 ECTS", "80 ECTS credits", "80 credits", "80,0 op"]
PLAIN = [
    "",
    "op",
    "0",
    "080",
    "8 0",
    "-80 op",
    "80 pt",
    "1_0",
    "nan",
    "60–80 op",
    "80,25 op",
    "٨٠ op",
    "80 op op",
]


@pytest.mark.parametrize("text", READ)
def test_credits_are_read_with_or_without_a_unit(text: str) -> None:
    assert Credits.read(text) == Credits(8000)


def test_half_credits_are_read_with_comma_or_point() -> None:
    assert Credits.read("7,5 op") == Credits.read("7.5 ECTS") == Credits(750)


@pytest.mark.parametrize("text", PLAIN)
def test_what_are_no_credits_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Credits.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a number of credits; write 80 op'


def test_study_weeks_are_refused_since_they_are_another_measure() -> None:
    with pytest.raises(Unreadable) as refusal:
        Credits.read("40 ov")
    assert refusal.value.about("40 ov") == (
        '"40 ov" is not a number of credits: ov are study weeks, another measure; write 80 op'
    )


def test_a_word_that_softens_the_number_is_sent_to_the_text() -> None:
    with pytest.raises(Unreadable) as refusal:
        Credits.read("vähintään 60 op")
    assert refusal.value.reason == "vähintään belongs in text: or lead:, for the value stands alone"


@pytest.mark.parametrize(
    ("text", "fi", "sv", "en"),
    [("80op", "80⍽op", "80⍽sp", "80⍽ECTS"), ("7,5 op", "7,5⍽op", "7,5⍽sp", "7.5⍽ECTS")],
)
def test_credits_are_shown_in_each_language(text: str, fi: str, sv: str, en: str) -> None:
    shown = [Credits.read(text).show(language).replace("\u00a0", "⍽") for language in ("fi", "sv", "en")]
    assert shown == [fi, sv, en]


@given(halves=st.integers(1, 1999), language=st.sampled_from(["fi", "sv", "en"]))
def test_what_is_shown_can_be_read_again(halves: int, language: str) -> None:
    credits_ = Credits(halves * 50)
    assert Credits.read(credits_.show(language)) == credits_
