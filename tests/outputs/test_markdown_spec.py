"""Markdown as the two specifications have it: their examples for what editors use, by number, in our own words.

CommonMark 0.31.2 (spec.commonmark.org) and, from GFM on, GitHub Flavored Markdown 0.29 (github.github.com/gfm). The
signs and line ends are the examples'; their addresses are pages here, and headings begin at h2.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.outputs.markdown_texts import Texts

COMMONMARK = {
    12: (r"\!\#\*\_\[\`\<\&", "<p>!#*_[`&lt;&amp;</p>"),
    15: (r"\\*paino*", r"<p>\<em>paino</em></p>"),
    16: ("eka\\\ntoka", "<p>eka<br>toka</p>"),
    17: (r"`` \[\` ``", r"<p><code>\[\`</code></p>"),
    25: ("&nbsp;&amp;&auml;&copy;", "<p>\u00a0&amp;ä©</p>"),
    37: ("&#42;paino&#42; *paino*", "<p>*paino* <em>paino</em></p>"),
    42: ("- `eka\n- toka`", "<ul><li>`eka</li><li>toka`</li></ul>"),
    43: ("***\n---\n___", "<hr><hr><hr>"),
    57: ("- eka\n***\n- toka", "<ul><li>eka</li></ul><hr><ul><li>toka</li></ul>"),
    59: ("Otsikko\n---\nteksti", "<h2>Otsikko</h2><p>teksti</p>"),
    64: ("#5 paras\n\n#aihe", "<p>#5 paras</p><p>#aihe</p>"),
    71: ("## eka ##\n  ###   toka    ###", "<h2>eka</h2><h3>toka</h3>"),
    77: ("****\n## eka\n****", "<hr><h2>eka</h2><hr>"),
    107: ("    eka\n      toka", "<pre><code>eka\n  toka\n</code></pre>"),
    108: ("  - eka\n\n    toka", "<ul><li><p>eka</p><p>toka</p></li></ul>"),
    113: ("eka\n    toka", "<p>eka\ntoka</p>"),
    119: ("```\n<\n >\n```", "<pre><code>&lt;\n &gt;\n</code></pre>"),
    120: ("~~~\n<\n >\n~~~", "<pre><code>&lt;\n &gt;\n</code></pre>"),
    128: ("> ```\n> eka\n\ntoka", "<blockquote><pre><code>eka\n</code></pre></blockquote><p>toka</p>"),
    140: ("eka\n```\ntoka\n```\nkolmas", "<p>eka</p><pre><code>toka\n</code></pre><p>kolmas</p>"),
    192: ('[eka]: y.yml "nimi"\n\n[eka]', '<p><a href="../y/" title="nimi">eka</a></p>'),
    204: ("[eka]: y.yml\n[eka]: sivu.md\n\n[eka]", '<p><a href="../y/">eka</a></p>'),
    205: ("[EKA]: y.yml\n\n[Eka]", '<p><a href="../y/">Eka</a></p>'),
    219: ("eka\n\ntoka", "<p>eka</p><p>toka</p>"),
    222: ("  eka\n toka", "<p>eka\ntoka</p>"),
    226: ("eka     \ntoka", "<p>eka<br>toka</p>"),
    233: ("> eka\ntoka", "<blockquote><p>eka\ntoka</p></blockquote>"),
    234: ("> eka\n---", "<blockquote><p>eka</p></blockquote><hr>"),
    243: ("> eka\n\n> toka", "<blockquote><p>eka</p></blockquote><blockquote><p>toka</p></blockquote>"),
    244: ("> eka\n>\n> toka", "<blockquote><p>eka</p><p>toka</p></blockquote>"),
    255: ("- eka\n\n toka", "<ul><li>eka</li></ul><p>toka</p>"),
    256: ("- eka\n\n  toka", "<ul><li><p>eka</p><p>toka</p></li></ul>"),
    261: ("-eka\n\n2.toka", "<p>-eka</p><p>2.toka</p>"),
    269: ("-1. eka", "<p>-1. eka</p>"),
    281: ("- eka\n-\n- toka", "<ul><li>eka</li><li></li><li>toka</li></ul>"),
    285: ("eka\n*\n\neka\n1.", "<p>eka\n*</p><p>eka\n1.</p>"),
    294: ("- eka\n  - toka\n    - kolmas", "<ul><li>eka<ul><li>toka<ul><li>kolmas</li></ul></li></ul></li></ul>"),
    295: ("- eka\n - toka\n  - kolmas", "<ul><li>eka</li><li>toka</li><li>kolmas</li></ul>"),
    301: ("- eka\n- toka\n+ kolmas", "<ul><li>eka</li><li>toka</li></ul><ul><li>kolmas</li></ul>"),
    303: ("Teksti\n- eka\n- toka", "<p>Teksti</p><ul><li>eka</li><li>toka</li></ul>"),
    304: ("Vuosi oli\n14.  ja loppui", "<p>Vuosi oli\n14.  ja loppui</p>"),
    306: ("- eka\n\n- toka\n\n\n- kolmas", "<ul><li><p>eka</p></li><li><p>toka</p></li><li><p>kolmas</p></li></ul>"),
    319: (
        "- eka\n  - toka\n\n    kolmas\n- neljäs",
        "<ul><li>eka<ul><li><p>toka</p><p>kolmas</p></li></ul></li><li>neljäs</li></ul>",
    ),
    325: ("* eka\n  * toka\n\n  kolmas", "<ul><li><p>eka</p><ul><li>toka</li></ul><p>kolmas</p></li></ul>"),
    328: ("`koodi`", "<p><code>koodi</code></p>"),
    335: ("``\neka\ntoka\n``", "<p><code>eka toka</code></p>"),
    342: ("*eka`*`", "<p>*eka<code>*</code></p>"),
    350: ("*paino*", "<p><em>paino</em></p>"),
    351: ("5 * 4 * 3", "<p>5 * 4 * 3</p>"),
    356: ("5*6*78", "<p>5<em>6</em>78</p>"),
    360: ("eka_toka_", "<p>eka_toka_</p>"),
    379: ("** ei paino**", "<p>** ei paino**</p>"),
    406: ("*eka **toka** kolmas*", "<p><em>eka <strong>toka</strong> kolmas</em></p>"),
    482: ('[eka](y.yml "nimi")', '<p><a href="../y/" title="nimi">eka</a></p>'),
    489: ("[eka](<y.yml>)", '<p><a href="../y/">eka</a></p>'),
    517: ("[eka *toka*](y.yml)", '<p><a href="../y/">eka <em>toka</em></a></p>'),
    520: ("[a [b](y.yml) c](y.yml)", '<p>[a <a href="../y/">b</a> c](y.yml)</p>'),
    527: ("[eka][TOKA]\n\n[toka]: y.yml", '<p><a href="../y/">eka</a></p>'),
    572: ("![eka](k.svg)", '<p><img alt="eka" src="K"></p>'),
    576: ("![eka *toka*][]\n\n[eka *toka*]: k.svg", '<p><img alt="eka toka" src="K"></p>'),
    594: ("<https://example.com>", '<p><a href="https://example.com">https://example.com</a></p>'),
    604: ("<info@example.com>", '<p><a href="mailto:info@example.com">info@example.com</a></p>'),
    633: ("eka  \ntoka", "<p>eka<br>toka</p>"),
    645: ("eka\\", "<p>eka\\</p>"),
    648: ("eka\ntoka", "<p>eka\ntoka</p>"),
}
ADDRESS = "https://www.example.com/a?b=c"
GFM = {
    198: (
        "| a | b |\n| --- | --- |\n| c | d |",
        "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
    ),
    199: (
        "| a | b |\n:-: | --:\nc | d",
        (
            '<table><thead><tr><th data-align="center">a</th><th data-align="right">b</th></tr></thead>'
            '<tbody><tr><td data-align="center">c</td><td data-align="right">d</td></tr></tbody></table>'
        ),
    ),
    200: (
        "| f\\|oo |\n| ------ |\n| b `\\|` az |",
        "<table><thead><tr><th>f|oo</th></tr></thead><tbody><tr><td>b <code>|</code> az</td></tr></tbody></table>",
    ),
    201: (
        "| a |\n| --- |\n| b |\n> c",
        (
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>"
            "<blockquote><p>c</p></blockquote>"
        ),
    ),
    203: ("| a | b |\n| --- |\n| c |", "<p>| a | b |\n| --- |\n| c |</p>"),
    204: (
        "| a | b |\n| --- | --- |\n| c |\n| d | e | f |",
        (
            "<table><thead><tr><th>a</th><th>b</th></tr></thead>"
            "<tbody><tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr></tbody></table>"
        ),
    ),
    279: (
        "- [ ] eka\n- [x] toka",
        (
            '<ul><li><span aria-label="Tekemättä" role="img">☐</span> eka</li>'
            '<li><span aria-label="Tehty" role="img">☑</span> toka</li></ul>'
        ),
    ),
    491: ("~~Hei~~ siellä", "<p><del>Hei</del> siellä</p>"),
    492: ("Tämä ~~alkaa\n\nja loppuu~~.", "<p>Tämä ~~alkaa</p><p>ja loppuu~~.</p>"),
    621: ("www.example.com", '<p><a href="http://www.example.com">www.example.com</a></p>'),
    623: ("Katso www.example.com/a.", '<p>Katso <a href="http://www.example.com/a">www.example.com/a</a>.</p>'),
    624: ("(www.example.com/a?b=(c))", '<p>(<a href="http://www.example.com/a?b=(c)">www.example.com/a?b=(c)</a>)</p>'),
    628: (f"(Katso {ADDRESS})", f'<p>(Katso <a href="{ADDRESS}">{ADDRESS}</a>)</p>'),
    629: ("info@example.com", '<p><a href="mailto:info@example.com">info@example.com</a></p>'),
    631: (
        "a.b-c_d@a.b\n\na.b-c_d@a.b.\n\na.b-c_d@a.b-",
        (
            '<p><a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a></p><p><a href="mailto:a.b-c_d@a.b">a.b-c_d@a.b</a>.</p>'
            "<p>a.b-c_d@a.b-</p>"
        ),
    ),
}


@pytest.mark.parametrize("example", COMMONMARK)
def test_commonmark(example: int, tmp_path: Path) -> None:
    text, html = COMMONMARK[example]
    assert _shown(tmp_path, text) == html


@pytest.mark.parametrize("example", GFM)
def test_gfm(example: int, tmp_path: Path) -> None:
    text, html = GFM[example]
    assert _shown(tmp_path, text) == html


def test_there_are_enough_examples() -> None:
    assert len(COMMONMARK) + len(GFM) >= 40


def _shown(folder: Path, text: str) -> str:
    """Return a text's HTML; of a picture's address, K."""
    return re.sub(r'src="[^"]*/k-[^"]*"', 'src="K"', Texts(folder).converted(text).plain)
