"""Traces: what every output and every question asked for when it was last made, kept between builds.

Delete the file and nothing is lost but time.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from sitegen.files import Digest, Signature
from sitegen.problems import Problem

Key = tuple[Any, ...]
"""What can be asked for: ("file", path), ("setting", name), …, or a question ("module:function", *args)."""

Need = tuple[Key, Digest]
"""One thing asked for and the digest of what was handed out."""

FORMAT = 1
NOBODY = "nobody"


class Trace(NamedTuple):
    """How a result came about."""

    needs: tuple[Need, ...]
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

    def reachable(self, roots: Iterable[Trace]) -> Iterator[tuple[Key, Trace]]:
        """Yield every question that the traces asked, directly or through others, once."""
        waiting = list(roots)
        seen: set[Key] = set()
        while waiting:
            for key, _ in waiting.pop().needs:
                if key in seen or key not in self.questions:
                    continue
                seen.add(key)
                trace = self.questions[key]
                waiting.append(trace)
                yield key, trace


def load(path: Path, generator: str) -> Memory:
    """Return what the last build remembered, or an empty memory if there is none that this generator can use."""
    try:
        # Our own file, written by us beside the output.
        found = marshal.loads(path.read_bytes())  # noqa: S302
        format_, made_by, files, questions, outputs, plan, checks = found
    except (OSError, EOFError, ValueError, TypeError):
        return Memory(generator)
    if format_ != FORMAT or made_by != generator:
        return Memory(generator)
    return Memory(
        generator,
        files,
        {key: _trace(parts) for key, parts in questions.items()},
        {path: (call, _trace(parts)) for path, (call, parts) in outputs.items()},
        plan and _trace(plan),
        checks and _trace(checks),
    )


def save(path: Path, memory: Memory) -> None:
    """Write the memory in one step: a new file, then a rename."""
    questions = {key: _parts(trace) for key, trace in memory.questions.items()}
    outputs = {name: (call, _parts(trace)) for name, (call, trace) in memory.outputs.items()}
    roots = memory.plan and _parts(memory.plan), memory.checks and _parts(memory.checks)
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(marshal.dumps((FORMAT, memory.generator, memory.files, questions, outputs, *roots)))
    os.replace(fresh, path)


def _parts(trace: Trace) -> tuple[Any, ...]:
    return trace.needs, trace.result, tuple(tuple(problem) for problem in trace.problems), trace.answer


def _trace(parts: tuple[Any, ...]) -> Trace:
    needs, result, problems, answer = parts
    return Trace(needs, result, tuple(Problem(*problem) for problem in problems), answer)
