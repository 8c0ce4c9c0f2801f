"""A day of the calendar: 22.11.2026 or 2026-11-22."""

import datetime
import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.spelling import NO_BREAK, plain

FORMS = (
    r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})",
    r"(?P<day>[0-9]{1,2})\. ?(?P<month>[0-9]{1,2})\. ?(?P<year>[0-9]{4})",
    r"(?:den )?(?P<day>[0-9]{1,2})(?:\.|st|nd|rd|th)? (?P<month>[a-zä]+) (?P<year>[0-9]{4})",
    r"(?P<month>[a-z]+) (?P<day>[0-9]{1,2}),? (?P<year>[0-9]{4})",
)
ENGLISH = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTHS = {
    word: number
    for number, words in enumerate(
        (
            "tammikuuta januari",
            "helmikuuta februari",
            "maaliskuuta mars",
            "huhtikuuta",
            "toukokuuta maj",
            "kesäkuuta juni",
            "heinäkuuta juli",
            "elokuuta augusti",
            "syyskuuta",
            "lokakuuta oktober",
            "marraskuuta",
            "joulukuuta",
        ),
        start=1,
    )
    for word in (*words.split(), ENGLISH[number - 1].lower())
}

not_a_date = partial(Unreadable, "a date", "22.11.2026 or 2026-11-22")


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A day between 1900 and 2199. Earlier days are less than later ones."""

    year: int
    month: int
    day: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a day that exists, with all four digits of its year."""
        said = plain(text).lower()
        found = next((match for form in FORMS if (match := re.fullmatch(form, said))), None)
        if not found:
            raise not_a_date()
        month = MONTHS.get(found["month"], found["month"])
        if isinstance(month, str) and not month.isdecimal():
            raise not_a_date()
        read = cls(int(found["year"]), int(month), int(found["day"]))
        try:
            exists = 1900 <= read.date.year <= 2199
        except ValueError:
            exists = False
        if not exists:
            raise not_a_date("there is no such day")
        return read

    @property
    def date(self) -> datetime.date:
        """To compare with today, and to count with."""
        return datetime.date(self.year, self.month, self.day)

    @property
    def iso(self) -> str:
        """As data: `2026-11-22`."""
        return self.date.isoformat()

    def show(self, language: str) -> str:
        """`22.11.2026`; in English `22⍽November 2026`, since 11 and 12 may be either there."""
        if language == "en":
            return f"{self.day}{NO_BREAK}{ENGLISH[self.month - 1]} {self.year}"
        return f"{self.day}.{self.month}.{self.year}"

    def json_ld(self) -> str:
        """As https://schema.org/Date, such as dateModified."""
        return self.iso
