"""Fallbacks: the system's own fonts, set so that text takes as much room in them as in the site's typefaces.

Nothing moves when the site's letters arrive, and a page that is shown without them looks much the same. Each fallback
is a face of its own with the size, and the heights above and below the line, that the typeface has (CSS Fonts 5,
size-adjust; CSS Fonts 4, ascent-override, descent-override, line-gap-override).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sitegen.fonts.pairs import Role
from sitegen.fonts.system_fonts import FREQUENCIES, SYSTEM_FONTS, SystemFont

# The weights that styles mostly use, and where heavier ones begin.
USUAL: Mapping[Role, int] = {"text": 400, "heading": 500}
HEAVY = 600
LIMIT = 550


class Measures(NamedTuple):
    """A typeface's measures at a weight, in em of the size at which it is set."""

    ascent: float
    descent: float
    gap: float
    letters: tuple[tuple[str, float], ...]
    """Letters with their widths."""


def names(role: Role, like: str) -> list[str]:
    """Return the family names of a role's fallbacks, the first choice first."""
    return [_name(role, system) for system in SYSTEM_FONTS if system.like == like]


def faces(role: Role, like: str, usual: Measures, heavy: Measures) -> Iterator[str]:
    """Yield the CSS of a role's fallbacks, for a typeface's measures at its usual weight and at the heavy one."""
    for system in SYSTEM_FONTS:
        if system.like == like:
            yield _face(_name(role, system), system.regular, f"1 {LIMIT}", usual, system.widths[0])
            yield _face(_name(role, system), system.bold, f"{LIMIT + 1} 1000", heavy, system.widths[1])


def _name(role: Role, system: SystemFont) -> str:
    return f"{role}-{system.name}"


def _face(family: str, sources: tuple[str, ...], weights: str, own: Measures, widths: str) -> str:
    known = {letter: float(width) / 1000 for letter, width in zip(FREQUENCIES, widths.split(), strict=True)}
    size = _wider(dict(own.letters), known)
    parts = {
        "font-family": family,
        "src": ",".join(f'local("{source}")' for source in sources),
        "font-weight": weights,
        "size-adjust": _percent(size),
        # These are reckoned from the adjusted size.
        "ascent-override": _percent(own.ascent / size),
        "descent-override": _percent(own.descent / size),
        "line-gap-override": _percent(own.gap / size),
    }
    return "@font-face{" + ";".join(f"{name}:{value}" for name, value in parts.items()) + "}"


def _wider(own: Mapping[str, float], others: Mapping[str, float]) -> float:
    """Return how many times as wide as in another font Finnish text is in a typeface, by the letters that it has."""
    common = [letter for letter in FREQUENCIES if letter in own]
    if not common:
        return 1
    first, second = (sum(found[letter] * FREQUENCIES[letter] for letter in common) for found in (own, others))
    return first / second


def _percent(value: float) -> str:
    return f"{value * 100:.4g}%"
