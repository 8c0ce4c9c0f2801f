"""Sections: one name in five places, and each kind shows all that an editor gave it."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from sitegen import reading
from sitegen.model.page import Page
from sitegen.model.parts import Markdown, PictureFile, Target
from sitegen.model.sections import SECTION_KINDS, AnySection
from sitegen.model.site import ContactFacts, Site
from sitegen.values.web_address import WebAddress
from tests.elements import Element, page
from tests.little_site import PROJECT, LittleSite

KINDS = set(SECTION_KINDS) - {"body"}  # a page's own text is shown as prose
NOT_SHOWN = {"id", "kind", "leaflet", "needs", "facts", "language", "layout"}
INNERMOST = (Markdown, Target, PictureFile)
DESCRIPTION = "Esimerkki, jossa on tarpeeksi sanoja kuvaukseksi hakukoneita varten."
Example = dict[str, Any]


def stems(folder: Path) -> set[str]:
    return {file.stem for file in folder.iterdir()}


def examples() -> dict[str, Example]:
    """Return each file's examples by kind and name, their values all text, as the engine reads them."""
    texts = {file.stem: file.read_text(encoding="utf-8") for file in sorted((PROJECT / "tests/sections").glob("*.yml"))}
    read = {kind: yaml.load(text, yaml.BaseLoader) for kind, text in texts.items()}  # noqa: S506 - it makes only text
    return {f"{kind}: {example['example']}": example for kind, listed in read.items() for example in listed}


EXAMPLES = examples()


# ---- one name, five places


def test_a_section_kind_has_one_name_in_five_places() -> None:
    assert stems(PROJECT / "templates/sections") == KINDS
    assert stems(PROJECT / "tests/sections") == KINDS
    assert stems(PROJECT / "assets/css/blocks") >= KINDS
    for name, example in EXAMPLES.items():
        assert name.partition(":")[0] == example["section"]["kind"]


def test_every_block_that_is_no_sections_is_named_in_a_template() -> None:
    templates = " ".join(file.read_text(encoding="utf-8") for file in (PROJECT / "templates").rglob("*.html"))
    classes = set(re.findall(r"[\w-]+", " ".join(re.findall(r'class="([^"]*)"', templates))))
    blocks = {block.replace("_", "-") for block in stems(PROJECT / "assets/css/blocks") - KINDS}
    assert blocks - classes == set()


def test_some_example_gives_each_field() -> None:
    """A field that no example gives could be forgotten by its template, and nobody would notice."""
    given: dict[type, set[str]] = {}
    for example in EXAMPLES.values():
        for value in dataclasses_in((read_section(example), read_contact(example))):
            named = {field.name for field in dataclasses.fields(value) if getattr(value, field.name) not in (None, ())}
            given.setdefault(type(value), set()).update(named)
    for kind, names in given.items():
        # Of what every section may have, these are tested by themselves: no template of a page shows them.
        apart = {"needs", "facts", "leaflet"}
        assert names | apart == {field.name for field in dataclasses.fields(kind)} | apart, kind


# ---- what is given is shown


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_shows_all_that_is_given(name: str, little_site: Callable[..., LittleSite]) -> None:
    example = EXAMPLES[name]
    main = shown(little_site(), example)
    seen = " ".join([main.text, *main.named("img", "alt")])
    hidden = example.get("hides", [])
    expected = [text for text in given_texts(example) if text not in " ".join(hidden)]
    assert [text for text in expected if text not in seen] == []
    assert [text for text in example.get("shows", []) if text not in seen] == []
    assert [text for text in hidden if text in seen] == []


@pytest.mark.parametrize("name", [name for name in EXAMPLES if "actions" in EXAMPLES[name]["section"]])
def test_each_action_of_an_example_is_a_link(name: str, little_site: Callable[..., LittleSite]) -> None:
    links = shown(little_site(), EXAMPLES[name]).links()
    for action in EXAMPLES[name]["section"]["actions"]:
        assert links[action["label"]] == ("./" if action["to"] == "index.yml" else action["to"])


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_section_says_its_id_and_its_language(kind: str, little_site: Callable[..., LittleSite]) -> None:
    of_kind = [example for name, example in EXAMPLES.items() if name.startswith(f"{kind}:")]
    example = next(example for example in of_kind if "id" in example["section"])
    main = shown(little_site(), example)
    found = [element for tag in ("section", "div") for element in main.all(tag) if "id" in element.attributes]
    assert [(element.attributes["id"], element.attributes["lang"]) for element in found] == [
        (example["section"]["id"], example["section"]["language"])
    ]


def test_a_quotation_says_the_language_of_its_words(little_site: Callable[..., LittleSite]) -> None:
    main = shown(little_site(), EXAMPLES["quotes: every field"])
    assert [words.attributes.get("lang") for words in main.all("blockquote")] == [None, "sv", "en"]


def test_questions_have_a_heading_each_below_that_of_their_section(little_site: Callable[..., LittleSite]) -> None:
    def headings(name: str) -> list[tuple[str, str]]:
        main = shown(little_site(), EXAMPLES[name])
        return [(tag, heading.text) for tag in ("h2", "h3") for heading in main.all(tag)]

    assert headings("questions: a question that stands by itself") == [("h2", "Sattuuko se?")]
    assert headings("questions: every field") == [
        ("h2", "Usein kysyttyä"),
        ("h3", "Kuinka kauan tapaaminen kestää?"),
        ("h3", "Voiko ohjausta saada etänä?"),
    ]


