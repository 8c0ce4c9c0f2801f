"""Days of the week in a line of opening hours: ma–pe, ti ja to, arkisin."""

import re
from collections.abc import Iterable
from functools import partial

from sitegen.values import Unreadable, quoted

DAYS = {
    word: day
    for day, (finnish, others) in enumerate(
        (
            (
                "ma maanantai maanantaina maanantaisin maanantaista maanantaihin",
                "må mån måndag måndagar mon monday mondays",
            ),
            (
                "ti tiistai tiistaina tiistaisin tiistaista tiistaihin",
                "tis tisdag tisdagar tue tues tuesday tuesdays",
            ),
            (
                "ke keskiviikko keskiviikkona keskiviikkoisin keskiviikosta keskiviikkoon",
                "on ons onsdag onsdagar wed wednesday wednesdays",
            ),
            (
                "to torstai torstaina torstaisin torstaista torstaihin",
                "tor tors torsdag torsdagar thu thur thurs thursday thursdays",
            ),
            (
                "pe perjantai perjantaina perjantaisin perjantaista perjantaihin",
                "fr fre fredag fredagar fri friday fridays",
            ),
            (
                "la lauantai lauantaina lauantaisin lauantaista lauantaihin",
                "lö lör lördag lördagar sat saturday saturdays",
            ),
            (
                "su sunnuntai sunnuntaina sunnuntaisin sunnuntaista sunnuntaihin",
                "sö sön söndag söndagar sun sunday sundays",
            ),
        )
    )
    for word in f"{finnish} {others}".split()
}
GROUPS = {
    saying: tuple(days)
    for days, sayings in {
        range(5): ("arkisin", "arkipäivisin", "vardagar", "weekdays"),
        range(5, 7): ("viikonloppuisin", "veckoslut", "weekends"),
        range(7): ("joka päivä", "päivittäin", "varje dag", "alla dagar", "dagligen", "every day", "daily"),
    }.items()
    for saying in sayings
}
AND = r"(?: ?[,&/] ?(?:(?:ja|och|and) )?| (?:ja|sekä|och|samt|and) )"
DAY_RANGE = " ?- ?| till | through |(?<=sta) "
# In Finnish and Swedish, `to` is Thursday: it means a range only between English days.
ENGLISH_RANGE = "((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*) to (?=mon|tue|wed|thu|fri|sat|sun)"

SHOWN_DAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
SHOWN_AND = {"fi": "ja", "sv": "och", "en": "and"}

# https://schema.org/DayOfWeek
LINKED_DAYS = tuple(
    f"https://schema.org/{day}"
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)

not_hours = partial(
    Unreadable,
    "a line of opening hours",
    "ma–pe 9–16, la–su suljettu or sopimuksen mukaan; any other remark goes into the lead of the contact section",
)


def days_of(text: str) -> tuple[int, ...]:
    """Return the days of `ma–ke ja pe` in rising order."""
    if not text:
        return ()
    named = [day for item in re.split(AND, re.sub(ENGLISH_RANGE, r"\1-", text)) for day in days_of_item(item)]
    if len(set(named)) < len(named):
        raise not_hours("a day is named twice")
    return tuple(sorted(named))


def days_of_item(item: str) -> tuple[int, ...]:
    """Return the days of `ma`, `ma–pe` or `arkisin`; `la–ma` runs over the week's end."""
    if item in GROUPS:
        return GROUPS[item]
    ends = [end.removesuffix(".") for end in re.split(DAY_RANGE, item)]
    if unknown := [end for end in ends if end not in DAYS]:
        raise not_hours(f"{quoted(unknown[0])} is no day of the week" if re.search("[a-zåäö]", unknown[0]) else "")
    if len(ends) > 2:
        raise not_hours()
    first, last = DAYS[ends[0]], DAYS[ends[-1]]
    if len(ends) == 2 and first == last:
        raise not_hours("a day is named twice")
    return tuple((first + after) % 7 for after in range((last - first) % 7 + 1))


def shown_days(days: tuple[int, ...], language: str) -> str:
    """`ma–ke ja pe`: days in a row as a range, even two."""
    names = SHOWN_DAYS[language]
    starts = [day for day in days if day - 1 not in days]
    ends = [day for day in days if day + 1 not in days]
    runs = ((names[first], names[last]) for first, last in zip(starts, ends, strict=True))
    return joined((first if first == last else f"{first}–{last}" for first, last in runs), language)


def joined(items: Iterable[str], language: str) -> str:
    """`ma, ke ja pe`."""
    *others, last = items
    return f"{', '.join(others)} {SHOWN_AND[language]} {last}" if others else last
