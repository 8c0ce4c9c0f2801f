"""npm packages that the tests use, kept outside the project: versions and digests are pinned, and npm holds to them."""

import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from sitegen.testing import machine

_PIN_FILES = ("package.json", "package-lock.json")
# --ignore-scripts: a package's own would fetch things from elsewhere.
_NPM_INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund")


def place(pins: Path, name: str, ending: str = "") -> Path:
    """Return where what a folder pins is kept; another version has another name."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    digest = hashlib.sha256(b"".join((pins / file).read_bytes() for file in _PIN_FILES)).hexdigest()[:16]
    return cache / "sitegen" / f"{name}-{digest}{ending}"


def fetch(pins: Path, wanted: Path, kept: Path) -> str:
    """Fetch with npm what `pins` pins and keep the file or folder `wanted` of it; return what went wrong, if it did."""
    npm = shutil.which("npm")
    if npm is None:
        return "there is no npm"
    kept.parent.mkdir(parents=True, exist_ok=True)
    # Beside its place, to be put there whole: another run may be fetching it too.
    with tempfile.TemporaryDirectory(dir=kept.parent) as folder:
        for name in _PIN_FILES:
            shutil.copy(pins / name, folder)
        done = machine.quietly([npm, *_NPM_INSTALL], Path(folder))
        if done.returncode != 0:
            return done.stdout or "npm does not fetch it"
        # A folder that the other run has put there by now cannot be replaced, nor need it be.
        if not kept.exists():
            os.replace(Path(folder) / wanted, kept)
    return ""
