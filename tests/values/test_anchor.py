"""Anchors: names that links lead to."""

import pytest

from sitegen.values import Unreadable
from sitegen.values.anchor import Anchor


@pytest.mark.parametrize("text", ["ajanvaraus", "ajan-varaus", "h2o"])
def test_a_plain_name_is_read(text: str) -> None:
    assert Anchor.read(text) == text


@pytest.mark.parametrize("text", ["Ajanvaraus", "ajan varaus", "työ", "2a", "-a", 'a"b', ""])
def test_what_would_look_odd_in_an_address_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="name to link to"):
        Anchor.read(text)
