"""Lines of opening hours, as editors write them and visitors see them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values import Unreadable
from sitegen.values.hours import Hours

WORKDAYS = (0, 1, 2, 3, 4)
WEEK = (*WORKDAYS, 5, 6)
NINE_TO_FOUR = ((540, 960),)

READ = {
    Hours(WORKDAYS, NINE_TO_FOUR): [
        "ma–pe 9–16",
        "ma-pe klo 9-16",
        "MA - PE klo 9 - 16",
        "ma–pe: 9.00–16.00",
        "ma.–pe. 09:00–16:00",
        "ma–pe\u00a0klo\u00a09–16",
        "ma, ti, ke, to ja pe 9–16",
        "ma–ke ja to–pe 9–16",
        "maanantaista perjantaihin klo 9–16",
        "arkisin 9–16",
        "avoinna arkisin klo 9–16",
        "9–16 ma–pe",
        "mån–fre kl. 9–16",
        "må–fr 9–16",
        "måndag till fredag kl 9 till 16",
        "vardagar 9–16",
        "Mon–Fri 9 am–4 pm",
        "Mon-Fri 9:00–16:00",
        "Monday to Friday, 9 a.m. to 4 p.m.",
        "Mon–Fri 9–4 pm",
        "on weekdays from 9 to 16",
    ],
    Hours((0,), NINE_TO_FOUR): [
        "ma 9–16",
        "maanantaisin 9–16",
        "maanantaina klo 9–16",
        "på måndagar 9–16",
        "on Mondays 9–16",
    ],
    Hours((1, 3), ((720, 1080),)): [
        "ti ja to 12–18",
        "to, ti 12–18",
        "ti/to 12–18",
        "tis och tors 12–18",
        "Tue & Thu 12–6 pm",
    ],
    # In Swedish, on is a day.
    Hours((2,), ((540, 720),)): [
        "ke 9–12",
        "keskiviikkoisin 9–12",
        "on 9–12",
        "ons 9–12",
        "Wed 9–12",
        "Wed 9 am–12 pm",
    ],
    Hours((4,), ((540, 720), (780, 900))): [
        "pe 9–12 ja 13–15",
        "pe 9–12, 13–15",
        "pe klo 13–15 ja klo 9–12",
        "fre 9–12 och 13–15",
        "Fri 9 am–12 pm and 1–3 pm",
    ],
    Hours((5, 6), ()): [
        "la–su suljettu",
        "la ja su suljettu",
        "suljettu la–su",
        "viikonloppuisin kiinni",
        "lö–sö stängt",
        "Sat–Sun closed",
    ],
    Hours((0, 5, 6), ((600, 900),)): ["la–ma 10–15", "lör–mån 10–15", "ma ja la–su 10–15"],
    Hours(WEEK, ((600, 1080),)): [
        "joka päivä 10–18",
        "ma–su 10–18",
        "varje dag 10–18",
        "daily 10–18",
        "every day 10 am–6 pm",
    ],
    Hours((), NINE_TO_FOUR): ["9–16", "klo 9–16", "9:00–16:00"],
    Hours((), (), by_appointment=True): [
        "sopimuksen mukaan",
        "Sopimuksen mukaan",
        "avoinna sopimuksen mukaan",
        "enligt överenskommelse",
        "by appointment",
    ],
    Hours((0,), (), by_appointment=True): [
        "ma sopimuksen mukaan",
        "måndagar enligt överenskommelse",
        "Mon by appointment",
    ],
    Hours((0,), NINE_TO_FOUR, by_appointment=True): ["ma 9–16 sopimuksen mukaan", "ma 9–16 (sopimuksen mukaan)"],
    Hours((5,), ((0, 1440),)): ["la 0–24", "la 00.00–24.00", "la 0–0"],
    Hours((5,), ((1080, 1440),)): ["la 18–24", "lördag 18–00"],
}
SHOWN = [
    ("ma-pe 9-16", "ma–pe klo⍽9–16", "mån–fre kl.⍽9–16", "Mon–Fri 9:00–16:00"),
    ("ma-pe 09.30-16.05", "ma–pe klo⍽9.30–16.05", "mån–fre kl.⍽9.30–16.05", "Mon–Fri 9:30–16:05"),
    ("ma, ke, pe 9-12", "ma, ke ja pe klo⍽9–12", "mån, ons och fre kl.⍽9–12", "Mon, Wed and Fri 9:00–12:00"),
    (
        "ti 13-15, 9-12",
        "ti klo⍽9–12 ja 13–15",
        "tis kl.⍽9–12 och 13–15",
        "Tue 9:00–12:00 and 13:00–15:00",
    ),
    ("la-su suljettu", "la–su suljettu", "lör–sön stängt", "Sat–Sun closed"),
    ("arkisin 0-24", "ma–pe klo⍽0–24", "mån–fre kl.⍽0–24", "Mon–Fri 0:00–24:00"),
    ("ma-ke, la 8-9", "ma–ke ja la klo⍽8–9", "mån–ons och lör kl.⍽8–9", "Mon–Wed and Sat 8:00–9:00"),
    ("joka päivä 9-16", "ma–su klo⍽9–16", "mån–sön kl.⍽9–16", "Mon–Sun 9:00–16:00"),
    ("9-16", "klo⍽9–16", "kl.⍽9–16", "9:00–16:00"),
    ("sovittaessa", "sopimuksen mukaan", "enligt överenskommelse", "by appointment"),
    (
        "to 9-16 sopimuksen mukaan",
        "to klo⍽9–16 sopimuksen mukaan",
        "tors kl.⍽9–16 enligt överenskommelse",
        "Thu 9:00–16:00 by appointment",
    ),
]
NO_TIMES = "it does not say from when to when"
BACKWARDS = "it closes before it opens: 9 to 4 is 9–16, and what goes past midnight stands on two lines"
OWN_LINE = "other days stand on a line of their own"
REASONS = [
    ("", NO_TIMES),
    ("kahvila", NO_TIMES),
    ("ma–pe", NO_TIMES),
    ("ma 9", NO_TIMES),
    ("ma 9–", NO_TIMES),
    ("ma ٩–١٦", NO_TIMES),
    ("suljettu", "it does not say on which days"),
    ("la 9–12 suljettu", "it is either open or closed"),
    ("ma–pe 9–25", "25 is no time of day"),
    ("ma–pe 9–24.30", "24.30 is no time of day"),
    ("ma–pe 9.60–16", "9.60 is no time of day"),
    ("ma–pe 9–13 pm", "13 pm is no time of day"),
    ("ma–pe 0–4 pm", "0 pm is no time of day"),
    ("16–9", BACKWARDS),
    ("ma–pe 9–4", BACKWARDS),
    ("ma 9–9", BACKWARDS),
    ("ma 18–02", BACKWARDS),
    ("ma–xx 9–16", '"xx" is no day of the week'),
    ("joka toinen ke 9–12", '"joka toinen ke" is no day of the week'),
    ("muulloin sopimuksen mukaan", '"muulloin" is no day of the week'),
    # It may be Monday and Thursday and Friday, or Monday to Friday.
    ("ma to pe 9–16", '"ma to pe" is no day of the week'),
    ("ma ja ma 9–16", "a day is named twice"),
    ("ma–ke ja ti 9–16", "a day is named twice"),
    ("ma–ma 9–16", "a day is named twice"),
    ("pe 9–12 ja 11–14", "its times overlap or leave no break between them"),
    ("pe 9–12 ja 12–14", "its times overlap or leave no break between them"),
    ("pe 9–16 ja 10–11", "its times overlap or leave no break between them"),
    ("ma–to 9–16, pe 9–14", OWN_LINE),
    ("ma 9–16 ti", OWN_LINE),
    ("9–16 ma, 9–14 ti", OWN_LINE),
    ("ma 9–16, ti suljettu", OWN_LINE),
    ("ma–pe 9 am–4", "am or pm belongs to both times"),
    ("ma–pe 9–12 am", "12 am may be meant as noon or as midnight, so write 12 or 24"),
    ("ma-ti-ke 9–16", ""),
    ("ma- 9–16", ""),
    ("9–16–20", ""),
    ("9–1634", ""),
    ("1_9–16", ""),
]
CURE = (
    "write ma–pe 9–16, la–su suljettu or sopimuksen mukaan; any other remark goes into the lead of the contact section"
)


@pytest.mark.parametrize(("text", "hours"), [(text, hours) for hours, texts in READ.items() for text in texts])
def test_hours_are_read_in_any_of_the_languages(text: str, hours: Hours) -> None:
    assert Hours.read(text) == hours


@pytest.mark.parametrize(("text", "fi", "sv", "en"), SHOWN)
def test_hours_are_shown_in_each_language(text: str, fi: str, sv: str, en: str) -> None:
    shown = [Hours.read(text).show(language).replace("\u00a0", "⍽") for language in ("fi", "sv", "en")]
    assert shown == [fi, sv, en]


@pytest.mark.parametrize(("text", "reason"), REASONS)
def test_what_leaves_a_doubt_about_the_hours_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        Hours.read(text)
    because = f": {reason}" if reason else ""
    assert refusal.value.about(text) == f'"{text}" is not a line of opening hours{because}; {CURE}'


@pytest.mark.parametrize(
    "names",
    [
        "ma ti ke to pe la su",
        "maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina",
        "maanantaisin tiistaisin keskiviikkoisin torstaisin perjantaisin lauantaisin sunnuntaisin",
        "må ti on to fr lö sö",
        "mån tis ons tors fre lör sön",
        "måndagar tisdagar onsdagar torsdagar fredagar lördagar söndagar",
        "Mon Tue Wed Thu Fri Sat Sun",
        "Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays",
    ],
)
def test_a_week_of_names_in_any_language_is_the_seven_days_in_order(names: str) -> None:
    assert [Hours.read(f"{name} 9–16").days for name in names.split()] == [(day,) for day in range(7)]


def test_a_range_in_finnish_endings_reaches_its_last_day() -> None:
    for day, last in enumerate(("tiistaihin", "keskiviikkoon", "torstaihin", "perjantaihin", "lauantaihin"), start=1):
        assert Hours.read(f"maanantaista {last} 9–16").days == tuple(range(day + 1))


@pytest.mark.parametrize(
    ("text", "closed"), [("la suljettu", True), ("la 9–16", False), ("la sopimuksen mukaan", False)]
)
def test_a_line_is_closed_only_if_it_says_so(text: str, closed: bool) -> None:
    assert Hours.read(text).closed is closed


days = st.sets(st.integers(0, 6)).map(lambda found: tuple(sorted(found)))
times = st.sets(st.integers(0, 1440), min_size=2, max_size=8).map(sorted)
spans = times.map(lambda ends: tuple(zip(ends[::2], ends[1::2], strict=False)))


@given(
    hours=st.builds(Hours, days, spans, st.booleans())
    | st.builds(Hours, days, st.just(()), st.just(True))
    | st.builds(Hours, days.filter(bool), st.just(())),
    language=st.sampled_from(["fi", "sv", "en"]),
)
def test_what_is_shown_can_be_read_again(hours: Hours, language: str) -> None:
    assert Hours.read(hours.show(language)) == hours


# From 1 in the morning to the last minute: what stands after midnight as 12 am is refused.
@given(span=st.sets(st.integers(60, 1439), min_size=2, max_size=2).map(sorted))
def test_am_and_pm_are_the_same_times_as_the_24_hours(span: list[int]) -> None:
    opens, closes = span
    assert Hours.read(f"{halved(opens)} – {halved(closes)}").spans == ((opens, closes),)


def halved(of_day: int) -> str:
    hour, minute = divmod(of_day, 60)
    return f"{(hour - 1) % 12 + 1}:{minute:02} {'am' if hour < 12 else 'pm'}"
