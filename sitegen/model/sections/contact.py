"""Contact: how to get in touch: the facts of site.yml; where there are none, what the section itself says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen.model.parts import Markdown, Target
from sitegen.model.section import Headed


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Headed):
    """How to get in touch: the facts of site.yml; where there are none, what the section itself says."""

    kind: Literal["contact"] = "contact"
    layout: Annotated[
        Literal["beside", "list", "card", "controller"],
        "beside: facts and form side by side; list: one below the other, without the QR code; card: facts on a card; "
        "controller: for the page on personal data: who answers for it first, and no hours, files or maps",
    ] = "beside"
    privacy: Annotated[Target | None, "the page on personal data; once it is published, the form is shown"] = None
    unknown: Annotated[Markdown | None, "shown instead while site.yml knows no way to get in touch"] = None
