"""Pictures: sized copies of every picture that a published page shows."""

from __future__ import annotations

from sitegen import pictures
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each copy of each picture in use."""
    found: dict[str, Output] = {}
    for file in inputs.compute(pictures.used):
        for copy in inputs.compute(pictures.copies, file):
            # The same bytes in two folders make the same copies; one of them is enough.
            found.setdefault(copy.path, output(copy.path, sized, file, copy.size.width))
    return tuple(found.values())


def sized(inputs: Inputs, file: str, width: int) -> bytes:
    """Return a picture's copy of that width in pixels; a drawing is copied as it is."""
    data = inputs.file(file)
    assert data is not None, "only pictures that were read are listed"
    kind = pictures.FORMATS["." + file.rsplit(".", 1)[1].lower()]
    return data if kind == "SVG" else inputs.derive(pictures.resized, data, kind, width)
