"""Broken engines: the random edits notice each of them, so they can be trusted to say that the engine is whole."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from jinja2.utils import LRUCache

from sitegen import builder, files, inputs, templates, traces
from sitegen.files import ABSENT
from sitegen.inputs import Frame, Inputs
from sitegen.traces import Key
from tests.engine.practice import Practice
from tests.engine.test_random_edits import edited

SEEDS = (1, 2, 3, 4)
EDITS = 120

Break = Callable[[pytest.MonkeyPatch], None]


def forgets_the_templates_used(patch: pytest.MonkeyPatch) -> None:
    _forget(patch, lambda key, _: key[0] == "file" and key[1].startswith("templates/components/"))


def forgets_what_was_absent(patch: pytest.MonkeyPatch) -> None:
    _forget(patch, lambda key, digest: key[0] == "file" and digest == ABSENT)


def forgets_listings(patch: pytest.MonkeyPatch) -> None:
    _forget(patch, lambda key, _: key[0] == "folder")


def forgets_settings(patch: pytest.MonkeyPatch) -> None:
    _forget(patch, lambda key, _: key[0] == "setting" and key[1] != "today")


def forgets_the_date(patch: pytest.MonkeyPatch) -> None:
    _forget(patch, lambda key, _: key == ("setting", "today"))


def _forget(patch: pytest.MonkeyPatch, which: Callable[[Key, bytes], bool]) -> None:
    trace = Frame.trace

    def forgetful(frame: Frame, *rest: Any) -> traces.Trace:
        frame.needs = {key: digest for key, digest in frame.needs.items() if not which(key, digest)}
        return trace(frame, *rest)

    patch.setattr(Frame, "trace", forgetful)


def ignores_the_arguments_of_a_recipe(patch: pytest.MonkeyPatch) -> None:
    because = builder._Build.because

    def lenient(build: builder._Build, path: str, call: Key) -> str | None:
        if path in build.memory.outputs:
            build.memory.outputs[path] = call, build.memory.outputs[path][1]
        return because(build, path, call)

    patch.setattr(builder._Build, "because", lenient)


def lets_jinja_cache_templates(patch: pytest.MonkeyPatch) -> None:
    environment = templates._environment

    def caching(inputs: Inputs) -> Any:
        made: Any = environment(inputs)
        made.cache = LRUCache(400)
        return made

    patch.setattr(templates, "_environment", caching)


def trusts_a_file_s_time_at_once(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(files, "GRANULARITY", 0)


def forgets_problems_of_what_it_keeps(patch: pytest.MonkeyPatch) -> None:
    remembered = traces._trace
    patch.setattr(traces, "_trace", lambda parts: remembered(parts)._replace(problems=()))


def forgets_what_workers_asked(patch: pytest.MonkeyPatch) -> None:
    share = builder._Build.make_share
    patch.setattr(builder._Build, "make_share", lambda build, plan, paths: (share(build, plan, paths)[0], {}))


def trusts_the_output_folder(patch: pytest.MonkeyPatch) -> None:
    def trusting(build: builder._Build, path: str, call: Key) -> str | None:
        if path not in build.memory.outputs or build.memory.outputs[path][0] != call:
            return "new"
        return build.inputs.stale_because(build.memory.outputs[path][1])

    patch.setattr(builder._Build, "because", trusting)


def never_plans_again(patch: pytest.MonkeyPatch) -> None:
    plan = builder._Build.plan

    def lazy(build: builder._Build) -> builder.Plan:
        known = {path: call for path, (call, _) in build.memory.outputs.items()}
        return known or plan(build)

    patch.setattr(builder._Build, "plan", lazy)


def takes_answers_of_one_length_for_the_same(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(inputs, "_digest_of", lambda answer: files.digest(str(len(repr(answer))).encode()))


def keeps_derivatives_whatever_they_were_made_from(patch: pytest.MonkeyPatch) -> None:
    def derive(found: Inputs, make: Callable[..., bytes], data: bytes, *args: object) -> bytes:
        return found._derivatives.get(files.digest(repr(args).encode()).hex(), lambda: make(data, *args))

    patch.setattr(Inputs, "derive", derive)


BREAKS: tuple[Break, ...] = (
    forgets_the_templates_used,
    forgets_what_was_absent,
    forgets_listings,
    forgets_settings,
    forgets_the_date,
    ignores_the_arguments_of_a_recipe,
    lets_jinja_cache_templates,
    trusts_a_file_s_time_at_once,
    forgets_problems_of_what_it_keeps,
    forgets_what_workers_asked,
    trusts_the_output_folder,
    never_plans_again,
    takes_answers_of_one_length_for_the_same,
    keeps_derivatives_whatever_they_were_made_from,
)


@pytest.mark.thorough
@pytest.mark.usefixtures("coarse_clock", "eager_workers")
@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.__name__)
def test_the_random_edits_notice_an_engine_that(broken: Break, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken(monkeypatch)
    assert any(_noticed(tmp_path / str(seed), seed) for seed in SEEDS)


def _noticed(folder: Path, seed: int) -> bool:
    try:
        for _ in edited(Practice(folder), Random(seed), EDITS):
            pass
    except (AttributeError, ImportError, TypeError):
        raise  # what breaks the engine does not fit it any more
    except Exception:  # noqa: BLE001 - a broken engine may fail in any other way
        return True
    return False
