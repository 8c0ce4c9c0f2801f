"""Styles: the assets' CSS as the few `<style>` elements that a page inlines, and the policy that admits them.

One element holds the base, one each section kind's block; each is byte-identical on every page, so that one
Content-Security-Policy serves the whole site. Where fonts are found depends on the page, so they have an element
of their own for each depth.
"""

from __future__ import annotations

import posixpath
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from markupsafe import Markup

from sitegen import fonts, theme, written
from sitegen.inputs import Inputs
from sitegen.model.sections import SECTION_KINDS
from sitegen.problems import Problem

LAYERS = ("tokens", "base", "compositions", "blocks", "utilities")


def elements(inputs: Inputs, kinds: Iterable[str], here: str, root: str = "") -> tuple[Markup, ...]:
    """Return the style elements of a page with these section kinds; fonts are found from `root`, if it is given."""
    faces = inputs.compute(fonts.faces_css, root or "../" * here.count("/"))
    texts = [
        inputs.compute(base_css),
        *(inputs.compute(block_css, kind) for kind in dict.fromkeys(kinds)),
        faces,
    ]
    return tuple(element(text) for text in texts if text)


def element(text: str) -> Markup:
    """Return styles as an element of a page's head."""
    # What would end the element has been refused: in files by css.compact, in fonts' texts by fonts.pairs.SHAPES.
    assert all(sign not in text for sign in ("</", "<!--")), "such text is refused, with its place, where it is read"
    return Markup("<style>{}</style>").format(Markup(text))  # noqa: S704


def policy(styles: Iterable[Markup], form: Iterable[str] | None = None) -> str:
    """Return the Content-Security-Policy of a page: its own styles by their hashes, its own files, nothing else.

    `form` are the origins over which the contact form leads visitors; None where there is no form.
    """
    # connect-src: no script of ours asks for anything, but whoever judges a page by one (Lighthouse its robots.txt)
    # asks as the page itself.
    hashes = " ".join(f"'sha256-{_hash(style)}'" for style in styles)
    receivers = " ".join(("'self'", *form)) if form is not None else "'none'"
    return (
        f"default-src 'none'; style-src {hashes}; img-src 'self'; font-src 'self'; connect-src 'self'; "
        f"base-uri 'none'; form-action {receivers}"
    )


# ---- questions


def base_css(inputs: Inputs) -> str:
    """Return what every page needs: tokens, base, compositions, the blocks of the frame, utilities."""
    files = [file for layer in LAYERS for file in _files(inputs, layer)]
    common = [file for file in files if not _is_section_block(file)]
    order = f"@layer {','.join(LAYERS)};"
    tokens = inputs.compute(theme.css) + inputs.compute(fonts.tokens_css)
    return order + tokens + "".join(inputs.compute(layered, file) for file in common)


def block_css(inputs: Inputs, kind: str) -> str:
    """Return the styles of one section kind."""
    return inputs.compute(layered, f"assets/css/blocks/{kind}.css")


def layered(inputs: Inputs, file: str) -> str:
    """Return a CSS file in its folder's layer, without comments; what is wrong with it is reported."""
    from sitegen import css

    text = written.text_of(inputs, file)
    compact, faults = css.compact(text)
    for line, column, fault in faults:
        inputs.report(Problem(file, line, column, "", fault))
    return f"@layer {file.split('/')[2]}{{{compact}}}" if compact else ""


# ---- how it is done


def _files(inputs: Inputs, layer: str) -> list[str]:
    return [file for file in written.files(inputs, f"assets/css/{layer}") if file.endswith(".css")]


def _is_section_block(file: str) -> bool:
    folder, name = posixpath.split(file)
    return folder == "assets/css/blocks" and name.removesuffix(".css") in SECTION_KINDS


def _hash(style: Markup) -> str:
    text = str(style).removeprefix("<style>").removesuffix("</style>")
    return b64encode(sha256(text.encode()).digest()).decode()
