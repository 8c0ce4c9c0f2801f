"""Static files: all of assets/static/, copied to the site's root as they are."""

from __future__ import annotations

from sitegen import written
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output

FOLDER = "assets/static"


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each file."""
    return tuple(output(file.removeprefix(f"{FOLDER}/"), copied, file) for file in written.files(inputs, FOLDER))


def copied(inputs: Inputs, file: str) -> bytes:
    """Return a file as it is."""
    data = inputs.file(file)
    assert data is not None, "only files that are there are listed"
    return data
