"""A watched build, in a process of its own: every look at the machine is noted, with who asked for it, and judged.

    python watched_build.py SOURCE OUTPUT [PLANT]

prints JSON: "opened", "behind" (looks past the inputs), "unasked" (handed out but no need of the asker) and
"forbidden" (sockets, child processes). PLANT puts a recipe into the site that misbehaves in that way.
"""

from __future__ import annotations

import datetime
import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from sitegen import builder, files, inputs, traces  # noqa: E402
from sitegen.files import Files  # noqa: E402
from sitegen.inputs import Frame, Inputs, Settings  # noqa: E402
from sitegen.outputs import not_found  # noqa: E402

LOOKS = ("open", "os.listdir", "os.scandir")
FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.spawn", "os.posix_spawn", "pty.", "urllib.")
READER, INPUTS = files.__file__, inputs.__file__


class Watch:
    """What has been seen so far."""

    def __init__(self, source: Path) -> None:
        self.roots = (f"{source}/", *(f"{PROJECT}/{name}/" for name in ("content", "templates", "assets")))
        self.opened: set[str] = set()
        self.behind: list[str] = []
        self.asked: list[tuple[Frame, tuple[str, str]]] = []
        self.forbidden: list[str] = []
        self.watching = False

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Be told by Python of everything that is done."""
        if not self.watching:
            return
        if event.startswith(FORBIDDEN):
            self.forbidden.append(event)
        elif event in LOOKS and isinstance(arguments[0], str | bytes | os.PathLike):
            self.look(event, os.path.realpath(os.fsdecode(arguments[0])))

    def look(self, event: str, path: str) -> None:
        root = next((root for root in self.roots if f"{path}/".startswith(root)), None)
        if root is None:
            return
        stack = list(callers(sys._getframe(2)))
        if not is_by_the_inputs(stack):
            self.behind.append(f"{event} {path}")
            return
        if event == "open":
            self.opened.add(path)
        asker = next((frame for frame in stack if frame.f_code in (Inputs.file.__code__, Inputs.names.__code__)), None)
        if asker is not None:
            kind, name = ("file", "path") if asker.f_code is Inputs.file.__code__ else ("folder", "folder")
            self.asked.append((asker.f_locals["self"]._frames[-1], (kind, asker.f_locals[name])))

    def unasked(self) -> list[str]:
        """Return what was handed out to somebody whose trace does not tell of it."""
        return sorted({name for frame, (kind, name) in self.asked if (kind, name) not in frame.needs})


def callers(frame: FrameType | None) -> Any:
    """Yield the frames of the code that is at work, the innermost first."""
    while frame is not None:
        yield frame
        frame = frame.f_back


def is_by_the_inputs(stack: list[FrameType]) -> bool:
    """Return whether the one place that may look is at work, and the inputs sent it."""
    if stack[0].f_code.co_filename != READER:
        return False
    sender = next((frame for frame in stack if frame.f_code.co_filename != READER), None)
    if sender is None or sender.f_code.co_filename != INPUTS:
        return False
    # Whoever reads a file gets its bytes; whoever only hashes it compares it with a trace.
    return stack[0].f_code is not Files.read.__code__ or sender.f_code is Inputs.file.__code__


# ---- recipes that misbehave


def _listing(asked: Inputs) -> bytes:
    return repr(os.listdir(PROJECT / "assets")).encode()


def _opening(asked: Inputs) -> bytes:
    return (PROJECT / "templates" / "base.html").read_bytes()


def _reading(asked: Inputs) -> bytes:
    """Read what the inputs would hand out, without their knowing."""
    return asked._files.read("templates/base.html") or b""


def _forgetting(asked: Inputs) -> bytes:
    data = asked.file("content/site.yml") or b""
    del asked._frames[-1].needs["file", "content/site.yml"]
    return data


def _calling(asked: Inputs) -> bytes:
    with socket.socket() as line:
        line.connect_ex(("127.0.0.1", 9))
    return b""


def _starting(asked: Inputs) -> bytes:
    return subprocess.run([sys.executable, "--version"], check=True, capture_output=True).stdout


PLANTS: dict[str, Callable[[Inputs], bytes]] = {
    "listing": _listing,
    "opening": _opening,
    "reading": _reading,
    "forgetting": _forgetting,
    "calling": _calling,
    "starting": _starting,
}


def plant(recipe: Callable[[Inputs], bytes]) -> None:
    """Let a recipe stand where the not-found page's is."""

    def planted(inputs: Inputs, *_: object) -> bytes:
        return recipe(inputs)

    planted.__module__, planted.__qualname__ = not_found.__name__, "not_found"
    vars(not_found)["not_found"] = planted


def main(source: Path, output: Path, planted: str = "") -> dict[str, list[str]]:
    """Build under watch and return what was seen."""
    if planted:
        plant(PLANTS[planted])
    watch = Watch(source)
    sys.addaudithook(watch.hook)
    watch.watching = True
    settings = Settings(datetime.date(2026, 11, 22))
    report = builder.build(builder.Job(source, PROJECT, output, settings, jobs=1))
    watch.watching = False
    memory = builder.remembered(output)
    return {
        "errors": [str(problem) for problem in report.problems if problem.grade == "error"],
        "opened": sorted(watch.opened),
        "traced": sorted(traced(memory, source)),
        "behind": watch.behind,
        "unasked": watch.unasked(),
        "forbidden": watch.forbidden,
    }


def traced(memory: traces.Memory, source: Path) -> set[str]:
    """Return every file that was there and that a trace names."""
    found = [memory.plan, memory.checks, *(trace for _, trace in memory.outputs.values()), *memory.questions.values()]
    named = {
        key[1] for trace in found if trace for key, digest in dict(trace.needs).items() if key[0] == "file" and digest
    }
    return {str(source / path if (source / path).exists() else PROJECT / path) for path in named}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])))
