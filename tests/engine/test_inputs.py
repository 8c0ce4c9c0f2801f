"""Inputs: what is asked for is remembered, with whoever asked; an answer that stays the same stops a change."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from sitegen.derivatives import Kept
from sitegen.files import ABSENT, Files
from sitegen.inputs import Frame, Inputs, Settings, function_named
from sitegen.problems import Faulty, Problem
from sitegen.traces import Memory, Trace

TODAY = datetime.date(2026, 11, 22)
NOTE = "content/note.txt"


class Asked(NamedTuple):
    """One build's worth of asking: the answer, the asker's trace, and the questions whose function ran."""

    answer: Any
    trace: Trace
    ran: set[str]


class Desk:
    """A folder, and a memory that one build leaves to the next."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.memory = Memory()
        self.traces: list[Trace] = []

    def write(self, path: str, text: str) -> None:
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")

    def inputs(self, **settings: Any) -> Inputs:
        files = Files(self.folder, self.folder, self.memory.files)
        return Inputs(files, Settings(**{"today": TODAY, **settings}), self.memory, Kept(self.folder / "kept"))

    def ask(self, question: Callable[..., Any], *arguments: Any, **settings: Any) -> Asked:
        inputs = self.inputs(**settings)
        with inputs.recording() as frame:
            answer = inputs.compute(question, *arguments)
        trace = self.keep(frame)
        return Asked(answer, trace, {key[0].partition(":")[2] for key in inputs.answered})

    def keep(self, frame: Frame) -> Trace:
        trace = frame.trace(ABSENT)
        self.traces.append(trace)
        self.memory.keep(self.traces)
        return trace

    def why(self, trace: Trace, **settings: Any) -> str | None:
        """Return why a later build would not keep what the trace tells of, without building."""
        later = Desk(self.folder)
        later.memory = copy.deepcopy(self.memory)
        return later.inputs(**settings).stale_because(trace)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.write(NOTE, "three words here")
    return made


# ---- questions that the tests ask


def text(inputs: Inputs, path: str) -> str:
    return (inputs.file(path) or b"?").decode()


def count(inputs: Inputs, path: str) -> int:
    return len(inputs.compute(text, path).split())


def headline(inputs: Inputs, path: str) -> str:
    return f"{inputs.compute(count, path)} words"


def listing(inputs: Inputs, folder: str) -> str:
    return " ".join(inputs.names(folder))


def all_texts(inputs: Inputs) -> str:
    return "".join(inputs.compute(text, path) for path in inputs.names("content"))


def there(inputs: Inputs, path: str) -> bool:
    return inputs.exists(path)


def day(inputs: Inputs) -> str:
    return inputs.today().isoformat()


def portable(inputs: Inputs) -> bool:
    return bool(inputs.setting("portable"))


def complaint(inputs: Inputs, path: str) -> None:
    if "bad" in inputs.compute(text, path):
        inputs.report(Problem(path, 1, 1, "", "bad", "warning"))


def failure(inputs: Inputs, path: str) -> str:
    inputs.compute(complaint, path)
    if "bad" in inputs.compute(text, path):
        raise Faulty(path)
    return "fine"


# ---- what makes a trace stale


def test_nothing_is_asked_twice(desk: Desk) -> None:
    assert desk.ask(headline, NOTE).ran == {"headline", "count", "text"}
    assert desk.ask(headline, NOTE) == desk.ask(headline, NOTE)
    assert desk.ask(headline, NOTE).ran == set()


def test_a_change_stops_where_the_answer_stays_the_same(desk: Desk) -> None:
    first = desk.ask(headline, NOTE)
    desk.write(NOTE, "four letters now")
    assert desk.why(first.trace) is None
    again = desk.ask(headline, NOTE)
    assert again.ran == {"text", "count"}
    assert again.answer == "3 words"


def test_a_change_reaches_the_asker_when_the_answer_differs(desk: Desk) -> None:
    first = desk.ask(headline, NOTE)
    desk.write(NOTE, "two words")
    assert desk.why(first.trace) == f"{NOTE} changed"
    assert desk.ask(headline, NOTE).answer == "2 words"


def test_a_file_that_appears_or_goes_is_a_change(desk: Desk) -> None:
    first = desk.ask(there, "content/new.txt")
    assert first.answer is False
    desk.write("content/new.txt", "")
    assert desk.why(first.trace) == "content/new.txt is new"
    second = desk.ask(there, "content/new.txt")
    assert second.answer is True
    (desk.folder / "content/new.txt").unlink()
    assert desk.why(second.trace) == "content/new.txt is gone"


def test_a_file_that_only_has_to_be_there_may_change(desk: Desk) -> None:
    first = desk.ask(there, NOTE)
    desk.write(NOTE, "other words")
    assert desk.why(first.trace) is None


