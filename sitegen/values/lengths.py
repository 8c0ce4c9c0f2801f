"""Lengths of time as data: ISO 8601 durations, and quantities with UN/CEFACT's codes."""

from sitegen.values.quantity import Thing, number, quantity

Part = tuple[int, str]
"""Hundredths of a unit, and the unit's name in CODES: (150, "h")."""

CODES = {"min": "MIN", "h": "HUR", "day": "DAY", "week": "WEE", "month": "MON", "year": "ANN"}
# How many of which unit. A month is no certain number of days.
EXACTLY = {
    "min": (1, "min"),
    "h": (60, "min"),
    "day": (1440, "min"),
    "week": (10_080, "min"),
    "month": (1, "month"),
    "year": (12, "month"),
}
LETTERS = {"s": "S", "min": "M", "h": "H", "day": "D", "week": "W", "month": "M", "year": "Y"}
# Not smaller units of a day, week or month: half a day of training is not 12 hours. ISO 8601 takes a decimal there.
SMALLER = {"min": (60, "s"), "h": (60, "min"), "year": (12, "month")}


def iso(parts: tuple[Part, ...]) -> str:
    """Return one length as an ISO 8601 duration (https://schema.org/Duration): `PT1H30M`, `P2Y`."""
    of_clock = parts[0][1] in ("h", "min")
    pieces = (piece for part in parts for piece in in_whole_units(*part))
    return ("PT" if of_clock else "P") + "".join(f"{number(amount)}{LETTERS[unit]}" for amount, unit in pieces)


def in_whole_units(amount: int, unit: str) -> list[Part]:
    """Return 1,5 h as 1 h and 30 min; a fraction that fills no whole smaller units stays one."""
    times, smaller = SMALLER.get(unit, (0, ""))
    fraction = amount % 100
    if not times or fraction * times % 100:
        return [(amount, unit)]
    return [part for part in ((amount - fraction, unit), (fraction * times, smaller)) if part[0]]


def in_one_unit(shortest: tuple[Part, ...], longest: tuple[Part, ...]) -> Thing | None:
    """Return a QuantitativeValue in the smallest unit of a range, or None where no unit holds both ends exactly."""
    units = {unit for _, unit in (*shortest, *longest)}
    if len({EXACTLY[unit][1] for unit in units}) > 1:
        return None
    smallest = min(units, key=lambda unit: EXACTLY[unit][0])
    ends = (
        sum(amount * EXACTLY[unit][0] for amount, unit in end) // EXACTLY[smallest][0] for end in (shortest, longest)
    )
    return quantity(*ends, unitCode=CODES[smallest])
