"""The table of Lighthouse's verdicts in benchmarks/figures/: a row for each page and device, of the day's last run."""

from __future__ import annotations

import datetime
import os
import platform
from collections.abc import Mapping
from pathlib import Path

from sitegen.testing import lighthouse
from tests.budgets.judging import CATEGORIES, Verdict

Row = tuple[str, str, str]
"""Site, page's path, device."""
HEADS = ("site", "page", "device", *CATEGORIES, "LCP, s", "CLS", "TBT, ms")
ABOUT = """\
# Lighthouse {version}, {day}

Every page, built with an address and served with brotli and caching; mobile is Lighthouse's slow 4G and slow phone.
Where a page's first run fell short, the median of three. Machine: {machine}.
Written by `python3 build.py test --thorough tests/budgets/test_lighthouse.py`.

"""


def write(folder: Path, verdicts: Mapping[Row, Verdict]) -> Path:
    """Write the day's table; rows that this run did not judge stay as an earlier run of the day left them."""
    path = _path(folder)
    rows = {**_rows(path), **{row: _cells(verdict) for row, verdict in verdicts.items()}}
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    lines = [_line(HEADS), _line(["---"] * len(HEADS)), *(_line([*row, *rows[row]]) for row in sorted(rows))]
    folder.mkdir(parents=True, exist_ok=True)
    about = ABOUT.format(version=lighthouse.version(), day=_today(), machine=machine)
    path.write_text(about + "\n".join(lines) + "\n", encoding="utf-8")
    return path


def has(folder: Path, row: Row) -> bool:
    """Return whether the day's table has a row."""
    return row in _rows(_path(folder))


def _path(folder: Path) -> Path:
    return folder / f"{_today()}-lighthouse.md"


def _today() -> str:
    return datetime.datetime.now().astimezone().date().isoformat()


def _cells(verdict: Verdict) -> list[str]:
    return [*map(str, verdict.scores), f"{verdict.lcp:.2f}", f"{verdict.cls:.3f}", f"{verdict.tbt:.0f}"]


def _line(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rows(path: Path) -> dict[Row, list[str]]:
    """Return the rows of a table that was written before."""
    if not path.exists():
        return {}
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [line.removeprefix("| ").removesuffix(" |").split(" | ") for line in lines[2:]]
    return {(site, page, device): figures for site, page, device, *figures in cells}
