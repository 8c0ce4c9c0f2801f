"""One line of opening hours: ma–pe 9–16, la–su suljettu, sopimuksen mukaan."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from typing import Self

from sitegen.values import Unreadable, quoted
from sitegen.values.spelling import NO_BREAK, plain

Span = tuple[int, int]
"""When it opens and when it closes, in minutes from midnight; 1440 is midnight at the day's end."""

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
CLOSED = {"fi": ("suljettu", "kiinni"), "sv": ("stängt",), "en": ("closed",)}
BY_APPOINTMENT = {
    "fi": ("sopimuksen mukaan", "sovittaessa", "ajanvarauksella"),
    "sv": ("enligt överenskommelse", "efter överenskommelse", "enligt avtal", "med tidsbeställning"),
    "en": ("by appointment", "by arrangement"),
}

TIME = r"[0-9]{1,2}(?:[.:][0-9]{2})?"
HALF = r"(?: ?([ap])\.?m\.?)?"
CLOCK = r"(?:(?:klo|kello|kl|from|från)\.? ?)?"
SPAN = f"({TIME}){HALF} ?(?:-|to|till|until) ?({TIME}){HALF}"
AND = r"(?: ?[,&/] ?(?:(?:ja|och|and) )?| (?:ja|sekä|och|samt|and) )"
SPANS = f"{CLOCK}{SPAN}(?:{AND}{CLOCK}{SPAN})*"
DAY_RANGE = " ?- ?| till | through |(?<=sta) "
# In Finnish and Swedish, `to` is Thursday: it means a range only between English days.
ENGLISH_RANGE = "((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*) to (?=mon|tue|wed|thu|fri|sat|sun)"
# In Swedish, `on` is Wednesday: it is left out only before a longer word for days.
BEFORE_DAYS = "^(?:(?:avoinna|auki|öppet|open):? )?(?:(?:på|on|from|från) (?=[a-zåäö]*(?:da[yg]|week|veck|vardag)))?"

# 24 hours in English too: whoever reads of a practice in Finland meets them on every door and timetable there,
# and a reader to whom English is foreign cannot mistake them. The colon shows that 9 is a time.
SHOWN_DAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
SHOWN_CLOCK = {"fi": "klo" + NO_BREAK, "sv": "kl." + NO_BREAK, "en": ""}
SHOWN_AND = {"fi": "ja", "sv": "och", "en": "and"}

not_hours = partial(Unreadable, "a line of opening hours", "ma–pe 9–16, la–su suljettu or sopimuksen mukaan")


@dataclass(frozen=True, slots=True)
class Hours:
    """Days from 0 (Monday) to 6 in rising order, none where none are said, and when it is open on each of them.

    `spans` rise and do not touch. None of them: closed, unless `by_appointment`. With them it means that one comes
    within these times by appointment. Each day and span is one schema.org OpeningHoursSpecification.
    """

    days: tuple[int, ...]
    spans: tuple[Span, ...]
    by_appointment: bool = False

    @property
    def closed(self) -> bool:
        """Whether nobody is received on these days."""
        return not self.spans and not self.by_appointment

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text says of some days when they are open, or that they are closed."""
        rest, saying = without_saying(re.sub(BEFORE_DAYS, "", plain(text).lower()))
        times = re.search(SPANS, rest)
        if not times and not saying:
            raise not_hours("it does not say from when to when")
        before, after = (rest[: times.start()], rest[times.end() :].strip(" ,")) if times else (rest, "")
        before = before.strip(" ,:")
        if (before and after) or re.search(SPAN, after):
            raise not_hours("other days stand on a line of their own")
        if times and saying == "closed":
            raise not_hours("it is either open or closed")
        spans = spans_of(times[0]) if times else ()
        days = days_of(before or after)
        if saying == "closed" and not days:
            raise not_hours("it does not say on which days")
        return cls(days, spans, saying == "by appointment")

    def show(self, language: str) -> str:
        """`ma–pe klo⍽9–16`, `la–su suljettu`; in English `Mon–Fri 9:00–16:00`."""
        parts = [shown_days(self.days, language)] if self.days else []
        if self.spans:
            spans = (f"{shown_time(start, language)}–{shown_time(end, language)}" for start, end in self.spans)
            parts.append(SHOWN_CLOCK[language] + joined(spans, language))
        if self.closed:
            parts.append(CLOSED[language][0])
        if self.by_appointment:
            parts.append(BY_APPOINTMENT[language][0])
        return " ".join(parts)


def without_saying(text: str) -> tuple[str, str]:
    """Return the text without the words for `closed` or `by appointment`, and which of them it had, or ""."""
    for saying, words in (("closed", CLOSED), ("by appointment", BY_APPOINTMENT)):
        for word in (word for spellings in words.values() for word in spellings):
            if found := re.search(rf"{word}|\({word}\)", text):
                return text[: found.start()] + text[found.end() :], saying
    return text, ""


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


def spans_of(text: str) -> tuple[Span, ...]:
    """Return the spans of `9–12 ja 13–15` in rising order."""
    spans = sorted(span_of(*found.groups()) for found in re.finditer(SPAN, text))
    if any(end >= start for (_, end), (start, _) in pairwise(spans)):
        raise not_hours("its times overlap or leave no break between them")
    return tuple(spans)


def span_of(opens: str, opens_half: str | None, closes: str, closes_half: str | None) -> Span:
    """Return the span between two times, each with `a` or `p` where it is said to be am or pm."""
    if opens_half and not closes_half:
        raise not_hours("am or pm belongs to both times")
    end = minutes(closes, closes_half) or 1440  # 18–0 ends at midnight
    start = minutes(opens, opens_half or closes_half)
    if start >= end and not opens_half:
        start = minutes(opens, None)  # 9–4 pm begins in the morning, 1–4 pm does not
    if start >= end:
        raise not_hours("it closes before it opens: 9 to 4 is 9–16, and what goes past midnight stands on two lines")
    return start, end


def minutes(time: str, half: str | None) -> int:
    """Return a text that matched TIME in minutes from midnight."""
    hour, _, minute = time.replace(":", ".").partition(".")
    of_day = int(hour) * 60 + int(minute or 0)
    if int(minute or 0) > 59 or of_day > 1440 or (half and not 1 <= int(hour) <= 12):
        raise not_hours(f"{time}{f' {half}m' if half else ''} is no time of day")
    if half == "a" and int(hour) == 12:
        raise not_hours(f"{time} am may be meant as noon or as midnight, so write 12 or 24")
    if half:
        return of_day % 720 + (720 if half == "p" else 0)
    return of_day


def shown_days(days: tuple[int, ...], language: str) -> str:
    """`ma–ke ja pe`: days in a row as a range, even two."""
    names = SHOWN_DAYS[language]
    starts = [day for day in days if day - 1 not in days]
    ends = [day for day in days if day + 1 not in days]
    runs = ((names[first], names[last]) for first, last in zip(starts, ends, strict=True))
    return joined((first if first == last else f"{first}–{last}" for first, last in runs), language)


def shown_time(of_day: int, language: str) -> str:
    """`9`, `9.30`; in English `9:00`, `9:30`."""
    hour, minute = divmod(of_day, 60)
    if language == "en":
        return f"{hour}:{minute:02}"
    return f"{hour}.{minute:02}" if minute else str(hour)


def joined(items: Iterable[str], language: str) -> str:
    """`ma, ke ja pe`."""
    *others, last = items
    return f"{', '.join(others)} {SHOWN_AND[language]} {last}" if others else last
