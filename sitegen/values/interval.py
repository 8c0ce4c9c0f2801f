"""How often something happens: 1–4 viikon välein, kerran kuussa, viikoittain, 1–2 kertaa kuussa."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.lengths import iso
from sitegen.values.quantity import Thing
from sitegen.values.spelling import FALLING, NO_BREAK, hedged, plain, with_digits

UNITS = {
    word: unit
    for unit, words in {
        "day": "päivä päivän päivässä pv day days dag dagen dagar dags dagars",
        "week": "viikko viikon viikossa vk vko vkon week weeks vecka veckan veckor veckas veckors",
        "month": "kuukausi kuukauden kuukaudessa kuussa kk month months månad månaden månader månads månaders mån",
        "year": "vuosi vuoden vuodessa year years år året års",
    }.items()
    for word in words.split()
}
NUMBERS = {
    word: number
    for number, words in {
        "1": "yhden",
        "2": "kahden kahdessa toinen andra other second",
        "3": "kolmen kolmessa kolmas tredje third",
        "4": "neljän neljässä neljäs fjärde fourth",
        "5": "viiden viidessä viides femte fifth",
        "6": "kuuden kuudessa kuudes sjätte sixth",
        "2 kertaa": "kahdesti",
        "2 times": "twice",
        "var 2": "varannan vartannat",
    }.items()
    for word in words.split()
}
SAYINGS = {
    saying: form
    for form, sayings in {
        "every 1 day": ("päivittäin", "dagligen", "daily"),
        "every 1 week": ("viikoittain", "veckovis", "weekly"),
        "every 1 month": ("kuukausittain", "månatligen", "monthly"),
        "every 1 year": ("vuosittain", "årligen", "yearly"),
        "every 2 weeks": ("fortnightly", "every fortnight"),
    }.items()
    for saying in sayings
}

COUNT = r"(?P<low>[1-9][0-9]{0,2})(?: ?(?:-|to|till) ?(?P<high>[1-9][0-9]{0,2}))?(?:\.|:[aen]|st|nd|rd|th)?"
UNIT = r"(?P<unit>[a-zåäö]+)"
APART = (
    rf"(?:{COUNT} ?)?{UNIT}(?:\.|:n)? välein",
    rf"{COUNT} ?{UNIT} apart",
    rf"(?:med )?(?:{COUNT}|en|ett) ?{UNIT} mellanrum",
    rf"(?:every|joka|varje|vart?) (?:{COUNT} ?)?{UNIT}",
    rf"(?:kerran|once|(?:en|1) gång) (?:(?:a|per|i|om|every|vart?) )?(?:{COUNT} ?)?{UNIT}",
)
TIMES = rf"{COUNT} (?:kertaa|gånger|times) (?:(?:a|per|i|om) )?{UNIT}"

# In what unit (genitive or plural), and in each of it.
SHOWN = {
    "fi": {
        "day": ("päivän", "päivässä"),
        "week": ("viikon", "viikossa"),
        "month": ("kuukauden", "kuussa"),
        "year": ("vuoden", "vuodessa"),
    },
    "sv": {
        "day": ("dagars", "om dagen"),
        "week": ("veckors", "i veckan"),
        "month": ("månaders", "i månaden"),
        "year": ("års", "om året"),
    },
    "en": {
        "day": ("days", "a day"),
        "week": ("weeks", "a week"),
        "month": ("months", "a month"),
        "year": ("years", "a year"),
    },
}
# In Swedish 2 units apart are every other unit.
EVERY_OTHER = {"day": "varannan dag", "week": "varannan vecka", "month": "varannan månad", "year": "vartannat år"}
ONCE = {"fi": "kerran", "sv": "en gång", "en": "once"}
SEVERAL_TIMES = {"fi": "kertaa", "sv": "gånger", "en": "times"}

not_an_interval = partial(Unreadable, "an interval", "1–4 viikon välein, kerran kuussa or viikoittain")


@dataclass(frozen=True, slots=True)
class Interval:
    """From low to high units apart, or, if `times`, from low to high times in each unit.

    The unit is day, week, month or year. Once a month and a month apart are the same: not `times`.
    """

    low: int
    high: int
    unit: str
    times: bool = False

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text says how far apart or how many times in a unit."""
        said = plain(text).lower()
        if said.startswith(("biweekly", "bimonthly")):
            raise not_an_interval("it may mean twice in one or once in two")
        said = SAYINGS.get(said) or with_digits(re.sub("[a-zåäö]+", lambda word: NUMBERS.get(word[0], word[0]), said))
        times = re.fullmatch(TIMES, said)
        found = times or next((match for form in APART if (match := re.fullmatch(form, said))), None)
        if not found or found["unit"] not in UNITS:
            raise not_an_interval(hedged(said))
        low = int(found["low"] or 1)
        high = int(found["high"] or low)
        if found["high"] and high <= low:
            raise not_an_interval(FALLING)
        return cls(low, high, UNITS[found["unit"]], times is not None and high > 1)

    def show(self, language: str) -> str:
        """`1–4⍽viikon välein`, `kerran kuussa`, `1–2⍽kertaa kuussa`; in Swedish also `varannan vecka`."""
        units, in_each = SHOWN[language][self.unit]
        if self.high == 1:
            return f"{ONCE[language]} {in_each}"
        count = (str(self.low) if self.low == self.high else f"{self.low}–{self.high}") + NO_BREAK
        if self.times:
            return f"{count}{SEVERAL_TIMES[language]} {in_each}"
        if language == "fi":
            return f"{count}{units} välein"
        if language == "sv" and self.low == self.high == 2:
            return EVERY_OTHER[self.unit]
        if language == "sv":
            return f"med {count}{units} mellanrum"
        return f"{count}{units} apart" if self.low < self.high else f"every {count}{units}"

    def json_ld(self) -> Thing | None:
        """Return https://schema.org/Schedule with its repeatFrequency in ISO 8601: every 2 weeks is `P2W`.

        None for 1–4 weeks and for 2 times a month: a Schedule repeats at one interval, and its repeatCount is
        how many times there are in all, not in each month.
        """
        if self.times or self.low < self.high:
            return None
        return {"@type": "Schedule", "repeatFrequency": iso(((self.low * 100, self.unit),))}
