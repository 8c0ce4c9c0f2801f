"""Traces: what every output and every question asked for when it was last made, kept between builds.

Delete the file and nothing is lost but time.
"""

from __future__ import annotations

import gc
import marshal
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from sitegen.files import Digest, Signature, digest
from sitegen.problems import Problem

Key = tuple[Any, ...]
"""What can be asked for: ("file", path), ("setting", name), …, or a question ("module:function", *args)."""

Needs = dict[Key, Digest]
"""What was asked for, in that order, and the digest of what was handed out."""

FORMAT = 2
CHECKSUM = 16  # bytes
NOBODY = "nobody"


class Trace(NamedTuple):
    """How a result came about."""

    needs: Needs
    """In the order asked: what was asked first decides what is asked next."""
    result: Digest
    problems: tuple[Problem, ...]
    answer: bytes | None = None
    """A small answer, pickled, so that the next build need not work it out; outputs keep theirs on disk."""


@dataclass
class Memory:
    """All that one build leaves to the next."""

    generator: str = NOBODY
    """The digest of the code and libraries that made it; with others, nothing of it counts."""
    files: dict[str, tuple[Signature, Digest]] = field(default_factory=dict)
    questions: dict[Key, Trace] = field(default_factory=dict)
    outputs: dict[str, tuple[Key, Trace]] = field(default_factory=dict)
    """Output path → its recipe's call and its trace."""
    plan: Trace | None = None
    """What the list of outputs came from."""
    checks: Trace | None = None
    """What the checks asked for."""
    leaves: Needs = field(default_factory=dict)
    """All that is no question and that some trace asked for: while these hold, every trace does."""
    problems: tuple[Problem, ...] = ()

    def named(self, kind: str) -> set[str]:
        """Return the names of all leaves of a kind."""
        return {key[1] for key in self.leaves if key[0] == kind}

    def keep(self, roots: Iterable[Trace]) -> None:
        """Let go of every question that these traces did not ask, directly or through others."""
        kept: dict[Key, Trace] = {}
        leaves: Needs = {}
        waiting = list(roots)
        while waiting:
            for key, result in waiting.pop().needs.items():
                if ":" not in key[0]:
                    leaves[key] = result
                elif key not in kept:
                    kept[key] = self.questions[key]
                    waiting.append(kept[key])
        # Mostly each after those it asked, so that doubt spreads in one or two passes.
        self.questions, self.leaves = dict(reversed(kept.items())), leaves


def load(path: Path, generator: str) -> Memory:
    """Return what the last build remembered, or an empty memory if there is none that this generator can use."""
    with _without_collector():
        return _load(path, generator)


def _load(path: Path, generator: str) -> Memory:
    try:
        record = path.read_bytes()
    except OSError:
        return Memory(generator)
    # The checksum comes first: marshal may crash on what it did not write.
    if record[:CHECKSUM] != digest(record[CHECKSUM:]):
        return Memory(generator)
    format_, made_by, *told = marshal.loads(record[CHECKSUM:])  # noqa: S302 - our own file, and whole
    if format_ != FORMAT or made_by != generator:
        return Memory(generator)
    files, questions, outputs, plan, checks, leaves, problems = told
    return Memory(
        generator,
        files,
        {key: _trace(parts) for key, parts in questions.items()},
        {path: (call, _trace(parts)) for path, (call, parts) in outputs.items()},
        plan and _trace(plan),
        checks and _trace(checks),
        leaves,
        tuple(Problem(*problem) for problem in problems),
    )


def save(path: Path, memory: Memory) -> None:
    """Write the memory in one step: a new file, then a rename."""
    questions = {key: _parts(trace) for key, trace in memory.questions.items()}
    outputs = {name: (call, _parts(trace)) for name, (call, trace) in memory.outputs.items()}
    roots = memory.plan and _parts(memory.plan), memory.checks and _parts(memory.checks)
    told = memory.leaves, _plain(memory.problems)
    path.parent.mkdir(parents=True, exist_ok=True)
    record = marshal.dumps((FORMAT, memory.generator, memory.files, questions, outputs, *roots, *told))
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(digest(record) + record)
    os.replace(fresh, path)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Hold off the search for cycles, which would go through hundreds of thousands of new objects again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _parts(trace: Trace) -> tuple[Any, ...]:
    return trace.needs, trace.result, _plain(trace.problems), trace.answer


def _plain(problems: tuple[Problem, ...]) -> tuple[Any, ...]:
    return tuple(tuple(problem) for problem in problems)


def _trace(parts: tuple[Any, ...]) -> Trace:
    needs, result, problems, answer = parts
    return Trace(needs, result, tuple(Problem(*problem) for problem in problems), answer)
