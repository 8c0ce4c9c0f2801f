"""Translations: every page is there in every language, and none is older than its original."""

from __future__ import annotations

import re

from sitegen import content, heads, written
from sitegen.files import digest
from sitegen.inputs import Inputs
from sitegen.model.page import Page
from sitegen.model.parts import Origin
from sitegen.problems import Problem

MARK = re.compile("m[0-9a-f]{7}")


def check(inputs: Inputs) -> None:
    """Report each page that a language lacks, and each translation that has fallen behind."""
    # Of a language without a front page front_pages tells.
    languages = [language for language in inputs.compute(content.languages) if _has_front_page(inputs, language)]
    seen: set[str] = set()
    for language in languages:
        for head in inputs.compute(heads.live_heads, language):
            versions = {other: heads.version_file(inputs, head.file, other) for other in languages}
            if head.file not in seen and inputs.compute(is_translated, head.file):
                _tell_missing(inputs, head.file, versions)
            seen.update(file for file in versions.values() if file)
            original = versions[languages[0]]
            if language != languages[0] and original:
                inputs.compute(age_of, head.file, original)
            else:
                inputs.compute(refuse_mark, head.file)


def is_translated(inputs: Inputs, file: str) -> bool:
    """Return whether a page is meant to be in every language."""
    page = inputs.compute(content.page, file)
    return page is None or page.translated


def _has_front_page(inputs: Inputs, language: str) -> bool:
    front = heads.version_file(inputs, f"content/{language}/{content.FRONT}.yml", language)
    return front is not None


def _tell_missing(inputs: Inputs, file: str, versions: dict[str, str | None]) -> None:
    missing = [language for language, other in versions.items() if other is None]
    if missing:
        cures = " and ".join(file.replace(f"content/{file.split('/')[1]}/", f"content/{other}/") for other in missing)
        same = "its address in that language is its `slug`"
        text = f"this page is missing in another language; write {cures} ({same}), or here `translated: no`"
        inputs.report(Problem(file, 1, 1, "", text, "warning"))


def age_of(inputs: Inputs, file: str, original: str) -> None:
    """Tell of a translation whose original has changed since; without a mark nothing is known of its age."""
    page = inputs.compute(content.page, file)
    mark = inputs.compute(mark_of, original)
    if page is None or page.original in (None, mark):
        return
    text = f"{original} has changed since this was made from it; bring it up to date, then write original: {mark}"
    if not MARK.fullmatch(page.original or ""):
        text = f"the mark of {original} as it is now is {mark}; write original: {mark}"
    written.complain(inputs, Origin(file, "original"), text, grade="hint")


def refuse_mark(inputs: Inputs, file: str) -> None:
    """Tell of a mark on a page that is no translation."""
    page = inputs.compute(content.page, file)
    if page and page.original:
        text = "this page has no original in the site's first language; delete the line"
        written.complain(inputs, Origin(file, "original"), text, grade="hint")


def mark_of(inputs: Inputs, file: str) -> str:
    """Return the mark by which a translation remembers its original: eight characters, others for each text.

    Only what visitors read counts: a page that moves in the menu need not be translated again.
    """
    from sitegen import reading

    found = inputs.compute(written.source, file)
    texts = (*(str(prose.node.value) for prose in reading.prose(Page, found.data)), found.body)
    return "m" + digest("\0".join(" ".join(text.split()) for text in texts).encode()).hex()[:7]
