"""The preview: the site in a browser, built anew and shown again after every change; for the editor's own eyes.

Only this machine can see it. It is built with drafts, into a folder of its own.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import watchfiles
from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop

from sitegen import builder
from sitegen.builder import Job, Report

HOST = "127.0.0.1"
WATCHED = ("content", "templates", "assets")
# Milliseconds: one save of an editor is often several events.
DEBOUNCE, STEP = 400, 15


def serve(job: Job, port: int, tell: Callable[[Report], None]) -> None:
    """Build, serve on this machine's `port`, and follow changes until interrupted."""
    folder = job.source / ".preview" / "site"
    job = replace(job, output=folder, settings=replace(job.settings, drafts=True, address=None))

    def build() -> bool:
        report = builder.build(job)
        tell(report)
        return bool(report.written or report.removed)

    build()
    folder.mkdir(parents=True, exist_ok=True)
    roots = [root / name for root in {job.source, job.project} for name in WATCHED if (root / name).is_dir()]
    server = Server(watcher=_Watcher(roots, build))
    server.serve(port=port, host=HOST, root=str(folder), open_url_delay=None)


class _Watcher(Watcher):  # type: ignore[misc]  # livereload has no types
    """Tells livereload of changes at once; its own watcher looks about every 0.8 s and dies with a build."""

    def __init__(self, roots: list[Path], build: Callable[[], bool]) -> None:
        super().__init__()
        self._roots = roots
        self._build = build

    def start(self, _: Callable[[], None]) -> bool:
        """Watch in a thread of its own; True keeps livereload from polling as well."""
        self._loop = IOLoop.current()
        threading.Thread(target=self._watch, daemon=True).start()
        return True

    def _watch(self) -> None:
        for changes in watchfiles.watch(*self._roots, debounce=DEBOUNCE, step=STEP, raise_interrupt=False):
            if changes and self._build():
                self._loop.add_callback(LiveReloadHandler.reload_waiters)
