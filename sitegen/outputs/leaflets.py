"""Leaflets: one sheet of A4 to hand out, a PDF in each language, where site.yml asks for it."""

from __future__ import annotations

from sitegen import written
from sitegen.inputs import Inputs
from sitegen.leaflet import choosing, printing
from sitegen.leaflet.paths import paths
from sitegen.outputs import Output, output
from sitegen.problems import Faulty, Grade, Problem

MAKE_ROOM = (
    "the sheet is about {lines} too full; shorten {what}, or leave a section out of the leaflet with a line "
    "`leaflet: no`"
)
TOLD = {
    "section": f"the leaflet leaves this section out, for with it {MAKE_ROOM}",
    "texts": (
        "the leaflet shows only the titles of this section, for with its texts, of which this is the longest, "
        f"{MAKE_ROOM}"
    ),
    "facts": (
        "the leaflet leaves out whom the forms suit, where they are held and if remotely, for with these facts "
        f"{MAKE_ROOM}"
    ),
    "cut": "the leaflet has no room for this; shorten it",
}
"""What is said of all that `printing.LeftOut` may be."""


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return a leaflet for each language, if the site wants them."""
    return tuple(output(path, leaflet, language, path) for language, path in inputs.compute(paths))


def leaflet(inputs: Inputs, language: str, path: str) -> bytes:
    """Return a language's leaflet; what had to be left out of it is reported."""
    from sitegen.leaflet import sheets, unshown

    files = sheets.files(inputs, language, path)
    try:
        sheet = printing.unpacked(inputs.derive(printing.packed, files.pop(printing.SAID), tuple(files.items())))
    except printing.FaultyError as error:
        # All drawings are of one template.
        file = error.fault.file if error.fault.file.endswith(".typ") else "drawing.svg"
        inputs.report(
            Problem(f"{sheets.FOLDER}/{file}", error.fault.line, error.fault.column, "", error.fault.text, seen_in=path)
        )
        raise Faulty(path) from error
    unshown.report(inputs, language)
    for one in sheet.left_out:
        _tell(inputs, language, one)
    return sheet.pdf


def _tell(inputs: Inputs, language: str, one: printing.LeftOut) -> None:
    place = choosing.longest_text if one.what == "texts" else choosing.origin
    what = "them" if one.what == "texts" else "it"
    text = TOLD[one.what].format(lines="one line" if one.lines == 1 else f"{one.lines} lines", what=what)
    # Titles alone say enough for many a sheet, so an editor may leave it at that.
    grade: Grade = "hint" if one.what in ("texts", "facts") else "warning"
    written.complain(inputs, inputs.compute(place, language, one.kind), text, grade=grade)
