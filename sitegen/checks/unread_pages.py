"""Pages with mistakes in their data are not made; what can be read of them is looked at all the same.

An editor then sees all the mistakes of a file at once, and not the second half when the first is mended.
"""

from __future__ import annotations

from sitegen import addresses, content, heads, pictures, written
from sitegen.inputs import Inputs
from sitegen.model.page import Page
from sitegen.model.parts import Alt, Markdown, Origin, Picture, PictureFile, Target


def check(inputs: Inputs) -> None:
    """Check the links, pictures and texts of every page that could not be read."""
    for language in inputs.compute(content.languages):
        for file in inputs.compute(content.page_files, language):
            if inputs.compute(content.page, file) is None:
                inputs.compute(parts_of, file)


def parts_of(inputs: Inputs, file: str) -> None:
    """Check what can be read of one page."""
    from sitegen import reading
    from sitegen.prose import Prose

    found = inputs.compute(written.source, file)
    # Without data above it, a text's first heading is most likely the page's title.
    body = [Markdown(found.body, Origin(file, ""))] if found.data else []
    for part in (*reading.parts(Page, found.data, file, found.data_line), *body):
        match part:
            case Markdown():
                inputs.tool(Prose).blocks(part, heads.home_path(inputs, file.split("/")[1]))
            case PictureFile():
                pictures.copies_of(inputs, Picture(part, Alt("")), "text")
            case Target() if not addresses.is_external(part.text):
                addresses.find(inputs, part)
