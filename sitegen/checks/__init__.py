"""CHECKS: questions about the whole finished site; each reports what is wrong and answers nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.inputs import Inputs


def checks() -> tuple[Callable[[Inputs], None], ...]:
    """Return the checks, in the order in which they run."""
    # Imported when a check is due: a build in which nothing changed needs none of them.
    from sitegen.checks import (
        evidence,
        facts,
        front_pages,
        headings,
        hidden_pages,
        letters,
        links,
        names,
        opening_hours,
        pictures,
        privacy_pages,
        running_texts,
        strays,
        taxes,
        titles,
        translations,
        unfinished_pages,
        unread_pages,
    )

    return (
        *(front_pages.check, unread_pages.check, hidden_pages.check, links.check, names.check, headings.check),
        *(pictures.check, titles.check, letters.check, translations.check, taxes.check, running_texts.check),
        *(strays.check, facts.check, opening_hours.check, privacy_pages.check, unfinished_pages.check),
        evidence.check,
    )
