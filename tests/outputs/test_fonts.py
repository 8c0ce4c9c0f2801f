"""Fonts: put out with the letters and weights that the site uses, under names of their own content."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.DefaultTable import DefaultTable

from sitegen.fonts import fallbacks, instances, letters
from sitegen.fonts.fallbacks import Measures
from tests.elements import page
from tests.little_site import PROJECT, Built, LittleSite

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
    assert [path.partition(".")[0] for path in paths(built)] == ["fonts/brygada-1918", "fonts/radio-canada"]
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
    assert letters_of(built, "radio-canada-ext") == set("šŠ")
    faces = page(built["index.html"]).all("style")[-1].source
    assert faces.count("unicode-range:U+160,U+161}") == 2
    links = page(built["muu/index.html"]).all("link", rel="preload", type="font/woff2")
    assert len(links) == 2
    assert not [link for link in links if "-ext" in str(link.attributes["href"])]


def test_an_edit_without_a_new_letter_leaves_fonts_and_other_pages_alone(little_site: Maker) -> None:
    site = little_site(TEXT)
    site.build()
    assert site.edit("content/fi/index.yml", "Sanoja.", "Öljyä 5–6 € – ”näin”!").rendered == {"index.html"}
    assert site.edit("content/fi/index.yml", "näin", "ñ").rendered > {"index.html", "muu/index.html", "404.html"}


def test_a_font_has_only_the_weights_that_styles_use_and_no_hints(little_site: Maker) -> None:
    found = font(little_site(TEXT).build(), "radio-canada")
    (axis,) = found["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)
    assert not {"prep", "fpgm", "cvt ", "STAT"} & set(found.keys())
    assert {"kern", "liga"} <= features(found)


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
        assert [link.attributes["href"] for link in links] == [root + path for path in reversed(paths(built))]
        assert all(link.attributes["as"] == "font" and "crossorigin" in link.attributes for link in links)
        assert built[file].count("font-display:optional") == 2


@pytest.mark.parametrize("file", sorted((PROJECT / "assets/fonts").glob("*.woff2")), ids=lambda file: file.stem)
def test_a_zero_is_no_letter(file: Path) -> None:
    """A stroke across it reads as Ø to Finns and Swedes, in prices and in telephone numbers."""
    with TTFont(file) as found:
        outlines = RecordingPen()
        if zero := found.getBestCmap().get(ord("0")):
            found.getGlyphSet()[zero].draw(outlines)
    assert sum(step == "closePath" for step, _ in outlines.value) in (0, 2)


def test_a_site_that_is_read_from_a_disk_preloads_nothing(little_site: Maker) -> None:
    built = little_site(TEXT).build(portable=True)["index.html"]
    assert "preload" not in built
    assert built.count("font-display:swap") == 2


def test_fallbacks_take_as_much_room_as_the_typeface(little_site: Maker) -> None:
    base = page(little_site(TEXT).build()["index.html"]).all("style")[0].source
    assert '--font-text:"Radio Canada",text-arial,text-roboto,sans-serif' in base
    assert '--font-heading:"Brygada 1918",heading-georgia,heading-noto,heading-times,serif' in base
    regular = re.search(r"@font-face\{font-family:text-arial;([^}]*)\}", base)
    assert regular
    shown = dict(part.split(":", 1) for part in regular[1].split(";"))
    assert shown["src"].startswith('local("Arial"),local("Liberation Sans")')
    assert 96 < float(shown["size-adjust"].rstrip("%")) < 104
    height = float(shown["ascent-override"].rstrip("%")) * float(shown["size-adjust"].rstrip("%")) / 100
    # Radio Canada rises 0.945 em above the line, and is set at 95 %.
    assert height == pytest.approx(89.8, abs=0.1)


def own_pair(text: str, heading: str) -> str:
    """Return a fonts.yml with one pair, of Figtree in both roles, with further lines for each."""
    figtree = """
        family: Figtree
        files: [figtree.woff2, figtree-ext.woff2]
        licence: figtree.OFL.txt
        weights: 400 700
        like: sans
        """
    return f"- name: oma\n  text:{figtree}{text}\n  heading:{figtree}{heading}\n"


def fallback(built: Built, role: str) -> dict[str, float]:
    """Return the percents of the face that stands in for a role on systems with Arial."""
    base = page(built["index.html"]).all("style")[0].source
    found = re.search(rf"@font-face\{{font-family:{role}-arial;([^}}]*)\}}", base)
    assert found
    return {name: float(value) for name, value in re.findall(r"([\w-]+):([\d.]+)%", found[1])}


def test_a_typeface_that_is_set_half_as_large_takes_half_the_room(little_site: Maker) -> None:
    site = little_site(TEXT)
    site.write("assets/fonts/fonts.yml", own_pair("", ""))
    whole = fallback(site.build(), "text")
    site.write("assets/fonts/fonts.yml", own_pair("size: 50", "size: 50"))
    half = fallback(site.build(), "text")
    assert half["size-adjust"] == pytest.approx(whole["size-adjust"] / 2, abs=0.02)
    # In parts of the size.
    assert half["ascent-override"] == pytest.approx(whole["ascent-override"], abs=0.1)


def test_a_heavy_fallback_is_as_wide_as_the_heavy_letters() -> None:
    usual, heavy = (Measures(0.9, 0.3, 0, (("b", width),)) for width in (0.5, 0.611))
    regular, bold, *_ = fallbacks.faces("text", "sans", usual, heavy)
    # Arial's b is 556 thousandths of an em wide, Arial Bold's 611.
    assert "font-weight:1 550;size-adjust:89.93%;ascent-override:100.1%" in regular
    assert "font-weight:551 1000;size-adjust:100%;ascent-override:90%" in bold


def test_one_typeface_may_have_both_roles(little_site: Maker) -> None:
    site = little_site(TEXT)
    site.write("assets/fonts/fonts.yml", own_pair("", ""))
    built = site.build()
    assert [problem for problem in built.problems if "description" not in problem] == []
    assert len(paths(built)) == 1
    assert built["index.html"].count(f'href="{paths(built)[0]}"') == 1
    assert '--font-text:"Figtree",' in built["index.html"]
    assert '--font-heading:"Figtree",' in built["index.html"]


def spoilt(table: str) -> bytes:
    """Return a font of which one table holds nonsense."""
    found = TTFont(PROJECT / "assets/fonts/figtree-ext.woff2")
    found.flavor = None
    found[table] = DefaultTable(table)
    found[table].data = b"\xff" * 20
    written = io.BytesIO()
    found.save(written)
    return written.getvalue()


FIGTREE = (PROJECT / "assets/fonts/figtree.woff2").read_bytes()


@pytest.mark.parametrize("data", [b"", b"Kirje", FIGTREE[:5000], spoilt("GPOS"), spoilt("gvar"), spoilt("cmap")])
def test_a_spoilt_font_is_told_from_a_sound_one(data: bytes) -> None:
    with pytest.raises(instances.UnreadableError):
        instances.letters_in(data)


def test_a_fault_of_ours_is_not_taken_for_the_fonts() -> None:
    with pytest.raises(ValueError, match="axis limits"):
        instances.subset(FIGTREE, "a", 700, 400)


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


FOREIGN = """
    -- content/site.yml --
    # ж
    name: Kaiku
    languages: [fi, en]
    -- content/fi/index.yml --
    # ж
    title: Etusivu
    -- content/fi/muu.md --
    ---
    title: Muu  # ж
    ---
    <!-- ж --> Sanoja.
    -- content/en/index.yml --
    title: Front
