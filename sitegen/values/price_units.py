"""What a price buys: 90 €/t, /45 min, /kerta, /henkilö, /ryhmä."""

import re

from sitegen.values import duration
from sitegen.values.euros import not_a_price
from sitegen.values.lengths import CODES
from sitegen.values.quantity import ONE, Thing, quantity
from sitegen.values.spelling import NUMBER, in_hundredths

PER = rf"(?P<sum>.+?)(?: ?/ ?| per )(?:(?P<number>{NUMBER}) ?)?(?P<word>[a-zåäö]+)\.?"

UNITS = {
    word: unit
    for unit, words in {
        "session": "kerta krt käynti tapaaminen istunto gång tillfälle session",
        "person": "henkilö hlö person",
        "group": "ryhmä grupp group",
    }.items()
    for word in words.split()
}
SHOWN_UNITS = {
    "fi": {"session": "kerta", "person": "henkilö", "group": "ryhmä"},
    "sv": {"session": "gång", "person": "person", "group": "grupp"},
    "en": {"session": "session", "person": "person", "group": "group"},
}


def without_unit(text: str) -> tuple[str, tuple[int, str] | None]:
    """Return the sum without `/t` or `/45 min`, and that unit as (hundredths, name)."""
    found = re.fullmatch(PER, text)
    if not found:
        return text, None
    word, number = found["word"], found["number"]
    amount = in_hundredths(number or "1")
    if word in duration.UNITS and amount:
        return found["sum"], (amount, duration.UNITS[word])
    if word in UNITS and number is None:
        return found["sum"], (amount, UNITS[word])
    raise not_a_price("after / stands what it buys: /t, /45 min, /kerta, /henkilö or /ryhmä")


def shown_unit(amount: int, unit: str, language: str) -> str:
    """Return what stands after the slash: `t`, `45⍽min`, `kerta`."""
    if unit in SHOWN_UNITS[language]:
        return SHOWN_UNITS[language][unit]
    if amount == 100:
        return duration.unit_word(unit, language, several=False)
    return duration.shown_length(((amount, unit),), language)


def unit_quantity(amount: int, unit: str) -> Thing:
    """Return what the price buys as a QuantitativeValue; UN/CEFACT has no code for a session."""
    if unit in CODES:
        return quantity(amount, amount, unitCode=CODES[unit])
    return quantity(amount, amount, unitCode=ONE, unitText=SHOWN_UNITS["en"][unit])
