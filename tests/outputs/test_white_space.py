"""White space: what only templates need is left out; what a visitor sees, or an editor typed, stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitegen.white_space import without_spare
from tests.little_site import Built

Site = Callable[..., Built]


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("<ul>\n  <li>yksi</li>\n\n  <li>kaksi</li>\n</ul>\n", "<ul><li>yksi</li><li>kaksi</li></ul>"),
        ("<!doctype html>\n<html>\n<head>\n<link>\n</head>\n", "<!doctype html><html><head><link></head>"),
        ('<div class="a">\n\t<p>teksti\n</p>\n</div>', '<div class="a"><p>teksti</p></div>'),
        ("<svg>\n  <clipPath>\n <path/>\n</clipPath>\n</svg>", "<svg><clipPath><path/></clipPath></svg>"),
    ],
)
def test_line_breaks_beside_blocks_are_left_out(written: str, published: str) -> None:
    assert without_spare(written) == published


@pytest.mark.parametrize(
    "written",
    [
        "<p>yksi\n<em>kaksi</em>\n<a>kolme</a></p>",
        "<p>teksti <svg>\n</svg>\n<span>lisää</span></p>",
        "<p>a  b\u00a0<br>\n\u00a0c</p>",
        "<pre>\n\n  <p>\n  koodia\n</pre>",
        "<textarea>\n\n  <p>\n</textarea>",
        "<script>\n'\\n<p>\\n'\n<li>\n</script>",
        "<style>a::before { content: '\n<p>\n' }</style>",
        '<img alt="kaksi\n  riviä">',
        "<picture-like>\n<param>\n",
    ],
)
def test_what_shows_or_was_typed_stays(written: str) -> None:
    assert without_spare(written) == written


def test_a_page_is_published_without_its_templates_line_breaks(site: Site) -> None:
    built = site("-- content/fi/oma.md --\n---\ntitle: Oma\n---\nYksi\nkaksi\n\n```\na\n\n  b\n```\n")
    for path in ("oma/index.html", "404.html"):
        assert built[path].count("\n") < 12
    assert "<p>Yksi\nkaksi</p>" in built["oma/index.html"]
    assert "a\n\n  b\n</code></pre>" in built["oma/index.html"]
