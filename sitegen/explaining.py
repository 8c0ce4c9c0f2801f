"""Explaining: how an output came about, told from its trace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sitegen import builder
from sitegen.files import ABSENT
from sitegen.traces import Key, Memory, Needs


def explain(output: Path, path: str) -> str | None:
    """Return an output's recipe and all that it asked for, questions with what they asked in turn; None if unknown."""
    memory = builder.remembered(output)
    if path not in memory.outputs:
        return None
    call, trace = memory.outputs[path]
    lines = [f"{path} is made by {_call(call)}. It asked for:"]
    lines += _needs(memory, trace.needs, 1, set())
    return "\n".join(lines)


def _needs(memory: Memory, needs: Needs, depth: int, told: set[Key]) -> Iterator[str]:
    for key, digest in needs.items():
        yield "  " * depth + _words(key, digest) + (" (as above)" if key in told else "")
        if key in memory.questions and key not in told:
            told.add(key)
            yield from _needs(memory, memory.questions[key].needs, depth + 1, told)


def _words(key: Key, digest: bytes) -> str:
    match key:
        case ("file", path):
            return f"{path}{' (not there)' if digest == ABSENT else ''}"
        case ("folder", folder):
            return f"the list of files in {folder}/"
        case ("setting", "today"):
            return "the date"
        case ("setting", name):
            return f"the setting --{name}"
    return _call(key)


def _call(key: Key) -> str:
    name = key[0].removeprefix("sitegen.").replace(":", ".")
    return f"{name}({', '.join(str(argument) for argument in key[1:])})"
