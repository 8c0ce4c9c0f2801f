"""Dice: what the edits choose by chance."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

from tests.engine.practice import NothingToChange

Thing = TypeVar("Thing")

SYLLABLES = ("ka", "lo", "mi", "na", "pu", "ra", "se", "ta", "ve", "yö", "hä", "ju")


def one_of(dice: Random, things: Sequence[Thing]) -> Thing:
    """Return one of the things. Raises NothingToChange where there is none."""
    if not things:
        raise NothingToChange
    return dice.choice(things)


def new_word(dice: Random) -> str:
    """Return a word that the site will hardly hold yet."""
    return "".join(dice.choice(SYLLABLES) for _ in range(4)).capitalize()
