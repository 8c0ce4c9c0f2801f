"""Leaflets: a sheet to hand out, read back with a PDF library that had no part in making it."""

from __future__ import annotations

import io
import json
import re
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
import zxingcpp
from PIL import Image

from sitegen import parallel, reading
from sitegen.derivatives import Kept
from sitegen.files import Files
from sitegen.inputs import Inputs, Settings
from sitegen.leaflet import choosing, sheets
from sitegen.outputs import leaflets
from sitegen.traces import Memory
from tests.little_site import PROJECT, TODAY, Built, LittleSite
from tests.sites import SOURCES

Site = Callable[..., Built]
LittleSites = Callable[..., LittleSite]
MOST_BYTES = 300_000
A4 = (595, 842)  # points

PRACTICE = """
    -- content/site.yml --
    name: Kaiku
    leaflet: yes
    -- content/fi/index.yml --
    title: Kuuntelua
    sections:
      - kind: hero
        heading: Kaiku kuuntelee
        lead: Istutaan *alas* ja puhutaan.
    -- content/fi/hyodyt.yml --
    title: Hyödyt
    sections:
      - kind: benefits
        heading: Hyödyt
        items:
          - title: Ajatus kirkastuu
          - title: Kuorma kevenee
    -- content/fi/muodot.yml --
    title: Muodot
    sections:
      - kind: formats
        heading: Muodot
        items:
          - form: Kävely
            length: 45 min
            interval: 1-4 viikon välein
            price: 90 € (sis. alv 25,5 %)
          - form: Istunto
            length: 2 t
            interval: 1-4 viikon välein
"""


def read(data: bytes) -> Any:
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def root_of(pdf: Any) -> Any:
    return pdf.trailer["/Root"]


def words_of(built: Built, path: str = "esite.pdf") -> str:
    """Return what a leaflet says, as a copying reader gets it, without the marks of possible word breaks."""
    text = "\n".join(page.extract_text() for page in read(built.file(path)).pages)
    return re.sub(r"\s+", " ", text.replace("\u00ad", ""))


def with_content(section: str, more: str = "") -> str:
    """Return a practice whose front page has this section."""
    page = """
    -- content/site.yml --
    name: Kaiku
    leaflet: yes
    -- content/fi/index.yml --
    title: Kuuntelua
    sections:
"""
    return page + "".join(f"      {line}\n" for line in section.strip("\n").split("\n")) + more


# ---- every whole site's leaflets


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


def elements(element: Any) -> Iterator[Any]:
    """Yield the elements of a structure tree in their order."""
    element = element.get_object() if hasattr(element, "get_object") else element
    if isinstance(element, list):
        for one in element:
            yield from elements(one)
    elif isinstance(element, dict):
        if "/S" in element:
            yield element
        yield from elements(element.get("/K"))


def levels(root: Any) -> list[int]:
    names = (str(element["/S"]) for element in elements(root))
    return [int(name[2:]) for name in names if re.fullmatch(r"/H\d", name)]


def assert_headings_go_down(found: list[int]) -> None:
    assert found[0] == 1
    assert found.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(found))


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
    assert '#panic("x") $a$ `b` //c /*d*/ @e ~' in words_of(built).replace("”", '"')
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
    "credentials": "items: [{title: Tutkinto}]",
}


@pytest.mark.parametrize("kind", choosing.KINDS)
def test_a_section_of_each_kind_at_its_barest_is_printed(site: Site, kind: str) -> None:
    built = site(with_content(f"- kind: {kind}\n  heading: Niukin\n  lead: Vain tämä.\n  {BAREST[kind]}"))
    assert "Niukin" in words_of(built)
    assert "Vain tämä." in words_of(built)


BENEFITS = """
    -- content/fi/{name}.yml --
    title: {name}
    sections:
      - kind: benefits
        heading: {heading}
        {line}
        items:
          - title: Yksi
          {more}
"""


def benefits(name: str, heading: str, line: str = "facts: ignore", more: str = "- title: Kaksi") -> str:
    return BENEFITS.format(name=name, heading=heading, line=line, more=more)


def test_of_each_kind_it_shows_the_section_that_tells_most(site: Site) -> None:
    words = words_of(site(with_content("- kind: hero") + benefits("a", "Lyhyt", more="") + benefits("b", "Pitkä")))
    assert "Pitkä" in words
    assert "Lyhyt" not in words


def test_an_editor_chooses_which_sections_it_shows(site: Site) -> None:
    wanted = benefits("a", "Haluttu", "leaflet: yes", more="") + benefits("b", "Pitkä")
    assert "Haluttu" in words_of(site(with_content("- kind: hero") + wanted))
    refused = benefits("a", "Yksin", "leaflet: no")
    assert "Yksin" not in words_of(site(with_content("- kind: hero") + refused))


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


def links_of(pdf: Any) -> list[str]:
    found = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
    return [str(note["/A"]["/URI"]) for note in found]


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


# ---- when it does not fit


