"""Letters: which ones the site uses, told from what goes into its pages.

Finished pages are not asked: they name the fonts by their content, so the question would run in a circle.
"""

from __future__ import annotations

import html
import re
import unicodedata

from sitegen import content
from sitegen.fonts import emoji
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
# And what HTML and Markdown write: &eacute;, &#233;.
SPELT = re.compile(rf"{ESCAPED.pattern}|&#?\w+;")


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
    text = _read((inputs.file(file) or b"").decode(errors="ignore"))
    # A heading may be set, or a label begun, in capitals.
    return "".join(sorted(seen(unicodedata.normalize("NFC", text + text.upper() + text.lower()) + text) - ALWAYS))


def seen(text: str) -> frozenset[str]:
    """Return a text's characters that are to be drawn in the site's letters.

    Spaces and what only steers the text (soft hyphens, joiners, variation selectors) draw nothing; emoji are drawn by
    every system's own fonts and by no text font; what is not assigned has no shape.
    """
    return frozenset(filter(_is_drawn, set(emoji.without(text))))


def written_at(text: str, letter: str) -> int:
    """Return where a letter first stands in a file's text, as itself or spelt out (&eacute;); -1 if it does not."""
    spelt = [found.start() for found in SPELT.finditer(text) if _read(found[0]) == letter]
    return min([*spelt, *([text.find(letter)] if letter in text else [])], default=-1)


def _is_drawn(letter: str) -> bool:
    is_unseen = unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs")
    return not (is_unseen or "\ufe00" <= letter <= "\ufe0f")


def _read(text: str) -> str:
    """Return a text with the letters that are spelt out in it."""
    return html.unescape(ESCAPED.sub(_letter, text))


def _letter(found: re.Match[str]) -> str:
    code = int(found[1] or found[2] or found[3], 16)
    return chr(code) if code < 0x110000 else ""
