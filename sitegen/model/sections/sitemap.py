"""Sitemap: every page of the language, in the order of the menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sitegen.model.section import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemap(Section):
    """Every page of the language, in the order of the menu."""

    kind: Literal["sitemap"] = "sitemap"