def long_site(count: int, length: int) -> str:
    text = "Tässä on kerrottu asiasta liian pitkään. " * length
    items = "\n".join(f"    - title: Otsikko {number}\n      text: {text}" for number in range(count))
    steps = items.replace("Otsikko", "Askel")
    return with_content(f"""
- kind: hero
- kind: benefits
  heading: Hyödyt
  items:
{items}
- kind: process
  heading: Askeleet
  items:
{steps}
""")


def test_texts_below_titles_go_before_anything_is_told(site: Site) -> None:
    built = site(long_site(count=8, length=10))
    assert len(read(built.file("esite.pdf")).pages) == 2
    assert "Otsikko 7" in words_of(built)
    assert "Askel 7" in words_of(built)
    assert not [problem for problem in built.problems if "leaflet" in problem]


def test_a_section_without_room_is_left_out_and_told_of(site: Site) -> None:
    built = site(long_site(count=120, length=1))
    assert len(read(built.file("esite.pdf")).pages) == 2
    (told, *_) = [problem for problem in built.problems if "leaflet" in problem]
    assert told.startswith("content/fi/index.yml:")
    assert "warning: sections[" in told
    assert "the leaflet has no room for this; shorten it" in told


def test_a_lead_as_long_as_a_page_is_left_out_and_told_of(site: Site) -> None:
    built = site(with_content(f"- kind: hero\n  lead: {'Liian pitkä alku. ' * 300}"))
    assert len(read(built.file("esite.pdf")).pages) == 2
    assert [problem for problem in built.problems if "sections[0]: the leaflet has no room" in problem]


LONG_CONTACT = """
    -- content/site.yml --
    name: Kaiku
    leaflet: yes
    address: https://tyonohjausyritys.example.com/
    contact:
      email: {email}
      booking: https://kaiku.example.org/
"""


def box_of(pdf: Any, start: str) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of a link whose address begins so, in points."""
    found = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
    (one,) = [note for note in found if str(note["/A"]["/URI"]).startswith(start)]
    left, bottom, right, top = map(float, one["/Rect"])
    return left, bottom, right, top


@pytest.mark.parametrize(
    ("email", "is_beside"),
    [
        ("info@example.com", True),
        ("maija.meikalainen@example.com", False),
        ("maija-liisa.esimerkki@tyonohjausyritys.example.com", False),
        ("maija-liisa.esimerkki@tyonohjaus-ja-valmennusyritys.kaiku.example.com", False),
    ],
)
def test_a_contact_fact_is_written_over_no_other(site: Site, email: str, is_beside: bool) -> None:
    pdf = read(site(LONG_CONTACT.format(email=email)).file("esite.pdf"))
    mail, booking = box_of(pdf, "mailto:"), box_of(pdf, "https://kaiku")
    (page,) = [page for page in pdf.pages if "mailto" in str([note.get_object() for note in page.get("/Annots", ())])]
    home = box_of(pdf, "https://tyonohjaus")
    assert (mail[3] > booking[1] and booking[3] > mail[1]) == is_beside
    assert mail[2] < (booking[0] if is_beside else home[0])
    assert home[2] <= page.mediabox.right


def test_a_contact_fact_too_long_to_be_read_is_told_of(site: Site) -> None:
    email = f"{'a' * 60}@{'b' * 60}.example.com"
    built = site(LONG_CONTACT.format(email=email))
    (told,) = [problem for problem in built.problems if "leaflet" in problem]
    assert "warning: contact: the leaflet has no room" in told


def size_of(built: Built, words: str) -> float:
    """Return the size in points of the letters in which these words begin."""
    found: list[float] = []

    def see(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if text.replace("\u00ad", "").startswith(words):
            found.append(size * abs(tm[3] * cm[3]))

    read(built.file("esite.pdf")).pages[0].extract_text(visitor_text=see)
    return found[0]


def headed(heading: str) -> str:
    return with_content(f"- kind: hero\n  heading: {heading}").replace(
        "leaflet: yes", "leaflet: yes\n    hyphenation: no"
    )


@pytest.mark.parametrize(
    ("heading", "least", "most"),
    [
        ("Kuuntelua", 47, 48),
        ("Työyhteisövalmennuskokonaisuussuunnitteluosaajamme", 15, 20),
        ("Kuuntelua " * 28, 20, 40),
    ],
)
def test_a_heading_is_as_large_as_its_longest_word_and_its_height_allow(
    site: Site, heading: str, least: float, most: float
) -> None:
    built = site(headed(heading))
    assert least <= round(size_of(built, heading[:9]), 1) <= most
    assert [problem for problem in built.problems if "leaflet" in problem] == []


@pytest.mark.parametrize("heading", ["Pitkä" * 30, "Liian pitkä otsikko. " * 60])
def test_a_heading_for_which_no_letters_are_small_enough_is_cut_and_told_of(site: Site, heading: str) -> None:
    built = site(headed(heading))
    (told,) = [problem for problem in built.problems if "leaflet" in problem]
    assert told.startswith("content/fi/index.yml:4:")
    assert "sections[0].heading: the leaflet has no room" in told
    assert f"{heading[:30]}" in words_of(built)
    assert "…" in words_of(built)


def test_a_name_for_which_there_is_no_room_is_cut_and_told_of(site: Site) -> None:
    built = site(with_content("- kind: hero\n  heading: Kaiku").replace("name: Kaiku", f"name: {'Kaiku' * 30}"))
    (told,) = [problem for problem in built.problems if "leaflet" in problem]
    assert told.startswith("content/site.yml:1:")
    assert f"{'Kaiku' * 8}…" in words_of(built)


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


# ---- the template's mistakes


@pytest.mark.parametrize(
    ("wrong", "place", "fault"),
    [
        ("#let x = 7m", "templates/leaflet/leaflet.typ:1:10", "invalid number suffix"),
        ('#import "@preview/cetz:0.3.0"', "templates/leaflet/leaflet.typ:1:10", "a build fetches nothing"),
        ('#import ("@" + "local/x:0.1.0")', "templates/leaflet/leaflet.typ:1:9", "a build fetches nothing"),
        ('#read("none.txt")', "templates/leaflet/leaflet.typ:1:7", "(searched at templates/leaflet/none.txt)"),
        ('#read("/../../secret")', "templates/leaflet/leaflet.typ:1:7", "outside of the project"),
    ],
)
def test_a_mistake_in_the_template_is_told_with_its_place(
    little_site: LittleSites, wrong: str, place: str, fault: str
) -> None:
    made = little_site(PRACTICE)
    made.write("templates/leaflet/leaflet.typ", wrong)
    (told,) = [problem for problem in made.build().problems if "warning" not in problem]
    assert told.startswith(place)
    assert fault in told


def test_a_template_fetches_no_package_however_it_is_named(
    little_site: LittleSites, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typst goes to the network by the proxy that the environment names: here one that notes who comes."""
    came: list[object] = []

    def note() -> None:
        with suppress(OSError):
            visitor, _ = proxy.accept()
            came.append(visitor)
            visitor.close()

    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(10)
        noting = threading.Thread(target=note, daemon=True)
        noting.start()
        for name in ("https_proxy", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.getsockname()[1]}")
        made = little_site(PRACTICE)
        made.write("templates/leaflet/leaflet.typ", '#import ("@" + "preview/cetz:0.3.0")')
        (told,) = [problem for problem in made.build().problems if "warning" not in problem]
        assert came == []
    assert "a build fetches nothing" in told


