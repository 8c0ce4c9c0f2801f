"""The spans of a text that no rule touches: addresses, numbers that people dial or copy, names that machines read."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_GAP = "[ \u00a0\u202f]"
_NOT_WITHIN = r"(?<![\w+])"

# A + repeats a mandatory sign with its digits and gives nothing back (possessive), so that no text takes long.
_NUMBERS = re.compile(
    "|".join(
        [
            # 2026-11-22, 2026-11-22T10:30:00Z
            rf"{_NOT_WITHIN}[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?!-?[0-9])(?:T[0-9:]{{2,8}}(?:[.,][0-9]{{1,9}})?+Z?)?+",
            # Y-tunnus and the personal identity code
            rf"{_NOT_WITHIN}[0-9]{{7}}-[0-9](?![\w-])",
            rf"{_NOT_WITHIN}[0-9]{{6}}[-+A-Z][0-9]{{3}}[0-9A-Z](?!\w)",
            # ISBN, ISSN
            rf"{_NOT_WITHIN}IS[BS]N(?:-1[03])?:?{_GAP}?[0-9](?:[ \u00a0\u202f-]?[0-9X]){{6,14}}+",
            rf"{_NOT_WITHIN}97[89](?:[ \u00a0\u202f-][0-9]{{1,7}}){{3}}[ \u00a0\u202f-][0-9X](?!\w)",
            # IBAN
            rf"{_NOT_WITHIN}[A-Z]{{2}}[0-9]{{2}}(?:{_GAP}[0-9A-Z]{{4}}){{2,8}}+(?:{_GAP}[0-9A-Z]{{1,3}})?+(?!\w)",
            rf"{_NOT_WITHIN}[A-Z]{{2}}[0-9]{{2}}[0-9A-Z]{{11,30}}+(?!\w)",
            # Phones: +358 40 123 4567, (09) 123 456, 040-1234567, 0401234567; also other long strings of digits.
            r"(?<![\w+])\+[0-9]{1,3}(?:[ \u00a0\u202f-]?\(0\))?+(?:[ \u00a0\u202f-]?[0-9]{1,14}+(?!\w))++",
            r"(?<![\w+])(?<![0-9][ \u00a0\u202f])\(?0[0-9]{1,4}\)?(?:[ \u00a0\u202f-][0-9]{2,8}+(?!\w))++",
            r"(?<![\w+])[0-9]{8,}+(?!\w)",
            r"(?<![\w+])0[0-9]{5,6}(?!\w)",
        ]
    )
)
_DIGITS = re.compile("[0-9]")
_FEWEST_DIGITS = 6

# Signs that stand in names that machines read, not in sentences; letters and digits by turns do too.
_CODE = re.compile(
    r"[@_\\={}#]|://|^www\.|^\.{0,2}/[a-z]|/[a-z0-9]+\.[a-z0-9]|[a-z][0-9]+[a-z]|[0-9][a-z]+[0-9]"
    r"|\.(?:com|org|net|fi|se|eu|info|io|dev|test|example|invalid)(?![\w-])",
    re.IGNORECASE,
)
_NUMBER_SIGNS = ("+", "ISBN", "ISSN")
_THREE_DIGITS = re.compile("[0-9]{3}")
_ZERO = re.compile("0[0-9]")
_CODE_SIGNS = tuple("@_\\={}#/")
_MIXED = re.compile("[0-9][A-Za-z]")
_DOT_WITHIN = re.compile(r"\.[A-Za-z]")
_WORD = re.compile(r"\S+")
_BEFORE = "\"'“”„‟‘’‚‛»«(["
_BEHIND = "\"'“”„‟‘’‚‛»«)].,;:!?…"


def guarded(text: str) -> list[Span]:
    """Return the spans (start, end) that stay as they are, in order; they do not overlap."""
    found: list[Span] = []
    # Every pattern holds one of these signs, and most texts hold none of them.
    if _THREE_DIGITS.search(text) or _ZERO.search(text) or any(sign in text for sign in _NUMBER_SIGNS):
        found += _numbers(text)
    if _MIXED.search(text) or _DOT_WITHIN.search(text) or any(sign in text for sign in _CODE_SIGNS):
        found += _names(text)
    apart: list[Span] = []
    for start, end in sorted(found):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def _numbers(text: str) -> Iterator[Span]:
    for found in _NUMBERS.finditer(text):
        if found[0].startswith("IS") or len(_DIGITS.findall(found[0])) >= _FEWEST_DIGITS:
            yield found.span()


def _names(text: str) -> Iterator[Span]:
    for found in _WORD.finditer(text):
        word = found[0].lstrip(_BEFORE)
        start = found.end() - len(word)
        word = word.rstrip(_BEHIND)
        if _CODE.search(word):
            yield start, start + len(word)
