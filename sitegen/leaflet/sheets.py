"""Sheets: the files of which a language's leaflet is printed."""

from __future__ import annotations

import json
import unicodedata
from typing import Any, NamedTuple

from sitegen import addresses, content, fonts, heads, templates, theme, written
from sitegen.fonts import pairs
from sitegen.inputs import Inputs
from sitegen.leaflet import choosing, letters, printing
from sitegen.leaflet.setting import Typesetter
from sitegen.leaflet.telling import Teller
from sitegen.model.parts import Origin
from sitegen.model.sections.contact import Contact
from sitegen.problems import Faulty

FOLDER = "templates/leaflet"
ASKED_FOR = Origin(content.SITE_FILE, "leaflet")
UNSEEN = frozenset(" \n\u00a0\u00ad\u2009\u202f\u2060")
"""Spaces, soft hyphens and word joiners: Typst knows them without a drawing of theirs."""
NO_LETTERS = "the leaflet needs the theme's typefaces, and there are none; list a pair in assets/fonts/fonts.yml"


def files(inputs: Inputs, language: str, path: str) -> dict[str, bytes]:
    """Return what is printed, by name: the template, what it says, drawings, letters. Raises Faulty."""
    found = {
        file.removeprefix(f"{FOLDER}/"): written.text_of(inputs, file).encode()
        for file in inputs.names(FOLDER)
        if file.endswith(".typ")
    }
    drawings = {f"{part}.svg": drawing for part in ("scene", "mark") if (drawing := _drawing(inputs, part, path))}
    if address := _home(inputs, language):
        drawings["qr.svg"] = inputs.derive(code, address.encode())
    found_letters = _letters(inputs)
    look = {
        **found_letters.roles,
        "colours": inputs.compute(theme.palette).light._asdict(),
        "drawings": sorted(drawings),
    }
    said = _printable(inputs, inputs.compute(told, language, path), found_letters.held, path)
    values = {printing.SAID: said.encode(), printing.THEME: json.dumps(look).encode()}
    return found | drawings | found_letters.files | values


def told(inputs: Inputs, language: str, path: str) -> str:
    """Return what a language's leaflet says, as JSON: a question, so that what it does not say leaves it as it is."""
    words, site = inputs.compute(content.words, language), inputs.compute(content.site)
    typesetter = Typesetter(inputs, language, path)
    teller = Teller(language, words, typesetter)
    title, hero = choosing.opening(inputs, language)
    said = {
        "language": language,
        "name": site.name,
        "title": title if site.name in title else f"{title} – {site.name}",
        "heading": typesetter.plain(hero.heading or title),
        "lead": teller.rich(hero.lead),
        "sections": [teller.section(pick) for pick in choosing.picked(inputs, language)],
        "contact": _contact(inputs, language, teller, typesetter),
    }
    return json.dumps(said, ensure_ascii=False)


def _contact(inputs: Inputs, language: str, teller: Teller, typesetter: Typesetter) -> dict[str, Any] | None:
    """Return how to get in touch: the facts of site.yml and the site's address; None while neither is known."""
    words, site = inputs.compute(content.words, language), inputs.compute(content.site)
    facts, address = teller.contact(site.contact), _home(inputs, language)
    if not facts and not address:
        return None
    pick = inputs.compute(choosing.best, language, "contact")
    section = pick.section if facts and pick and isinstance(pick.section, Contact) else None
    shown = address.partition("://")[2].rstrip("/") if address else ""
    return {
        "heading": typesetter.plain(section.heading if section else site.name if facts else words.leaflet_online),
        "lead": teller.rich(section.lead if section else None),
        "facts": facts,
        "href": address,
        "address": shown,
        "code": f"{words.leaflet_code} {shown}",
    }


def _home(inputs: Inputs, language: str) -> str | None:
    """Return the full address of a language's front page, if the site has one."""
    address = inputs.compute(content.address)
    return addresses.public(address, heads.home_path(inputs, language)) if address else None


def code(address: bytes) -> bytes:
    """Return a QR code as SVG, black without a ground; a quarter of it may be soiled (ISO/IEC 18004, level Q)."""
    import io

    import segno

    drawn = io.BytesIO()
    segno.make(address.decode(), error="q", micro=False).save(
        drawn, kind="svg", border=0, xmldecl=False, omitsize=True, nl=False
    )
    return drawn.getvalue()


def _drawing(inputs: Inputs, part: str, path: str) -> bytes:
    context = {
        "here": path,
        "part": part,
        "site": {"scene": inputs.compute(theme.scene)},
        "colours": inputs.compute(theme.palette).light,
    }
    return templates.render(inputs, "leaflet/drawing.svg", path, context).strip().encode()


class Letters(NamedTuple):
    """The site's letters as the leaflet uses them."""

    roles: dict[str, Any]
    """Of each role its families, in the order of use, and its size in percent."""
    files: dict[str, bytes]
    """The font files by name."""
    held: frozenset[str]
    """The letters that every role has."""


def _letters(inputs: Inputs) -> Letters:
    pair = inputs.compute(pairs.chosen)
    if pair is None:
        written.complain(inputs, ASKED_FOR, NO_LETTERS)
        raise Faulty(content.SITE_FILE)
    roles: dict[str, Any] = {}
    files: dict[str, bytes] = {}
    held = []
    for role in pairs.ROLES:
        face = pair.face(role)
        sources = {f"{role} {number}": f"{pairs.FOLDER}/{file}" for number, file in enumerate(face.files)}
        for family, source in sources.items():
            files[f"{printing.LETTERS}/{family}.ttf"] = _plain(inputs, source, family)
        roles[role] = {"families": list(sources), "size": face.size}
        held.append(frozenset("".join(inputs.compute(fonts.held, source) for source in sources.values())))
    return Letters(roles, files, frozenset.intersection(*held))


def _plain(inputs: Inputs, source: str, family: str) -> bytes:
    if not inputs.compute(fonts.held, source):
        raise Faulty(source)  # which is reported there
    return inputs.derive(letters.plain, inputs.file(source) or b"", family)


def _printable(inputs: Inputs, said: str, held: frozenset[str], path: str) -> str:
    """Return a text without the signs that the typefaces lack, which are reported; PDF/UA takes no others."""
    lacking = sorted(set(said) - held - UNSEEN)
    if told := [sign for sign in lacking if unicodedata.category(sign) not in ("Cf", "Mn")]:
        names = ", ".join(f"{sign} (U+{ord(sign):04X})" for sign in told)
        text = f"the site's typefaces do not have {names}, so {path} leaves it out; write it in other words"
        written.complain(inputs, ASKED_FOR, text, grade="warning")
    return said.translate(dict.fromkeys(map(ord, lacking)))
