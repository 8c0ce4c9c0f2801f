"""The set-up: real environments, made by real runs of a build.py that does nothing but enter one.

To keep them quick, the locks of these little projects pin one or two small packages, taken from requirements/test.txt.
"""

from __future__ import annotations

import ast
import ctypes
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parent.parent
ENTERS = """
import os, sys
from sitegen import environment

lock = "test" if "test" in sys.argv else "site"
environment.enter(os.path.dirname(os.path.abspath(__file__)), sys.argv[1:], lock, "--no-setup" not in sys.argv)

import importlib.metadata, json
has = {found.name for found in importlib.metadata.distributions()}
print(json.dumps({"prefix": sys.prefix, "argv": sys.argv[1:], "has": sorted(has)}))
"""
# A Python of which only the standard library can be seen, as on a fresh machine.
BARE = (sys._base_executable, "-S")  # type: ignore[attr-defined]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="these tests send signals and take away rights")


@dataclass(frozen=True)
class Checkout:
    """A copy of what the set-up needs of the project, in a folder of its own."""

    folder: Path

    @property
    def venv(self) -> Path:
        return self.folder / ".venv"

    def lock(self, name: str, *packages: str) -> None:
        text = "".join(pinned(package) for package in packages)
        (self.folder / "requirements" / f"{name}.txt").write_text(text, encoding="utf-8")

    def start(self, *argv: str, python: tuple[str, ...] = BARE, **settings: Any) -> subprocess.Popen[str]:
        pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        variables = {**os.environ, "PYTHONWARNINGS": "error", **settings.pop("env", {})}
        return subprocess.Popen([*python, self.folder / "build.py", *argv], env=variables, **pipes, **settings)

    def run(self, *argv: str, python: tuple[str, ...] = BARE, **settings: Any) -> Run:
        with self.start(*argv, python=python, **settings) as process:
            out, err = process.communicate(timeout=300)
        return Run(process.returncode, out, err)


@dataclass(frozen=True)
class Run:
    """How a run of build.py ended."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> dict[str, Any]:
        assert self.code == 0, self.err
        told: dict[str, Any] = json.loads(self.out)
        return told


def pinned(package: str) -> str:
    """Return what requirements/test.txt says of a package: its version and hashes."""
    text = (PROJECT / "requirements" / "test.txt").read_text(encoding="utf-8")
    lines = iter(text.splitlines(keepends=True))
    first = next(line for line in lines if line.startswith(f"{package}=="))
    hashes = []
    for line in lines:
        if not line.startswith(" "):
            break
        hashes.append(line)
    return "".join([first, *hashes])


def new_checkout(folder: Path) -> Checkout:
    code = Path("sitegen") / "environment"
    shutil.copytree(PROJECT / code, folder / code, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "requirements").mkdir()
    (folder / "build.py").write_text(ENTERS, encoding="utf-8")
    made = Checkout(folder)
    made.lock("site", "types-markdown")
    made.lock("test", "types-markdown", "types-pyyaml")
    return made


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A fresh copy, in a folder with a blank and an ä in its name."""
    return new_checkout(tmp_path / "hyvä sivu")


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> tuple[Checkout, Run]:
    """A copy that has been run once, in the C locale, and how that went."""
    fresh = new_checkout(tmp_path_factory.mktemp("set up") / "hyvä sivu")
    return fresh, fresh.run("--eka", "kaksi sanaa", "ä", env={"LC_ALL": "C"})


@pytest.fixture
def set_up(first_run: tuple[Checkout, Run], tmp_path: Path) -> Checkout:
    """A copy that has its environment, moved from where that was made."""
    return Checkout(shutil.copytree(first_run[0].folder, tmp_path / "siirretty", symlinks=True))


def files_in(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.lstat().st_mtime_ns for path in folder.rglob("*")}


# ---- what a person meets


def test_a_fresh_copy_sets_itself_up_and_goes_on(first_run: tuple[Checkout, Run]) -> None:
    checkout, run = first_run
    assert run.told["prefix"] == str(checkout.venv)
    assert run.told["argv"] == ["--eka", "kaksi sanaa", "ä"]
    assert "types-Markdown" in run.told["has"]
    assert len(run.err.splitlines()) == 1
    assert run.err.startswith("sitegen: setting up .venv with requirements/site.txt, once")


