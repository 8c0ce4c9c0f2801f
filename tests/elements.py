"""Elements: a finished page as a test looks at it, by tags and attributes and never by how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """One element: what it is called, what it says, and what is inside it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words as a visitor reads them, with single common spaces and no soft hyphens; not those of styles."""
        return " ".join(self._words().replace("\u00ad", "").split())

    @property
    def source(self) -> str:
        """Its own text, exactly."""
        return "".join(part for part in self.parts if isinstance(part, str))

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """Return the elements inside it with this tag and these attributes, in their order."""
        wanted = {name.replace("_", "-"): value for name, value in attributes.items()}
        found = []
        for part in self.parts:
            if isinstance(part, Element):
                fits = part.tag == tag and wanted.items() <= part.attributes.items()
                found += ([part] if fits else []) + part.all(tag, **attributes)
        return found

    def one(self, tag: str, **attributes: str) -> Element:
        """Return the only such element."""
        found = self.all(tag, **attributes)
        assert len(found) == 1, f"{len(found)} elements {tag} {attributes}"
        return found[0]

    def named(self, tag: str, name: str) -> list[str]:
        """Return the values of an attribute, of all elements that have it."""
        return [element.attributes[name] for element in self.all(tag) if name in element.attributes]

    def links(self) -> dict[str, str]:
        """Return the texts and addresses of the links inside it."""
        return {link.text: link.attributes["href"] for link in self.all("a")}

    def _words(self) -> str:
        if self.tag in ("style", "script"):
            return ""
        # A block's words do not run into the next one's; an inline element's may.
        space = "" if self.tag in ("a", "b", "code", "em", "i", "span", "strong") else " "
        words = "".join(part if isinstance(part, str) else part._words() for part in self.parts)
        return f"{space}{words}{space}"


def page(html: str) -> Element:
    """Return a page's elements."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"{reader.open[-1].tag} is never closed"
    return reader.open[0]


class _Reader(HTMLParser):
    """Builds the tree; every element must be closed in its turn."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute of {tag} is repeated"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].parts.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"{tag} closes {self.open[-1].tag}"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].parts.append(data)
