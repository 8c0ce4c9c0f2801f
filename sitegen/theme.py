"""Theme: what a practice chooses in site.yml for its look, as colours for whoever draws and as tokens for the styles.

`inputs.compute(theme.palette)` gives every colour of the site, by scheme and meaning, as `#rrggbb`.
"""

from __future__ import annotations

import re

from sitegen import content, contrasts, schemes, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.problems import Faulty, Problem
from sitegen.schemes import Palette, Scheme

# The radius of controls and pictures; with the last one a button of one line is round at its ends.
ROUNDNESS = {"sharp": "0rem", "soft": "0.375rem", "round": "1.75rem"}
# What distances are multiplied with; letters, lines of text and the size of controls stay as they are.
DENSITY = {"airy": "1.25", "normal": "1", "compact": "0.75"}
# What a scene draws: the macros of each file of templates/scenes/.
DRAWINGS = ("scene", "mark", "evening", "mirrored")


# ---- questions


def palette(inputs: Inputs) -> Palette:
    """Return the site's colours; of a main colour with too little contrast it is reported which would have enough."""
    theme = inputs.compute(content.site).theme
    found = schemes.derived(theme.colour, theme.accent)
    if short := min(contrasts.shortfalls(found), key=lambda short: short.contrast / short.pair.least, default=None):
        pair, scheme, contrast = short
        nearest = contrasts.nearest(theme.colour, theme.accent)
        text = (
            f'"{theme.colour}" is too pale to read; write "{nearest}", the nearest colour that is dark enough, '
            f"or a darker one ({pair.where} would have a contrast of "
            f"{int(contrast * 10) / 10}:1 in the {scheme} scheme; {pair.least:g}:1 is needed)"
        )
        written.complain(inputs, Origin(content.SITE_FILE, "theme.colour"), text)
    return found


def scene(inputs: Inputs) -> str:
    """Return the name of the site's drawing; Faulty, reported, if its template lacks one of the four macros."""
    name = inputs.compute(content.site).theme.scene
    file = f"templates/scenes/{name}.html"
    text = inputs.compute(written.text_of, file)
    lacking = [macro for macro in DRAWINGS if not re.search(rf"{{%-?\s*macro\s+{macro}\s*\(", text)]
    for macro in lacking:
        cure = f"add {{% macro {macro} %}} as templates/scenes/lake.html of the generator has it; it may be empty"
        inputs.report(Problem(file, 1, 1, "", f"this scene has no macro called {macro}; {cure}"))
    if lacking:
        raise Faulty(file)
    return name


def css(inputs: Inputs) -> str:
    """Return the theme's tokens, as the first of their layer: what is for print or forced colours comes after them."""
    theme = inputs.compute(content.site).theme
    light, dark = inputs.compute(palette)
    lengths = {"--round": ROUNDNESS[theme.roundness], "--density": DENSITY[theme.density]}
    darker = {name: value for name, value in tokens(dark).items() if tokens(light)[name] != value}
    return (
        f"@layer tokens{{{_rule({**tokens(light), **lengths})}@media (prefers-color-scheme:dark){{{_rule(darker)}}}}}"
    )


# ---- how it is done


def tokens(scheme: Scheme) -> dict[str, str]:
    """Return a scheme's colours by the names that they have in styles."""
    return {f"--color-{name.replace('_', '-')}": value for name, value in scheme._asdict().items()}


def _rule(declarations: dict[str, str]) -> str:
    return f":root{{{';'.join(f'{name}:{value}' for name, value in declarations.items())}}}"
