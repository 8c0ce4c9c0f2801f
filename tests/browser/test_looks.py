"""Looks: whatever a practice chooses of corners, spaces, letters and drawings, its pages fit and have no barriers."""

from __future__ import annotations

import itertools
import re
import typing
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from sitegen.model.site import Theme
from sitegen.theme import DENSITY, ROUNDNESS
from tests.browser.barriers import barriers
from tests.browser.fitting import too_wide
from tests.browser.probing import small_targets
from tests.browser.serving import served
from tests.browser.walking import settle
from tests.little_site import PROJECT, LittleSite

# Built anew for letters and drawing; corners and spaces are two lengths in the styles, which a script can set.
TYPE = re.findall(r"^- name: (\w+)$", (PROJECT / "assets/fonts/fonts.yml").read_text(encoding="utf-8"), re.MULTILINE)
SCENE = typing.get_args(typing.get_type_hints(Theme)["scene"])
CORNERS, SPACES = list(ROUNDNESS), list(DENSITY)
SET = """lengths => {
    for (const [name, value] of Object.entries(lengths)) document.documentElement.style.setProperty(name, value);
}"""
# As much as a practice's menu may well hold: six pages and three languages.
NAMES = ("Työnohjaus", "Muodot", "Hyödyt", "Koulutus", "Kysymyksiä", "Yhteys")
# How far apart the middles of what stands in the header are, px.
ROWS = """() => {
    const shown = [...document.querySelectorAll("header :is(a, button):not(.skip-link)")].filter(one =>
        one.checkVisibility());
    const middles = shown.map(one => one.getBoundingClientRect()).map(box => (box.top + box.bottom) / 2);
    return Math.max(...middles) - Math.min(...middles);
}"""
SITE = """
-- content/site.yml --
name: Fysiotraining
languages: [fi, sv, en]
contact:
  phone: 040 123 4567
  email: kaiku@example.com
  hours: [ma–pe 9–16]
theme:
  colour: "#054d54"
-- content/sv/index.yml --
title: Hem
-- content/en/index.yml --
title: Home
-- content/fi/index.yml --
title: Etusivu
next: {label: "Lue lisää työyhteisötyönohjauksesta", to: 2.yml}
sections:
  - kind: hero
    heading: Työnohjausta esihenkilöille
    lead: Keskustelua omasta työstä.
    actions: [{label: Katso työnohjauksen muodot, to: 2.yml}, {label: Ota yhteyttä, to: 6.yml}]
  - kind: formats
    layout: table
    heading: Muodot
    items:
      - form: Työyhteisötyönohjaus
        text: Työyhteisö keskustelee työstään.
        for_whom: työyhteisöille
        length: 45 min
        interval: 2 viikon välein
        place: Tampere
        remote: yes
        price: 90 € (sis. alv 25,5 %)
      - form: Johdon ja esihenkilöiden työnohjaus
        length: 1,5 t
  - kind: formats
    layout: cards
    heading: Kortit
    items: [{form: Yksilötyönohjaus, length: 45 min}, {form: Työyhteisötyönohjaus, length: 1 t}]
  - kind: benefits
    layout: grid
    heading: Yhdeksän mahdollista hyötyä
    items: [{title: Oppiminen tehostuu.}, {title: Työstä johtuva stressi vähenee.}, {title: Tiimityö kehittyy.}]
  - kind: process
    heading: Näin työnohjaus etenee
    items: [{title: Sovitaan tavoitteista, text: Yhdessä.}, {title: Tavataan säännöllisesti, text: Usein.}]
  - kind: contact
    layout: card
    heading: Yhteydenotto
""" + "".join(f"-- content/fi/{number}.yml --\ntitle: {name}\nmenu: {number}\n" for number, name in enumerate(NAMES, 1))


def some_lengths(scene: str) -> list[tuple[str, str]]:
    """Return every corner with every space in one scene or another, each of both with every drawing."""
    first = SCENE.index(scene)
    return [(corner, SPACES[(first + number) % 3]) for number, corner in enumerate(CORNERS)]


SOME = [(letters, scene, some_lengths(scene)) for letters, scene in zip(itertools.cycle(TYPE), SCENE, strict=False)]
ALL = [
    pytest.param(letters, scene, list(itertools.product(CORNERS, SPACES)), marks=pytest.mark.thorough)
    for letters, scene in itertools.product(TYPE, SCENE)
]


@pytest.mark.parametrize(("letters", "scene", "lengths"), [*SOME, *ALL])
def test_pages_fit_and_have_no_barriers_in_every_look(
    letters: str,
    scene: str,
    lengths: list[tuple[str, str]],
    open_context: Callable[..., BrowserContext],
    little_site: Callable[..., LittleSite],
    axe_script: str,
) -> None:
    with served(built(little_site(SITE), letters, scene)) as start:
        page = open_context(320).new_page()
        page.goto(start)
        assert wrong_with(page, axe_script, lengths) == []


def built(site: LittleSite, letters: str, scene: str) -> Path:
    """Build a site with these letters and this drawing, and return the folder that it is in."""
    site.write("content/site.yml", site.read("content/site.yml") + f"  type: {letters}\n  scene: {scene}\n")
    assert [problem for problem in site.build().report.problems if problem.grade == "error"] == []
    return site.output


def wrong_with(page: Page, axe_script: str, lengths: list[tuple[str, str]]) -> list[str]:
    """Return what is wrong with a page on a phone and on screens where its header has room for one row."""
    settle(page)
    faults = []
    for width, (corner, space) in itertools.product((320, 1280, 1440), lengths):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate(SET, {"--round": ROUNDNESS[corner], "--density": DENSITY[space]})
        found = [*too_wide(page), *small_targets(page)]
        if width >= 1280 and page.evaluate(ROWS) > 4:
            found.append("the header has two rows")
        if (corner, space) == lengths[0] and width != 1280:
            found += barriers(page, axe_script)
        faults += [f"{corner}, {space} at {width} px: {fault}" for fault in found]
    return faults
