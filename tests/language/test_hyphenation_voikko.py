"""Finnish hyphenation, judged by Voikko: the shipped content, ordinary words, and the message catalogues at hand."""

from __future__ import annotations

import gettext
import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from sitegen.language.guards import guarded
from sitegen.language.hyphenation import SHORTEST, breaks
from tests.language.conftest import Allowed
from tests.plugin import Figures

PROJECT = Path(__file__).parents[2]
CONTENT = ("content/fi", "examples/*/content/fi")
CATALOGUES = Path("/usr/share/locale/fi/LC_MESSAGES")
WORD = re.compile(rf"(?<![\w-])[a-zåäöšž]{{{SHORTEST},}}(?![\w-])")
# Names of fields and of files.
NO_TEXT = re.compile(r"^[ -]*[a-z_]+:(?= |$)|[^\s(]+\.(?:md|yml)\b")

IsFinnish = Callable[[str], bool]


class Judged(NamedTuple):
    """How many breaks both know, only we, and only Voikko."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return 100 * self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        return 100 * self.right / (self.right + self.missed)


def all_breaks(word: str) -> set[int]:
    return {place.at for place in breaks(word, "fi")}


def advised_breaks(word: str) -> set[int]:
    return {place.at for place in breaks(word, "fi") if place.advised}


def judged(words: Iterable[str], ours: Allowed, voikkos: Allowed) -> Judged:
    pairs = [(ours(word), voikkos(word)) for word in words]
    return Judged(*(sum(map(len, sets)) for sets in zip(*((a & b, a - b, b - a) for a, b in pairs), strict=True)))


def half_b(words: Iterable[str]) -> list[str]:
    """The half that the list of compounds was not made from; the halves are told apart by the word's own digest."""
    return [word for word in words if hashlib.sha256(word.encode()).digest()[0] % 2 == 1]


# ---- the shipped content


def words_of_the_content() -> set[str]:
    files = [file for place in CONTENT for folder in PROJECT.glob(place) for file in folder.rglob("*.*")]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return {word for line in lines for word in words_in(NO_TEXT.sub(" ", line))}


def words_in(line: str) -> Iterator[str]:
    """Yield the words of a line that are no part of an address or a name that machines read."""
    spans = guarded(line)
    for found in re.finditer(rf"[^\W\d_]{{{SHORTEST},}}", line):
        if not any(start < found.end() and found.start() < end for start, end in spans):
            yield found[0]


def test_voikko_rejects_no_break_in_the_shipped_content(allowed: Allowed, advised: Allowed) -> None:
    words = words_of_the_content()
    assert len(words) > 500
    assert [word for word in sorted(words) if all_breaks(word) - allowed(word.lower())] == []
    assert [word for word in sorted(words) if advised_breaks(word) - advised(word.lower())] == []


# ---- words that the list was not made from


@pytest.fixture(scope="module")
def ordinary_words(words_path: Path, is_finnish: IsFinnish) -> list[str]:
    lists = [json.loads((words_path / f"{name}.json").read_text("utf-8")) for name in ("wikipedia", "commonWords")]
    return sorted({word for words in lists for word in words if WORD.fullmatch(word) and is_finnish(word)})


@pytest.fixture(scope="module")
def words_of_catalogues(ordinary_words: list[str], is_finnish: IsFinnish) -> list[str]:
    words: set[str] = set()
    for file in CATALOGUES.glob("*.mo"):
        with file.open("rb") as stream:
            texts = gettext.GNUTranslations(stream)._catalog.items()  # type: ignore[attr-defined]
        words.update(word for key, text in texts if key for word in WORD.findall(str(text).lower()))
    return sorted(word for word in words - set(ordinary_words) if is_finnish(word))


def hold(words: list[str], allowed: Allowed, advised: Allowed, figures: Figures, name: str) -> None:
    """Judge half B: every break by all that Voikko allows, and those that are advised by what it finds beautiful."""
    words = half_b(words)
    for kind, found in (
        ("all breaks", judged(words, all_breaks, allowed)),
        ("advised breaks", judged(words, advised_breaks, advised)),
    ):
        figures(f"{kind} of {len(words)} {name}: precision", round(found.precision, 2), "%")
        figures(f"{kind} of {len(words)} {name}: recall", round(found.recall, 2), "%")
        assert found.precision >= 99.5
        assert found.recall >= 97


def test_ordinary_words_are_broken_as_voikko_breaks_them(
    ordinary_words: list[str], allowed: Allowed, advised: Allowed, figures: Figures
) -> None:
    assert len(ordinary_words) >= 8000
    hold(ordinary_words, allowed, advised, figures, "ordinary words")


def test_words_of_installed_message_catalogues_are_broken_as_voikko_breaks_them(
    words_of_catalogues: list[str], allowed: Allowed, advised: Allowed, figures: Figures
) -> None:
    if len(words_of_catalogues) < 1000:
        pytest.skip("few Finnish message catalogues are installed here")
    hold(words_of_catalogues, allowed, advised, figures, "words of installed message catalogues")


def test_what_voikko_rejects_is_noticed(allowed: Allowed, advised: Allowed) -> None:
    assert allowed("työnohjausta") == advised("työnohjausta") == {4, 6}
    assert allowed("laskutusosoite") == {3, 5, 8, 9}
    assert advised("laskutusosoite") == {3, 5, 8}
    wrong = {"työnohjausta": {3, 6}}.__getitem__
    assert judged(["työnohjausta"], wrong, allowed) == Judged(right=1, wrong=1, missed=1)


# ---- without Voikko


def run_without_voikko(tmp_path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "libvoikko.py").write_text("raise OSError('there is none')", encoding="utf-8")
    variables = {name: value for name, value in os.environ.items() if name != "SITEGEN_WORDS"}
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options, f"{__file__}::{ONE_TEST}"]
    return subprocess.run(
        command,
        cwd=PROJECT,
        env={**variables, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


ONE_TEST = test_voikko_rejects_no_break_in_the_shipped_content.__name__


def test_without_voikko_its_tests_fail_and_say_the_cure(tmp_path: Path) -> None:
    run = run_without_voikko(tmp_path)
    assert run.returncode == 1
    assert "there is no Voikko: run python3 build.py test, or give --no-browser" in run.stdout


def test_no_browser_skips_the_tests_by_voikko_too(tmp_path: Path) -> None:
    run = run_without_voikko(tmp_path, "--no-browser")
    assert run.returncode == 0
    assert "SKIPPED [1]" in run.stdout
