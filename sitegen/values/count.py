"""How many people: 1, 3–8, enintään 8."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.quantity import ONE, Thing, quantity
from sitegen.values.spelling import FALLING, NO_BREAK, hedged, plain, with_digits

NUMBER = "[1-9][0-9]{0,3}"
PERSON = r"henkilöä?|henkeä|hlö\.?|osallistujaa?|jäsen(?:tä)?|person(?:er|s)?|people|deltagare|participants?"
PEOPLE = f"(?: ?(?:{PERSON}))?"
AT_MOST = r"enintään|enint\.|korkeintaan|maks\.?|max\.?|högst|upp till|up to|at most|no more than"
AT_LEAST = r"vähintään|väh\.|minst|at least"
SHOWN = {"fi": ("henkilö", "henkilöä"), "sv": ("person", "personer"), "en": ("person", "people")}
LIMITS = {"fi": ("enintään", "vähintään"), "sv": ("högst", "minst"), "en": ("up to", "at least")}

not_a_count = partial(Unreadable, "a number of people", "1, 3–8 or enintään 8")


@dataclass(frozen=True, slots=True)
class Count:
    """From fewest to most people. None: that end is open; one of the two is always there."""

    fewest: int | None
    most: int | None

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a number above 0, a range, or a limit."""
        said = with_digits(plain(text).lower())
        if limit := re.fullmatch(rf"(?:({AT_MOST})|{AT_LEAST}) ?({NUMBER}){PEOPLE}", said):
            return cls(None, int(limit[2])) if limit[1] else cls(int(limit[2]), None)
        found = re.fullmatch(rf"(?:({NUMBER})(?: ?- ?| to | till ))?({NUMBER}){PEOPLE}", said)
        if not found:
            raise not_a_count(hedged(re.sub(f"^(?:{AT_MOST}|{AT_LEAST}) ", "", said)))
        most = int(found[2])
        fewest = int(found[1] or most)
        if fewest > most or found[1] == found[2]:
            raise not_a_count(FALLING)
        return cls(fewest, most)

    def show(self, language: str) -> str:
        """`1⍽henkilö`, `3–8⍽henkilöä`, `enintään 8⍽henkilöä`."""
        at_most, at_least = LIMITS[language]
        one, several = SHOWN[language]
        people = NO_BREAK + (one if (self.most or self.fewest) == 1 else several)
        if self.fewest is None:
            return f"{at_most} {self.most}{people}"
        if self.most is None:
            return f"{at_least} {self.fewest}{people}"
        return (str(self.most) if self.fewest == self.most else f"{self.fewest}–{self.most}") + people

    def json_ld(self) -> Thing:
        """Return https://schema.org/QuantitativeValue; an open end is left out."""
        ends = (None if end is None else end * 100 for end in (self.fewest, self.most))
        return quantity(*ends, unitCode=ONE, unitText="person")
