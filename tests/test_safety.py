"""Safety: what lies beside the output may be damaged, or come from somebody else, and does no harm."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from sitegen import answers, files, parallel
from sitegen.files import Files
from sitegen.model.parts import Origin
from sitegen.values.colour import Colour
from tests.little_site import LittleSite

PICTURE_PAGE = """
    -- content/fi/index.yml --
    title: Etusivu
    sections:
      - kind: prose
        text: Kuva
        picture:
          file: ../pictures/järvi.png
          alt: Järvi
"""


class Harmful:
    """Would write a file when it is read back."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.write_text, (self.path, "read")


def test_an_answer_comes_back_as_it_was() -> None:
    answer = (Origin("content/fi/a.yml", "title"), Colour("#205020"), None, ("ä", 1))
    assert answers.restored(answers.stored(answer)) == answer


def test_reading_an_answer_runs_nothing(tmp_path: Path) -> None:
    with pytest.raises(pickle.UnpicklingError):
        answers.restored(pickle.dumps(Harmful(tmp_path / "run")))
    assert not (tmp_path / "run").exists()


def test_a_link_where_the_build_keeps_its_state_is_refused(
    little_site: Callable[..., LittleSite], tmp_path: Path
) -> None:
    site = little_site()
    site.build()
    other = tmp_path / "other"
    other.mkdir()
    (other / "letter.txt").write_text("mine")
    staging = tmp_path / ".output.sitegen" / "staging"
    if staging.exists():
        staging.rmdir()
    staging.symlink_to(other)
    with pytest.raises(OSError, match="is a link"):
        site.build(clean=True)
    assert (other / "letter.txt").read_text() == "mine"


def test_a_derivative_that_was_cut_short_is_made_again(little_site: Callable[..., LittleSite]) -> None:
    site = little_site(PICTURE_PAGE)
    data = io.BytesIO()
    Image.new("RGB", (60, 40), "teal").save(data, "PNG")
    site.write("content/pictures/järvi.png", data.getvalue())
    whole = site.build().all()
    kept = list((site.output.parent / ".output.sitegen/derivatives").iterdir())
    assert kept
    for file in kept:
        file.write_bytes(file.read_bytes()[:20])
    assert site.build(clean=True).all() == whole


def test_a_file_saved_during_the_build_never_leaves_a_mixed_site(
    little_site: Callable[..., LittleSite], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = little_site("""
        -- content/fi/sivu.md --
        ---
        title: Sivu
        ---
        Ennen.
    """)
    read = Files.read
    saved: list[str] = []

    def saved_meanwhile(found: Files, path: str) -> bytes | None:
        if path.endswith("sivu.md") and not saved:
            saved.append(path)
            site.write("content/fi/sivu.md", site.read("content/fi/sivu.md").replace("Ennen", "Kesken"))
        return read(found, path)

    monkeypatch.setattr(files.Files, "read", saved_meanwhile)
    assert "Kesken." in site.build()["sivu/index.html"]
    site.write("content/fi/sivu.md", site.read("content/fi/sivu.md").replace("Kesken", "Ennen"))
    assert "Ennen." in site.build()["sivu/index.html"]


def test_a_worker_that_fails_ends_there(tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    marks.mkdir()

    def work(share: object) -> int:
        raise RuntimeError("worker")

    with pytest.raises((parallel.WorkerFailed, RuntimeError)):
        parallel.spread(list(range(100)), work, 2)
    # Had the child gone on from here, it would leave its mark as well.
    (marks / str(len(list(marks.iterdir())))).write_text("")
    assert len(list(marks.iterdir())) == 1
