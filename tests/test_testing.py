"""`build.py test`: how it runs a suite, shown on little suites of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

PROJECT = Path(__file__).parent.parent
RUN = """
import sys
from pathlib import Path
from sitegen import testing

arguments = sys.argv[1:]
options = {option for option in arguments if option in ("--thorough", "--no-browser")}
rest = [argument for argument in arguments if argument not in options]
sys.exit(testing.run(Path.cwd(), rest, "--thorough" in options, "--no-browser" not in options))
"""

Suite = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def suite(tmp_path: Path) -> Suite:
    """Return a function that writes the text of a test file, runs it as build.py would, and tells how it went."""
    for folder in ("sitegen/testing", "requirements/checker"):
        shutil.copytree(PROJECT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "tests/plugin.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(PROJECT / name, tmp_path / name)
    (tmp_path / "tests" / "conftest.py").write_text('pytest_plugins = ["tests.plugin"]\n', encoding="utf-8")

    def run(text: str, *arguments: str, processes: str = "0", **variables: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "tests" / "test_it.py").write_text(textwrap.dedent(text), encoding="utf-8")
        return subprocess.run(
            [sys.executable, "-c", RUN, *(["-n", processes] if processes else []), *arguments],
            cwd=tmp_path,
            env={**os.environ, **variables},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.mark.parametrize(
    ("text", "code"),
    [("def test_it(): pass", 0), ("def test_it(): assert 1 == 2", 1), ("", 2), ("import nothing_of_the_kind", 2)],
    ids=["green", "red", "no test at all", "a test that cannot be read"],
)
def test_the_exit_code_tells_red_from_broken(suite: Suite, text: str, code: int) -> None:
    run = suite(text, "--no-browser")
    assert run.returncode == code, run.stdout


def test_arguments_go_to_pytest(suite: Suite) -> None:
    run = suite("def test_one(): pass\ndef test_two(): assert False", "--no-browser", "-k", "one")
    assert "1 passed, 1 deselected" in run.stdout


def test_the_suite_runs_on_all_cores(suite: Suite) -> None:
    text = "import os\ndef test_it(): assert os.environ['PYTEST_XDIST_WORKER']"
    run = suite(text, "--no-browser", processes="")
    assert run.returncode == 0, run.stdout


def test_costly_tests_run_only_when_asked_for(suite: Suite) -> None:
    text = """
        import pytest

        @pytest.mark.thorough
        def test_costly(thorough):
            assert thorough

        def test_quick(): pass
    """
    assert "1 passed, 1 deselected" in suite(text, "--no-browser").stdout
    assert "2 passed" in suite(text, "--no-browser", "--thorough").stdout


def test_the_same_examples_come_every_time(suite: Suite, tmp_path: Path) -> None:
    text = """
        from hypothesis import given, strategies

        @given(strategies.text())
        def test_it(text):
            with open("seen", "a") as file:
                print(ascii(text), hash("moi"), file=file)
    """
    seen = tmp_path / "seen"
    assert suite(text, "--no-browser").returncode == 0
    first = seen.read_text(encoding="utf-8")
    seen.unlink()
    assert suite(text, "--no-browser", PYTHONHASHSEED="7").returncode == 0
    assert seen.read_text(encoding="utf-8") == first
    assert first.count("\n") >= 100


MEASURES = """
    def test_it(figures): figures("building a page", 0.5, "ms")
    def test_that_fails(figures):
        figures("not to be trusted", 1, "s")
        assert False
