"""Hues: degrees of the colour wheel."""

import pytest

from sitegen.values import Unreadable
from sitegen.values.hue import Hue


@pytest.mark.parametrize(("text", "degrees"), [("0", 0), ("200", 200), ("359°", 359)])
def test_degrees_within_the_circle_are_read(text: str, degrees: int) -> None:
    assert Hue.read(text) == degrees


@pytest.mark.parametrize("text", ["360", "-1", "sininen", "20.5", "1_0", ""])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="not a hue"):
        Hue.read(text)
