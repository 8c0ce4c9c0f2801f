"""Pictures: which copies a page gets of them, and when they are fetched, made and let go."""

from __future__ import annotations

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from sitegen.files import digest
from sitegen.pictures.tones import TONES
from tests.elements import page
from tests.little_site import PROJECT
from tests.outputs.pictured import (
    DRAWING,
    WITH,
    Maker,
    copies,
    names,
    opened,
    photograph,
    picture,
    shown,
    with_picture,
)


def lines(width: int, height: int) -> bytes:
    """Return a picture of upright lines, one pixel wide each: what an enlargement of a smaller one cannot have."""
    row = Image.frombytes("L", (width, 1), bytes((0, 255) * (width // 2)))
    data = BytesIO()
    row.resize((width, height)).save(data, "PNG")
    return data.getvalue()


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
