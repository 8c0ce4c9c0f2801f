"""Icons: the favicon, drawn and as a picture, if the assets have them."""

from __future__ import annotations

from sitegen.inputs import Inputs
from sitegen.outputs import Output, output
from sitegen.outputs.static import copied

FAVICON = "favicon.svg"
TOUCH_ICON = "touch-icon.png"


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each icon that there is."""
    return tuple(output(name, copied, f"assets/icons/{name}") for name in (FAVICON, TOUCH_ICON) if exists(inputs, name))


def exists(inputs: Inputs, name: str) -> bool:
    """Return whether the assets have this icon."""
    return inputs.exists(f"assets/icons/{name}")
