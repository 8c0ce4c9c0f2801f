"""The reference tells of all that can be written, from the model itself."""

from __future__ import annotations

import dataclasses
from typing import get_args

import pytest

from sitegen import reference
from sitegen.fields import fields_of
from sitegen.language import rulebook
from sitegen.model.page import Page
from sitegen.model.sections import SECTION_KINDS, AnySection
from sitegen.model.site import ContactFact, ContactFacts, Site
from tests.little_site import PROJECT


def test_the_reference_in_the_docs_is_the_models_own() -> None:
    written = (PROJECT / "docs/reference.md").read_text(encoding="utf-8")
    assert written == reference.reference(), "run python3 -m sitegen.reference > docs/reference.md"


def test_the_rules_of_typography_in_the_docs_are_those_of_the_tables() -> None:
    written = (PROJECT / "docs/typography.md").read_text(encoding="utf-8")
    assert written == rulebook.rulebook(), "run python3 -m sitegen.language.rulebook > docs/typography.md"


def test_every_section_kind_has_its_chapter() -> None:
    headings = [line for line in reference.reference().splitlines() if line.startswith("### ")]
    assert [f"### {kind}" for kind in SECTION_KINDS] == headings[: len(SECTION_KINDS)]


@pytest.mark.parametrize("kind", [Site, ContactFacts, Page, *get_args(AnySection)])
def test_every_field_says_what_it_is_for(kind: type) -> None:
    assert [field.name for field in fields_of(kind) if not field.meaning and field.name != "kind"] == []


def test_a_page_can_need_each_fact_of_the_contact() -> None:
    assert set(get_args(ContactFact)) - {"contact"} == {field.name for field in dataclasses.fields(ContactFacts)}
