"""The builder: plan → run what is stale → check → swap → remember."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sitegen import generator, traces
from sitegen.derivatives import Kept as KeptDerivatives
from sitegen.files import ABSENT, Digest, Files, digest
from sitegen.inputs import DERIVED, Inputs, Settings, function_named
from sitegen.output_folder import Kept, OutputFolder, Staged
from sitegen.parallel import spread
from sitegen.problems import Faulty, Problem, has_errors, merged
from sitegen.traces import Key, Memory, Trace

# A build during which a file was saved is made again, so often in all.
MOST_TRIES = 3

Plan = dict[str, Key]
"""Output path → its recipe's call."""


@dataclass(frozen=True)
class Job:
    """One call of the builder."""

    source: Path
    """The folder that holds `content/`."""
    project: Path
    """The folder whose `templates/` and `assets/` fill in for what the source lacks."""
    output: Path
    settings: Settings
    clean: bool = False
    """Forget the traces first."""
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    write: bool = True
    """False: only look for problems, the output folder stays as it is."""


class Report(NamedTuple):
    """What a build did; where a problem is an error, nothing was written."""

    problems: tuple[Problem, ...]
    rendered: Mapping[str, str]
    """Outputs whose recipe ran, and why."""
    written: tuple[str, ...]
    """Outputs whose bytes are new."""
    removed: tuple[str, ...]
    total: int


class Made(NamedTuple):
    """What became of one stale output. Without a token its recipe failed, and its trace holds the problems."""

    path: str
    trace: Trace
    token: str | None


class Share(NamedTuple):
    """What a worker hands back: its outputs, the questions answered on the way, the files saved meanwhile."""

    made: list[Made]
    questions: dict[Key, Trace]
    unsteady: set[str]


def build(job: Job) -> Report:
    """Bring the output folder up to date with the source, or report why not.

    Raises output_folder.Busy when another build holds the folder, OSError when the disk refuses.
    """
    folder = OutputFolder(job.output)
    refusal = folder.refusal() if job.write else None
    if refusal is not None:
        return Report((Problem(str(job.output), 1, 1, "", refusal),), {}, (), (), 0)
    with folder.locked():
        folder.recover()
        unsteady: set[str] = set()
        for _ in range(MOST_TRIES):
            run = _Build(job, folder)
            report = run.run()
            if not run.unsteady:
                return report
            unsteady = run.unsteady
    text = "was saved again and again while the site was being built; build once more"
    return Report(tuple(Problem(path, 1, 1, "", text) for path in sorted(unsteady)), {}, (), (), 0)


def remembered(output: Path) -> Memory:
    """Return what the last build of this folder remembers, for `explain`."""
    return traces.load(_memory_file(OutputFolder(output)), generator.fingerprint())


class FinishedSite(NamedTuple):
    """The site as it will be, for the checks."""

    digests: Mapping[str, Digest]
    """By output path, sorted; ABSENT where a recipe gave up."""
    tokens: Mapping[str, str]
    folder: OutputFolder
    output: Path

    def read(self, path: str) -> bytes:
        """Return an output's bytes: staged ones, else those of the last build."""
        token = self.tokens.get(path)
        return (self.folder.staged(token) if token else self.output / path).read_bytes()


