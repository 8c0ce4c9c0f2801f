"""Pairs of typefaces, one for text and one for headings, as assets/fonts/fonts.yml lists them; a site chooses one."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from sitegen import choices, content, written
from sitegen.inputs import Inputs
from sitegen.problems import Problem, did_you_mean
from sitegen.values import quoted

FOLDER = "assets/fonts"
FONTS_FILE = f"{FOLDER}/fonts.yml"
Role = Literal["text", "heading"]
ROLES: tuple[Role, ...] = ("text", "heading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Typeface:
    """One family of letters, in variable font files."""

    family: str
    files: Annotated[tuple[str, ...], "WOFF2 files in assets/fonts/; the first holds the common letters"]
    weights: Annotated[str, "the lightest and the heaviest that the styles use: 400 700"]
    licence: Annotated[str, "a text file in assets/fonts/, which is put out beside the letters as it asks"]
    like: Annotated[Literal["sans", "serif"], "what stands in until it is there"]
    size: Annotated[int, "percent, from 50 to 150: how large its letters are set"] = 100

    @property
    def lightest(self) -> int:
        """The least weight that is put out."""
        return int(self.weights.split()[0])

    @property
    def heaviest(self) -> int:
        """The greatest weight that is put out."""
        return int(self.weights.split()[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two typefaces that go together."""

    name: str
    text: Typeface
    heading: Typeface

    def face(self, role: Role) -> Typeface:
        """Return the typeface that has a role."""
        return self.text if role == "text" else self.heading


# What a typeface's texts may be, as they are put into CSS; and what to write.
SHAPES = {
    "family": (re.compile(r"[^\W_][\w -]*"), "write letters, digits, spaces and hyphens only"),
    "weights": (re.compile(r"[1-9]\d{0,2} [1-9]\d{0,2}"), "write two numbers, such as 400 700"),
}
FILE = re.compile(r"\w[\w.-]*")
NO_FILE = "write a file's name in assets/fonts/: letters, digits, hyphens and dots"
# Percent. Families differ by some tenths in how large their letters look; what is beyond is a slip.
SMALLEST, LARGEST = 50, 150


def chosen(inputs: Inputs) -> Pair | None:
    """Return the site's pair: the one that site.yml names, else the first; None where there is none."""
    known = inputs.compute(listed)
    wanted = inputs.compute(content.site).theme.type
    found = {pair.name: pair for pair in known}
    if wanted is None or wanted in found:
        return found[wanted] if wanted else next(iter(known), None)
    line, column, _ = inputs.compute(written.spans, content.SITE_FILE)["theme.type"]
    text = choices.unknown(wanted, tuple(found), "is no pair of typefaces")
    inputs.report(Problem(content.SITE_FILE, line, column, "theme.type", text))
    return next(iter(known), None)


def listed(inputs: Inputs) -> tuple[Pair, ...]:
    """Return the pairs that can be used; what is wrong with the others is reported."""
    from sitegen import reading

    if not inputs.exists(FONTS_FILE):
        return ()
    text = written.text_of(inputs, FONTS_FILE)
    read, problems = reading.read(tuple[Pair, ...], text, FONTS_FILE)
    for problem in problems:
        inputs.report(problem)
    known: dict[str, Pair] = {}
    for number, pair in enumerate(read or ()):
        faults = list(_faults(inputs, pair, known))
        for name, fault in faults:
            at = f"[{number}].{name}"
            place = next((line, column) for where, line, column, _ in reading.spans(text) if where == at)
            inputs.report(Problem(FONTS_FILE, *place, at, fault))
        if not faults:
            known[pair.name] = pair
    return tuple(known.values())


def _faults(inputs: Inputs, pair: Pair, known: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield the names of a pair's fields that cannot be used, and what is wrong with them."""
    if pair.name in known:
        yield "name", f"a pair above is called {quoted(pair.name)} too; give this one a name of its own"
    if pair.text.family == pair.heading.family and pair.text.size != pair.heading.size:
        yield "heading.family", "the text has this family too, at another size; write the same size for both"
    for role in ROLES:
        for name, fault in (*_faults_of_face(pair.face(role)), *_faults_of_files(inputs, pair.face(role))):
            yield f"{role}.{name}", fault


def _faults_of_face(face: Typeface) -> Iterator[tuple[str, str]]:
    for name, (shape, cure) in SHAPES.items():
        value = getattr(face, name)
        if not shape.fullmatch(value):
            yield name, f"{quoted(value)} cannot be used here; {cure}"
        elif name == "weights" and face.lightest > face.heaviest:
            yield name, f"{quoted(value)} begins with the heavier one; write {face.heaviest} {face.lightest}"
    if not SMALLEST <= face.size <= LARGEST:
        yield "size", f"{face.size} cannot be used here; write percents from {SMALLEST} to {LARGEST}"


def _faults_of_files(inputs: Inputs, face: Typeface) -> Iterator[tuple[str, str]]:
    files = {f"files[{number}]": file for number, file in enumerate(face.files)}
    for name, file in (*files.items(), ("licence", face.licence)):
        if not FILE.fullmatch(file):
            yield name, f"{quoted(file)} cannot be used here; {NO_FILE}"
        elif not inputs.exists(f"{FOLDER}/{file}"):
            ending = posixpath.splitext(file)[1]
            known = [posixpath.basename(found) for found in inputs.names(FOLDER) if found.endswith(ending)]
            yield name, f"there is no file {file} in assets/fonts/{did_you_mean(file, known)}"
