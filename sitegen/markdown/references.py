"""References: `[name]: file.yml "title"` at a paragraph's beginning, and how names are compared."""

from __future__ import annotations

import re

DEFINITION = re.compile(
    r"""\[(?!\^)(?P<name>(?:[^\[\]\\]|\\.)++)\]:\s*+          # a footnote's name begins with ^
    (?:<(?P<spaced>[^<>\n]*)>|(?P<plain>[^\s<]\S*+))
    (?:[ \n]\s*+(?P<title>"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)))?+
    [ ]*+(?:\n|$)""",
    re.VERBOSE | re.DOTALL,
)
# The same where what follows is no title.
UNTITLED = re.compile(DEFINITION.pattern.replace(r"(?:[ \n]\s*+(?P<title>", r"(?:(?!)(?P<title>"), DEFINITION.flags)
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def taken(text: str, known: dict[str, tuple[str, str]]) -> str:
    """Return a paragraph without the references that it begins with; they are added to the known ones."""
    at = 0
    while text.startswith("[", at) and (found := DEFINITION.match(text, at) or UNTITLED.match(text, at)):
        name = name_of(found["name"])
        if not name:
            break
        address = found["spaced"] if found["spaced"] is not None else found["plain"]
        # Of two with one name, the first counts.
        known.setdefault(name, (ESCAPED.sub(r"\1", address), ESCAPED.sub(r"\1", (found["title"] or "")[1:-1])))
        at = found.end()
    return text[at:]


def name_of(label: str) -> str:
    """Return a label as it is compared: without regard to capitals and to spaces and line ends between words."""
    return " ".join(ESCAPED.sub(r"\1", label).casefold().split())
