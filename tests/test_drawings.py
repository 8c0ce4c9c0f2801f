"""Drawings: only what draws is let through, whatever way it is spelt."""

from __future__ import annotations

import pytest

from sitegen import drawings

SVG = 'xmlns="http://www.w3.org/2000/svg"'
INKSCAPE = 'xmlns:i="http://www.inkscape.org/namespaces/inkscape"'


def drawing(inside: str, box: str = "0 0 30 20") -> str:
    return f'<svg {SVG} viewBox="{box}">\n{inside}</svg>'


def fault(data: str | bytes) -> tuple[int, int, str]:
    with pytest.raises(drawings.FaultyError) as told:
        drawings.size(data.encode() if isinstance(data, str) else data)
    return told.value.fault


@pytest.mark.parametrize(
    ("inside", "line", "column", "what"),
    [
        ('<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', 2, 1, "<script>"),
        ("<g>\n <a href='#x'/></g>", 3, 2, "<a>"),
        ('<animate attributeName="href" values="javascript:x"/>', 2, 1, "<animate>"),
        ('<set attributeName="href" to="x"/>', 2, 1, "<set>"),
        ('<foreignObject xmlns:x="x"/>', 2, 1, "<foreignObject>"),
        ('<image href="https://example.com/x.png"/>', 2, 1, "<image>"),
        ('<x:img xmlns:x="http://www.w3.org/1999/xhtml"/>', 2, 1, "<img>"),
        ("<path\n onclick='x'/>", 3, 2, "onclick="),
        ('<use href="https://example.com/x.svg#a"/>', 2, 6, "href="),
        ('<use href="javascript:x"/>', 2, 6, "href="),
        ('<use xmlns:l="http://www.w3.org/1999/xlink" l:href="x.svg"/>', 2, 45, "href="),
        ('<g xml:base="https://example.com/"/>', 2, 4, "base="),
        ('<path fill="url(x.svg#a)"/>', 2, 7, "fill="),
        ('<g style="fill:url( &quot;https://example.com&quot;)"/>', 2, 4, "style="),
        (r'<g style="fill:\75rl(https://example.com)"/>', 2, 4, "style="),
        ("<style>@import 'https://example.com'</style>", 2, 1, "@import in this style"),
        ("<style>@im<!-- -->port 'x'</style>", 2, 1, "@import in this style"),
        ("<style>@im<g/>port 'x'</style>", 2, 11, "<g>"),
        ("<style>.a{fill:image-set('x' 1x)}</style>", 2, 1, "image-set( in this style"),
        ("<?xml-stylesheet href='x'?>", 2, 1, "<?xml-stylesheet"),
    ],
)
def test_what_acts_or_fetches_is_named_at_its_place(inside: str, line: int, column: int, what: str) -> None:
    assert fault(drawing(inside)) == (line, column, f"{what} {drawings.PLAIN}")


@pytest.mark.parametrize(
    "type_",
    ['svg [<!ENTITY a "b">]', 'svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"', "svg [<!ATTLIST g o CDATA '1'>]"],
)
def test_document_types_that_bring_entities_are_refused(type_: str) -> None:
    assert fault(f"<!DOCTYPE {type_}>{drawing('')}")[2] == f"<!DOCTYPE {drawings.PLAIN}"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "latin-1"])
def test_another_encoding_is_refused(encoding: str) -> None:
    assert fault(drawing("<title>Ä</title><script/>").encode(encoding))[2] == drawings.UTF_8


def test_an_encoding_that_the_drawing_claims_is_refused() -> None:
    assert fault('<?xml version="1.0" encoding="utf-7"?>' + drawing(""))[2] == drawings.UTF_8


@pytest.mark.parametrize(
    "root", ['<svg viewBox="0 0 1 1"/>', '<html xmlns="http://www.w3.org/1999/xhtml"/>', f"<g {SVG}/>"]
)
def test_what_is_no_drawing_is_refused(root: str) -> None:
    assert drawings.PLAIN in fault(root)[2]


@pytest.mark.parametrize("box", ["", "0 0 0 1", "0 0 1", "0 0 " + "9" * 400 + " 1", "0 0 a b"])
def test_a_drawing_without_a_shape_is_refused(box: str) -> None:
    assert "viewBox" in fault(drawing("", box))[2]


@pytest.mark.parametrize(("box", "size"), [("0 0 30 20", (30, 20)), ("-1.5,2 , 30.4 .9", (30, 1))])
def test_the_shape_is_the_view_boxs(box: str, size: tuple[int, int]) -> None:
    assert drawings.size(drawing("", box).encode()) == size


@pytest.mark.parametrize(
    "inside",
    [
        '<linearGradient id="a"><stop offset="0" stop-color="red"/></linearGradient><path fill="url(#a)" d="M0 0"/>',
        "<use href='#a'/><use xmlns:l='http://www.w3.org/1999/xlink' l:href='#a'/>",
        "<style type='text/css'>.a{fill:url( '#b' )}</style>",
        '<filter id="b"><feGaussianBlur in="SourceAlpha" stdDeviation="2"/></filter><g filter="url(#b)" data-x="1"/>',
        f'<g {INKSCAPE} i:label="Taso" i:file="C:\\kuva.svg"><i:view/></g><metadata>Minä</metadata>',
        "<!-- <script> --><text x='1'>Ä &amp; ö<tspan xml:space='preserve'> </tspan></text>",
    ],
)
def test_what_draws_is_let_through(inside: str) -> None:
    assert drawings.size(drawing(inside).encode()) == (30, 20)


@pytest.mark.parametrize(
    "before",
    [
        "\ufeff",
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">',
        "<!-- x -->",
    ],
)
def test_the_usual_beginnings_are_let_through(before: str) -> None:
    assert drawings.size((before + drawing("")).encode()) == (30, 20)