"""


def test_a_thorough_run_writes_the_figures_of_what_passed(suite: Suite, tmp_path: Path) -> None:
    run = suite(MEASURES, "--no-browser", "--thorough")
    [file] = (tmp_path / "benchmarks" / "figures").glob("????-??-??.json")
    assert json.loads(file.read_text(encoding="utf-8"))["tests"] == {
        "tests/test_it.py::test_it": [{"name": "building a page", "value": 0.5, "unit": "ms"}]
    }
    assert f"benchmarks/figures/{file.name}" in run.stdout


def test_figures_of_the_same_day_are_kept(suite: Suite, tmp_path: Path) -> None:
    suite(MEASURES, "--no-browser", "--thorough")
    suite("def test_other(figures): figures('b', 2, 's')", "--no-browser", "--thorough")
    [file] = (tmp_path / "benchmarks" / "figures").iterdir()
    tests = json.loads(file.read_text(encoding="utf-8"))["tests"]
    assert list(tests) == ["tests/test_it.py::test_it", "tests/test_it.py::test_other"]


def test_an_ordinary_run_writes_no_figures(suite: Suite, tmp_path: Path) -> None:
    suite(MEASURES, "--no-browser")
    assert not (tmp_path / "benchmarks").exists()


# ---- the browser

USES_A_BROWSER = "def test_it(browser_path): print(f'it is {browser_path}')"


def program(path: Path, exit_code: int, does: str = "") -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{does}\nexit {exit_code}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def without_browsers(tmp_path: Path) -> dict[str, str]:
    """Return variables under which no browser and no Nu checker can be found, nor a way to install one."""
    empty = str(tmp_path / "empty")
    unreachable = "http://127.0.0.1:9"
    return {
        "PATH": empty,
        "CHROME_PATH": "",
        "PLAYWRIGHT_BROWSERS_PATH": empty,
        "PLAYWRIGHT_DOWNLOAD_HOST": unreachable,
        "XDG_CACHE_HOME": empty,
    }


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere browsers are not found through PATH alone")
def test_without_a_browser_its_tests_fail_and_say_the_cure(suite: Suite, tmp_path: Path) -> None:
    run = suite(USES_A_BROWSER, **without_browsers(tmp_path))
    assert run.returncode == 1
    assert "installing Playwright's Chromium" in run.stderr
    assert "no Chromium can be installed or driven; set CHROME_PATH, or use --no-browser" in run.stderr
    assert "there is no Chromium: run python3 build.py test" in run.stdout


def test_no_browser_skips_the_browser_tests_and_says_so(suite: Suite, tmp_path: Path) -> None:
    run = suite(USES_A_BROWSER, "--no-browser", **without_browsers(tmp_path))
    assert run.returncode == 0
    assert "SKIPPED [1]" in run.stdout
    assert "--no-browser" in run.stdout


def test_chrome_path_names_the_browser(suite: Suite, tmp_path: Path) -> None:
    mine = program(tmp_path / "my browser", 0)
    assert f"it is {mine}" in suite(USES_A_BROWSER, "-s", CHROME_PATH=str(mine)).stdout


def test_a_chrome_path_that_is_wrong_is_told_and_nothing_is_installed(suite: Suite) -> None:
    run = suite(USES_A_BROWSER, CHROME_PATH="/nowhere/chrome")
    assert run.returncode == 1
    assert run.stderr.splitlines()[0] == "sitegen: CHROME_PATH names no program: /nowhere/chrome"
    assert "Chromium" not in run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere browsers are not found through PATH alone")
def test_a_browser_that_does_not_start_is_passed_over(suite: Suite, tmp_path: Path) -> None:
    program(tmp_path / "bin" / "chromium", 1)
    works = program(tmp_path / "bin" / "google-chrome", 0)
    run = suite(USES_A_BROWSER, "-s", PATH=str(tmp_path / "bin"), CHROME_PATH="")
    assert f"it is {works}" in run.stdout


def test_the_browser_reads_a_page(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<p></p><script>document.querySelector('p').textContent = 6 * 7</script>")
    assert page.inner_text("p") == "42"
    page.close()


# ---- the Nu checker

USES_THE_CHECKER = "def test_it(checker_path): print(f'it is {checker_path}')"
FETCHES = "mkdir -p node_modules/vnu-jar/build/dist && echo jar > node_modules/vnu-jar/build/dist/vnu.jar"


def with_programs(tmp_path: Path, npm: str = FETCHES) -> dict[str, str]:
    """Return variables under which a Java and an npm of the test's own are found, and the browser is not looked for."""
    chromium = program(tmp_path / "programs" / "chromium", 0)
    program(tmp_path / "programs" / "java", 0)
    program(tmp_path / "programs" / "npm", 0, f'test "$1" = ci || exit 0\necho "$@" >> {tmp_path}/asked\n{npm}')
    cache = str(tmp_path / "cache")
    # /bin for mkdir; an apt-get may be there, but is not asked while both programs run.
    return {"PATH": f"{tmp_path}/programs:/bin", "CHROME_PATH": str(chromium), "XDG_CACHE_HOME": cache}


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script is no program there")
def test_the_checker_is_fetched_once_and_kept_in_the_cache(suite: Suite, tmp_path: Path) -> None:
    variables = with_programs(tmp_path)
    first = suite(USES_THE_CHECKER, "-s", **variables)
    assert "installing the Nu checker with npm for the tests of validity, once" in first.stderr
    [jar] = (tmp_path / "cache" / "sitegen").iterdir()
    assert f"it is {jar}" in first.stdout
    second = suite(USES_THE_CHECKER, "-s", **variables)
    assert second.stderr == ""
    assert f"it is {jar}" in second.stdout
    assert (tmp_path / "asked").read_text(encoding="utf-8").count("ci --ignore-scripts") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script is no program there")
