"""The suite's own pytest plugin: --thorough, --no-browser, fixed seeds, and figures that a thorough run writes down."""

from __future__ import annotations

import datetime
import functools
import json
import os
import platform
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

from sitegen import testing
from sitegen.testing import axe, browsers, checkers, recording

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Figures = Callable[[str, float, str], None]
_RECORDED = "figure"
_NOT_GREEN = "nothing is recorded, for a test failed"
_THEMES = pytest.StashKey[dict[str, str]]()
# No sandbox: containers have none, and the pages are our own. The rest keeps the browser from calling home.
_LAUNCH = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("sitegen")
    group.addoption("--thorough", action="store_true", help="full counts and the costly tests; writes dated figures")
    group.addoption(
        "--record", action="store_true", help="only the tests of accessibility, thoroughly; writes evidence"
    )
    group.addoption("--no-browser", action="store_true", help="leave out tests in a browser and of validity")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "accessibility: evidence for the accessibility statement; see --record")
    if config.getoption("record"):
        config.option.thorough = True
        _refuse_a_choice(config)
    config.addinivalue_line("markers", "thorough: too costly for every run; runs only with --thorough")
    hypothesis.settings.register_profile("fixed", derandomize=True, deadline=None)
    hypothesis.settings.register_profile("thorough", parent=hypothesis.settings.get_profile("fixed"), max_examples=1000)
    hypothesis.settings.load_profile("thorough" if config.getoption("thorough") else "fixed")


def _refuse_a_choice(config: pytest.Config) -> None:
    # Evidence of half of the tests would be shown as that of all. A worker's tests are chosen by whoever started it.
    chosen = any(config.getoption(name, None) for name in ("keyword", "markexpr", "deselect", "ignore", "lf"))
    if not hasattr(config, "workerinput") and (chosen or config.args_source is pytest.Config.ArgsSource.ARGS):
        raise pytest.UsageError("--record runs all tests of accessibility; leave out what chooses among them")


def pytest_sessionstart(session: pytest.Session) -> None:
    if session.config.getoption("record") and not hasattr(session.config, "workerinput"):
        session.config.stash[_THEMES] = recording.themes()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("record"):
        costly = [item for item in items if not recording.gives_evidence(item)]
    elif config.getoption("thorough"):
        return
    else:
        costly = [item for item in items if item.get_closest_marker("thorough")]
    items[:] = [item for item in items if item not in costly]
    config.hook.pytest_deselected(items=costly)


@pytest.fixture(scope="session")
def thorough(pytestconfig: pytest.Config) -> bool:
    """Whether the full counts are asked for."""
    return bool(pytestconfig.getoption("thorough"))


@pytest.fixture(scope="session")
def browser_path(pytestconfig: pytest.Config) -> str:
    """The path of a Chromium; the test fails where there is none, and is skipped only under --no-browser."""
    return _needed(pytestconfig, testing.BROWSER, browsers.find, "Chromium", "set CHROME_PATH")


@pytest.fixture(scope="session")
def checker_path(pytestconfig: pytest.Config) -> str:
    """The path of the Nu checker; the test fails where there is none, and is skipped only under --no-browser."""
    return _needed(pytestconfig, testing.CHECKER, checkers.find, "Nu checker")


@pytest.fixture(scope="session")
def axe_script(pytestconfig: pytest.Config) -> str:
    """The text of axe-core's script; the test fails where it cannot be had, and is skipped only under --no-browser."""
    return Path(_needed(pytestconfig, testing.AXE, axe.find, "axe-core")).read_text(encoding="utf-8")


def _needed(config: pytest.Config, variable: str, find: Callable[[], str | None], what: str, *cures: str) -> str:
    """Return the path of what browser tests need, as build.py test told it or as it is found."""
    if config.getoption("no_browser"):
        pytest.skip("--no-browser")
    path = os.environ.get(variable) or find()
    if not path:
        pytest.fail(f"there is no {what}: {', '.join(['run python3 build.py test', *cures])}, or give --no-browser")
    return path


@pytest.fixture(scope="session")
def browser(browser_path: str) -> Iterator[Browser]:
    """One Chromium for all tests: Playwright can be started only once in a process."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=browser_path, args=_LAUNCH)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a builder of the whole sites of tests/sites.py: `built_site("own")` is the folder; each is built once."""
    from tests import sites

    return functools.cache(lambda name: sites.build(name, tmp_path_factory.mktemp(name) / "output"))


@pytest.fixture
def figures(request: pytest.FixtureRequest) -> Figures:
    """Record what a test measured, `figures("no change, 1,000 pages", 0.061, "s")`, for a thorough run to write."""

    def record(name: str, value: float, unit: str) -> None:
        request.node.user_properties.append((_RECORDED, {"name": name, "value": value, "unit": unit}))

    return record


@pytest.fixture
def evidence(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Say what a test has seen of a site, `evidence("own", "barriers", pages=30)`, for the accessibility statement."""

    def record(site: str, checked: str, **seen: Any) -> None:
        request.node.user_properties.append((recording.SEEN, {"site": site, "checked": checked, **seen}))

    return record


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, exitstatus: int, config: pytest.Config) -> None:
    if config.getoption("record"):
        seen = [value for report in terminalreporter.getreports("passed") for value in of(report, recording.SEEN)]
        told = recording.write(seen, config.stash[_THEMES]) if exitstatus == 0 else [_NOT_GREEN]
        for line in told:
            terminalreporter.write_line(line)
        return
    # Collected from the reports, so that only what passed is written, and it works in several processes too.
    measured = {report.nodeid: of(report, _RECORDED) for report in terminalreporter.getreports("passed")}
    measured = {test: values for test, values in measured.items() if values}
    if measured and config.getoption("thorough"):
        path = _write(config.rootpath / "benchmarks" / "figures", measured)
        terminalreporter.write_line(f"figures of {len(measured)} tests: {path.relative_to(config.rootpath)}")


def of(report: pytest.TestReport, name: str) -> list[Any]:
    """Return what a test has noted under a name."""
    return [value for key, value in report.user_properties if key == name]


def _write(folder: Path, measured: dict[str, list[Any]]) -> Path:
    """Write the day's figures; what other tests measured earlier on the same day stays."""
    path = folder / f"{datetime.datetime.now().astimezone().date().isoformat()}.json"
    before = json.loads(path.read_text(encoding="utf-8"))["tests"] if path.exists() else {}
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    told = {"machine": machine, "tests": dict(sorted({**before, **measured}.items()))}
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
