"""Leaflets: whether a site has one, and what it says."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import zxingcpp
from PIL import Image

from sitegen import parallel, reading
from sitegen.leaflet import choosing, sheets
from tests.outputs.leaflet_pdfs import (
    PRACTICE,
    Site,
    benefits,
    elements,
    links_of,
    read,
    root_of,
    with_content,
    words_of,
)

# ---- whether there is one, and where


def test_there_is_no_leaflet_unless_the_site_asks_for_one(site: Site) -> None:
    built = site()
    assert not [path for path in built if path.endswith(".pdf")]
    assert ".pdf" not in built["index.html"]


def test_each_language_has_its_own_with_a_link_to_it_on_every_page(site: Site) -> None:
    built = site("""
        -- content/site.yml --
        name: Kaiku
        leaflet: yes
        languages: [fi, sv, en]
        address: https://example.com/kaiku/
        -- content/fi/index.yml --
        title: Kuuntelua
        -- content/fi/muodot.yml --
        title: Muodot
        -- content/sv/index.yml --
        title: Att lyssna
        -- content/en/index.yml --
        title: Listening
    """)
    assert 'href="../esite.pdf" type="application/pdf">Esite (PDF, 2 sivua)' in built["muodot/index.html"]
    assert 'href="broschyr.pdf"' in built["sv/index.html"]
    assert 'href="leaflet.pdf"' in built["en/index.html"]
    assert 'href="/kaiku/esite.pdf"' in built["404.html"]
    found = [path for path in built if path.endswith(".pdf")]
    assert [root_of(read(built.file(path)))["/Lang"] for path in found] == ["en", "fi", "sv"]


def test_where_one_compares_and_where_one_asks_a_button_leads_to_it(site: Site) -> None:
    built = site(
        PRACTICE
        + """
    -- content/fi/yhteys.yml --
    title: Yhteys
    sections:
      - kind: contact
        heading: Yhteys
        unknown: Yhteystietoja ei ole julkaistu.
"""
    )
    button = '<a class="button" href="../esite.pdf" type="application/pdf"'
    assert button in built["muodot/index.html"]
    assert button in built["yhteys/index.html"]
    assert button not in built["hyodyt/index.html"]


# ---- what it says


def test_it_says_what_the_pages_say_set_as_they_are(site: Site) -> None:
    words = words_of(site(PRACTICE))
    assert "Kaiku kuuntelee Istutaan alas ja puhutaan." in words
    assert "Ajatus kirkastuu" in words
    assert "Kävely" in words
    assert "45 min" in words.replace("\u00a0", " ")
    assert "90 € (sis. alv 25,5 %)" in words.replace("\u00a0", " ")
    assert "1–4 viikon välein" in words.replace("\u00a0", " ").replace("\u2060", ""), "the same for all, and a dash"
    assert words.count("viikon") == 1, "what holds for all forms is said once"


def test_signs_of_a_texts_own_mean_nothing_to_the_printer(site: Site) -> None:
    evil = r"""#panic("x") $a$ `b` //c /*d*/ @e ~ \u{1F} #import "f" == g"""
    section = f"""
- kind: benefits
  heading: Hyödyt
  items:
    - title: {json.dumps(evil)}
"""
    built = site(with_content(section))
    # A line may end at a slash.
    assert '#panic("x")$a$`b`//c/*d*/@e~' in words_of(built).replace("”", '"').replace(" ", "")
    assert not [problem for problem in built.problems if "leaflet" in problem]


def test_drafts_unlisted_pages_news_and_waiting_sections_are_not_in_it(site: Site) -> None:
    def page(name: str, line: str) -> str:
        return f"""
    -- content/fi/{name}.yml --
    title: {name}
    {line}
    sections:
      - kind: benefits
        heading: Salaisuus
        items:
          - title: Salaisuus
          - title: Toinen salaisuus
          - title: Kolmas salaisuus
"""

    waiting = """
    -- content/fi/odottaa.yml --
    title: Odottaa
    sections:
      - kind: benefits
        needs: [phone]
        heading: Salaisuus
        items:
          - title: Salaisuus
          - title: Toinen salaisuus
          - title: Kolmas salaisuus
"""
    hidden = page("luonnos", "draft: yes") + page("piilossa", "listed: no") + page("uutinen", "date: 1.2.2026")
    words = words_of(site(PRACTICE + hidden + waiting))
    assert "alaisuus" not in words
    assert "Kuorma kevenee" in words


