"""The point of a picture that stays in sight: how it is written, and what is told of one outside the picture."""

from __future__ import annotations

import pytest

from sitegen.values import Unreadable
from sitegen.values.focus import Focus


@pytest.mark.parametrize("text", ["60% 30%", "60 % 30 %", "60%, 30%"])
def test_a_point_is_two_percentages(text: str) -> None:
    assert Focus.read(text) == Focus(60, 30)


def test_of_a_point_outside_the_picture_the_ends_are_told() -> None:
    with pytest.raises(Unreadable, match="each is at most 100%"):
        Focus.read("75% 130%")
