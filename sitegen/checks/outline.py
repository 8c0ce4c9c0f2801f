"""Outlines: what the checks look at in a finished page, read once from its HTML."""

from __future__ import annotations

from dataclasses import dataclass
from html.parser import HTMLParser

from sitegen.inputs import Inputs
from sitegen.outputs import static, style_guide

Attributes = list[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Image:
    """An img element; `alt` is None where it has no such attribute."""

    src: str
    alt: str | None
    sized: bool
    """Whether it has a width and a height, so that nothing shifts when it arrives."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A finished page's parts."""

    title: str
    description: str | None
    indexed: bool
    headings: tuple[tuple[int, str], ...]
    """Level and text, in the page's order."""
    ids: tuple[str, ...]
    targets: tuple[str, ...]
    """The names of the page's own parts, without those of its frame."""
    links: tuple[str, ...]
    """Addresses of a, link, img and source elements, each once, as written."""
    images: tuple[Image, ...]


def outline(inputs: Inputs, path: str) -> Outline | None:
    """Return the outline of a finished page; None for one that could not be made, which is reported elsewhere."""
    data = inputs.output(path)
    if data is None:
        return None
    reader = _Reader()
    reader.feed(data.decode())
    reader.close()
    return Outline(
        title=" ".join(reader.title.split()),
        description=reader.description,
        indexed=reader.indexed,
        headings=tuple((level, " ".join(text.split())) for level, text in reader.headings),
        ids=tuple(reader.ids),
        targets=tuple(reader.targets),
        links=tuple(dict.fromkeys(reader.links)),
        images=tuple(reader.images),
    )


def page_paths(inputs: Inputs) -> tuple[str, ...]:
    """Return the paths of the finished site's pages.

    A page that somebody else made is copied, not checked; the style guide is none of the site's.
    """
    others = {file.removeprefix(f"{static.FOLDER}/") for file in inputs.names(static.FOLDER)} | {style_guide.PATH}
    return tuple(path for path in inputs.outputs() if path.endswith(".html") and path not in others)


def targets(inputs: Inputs, path: str) -> tuple[str, ...]:
    """Return the names of a finished page's own parts, to which an editor would link."""
    found = inputs.compute(outline, path)
    return found.targets if found else ()


def ids(inputs: Inputs, path: str) -> tuple[str, ...] | None:
    """Return the names in a finished page that a link can lead to; None for a page that could not be made."""
    found = inputs.compute(outline, path)
    return found.ids if found else None


class _Reader(HTMLParser):
    """Gathers an outline's parts."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.description: str | None = None
        self.indexed = True
        self.headings: list[tuple[int, str]] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.links: list[str] = []
        self.images: list[Image] = []
        self._inside: list[str] = []
        self._is_own = False

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        values = {name: value or "" for name, value in attrs}
        # Parts of a drawing have names for the drawing's own use.
        if "id" in values and "svg" not in self._inside:
            self.ids.append(values["id"])
            if self._is_own:
                self.targets.append(values["id"])
        self._is_own |= tag == "main"
        match tag:
            case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
                self.headings.append((int(tag[1]), ""))
                self._inside.append("heading")
            case "title":
                self._inside.append("title" if "svg" not in self._inside else "drawing's title")
            case "svg":
                self._inside.append("svg")
            case "a" | "link":
                self._link(values)
            case "img":
                self._image(values)
            case "source":
                self._candidates(values.get("srcset", ""))
            case "meta":
                self._meta(values)

    def parse_marked_section(self, i: int, _: int = 1) -> int:
        # The library gives up at a `<![` of no known kind; browsers take it for a comment, and so do we.
        return self.parse_bogus_comment(i)

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._is_own = False
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6", "title", "svg") and self._inside:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        if not self._inside:
            return
        if self._inside[-1] == "title":
            self.title += data
        elif "heading" in self._inside:
            level, text = self.headings[-1]
            self.headings[-1] = level, text + data

    def _link(self, values: dict[str, str]) -> None:
        # Canonical and alternate addresses are the site's public ones.
        if "href" in values and values.get("rel") not in ("canonical", "alternate"):
            self.links.append(values["href"])

    def _image(self, values: dict[str, str]) -> None:
        sized = "width" in values and "height" in values
        self.images.append(Image(values.get("src", ""), values.get("alt"), sized))
        self.links.append(values.get("src", ""))
        self._candidates(values.get("srcset", ""))

    def _candidates(self, srcset: str) -> None:
        self.links += [part.split()[0] for part in srcset.split(",") if part.strip()]

    def _meta(self, values: dict[str, str]) -> None:
        if values.get("name") == "description":
            self.description = values.get("content", "")
        if values.get("name") == "robots" and "noindex" in values.get("content", ""):
            self.indexed = False
