"""A training's extent in ECTS credits: 80 op, in Swedish 80 sp, in English 80 ECTS."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.quantity import Thing, quantity
from sitegen.values.spelling import NO_BREAK, hedged, in_hundredths, plain, shown_number

# A half is possible: a course of 7,5 op is common in Sweden.
NUMBER = r"[1-9][0-9]{0,2}(?:[.,][05])?|0[.,]5"
UNIT = r"(?:ects[ -]?)?(?:op|opintopistettä|pistettä|sp|studiepoäng|credits?)|ects|hp|högskolepoäng"
OLD_UNIT = "ov|opintoviikkoa|sv|studieveckor"
SHOWN = {"fi": "op", "sv": "sp", "en": "ECTS"}

not_credits = partial(Unreadable, "a number of credits", "80 op")


@dataclass(frozen=True, slots=True)
class Credits:
    """Hundredths of an ECTS credit: 8000 is 80 op."""

    hundredths: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a number, with or without the unit."""
        said = plain(text).lower()
        found = re.fullmatch(rf"({NUMBER}) ?(?:({UNIT})\.?|({OLD_UNIT})\.?)?", said)
        if not found:
            raise not_credits(hedged(said))
        if found[3]:
            raise not_credits(f"{found[3]} are study weeks, another measure")
        return cls(in_hundredths(found[1]))

    def show(self, language: str) -> str:
        """`80⍽op`, `80⍽sp`, `80⍽ECTS`."""
        return f"{shown_number(self.hundredths, language)}{NO_BREAK}{SHOWN[language]}"

    def json_ld(self) -> Thing:
        """For https://schema.org/numberOfCredits of a Course or an EducationalOccupationalProgram.

        An EducationalOccupationalCredential has no such property. UN/CEFACT has no code for credits.
        """
        return quantity(self.hundredths, self.hundredths, unitText="ECTS")
