"""Pages: what a content file becomes."""

from __future__ import annotations

from collections.abc import Callable

from tests.little_site import Built


def test_a_page_lives_in_a_folder_of_its_name(site: Callable[..., Built]) -> None:
    built = site("""
        -- content/fi/työnohjaus.yml --
        title: Työnohjaus
    """)
    assert "<title>Työnohjaus – Kaiku</title>" in built["tyonohjaus/index.html"]
