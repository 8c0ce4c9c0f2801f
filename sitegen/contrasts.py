"""Contrasts: which colours meet on a page, how much contrast each pair needs, and which brand colour would give it.

Text needs 7:1 (WCAG 2.2, 1.4.6, level AAA, for letters of any size); what marks a control, its state or its focus
needs 3:1 (1.4.11). Lines, hills and the sun only adorn: whatever they say is said in words too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from sitegen import colours, schemes
from sitegen.colours import Oklch
from sitegen.schemes import Palette

TEXT, CONTROL = 7.0, 3.0
# Parts of the chroma that are tried in search of the nearest colour.
SHARES = 16


class Pair(NamedTuple):
    """Two colours that meet, by their names in a scheme; the least contrast between them; where it is seen."""

    front: str
    ground: str
    least: float
    where: str


PAIRS = (
    Pair("text", "ground", TEXT, "text on the page"),
    Pair("text", "raised", TEXT, "text on a tinted part of the page"),
    Pair("quiet", "ground", TEXT, "labels and notes on the page"),
    Pair("quiet", "raised", TEXT, "labels and notes on a tinted part of the page"),
    Pair("action", "ground", TEXT, "links on the page"),
    Pair("action", "raised", TEXT, "links on a tinted part of the page"),
    Pair("action_strong", "ground", TEXT, "a link on the page under the pointer"),
    Pair("action_strong", "raised", TEXT, "a link on a tinted part of the page under the pointer"),
    Pair("on_action", "action", TEXT, "the words of a button"),
    Pair("on_action", "action_strong", TEXT, "the words of a button under the pointer"),
    Pair("on_deep", "deep", TEXT, "the footer's text"),
    Pair("edge", "ground", CONTROL, "the edges of fields and quiet buttons"),
    Pair("edge", "raised", CONTROL, "the edges of fields and quiet buttons on a tinted part of the page"),
)


class Shortfall(NamedTuple):
    """A pair with too little contrast."""

    pair: Pair
    scheme: str
    contrast: float


def shortfalls(palette: Palette) -> Iterator[Shortfall]:
    """Yield the pairs of a palette that have too little contrast, in either scheme."""
    for scheme, pair in product(("light", "dark"), PAIRS):
        found = getattr(palette, scheme)
        contrast = colours.contrast(getattr(found, pair.front), getattr(found, pair.ground))
        if contrast < pair.least:
            yield Shortfall(pair, scheme, contrast)


def passes(main: str, accent: str) -> bool:
    """Return whether every pair of the palette of two brand colours has enough contrast."""
    return next(shortfalls(schemes.derived(main, accent)), None) is None


def nearest(main: str, accent: str) -> str:
    """Return the main colour nearest to the given one (in OKLab) whose palette passes, with this accent.

    It keeps its hue: what is nearest of all is hardly nearer, but of a grey it makes a pink.
    """
    lightness, chroma, hue = colours.oklch(main)
    paler = (Oklch(lightness, chroma * share / SHARES, hue) for share in range(SHARES + 1))
    return min((_darker(colour, accent) for colour in paler), key=lambda colour: colours.distance(colour, main))


def _darker(wanted: Oklch, accent: str) -> str:
    """Return the lightest colour of a chroma (as far as screens have it) and hue that passes."""
    least, most = 0.0, wanted.lightness
    for _ in range(colours.HALVINGS):
        middle = (least + most) / 2
        is_fine = passes(colours.mixed(wanted._replace(lightness=middle)), accent)
        least, most = (middle, most) if is_fine else (least, middle)
    return colours.mixed(wanted._replace(lightness=least))
