"""Footnotes: numbered as the text meets them, listed below it, with a way back to where they were met."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown as Converter
from markdown.treeprocessors import Treeprocessor

from sitegen import slugs
from sitegen.markdown.blocks import Blocks
from sitegen.markdown.setting import Current

BACK = "M12 21V4M5 11l7-7 7 7"
"""An arrow up, drawn: few typefaces have one."""


class Gathered(Treeprocessor):
    """Puts the footnotes' texts below the text before its words are read, so that theirs are read too."""

    def __init__(self, converter: Converter, blocks: Blocks) -> None:
        super().__init__(converter)
        self._blocks = blocks

    def run(self, root: Element) -> None:
        """Add a section that holds every footnote, in the order in which they were written."""
        if self._blocks.notes:
            SubElement(SubElement(root, "section"), "ol").extend(self._blocks.notes.values())


class Footnotes(Treeprocessor):
    """Numbers the footnotes once all words are read, and leaves out those that no text leads to."""

    def __init__(self, converter: Converter, current: Current, blocks: Blocks) -> None:
        super().__init__(converter)
        self._current = current
        self._blocks = blocks

    def run(self, root: Element) -> None:
        """Finish the section of footnotes."""
        notes = self._blocks.notes
        if not notes:
            return
        setting, words = self._current.setting, self._current.setting.words()
        section = root[-1]
        root.remove(section)
        met = _met(root, notes)
        for name in notes.keys() - met.keys():
            text = f"no text leads to this footnote, so it is not shown; write [^{name}] where it belongs"
            setting.complain(text, rf"^ {{0,3}}((?i:\[\^{re.escape(name)}\]:))", "warning")
        if not met:
            return
        root.append(section)
        heading = Element("h2", {"id": setting.free_name(slugs.slug_of(words.footnotes)), "class": "visually-hidden"})
        heading.text = words.footnotes
        section[:] = [heading, section[0]]
        section[1][:] = [notes[name] for name in met]
        for number, (name, places) in enumerate(met.items(), start=1):
            note_id = setting.free_name(f"note-{number}")
            notes[name].set("id", note_id)
            for time, place in enumerate(places, start=1):
                place.set("id", setting.free_name(f"to-note-{number}"))
                to = SubElement(place, "a", {"href": f"#{note_id}", "aria-describedby": heading.get("id", "")})
                to.text = str(number)
                label = f"{words.back_to_text} {number}" + (f" ({time})" if len(places) > 1 else "")
                _last_line(notes[name]).append(_way_back(place.get("id", ""), label))


def _met(root: Element, notes: dict[str, Element]) -> dict[str, list[Element]]:
    """Return where each footnote is met, in the order of the text, then of the footnotes' own texts."""
    met: dict[str, list[Element]] = {}
    waiting = [root]
    for part in waiting:
        for place in part.iter("sup"):
            if name := place.attrib.pop("note", None):
                if name not in met:
                    waiting.append(notes[name])
                met.setdefault(name, []).append(place)
    return met


def _last_line(note: Element) -> Element:
    """Return the paragraph at whose end the way back stands."""
    if not len(note) or note[-1].tag != "p":
        SubElement(note, "p")
    line = note[-1]
    if len(line):
        line[-1].tail = f"{line[-1].tail or ''} "
    else:
        line.text = f"{line.text or ''} "
    return line


def _way_back(to: str, label: str) -> Element:
    link = Element("a", {"href": f"#{to}", "class": "back", "aria-label": label})
    drawing = SubElement(link, "svg", {"class": "arrow", "viewBox": "0 0 24 24", "aria-hidden": "true"})
    SubElement(drawing, "path", {"d": BACK})
    return link
