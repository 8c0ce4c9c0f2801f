"""KINDS: the site's table of contents. Every file a visitor can fetch is an Output of one of these kinds."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from sitegen.traces import Key


class Output(NamedTuple):
    """One file of the site: its path in the output folder, and the call of the recipe that makes its bytes."""

    path: str
    call: Key
    """The recipe as "module:function", then its arguments: plain values, for they are inputs too."""


def output(path: str, recipe: Callable[..., bytes], *args: object) -> Output:
    """Return the output that `recipe(inputs, *args)` makes."""
    return Output(path, call_of(recipe, *args))


def call_of(recipe: Callable[..., bytes], *args: object) -> Key:
    """Return the call `recipe(inputs, *args)` as it is kept in plans and traces."""
    return (f"{recipe.__module__}:{recipe.__qualname__}", *args)


def kinds() -> tuple[Callable[..., tuple[Output, ...]], ...]:
    """Return the questions that list the site's files, one a kind."""
    # Imported when a plan is made: a build in which nothing changed needs none of them.
    from sitegen.outputs import (
        endings,
        fonts,
        icons,
        leaflets,
        not_found,
        pages,
        pictures,
        redirects,
        robots,
        sitemap,
        static,
        style_guide,
        vcards,
    )

    return (
        pages.outputs,
        not_found.outputs,
        endings.outputs,
        vcards.outputs,
        redirects.outputs,
        pictures.outputs,
        fonts.outputs,
        icons.outputs,
        static.outputs,
        leaflets.outputs,
        sitemap.outputs,
        robots.outputs,
        style_guide.outputs,
    )
