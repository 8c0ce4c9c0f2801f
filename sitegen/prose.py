"""Prose: an editor's Markdown → HTML, with links and pictures resolved and nothing that could act on its own."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markdown import Markdown as Converter
from markdown.blockprocessors import ReferenceProcessor
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import AUTOMAIL_RE, HTML_RE, InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup, escape

from sitegen import addresses, content, markdown_signs, pictures, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Markdown, Origin, Target

# Where a main heading begins: a # of its own, or a line with === below it.
MAIN_HEADING = r"^ {0,3}(?:(#)(?!#)|(?=\S.*\n=+ *$))"

SPOKEN = r"\[([^\[\]\n]+)\]\{lang=([^{}\n]*)\}"
# RFC 5646: the language's own code, and perhaps a region's, as in pt-BR.
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


@dataclass
class _Setting:
    """For whom a text is being converted."""

    inputs: Inputs
    origin: Origin
    here: str
    """The output that shows the text."""
    refused: set[str] = field(default_factory=set)
    """The names of the HTML elements told of, so that their ends are not told of as well."""
    told: set[tuple[str, str]] = field(default_factory=set)
    """What was complained of; each complaint is made at every place that its pattern matches."""
    hrefs: dict[str, str | None] = field(default_factory=dict)
    """Where the text's links lead, by what was written."""
    sources: dict[str, pictures.Sources] = field(default_factory=dict)
    """The text's pictures, by what was written."""

    def complain(self, text: str, pattern: str) -> None:
        if (text, pattern) not in self.told:
            self.told.add((text, pattern))
            written.complain(self.inputs, self.origin, text, pattern)


