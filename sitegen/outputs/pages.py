"""Pages: one HTML file for each published page of each language."""

from __future__ import annotations

from sitegen import content, heads
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output
from sitegen.problems import Faulty


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each published page."""
    return tuple(
        output(head.path, page, head.file)
        for language in inputs.compute(content.languages)
        for head in inputs.compute(heads.live_heads, language)
    )


def page(inputs: Inputs, file: str) -> bytes:
    """Return a page's HTML."""
    from sitegen import templates, typesetting, views

    head = inputs.compute(heads.head, file)
    if head is None:
        raise Faulty(file)
    html = templates.render(inputs, "page.html", file, views.of_page(inputs, head))
    return typesetting.typeset_page(inputs, html, head.language)
