"""Numbers of people, as editors write them and visitors see them."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.count import Count

READ = {
    Count(1, 1): ["1", "1 henkilö", "yksi", "1 hlö", "one person", "1 person", "1 deltagare"],
    Count(3, 8): [
        "3–8",
        "3-8",
        "3 - 8",
        "3-8 henkilöä",
        "3–8 hlö.",
        "3–8 osallistujaa",
        "kolme–kahdeksan",
        "3–8 personer",
        "3 till 8 personer",
        "3–8 people",
        "3 to 8 participants",
    ],
    Count(None, 8): [
        "enintään 8",
        "Enintään 8 henkilöä",
        "enint. 8",
        "korkeintaan 8",
        "max. 8",
        "högst 8 personer",
        "up to 8 people",
        "at most 8",
    ],
    Count(3, None): ["vähintään 3", "minst 3 personer", "at least 3 people"],
}
SHOWN = [
    (Count(1, 1), "1⍽henkilö", "1⍽person", "1⍽person"),
    (Count(2, 2), "2⍽henkilöä", "2⍽personer", "2⍽people"),
    (Count(1, 8), "1–8⍽henkilöä", "1–8⍽personer", "1–8⍽people"),
    (Count(None, 8), "enintään 8⍽henkilöä", "högst 8⍽personer", "up to 8⍽people"),
    (Count(3, None), "vähintään 3⍽henkilöä", "minst 3⍽personer", "at least 3⍽people"),
]
PLAIN = [
    "",
    "0",
    "0–8",
    "-3",
    "3–",
    "–8",
    "3_0",
    "08",
    "nan",
    "3,5",
    "٣",
    "3–8–9",
    "ryhmä",
    "3 8",
    "enintään 3–8",
]


@pytest.mark.parametrize(("text", "count"), [(text, count) for count, texts in READ.items() for text in texts])
def test_a_count_is_read_in_any_of_the_languages(text: str, count: Count) -> None:
    assert Count.read(text) == count


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_count_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Count.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a number of people; write 1, 3–8 or enintään 8'


@pytest.mark.parametrize("text", ["8–3", "8–8"])
def test_a_range_that_does_not_rise_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Count.read(text)
    assert refusal.value.reason == "a range goes from the smaller to the larger"


@pytest.mark.parametrize("text", ["noin 8", "noin 3–8 henkilöä", "enintään noin 8"])
def test_a_word_that_softens_the_number_is_sent_to_the_text(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Count.read(text)
    assert refusal.value.reason == "noin belongs in text: or lead:, for the value stands alone"


@pytest.mark.parametrize(("count", "fi", "sv", "en"), SHOWN)
def test_a_count_is_shown_in_each_language(count: Count, fi: str, sv: str, en: str) -> None:
    assert [count.show(language).replace("\u00a0", "⍽") for language in ("fi", "sv", "en")] == [fi, sv, en]


numbers = st.integers(1, 9999)


@given(fewest=st.none() | numbers, most=st.none() | numbers, language=st.sampled_from(["fi", "sv", "en"]))
def test_what_is_shown_can_be_read_again(fewest: int | None, most: int | None, language: str) -> None:
    assume(fewest or most)
    assume(not (fewest and most) or fewest <= most)
    count = Count(fewest, most)
    assert Count.read(count.show(language)) == count