class Prose:
    """Converts texts; made once a build, since setting up the converter costs more than a page."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._here = ""
        self._names: Counter[str] = Counter()
        contents = TocExtension(slugify=self._name, marker="")
        tables = TableExtension(use_align_attribute=True)
        self._converter = Converter(extensions=[tables, SaneListExtension(), contents])
        self._converter.preprocessors.deregister("html_block")
        self._converter.parser.blockprocessors.register(_References(self._converter.parser), "reference", 15)
        comments = markdown_signs.Comments(self._converter)
        self._converter.preprocessors.register(comments, "comments", 20)
        self._uncommented = markdown_signs.Uncommented(self._converter, comments)
        self._converter.treeprocessors.register(self._uncommented, "uncommented", 16)
        self._tags = _Tags(HTML_RE, self._converter)
        self._converter.inlinePatterns.register(self._tags, "html", 90)
        self._converter.inlinePatterns.register(_Mail(AUTOMAIL_RE, self._converter), "automail", 110)
        self._spoken = _Spoken(SPOKEN, self._converter)
        self._converter.inlinePatterns.register(self._spoken, "spoken", 165)
        self._links = _Links(self._converter)
        self._converter.treeprocessors.register(self._links, "sitegen", 15)

    def blocks(self, markdown: Markdown, here: str) -> Markup:
        """Return a text as paragraphs, lists, headings and tables, for the output `here`."""
        if here != self._here:
            # The main part of every page has this name already.
            self._here, self._names = here, Counter([addresses.MAIN])
        setting = _Setting(self._inputs, markdown.origin, here)
        self._tags.setting = self._links.setting = self._spoken.setting = setting
        self._converter.reset()
        if fault := markdown_signs.too_much(markdown.text):
            setting.complain(*fault)
            return Markup("")
        try:
            html = self._converter.convert(markdown.text)
        except RecursionError:
            setting.complain(markdown_signs.TOO_DEEP, "")
            return Markup("")
        if self._uncommented.has_open:
            setting.complain("the comment is never closed; write --> where it ends", r"(?<!\\)<!--")
        return Markup(html)  # noqa: S704 - raw HTML was refused on the way

    def _name(self, heading: str, _: str) -> str:
        """Return a name for a heading to link to, which no other heading on the page has."""
        plain = content.slug_of(heading) or "part"
        self._names[plain] += 1
        return plain if self._names[plain] == 1 else f"{plain}_{self._names[plain] - 1}"


class _Tags(InlineProcessor):
    """Refuses raw HTML."""

    setting: _Setting

    def handleMatch(self, found: re.Match[str], _: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        tag = found.group(1)
        name = tag.strip("</>").partition(" ")[0]
        if not (tag.startswith("</") and name in self.setting.refused):
            text = f"{tag} is HTML, which is not used in content; write it in Markdown, or put code in `backticks`"
            self.setting.complain(text, re.escape(tag))
        self.setting.refused.add(name)
        return self.md.htmlStash.store(str(escape(tag))), found.start(0), found.end(0)


class _Spoken(InlineProcessor):
    """Knows `[työnohjaus]{lang=fi}`: words in another language, which are to be read aloud in it (WCAG 3.1.2)."""

    setting: _Setting

    def handleMatch(self, found: re.Match[str], _: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        language = found.group(2).strip()
        if not LANGUAGE_CODE.fullmatch(language):
            text = f'"{language}" is no language\'s code; write it as in {{lang=fi}}, {{lang=sv}} or {{lang=en}}'
            self.setting.complain(text, re.escape(found.group(0)))
        element = Element("span", lang=language)
        element.text = found.group(1)
        return element, found.start(0), found.end(0)


class _References(ReferenceProcessor):
    """Knows `[name]: <a file.jpg>` too, whose spaces the library takes for the end."""

    RE = re.compile(ReferenceProcessor.RE.pattern.replace(r"([^\s]+)", r"(<[^<>\n]*>|[^\s]+)"), re.MULTILINE)


class _Mail(InlineProcessor):
    """Links <info@example.com> as it is written; the library's own way is a riddle of numbers that stops no robot."""

    def handleMatch(self, found: re.Match[str], _: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        link = Element("a", href=f"mailto:{found.group(1)}")
        link.text = AtomicString(found.group(1))
        return link, found.start(0), found.end(0)


class _Links(Treeprocessor):
    """Resolves links and pictures, and looks after headings."""

    setting: _Setting

    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            match element.tag:
                case "a":
                    self._link(element)
                case "img":
                    self._picture(element)
                case "h1":
                    text = "a page has one main heading, its title; begin this one with ##"
                    self.setting.complain(text, MAIN_HEADING)
                    element.tag = "h2"  # as the editor will mend it, or the page's outline would seem wrong too
                case "table":
                    # A wide table scrolls by itself, and then must be reachable by keyboard.
                    element.set("tabindex", "0")
                case "td" | "th":
                    # Our own policy forbids the style attribute, and HTML the align attribute.
                    if align := element.attrib.pop("align", ""):
                        element.set("data-align", align)

    def _link(self, element: Element) -> None:
        address = markdown_signs.plain(element.get("href", ""))
        if not "".join(element.itertext()).strip() and element.find(".//img") is None:
            text = "the link has no text; write between [ ] where it leads"
            self.setting.complain(text, rf"(\[\s*\])\(\s*<?{markdown_signs.as_written(address)}")
        setting = self.setting
        if address not in setting.hrefs:
            target = Target(address, setting.origin)
            setting.hrefs[address] = addresses.href(
                setting.inputs, target, setting.here, markdown_signs.address(address)
            )
        href = setting.hrefs[address]
        if href is None:
            element.tag = "span"
            del element.attrib["href"]
        else:
            element.set("href", href)

    def _picture(self, element: Element) -> None:
        setting = self.setting
        file, alt = markdown_signs.plain(element.get("src", "")), element.get("alt", "")
        if not alt.strip():
            text = "the picture has no text in its [ ]; say there what it shows"
            setting.complain(text, rf"(!\[\s*\])\(\s*<?{markdown_signs.as_written(file)}")
        if file not in setting.sources:
            picture = pictures.in_markdown(file, alt, setting.origin)
            setting.sources[file] = pictures.sources(
                setting.inputs, picture, setting.here, markdown_signs.address(file)
            )
        shown = setting.sources[file]
        attributes = {
            "src": shown.src,
            "srcset": shown.srcset,
            "width": str(shown.width),
            "height": str(shown.height),
        }
        element.attrib.update({name: value for name, value in attributes.items() if value is not None})
        if shown.srcset:
            element.set("sizes", "(min-width: 45em) 42em, 92vw")
        element.set("loading", "lazy")
