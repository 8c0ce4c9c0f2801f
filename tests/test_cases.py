"""Mistakes, planted one by one into a good small site: what an editor reads of each, word for word.

A case is a file `tests/cases/<area>/<what-is-wrong>.txt`: the files that it puts into the good site
(`tests/cases/good.txt`), and after `-- problems --` every line that the build then prints, in order. A word in
brackets after a file's name says what to make of the text below it; see `_bytes`.
"""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
from PIL import Image

import build
from sitegen.problems import has_errors
from tests.little_site import PROJECT, LittleSite, files_of

CASES = Path(__file__).parent / "cases"
GOOD = (CASES / "good.txt").read_text(encoding="utf-8")
DIRECTED = re.compile(r"(?P<path>\S+) \((?P<what>[^)]+)\)")


@pytest.mark.parametrize("case", sorted(CASES.glob("*/*.txt")), ids=lambda case: f"{case.parent.name}/{case.stem}")
def test_every_planted_mistake_is_told_of_and_nothing_else(case: Path, tmp_path: Path) -> None:
    site = LittleSite(tmp_path, GOOD)
    good = site.build().all()
    expected = plant(site, case.read_text(encoding="utf-8"))
    spoilt = site.build()
    assert [str(problem) for problem in spoilt.report.problems] == expected
    failed = has_errors(spoilt.report.problems)
    assert build._verdict(spoilt.report, strict=False) == (build.PROBLEMS if failed else build.FINE)
    assert not failed or spoilt.all() == good
    assert site.build(clean=True, write=False).report.problems == spoilt.report.problems


def test_the_good_site_has_no_problem(tmp_path: Path) -> None:
    assert LittleSite(tmp_path, GOOD).build().report.problems == ()


def test_there_are_many_cases() -> None:
    assert len(list(CASES.glob("*/*.txt"))) >= 75


def test_the_command_prints_the_problems_and_answers_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = LittleSite(tmp_path, GOOD)
    where = ["--source", str(site.source), "--output", str(site.output), "--at", "2026-11-22", "--no-setup"]
    assert build.main(["build", *where]) == build.FINE
    expected = plant(site, (CASES / "many" / "mistakes-in-four-files.txt").read_text(encoding="utf-8"))
    capsys.readouterr()
    assert build.main(["build", *where]) == build.PROBLEMS
    assert capsys.readouterr().err.splitlines() == expected
    assert len(expected) >= 18


def test_words_that_are_missing_or_unknown_are_told_of(tmp_path: Path) -> None:
    site = LittleSite(tmp_path, GOOD)
    words = (PROJECT / "templates/words/fi.yml").read_text(encoding="utf-8")
    lines = [line for line in words.splitlines() if not line.startswith(("#", "menu:", "phone:"))]
    site.write("templates/words/fi.yml", "\n".join(["menuu: Valikko", "sana: Sana", *lines]))
    assert site.build().problems == [
        "templates/words/fi.yml:1:1: menuu: unknown field; did you mean menu?",
        "templates/words/fi.yml:1:1: phone: missing; write a line `phone: …` (label: the phone number)",
        "templates/words/fi.yml:2:1: sana: unknown field; delete it",
    ]


def test_a_language_without_words_is_told_of(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(PROJECT / "templates", project / "templates")
    (project / "templates/words/sv.yml").unlink()
    site = LittleSite(tmp_path, GOOD, project)
    site.write("content/site.yml", site.read("content/site.yml") + "languages: [fi, sv]\n")
    site.write("content/sv/index.yml", "title: Framsida\nlisted: no\n")
    site.edit("content/fi/muodot.yml", "title:", "translated: no\ntitle:")
    assert site.build().problems == [
        "templates/words/sv.yml:1:1: missing; a site in this language needs its words (sv)",
    ]


def test_an_output_folder_of_another_maker_is_left_alone(tmp_path: Path) -> None:
    site = LittleSite(tmp_path, GOOD)
    site.output.mkdir()
    (site.output / "index.html").write_text("Äidin sivu")
    built = site.build()
    fault = "is not empty and nothing beside it tells that this program made it, so it is left alone"
    cure = "move it away, or build into another folder with --output"
    assert built.problems == [f"{site.output}:1:1: {fault}; {cure}"]
    assert built.all() == {"index.html": "Äidin sivu".encode()}


def test_texts_that_look_like_numbers_or_answers_arrive_as_they_are_written(tmp_path: Path) -> None:
    site = LittleSite(tmp_path, GOOD)
    places = "    - street: 9.30\n      post_code: 00100\n"
    site.edit("content/site.yml", "  phone: 040 123 4567\n  places:\n", f"  phone: 0401234567\n  places:\n{places}")
    texts = ("no", "9.30", "00100", "0401234567", "12:30:00", "1_000", "0x10", "2026-11-22", "1e3", "on", ".5")
    items = "".join(f"      - title: {text}\n" for text in texts)
    site.write(
        "content/fi/hinnat.yml",
        f"title: no\nlisted: no\nsections:\n  - kind: benefits\n    heading: 08:00\n    items:\n{items}",
    )
    built = site.build()
    assert built.problems == []
    assert built["hinnat/index.html"].count("<h1>no</h1>") == 1
    for text in ("08:00", *texts):
        assert f">{text}<" in built["hinnat/index.html"], text
    assert "tel:+358401234567" in built["hinnat/index.html"]


def plant(site: LittleSite, text: str) -> list[str]:
    """Put a case's files into the site and return the lines that it expects."""
    files = files_of(text)
    expected = files.pop("problems").splitlines()
    for name, content in files.items():
        directed = DIRECTED.fullmatch(name)
        path, what = directed.group("path", "what") if directed else (name, "")
        if what == "removed":
            site.remove(path)
        else:
            site.write(path, _bytes(what, content))
    return expected


def _bytes(what: str, text: str) -> bytes:
    """Return a file's content: the text as it is, or what is made of it or in its stead."""
    match what.split():
        case []:
            return text.encode()
        case ["escaped"]:
            return re.sub(r"\\(t|u[0-9a-f]{4})", lambda found: chr(int(found[1][1:] or "9", 16)), text).encode()
        case ["latin-1"]:
            return text.encode("latin-1")
        case [kind, size, *cut]:
            width, height = (int(side) for side in size.split("x"))
            written = io.BytesIO()
            Image.new("1" if kind == "png" else "RGB", (width, height)).save(written, kind)
            return written.getvalue()[: 60 if cut else None]
    raise AssertionError(f"no such directive: {what}")
