"""A good host on this machine: brotli, caching as a site's file names allow it, and a record of what it sent."""

from __future__ import annotations

import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

import brotli

HOST = "127.0.0.1"
TEXTS = ("text/html", "image/svg+xml", "text/plain", "application/xml", "text/xml")
FINGERPRINTED = re.compile(r"\.[0-9a-f]{8,}\.\w+$")
FOR_EVER = "public, max-age=31536000, immutable"
ICONS = ("favicon.svg", "favicon.ico", "touch-icon.png")


class Sent(NamedTuple):
    """One answer: the path below the site's root, and the bytes of its body as they were sent."""

    path: str
    size: int

    @property
    def is_page(self) -> bool:
        return self.path.endswith((".html", "/")) or not self.path


class Host(ThreadingHTTPServer):
    """Serves a built site's folder at the root of `address`."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__((HOST, 0), _Handler)
        self.folder = folder
        self.address = f"http://{HOST}:{self.server_port}/"
        self.sent: list[Sent] = []
        """Everything sent so far; clear it to begin anew."""


@contextmanager
def hosted(folder: Path) -> Iterator[Host]:
    """Serve a folder, and give the host."""
    with Host(folder) as host:
        thread = threading.Thread(target=host.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield host
        finally:
            host.shutdown()
            thread.join()


@cache
def compressed(data: bytes, quality: int = 11) -> bytes:
    """Return bytes as a host sends them that compresses its files once, as well as can be."""
    packed: bytes = brotli.compress(data, quality=quality)
    return packed


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # With small packets held back, every answer would come 40 ms late.
    disable_nagle_algorithm = True
    server: Host

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        file = self.server.folder / path / ("index.html" if path.endswith("/") or not path else "")
        if file.is_file():
            self._send(HTTPStatus.OK, path, file)
        else:
            self._send(HTTPStatus.NOT_FOUND, path, self.server.folder / "404.html")

    def _send(self, status: HTTPStatus, path: str, file: Path) -> None:
        data = file.read_bytes()
        kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        headers = {"Content-Type": kind, "Vary": "Accept-Encoding", "Cache-Control": _keeping(file)}
        headers["ETag"] = f'"{sha256(data).hexdigest()[:16]}"'
        if kind in TEXTS and "br" in self.headers.get("Accept-Encoding", ""):
            data, headers["Content-Encoding"] = compressed(data), "br"
        if self.headers.get("If-None-Match") == headers["ETag"]:
            status, data = HTTPStatus.NOT_MODIFIED, b""
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.server.sent.append(Sent(path, len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def _keeping(file: Path) -> str:
    """Return how long a browser may keep a file: what has its fingerprint in its name, for ever."""
    if FINGERPRINTED.search(file.name):
        return FOR_EVER
    return "public, max-age=86400" if file.name in ICONS else "no-cache"
