"""Inputs: the only way a recipe or a question learns anything; it remembers what it handed out, and to whom.

A question is a function of `Inputs` and plain arguments, asked through `compute`. Its answer is worked out once a
build, and its askers are traced by the digest of the answer: a change that leaves the answer alone stops there.
"""

from __future__ import annotations

import datetime
import importlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, cast

from sitegen import answers, generator
from sitegen.files import ABSENT, Digest, Files, digest
from sitegen.problems import Faulty, Problem
from sitegen.traces import Key, Memory, Trace

P = ParamSpec("P")
A = TypeVar("A")

AT_ONCE = frozenset(("file", "folder", "setting"))
AFTERWARDS = frozenset(("output", "outputs"))
"""The kinds of leaves that can be looked at before the outputs are made, and only then."""
DERIVED = "derived"
"""The kind of leaves that name a kept result. They never change: they say for whom it is kept."""

# A larger answer is worked out again when it is needed, rather than read at every start (bytes, pickled).
SMALL_ANSWER = 1000


@dataclass(frozen=True)
class Settings:
    """What the command line decides."""

    today: datetime.date
    address: str | None = None
    """Overrides the site's own address."""
    drafts: bool = False
    portable: bool = False
    """Links end in index.html, for `file://` and plain storage."""
    examples: bool = False
    """The style guide is made too."""


class Finished(Protocol):
    """The files of the finished site, for the checks."""

    @property
    def digests(self) -> Mapping[str, Digest]:
        """Every output's path and the digest of its bytes, sorted by path."""

    def read(self, path: str) -> bytes:
        """Return an output's bytes."""


