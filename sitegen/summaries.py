"""Summaries: what a command tells of a build or a check, in words or as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.builder import Report
    from sitegen.problems import Problem

MOST_LINES = 20
COMMAND = re.compile(r"python3 build\.py(?: [a-z]+)?(?: --[a-z]+)*")


def as_json(report: Report) -> str:
    """Return all that a report holds."""
    told = {
        "problems": [problem._asdict() for problem in report.problems],
        "written": report.written,
        "removed": report.removed,
        "total": report.total,
    }
    return json.dumps(told, ensure_ascii=False, indent=1)


def changes(report: Report, seconds: float | None) -> str:
    """Return which files were written and removed, and why; `seconds` is how long the build took."""
    took = f", {seconds:.2f} s" if seconds is not None else ""
    errors = sum(problem.grade == "error" for problem in report.problems)
    if errors:
        return f"{errors} error{'s' * (errors > 1)}: nothing was written, the site is as it was{took}"
    lines = [f"wrote    {path}  ({report.rendered[path]})" for path in report.written]
    lines += [f"removed  {path}" for path in report.removed]
    if len(lines) > MOST_LINES:
        lines[MOST_LINES - 1 :] = [f"… and {len(lines) - MOST_LINES + 1} more"]
    kept = report.total - len(report.written)
    lines.append(f"{report.total} files: {len(report.written)} written, {kept} as before{took}")
    return "\n".join(lines)


def counted(report: Report) -> str:
    """Return how many problems of each grade there are."""
    grades = [problem.grade for problem in report.problems]
    counts = [f"{grades.count(grade)} {grade}{'s' * (grades.count(grade) != 1)}" for grade in dict.fromkeys(grades)]
    # Of a file with mistakes nothing else is known, so that fewer to-dos are told while there are any.
    more = "; more may be told once the errors are mended" if "error" in grades else ""
    return ", ".join(counts) + more or f"{report.total} files checked: no problems"


def waiting(report: Report, source: str) -> str:
    """Return what a build leaves for `check` to tell; nothing where there is nothing, or where errors come first.

    `source` is the command's option.
    """
    grades = [problem.grade for problem in report.problems]
    if "error" in grades:
        return ""
    named = (("to-do", "to-dos"), ("hint", "hints"))
    parts = [
        f"{count} {one if count == 1 else several}"
        for one, several in named
        if (count := grades.count(one))  # type: ignore[arg-type]
    ]
    return f"{' and '.join(parts)}: python3 build.py check{source} lists them" if parts else ""


def with_source(problems: Iterable[Problem], source: str) -> tuple[Problem, ...]:
    """Return the problems with the command's option `source` in the commands that they name.

    It is put in last: what a build remembers of a site is the same wherever the site stands.
    """

    def at_home(problem: Problem) -> Problem:
        return problem._replace(text=COMMAND.sub(lambda found: found[0] + source, problem.text))

    return tuple(map(at_home, problems)) if source else tuple(problems)