def test_the_second_run_says_nothing_and_changes_nothing(set_up: Checkout) -> None:
    before = files_in(set_up.venv)
    run = set_up.run()
    assert run.told["prefix"] == str(set_up.venv)
    assert run.err == ""
    assert files_in(set_up.venv) == before


def test_an_environment_of_ones_own_is_used_as_it_is(checkout: Checkout) -> None:
    run = checkout.run("test", python=(sys.executable,))
    assert run.told["prefix"] == sys.prefix
    assert not checkout.venv.exists()


def test_no_setup_takes_the_libraries_in_any_version(checkout: Checkout) -> None:
    lock = checkout.folder / "requirements" / "site.txt"
    lock.write_text(lock.read_text(encoding="utf-8").replace("==", "==0."), encoding="utf-8")
    assert checkout.run("--no-setup", python=(sys.executable,)).told["prefix"] == sys.prefix


def test_no_setup_forbids_a_set_up_and_names_what_is_missing(checkout: Checkout) -> None:
    run = checkout.run("--no-setup")
    assert run.code == 2
    assert "lacks types-markdown" in run.err
    assert not checkout.venv.exists()


def test_no_setup_still_uses_an_environment_that_is_there(set_up: Checkout) -> None:
    assert set_up.run("--no-setup").told["prefix"] == str(set_up.venv)


# ---- what a set-up does


def test_the_test_tools_are_added_and_serve_a_build_as_well(set_up: Checkout) -> None:
    before = files_in(set_up.venv)
    added = set_up.run("test")
    assert "types-PyYAML" in added.told["has"]
    assert "requirements/test.txt" in added.err
    assert files_in(set_up.venv)["pyvenv.cfg"] == before["pyvenv.cfg"]
    assert set_up.run().err == ""


def test_a_changed_lock_takes_away_what_it_no_longer_names(set_up: Checkout) -> None:
    set_up.lock("site", "types-pyyaml")
    run = set_up.run(python=(str(set_up.venv / "bin" / "python"),))  # even from inside
    assert {"types-PyYAML"} == {name for name in run.told["has"] if name.startswith("types-")}


def test_an_environment_of_another_python_is_made_anew(set_up: Checkout) -> None:
    stamp = set_up.venv / "lock-installed"
    text = stamp.read_text(encoding="utf-8")
    stamp.write_text("cpython-310\n" + text.partition("\n")[2], encoding="utf-8")
    assert "it was made for cpython-310" in set_up.run().err
    assert stamp.read_text(encoding="utf-8") == text


def test_an_environment_whose_python_is_gone_is_made_anew(set_up: Checkout) -> None:
    for python in (set_up.venv / "bin").glob("python*"):
        python.unlink()
        python.symlink_to("/nowhere/python3")
    run = set_up.run()
    assert run.told["prefix"] == str(set_up.venv)
    assert "its Python is gone" in run.err


def test_a_set_up_that_was_killed_is_repaired(checkout: Checkout) -> None:
    with checkout.start(start_new_session=True) as process:
        wait_until((checkout.venv / "bin" / "python").exists)
        os.killpg(process.pid, signal.SIGKILL)
    assert (checkout.venv / "lock-installed").read_text(encoding="utf-8") == ""
    run = checkout.run()
    assert "types-Markdown" in run.told["has"]
    assert "the last set-up did not finish" in run.err


def test_of_two_set_ups_at_once_one_waits_for_the_other(checkout: Checkout) -> None:
    with checkout.start() as one, checkout.start() as two:
        told = [process.communicate(timeout=300)[1] for process in (one, two)]
    assert (one.returncode, two.returncode) == (0, 0), told
    assert sum("setting up" in text for text in told) == 1
    assert sum("waiting for another set-up" in text for text in told) == 1


@pytest.mark.thorough
def test_set_ups_killed_at_random_are_always_repaired(checkout: Checkout) -> None:
    moments = random.Random(2)
    for whole_group in (True, False, True, False, True, False):
        with checkout.start(start_new_session=True, stdin=subprocess.DEVNULL) as process:
            time.sleep(moments.uniform(0.1, 4))
            # Without its group, pip lives on: the next set-up must wait for it.
            (os.killpg if whole_group else os.kill)(process.pid, signal.SIGKILL)
    assert "types-Markdown" in checkout.run().told["has"]
    assert checkout.run().err == ""


