"""Builds that are killed or fail at any moment: the folder is wholly old or wholly new, and the next build exact."""

import errno
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from sitegen.output_folder import OutputFolder
from tests.output_folder.builds import Put, Site, build, contents, folders, folders_of, never

PROJECT = Path(__file__).parents[2]
ALWAYS = {"same.html": b"same"}
SMALL = (
    ALWAYS | {"index.html": b"1", "z.css": b"1", "goes/page.html": b"1", "file": b"1", "folder/in.css": b"1"},
    ALWAYS | {"index.html": b"2", "z.css": b"1", "goes/page.html": b"1", "file": b"1", "folder/in.css": b"1"},
    ALWAYS | {"index.html": b"3", "z.css": b"3", "new/page.html": b"3", "file/in.css": b"3", "folder": b"3"},
)
# What happens to files, by the name under which Python announces it before it is done.
STEPS = {"open", "os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir", "os.utime", "os.chmod", "os.scandir"}


def stop_at_step(number: int, folder: Path, stop: Callable[[], None]) -> Callable[[], bool]:
    """Call stop just before this process takes its numberth step on anything below folder, counted from 0.

    Return what says whether it came to that.
    """
    steps = iter(range(number + 1))

    def look(event: str, arguments: tuple[object, ...]) -> None:
        ours = event in STEPS and any(str(argument).startswith(str(folder)) for argument in arguments)
        if ours and next(steps, None) == number:
            stop()

    sys.addaudithook(look)
    return lambda: next(steps, None) is None


def killed() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def disk_full() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


KILLED, RAISED, FAILED_UNSEEN, NOT_REACHED = "killed", "raised", "failed unseen", "not reached"


def in_child(do: Callable[[], bool]) -> str:
    """Run in a forked process, where `do` says whether its step was reached; return how it ended."""
    child = os.fork()
    if not child:
        try:
            os._exit(3 if do() else 4)
        except BaseException:  # noqa: BLE001 - told by the exit code
            os._exit(2)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return {-signal.SIGKILL: KILLED, 2: RAISED, 3: FAILED_UNSEEN, 4: NOT_REACHED}[code]


def recovered(output: Path) -> dict[str, bytes]:
    folder = OutputFolder(output)
    with folder.locked(patience=5):
        folder.recover()
        assert folder.foreign() == []
    return contents(output) if output.exists() else {}


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")


@needs_fork
@pytest.mark.parametrize("builds_before", [0, 1, 2])
def test_a_build_killed_at_any_step_leaves_the_old_or_the_new(tmp_path: Path, put: Put, builds_before: int) -> None:
    old, new = SMALL[1] if builds_before else {}, SMALL[2]
    outcomes = []
    for number in range(1000):
        output = built_before(tmp_path / str(number), builds_before, put)
        if in_child(partial(build_and_stop, output, put, number, killed)) == NOT_REACHED:
            break
        if output.exists():
            found = contents(output)
            assert in_order(found, old, new) if put is never else found in (old, new), f"step {number}"
        found = recovered(output)
        assert found in (old, new), f"step {number}"
        outcomes.append(found == new)
        check_next_builds(output, put)
    assert outcomes == sorted(outcomes), "old until some step, new from there on"
    assert set(outcomes) == {False, True}


@needs_fork
def test_recovering_killed_at_any_step_is_taken_up_again(tmp_path: Path, put: Put, thorough: bool) -> None:
    for number in range(0, 70, 3) if thorough else (30, 40, 45):
        for again in range(100):
            output = built_before(tmp_path / f"{number} {again}", 2, put)
            in_child(partial(build_and_stop, output, put, number, killed))
            end = in_child(partial(recover_and_stop, output, again))
            assert recovered(output) in SMALL[1:], f"step {number}, then {again}"
            check_next_builds(output, put)
            if end == NOT_REACHED:
                break


@needs_fork
def test_a_build_that_fails_at_any_step_leaves_the_old_whole(tmp_path: Path, put: Put) -> None:
    ends = []
    for number in range(1000):
        output = built_before(tmp_path / str(number), 2, put)
        ends.append(in_child(partial(build_and_stop, output, put, number, disk_full)))
        found = contents(output)
        if ends[-1] == RAISED:
            assert found == SMALL[1], f"step {number}"
        else:
            assert found == SMALL[2], f"step {number}"
        assert folders(output) == folders_of(found), f"step {number}"
        check_next_builds(output, put)
        if ends[-1] == NOT_REACHED:
            break
    assert ends.count(RAISED) > 10


