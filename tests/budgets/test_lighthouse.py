"""Lighthouse over every page: full marks on phone and desktop, at once on the screen, and nothing moves.

The whole takes about 40 minutes, ten seconds a page and device. For a part: `-k own`, `-k "front and mobile"` or
`-k twelve` after `build.py test --thorough tests/budgets/test_lighthouse.py`. A run that was broken off goes on where
it was: a page that was good is judged again on another day, after `--cache-clear`, or when a byte of its site changed.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from sitegen import builder
from sitegen.builder import Job
from sitegen.inputs import Settings
from sitegen.testing import lighthouse
from tests import photographs
from tests.budgets import table
from tests.budgets.hosting import hosted
from tests.budgets.judging import DEVICES, Aim, judged
from tests.budgets.visits import paths_in
from tests.little_site import PROJECT, TODAY
from tests.sites import ADDRESS, SOURCES

pytestmark = [pytest.mark.thorough, pytest.mark.parametrize("device", DEVICES)]
Judge = Callable[..., list[str]]
# A page that asks not to be found cannot have full marks for being found.
NO_INDEX = '<meta name="robots" content="noindex">'
TWELVE = "twelve photographs"
FIGURES = PROJECT / "benchmarks" / "figures"
GOOD = "sitegen/lighthouse"
"""Where pytest keeps between runs which pages were good, by the digest of their site."""


@pytest.fixture
def judge(browser_path: str, cache: pytest.Cache) -> Judge:
    """Return what judges pages of a built site and tells in what ways they fall short."""
    if not lighthouse.find():
        pytest.fail("there is no Lighthouse: run python3 build.py test --thorough, or give --no-browser")

    def faults_of(site: str, folder: Path, paths: list[str], device: str, aim: Aim) -> list[str]:
        found, whole = [], digest_of(folder)
        with hosted(folder) as host:
            for path in paths:
                row = site, f"/{path}", device
                if cache.get(GOOD, {}).get(repr(row)) == whole and table.has(FIGURES, row):
                    continue
                hidden = NO_INDEX in (folder / path / "index.html").read_text(encoding="utf-8")
                least = Aim((*aim.scores[:3], 0), aim.lcp) if hidden else aim
                verdict = judged(host.address + path, device, browser_path, least)
                # At once, good or not: a run that is broken off has its rows too.
                table.write(FIGURES, {row: verdict})
                if faults := least.faults(verdict):
                    found += [f"/{path}: {fault}" for fault in faults]
                else:
                    cache.set(GOOD, {**cache.get(GOOD, {}), repr(row): whole})
        return found

    return faults_of


def digest_of(folder: Path) -> str:
    """Return one digest over a folder's files and their names."""
    found = sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file()):
        found.update(f"{file.relative_to(folder)}\0".encode() + sha256(file.read_bytes()).digest())
    return found.hexdigest()


@pytest.mark.parametrize("name", SOURCES)
def test_the_front_page_has_full_marks(name: str, device: str, judge: Judge, built_site: Callable[[str], Path]) -> None:
    assert judge(name, built_site(name), [""], device, Aim()) == []


@pytest.mark.parametrize("name", SOURCES)
def test_every_other_page_has_full_marks(
    name: str, device: str, judge: Judge, built_site: Callable[[str], Path]
) -> None:
    folder = built_site(name)
    paths = [path for path in paths_in(folder) if path and path.endswith("/")]
    assert len(paths) >= 3
    assert judge(name, folder, paths, device, Aim()) == []


def test_a_page_with_twelve_photographs_is_as_quick_as_can_be(
    device: str, judge: Judge, tmp_path_factory: pytest.TempPathFactory
) -> None:
    source = photographs.write_site(tmp_path_factory.mktemp("twelve"))
    folder = source / "output"
    builder.build(Job(source, PROJECT, folder, Settings(TODAY, ADDRESS)))
    assert judge(TWELVE, folder, [""], device, Aim((98, 100, 100, 100), lcp=2.5)) == []
