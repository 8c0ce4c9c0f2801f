"""Fixtures of the engine's tests: surroundings that make mistakes show."""

from __future__ import annotations

import os

import pytest

from sitegen import files, parallel

CLOCK = 2_000_000_000  # ns: FAT's clock, the coarsest there is


@pytest.fixture
def coarse_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the file system tell times no finer than FAT does."""
    fine = files._signature

    def coarse(status: os.stat_result) -> files.Signature:
        modified, changed, size, number = fine(status)
        return modified // CLOCK * CLOCK, changed // CLOCK * CLOCK, size, number

    monkeypatch.setattr(files, "_signature", coarse)


@pytest.fixture
def eager_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let few pages be worth a worker."""
    monkeypatch.setattr(parallel, "WORTH_A_WORKER", 3)
