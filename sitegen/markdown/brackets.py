"""Brackets: `[words](file.yml)`, `[words][name]`, `![alt](file.jpg)`, `[sana]{lang=fi}` and footnotes' `[^name]`."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown as Converter
from markdown.inlinepatterns import LinkInlineProcessor
from markdown.util import INLINE_PLACEHOLDER_RE

from sitegen import markdown_signs
from sitegen.markdown import references
from sitegen.markdown.blocks import Blocks
from sitegen.markdown.setting import Current

Answer = tuple[Element | None, int | None, int | None]
NOTHING: Answer = (None, None, None)
LANGUAGE = re.compile(r"\{lang=([^{}\n]*)\}")
# RFC 5646: the language's own code, and perhaps a region's, as in pt-BR.
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
NOTE = re.compile(r"\^([^\]\s]+)\]")
LABEL = re.compile(r"\[([^\[\]]*)\]")
# What alternative text shows of emphasis: the words.
EMPHASIS = re.compile(r"(?<!\w)([*_]{1,3})(?=\S)([^*_]*\S)\1(?!\w)|(\*{1,3})(?=\S)([^*]*\S)\3")


class _Brackets(LinkInlineProcessor):
    """Finds the end of what begins with a bracket, and the address that it names."""

    def __init__(self, pattern: str, converter: Converter, current: Current) -> None:
        super().__init__(pattern, converter)
        self._current = current

    def _named(self, data: str, text: str, index: int) -> tuple[str, str | None, int] | None:
        """Return the address, title and end of `(address "title")`, `[name]`, `[]` or nothing after a bracket."""
        if data.startswith("(", index):
            address, title, end, handled = self.getLink(data, index)
            if handled:
                return address, title, end
        if not self.md.references:
            return None
        label = LABEL.match(data, index)
        name = label[1] if label and label[1].strip() else text
        found = self.md.references.get(references.name_of(markdown_signs.plain(self.unescape(name))))
        if found is None or (label and name is text and label[1]):
            return None
        return found[0], found[1] or None, label.end() if label else index


class Links(_Brackets):
    """Knows links, footnotes' numbers and words in another language."""

    def __init__(self, converter: Converter, current: Current, blocks: Blocks) -> None:
        super().__init__(r"(?<!!)\[", converter, current)
        self._blocks = blocks

    def handleMatch(self, found: re.Match[str], data: str) -> Answer:  # type: ignore[override]  # noqa: D102, N802
        note = NOTE.match(data, found.end())
        if note and references.name_of(note[1]) in self._blocks.notes:
            sup = Element("sup", note=references.name_of(note[1]))
            return sup, found.start(), note.end()
        text, index, handled = self.getText(data, found.end())
        if not handled:
            return NOTHING
        if language := LANGUAGE.match(data, index):
            return self._spoken(text, language), found.start(), language.end()
        # Links stand not inside each other: of two, the inner one is meant.
        if self._holds_link(text):
            return NOTHING
        named = self._named(data, text, index)
        if named is None:
            return NOTHING
        link = Element("a", href=named[0])
        link.text = text
        if named[1]:
            link.set("title", named[1])
        return link, found.start(), named[2]

    def _spoken(self, text: str, language: re.Match[str]) -> Element:
        """Return words that are to be read aloud in another language (WCAG 3.1.2)."""
        code = language[1].strip()
        if not LANGUAGE_CODE.fullmatch(code):
            fault = f'"{code}" is no language\'s code; write it as in {{lang=fi}}, {{lang=sv}} or {{lang=en}}'
            self._current.setting.complain(fault, rf"(\[[^\[\]]*\]){re.escape(language[0])}")
        element = Element("span", lang=code)
        element.text = text
        return element

    def _holds_link(self, text: str) -> bool:
        stash: dict[str, Element | str] = getattr(self.md.treeprocessors["inline"], "stashed_nodes", {})
        for token in INLINE_PLACEHOLDER_RE.finditer(text):
            node = stash.get(token[1])
            if isinstance(node, Element) and node.tag == "a":
                return True
        if "[" not in text:
            return False
        for inner in re.finditer(r"(?<!!)\[", text):
            words, index, handled = self.getText(text, inner.end())
            if handled and self._named(text, words, index):
                return True
        return False


class Pictures(_Brackets):
    """Knows pictures."""

    def __init__(self, converter: Converter, current: Current) -> None:
        super().__init__(r"!\[", converter, current)

    def handleMatch(self, found: re.Match[str], data: str) -> Answer:  # type: ignore[override]  # noqa: D102, N802
        text, index, handled = self.getText(data, found.end())
        named = self._named(data, text, index) if handled else None
        if named is None:
            return NOTHING
        picture = Element("img", src=named[0], alt=self._words(text))
        if named[1]:
            picture.set("title", named[1])
        return picture, found.start(), named[2]

    def _words(self, text: str) -> str:
        """Return alternative text without its signs."""
        plain = EMPHASIS.sub(lambda found: found[2] or found[4], self.unescape(text))
        # Of a link, its words.
        return re.sub(r"\[([^\[\]]*)\]\([^()]*\)", r"\1", plain)
