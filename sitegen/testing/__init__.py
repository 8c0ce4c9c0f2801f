"""`build.py test`: finds or installs the programs that the tests use, then runs pytest with fixed seeds."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from sitegen.testing import axe, browsers, checkers, finnish, lighthouse, machine

# Where the tests find the paths of the browser, of the Nu checker, of axe-core and of the Finnish words.
BROWSER = "SITEGEN_BROWSER"
CHECKER = "SITEGEN_CHECKER"
AXE = "SITEGEN_AXE"
WORDS = "SITEGEN_WORDS"
# The folder of the one site of which evidence is asked for.
SOURCE = "SITEGEN_SOURCE"
# One process a core; neighbours stay together, for they share what is costly to make, until a process has none left.
_SIDE_BY_SIDE = ("--numprocesses=auto", "--dist=worksteal")
# The tests of accessibility are few and long: each is named when it is done.
_RECORDING = ("--record", "--verbose")
_READY = ((BROWSER, browsers.ready), (CHECKER, checkers.ready), (AXE, axe.ready), (WORDS, finnish.ready))


def run(
    project: Path,
    arguments: Sequence[str],
    thorough: bool,
    browser: bool,
    record: bool = False,
    source: Path | None = None,
) -> int:
    """Run the suite on all cores. Return 0: green, 1: tests failed, 2: the tests could not run.

    `arguments` go to pytest; paths in them start in `project`, and `-n0` runs all in one process. `thorough` runs
    the full counts, with Lighthouse, and writes `benchmarks/figures/`; without `browser`, the tests that need a
    browser, the Nu checker or Voikko are left out, else they fail where one of these cannot be had. `record` runs the
    tests of accessibility only, in full, and writes each site's `content/evidence/` where all is well; `source` is the
    folder of the only site of which it is asked.
    """
    variables = {**os.environ, "PYTHONHASHSEED": "0", SOURCE: str(source or "")}
    for name, ready in _READY:
        variables.pop(name, None)
        if browser:
            try:
                variables[name] = ready()
            except LookupError as error:
                machine.tell(str(error))
    if thorough and browser:
        try:
            lighthouse.ready()
        except LookupError as error:
            machine.tell(str(error))
    options = [*(["--thorough"] * thorough), *(["--no-browser"] * (not browser)), *(_RECORDING if record else ())]
    sys.stdout.flush()
    command = [sys.executable, "-m", "pytest", *_SIDE_BY_SIDE, *options, *arguments]
    code = subprocess.run(command, cwd=project, env=variables, check=False).returncode
    return code if code in {0, 1} else 2
