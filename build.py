#!/usr/bin/env python3
"""The command line: parse, call, print.

Up to `main` this file must run on any Python 3 with nothing installed: it says what is missing, or sets it up.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    # Python 3.6 reads this too.
    sys.stderr.write("build.py needs Python 3.11 or newer; this is %d.%d\n" % sys.version_info[:2])  # noqa: UP031
    sys.exit(2)

import argparse
import io
import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from sitegen.builder import Job, Report
    from sitegen.values.day import Day
    from sitegen.values.web_address import SiteAddress

    Value = TypeVar("Value", Day, SiteAddress)

PROJECT = Path(__file__).resolve().parent
FINE, PROBLEMS, COULD_NOT_RUN = 0, 1, 2
COMMANDS = {
    "build": "make the site in the output folder (also when no command is given)",
    "check": "look for problems and for facts not yet known; write nothing",
    "fix": "write sure corrections of typography into the content: python3 build.py fix --diff",
    "serve": "show the site in a browser and follow every change",
    "explain": "tell how an output came about: python3 build.py explain muodot/index.html",
    "test": "run the project's own tests; what follows goes to pytest",
}


class Refused(Exception):
    """The command cannot run; the text says why and what to do."""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit code: 0 fine, 1 the content has problems, 2 it could not run."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal may know fewer letters than the content has.
        sys.stdout.reconfigure(errors="backslashreplace")
    if not arguments or (arguments[0].startswith("-") and arguments[0] not in ("-h", "--help")):
        arguments = ["build", *arguments]
    _refuse_unknown(arguments[0])
    options, options_for_pytest = parser().parse_known_args(arguments)
    if options_for_pytest and options.command != "test":
        parser().error(
            f"{options.command} does not know {' '.join(options_for_pytest)}; see build.py {options.command} -h"
        )
    options.pytest = options_for_pytest
    _prepare(options)
    try:
        return COMMAND[options.command](options)
    except Refused as why:
        sys.stderr.write(f"build.py: {why}\n")
    except BrokenPipeError:
        # Whoever read our output (head, a pager) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        sys.stderr.write(f"build.py: {error.filename or 'the disk'}: {error.strerror or error}\n")
    return COULD_NOT_RUN


def parser() -> argparse.ArgumentParser:
    """Return the description of all commands and options."""
    top = argparse.ArgumentParser(prog="build.py", description="Turns content/ into a website in output/.")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    made = {name: commands.add_parser(name, help=text, description=text) for name, text in COMMANDS.items()}
    for command in made.values():
        command.add_argument("--no-setup", action="store_true", help="never make or change .venv/")
    for name in ("build", "check", "fix", "serve", "explain"):
        made[name].add_argument("--source", type=Path, default=PROJECT, metavar="DIR", help="the folder of content/")
    for name in ("build", "check", "explain"):
        made[name].add_argument("--output", type=Path, metavar="DIR", help="where the site goes (default: output/)")
    for name in ("build", "check"):
        made[name].add_argument("--drafts", action="store_true", help="show drafts and pages of other dates too")
    for name in ("build", "serve"):
        made[name].add_argument("--examples", action="store_true", help="make the style guide too: style-guide/")
    for name in ("build", "check", "serve"):
        _add_settings(made[name])
    made["serve"].set_defaults(output=None, drafts=True)
    made["check"].set_defaults(examples=False)
    made["check"].add_argument("--strict", action="store_true", help="warnings count as problems")
    made["fix"].add_argument("--diff", action="store_true", help="show what would change; write nothing")
    made["fix"].add_argument("files", nargs="*", type=Path, metavar="FILE", help="these only (default: all content)")
    made["serve"].add_argument("--port", type=_port, default=8000, help="the port on this machine (default: 8000)")
    made["explain"].add_argument("path", metavar="OUTPUT", help="a path in the output folder")
    made["test"].add_argument("--thorough", action="store_true", help="full counts; writes dated figures")
    made["test"].add_argument(
        "--record",
        action="store_true",
        help="test accessibility only, in full, and write content/evidence/ if all is well",
    )
    made["test"].add_argument(
        "--source", type=Path, metavar="DIR", help="with --record: of the site in this folder only"
    )
    made["test"].add_argument("--no-browser", action="store_true", help="leave out tests in a browser and of validity")
    return top


def _add_settings(command: argparse.ArgumentParser) -> None:
    command.add_argument("--address", metavar="URL", help="the site's public address, instead of site.yml's")
    command.add_argument("--at", metavar="DATE", help="build as on this day, such as 2026-12-24 (default: today)")
    command.add_argument("--portable", action="store_true", help="links end in index.html, to read from a disk")
    command.add_argument("--clean", action="store_true", help="make every page again (sized pictures are kept)")
    command.add_argument("--jobs", type=_jobs, metavar="N", help="how many processes may work (default: one a core)")
    command.add_argument("--quiet", action="store_true", help="print problems only")
    command.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")


def _refuse_unknown(word: str) -> None:
    if word.isalpha() and word not in COMMANDS:
        from difflib import get_close_matches

        near = get_close_matches(word, COMMANDS, n=1)
        parser().error(f"there is no command {word}; " + (f"did you mean {near[0]}?" if near else "see build.py -h"))


def _whole(text: str, most: int) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= most):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to {most}")
    return int(text)


def _jobs(text: str) -> int:
    return _whole(text, 64)


def _port(text: str) -> int:
    return _whole(text, 65535)


def _prepare(options: argparse.Namespace) -> None:
    from sitegen import environment

    lock = "test" if options.command == "test" else "site"
    environment.enter(PROJECT, sys.argv[1:], lock, allowed=not options.no_setup)


# ---- commands


def _build(options: argparse.Namespace) -> int:
    started = time.perf_counter()
    report = _run(_job(options, write=True))
    _print(options, report, time.perf_counter() - started)
    return _verdict(report, strict=False)


def _check(options: argparse.Namespace) -> int:
    report = _run(_job(options, write=False))
    _print(options, report, None)
    return _verdict(report, options.strict)


def _fix(options: argparse.Namespace) -> int:
    from sitegen import fixing

    source = _source(options)
    known = fixing.files(source)
    for file in options.files:
        if file.resolve() not in known:
            raise Refused(f"{file} is no file of content/ in {source}; name a page's file, or site.yml")
    places = 0
    for found in fixing.fixed(source, [file.resolve() for file in options.files] or known):
        if isinstance(found, fixing.Left):
            print(f"{found.path.relative_to(source)} is left as it is: {found.why}")
            continue
        places += found.places
        if options.diff:
            print(fixing.difference(found, source))
        else:
            fixing.write(found)
            print(f"{found.path.relative_to(source)}: {found.places} corrected")
    print("nothing to correct" if not places else f"{places} in all" + "; nothing was written" * options.diff)
    return FINE


def _serve(options: argparse.Namespace) -> int:
    from sitegen import output_folder, preview

    address = f"http://{preview.HOST}:{options.port}/"
    guide = f", the style guide at {address}style-guide/" if options.examples else ""
    print(f"The preview is at {address}{guide} – stop it with Ctrl+C", flush=True)
    try:
        preview.serve(_job(options, write=True), options.port, lambda report: _print(options, report, None))
    except output_folder.Busy:
        raise Refused("another preview of this site is at work; stop it first") from None
    except OSError as error:
        if error.filename:
            raise
        raise Refused(f"port {options.port}: {error.strerror}; choose another, such as --port 8001") from None
    return FINE


def _explain(options: argparse.Namespace) -> int:
    from sitegen import explaining

    output = _output(options)
    path = options.path.removeprefix(f"{output.name}/")
    found = explaining.explain(output, path)
    if found is None:
        first = f"run python3 build.py{_given_source(options)} first"
        raise Refused(f"no build has made {path} in {output}; {first}, or check the path")
    print(found)
    return FINE


def _test(options: argparse.Namespace) -> int:
    from sitegen import testing

    if options.record and options.no_browser:
        raise Refused("--record needs a browser; leave --no-browser out")
    if options.source and not options.record:
        raise Refused("the tests bring their own sites; --source goes with --record only")
    browser = not options.no_browser
    source = _source(options) if options.source else None
    return testing.run(PROJECT, options.pytest, options.thorough, browser, options.record, source)


COMMAND = {"build": _build, "check": _check, "fix": _fix, "serve": _serve, "explain": _explain, "test": _test}


def _run(job: "Job") -> "Report":
    from sitegen import builder, output_folder

    try:
        return builder.build(job)
    except output_folder.Busy:
        raise Refused(f"another build is at work in {job.output}; wait for it to end, then try again") from None


def _job(options: argparse.Namespace, write: bool) -> "Job":
    import datetime

    from sitegen.builder import Job
    from sitegen.inputs import Settings

    source = _source(options)
    from sitegen.values.day import Day
    from sitegen.values.web_address import SiteAddress

    today = datetime.date.today()  # noqa: DTZ011 - the editor's own day
    if options.at is not None:
        today = _read(Day, options.at, "--at").date
    address = _read(SiteAddress, options.address, "--address").url if options.address is not None else None
    return Job(
        source=source,
        project=PROJECT,
        output=_output(options),
        settings=Settings(today, address, options.drafts, options.portable, options.examples),
        clean=options.clean,
        jobs=options.jobs or os.cpu_count() or 1,
        write=write,
    )


def _source(options: argparse.Namespace) -> Path:
    if not (options.source / "content").is_dir():
        cure = "name the right folder with --source"
        if options.source.is_dir() and options.source.resolve().name == "content":
            cure = f"name the one that it stands in: --source {_quoted(options.source.parent)}"
        raise Refused(f"{options.source} has no folder content/; {cure}")
    source: Path = options.source.resolve()
    return source


def _given_source(options: argparse.Namespace) -> str:
    """Return the option that names another folder than this one, as it is written in a command; else nothing."""
    return "" if options.source == PROJECT else f" --source {_quoted(options.source)}"


def _quoted(folder: Path) -> str:
    import shlex

    return shlex.quote(str(folder))


def _output(options: argparse.Namespace) -> Path:
    return Path(options.output or options.source / "output").absolute()


def _read(kind: "type[Value]", text: str, option: str) -> "Value":
    from sitegen.values import Unreadable

    try:
        return kind.read(text)
    except Unreadable as why:
        raise Refused(f"{option}: {why.about(text)}") from None


# ---- printing


def _verdict(report: "Report", strict: bool) -> int:
    bad = ("error", "warning") if strict else ("error",)
    return PROBLEMS if any(problem.grade in bad for problem in report.problems) else FINE


def _print(options: argparse.Namespace, report: "Report", seconds: float | None) -> None:
    from sitegen import summaries

    source = _given_source(options)
    report = report._replace(problems=summaries.with_source(report.problems, source))
    if options.format == "json":
        print(summaries.as_json(report))
        return
    left_out = () if options.command == "check" else ("to-do", "hint")
    # Errors come last: they are what has to be mended, and the end of a list is what one sees.
    for problem in sorted(report.problems, key=lambda problem: problem.grade == "error"):
        if problem.grade not in left_out:
            print(problem, file=sys.stderr if problem.grade == "error" else sys.stdout)
    if options.quiet:
        return
    if options.command == "check":
        print(summaries.counted(report))
        return
    print(summaries.changes(report, seconds))
    waiting = summaries.waiting(report, source)
    if waiting:
        print(waiting)
    if options.command == "build" and options.examples and _verdict(report, strict=False) == FINE:
        guide = _output(options) / "style-guide" / "index.html"
        print(f"style guide: {guide}\nThis output is not for publishing: build again without --examples first")


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Exception:  # noqa: BLE001 - told whole, below
        # A fault of the generator's own: not 1, for the content is not to blame.
        import traceback

        traceback.print_exc()
        sys.exit(COULD_NOT_RUN)
