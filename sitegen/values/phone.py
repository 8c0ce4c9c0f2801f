"""A phone number: 040 123 4567 or +358 40 123 4567."""

import re
from dataclasses import dataclass
from functools import partial
from itertools import accumulate
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.spelling import NO_BREAK, plain

FINLAND = "+358"
# What stands as a group of its own in a Finnish number (without the 0): service and mobile prefixes, of which
# 0457 is Åland's, and area codes.
PREFIX = "[678]00|457|4[0-9]|50|1[0-9]|2[09]|30|7[1-9]|[2-9]"
MOBILE = "(?:4|50)[0-9]+"
# ITU-T E.164's list of codes.
COUNTRY = r"\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})"

not_a_phone_number = partial(Unreadable, "a phone number", "040 123 4567 or +358 40 123 4567")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number in E.164: `+358401234567`, which a link takes after `tel:`."""

    number: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a whole Finnish (0…) or international (+…, 00…) number."""
        said = re.sub(r"^00", "+", plain(text))
        if said.startswith("+"):
            said = said.replace("(0)", " ")
        said = re.sub(r"^\((\+?[0-9]+)\)", r"\1", said)
        if not re.fullmatch(r"\+? ?[0-9]+(?:[ .-]{1,3}[0-9]+)*", said):
            several = re.search(r"[0-9] ?(?:,|;|/|tai|ja|eller|och|or|and) ?[+0]", said)
            raise not_a_phone_number("only one number can stand here" if several else "")
        digits = re.sub("[^+0-9]", "", said)
        if digits[0] not in "+0":
            raise not_a_phone_number("one begins with 0 or, with a country's code, +")
        number = digits if digits[0] == "+" else FINLAND + digits[1:]
        check(number)
        return cls(number)

    def show(self, language: str) -> str:
        """`040⍽123⍽4567`; in English, and for a number abroad, `+358⍽40⍽123⍽4567`."""
        country, rest = split(self.number, COUNTRY)
        if country != FINLAND:
            return NO_BREAK.join([country, *groups(rest)])
        prefix, rest = split(rest, PREFIX)
        start = [country, prefix] if language == "en" else ["0" + prefix]
        return NO_BREAK.join([*start, *groups(rest)])

    def json_ld(self) -> str:
        """For https://schema.org/telephone, in E.164."""
        return self.number

    def vcard(self) -> str:
        """As a TEL in E.164 (RFC 2426, 3.3.1). Of what kind it is is said, for Outlook drops numbers without a kind."""
        return f"TEL;TYPE=WORK,VOICE:{self.number}"


def check(number: str) -> None:
    """Raise Unreadable unless the number, in E.164, has as many digits as it can have."""
    if number.startswith(FINLAND + "0"):
        raise not_a_phone_number("after +358 the first 0 is left out")
    rest = number.removeprefix(FINLAND)
    if rest == number:
        allowed = re.fullmatch(r"\+[1-9][0-9]{6,14}", number)
    else:
        allowed = re.fullmatch("[1-9][0-9]{7,9}" if re.fullmatch(MOBILE, rest) else "[1-9][0-9]{5,11}", rest)
    if not allowed:
        raise not_a_phone_number("it has too many or too few digits")


def split(number: str, start: str) -> tuple[str, str]:
    """Return what matches the pattern `start`, and what comes after it."""
    found = re.match(start, number)
    length = found.end() if found else 0
    return number[:length], number[length:]


def groups(digits: str) -> list[str]:
    """Return the digits in threes, the last ones in fours where that comes out even."""
    threes, fours = divmod(len(digits), 3)
    sizes = [2, 3] if len(digits) == 5 else [3] * (threes - fours) + [4] * fours
    return [digits[end - size : end] for size, end in zip(sizes, accumulate(sizes), strict=True)]
