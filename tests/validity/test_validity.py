"""Validity: the Nu HTML checker finds no fault in any page or drawing of any site, nor in any section's example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from sitegen.testing import recording
from tests.little_site import LittleSite
from tests.sites import SOURCES
from tests.test_sections import EXAMPLES
from tests.validity import section_examples
from tests.validity.nu_checker import PASSED_OVER, Fault, faults, reason


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The folders of small sites that show every example of every kind of section."""
    return list(section_examples.build(tmp_path_factory.mktemp("examples")))


@pytest.fixture(scope="module")
def found(checker_path: str, built_site: Callable[[str], Path], examples: list[Path]) -> list[Fault]:
    """What the checker says of all of them: Java is started once, for its start takes longest."""
    return faults(checker_path, files_in([*built(built_site), *examples]))


def built(built_site: Callable[[str], Path]) -> Iterator[Path]:
    for name in SOURCES:
        with suppress(AssertionError):  # a site that cannot be built fails in its own test, not in every one's
            yield built_site(name)


def files_in(folders: list[Path]) -> list[Path]:
    return [file for folder in folders for kind in ("html", "svg") for file in sorted(folder.rglob(f"*.{kind}"))]


@pytest.mark.accessibility
@pytest.mark.parametrize("name", SOURCES)
def test_every_page_and_drawing_of_a_site_is_valid(
    name: str, found: list[Fault], built_site: Callable[[str], Path], evidence: Callable[..., None]
) -> None:
    assert len(files_in([built_site(name)])) > 3
    assert [str(fault) for fault in found if built_site(name) in fault.file.parents and not reason(fault)] == []
    evidence(name, "markup", tools=[recording.checker()])


def test_every_example_of_a_section_is_valid(found: list[Fault], examples: list[Path]) -> None:
    assert len(files_in(examples)) > len(EXAMPLES)
    of_examples = [fault for fault in found if any(folder in fault.file.parents for folder in examples)]
    assert [str(fault) for fault in of_examples if not reason(fault)] == []


def test_every_fault_that_is_passed_over_is_still_found(found: list[Fault]) -> None:
    assert set(PASSED_OVER) - {reason(fault) for fault in found} == set()


# ---- a fault is not overlooked

BROKEN = [
    ("index.html", "</h1>", '</h1><i id="x"></i><i id="x"></i>', "Duplicate ID “x”."),
    ("index.html", "</h1>", "</h1><div>", "Unclosed element “div”."),
    ("index.html", "</h1>", "</h1><img src='a.png'>", "An “img” element must have an “alt” attribute"),
    ("index.html", "</h1>", '</h1><label for="nobody">Hei</label>', "The value of the “for” attribute"),
    ("index.html", "<style>", "<style>p{colour:red}", "CSS: “colour”: Property “colour” doesn't exist."),
    ("index.html", "</main>", "<section><p>Hei</p></section></main>", "Section lacks heading."),
    ("404.html", "</h1>", "</h1></p>", "No “p” element in scope"),
    ("favicon.svg", "<svg", '<svg aria-hidden="maybe"', "Bad value “maybe” for attribute “aria-hidden”"),
]


def test_every_page_broken_on_purpose_is_told_of(
    checker_path: str, little_site: Callable[..., LittleSite], tmp_path: Path
) -> None:
    built = little_site().build()
    files = {}
    for number, (path, right, wrong, said) in enumerate(BROKEN):
        file = tmp_path / f"{number} – ä#%20.{path.rpartition('.')[2]}"
        assert right in built[path]
        file.write_text(built[path].replace(right, wrong, 1), encoding="utf-8")
        files[file] = said
    found = faults(checker_path, files)
    for file, said in files.items():
        messages = [fault.message for fault in found if fault.file == file]
        assert any(message.startswith(said) for message in messages), f"{file.name}: {messages}"
