"""Pictures in Markdown."""

from __future__ import annotations

import pytest

from sitegen.pictures.tones import TONES
from tests.elements import page
from tests.little_site import Built
from tests.outputs.pictured import Maker, copies, names, photograph, picture, shown

IN_TEXT = "![Tyyni järvi](../../pictures/järvi.jpg)\n"


def with_text(make: Maker, text: str, html: str = "no") -> Built:
    site = make()
    site.write("content/site.yml", f"{site.read('content/site.yml')}\nhtml: {html}\n")
    site.write("content/fi/palvelut/oma.md", f"---\ntitle: Oma\n---\n{text}")
    site.write("content/pictures/järvi.jpg", photograph(600, 300))
    return site.build()


# The second text has HTML of its own, which is looked through once more.
@pytest.mark.parametrize("more", ["", "\n<kbd>Esc</kbd>\n"])
@pytest.mark.parametrize("before", ["Kappale ennen kuvaa, pitkä. " * 20, "- Kohta luettelossa.\n" * 40 + "- "])
def test_a_picture_in_markdown_is_sized_too_and_waits_for_its_turn(little_site: Maker, before: str, more: str) -> None:
    gap = "" if before.endswith("- ") else "\n\n"
    built = with_text(little_site, f"{before}{gap}{IN_TEXT.strip()}\n{more}", html="yes")
    image = shown(built, "palvelut/oma/index.html")
    assert image.attributes["alt"] == "Tyyni järvi"
    assert (image.attributes["loading"], image.attributes["decoding"]) == ("lazy", "async")
    assert image.attributes["data-tone"] in TONES
    assert image.attributes["src"].removeprefix("../../") in copies(built)
    sources = page(built["palvelut/oma/index.html"]).all("source")
    assert {source.attributes["type"] for source in sources} <= {"image/avif", "image/webp"}
    assert {len(source.attributes["srcset"].split(",")) for source in sources} == {3}


@pytest.mark.parametrize("text", ["{0}\n{0}", "Johdanto, jossa on *painoa*.\n\n[{0}](../index.yml) Selitys.\n\n{0}"])
def test_a_picture_that_opens_a_page_of_text_is_fetched_at_once(little_site: Maker, text: str) -> None:
    built = with_text(little_site, text.format(IN_TEXT.strip()))
    first, second = (image.attributes for image in page(built["palvelut/oma/index.html"]).all("img"))
    assert (first.get("fetchpriority"), first.get("loading"), first.get("decoding")) == ("high", None, None)
    assert (second.get("fetchpriority"), second.get("loading"), second.get("decoding")) == (None, "lazy", "async")


def test_a_picture_in_a_text_below_a_hero_waits_for_its_turn(little_site: Maker) -> None:
    site = little_site()
    site.write("content/fi/index.md", f"---\ntitle: A\nsections:\n  - kind: hero\n---\n{IN_TEXT[:15]}../kuva.jpg)")
    site.write("content/kuva.jpg", photograph(60, 30))
    site.remove("content/fi/index.yml")
    assert shown(site.build()).attributes["loading"] == "lazy"


@pytest.mark.parametrize(
    "written",
    [
        "![Järvi](<oma järvi.png>)",
        "![Järvi](oma järvi.png)",
        "![Järvi](oma%20j%C3%A4rvi.png)",
        "![Järvi](kuva (1).png)",
        '![Järvi](kuva (1).png "Otsikko")',
        "![Järvi][kuva]\n\n[kuva]: kuva%20(1).png",
        "[![Järvi](<kuva (1).png>)](index.yml)",
    ],
)
def test_markdowns_own_ways_of_showing_a_picture_work(little_site: Maker, written: str) -> None:
    site = little_site("-- content/fi/oma.md --\n---\ntitle: Oma\n---\n" + written + "\n")
    for name in ("oma järvi.png", "kuva (1).png"):
        site.write(f"content/fi/{name}", picture(60, 30, "PNG"))
    built = site.build()
    assert shown(built, "oma/index.html").attributes["src"].removeprefix("../") in names(built)
