"""The builder: what happens to the output folder and to what is remembered, whatever goes wrong."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sitegen import builder, generator
from sitegen.inputs import Inputs
from sitegen.outputs import not_found
from sitegen.problems import Faulty
from tests.little_site import PROJECT, LittleSite

SITE = """
-- content/site.yml --
name: Kaiku
-- content/fi/index.yml --
title: Etusivu
-- content/fi/retki.md --
---
title: Retki
---
Metsään.
"""
BROKEN = ("content/fi/retki.md", "title:", "titel:")


def buggy(inputs: Inputs, *_: object) -> bytes:
    raise ZeroDivisionError


def silent(inputs: Inputs, *_: object) -> bytes:
    raise Faulty("404.html")


@pytest.fixture
def built(tmp_path: Path) -> LittleSite:
    site = LittleSite(tmp_path, SITE)
    site.build()
    return site


# ---- errors


def test_an_error_leaves_the_site_as_it_was(built: LittleSite) -> None:
    before = built.build().all()
    built.write("content/fi/index.yml", "title: Alku\n")
    failed = built.edit(*BROKEN)
    assert failed.report.written == ()
    assert failed.all() == before
    mended = built.edit(BROKEN[0], BROKEN[2], BROKEN[1])
    assert "<title>Alku" in mended["index.html"]


def test_a_failed_build_is_not_remembered(built: LittleSite) -> None:
    built.edit(*BROKEN)
    again = built.edit(BROKEN[0], BROKEN[2], BROKEN[1])
    assert again.rendered == set()


def test_every_mistake_is_told_at_once(built: LittleSite) -> None:
    built.write("content/site.yml", "nam: Kaiku\n")
    built.write("content/fi/index.yml", "titel: Etusivu\n")
    told = built.edit(*BROKEN).problems
    assert {line.partition(":")[0] for line in told} >= {"content/site.yml", "content/fi/index.yml", BROKEN[0]}
    assert told == sorted(told, key=lambda line: line.partition(":")[0])


def test_our_own_bug_is_a_traceback_and_harms_nothing(built: LittleSite, monkeypatch: pytest.MonkeyPatch) -> None:
    before = built.build().all()

    with monkeypatch.context() as patch:
        patch.setattr(not_found, "not_found", buggy)
        with pytest.raises(ZeroDivisionError):
            built.build(clean=True)
    assert built.build().all() == before


def test_a_recipe_that_gives_up_must_say_why(built: LittleSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(not_found, "not_found", silent)
    with pytest.raises(AssertionError, match="without reporting why"):
        built.build(clean=True)


# ---- check, clean


def test_a_check_writes_nothing_and_finds_everything(tmp_path: Path) -> None:
    site = LittleSite(tmp_path, SITE)
    site.write(BROKEN[0], site.read(BROKEN[0]).replace(*BROKEN[1:]))
    checked = site.build(write=False)
    assert checked.problems == site.build().problems
    assert not site.output.exists()


def test_a_check_between_builds_changes_nothing(built: LittleSite) -> None:
    before = built.build().all()
    checked = built.edit("content/fi/retki.md", "Metsään", "Merelle", write=False)
    assert checked.all() == before
    assert built.build().rendered == {"retki/index.html"}


def test_a_clean_build_makes_everything_and_changes_nothing(built: LittleSite) -> None:
    before = built.build().all()
    clean = built.build(clean=True)
    assert clean.rendered == set(before)
    assert clean.report.written == ()
    assert clean.all() == before


# ---- what makes everything stale


def test_another_generator_makes_everything_again(built: LittleSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator, "fingerprint", lambda: "another")
    assert built.build().rendered == set(built.build(clean=True).all())


# ---- the output folder


def test_each_output_folder_has_a_memory_of_its_own(built: LittleSite, tmp_path: Path) -> None:
    first = built.build().all()
    built.output = tmp_path / "another"
    built.job = builder.Job(built.source, PROJECT, built.output, built.job.settings, jobs=1)
    assert built.build().all() == first


def test_one_output_folder_can_be_built_from_two_sources_in_turn(built: LittleSite, tmp_path: Path) -> None:
    first = built.build().all()
    other = LittleSite(tmp_path / "other", SITE.replace("Metsään", "Merelle").replace("Kaiku", "Aalto"))
    other.output = built.output
    other.job = builder.Job(other.source, PROJECT, built.output, built.job.settings, jobs=1)
    assert "Merelle" in other.build()["retki/index.html"]
    assert built.build().all() == first


def test_a_folder_that_nobody_built_is_refused(tmp_path: Path) -> None:
    site = LittleSite(tmp_path, SITE)
    site.output.mkdir()
    (site.output / "letter.txt").write_text("Dear", encoding="utf-8")
    refused = site.build()
    assert [problem.path for problem in refused.report.problems] == [str(site.output)]
    assert list(refused) == ["letter.txt"]


# ---- builds that are killed, or meet


def test_two_builds_at_once_wait_for_each_other(tmp_path: Path) -> None:
    site = _large(tmp_path)
    both = [_start(site) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    found = site.build()
    assert found.rendered == set()
    assert found.all() == site.build(clean=True).all()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_build_leaves_the_old_site_and_the_next_build_is_right(tmp_path: Path) -> None:
    site = _large(tmp_path)
    before = site.build().all()
    expected = {**before, "sivu7/index.html": before["sivu7/index.html"].replace(b"Joo", b"Juu")}
    site.write("content/fi/sivu7.md", site.read("content/fi/sivu7.md").replace("Joo", "Juu"))
    for milliseconds in range(60, 200, 20):
        process = _start(site, "--clean")
        time.sleep(milliseconds / 1000)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert site_files(site) in (before, expected)
    assert site.build().all() == expected


def _large(tmp_path: Path) -> LittleSite:
    site = LittleSite(tmp_path, SITE)
    for number in range(30):
        site.write(f"content/fi/sivu{number}.md", f"---\ntitle: Sivu {number}\nlisted: no\n---\nJoo.\n")
    return site


def _start(site: LittleSite, *options: str) -> subprocess.Popen[bytes]:
    place = ["--source", str(site.source), "--output", str(site.output), "--at", "2026-11-22"]
    command = [sys.executable, str(PROJECT / "build.py"), "build", "--no-setup", "--quiet", *place, *options]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL)


def site_files(site: LittleSite) -> dict[str, bytes]:
    found = (path for path in site.output.rglob("*") if path.is_file())
    return {path.relative_to(site.output).as_posix(): path.read_bytes() for path in found}


# ---- what is read when


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the questions whose function runs."""
    found: list[str] = []
    ask = Inputs._ask

    def noted(inputs: Inputs, key: tuple[str, ...]) -> object:
        found.append(key[0])
        return ask(inputs, key)

    monkeypatch.setattr(Inputs, "_ask", noted)
    return found


def test_a_body_is_read_without_its_front_matter(built: LittleSite, asked: list[str]) -> None:
    built.edit("content/fi/retki.md", "Metsään", "Merelle")
    assert "sitegen.content:page" not in asked


def test_nothing_is_asked_when_nothing_changed(built: LittleSite, asked: list[str]) -> None:
    built.build()
    assert asked == []
