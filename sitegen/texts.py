"""A file's bytes → text with plain line ends, in which nothing unseen changes what the text means."""

from __future__ import annotations

import codecs
import re

Fault = tuple[int, int, str]
"""Line, column (both from 1, in characters), and the fault with its cure."""

# Control characters, line ends that only some programs take for such, and what turns the direction of writing:
# pasted along with text, seen by nobody.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufffe\uffff]")
NOT_UTF_8 = "a character is not in UTF-8; save the file with the encoding UTF-8"


def decoded(data: bytes) -> tuple[str, list[Fault]]:
    """Return the text that the bytes most likely mean, and what an editor must mend in it."""
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        # Read in the encoding it probably has, so that the file's other mistakes are told truly.
        encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "cp1252"
        guess = UNSEEN.sub(" ", data.decode(encoding, errors="replace"))
        return plain(guess), [(*place(plain(data[: error.start].decode())), NOT_UTF_8)]
    text = plain(text)
    if "\0" in text:  # every other character of UTF-16 without its mark
        return text.replace("\0", ""), [(*place(text.partition("\0")[0]), NOT_UTF_8)]
    unseen = [
        (*place(text[: found.start()]), f"an unseen character (U+{ord(found[0]):04X}) stands here; delete it")
        for found in UNSEEN.finditer(text)
    ]
    return UNSEEN.sub(" ", text), unseen


def plain(text: str) -> str:
    """Return the text with a line feed for every kind of line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def place(before: str) -> tuple[int, int]:
    """Return line and column (from 1) of what follows the text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")
