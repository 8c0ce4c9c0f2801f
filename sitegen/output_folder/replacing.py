"""From the old files to the new: two trees exchanged, or in place where there is no exchange."""

import errno
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from stat import S_IMODE

from . import disk, exchange, journal
from .changes import (
    Changes,
    Source,
    Sources,
    changes_in_place,
    changes_in_spare,
    folders_above,
    refuse_overwriting,
)
from .changing import Changing
from .places import Places, manifest_of, refusal, save_manifest
from .trees import Manifest, Sweep, claim, key_of, sweep
from .wanted import Kept, Staged

# Puts one folder at the place of another, in one step, and says whether it could.
Put = Callable[[str, str], bool]

_NOT_NAMES = frozenset(("", ".", "..", disk.INCOMING))


def replace(places: Places, live: Sweep, wanted: Mapping[str, Kept | Staged], put: Put | None = None) -> Sweep:
    """Bring the output folder from what the sweep found to what is wanted; return what it then holds.

    When it raises, there may be something to `recover` from.
    """
    if not live.folders and (fault := refusal(places)):
        raise FileExistsError(errno.EEXIST, fault, places.output)
    _refuse_bad_paths(wanted)
    sources: Sources = {path: _source(places, path, new, live) for path, new in wanted.items()}
    if not live.manifest.in_place and (exchange.POSSIBLE or key_of(places.output) is None):
        changed = _exchange(places, live, sources, put or exchange.put)
        if changed is not None:
            _tidy(places)
            return changed
        sources = _now_in_spare(places, sources)
    changed = _write_in_place(places, live, sources)
    _tidy(places, _drop_spare)
    return changed


def recover(places: Places) -> None:
    """Undo the change that a build left half done."""
    if change := journal.noted(places):
        roots = (places.output, places.spare)
        manifests = [manifest_of(places, root) for root in roots]
        # A change is complete when the tree's manifest has been saved.
        if not any(manifest and manifest.serial == change.serial for manifest in manifests):
            journal.undo(places, change)
    journal.end(places)


def _exchange(places: Places, live: Sweep, sources: Sources, put: Put) -> Sweep | None:
    """Change the spare and put it in place; None if it cannot be put there at once."""
    spare = _sweep_spare(places)
    changes = changes_in_spare(spare, live, places.output, sources)
    changed = _change(places, places.spare, spare, changes, sources)
    if live.foreign != live.manifest.foreign:
        # The live tree is the next spare, where a file that is not ours must be known as carried over.
        save_manifest(places, places.output, live.manifest._replace(foreign=live.foreign))
    with suppress(FileNotFoundError):
        os.chmod(places.spare, S_IMODE(os.stat(places.output).st_mode))
    return changed if put(places.spare, places.output) else None


def _write_in_place(places: Places, live: Sweep, sources: Sources) -> Sweep:
    os.makedirs(places.output, exist_ok=True)
    return _change(places, places.output, live, changes_in_place(live, sources), sources, in_place=True)


def _change(
    places: Places, root: str, tree: Sweep, changes: Changes, sources: Sources, in_place: bool = False
) -> Sweep:
    """Make the changes in one tree; its manifest, saved last, says that they are complete."""
    refuse_overwriting(sources, changes.foreign, shown=places.output)
    serial = journal.begin(places, root, changes, keep_old=in_place)
    changing = Changing(root, tree.folders, aside=places.aside)
    changing.apply(changes)
    new = dict(changing.entries(changes.install))
    ours = {path: new.get(path) or tree.good[path] for path in sources}
    foreign = {path: new.get(path, entry) for path, entry in changes.foreign.items()}
    manifest = Manifest(serial, ours, foreign, changing.settle([*ours, *foreign]), in_place)
    save_manifest(places, root, manifest)
    return Sweep(manifest, ours, foreign, manifest.folders)


def _sweep_spare(places: Places) -> Sweep:
    os.makedirs(places.spare, exist_ok=True)
    return sweep(places.spare, manifest_of(places, places.spare) or claim(places.spare))


def _now_in_spare(places: Places, sources: Sources) -> Sources:
    """Return where all is after an exchange that could not be: what was staged has gone into the spare."""
    return {
        path: source if source.stays else Source(source.digest, f"{places.spare}/{path}", None)
        for path, source in sources.items()
    }


def _tidy(places: Places, *tasks: Callable[[Places], None]) -> None:
    """Clear away what a completed change needs no more."""
    with suppress(OSError):  # the new files are in place: what could not be cleared, the next build clears
        for task in (journal.end, *tasks):
            task(places)


def _drop_spare(places: Places) -> None:
    """Remove the spare, if there is one: a tree that cannot be exchanged has no use for it."""
    if os.path.isdir(places.spare):
        spare = _sweep_spare(places)
        Changing(places.spare, spare.folders, "").apply(Changes({}, [*spare.manifest.files], {}))
        with suppress(OSError):  # a file that is not ours
            os.rmdir(places.spare)


def _source(places: Places, path: str, new: Kept | Staged, live: Sweep) -> Source:
    if isinstance(new, Staged):
        return Source(new.digest, f"{places.staging}/{new.token}", None)
    stays = live.good.get(path)
    if stays is None or stays[0] != new.digest:
        raise ValueError(f"{path} cannot be kept: it is not present with this digest")
    return Source(new.digest, f"{places.output}/{path}", stays)


def _refuse_bad_paths(paths: Mapping[str, object]) -> None:
    """Raise ValueError for a path that leads out of the folder, or that is also another's folder."""
    for path in paths:
        if "\0" in path or "\\" in path or not _NOT_NAMES.isdisjoint(path.split("/")):
            raise ValueError(f"{path!r} is not a path within the output folder")
    for path in paths:
        if clash := next((folder for folder in folders_above(path) if folder in paths), None):
            raise ValueError(f"{clash!r} would be a file and the folder of {path!r}")