# ---- what can go wrong


@pytest.mark.parametrize("kind", ["folder", "file", "link"])
def test_a_venv_that_somebody_else_made_is_left_alone(checkout: Checkout, kind: str) -> None:
    if kind == "folder":
        checkout.venv.mkdir()
        (checkout.venv / "pyvenv.cfg").write_text("home = /usr/bin", encoding="utf-8")
    elif kind == "file":
        checkout.venv.write_text("mine", encoding="utf-8")
    else:
        checkout.venv.symlink_to("nowhere")
    before = files_in(checkout.folder)
    run = checkout.run(env={"PYTHONDONTWRITEBYTECODE": "1"})
    assert run.code == 2
    assert "was not made by this program" in run.err
    assert files_in(checkout.folder) == before


def test_a_package_with_another_hash_is_refused(checkout: Checkout) -> None:
    lock = checkout.folder / "requirements" / "site.txt"
    first, *_ = lock.read_text(encoding="utf-8").splitlines()
    lock.write_text(f"{first}\n    --hash=sha256:{'0' * 64}\n", encoding="utf-8")
    run = checkout.run()
    assert run.code == 2
    assert "is not the one that is pinned" in run.err
    assert "Traceback" not in run.err
    assert (checkout.venv / "lock-installed").read_text(encoding="utf-8") == ""


def test_without_a_network_the_message_says_so(set_up: Checkout) -> None:
    nowhere = {"PIP_CONFIG_FILE": os.devnull, "PIP_FIND_LINKS": "", "PIP_INDEX_URL": "http://127.0.0.1:9/"}
    run = set_up.run("test", env={**nowhere, "PIP_RETRIES": "1", "PIP_NO_CACHE_DIR": "1"})
    assert run.code == 2
    assert run.err.endswith("check the network (and the proxy) and run this again\n")


def test_a_folder_that_may_not_be_written_gets_a_message(checkout: Checkout) -> None:
    checkout.folder.chmod(0o555)
    run = checkout.run(preexec_fn=obey_permissions)
    checkout.folder.chmod(0o755)
    assert run.code == 2
    assert "Permission denied. Copy the project to a folder of your own" in run.err


def test_a_python_without_ensurepip_is_told_the_package(checkout: Checkout, tmp_path: Path) -> None:
    run = checkout.run(env={"PYTHONHOME": str(python_home_without("ensurepip", tmp_path / "home"))})
    assert run.code == 2
    assert f"apt install python3.{sys.version_info[1]}-venv\n" in run.err
    assert not checkout.venv.exists()


def test_a_venv_that_is_none_ends_in_a_message(set_up: Checkout) -> None:
    (set_up.venv / "pyvenv.cfg").unlink()
    run = set_up.run()
    assert run.code == 2
    assert "delete it and run this again" in run.err


def test_a_copy_without_its_locks_gets_a_message(checkout: Checkout) -> None:
    shutil.rmtree(checkout.folder / "requirements")
    run = checkout.run()
    assert run.code == 2
    assert "this copy of the project is not complete" in run.err


@pytest.mark.thorough
@pytest.mark.parametrize("megabytes", [1, 12, 20])
def test_a_full_disk_gets_a_message(tmp_path: Path, megabytes: int) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "sitegen-test", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("this account may not mount a small disk")
    try:
        checkout = new_checkout(disk / "sivu")
        checkout.lock("site", "types-markdown", "pillow", "mypy")
        run = checkout.run()
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    assert run.code == 2
    assert "the disk is full" in run.err
    assert "Traceback" not in run.err


# ---- Windows' way to go on, which works everywhere


def test_the_exit_code_of_the_child_is_kept_when_both_are_interrupted(tmp_path: Path) -> None:
    child = tmp_path / "child.py"
    child.write_text("import time\ntry: print('here', flush=True), time.sleep(60)\nexcept KeyboardInterrupt: exit(7)")
    parent = f"from sitegen import environment as e; exit(e._exit_code([{sys.executable!r}, {str(child)!r}], {{}}))"
    command = [sys.executable, "-c", parent]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 7


