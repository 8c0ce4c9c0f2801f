"""How long typography takes for a page of 350 words, beside python-markdown converting the same page.

    python benchmarks/typography.py

Every figure is the best of some runs, the two taken in turns, since machines drift: trust the ratio more than the
milliseconds. The page is the sites' own Finnish prose, paragraph by paragraph as the build gives it.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from markdown import Markdown  # noqa: E402

from sitegen.language import rules  # noqa: E402

WORDS = 350
ROUNDS = 300
NUMBERS = "Yksi tapaaminen kestää 45 min - 1,5 tuntia, ja tapaamisia on 1-4 viikon välein (80op). Hinta on 90 €."


def paragraphs() -> list[str]:
    """Return the paragraphs of the sites' Finnish Markdown, in as many words as a page has."""
    found: list[str] = []
    folders = [PROJECT / "content" / "fi", *sorted(PROJECT.glob("examples/*/content/fi"))]
    for path in [path for folder in folders for path in sorted(folder.glob("*.md"))]:
        body = path.read_text(encoding="utf-8").split("---", 2)[2]
        found += [part.strip() for part in body.split("\n\n") if part.strip()]
    kept: list[str] = []
    for part in found:
        # Markdown's signs are no words.
        room = WORDS - sum(len(plain(paragraph).split()) for paragraph in kept)
        kept += [" ".join(part.split(" ")[:room])] if 0 < room < len(part.split()) else [part] * (room > 0)
    return kept


def plain(paragraph: str) -> str:
    """Return a paragraph's text without Markdown's signs."""
    words = re.sub(r"^ *(?:#+ |- )?|\*\*", "", paragraph, flags=re.MULTILINE)
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", words)


def in_turns(*calls: Callable[[], object]) -> list[float]:
    """Return the least milliseconds that each call took."""
    least = [float("inf")] * len(calls)
    for _ in range(ROUNDS):
        for place, call in enumerate(calls):
            start = time.perf_counter()
            call()
            least[place] = min(least[place], (time.perf_counter() - start) * 1000)
    return least


def main() -> None:
    page = paragraphs()
    texts = [plain(paragraph) for paragraph in page]
    with_numbers = [*texts[:-3], NUMBERS, NUMBERS, NUMBERS]
    converter = Markdown(extensions=["tables", "sane_lists", "toc"])
    typed, numbered, told, converted = in_turns(
        lambda: [rules.edits(text, "fi") for text in texts],
        lambda: [rules.edits(text, "fi") for text in with_numbers],
        lambda: [rules.doubts(text, "fi") for text in texts],
        lambda: converter.reset().convert("\n\n".join(page)),
    )
    print(f"{sum(len(text.split()) for text in texts)} words in {len(texts)} paragraphs")
    print(f"edits of ordinary prose     {typed:6.3f} ms   1/{converted / typed:.0f} of Markdown")
    print(f"edits, 21 more numbers      {numbered:6.3f} ms   1/{converted / numbered:.0f}")
    print(f"doubts (only check asks)    {told:6.3f} ms   1/{converted / told:.0f}")
    print(f"python-markdown             {converted:6.3f} ms")


if __name__ == "__main__":
    main()
