"""Hidden pages: which pages visitors do not get to see today, and why; a hint, for it is nearly always meant."""

from __future__ import annotations

from sitegen import content, heads, written
from sitegen.content import NAMELESS
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin


def check(inputs: Inputs) -> None:
    """Tell of every page that is not published on the day of the build."""
    for language in inputs.compute(content.languages):
        for file in inputs.compute(content.page_files, language):
            # Of a hidden front page front_pages tells.
            if not file.startswith(f"content/{language}/{content.FRONT}."):
                inputs.compute(hidden, file)


def hidden(inputs: Inputs, file: str) -> None:
    """Tell of one page, if it is not published."""
    page = inputs.compute(content.page, file)
    if page and page.from_ and page.until and page.from_ > page.until:
        text = "this day comes before the one in from:, so the page is never published; mend one of them"
        written.complain(inputs, Origin(file, "until"), text, grade="warning")
    elif page and not inputs.compute(heads.is_live, file):
        early = page.from_ is not None and page.from_.date > inputs.today()
        dated = page.date is not None and page.date.date > inputs.today()
        waits = inputs.compute(heads.unknown_needs, file)
        late = page.until is not None and page.until.date < inputs.today()
        fields = (("draft", page.draft), ("from", early), ("date", dated), ("until", late), ("needs", waits))
        field = next(name for name, hides in fields if hides)
        if field == "needs" and inputs.compute(content.site) == NAMELESS:
            return  # what site.yml knows is not known while it has mistakes
        text = "the page is not published now; --drafts shows it"
        if field == "needs":
            first = "do what its to_do says; " if page.to_do else ""
            text = (
                f"{first}the page is published as soon as {content.SITE_FILE} knows under contact: {', '.join(waits)}"
            )
        written.complain(inputs, Origin(file, field), text, grade="to-do" if field == "needs" else "hint")
