"""Bare links: addresses that become links without any sign (spec 0.29-gfm, section 6.9)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

from sitegen.markdown import literals

BARE = (
    r"(?<![^\s*_~(])(?P<address>(?:https?://|www\.)[A-Za-z0-9\u00a1-\uffff_-]++(?:\.[A-Za-z0-9\u00a1-\uffff_-]++)++"
    r"(?:[/?#:][^\s<\x02\x03]*+)?)"
    r"|(?<![\w.+/:@-])(?:mailto:)?+(?P<mail>[A-Za-z0-9._+-]++@[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)++)"
)
# What ends a sentence ends no address.
TRAILING = re.compile(r"(?:[?!.,:*_~'\"]|&[A-Za-z0-9]+;)+$")


class Bare(InlineProcessor):
    """Makes links of addresses that stand in the text as they are."""

    PATTERN = BARE
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, found: re.Match[str], _: str) -> tuple[Element | None, int, int]:  # type: ignore[override]  # noqa: D102, N802
        if found["mail"]:
            address = found["mail"]
            if address[-1] in "-_":
                return None, found.start(), found.end()
            return literals.link(f"mailto:{address}", found[0]), found.start(), found.end()
        address = _trimmed(found["address"])
        if "://" not in address:
            return literals.link(f"http://{address}", address), found.start(), found.start() + len(address)
        return literals.link(address, address), found.start(), found.start() + len(address)


def _trimmed(address: str) -> str:
    """Return an address without what closes the sentence or the brackets around it."""
    while True:
        shorter = TRAILING.sub("", address)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter
