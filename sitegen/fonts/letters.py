"""Letters: which ones the site uses, told from what goes into its pages.

Finished pages are not asked: they name the fonts by their content, so the question would run in a circle.
"""

from __future__ import annotations

import html
import re
import unicodedata

from sitegen import content
from sitegen.inputs import Inputs

# Those of the three languages, and what typography, values and templates put in of their own accord. Site after site
# has the same, so that an edit of the texts seldom brings a new one.
ALWAYS = frozenset(
    [chr(code) for code in range(0x20, 0x7F)]
    + [*"ÅÄÖåäöÉéÜü", *"–—’‘”“„«»…·•×−±€½¼¾°§©", *"\N{NO-BREAK SPACE}\N{SOFT HYPHEN}\N{NON-BREAKING HYPHEN}"]
)
WRITTEN = (".md", ".yml", ".html")
# What YAML, Jinja and Python write for a letter: \u00e9, \xe9.
ESCAPED = re.compile(r"\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8}))")


def used(inputs: Inputs) -> str:
    """Return all letters of the site, sorted."""
    words = {f"templates/words/{language}.yml" for language in inputs.compute(content.languages)}
    files = [
        *(file for file in inputs.names("content") if file.endswith(WRITTEN)),
        *(file for file in inputs.names("templates") if file.endswith(WRITTEN)),
    ]
    others = (
        inputs.compute(further, file) for file in files if not file.startswith("templates/words/") or file in words
    )
    return "".join(sorted(ALWAYS.union(*others)))


def further(inputs: Inputs, file: str) -> str:
    """Return the letters of a file beyond those that every site has, sorted."""
    text = (inputs.file(file) or b"").decode(errors="ignore")
    text = html.unescape(ESCAPED.sub(_letter, text))
    # A heading may be set, or a label begun, in capitals.
    found = set(unicodedata.normalize("NFC", text + text.upper() + text.lower())) | set(text)
    return "".join(sorted(letter for letter in found - ALWAYS if is_seen(letter)))


def is_seen(letter: str) -> bool:
    """Return whether a character is something to be drawn in the site's letters.

    Spaces and what only steers the text (soft hyphens, joiners, variation selectors) draw nothing; pictographs and
    emoji are drawn by every system's own fonts and by no text font; what is not assigned has no shape.
    """
    if letter == "\N{SOFT HYPHEN}" or unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"):
        return False
    is_pictograph = "\u2600" <= letter <= "\u27bf" or letter >= "\U0001f000"
    return not (is_pictograph or "\ufe00" <= letter <= "\ufe0f")


def _letter(found: re.Match[str]) -> str:
    code = int(found[1] or found[2] or found[3], 16)
    return chr(code) if code < 0x110000 else ""
