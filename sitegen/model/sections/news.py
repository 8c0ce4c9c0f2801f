"""News: the site's dated pages, the newest first; nothing at all while there are none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.section import Headed


@dataclass(frozen=True, slots=True, kw_only=True)
class News(Headed):
    """The site's dated pages, the newest first; nothing at all while there are none."""

    kind: Literal["news"] = "news"
    most: Annotated[int | None, "how many to show; without it, all"] = None