"""


def told_of_letters(built: Built) -> list[str]:
    return [problem.partition(" is not in ")[0] for problem in built.problems if "letters of another kind" in problem]


def test_a_letter_that_the_typefaces_lack_is_told_of_where_it_is_written(little_site: Maker) -> None:
    site = little_site(FOREIGN)
    own = "{# ж #}\n<!-- ж -->\n"
    header = (PROJECT / "templates/components/header.html").read_text(encoding="utf-8")
    site.write("templates/components/header.html", own + header)
    site.write("templates/style_guide/tokens.html", "ж")
    for language in ("en", "fi", "sv"):
        words = (PROJECT / f"templates/words/{language}.yml").read_text(encoding="utf-8")
        # The site has no Swedish.
        site.write(f"templates/words/{language}.yml", f"# ж\n{words}" if language != "sv" else f"{words}\nsana: ж")
    assert told_of_letters(site.build()) == []
    # A title stands in every page's menu.
    built = site.edit("content/fi/muu.md", "title: Muu", 'title: "\\u0436uu"')
    assert told_of_letters(built) == ['content/fi/muu.md:2:9: warning: "ж" (U+0436)']
    site.edit("content/fi/muu.md", 'title: "\\u0436uu"', "title: Muu")
    (line,) = (
        number
        for number, text in enumerate(site.read("templates/words/fi.yml").split("\n"), 1)
        if "skip_to_content:" in text
    )
    built = site.edit("templates/words/fi.yml", "skip_to_content: ", "skip_to_content: ж")
    assert told_of_letters(built) == [f'templates/words/fi.yml:{line}:18: warning: "ж" (U+0436)']
    site.edit("templates/words/fi.yml", "skip_to_content: ж", "skip_to_content: ")
    # Browsers read this too; what cannot be found is not looked for where no page comes from.
    built = site.edit("templates/components/header.html", own, "&#1078 ")
    assert told_of_letters(built) == ['templates/not_found.html:1:1: warning: "ж" (U+0436)']


def test_a_page_that_cannot_be_read_does_not_hide_the_place_of_a_letter(little_site: Maker) -> None:
    site = little_site(TEXT)
    site.write("content/fi/ensin.yml", 'title: "Ensin\n')
    built = site.edit("content/fi/muu.yml", "Muu", "Muж")
    assert told_of_letters(built)[0] == 'content/fi/muu.yml:1:10: warning: "ж" (U+0436)'


def test_what_is_not_drawn_is_no_letter() -> None:
    assert letters.seen("\u00ad\u200d\ufe0f\u2060\u00a0 \t\n\ue000") == set()


def test_an_emoji_is_no_letter_but_a_sign_of_text_is() -> None:
    assert letters.seen("☕✅⭐\U0001f600\U0001f44d\U0001f3fd ❤\ufe0f 1\ufe0f\u20e3 \U0001f1eb\U0001f1ee") == set()
    assert letters.seen("aж→é✓★➔❶☎❤⅓\U00020000") == set("aж→é✓★➔❶☎❤⅓\U00020000")
