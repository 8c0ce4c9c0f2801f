"""Traces: what one build leaves to the next survives the disk, and nothing else is believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen import traces
from sitegen.problems import Problem
from sitegen.traces import Memory, Trace

PROBLEM = Problem("content/fi/a.yml", 3, 5, "title", "too long", "warning")


@pytest.fixture
def memory() -> Memory:
    leaf, question, other = ("file", "content/fi/a.yml"), ("m:question", "a", 1, None), ("m:other",)
    found = Memory("generator")
    found.files = {"content/fi/a.yml": ((1, 2, 3, 4), b"digest")}
    found.questions = {
        question: Trace({leaf: b"leaf"}, b"answer", (PROBLEM,), b"pickled"),
        other: Trace({}, b"nobody asks", ()),
    }
    found.outputs = {"a/index.html": (("m:page", "a"), Trace({question: b"answer"}, b"bytes", ()))}
    found.plan = Trace({("folder", "content/fi"): b"list"}, b"", ())
    found.checks = Trace({("output", "a/index.html"): b"bytes"}, b"", ())
    return found


def test_what_is_remembered_comes_back_from_the_disk(tmp_path: Path, memory: Memory) -> None:
    traces.save(tmp_path / "new" / "traces", memory)
    assert traces.load(tmp_path / "new" / "traces", "generator") == memory
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["traces"]


def test_what_another_generator_made_counts_for_nothing(tmp_path: Path, memory: Memory) -> None:
    traces.save(tmp_path / "traces", memory)
    assert traces.load(tmp_path / "traces", "another") == Memory("another")


@pytest.mark.parametrize("length", [0, 1, 10, 100, -1])
def test_a_damaged_memory_counts_for_nothing(tmp_path: Path, memory: Memory, length: int) -> None:
    path = tmp_path / "traces"
    traces.save(path, memory)
    path.write_bytes(path.read_bytes()[:length])
    assert traces.load(path, "generator") == Memory("generator")


@pytest.mark.parametrize("content", [b"", b"0", b"N", b"[]", b"\xff" * 50])
def test_a_file_that_is_no_memory_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "traces").write_bytes(content)
    assert traces.load(tmp_path / "traces", "generator") == Memory("generator")


def test_a_memory_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert traces.load(tmp_path / "traces", "generator") == Memory("generator")


def test_questions_that_nobody_asked_are_let_go(memory: Memory) -> None:
    assert memory.plan
    assert memory.checks
    memory.keep([memory.plan, memory.checks, memory.outputs["a/index.html"][1]])
    assert memory.questions.keys() == {("m:question", "a", 1, None)}
    assert memory.leaves == {
        ("file", "content/fi/a.yml"): b"leaf",
        ("folder", "content/fi"): b"list",
        ("output", "a/index.html"): b"bytes",
    }


def test_a_file_damaged_anywhere_counts_for_nothing(tmp_path: Path, memory: Memory) -> None:
    traces.save(tmp_path / "traces", memory)
    whole = (tmp_path / "traces").read_bytes()
    for place in range(len(whole)):
        (tmp_path / "traces").write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert traces.load(tmp_path / "traces", "generator") == Memory("generator"), place
