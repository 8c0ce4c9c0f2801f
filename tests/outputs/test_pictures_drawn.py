"""Drawings as pictures: parts of the page or files, with nothing in them that could act."""

from __future__ import annotations

import pytest

from tests.elements import page
from tests.outputs.pictured import DRAWING, Maker, names, shown, with_picture


@pytest.mark.parametrize("name", ["kuvio.svg", "KUVIO.SVG"])
def test_a_drawing_that_is_not_small_is_a_file(little_site: Maker, name: str) -> None:
    drawing = DRAWING.replace("</svg>", '<path d="M1 1h1"/>' * 200 + "</svg>")
    built = with_picture(little_site, drawing.encode(), name).build()
    assert [built[path] for path in names(built)] == [drawing]
    assert (shown(built).attributes["width"], shown(built).attributes["height"]) == ("30", "20")
    assert page(built["index.html"]).all("source") == []


def test_a_small_drawing_is_a_part_of_the_page_and_says_what_it_shows(little_site: Maker) -> None:
    built = with_picture(little_site, DRAWING.encode(), "kuvio.svg").build()
    assert names(built) == set()
    drawing = page(built["index.html"]).one("svg", role="img")
    assert drawing.attributes == {
        "class": "picture__image",
        "width": "30",
        "height": "20",
        "viewbox": "0 0 30 20",
        "role": "img",
        "aria-label": "Järvi",
    }
    assert '<path d="M0 0h30v20H0z"/></svg>' in built["index.html"]


@pytest.mark.parametrize(
    "part", ["<path id='a'/>", "<style>path{}</style>", "<path style='fill:red'/>", "<text>A</text>"]
)
def test_a_drawing_whose_names_styles_or_letters_could_clash_with_the_pages_stays_a_file(
    little_site: Maker, part: str
) -> None:
    built = with_picture(little_site, DRAWING.replace("<path", part + "<path").encode(), "kuvio.svg").build()
    assert len(names(built)) == 1
    assert shown(built).attributes["alt"] == "Järvi"


def test_what_a_drawing_program_notes_for_itself_is_gone(little_site: Maker) -> None:
    noted = """<?xml version="1.0"?><!-- Aino -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="kuvio"
            xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 30 20"
            inkscape:export-filename="/home/aino/kuvio.png">
          <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Aino</rdf:RDF></metadata>
          <inkscape:grid type="xygrid"/>
          <path id="a" d="M0 0h30" inkscape:label="Aino"/> <use xlink:href="#a"/> <text x="1"> A &lt; B </text>
        </svg>"""
    built = with_picture(little_site, noted.encode(), "kuvio.svg").build()
    (name,) = names(built)
    assert built[name] == (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="kuvio" '
        'viewBox="0 0 30 20"><path id="a" d="M0 0h30"/><use xlink:href="#a"/><text x="1"> A &lt; B </text></svg>'
    )


@pytest.mark.parametrize(
    "danger", ["<script>alert(1)</script>", '<image href="https://example.com/x.png"/>', "<a onclick='x'/>"]
)
def test_a_drawing_that_could_act_is_refused(little_site: Maker, danger: str) -> None:
    built = with_picture(little_site, DRAWING.replace("<path", danger + "<path").encode(), "kuvio.svg").build()
    assert any("save it as plain SVG" in problem for problem in built.problems)
    assert len(built) == 0
