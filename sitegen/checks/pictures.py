"""Pictures: each says what it shows (WCAG 1.1.1), and each has its size, so that nothing shifts."""

from __future__ import annotations

from sitegen.checks.outline import outline, page_paths
from sitegen.checks.telling import tell
from sitegen.inputs import Inputs


def check(inputs: Inputs) -> None:
    """Check the pictures of every page."""
    for path in inputs.compute(page_paths):
        inputs.compute(pictures_of, path)


def pictures_of(inputs: Inputs, path: str) -> None:
    """Check one page's pictures. Content gives each its text and size, so what lacks them stands in a template."""
    found = inputs.compute(outline, path)
    for image in found.images if found else ():
        if image.alt is None:
            text = f'the picture {image.src} has no alt text; say what it shows, or write alt="" for decoration'
            tell(inputs, path, text, own_words=image.src)
        if not image.sized:
            text = f"the picture {image.src} has no width and height, so the page would jump; write both"
            tell(inputs, path, text, own_words=image.src)
