"""Leaflets from one build to the next, and mistakes in their template."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
from contextlib import suppress

import pytest

from tests.little_site import PROJECT, TODAY
from tests.outputs.leaflet_pdfs import PRACTICE, LittleSites, benefits

# ---- the template's mistakes


@pytest.mark.parametrize(
    ("wrong", "place", "fault"),
    [
        ("#let x = 7m", "templates/leaflet/leaflet.typ:1:10", "invalid number suffix"),
        ('#import "@preview/cetz:0.3.0"', "templates/leaflet/leaflet.typ:1:10", "a build fetches nothing"),
        ('#import ("@" + "local/x:0.1.0")', "templates/leaflet/leaflet.typ:1:9", "a build fetches nothing"),
        ('#read("none.txt")', "templates/leaflet/leaflet.typ:1:7", "(searched at templates/leaflet/none.txt)"),
        ('#read("/../../secret")', "templates/leaflet/leaflet.typ:1:7", "outside of the project"),
    ],
)
def test_a_mistake_in_the_template_is_told_with_its_place(
    little_site: LittleSites, wrong: str, place: str, fault: str
) -> None:
    made = little_site(PRACTICE)
    made.write("templates/leaflet/leaflet.typ", wrong)
    (told,) = [problem for problem in made.build().problems if "warning" not in problem]
    assert told.startswith(place)
    assert fault in told


def test_a_template_fetches_no_package_however_it_is_named(
    little_site: LittleSites, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Typst goes to the network by the proxy that the environment names: here one that notes who comes."""
    came: list[object] = []

    def note() -> None:
        with suppress(OSError):
            visitor, _ = proxy.accept()
            came.append(visitor)
            visitor.close()

    with socket.create_server(("127.0.0.1", 0)) as proxy:
        proxy.settimeout(10)
        noting = threading.Thread(target=note, daemon=True)
        noting.start()
        for name in ("https_proxy", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.getsockname()[1]}")
        made = little_site(PRACTICE)
        made.write("templates/leaflet/leaflet.typ", '#import ("@" + "preview/cetz:0.3.0")')
        (told,) = [problem for problem in made.build().problems if "warning" not in problem]
        assert came == []
    assert "a build fetches nothing" in told


# ---- builds


def test_two_clean_builds_give_the_same_bytes(little_site: LittleSites) -> None:
    made = little_site(PRACTICE)
    first = made.build().file("esite.pdf")
    for kept in (made.output.parent / ".output.sitegen/derivatives").iterdir():
        kept.unlink()
    assert made.build(clean=True).file("esite.pdf") == first


def test_only_what_it_shows_prints_it_again(little_site: LittleSites) -> None:
    made = little_site(PRACTICE + "    -- content/fi/muu.yml --\n    title: Muu\n")
    made.build()
    assert "esite.pdf" not in made.edit("content/fi/muu.yml", "Muu", "Toinen").rendered
    assert "esite.pdf" in made.edit("content/fi/hyodyt.yml", "Kuorma kevenee", "Mieli kevenee").rendered


def test_printing_leaves_nothing_behind_that_a_forked_worker_would_wait_for(little_site: LittleSites) -> None:
    """Typst keeps threads: forked off after they began, a worker that prints would wait for them for ever."""
    made = little_site(PRACTICE + "".join(benefits(f"sivu{number}", "Hyödyt") for number in range(20)))
    made.build(jobs=1)
    again = made.edit("content/site.yml", "name: Kaiku", "name: Kaiku ja Lumo", jobs=2)
    assert "esite.pdf" in again.rendered
    if sys.platform == "linux":
        assert "typst" not in sys.modules


def test_a_build_in_which_nothing_changed_loads_no_printer(little_site: LittleSites) -> None:
    made = little_site(PRACTICE)
    made.build()
    code = (
        "import sys, datetime; from pathlib import Path\n"
        "from sitegen import builder; from sitegen.inputs import Settings\n"
        f"job = builder.Job(Path({str(made.source)!r}), Path(), Path({str(made.output)!r}), Settings({TODAY!r}))\n"
        "print(dict(builder.build(job).rendered), {'typst', 'segno', 'fontTools', 'jinja2'} & set(sys.modules))"
    )
    again = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert again.stdout == "{} set()\n"