class _Build:
    """One run of the builder over a locked output folder."""

    def __init__(self, job: Job, folder: OutputFolder) -> None:
        self.job = job
        self.folder = folder
        self.memory_file = _memory_file(folder)
        made_by = generator.fingerprint()
        self.memory = Memory(made_by) if job.clean else traces.load(self.memory_file, made_by)
        self.files = Files(job.source, job.project, self.memory.files)
        self.derivatives = KeptDerivatives(folder.state / "derivatives")
        self.needed_before = self.memory.named(DERIVED)
        self.inputs = Inputs(self.files, job.settings, self.memory, self.derivatives)
        self.present = folder.present()
        self.tokens: dict[str, str] = {}
        self.unsteady: set[str] = set()
        """Files that somebody saved during the build: it is not written, but made again."""

    def run(self) -> Report:
        plan = self.plan()
        stale = {path: why for path, call in plan.items() if (why := self.because(path, call))}
        failed = self.make(plan, stale)
        changed = bool(stale) or plan.keys() != self.memory.outputs.keys()
        # The checks look at the site as it will be: what is no longer planned is gone for them.
        self.memory.outputs = {path: self.memory.outputs[path] for path in plan if path in self.memory.outputs}
        results = self.results()
        digests = {path: results.get(path, ABSENT) for path in sorted(plan)}
        self.inputs.finish(FinishedSite(digests, self.tokens, self.folder, self.job.output))
        self.check()
        if changed or self.inputs.answered:
            self.memory.problems = self.problems(failed)
        problems = merged({*self.memory.problems, *self.strangers()})
        assert not failed or has_errors(problems), "a recipe gave up without reporting why"
        return self.finish(plan, stale, problems)

    # ---- plan

    def plan(self) -> Plan:
        """Return the site's files; a path that two of them claim is reported."""
        if self.memory.plan and self.inputs.stale_because(self.memory.plan) is None:
            return {path: call for path, (call, _) in self.memory.outputs.items()}
        from sitegen import clashes
        from sitegen.outputs import kinds

        claims: dict[str, list[Key]] = {}
        with self.inputs.recording() as frame:
            for kind in kinds():
                for path, call in self.inputs.compute(kind):
                    claims.setdefault(path, []).append(call)
            clashes.report(self.inputs, claims)
        self.memory.plan = frame.trace(ABSENT)
        return {path: calls[0] for path, calls in claims.items()}

    def because(self, path: str, call: Key) -> str | None:
        """Return why an output must be made again; None while it is good."""
        if path not in self.memory.outputs:
            return "it is new" if self.memory.outputs else "the first build"
        then, trace = self.memory.outputs[path]
        if then != call:
            return "it is made from something else"
        why = self.inputs.stale_because(trace)
        if why is None and self.present.get(path) != trace.result:
            return f"it was missing from {self.job.output.name}/, or changed there"
        return why

    # ---- run

    def make(self, plan: Plan, stale: Mapping[str, str]) -> list[Trace]:
        """Run the stale outputs' recipes, remember their traces, and return the traces of those that failed."""
        failed = []
        for made, questions, unsteady in spread(list(stale), lambda paths: self.make_share(plan, paths), self.job.jobs):
            self.memory.questions.update(questions)
            self.unsteady |= unsteady
            for path, trace, token in made:
                if token is None:
                    failed.append(trace)
                    self.memory.outputs.pop(path, None)
                else:
                    self.memory.outputs[path] = plan[path], trace
                    self.tokens[path] = token
        return failed

    def make_share(self, plan: Plan, paths: Sequence[str]) -> Share:
        """Run some recipes, here or in a worker."""
        made = [self.make_one(path, plan[path]) for path in paths]
        questions = {key: self.memory.questions[key] for key in self.inputs.answered}
        return Share(made, questions, self.files.unsteady)

    def make_one(self, path: str, call: Key) -> Made:
        with self.inputs.recording() as frame:
            try:
                data: bytes = function_named(call[0])(self.inputs, *call[1:])
            except Faulty:
                return Made(path, frame.trace(ABSENT), None)
        return Made(path, frame.trace(digest(data)), self.folder.stage(data))

    # ---- check

    def check(self) -> None:
        """Ask every check about the finished site, unless nothing has changed since they were last asked."""
        if self.memory.checks and self.inputs.stale_because(self.memory.checks) is None:
            return
        from sitegen.checks import checks

        with self.inputs.recording() as frame:
            for check in checks():
                self.inputs.compute(check)
        self.memory.checks = frame.trace(ABSENT)

    def results(self) -> dict[str, Digest]:
        """Return the digest of each output's bytes, in the order of their paths."""
        return {path: self.memory.outputs[path][1].result for path in sorted(self.memory.outputs)}

    # ---- finish

    def problems(self, failed: Sequence[Trace]) -> tuple[Problem, ...]:
        """Return every problem that a trace of this build tells of, and let go of questions nobody asked."""
        plan, checks = self.memory.plan, self.memory.checks
        assert plan, "planned before"
        assert checks, "checked before"
        roots = [plan, checks, *failed, *(trace for _, trace in self.memory.outputs.values())]
        self.memory.keep(roots)
        traces = (*roots, *self.memory.questions.values())
        return tuple({problem: None for trace in traces for problem in trace.problems})

    def strangers(self) -> list[Problem]:
        """Return a warning for each file in the output folder that no build has put there."""
        name = self.job.output.name
        text = "not made by the build, so it is left alone; what visitors need belongs in assets/static/"
        return [Problem(f"{name}/{path}", 1, 1, "", text, "warning") for path in self.folder.foreign()]

    def finish(self, plan: Plan, stale: Mapping[str, str], problems: tuple[Problem, ...]) -> Report:
        """Swap the folder and remember the traces, unless a problem forbids it."""
        results = self.results()
        written = tuple(sorted(path for path in stale if self.present.get(path) != results.get(path)))
        removed = tuple(sorted(self.present.keys() - plan.keys()))
        self.unsteady |= self.files.unsteady
        if has_errors(problems) or self.unsteady or not self.job.write:
            return Report(problems, stale, (), (), len(plan))
        # Also when nothing was written: a file that somebody edited, and whose source is gone, must go.
        self.folder.replace({path: self.entry(path, result) for path, result in results.items()})
        if stale or removed or self.inputs.answered or self.files.signatures != self.memory.files:
            self.memory.files = self.files.signatures
            traces.save(self.memory_file, self.memory)
            # Those of the build before are kept as well: who takes a change back need not wait for them again.
            self.derivatives.prune(self.needed_before | self.memory.named(DERIVED))
        return Report(problems, stale, written, removed, len(plan))

    def entry(self, path: str, result: Digest) -> Kept | Staged:
        if self.present.get(path) == result:
            return Kept(result)
        return Staged(result, self.tokens[path])


def _memory_file(folder: OutputFolder) -> Path:
    return folder.state / "traces"
