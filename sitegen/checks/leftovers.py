"""Leftovers: words that were to be taken out before anybody reads them, and words that have a better one now."""

from __future__ import annotations

import re

from sitegen import heads, texts, written
from sitegen.content import SITE_FILE
from sitegen.inputs import Inputs
from sitegen.passages import passages
from sitegen.problems import Grade, Problem

# What hosted builders, drafts and templates leave behind.
LEFT = re.compile(r"\b(?:(?i:top of page|bottom of page|lorem ipsum|lorem|asdf\w*)|TODO|FIXME|TBD|x{3,})\b|\?\?\?")
# In the words of the Finnish state's style guide for officials, a manager is esihenkilö whatever their sex.
DATED = re.compile(r"\besimie(?:s|he|hi|ste|st)\w*", re.IGNORECASE)
SIGNS = re.compile(r"\]\{lang=")


def leftovers_of(inputs: Inputs, file: str, language: str) -> None:
    """Check one page's running text, if it is published; `language` is that of what names none."""
    if file != SITE_FILE and not inputs.compute(heads.is_live, file):
        return
    text = inputs.compute(written.text_of, file)
    dated = False
    for at, spoken, letters in passages(file, text, language):
        for pattern, fault, grade in _faults(spoken, dated):
            for found in pattern.finditer(letters.text):
                place = texts.place(text[: letters.starts[found.start()]])
                inputs.report(Problem(file, *place, at, fault.format(found[0]), grade))
                dated = dated or pattern is DATED
                if pattern is DATED:
                    break  # once a page is enough


def _faults(language: str, told: bool) -> list[tuple[re.Pattern[str], str, Grade]]:
    faults: list[tuple[re.Pattern[str], str, Grade]] = [
        (LEFT, '"{}" looks left over; take it out, or put it in `backticks` if it is meant', "warning"),
        (
            SIGNS,
            "words in another language are marked [so]{{lang=sv}} in Markdown only, on one line, without spaces",
            "error",
        ),
    ]
    if language == "fi" and not told:
        faults.append((DATED, '"{}": esihenkilö is the word for everybody now', "hint"))
    return faults
