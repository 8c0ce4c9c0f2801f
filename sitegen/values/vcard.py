"""How a text stands in a vCard 4.0 (RFC 6350).

A value's `vcard()` is a content line without its end, not yet folded (RFC 6350, 3.2).
"""

ESCAPES = str.maketrans({"\\": r"\\", ",": r"\,", ";": r"\;", "\n": r"\n"})


def escaped(text: str) -> str:
    """Return a text as a value, or as one component of N, ADR or ORG, where ; parts the components (RFC 6350, 3.4)."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(ESCAPES)
