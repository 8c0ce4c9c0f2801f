"""Pictures: sized copies, upright, without anything in them but the picture."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from sitegen.files import digest
from tests.elements import Element, page
from tests.little_site import Built, LittleSite

Maker = Callable[..., LittleSite]
WITH = """
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: hero
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


def copies(built: Built) -> list[str]:
    """Return the copies' paths, the narrowest first."""
    return sorted(names(built), key=lambda path: opened(built, path).width)


def names(built: Built) -> set[str]:
    return {path for path in built if path.startswith("pictures/")}


def test_a_wide_picture_comes_in_four_widths(little_site: Maker) -> None:
    built = with_picture(little_site, picture(2000, 1000)).build()
    assert [opened(built, path).size for path in copies(built)] == [(480, 240), (800, 400), (1200, 600), (1600, 800)]
    image = shown(built)
    assert image.attributes["srcset"] == ", ".join(
        f"{path} {width}w" for path, width in zip(copies(built), (480, 800, 1200, 1600), strict=True)
    )
    assert image.attributes["src"] == copies(built)[-1]
    assert (image.attributes["width"], image.attributes["height"]) == ("1600", "800")
    assert image.attributes["sizes"]
    assert image.attributes["alt"] == "Järvi"


@pytest.mark.parametrize(
    ("width", "widths"), [(300, [300]), (480, [480]), (500, [480, 500]), (1600, [480, 800, 1200, 1600])]
)
def test_a_picture_is_never_made_larger(little_site: Maker, width: int, widths: list[int]) -> None:
    built = with_picture(little_site, picture(width, 90)).build()
    assert [opened(built, path).width for path in copies(built)] == widths
    assert ("srcset" in shown(built).attributes) == (len(widths) > 1)


@pytest.mark.parametrize(
    ("kind", "name"), [("JPEG", "a.jpg"), ("JPEG", "A.JPEG"), ("PNG", "a.png"), ("WEBP", "a.webp")]
)
def test_a_copy_is_of_the_pictures_own_kind(little_site: Maker, kind: str, name: str) -> None:
    built = with_picture(little_site, picture(600, 300, kind), name).build()
    assert {opened(built, path).format for path in copies(built)} == {kind}


def test_place_and_camera_are_gone_from_every_copy(little_site: Maker) -> None:
    exif = Image.Exif()
    exif[MAKE] = "Kamera Oy"
    exif.get_ifd(GPS)[1] = "N"
    exif.get_ifd(GPS)[2] = (60.0, 10.0, 0.0)
    data = picture(500, 250, exif=exif, comment=b"salainen")
    assert b"Kamera Oy" in data
    built = with_picture(little_site, data).build()
    assert len(copies(built)) == 2
    for path in copies(built):
        assert dict(opened(built, path).getexif()) == {}
        assert b"Exif" not in built.file(path)
        assert b"salainen" not in built.file(path)


def test_a_colour_profile_stays(little_site: Maker) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    built = with_picture(little_site, picture(500, 250, icc_profile=profile)).build()
    assert {opened(built, path).info.get("icc_profile") for path in copies(built)} == {profile}


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
def test_a_drawing_is_copied_as_it_is(little_site: Maker, name: str) -> None:
    built = with_picture(little_site, DRAWING.encode(), name).build()
    assert [built[path] for path in built if path.startswith("pictures/")] == [DRAWING]
    assert (shown(built).attributes["width"], shown(built).attributes["height"]) == ("30", "20")
    assert "srcset" not in shown(built).attributes


@pytest.mark.parametrize(
    "danger", ["<script>alert(1)</script>", '<image href="https://example.com/x.png"/>', "<a onclick='x'/>"]
)
def test_a_drawing_that_could_act_is_refused(little_site: Maker, danger: str) -> None:
    built = with_picture(little_site, DRAWING.replace("<path", danger + "<path").encode(), "kuvio.svg").build()
    assert any("save it as plain SVG" in problem for problem in built.problems)
    assert len(built) == 0


def test_a_picture_in_markdown_is_sized_too_and_waits_for_its_turn(little_site: Maker) -> None:
    site = little_site("""
        -- content/fi/palvelut/oma.md --
        ---
        title: Oma
        ---
        ![Tyyni järvi](../../pictures/järvi.jpg)
    """)
    site.write("content/pictures/järvi.jpg", picture(600, 300))
    built = site.build()
    image = shown(built, "palvelut/oma/index.html")
    assert image.attributes["alt"] == "Tyyni järvi"
    assert image.attributes["loading"] == "lazy"
    assert image.attributes["src"].removeprefix("../../") in copies(built)
    assert len(image.attributes["srcset"].split(",")) == 2


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
    assert shown(built, "oma/index.html").attributes["src"].removeprefix("../") in copies(built)


def test_only_pictures_that_a_published_page_shows_are_put_out(little_site: Maker) -> None:
    site = with_picture(little_site, picture(60, 30))
    site.write("content/pictures/käyttämätön.jpg", picture(50, 30))
    site.write("content/fi/luonnos.md", "---\ntitle: L\ndraft: yes\n---\n![k](../pictures/luonnos.jpg)\n")
    site.write("content/pictures/luonnos.jpg", picture(40, 30))
    assert len(copies(site.build())) == 1
    assert len(copies(site.build(drafts=True))) == 2


def test_a_changed_picture_has_another_address(little_site: Maker) -> None:
    site = with_picture(little_site, picture(60, 30))
    before = copies(site.build())
    site.write("content/pictures/järvi.jpg", picture(60, 40))
    after = copies(site.build())
    assert len(before) == len(after) == 1
    assert before != after


def test_a_copy_is_made_once_even_for_clean_builds(little_site: Maker) -> None:
    site = with_picture(little_site, picture(600, 300))
    first = site.build().all()
    derived = sorted((site.output.parent / ".output.sitegen/derivatives").iterdir())
    kept = [file for file in derived if b"JFIF" in file.read_bytes()]
    assert len(kept) == 2
    for file in kept:
        file.write_bytes(digest(b"kept") + b"kept")
    again = site.build(clean=True)
    assert {path for path in again if again.file(path) == b"kept"} == names(again)
    assert first.keys() == again.all().keys()


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
    assert [(opened(built, path).format, opened(built, path).size) for path in copies(built)] == [
        ("JPEG", (480, 240)),
        ("JPEG", (600, 300)),
    ]


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
    for path in copies(built):
        alpha = opened(built, path).convert("RGBA").getchannel("A")
        assert [alpha.getpixel((x, 0)) for x in (5, alpha.width - 5)] == [0, 255]


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("L", "JPEG"), ("I;16", "PNG"), ("P", "PNG"), ("1", "PNG"), ("RGBA", "WEBP")]
)
def test_pictures_of_every_mode_are_copied(little_site: Maker, mode: str, kind: str) -> None:
    data = BytesIO()
    Image.new(mode, (600, 300)).save(data, kind)
    built = with_picture(little_site, data.getvalue(), f"a.{kind.lower()}").build()
    assert [opened(built, path).size for path in copies(built)] == [(480, 240), (600, 300)]


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_of_an_animation_the_first_picture_is_shown(little_site: Maker, kind: str) -> None:
    data = picture(600, 300, kind, save_all=True, append_images=[Image.new("RGB", (600, 300))])
    built = with_picture(little_site, data, f"a.{kind.lower()}").build()
    for path in copies(built):
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
    assert [opened(built, path).size for path in copies(built)] == [(480, 240), (600, 300)]
