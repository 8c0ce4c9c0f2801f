"""Typesetting: a page's texts set by their languages' rules, across the elements in them, and nothing else touched."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitegen.typesetting import typeset
from tests.elements import page
from tests.little_site import PROJECT, LittleSite

SOFT = "\u00ad"


def set_(html: str, language: str = "fi") -> str:
    return typeset(html, language).replace("\u00a0", "⍽")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>1-4 viikon</p>", "<p>1–4⍽viikon</p>"),
        ("<p><strong>45</strong> min</p>", "<p><strong>45</strong>⍽min</p>"),
        ("<p>&#34;<em>Hei</em>&#34;, sanoi</p>", "<p>”<em>Hei</em>”, sanoi</p>"),
        ('<p>Sana "<em>yksi" ja</em> kaksi</p>', "<p>Sana ”<em>yksi” ja</em> kaksi</p>"),
        ("<p>A &lt;b&gt; 10 % &amp; c</p>", "<p>A &lt;b&gt; 10⍽% &amp; c</p>"),
        ("<li>45\n    min</li>", "<li>45⍽min</li>"),
        ("<p>45<br>min</p>", "<p>45<br>min</p>"),
        ('<p lang="fi-FI">80op</p>', '<p lang="fi-FI">80⍽op</p>'),
        ('<img src="1-4.jpg" alt="1-4 viikon">', '<img src="1-4.jpg" alt="1–4⍽viikon">'),
        ("<head><title>80op</title></head><body></body>", "<head><title>80⍽op</title></head><body></body>"),
    ],
)
def test_text_is_set_across_the_elements_in_it(html: str, expected: str) -> None:
    assert set_(html) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p><code>1-4 viikon</code></p>",
        "<p><kbd>1-4 viikon</kbd> <samp>80op</samp></p>",
        "<pre>1-4 viikon</pre>",
        "<svg><text>1-4</text></svg>",
        "<textarea>1-4 viikon</textarea>",
        "<style>.a{margin:1-4}</style>",
        '<p><a href="https://example.com/1-4" class="1-4">linkki</a></p>',
        "<p>https://example.com/a-b/1-4 ja 1234567-1</p>",
        "<ul>\n      <li>yksi</li>\n      <li>kaksi</li>\n</ul>",
        "<p>yksi</p><p>- kaksi</p>",
    ],
)
def test_what_is_no_prose_stays(html: str) -> None:
    assert set_(html) == html


def test_each_text_is_set_by_the_nearest_language() -> None:
    html = '<p lang="en">"Yes"</p><p>"Joo" <span lang="en">"yes" 10 %</span> "niin"</p>'
    assert set_(html) == '<p lang="en">“Yes”</p><p>”Joo” <span lang="en">“yes” 10%</span> ”niin”</p>'


def test_a_language_that_nobody_knows_is_left_alone() -> None:
    assert set_('<p lang="de">"Ja" 1-4</p>') == '<p lang="de">"Ja" 1-4</p>'


def test_setting_a_set_page_changes_nothing() -> None:
    once = typeset('<p>"1-4 viikon" <b>80</b>op - <i>10</i> % ...</p>', "fi")
    assert typeset(once, "fi") == once


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("1-4 viikon", ["1–4"]),
        ("1 200-1 500 € ma-pe", ["0–1", "ma–pe"]),
        ("Suomi–Ruotsi, 45 min – 1,5 t", []),
        ("WCAG 2.2 -ohjeisto, Coca-Cola", ["-o"]),
    ],
)
def test_no_line_ends_within_a_range(text: str, kept: list[str]) -> None:
    for html in (f"<p>{text}</p>", f"<p>Noin <b>{text}</b></p>"):
        spans = page(typeset(html, "fi", unbroken=True)).all("span", **{"class": "unbroken"})
        assert [span.text for span in spans] == kept


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        (
            "<p>Noin 45 min – 1,5 tuntia – joskus</p><p>– alku</p>",
            "<p>Noin 45⍽min⍽– 1,5⍽tuntia⍽– joskus</p><p>– alku</p>",
        ),
        ("<li><b>Pari</b> – kaksi</li>", "<li><b>Pari</b>⍽– kaksi</li>"),
        ("<p>Rivi\n– toinen\n</p>", "<p>Rivi⍽– toinen\n</p>"),
        ("<div>\n– alku <i>ja</i></div>", "<div>\n– alku <i>ja</i></div>"),
    ],
)
def test_no_line_begins_with_a_dash(html: str, kept: str) -> None:
    assert typeset(html, "fi", unbroken=True).replace("\u00a0", "⍽") == kept


# ---- long words


LONG = """
    -- content/fi/index.yml --
    title: Työyhteisötyönohjausta
    sections:
      - kind: prose
        heading: Työnohjaus
        text: |
          Henkilöstönkehittämissuunnitelma ja [sähköposti@example.com](mailto:sahkoposti@example.com).

          `henkilöstönkehittämissuunnitelma` [handledningsgruppen]{lang=sv}
