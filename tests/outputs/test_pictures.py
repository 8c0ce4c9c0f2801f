"""Pictures: sized copies, upright, without anything in them but the picture."""

from __future__ import annotations

import shutil
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageCms, ImageDraw

from sitegen.files import digest
from sitegen.pictures.tones import TONES
from tests.elements import Element, page
from tests.little_site import PROJECT, Built, LittleSite
from tests.photographs import painted

Maker = Callable[..., LittleSite]
WITH = """
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: picture
        picture:
          file: {file}
          alt: Järvi
"""
ORIENTATION, GPS, MAKE = 0x0112, 0x8825, 0x010F
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h30v20H0z"/></svg>'


def picture(width: int, height: int, kind: str = "JPEG", **options: Any) -> bytes:
    """Return a picture whose left half is red and whose right half is blue."""
    image = Image.new("RGB", (width, height), (200, 0, 0))
    image.paste((0, 0, 200), (width // 2, 0, width, height))
    data = BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def with_picture(make: Maker, data: bytes, name: str = "järvi.jpg", file: str = "") -> LittleSite:
    site = make(WITH.format(file=file or f"../pictures/{name}"))
    site.write(f"content/pictures/{name}", data)
    return site


def shown(built: Built, path: str = "index.html") -> Element:
    return page(built[path]).one("img")


def opened(built: Built, path: str) -> Image.Image:
    return Image.open(BytesIO(built.file(path)))


def copies(built: Built, ending: str = "jpg") -> list[str]:
    """Return the paths of the copies with an ending, the narrowest first."""
    return sorted((path for path in names(built) if path.endswith(ending)), key=lambda path: opened(built, path).width)


def photograph(width: int, height: int, kind: str = "JPEG", **options: Any) -> bytes:
    """Return a picture that each newer format makes smaller."""
    data = BytesIO()
    painted(1, (width, height)).save(data, kind, **options)
    return data.getvalue()


def names(built: Built) -> set[str]:
    return {path for path in built if path.startswith("pictures/")}


def test_a_photograph_comes_as_avif_webp_and_one_jpeg_in_the_widths_of_its_slot(little_site: Maker) -> None:
    built = with_picture(little_site, photograph(2700, 1350)).build()
    widths = [360, 560, 840, 1200, 1640, 2624]
    for ending in ("avif", "webp"):
        assert [opened(built, path).width for path in copies(built, ending)] == widths
        assert {opened(built, path).format for path in copies(built, ending)} == {ending.upper()}
    assert [opened(built, path).size for path in copies(built)] == [(840, 420)]
    found = page(built["index.html"])
    offered = found.all("source")
    assert [source.attributes["type"] for source in offered] == ["image/avif", "image/webp"]
    assert [source.attributes["srcset"] for source in offered] == [
        ", ".join(f"{path} {width}w" for path, width in zip(copies(built, ending), widths, strict=True))
        for ending in ("avif", "webp")
    ]
    image = found.one("img")
    assert image.attributes["src"] == copies(built)[0]
    assert (image.attributes["width"], image.attributes["height"]) == ("2624", "1312")
    assert image.attributes["alt"] == "Järvi"


def test_the_first_picture_is_fetched_at_once_and_all_others_wait(little_site: Maker) -> None:
    site = with_picture(little_site, photograph(60, 30))
    site.write(
        "content/fi/index.yml",
        site.read("content/fi/index.yml")
        + "  - kind: picture\n    picture: {file: ../pictures/järvi.jpg, alt: Sama}\n",
    )
    built = site.build()
    made = page(built["index.html"])
    first, second = (image.attributes for image in made.all("img"))
    assert (first.get("fetchpriority"), first.get("loading")) == ("high", None)
    assert (second.get("fetchpriority"), second.get("loading"), second.get("decoding")) == (None, "lazy", "async")
    # The fonts, which stand before it, let it pass; on other pages they need not.
    assert {link.attributes.get("fetchpriority") for link in made.all("link", rel="preload")} == {"low"}
    site.write("content/pictures/kuvio.svg", DRAWING)
    with_drawing = site.edit("content/fi/index.yml", "järvi.jpg", "kuvio.svg")["index.html"]
    for html in (built["404.html"], with_drawing):
        assert {link.attributes.get("fetchpriority") for link in page(html).all("link", rel="preload")} == {None}


@pytest.mark.parametrize(
    ("width", "widths"), [(300, [300]), (360, [360]), (500, [360, 500]), (1640, [360, 560, 840, 1200, 1640])]
)
def test_a_picture_is_never_made_larger(little_site: Maker, width: int, widths: list[int]) -> None:
    built = with_picture(little_site, photograph(width, 90)).build()
    assert [opened(built, path).width for path in copies(built, "webp")] == widths


def lines(width: int, height: int) -> bytes:
    """Return a picture of upright lines, one pixel wide each: what an enlargement of a smaller one cannot have."""
    row = Image.frombytes("L", (width, 1), bytes((0, 255) * (width // 2)))
    data = BytesIO()
    row.resize((width, height)).save(data, "PNG")
    return data.getvalue()


@pytest.mark.parametrize(("size", "cut"), [((2800, 400), 800), ((2700, 1350), 2700)])
def test_what_is_cut_from_a_panorama_is_no_enlargement(little_site: Maker, size: tuple[int, int], cut: int) -> None:
    site = little_site(
        "-- content/fi/index.yml --\ntitle: A\nsections:\n  - {kind: hero, picture: {file: a.png, alt: A}}\n"
    )
    site.write("content/fi/a.png", lines(*size))
    slots = (PROJECT / "assets/pictures/slots.yml").read_text(encoding="utf-8")
    site.write("assets/pictures/slots.yml", slots.replace("[560, 840, 1200, 1640, 2624]", f"[{cut}]"))
    built = site.build()
    copy = opened(built, copies(built, "webp")[-1]).convert("L")
    assert copy.width == cut
    assert [copy.getpixel((x, 9)) for x in range(500, 506)] == [0, 255] * 3


def test_one_picture_cut_about_two_points_is_two_files(little_site: Maker) -> None:
    people = "".join(f"      - {{name: A, picture: {{file: a.jpg, alt: A, focus: {x}% 50%}}}}\n" for x in (0, 100))
    site = little_site(
        f"-- content/fi/index.yml --\ntitle: A\nsections:\n  - kind: people\n    heading: Me\n    items:\n{people}"
    )
    site.write("content/fi/a.jpg", picture(900, 200))
    built = site.build()
    sources = {image.attributes["src"] for image in page(built["index.html"]).all("img")}
    assert len({built.file(source) for source in sources}) == 2


@pytest.mark.parametrize("width", [300, 1311])
def test_a_picture_too_small_for_its_place_is_told_of_in_numbers_where_a_page_shows_it(
    little_site: Maker, width: int
) -> None:
    built = with_picture(little_site, picture(width, 90)).build()
    told = (
        f"content/fi/index.yml:5:13: warning: sections[0].picture.file: the picture is {width} pixels wide and is "
        "shown up to 1312 wide, so it is blurred; use a wider one, best 2624 pixels or more"
    )
    assert told in built.problems
    assert not any("is blurred" in problem for problem in with_picture(little_site, picture(1312, 90)).build().problems)


@pytest.mark.parametrize(
    ("kind", "name", "plain"),
    [("JPEG", "a.jpg", "jpg"), ("JPEG", "A.JPEG", "jpg"), ("PNG", "a.png", "jpg"), ("WEBP", "a.webp", "jpg")],
)
def test_a_photograph_of_any_kind_has_a_jpeg_for_old_browsers(
    little_site: Maker, kind: str, name: str, plain: str
) -> None:
    built = with_picture(little_site, photograph(600, 300, kind), name).build()
    assert {path.rsplit(".")[-1] for path in names(built)} - {"avif"} == {"webp", plain}


def test_a_screenshot_comes_without_loss_as_webp_and_png(little_site: Maker) -> None:
    image = Image.new("RGB", (600, 300), (250, 250, 250))
    for line in range(10, 300, 20):
        ImageDraw.Draw(image).text((10, line), "Varaa aika ensimmäiseen tapaamiseen", (20, 20, 20))
    data = BytesIO()
    image.save(data, "PNG")
    built = with_picture(little_site, data.getvalue(), "a.png").build()
    assert {path.rsplit(".")[-1] for path in names(built)} == {"webp", "png"}
    for path in (copies(built, "webp")[-1], copies(built, "png")[-1]):
        assert ImageChops.difference(opened(built, path).convert("RGB"), image).getbbox() is None


def test_a_format_that_saves_nothing_is_left_out(little_site: Maker) -> None:
    # A few pixels: AVIF's own frame weighs more than they do.
    built = with_picture(little_site, picture(8, 8, "PNG"), "a.png").build()
    assert {path.rsplit(".")[-1] for path in names(built)} < {"avif", "webp", "png"}
    heaviest_first = [len(built.file(path)) for ending in ("png", "webp") for path in copies(built, ending)]
    assert heaviest_first == sorted(heaviest_first, reverse=True)


@pytest.mark.parametrize(
    ("slots", "told"),
    [
        ("- {name: picture, widths: [300], shape: wide}", '1:41: [0].shape: "wide" is no shape; write its width and'),
        (
            "- {name: picture, widths: [300]}\n- {name: picture, widths: [600]}",
            "2:10: [1].name: there are two slots picture; leave one of them out",
        ),
        ("- {name: hero, widths: [300]}", "1:1: there is no slot picture; possible: hero"),
    ],
)
def test_mistakes_in_a_themes_own_slots_are_told_of(little_site: Maker, slots: str, told: str) -> None:
    site = with_picture(little_site, picture(60, 30))
    site.write("assets/pictures/slots.yml", slots)
    assert any(problem.startswith(f"assets/pictures/slots.yml:{told}") for problem in site.build().problems)


def test_the_best_width_that_is_told_is_the_widest_copys_as_in_the_guide(little_site: Maker) -> None:
    site = little_site(
        "-- content/fi/index.yml --\ntitle: A\nsections:\n  - {kind: hero, picture: {file: a.png, alt: A}}\n"
    )
    site.write("content/fi/a.png", picture(1, 90, "PNG"))
    (told,) = (problem for problem in site.build().problems if "is blurred" in problem)
    assert "is 1 pixel wide and is shown up to 1440 wide" in told
    assert told.endswith("use a wider one, best 2624 pixels or more")
    assert "2 624 pikseliä" in (PROJECT / "docs/opas.md").read_text(encoding="utf-8")


def test_no_original_is_put_out(little_site: Maker) -> None:
    data = photograph(900, 300)
    built = with_picture(little_site, data).build()
    assert data not in built.all().values()
    assert data[:2000] not in b"".join(built.all().values())


def test_a_copy_has_the_same_bytes_each_time(little_site: Maker) -> None:
    site = with_picture(little_site, photograph(900, 300))
    first = site.build().all()
    shutil.rmtree(site.output.parent / ".output.sitegen")
    shutil.rmtree(site.output)
    assert site.build(jobs=3).all() == first


def test_a_tone_stands_in_a_pictures_place_unless_something_in_it_is_see_through(little_site: Maker) -> None:
    assert shown(with_picture(little_site, picture(60, 30)).build()).attributes["data-tone"] in TONES
    through = BytesIO()
    Image.new("RGBA", (60, 30), (200, 0, 0, 100)).save(through, "PNG")
    assert "data-tone" not in shown(with_picture(little_site, through.getvalue(), "b.png").build()).attributes
    styles = (PROJECT / "assets/css/base/pictures.css").read_text(encoding="utf-8")
    for name, colour in TONES.items():
        assert f'[data-tone="{name}"] {{\n  background: {colour};' in styles


@pytest.mark.parametrize(
    ("focus", "expected"), [("", [False, False]), ("focus: 0% 50%", [True, False]), ("focus: 100% 0%", [False, True])]
)
def test_where_a_picture_is_cut_its_focus_stays_in_sight(little_site: Maker, focus: str, expected: list[bool]) -> None:
    # White at both ends, black between them; people's pictures are cut to 5:4.
    image = Image.new("RGB", (1500, 400), (0, 0, 0))
    for left in (0, 1400):
        image.paste((255, 255, 255), (left, 0, left + 100, 400))
    data = BytesIO()
    image.save(data, "JPEG", quality=95)
    person = f"{{name: Aino, picture: {{file: a.jpg, alt: Aino, {focus}}}}}".replace(", }", "}")
    site = little_site(
        "-- content/fi/index.yml --\ntitle: Etusivu\nsections:\n"
        f"  - kind: people\n    heading: Me\n    items: [{person}]\n"
    )
    site.write("content/fi/a.jpg", data.getvalue())
    built = site.build()
    for ending in ("jpg", "webp"):
        cut = opened(built, copies(built, ending)[-1]).convert("L")
        assert cut.size == (500, 400)
        assert [cut.tobytes()[200 * 500 + x] > 128 for x in (5, 494)] == expected


def test_place_and_camera_are_gone_from_every_copy(little_site: Maker) -> None:
    exif = Image.Exif()
    exif[MAKE] = "Kamera Oy"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (60.0, 10.0, 0.0)
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Kamera Oy</x:xmpmeta>"
    data = photograph(500, 250, exif=exif, xmp=xmp, comment=b"salainen")
    assert data.count(b"Kamera Oy") == 2
    built = with_picture(little_site, data).build()
    assert len(names(built)) == 5
    for path in names(built):
        assert b"Kamera" not in built.file(path)
        assert dict(opened(built, path).getexif()) == {}
        assert b"Exif" not in built.file(path)
        assert b"salainen" not in built.file(path)


def test_colours_of_another_profile_become_those_of_srgb(little_site: Maker) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # A profile whose red is sRGB's blue, and the other way round.
    swapped = srgb.replace(b"rXYZ", b"tmp_").replace(b"bXYZ", b"rXYZ").replace(b"tmp_", b"bXYZ")
    for name, profile, first in (("a.jpg", srgb, (200, 0, 0)), ("b.jpg", swapped, (0, 0, 200))):
        built = with_picture(little_site, picture(500, 250, quality=95, icc_profile=profile), name).build()
        for path in names(built):
            assert opened(built, path).info.get("icc_profile") is None
            assert opened(built, path).convert("RGB").getpixel((50, 100)) == pytest.approx(first, abs=12)


def test_a_spoilt_profile_spoils_nothing(little_site: Maker) -> None:
    built = with_picture(little_site, picture(500, 250, icc_profile=b"spoilt" * 40)).build()
    assert opened(built, copies(built)[0]).getpixel((50, 100)) == pytest.approx((200, 0, 0), abs=12)


def test_sixteen_bits_of_grey_keep_their_lightness(little_site: Maker) -> None:
    data = BytesIO()
    Image.new("I;16", (60, 30), 100 * 257).save(data, "PNG")
    built = with_picture(little_site, data.getvalue(), "a.png").build()
    for path in names(built):
        assert opened(built, path).convert("L").getpixel((5, 5)) == pytest.approx(100, abs=2)


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "a.jpg"), ("PNG", "a.png"), ("WEBP", "a.webp")])
def test_a_picture_that_is_cut_short_is_told_of_and_nothing_is_written(
    little_site: Maker, kind: str, name: str
) -> None:
    data = photograph(600, 300, kind)
    built = with_picture(little_site, data[: len(data) * 2 // 3], name).build()
    told = (
        f"content/pictures/{name}:1:1: the picture is damaged or of an unknown kind; save it again as JPEG, PNG or WebP"
    )
    assert told in built.problems
    assert len(built) == 0


def test_a_picture_taken_with_a_turned_camera_stands_upright(little_site: Maker) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # shown a quarter turn clockwise: what was on the left is on top
    built = with_picture(little_site, picture(600, 300, exif=exif)).build()
    image = opened(built, copies(built)[0]).convert("RGB")
    assert image.size == (300, 600)
    assert [image.getpixel((150, y)) for y in (10, 590)] == [
        pytest.approx((200, 0, 0), abs=20),
        pytest.approx((0, 0, 200), abs=20),
    ]
    assert (shown(built).attributes["width"], shown(built).attributes["height"]) == ("300", "600")


@pytest.mark.parametrize("name", ["kuvio.svg", "KUVIO.SVG"])
def test_a_drawing_that_is_not_small_is_a_file(little_site: Maker, name: str) -> None:
    drawing = DRAWING.replace("</svg>", '<path d="M1 1h1"/>' * 200 + "</svg>")
    built = with_picture(little_site, drawing.encode(), name).build()
    assert [built[path] for path in names(built)] == [drawing]
    assert (shown(built).attributes["width"], shown(built).attributes["height"]) == ("30", "20")
    assert page(built["index.html"]).all("source") == []


def test_a_small_drawing_is_a_part_of_the_page_and_says_what_it_shows(little_site: Maker) -> None:
    built = with_picture(little_site, DRAWING.encode(), "kuvio.svg").build()
    assert names(built) == set()
    drawing = page(built["index.html"]).one("svg", role="img")
    assert drawing.attributes == {
        "class": "picture__image",
        "width": "30",
        "height": "20",
        "viewbox": "0 0 30 20",
        "role": "img",
        "aria-label": "Järvi",
    }
    assert '<path d="M0 0h30v20H0z"/></svg>' in built["index.html"]


@pytest.mark.parametrize(
    "part", ["<path id='a'/>", "<style>path{}</style>", "<path style='fill:red'/>", "<text>A</text>"]
)
def test_a_drawing_whose_names_styles_or_letters_could_clash_with_the_pages_stays_a_file(
    little_site: Maker, part: str
) -> None:
    built = with_picture(little_site, DRAWING.replace("<path", part + "<path").encode(), "kuvio.svg").build()
    assert len(names(built)) == 1
    assert shown(built).attributes["alt"] == "Järvi"


def test_what_a_drawing_program_notes_for_itself_is_gone(little_site: Maker) -> None:
    noted = """<?xml version="1.0"?><!-- Aino -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="kuvio"
            xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 30 20"
            inkscape:export-filename="/home/aino/kuvio.png">
          <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Aino</rdf:RDF></metadata>
          <inkscape:grid type="xygrid"/>
          <path id="a" d="M0 0h30" inkscape:label="Aino"/> <use xlink:href="#a"/> <text x="1"> A &lt; B </text>
        </svg>"""
    built = with_picture(little_site, noted.encode(), "kuvio.svg").build()
    (name,) = names(built)
    assert built[name] == (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" id="kuvio" '
        'viewBox="0 0 30 20"><path id="a" d="M0 0h30"/><use xlink:href="#a"/><text x="1"> A &lt; B </text></svg>'
    )


@pytest.mark.parametrize(
    "danger", ["<script>alert(1)</script>", '<image href="https://example.com/x.png"/>', "<a onclick='x'/>"]
)
def test_a_drawing_that_could_act_is_refused(little_site: Maker, danger: str) -> None:
    built = with_picture(little_site, DRAWING.replace("<path", danger + "<path").encode(), "kuvio.svg").build()
    assert any("save it as plain SVG" in problem for problem in built.problems)
    assert len(built) == 0


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


def test_only_pictures_that_a_published_page_shows_are_put_out(little_site: Maker) -> None:
    site = with_picture(little_site, picture(60, 30))
    site.write("content/pictures/käyttämätön.jpg", picture(50, 30))
    site.write("content/fi/luonnos.md", "---\ntitle: L\ndraft: yes\n---\n![k](../pictures/luonnos.jpg)\n")
    site.write("content/pictures/luonnos.jpg", picture(40, 30))
    assert {path.split("-")[0] for path in names(site.build())} == {"pictures/jarvi"}
    assert {path.split("-")[0] for path in names(site.build(drafts=True))} == {"pictures/jarvi", "pictures/luonnos"}


def test_a_changed_picture_has_another_address(little_site: Maker) -> None:
    site = with_picture(little_site, picture(60, 30))
    before = names(site.build())
    site.write("content/pictures/järvi.jpg", picture(60, 40))
    assert names(site.build()).isdisjoint(before)


def test_a_copy_is_made_once_even_for_clean_builds(little_site: Maker) -> None:
    site = with_picture(little_site, photograph(600, 300))
    first = site.build().all()
    derived = sorted((site.output.parent / ".output.sitegen/derivatives").iterdir())
    kept = [file for file in derived if any(sign in file.read_bytes() for sign in (b"JFIF", b"WEBP", b"avif"))]
    assert len(kept) == len(names(site.build()))
    for file in kept:
        file.write_bytes(digest(b"kept") + b"kept")
    again = site.build(clean=True)
    assert {path for path in again if again.file(path) == b"kept"} == names(again)
    assert first.keys() == again.all().keys()


def test_what_neither_this_nor_the_build_before_needed_is_not_kept(little_site: Maker) -> None:
    site = with_picture(little_site, picture(60, 30))

    def kept() -> set[str]:
        return {path.name for path in (site.output.parent / ".output.sitegen/derivatives").iterdir()}

    site.build()
    first = kept()
    site.build()
    assert kept() == first
    site.write("content/pictures/järvi.jpg", picture(70, 30))
    site.build(write=False)
    assert kept() > first
    site.build()
    assert kept() > first
    site.edit("content/fi/index.yml", "Etusivu", "Alku")
    assert len(first - kept()) == 3  # what was seen of the picture, and its two copies
    assert names(site.build()) == names(site.build(clean=True))


@pytest.mark.parametrize("name", ["../../../ulkona.png", "/etc/ulkona.png", "../site.yml", "..\\ulkona.png"])
def test_a_picture_outside_the_content_is_not_shown(little_site: Maker, tmp_path: Path, name: str) -> None:
    (tmp_path / "ulkona.png").write_bytes(picture(60, 30, "PNG"))
    site = little_site(WITH.format(file=f"'{name}'"))
    built = site.build()
    assert any("there is no picture" in problem or "is not a picture" in problem for problem in built.problems)
    assert len(built) == 0


def test_a_phones_jpeg_with_pictures_behind_it_is_a_jpeg(little_site: Maker) -> None:
    data = picture(600, 300, "MPO", save_all=True, append_images=[Image.new("RGB", (60, 30))])
    assert Image.open(BytesIO(data)).format == "MPO"
    built = with_picture(little_site, data).build()
    assert [(opened(built, path).format, opened(built, path).size) for path in copies(built)] == [("JPEG", (600, 300))]


@pytest.mark.parametrize("mode", ["P", "L", "RGB", "1", "RGBA", "LA"])
def test_what_is_see_through_stays_so(little_site: Maker, mode: str) -> None:
    image = Image.new("RGBA", (600, 300), (0, 0, 0, 0))
    image.paste((255, 255, 255, 255), (300, 0, 600, 300))
    data = BytesIO()
    seen = image if mode == "RGBA" else image.convert(mode)
    if mode in ("RGBA", "LA"):
        seen.save(data, "PNG")
    else:
        seen.save(data, "PNG", transparency=(0, 0, 0) if mode == "RGB" else seen.getpixel((0, 0)))
    built = with_picture(little_site, data.getvalue(), "a.png").build()
    for path in names(built):
        alpha = opened(built, path).convert("RGBA").getchannel("A")
        assert [alpha.getpixel((x, 0)) for x in (5, alpha.width - 5)] == [0, 255]


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("L", "JPEG"), ("I;16", "PNG"), ("P", "PNG"), ("1", "PNG"), ("RGBA", "WEBP")]
)
def test_pictures_of_every_mode_are_copied(little_site: Maker, mode: str, kind: str) -> None:
    data = BytesIO()
    Image.new(mode, (600, 300)).save(data, kind)
    built = with_picture(little_site, data.getvalue(), f"a.{kind.lower()}").build()
    assert {opened(built, path).size for path in names(built)} >= {(600, 300)}
    for path in names(built):
        assert opened(built, path).mode in ("RGB", "RGBA")


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_an_animation_the_first_picture_is_shown(little_site: Maker, kind: str) -> None:
    data = picture(600, 300, kind, save_all=True, append_images=[Image.new("RGB", (600, 300))])
    built = with_picture(little_site, data, f"a.{kind.lower()}").build()
    for path in names(built):
        assert getattr(opened(built, path), "n_frames", 1) == 1
        assert opened(built, path).convert("RGB").getpixel((5, 5)) == pytest.approx((200, 0, 0), abs=20)


@pytest.mark.filterwarnings("ignore")  # of Pillow, as the picture is made
@pytest.mark.parametrize(
    "exif", [b"Exif\0\0II*\0\xff\xff\xff\xff", b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x63\0\0\0"]
)
def test_spoilt_exif_data_spoil_nothing(little_site: Maker, exif: bytes) -> None:
    site = with_picture(little_site, picture(600, 300, exif=exif))
    with warnings.catch_warnings(record=True) as told:
        built = site.build()
    assert told == []
    assert [opened(built, path).size for path in copies(built)] == [(600, 300)]
