"""The CI files: what they promise in words, they do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

PROJECT = Path(__file__).parent.parent
WORKFLOWS = sorted((PROJECT / ".github" / "workflows").glob("*.yml"))


def test_ci_runs_exactly_the_test_command_of_the_readme() -> None:
    [command] = re.findall(r"^ +(python3 build\.py test)\b", (PROJECT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert (PROJECT / ".ci" / "run").read_text("utf-8").rstrip().endswith(f"\n{command}")


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_its_commit_and_names_its_version(workflow: Path) -> None:
    uses = [line for line in workflow.read_text("utf-8").splitlines() if "uses:" in line]
    assert uses
    assert [line for line in uses if not re.search(r"@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_job_asks_for_its_own_permissions_and_none_for_secrets(workflow: Path) -> None:
    text = workflow.read_text("utf-8")
    told = yaml.safe_load(text)
    assert told["permissions"] == {}
    for job in told["jobs"].values():
        writes = {name for name, may in job["permissions"].items() if may == "write"}
        # A job that may write runs no code of ours, and so none of our libraries'.
        assert not writes or not any("run" in step for step in job["steps"])
    assert "secrets." not in text
