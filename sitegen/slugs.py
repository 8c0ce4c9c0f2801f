"""Slugs: texts as parts of addresses."""

from __future__ import annotations

import unicodedata


def slug_of(text: str) -> str:
    """Return a text as a part of an address: small letters a–z, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ß", "ss").replace("ø", "o"))
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    return "-".join(kept.split())
