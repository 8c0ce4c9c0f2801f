"""Names: a #name leads to one place of a page only (HTML, 3.2.6: an id is unique)."""

from __future__ import annotations

import re
from collections import Counter

from sitegen.checks.outline import ids, page_paths
from sitegen.checks.telling import tell
from sitegen.inputs import Inputs


def check(inputs: Inputs) -> None:
    """Check the names on every page."""
    for path in inputs.compute(page_paths):
        inputs.compute(names_of, path)


def names_of(inputs: Inputs, path: str) -> None:
    """Check one page's names."""
    found = inputs.compute(ids, path)
    for name, times in Counter(found or ()).items():
        if times > 1:
            text = f"#{name} stands {times} times on the page; give this section another id, or the heading other words"
            tell(inputs, path, text, rf"\bid: *[\"']?({re.escape(name)})(?![\w-])", name)
