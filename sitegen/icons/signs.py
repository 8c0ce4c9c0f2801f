"""Signs: the practice's sign as a drawing that stands by itself, in the colours of one scheme or both."""

from __future__ import annotations

from typing import NamedTuple

from sitegen import content, theme
from sitegen.icons import FAVICON, initials
from sitegen.inputs import Inputs
from sitegen.problems import Faulty, Problem
from sitegen.schemes import Scheme

SIGN = "templates/components/mark.html"
WITHOUT_SIGN = "none"
AS_AN_ICON = (
    f"{FAVICON}, where a sign has only site.name and site.scene; leave the rest out, or put icons into assets/icons/"
)
Fault = tuple[int, int, str]
"""Line and column from 1, and what is wrong with its cure."""


class Site(NamedTuple):
    """What the sign's template knows of the site, for an icon is the same on all pages and in all languages."""

    name: str
    scene: str


def sign(inputs: Inputs, light: Scheme, dark: Scheme | None) -> str:
    """Return the sign as SVG, in the colours of one scheme or of both; report it and raise Faulty if it is no icon."""
    from sitegen import templates

    site = Site(inputs.compute(content.name), inputs.compute(theme.scene))
    initial = inputs.compute(initials.initial) if site.scene == WITHOUT_SIGN else ""
    context = {"here": FAVICON, "site": site, "light": light, "dark": dark, "initial": initial}
    drawing = templates.render(inputs, "files/icon.svg", AS_AN_ICON, context)
    if fault := fault_in(drawing.encode()):
        what = f"no icon can be made of this sign ({_place_in_sign(drawing, fault)}: {fault[2]})"
        inputs.report(Problem(SIGN, 1, 1, "", f"{what}; make it one <svg>, or put icons into assets/icons/"))
        raise Faulty(SIGN)
    return drawing


def _place_in_sign(drawing: str, fault: Fault) -> str:
    """Return the place of a fault in the sign as it is drawn: in the icon its first line stands after our styles."""
    line, column, _ = fault
    ours = drawing.find("</style>") + len("</style>") if line == 1 else 0
    return f"line {line}, column {max(1, column - ours)} of what is drawn"


def fault_in(data: bytes) -> Fault | None:
    """Return what is wrong with an SVG file, or None."""
    from sitegen import drawings

    try:
        drawings.size(data)
    except drawings.FaultyError as error:
        return error.fault
    return None
