"""Finnish syllables: where one part of a word, a part without compound joins, may be broken.

A syllable begins at each consonant that a vowel follows (`kuin-ka`, `myrs-kyi-sin`) and between two vowels that are
neither one long vowel nor a diphthong (`asi-a`, `alu-ee-na`, `maa-il-ma`): Kielitoimiston ohjepankki, Tavutus.

Not every syllable's start is a good place for a line's end: the European Union's style guide 10.5 (rules 1 and 2),
Kielikello (Tavuraja rivin vaihtuessa, 1981) and Kotus (Tavutus) tell writers not to break between two vowels
(`hakeak-seen`, not `hake-akseen`) and not to part a single vowel from its word (`asiaton`, not `a-siaton`).
"""

_VOWELS = frozenset("aeiouyåäöáàâéèêëíìîïóòôõøœæúùûüý")
# Two vowels that are never one syllable. The others may be: long vowels, diphthongs, and rare ones (öä, uö) left whole.
_APART = frozenset(
    ("ia", "io", "iä", "iö", "ea", "eo", "eä", "ae", "äe", "oe", "öe", "ye", "ue", "oa", "ao", "aö", "äö", "ua", "yä")
)


def syllable_starts(part: str) -> list[int]:
    """Return where the syllables of a part, in lower case, begin; but not the first."""
    found = []
    has_vowel = False
    for at, letter in enumerate(part):
        is_vowel = letter in _VOWELS
        if has_vowel and (_is_hiatus(part, at) if is_vowel else part[at + 1 : at + 2] in _VOWELS):
            found.append(at)
        has_vowel = has_vowel or is_vowel
    return found


def is_advised(part: str, at: int) -> bool:
    """Return whether a syllable's start is a good place for a line's end: a consonant, with two letters before it."""
    return at >= 2 and part[at] not in _VOWELS


def _is_hiatus(part: str, at: int) -> bool:
    before, letter = part[at - 1], part[at]
    if before == letter or before not in _VOWELS:
        return False
    begins_long = part[at + 1 : at + 2] == letter
    after_long = at >= 2 and part[at - 2] == before
    return begins_long or after_long or before + letter in _APART
