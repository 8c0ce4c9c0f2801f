"""Lighthouse over a page, in a browser of its own: its scores and times, the median of three where one falls short."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sitegen.testing import lighthouse

DEVICES = ("mobile", "desktop")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
# No sandbox: containers have none, and the pages are our own. The rest keeps the browser from calling home.
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-sync --disable-background-networking "
    "--disable-component-update --host-resolver-rules='MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What Lighthouse says of a page on one device."""

    scores: tuple[int, ...]
    """Of CATEGORIES, 0 to 100."""
    lcp: float
    """Largest contentful paint in seconds, as on a slow 4G connection when mobile."""
    cls: float
    """Cumulative layout shift."""
    tbt: float
    """Total blocking time in milliseconds."""
    failed: tuple[str, ...] = ()
    """The audits that cost points."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a page has to reach."""

    scores: tuple[int, ...] = (100, 100, 100, 100)
    lcp: float = 1.2

    def faults(self, verdict: Verdict) -> list[str]:
        """Return in what ways a page falls short."""
        low = [
            f"{name} {score}"
            for name, score, least in zip(CATEGORIES, verdict.scores, self.scores, strict=True)
            if score < least
        ]
        slow = [f"LCP {verdict.lcp:.2f} s"] if verdict.lcp > self.lcp else []
        shifts = [f"CLS {verdict.cls:.4f}"] if verdict.cls >= 0.0005 else []
        # There is no script to block anything; what is seen at times is the machine itself, busy.
        blocks = [f"TBT {verdict.tbt:.0f} ms"] if verdict.tbt >= 10 else []
        found = [*low, *slow, *shifts, *blocks]
        return [*found, *verdict.failed] if found else []


def judged(url: str, device: str, browser: str, aim: Aim) -> Verdict:
    """Return the verdict on a page; where the first falls short, the median of three, for machines are noisy."""
    first = _run(url, device, browser)
    if not aim.faults(first):
        return first
    return _median([first, _run(url, device, browser), _run(url, device, browser)])


def _run(url: str, device: str, browser: str) -> Verdict:
    with TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        program = lighthouse.find()
        assert program, "the tests that judge ask for it first"
        command = [lighthouse.node(), program, url, "--quiet", "--output=json", f"--output-path={report}"]
        command += [f"--chrome-flags={FLAGS} --user-data-dir={folder}/profile", "--disable-full-page-screenshot"]
        command += ["--preset=desktop"] * (device == "desktop")
        environment = {**os.environ, "CHROME_PATH": browser}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=180, check=False)
        assert report.exists(), f"Lighthouse did not judge {url}: {done.stderr[-500:]}"
        return _verdict(json.loads(report.read_text(encoding="utf-8")))


def _verdict(report: Mapping[str, Any]) -> Verdict:
    assert "runtimeError" not in report, report["runtimeError"]["message"]
    audits = report["audits"]
    return Verdict(
        tuple(round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES),
        audits["largest-contentful-paint"]["numericValue"] / 1000,
        audits["cumulative-layout-shift"]["numericValue"],
        audits["total-blocking-time"]["numericValue"],
        tuple(dict.fromkeys(_failed(report))),
    )


def _failed(report: Mapping[str, Any]) -> Iterator[str]:
    for name in CATEGORIES:
        for reference in report["categories"][name]["auditRefs"]:
            score = report["audits"][reference["id"]]["score"]
            if reference["weight"] and score is not None and score < 0.9:
                yield reference["id"]


def _median(verdicts: list[Verdict]) -> Verdict:
    scores = zip(*(verdict.scores for verdict in verdicts), strict=True)
    return Verdict(
        tuple(statistics.median_low(of_category) for of_category in scores),
        statistics.median(verdict.lcp for verdict in verdicts),
        statistics.median(verdict.cls for verdict in verdicts),
        statistics.median(verdict.tbt for verdict in verdicts),
        tuple(dict.fromkeys(audit for verdict in verdicts for audit in verdict.failed)),
    )
