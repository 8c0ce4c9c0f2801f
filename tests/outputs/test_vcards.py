"""The contact card: a file that address books take in, and its QR code."""

from __future__ import annotations

import re
from collections.abc import Callable

import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from sitegen import vcards
from tests.elements import page
from tests.little_site import Built, LittleSite

Site = Callable[..., Built]
FACTS = """
    -- content/site.yml --
    name: Kaiku; ääni, puhe
    contact:
      person: Malli Anneli Esimerkki
      phone: 040 123 4567
      email: info@example.com
      places:
        - street: Esimerkkikatu 1, 2. krs; ovi A\\B
          post_code: "00100"
          city: Helsinki; Kallio, A\\B
        - name: Rannan sali
      business_id: 1234567-1
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: contact
        heading: Yhteys
"""


def read(text: str) -> dict[str, list[list[str]]]:
    """Return a card's values by property, each in its parts, as an address book reads them (RFC 2426, 2.6 and 4)."""
    assert text.endswith("\r\n")
    unfolded = text.replace("\r\n ", "")
    found: dict[str, list[list[str]]] = {}
    for line in unfolded.removesuffix("\r\n").split("\r\n"):
        name, value = line.split(":", 1)
        parts = [""]
        for sign in re.findall(r"\\.|.", value):
            if sign == ";":
                parts.append("")
            else:
                parts[-1] += {"\\n": "\n"}.get(sign, sign[-1])
        found.setdefault(name, []).append(parts)
    return found


def test_an_address_book_reads_every_fact_of_the_card(site: Site) -> None:
    card = read(site(FACTS, address="https://kaiku.example.com/").file("yhteystiedot.vcf").decode())
    assert card == {
        "BEGIN": [["VCARD"]],
        "VERSION": [["3.0"]],
        "N": [["Esimerkki", "Malli Anneli", "", "", ""]],
        "FN": [["Malli Anneli Esimerkki"]],
        "ORG": [["Kaiku; ääni, puhe"]],
        "TEL;TYPE=WORK,VOICE": [["+358401234567"]],
        "EMAIL;TYPE=INTERNET,WORK": [["info@example.com"]],
        "ADR;TYPE=WORK": [["", "", "Esimerkkikatu 1, 2. krs; ovi A\\B", "Helsinki; Kallio, A\\B", "", "00100", ""]],
        "URL;TYPE=WORK": [["https://kaiku.example.com/"]],
        "NOTE": [["Y-tunnus 1234567-1"]],
        "END": [["VCARD"]],
    }


def test_a_practice_whose_person_is_not_known_stands_in_an_address_book_as_a_company(site: Site) -> None:
    built = site("-- content/site.yml --\nname: Kaiku\ncontact: {email: info@example.com}\n")
    card = read(built.file("yhteystiedot.vcf").decode())
    assert (card["N"], card["FN"], card["ORG"], card["X-ABShowAs"]) == (
        [["", "", "", "", ""]],
        [["Kaiku"]],
        [["Kaiku"]],
        [["COMPANY"]],
    )


def test_without_a_phone_number_and_an_email_address_there_is_no_card(site: Site) -> None:
    built = site(FACTS.replace("phone", "#phone").replace("email", "#email"))
    assert [path for path in built if path.endswith(".vcf")] == []
    assert "Tallenna yhteystiedot" not in page(built["index.html"]).one("main").links()


def test_the_file_to_save_and_the_leaflet_stand_side_by_side(site: Site) -> None:
    main = page(site(FACTS.replace("contact:\n", "leaflet: yes\n    contact:\n"))["index.html"]).one("main")
    assert [link.text for link in main.one("ul").all("a")] == ["Tallenna yhteystiedot", "Esite (PDF, 2 sivua)"]


def test_the_file_is_named_in_the_sites_first_language_and_linked_to_be_saved(site: Site) -> None:
    text = FACTS.replace("content/fi", "content/sv").replace("name: Kaiku;", "languages: [sv]\n    name: Kaiku;")
    built = site(text)
    link = next(link for link in page(built["index.html"]).all("a") if link.text == "Spara kontaktuppgifterna")
    assert (link.attributes["href"], "download" in link.attributes) == ("kontaktuppgifter.vcf", True)
    assert "kontaktuppgifter.vcf" in built


@given(text=st.text(alphabet=st.sampled_from("aä€\U0001f333 ;"), max_size=300))
def test_long_lines_are_folded_to_75_bytes_and_no_letter_is_cut(text: str) -> None:
    pieces = vcards.folded(text).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert "".join(piece[1:] if number else piece for number, piece in enumerate(pieces)) == text


# ---- its code


def test_a_phones_camera_reads_the_card_from_the_page(site: Site) -> None:
    built = site(FACTS)
    code = page(built["index.html"]).one("svg", role="img")
    assert code.attributes["aria-label"] == "Yhteystiedot QR-koodina puhelimen kameralle"
    caption = page(built["index.html"]).one("figure", **{"class": "contact__code"}).text
    assert caption == "Skannaa puhelimella: yhteystiedot osoitekirjaan"
    width = int((code.attributes["viewbox"] or "").split()[2])
    picture = drawn(code.one("path").attributes["d"] or "", width).resize((width * 4, width * 4))
    assert [found.bytes for found in zxingcpp.read_barcodes(picture)] == [built.file("yhteystiedot.vcf")]


def test_a_card_too_long_for_a_code_is_a_file_only(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(FACTS)
    built = site.edit("content/site.yml", "Rannan sali", "Rannan sali\n      street: " + "Katu " * 700)
    assert page(built["index.html"]).all("svg", role="img") == []
    assert page(built["index.html"]).one("main").links()["Tallenna yhteystiedot"] == "yhteystiedot.vcf"


def test_the_code_stands_still_while_the_facts_do() -> None:
    assert vcards.drawing(b"BEGIN:VCARD") == vcards.drawing(b"BEGIN:VCARD")
    assert vcards.drawing(b"x" * 3000) == b""


def drawn(path: str, width: int) -> Image.Image:
    """Return a code's picture, a pixel a module."""
    picture = Image.new("L", (width, width), 255)
    x, y = 0, 0.0
    for command, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", path):
        match command:
            case "M":
                x, y = int(first), float(second)
            case "m":
                x, y = x + int(first), y + float(second)
            case _:
                for step in range(int(first)):
                    picture.putpixel((x + step, int(y)), 0)
                x += int(first)
    return picture
