"""Slots: the places in the layout where pictures stand, as the theme's file lists them, and what copies each needs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from sitegen import written
from sitegen.inputs import Inputs
from sitegen.problems import Problem, did_you_mean

SLOTS_FILE = "assets/pictures/slots.yml"
SHAPE = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place in the layout."""

    name: Annotated[str, "the kind of section, or kind-layout; what a template names"]
    widths: Annotated[tuple[int, ...], "of the copies, in pixels"]
    sizes: Annotated[str | None, "how wide the picture is shown, as in HTML's sizes; without it there is one copy"] = (
        None
    )
    least: Annotated[int | None, "CSS pixels that the picture always fills, where the slot is widest"] = None
    shape: Annotated[str | None, "width/height to which pictures are cut, such as 5/4"] = None

    @property
    def ratio(self) -> float | None:
        """Width by height of what is shown; None if pictures keep their own shape."""
        found = SHAPE.fullmatch(self.shape) if self.shape else None
        return int(found[1]) / int(found[2]) if found else None


def listed(inputs: Inputs) -> tuple[Slot, ...]:
    """Return the theme's slots; what is wrong with its file is reported."""
    from sitegen import reading

    if not inputs.exists(SLOTS_FILE):
        inputs.report(Problem(SLOTS_FILE, 1, 1, "", "missing; a theme lists in it where pictures stand and how wide"))
        return ()
    text = inputs.compute(written.text_of, SLOTS_FILE)
    read, problems = reading.read(tuple[Slot, ...], text, SLOTS_FILE)
    for problem in problems:
        inputs.report(problem)
    places = {at: (line, column) for at, line, column, _ in reading.spans(text)}
    names: set[str] = set()
    for number, slot in enumerate(read or ()):
        if slot.name in names:
            at = f"[{number}].name"
            inputs.report(
                Problem(SLOTS_FILE, *places[at], at, f"there are two slots {slot.name}; leave one of them out")
            )
        names.add(slot.name)
        if slot.shape and slot.ratio is None:
            at = f"[{number}].shape"
            fault = f'"{slot.shape}" is no shape; write its width and height as whole numbers, such as 5/4'
            inputs.report(Problem(SLOTS_FILE, *places[at], at, fault))
    return read or ()


def widest(inputs: Inputs) -> int:
    """Return how many pixels wide the widest copy of any slot is."""
    return max((width for found in inputs.compute(listed) for width in found.widths), default=1)


def slot(inputs: Inputs, name: str) -> Slot | None:
    """Return a slot by its name; a layout without a slot of its own has its kind's. One that is missing is reported."""
    known = {found.name: found for found in inputs.compute(listed)}
    found = known.get(name) or known.get(name.partition("-")[0])
    if not found and known:
        fault = f"there is no slot {name}{did_you_mean(name, known) or '; say here how wide its pictures are shown'}"
        inputs.report(Problem(SLOTS_FILE, 1, 1, "", fault))
    return found
