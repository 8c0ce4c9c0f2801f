"""Samples: the letters of the typefaces that the site has not chosen, for the style guide alone.

They are put out beside it, so a published site never has them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sitegen import fonts
from sitegen.fonts import letters, pairs
from sitegen.fonts.pairs import FOLDER, ROLES, Role, Typeface
from sitegen.inputs import Inputs


class Sample(NamedTuple):
    """A typeface's common letters, as a file beside the style guide."""

    number: int
    """Of its pair, from 1, in the order of assets/fonts/fonts.yml."""
    role: Role
    face: Typeface
    source: str
    letters: str
    """Sorted."""
    file: str


def samples(inputs: Inputs) -> tuple[Sample, ...]:
    """Return the samples of every pair but the site's own, whose letters the page has anyway."""
    ours = inputs.compute(pairs.chosen)
    others = [(number, pair) for number, pair in enumerate(inputs.compute(pairs.listed), 1) if pair != ours]
    return tuple(found for number, pair in others for role in ROLES for found in _of(inputs, number, role, pair))


def css(sample: Sample) -> str:
    """Return what sets the letters of its pair's box."""
    face, name = sample.face, f"sample-{sample.number}-{sample.role}"
    return (
        f'@font-face{{font-family:"{name}";src:url("{sample.file}") format("woff2");font-weight:{face.weights};'
        f"size-adjust:{face.size}%}}"
        f'.guide__face[data-face="{sample.number}"]{{--font-{sample.role}:"{name}",{fonts.GENERIC[face.like]}}}'
    )


def _of(inputs: Inputs, number: int, role: Role, pair: pairs.Pair) -> Iterator[Sample]:
    face = pair.face(role)
    source = f"{FOLDER}/{face.files[0]}"
    # A file that is no font holds none, which is told of.
    held = "".join(sorted(letters.ALWAYS.intersection(inputs.compute(fonts.held, source))))
    if held:
        yield Sample(number, role, face, source, held, f"letters-{number}-{role}.woff2")
