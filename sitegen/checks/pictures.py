"""Pictures: each says what it shows (WCAG 1.1.1), and each has its size, so that nothing shifts."""

from __future__ import annotations

from sitegen.checks.outline import blame, outline, page_paths, place
from sitegen.inputs import Inputs
from sitegen.problems import Problem


def check(inputs: Inputs) -> None:
    """Check the pictures of every page."""
    for path in inputs.compute(page_paths):
        inputs.compute(pictures_of, path)


def pictures_of(inputs: Inputs, path: str) -> None:
    """Check one page's pictures."""
    for image in inputs.compute(outline, path).images:
        faults = []
        if image.alt is None:
            faults.append('has no alt text; say what it shows, or write alt="" for decoration')
        if not image.sized:
            faults.append("has no width and height, so the page would jump; show it with the picture component")
        for fault in faults:
            file = inputs.compute(blame, path).file
            inputs.report(Problem(file, *place(inputs, file, image.src), "", f"the picture {image.src} {fault}"))
