"""Pictures of every kind: upright, in sRGB, see-through where they were, and nothing in them but the picture."""

from __future__ import annotations

import warnings
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from tests.outputs.pictured import Maker, copies, names, opened, photograph, picture, shown, with_picture

ORIENTATION, GPS, MAKE = 0x0112, 0x8825, 0x010F


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
