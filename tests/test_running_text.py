"""Running text: the words of a source without its signs, each letter with its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen import reading, running_text
from sitegen.language.tables import OBJECT
from sitegen.model.page import Page
from sitegen.running_text import Letters


def words(markdown: str) -> list[str]:
    return [block.text for block in running_text.blocks(running_text.of_source(markdown))]


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Sana **kaksi** ja _kolme_.", ["Sana kaksi ja kolme."]),
        ("yksi\nkaksi\n\nkolme", ["yksi\nkaksi", "kolme"]),
        ("- yksi\n- kaksi\n  jatkuu\n1. kolme", ["yksi", "kaksi\njatkuu", "kolme"]),
        ("## Otsikko\nTeksti", ["Otsikko", "Teksti"]),
        ("> lainaus\n> jatkuu", ["lainaus", "jatkuu"]),
        ("| a | b-c |\n|---|---|\n| 1 | 2 |", ["a", "b-c", "1", "2"]),
        ("[linkki](a(b).yml) ja [viite][x]\n\n[x]: a.yml", ["linkki ja viite"]),
        (
            "`koodi` ja ``a ` b`` <https://example.com> https://example.com/1-4",
            [f"{OBJECT} ja {OBJECT} {OBJECT} {OBJECT}"],
        ),
        ("```\n1-4\n```\nsana", ["sana"]),
        ("    1-4\n\nsana", ["sana"]),
        ("yksi <!-- 1-4 --> kaksi", ["yksi  kaksi"]),
        (r"\*ei\* korostusta 2 \- 3", ["*ei* korostusta 2 - 3"]),
        ("![teksti](kuva.jpg) [sana]{lang=sv}", [f"teksti {OBJECT}"]),
        ("- [x] tehty", ["tehty"]),
        ("Sana[^a]\n\n[^a]: Hinta 77 €", [f"Sana{OBJECT}", "Hinta 77 €"]),
        ("snake_case_name ja 2*3", ["snake_case_name ja 23"]),
    ],
)
def test_only_words_are_read(markdown: str, expected: list[str]) -> None:
    assert words(markdown) == expected


@pytest.mark.parametrize(
    "scalar",
    [
        "sana kaksi",
        "'sa''na' ",
        '"sana \\"kaksi\\" \\u00e4"',
        "|\n  sana\n    kaksi\n\n  kolme\n",
        ">-\n  sana\n  kaksi\n",
        "|2\n   sana\n  kaksi\n",
        "sana\n  kaksi\n\n  kolme",
    ],
)
def test_each_letter_of_a_yaml_text_stands_where_it_says(scalar: str) -> None:
    source = f"title: {scalar}\n"
    (found,) = reading.prose(Page, source)
    letters = running_text.of_scalar(found.node, source, 0)  # type: ignore[arg-type]
    for letter, start, end in zip(letters.text, letters.starts, letters.ends, strict=True):
        written = source[start:end]
        assert letter == written or letter in ("\n", "'", '"', OBJECT), (letter, written)
    read = letters.text.replace(OBJECT, " ").split()
    assert read == [word for word in found.node.value.split() if word != "ä"]


def test_a_span_ends_before_the_signs_that_follow_it() -> None:
    (letters,) = running_text.blocks(running_text.of_source("45 **min**"))
    assert letters.span(2, 3) == (2, 3)
    assert letters.span(3, 6) == (5, 8)
    assert letters.span(0, 6) is None
    assert letters.span(6, 6) == (8, 8)


@given(st.text(alphabet="ab1 *_`[]()<>!\\|#-:\n{}", max_size=80))
def test_letters_stand_in_order_and_within_the_source(markdown: str) -> None:
    for block in running_text.blocks(running_text.of_source(markdown)):
        assert isinstance(block, Letters)
        ends = [0, *block.ends]
        for place, start in enumerate(block.starts):
            assert ends[place] <= start < block.ends[place] <= len(markdown)
