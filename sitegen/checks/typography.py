"""Typography: what `build.py fix` would write otherwise, and what only the writer can decide; hints.

Visitors see the sure corrections already, for pages are set by the same rules.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sitegen import texts, written
from sitegen.inputs import Inputs
from sitegen.language.tables import NO_BREAK
from sitegen.problems import Problem

if TYPE_CHECKING:
    from sitegen.proofs import Proof


def typography_of(inputs: Inputs, file: str, language: str) -> None:
    """Check one file's running text; `language` is that of what names none."""
    from sitegen.proofs import proofs

    text = inputs.compute(written.text_of, file)
    unseen: list[Proof] = []
    for proof in proofs(file, text, language):
        if all(after == NO_BREAK and text[start:end].isspace() for start, end, after in proof.parts):
            unseen.append(proof)
        else:
            cure = "python3 build.py fix writes it so" if proof.is_sure else "write it so if that is meant"
            place = texts.place(text[: proof.start])
            told = f"{', '.join(proof.rules)}: {proof.shown} ({proof.about}); {cure}"
            inputs.report(Problem(file, *place, proof.at, told, "hint"))
    if unseen:
        place = texts.place(text[: unseen[0].start])
        inputs.report(Problem(file, *place, "", _spaces(unseen), "hint"))


def _spaces(unseen: Sequence[Proof]) -> str:
    """Return what to say of spaces at which a line may break although it should not: they all look alike."""
    rules = ", ".join(sorted({rule for proof in unseen for rule in proof.rules}))
    more = f", and {len(unseen) - 1} more below" if len(unseen) > 1 else ""
    return f"{rules}: {unseen[0].shown}{more} (no line breaks at ⍽); python3 build.py fix writes it so"
