"""Where things are: the output folder, the hidden one beside it, and the manifests of the trees."""

import errno
import os
from collections.abc import Iterator
from typing import NamedTuple

from . import disk, records
from .trees import NOTHING, Manifest, claim, key_of, recognise


class Places(NamedTuple):
    """Paths, all absolute."""

    output: str
    state: str

    @property
    def spare(self) -> str:
        """The tree that waits for its turn."""
        return f"{self.state}/spare"

    @property
    def staging(self) -> str:
        """The folder of new files."""
        return f"{self.state}/staging"

    @property
    def manifests(self) -> str:
        """The folder of manifests, each under its tree's key."""
        return f"{self.state}/manifests"

    @property
    def journal(self) -> str:
        """The record of the change at work."""
        return f"{self.state}/journal"

    @property
    def backups(self) -> str:
        """The folder of the files that are being replaced in place."""
        return f"{self.state}/undo"

    @property
    def aside(self) -> str:
        """A name for a file that will be renamed at once."""
        return f"{self.state}/aside"


def places_of(output: str | os.PathLike[str]) -> Places:
    """Return the places for an output folder, which need not exist."""
    # Exchanging a link would exchange the link, and leave its target where it is.
    path = os.path.realpath(output)
    parent, name = os.path.split(path)
    return Places(path, os.path.join(parent, f".{name}.sitegen"))


def refuse_links(places: Places) -> None:
    """Raise OSError when a link stands where we keep our state: what we empty and exchange would be another's."""
    ours = [places.state]
    if os.path.isdir(places.state):
        ours += (entry.path for entry in os.scandir(places.state))
    for path in ours:
        if os.path.islink(path):
            raise OSError(errno.ELOOP, "is a link, where the build keeps files of its own; delete it", path)


def is_ours(places: Places, root: str) -> bool:
    """Say whether we made the tree at root."""
    return os.path.exists(f"{places.manifests}/{key_of(root)}")


def manifest_of(places: Places, root: str) -> Manifest | None:
    """Return the manifest of a tree that we made; None for a tree that we did not make, or no tree."""
    if not is_ours(places, root):
        return None
    known = records.read(f"{places.manifests}/{key_of(root)}")
    return Manifest(*known) if known else claim(root)


def save_manifest(places: Places, root: str, manifest: Manifest) -> None:
    """Remember what we wrote into the tree, and forget the trees that are no more."""
    alive = {key_of(tree) for tree in (places.output, places.spare)}
    for key in set(os.listdir(places.manifests)) - alive:
        disk.remove(f"{places.manifests}/{key}")
    records.write(f"{places.manifests}/{key_of(root)}", tuple(manifest))


def output_manifest(places: Places) -> Manifest | None:
    """Return the manifest of the output folder, an empty one if there is none; None if it is not ours."""
    if known := manifest_of(places, places.output):
        return known
    if not _is_something(places.output):
        return NOTHING
    if copied := _copied(places):
        save_manifest(places, places.output, copied)
    return copied


def refusal(places: Places) -> str | None:
    """Say why the output folder must not be touched, and what can be done; None when it may be."""
    if not _is_something(places.output):
        return None
    if not os.path.isdir(places.output):
        return "is a file, not a folder; move it away, or build into another folder with --output"
    if is_ours(places, places.output) or _copied(places):
        return None
    return (
        "is not empty and nothing beside it tells that this program made it, so it is left alone; "
        "move it away, or build into another folder with --output"
    )


def _is_something(path: str) -> bool:
    """Say whether there is more at path than nothing or an empty folder."""
    return bool(os.listdir(path)) if os.path.isdir(path) else os.path.lexists(path)


def _copied(places: Places) -> Manifest | None:
    return recognise(places.output, _all_manifests(places)) if os.path.isdir(places.output) else None


def _all_manifests(places: Places) -> Iterator[Manifest]:
    if os.path.isdir(places.manifests):
        for key in sorted(os.listdir(places.manifests)):
            if known := records.read(f"{places.manifests}/{key}"):
                yield Manifest(*known)
