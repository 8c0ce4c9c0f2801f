"""The Nu HTML checker over many files at once: what it finds, and what of that is no fault of ours."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

# What the checker says of pages that are right: a beginning of its message, and why it is passed over.
# An entry that passes over nothing fails the tests, so that it goes when the checker has learnt better.
PASSED_OVER = {
    "Resource violates Content Security Policy (meta tag): image “": (
        "It reads a file from the disk, which has no origin for img-src 'self' to mean. "
        "Whether a policy admits what the page needs is seen in a browser: tests/browser/test_every_page.py."
    ),
    "CSS: “vector-effect”: Property “vector-effect” doesn't exist.": (
        "SVG 2 has it (https://www.w3.org/TR/SVG2/coords.html#VectorEffectProperty); the checker's CSS does not yet."
    ),
    "CSS: “position-area”: Property “position-area” doesn't exist.": (
        "CSS Anchor Positioning has it (https://www.w3.org/TR/css-anchor-position-1/#position-area), and browsers "
        "since 2024 to 2026; a browser without it shows the menu near the top of the screen."
    ),
    "CSS: “position-try-fallbacks”: Property “position-try-fallbacks” doesn't exist.": (
        "The same draft has it, #position-try-fallbacks: a list of pages that would leave the screen opens to the "
        "other side."
    ),
}


class Fault(NamedTuple):
    """One thing that the checker says, and where."""

    file: Path
    line: int
    message: str
    extract: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message} {self.extract!r}"


def faults(checker: str, files: Iterable[Path]) -> list[Fault]:
    """Return the checker's errors and warnings about HTML and SVG files; its hints, plain "info", are taste."""
    command = ["java", "-jar", checker, "--format", "json", "--stdout", "--exit-zero-always", "--also-check-svg"]
    done = subprocess.run([*command, *files], capture_output=True, check=True, encoding="utf-8")
    messages = json.loads(done.stdout)["messages"]
    return [fault_in(message) for message in messages if message["type"] != "info" or "subType" in message]


def fault_in(message: Mapping[str, str]) -> Fault:
    """Return a message of the checker's as a Fault."""
    file = Path(unquote(urlsplit(message["url"]).path))
    return Fault(file, int(message.get("lastLine", 0)), message["message"], message.get("extract", ""))


def reason(fault: Fault) -> str | None:
    """Return the entry of PASSED_OVER that a fault belongs to."""
    return next((beginning for beginning in PASSED_OVER if fault.message.startswith(beginning)), None)
