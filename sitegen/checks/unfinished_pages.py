"""Unfinished pages: what waited for facts, or tells the form's senders of their data, is public with its to-dos undone.

Such a page is a promise to its visitors. Its to-dos alone would be counted among all others.
"""

from __future__ import annotations

from collections.abc import Iterator

from sitegen import content, heads, written
from sitegen.checks import privacy_pages
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.values import quoted


def check(inputs: Inputs) -> None:
    """Warn of every page that is published though its editor has noted what it still lacks."""
    if inputs.setting("drafts"):
        return  # pages are shown that nobody else sees
    has_form = inputs.compute(content.site).contact.form is not None
    for language in inputs.compute(content.languages):
        files = [head.file for head in inputs.compute(heads.live_heads, language)]
        asked = {named for file in files for named in privacy_pages.named(inputs, file)} if has_form else set()
        for file in files:
            inputs.compute(unfinished, file, file in asked)


def unfinished(inputs: Inputs, file: str, asked: bool) -> None:
    """Tell of one published page that waited for facts and has a note left; `asked`: a form sends visitors to it."""
    page = inputs.compute(content.page, file)
    if page and page.to_do and (page.needs or asked):
        written.complain(inputs, Origin(file, "to_do"), "; ".join(_parts(page.to_do, asked)), grade="warning")


def _parts(notes: tuple[str, ...], asked: bool) -> Iterator[str]:
    """Yield the parts of the message: what is wrong, why it matters, and the cure."""
    many = f"{len(notes)} things on it are" if len(notes) > 1 else "one thing on it is"
    form = ", and the contact form leads to it" if asked else ""
    yield f"the page is public now{form}, yet {many} undone: {', '.join(map(quoted, notes))}"
    yield "a visitor reads the page as your promise"
    do = "do them and remove their lines" if len(notes) > 1 else "do it and remove its line"
    yield f"{do}, or write `draft: yes` until {'they are' if len(notes) > 1 else 'it is'} done"
