"""Redirects: a small page at each address that a page once had, which sends visitors to where it is now."""

from __future__ import annotations

import posixpath

from sitegen import addresses, content, heads, written
from sitegen.inputs import Inputs
from sitegen.model.parts import Origin
from sitegen.outputs import Output, output

# Bytes; file systems take 255, and index.html.br and the like may be put beside it.
LONGEST_NAME = 200


def outputs(inputs: Inputs) -> tuple[Output, ...]:
    """Return an output for each old address of each published page."""
    found = []
    for language in inputs.compute(content.languages):
        for head in inputs.compute(heads.live_heads, language):
            found += [output(path, redirect, head.file, path) for path in inputs.compute(old_paths, head.file)]
    return tuple(found)


def old_paths(inputs: Inputs, file: str) -> tuple[str, ...]:
    """Return the output paths of a page's old addresses; one that is no path is reported."""
    page = inputs.compute(content.page, file)
    paths = []
    for number, old in enumerate(page.old_addresses if page else ()):
        path = _path(old)
        if path is None:
            text = f'"{old}" is not an old address; write its path only, such as /palvelut/ or /palvelut.html'
            written.complain(inputs, Origin(file, f"old_addresses[{number}]"), text)
        else:
            paths.append(path)
    return tuple(paths)


def numbers_of(inputs: Inputs, file: str, path: str) -> list[int]:
    """Return which of a page's old addresses, counted from 0, have this output path."""
    page = inputs.compute(content.page, file)
    return [number for number, old in enumerate(page.old_addresses if page else ()) if _path(old) == path]


def redirect(inputs: Inputs, file: str, path: str) -> bytes:
    """Return the page that stands at an old address."""
    from sitegen import templates

    head = inputs.compute(heads.head, file)
    assert head, "only pages that were read have old addresses"
    public = inputs.compute(content.address)
    context = {
        "here": path,
        "language": head.language,
        "title": inputs.compute(content.title_of, file),
        "target": addresses.relative(inputs, path, head.path),
        "canonical": addresses.public(public, head.path) if public else None,
    }
    return templates.render(inputs, "files/redirect.html", file, context).encode()


def _path(old: str) -> str | None:
    parts = old.strip("/").split("/")
    if not old.startswith("/") or not all(parts) or {".", ".."} & set(parts) or set("?#\\:") & set(old):
        return None
    if not old.isprintable() or any(len(part.encode()) > LONGEST_NAME for part in parts):
        return None
    return "/".join(parts) if posixpath.splitext(parts[-1])[1] else "/".join([*parts, addresses.INDEX])
