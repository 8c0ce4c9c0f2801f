"""The theme: a few choices in site.yml give every colour of the site, and no choice gives one that cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import get_args, get_type_hints

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen import colours, contrasts, schemes
from sitegen.model.site import LAKE, SAND, Theme
from tests.elements import page
from tests.little_site import PROJECT, Built

Site = Callable[..., Built]
# Published by others: WebAIM's contrast checker, and CSS Color 4's example of lime, blue and grey.
KNOWN_CONTRASTS = [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59)]
KNOWN_PLACES = [("#00ff00", (0.86644, 0.29483, 142.495)), ("#0000ff", (0.45201, 0.31321, 264.052))]
STEPS = ("00", "33", "66", "99", "cc", "ff")
GRID = ["#" + "".join(parts) for parts in product(STEPS, repeat=3)]
ACCENTS = ["#000000", "#ffffff", "#e7b376", "#ff0000", "#00ff00", "#0000ff", "#ffff00"]
any_colour = st.tuples(*3 * [st.integers(0, 255)]).map(lambda light: colours.of_channels(*light))


# ---- colours


@pytest.mark.parametrize(("one", "other", "ratio"), KNOWN_CONTRASTS)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert colours.contrast(one, other) == colours.contrast(other, one) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(("colour", "place"), KNOWN_PLACES)
def test_places_in_oklch_are_those_of_css(colour: str, place: tuple[float, float, float]) -> None:
    assert colours.oklch(colour) == pytest.approx(place, abs=0.005)


@given(any_colour)
def test_a_colour_comes_back_from_oklch(colour: str) -> None:
    assert colours.mixed(colours.oklch(colour)) == colour


@given(st.floats(0, 1), st.floats(0, 0.4), st.floats(0, 360))
def test_what_no_screen_shows_keeps_lightness_and_hue(lightness: float, chroma: float, hue: float) -> None:
    found = colours.oklch(colours.mixed(colours.Oklch(lightness, chroma, hue)))
    assert found.lightness == pytest.approx(lightness, abs=0.01)
    assert found.chroma <= chroma + 0.01
    if found.chroma > 0.05:
        assert abs((found.hue - hue + 180) % 360 - 180) < 5


# ---- schemes


def test_the_main_colour_is_that_of_links_and_the_accent_that_of_the_sun() -> None:
    light, dark = schemes.derived("#123456", "#fedcba")
    assert (light.action, light.sun) == ("#123456", "#fedcba")
    assert (dark.action, dark.sun) != (light.action, light.sun)


def test_the_default_colours_pass_with_any_accent_and_with_the_default_one() -> None:
    assert [accent for accent in (SAND, *GRID) if not contrasts.passes(LAKE, accent)] == []


def is_right(main: str, accent: str) -> bool:
    """Return whether a palette passes; where it does not, assert that its main colour alone is to blame."""
    short = list(contrasts.shortfalls(schemes.derived(main, accent)))
    for found in short:
        assert found.scheme == "light"
        assert {found.pair.front, found.pair.ground} & {"action", "action_strong"}
    return not short


def test_every_scheme_passes_but_for_a_main_colour_that_is_too_light() -> None:
    right = [main for number, main in enumerate(GRID) if is_right(main, ACCENTS[number % len(ACCENTS)])]
    assert {"#000000", "#003366", "#660033", "#0000ff"} <= set(right)
    assert {"#ffffff", "#ff0000", "#999999"}.isdisjoint(right)


@given(any_colour, any_colour)
def test_so_it_is_with_any_two_colours(main: str, accent: str) -> None:
    is_right(main, accent)


@settings(max_examples=settings().max_examples // 10)
@given(any_colour, any_colour)
@example("#ffffff", "#ffffff")
@example("#ff00ff", "#00ff00")
def test_the_colour_that_is_proposed_passes(main: str, accent: str) -> None:
    assert contrasts.passes(contrasts.nearest(main, accent), accent)


@pytest.mark.parametrize("main", ["#1f5f6b", "#ff0000", "#ffd400", "#777777", "#8fb3ff", "#00ffff"])
def test_hardly_any_passing_colour_is_nearer_than_the_proposed_one_which_keeps_its_hue(main: str) -> None:
    found = contrasts.nearest(main, SAND)
    far = colours.distance(found, main)
    around = (range(max(0, channel - 16), min(255, channel + 16) + 1, 4) for channel in colours.channels(found))
    nearer = [at for at in (colours.of_channels(*at) for at in product(*around)) if colours.distance(at, main) < far]
    assert len(nearer) > 10
    assert [at for at in nearer if contrasts.passes(at, SAND) and colours.distance(at, main) < 0.98 * far] == []
    _, chroma, hue = colours.oklch(found)
    assert chroma < 0.01 or abs(hue - colours.oklch(main).hue) < 3


def test_a_colour_that_passes_is_its_own_nearest() -> None:
    assert contrasts.nearest(LAKE, SAND) == LAKE


def test_each_scheme_is_judged_by_its_own_colours() -> None:
    found = schemes.derived(LAKE, SAND)
    for scheme, other in (("light", found.dark), ("dark", found.light)):
        whole = getattr(found, scheme)
        broken = found._replace(**{scheme: whole._replace(quiet=other.quiet)})
        assert {short.scheme for short in contrasts.shortfalls(broken)} == {scheme}


# ---- what a page gets


def tokens(built: Built) -> str:
    return page(built["index.html"]).all("style")[0].source.partition("@layer tokens{")[2].partition("}}")[0]


def themed(site: Site, *lines: str) -> str:
    theme = "".join(f"\n  {line}" for line in lines)
    return tokens(site(f"-- content/site.yml --\nname: Kaiku\ntheme:{theme}\n"))


def test_a_practice_chooses_its_colours(site: Site) -> None:
    found = themed(site, 'colour: "#5d3548"', 'accent: "#A9CB87"')
    light, dark = found.split("@media (prefers-color-scheme:dark)")
    assert "--color-action:#5d3548;" in light
    assert "--color-sun:#a9cb87;" in light
    assert f"--color-action:{schemes.derived('#5d3548', '#a9cb87').dark.action};" in dark


def test_a_practice_chooses_corners_and_spaces(site: Site) -> None:
    assert "--round:0.375rem;--density:1}" in themed(site, 'accent: "#fff"')
    assert "--round:0rem;--density:1.25}" in themed(site, "roundness: sharp", "density: airy")
    assert "--round:1.75rem;--density:0.75}" in themed(site, "roundness: round", "density: compact")


def test_what_paper_and_forced_colours_decide_stands_after_the_theme(site: Site) -> None:
    style = page(site()["index.html"]).all("style")[0].source
    assert 0 < style.index("--color-ground:#") < style.index("@media (forced-colors") < style.index("@media print")


def test_browsers_colour_their_frame_as_the_page_in_both_schemes(site: Site) -> None:
    built = site()
    light, dark = schemes.derived(LAKE, SAND)
    for path in ("index.html", "404.html"):
        colour = page(built[path]).one("head").all("meta", name="theme-color")
        assert [(meta.attributes["media"], meta.attributes["content"]) for meta in colour] == [
            ("(prefers-color-scheme: light)", light.ground),
            ("(prefers-color-scheme: dark)", dark.ground),
        ]


# ---- scenes


def test_the_scenes_that_can_be_chosen_are_those_that_there_are() -> None:
    known = get_args(get_type_hints(Theme)["scene"])
    assert set(known) == {path.stem for path in (PROJECT / "templates/scenes").iterdir()}


def test_a_scene_of_the_practices_own_that_lacks_a_drawing_is_told_of_by_its_own_file(site: Site) -> None:
    macros = ("scene(crop, fit, close=false)", "evening(name)", "mirrored(name)")
    own = "".join(f"{{% macro {macro} %}}{{% endmacro %}}" for macro in macros)
    built = site(f"-- templates/scenes/lake.html --\n{own}\n")
    [told] = [problem for problem in built.problems if "description" not in problem]
    assert told.startswith("templates/scenes/lake.html:1:1: this scene has no macro called mark; add {% macro mark %}")
