"""Layouts: each option an editor can choose has an example, a style and words; scenes replace one another."""

from __future__ import annotations

import json
import re
import typing
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from sitegen.model.sections import AnySection
from sitegen.model.site import Theme
from tests.elements import page
from tests.little_site import PROJECT, LittleSite
from tests.test_sections import DESCRIPTION, EXAMPLES, shown


def options(owner: type, field: str) -> tuple[str, ...]:
    """Return what an editor may choose for a field."""
    (literal, *_) = typing.get_args(typing.get_type_hints(owner, include_extras=True)[field])
    return typing.get_args(literal)


LAYOUTS = {
    kind.__dataclass_fields__["kind"].default: options(kind, "layout")
    for kind in typing.get_args(AnySection)
    if "layout" in kind.__dataclass_fields__
}
SCENES = options(Theme, "scene")


@pytest.mark.parametrize("kind", LAYOUTS)
def test_every_layout_has_an_example_and_stands_in_its_blocks_header(kind: str) -> None:
    given = {
        example["section"].get("layout", LAYOUTS[kind][0])
        for name, example in EXAMPLES.items()
        if name.startswith(f"{kind}:")
    }
    assert given >= set(LAYOUTS[kind])
    header = (PROJECT / f"assets/css/blocks/{kind}.css").read_text(encoding="utf-8").partition("*/")[0]
    assert [option for option in LAYOUTS[kind] if f'data-layout="{option}"' not in header] == []


# Without a way to get in touch, contact has nothing to lay out.
@pytest.mark.parametrize("kind", sorted(LAYOUTS.keys() - {"contact"}))
def test_a_section_says_its_layout_and_without_one_it_has_the_first(
    kind: str, little_site: Callable[..., LittleSite]
) -> None:
    named = {name: example for name, example in EXAMPLES.items() if name.startswith(f"{kind}:")}
    for wanted in (None, LAYOUTS[kind][-1]):
        example = next(example for example in named.values() if example["section"].get("layout") == wanted)
        main = shown(little_site(), example)
        said = [
            element for tag in ("section", "div") for element in main.all(tag) if "data-layout" in element.attributes
        ]
        assert [element.attributes["data-layout"] for element in said] == [wanted or LAYOUTS[kind][0]]


def test_a_table_compares_the_facts_that_are_known_of_some_form(little_site: Callable[..., LittleSite]) -> None:
    table = shown(little_site(), EXAMPLES["formats: two facts in a table"]).one("table")
    heads = [(head.attributes["scope"], head.text.split(" Työntekijä")[0]) for head in table.all("th")]
    assert heads == [
        ("col", "Tapaamisen kesto"),
        ("col", "Kuinka usein"),
        ("row", "Yksilötyönohjaus"),
        ("row", "Johdon ja esihenkilöiden työnohjaus"),
    ]
    assert {len(row.all("td")) + len(row.all("th")) for row in table.all("tr")} == {3}


def test_a_table_without_facts_is_a_list(little_site: Callable[..., LittleSite]) -> None:
    main = shown(little_site(), EXAMPLES["formats: a table without facts is none"])
    assert (main.all("table"), len(main.all("h3"))) == ([], 2)


# ---- scenes


def test_every_scene_is_a_template() -> None:
    assert {file.stem for file in (PROJECT / "templates/scenes").iterdir()} == set(SCENES)


def drawn(site: LittleSite, scene: str) -> dict[str, str]:
    """Return the pages of a site that shows a scene in all its places, two of them twice."""
    action = [{"label": "Kysy", "to": "mailto:info@example.com"}]
    end: dict[str, Any] = {"kind": "call_to_action", "heading": "Kysy", "actions": action}
    pages = {
        "index": [{"kind": "hero"}, end, end],
        "toinen": [end],
        "kolmas": [{"kind": "hero", "layout": "beside"}],
    }
    site.write("content/site.yml", json.dumps({"name": "Kaiku", "theme": {"scene": scene}}))
    for name, sections in pages.items():
        text = {"title": name, "description": f"{name}. {DESCRIPTION}", "sections": sections}
        site.write(f"content/fi/{name}.yml", json.dumps(text))
    built = site.build()
    assert [problem for problem in built.problems if ": hint: " not in problem] == []
    return {path: built[path] for path in ("index.html", "toinen/index.html", "kolmas/index.html")}


@pytest.mark.parametrize("scene", SCENES)
def test_no_id_of_a_drawing_comes_twice_on_a_page(scene: str, little_site: Callable[..., LittleSite]) -> None:
    for text in drawn(little_site(), scene).values():
        tags = ("svg", "g", "path", "clippath", "main", "aside", "p", "nav")
        found = Counter(
            element.attributes["id"] for tag in tags for element in page(text).all(tag) if "id" in element.attributes
        )
        assert [name for name, times in found.items() if times > 1] == []


def test_each_scene_is_another_drawing_in_every_place_and_none_draws_nothing(
    little_site: Callable[..., LittleSite],
) -> None:
    places = {scene: drawings(drawn(little_site(), scene)) for scene in SCENES}
    assert places.pop("none") == []
    seen = [drawing for found in places.values() for drawing in set(found)]
    assert {len(found) for found in places.values()} == {12}
    assert len(seen) == len(set(seen))


def drawings(pages: dict[str, str]) -> list[str]:
    """Return the drawings of pages; an arrow is none."""
    found = [drawing for text in pages.values() for drawing in re.findall(r"<svg.*?</svg>", text, re.DOTALL)]
    return [drawing for drawing in found if 'class="arrow"' not in drawing]