HIDDEN_HERO = """
- kind: hero
  {line}
  heading: Salaisuus
  lead: Salaisuus odottaa.
- kind: benefits
  heading: Hyödyt
  items:
    - title: Kuorma kevenee
"""


@pytest.mark.parametrize("line", ["needs: [phone]", "leaflet: no", "language: sv"])
def test_a_hero_that_waits_or_is_not_for_the_leaflet_is_not_in_it(site: Site, line: str) -> None:
    words = words_of(site(with_content(HIDDEN_HERO.format(line=line))))
    assert "alaisuus" not in words
    assert "Kuuntelua" in words, "the page's title stands in for the hero's heading"
    assert "Kuorma kevenee" in words


@pytest.mark.parametrize("line", ["language: sv", "language: fi"])
def test_a_part_for_another_languages_readers_is_not_in_it(site: Site, line: str) -> None:
    words = words_of(site(with_content("- kind: hero") + benefits("a", "Pitkä", line)))
    assert ("Pitkä" in words) == (line == "language: fi")


BAREST = {
    "service": "",
    "audiences": "items: [{title: Kaikille}]",
    "benefits": "items: [{title: Ajatus}]",
    "formats": "items: [{form: Kävely}]",
    "process": "items: [{title: Alku}]",
    "prices": "items: [{title: Kerta, price: '90 € (sis. alv 25,5 %)'}]",
    "people": "items: [{name: Malli}]",
    "credentials": "items: [{title: Tutkinto}]",
}


@pytest.mark.parametrize("kind", choosing.KINDS)
def test_a_section_of_each_kind_at_its_barest_is_printed(site: Site, kind: str) -> None:
    built = site(with_content(f"- kind: {kind}\n  heading: Niukin\n  lead: Vain tämä.\n  {BAREST[kind]}"))
    assert "Niukin" in words_of(built)
    assert "Vain tämä." in words_of(built)


def test_of_each_kind_it_shows_the_section_that_tells_most(site: Site) -> None:
    words = words_of(site(with_content("- kind: hero") + benefits("a", "Lyhyt", more="") + benefits("b", "Pitkä")))
    assert "Pitkä" in words
    assert "Lyhyt" not in words


def test_an_editor_chooses_which_sections_it_shows(site: Site) -> None:
    wanted = benefits("a", "Haluttu", "leaflet: yes", more="") + benefits("b", "Pitkä")
    assert "Haluttu" in words_of(site(with_content("- kind: hero") + wanted))
    refused = benefits("a", "Yksin", "leaflet: no")
    assert "Yksin" not in words_of(site(with_content("- kind: hero") + refused))


PRICES = """
    -- content/fi/hinnat.yml --
    title: Hinnat
    sections:
      - kind: prices
        {line}
        heading: Hinnasto
        items:
          - title: Kerta
            price: 90 € (sis. alv 25,5 %)
"""


@pytest.mark.parametrize("line", ["leaflet: yes", "facts: ignore"])
def test_forms_that_tell_their_price_leave_no_place_for_a_list_unless_it_is_asked_for(site: Site, line: str) -> None:
    assert ("Hinnasto" in words_of(site(PRACTICE + PRICES.format(line=line)))) == (line == "leaflet: yes")


UNSHOWN = """
    -- content/fi/kysyttya.yml --
    title: Kysyttyä
    sections:
      - kind: questions
        leaflet: yes
        items: [{question: Mitä se maksaa?, answer: Kysy.}]
      - kind: hero
        leaflet: yes
      - kind: contact
        leaflet: yes
        needs: [phone]
        heading: Soita
    -- content/fi/uutinen.yml --
    title: Uutinen
    date: 1.2.2026
    sections:
      - kind: process
        leaflet: yes
        heading: Näin
        items: [{title: Alku}]
"""


def test_a_line_that_asks_a_section_onto_it_in_vain_is_told_of(site: Site) -> None:
    wanted = benefits("a", "Haluttu", "leaflet: yes") + benefits("b", "Toinen", "leaflet: yes")
    built = site(with_content("- kind: hero\n  leaflet: yes") + wanted + UNSHOWN)
    told = [problem.partition(": warning: ") for problem in built.problems if ".leaflet: " in problem]
    assert [(place.rsplit(":", 1)[0], fault.partition(": ")[2].partition(";")[0][:54]) for place, _, fault in told] == [
        ("content/fi/b.yml:5", "the leaflet shows one section of each kind, and conten"),
        ("content/fi/kysyttya.yml:4", "the leaflet has no place for a section with `kind: que"),
        ("content/fi/kysyttya.yml:7", "the leaflet opens as the front page does, and shows no"),
        ("content/fi/uutinen.yml:5", "the leaflet shows nothing of news, nor of pages with `"),
    ]


