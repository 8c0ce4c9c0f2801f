"""Quantities as data: schema.org's QuantitativeValue, its units by UN/CEFACT's codes (Recommendation 20)."""

Thing = dict[str, object]
"""An object of JSON-LD."""

ONE = "C62"  # UN/CEFACT's code for what is merely counted; schema.org counts persons so (https://schema.org/occupancy)


def number(hundredths: int) -> int | float:
    """Return hundredths as a number of JSON: 8000 → 80, 750 → 7.5."""
    return hundredths / 100 if hundredths % 100 else hundredths // 100


def quantity(lowest: int | None, highest: int | None, **unit: str) -> Thing:
    """Return https://schema.org/QuantitativeValue from its ends in hundredths, None for an open one.

    `unit` is unitCode, a code of UN/CEFACT, or unitText, or both.
    """
    if lowest is not None and lowest == highest:
        return {"@type": "QuantitativeValue", "value": number(lowest), **unit}
    ends = {"minValue": lowest, "maxValue": highest}
    return {"@type": "QuantitativeValue", **{end: number(at) for end, at in ends.items() if at is not None}, **unit}
