"""What the set-up says: one line at a time, on stderr."""

import sys
from typing import NoReturn


def say(text: str) -> None:
    """Write a line for the person who waits."""
    sys.stderr.write(f"sitegen: {text}\n")
    sys.stderr.flush()


def refuse(text: str) -> NoReturn:
    """Say why the command cannot run, with the cure, and leave with exit code 2."""
    say(text)
    raise SystemExit(2)
