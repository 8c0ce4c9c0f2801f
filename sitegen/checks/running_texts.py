"""Running texts: every question about the words themselves, asked of each page in turn, and of site.yml."""

from __future__ import annotations

from sitegen import content
from sitegen.checks import leftovers, stated_facts, typography
from sitegen.content import SITE_FILE
from sitegen.inputs import Inputs

QUESTIONS = (stated_facts.statements_of, leftovers.leftovers_of, typography.typography_of)


def check(inputs: Inputs) -> None:
    """Ask each question of each page; one after the other, for they read the same words."""
    languages = inputs.compute(content.languages)
    if inputs.exists(SITE_FILE):
        inputs.compute(leftovers.leftovers_of, SITE_FILE, languages[0])
        inputs.compute(typography.typography_of, SITE_FILE, languages[0])
    for language in languages:
        for file in inputs.compute(content.page_files, language):
            for question in QUESTIONS:
                inputs.compute(question, file, language)
