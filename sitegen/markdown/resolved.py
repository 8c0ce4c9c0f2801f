"""Resolved: in the finished tree links and pictures lead somewhere, headings have names, wide tables scroll."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown as Converter
from markdown.treeprocessors import Treeprocessor

from sitegen import addresses, markdown_signs, pictures, slugs
from sitegen.markdown.setting import Current
from sitegen.model.parts import Target

# Where a main heading begins: a # of its own, or a line with === below it.
MAIN_HEADING = r"^ {0,3}(?:(#)(?!#)|(?=\S.*\n=+ *$))"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# A pair of quotes, also one that a text editor has made round.
NOTHING = re.compile(r"\s*[\"”“]{2}\s*")
FIRST_SCREEN = 400
"""Letters below the title, after which a phone's first screen has no room left for a picture."""
FETCHED_AT_ONCE = {"fetchpriority": "high"}
FETCHED_LATER = {"loading": "lazy", "decoding": "async"}
# What no address may hold, though browsers make the best of it.
UNFIT = re.compile(r"[\s\\\"<>^`{|}]")


class Resolved(Treeprocessor):
    """Resolves links and pictures, and looks after headings and tables."""

    def __init__(self, converter: Converter, current: Current) -> None:
        super().__init__(converter)
        self._current = current

    def run(self, root: Element) -> None:
        """Finish the tree."""
        found = list(root.iter())
        first = _first_picture(root) if self._current.setting.is_opening else None
        self._claim(found)
        for element in found:
            match element.tag:
                case "a":
                    self._link(element)
                case "img":
                    self._picture(element, element is first)
                case "table":
                    # A wide table scrolls by itself, and then must be reachable by keyboard.
                    element.set("tabindex", "0")
                case tag if tag in HEADINGS:
                    self._heading(element)

    def _claim(self, found: list[Element]) -> None:
        """Take the names that headings give themselves, before any is made of a heading's words."""
        for element in found:
            if element.tag in HEADINGS and (name := element.get("id")):
                fit = slugs.slug_of(name)
                if fit != name:
                    text = f'"{name}" is no name to link to; write {{#{fit or "osa"}}}'
                    self._current.setting.complain(text, rf"(\{{#{re.escape(name)}\}})")
                element.set("id", self._current.setting.free_name(name))
                if element.get("id") != name:
                    text = f"#{name} is the name of another place on the page too; write another one"
                    self._current.setting.complain(text, rf"(\{{#{re.escape(name)}\}})")

    def _heading(self, heading: Element) -> None:
        setting = self._current.setting
        if heading.tag == "h1":
            setting.complain("a page has one main heading, its title; begin this one with ##", MAIN_HEADING)
            heading.tag = "h2"  # as the editor will mend it, or the page's outline would seem wrong too
        if heading.get("id") is None:
            words = markdown_signs.plain("".join(heading.itertext()))
            heading.set("id", setting.free_name(slugs.slug_of(words) or "part"))

    def _link(self, element: Element) -> None:
        setting = self._current.setting
        address = markdown_signs.plain(element.get("href", ""))
        if not "".join(element.itertext()).strip() and element.find(".//img") is None:
            text = "the link has no text; write between [ ] where it leads"
            setting.complain(text, rf"(\[\s*\])\(\s*<?{markdown_signs.as_written(address)}")
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
            element.set("href", UNFIT.sub(lambda sign: quote(sign[0]), href))

    def _picture(self, element: Element, is_first: bool) -> None:
        setting = self._current.setting
        file, alt = markdown_signs.plain(element.get("src", "")), element.get("alt", "")
        if not alt.strip():
            text = 'the picture has no text in its [ ]; say there what it shows, or write ![""] for mere decoration'
            setting.complain(text, rf"(!\[\s*\])\(\s*<?{markdown_signs.as_written(file)}")
        elif NOTHING.fullmatch(markdown_signs.plain(alt)):
            element.set("alt", "")
        if file not in setting.sources:
            picture = pictures.in_markdown(file, alt, setting.origin)
            setting.sources[file] = pictures.sources(
                setting.inputs, picture, setting.here, "text", markdown_signs.address(file)
            )
        _show(element, setting.sources[file], is_first)


def _first_picture(root: Element) -> Element | None:
    """Return the picture that stands so near the beginning that a phone's first screen shows it."""
    before = 0
    for part in _in_order(root):
        if isinstance(part, str):
            before += len(part)
        elif part.tag == "img":
            return part
        if before > FIRST_SCREEN:
            break
    return None


def _in_order(element: Element) -> Iterator[Element | str]:
    """Yield an element, and the elements and texts in it, in the order in which they are read."""
    yield element
    yield element.text or ""
    for part in element:
        yield from _in_order(part)
        yield part.tail or ""


def _show(image: Element, shown: pictures.Sources, is_first: bool) -> None:
    """Make an img element show a picture; where it comes in newer formats too, a picture element around it."""
    image.attrib.update(src=shown.src, width=str(shown.width), height=str(shown.height))
    image.attrib.update(FETCHED_AT_ONCE if is_first else FETCHED_LATER)
    if shown.tone:
        image.set("data-tone", shown.tone)
    if not shown.newer:
        return
    inside = Element("img", image.attrib)
    image.tag = "picture"
    image.attrib.clear()
    for type_, srcset in shown.newer:
        SubElement(image, "source", type=type_, srcset=srcset, sizes=shown.sizes)
    image.append(inside)
