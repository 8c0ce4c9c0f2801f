"""What holds for every text: no letter changes, twice is once, guarded spans stay, and no text takes long."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.language.guards import guarded
from sitegen.language.rules import LANGUAGES, Edit, applied, doubts, edits
from sitegen.language.tables import words

# What texts in which the rules meet one another are made of.
PIECES = words(
    """1 4 12 15 9.30 16 2020 2022 1,5 1.5 00100 100 000 500 28.7. 13. 1. 1.4.2026 2026 0 1234567 25,5
    - – — -- --- . ... .... … , : ; / ( ) ! ? % € § ° °C ‰ $ £ + = # @ _ " ' “ ” „ ‘ ’ ´ « »
    min op tuntia viikon km s v t h vuotiaat luokka toukokuuta Helsinki klo s. nro puh. ma pe alv ja sana Sana ISO a ￼
    euroa kl. veckor mån fre April No. pp. Mon Fri hours people am https://example.fi/1-4 a@b.fi 2026-11-22 1234567-8
    A4 Ö"""
)
SPACES = [" ", "  ", "\n", "  \n", "\u00a0", "\u202f", "\t", " - ", " – "]
NUMBERS = ["040 123 4567", "+358 40 123 4567", "FI21 1234 5600 0007 85", "ISBN 978-951-0-12345-6"]
texts = st.one_of(
    st.lists(st.sampled_from([*PIECES, *SPACES, *SPACES, *NUMBERS]), max_size=14).map("".join),
    st.text(max_size=40),
    st.text("0123456789.,-–'\" \n%€aäm", max_size=30),
)
languages = st.sampled_from(sorted(LANGUAGES))

CHANGING = re.compile("[ \t\r\n\u00a0\u202f\u00ad\\-–—\"'“”„‟‘’‚‛´…]")


def unchanging(text: str) -> str:
    return CHANGING.sub("", text.replace("...", "…"))


@given(texts, languages)
@example("1-4 viikon", "fi")
def test_only_spaces_dashes_quotes_apostrophes_and_ellipses_change(text: str, language: str) -> None:
    assert unchanging(applied(text, edits(text, language))) == unchanging(text)


@given(texts, languages)
@example('"45min-1,5 tuntia..."', "fi")
@example("1. 4. 2026 - 5. 4. 2026", "fi")
@example("klo   9  -  16", "fi")
@example("h...100 040 123 4567'", "fi")
@example("+358 40 123 4567  1s", "fi")
@example("9.30--13.toukokuuta", "fi")
@example("1234567—1viikon", "fi")
@example("\"It's 'good'...\" - so", "en")
def test_a_better_text_has_no_edits_left(text: str, language: str) -> None:
    assert edits(applied(text, edits(text, language)), language) == []


@given(texts, languages)
def test_edits_are_in_order_and_apart(text: str, language: str) -> None:
    for found in (edits(text, language), doubts(text, language)):
        end = 0
        for edit in found:
            assert end <= edit.start <= edit.end <= len(text)
            assert text[edit.start : edit.end] != edit.text
            end = edit.end
        assert len({edit[:2] for edit in found}) == len(found)


@given(texts, languages)
def test_nothing_guarded_is_touched_or_doubted(text: str, language: str) -> None:
    spans = guarded(text)
    for edit in [*edits(text, language), *doubts(text, language)]:
        assert not any(edit.start < end and start < edit.end for start, end in spans)


@given(texts, languages)
@example('«sana "x"»', "fi")
def test_doubts_and_edits_do_not_overlap(text: str, language: str) -> None:
    for doubt in doubts(text, language):
        assert not any(doubt.start < edit.end and edit.start < doubt.end for edit in edits(text, language))


def test_edits_are_applied_from_the_first_to_the_last() -> None:
    made = [Edit(0, 1, "b", "R1"), Edit(2, 2, "+", "R1"), Edit(3, 4, "", "R1")]
    assert applied("a-cd!", made) == "b-+c!"
    assert applied("abc", []) == "abc"


ORDINARY = 'Tapaaminen kestää 45 min - 1,5 tuntia, ja se on "hyvä" klo 9-16. '
LENGTH = 12_000
THOROUGH_LENGTH = 100_000
# Runs of dense text take up to four times as long as ordinary text: each sign is a case for a rule. A text that takes
# quadratic time takes a hundred times as long at this length.
SMALL_MULTIPLE = 12
RUNS = words(
    """1 - – . " ' a 1- 1. 1, "a a' 1.1. 00 a@ 1€ % ( +1 1a a1 /a /a. €1 « «a -1 ma- a.fi www. -- — ´ 12345678 Suomi-
    A-A- a- 123- ISBN1"""
)
SPACED_RUNS = [
    " ",
    "\n",
    "\u00a0",
    "1 ",
    "1\u00a0",
    "1 min ",
    "- ",
    "1 - ",
    "12 345 ",
    "978-1 ",
    "AB12 ",
    "ISBN 1 ",
    "klo ",
    "s. 5 ",
]
STARTS = ["", '"', "1 ", "klo ", "+1 ", "FI21 1234", "040 ", "1 000", "«", "https://", "Suomi-A"]


def seconds(call: Callable[[str, str], object], text: str, language: str) -> float:
    least = float("inf")
    for _ in range(2):
        start = time.process_time()
        call(text, language)
        least = min(least, time.process_time() - start)
    return least


@pytest.mark.parametrize("call", [edits, doubts])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_takes_much_longer_than_ordinary_text(
    call: Callable[[str, str], object], language: str, thorough: bool
) -> None:
    length = THOROUGH_LENGTH if thorough else LENGTH
    ordinary = seconds(call, (ORDINARY * length)[:length], language)
    for run in [*RUNS, *SPACED_RUNS, " 000"]:
        took = seconds(call, (run * length)[:length], language)
        assert took < ordinary * SMALL_MULTIPLE, run
    for start in STARTS:
        for run in ("1", " ", " 000", "a", "'", "-", "1-"):
            took = seconds(call, (start + run * length)[:length] + "1 min", language)
            assert took < ordinary * SMALL_MULTIPLE, (start, run)
