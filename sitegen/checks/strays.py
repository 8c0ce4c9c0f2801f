"""Strays: files in content/ that no page comes from, and that no visitor will see."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from sitegen import content, heads, written
from sitegen.content import LANGUAGES, NAMELESS, OTHER_PICTURES, PAGE_SUFFIXES, PICTURE_SUFFIXES, SITE_FILE
from sitegen.evidence import FILE as EVIDENCE_FILE
from sitegen.inputs import Inputs
from sitegen.pictures.showing import OF_ANOTHER_KIND
from sitegen.problems import Problem
from sitegen.word_breaks import COMPOUNDS_FILE

# Where an editor keeps them, by the guide or by their own language.
PICTURE_FOLDERS = ("pictures", "kuvat", "bilder", "images")


def check(inputs: Inputs) -> None:
    """Report every file that is not used, unless site.yml's own mistakes make that uncertain."""
    if inputs.compute(content.site) == NAMELESS:
        return
    for file in inputs.names("content"):
        is_used = file in (SITE_FILE, COMPOUNDS_FILE, EVIDENCE_FILE) or file.lower().endswith(PICTURE_SUFFIXES)
        fault = None if is_used else _fault(inputs, file)
        if fault:
            inputs.report(Problem(file, 1, 1, "", f"not used: {fault}", "warning"))


def _is_named(inputs: Inputs, name: str) -> bool:
    """Return whether a published page, or site.yml, holds a file's name."""
    files = (
        file for language in inputs.compute(content.languages) for file in inputs.compute(content.page_files, language)
    )
    live = (file for file in files if inputs.compute(heads.is_live, file))
    return any(
        name.casefold() in unquote(inputs.compute(written.text_of, file)).casefold() for file in (SITE_FILE, *live)
    )


def _fault(inputs: Inputs, file: str) -> str | None:
    languages = inputs.compute(content.languages)
    folder, ending = file.split("/")[1], posixpath.splitext(file)[1].lower()
    if ending in OTHER_PICTURES:
        # Where a page names it, an error stands there.
        return None if _is_named(inputs, posixpath.basename(file)) else OF_ANOTHER_KIND.format(ending)
    if folder in PICTURE_FOLDERS:
        return "pictures end in .jpg, .png, .webp or .svg, and nothing else belongs here"
    if folder in languages:
        if file.endswith(PAGE_SUFFIXES):
            return None
        return "pages end in .md or .yml (with small letters), pictures in .png, .jpg, .webp or .svg"
    if folder in LANGUAGES:
        return f"the site has no language {folder}; add it to `languages:` in {SITE_FILE}, or remove the file"
    return f"pages stand in the folder of their language, such as content/{languages[0]}/"
