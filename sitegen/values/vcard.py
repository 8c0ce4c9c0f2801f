"""How a text stands in a vCard 3.0 (RFC 2426; why not 4.0 says vcards.py).

A value's `vcard()` is a content line without its end, not yet folded (RFC 2426, 2.6).
"""

ESCAPES = str.maketrans({"\\": r"\\", ",": r"\,", ";": r"\;", "\n": r"\n"})


def escaped(text: str) -> str:
    """Return a text as a value, or as one component of N, ADR or ORG, where ; parts the components (RFC 2426, 4)."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(ESCAPES)
