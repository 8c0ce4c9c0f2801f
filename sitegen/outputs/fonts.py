"""Fonts: the site's typefaces with the letters that it uses, under names that browsers may keep for ever."""

from __future__ import annotations

from sitegen import fonts
from sitegen.fonts.pairs import FOLDER
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output
from sitegen.outputs.static import copied


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each font file, and for each licence: it goes wherever the letters go."""
    # One for each name, which tells what is in the file: both roles may have the same typeface.
    files = {font.path: font for font in inputs.compute(fonts.font_files)}
    letters = [
        output(path, fonts.subset, font.source, font.letters, font.face.lightest, font.face.heaviest)
        for path, font in files.items()
    ]
    licences = sorted({font.face.licence for font in files.values()})
    return (*letters, *(output(f"fonts/{licence}", copied, f"{FOLDER}/{licence}") for licence in licences))
