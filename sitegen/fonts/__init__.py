"""Fonts: the site's pair of typefaces, put out with the letters and weights it uses, and their faces in CSS.

pairs     which typefaces there are, which the site has chosen
letters   which letters the site uses
instances what fontTools makes of a file
fallbacks the system's own fonts until they are there
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from typing import Any, NamedTuple

from sitegen.files import digest
from sitegen.fonts import fallbacks, instances, letters, pairs
from sitegen.fonts.fallbacks import Measures
from sitegen.fonts.pairs import FOLDER, ROLES, Role, Typeface
from sitegen.inputs import Inputs
from sitegen.problems import Problem

GENERIC = {"sans": "sans-serif", "serif": "serif"}
UNREADABLE = "this font cannot be read; save it again as WOFF2"


class Font(NamedTuple):
    """One font file of the finished site."""

    role: Role
    face: Typeface
    source: str
    letters: str
    """Those that are in it, sorted."""
    path: str
    """In the output folder."""

    @property
    def is_first(self) -> bool:
        """Return whether it holds its typeface's common letters."""
        return self.source == f"{FOLDER}/{self.face.files[0]}"


# ---- questions


def font_files(inputs: Inputs) -> tuple[Font, ...]:
    """Return the site's fonts: each role's common letters, then what further files add to them."""
    pair = inputs.compute(pairs.chosen)
    if pair is None:
        return ()
    wanted = inputs.compute(letters.used)
    return tuple(font for role in ROLES for font in _fonts(inputs, role, pair.face(role), wanted))


def held(inputs: Inputs, source: str) -> str:
    """Return the letters that a font file holds, sorted; none of a file that is no font, which is reported."""
    try:
        return inputs.derive(instances.letters_in, inputs.file(source) or b"").decode("utf-8", "surrogatepass")
    except instances.UnreadableError:
        inputs.report(Problem(source, 1, 1, "", UNREADABLE))
        return ""


def tokens_css(inputs: Inputs) -> str:
    """Return the families that stand in the styles' tokens, with the faces of their fallbacks."""
    pair = inputs.compute(pairs.chosen)
    if pair is None:
        return ""
    faces, families = [], []
    for role in ROLES:
        face = pair.face(role)
        usual, heavy = (inputs.compute(measures, role, weight) for weight in (fallbacks.USUAL[role], fallbacks.HEAVY))
        found = list(fallbacks.faces(role, face.like, usual, heavy)) if usual and heavy else []
        faces += found
        names = [f'"{face.family}"', *(fallbacks.names(role, face.like) if found else ()), GENERIC[face.like]]
        families.append(f"--font-{role}:{','.join(names)}")
    return f"{''.join(faces)}@layer tokens{{:root{{{';'.join(families)}}}}}"


def measures(inputs: Inputs, role: Role, weight: int) -> Measures | None:
    """Return the measures of a role's typeface; None where there is none that can be read."""
    pair = inputs.compute(pairs.chosen)
    face = pair.face(role) if pair else None
    source = f"{FOLDER}/{face.files[0]}" if face else ""
    if face is None or not inputs.compute(held, source):
        return None
    found: dict[str, Any] = json.loads(inputs.derive(instances.measure, inputs.file(source) or b"", weight))
    size = face.size / 100
    widths = tuple((letter, round(width * size, 4)) for letter, width in found["letters"].items())
    return Measures(found["ascent"] * size, found["descent"] * size, found["gap"] * size, widths)


def preloads(inputs: Inputs, root: str) -> tuple[str, ...]:
    """Return the addresses of the fonts that every page's first screen shows, for pages that see the site as `root`.

    None for a site that is read from a disk: browsers refuse to preload fonts from there, and say so.
    """
    if inputs.setting("portable"):
        return ()
    # Once, though both roles may have the same typeface.
    return tuple(dict.fromkeys(root + font.path for font in inputs.compute(font_files) if font.is_first))


def faces_css(inputs: Inputs, root: str) -> str:
    """Return the font faces for pages that see the site's root as `root`."""
    # optional: letters that are not there when the page is first drawn wait for the next page, so that nothing ever
    # moves under the reader's eyes; preloaded, they are there in time on all but slow networks. (Measured with swap:
    # words that wrap otherwise shift up to 0.035 of a phone's screen, however well the fallback fits.)
    # From a disk nothing can be preloaded, but little time passes either.
    display = "swap" if inputs.setting("portable") else "optional"
    return "".join(dict.fromkeys(_face(font, root + font.path, display) for font in inputs.compute(font_files)))


# ---- files


def subset(inputs: Inputs, source: str, wanted: str, lightest: int, heaviest: int) -> bytes:
    """Return a font file with these letters and weights only."""
    data = inputs.file(source)
    assert data is not None, "only files that are there are listed"
    return inputs.derive(instances.subset, data, wanted, lightest, heaviest)


# ---- how it is done


def _fonts(inputs: Inputs, role: Role, face: Typeface, wanted: str) -> Iterator[Font]:
    rest = set(wanted)
    for file in face.files:
        source = f"{FOLDER}/{file}"
        found = rest.intersection(inputs.compute(held, source))
        if found:
            rest -= found
            own = "".join(sorted(found))
            mark = digest(subset(inputs, source, own, face.lightest, face.heaviest)).hex()[:8]
            yield Font(role, face, source, own, f"fonts/{posixpath.splitext(file)[0]}.{mark}.woff2")


def _face(font: Font, href: str, display: str) -> str:
    face = font.face
    parts = {
        "font-family": f'"{face.family}"',
        "src": f'url("{href}") format("woff2")',
        "font-weight": face.weights,
        "font-display": display,
        "size-adjust": "" if face.size == 100 else f"{face.size}%",
        # Fetched by pages that have such a letter only. The first file has no range: it is for all the rest.
        "unicode-range": "" if font.is_first else ",".join(f"U+{ord(letter):X}" for letter in font.letters),
    }
    return "@font-face{" + ";".join(f"{name}:{value}" for name, value in parts.items() if value) + "}"
