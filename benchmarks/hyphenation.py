"""How long hyphenation takes for a page of 350 words, beside Markdown's own conversion of the same text.

    python benchmarks/hyphenation.py

Cold: no word is known yet, but the list of compounds is read, as it is once in a build. Warm: every word was there
before. The page is made of the Finnish content at hand, so that it holds as many long words
as pages do. The best of many runs.
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

from sitegen.language import hyphenation  # noqa: E402
from sitegen.language.compounds import shipped  # noqa: E402

WORDS = 350
RUNS = 200
_SOURCES = ("content/fi/*.md", "examples/puutarha/content/fi/*.md")
# Links' addresses and attributes: no text node holds them.
_MARKUP = re.compile(r"\]\([^)]*\)|\{[^}]*\}|[\[*`#]")


def page() -> list[str]:
    """Return paragraphs of 350 words in all."""
    found: list[str] = []
    for path in sorted(path for pattern in _SOURCES for path in PROJECT.glob(pattern)):
        text = _MARKUP.sub("", path.read_text(encoding="utf-8").split("---", 2)[-1])
        found += [paragraph for paragraph in re.split(r"\n\s*\n", text) if len(paragraph.split()) > 3]
    kept, words = [], 0
    for paragraph in found:
        kept.append(" ".join(paragraph.split()[: WORDS - words]))
        words += len(kept[-1].split())
        if words >= WORDS:
            return kept
    raise SystemExit(f"the content has only {words} words")


def best(call: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Return the shortest time of a call in milliseconds; `before` runs untimed before each."""
    took = []
    for _ in range(RUNS):
        before()
        start = time.perf_counter()
        call()
        took.append(time.perf_counter() - start)
    return min(took) * 1000


def forget() -> None:
    hyphenation.hyphenated.cache_clear()


def main() -> None:
    paragraphs = page()

    def hyphenate() -> None:
        for paragraph in paragraphs:
            hyphenation.hyphenated_text(paragraph, "fi")

    reading = best(shipped, shipped.cache_clear)
    hyphenate()
    cold, warm = best(hyphenate, forget), best(hyphenate)
    convert = Markdown(extensions=["tables", "sane_lists", "toc"])
    markdown = best(lambda: convert.reset().convert("\n\n".join(paragraphs)))
    long = sum(len(word) >= hyphenation.LONG for word in re.findall(r"[^\W\d_]+", " ".join(paragraphs)))
    print(f"a page of {WORDS} words, {long} of them of {hyphenation.LONG} letters or more:")
    print(f"  hyphenation, cold          {cold:6.3f} ms")
    print(f"  hyphenation, warm          {warm:6.3f} ms")
    print(f"  Markdown's own conversion  {markdown:6.3f} ms")
    print(f"  the list of compounds, once a build: {reading:.1f} ms")


if __name__ == "__main__":
    main()
