"""Evidence: an accessibility statement that shows no tests, since there are none or they were of another theme."""

from __future__ import annotations

from sitegen import content, evidence, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.model.sections.accessibility import Accessibility

CURE = "python3 build.py test --record tests it and writes it down"


def check(inputs: Inputs) -> None:
    """Report each section that waits for evidence."""
    for language in inputs.compute(content.languages):
        for file in inputs.compute(content.page_files, language):
            inputs.compute(waiting, file)


def waiting(inputs: Inputs, file: str) -> None:
    """Report the sections of a page that wait for evidence."""
    page = inputs.compute(content.page, file)
    for number, section in enumerate(page.sections if page else ()):
        if isinstance(section, Accessibility) and inputs.compute(evidence.current) is None:
            _tell(inputs, Origin(file, f"sections[{number}]"))


def _tell(inputs: Inputs, origin: Origin) -> None:
    if not inputs.exists(evidence.FILE):
        written.complain(inputs, origin, f"the site's accessibility has not been tested; {CURE}", grade="to-do")
    elif inputs.compute(evidence.recorded):
        text = f"the tests in {evidence.FILE} were of another theme, so they are not shown; {CURE}"
        written.complain(inputs, origin, text, grade="warning")
