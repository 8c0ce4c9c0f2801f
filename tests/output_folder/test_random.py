"""Random sites, one after another, with random mischief in between: the folder always equals the dict."""

import os
import random
import shutil
from pathlib import Path

from sitegen.output_folder import OutputFolder
from tests.output_folder.builds import Put, build, contents, folders, folders_of

NAMES = ("a", "b", "c", "index.html", "é.css")
STEPS = 25


def some_path(dice: random.Random) -> str:
    return "/".join(dice.choices(NAMES, k=dice.choice((1, 1, 2, 2, 3, 4))))


def some_site(dice: random.Random, before: dict[str, bytes]) -> dict[str, bytes]:
    """Return a site that has much in common with the one before; a later path wins over an earlier in its way."""
    site = {path: data for path, data in before.items() if dice.random() < 0.8}
    for _ in range(dice.randrange(12)):
        path = some_path(dice)
        site = {
            other: data
            for other, data in site.items()
            if not other.startswith(f"{path}/") and not path.startswith(f"{other}/")
        }
        site[path] = bytes(dice.choices(b"01", k=dice.randrange(3)))
    return site


class Mischief:
    """Somebody who works in the output folder, and remembers which files are their own."""

    def __init__(self, dice: random.Random, output: Path) -> None:
        self.dice = dice
        self.output = output
        self.own: dict[str, bytes] = {}

    def act(self) -> None:
        """Do something to a random file."""
        files = sorted(contents(self.output)) if self.output.exists() else []
        if not files:
            return
        path = self.dice.choice(files)
        self.dice.choice((self.edit, self.touch, self.delete, self.replace, self.add, self.add, self.clear))(path)

    def edit(self, path: str) -> None:
        (self.output / path).write_bytes(b"edited")
        self._mine(path, b"edited")

    def touch(self, path: str) -> None:
        os.utime(self.output / path)

    def delete(self, path: str) -> None:
        (self.output / path).unlink()
        self.own.pop(path, None)

    def replace(self, path: str) -> None:
        other = self.output.with_name("other")
        other.write_bytes((self.output / path).read_bytes())
        os.replace(other, self.output / path)

    def add(self, path: str) -> None:
        name = f"{path.rpartition('/')[0]}/own {self.dice.randrange(5)}".lstrip("/")
        name += self.dice.choice(("", "", "/within"))
        if not any(name.startswith(f"{own}/") or own.startswith(f"{name}/") for own in self.own):
            (self.output / name).parent.mkdir(exist_ok=True)
            (self.output / name).write_bytes(b"own")
            self.own[name] = b"own"

    def clear(self, path: str) -> None:
        folder = path.partition("/")[0]
        if folder != path:
            shutil.rmtree(self.output / folder)
            self.own = {name: data for name, data in self.own.items() if not name.startswith(f"{folder}/")}

    def _mine(self, path: str, data: bytes) -> None:
        if path in self.own:
            self.own[path] = data


def without_collisions(site: dict[str, bytes], own: dict[str, bytes]) -> dict[str, bytes]:
    """Leave out what would stand where somebody's own file is, or its folder."""
    return {
        path: data
        for path, data in site.items()
        if not any(name == path or name.startswith(f"{path}/") or path.startswith(f"{name}/") for name in own)
    }


def test_the_folder_always_equals_the_site_and_what_others_put_there(tmp_path: Path, put: Put, thorough: bool) -> None:
    for seed in range(150 if thorough else 12):
        dice = random.Random(seed)
        output = tmp_path / str(seed) / "output"
        mischief = Mischief(dice, output)
        site: dict[str, bytes] = {}
        for step in range(STEPS):
            site = without_collisions(some_site(dice, site), mischief.own)
            build(output, site, put)
            place = f"seed {seed}, step {step}"
            expected = site | mischief.own
            assert (contents(output) if expected else {}) == expected, place
            assert _foreign(output) == sorted(mischief.own), place
            if output.exists() and not mischief.own:
                assert folders(output) <= folders_of(site) | set(), place
            for _ in range(dice.randrange(3)):
                mischief.act()
        shutil.rmtree(tmp_path / str(seed))


def _foreign(output: Path) -> list[str]:
    folder = OutputFolder(output)
    with folder.locked():
        return sorted(folder.foreign())
