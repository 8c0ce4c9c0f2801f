"""Letters: every letter that a page shows is in the site's typefaces; one that is not looks like a stranger's."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from contextlib import suppress

import yaml

from sitegen import content, fonts, texts, written
from sitegen.checks import telling
from sitegen.fonts import letters, pairs
from sitegen.fonts.pairs import FOLDER, ROLES, Pair, Role
from sitegen.inputs import Inputs
from sitegen.outputs import not_found, style_guide
from sitegen.problems import Problem

# Attributes are not looked at: browsers show them, if at all, in letters of their own.
HIDDEN = re.compile(r"<(head|script|style|svg)\b.*?</\1>|<!--.*?-->", re.DOTALL)
HEADING = re.compile(r"<(h[1-6])\b.*?</\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
COMMENT = re.compile(r"<!--.*?-->|\{#.*?#\}", re.DOTALL)
WORDS = "templates/words/"
# Of no page of the site.
OTHERS = ("templates/style_guide/", "templates/leaflet/", WORDS)


def check(inputs: Inputs) -> None:
    """Check every page; a letter is told of once."""
    pair = inputs.compute(pairs.chosen)
    if pair is None:
        return
    held = {role: _held(inputs, pair, role) for role in ROLES}
    told: set[str] = set()
    for path in inputs.outputs():
        # The style guide shows more letters than the site has.
        if path.endswith(".html") and path != style_guide.PATH:
            for role, shown in zip(ROLES, inputs.compute(letters_shown, path), strict=True):
                known = held[role]
                missing = sorted(set(shown) - known - told) if known else ()
                told.update(missing)
                for letter in missing:
                    inputs.report(_problem(inputs, path, letter, pair.face(role).family))


def letters_shown(inputs: Inputs, path: str) -> tuple[str, str]:
    """Return the letters of a page outside its headings, and those in them, each sorted."""
    page = HIDDEN.sub(" ", (inputs.output(path) or b"").decode())
    headings = " ".join(found[0] for found in HEADING.finditer(page))
    return _letters(HEADING.sub(" ", page)), _letters(headings)


def _letters(markup: str) -> str:
    return "".join(sorted(letters.seen(html.unescape(TAG.sub("", markup)))))


def _held(inputs: Inputs, pair: Pair, role: Role) -> frozenset[str]:
    """Return the letters that a role's files hold; none where one cannot be read, which is told of there."""
    if not all(inputs.compute(fonts.held, f"{FOLDER}/{file}") for file in pair.face(role).files):
        return frozenset()
    return frozenset("".join(font.letters for font in inputs.compute(fonts.font_files) if font.role == role))


# ---- places


def _problem(inputs: Inputs, path: str, letter: str, family: str) -> Problem:
    own = inputs.compute(telling.blame, path)
    text = (
        f'"{letter}" (U+{ord(letter):04X}) is not in {family}, so it is shown in letters of another kind; write it '
        "otherwise, or choose a pair of typefaces that has it (theme.type in site.yml)"
    )
    for file in _files(inputs, path, own):
        shown = _without_comments(file, inputs.compute(written.text_of, file))
        at = letters.written_at(shown, letter)
        if at >= 0:
            return Problem(file, *texts.place(shown[:at]), "", text, "warning", "" if file == own else own)
    return Problem(own, 1, 1, "", text, "warning")


def _files(inputs: Inputs, path: str, own: str) -> Iterator[str]:
    """Yield the files whose texts a page may show, those that it shows most likely first."""
    yield own
    yield from inputs.compute(telling.shared_from, own)
    yield content.SITE_FILE
    languages = _languages(inputs, path, own)
    for language in languages:
        yield from (file for file in inputs.names(f"content/{language}") if file.endswith(letters.WRITTEN))
    yield from (f"{WORDS}{language}.yml" for language in languages)
    for file in inputs.names("templates"):
        if file.endswith(".html") and not file.startswith(OTHERS):
            yield file


def _languages(inputs: Inputs, path: str, own: str) -> tuple[str, ...]:
    """Return the language of a page; of one that is of none in particular, the site's."""
    known = inputs.compute(content.languages)
    wanted = dict(inputs.compute(not_found.paths)).get(path) or own.removeprefix("content/").partition("/")[0]
    return (wanted,) if wanted in known else known


def _without_comments(file: str, text: str) -> str:
    """Return a file's text with spaces for its comments, so that every other sign keeps its place."""
    end = len(text) - len(written.divided(file, text)[0].body) if file.endswith((".yml", ".md")) else 0
    return COMMENT.sub(lambda found: _blank(found[0]), _scalars(text[:end]) + text[end:])


def _scalars(data: str) -> str:
    """Return data with spaces for all but its texts."""
    parts, at = [], 0
    # Of data that is no YAML, which is told of where it is read, the texts up to the fault.
    with suppress(yaml.YAMLError):
        for token in yaml.scan(data, Loader=yaml.CBaseLoader):
            if isinstance(token, yaml.ScalarToken):
                start, end = token.start_mark.index, token.end_mark.index
                parts += [_blank(data[at:start]), data[start:end]]
                at = end
    return "".join(parts) + _blank(data[at:])


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