def test_it_says_who_does_the_work_and_how_to_reach_them(site: Site) -> None:
    built = site(
        with_content("""
- kind: people
  heading: Kuka
  items:
    - name: Malli Esimerkki
      role: kuuntelija
      text: Malli kuuntelee.
      email: malli@example.com
    - name: Testi Mallinen
      role: kaiku
      phone: 040 123 4567
""")
    )
    words = words_of(built).replace("\u00a0", " ")
    assert "Malli Esimerkki kuuntelija Malli kuuntelee. malli@example.com" in words
    assert "Testi Mallinen kaiku 040 123 4567" in words
    assert links_of(read(built.file("esite.pdf"))) == ["mailto:malli@example.com", "tel:+358401234567"]


def test_contact_facts_stand_on_it_and_a_code_leads_to_the_site(site: Site) -> None:
    built = site("""
        -- content/site.yml --
        name: Kaiku
        leaflet: yes
        address: https://example.com/kaiku/
        contact:
          phone: 040 123 4567
          email: info@example.com
    """)
    words = words_of(built)
    assert "040 123 4567" in words.replace("\u00a0", " ")
    assert "info@example.com" in words
    pdf = read(built.file("esite.pdf"))
    alternatives = [str(one["/Alt"]) for one in elements(root_of(pdf)["/StructTreeRoot"]) if "/Alt" in one]
    assert "QR-koodi, josta pääsee osoitteeseen example.com/kaiku" in alternatives
    assert {"tel:+358401234567", "mailto:info@example.com", "https://example.com/kaiku/"} <= set(links_of(pdf))


def test_a_phones_camera_reads_the_code(tmp_path: Path) -> None:
    (tmp_path / "code.svg").write_bytes(sheets.code(b"https://example.com/kaiku/"))

    def drawn() -> Any:
        import typst

        text = b'#set page(width: auto, height: auto)\n#image("code.svg", width: 30mm)'
        return typst.Compiler(text, root=tmp_path, ignore_system_fonts=True).compile(format="png")

    # In a process of its own, as in a build.
    (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(parallel.apart(drawn))))
    assert found.text == "https://example.com/kaiku/"


def test_links_in_texts_work_wherever_the_file_is(site: Site) -> None:
    linked = """
    -- content/site.yml --
    name: Kaiku
    leaflet: yes
    {address}
    -- content/fi/index.yml --
    title: Kuuntelua
    sections:
      - kind: hero
        lead: Lue [lisää](lisaa.yml) tai [muualta](https://example.org/).
    -- content/fi/lisaa.yml --
    title: Lisää
"""
    known = read(site(linked.format(address="address: https://example.com/kaiku/")).file("esite.pdf"))
    assert {"https://example.com/kaiku/lisaa/", "https://example.org/"} <= set(links_of(known))


def test_without_an_address_a_link_within_the_site_is_only_words(site: Site) -> None:
    section = """
- kind: hero
  lead: Lue [lisää](lisaa.yml).
"""
    built = site(with_content(section) + "    -- content/fi/lisaa.yml --\n    title: Lisää\n")
    assert "Lue lisää." in words_of(built)
    assert links_of(read(built.file("esite.pdf"))) == []


def test_a_name_with_rare_letters_comes_out_whole(site: Site) -> None:
    built = site(with_content("- kind: hero\n  heading: Živa Šušteršič\n  lead: Kysy *Škodasta* tai Dvořákista."))
    assert "Živa Šušteršič" in words_of(built)
    assert "Kysy Škodasta tai Dvořákista." in words_of(built)
    assert [problem for problem in built.problems if "esite.pdf" in problem] == []


def test_a_sign_that_the_letters_lack_is_left_out_and_told_of(site: Site) -> None:
    built = site(with_content("- kind: hero\n  heading: Kaiku 😀 soi"))
    assert "Kaiku soi" in words_of(built)
    (told,) = [problem for problem in built.problems if "esite.pdf" in problem]
    assert told.startswith("content/site.yml:2:")
    assert "do not have 😀 (U+1F600)" in told


def test_the_reference_knows_how_a_section_is_kept_out() -> None:
    """A slip of the pen in an option of the leaflet is told like any other."""
    from sitegen.model.site import Site as SiteFile

    _, problems = reading.read(SiteFile, "name: Kaiku\nleaflets: yes\n", "content/site.yml")
    assert ["did you mean leaflet?" in problem.text for problem in problems] == [True]
