"""A Finnish business identity code, the Y-tunnus: 1234567-1."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.spelling import plain

WEIGHTS = (7, 9, 10, 5, 8, 4, 2)  # the Tax Administration's rule for the check digit

not_a_business_id = partial(Unreadable, "a Y-tunnus", "1234567-1")


@dataclass(frozen=True, slots=True)
class BusinessId:
    """Seven digits, a hyphen, and a check digit that agrees with them."""

    code: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless it is right to the check digit. The VAT number FI12345671 says the same."""
        found = re.fullmatch("([0-9]{6,7}) ?- ?([0-9])|FI([0-9]{7})([0-9])", plain(text).upper())
        if not found:
            raise not_a_business_id("one has seven digits, a hyphen and a check digit")
        # Codes of six digits are older; a 0 goes before them.
        digits, check = (found[1] or found[3]).zfill(7), found[2] or found[4]
        if check != check_digit(digits):
            # No example here: it would read as the number that was meant.
            reason = "the check digit does not agree with the others, so a digit is wrong"
            raise Unreadable("a Y-tunnus", "it as it stands in the Business Information System, ytj.fi", reason)
        return cls(f"{digits}-{check}")

    def show(self, language: str) -> str:  # noqa: ARG002 (other values need it)
        """The same in every language, with a hyphen and never a dash."""
        return self.code

    def json_ld(self) -> str:
        """For https://schema.org/taxID; identifiers that have a property of their own need no PropertyValue.

        vatID is another thing: only who is in the VAT register has one.
        """
        return self.code

    def vcard(self) -> str:
        """As a NOTE (RFC 2426, 3.6.2): vCard has no property for a business's codes."""
        return f"NOTE:Y-tunnus {self.code}"


def check_digit(digits: str) -> str | None:
    """Return the check digit of seven digits, or None: where the rest is 1, no code is given out."""
    rest = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11
    return None if rest == 1 else str((11 - rest) % 11)
