"""Parallel: work is spread over processes, and what happens in one of them is told here."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress

import pytest

from sitegen import parallel
from sitegen.parallel import WORTH_A_WORKER, WorkerFailed, spread

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")

ENOUGH = list(range(3 * WORTH_A_WORKER))


def work(items: Sequence[int]) -> tuple[int, list[int]]:
    return os.getpid(), [item * 2 for item in items]


def test_every_item_is_worked_on_once() -> None:
    results = spread(ENOUGH, work, jobs=3)
    assert len({process for process, _ in results}) == 3
    assert sorted(number for _, numbers in results for number in numbers) == [item * 2 for item in ENOUGH]


def test_this_process_takes_a_share() -> None:
    assert os.getpid() in {process for process, _ in spread(ENOUGH, work, jobs=2)}


@pytest.mark.parametrize(("items", "jobs"), [(ENOUGH, 1), (ENOUGH[:WORTH_A_WORKER], 8), ([], 2)])
def test_little_work_is_done_here(items: list[int], jobs: int) -> None:
    assert {process for process, _ in spread(items, work, jobs)} <= {os.getpid()}


def test_as_many_work_as_there_is_work_for() -> None:
    assert len(spread(ENOUGH, work, jobs=100)) == 3


def test_a_fault_in_a_worker_is_shown_here() -> None:
    here = os.getpid()

    def faulty(items: Sequence[int]) -> int:
        if os.getpid() != here:
            raise ZeroDivisionError("in a worker")
        return 0

    with pytest.raises(WorkerFailed, match="ZeroDivisionError: in a worker"):
        spread(ENOUGH, faulty, jobs=2)
    assert_no_worker_is_left()


def test_a_fault_here_waits_for_the_workers() -> None:
    here = os.getpid()

    def faulty(items: Sequence[int]) -> int:
        if os.getpid() == here:
            raise ZeroDivisionError("here")
        return 0

    with pytest.raises(ZeroDivisionError, match="here"):
        spread(ENOUGH, faulty, jobs=2)
    assert_no_worker_is_left()


def test_a_killed_worker_is_told_of() -> None:
    here = os.getpid()

    def killed(items: Sequence[int]) -> int:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    with pytest.raises(WorkerFailed, match="killed"):
        spread(ENOUGH, killed, jobs=2)
    assert_no_worker_is_left()


def test_an_answer_larger_than_a_pipe_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTH_A_WORKER", 1)
    results = spread([1, 2, 3], lambda items: b"x" * 5_000_000 * len(items), jobs=3)
    assert [len(result) for result in results] == [5_000_000] * 3


def assert_no_worker_is_left() -> None:
    # Other tests' browser may be a child of this process too; it has not ended.
    with suppress(ChildProcessError):
        assert os.waitpid(-1, os.WNOHANG) == (0, 0)