def in_order(found: Site, old: Site, new: Site) -> bool:
    """Say whether no new page came before all new assets, and no old page went before all new pages."""
    pages, assets = ([path for path in new if path.endswith(".html") is page] for page in (True, False))
    a_page_is_new = any(found.get(path) == new[path] != old.get(path) for path in pages)
    one_is_gone = any(path.endswith(".html") and path not in found for path in old)
    return (not a_page_is_new or _all_new(found, new, assets)) and (not one_is_gone or _all_new(found, new, pages))


def _all_new(found: Site, new: Site, paths: list[str]) -> bool:
    return all(found.get(path) == new[path] for path in paths)


def built_before(folder: Path, builds: int, put: Put) -> Path:
    """Return an output folder that has been built a number of times, the last time from SMALL[1]."""
    for site in SMALL[2 - builds : 2]:
        build(folder / "output", site, put)
    return folder / "output"


def build_and_stop(output: Path, put: Put, number: int, stop: Callable[[], None]) -> bool:
    """Build SMALL[2] and stop at a step; say whether it was reached."""
    reached = stop_at_step(number, output.parent, stop)
    build(output, SMALL[2], put)
    return reached()


def recover_and_stop(output: Path, number: int) -> bool:
    """Recover and be killed at a step; say whether it was reached."""
    reached = stop_at_step(number, output.parent, killed)
    recovered(output)
    return reached()


def check_next_builds(output: Path, put: Put) -> None:
    """See two more builds come out exactly, and leave nothing behind."""
    for site in SMALL[:2]:
        build(output, site, put)
        assert contents(output) == site
        assert folders(output) == folders_of(site)
    state = OutputFolder(output).state
    assert not list(state.glob("undo/*"))
    assert not list(state.glob("staging/*"))
    assert not (state / "journal").exists()


# ---- killed from outside, at random moments

VICTIM = """
import sys
from itertools import count
from functools import partial
from pathlib import Path
from tests.output_folder.builds import WAYS, build
from tests.output_folder.test_kills import version
output, first, way = Path(sys.argv[1]), int(sys.argv[2]), WAYS[sys.argv[3]]
for number in count(first):
    print(number, flush=True)
    build(output, version(number), way)
"""


def version(number: int) -> dict[str, bytes]:
    """Return one of an endless row of sites, each of which tells its number everywhere."""
    text = b"%d" % number
    site = {f"page-{page}/index.html": text for page in range(number % 5, 30)}
    shape = {"shape": text} if number % 2 else {"shape/index.html": text, "shape/more/site.css": text}
    return {**site, **shape, f"only-{number}/site.css": text, "constant.txt": b"constant"}


@pytest.mark.parametrize("way", ["exchanged", "in place"])
def test_builds_killed_at_random_moments(tmp_path: Path, way: str, thorough: bool) -> None:
    output = tmp_path / "output"
    put: Put = never if way == "in place" else None
    dice = random.Random(way)
    number = interrupted = 0
    for kill in range(220 if thorough else 30):
        numbers = kill_after(dice.uniform(0, 0.05), output, number, way)
        possible = [version(numbers[-1])] + ([version(numbers[-1] - 1)] if numbers[-1] else [{}])
        if put is not never and output.exists():
            assert contents(output) in possible, f"kill {kill}"
        interrupted += (OutputFolder(output).state / "journal").exists()
        assert recovered(output) in possible, f"kill {kill}"
        for number in (numbers[-1] + 1, numbers[-1] + 2):
            build(output, version(number), put)
            assert contents(output) == version(number), f"kill {kill}"
            assert folders(output) == folders_of(version(number)), f"kill {kill}"
        number += 1
    assert interrupted, "no kill came in the middle of a change"


def kill_after(delay: float, output: Path, first: int, way: str) -> list[int]:
    """Let a process build versions from first on, kill it, and return the versions that it began."""
    command = [sys.executable, "-c", VICTIM, str(output), str(first), way]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT) as process:
        assert process.stdout
        began = process.stdout.readline()
        time.sleep(delay)
        process.kill()
        return [int(line) for line in (began + process.stdout.read()).splitlines()]
