"""A Finnish post code: 00100, which is text, not a number."""

import re
from dataclasses import dataclass
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.spelling import plain


@dataclass(frozen=True, slots=True)
class PostCode:
    """Five digits."""

    code: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is five digits, or the same after FI-."""
        found = re.fullmatch("(?:(?:FI|AX)-)?([0-9]{5})", plain(text).upper())
        if not found or found[1] == "00000":
            raise Unreadable("a post code", "00100", "one has five digits")
        return cls(found[1])

    def show(self, language: str) -> str:  # noqa: ARG002 (other values need it)
        """The same in every language."""
        return self.code

    def json_ld(self) -> str:
        """For https://schema.org/postalCode, which is text: a number would lose its zeros."""
        return self.code

    def vcard(self) -> str:
        """The sixth component of an ADR (RFC 2426, 3.2.1), not a line of its own."""
        return self.code
