"""Prose: what becomes of an editor's Markdown on a page."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from sitegen.problems import has_errors
from tests.elements import page
from tests.little_site import Built
from tests.outputs.pictured import DRAWING

Site = Callable[..., Built]


def body(site: Site, text: str) -> str:
    """Return the HTML of a page with this text."""
    lines = ["---", "title: Sivu", "---", *text.split("\n")]
    built = site("-- content/fi/a b.svg --\n" + DRAWING + "\n-- content/fi/sivu.md --\n" + "\n".join(lines))
    assert not has_errors(built.report.problems), built.problems
    return built["sivu/index.html"]


def test_a_table_keeps_its_alignment_without_a_style_of_its_own(site: Site) -> None:
    html = body(site, "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |")
    cells = page(html).all("th") + page(html).all("td")
    assert [cell.attributes.get("data-align") for cell in cells] == ["left", "center", "right"] * 2
    assert " style=" not in html
    assert " align=" not in html


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a\n\n<!--\n\nSALAISUUS\n\n- hinta\n\n-->\n\nb", "<p>a</p><p>b</p>"),
        ("a<!-- SALAISUUS -->b<!-- SALAISUUS\n\n## C -->c", "<p>abc</p>"),
        ("<!-- SALAISUUS -->\n- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("a\n\n<!-- SALAISUUS --> <!-- SALAISUUS -->", "<p>a</p>"),
        ("- a\n\n    <!-- SALAISUUS -->\n\n    b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("`a <!-- b -->`", "<p><code>a &lt;!-- b --&gt;</code></p>"),
        ("`` ` <!-- `` b", "<p><code>` &lt;!--</code> b</p>"),
        ("    <!-- a\n\n    & b -->\n", "<pre><code>&lt;!-- a\n\n    &amp; b --&gt;\n</code></pre>"),
        ("    <!-- a\n", "<pre><code>&lt;!-- a\n</code></pre>"),
    ],
)
def test_comments_vanish_wholly_and_code_stays(site: Site, text: str, left: str) -> None:
    html = body(site, text)
    assert left in html
    assert "SALAISUUS" not in html
    assert "\x02" not in html


def test_a_picture_named_elsewhere_may_have_a_space(site: Site) -> None:
    html = body(site, "![Järvi][kuva]\n\n[kuva]: <a b.svg>")
    assert page(html).one("img").attributes["alt"] == "Järvi"
    assert "[kuva]" not in html


@pytest.mark.parametrize(
    "sign", ["[", "![", "[a](", "# a\n", "[a](x.yml) ", "![](x.png) ", "`` ` ", "<!-- ", "> " * 80, "*_ "]
)
def test_no_text_takes_long(site: Site, sign: str) -> None:
    text = sign * (20_000 // len(sign))
    begun = time.process_time()
    site(f"-- content/fi/sivu.md --\n---\ntitle: Sivu\n---\n{text}\n")
    assert time.process_time() - begun < 4  # near 1 on a quiet machine; was 4 to 20 and more