def test_steps_are_an_ordered_list(little_site: Callable[..., LittleSite]) -> None:
    steps = shown(little_site(), EXAMPLES["process: every field"]).one("ol")
    assert [step.text for step in steps.all("h3")] == ["Tutustuminen", "Sopimus", "Harjoittelu", "Arviointi"]


def test_a_day_of_news_is_told_to_machines_too(little_site: Callable[..., LittleSite]) -> None:
    main = shown(little_site(), EXAMPLES["news: every field"])
    assert main.named("time", "datetime") == ["2026-03-15", "2026-02-01"]


def test_each_field_of_the_contact_form_has_a_label_and_only_a_machine_meets_the_last(
    little_site: Callable[..., LittleSite],
) -> None:
    form = shown(little_site(), EXAMPLES["contact: every fact known"]).one("form", method="post")
    assert form.attributes["action"] == "https://www.example.com/lomake"
    fields = [field for tag in ("input", "textarea") for field in form.all(tag)]
    labelled = [field for label in form.all("label") for tag in ("input", "textarea") for field in label.all(tag)]
    assert len(fields) == len(form.all("label")) == len(labelled)
    assert [field.attributes["name"] for field in fields if "required" in field.attributes] == [
        "name",
        "email",
        "message",
    ]
    trap = form.one("label", **{"class": "contact__trap"}).one("input")
    assert (trap.attributes["tabindex"], trap.attributes["autocomplete"]) == ("-1", "off")


def test_a_pages_own_text_is_shown_as_prose(little_site: Callable[..., LittleSite]) -> None:
    built = little_site("""
        -- content/fi/oma.md --
        ---
        title: Oma
        sections:
          - kind: body
            id: teksti
        ---
        ## Otsikko

        Sivun oma teksti.
        -- content/fi/osio.yml --
        title: Osio
        sections:
          - kind: prose
            id: teksti
            text: |
              ## Otsikko

              Sivun oma teksti.
    """).build()
    own, section = (page(built[path]).one("div", id="teksti") for path in ("oma/index.html", "osio/index.html"))
    assert own.text == "Otsikko Sivun oma teksti."
    assert own == section


# ---- how it is done


def shown(site: LittleSite, example: Example) -> Element:
    """Return the main part of a front page that has the example's section and nothing else."""
    language = example.get("language", "fi")
    site.remove("content/fi/index.yml")
    picture = BytesIO()
    Image.new("RGB", (1440, 860), (90, 120, 140)).save(picture, "PNG")
    site.write("content/pictures/jarvi.png", picture.getvalue())
    # JSON is YAML too.
    site.write("content/site.yml", json.dumps(facts(example)))
    home = {"title": "Kaikuja", "sections": [example["section"]]}
    for path, content in {f"{language}/index.yml": home, **example.get("pages", {})}.items():
        described = {"description": f"{content['title']}. {DESCRIPTION}", **content}
        site.write(f"content/{path}", json.dumps(described))
    built = site.build()
    assert [problem for problem in built.problems if ": hint: " not in problem] == []
    return page(built["index.html"]).one("main")


def facts(example: Example) -> Example:
    contact = {"contact": example["contact"]} if "contact" in example else {}
    return {"name": "Kaiku", "languages": [example.get("language", "fi")], **contact}


def read_section(example: Example) -> AnySection:
    text = json.dumps({"title": "Kaikuja", "sections": [example["section"]]})
    read, problems = reading.read(Page, text, "content/fi/index.yml")
    assert read is not None, problems
    return read.sections[0]  # type: ignore[return-value]  # no example is shared


def read_contact(example: Example) -> ContactFacts:
    read, problems = reading.read(Site, json.dumps(facts(example)), "content/site.yml")
    assert read is not None, problems
    return read.contact


def given_texts(example: Example) -> Iterator[str]:
    """Yield the texts and values of an example's section and contact facts, each as the page should say it."""
    for value in leaves((read_section(example), read_contact(example))):
        match value:
            case str():
                yield value
            case Markdown():
                yield from re.findall(r"[^\W\d_]+", re.sub(r"\]\([^)]*\)", "", value.text))
            case _ if hasattr(value, "show") and not isinstance(value, WebAddress):
                yield " ".join(value.show(example.get("language", "fi")).split())


def leaves(value: object) -> Iterator[Any]:
    """Yield the innermost values that an editor has written for visitors to read."""
    if isinstance(value, tuple):
        for part in value:
            yield from leaves(part)
    elif dataclasses.is_dataclass(value) and not hasattr(value, "show") and not isinstance(value, Markdown):
        for field in dataclasses.fields(value):
            if field.name not in NOT_SHOWN and not isinstance(value, Target | PictureFile):
                yield from leaves(getattr(value, field.name))
    else:
        yield value


def dataclasses_in(value: object) -> Iterator[Any]:
    """Yield the model's values inside a value, without typed values, texts and links."""
    if isinstance(value, tuple):
        for part in value:
            yield from dataclasses_in(part)
    elif isinstance(value, INNERMOST) or hasattr(value, "show"):
        return
    elif dataclasses.is_dataclass(value):
        yield value
        for field in dataclasses.fields(value):
            yield from dataclasses_in(getattr(value, field.name))
