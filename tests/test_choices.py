"""Choices: what an editor reads who has written another word than those from which a value is chosen."""

from __future__ import annotations

import dataclasses
import re
import typing
from collections.abc import Callable, Iterator

import pytest

from sitegen import choices, reading, unknown_fields
from sitegen.fields import fields_of
from sitegen.model.page import Page
from sitegen.model.parts import Picture
from sitegen.model.sections import SECTION_KINDS, AnySection
from sitegen.model.sections.formats import Format, Formats
from sitegen.model.site import ContactFact, ContactFacts, Place, Site, Theme
from tests.little_site import PROJECT, Built

LAYOUTS = ("grid", "list", "large")
FACES = ("warm", "modern", "bookish")
SCENES = ("lake", "field", "rings", "none")


@pytest.mark.parametrize(
    ("written", "allowed", "told"),
    [
        ("järvi", SCENES, '"järvi" is written lake here; possible: lake, field, rings, none'),
        ("Järvi", SCENES, '"Järvi" is written lake here; possible: lake, field, rings, none'),
        ("no", SCENES, '"no" is written none here; possible: lake, field, rings, none'),
        ("isot", LAYOUTS, '"isot" is written large here; possible: grid, list, large'),
        ("lits", LAYOUTS, '"lits" is not known here; did you mean list? Possible: grid, list, large'),
        ("lrage", LAYOUTS, '"lrage" is not known here; did you mean large? Possible: grid, list, large'),
        ("Grid", LAYOUTS, '"Grid" is not known here; did you mean grid? Possible: grid, list, large'),
        ("lar", LAYOUTS, '"lar" is not known here; did you mean large? Possible: grid, list, large'),
        ("lost", SCENES, '"lost" is not known here; possible: lake, field, rings, none'),
        ("jarvi", SCENES, '"jarvi" is written lake here; possible: lake, field, rings, none'),
        ("järvi", LAYOUTS, '"järvi" is not known here; possible: grid, list, large'),
    ],
)
def test_all_choices_are_told_in_their_order_and_a_guess_only_where_it_is_near(
    written: str, allowed: tuple[str, ...], told: str
) -> None:
    assert choices.unknown(written, allowed) == told


def test_letters_are_chosen_from_the_themes_own_list_in_its_order(site: Callable[..., Built]) -> None:
    told = site("-- content/site.yml --\nname: Kaiku\ntheme:\n  type: lämmin\n").problems
    assert 'content/site.yml:3:9: theme.type: "lämmin" is written warm here; possible: warm, modern, bookish' in told


@pytest.mark.parametrize("source", [".", "examples/puutarha"])
def test_a_sites_file_has_every_choice_of_the_theme_ready_to_be_opened(source: str) -> None:
    text = (PROJECT / source / "content/site.yml").read_text(encoding="utf-8")
    opened = re.sub(r"^#(  (?:roundness|density|type|scene): )", r"\1", text, flags=re.MULTILINE)
    found, problems = reading.read(Site, opened, "content/site.yml")
    assert problems == []
    assert found is not None
    for name, names in (*_named(Theme), ("type", FACES)):
        [comment, line] = re.findall(rf"^(#.*)\n {{2}}{name}: (\w+)$", opened, re.MULTILINE)[0]
        assert line == (getattr(found.theme, name) or "warm") == (getattr(Theme(), name) or "warm")
        assert [word for word in re.findall(r"\w+", comment) if word in names] == list(names)


def test_every_word_of_another_language_stands_for_one_choice_of_the_model() -> None:
    known = [*_choices(Theme), *_choices(Site), *_choices(Page), typing.get_args(ContactFact), SECTION_KINDS]
    known += [names for kind in typing.get_args(AnySection) for names in _choices(kind)]
    known.append(FACES)
    names = _first_words(choices.OTHER_WORDS)
    assert set(names) <= {name for allowed in known for name in allowed}
    for allowed in known:
        words = [word for name in allowed if name in names for word in _words(name)]
        assert sorted(words) == sorted(set(words)), allowed


def test_a_field_in_finnish_is_told_by_its_own_name_and_not_as_missing_too(site: Callable[..., Built]) -> None:
    told = site("-- content/site.yml --\nnimi: Kaiku\ntheme:\n  väri: vihreä\n").problems
    assert [problem for problem in told if "site.yml" in problem] == [
        "content/site.yml:1:1: nimi: unknown field; did you mean name?",
        "content/site.yml:3:3: theme.väri: unknown field; did you mean colour?",
    ]


IN_SITE = "what is known of the practice belongs into site.yml, below `contact:`"


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("phone", Page, f"unknown field here; {IN_SITE}"),
        ("puhelin", Page, f"unknown field here; it is written phone, and {IN_SITE}"),
        ("sähköposti", Formats, f"unknown field here; it is written email, and {IN_SITE}"),
        ("phone", Site, "unknown field here; it belongs below `contact:`, indented"),
        ("street", ContactFacts, "unknown field here; it belongs into an item below `places:`"),
        (
            "osoite",
            ContactFacts,
            "unknown field here; it is written street, and it belongs into an item below `places:`",
        ),
        ("hinta", Formats, "unknown field here; it is written price, and it belongs into an item below `items:`"),
        ("nimi", Formats, "unknown field; did you mean heading?"),
        ("places", Format, "unknown field; did you mean place?"),
    ],
)
def test_a_field_at_another_place_or_in_another_language_is_told_where_it_belongs(
    name: str, kind: type, told: str
) -> None:
    assert unknown_fields.told(name, kind) == told


@pytest.mark.parametrize("name", ["hours", "person", "puhelin"])
def test_in_an_item_a_word_like_a_fact_s_is_not_sent_to_the_sites_file(name: str) -> None:
    assert unknown_fields.told(name, Format).startswith("unknown field; possible: for_whom, form,")


def test_every_field_that_is_told_in_other_words_is_one_of_the_model() -> None:
    kinds = (Site, Page, Theme, ContactFacts, Place, Picture, *typing.get_args(AnySection))
    known = {name for kind in kinds for name in _fields_in(kind)}
    assert set(_first_words(choices.FIELDS_IN_OTHER_WORDS)) <= known


def _fields_in(kind: type) -> Iterator[str]:
    for field in fields_of(kind):
        yield field.name
        for part in typing.get_args(field.type):
            if dataclasses.is_dataclass(part) and isinstance(part, type):
                yield from (inner.name for inner in fields_of(part))


def _first_words(table: str) -> list[str]:
    return [line.partition(":")[0] for line in table.strip().splitlines()]


def _words(name: str) -> list[str]:
    lines = choices.OTHER_WORDS.strip().splitlines()
    return next(line.partition(":")[2].split() for line in lines if line.startswith(f"{name}:"))


def _choices(kind: type) -> Iterator[tuple[str, ...]]:
    return (names for _, names in _named(kind))


def _named(kind: type) -> Iterator[tuple[str, tuple[str, ...]]]:
    for field in fields_of(kind):
        for part in (field.type, *typing.get_args(field.type)):
            if typing.get_origin(part) is typing.Literal:
                yield field.name, typing.get_args(part)