# ---- the pins


def pins(name: str) -> dict[str, list[str]]:
    """Return each pin of a lock with its hashes."""
    text = (PROJECT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = [entry.split() for entry in text.replace("\\\n", "").splitlines()]
    return {entry[0]: [word for word in entry if word.startswith("--hash=sha256:")] for entry in entries}


@pytest.mark.parametrize("name", ["site", "test"])
def test_every_pin_has_hashes_and_no_address(name: str) -> None:
    text = (PROJECT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert all("==" in pin and hashes for pin, hashes in pins(name).items())


def test_the_test_lock_holds_the_site_lock() -> None:
    assert pins("site").items() <= pins("test").items()


@pytest.mark.parametrize("name", ["site", "test"])
def test_every_library_that_is_asked_for_is_pinned(name: str) -> None:
    lines = (PROJECT / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines()
    asked = {line.lower() for line in lines if line and not line.startswith(("#", "-r"))}
    assert asked
    assert asked <= {pin.partition("==")[0] for pin in pins(name)}


@pytest.mark.thorough
@pytest.mark.parametrize("version", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize("systems", ["linux x86_64", "linux aarch64", "macos arm64", "macos x86_64", "windows amd64"])
def test_every_system_has_a_wheel_for_every_pin(systems: str, version: str, tmp_path: Path) -> None:
    system, machine = systems.split()
    platforms = {
        "linux": [f"manylinux_2_28_{machine}", f"manylinux2014_{machine}", f"manylinux1_{machine}"],
        "macos": [f"macosx_11_0_{machine}"],
        "windows": [f"win_{machine}"],
    }[system]
    pip = [sys.executable, "-m", "pip", "install", "--dry-run", "--quiet", "--target", str(tmp_path)]
    only = ["--require-hashes", "--only-binary", ":all:", "--python-version", version]
    lock = ["-r", str(PROJECT / "requirements" / "test.txt")]
    where = [word for platform in platforms for word in ("--platform", platform)]
    subprocess.run([*pip, *only, *where, *lock], check=True)


# ---- Pythons that are too old, and others


def runs(name: str) -> str | None:
    """Return the path of a Python if it is in PATH and runs (a version manager's stand-in may not)."""
    path = shutil.which(name)
    works = path and subprocess.run([path, "-c", ""], check=False, capture_output=True).returncode == 0
    return path if works else None


def test_build_py_can_be_read_by_a_python_that_is_too_old() -> None:
    ast.parse((PROJECT / "build.py").read_text(encoding="utf-8"), feature_version=(3, 7))


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["python3.6", "python3.8", "python3.10"])
def test_a_python_that_is_too_old_is_refused(name: str) -> None:
    python = runs(name) or pytest.skip(f"there is no {name} here")
    run = subprocess.run([python, PROJECT / "build.py"], check=False, capture_output=True, text=True)
    assert run.returncode == 2
    assert "3.11" in run.stderr
    assert len(run.stderr.splitlines()) == 1


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["python3.11", "python3.12", "python3.13", "python3.14"])
def test_every_python_sets_itself_up(checkout: Checkout, name: str) -> None:
    python = runs(name) or pytest.skip(f"there is no {name} here")
    shutil.copytree(PROJECT / "requirements", checkout.folder / "requirements", dirs_exist_ok=True)
    told = checkout.run("test", python=(python, "-S")).told
    assert told["prefix"] == str(checkout.venv)
    assert {"Jinja2", "watchfiles", "playwright", "mypy"} <= set(told["has"])


# ---- how the tests do it


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 60
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def obey_permissions() -> None:
    """Take from root, in a child, the right to write everywhere (CAP_DAC_OVERRIDE)."""
    if os.geteuid() == 0:
        drop_bounding_capability = 24
        ctypes.CDLL(None).prctl(drop_bounding_capability, 1)


def python_home_without(module: str, home: Path) -> Path:
    """Make a PYTHONHOME of links to this Python's standard library, but for one module."""
    library = Path(os.__file__).parent
    copy = home / "lib" / library.name
    copy.mkdir(parents=True)
    for entry in library.iterdir():
        if entry.name not in {module, "__pycache__", "site-packages"}:
            (copy / entry.name).symlink_to(entry)
    return home
