"""Links: written as files, shown as addresses relative to the page, at any depth."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.elements import page
from tests.little_site import Built

Site = Callable[..., Built]
DEEP = """
    -- content/fi/index.yml --
    title: Etusivu
    menu: 1
    -- content/fi/palvelut/index.yml --
    title: Palvelut
    menu: 2
    -- content/fi/palvelut/ryhmä/syvä.yml --
    title: Syvä
    menu: 3
"""
HERE = {"index.html": "Etusivu", "palvelut/index.html": "Palvelut", "palvelut/ryhma/syva/index.html": "Syvä"}


@pytest.mark.parametrize(
    ("path", "links"),
    [
        ("index.html", ["./", "palvelut/", "palvelut/ryhma/syva/"]),
        ("palvelut/index.html", ["../", "./", "ryhma/syva/"]),
        ("palvelut/ryhma/syva/index.html", ["../../../", "../../", "./"]),
    ],
)
@pytest.mark.parametrize("portable", [False, True])
def test_links_are_relative_at_every_depth(site: Site, path: str, links: list[str], portable: bool) -> None:
    seen = page(site(DEEP, portable=portable)[path])
    expected = [f"{link.removeprefix('./')}index.html" for link in links] if portable else links
    assert list(seen.one("nav", aria_label="Päävalikko").links().values()) == expected
    assert seen.one("header").links()["Kaiku"] == expected[0]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("muu.yml", "../muu/"),
        ("muu", "../muu/"),
        ("./muu.yml", "../muu/"),
        ("palvelut/ryhmä.md", "../palvelut/ryhma/"),
        ("index.yml", "../"),
        ("oma.md", "./"),
        ("muu.yml#yhteys", "../muu/#yhteys"),
        ("oma.md#otsikko", "./#otsikko"),
        ("#otsikko", "./#otsikko"),
        ("https://www.example.com/a?b=1&c=2#d", "https://www.example.com/a?b=1&c=2#d"),
        ("mailto:info@example.com", "mailto:info@example.com"),
        ("tel:+358401234567", "tel:+358401234567"),
    ],
)
def test_a_page_is_named_by_its_file(site: Site, written: str, shown: str) -> None:
    built = site(f"""
        -- content/fi/oma.md --
        ---
        title: Oma
        ---
        ## Otsikko

        [linkki]({written})
        -- content/fi/muu.yml --
        title: Muu
        sections:
          - kind: contact
            id: yhteys
            heading: Yhteys
            unknown: Tulossa.
        -- content/fi/palvelut/ryhmä.md --
        ---
        title: Ryhmä
        ---
        [muu](../muu.yml)
    """)
    assert page(built["oma/index.html"]).one("main").links() == {"linkki": shown}
    assert page(built["palvelut/ryhma/index.html"]).one("main").links() == {"muu": "../../muu/"}


def test_markdowns_own_ways_of_linking_work(site: Site) -> None:
    built = site("""
        -- content/fi/oma.md --
        ---
        title: Oma
        ---
        [sivu][1], <https://www.example.com/>, <info@example.com>, [ääkköset](<Ääni sivu.yml>)

        [1]: index.yml "Etusivulle"
        -- content/fi/Ääni sivu.yml --
        title: Ääni
    """)
    assert page(built["oma/index.html"]).one("main").links() == {
        "sivu": "../",
        "https://www.example.com/": "https://www.example.com/",
        "info@example.com": "mailto:info@example.com",
        "ääkköset": "../aani-sivu/",
    }


def test_a_fragment_with_other_letters_is_encoded_and_found(site: Site) -> None:
    built = site("""
        -- content/fi/oma.md --
        ---
        title: Oma
        ---
        ## Äänen käyttö

        [tästä](#aanen-kaytto)
    """)
    main = page(built["oma/index.html"]).one("main")
    assert main.one("h2").attributes["id"] == "aanen-kaytto"
    assert not any("aanen-kaytto" in problem for problem in built.problems)


def test_a_link_to_a_page_that_is_not_published_is_only_its_text_and_a_warning(site: Site) -> None:
    text = """
        -- content/fi/oma.md --
        ---
        title: Oma
        ---
        Lue [luonnos](luonnos.yml) pian.
        -- content/fi/luonnos.yml --
        title: Luonnos
        draft: yes
    """
    built = site(text)
    main = page(built["oma/index.html"]).one("main")
    assert main.links() == {}
    assert "Lue luonnos pian." in main.text
    assert [problem for problem in built.problems if "luonnos.yml is not published" in problem] != []
    assert page(site(text, drafts=True)["oma/index.html"]).one("main").links() == {"luonnos": "../luonnos/"}


def test_headings_of_the_same_words_have_names_of_their_own(site: Site) -> None:
    built = site("""
        -- content/fi/oma.yml --
        title: Oma
        sections:
          - kind: prose
            text: |
              ## Aluksi
              ## Aluksi
              ## Content
          - kind: prose
            text: |
              ## Aluksi
              ## 你好
              [tästä](#aluksi_2)
        -- content/fi/toinen.md --
        ---
        title: Toinen
        ---
        ## Aluksi
    """)
    assert page(built["oma/index.html"]).named("h2", "id") == ["aluksi", "aluksi_1", "content_1", "aluksi_2", "part"]
    assert page(built["toinen/index.html"]).named("h2", "id") == ["aluksi"]


def test_a_name_stands_once_on_a_page(site: Site) -> None:
    built = site("""
        -- content/fi/oma.yml --
        title: Oma
        sections:
          - kind: prose
            id: alku
            text: |
              ## Aluksi
          - kind: benefits
            id: alku
            heading: Yhteys
            items: [{title: x}]
          - kind: prose
            id: aluksi
            text: Teksti.
          - kind: prose
            id: content
            text: Teksti.
    """)
    assert [problem.partition(";")[0] for problem in built.problems if " stands " in problem] == [
        "content/fi/oma.yml:4:9: #alku stands 2 times on the page",
        "content/fi/oma.yml:12:9: #aluksi stands 2 times on the page",
        "content/fi/oma.yml:15:9: #content stands 2 times on the page",
    ]
    assert len(built) == 0
