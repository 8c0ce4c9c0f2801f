"""Clashes: outputs that want the same path, told of at the one that is moved most easily."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from sitegen import written
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.outputs import call_of, redirects
from sitegen.outputs.pages import page
from sitegen.outputs.static import copied
from sitegen.problems import Problem
from sitegen.traces import Key

PAGE, COPY, REDIRECT = (call_of(recipe)[0] for recipe in (page, copied, redirects.redirect))
# What the build makes of its own accord cannot be moved at all.
EASE = {PAGE: 1, COPY: 2, REDIRECT: 3}
BUT = "but for capital letters or accents, which some computers do not tell apart"


def report(inputs: Inputs, claims: Mapping[str, Sequence[Key]]) -> None:
    """Report every path that several calls claim, and every path that is a folder of another one."""
    claimants: dict[str, list[tuple[str, Key]]] = {}
    for path, calls in claims.items():
        claimants.setdefault(_folded(path), []).extend((path, call) for call in calls)
    for folded, found in claimants.items():
        (kept, keeper), *others = sorted(found, key=_ease)
        for path, call in others:
            but = "" if path == kept else f" {BUT}"
            twins = _stem(call) == _stem(keeper)
            cure = "delete one of them" if twins else "give one of them another `slug:`"
            _tell(inputs, call, f"has the same address as {_owner(keeper, kept)}{but}", cure)
        for folder in _folders(folded):
            if folder in claimants:
                (path, keeper), (_, call) = sorted((found[0], claimants[folder][0]), key=_ease)
                _tell(inputs, call, f"this and {_owner(keeper, path)} would be a file and a folder of the same name")


def _folded(path: str) -> str:
    """Return what macOS and Windows take for the same path; a site may be built on one and served from another."""
    return unicodedata.normalize("NFC", path.casefold())


def _stem(call: Key) -> str:
    """Return the file of a page's call without its ending: a page may be written as .md or as .yml, not as both."""
    return str(call[1]).rpartition(".")[0] if len(call) > 1 and call[0] == PAGE else repr(call)


def _tell(inputs: Inputs, call: Key, fault: str, cure: str = "give one of them another `slug:`") -> None:
    recipe, file, *more = (*call, "")
    if recipe == REDIRECT:
        number = redirects.numbers_of(inputs, file, more[0])[-1]
        written.complain(inputs, Origin(file, f"old_addresses[{number}]"), f"{fault}; delete it here")
    elif recipe == PAGE:
        spans = inputs.compute(written.spans, file)
        at = "slug" if "slug" in spans else "title"
        line, column, _ = spans.get(at, (1, 1, 1))
        inputs.report(Problem(file, line, column, "slug", f"{fault}; {cure}"))
    else:
        inputs.report(Problem(file, 1, 1, "", f"{fault}; give the file another name"))


def _owner(call: Key, path: str) -> str:
    recipe, file, *_ = (*call, "")
    if recipe == REDIRECT:
        return f"an old address of {file}"
    return str(file) if recipe in EASE else f"the build's own {path}"


def _ease(claim: tuple[str, Key]) -> int:
    return EASE.get(claim[1][0], 0)


def _folders(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
