"""Edits of templates, in the project and in the practice's own folder, and of the interface's words."""

from __future__ import annotations

import re
from random import Random

import yaml

from tests.engine.edits.dice import new_word, one_of
from tests.engine.practice import Practice

MACRO = re.compile(r"(\{% macro [^%]*%\}\n)")


def page_template(site: Practice, dice: Random) -> str:
    return _marked(site, dice, ["project/templates/base.html", "project/templates/not_found.html"], r"(<body>|<p>)")


def section_template(site: Practice, dice: Random) -> str:
    return _marked(site, dice, site.files("project/templates/sections"), r"(<h[12]>)")


def component(site: Practice, dice: Random) -> str:
    return _marked(site, dice, site.files("project/templates/components"), r"(<[a-z]+ )", 'data-w="{}" ')


def macro(site: Practice, dice: Random) -> str:
    macros = [path for path in site.files("project/templates/components") if MACRO.search(site.read(path).decode())]
    return _marked(site, dice, macros, MACRO.pattern, "<!-- {} -->")


def head_or_file_template(site: Practice, dice: Random) -> str:
    found = [*site.files("project/templates/head", ".html"), *site.files("project/templates/files", ".html", ".xml")]
    return _marked(site, dice, found, r"(\{% (?:if|for) )", "<!-- {} -->", before=True)


def template_overridden(site: Practice, dice: Random) -> str:
    """Put a copy of a project's template in the practice's own folder, with a change."""
    theirs = [path.removeprefix("project/") for path in site.files("project/templates", ".html")]
    path = one_of(dice, [path for path in theirs if not (site.source / path).exists()])
    site.write(f"source/{path}", site.read(f"project/{path}") + f"<!-- {new_word(dice)} -->\n".encode())
    return path


def template_no_longer_overridden(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.files("source/templates"))
    site.remove(path)
    return path


def word(site: Practice, dice: Random) -> str:
    path = one_of(dice, site.files("project/templates/words", "fi.yml", "sv.yml"))
    words = yaml.safe_load(site.read(path))
    name = dice.choice(sorted(words))
    site.write(path, yaml.safe_dump({**words, name: new_word(dice)}, allow_unicode=True))
    return f"{name} in {path}"


def _marked(site: Practice, dice: Random, paths: list[str], place: str, mark: str = "{}", before: bool = False) -> str:
    """Put a new word into one of the templates, at one of the places that the pattern finds."""
    path = one_of(dice, paths)
    text = site.read(path).decode()
    found = one_of(dice, list(re.finditer(place, text)))
    at = found.start() if before else found.end()
    site.write(path, text[:at] + mark.format(new_word(dice)) + text[at:])
    return path


EDITS = (
    page_template,
    section_template,
    component,
    macro,
    head_or_file_template,
    template_overridden,
    template_no_longer_overridden,
    word,
)