# ---- builds


def test_two_clean_builds_give_the_same_bytes(little_site: LittleSites) -> None:
    made = little_site(PRACTICE)
    first = made.build().file("esite.pdf")
    for kept in (made.output.parent / ".output.sitegen/derivatives").iterdir():
        kept.unlink()
    assert made.build(clean=True).file("esite.pdf") == first


def test_only_what_it_shows_prints_it_again(little_site: LittleSites) -> None:
    made = little_site(PRACTICE + "    -- content/fi/muu.yml --\n    title: Muu\n")
    made.build()
    assert "esite.pdf" not in made.edit("content/fi/muu.yml", "Muu", "Toinen").rendered
    assert "esite.pdf" in made.edit("content/fi/hyodyt.yml", "Kuorma kevenee", "Mieli kevenee").rendered


def test_printing_leaves_nothing_behind_that_a_forked_worker_would_wait_for(little_site: LittleSites) -> None:
    """Typst keeps threads: forked off after they began, a worker that prints would wait for them for ever."""
    made = little_site(PRACTICE + "".join(benefits(f"sivu{number}", "Hyödyt") for number in range(20)))
    made.build(jobs=1)
    again = made.edit("content/site.yml", "name: Kaiku", "name: Kaiku ja Lumo", jobs=2)
    assert "esite.pdf" in again.rendered
    if sys.platform == "linux":
        assert "typst" not in sys.modules


def test_a_build_in_which_nothing_changed_loads_no_printer(little_site: LittleSites) -> None:
    made = little_site(PRACTICE)
    made.build()
    code = (
        "import sys, datetime; from pathlib import Path\n"
        "from sitegen import builder; from sitegen.inputs import Settings\n"
        f"job = builder.Job(Path({str(made.source)!r}), Path(), Path({str(made.output)!r}), Settings({TODAY!r}))\n"
        "print(dict(builder.build(job).rendered), {'typst', 'segno', 'fontTools', 'jinja2'} & set(sys.modules))"
    )
    again = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert again.stdout == "{} set()\n"


def test_the_reference_knows_how_a_section_is_kept_out() -> None:
    """A slip of the pen in an option of the leaflet is told like any other."""
    from sitegen.model.site import Site as SiteFile

    _, problems = reading.read(SiteFile, "name: Kaiku\nleaflets: yes\n", "content/site.yml")
    assert ["did you mean leaflet?" in problem.text for problem in problems] == [True]
