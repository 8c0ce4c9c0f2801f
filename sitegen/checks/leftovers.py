"""Leftovers: words that were to be taken out before anybody reads them, and words that have a better one now."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from sitegen import heads, texts, written
from sitegen.content import SITE_FILE
from sitegen.inputs import Inputs
from sitegen.passages import Passage, passages
from sitegen.problems import Grade, Problem

# What hosted builders, drafts and templates leave behind.
LEFT = re.compile(r"\b(?:(?i:top of page|bottom of page|lorem ipsum|lorem|asdf\w*)|TODO|FIXME|TBD|x{3,})\b|\?\?\?")
# In the words of the Finnish state's style guide for officials, a manager is esihenkilö whatever their sex.
DATED = re.compile(r"\besimie(?:s|he|hi|ste|st)\w*", re.IGNORECASE)
SIGNS = re.compile(r"\]\{lang=")
FAULTS: tuple[tuple[re.Pattern[str], str, Grade], ...] = (
    (LEFT, '"{}" looks left over; take it out, or put it in `backticks` if it is meant', "warning"),
    (
        SIGNS,
        "words in another language are marked [so]{{lang=sv}} in Markdown only, on one line, without spaces",
        "error",
    ),
)


def leftovers_of(inputs: Inputs, file: str, language: str) -> None:
    """Check one page's running text, if it is published; `language` is that of what names none."""
    if file != SITE_FILE and not inputs.compute(heads.is_live, file):
        return
    text = inputs.compute(written.text_of, file)
    read = passages(file, text, language)
    for pattern, fault, grade in FAULTS:
        for passage, found in _found(read, pattern):
            _tell(inputs, file, text, passage, found, fault, grade)
    # Once a page is enough.
    for passage, found in itertools.islice(_found((one for one in read if one.language == "fi"), DATED), 1):
        _tell(inputs, file, text, passage, found, '"{}": esihenkilö is the word for everybody now', "hint")


def _found(read: Iterable[Passage], pattern: re.Pattern[str]) -> Iterator[tuple[Passage, re.Match[str]]]:
    for passage in read:
        for found in pattern.finditer(passage.letters.text):
            yield passage, found


def _tell(
    inputs: Inputs, file: str, text: str, passage: Passage, found: re.Match[str], fault: str, grade: Grade
) -> None:
    place = texts.place(text[: passage.letters.starts[found.start()]])
    inputs.report(Problem(file, *place, passage.at, fault.format(found[0]), grade))
