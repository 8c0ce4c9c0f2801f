"""What several languages are in doubt of: pairs of numbers that may be a range, and times with a colon."""

from __future__ import annotations

import re

from sitegen.language.tables import NO_BREAK

SPACE = "[ \u00a0\u202f]"
ALONE = r"(?<![\w.,:/–-])"
"""Nothing before it makes it part of something longer."""

_ENDS = rf"(?![\w–-]|[.,:/]\w|{SPACE}*[-–=+*/<>])"

BARE_RANGE = re.compile(
    # Not within a sum, nor after an abbreviation in capitals, as in ISO 639-3.
    rf"{ALONE}(?<![-–=+*/<>]{SPACE})(?<![A-Z]{SPACE})(([1-9][0-9]{{0,3}}){SPACE}?[-–]{SPACE}?([1-9][0-9]{{0,3}})){_ENDS}"
)
EURO_FIRST = re.compile(
    rf"(?<!\w)(?<![0-9]{SPACE})(€{SPACE}?([0-9]{{1,7}}(?:[.,][0-9]{{2}})?))(?![0-9]|[.,][0-9]|[ \u00a0\u202f-][0-9])"
)


def range_of(found: re.Match[str]) -> str | None:
    """Return the range with its dash; None where it is a year and a month, or 24-7."""
    first, second = found[2], found[3]
    is_month = len(first) == 4 and len(second) == 2 and int(second) <= 12
    is_always = (first, second) == ("24", "7")
    return None if is_month or is_always else f"{first}–{second}"


def time_of(found: re.Match[str]) -> str | None:
    """Return hours, dot and minutes, without a zero before the hours."""
    hours, minutes = int(found[2]), found[3]
    return f"{hours}.{minutes}" if hours <= 24 else None


def euro_last(found: re.Match[str]) -> str:
    """Return the number, a space and €."""
    return f"{found[2]}{NO_BREAK}€"
