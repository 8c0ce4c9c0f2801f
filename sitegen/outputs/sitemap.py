"""sitemap.xml: the address of every page that may be found; only a site with an address has one."""

from __future__ import annotations

from typing import NamedTuple

from sitegen import addresses, content, heads
from sitegen.inputs import Inputs
from sitegen.outputs import Output, output

PATH = "sitemap.xml"


class Entry(NamedTuple):
    """One page of the sitemap: its full address, its versions by language, and the ISO date it last changed."""

    address: str
    alternates: tuple[tuple[str, str], ...]
    updated: str | None


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return the sitemap, if the site has an address."""
    return (output(PATH, sitemap),) if inputs.compute(content.address) else ()


def sitemap(inputs: Inputs) -> bytes:
    """Return the sitemap's XML (sitemaps.org protocol 0.9; without priority and changefreq, which nobody reads)."""
    from sitegen import templates

    listed = [entry for language in inputs.compute(content.languages) for entry in entries(inputs, language)]
    return templates.render(inputs, "files/sitemap.xml", PATH, {"here": PATH, "entries": listed}).encode()


def entries(inputs: Inputs, language: str) -> list[Entry]:
    """Return a language's listed pages."""
    address = inputs.compute(content.address)
    assert address is not None, "a site without an address has no sitemap"
    found = []
    for file, path in inputs.compute(heads.findable, language):
        versions = inputs.compute(heads.versions, file)
        alternates = tuple((other, addresses.public(address, there)) for other, there in versions)
        updated = inputs.compute(content.updated, file)
        found.append(Entry(addresses.public(address, path), alternates if len(alternates) > 1 else (), updated))
    return found
