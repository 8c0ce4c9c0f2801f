"""Fonts: the files named in assets/fonts/fonts.yml, under names that browsers may keep for ever."""

from __future__ import annotations

from sitegen import fonts
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output
from sitegen.outputs.static import copied


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each font file."""
    files = inputs.compute(fonts.font_files)
    return tuple({path: output(path, copied, f"assets/fonts/{font.file}") for font, path in files}.values())
