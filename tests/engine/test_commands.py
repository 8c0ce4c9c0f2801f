"""The command line, run as an editor runs it: commands, options, what is printed, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.little_site import PROJECT, LittleSite

Run = Callable[..., "subprocess.CompletedProcess[str]"]

SITE = """
-- content/site.yml --
name: Kaiku
-- content/fi/index.yml --
title: Etusivu
description: Etusivulla kerrotaan, mistä on kyse, ja siltä pääsee kaikille muille sivuille.
next:
  label: Lue lisää
  to: retki.md
-- content/fi/retki.md --
---
title: Retki
description: Retki metsään kuuluu jokaiseen vuodenaikaan, ja se tehdään kävellen ja kiirehtimättä.
---
Metsään.
-- content/fi/luonnos.md --
---
title: Luonnos
draft: yes
---
Kesken.
-- content/fi/joulu.md --
---
title: Joulu
from: 2026-12-01
---
Hyvää joulua.
"""
ERROR = "content/fi/retki.md:2:1: titel: unknown field; did you mean title?"


@pytest.fixture
def source(tmp_path: Path) -> LittleSite:
    return LittleSite(tmp_path, SITE)


@pytest.fixture
def run(source: LittleSite) -> Run:
    """Return a way to run build.py on the site: `run("check", "--strict")`."""

    def run(command: str, *options: str) -> subprocess.CompletedProcess[str]:
        place = ("--source", str(source.source), "--output", str(source.output))
        return build_py(command, *(place if command in ("build", "check", "explain", "serve") else ()), *options)

    return run


def build_py(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(PROJECT / "build.py"), *arguments, "--no-setup"],
        capture_output=True,
        check=False,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **settings},
        timeout=120,
    )


def made(source: LittleSite) -> set[str]:
    return {path.relative_to(source.output).as_posix() for path in source.output.rglob("*.html")}


# ---- build


def test_build_writes_the_site_and_says_what_and_why(run: Run, source: LittleSite) -> None:
    done = run("build")
    assert done.returncode == 0
    assert done.stderr == ""
    assert "wrote    retki/index.html  (the first build)" in done.stdout
    assert made(source) == {"index.html", "retki/index.html", "404.html"}


def test_a_second_build_says_why_each_file_was_written_again(run: Run, source: LittleSite) -> None:
    run("build")
    source.write("content/fi/retki.md", source.read("content/fi/retki.md") + "\nTaas.\n")
    done = run("build")
    assert "wrote    retki/index.html  (content/fi/retki.md changed)" in done.stdout
    assert "index.html  (nothing" not in done.stdout


def test_build_is_what_is_done_when_no_command_is_named(source: LittleSite) -> None:
    done = build_py("--source", str(source.source), "--output", str(source.output))
    assert done.returncode == 0
    assert "retki/index.html" in made(source)


def test_the_output_goes_beside_the_content_unless_told(source: LittleSite) -> None:
    assert build_py("build", "--source", str(source.source)).returncode == 0
    assert (source.source / "output" / "retki" / "index.html").exists()


def test_an_error_is_told_at_its_place_and_nothing_is_written(run: Run, source: LittleSite) -> None:
    run("build")
    before = {path: path.read_bytes() for path in source.output.rglob("*.html")}
    source.write("content/fi/retki.md", source.read("content/fi/retki.md").replace("title:", "titel:"))
    done = run("build")
    assert done.returncode == 1
    assert ERROR in done.stderr
    # Of a file with mistakes nothing else is known: a smaller number of to-dos would look as if work were done.
    assert "nothing was written" in done.stdout.splitlines()[-1]
    assert {path: path.read_bytes() for path in source.output.rglob("*.html")} == before


def test_a_warning_is_told_and_stops_nothing(run: Run, source: LittleSite) -> None:
    source.write("content/fi/uusi.md", "---\ntitle: Uusi\n---\nUusi.\n")
    done = run("build")
    assert done.returncode == 0
    assert "content/fi/uusi.md:" in done.stdout
    assert "warning: " in done.stdout
    assert "uusi/index.html" in made(source)


def test_quiet_tells_of_problems_only(run: Run, source: LittleSite) -> None:
    done = run("build", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    source.write("content/fi/retki.md", source.read("content/fi/retki.md").replace("title:", "titel:"))
    done = run("build", "--quiet")
    assert done.returncode == 1
    assert all(line.startswith("content/fi/retki.md:") for line in (done.stdout + done.stderr).splitlines())


def test_json_tells_machines(run: Run, source: LittleSite) -> None:
    told = json.loads(run("build", "--format", "json").stdout)
    assert "retki/index.html" in told["written"]
    assert {problem["grade"] for problem in told["problems"]} == {"hint", "to-do"}
    source.remove("content/fi/joulu.md")
    source.write("content/fi/retki.md", source.read("content/fi/retki.md").replace("title:", "titel:"))
    failed = run("build", "--format", "json")
    assert failed.returncode == 1
    assert failed.stderr == ""
    problem = next(problem for problem in json.loads(failed.stdout)["problems"] if problem["at"] == "titel")
    assert (
        problem.items()
        >= {
            "path": "content/fi/retki.md",
            "line": 2,
            "column": 1,
            "at": "titel",
            "text": "unknown field; did you mean title?",
            "grade": "error",
        }.items()
    )


# ---- settings


def test_drafts_shows_drafts_and_pages_of_other_days(run: Run, source: LittleSite) -> None:
    run("build", "--at", "2026-11-22", "--drafts")
    assert {"luonnos/index.html", "joulu/index.html"} < made(source)
    run("build", "--at", "2026-11-22")
    assert {"luonnos/index.html", "joulu/index.html"} & made(source) == set()


def test_at_builds_as_on_that_day(run: Run, source: LittleSite) -> None:
    run("build", "--at", "2026-11-30")
    assert "joulu/index.html" not in made(source)
    run("build", "--at", "1.12.2026")
    assert "joulu/index.html" in made(source)


def test_portable_writes_links_that_work_from_a_disk(run: Run, source: LittleSite) -> None:
    run("build")
    assert 'href="retki/"' in (source.output / "index.html").read_text(encoding="utf-8")
    run("build", "--portable")
    assert 'href="retki/index.html"' in (source.output / "index.html").read_text(encoding="utf-8")


def test_address_takes_the_place_of_the_site_s_own(run: Run, source: LittleSite) -> None:
    run("build", "--address", "https://koe.example.com/kaiku")
    sitemap = (source.output / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://koe.example.com/kaiku/retki/</loc>" in sitemap


def test_clean_makes_everything_again(run: Run) -> None:
    run("build")
    assert json.loads(run("build", "--format", "json").stdout)["written"] == []
    assert "as before" in run("build", "--clean").stdout


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_jobs_changes_nothing_but_the_time(run: Run, source: LittleSite, jobs: str) -> None:
    for number in range(100):
        source.write(f"content/fi/sivu{number}.yml", f"title: Sivu {number}\nlisted: no\n")
    assert run("build", "--jobs", jobs).returncode == 0
    assert len(made(source)) == 103


# ---- check, explain


def test_check_writes_nothing(run: Run, source: LittleSite) -> None:
    done = run("check")
    assert done.returncode == 0
    assert made(source) == set()
    assert "content/site.yml:1:1: to-do: contact: " in done.stdout
    assert done.stdout.splitlines()[-1].endswith("to-dos")


def test_a_command_that_a_hint_names_is_of_the_source_that_was_given(run: Run, source: LittleSite) -> None:
    source.write("content/fi/retki.md", source.read("content/fi/retki.md") + "Se kestää 45 min.\n")
    assert f"; python3 build.py fix --source {source.source} writes it so" in run("check").stdout


def test_check_fails_for_an_error(run: Run, source: LittleSite) -> None:
    source.write("content/fi/retki.md", source.read("content/fi/retki.md").replace("title:", "titel:"))
    done = run("check")
    assert done.returncode == 1
    assert ERROR in done.stderr
    assert done.stdout.splitlines()[-1].endswith("; more may be told once the errors are mended")


def test_a_strict_check_fails_for_a_warning_but_for_no_to_do(run: Run, source: LittleSite) -> None:
    assert run("check", "--strict").returncode == 0
    source.write("content/fi/uusi.md", "---\ntitle: Uusi\n---\nUusi.\n")
    assert run("check").returncode == 0
    assert run("check", "--strict").returncode == 1


def test_explain_tells_what_an_output_asked_for(run: Run) -> None:
    run("build")
    done = run("explain", "retki/index.html")
    assert done.returncode == 0
    assert "content/fi/retki.md" in done.stdout
    assert "templates/sections/prose.html" in done.stdout
    assert "templates/sections/hero.html" not in done.stdout


# ---- what cannot run


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("build", "--source", "no/such/folder"), "no/such/folder has no folder content/"),
        (("build", "--source", f"{PROJECT}/content"), f"name the one that it stands in: --source {PROJECT}\n"),
        (("build", "--at", "soon"), '--at: "soon" is not'),
        (("build", "--address", "kaiku"), '--address: "kaiku" is not'),
        (("build", "--jobs", "0"), "--jobs"),
        (("build", "--jobs", "many"), "--jobs"),
        (("build", "--format", "xml"), "--format"),
        (("build", "--outptu", "x"), "--outptu"),
        (("biuld",), "biuld"),
        (("explain", "no/such/page.html", "--output", "no/such/folder"), "no build has made no/such/page.html"),
    ],
)
def test_a_command_that_cannot_run_says_why(arguments: tuple[str, ...], told: str) -> None:
    done = build_py(*arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_the_build_did_not_make_is_left_alone(run: Run, source: LittleSite) -> None:
    source.output.mkdir()
    (source.output / "letter.txt").write_text("Dear", encoding="utf-8")
    done = run("build")
    assert done.returncode == 1
    assert str(source.output) in done.stderr
    assert [path.name for path in source.output.iterdir()] == ["letter.txt"]


def test_a_reader_that_has_seen_enough_is_no_error(source: LittleSite) -> None:
    command = [sys.executable, str(PROJECT / "build.py"), "build", "--no-setup", "--source", str(source.source)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 0


def test_help_names_every_command() -> None:
    done = build_py("--help")
    assert done.returncode == 0
    assert all(command in done.stdout for command in ("build", "check", "serve", "explain", "test"))


# ---- a build in which nothing changed

LIBRARIES = {"jinja2", "markdown", "markupsafe", "yaml", "PIL", "tinycss2"}


def test_a_build_in_which_nothing_changed_loads_no_library(run: Run, source: LittleSite) -> None:
    run("build")
    done = build_py(
        *("build", "--source", str(source.source), "--output", str(source.output)), PYTHONPROFILEIMPORTTIME="1"
    )
    loaded = {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines()}
    assert "sitegen" in loaded
    assert loaded & LIBRARIES == set()
