"""Stated facts: running text that states another price, length or contact than the typed facts do.

Facts stand once, typed; a text that repeats them must not contradict them. `facts: ignore` on a page or a section
says that it speaks of something else.
"""

from __future__ import annotations

import re

from sitegen import content, heads, passages, statements, texts, written
from sitegen.inputs import Inputs
from sitegen.problems import Problem
from sitegen.statements import Fact

SECTION = re.compile(r"sections\[(\d+)\]")


def facts(inputs: Inputs) -> tuple[Fact, ...]:
    """Return every typed fact of the site and of its published pages."""
    found: dict[Fact, None] = dict.fromkeys(statements.facts_in(inputs.compute(content.site).contact))
    for language in inputs.compute(content.languages):
        for head in inputs.compute(heads.live_heads, language):
            found.update(dict.fromkeys(inputs.compute(facts_of, head.file)))
    return tuple(found)


def facts_of(inputs: Inputs, file: str) -> tuple[Fact, ...]:
    """Return the typed facts of one page."""
    page = inputs.compute(content.page, file)
    return tuple(statements.facts_in(page.sections)) if page else ()


def statements_of(inputs: Inputs, file: str, language: str) -> None:
    """Check one page's running text."""
    page = inputs.compute(content.page, file)
    if page is None or page.facts == "ignore" or not inputs.compute(heads.is_live, file):
        return
    text = inputs.compute(written.text_of, file)
    known = inputs.compute(facts)
    for passage in passages.passages(file, text, language):
        section = SECTION.match(passage.at)
        if section and getattr(page.sections[int(section[1])], "facts", None) == "ignore":
            continue
        for statement in statements.statements(passage.letters.text):
            if not statements.agrees(statement, known):
                place = texts.place(text[: passage.letters.starts[statement.start]])
                stated = " ".join(passage.letters.text[statement.start : statement.end].split())
                inputs.report(Problem(file, *place, passage.at, _fault(statement.kind, stated, known), "warning"))


def _fault(kind: str, stated: str, known: tuple[Fact, ...]) -> str:
    written_so = " or ".join(dict.fromkeys(shown for other, _, shown in known if other == kind))
    known_so = written_so.replace("\u00a0", " ")
    return f'"{stated}" is another {kind} than the facts have ({known_so}); mend one of them, or write `facts: ignore`'
