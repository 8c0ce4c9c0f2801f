"""Weight: every page with its styles comes in one first flight, and what else it needs can be kept for ever."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.budgets.hosting import FINGERPRINTED, compressed
from tests.plugin import Figures
from tests.sites import SOURCES, pages_in

Built = Callable[[str], Path]
# What a server may send before it hears from the browser again: ten packets of 1,460 bytes (RFC 6928).
FIRST_FLIGHT = 14_600
# Not the licences beside the fonts, which no page loads.
ASSET = re.compile(r"(?:pictures|fonts)/.*(?<!\.txt)$")


@pytest.mark.parametrize("name", SOURCES)
def test_every_page_with_its_styles_comes_in_one_first_flight(name: str, built_site: Built, figures: Figures) -> None:
    folder = built_site(name)
    sizes = {file.relative_to(folder).as_posix(): len(compressed(file.read_bytes())) for file in pages_in(folder)}
    assert {path: size for path, size in sizes.items() if size > FIRST_FLIGHT} == {}
    figures(f"heaviest page with styles of {name}, brotli 11", max(sizes.values()), "bytes")
    heaviest = max(sizes, key=lambda path: sizes[path])
    # Hosts that compress as they send do it less well; the heaviest page must not be saved by the best quality.
    quickly = len(compressed((folder / heaviest).read_bytes(), 5))
    assert quickly <= FIRST_FLIGHT
    figures(f"the same, brotli 5 (a host in a hurry: {name})", quickly, "bytes")


@pytest.mark.parametrize("name", SOURCES)
def test_what_browsers_may_keep_for_ever_has_its_fingerprint_in_its_name(name: str, built_site: Built) -> None:
    folder = built_site(name)
    files = [file.relative_to(folder).as_posix() for file in folder.rglob("*.*")]
    assets = [path for path in files if ASSET.match(path)]
    assert [path for path in assets if not FINGERPRINTED.search(path)] == []
    assert len(assets) >= 2
