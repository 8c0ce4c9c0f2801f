"""Work spread over forked processes, which share all that is already loaded; elsewhere, done in turn."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, TypeVar, cast

Item = TypeVar("Item")
Result = TypeVar("Result")

# Below this many items a fork, its warm-up and its answer cost more than they save.
WORTH_A_WORKER = 8


class WorkerFailed(RuntimeError):
    """A worker met a fault of the generator's own; the text is its traceback."""


def spread(items: Sequence[Item], work: Callable[[Sequence[Item]], Result], jobs: int) -> list[Result]:
    """Return what `work` makes of each share of the items; a result must survive pickling.

    Only Linux forks: elsewhere a fork is missing (Windows) or unsafe once system libraries are loaded (macOS).
    """
    workers = min(jobs, len(items) // WORTH_A_WORKER) if sys.platform == "linux" else 1
    if workers < 2:
        return [work(items)] if items else []
    shares = [items[start::workers] for start in range(workers)]
    children = [_start(work, share) for share in shares[1:]]
    try:
        first = work(shares[0])
    finally:
        answers = [_finish(pid, answer) for pid, answer in children]
    return [first, *(_result(answer) for answer in answers)]


def apart(work: Callable[[], Result]) -> Result:
    """Return what `work` returns, done in a process of its own where one can be forked.

    For libraries that keep threads: a process that holds them passes locks but no threads on to those it forks.
    """
    if sys.platform != "linux":
        return work()
    pid, answer = _start(lambda _: work(), ())
    return cast(Result, _result(_finish(pid, answer)))


def _start(work: Callable[[Sequence[Item]], Result], share: Sequence[Item]) -> tuple[int, BinaryIO]:
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        os.close(writing)
        return pid, os.fdopen(reading, "rb")
    # Whatever happens, the child ends here: unwinding would undo the parent's locks and folders.
    try:
        os.close(reading)
        _answer(writing, work, share)
    finally:
        os._exit(0)


def _answer(writing: int, work: Callable[[Sequence[Item]], Result], share: Sequence[Item]) -> None:
    with os.fdopen(writing, "wb") as answer:
        try:
            told = pickle.dumps((work(share), None))
        except BaseException:  # noqa: BLE001 - told by the parent, which shows it
            import traceback

            told = pickle.dumps((None, traceback.format_exc()))
        answer.write(told)


def _finish(pid: int, answer: BinaryIO) -> bytes:
    with answer:
        data = answer.read()
    os.waitpid(pid, 0)
    return data


def _result(data: bytes) -> Any:
    """Return what `work` returned at the other end of the pipe."""
    # Our own child wrote it.
    result, fault = pickle.loads(data) if data else (None, "the worker was killed")  # noqa: S301
    if fault is not None:
        raise WorkerFailed(fault)
    return result
