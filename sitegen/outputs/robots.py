"""robots.txt: where the sitemap is; only a site with an address has one."""

from __future__ import annotations

from sitegen import addresses, content
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output, sitemap

PATH = "robots.txt"


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return the file, if the site has an address."""
    return (output(PATH, robots),) if inputs.compute(content.address) else ()


def robots(inputs: Inputs) -> bytes:
    """Return the file's text (RFC 9309): everything may be read."""
    from sitegen import templates

    address = inputs.compute(content.address)
    assert address is not None, "a site without an address has no robots.txt"
    context = {"here": PATH, "sitemap": addresses.public(address, sitemap.PATH)}
    return templates.render(inputs, "files/robots.txt", PATH, context).encode()
