"""Stated facts: running text that states another price, length or contact than the typed facts do.

Facts stand once, typed; a text that repeats them must not contradict them. `facts: ignore` on a page or a section
says that it speaks of something else.
"""

from __future__ import annotations

import re

from sitegen import content, heads, passages, statements, texts, written
from sitegen.inputs import Inputs
from sitegen.problems import Grade, Problem
from sitegen.statements import Fact, Statement

SECTION = re.compile(r"sections\[(\d+)\]")
# Of what the facts are about, a sentence that contradicts them is a warning; of other prices and times, and of other
# people's addresses, it may well tell the truth.
ABOUT = {
    "length": r"tapaami|istun|käyn(?:ti|nin)|kest|\bkerta\b|valmennu|ohjau|träff|session|möte|räcker|meeting|lasts?\b",
    "price": r"hinta|hinna|maksa|tapaami|\bkerta\b|/ ?kerta|kostar|pris|price|costs?\b|\bfee\b|per session",
    "interval": r"tapaami|tavata|kokoonnu|träff|meet|session",
    "number of credits": r"koulutu|opinno|tutkin|utbildning|examen|training|degree|studie",
}
ELSEWHERE = re.compile(
    r"kävel|matka|\bbussi|peruu|perut|avboka|cancel|\bennen\b|\bsisällä\b|kuluessa|före|inom|within|in advance|walk"
    r"|promenad|lahjakort|presentkort|gift|kela|fpa|pysäk|parker|auki|öppe|\bopen",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"[.!?](?=\s|$)")


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
                fault = _fault(statement.kind, stated, known)
                inputs.report(Problem(file, *place, passage.at, fault, _grade(passage.letters.text, statement)))


def _grade(text: str, statement: Statement) -> Grade:
    """Return how loud to be: a warning where the sentence is about what the facts are about."""
    ends = [end.end() for end in SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= statement.start), default=0)
    sentence = text[start : min((end for end in ends if end >= statement.end), default=len(text))]
    is_about = re.search(ABOUT[statement.kind], sentence, re.IGNORECASE) if statement.kind in ABOUT else None
    return "warning" if is_about and not ELSEWHERE.search(sentence) else "hint"


def _fault(kind: str, stated: str, known: tuple[Fact, ...]) -> str:
    written_so = " or ".join(dict.fromkeys(shown for other, _, shown in known if other == kind))
    known_so = written_so.replace("\u00a0", " ")
    cure = "mend one of them, or write `facts: ignore` in the section that speaks of something else"
    return f'"{stated}" is another {kind} than the facts have ({known_so}); {cure}'
