"""Finnish syllables: where one part of a word, a part without compound joins, may be broken.

A syllable begins at each consonant that a vowel follows: `kuin-ka`, `myrs-kyi-sin`. Between two vowels no break is
given, even where two syllables meet (`hakeak-seen`, not `hake-akseen`): the European Union's style guide 10.5 (rule 2),
Kielikello (Tavuraja rivin vaihtuessa, 1981) and Kotus (Tavutus) tell writers not to break there. So no vowel that is a
syllable by itself is left alone either (the style guide's rule 1).
"""

import re

# é, õ, ü and the like stand in names and loan words.
_VOWELS = "aeiouyåäöáàâéèêëíìîïóòôõøœæúùûüý"
_SYLLABLE_START = re.compile(f"[^{_VOWELS}](?=[{_VOWELS}])")
_VOWEL = re.compile(f"[{_VOWELS}]")


def syllable_breaks(part: str) -> list[int]:
    """Return where a part of a word, in lower case, may be broken: at least two letters and a vowel on each side."""
    first = _VOWEL.search(part)
    if first is None:
        return []
    start = max(2, first.end())
    return [found.start() for found in _SYLLABLE_START.finditer(part, start)]
