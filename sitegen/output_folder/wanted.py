"""What the caller wants at a path."""

from typing import NamedTuple


class Kept(NamedTuple):
    """A file that stays as it is in the output folder; digest as `present` gave it."""

    digest: bytes


class Staged(NamedTuple):
    """A file whose content was staged; its token serves one path."""

    digest: bytes  # 16 bytes, by files.digest
    token: str
