"""The property that matters most: after any edit, a build on top of the last one equals a clean build.

Byte for byte, the list of problems included; where an edit makes an error, the site stays as it was, and the next
good edit recovers.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from tests.engine.edits import EDITS, Edit
from tests.engine.practice import NothingToChange, Outcome, Practice, contents
from tests.plugin import Figures

SEED = 20261122
COUNT, THOROUGH_COUNT = 60, 1000
# Builds in a row that may fail before what was wrong is put right.
MOST_FAILURES = 2
MENDED = "mended"


class Step(NamedTuple):
    """One edit and what it led to."""

    name: str
    detail: str
    changed: bool
    """Whether the site's bytes changed."""
    failed: bool
    """Whether it made an error."""


@pytest.mark.usefixtures("coarse_clock", "eager_workers")
def test_a_build_after_any_edit_equals_a_clean_build(tmp_path: Path, thorough: bool, figures: Figures) -> None:
    count = THOROUGH_COUNT if thorough else COUNT
    steps = list(edited(Practice(tmp_path), Random(SEED), count))
    assert len(steps) == count
    assert_varied(steps)
    figures("random edits after which a build equalled a clean build", len(steps), "edits")
    figures("of them changed the site's bytes", sum(step.changed for step in steps), "edits")
    figures("of them were mistakes, told of alike", sum(step.failed for step in steps), "edits")


def edited(site: Practice, dice: Random, count: int) -> Iterator[Step]:
    """Make so many random edits, and assert after each that the build equals a clean one."""
    deck = shuffled(dice)
    sound, last, failures = site.all(), site.build(), 0
    settings = site.settings
    for number in range(count):
        if failures > MOST_FAILURES or (failures and dice.random() < 0.5):
            site.restore(sound)
            site.settings = settings
            name, detail = MENDED, ""
        else:
            name, detail = made_by_one_of(deck, site, dice)
        try:
            now = built_twice(site, jobs=1 + dice.randrange(2))
        except BaseException as error:
            error.add_note(f"edit {number}: {name}: {detail}")
            raise
        yield Step(name, detail, now.files != last.files, now.has_errors)
        failures = failures + 1 if now.has_errors else 0
        if not now.has_errors:
            sound, settings = site.all(), site.settings
        last = now


def shuffled(dice: Random) -> Iterator[Edit]:
    """Yield all edits in a random order, again and again."""
    while True:
        yield from dice.sample(EDITS, len(EDITS))


def made_by_one_of(deck: Iterator[Edit], site: Practice, dice: Random) -> tuple[str, str]:
    """Make the next edit for which the site has something to change; return its name and what it did."""
    for edit in deck:
        try:
            return edit.__name__, edit(site, dice)
        except NothingToChange:
            continue
    raise AssertionError("a deck never ends")


def built_twice(site: Practice, jobs: int) -> Outcome:
    """Build on top of the last build and anew; assert that both say and make the same."""
    before = contents(site.output)
    now, anew = site.build(jobs), site.build_anew()
    assert now.report.problems == anew.report.problems
    if now.has_errors:
        assert not anew.files
        assert now.files == before, "an error left the site other than it was"
    else:
        assert differences(now.files, anew.files) == []
        assert site.build().report.rendered == {}
    return now


def differences(now: dict[str, bytes], anew: dict[str, bytes]) -> list[str]:
    """Return the files that differ, with where."""
    return [path for path in sorted(now.keys() | anew.keys()) if now.get(path) != anew.get(path)]


def assert_varied(steps: list[Step]) -> None:
    """Assert that the edits were of many kinds, that most of them mattered, and that some were mistakes."""
    made = [step for step in steps if step.name != MENDED]
    assert len({step.name for step in made}) > 40
    assert sum(step.changed or step.failed for step in made) > 0.6 * len(made)
    assert 0.05 < sum(step.failed for step in made) / len(made) < 0.35