def test_a_listing_is_an_input(desk: Desk) -> None:
    first = desk.ask(listing, "content")
    desk.write("content/deep/down.txt", "")
    assert desk.why(first.trace) == "files came to or left content/"
    assert desk.ask(listing, "content").answer == "content/deep/down.txt content/note.txt"


def test_the_date_is_an_input_of_those_who_ask_for_it(desk: Desk) -> None:
    dated, undated = desk.ask(day).trace, desk.ask(count, NOTE).trace
    tomorrow = TODAY + datetime.timedelta(days=1)
    assert desk.why(dated, today=tomorrow) == "it is another day"
    assert desk.why(undated, today=tomorrow) is None


def test_a_setting_is_an_input_of_those_who_ask_for_it(desk: Desk) -> None:
    first = desk.ask(portable)
    assert desk.why(first.trace, portable=True) == "--portable is another"
    assert desk.why(first.trace, drafts=True) is None


def test_what_was_asked_first_is_looked_at_first(desk: Desk) -> None:
    """A file that the listing no longer names is not asked about again: nothing may be known of it."""
    desk.write("content/gone.txt", "gone")
    desk.ask(all_texts)
    (desk.folder / "content/gone.txt").unlink()
    desk.traces.clear()
    again = desk.ask(all_texts)
    assert again.answer == "three words here"
    assert again.ran == {"all_texts"}
    assert ("tests.engine.test_inputs:text", "content/gone.txt") not in desk.memory.questions


def test_arguments_tell_questions_apart(desk: Desk) -> None:
    desk.write("content/other.txt", "one")
    assert desk.ask(count, NOTE).answer == 3
    assert desk.ask(count, "content/other.txt").answer == 1


# ---- problems and failures


def test_a_problem_is_told_again_while_its_trace_holds(desk: Desk) -> None:
    desk.write(NOTE, "bad")
    for _ in range(2):
        desk.ask(complaint, NOTE)
        told = [problem.text for trace in desk.memory.questions.values() for problem in trace.problems]
        assert told == ["bad"]
    desk.write(NOTE, "good")
    desk.ask(complaint, NOTE)
    assert [trace.problems for trace in desk.memory.questions.values() if trace.problems] == []


def test_a_failure_is_remembered_with_its_problems(desk: Desk) -> None:
    desk.write(NOTE, "bad")
    inputs = desk.inputs()
    for _ in range(2):
        inputs = desk.inputs()
        with inputs.recording() as frame, pytest.raises(Faulty):
            inputs.compute(failure, NOTE)
        desk.keep(frame)
        told = [problem.text for trace in desk.memory.questions.values() for problem in trace.problems]
        assert told == ["bad"]
    assert inputs.answered == set()


def test_a_failure_that_is_mended_is_asked_again(desk: Desk) -> None:
    desk.write(NOTE, "bad")
    inputs = desk.inputs()
    with inputs.recording() as frame, pytest.raises(Faulty):
        inputs.compute(failure, NOTE)
    desk.keep(frame)
    desk.write(NOTE, "good")
    assert desk.ask(failure, NOTE).answer == "fine"


# ---- the rest


def test_the_content_of_a_practice_is_its_own_and_its_templates_fill_in(tmp_path: Path) -> None:
    source, project = Desk(tmp_path / "source"), Desk(tmp_path / "project")
    for name in ("content/a.txt", "templates/a.html", "templates/b.html"):
        project.write(name, "project")
    source.write("templates/a.html", "source")
    files = Files(source.folder, project.folder, {})
    assert files.read("templates/a.html") == b"source"
    assert files.read("templates/b.html") == b"project"
    assert files.read("content/a.txt") is None
    assert files.names("templates") == ("templates/a.html", "templates/b.html")
    assert files.names("content") == ()


def test_a_derivative_is_made_once_and_again_for_other_bytes(desk: Desk) -> None:
    made: list[bytes] = []

    def doubled(data: bytes, times: int) -> bytes:
        made.append(data)
        return data * times

    def derived(data: bytes, times: int) -> bytes:
        inputs = desk.inputs()
        with inputs.recording():
            return inputs.derive(doubled, data, times)

    for made_by in ("nobody", "a generator of which other parts have changed"):
        desk.memory.generator = made_by
        assert derived(b"a", 2) == b"aa"
    assert made == [b"a"]
    assert derived(b"b", 2) == b"bb"
    assert derived(b"a", 3) == b"aaa"
    assert made == [b"a", b"b", b"a"]


def test_a_tool_is_made_once_a_build(desk: Desk) -> None:
    def maker(_: Inputs) -> list[int]:
        return []

    inputs = desk.inputs()
    assert inputs.tool(maker) is inputs.tool(maker)
    assert desk.inputs().tool(maker) is not inputs.tool(maker)


def test_a_question_is_found_by_its_name() -> None:
    assert function_named("tests.engine.test_inputs:headline") is headline
