"""What keyboards, word processors and contact lists do to the same words."""

import pytest

from sitegen.values.spelling import plain


@pytest.mark.parametrize("dash", "-‐‑‒–—―−")
def test_any_dash_is_a_hyphen(dash: str) -> None:
    assert plain(f"45{dash}90 min") == "45-90 min"


@pytest.mark.parametrize("space", [" ", "\t", "\n", "  ", "\u00a0", "\u2009", "\u202f"])
def test_any_space_is_one_common_space(space: str) -> None:
    assert plain(f"{space}45{space}min{space}") == "45 min"


@pytest.mark.parametrize("mark", ["\u00ad", "\u200b", "\u200f", "\u202a", "\u202e", "\u2060", "\u2069", "\ufeff"])
def test_marks_that_nobody_sees_are_left_out(mark: str) -> None:
    assert plain(f"{mark}45 m{mark}in{mark}") == "45 min"
