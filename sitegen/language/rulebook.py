"""Rulebook: docs/typography.md, the rules of each language as their tables tell them.

`python3 -m sitegen.language.rulebook` prints it; a test holds the file equal.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from sitegen.language.rules import LANGUAGES
from sitegen.language.tables import Rule, visible

OPENING = """\
# Typography

The rules by which pages are set, `check` tells and `build.py fix` corrects, told from the tables in `sitegen/language/`
(`python3 -m sitegen.language.rulebook` prints this page). Every example is a test. ⍽ is a no-break space.

- What is **corrected** is certain: visitors see it right without anybody's doing, and `fix` writes it into the content.
- What is **told of** only the writer can decide: a letter or digit would change, or the text may be meant as it is.
- Web and e-mail addresses, phone numbers, IBANs, ISBNs, ISO dates, Y-tunnus numbers, code and names that machines read
  are never touched.
"""
NAMES = {"fi": "Finnish", "sv": "Swedish, as in Finland", "en": "English, as in Britain"}


def rulebook() -> str:
    """Return the page, in Markdown."""
    chapters = (f"## {NAMES[code]}\n\n" + "\n".join(map(_rule, LANGUAGES[code].rules)) for code in LANGUAGES)
    return "\n".join([OPENING, *chapters])


def _rule(rule: Rule) -> str:
    lines = [f"### {rule.id}: {rule.about}", "", f"Source: {rule.source}", ""]
    lines += [f"- corrected: {_pairs(rule.examples)}"] if rule.examples else []
    lines += [f"- told of: {_pairs(rule.doubts)}"] if rule.doubts else []
    lines += [f"- stays: {', '.join(map(_code, rule.stays))}"] if rule.stays else []
    lines += [f"- {rule.limits}"] if rule.limits else []
    return "\n".join(lines) + "\n"


def _pairs(examples: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{_code(before)} → {_code(after)}" for before, after in examples)


def _code(text: str) -> str:
    shown = visible(text).replace("\n", "↵")
    return f"`` {shown} ``" if "`" in shown else f"`{shown}`"


if __name__ == "__main__":
    sys.stdout.write(rulebook())
