"""Links: every address on a finished page leads to a file of the site, and every #name to a place on its page."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from sitegen import addresses, content, heads
from sitegen.checks.outline import ids, outline, page_paths, targets
from sitegen.checks.telling import blame, tell
from sitegen.inputs import Inputs
from sitegen.problems import did_you_mean


def check(inputs: Inputs) -> None:
    """Check the links of every page."""
    for path in inputs.compute(page_paths):
        inputs.compute(links_of, path)


def links_of(inputs: Inputs, path: str) -> None:
    """Check one page's links."""
    found = inputs.compute(outline, path)
    for link in found.links if found else ():
        if addresses.is_external(link):
            continue
        there, fragment = _destination(inputs, path, link)
        if not inputs.compute(is_there, there):
            tell(inputs, path, f"{link} leads to nothing; mend or remove it", own_words=link)
        elif fragment and there.endswith(".html"):
            _check_fragment(inputs, path, there, fragment)


def is_there(inputs: Inputs, path: str) -> bool:
    """Return whether the finished site has a file at this path, or will have once known mistakes are mended."""
    return path in inputs.outputs() or path in inputs.compute(expected_paths)


def expected_paths(inputs: Inputs) -> tuple[str, ...]:
    """Return the paths of pages whose absence is reported elsewhere."""
    homes = (heads.home_path(inputs, language) for language in inputs.compute(content.languages))
    return (*homes, *inputs.compute(heads.doubtful_paths))


def _check_fragment(inputs: Inputs, path: str, there: str, fragment: str) -> None:
    names = inputs.compute(ids, there)
    if names is None or fragment in names or there not in inputs.outputs():
        return
    near = did_you_mean(fragment, inputs.compute(targets, there))
    cure = near or f"; give a section there a line `id: {fragment}`"
    text = f"there is no #{fragment} in {inputs.compute(blame, there)}{cure}"
    tell(inputs, path, text, rf"[\w(\"'<](#{re.escape(fragment)})(?![\w-])", f"#{fragment}")


def _destination(inputs: Inputs, path: str, link: str) -> tuple[str, str]:
    parts = urlsplit(link)
    fragment = unquote(parts.fragment)
    if not parts.path:
        return path, fragment
    if parts.path.startswith("/"):
        # The not-found page's links begin at the root, below the path of the site's address.
        root = urlsplit(inputs.compute(content.address) or "/").path
        there = unquote(parts.path).removeprefix(root)
    else:
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
    if parts.path.endswith("/") or there in ("", "."):
        there = posixpath.normpath(posixpath.join(there, addresses.INDEX))
    return there, fragment
