"""Lengths of time, as editors write them and visitors see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.duration import FOLLOWS, MINUTES, Duration, in_minutes
from sitegen.values.lengths import Part

MIN_45 = ((4500, "min"),)
MIN_90 = ((9000, "min"),)
H_1 = ((100, "h"),)
H_1_5 = ((150, "h"),)
H_1_MIN_30 = ((100, "h"), (3000, "min"))
YEARS_2 = ((200, "year"),)

ONE = [
    ("45 min", MIN_45),
    ("45min", MIN_45),
    ("45 min.", MIN_45),
    ("45 MIN", MIN_45),
    ("45\u00a0minuuttia", MIN_45),
    (" 45  minutes ", MIN_45),
    ("45 minuter", MIN_45),
    ("1,5 t", H_1_5),
    ("1.5 h", H_1_5),
    ("1,50 tuntia", H_1_5),
    ("1,5 timmar", H_1_5),
    ("1.5 hours", H_1_5),
    ("puolitoista tuntia", H_1_5),
    ("en och en halv timme", H_1_5),
    ("an hour and a half", H_1_5),
    ("1,25 t", ((125, "h"),)),
    ("tunti", H_1),
    ("yksi tunti", H_1),
    ("one hour", H_1),
    ("1 t 30 min", H_1_MIN_30),
    ("1t30min", H_1_MIN_30),
    ("1 tunti ja 30 minuuttia", H_1_MIN_30),
    ("1 timme och 30 minuter", H_1_MIN_30),
    ("1 hour and 30 minutes", H_1_MIN_30),
    ("2 vuotta", YEARS_2),
    ("kaksi vuotta", YEARS_2),
    ("två år", YEARS_2),
    ("two years", YEARS_2),
    ("6 kuukautta", ((600, "month"),)),
    ("6 kk", ((600, "month"),)),
    ("6 mån.", ((600, "month"),)),
    ("1 vuosi 6 kk", ((100, "year"), (600, "month"))),
    ("8 viikkoa", ((800, "week"),)),
    ("3 pv", ((300, "day"),)),
]
RANGES = [
    ("45–90 min", MIN_45, MIN_90),
    ("45-90 min", MIN_45, MIN_90),
    ("45 - 90 min", MIN_45, MIN_90),
    ("45 min – 90 min", MIN_45, MIN_90),
    ("45 to 90 minutes", MIN_45, MIN_90),
    ("45 till 90 minuter", MIN_45, MIN_90),
    ("45 min – 1,5 tuntia", MIN_45, H_1_5),
    ("45min-1,5h", MIN_45, H_1_5),
    ("45 min – 1 t 30 min", MIN_45, H_1_MIN_30),
    ("tunti – puolitoista tuntia", H_1, H_1_5),
    ("yksi–kaksi vuotta", ((100, "year"),), YEARS_2),
]
SHOWN = [
    ("45 min", "45⍽min", "45⍽min", "45⍽min"),
    ("1,5 t", "1,5⍽t", "1,5⍽h", "1.5⍽h"),
    ("1 t 30 min", "1⍽t⍽30⍽min", "1⍽h⍽30⍽min", "1⍽h⍽30⍽min"),
    ("45-90 min", "45–90⍽min", "45–90⍽min", "45–90⍽min"),
    ("45 min - 1,5 tuntia", "45⍽min – 1,5⍽t", "45⍽min – 1,5⍽h", "45⍽min – 1.5⍽h"),
    ("1 vuosi", "1⍽vuosi", "1⍽år", "1⍽year"),
    ("2 vuotta", "2⍽vuotta", "2⍽år", "2⍽years"),
    ("0,5-1 vuotta", "0,5–1⍽vuotta", "0,5–1⍽år", "0.5–1⍽year"),
    ("6 kk", "6⍽kuukautta", "6⍽månader", "6⍽months"),
    ("1 vecka", "1⍽viikko", "1⍽vecka", "1⍽week"),
    ("1 vuosi 6 kk", "1⍽vuosi⍽6⍽kuukautta", "1⍽år⍽6⍽månader", "1⍽year⍽6⍽months"),
]
NOTHING_SPECIAL = ["45 mins", "45", "0 min", "min", "3_0 min", "-45 min", "nan min", "1e2 min", "٤٥ min", ""]
NOTHING_SPECIAL += [
    "1 t 60 min",
    "1 vuosi 12 kk",
    "1,5 t 30 min",
    "30 min 1 t",
    "1 t 2 t",
    "1–2–3 t",
    "45–",
    "–45 min",
    "1:30 t",
]
REASONS = [
    ("90–45 min", "a range goes from the smaller to the larger"),
    ("45–45 min", "a range goes from the smaller to the larger"),
    ("45–1,5 t", "a range goes from the smaller to the larger"),
    ("12 kk – 1 vuosi", "a range goes from the smaller to the larger"),
    ("noin 45 min", "noin belongs in text: or lead:, for the value stands alone"),
    ("Tavallisesti 45 min – 1,5 t", "tavallisesti belongs in text: or lead:, for the value stands alone"),
    ("enintään 1,5 t", "enintään belongs in text: or lead:, for the value stands alone"),
    ("up to 90 min", "up to belongs in text: or lead:, for the value stands alone"),
    ("2 v", "v is a year in Finnish and a week in Swedish, so write vuotta or veckor"),
    ("1.30 t", "1.30 may mean minutes after the hours, so write them apart"),
    ("1,15 t", "1,15 may mean minutes after the hours, so write them apart"),
]


@pytest.mark.parametrize(("text", "parts"), ONE)
def test_a_length_is_read_as_its_editor_measured_it(text: str, parts: tuple[Part, ...]) -> None:
    assert Duration.read(text) == Duration(parts, parts)


@pytest.mark.parametrize(("text", "shortest", "longest"), RANGES)
def test_a_range_takes_a_missing_unit_from_its_end(
    text: str, shortest: tuple[Part, ...], longest: tuple[Part, ...]
) -> None:
    assert Duration.read(text) == Duration(shortest, longest)


@pytest.mark.parametrize("text", NOTHING_SPECIAL)
def test_what_is_no_length_is_refused_with_examples(text: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Duration.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a length; write 45 min, 1,5 t or 1 t 30 min'


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_what_could_be_meant_otherwise_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Duration.read(text)
    assert refusal.value.about(text) == f'"{text}" is not a length: {reason}; write 45 min, 1,5 t or 1 t 30 min'


@pytest.mark.parametrize(("text", "fi", "sv", "en"), SHOWN)
def test_a_length_is_shown_in_each_language(text: str, fi: str, sv: str, en: str) -> None:
    shown = [Duration.read(text).show(language).replace("\u00a0", "⍽") for language in ("fi", "sv", "en")]
    assert shown == [fi, sv, en]


units = st.sampled_from(sorted(MINUTES))
single = st.tuples(
    st.integers(1, 9999).map(lambda number: number * 100)
    | st.integers(1, 99).map(lambda tenths: tenths * 10)
    | st.integers(0, 99).map(lambda number: number * 100 + 25),
    units,
).map(lambda part: (part,))
double = st.sampled_from(sorted(FOLLOWS)).flatmap(
    lambda pair: st.tuples(
        st.tuples(st.integers(1, 99).map(lambda number: number * 100), st.just(pair[0])),
        st.tuples(st.integers(1, FOLLOWS[pair] - 1).map(lambda number: number * 100), st.just(pair[1])),
    )
)
lengths = single | double


@given(first=lengths, second=lengths, language=st.sampled_from(["fi", "sv", "en"]))
def test_what_is_shown_can_be_read_again(first: tuple[Part, ...], second: tuple[Part, ...], language: str) -> None:
    shortest, longest = sorted((first, second), key=in_minutes)
    if in_minutes(shortest) == in_minutes(longest):
        shortest = longest
    duration = Duration(shortest, longest)
    assert Duration.read(duration.show(language)) == duration
