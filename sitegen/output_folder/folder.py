"""The output folder as the builder sees it: what is there, and what shall be there instead."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from . import disk, lock
from .places import output_manifest, places_of, refusal, refuse_links
from .trees import NOTHING, Sweep, sweep
from .wanted import Kept, Staged

# `replacing` and all below it is imported where something is to be written: most builds of a day write nothing.

_PATIENCE = 30.0  # seconds to wait for another build


class OutputFolder:
    """A folder of files that this program wrote, and a hidden one beside it with what replacing them needs.

    Any method may raise OSError, always with the path. All but `refusal` are called within `locked`.
    """

    def __init__(self, output: Path) -> None:
        self._places = places_of(output)
        self.state = Path(self._places.state)
        """The hidden folder, where the builder may keep more."""
        self._numbers = count()
        self._swept: Sweep | None = None

    def refusal(self) -> str | None:
        """Say why this folder must not be touched, and what can be done; None when it may be."""
        return refusal(self._places)

    @contextmanager
    def locked(self, patience: float = _PATIENCE) -> Iterator[None]:
        """Keep other builds away; wait for one at work for at most patience (seconds), then raise Busy."""
        refuse_links(self._places)
        os.makedirs(self._places.manifests, exist_ok=True)
        with lock.held(f"{self._places.state}/lock", patience):
            self._swept = None
            try:
                yield
            finally:
                with suppress(OSError):  # the next build clears it
                    disk.empty(self._places.staging)

    def recover(self) -> None:
        """Undo what a killed build left half done."""
        self._swept = None
        if os.path.exists(self._places.journal):
            from .replacing import recover

            recover(self._places)
        disk.empty(self._places.staging)

    def present(self) -> Mapping[str, bytes]:
        """Return the files that are as we wrote them, with their digests."""
        return {path: entry[0] for path, entry in self._live().good.items()}

    def foreign(self) -> list[str]:
        """Return the files among ours that we did not write; they stay from build to build."""
        return list(self._live().foreign)

    def stage(self, data: bytes) -> str:
        """Write data where `replace` finds it, from a forked process too; return its token."""
        token = f"{os.getpid()}-{next(self._numbers)}"
        path = f"{self._places.staging}/{token}"
        try:
            disk.write_new(path, data)
        except FileNotFoundError:
            os.makedirs(self._places.staging, exist_ok=True)
            disk.write_new(path, data)
        disk.set_back(path)
        return token

    def staged(self, token: str) -> Path:
        """Return where the staged content is, until `replace` takes it."""
        return Path(self._places.staging, token)

    def replace(self, wanted: Mapping[str, Kept | Staged]) -> None:
        """Make the folder hold these files, at paths with '/' between folders, and whatever is not ours.

        All in one step, or nothing when it raises: FileExistsError when something that is not ours is in the
        way, ValueError for a path or a digest that cannot be (a mistake of the caller). It costs next to
        nothing when they are what the folder holds.
        """
        self._replace(wanted)

    def _replace(self, wanted: Mapping[str, Kept | Staged], put: Callable[[str, str], bool] | None = None) -> None:
        live = self._live()
        if self._is_there(wanted, live):
            return
        from .replacing import replace

        try:
            self._swept = replace(self._places, live, wanted, put)
        except BaseException:
            self.recover()
            raise

    def _live(self) -> Sweep:
        if self._swept is None:
            manifest = output_manifest(self._places)
            self._swept = sweep(self._places.output, manifest) if manifest else Sweep(NOTHING, {}, {}, {})
        return self._swept

    @staticmethod
    def _is_there(wanted: Mapping[str, Kept | Staged], live: Sweep) -> bool:
        good = live.good
        return len(wanted) == len(good) == len(live.manifest.files) and all(
            path in good and good[path][0] == new.digest for path, new in wanted.items()
        )
