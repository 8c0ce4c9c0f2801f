"""Icons: drawn from the practice's own sign, in its own colours."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from sitegen.colours import channels
from sitegen.icons import painting
from sitegen.schemes import derived
from tests.elements import page
from tests.little_site import Built, LittleSite

Site = Callable[..., Built]
SVG = 'xmlns="http://www.w3.org/2000/svg"'
OWN_SIGN = "-- templates/components/mark.html --\n"
THEMED = """
    -- content/site.yml --
    name: Kaiku
    theme:
      colour: "#5d3548"
      scene: {}
"""


def without_description(built: Built) -> list[str]:
    """Return the problems of a site of which it does not matter here that its front page has no description."""
    return [problem for problem in built.problems if "description" not in problem]


@pytest.mark.parametrize("scene", ["lake", "field", "rings", "none"])
def test_every_drawing_has_an_icon_in_the_main_colour(site: Site, scene: str) -> None:
    built = site(THEMED.format(scene))
    assert "svg{fill:#5d3548}" in built["favicon.svg"]
    assert f"svg{{fill:{derived('#5d3548', '#e7b376').dark.action}}}" in built["favicon.svg"]
    with Image.open(io.BytesIO(built.file("touch-icon.png"))) as picture:
        assert picture.size == (180, 180)
        colours = picture.convert("RGB").getcolors(1 << 16) or []
        assert {channels("#5d3548"), channels(derived("#5d3548", "#e7b376").light.ground)} <= {
            one for _, one in colours
        }


def test_without_a_drawing_the_icon_is_the_names_first_letter_in_the_headings_typeface(site: Site) -> None:
    icons = {}
    for name in ("Kaiku", "Kaari", "äänihuone", "Äänihuone", "☺"):
        icons[name] = site(THEMED.format("none").replace("Kaiku", name))["favicon.svg"]
    assert icons["Kaiku"] == icons["Kaari"] != icons["äänihuone"] == icons["Äänihuone"]
    assert '<rect width="32" height="32" rx="7"/><path class="letter" d="M' in icons["Kaiku"]
    assert "<circle" in icons["☺"]
    schemes = derived("#5d3548", "#e7b376")
    for scheme in (schemes.light, schemes.dark):
        assert f"svg{{fill:{scheme.action}}}" in icons["Kaiku"]
        assert f".letter{{fill:{scheme.on_action}}}" in icons["Kaiku"]
    modern = site(THEMED.format("none") + "      type: modern\n")["favicon.svg"]
    assert modern != icons["Kaiku"]


def test_the_drawings_icons_differ(site: Site) -> None:
    assert len({site(THEMED.format(scene)).file("touch-icon.png") for scene in ("lake", "field", "rings", "none")}) == 4


def test_programs_that_ask_for_the_old_icon_get_it(site: Site) -> None:
    with Image.open(io.BytesIO(site().file("favicon.ico"))) as icon:
        assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}


def test_every_page_names_them(site: Site) -> None:
    built = site()
    for name, root in (("index.html", ""), ("404.html", "/")):
        assert page(built[name]).one("link", rel="icon").attributes["href"] == f"{root}favicon.svg"
        assert page(built[name]).one("link", rel="apple-touch-icon").attributes["href"] == f"{root}touch-icon.png"


def test_a_sign_of_the_practices_own_is_its_icon_too(site: Site) -> None:
    sign = '<svg class="mark" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>'
    assert sign in site(f"{OWN_SIGN}{sign}\n")["favicon.svg"]


def test_a_sign_that_is_no_drawing_is_told_of(site: Site) -> None:
    built = site(f'{OWN_SIGN}<img src="static/sign.png" alt="">\n')
    told = [problem for problem in built.problems if "no icon" in problem]
    assert len(told) == 1
    assert told[0].startswith("templates/components/mark.html:1:1: no icon can be made of this sign (")
    assert told[0].endswith("make it one <svg>, or put icons into assets/icons/")


def test_what_is_wrong_with_a_sign_is_told_at_its_place_in_the_icon(site: Site) -> None:
    built = site(f'{OWN_SIGN}<svg viewBox="0 0 8 8">\n<script>alert(1)</script></svg>\n')
    [told] = [problem for problem in built.problems if "no icon" in problem]
    assert "(line 2, column 1 of what is drawn: <script> " in told


def test_a_sign_that_needs_what_an_icon_does_not_know_is_told_with_a_cure(site: Site) -> None:
    sign = '<svg viewBox="0 0 8 8"><title>{}</title><path d="M0 0h8v8H0z"/></svg>\n'
    assert "<title>Kaiku</title>" in site(OWN_SIGN + sign.format("{{ site.name }}"))["favicon.svg"]
    [told] = without_description(site(OWN_SIGN + sign.format("{{ site.home }}")))
    assert told.startswith("templates/components/mark.html:1:")
    assert told.endswith("leave the rest out, or put icons into assets/icons/")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("favicon.svg", f'<svg {SVG} viewBox="0 0 8 8">\n<script>alert(1)</script></svg>', ":2:1: <script> "),
        ("favicon.svg", f"<svg {SVG}/>", ":1:1: the drawing has no viewBox"),
        ("touch-icon.png", "nopng", ":1:1: this is no PNG picture that can be read; save it again as PNG"),
        ("favicon.ico", "noico", ":1:1: this is no ICO picture that can be read; save it again as ICO"),
    ],
)
def test_an_icon_of_the_practices_own_is_looked_at(
    little_site: Callable[..., LittleSite], name: str, data: str, told: str
) -> None:
    site = little_site()
    site.write(f"assets/icons/{name}", data)
    [problem] = without_description(site.build())
    assert problem.startswith(f"assets/icons/{name}{told}")


def test_icons_of_the_practices_own_take_the_place_of_ours_byte_for_byte(
    little_site: Callable[..., LittleSite],
) -> None:
    site, picture = little_site(), io.BytesIO()
    Image.new("RGB", (180, 180), "red").save(picture, "PNG")
    drawing = f'<svg {SVG} viewBox="0 0 8 8"><style>svg{{fill:red}}</style><path d="M0 0h8v8H0z"/></svg>'.encode()
    own = {"favicon.svg": drawing, "touch-icon.png": picture.getvalue()}
    for name, data in own.items():
        site.write(f"assets/icons/{name}", data)
    built = site.build()
    assert without_description(built) == []
    assert {name: built.file(name) for name in own} == own


def test_the_touch_icons_sign_keeps_clear_of_its_edges(site: Site) -> None:
    sign = '<svg viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>'
    with Image.open(io.BytesIO(site(f"{OWN_SIGN}{sign}\n").file("touch-icon.png"))) as picture:
        ground = picture.convert("RGB")
    edge, inner = [ground.getpixel((place, 90)) for place in (24, 30)]
    assert edge == ground.getpixel((0, 0)) != inner


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux forks, and tells a process's threads")
def test_drawing_leaves_no_threads_that_a_later_fork_would_wait_for() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>'
    before = len(list(Path("/proc/self/task").iterdir()))
    assert painting.painted(drawing, 8, 0, "#ffffff").startswith(b"\x89PNG")
    assert len(list(Path("/proc/self/task").iterdir())) == before


def test_an_old_icon_among_the_static_files_takes_the_place_of_ours(little_site: Callable[..., LittleSite]) -> None:
    site = little_site()
    site.write("assets/static/favicon.ico", b"own")
    assert site.build().file("favicon.ico") == b"own"
