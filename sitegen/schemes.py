"""Schemes: all colours of a site, light and dark, derived in OKLCH from its two brand colours.

The two tables are the recipe. Their lightness is chosen so that whatever the brand colours, text has 7:1 and controls
have 3:1 on their grounds (the pairs are in `contrasts`); only the main colour itself, which the light scheme uses as it
is, may be too light for that.
"""

from __future__ import annotations

from typing import NamedTuple

from sitegen import colours
from sitegen.colours import Oklch


class Scheme(NamedTuple):
    """One scheme's colours by meaning, as `#rrggbb`. In styles they are `--color-ground`, `--color-on-action` …"""

    ground: str
    raised: str
    text: str
    quiet: str
    line: str
    edge: str
    action: str
    action_strong: str
    on_action: str
    deep: str
    on_deep: str
    far: str
    middle: str
    near: str
    sun: str


class Palette(NamedTuple):
    """A site's colours in both schemes."""

    light: Scheme
    dark: Scheme


class Tone(NamedTuple):
    """A colour of a brand colour's hue: its lightness, its share of the brand colour's chroma, its chroma at most."""

    of: str
    lightness: float
    share: float
    most: float


class Itself(NamedTuple):
    """A brand colour as it is, or with its lightness and chroma times a factor."""

    of: str
    times: float = 1


Recipe = dict[str, Tone | Itself]
MAIN, ACCENT = "main", "accent"

LIGHT: Recipe = {
    # the page: paper, a stretch set apart, letters, quieter letters, lines that part, edges of controls
    "ground": Tone(ACCENT, 0.985, 0.06, 0.008),
    "raised": Tone(MAIN, 0.96, 0.20, 0.014),
    "text": Tone(MAIN, 0.25, 0.45, 0.035),
    "quiet": Tone(MAIN, 0.38, 0.45, 0.040),
    "line": Tone(MAIN, 0.83, 0.40, 0.035),
    "edge": Tone(MAIN, 0.56, 0.60, 0.060),
    # links and buttons, under the pointer, and what is written on them
    "action": Itself(MAIN),
    "action_strong": Itself(MAIN, 0.75),
    "on_action": Tone(ACCENT, 0.985, 0.06, 0.008),
    # the footer
    "deep": Tone(MAIN, 0.27, 0.65, 0.070),
    "on_deep": Tone(ACCENT, 0.94, 0.14, 0.020),
    # drawings, from back to front
    "far": Tone(MAIN, 0.87, 0.47, 0.060),
    "middle": Tone(MAIN, 0.69, 0.86, 0.105),
    "near": Tone(MAIN, 0.46, 1.00, 0.125),
    "sun": Itself(ACCENT),
}
DARK: Recipe = {
    "ground": Tone(MAIN, 0.195, 0.35, 0.026),
    "raised": Tone(MAIN, 0.24, 0.44, 0.034),
    "text": Tone(ACCENT, 0.93, 0.12, 0.014),
    "quiet": Tone(MAIN, 0.83, 0.30, 0.025),
    "line": Tone(MAIN, 0.42, 0.55, 0.050),
    "edge": Tone(MAIN, 0.62, 0.60, 0.060),
    "action": Tone(MAIN, 0.85, 0.95, 0.095),
    "action_strong": Tone(MAIN, 0.93, 0.47, 0.050),
    "on_action": Tone(MAIN, 0.195, 0.35, 0.026),
    "deep": Tone(MAIN, 0.15, 0.32, 0.024),
    "on_deep": Tone(ACCENT, 0.90, 0.14, 0.018),
    "far": Tone(MAIN, 0.26, 0.47, 0.045),
    "middle": Tone(MAIN, 0.36, 0.70, 0.070),
    "near": Tone(MAIN, 0.48, 0.86, 0.090),
    "sun": Tone(ACCENT, 0.85, 0.70, 0.100),
}


def derived(main: str, accent: str) -> Palette:
    """Return the palette of two brand colours (`#rrggbb`)."""
    brand = {MAIN: main, ACCENT: accent}
    return Palette(*(_scheme(recipe, brand) for recipe in (LIGHT, DARK)))


def _scheme(recipe: Recipe, brand: dict[str, str]) -> Scheme:
    places = {name: colours.oklch(colour) for name, colour in brand.items()}
    return Scheme(**{name: _colour(way, brand[way.of], places[way.of]) for name, way in recipe.items()})


def _colour(way: Tone | Itself, brand: str, place: Oklch) -> str:
    match way:
        case Itself(times=1):
            return brand
        case Itself(times=times):
            return colours.mixed(Oklch(times * place.lightness, times * place.chroma, place.hue))
        case Tone(_, lightness, share, most):
            return colours.mixed(Oklch(lightness, min(share * place.chroma, most), place.hue))
