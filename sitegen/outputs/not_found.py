"""404.html: what a visitor sees at an address that does not exist, in each language's folder.

Hosts serve it at any depth, so its links are absolute, from the path of the site's address. Some hosts serve the
nearest one above the address, others the one at the root only.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from sitegen import addresses, content, heads
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output

NAME = "404.html"


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return a page for each language."""
    return tuple(output(path, not_found, path, language) for path, language in inputs.compute(paths))


def paths(inputs: Inputs) -> tuple[tuple[str, str], ...]:
    """Return path and language of each not-found page."""
    languages = inputs.compute(content.languages)
    homes = ((heads.home_path(inputs, language), language) for language in languages)
    return tuple((home.removesuffix(addresses.INDEX) + NAME, language) for home, language in homes)


def not_found(inputs: Inputs, path: str, language: str) -> bytes:
    """Return the page in a language."""
    from sitegen import templates, typesetting, views

    root = urlsplit(inputs.compute(content.address) or "/").path
    context = views.of_not_found(inputs, path, language, root)
    return typesetting.typeset_page(inputs, templates.render(inputs, "not_found.html", path, context), language)
