"""Icons: the practice's sign, or its initial, in its colours, for browsers' tabs and phones' screens.

A practice with icons of its own puts them into assets/icons/ under the same names, and they are taken instead.
"""

from __future__ import annotations

import io
from collections.abc import Callable

from sitegen import theme
from sitegen.icons import FAVICON, OLD_FAVICON, TOUCH_ICON
from sitegen.icons.painting import old_format, painted
from sitegen.icons.signs import Fault, fault_in, sign
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output
from sitegen.outputs.static import copied
from sitegen.problems import Faulty, Problem

# Pixels: what Apple's phones show at most.
TOUCH_SIZE = 180
# Phones round the corners off: the sign keeps this part of the width free on each side.
MARGIN = 0.15


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
    if fault := fault_in(data) if file.endswith(".svg") else _fault_in_picture(data, file):
        inputs.report(Problem(file, *fault[:2], "", fault[2]))
        raise Faulty(file)
    return data


def favicon(inputs: Inputs) -> bytes:
    """Return the sign in the colours of both schemes."""
    light, dark = inputs.compute(theme.palette)
    return sign(inputs, light, dark).encode()


def touch_icon(inputs: Inputs) -> bytes:
    """Return the sign on paper as a PNG."""
    light, _ = inputs.compute(theme.palette)
    return inputs.derive(painted, sign(inputs, light, None).encode(), TOUCH_SIZE, MARGIN, light.ground)


def old_favicon(inputs: Inputs) -> bytes:
    """Return the sign for programs that ask for /favicon.ico without having read a page."""
    light, _ = inputs.compute(theme.palette)
    return inputs.derive(old_format, sign(inputs, light, None).encode())


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
