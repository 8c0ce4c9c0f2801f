"""One build at a time, and nobody waits for the dead."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from sitegen.output_folder import Busy, OutputFolder

PROJECT = Path(__file__).parents[2]

HOLD = """
import sys, time
from pathlib import Path
from sitegen.output_folder import OutputFolder
with OutputFolder(Path(sys.argv[1])).locked():
    {fork}
    print("held", flush=True)
    time.sleep(60)
"""
FORK = "import os; os.fork() or time.sleep(60)"


@contextmanager
def holder(output: Path, fork: str = "") -> Iterator["subprocess.Popen[str]"]:
    """Hold the lock in another process, in a session of its own."""
    command = [sys.executable, "-c", HOLD.format(fork=fork), str(output)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=PROJECT, start_new_session=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            _kill_all(process)


def _kill_all(process: "subprocess.Popen[str]") -> None:
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def test_a_second_build_waits_and_then_gives_up(output: Path) -> None:
    with holder(output):
        began = time.monotonic()
        with pytest.raises(Busy), OutputFolder(output).locked(patience=0.3):
            pass
        assert time.monotonic() - began >= 0.3


def test_a_second_build_goes_on_when_the_first_is_done(output: Path) -> None:
    with holder(output) as process:
        process.terminate()
        with OutputFolder(output).locked(patience=20):
            pass


def test_a_second_build_in_this_process_waits_too(output: Path) -> None:
    with OutputFolder(output).locked():
        with pytest.raises(Busy), OutputFolder(output).locked(patience=0):
            pass
        with pytest.raises(Busy), OutputFolder(output).locked(patience=0):
            pass
    with OutputFolder(output).locked(patience=0):
        pass


def test_a_second_build_in_this_process_does_not_give_the_lock_away(output: Path) -> None:
    with OutputFolder(output).locked():
        with pytest.raises(Busy), OutputFolder(output).locked(patience=0):
            pass
        command = (
            "import sys; from pathlib import Path; from sitegen.output_folder import OutputFolder\n"
            "with OutputFolder(Path(sys.argv[1])).locked(patience=0): pass"
        )
        other = subprocess.run(
            [sys.executable, "-c", command, str(output)], cwd=PROJECT, capture_output=True, text=True, check=False
        )
        assert "Busy" in other.stderr


def test_other_folders_are_not_waited_for(output: Path) -> None:
    with holder(output), OutputFolder(output.with_name("other")).locked(patience=0):
        pass


def test_the_lock_of_a_killed_build_does_not_block(output: Path) -> None:
    with holder(output) as process:
        process.kill()
        process.wait()
        with OutputFolder(output).locked(patience=2):
            pass


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_workers_that_outlive_a_killed_build_do_not_block(output: Path) -> None:
    with holder(output, FORK) as process:
        process.kill()
        process.wait()
        with OutputFolder(output).locked(patience=2):
            pass
