"""A colour as screens mix it: #1f5f6b."""

import re
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.spelling import plain

not_a_colour = partial(
    Unreadable, "a colour", 'red, green and blue as six digits 0–9 and letters a–f, in quotes, such as "#1f5f6b"'
)


# Telephones and text programs write these for ", and YAML takes them for letters.
QUOTES = "”“„’‘"


class Colour(str):
    """Red, green and blue in hexadecimal, two small digits each, behind a #."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is #rrggbb or its short form #rgb (CSS Color 4, 5.2); the # may be left out.

        Unquoted, YAML takes # for the beginning of a comment, so the colour without it is no mistake.
        """
        found = re.fullmatch("#?([0-9a-f]{3}|[0-9a-f]{6})", plain(text).strip(QUOTES).lower())
        if not found:
            raise not_a_colour()
        digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
        return cls(f"#{digits}")
