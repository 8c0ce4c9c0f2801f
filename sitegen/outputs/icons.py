"""Icons: the practice's sign, or its initial, in its colours, for browsers' tabs and phones' screens.

A practice with icons of its own puts them into assets/icons/ under the same names, and they are taken instead.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import NamedTuple

from sitegen import content, initials, parallel, theme
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output
from sitegen.outputs.static import copied
from sitegen.problems import Faulty, Problem
from sitegen.schemes import Scheme

FAVICON = "favicon.svg"
TOUCH_ICON = "touch-icon.png"
OLD_FAVICON = "favicon.ico"
SIGN = "templates/components/mark.html"
WITHOUT_SIGN = "none"
AS_AN_ICON = (
    f"{FAVICON}, where a sign has only site.name and site.scene; leave the rest out, or put icons into assets/icons/"
)
# Pixels: what Apple's phones show at most, and Windows' largest in a bar of tabs.
TOUCH_SIZE, OLD_SIZE = 180, 48
# Phones round the corners off: the sign keeps this part of the width free on each side.
MARGIN = 0.15
Fault = tuple[int, int, str]
"""Line and column from 1, and what is wrong with its cure."""
PAPER = """\
#set page(width: {size}pt, height: {size}pt, margin: {margin}pt, fill: {fill})
#image(bytes(sys.inputs.drawing), format: "svg", width: 100%)
"""


class Site(NamedTuple):
    """What the sign's template knows of the site, for an icon is the same on all pages and in all languages."""

    name: str
    scene: str


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each icon: the assets' own, or one that is drawn."""
    drawn: dict[str, Callable[..., bytes]] = {FAVICON: favicon, TOUCH_ICON: touch_icon}
    if not inputs.exists(f"assets/static/{OLD_FAVICON}"):
        drawn[OLD_FAVICON] = old_favicon
    own = {name: f"assets/icons/{name}" for name in drawn}
    return tuple(
        output(name, checked, own[name]) if inputs.exists(own[name]) else output(name, recipe)
        for name, recipe in drawn.items()
    )


def checked(inputs: Inputs, file: str) -> bytes:
    """Return an icon of the practice's own as it is, after a look that it is one and does nothing but draw."""
    data = copied(inputs, file)
    if fault := _fault_in_drawing(data) if file.endswith(".svg") else _fault_in_picture(data, file):
        inputs.report(Problem(file, *fault[:2], "", fault[2]))
        raise Faulty(file)
    return data


def favicon(inputs: Inputs) -> bytes:
    """Return the sign in the colours of both schemes."""
    light, dark = inputs.compute(theme.palette)
    return _sign(inputs, light, dark).encode()


def touch_icon(inputs: Inputs) -> bytes:
    """Return the sign on paper as a PNG."""
    light, _ = inputs.compute(theme.palette)
    return inputs.derive(painted, _sign(inputs, light, None).encode(), TOUCH_SIZE, MARGIN, light.ground)


def old_favicon(inputs: Inputs) -> bytes:
    """Return the sign for programs that ask for /favicon.ico without having read a page."""
    light, _ = inputs.compute(theme.palette)
    return inputs.derive(old_format, _sign(inputs, light, None).encode())


# ---- how it is done


def _sign(inputs: Inputs, light: Scheme, dark: Scheme | None) -> str:
    from sitegen import templates

    site = Site(inputs.compute(content.name), inputs.compute(theme.scene))
    initial = inputs.compute(initials.initial) if site.scene == WITHOUT_SIGN else ""
    context = {"here": FAVICON, "site": site, "light": light, "dark": dark, "initial": initial}
    drawing = templates.render(inputs, "files/icon.svg", AS_AN_ICON, context)
    if fault := _fault_in_drawing(drawing.encode()):
        what = f"no icon can be made of this sign ({_place_in_sign(drawing, fault)}: {fault[2]})"
        inputs.report(Problem(SIGN, 1, 1, "", f"{what}; make it one <svg>, or put icons into assets/icons/"))
        raise Faulty(SIGN)
    return drawing


def _place_in_sign(drawing: str, fault: Fault) -> str:
    """Return the place of a fault in the sign as it is drawn: in the icon its first line stands after our styles."""
    line, column, _ = fault
    ours = drawing.find("</style>") + len("</style>") if line == 1 else 0
    return f"line {line}, column {max(1, column - ours)} of what is drawn"


def _fault_in_drawing(data: bytes) -> Fault | None:
    from sitegen import drawings

    try:
        drawings.size(data)
    except drawings.FaultyError as error:
        return error.fault
    return None


def _fault_in_picture(data: bytes, file: str) -> Fault | None:
    """Return what is wrong with a PNG or ICO file."""
    import warnings

    from PIL import Image

    format_ = file.rpartition(".")[2].upper()
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data), formats=[format_]) as picture:
            picture.load()
    except Exception:  # noqa: BLE001 - whatever Pillow says of it, it is no picture
        return 1, 1, f"this is no {format_} picture that can be read; save it again as {format_}"
    return None


def painted(drawing: bytes, size: int, margin: float, ground: str | None) -> bytes:
    """Return a drawing as a PNG as wide and high as asked (pixels), on a ground or on none."""
    fill = f'rgb("{ground}")' if ground else "none"
    paper = PAPER.format(size=size, margin=round(margin * size), fill=fill).encode()
    # Typst keeps threads, and a process that holds them cannot fork safely any more: the leaflet's would wait for ever.
    return parallel.apart(lambda: _compiled(paper, drawing))


def _compiled(paper: bytes, drawing: bytes) -> bytes:
    import typst

    picture = typst.compile(
        paper, format="png", ppi=72, sys_inputs={"drawing": drawing.decode()}, ignore_system_fonts=True
    )
    assert isinstance(picture, bytes), "one page is one picture"
    return picture


def old_format(drawing: bytes) -> bytes:
    """Return a drawing as an ICO file."""
    from PIL import Image

    icon = io.BytesIO()
    with Image.open(io.BytesIO(painted(drawing, OLD_SIZE, 0, None))) as picture:
        picture.save(icon, "ICO", sizes=[(OLD_SIZE, OLD_SIZE), (32, 32), (16, 16)])
    return icon.getvalue()
