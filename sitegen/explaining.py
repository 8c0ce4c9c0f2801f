"""Explaining: how an output came about, told from its trace."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname

from sitegen import builder
from sitegen.files import ABSENT
from sitegen.inputs import DERIVED
from sitegen.traces import Key, Memory, Needs

# More files of one folder than these are counted, not named.
FEW = 3


def explain(output: Path, path: str) -> str | None:
    """Return an output's recipe, what it read, and what the answers it was told rest on; None if unknown."""
    memory = builder.remembered(output)
    if path not in memory.outputs:
        return None
    call, trace = memory.outputs[path]
    leaves = {key: digest for key, digest in trace.needs.items() if key not in memory.questions and key[0] != DERIVED}
    lines = [f"{path} is made by {_call(call)}.", "", "It read:"]
    lines += [f"  {_words(key, digest)}" for key, digest in leaves.items()]
    lines += ["", "It asked, and what the answers rest on:"]
    for key in (key for key in trace.needs if key not in leaves):
        lines += [f"  {_call(key)}", *(f"      {rest}" for rest in _summed(_leaves(memory, key)))]
    return "\n".join(lines)


def _leaves(memory: Memory, question: Key) -> Needs:
    """Return all that a question read, directly or through others."""
    found: Needs = {}
    seen: set[Key] = set()
    waiting = [question]
    while waiting:
        for key, digest in memory.questions[waiting.pop()].needs.items():
            if key[0] == DERIVED:
                continue
            if key not in memory.questions:
                found[key] = digest
            elif key not in seen:
                seen.add(key)
                waiting.append(key)
    return found


def _summed(leaves: Needs) -> Iterator[str]:
    """Yield the leaves in words; many files of one folder in one line."""
    folders: dict[str, list[str]] = {}
    for key, digest in sorted(leaves.items()):
        folders.setdefault(dirname(key[1]) if key[0] == "file" else "", []).append(_words(key, digest))
    for folder, words in folders.items():
        if folder and len(words) > FEW:
            yield f"{len(words)} files in {folder}/"
        else:
            yield from words


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
    arguments = ", ".join(str(argument) for argument in key[1:])
    return f"is {arguments} there?" if name == "inputs._exists" else f"{name}({arguments})"
