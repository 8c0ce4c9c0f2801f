"""Hidden pages: the editor hears which pages visitors do not see today."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.little_site import Built, LittleSite

PAGE = """
    -- content/fi/kurssi.yml --
    title: Kurssi
    description: Kurssi, jolla harjoitellaan keskustelua omasta työstä ja opitaan uutta.
    {fields}
"""


@pytest.mark.parametrize(
    ("fields", "field"),
    [("draft: kyllä", "draft"), ("from: 1.12.2026", "from"), ("until: 1.11.2026", "until")],
)
def test_a_page_that_is_not_published_is_told_of(
    little_site: Callable[..., LittleSite], fields: str, field: str
) -> None:
    site = little_site(PAGE.format(fields=fields))
    told = [problem for problem in site.build().problems if "kurssi" in problem]
    place = f"content/fi/kurssi.yml:3:{len(field) + 3}"
    assert told == [f"{place}: hint: {field}: the page is not published now; --drafts shows it"]
    assert not [problem for problem in site.build(drafts=True).problems if "kurssi" in problem]


def test_a_page_that_can_never_be_published_is_told_of(site: Callable[..., Built]) -> None:
    told = site(PAGE.format(fields="from: 1.12.2026\n    until: 1.11.2026")).problems
    assert any(
        problem.startswith("content/fi/kurssi.yml:4:8: warning: until: this day comes before") for problem in told
    )
