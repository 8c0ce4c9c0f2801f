"""EDITS: every way in which the tests change a practice's site.

An edit is a function of the site and of the dice. It changes something and returns a few words about it; where it
finds nothing to change it raises NothingToChange. Its dice alone decide, so a seed tells the whole story.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.engine.edits import of_assets, of_files, of_pages, of_templates, of_the_site
from tests.engine.practice import Practice

Edit = Callable[[Practice, Random], str]

EDITS: tuple[Edit, ...] = (
    *of_pages.EDITS,
    *of_templates.EDITS,
    *of_assets.EDITS,
    *of_the_site.EDITS,
    *of_files.EDITS,
)
