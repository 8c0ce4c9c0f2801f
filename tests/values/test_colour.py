"""Colours: as screens mix them, in one spelling."""

import pytest

from sitegen.values import Unreadable
from sitegen.values.colour import Colour


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("#1f5f6b", "#1f5f6b"),
        ("#1F5F6B", "#1f5f6b"),
        ("#3b8", "#33bb88"),
        ("1f5f6b", "#1f5f6b"),
        (" #FFF ", "#ffffff"),
        ("”#054d54”", "#054d54"),
    ],
)
def test_a_colour_is_read_in_any_usual_spelling(text: str, colour: str) -> None:
    assert Colour.read(text) == colour


@pytest.mark.parametrize("text", ["sininen", "#12345", "#1f5f6b80", "##fff", "#ggg", "rgb(1, 2, 3)", "20", "#", ""])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="not a colour"):
        Colour.read(text)
