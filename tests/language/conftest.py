"""Fixtures of the tests of language care: Voikko, and Finnish words to ask it about."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen import testing
from sitegen.testing import finnish

Allowed = Callable[[str], set[int]]


@pytest.fixture(scope="session")
def words_path(pytestconfig: pytest.Config) -> Path:
    """The folder of the Finnish words; without them or Voikko the test fails; only --no-browser skips it."""
    if pytestconfig.getoption("no_browser"):
        pytest.skip("--no-browser")
    path = os.environ.get(testing.WORDS) or finnish.find()
    if not path:
        pytest.fail("there is no Voikko: run python3 build.py test, or give --no-browser")
    return Path(path)


@pytest.fixture(scope="session")
def is_finnish(words_path: Path) -> Callable[[str], bool]:
    """Return a function that tells whether Voikko knows a word."""
    import libvoikko  # type: ignore[import-untyped]

    return libvoikko.Voikko("fi").spell  # type: ignore[no-any-return]


@pytest.fixture(scope="session")
def allowed(words_path: Path) -> Allowed:
    """Return a function that tells where Voikko breaks a word, three letters on each side at the least."""
    return _voikkos_breaks(ugly=True)


@pytest.fixture(scope="session")
def advised(words_path: Path) -> Allowed:
    """As `allowed`, but only where Voikko finds a break beautiful: between no vowels, and not after a single one."""
    return _voikkos_breaks(ugly=False)


def _voikkos_breaks(ugly: bool) -> Allowed:
    import libvoikko

    voikko = libvoikko.Voikko("fi")
    voikko.setNoUglyHyphenation(not ugly)

    def places(word: str) -> set[int]:
        # "-" is a place; "=" would be one where a hyphen of the word's own stands, but the words are letters only.
        pattern = voikko.getHyphenationPattern(word)
        return {at for at, sign in enumerate(pattern) if sign == "-" and 3 <= at <= len(word) - 3}

    return places
