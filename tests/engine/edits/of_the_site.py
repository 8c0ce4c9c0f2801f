"""Edits of site.yml, of the command line's settings, and of the date."""

from __future__ import annotations

import datetime
from random import Random
from typing import Any

from tests.engine.edits.dice import new_word, one_of
from tests.engine.practice import Practice

SITE = "source/content/site.yml"
DATES = ("from", "until")


def name(site: Practice, dice: Random) -> str:
    return _changed(site, name=new_word(dice))


def contact(site: Practice, dice: Random) -> str:
    facts = {
        "person": new_word(dice),
        "phone": f"040 123 {dice.randrange(1000, 9999)}",
        "email": f"{new_word(dice).lower().encode('ascii', 'ignore').decode() or 'a'}@example.com",
        "places": [{"city": new_word(dice)}],
        "controller": new_word(dice),
        "form": dice.choice(("https://example.com/lomake", "formspree xyzabcde", "netlify")),
        "hours": ["ma–pe 9–16"],
    }
    known = {key: value for key, value in facts.items() if dice.random() < 0.5}
    return _changed(site, contact=known or None)


def theme(site: Practice, dice: Random) -> str:
    colour = f"#00{dice.randrange(64):02x}{dice.randrange(64):02x}"
    return _changed(site, theme={"colour": colour, "density": dice.choice(("airy", "normal", "compact"))})


def hyphenation(site: Practice, dice: Random) -> str:
    return _changed(site, hyphenation=dice.choice((True, False)))


def compounds(site: Practice, dice: Random) -> str:
    """Teach the site where one of its long words may be broken."""
    path = "source/content/compounds.txt"
    entry = dice.choice(("metsä|retki*", "työn|ohja*", "ei sana", "sivu|kartta*"))
    site.write(path, f"# omat sanat\n{entry}\n")
    return entry


def address(site: Practice, dice: Random) -> str:
    return _changed(site, address=dice.choice((None, "https://kaiku.example.com", "https://example.com/kaiku/")))


def languages(site: Practice, dice: Random) -> str:
    return _changed(site, languages=dice.choice((["fi"], ["fi", "sv"], ["sv", "fi"], ["sv", "fi"])))


def days_pass(site: Practice, dice: Random) -> str:
    """Go to a day on which a page comes or goes."""
    if site.settings.drafts:
        # Among drafts no date is looked at.
        site.choose(drafts=False)
        site.build()
    dated = [(data[name], name) for data in map(site.data_of, site.readable()) for name in DATES if name in data]
    written, name = one_of(dice, dated)
    last_before = datetime.date.fromisoformat(str(written)) - datetime.timedelta(days=name == "from")
    site.choose(today=last_before + datetime.timedelta(days=site.settings.today <= last_before))
    return str(site.settings.today)


def drafts_shown(site: Practice, _: Random) -> str:
    site.choose(drafts=not site.settings.drafts)
    return str(site.settings.drafts)


def portable(site: Practice, _: Random) -> str:
    site.choose(portable=not site.settings.portable)
    return str(site.settings.portable)


def address_overridden(site: Practice, dice: Random) -> str:
    given = ("https://kaiku.example.com/", "https://koe.example.com/")
    site.choose(address=None if site.settings.address else dice.choice(given))
    return str(site.settings.address)


def _changed(site: Practice, **values: Any) -> str:
    data, _ = site.data(SITE)
    data = {key: value for key, value in {**data, **values}.items() if value is not None}
    site.put(SITE, data)
    return str(values)


EDITS = (
    name,
    contact,
    hyphenation,
    compounds,
    theme,
    address,
    languages,
    days_pass,
    days_pass,
    drafts_shown,
    portable,
    address_overridden,
)
