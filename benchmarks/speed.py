"""How long builds take: the real site, then generated ones, beside what the machine needs for the bare minimum.

    python benchmarks/speed.py                    the real site, 100 and 1,000 pages
    python benchmarks/speed.py --pages 10000      the real site, 10,000 pages

Every figure is a whole process, from the interpreter's start to its end: the best of some runs, each with its bare
minimum run right before it, since machines drift. Trust the ratios more than the seconds, and on a busy machine the
work more than both.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from benchmarks import corpus  # noqa: E402

START = ["-c", "pass"]
IMPORTS = ["-c", "import jinja2, markdown, yaml"]
CONVERSION = """
import pathlib, sys
from markdown import Markdown
convert = Markdown(extensions=["tables", "sane_lists", "toc"])
for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.md")):
    convert.reset().convert(path.read_text(encoding="utf-8").split("---", 2)[2])
"""


class Took(NamedTuple):
    """What a process took: seconds by the wall clock, seconds of work on all cores, peak memory in MiB."""

    seconds: float
    work: float
    memory: float


class Site:
    """A folder with a site's source and its output."""

    def __init__(self, folder: Path) -> None:
        self.source = folder / "source"
        self.output = folder / "output"
        self.state = folder / ".output.sitegen"
        self.page = self.source / "content" / "fi" / "mitattu.md"

    def build(self, *options: str) -> Took:
        """Build as the command line would."""
        place = ["--source", str(self.source), "--output", str(self.output)]
        return run([str(PROJECT / "build.py"), "build", "--no-setup", "--quiet", *place, *options])

    def forget(self) -> None:
        """Remove all that earlier builds left."""
        shutil.rmtree(self.output, ignore_errors=True)
        shutil.rmtree(self.state, ignore_errors=True)

    def forget_all_but_pictures(self) -> None:
        """Remove all that earlier builds left but the expensive results that a CI run would carry over."""
        shutil.rmtree(self.output, ignore_errors=True)
        for path in self.state.iterdir() if self.state.exists() else ():
            if path.name != "derivatives":
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def edit(self) -> None:
        """Add a sentence to one page's body."""
        with open(self.page, "a", encoding="utf-8") as file:
            file.write(f"\nSana {time.time_ns()}.\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--pages", type=int, nargs="*", default=[100, 1000], help="sizes of the generated sites")
    parser.add_argument("--runs", type=int, default=5, help="how often each is measured (default: 5)")
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores; the best of {options.runs} runs\n")
    print(f"{'':44}{'seconds':>9}{'work':>8}{'MiB':>6}   ratio")
    with tempfile.TemporaryDirectory() as folder:
        _measure_the_real_site(Path(folder), options.runs)
        for pages in options.pages:
            _measure_a_corpus(Path(folder) / str(pages), pages, options.runs)


def _measure_the_real_site(folder: Path, runs: int) -> None:
    site = Site(folder)
    shutil.copytree(PROJECT / "content", site.source / "content")
    _write_a_page(site)
    print("the real site, and one page more")
    _show("clean, empty cache", site.build, IMPORTS, runs, site.forget)
    _show("clean, pictures cached", site.build, IMPORTS, runs, site.forget_all_but_pictures)
    _show("nothing changed", site.build, START, runs)
    _show("one page's text changed", site.build, IMPORTS, runs, site.edit)


def _measure_a_corpus(folder: Path, pages: int, runs: int) -> None:
    site = Site(folder)
    corpus.write(site.source, pages)
    _write_a_page(site)
    print(f"\n{pages:,} pages")
    conversion = ["-c", CONVERSION, str(site.source)]
    _show("clean", site.build, conversion, 1 if pages > 2000 else min(runs, 3), site.forget)
    _show("clean, one process", lambda: site.build("--jobs", "1"), conversion, 1, site.forget)
    # The second build makes the spare tree; the third is like all that follow.
    site.edit()
    site.build()
    _settle()
    site.build()
    _show("nothing changed", site.build, START, runs)
    _show("one page's text changed", site.build, IMPORTS, runs, site.edit)
    _show("one title in the menu changed", site.build, IMPORTS, min(runs, 2), lambda: _rename(site))


def _write_a_page(site: Site) -> None:
    text = f"---\ntitle: Mitattu\nmenu: 3\ndescription: {corpus.DESCRIPTION}\n---\nTeksti.\n"
    site.page.write_text(text, encoding="utf-8")


def _rename(site: Site) -> None:
    text = site.page.read_text(encoding="utf-8")
    site.page.write_text(text.replace("title: M", f"title: M{time.time_ns() % 10}", 1), encoding="utf-8")


def _settle() -> None:
    """Wait until the files' times are old enough to be believed."""
    time.sleep(2.5)


def _show(
    name: str, build: Callable[[], Took], bare: Sequence[str], runs: int, prepare: Callable[[], object] = int
) -> None:
    bare_ones, found = [], []
    for _ in range(runs):
        prepare()
        bare_ones.append(run(bare))
        found.append(build())
    took = Took(*(min(values) for values in zip(*found, strict=True)))
    beside = Took(*(min(values) for values in zip(*bare_ones, strict=True)))
    what = {id(START): "the interpreter's start", id(IMPORTS): "importing the libraries"}.get(id(bare), "bare Markdown")
    ratio = f"{took.seconds / beside.seconds:5.2f} × {what} ({beside.seconds:.3f}; work {beside.work:.3f})"
    print(f"  {name:42}{took.seconds:9.3f}{took.work:8.3f}{took.memory:6.0f}   {ratio}", flush=True)


def run(arguments: Sequence[str]) -> Took:
    """Run Python with these arguments and return what it took. Raises SystemExit when it failed."""
    started = time.perf_counter()
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed")
    return Took(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


if __name__ == "__main__":
    main()
