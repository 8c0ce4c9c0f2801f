"""What a leaflet does when it does not hold everything."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest

from tests.little_site import Built
from tests.outputs.leaflet_pdfs import Site, read, with_content, words_of


def section(kind: str, name: str, count: int, words: int) -> str:
    """Return a section with so many items, each with a text of so many words."""
    text = "sana " * words
    items = "".join(f"    - title: {name} {number}\n      text: {text}\n" for number in range(count))
    return f"- kind: {kind}\n  heading: Osio {name}\n  items:\n{items}"


def with_sections(*sections: str) -> str:
    return with_content("- kind: hero\n" + "".join(sections))


def told_of(built: Built) -> list[str]:
    """Return what is told of the leaflet, without where in the file it is."""
    return [problem.partition(": ")[2] for problem in built.problems if "leaflet" in problem]


def test_the_longest_texts_go_first_and_the_longest_of_them_is_told(site: Site) -> None:
    built = site(
        with_sections(
            section("audiences", "Ryhmä", count=4, words=12),
            section("benefits", "Hyöty", count=6, words=150).replace("sana sana", "alku", 1),
            section("process", "Askel", count=3, words=11),
        )
    )
    words = words_of(built)
    assert all(f"{name} {number}" in words for name, number in (("Ryhmä", 3), ("Hyöty", 5), ("Askel", 2)))
    assert words.count("sana") == 4 * 12 + 3 * 11
    (told,) = told_of(built)
    assert re.search(r"sections\[2\]\.items\[1\]\.text: the leaflet shows only the titles of this section", told)
    assert told.startswith("hint: "), "an editor may be content with the titles"
    assert re.search(r"the sheet is about \d+ lines too full; shorten them, or leave a section out", told)


def filled(audiences: int, benefits: int, process: int) -> str:
    """Return a leaflet that is about full, by the words in each text of its sections."""
    return with_sections(
        section("audiences", "Ryhmä", count=4, words=audiences),
        section("benefits", "Hyöty", count=4, words=benefits),
        section("process", "Askel", count=3, words=process),
    )


def test_the_drawing_gets_lower_before_any_text_goes(site: Site) -> None:
    built = site(filled(audiences=148, benefits=130, process=60))
    assert told_of(built) == []
    assert words_of(built).count("sana") == 4 * 148 + 4 * 130 + 3 * 60


def test_a_text_comes_back_when_a_later_one_that_went_is_enough(site: Site) -> None:
    built = site(filled(audiences=148, benefits=145, process=120))
    (told,) = told_of(built)
    assert "sections[2].items[0].text: the leaflet shows only the titles" in told
    assert words_of(built).count("sana") == 4 * 148 + 3 * 120


def test_with_their_texts_gone_an_odd_number_of_forms_has_its_facts_in_both_columns(site: Site) -> None:
    form = "    - form: Muoto {0}\n      group_size: {0}\n      length: 45 min\n      remote: {1}\n"
    forms = "".join(form.format(number, remote) for number, remote in ((2, "yes"), (3, "no"), (4, "yes")))
    built = site(with_content("- kind: hero\n- kind: formats\n  heading: Muodot\n  items:\n" + forms))
    title, first, last = (place_of(built, words) for words in ("Muoto 2", "Osallistujia", "Etänä"))
    assert title[0] == first[0] < last[0]
    assert title[1] > first[1] == last[1]


def test_facts_of_forms_that_are_left_out_are_told_of(site: Site) -> None:
    form = "    - form: Muoto {0}\n      for_whom: ryhmälle {0}, jolla on kokemusta\n      length: {0} min\n"
    forms = "".join(form.format(number) for number in range(10, 46))
    built = site(with_content("- kind: hero\n- kind: formats\n  heading: Muodot\n  items:\n" + forms))
    assert "45 min" in words_of(built).replace("\u00a0", " ")
    assert "ryhmälle" not in words_of(built)
    (told,) = told_of(built)
    assert "sections[1]: the leaflet leaves out whom the forms suit" in told


def test_a_section_without_room_is_left_out_and_the_others_use_what_it_leaves(site: Site) -> None:
    built = site(
        with_sections(
            section("audiences", "Ryhmä", count=300, words=1),
            section("benefits", "Hyöty", count=4, words=12),
            section("process", "Askel", count=3, words=11),
        )
    )
    assert len(read(built.file("esite.pdf")).pages) == 2
    assert "Ryhmä" not in words_of(built)
    assert words_of(built).count("sana") == 4 * 12 + 3 * 11
    (told,) = told_of(built)
    assert told.startswith("warning: sections[1]: the leaflet leaves this section out, for with it the sheet is about")


def test_what_one_buys_is_left_out_last(site: Site) -> None:
    built = site(
        with_sections(
            section("formats", "Muoto", count=99, words=1).replace("title:", "form:"),
            section("benefits", "Hyöty", count=130, words=1),
        )
    )
    assert "Muoto 98" in words_of(built)
    assert [told for told in told_of(built) if "sections[2]: the leaflet leaves this section out" in told]


def test_what_one_buys_stays_though_two_other_sections_have_to_go(site: Site) -> None:
    built = site(
        with_sections(
            section("formats", "Muoto", count=99, words=1).replace("title:", "form:"),
            section("audiences", "Ryhmä", count=100, words=1),
            section("benefits", "Hyöty", count=100, words=1),
        )
    )
    assert "Muoto 98" in words_of(built)
    assert [told for told in told_of(built) if "sections[1]: the leaflet leaves this section out" in told] == []


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
    """Return left, bottom, right and top of a link whose address begins so, of all its lines, in points."""
    found = [note.get_object() for page in pdf.pages for note in page.get("/Annots", ())]
    boxes = [tuple(map(float, note["/Rect"])) for note in found if str(note["/A"]["/URI"]).startswith(start)]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


@pytest.mark.parametrize(
    ("email", "is_beside"),
    [
        ("info@example.com", True),
        ("maija.meikalainen@example.com", False),
        ("maija-liisa.esimerkki@tyonohjausyritys.example.com", False),
        ("maija-liisa.esimerkki@tyonohjaus-ja-valmennusyritys.example.com", False),
        ("maija-liisa.pitkasukunimi-esimerkki@tyonohjaus-ja-valmennus.example.com", False),
        (f"{'a' * 60}@{'b' * 60}.example.com", False),
    ],
)
def test_a_contact_fact_is_written_over_no_other(site: Site, email: str, is_beside: bool) -> None:
    built = site(LONG_CONTACT.format(email=email))
    assert [problem for problem in built.problems if "leaflet" in problem] == []
    assert email in words_of(built).replace(" ", ""), "nothing of it is cut"
    pdf = read(built.file("esite.pdf"))
    mail, booking = box_of(pdf, "mailto:"), box_of(pdf, "https://kaiku")
    (page,) = [page for page in pdf.pages if "mailto" in str([note.get_object() for note in page.get("/Annots", ())])]
    home = box_of(pdf, "https://tyonohjaus")
    assert (mail[3] > booking[1] and booking[3] > mail[1]) == is_beside
    assert mail[2] < (booking[0] if is_beside else home[0])
    assert home[2] <= page.mediabox.right


def test_a_contact_fact_too_long_to_be_read_is_told_of(site: Site) -> None:
    built = site(LONG_CONTACT.format(email="info@example.com") + f"      person: {'a' * 120}\n")
    (told,) = [problem for problem in built.problems if "leaflet" in problem]
    assert "warning: contact: the leaflet has no room" in told


def test_a_persons_address_is_written_over_no_other(site: Site) -> None:
    email = "maija-liisa.esimerkki{}@tyonohjausyritys.example.com"
    people = "".join(f"    - name: Malli {number}\n      email: {email.format(number)}\n" for number in range(3))
    pdf = read(site(with_content(f"- kind: people\n  heading: Kuka\n  items:\n{people}")).file("esite.pdf"))
    boxes = [box_of(pdf, f"mailto:{email.format(number)}") for number in range(3)]
    assert [before[1] >= after[3] for before, after in pairwise(boxes)] == [True, True], "each in a row of its own"


def test_without_a_drawing_no_room_is_kept_for_it(site: Site) -> None:
    built = site(
        with_content("- kind: hero\n  heading: Kuuntelua").replace("leaflet:", "theme: {scene: none}\n    leaflet:")
    )
    name, heading = (place_of(built, words)[0] for words in ("Kaiku", "Kuuntelua"))
    assert round(name) == round(heading)


def place_of(built: Built, words: str) -> tuple[float, float]:
    """Return how far from the left and from the foot of their side these words begin, in points."""
    found: list[tuple[float, float]] = []

    def see(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
        if text.replace("\u00ad", "").lstrip().startswith(words):
            found.append((tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]))

    for page in read(built.file("esite.pdf")).pages:
        page.extract_text(visitor_text=see)
    return found[0]


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