"""


def test_long_words_are_broken_at_their_joins(little_site: Callable[..., LittleSite]) -> None:
    html = little_site(LONG).build()["index.html"]
    assert f"Henkilöstön{SOFT}kehittämis{SOFT}suunnitelma" in html
    assert "<code>henkilöstönkehittämissuunnitelma</code>" in html
    assert f"sähköposti{SOFT}" not in html


def test_in_a_heading_only_words_are_broken_that_would_not_fit(little_site: Callable[..., LittleSite]) -> None:
    html = little_site(LONG).build()["index.html"]
    assert f"<h1>Työ{SOFT}yhteisö{SOFT}työn{SOFT}ohjausta</h1>" in html
    assert "<h2>Työnohjaus</h2>" in html
    assert SOFT not in html.partition("</head>")[0]


def test_what_sticks_to_a_word_needs_room_too(little_site: Callable[..., LittleSite]) -> None:
    html = little_site("""
        -- content/fi/index.yml --
        title: Etusivu
        sections:
          - kind: prose
            language: sv
            heading: Om arbetshandledningen
            text: "Så är det."
          - kind: prose
            language: sv
            heading: Vad är arbetshandledningen?
            text: "Så är det."
    """).build()["index.html"]
    assert ">Om arbetshandledningen</h2>" in html
    assert f">Vad är arbets{SOFT}handledningen?</h2>" in html


def test_a_site_can_do_without(little_site: Callable[..., LittleSite]) -> None:
    built = little_site(LONG).edit("content/site.yml", "name: Kaiku", "name: Kaiku\nhyphenation: no")
    assert SOFT not in built["index.html"]


def test_a_sites_own_compounds_are_known(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("""
        -- content/fi/index.yml --
        title: Etusivu
        sections:
          - kind: prose
            text: Zembalozembalokissa nukkuu.
        -- content/compounds.txt --
        # omat sanat
        zembalo|zembalokissa
    """)
    built = site.build()
    assert f"Zembalo{SOFT}zembalokissa" in built["index.html"]
    assert [problem for problem in built.problems if "compounds" in problem] == []


def test_an_entry_that_is_none_is_told_of_at_its_line(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("-- content/compounds.txt --\n# omat\ntyönohjaus\n")
    (told,) = [problem for problem in site.build().problems if "compounds.txt" in problem]
    assert told.startswith("content/compounds.txt:2:1: työnohjaus is no entry")


def test_a_page_shows_the_same_words_with_breaks_and_without(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(LONG)
    with_breaks = page(site.build()["index.html"]).text
    without = page(site.edit("content/site.yml", "name: Kaiku", "name: Kaiku\nhyphenation: no")["index.html"]).text
    assert with_breaks == without


def test_a_font_that_cannot_be_read_is_told_of(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(LONG)
    font = (PROJECT / "assets/fonts/brygada-1918.woff2").read_bytes()
    site.write("assets/fonts/brygada-1918.woff2", font[:2000])
    told = [problem for problem in site.build().problems if "brygada" in problem]
    assert told == ["assets/fonts/brygada-1918.woff2:1:1: this font cannot be read; save it again as WOFF2"]


def test_a_word_in_two_slots_fits_the_narrower(little_site: Callable[..., LittleSite]) -> None:
    site = little_site("""
        -- content/fi/index.yml --
        title: Etusivu
        next: {label: Monimuotoisuussuunnitelma, to: muu.yml}
        -- content/fi/muu.yml --
        title: Muu
    """)
    step = page(site.build()["index.html"]).one("aside").one("a").source
    assert f"muotoisuus{SOFT}suunnitelma" in step
    wide = "- elements: [aside, a]\n  role: heading\n  size: 10\n  width: 900\n"
    site.write("assets/fonts/slots.yml", wide)
    assert SOFT not in page(site.build()["index.html"]).one("aside").one("a").source


def test_swedish_compounds_are_broken_at_their_joins(little_site: Callable[..., LittleSite]) -> None:
    html = little_site("""
        -- content/fi/index.yml --
        title: Etusivu
        sections:
          - kind: prose
            language: sv
            text: En arbetshandledarutbildning i arbetsgemenskapen.
    """).build()["index.html"]
    assert f"arbets{SOFT}handledar{SOFT}utbildning i arbets{SOFT}gemenskapen" in html
