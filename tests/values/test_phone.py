"""Phone numbers, as editors write them and visitors see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.phone import Phone

READ = {
    "+358401234567": [
        "040 123 4567",
        "0401234567",
        "040-1234567",
        "040 - 123 4567",
        "040.123.4567",
        "(040) 123 4567",
        " 040\u00a0123\u00a04567 ",
        "040–123 4567",
        "\u202a040 123 4567\u202c",
        "+358 40 123 4567",
        "+358401234567",
        "+ 358 40 123 4567",
        "+358 (0)40 123 4567",
        "+358(0)401234567",
        "(+358) 40 123 4567",
        "00358 40 123 4567",
    ],
    "+35891234567": ["09 123 4567", "(09) 123 4567", "+358 9 123 4567"],
    "+46812345678": ["+46 8 123 456 78", "+46 (0)8-123 456 78", "0046 8 12345678"],
}
SHOWN = [
    ("0401234567", "040⍽123⍽4567", "+358⍽40⍽123⍽4567"),
    ("040123456", "040⍽123⍽456", "+358⍽40⍽123⍽456"),
    ("04571234567", "0457⍽123⍽4567", "+358⍽457⍽123⍽4567"),
    ("091234567", "09⍽123⍽4567", "+358⍽9⍽123⍽4567"),
    ("0912345678", "09⍽1234⍽5678", "+358⍽9⍽1234⍽5678"),
    ("01812345", "018⍽12⍽345", "+358⍽18⍽12⍽345"),
    ("0201234567", "020⍽123⍽4567", "+358⍽20⍽123⍽4567"),
    ("0800123456", "0800⍽123⍽456", "+358⍽800⍽123⍽456"),
    ("+46812345678", "+46⍽812⍽345⍽678", "+46⍽812⍽345⍽678"),
    ("+12025550123", "+1⍽202⍽555⍽0123", "+1⍽202⍽555⍽0123"),
    ("+3725551234", "+372⍽555⍽1234", "+372⍽555⍽1234"),
]
PLAIN = [
    "",
    "+",
    "040 XXX XXXX",
    "040_1234567",
    "puh. 040 123 4567",
    "040 123 4567 ext",
]
PLAIN += ["٠٤٠ ١٢٣ ٤٥٦٧", "040----1234567", "++358401234567"]
REASONS = [
    ("40 123 4567", "one begins with 0 or, with a country's code, +"),
    ("112", "one begins with 0 or, with a country's code, +"),
    ("+358 040 123 4567", "after +358 the first 0 is left out"),
    ("040 123 4567 / 09 123 456", "only one number can stand here"),
    ("040 123 4567 tai 050 123 4567", "only one number can stand here"),
    ("040 123", "it has too many or too few digits"),
    ("040 123 4567 89", "it has too many or too few digits"),
    ("09 123", "it has too many or too few digits"),
    ("+46 8", "it has too many or too few digits"),
    ("+1234567890123456", "it has too many or too few digits"),
    ("+0401234567", "it has too many or too few digits"),
]
CURE = "write 040 123 4567 or +358 40 123 4567"


@pytest.mark.parametrize(("text", "number"), [(text, number) for number, texts in READ.items() for text in texts])
def test_a_number_is_read_however_it_is_grouped(text: str, number: str) -> None:
    assert Phone.read(text) == Phone(number)


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_phone_number_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Phone.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a phone number; {CURE}'


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_a_number_that_cannot_be_dialled_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Phone.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a phone number: {reason}; {CURE}'


@pytest.mark.parametrize(("text", "at_home", "in_english"), SHOWN)
def test_a_number_is_shown_as_at_home_and_in_english_as_from_abroad(text: str, at_home: str, in_english: str) -> None:
    shown = [Phone.read(text).show(language).replace("\u00a0", "⍽") for language in ("fi", "sv", "en")]
    assert shown == [at_home, at_home, in_english]


finnish = st.from_regex(r"\+358(?:(?:4|50)[0-9]{6}[0-9]{1,2}|[1-36-9][0-9]{5,11})", fullmatch=True).filter(
    lambda number: len(number) > 11
)
foreign = st.from_regex(r"\+(?:1|4[04-9]|37[0-9])[0-9]{6,11}", fullmatch=True)


@given(number=finnish | foreign, language=st.sampled_from(["fi", "sv", "en"]))
def test_what_is_shown_can_be_read_again(number: str, language: str) -> None:
    assert Phone.read(Phone(number).show(language)) == Phone(number)
