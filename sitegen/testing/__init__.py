"""`build.py test`: finds or installs the programs that the tests use, then runs pytest with fixed seeds."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from sitegen.testing import browsers, checkers, machine

# Where the tests find the browser's and the Nu checker's paths.
BROWSER = "SITEGEN_BROWSER"
CHECKER = "SITEGEN_CHECKER"


def run(project: Path, arguments: Sequence[str], thorough: bool, browser: bool) -> int:
    """Run the suite; `arguments` go to pytest. Return 0: green, 1: tests failed, 2: the tests could not run.

    Paths in `arguments` start in `project`. `thorough` runs the full counts and writes `benchmarks/figures/`;
    without `browser`, the tests that need a browser or the Nu checker are left out, else they fail where one of
    these cannot be had.
    """
    variables = {**os.environ, "PYTHONHASHSEED": "0"}
    for name, ready in ((BROWSER, browsers.ready), (CHECKER, checkers.ready)):
        variables.pop(name, None)
        if browser:
            try:
                variables[name] = ready()
            except LookupError as error:
                machine.tell(str(error))
    options = ["--thorough"] * thorough + ["--no-browser"] * (not browser)
    sys.stdout.flush()
    command = [sys.executable, "-m", "pytest", *options, *arguments]
    code = subprocess.run(command, cwd=project, env=variables, check=False).returncode
    return code if code in {0, 1} else 2
