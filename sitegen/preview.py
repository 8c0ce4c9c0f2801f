"""The preview: the site in a browser, built anew and shown again after every change; for the editor's own eyes.

It is built with drafts, into a folder of its own, and served to this machine only.
"""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import watchfiles
from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.server import LiveScriptInjector, Server
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop
from tornado.web import Application, HTTPError, RequestHandler, StaticFileHandler

from sitegen import builder
from sitegen.builder import Job, Report

HOST = "127.0.0.1"
OWN_NAMES = ("127.0.0.1", "localhost")
WATCHED = ("content", "templates", "assets")
# Milliseconds: one save of an editor is often several events.
DEBOUNCE, STEP = 400, 15
POLICY = b'http-equiv="Content-Security-Policy" content="'


def serve(job: Job, port: int, tell: Callable[[Report], None]) -> None:
    """Build, serve on this machine's `port`, and follow changes until interrupted; `tell` hears of each build.

    Raises OSError when the port is taken.
    """
    folder = job.source / ".preview" / "site"
    # One process: a fork would copy the threads' locks and not the threads.
    job = replace(job, output=folder, jobs=1, settings=replace(job.settings, drafts=True))

    def build() -> bool:
        report = builder.build(job)
        tell(report)
        return bool(report.written or report.removed)

    build()
    folder.mkdir(parents=True, exist_ok=True)
    roots = [root / name for root in {job.source, job.project} for name in WATCHED if (root / name).is_dir()]
    try:
        _Server(watcher=_Watcher(roots, build)).serve(port=port, host=HOST, root=str(folder))
    except KeyboardInterrupt:
        return


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
        for _ in watchfiles.watch(*self._roots, debounce=DEBOUNCE, step=STEP, raise_interrupt=False):
            try:
                changed = self._build()
            except Exception:  # noqa: BLE001 - a fault of ours must not end the preview
                traceback.print_exc()
            else:
                if changed:
                    self._loop.add_callback(LiveReloadHandler.reload_waiters)


class _Server(Server):  # type: ignore[misc]
    """livereload's server with our own handlers: it would inject an inline script, and answer to any site."""

    def _setup_logging(self) -> None:
        """Leave out livereload's log: build.py tells what an editor needs to know."""

    def application(self, port: int, host: str, *_: object, **__: object) -> None:
        """Listen on the port."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = False
        pages = (r"/(.*)", _Pages, {"path": self.root, "default_filename": "index.html"})
        handlers: list[Any] = [(r"/livereload", _Socket), (r"/livereload.js", _Script), pages]
        _Injector.script = f'<script src="/livereload.js?port={port}" defer></script>'.encode()
        Application(handlers, transforms=[_Injector]).listen(port, address=host)


class _Injector(LiveScriptInjector):  # type: ignore[misc]
    """Adds the reloading script to a page, and lets the page's policy admit it."""

    script: bytes

    def transform_first_chunk(self, status: int, headers: Any, chunk: bytes, finishing: bool) -> Any:
        wider = POLICY + b"script-src 'self'; "
        if POLICY in chunk and "Content-Length" in headers:
            headers["Content-Length"] = str(int(headers["Content-Length"]) + len(wider) - len(POLICY))
        return super().transform_first_chunk(status, headers, chunk.replace(POLICY, wider, 1), finishing)


def _refuse_strangers(handler: RequestHandler) -> None:
    """Raise HTTPError for a request that reached this machine under another name (DNS rebinding)."""
    if urlsplit(f"//{handler.request.host}").hostname not in OWN_NAMES:
        raise HTTPError(421)


class _Pages(StaticFileHandler):
    """The built site, never from a cache; at an address that does not exist, its own 404 page."""

    def prepare(self) -> None:
        _refuse_strangers(self)

    def set_extra_headers(self, _: str) -> None:
        self.set_header("Cache-Control", "no-store")

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        page = Path(self.root) / "404.html"
        if status_code == 404 and page.is_file():
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(page.read_bytes())
        else:
            super().write_error(status_code, **kwargs)


class _Script(LiveReloadJSHandler):  # type: ignore[misc]
    """livereload's client."""

    def prepare(self) -> None:
        _refuse_strangers(self)


class _Socket(LiveReloadHandler):  # type: ignore[misc]
    """The line on which the browser hears that it shall reload."""

    def prepare(self) -> None:
        _refuse_strangers(self)

    def check_origin(self, origin: str) -> bool:
        """Return whether the page that asks is our own."""
        return urlsplit(origin).hostname in OWN_NAMES