class Derivatives(Protocol):
    """Expensive results kept by what they were made from."""

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return the bytes kept under the name, or make and keep them."""


class Frame:
    """What one recipe or question has asked for so far, and the mistakes it has found."""

    def __init__(self) -> None:
        self.needs: dict[Key, Digest] = {}
        self.problems: dict[Problem, None] = {}

    def trace(self, result: Digest, answer: bytes | None = None) -> Trace:
        """Return the trace of the result that came of it."""
        return Trace(self.needs, result, tuple(self.problems), answer)


class Inputs:
    """Hands out files, listings, settings and the date; answers questions; knows what is stale, and why."""

    def __init__(self, files: Files, settings: Settings, memory: Memory, derivatives: Derivatives) -> None:
        self._files = files
        self._settings = settings
        self._derivatives = derivatives
        self._finished: Finished | None = None
        self.memory = memory
        self.answered: set[Key] = set()
        """The questions whose function was run in this build."""
        self._now: dict[Key, Digest] = {}
        self._doubtful: set[Key] = set()
        """Whatever an old trace asked for that may have another answer now."""
        self._why: dict[Key, str] = {}
        self._answers: dict[Key, Any] = {}
        self._makers: dict[str, str] = {}
        """The fingerprints of the modules that derive."""
        self._tools: dict[Callable[..., Any], Any] = {}
        self._frames: list[Frame] = []
        self._keys: dict[Key, Key] = {}
        self._doubt(AT_ONCE)

    # ---- what recipes and questions ask for

    def file(self, path: str) -> bytes | None:
        """Return a file's bytes, or None where there is no such file (which is remembered as well)."""
        self._need(("file", path))
        return self._files.read(path)

    def exists(self, path: str) -> bool:
        """Return whether there is such a file."""
        return self.compute(_exists, path)

    def names(self, folder: str) -> tuple[str, ...]:
        """Return the paths of all files below a folder, sorted."""
        self._need(("folder", folder))
        return self._files.names(folder)

    def setting(self, name: str) -> Any:
        """Return one of the command line's settings."""
        self._need(("setting", name))
        return getattr(self._settings, name)

    def today(self) -> datetime.date:
        """Return the date for which the site is built."""
        return cast(datetime.date, self.setting("today"))

    def outputs(self) -> Collection[str]:
        """Return the paths of the finished site, sorted; only checks ask this."""
        self._need(("outputs",))
        return self._site.digests.keys()

    def output(self, path: str) -> bytes | None:
        """Return a finished file's bytes, or None if its recipe gave up; only checks ask this."""
        self._need(("output", path))
        return None if self._site.digests.get(path, ABSENT) == ABSENT else self._site.read(path)

    def report(self, problem: Problem) -> None:
        """Tell of a mistake; it is remembered with the trace and told again while the trace holds."""
        self._frames[-1].problems[problem] = None

    def compute(self, function: Callable[Concatenate[Inputs, P], A], *args: P.args, **none: P.kwargs) -> A:
        """Return a question's answer. The arguments must be plain (text, numbers, None, tuples of these).

        Raises Faulty when the question did.
        """
        assert not none, "a question takes its arguments in order"
        key = (_name(function), *args)
        self._need(key)
        answer = self._answer(key)
        if isinstance(answer, Faulty):
            raise Faulty(*answer.args)
        return cast(A, answer)

    def derive(self, make: Callable[..., bytes], data: bytes, *args: object) -> bytes:
        """Return `make(data, *args)`, kept across builds by its name, its arguments and the code that makes it.

        What it makes may depend on nothing else.
        """
        module = make.__module__
        if module not in self._makers:
            self._makers[module] = generator.fingerprint_of(module)
        call = repr((self._makers[module], _name(make), digest(data), args))
        name = digest(call.encode()).hex()
        self._need((DERIVED, name))
        return self._derivatives.get(name, lambda: make(data, *args))

    def tool(self, make: Callable[[Inputs], A]) -> A:
        """Return a tool made once a build. It is no input: what it reads it asks for itself, each time."""
        if make not in self._tools:
            self._tools[make] = make(self)
        return cast(A, self._tools[make])

    # ---- what the builder asks for

    @contextmanager
    def recording(self) -> Iterator[Frame]:
        """Note in a frame all that is asked for inside the block."""
        frame = Frame()
        self._frames.append(frame)
        try:
            yield frame
        finally:
            self._frames.pop()

    def stale_because(self, trace: Trace) -> str | None:
        """Return why a trace no longer holds, in a sentence without its full stop; None while it holds."""
        if self._doubtful.isdisjoint(trace.needs):
            return None
        for key, then in trace.needs.items():
            if key in self._doubtful and self._digest(key) != then:
                return self._reason(key, then)
        return None

    def finish(self, finished: Finished) -> None:
        """Take the finished site, for the checks to ask about."""
        self._finished = finished
        self._doubt(AFTERWARDS)

    # ---- how it is done

    def _doubt(self, kinds: frozenset[str]) -> None:
        """Mark the changed leaves of these kinds, and every question that may rest on them.

        All other traces hold as they are, so a small change costs no more than a look at each leaf.
        """
        leaves = self.memory.leaves.items()
        self._doubtful.update(key for key, then in leaves if key[0] in kinds and self._digest(key) != then)
        before = 0
        while before != len(self._doubtful):
            before = len(self._doubtful)
            for key, trace in self.memory.questions.items():
                if not self._doubtful.isdisjoint(trace.needs):
                    self._doubtful.add(key)

    def _need(self, key: Key) -> None:
        needs = self._frames[-1].needs
        if key not in needs:
            # One object for equal keys: the traces' file holds each once.
            needs[self._keys.setdefault(key, key)] = self._digest(key)

    @property
    def _site(self) -> Finished:
        assert self._finished is not None, "asked before the outputs were made"
        return self._finished

    def _digest(self, key: Key) -> Digest:
        if key not in self._now:
            self._now[key] = self._answer_digest(key) if ":" in key[0] else self._leaf_digest(key)
        return self._now[key]

    def _leaf_digest(self, key: Key) -> Digest:
        match key:
            case ("file", path):
                return self._files.digest(path)
            case ("folder", folder):
                return digest("\n".join(self._files.names(folder)).encode())
            case ("setting", name):
                return digest(repr(getattr(self._settings, name)).encode())
            case ("output", path):
                return self._site.digests.get(path, ABSENT)
            case ("derived", _):
                return ABSENT
            case ("outputs",):
                return digest("\n".join(self._site.digests).encode())
        raise AssertionError(f"nobody hands out {key}")

    def _answer_digest(self, key: Key) -> Digest:
        trace = self.memory.questions.get(key)
        if trace is None:
            return self._ask(key).result
        why = self.stale_because(trace) if key in self._doubtful else None
        if why is None:
            return trace.result
        self._why[key] = why
        return self._ask(key).result

    def _answer(self, key: Key) -> Any:
        if key not in self._answers:
            stored = self.memory.questions[key].answer
            if stored is None:
                self._ask(key)
            else:
                self._answers[key] = answers.restored(stored)
        return self._answers[key]

    def _ask(self, key: Key) -> Trace:
        with self.recording() as frame:
            try:
                answer = function_named(key[0])(self, *key[1:])
            except Faulty as failure:
                # An answer like any other: it is remembered with its problems, and every asker meets it.
                answer = failure
        self._answers[key] = answer
        self.answered.add(key)
        stored = answers.stored(answer)
        trace = frame.trace(_digest_of(answer), stored if len(stored) <= SMALL_ANSWER else None)
        self.memory.questions[key] = trace
        return trace

    def _reason(self, key: Key, then: Digest) -> str:
        match key:
            case ("file", path):
                now = self._digest(key)
                return f"{path} {'is new' if then == ABSENT else 'is gone' if now == ABSENT else 'changed'}"
            case ("folder", folder):
                return f"files came to or left {folder}/"
            case ("setting", "today"):
                return "it is another day"
            case ("setting", name):
                return f"--{name} is another"
            case ("output" | "outputs", *_):
                return "the finished site changed"
        return self._why.get(key) or "an answer changed"


def _exists(inputs: Inputs, path: str) -> bool:
    return inputs.file(path) is not None


def _digest_of(answer: object) -> Digest:
    # Answers are frozen values without sets, so equal answers have equal representations.
    return digest(answer if isinstance(answer, bytes) else repr(answer).encode())


def _name(function: Callable[..., Any]) -> str:
    return f"{function.__module__}:{function.__qualname__}"


def function_named(name: str) -> Callable[..., Any]:
    """Return the function of ours that a key names as "module:function"."""
    module, _, function = name.partition(":")
    # The name may come from traces that somebody else left beside the output. (The tests ask questions of their own.)
    if not module.startswith(("sitegen.", "tests.")):
        raise ValueError(f"{name} is no recipe and no question")
    return cast(Callable[..., Any], getattr(importlib.import_module(module), function))
