"""Every whole site's leaflets, judged against PDF/UA-1 as far as a program can."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest

from sitegen.derivatives import Kept
from sitegen.files import Files
from sitegen.inputs import Inputs, Settings
from sitegen.outputs import leaflets
from sitegen.traces import Memory
from tests.little_site import PROJECT, TODAY
from tests.outputs.leaflet_pdfs import elements, read, root_of
from tests.sites import SOURCES

MOST_BYTES = 300_000
A4 = (595, 842)  # points


def printed(source: Path, language: str, tmp_path: Path) -> tuple[bytes, list[str]]:
    """Return one leaflet of a site, made without the rest of the site, and what was reported."""
    files, kept = Files(source, PROJECT, {}), Kept(tmp_path)
    inputs = Inputs(files, Settings(TODAY, "https://www.example.com/"), Memory("test"), kept)
    with inputs.recording() as frame:
        data = leaflets.leaflet(inputs, language, f"{language}.pdf")
    return data, [str(problem) for problem in frame.problems]


def every_leaflet() -> Iterator[tuple[str, str]]:
    for name, source in SOURCES.items():
        site = (source / "content/site.yml").read_text(encoding="utf-8")
        if re.search("^leaflet: yes", site, re.MULTILINE):
            for language in ("fi", "sv", "en"):
                if (source / "content" / language).is_dir():
                    yield name, language


@pytest.mark.parametrize(("name", "language"), list(every_leaflet()))
def test_every_sites_leaflet_is_one_sheet_for_everybody(name: str, language: str, tmp_path: Path) -> None:
    """PDF/UA-1 (ISO 14289-1) where a program can judge it; Typst judges the rest."""
    data, problems = printed(SOURCES[name], language, tmp_path)
    pdf = read(data)
    root = root_of(pdf)
    assert problems == []
    assert len(data) <= MOST_BYTES
    assert [(round(page.mediabox.width), round(page.mediabox.height)) for page in pdf.pages] == [A4, A4]
    assert root["/Lang"] == language
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert pdf.metadata.title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()
    assert all(is_marked(page, pdf) for page in pdf.pages)
    assert all(is_embedded(font) for page in pdf.pages for font in fonts_of(page))
    assert_headings_go_down(levels(root["/StructTreeRoot"]))


def is_marked(page: Any, pdf: Any) -> bool:
    """Return whether all that a page draws is either tagged or an artifact (ISO 14289-1, 7.1)."""
    depth = 0
    for _, operator in pypdf.generic.ContentStream(page["/Contents"], pdf).operations:
        depth += {b"BDC": 1, b"BMC": 1, b"EMC": -1}.get(operator, 0)
        if operator in (b"Tj", b"TJ", b"f", b"f*", b"S", b"B", b"Do", b"sh") and depth == 0:
            return False
    return True


def fonts_of(page: Any) -> list[Any]:
    return [font.get_object() for font in page["/Resources"].get("/Font", {}).values()]


def is_embedded(font: Any) -> bool:
    """Return whether only the letters in use are in the file, and they are."""
    inner = font["/DescendantFonts"][0].get_object()
    descriptor = inner["/FontDescriptor"].get_object()
    return bool(re.match(r"/[A-Z]{6}\+", font["/BaseFont"]) and {"/FontFile2", "/FontFile3"} & set(descriptor))


def levels(root: Any) -> list[int]:
    names = (str(element["/S"]) for element in elements(root))
    return [int(name[2:]) for name in names if re.fullmatch(r"/H\d", name)]


def assert_headings_go_down(found: list[int]) -> None:
    assert found[0] == 1
    assert found.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(found))
