"""Pictures: sized copies of every picture that a published page shows; the originals stay at home."""

from __future__ import annotations

from sitegen import pictures
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output
from sitegen.pictures import cleaned, encoding


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each copy of each picture in use."""
    found: dict[str, Output] = {}
    for file, slot, focus in inputs.compute(pictures.used):
        made = inputs.compute(pictures.copies, file, slot, focus)
        for copy in made.all if made else ():
            recipe = output(copy.path, drawn, file)
            if copy.format != "svg":
                recipe = output(copy.path, sized, file, copy.format, copy.box, *copy.size)
            # The same bytes in two folders make the same copies; one of them is enough.
            found.setdefault(copy.path, recipe)
    return tuple(found.values())


def sized(inputs: Inputs, file: str, format_: str, box: encoding.Box, width: int, height: int) -> bytes:
    """Return a part of a picture in a format, so many pixels wide and high."""
    data = inputs.file(file)
    known = inputs.compute(pictures.original, file)
    assert data is not None, "only pictures that were read are listed"
    assert known is not None, "only pictures that can be used are listed"
    widths = known.size.width, inputs.compute(pictures.width_to_open, file)
    return inputs.derive(encoding.encoded, data, widths, format_, box, width, height)


def drawn(inputs: Inputs, file: str) -> bytes:
    """Return a drawing without its program's own notes."""
    data = inputs.file(file)
    assert data is not None, "only pictures that were read are listed"
    return cleaned.cleaned(data)
