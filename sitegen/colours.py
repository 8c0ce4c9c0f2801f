"""Colours: between sRGB as screens show it and OKLCH, in which equal steps look equal; and WCAG contrast.

The conversion is Björn Ottosson's (https://bottosson.github.io/posts/oklab/), as in CSS Color 4. Colours are told as
`#rrggbb`.
"""

from __future__ import annotations

from math import atan2, cbrt, cos, degrees, hypot, radians, sin
from typing import NamedTuple

# Halvings of the chroma in search of the edge of sRGB: finer than a step of 8 bits.
HALVINGS = 16
EDGE = 1e-6


class Oklch(NamedTuple):
    """Lightness from 0 to 1, chroma from 0 to about 0.37, hue in degrees."""

    lightness: float
    chroma: float
    hue: float


class Oklab(NamedTuple):
    """Lightness from 0 to 1, and how far the colour is from grey towards red (not green) and yellow (not blue)."""

    lightness: float
    red: float
    yellow: float


def oklab(colour: str) -> Oklab:
    """Return a colour's place in OKLab."""
    red, green, blue = (_linear(channel) for channel in channels(colour))
    long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return Oklab(
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def oklch(colour: str) -> Oklch:
    """Return a colour's place in OKLCH; of a grey, whose hue means nothing, the hue is any."""
    lightness, red, yellow = oklab(colour)
    return Oklch(lightness, hypot(red, yellow), degrees(atan2(yellow, red)) % 360)


def mixed(wanted: Oklch) -> str:
    """Return the colour; one that screens cannot show keeps lightness and hue and gives of its chroma."""
    if not _is_shown(wanted):
        least, most = 0.0, wanted.chroma
        for _ in range(HALVINGS):
            middle = (least + most) / 2
            least, most = (middle, most) if _is_shown(wanted._replace(chroma=middle)) else (least, middle)
        wanted = wanted._replace(chroma=least)
    return of_channels(*(round(255 * _encoded(light)) for light in _light(wanted)))


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, each from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def of_channels(red: int, green: int, blue: int) -> str:
    """Return the colour of red, green and blue, each from 0 to 255."""
    return f"#{red:02x}{green:02x}{blue:02x}"


def distance(one: str, other: str) -> float:
    """Return how far apart two colours look: their distance in OKLab, 1 from black to white."""
    return hypot(*(a - b for a, b in zip(oklab(one), oklab(other), strict=True)))


def contrast(one: str, other: str) -> float:
    """Return two colours' contrast ratio, from 1 to 21 (WCAG 2.2, definition of contrast ratio)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


# ---- how it is done


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel) for channel in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: int) -> float:
    part = channel / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _encoded(light: float) -> float:
    light = min(1.0, max(0.0, light))
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _light(colour: Oklch) -> tuple[float, float, float]:
    """Return the linear red, green and blue of a colour; below 0 or above 1 where no screen shows it."""
    red, yellow = colour.chroma * cos(radians(colour.hue)), colour.chroma * sin(radians(colour.hue))
    long = (colour.lightness + 0.3963377774 * red + 0.2158037573 * yellow) ** 3
    medium = (colour.lightness - 0.1055613458 * red - 0.0638541728 * yellow) ** 3
    short = (colour.lightness - 0.0894841775 * red - 1.2914855480 * yellow) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _is_shown(colour: Oklch) -> bool:
    return all(-EDGE <= light <= 1 + EDGE for light in _light(colour))
