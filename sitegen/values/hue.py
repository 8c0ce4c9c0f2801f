"""A hue on the OKLCH colour wheel: 200."""

import re
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.spelling import plain

not_a_hue = partial(Unreadable, "a hue", "whole degrees from 0 to 359, such as 145 (green), 200 (lake) or 25 (red)")


class Hue(int):
    """Degrees from 0 to 359."""

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is a whole number of degrees within the circle."""
        found = re.fullmatch("([0-9]{1,3}) ?°?", plain(text))
        if not found or int(found[1]) > 359:
            raise not_a_hue()
        return cls(found[1])
