"""Builds as the builder makes them, of sites that are a plain dict, and a look at what is there."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from sitegen.files import digest
from sitegen.output_folder import Kept, OutputFolder, Staged

Site = Mapping[str, bytes]
Put = Callable[[str, str], bool] | None


def never(new: str, output: str) -> bool:
    """Stand for a system that cannot exchange folders."""
    return False


# None: as this system can.
WAYS: dict[str, Put] = {"exchanged": None, "in place": never}


def build(output: Path, site: Site, put: Put = None) -> set[str]:
    """Bring output to the site; return what had to be written."""
    folder = OutputFolder(output)
    with folder.locked():
        folder.recover()
        return replace(folder, site, put)


def replace(folder: OutputFolder, site: Site, put: Put = None) -> set[str]:
    """Replace the content of a locked folder by the site; return what had to be written."""
    present = folder.present()
    fresh = {path: data for path, data in site.items() if present.get(path) != digest(data)}
    staged = {path: Staged(digest(data), folder.stage(data)) for path, data in fresh.items()}
    kept = {path: Kept(present[path]) for path in site if path not in fresh}
    folder._replace({**kept, **staged}, put)
    return set(fresh)


def contents(tree: Path) -> dict[str, bytes]:
    """Return all files in a tree."""
    return {path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("*") if not path.is_dir()}


def folders(tree: Path) -> set[str]:
    """Return all folders in a tree."""
    return {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_dir()}


def folders_of(site: Site) -> set[str]:
    """Return the folders that a site needs."""
    return {parent.as_posix() for path in site for parent in Path(path).parents[:-1]}


def state(parent: Path) -> dict[str, tuple[int, int, int]]:
    """Return what shows whether anything was written below a folder: inode, size and time of everything."""
    paths = (parent, *parent.rglob("*"))
    return {
        str(path): (status.st_ino, status.st_size, status.st_mtime_ns) for path in paths for status in [path.lstat()]
    }


def can_write_as(user: int) -> bool:
    """Say whether this process may do everything, so that permissions cannot stop it."""
    return os.name == "posix" and os.geteuid() == user
