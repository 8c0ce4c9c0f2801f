"""A length of time: 45 min, 1,5 t, 1 t 30 min, 45–90 min, 2 vuotta.

It stays in the units in which it was given: a training of 2 vuotta is not shown as 24 kuukautta, nor 1,5 t
as 90 min.
"""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.lengths import Part, in_one_unit, iso
from sitegen.values.quantity import Thing
from sitegen.values.spelling import FALLING, NO_BREAK, NUMBER, hedged, in_hundredths, plain, shown_number, with_digits

MINUTES = {"min": 1, "h": 60, "day": 1440, "week": 10_080, "month": 43_830, "year": 525_960}
UNITS = {
    word: unit
    for unit, words in {
        "min": "min minuutti minuuttia minut minuter minute minutes",
        "h": "t h tunti tuntia tim timme timmar hour hours",
        "day": "pv päivä päivää dag dagar day days",
        "week": "vk vko viikko viikkoa vecka veckor week weeks",
        "month": "kk kuukausi kuukautta mån månad månader month months",
        "year": "vuosi vuotta år year years",
    }.items()
    for word in words.split()
}
# One, and several. Hours and minutes are short, as on a timetable; the longer units are words.
SHOWN = {
    "fi": {
        "min": ("min", "min"),
        "h": ("t", "t"),
        "day": ("päivä", "päivää"),
        "week": ("viikko", "viikkoa"),
        "month": ("kuukausi", "kuukautta"),
        "year": ("vuosi", "vuotta"),
    },
    "sv": {
        "min": ("min", "min"),
        "h": ("h", "h"),
        "day": ("dag", "dagar"),
        "week": ("vecka", "veckor"),
        "month": ("månad", "månader"),
        "year": ("år", "år"),
    },
    "en": {
        "min": ("min", "min"),
        "h": ("h", "h"),
        "day": ("day", "days"),
        "week": ("week", "weeks"),
        "month": ("month", "months"),
        "year": ("year", "years"),
    },
}
SAYINGS = {
    saying: length
    for length, sayings in {
        "0,5 h": ("puoli tuntia", "en halv timme", "en halvtimme", "half an hour"),
        "1 h": ("tunti", "en timme", "an hour"),
        "1,5 h": ("puolitoista tuntia", "en och en halv timme", "an hour and a half"),
        "0,5 year": ("puoli vuotta", "ett halvår", "ett halvt år", "half a year"),
        "1 year": ("vuosi", "ett år", "a year"),
        "1,5 year": ("puolitoista vuotta", "ett och ett halvt år", "a year and a half"),
    }.items()
    for saying in sayings
}
# What may follow what in one length, and how much of it fills the larger unit.
FOLLOWS = {("h", "min"): 60, ("year", "month"): 12}

not_a_length = partial(Unreadable, "a length", "45 min, 1,5 t or 1 t 30 min")


@dataclass(frozen=True, slots=True)
class Duration:
    """From the shortest to the longest; the two are the same unless a range was given."""

    shortest: tuple[Part, ...]
    longest: tuple[Part, ...]

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is one length or a range of two."""
        said = plain(text).lower()
        if hedge := hedged(said):
            raise not_a_length(hedge)
        spellings = re.split(" ?- ?| to | till ", said)
        sides = [SAYINGS.get(spelling, with_digits(spelling)) for spelling in spellings]
        if len(sides) > 2:
            raise not_a_length()
        longest = parts_of(sides[-1])
        if len(sides) == 1:
            return cls(longest, longest)
        unit = longest[0][1] if len(longest) == 1 else ""
        shortest = parts_of(f"{sides[0]} {unit}" if re.fullmatch(NUMBER, sides[0]) else sides[0])
        if in_minutes(shortest) >= in_minutes(longest):
            raise not_a_length(FALLING)
        return cls(shortest, longest)

    def show(self, language: str) -> str:
        """`45⍽min`, `45–90⍽min`, or with spaces where a side has several words: `45⍽min – 1,5⍽t`."""
        if self.shortest == self.longest:
            return shown_length(self.longest, language)
        (first, first_unit), (last, last_unit) = self.shortest[0], self.longest[0]
        if len(self.shortest) == len(self.longest) == 1 and first_unit == last_unit:
            # In Finnish a range counts as several even when it ends in 1: 0,5–1 vuotta.
            word = unit_word(last_unit, language, several=language == "fi" or last != 100)
            return f"{shown_number(first, language)}–{shown_number(last, language)}{NO_BREAK}{word}"
        return f"{shown_length(self.shortest, language)} – {shown_length(self.longest, language)}"

    def json_ld(self) -> str | Thing | None:
        """Return https://schema.org/Duration, `PT1H30M`; a range as `quantity` does, for duration takes both."""
        return iso(self.longest) if self.shortest == self.longest else self.quantity()

    def quantity(self) -> Thing | None:
        """Return https://schema.org/QuantitativeValue, for properties that take no other, such as eligibleDuration.

        It is in the smallest unit that was given. None for a range such as 3 viikkoa – 1 kuukausi: no unit holds
        both exactly.
        """
        return in_one_unit(self.shortest, self.longest)


def parts_of(side: str) -> tuple[Part, ...]:
    """Return one length, such as `1,5 h` or `1 h 30 min`, as parts."""
    part = rf"({NUMBER}) ?([a-zåäö]+)\.?"
    found = re.fullmatch(rf"{part}(?:(?: (?:ja |och |and )?)?{part})?", side)
    if not found:
        raise not_a_length()
    number, word, further_number, further_word = found.groups()
    first = part_of(number, word)
    if further_number is None:
        return (first,)
    return first, following(first, part_of(further_number, further_word))


def part_of(number: str, word: str) -> Part:
    """Return a number and a unit's word, in any language, as a part."""
    if word == "v":
        raise not_a_length("v is a year in Finnish and a week in Swedish, so write vuotta or veckor")
    if re.search(r"[.,](?!25|50|75|[0-9]$)", number):
        raise not_a_length(f"{number} may mean minutes after the hours, so write them apart")
    amount = in_hundredths(number)
    if word not in UNITS or amount == 0:
        raise not_a_length()
    return amount, UNITS[word]


def following(larger: Part, smaller: Part) -> Part:
    """Return the smaller part if it may stand after the larger, as 30 min after 1 h."""
    if larger[0] % 100 or smaller[0] >= FOLLOWS.get((larger[1], smaller[1]), 0) * 100:
        raise not_a_length()
    return smaller


def in_minutes(parts: tuple[Part, ...]) -> float:
    """Return the length in minutes, months and years at their mean: to compare lengths, not to show them."""
    return sum(amount * MINUTES[unit] for amount, unit in parts) / 100


def shown_length(parts: tuple[Part, ...], language: str) -> str:
    """`1,5⍽t`, `1⍽t⍽30⍽min`."""
    return NO_BREAK.join(
        f"{shown_number(amount, language)}{NO_BREAK}{unit_word(unit, language, several=amount != 100)}"
        for amount, unit in parts
    )


def unit_word(unit: str, language: str, several: bool) -> str:
    """Return the unit as it stands after a number: `t`, `vuosi`, `vuotta`."""
    return SHOWN[language][unit][several]
