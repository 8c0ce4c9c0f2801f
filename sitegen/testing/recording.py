"""Recording: what the tests of accessibility have seen, gathered into each site's evidence."""

import datetime
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

if TYPE_CHECKING:
    import pytest

SEEN = "seen"
"""The name under which a test notes what it has seen: {"site": …, "checked": …, …}."""
_CHECKER_PINS = Path(__file__).parents[2] / "requirements" / "checker" / "package.json"


def gives_evidence(item: "pytest.Item") -> bool:
    """Return whether a test looks at the accessibility of a site that would show it, or of all sites at once."""
    if not item.get_closest_marker("accessibility"):
        return False
    call = getattr(item, "callspec", None)
    name = call.params.get("name") if call else None
    return name is None or name in _wanting()


def themes() -> dict[str, str]:
    """Return the themes of the sites that would show evidence, as they are now."""
    from sitegen.testing import evidence
    from tests.little_site import PROJECT
    from tests.sites import SOURCES

    return {name: evidence.theme_of(SOURCES[name], PROJECT) for name in sorted(_wanting())}


def write(seen: Iterable[dict[str, Any]], before: dict[str, str]) -> Iterator[str]:
    """Write the evidence of every site that all is known of, and yield a line on each.

    `before` are the themes when the tests began: of a theme that was changed meanwhile nobody knows what was seen.
    """
    from sitegen.model.evidence import Checked
    from sitegen.testing import evidence
    from tests.sites import SOURCES

    of_sites: dict[str, list[dict[str, Any]]] = {}
    for one in seen:
        of_sites.setdefault(one["site"], []).append(one)
    for name, theme in themes().items():
        found = of_sites.get(name, [])
        missing = sorted(set(get_args(Checked)) - {one["checked"] for one in found})
        if missing:
            yield f"{name}: nothing is recorded, for these were not tested: {', '.join(missing)}"
        elif theme != before[name]:
            yield f"{name}: nothing is recorded, for its theme was changed during the tests; record again"
        else:
            path = evidence.write(SOURCES[name], _gathered(theme, found))
            yield f"{name}: recorded in {path}"


def _gathered(theme: str, seen: list[dict[str, Any]]) -> Any:
    from sitegen.model.evidence import Checked, Evidence, Limit
    from sitegen.model.parts import Plain
    from sitegen.values.day import Day

    today = datetime.datetime.now().astimezone().date()
    tools = dict.fromkeys(tool for one in seen for tool in one.get("tools", ()))
    return Evidence(
        tested=Day(today.year, today.month, today.day),
        theme=Plain(theme),
        pages=max(one.get("pages", 0) for one in seen),
        views=sum(one.get("views", 0) for one in seen),
        widths=tuple(dict.fromkeys(width for one in seen for width in one.get("widths", ()))),
        tools=tuple(Plain(tool) for tool in tools),
        checked=get_args(Checked),
        limits=get_args(Limit),
    )


@cache
def _wanting() -> frozenset[str]:
    """Return the names of the sites that are asked for, or of all; the tests' own practice shows no evidence."""
    from sitegen.testing import evidence
    from tests.little_site import PROJECT
    from tests.sites import SOURCES, given

    chosen = {name: source for name, source in SOURCES.items() if given() in (None, source)}
    return frozenset(name for name, source in chosen.items() if evidence.wants(source, PROJECT))


def checker() -> str:
    """Return the Nu checker's name and the version that is pinned."""
    pins = json.loads(_CHECKER_PINS.read_text(encoding="utf-8"))
    return f"Nu Html Checker {pins['dependencies']['vnu-jar']}"
