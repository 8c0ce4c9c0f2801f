"""One line of opening hours: ma–pe 9–16, la–su suljettu, sopimuksen mukaan."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

from sitegen.values.quantity import Thing
from sitegen.values.spelling import NO_BREAK, plain
from sitegen.values.weekdays import AND, LINKED_DAYS, days_of, joined, not_hours, shown_days

Span = tuple[int, int]
"""When it opens and when it closes, in minutes from midnight; 1440 is midnight at the day's end."""

WHOLE_DAY = (0, 1440)

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
SPANS = f"{CLOCK}{SPAN}(?:{AND}{CLOCK}{SPAN})*"
# In Swedish, `on` is Wednesday: it is left out only before a longer word for days.
BEFORE_DAYS = "^(?:(?:avoinna|auki|öppet|open):? )?(?:(?:på|on|from|från) (?=[a-zåäö]*(?:da[yg]|week|veck|vardag)))?"

# 24 hours in English too: whoever reads of a practice in Finland meets them on every door and timetable there,
# and a reader to whom English is foreign cannot mistake them. The colon shows that 9 is a time.
SHOWN_CLOCK = {"fi": "klo" + NO_BREAK, "sv": "kl." + NO_BREAK, "en": ""}


@dataclass(frozen=True, slots=True)
class Hours:
    """Days from 0 (Monday) to 6 in rising order, none where none are said, and when it is open on each of them.

    `spans` rise and do not touch. None of them: closed, unless `by_appointment`. With them it means that one comes
    within these times by appointment.
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

    def json_ld(self) -> list[Thing]:
        """Return https://schema.org/OpeningHoursSpecification for each span, for openingHoursSpecification.

        Empty where no days are said, and by appointment: who comes without one may find the door closed.
        A closed day opens and closes at 00:00, and one that never closes does at 23:59: that is how search engines
        read them.
        """
        if self.by_appointment or not self.days:
            return []
        return [
            {
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": [LINKED_DAYS[day] for day in self.days],
                "opens": clock(start),
                "closes": clock(end) if (start, end) != WHOLE_DAY else "23:59",
            }
            for start, end in self.spans or ((0, 0),)
        ]


def without_saying(text: str) -> tuple[str, str]:
    """Return the text without the words for `closed` or `by appointment`, and which of them it had, or ""."""
    for saying, words in (("closed", CLOSED), ("by appointment", BY_APPOINTMENT)):
        for word in (word for spellings in words.values() for word in spellings):
            if found := re.search(rf"{word}|\({word}\)", text):
                return text[: found.start()] + text[found.end() :], saying
    return text, ""


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


def shown_time(of_day: int, language: str) -> str:
    """`9`, `9.30`; in English `9:00`, `9:30`."""
    hour, minute = divmod(of_day, 60)
    if language == "en":
        return f"{hour}:{minute:02}"
    return f"{hour}.{minute:02}" if minute else str(hour)


def clock(of_day: int) -> str:
    """As https://schema.org/Time: `09:30`. The day's end is `00:00`: a time before it opens is the next day's."""
    return f"{of_day // 60 % 24:02}:{of_day % 60:02}"
