"""Records of state: fast to read, replaced whole, and None when they cannot be trusted."""

import marshal
import os
from typing import Any

from sitegen.files import digest

from . import disk

# Raise the number when any record's shape changes.
_KIND = b"sitegen output folder 1\n"
# A format that every Python from 3.4 on reads: after an upgrade we must still know which files are ours.
_FORMAT = 4
_CHECKSUM = 16  # bytes


def write(path: str, value: Any) -> None:
    """Replace the record at path in one step; value is made of plain built-in types."""
    body = marshal.dumps(value, _FORMAT)
    new = f"{path}.new"
    disk.remove(new)
    disk.write_new(new, _KIND + digest(body) + body)
    os.replace(new, path)


def read(path: str) -> Any:
    """Return the value written at path, or None if there is none or it is not whole."""
    try:
        with open(path, "rb") as file:
            record = file.read()
    except FileNotFoundError:
        return None
    start = len(_KIND) + _CHECKSUM
    # The checksum comes first: marshal may crash on what it did not write.
    if not record.startswith(_KIND) or record[len(_KIND) : start] != digest(record[start:]):
        return None
    return marshal.loads(record[start:])  # noqa: S302 - our own file, and whole
