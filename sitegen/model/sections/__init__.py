"""Sections: the kinds of section, one a module; this is their one list, in the order of the reference."""

from __future__ import annotations

from typing import get_args

from sitegen.model.sections.accessibility import Accessibility
from sitegen.model.sections.audiences import Audiences
from sitegen.model.sections.benefits import Benefits
from sitegen.model.sections.body import Body
from sitegen.model.sections.call_to_action import CallToAction
from sitegen.model.sections.contact import Contact
from sitegen.model.sections.credentials import Credentials
from sitegen.model.sections.formats import Formats
from sitegen.model.sections.hero import Hero
from sitegen.model.sections.news import News
from sitegen.model.sections.people import People
from sitegen.model.sections.picture import PictureSection
from sitegen.model.sections.prices import Prices
from sitegen.model.sections.process import Process
from sitegen.model.sections.prose import Prose
from sitegen.model.sections.questions import Questions
from sitegen.model.sections.quotes import Quotes
from sitegen.model.sections.service import Service
from sitegen.model.sections.sitemap import Sitemap

AnySection = (
    Hero
    | Service
    | Prose
    | Body
    | Benefits
    | Audiences
    | Formats
    | Process
    | Prices
    | People
    | Credentials
    | Quotes
    | Questions
    | PictureSection
    | News
    | Contact
    | CallToAction
    | Accessibility
    | Sitemap
)

SECTION_KINDS: tuple[str, ...] = tuple(section.__dataclass_fields__["kind"].default for section in get_args(AnySection))
