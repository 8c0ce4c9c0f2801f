"""Fonts: put out with the letters and weights that the site uses, under names of their own content."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from fontTools.ttLib import TTFont

from sitegen import fonts
from sitegen.derivatives import Kept
from sitegen.files import Files
from sitegen.fonts import letters
from sitegen.inputs import Inputs, Settings
from sitegen.traces import Memory
from tests.elements import page
from tests.little_site import PROJECT, TODAY, Built, LittleSite

Maker = Callable[..., LittleSite]
TEXT = """
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: prose
        text: Sanoja.
    -- content/fi/muu.yml --
    title: Muu
"""


def paths(built: Built) -> list[str]:
    return sorted(path for path in built if path.startswith("fonts/") and path.endswith(".woff2"))


def font(built: Built, stem: str) -> TTFont:
    (path,) = (path for path in paths(built) if re.fullmatch(rf"fonts/{stem}\.[0-9a-f]{{8}}\.woff2", path))
    return TTFont(io.BytesIO(built.file(path)))


def letters_of(built: Built, stem: str) -> set[str]:
    return {chr(code) for code in font(built, stem).getBestCmap()}


def test_a_site_has_one_file_for_its_text_and_one_for_its_headings(little_site: Maker) -> None:
    built = little_site(TEXT).build()
    assert [path.partition(".")[0] for path in paths(built)] == [
        "fonts/atkinson-hyperlegible-next",
        "fonts/brygada-1918",
    ]
    assert sum(len(built.file(path)) for path in paths(built)) < 32_000


def test_fonts_hold_the_languages_letters_and_those_of_the_site(little_site: Maker) -> None:
    site = little_site(TEXT)
    assert letters_of(site.build(), "brygada-1918") >= set("AZazÅÄÖåäö09–’”…×−€\u00a0")
    assert "ñ" not in letters_of(site.build(), "brygada-1918")
    built = site.edit("content/fi/index.yml", "Sanoja", "Sanoja &ntilde;")
    # And its capital, for headings may be set in capitals.
    assert letters_of(built, "brygada-1918") >= set("ñÑ")


def test_a_rare_letter_comes_in_a_file_that_only_pages_with_it_fetch(little_site: Maker) -> None:
    built = little_site(TEXT).edit("content/fi/muu.yml", "Muu", "Tšekki")
    assert letters_of(built, "atkinson-hyperlegible-next-ext") == set("šŠ")
    faces = page(built["index.html"]).all("style")[-1].source
    assert faces.count("unicode-range:U+160,U+161}") == 2


def test_an_edit_without_a_new_letter_leaves_fonts_and_other_pages_alone(little_site: Maker) -> None:
    site = little_site(TEXT)
    site.build()
    assert site.edit("content/fi/index.yml", "Sanoja.", "Öljyä 5–6 € – ”näin”!").rendered == {"index.html"}
    assert site.edit("content/fi/index.yml", "näin", "ñ").rendered > {"index.html", "muu/index.html", "404.html"}


def test_a_font_has_only_the_weights_that_styles_use_and_no_hints(little_site: Maker) -> None:
    found = font(little_site(TEXT).build(), "atkinson-hyperlegible-next")
    (axis,) = found["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)
    assert not {"prep", "fpgm", "cvt ", "STAT"} & set(found.keys())
    assert {"kern", "tnum"} <= features(found)


def features(found: TTFont) -> set[str]:
    tables = (found[name].table for name in ("GSUB", "GPOS"))
    return {record.FeatureTag for table in tables for record in table.FeatureList.FeatureRecord}


def test_a_font_names_its_makers_and_its_licence_lies_beside_it(little_site: Maker) -> None:
    built = little_site(TEXT).build()
    assert "Brygada 1918 Project Authors" in font(built, "brygada-1918")["name"].getDebugName(0)
    assert "SIL OPEN FONT LICENSE" in built["fonts/brygada-1918.OFL.txt"]


def test_every_page_finds_the_fonts(little_site: Maker) -> None:
    built = little_site("-- content/fi/a/b.yml --\ntitle: Syvällä\n").build()
    for file, root in (("index.html", ""), ("a/b/index.html", "../../"), ("404.html", "/")):
        for path in paths(built):
            assert f'url("{root}{path}") format("woff2")' in built[file]


def test_letters_are_fetched_at_once_and_never_change_under_the_readers_eyes(little_site: Maker) -> None:
    built = little_site(TEXT).build()
    for file, root in (("index.html", ""), ("muu/index.html", "../"), ("404.html", "/")):
        links = page(built[file]).all("link", rel="preload", type="font/woff2")
        assert [link.attributes["href"] for link in links] == [root + path for path in paths(built)]
        assert all(link.attributes["as"] == "font" and "crossorigin" in link.attributes for link in links)
        assert built[file].count("font-display:optional") == 2


def test_a_site_that_is_read_from_a_disk_preloads_nothing(little_site: Maker) -> None:
    built = little_site(TEXT).build(portable=True)["index.html"]
    assert "preload" not in built
    assert built.count("font-display:swap") == 2


def test_fallbacks_take_as_much_room_as_the_typeface(little_site: Maker) -> None:
    base = page(little_site(TEXT).build()["index.html"]).all("style")[0].source
    assert '--font-text:"Atkinson Hyperlegible Next",text-arial,text-roboto,sans-serif' in base
    assert '--font-heading:"Brygada 1918",heading-georgia,heading-noto,heading-times,serif' in base
    regular = re.search(r"@font-face\{font-family:text-arial;([^}]*)\}", base)
    assert regular
    shown = dict(part.split(":", 1) for part in regular[1].split(";"))
    assert shown["src"].startswith('local("Arial"),local("Liberation Sans")')
    # Arial's letters are a little wider, and it stands less high above the line.
    assert 98 < float(shown["size-adjust"].rstrip("%")) < 100
    height = float(shown["ascent-override"].rstrip("%")) * float(shown["size-adjust"].rstrip("%")) / 100
    assert height == pytest.approx(98.4, abs=0.1)


@pytest.mark.parametrize("name", ["warm", "modern", "bookish"])
def test_each_pair_is_light_and_has_every_letter_of_the_languages(little_site: Maker, name: str) -> None:
    site = little_site(TEXT)
    built = site.edit("content/site.yml", "name: Kaiku", f"name: Kaiku\ntheme: {{type: {name}}}")
    files = [built.file(path) for path in paths(built)]
    assert len(files) == 2
    assert sum(map(len, files)) < 45_000
    for data in files:
        held = {chr(code) for code in TTFont(io.BytesIO(data)).getBestCmap()}
        assert set("ABCXYZabcxyzÅÄÖåäöÉéÜü0123456789–—’”»×−€…§½&@%\u00a0\u2011") <= held
    assert [problem for problem in built.problems if "letters of another kind" in problem] == []
    wide = site.edit("content/fi/index.yml", "Sanoja.", "Tšekin Žukov, č ja đ.")
    assert [problem for problem in wide.problems if "letters of another kind" in problem] == []


def test_programs_that_know_no_variable_fonts_get_one_of_a_weight(little_site: Maker) -> None:
    site = little_site(TEXT)
    memory = Memory("test")
    inputs = Inputs(Files(site.source, PROJECT, {}), Settings(TODAY), memory, Kept(site.output.parent / "kept"))
    with inputs.recording():
        data = fonts.static(inputs, "heading", 600)
        assert fonts.static(inputs, "heading", 600) == data
    found = TTFont(io.BytesIO(data))
    assert found.flavor is None
    assert "fvar" not in found
    assert found["OS/2"].usWeightClass == 600
    assert found["name"].getDebugName(1) == "Brygada 1918"


def test_what_is_not_drawn_is_no_letter() -> None:
    assert [letter for letter in "aж→é" if not letters.is_seen(letter)] == []
    assert [letter for letter in "\u00ad\u200d\ufe0f\u2060\u00a0☕\U0001f600" if letters.is_seen(letter)] == []
