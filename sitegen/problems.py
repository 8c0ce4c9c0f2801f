"""Problem: the one shape of an editor's mistake, from every stage of a build."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Grade = Literal["error", "warning", "hint", "to-do"]


# A page has 14 fields; a longer list helps nobody.
MOST_NAMED = 24


class Problem(NamedTuple):
    """What is wrong, where, and how to mend it.

    Orders by place, so sorted problems read like the files from top to bottom.
    """

    path: str
    """The file, relative to the source folder, with forward slashes."""
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    at: str
    """The place within the data, such as `sections[1].title`; empty where there is none."""
    text: str
    """The fault and the cure, in one sentence or two."""
    grade: Grade = "error"
    """An error stops the build; a warning fails a strict check; a to-do is a fact not yet known."""
    seen_in: str = ""
    """For a template's fault, the content file that was being rendered; empty elsewhere."""

    def __str__(self) -> str:
        grade = "" if self.grade == "error" else f"{self.grade}: "
        at = f"{self.at}: " if self.at else ""
        seen_in = f"; seen while rendering {self.seen_in}" if self.seen_in else ""
        # A line each, whatever was quoted from the file.
        told = " ".join(f"{at}{self.text}".split("\n"))
        return f"{self.path}:{self.line}:{self.column}: {grade}{told}{seen_in}"


class Faulty(Exception):
    """A recipe or question cannot go on; its problems are already reported."""


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of the problems forbids writing the site."""
    return any(problem.grade == "error" for problem in problems)


def merged(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems, each once and sorted; a template's fault seen on many pages names the first of them."""
    seen_in: dict[Problem, set[str]] = {}
    for problem in problems:
        seen_in.setdefault(problem._replace(seen_in=""), set()).add(problem.seen_in)
    return tuple(problem._replace(seen_in=_first(pages)) for problem, pages in sorted(seen_in.items()))


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the known name that was most likely meant, if one is near; of files, only the name itself is compared."""
    from difflib import get_close_matches  # only a mistake pays for the import

    plain = {_plain(name): name for name in sorted(known, reverse=True)}
    wanted = _plain(written)
    near = get_close_matches(wanted, plain, n=1, cutoff=0.65)
    # A short form, such as desc.
    near = near or [name for name in plain if len(wanted) > 2 and name.startswith(wanted)]
    return plain[near[0]] if near else None


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return `; did you mean X?` for the nearest known name, or the list of a few known ones, or nothing."""
    names = sorted(known)
    near = nearest(written, names)
    if near:
        return f"; did you mean {near}?"
    return f"; possible: {', '.join(names)}" if 0 < len(names) <= MOST_NAMED else ""


def _first(pages: Iterable[str]) -> str:
    # Content is what an editor knows; 404.html and the like come after it.
    first, *others = sorted(pages, key=lambda page: (not page.startswith("content/"), page))
    return first + (f" and {len(others)} more" if others else "")


def _plain(name: str) -> str:
    file = name.replace("\\", "/").rpartition("/")[2]
    return (file.rpartition(".")[0] or file).casefold()
