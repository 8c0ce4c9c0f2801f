"""Drawings in pages: whatever stands in one, a page's parser sees what is listed and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen import drawings
from sitegen.pictures import cleaned
from tests.elements import Element, page
from tests.little_site import Built, LittleSite

Maker = Callable[..., LittleSite]
SERIF = "http://www.serif.com/"
XHTML = "http://www.w3.org/1999/xhtml"
SVG = f'xmlns="{drawings.SVG}"'
SIZED = 'viewBox="0 0 30 20"'
INDEX = """
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: picture
        picture: {file: kuvio.svg, alt: Järvi}
"""
# What a page may hold of a drawing, written out once more: this list is the promise.
SHAPES = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
FORBIDDEN = {"id", "class", "style", "href", "xlink:href", "role", "lang", "tabindex", "xml:space", "xml:lang"}
OTHERS = ["script", "style", "use", "title", "desc", "text", "metadata", "foreignObject", "meta", "p", "img", "form"]
NAMES = sorted(SHAPES) + OTHERS
SPACES = [drawings.SVG, SERIF, min(drawings.EDITORS), XHTML, ""]
ATTRIBUTES = [
    *("d", "fill", "id", "class", "style", "href", "onclick", "onload", "content", "http-equiv", "src", "data-x"),
    *("aria-label", "xlink:href", "xml:base", "xml:space", "s:label", "overflow", "transform", "viewBox", "VIEWBOX"),
]
VALUES = ["#a", "url(#a)", "URL( #a )", "url(x)", "javascript:x", "0;URL=https://evil.example/", '"><p>', "var(--ink)"]
TEXTS = ["", " ", "A", "<p>&", "-->", "<!-- x -->", "<!--><img src=x onerror=alert(1)>-->", "<![CDATA[<p>]]>"]


def built(make: Maker, drawing: str) -> Built:
    site = make(INDEX)
    site.write("content/fi/kuvio.svg", drawing)
    return site.build()


def of_page(built: Built) -> list[Element]:
    return page(built["index.html"]).all("svg", role="img", aria_label="Järvi")


@pytest.mark.parametrize(
    "element",
    [
        f'<meta xmlns="{SERIF}" http-equiv="refresh" content="0;URL=https://evil.example/"/>',
        f'<script xmlns="{SERIF}">evil()</script>',
        f'<g><img xmlns="{SERIF}" src="evil" onerror="evil()"/></g>',
        f'<form xmlns="{SERIF}" action="https://evil.example/"><g {SVG}/></form>',
        f'<s:p xmlns:s="{SERIF}">evil</s:p>',
        f'<path xmlns="{SERIF}" d="evil"/>',
        f'<path xmlns:s="{SERIF}" s:onclick="evil()" d="M0 0"/>',
        f'<g xmlns:s = "{SERIF}"><s:g evil="evil"/></g>',
    ],
)
def test_what_is_no_svg_is_not_in_the_page(little_site: Maker, element: str) -> None:
    found = built(little_site, f'<svg {SVG} {SIZED}>{element}<path d="M0 0h9"/></svg>')
    assert "evil" not in found["index.html"]
    (drawing,) = of_page(found)
    assert drawing.all("path")[-1].attributes == {"d": "M0 0h9"}
    assert not any(drawing.all(name) for name in ("meta", "script", "img", "form", "p"))


@pytest.mark.parametrize("comment", ["<!--><img src=x onerror=alert(1)>-->", "<!-- /Users/maija/kuvio.svg -->"])
@pytest.mark.parametrize("inside", ["", "<s:text>A</s:text>"])
def test_a_drawing_with_prefixes_of_its_own_is_written_anew_with_svgs_own_names(
    little_site: Maker, comment: str, inside: str
) -> None:
    drawing = f'<s:svg xmlns:s = "{drawings.SVG}" {SIZED}>{comment}<s:path d="M0 0"/>{inside}</s:svg>'
    found = built(little_site, drawing)
    assert "onerror" not in found["index.html"]
    expected = '<path d="M0 0"/>' + inside.replace("s:", "")
    files = [found[path] for path in found if path.endswith(".svg") and path.startswith("pictures/")]
    assert files == ([f"<svg {SVG} {SIZED}>{expected}</svg>"] if inside else [])
    assert expected in (files[0] if inside else found["index.html"])


@pytest.mark.parametrize(
    "element",
    [
        '<use href="#mirrored"/>',
        '<l:use xmlns:l="http://www.w3.org/2000/svg" href="#mirrored"/>',
        '<use xmlns:l="http://www.w3.org/1999/xlink" l:href="#mirrored"/>',
        '<path fill="url(#mirrored)"/>',
        '<path clip-path="URL( #mirrored )"/>',
        '<path fill="var(--color-text)"/>',
        '<path id = "mirrored"/>',
        '<path style = "fill: red"/>',
    ],
)
def test_a_drawing_that_takes_or_gives_names_stays_a_file(little_site: Maker, element: str) -> None:
    found = built(little_site, f"<svg {SVG} {SIZED}>{element}</svg>")
    assert of_page(found) == []
    assert len([path for path in found if path.startswith("pictures/")]) == 1


@pytest.mark.parametrize("attribute", ['overflow="visible"', 'transform="scale(99)"'])
def test_a_drawing_that_would_draw_beyond_its_place_stays_a_file(little_site: Maker, attribute: str) -> None:
    assert of_page(built(little_site, f'<svg {SVG} {SIZED} {attribute}><path d="M0 0"/></svg>')) == []


@st.composite
def tags(draw: st.DrawFn, inside: st.SearchStrategy[str], names: list[str] = NAMES) -> str:
    space = draw(st.sampled_from(SPACES[:1] * 4 + SPACES))
    prefix = draw(st.sampled_from(["", "", "s:", "x:"]))
    keys = draw(st.lists(st.sampled_from(ATTRIBUTES), max_size=2, unique=True))
    attributes = "".join(f" {key}={quoteattr(draw(st.sampled_from(VALUES)))}" for key in keys)
    name = prefix + draw(st.sampled_from(names))
    gap = draw(st.sampled_from(["", " "]))
    own = f'xmlns{":" * bool(prefix)}{prefix.removesuffix(":")}{gap}={gap}"{space}"'
    told = "" if draw(st.booleans()) and prefix != "x:" else f" {own}"
    return f"<{name}{told}{attributes}>{draw(inside)}</{name}>"


TREES = st.recursive(
    st.sampled_from(TEXTS), lambda inner: st.lists(tags(inner), max_size=3).map("".join), max_leaves=12
)


def drawn(inside: str) -> bytes:
    spaces = f'xmlns:s="{SERIF}" xmlns:xlink="{drawings.XLINK}"'
    return f"<svg {SVG} {spaces} {SIZED}>{inside}</svg>".encode()


@given(TREES)
def test_no_tree_brings_anything_into_a_page_that_is_not_listed(inside: str) -> None:
    try:
        part = cleaned.part(drawn(inside))
    except expat.ExpatError:
        with pytest.raises(drawings.FaultyError):
            drawings.size(drawn(inside))
        return
    if part is None:
        return
    (root,) = page(f"<svg {part.attributes}>{part.inside}</svg>").parts
    assert isinstance(root, Element)
    for element in everything(root):
        assert element.tag in SHAPES
        assert {name.lower() for name in drawings.DRAWING} - FORBIDDEN >= element.attributes.keys()
        assert not any("url(" in value.lower() or "var(" in value for value in element.attributes.values())
        assert all(isinstance(inner, Element) for inner in element.parts)
    # A browser's parser sees the same elements.
    seen = nh3.clean(f"<svg>{part.inside}</svg>", tags=SHAPES | {"p", "img", "meta"}, attributes={})
    assert seen.count("</") == len(everything(root))


@given(TREES)
def test_no_tree_brings_anything_into_a_file_that_is_not_listed(inside: str) -> None:
    try:
        drawings.size(drawn(inside))
    except drawings.FaultyError:
        return
    for element in ElementTree.fromstring(cleaned.cleaned(drawn(inside))).iter():  # noqa: S314 - it was judged
        space, _, name = element.tag[1:].partition("}")
        assert (space, name in drawings.ELEMENTS) == (drawings.SVG, True)
        allowed = drawings.ATTRIBUTES | {f"{{{drawings.XLINK}}}href", f"{{{drawings.XML}}}space"}
        assert allowed >= element.attrib.keys()
        assert not any(drawings.FETCHING.search(value) for value in element.attrib.values())


def everything(element: Element) -> list[Element]:
    inner = [one for part in element.parts if isinstance(part, Element) for one in everything(part)]
    return [element, *inner]
