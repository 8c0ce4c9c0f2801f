"""The two ways of writing, and where to."""

from pathlib import Path

import pytest

from tests.output_folder.builds import WAYS, Put


@pytest.fixture(params=WAYS)
def put(request: pytest.FixtureRequest) -> Put:
    return WAYS[request.param]


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "output"
