"""Markdown texts: converts one as a page's text, with real files and questions, and tells what an editor would read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from sitegen.derivatives import Kept as KeptDerivatives
from sitegen.files import Files
from sitegen.inputs import Inputs
from sitegen.model.parts import Markdown, Origin
from sitegen.prose import Prose
from sitegen.traces import Memory
from tests.elements import Element, page
from tests.little_site import LittleSite
from tests.outputs.pictured import DRAWING

FILE = "content/fi/sivu.md"
HERE = "sivu/index.html"
HEAD = "---\ntitle: Sivu\n---\n"
# Tags between which white space says nothing.
BLOCKS = "blockquote|br|dd|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul"


class Converted(NamedTuple):
    """What a text became, and every problem with it."""

    html: str
    problems: list[str]

    @property
    def tree(self) -> Element:
        """The elements; each must be closed in its turn."""
        return page(self.html)

    @property
    def plain(self) -> str:
        """The HTML without what every such element has, and without white space that says nothing."""
        repeated = r' (?:id="[^"]*"|tabindex="0"|loading="lazy"|decoding="async"|(?:width|height)="\d+")'
        html = re.sub(repeated, "", self.html)
        return re.sub(rf"[ \n]*(</?(?:{BLOCKS})(?: [^>]*)?>)[ \n]*", r"\1", html)


class Texts:
    """A small site with two pages and a picture, y.yml and k.svg, beside the text."""

    def __init__(self, folder: Path, facts: str = "") -> None:
        self._site = LittleSite(folder)
        self._site.write("content/site.yml", f"name: Kaiku\n{facts}")
        self._site.write("content/fi/y.yml", "title: Y\n")
        self._site.write("content/fi/k.svg", DRAWING)
        self._folder = folder

    def converted(self, text: str) -> Converted:
        """Return what becomes of a text."""
        self._site.write(FILE, HEAD + text)
        job = self._site.job
        files = Files(job.source, job.project, {})
        inputs = Inputs(files, job.settings, Memory(), KeptDerivatives(self._folder / "derivatives"))
        with inputs.recording() as frame:
            html = str(Prose(inputs).blocks(Markdown(text, Origin(FILE, "")), HERE))
        return Converted(html, [str(problem) for problem in sorted(frame.problems)])
