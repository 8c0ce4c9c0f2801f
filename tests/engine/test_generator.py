"""The generator's fingerprints: what they change with, and what they must not miss."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen import generator
from tests.little_site import PROJECT


def test_the_generator_s_fingerprint_changes_with_its_code(tmp_path: Path) -> None:
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(PROJECT / "sitegen", tmp_path / "sitegen", ignore=ignored)
    first = _fingerprint(tmp_path)
    assert _fingerprint(tmp_path) == first
    (tmp_path / "sitegen" / "checks" / "new.py").write_text("", encoding="utf-8")
    second = _fingerprint(tmp_path)
    assert second != first
    with open(tmp_path / "sitegen" / "prose.py", "a", encoding="utf-8") as file:
        file.write("\n")
    assert _fingerprint(tmp_path) not in (first, second)


def test_the_generator_s_fingerprint_changes_with_a_library(tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "sitegen", tmp_path / "sitegen", ignore=shutil.ignore_patterns("__pycache__"))
    packages = tmp_path / "site-packages"
    (packages / "jinja2-3.1.6.dist-info").mkdir(parents=True)
    first = _fingerprint(tmp_path, PYTHONPATH=str(packages))
    (packages / "unrelated-1.0.dist-info").mkdir()
    assert _fingerprint(tmp_path, PYTHONPATH=str(packages)) == first
    (packages / "jinja2-3.1.6.dist-info").rename(packages / "jinja2-3.1.7.dist-info")
    assert _fingerprint(tmp_path, PYTHONPATH=str(packages)) != first


@pytest.mark.parametrize(
    ("module", "changed", "unlike"),
    [
        ("pictures.encoding", "pictures/encoding.py", True),
        ("pictures.encoding", "pictures/opening.py", True),
        # What is imported by what is imported, and what Python runs on its way to a module.
        ("pictures.looking", "pictures/opening.py", True),
        ("vcards", "values/spelling.py", True),
        ("pictures.encoding", "pictures/__init__.py", True),
        ("pictures.encoding", "__init__.py", True),
        ("pictures.encoding", "pictures/copies.py", False),
        ("pictures.looking", "choices.py", False),
        ("pictures.looking", "language/finnish_compounds.txt", False),
    ],
)
def test_what_is_kept_is_made_again_where_the_code_that_makes_it_changes_and_only_there(
    tmp_path: Path, module: str, changed: str, unlike: bool
) -> None:
    shutil.copytree(PROJECT / "sitegen", tmp_path / "sitegen", ignore=shutil.ignore_patterns("__pycache__"))
    call = f"fingerprint_of('sitegen.{module}')"
    first = _fingerprint(tmp_path, call)
    with open(tmp_path / "sitegen" / changed, "a", encoding="utf-8") as file:
        file.write("\n")
    assert (_fingerprint(tmp_path, call) != first) == unlike


def test_what_a_module_imports_is_found_as_python_finds_it() -> None:
    for path in (PROJECT / "sitegen").rglob("*.py"):
        found = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ImportFrom)]
        names = {(node.module or "", alias.name) for node in found for alias in node.names}
        ours = {(module, name) for module, name in names if module.startswith("sitegen")}
        files = {generator._file(f"{module}.{name}") or generator._file(module) for module, name in ours}
        assert files <= {*generator._imported(str(path))}, path


def test_what_derives_imports_nothing_of_ours_in_a_form_that_is_not_seen() -> None:
    modules = {*_deriving()}
    assert {"sitegen.pictures.encoding", "sitegen.pictures.looking", "sitegen.vcards"} <= modules
    for path in sorted({path for module in modules for path in generator._with_imported(module)}):
        found = [type(node).__name__ for node in ast.walk(ast.parse(Path(path).read_text("utf-8"))) if _is_unseen(node)]
        # The inputs find questions by their names, and no question is asked where something is derived.
        assert found == (["Call"] if Path(path) == PROJECT / "sitegen/inputs.py" else []), path


def _deriving() -> Iterator[str]:
    """Yield the modules of which some function is handed to `derive` anywhere."""
    for path in (PROJECT / "sitegen").rglob("*.py"):
        code = path.read_text("utf-8")
        here = ".".join(path.relative_to(PROJECT).with_suffix("").parts)
        imported = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.ImportFrom)]
        modules = {alias.name: (node.module or "", alias.name) for node in imported for alias in node.names}
        for named in re.findall(r"\.derive\((\w+)", code):
            module, name = modules.get(named, (here, ""))
            yield f"{module}.{name}" if name and generator._file(f"{module}.{name}") else module


def _is_unseen(node: ast.AST) -> bool:
    if isinstance(node, ast.Import):
        return any(alias.name.partition(".")[0] == "sitegen" for alias in node.names)
    if isinstance(node, ast.Call):
        return ast.unparse(node.func) in ("__import__", "importlib.import_module", "import_module")
    return isinstance(node, ast.ImportFrom) and node.level > 0


def _fingerprint(folder: Path, call: str = "fingerprint()", **variables: str) -> str:
    code = f"from sitegen import generator; print(generator.{call})"
    command = [sys.executable, "-c", code]
    found = subprocess.run(
        command, cwd=folder, env={**os.environ, **variables}, check=True, capture_output=True, encoding="utf-8"
    )
    return found.stdout.strip()
