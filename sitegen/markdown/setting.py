"""Setting: for whom a text is being converted, and what was found on the way."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sitegen import content, pictures, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.problems import Grade
from sitegen.words import Words


@dataclass
class Setting:
    """For whom a text is being converted."""

    inputs: Inputs
    origin: Origin
    here: str
    """The output that shows the text."""
    names: Counter[str]
    """The names that stand on the page, and how often each was wished for."""
    is_opening: bool = False
    """Whether the text is the first below the page's title."""
    refused: set[str] = field(default_factory=set)
    """The names of the HTML elements told of, so that their ends are not told of as well."""
    has_html: bool = False
    """Whether the text holds HTML that stays in it."""
    told: set[tuple[str, str]] = field(default_factory=set)
    """What was complained of; each complaint is made at every place that its pattern matches."""
    hrefs: dict[str, str | None] = field(default_factory=dict)
    """Where the text's links lead, by what was written."""
    sources: dict[str, pictures.Sources] = field(default_factory=dict)
    """The text's pictures, by what was written."""

    def complain(self, text: str, pattern: str, grade: Grade = "error") -> None:
        """Tell of a mistake, once, wherever a pattern matches what was written."""
        if (text, pattern) not in self.told:
            self.told.add((text, pattern))
            written.complain(self.inputs, self.origin, text, pattern, grade)

    def free_name(self, wished: str) -> str:
        """Return a name to link to, which nothing else on the page has."""
        self.names[wished] += 1
        return wished if self.names[wished] == 1 else f"{wished}_{self.names[wished] - 1}"

    def words(self) -> Words:
        """Return the interface's words in the text's language."""
        return self.inputs.compute(content.words, self.origin.file.split("/")[1])

    def takes_html(self) -> bool:
        """Return whether the site's texts may hold HTML."""
        return self.inputs.compute(html_is_taken)


def html_is_taken(inputs: Inputs) -> bool:
    """Return whether site.yml lets texts hold HTML: a question of its own, so that no other line of it matters."""
    return inputs.compute(content.site).html


class Current:
    """What every part of the converter shares: the setting of the text at hand."""

    setting: Setting
