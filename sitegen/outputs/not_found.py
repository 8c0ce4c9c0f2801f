"""404.html: what a visitor sees at an address that does not exist.

Hosts serve it at any depth, so its links are absolute, from the path of the site's address.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from sitegen import content
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output

PATH = "404.html"


def outputs(_: Inputs) -> tuple[Output, ...]:
    """Return the one page."""
    return (output(PATH, not_found),)


def not_found(inputs: Inputs) -> bytes:
    """Return the page in the site's default language."""
    from sitegen import templates, views

    root = urlsplit(inputs.compute(content.address) or "/").path
    context = views.of_not_found(inputs, PATH, inputs.compute(content.languages)[0], root)
    return templates.render(inputs, "not_found.html", "404.html", context).encode()
