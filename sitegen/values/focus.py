"""The point of a picture that stays in sight where it is cut: 60% 30%."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Self

from sitegen.values import Unreadable
from sitegen.values.spelling import plain

not_a_focus = partial(
    Unreadable, "a point of a picture: how far from its left edge, how far from its top", "60% 30% or 50% 50%"
)


@dataclass(frozen=True, slots=True)
class Focus:
    """A point in a picture, in hundredths of its width from the left and of its height from the top."""

    x: int
    y: int

    @classmethod
    def read(cls, text: str) -> Self:
        """Raise Unreadable unless the text is two percentages from 0 to 100."""
        found = re.fullmatch(r"([0-9]{1,3}) ?% ?[,/]? ?([0-9]{1,3}) ?%", plain(text))
        if not found:
            raise not_a_focus()
        if max(int(found[1]), int(found[2])) > 100:
            raise not_a_focus("each is at most 100%, the right edge and the bottom")
        return cls(int(found[1]), int(found[2]))

    def show(self, _language: str) -> str:
        """Return the point as an editor writes it, in any language."""
        return f"{self.x}% {self.y}%"

    def json_ld(self) -> None:
        """Return nothing: https://schema.org/ImageObject knows no such point."""
