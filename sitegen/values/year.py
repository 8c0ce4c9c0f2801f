"""A year or a range of years: 2017, 2015–2017."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.spelling import FALLING, plain

YEAR = "((?:19|20|21)[0-9]{2})"

not_a_year = partial(Unreadable, "a year", "2017 or 2015–2017")


@dataclass(frozen=True, slots=True)
class Year:
    """From the first to the last year, the same unless a range was given; between 1900 and 2199."""

    first: int
    last: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a year or two, with all four digits."""
        found = re.fullmatch(f"(?:{YEAR} ?- ?)?{YEAR}", plain(text))
        if not found:
            raise not_a_year()
        last = int(found[2])
        first = int(found[1] or last)
        if first > last or found[1] == found[2]:
            raise not_a_year(FALLING)
        return cls(first, last)

    def show(self, language: str) -> str:  # noqa: ARG002 (other values need it)
        """The same in every language."""
        return str(self.last) if self.first == self.last else f"{self.first}–{self.last}"

    def json_ld(self) -> str:
        """As https://schema.org/Date in ISO 8601, `2017`; a range as an interval, for temporalCoverage: `2015/2017`."""
        return str(self.last) if self.first == self.last else f"{self.first}/{self.last}"
