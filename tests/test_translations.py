"""Languages kept in step: what is missing, what has fallen behind, and words in another language."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.elements import page
from tests.little_site import Built, LittleSite

Site = Callable[..., Built]
TWO = """
    -- content/site.yml --
    name: Kaiku
    languages: [fi, sv]
    -- content/fi/index.yml --
    title: Etusivu
    -- content/sv/index.yml --
    title: Framsida
    original: "?"
"""


def told(built: Built, words: str) -> list[str]:
    return [problem for problem in built.problems if words in problem]


def test_a_page_that_a_language_lacks_is_a_warning(site: Site) -> None:
    built = site(f"""{TWO}
    -- content/sv/avtal.yml --
    title: Avtal
    -- content/fi/luonnos.yml --
    title: Luonnos
    draft: yes
    -- content/fi/oma.yml --
    title: Vain suomeksi
    translated: no
    """)
    cure = "write content/fi/avtal.yml (its address in that language is its `slug`), or here `translated: no`"
    assert told(built, "missing in another") == [
        f"content/sv/avtal.yml:1:1: warning: this page is missing in another language; {cure}"
    ]


def test_a_translation_is_told_its_originals_mark_and_when_the_original_has_changed(
    little_site: Callable[..., LittleSite],
) -> None:
    site = little_site(TWO)
    (hint,) = told(site.build(), "original")
    assert hint.startswith("content/sv/index.yml:2:11: hint: original: the mark of content/fi/index.yml as it is now")
    mark = re.search(r"original: (m[0-9a-f]{7})$", hint)
    assert mark
    assert told(site.edit("content/sv/index.yml", '"?"', mark[1]), "original") == []
    assert told(site.edit("content/sv/index.yml", "Framsida", "Hem"), "original") == []
    assert told(site.edit("content/fi/index.yml", "title:", "menu: 1\ntitle:"), "original") == []
    (hint,) = told(site.edit("content/fi/index.yml", "Etusivu", "Alku"), "original")
    assert "content/fi/index.yml has changed since this was made from it" in hint


def test_a_translation_without_a_mark_is_not_told_of(little_site: Callable[..., LittleSite]) -> None:
    assert told(little_site(TWO).edit("content/sv/index.yml", 'original: "?"\n', ""), "original") == []


def test_words_in_another_language_say_so(site: Site) -> None:
    built = site("""
        -- content/fi/oma.md --
        ---
        title: Oma
        ---
        Sana [*arbetshandledning*]{lang=sv} on ruotsia, `[sana]{lang=sv}` on koodia.
    """)
    seen = page(built["oma/index.html"]).one("main")
    assert [(span.text, span.one("em").text) for span in seen.all("span", lang="sv")] == [("arbetshandledning",) * 2]
    assert seen.one("code").text == "[sana]{lang=sv}"


def test_what_is_no_language_is_told_of_at_its_place(site: Site) -> None:
    built = site("""
        -- content/fi/oma.md --
        ---
        title: Oma
        ---
        Sana [word]{lang=englanti}.
    """)
    cure = "write it as in {lang=fi}, {lang=sv} or {lang=en}"
    assert told(built, "language") == [f'content/fi/oma.md:4:6: "englanti" is no language\'s code; {cure}']


def test_a_section_in_another_language_than_its_page_says_so(site: Site) -> None:
    built = site(f"""{TWO}
    -- content/fi/jaettu.yml --
    title: Jaettu
    sections:
      - kind: prose
        heading: Avtal
        text: Skriv.
        language: sv
      - from: ../sv/avtal.yml
    -- content/sv/avtal.yml --
    title: Avtal
    sections:
      - kind: prose
        heading: Innehåll
        text: Läs.
    """)
    sections = page(built["jaettu/index.html"]).one("main").all("section")
    assert [section.attributes.get("lang") for section in sections] == ["sv", "sv"]
    assert "lang" not in page(built["sv/avtal/index.html"]).one("main").one("section").attributes


def test_a_section_in_another_language_has_its_labels_and_values_in_it_too(site: Site) -> None:
    built = site(f"""{TWO}
    -- content/fi/jaettu.yml --
    title: Jaettu
    sections:
      - kind: prices
        heading: Priser
        language: sv
        items:
          - title: Träff
            length: 2 tuntia
            price: 125,50 € (sis. alv 25,5 %)
    """)
    text = page(built["jaettu/index.html"]).one("section").text
    assert [words in text for words in ("2 h", "inkl. moms 25,5 %", "utan moms: 100 €")] == [True, True, True]


def test_a_mark_on_a_page_that_is_no_translation_is_told_of(site: Site) -> None:
    built = site(f"""{TWO}
    -- content/fi/oma.yml --
    title: Oma
    translated: no
    original: m1234567
    """)
    cure = "this page has no original in the site's first language; delete the line"
    assert told(built, "no original") == [f"content/fi/oma.yml:3:11: hint: original: {cure}"]


def test_a_title_may_be_the_same_in_two_languages(site: Site) -> None:
    built = site(f"""{TWO}
    -- content/fi/kaiku.yml --
    title: Kaiku
    -- content/sv/kaiku.yml --
    title: Kaiku
    """)
    assert told(built, "the same title") == []
