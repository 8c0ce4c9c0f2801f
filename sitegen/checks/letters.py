"""Letters: every letter that a page shows is in the site's typefaces; one that is not looks like a stranger's."""

from __future__ import annotations

import html
import re

from sitegen import fonts, texts, written
from sitegen.checks import telling
from sitegen.content import SITE_FILE
from sitegen.fonts import pairs
from sitegen.fonts.letters import is_seen
from sitegen.fonts.pairs import ROLES
from sitegen.inputs import Inputs
from sitegen.outputs import style_guide
from sitegen.problems import Problem

# Attributes are not looked at: browsers show them, if at all, in letters of their own.
HIDDEN = re.compile(r"<(head|script|style|svg)\b.*?</\1>|<!--.*?-->", re.DOTALL)
HEADING = re.compile(r"<(h[1-6])\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def check(inputs: Inputs) -> None:
    """Check every page; a letter is told of once."""
    pair = inputs.compute(pairs.chosen)
    if pair is None:
        return
    files = inputs.compute(fonts.font_files)
    told: set[str] = set()
    for path in inputs.outputs():
        # The style guide shows more letters than the site has.
        if path.endswith(".html") and path != style_guide.PATH:
            for role, shown in zip(ROLES, inputs.compute(letters_shown, path), strict=True):
                held = {letter for font in files if font.role == role for letter in font.letters}
                missing = sorted(set(shown) - held - told)
                told.update(missing)
                for letter in missing:
                    inputs.report(_problem(inputs, path, letter, pair.face(role).family))


def letters_shown(inputs: Inputs, path: str) -> tuple[str, str]:
    """Return the letters of a page outside its headings, and those in them, each sorted."""
    page = HIDDEN.sub(" ", (inputs.output(path) or b"").decode())
    headings = " ".join(found[0] for found in HEADING.finditer(page))
    return _letters(HEADING.sub(" ", page)), _letters(headings)


def _letters(markup: str) -> str:
    return "".join(sorted(letter for letter in set(html.unescape(TAG.sub("", markup))) if is_seen(letter)))


def _problem(inputs: Inputs, path: str, letter: str, family: str) -> Problem:
    own = inputs.compute(telling.blame, path)
    text = (
        f'"{letter}" (U+{ord(letter):04X}) is not in {family}, so it is shown in letters of another kind; write it '
        "otherwise, or choose a pair of typefaces that has it (theme.type in site.yml)"
    )
    for file in (own, *inputs.compute(telling.shared_from, own), SITE_FILE, *inputs.names("templates")):
        before, found, _ = inputs.compute(written.text_of, file).partition(letter)
        if found:
            return Problem(file, *texts.place(before), "", text, "warning", "" if file == own else own)
    return Problem(own, 1, 1, "", text, "warning")
