"""Paths: where each language's leaflet stands."""

from __future__ import annotations

from sitegen import addresses, content, heads, slugs
from sitegen.inputs import Inputs


def paths(inputs: Inputs) -> tuple[tuple[str, str], ...]:
    """Return language and path of each leaflet: beside the front page, by its name in that language."""
    languages = inputs.compute(content.languages) if inputs.compute(content.site).leaflet else ()
    names = {language: slugs.slug_of(inputs.compute(content.words, language).leaflet) for language in languages}
    homes = {language: heads.home_path(inputs, language).removesuffix(addresses.INDEX) for language in languages}
    return tuple((language, f"{homes[language]}{names[language] or 'leaflet'}.pdf") for language in languages)
