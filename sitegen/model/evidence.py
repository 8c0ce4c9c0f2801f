"""Evidence: what `build.py test --record` has seen of the site's accessibility, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Plain
from sitegen.values.day import Day

Checked = Literal["barriers", "reflow", "spacing", "keyboard", "targets", "colours", "motion", "markup"]
Limit = Literal["automatic", "users", "browsers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What was tested without finding a fault, and what was not tested."""

    tested: Annotated[Day, "the day of the tests"]
    theme: Annotated[Plain, "the theme that they were true of: sitegen/evidence.py"]
    pages: Annotated[int, "how many pages were looked at"]
    views: Annotated[int, "how often: each page at each width, in light and dark, with JavaScript and without"]
    widths: Annotated[tuple[int, ...], "how wide the screens were, in CSS pixels"]
    tools: Annotated[tuple[Plain, ...], "the programs that looked, with their versions"]
    checked: Annotated[tuple[Checked, ...], "what was looked for"]
    limits: Annotated[tuple[Limit, ...], "what such tests do not tell"]
