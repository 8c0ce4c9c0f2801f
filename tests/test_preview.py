"""The preview: what an editor sees while writing."""

from __future__ import annotations

import http.client
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.little_site import PROJECT

PATIENCE = 20  # seconds


@pytest.fixture
def source(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT / "content", tmp_path / "content")
    return tmp_path


@contextmanager
def preview_of(source: Path) -> Iterator[int]:
    """Serve a source folder in a process of its own; give the port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    options = ["--no-setup", "--source", str(source), "--port", str(port)]
    command = [sys.executable, str(PROJECT / "build.py"), "serve", *options]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    try:
        _wait_for(port)
        yield port
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0


def _wait_for(port: int) -> None:
    for _ in range(PATIENCE * 10):
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the preview did not start")


def _wait_until_title_holds(page: Page, text: str) -> None:
    for _ in range(PATIENCE * 10):
        if text in page.title():
            return
        page.wait_for_timeout(100)
    pytest.fail(f"the browser still shows {page.title()!r}")


def test_the_browser_shows_an_edit_by_itself(source: Path, browser: Browser) -> None:
    with preview_of(source) as port:
        page = browser.new_page()
        told: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        page.goto(f"http://127.0.0.1:{port}/muodot/")
        page.wait_for_timeout(500)
        file = source / "content/fi/muodot.yml"
        file.write_text(file.read_text("utf-8").replace("title: ", "title: Uudet ", 1), "utf-8")
        _wait_until_title_holds(page, "Uudet")
        assert told == []
        page.close()


def test_a_mistake_does_not_end_the_preview(source: Path) -> None:
    with preview_of(source) as port:
        file = source / "content/fi/muodot.yml"
        good = file.read_text("utf-8")
        file.write_text(good + "\ntitel: x\n", "utf-8")
        time.sleep(1)
        assert b"Muodot" in _get(port, "/muodot/")[1]
        file.write_text(good.replace("title: ", "title: Uudet ", 1), "utf-8")
        for _ in range(PATIENCE * 10):
            if b"<title>Uudet" in _get(port, "/muodot/")[1]:
                return
            time.sleep(0.1)
        pytest.fail("the mended page was not built")


def test_an_address_that_does_not_exist_shows_the_sites_own_page(source: Path) -> None:
    with preview_of(source) as port:
        status, body = _get(port, "/ei/ole/")
        assert status == 404
        assert b'<html lang="fi">' in body


def test_a_request_under_another_name_is_refused(source: Path) -> None:
    with preview_of(source) as port:
        assert _get(port, "/", host="evil.example")[0] == 421
        assert _get(port, "/livereload.js", host="evil.example")[0] == 421


def _get(port: int, path: str, host: str = "127.0.0.1") -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    with closing(connection):
        connection.request("GET", path, headers={"Host": host, "Connection": "close"})
        answer = connection.getresponse()
        return answer.status, answer.read()
