"""A name within a page that a link can lead to: ajanvaraus."""

import re
from functools import partial
from typing import Self

from sitegen.values import Unreadable

not_a_name = partial(Unreadable, "a name to link to", "small letters a–z, digits and hyphens, such as ajan-varaus")


class Anchor(str):
    """An id in HTML that reads well in an address."""

    __slots__ = ()

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text can stand after # as it is."""
        if not re.fullmatch("[a-z][a-z0-9]*(?:-[a-z0-9]+)*", text.strip()):
            raise not_a_name()
        return cls(text.strip())
