"""Photographs: made by program, yet as hard to compress as real ones; and a site that shows twelve on one page.

`python -m tests.photographs FOLDER` writes that site, to be built with `build.py build --source FOLDER`.
"""

from __future__ import annotations

import io
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

TWELVE = 12
LARGE = (2400, 1600)
SKIES = ("#8fb3cf", "#c9d9e2", "#e8c9a8", "#6f8ea6", "#b9c4c9", "#d8b0a0")
GROUNDS = ("#4f6146", "#7a6a52", "#37505a", "#8b7d62", "#5c4b3c", "#6d7f58")
# Cells of noise, in shares of the picture's width, and their strength: fine detail is weak, as in nature.
OCTAVES = ((5, 90), (13, 60), (34, 42), (90, 30), (240, 20), (620, 13))
SITE = """
    name: Kaksitoista kuvaa
    languages: [fi]
"""
PAGE = """
    title: Kaksitoista valokuvaa
    description: Koesivu, jolla on kaksitoista ohjelman tekemää valokuvaa ja josta nähdään, kuinka nopeasti ne tulevat.
    sections:
      - kind: hero
        lead: Tällä sivulla on kaksitoista ohjelman tekemää valokuvaa.
        picture: {file: ../pictures/kuva1.jpg, alt: Ranta aamulla}
      - kind: people
        heading: Kolme kuvaa riveillä
        items:
          - name: Ensimmäinen
            text: Tässä on ensimmäinen kuva.
            picture: {file: ../pictures/kuva2.jpg, alt: Metsän laita}
          - name: Toinen
            text: Tässä on toinen kuva.
            picture: {file: ../pictures/kuva3.jpg, alt: Niitty syksyllä}
          - name: Kolmas
            text: Tässä on kolmas kuva.
            picture: {file: ../pictures/kuva4.jpg, alt: Suo ja taivas}
      - {kind: picture, picture: {file: ../pictures/kuva5.jpg, alt: Järven selkä}, caption: Leveä kuva.}
      - {kind: picture, picture: {file: ../pictures/kuva6.jpg, alt: Kallio ja meri}, caption: Toinen leveä kuva.}
      - {kind: picture, picture: {file: ../pictures/kuva7.jpg, alt: Pelto illalla}, caption: Kolmas leveä kuva.}
      - kind: prose
        heading: Kuva tekstin alla
        text: Tämän tekstin alla on kuva.
        picture: {file: ../pictures/kuva8.jpg, alt: Polku metsässä}
      - kind: body
"""
TEXT = "".join(
    f"## Kuva tekstissä {number}\n\nTämä on tekstin kappale ennen kuvaa.\n\n"
    f"![Maisema, numero {number}](../pictures/kuva{number}.jpg)\n\n"
    for number in range(9, 13)
)


def write_site(folder: Path, size: tuple[int, int] = LARGE) -> Path:
    """Write a site of one page with twelve photographs (pixels wide and high) into a folder; return the folder."""
    page = f"---\n{textwrap.dedent(PAGE).lstrip()}---\n{TEXT}"
    for path, text in (("site.yml", textwrap.dedent(SITE).lstrip()), ("fi/index.md", page)):
        _write(folder / "content" / path, text.encode())
    for number in range(1, TWELVE + 1):
        _write(folder / f"content/pictures/kuva{number}.jpg", photograph(number, size))
    return folder


def photograph(seed: int, size: tuple[int, int] = LARGE) -> bytes:
    """Return a photograph as a camera's JPEG of high quality; the same bytes for the same seed and size (pixels)."""
    data = io.BytesIO()
    painted(seed, size).save(data, "JPEG", quality=92)
    return data.getvalue()


def painted(seed: int, size: tuple[int, int]) -> Image.Image:
    """Return a landscape: a sky, ridges before it, light, and detail of every fineness down to the grain."""
    from PIL import Image, ImageChops, ImageDraw, ImageFilter

    chance = Random(seed)
    image = _gradient(size, chance.sample(SKIES, 2))
    for ridge in range(3):
        mask = Image.new("L", size)
        ImageDraw.Draw(mask).polygon(_ridge(chance, size, 0.4 + 0.18 * ridge), fill=255)
        ground = _gradient(size, chance.sample(GROUNDS, 2))
        image.paste(ground, mask=mask.filter(ImageFilter.GaussianBlur(size[0] / 1600)))
    for cells, strength in OCTAVES:
        image = ImageChops.add(image, _noise(chance, size, cells, strength), 1, -strength // 2)
    grain = Image.frombytes("L", size, chance.randbytes(size[0] * size[1])).filter(ImageFilter.GaussianBlur(0.7))
    return Image.blend(image, ImageChops.overlay(image, grain.convert("RGB")), 0.1)


def _gradient(size: tuple[int, int], colours: Sequence[str]) -> Image.Image:
    from PIL import Image

    down = Image.linear_gradient("L").resize(size)
    return Image.composite(Image.new("RGB", size, colours[1]), Image.new("RGB", size, colours[0]), down)


def _ridge(chance: Random, size: tuple[int, int], height: float) -> list[tuple[float, float]]:
    width, full = size
    steps = 60
    rises = [height]
    for _ in range(steps):
        rises.append(min(max(rises[-1] + chance.uniform(-0.025, 0.025), height - 0.15), height + 0.15))
    line = [(width * step / steps, full * rise) for step, rise in enumerate(rises)]
    return [*line, (width, full), (0, full)]


def _noise(chance: Random, size: tuple[int, int], cells: int, strength: int) -> Image.Image:
    from PIL import Image

    shape = (cells, max(2, cells * size[1] // size[0]))
    # Grey, with a little colour: neighbours in nature differ in light more than in hue.
    light = Image.frombytes("L", shape, chance.randbytes(shape[0] * shape[1])).convert("RGB")
    colour = Image.frombytes("RGB", shape, chance.randbytes(3 * shape[0] * shape[1]))
    noise = Image.blend(light, colour, 0.2).resize(size, Image.Resampling.BICUBIC)
    return noise.point([value * strength // 255 for value in range(256)] * 3)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


if __name__ == "__main__":
    write_site(Path(sys.argv[1]))
