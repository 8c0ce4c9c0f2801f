"""Opening hours: no line of site.yml says what one above it has said, in these words or others (arkisin and ma–pe)."""

from __future__ import annotations

from sitegen import content, written
from sitegen.content import SITE_FILE
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.values.hours import Hours


def check(inputs: Inputs) -> None:
    """Warn of every line of opening hours that visitors would read twice."""
    contact = inputs.compute(content.site).contact
    _tell_repeated(inputs, "contact.hours", contact.hours)
    for number, place in enumerate(contact.places):
        _tell_repeated(inputs, f"contact.places[{number}].hours", place.hours)


def _tell_repeated(inputs: Inputs, at: str, lines: tuple[Hours, ...]) -> None:
    for number, line in enumerate(lines):
        if line in lines[:number]:
            text = f'this says once more what a line above says, "{line.show("fi")}"; remove one of them'
            written.complain(inputs, Origin(SITE_FILE, f"{at}[{number}]"), text, grade="warning")
