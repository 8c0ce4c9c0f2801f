"""Purity: recipes and questions learn nothing but through the inputs, and the traces tell of all of it."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engine.practice import Practice
from tests.little_site import PROJECT

WATCHED_BUILD = Path(__file__).with_name("watched_build.py")
SITEGEN = PROJECT / "sitegen"

# The parts that are there to look at the machine, each with what it may use; what a recipe can reach is not among them.
ENGINE = {
    "builder.py",
    "fixing.py",
    "language/compounds.py",  # reads the list beside it, which is counted to the generator's own code
    "language/rulebook.py",
    "derivatives.py",
    "evidence.py",  # tells by its own code what the tests have seen
    "explaining.py",
    "reference.py",
    "files.py",
    "generator.py",
    "parallel.py",
    "preview.py",
    "traces.py",
    "workbench.py",  # for a library that takes nothing else; what is made is of its files' bytes alone
}
ENGINE_FOLDERS = ("environment", "output_folder", "testing")
MACHINE = {
    *("os", "sys", "pathlib", "shutil", "tempfile", "glob", "fileinput", "mmap", "ctypes", "platform", "locale"),
    *("time", "random", "secrets", "uuid", "socket", "ssl", "http", "ftplib", "smtplib", "asyncio", "selectors"),
    *("subprocess", "multiprocessing", "concurrent", "threading", "signal", "getpass", "pwd", "webbrowser"),
}
FUNCTIONS = {"open", "input", "id", "hash", "eval", "exec"}
METHODS = {"today", "now", "utcnow", "read_text", "read_bytes", "getenv"}


def watched(tmp_path: Path, *planted: str) -> dict[str, list[str]]:
    site = Practice(tmp_path)
    done = subprocess.run(
        [sys.executable, str(WATCHED_BUILD), str(site.source), str(site.output), *planted],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_every_file_that_a_build_opens_is_in_its_traces(tmp_path: Path) -> None:
    seen = watched(tmp_path)
    assert seen["errors"] == []
    assert len(seen["opened"]) > 50
    assert seen["opened"] == seen["traced"]
    assert seen["behind"] == []
    assert seen["unasked"] == []


def test_a_build_opens_no_socket_and_starts_no_process(tmp_path: Path) -> None:
    assert watched(tmp_path)["forbidden"] == []


@pytest.mark.parametrize(
    ("planted", "where"),
    [
        ("listing", "behind"),
        ("opening", "behind"),
        ("reading", "behind"),
        ("forgetting", "unasked"),
        ("calling", "forbidden"),
        ("starting", "forbidden"),
    ],
)
def test_the_watch_notices_a_recipe_that_misbehaves(tmp_path: Path, planted: str, where: str) -> None:
    assert watched(tmp_path, planted)[where]


# ---- by reading the code: what leaves no mark when it is done


def code_of_recipes() -> list[Path]:
    found = [path for path in SITEGEN.rglob("*.py") if path.relative_to(SITEGEN).parts[0] not in ENGINE_FOLDERS]
    return sorted(path for path in found if path.relative_to(SITEGEN).as_posix() not in ENGINE)


@pytest.mark.parametrize("path", code_of_recipes(), ids=lambda path: path.relative_to(SITEGEN).as_posix())
def test_recipes_cannot_reach_the_machine(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert set(imported(tree)) & MACHINE == set()
    assert set(called(tree)) & (METHODS | FUNCTIONS) == set()


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def called(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in FUNCTIONS:
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="inputs"))):
                pass  # the one way to learn anything, the date included
            case ast.Call(func=ast.Attribute(attr=name)) if name in METHODS:
                yield name


# ---- what a template could use


@pytest.mark.parametrize("expression", ["[1, 2, 3] | random", "lipsum()", "range.__init__", "site.__class__"])
def test_a_template_cannot_use_chance_or_reach_into_python(tmp_path: Path, expression: str) -> None:
    site = Practice(tmp_path)
    site.write("source/templates/components/mark.html", "\n{{ " + expression + " }}\n")
    built = site.build()
    assert any(problem.path == "templates/components/mark.html" for problem in built.report.problems)
    assert built.has_errors