def test_another_version_of_the_checker_is_fetched_anew(suite: Suite, tmp_path: Path) -> None:
    variables = with_programs(tmp_path)
    suite(USES_THE_CHECKER, **variables)
    pins = tmp_path / "requirements" / "checker" / "package-lock.json"
    pins.write_text(pins.read_text(encoding="utf-8").replace("sha512-", "sha512-A"), encoding="utf-8")
    assert "installing the Nu checker" in suite(USES_THE_CHECKER, **variables).stderr
    assert len(list((tmp_path / "cache" / "sitegen").iterdir())) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script is no program there")
def test_what_npm_says_is_told_and_nothing_half_is_left(suite: Suite, tmp_path: Path) -> None:
    run = suite(USES_THE_CHECKER, **with_programs(tmp_path, npm="echo EINTEGRITY wrong digest; exit 1"))
    assert run.returncode == 1
    assert "sitegen: no Nu checker can be had; install Java 17 or newer and npm, or use --no-browser" in run.stderr
    assert "EINTEGRITY wrong digest" in run.stderr
    assert "there is no Nu checker: run python3 build.py test" in run.stdout
    assert list((tmp_path / "cache" / "sitegen").iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="PATH alone does not hide Java there")
def test_without_java_the_tests_of_validity_fail_and_say_the_cure(suite: Suite, tmp_path: Path) -> None:
    run = suite(USES_THE_CHECKER, **without_browsers(tmp_path))
    assert run.returncode == 1
    assert "no Nu checker can be had; install Java 17 or newer and npm, or use --no-browser" in run.stderr
    assert "there is no Nu checker: run python3 build.py test" in run.stdout


def test_no_browser_skips_the_tests_of_validity_too(suite: Suite, tmp_path: Path) -> None:
    run = suite(USES_THE_CHECKER, "--no-browser", **without_browsers(tmp_path))
    assert run.returncode == 0
    assert run.stderr == ""
    assert "SKIPPED [1]" in run.stdout


@pytest.mark.parametrize(("folder", "package"), [("checker", "vnu-jar"), ("axe", "axe-core")])
def test_what_npm_fetches_is_pinned_by_its_digest_and_no_registry_is_named(folder: str, package: str) -> None:
    lock = json.loads((PROJECT / "requirements" / folder / "package-lock.json").read_text(encoding="utf-8"))
    fetched = {name: package for name, package in lock["packages"].items() if name}
    assert list(fetched) == [f"node_modules/{package}"]
    for found in fetched.values():
        assert found["integrity"].startswith("sha512-")
        assert "resolved" not in found


# ---- axe-core

USES_AXE = "def test_it(axe_script): print(f'it says {axe_script}')"
FETCHES_AXE = "mkdir -p node_modules/axe-core && echo axe > node_modules/axe-core/axe.min.js"


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script is no program there")
def test_axe_is_fetched_once_and_kept_in_the_cache(suite: Suite, tmp_path: Path) -> None:
    shutil.copytree(PROJECT / "requirements/axe", tmp_path / "requirements/axe")
    both = f"{FETCHES}; {FETCHES_AXE}"
    assert "it says axe" in suite(USES_AXE, "-s", **with_programs(tmp_path, npm=both)).stdout
    again = suite(USES_AXE, "-s", **with_programs(tmp_path, npm="exit 1"))
    assert again.stderr == ""
    assert "it says axe" in again.stdout
