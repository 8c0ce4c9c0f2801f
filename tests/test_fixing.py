"""Fixing: `build.py fix` writes sure corrections into the content, and leaves every other byte as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen import fixing
from tests.little_site import PROJECT

MISTAKES = """---
title: "Hinnat 1-4 viikon"   # hinnat 1-4
menu:   2
sections:
  - kind: formats
    heading: 'Ne "muodot"'
    items:
      - {form: Yksilö, length: 45 min - 1,5 t}
---
Koulutus (80op) kestää **45** min - 1,5 tuntia,   1-4 viikon
välein. `1-4` ja [1-4](#1-4), <https://example.com/1-4>.

| a   | 1-4 |
| --- | --- |
"""
FIXED = """---
title: "Hinnat 1–4⍽viikon"   # hinnat 1-4
menu:   2
sections:
  - kind: formats
    heading: 'Ne ”muodot”'
    items:
      - {form: Yksilö, length: 45 min - 1,5 t}
---
Koulutus (80⍽op) kestää **45**⍽min – 1,5⍽tuntia, 1–4⍽viikon
välein. `1-4` ja [1–4](#1-4), <https://example.com/1-4>.

| a   | 1–4 |
| --- | --- |
"""


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "content/fi").mkdir(parents=True)
    (tmp_path / "content/site.yml").write_text("name: Kaiku\n", encoding="utf-8")
    return tmp_path


def fix(source: Path, text: str, *options: str) -> tuple[str, str]:
    """Return the text of a page after `build.py fix`, and what the command printed."""
    file = source / "content/fi/index.md"
    file.write_bytes(text.encode())
    command = [sys.executable, str(PROJECT / "build.py"), "fix", "--no-setup", "--source", str(source), *options]
    done = subprocess.run(command, cwd=source, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return file.read_bytes().decode(), done.stdout


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("begin", ["", "\ufeff"])
def test_only_what_is_wrong_is_written_anew(source: Path, ends: str, begin: str) -> None:
    text, told = fix(source, begin + MISTAKES.replace("\n", ends))
    assert text == begin + FIXED.replace("⍽", "\u00a0").replace("\n", ends)
    assert told == "content/fi/index.md: 13 corrected\n13 in all\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("45 **min** on", "45⍽**min** on"),
        ("**1** - **4** viikon", "**1**–**4**⍽viikon"),
        ("2 ** 3 ja 4 * 5", "2 ** 3 ja 4 * 5"),
        ("*80*op", "*80*⍽op"),
        ("[80op](a.yml)", "[80⍽op](a.yml)"),
        ('<b class="x">1-4 viikon</b>', '<b class="x">1–4⍽viikon</b>'),
    ],
)
def test_signs_of_markdown_stay_where_they_are(before: str, after: str) -> None:
    start = "---\ntitle: Oma\n---\n"
    fixed, _ = fixing._corrected("content/fi/oma.md", start + before, "fi")
    assert fixed.replace("\u00a0", "⍽") == start + after


def test_twice_changes_nothing_more(source: Path) -> None:
    text, _ = fix(source, MISTAKES)
    assert fix(source, text) == (text, "nothing to correct\n")


def test_the_difference_is_shown_and_nothing_written(source: Path) -> None:
    text, told = fix(source, MISTAKES, "--diff")
    assert text == MISTAKES
    assert '-title: "Hinnat 1-4 viikon"' in told
    assert '+title: "Hinnat 1–4⍽viikon"' in told
    assert told.endswith("13 in all; nothing was written\n")


def test_files_can_be_named(source: Path) -> None:
    (source / "content/fi/muu.yml").write_text("title: 1-4 viikon\n", encoding="utf-8")
    _, told = fix(source, MISTAKES, "content/fi/muu.yml")
    assert told.startswith("content/fi/muu.yml: ")
    command = [sys.executable, str(PROJECT / "build.py"), "fix", "--no-setup", "--source", str(source), "ei.yml"]
    refused = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "ei.yml is no file of content/" in refused.stderr


def test_a_quotation_is_fixed_by_its_own_language(source: Path) -> None:
    text = """---
title: Oma
sections:
  - kind: quotes
    items:
      - text: "Sanoin 'joo'."
        who: Malli
      - text: "I said 'yes' 10 %."
        who: Model
        language: en
---
"""
    found, _ = fix(source, text)
    assert "Sanoin ”joo”." in found.replace("’", "”")
    assert "I said ‘yes’ 10%." in found or "I said “yes” 10%." in found


@given(st.text(alphabet="ab1 -–\"'.,%*_[]()`|#>:\n\\é€", max_size=60))
def test_letters_and_digits_stay_and_a_second_time_changes_nothing(text: str) -> None:
    page = f"---\ntitle: Oma\n---\n{text}"
    once, _ = fixing._corrected("content/fi/oma.md", page, "fi")
    assert [sign for sign in once if sign.isalnum()] == [sign for sign in page if sign.isalnum()]
    assert fixing._corrected("content/fi/oma.md", once, "fi")[0] == once


@pytest.mark.parametrize(
    "text",
    [
        'title: &x "80op"\nmenu_title: *x\n',
        'title: ! "80op 1-4"\n',
        "title: Oma\nslug: &s 80op\nmenu_title: *s\n",
        'title: Oma\ndescription: |\n  [x](/a\n  "Title 1-4 viikon")\n',
    ],
)
def test_texts_in_several_places_and_their_like_are_left_to_their_writer(text: str) -> None:
    assert fixing._corrected("content/fi/oma.yml", text, "fi")[0].count("op") == text.count("op")
    assert fixing._read("content/fi/oma.yml", fixing._corrected("content/fi/oma.yml", text, "fi")[0]) == fixing._read(
        "content/fi/oma.yml", text
    )


@pytest.mark.parametrize(
    "markdown",
    [
        '[x](/a "o) 1-4 viikon")',
        '[x](/a\n"Title 1-4 viikon")',
        '[a]: /url\n  "otsikko 1-4 viikon"',
        '> [a]: /url "otsikko 1-4"',
        '<pre>"x" 1-4 viikon</pre>',
        "45  \nmin",
        '{: title="yksi 1-4 kaksi" }',
    ],
)
def test_what_is_no_running_text_stays(markdown: str) -> None:
    page = f"---\ntitle: Oma\n---\n{markdown}\n"
    assert fixing._corrected("content/fi/oma.md", page, "fi")[0] == page


def test_links_are_not_followed_and_a_files_mode_stays(source: Path) -> None:
    outside = source / "muualla.md"
    outside.write_text(MISTAKES, encoding="utf-8")
    (source / "content/fi/linkki.md").symlink_to(outside)
    page = source / "content/fi/index.md"
    page.write_text(MISTAKES, encoding="utf-8")
    page.chmod(0o640)
    fix(source, MISTAKES)
    assert outside.read_text(encoding="utf-8") == MISTAKES
    assert page.stat().st_mode & 0o777 == 0o640


def test_a_linked_folder_is_not_entered(source: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("muualla")
    (outside / "sivu.md").write_text(MISTAKES, encoding="utf-8")
    (source / "content/sv").symlink_to(outside, target_is_directory=True)
    fix(source, MISTAKES)
    assert (outside / "sivu.md").read_text(encoding="utf-8") == MISTAKES


def test_a_folder_without_content_is_refused(tmp_path: Path) -> None:
    command = [sys.executable, str(PROJECT / "build.py"), "fix", "--no-setup", "--source", str(tmp_path)]
    refused = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (refused.returncode, refused.stdout) == (2, "")


def test_a_file_that_cannot_be_read_is_left_and_told_of(source: Path) -> None:
    file = source / "content/fi/vanha.md"
    file.write_bytes("---\ntitle: Työ\n---\nKesto 1-4 viikkoa".encode("latin-1"))
    before = file.read_bytes()
    _, printed = fix(source, FIXED)
    assert "content/fi/vanha.md is left as it is: it is not written in UTF-8" in printed
    assert file.read_bytes() == before
