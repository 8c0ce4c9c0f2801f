"""Values that an editor writes as plain text and a visitor reads in Finnish, Swedish or English.

One kind a module. Each is a frozen dataclass with `read(text)`, which takes any honest spelling and raises
Unreadable for the rest, and `show(language)` for "fi", "sv" or "en". What `show` gives, `read` takes back.
For machines there is `json_ld()`, plain data in schema.org's words (None: it has none), and on what belongs on a
business card `vcard()`. Only Anchor and Colour, of which machines are told nothing, are plain str.
This package itself imports no value, so that a reader pays only for those it uses.
"""

LONGEST_QUOTED = 60  # characters: a paragraph in the wrong field must not fill the screen


class Unreadable(ValueError):
    """The text is not such a value: `what` it should be, `examples` to follow, and a `reason` where known."""

    def __init__(self, what: str, examples: str, reason: str = "") -> None:
        # All three go to ValueError, or the exception could not travel between processes.
        super().__init__(what, examples, reason)
        self.what = what
        self.examples = examples
        self.reason = reason

    def __str__(self) -> str:
        because = f": {self.reason}" if self.reason else ""
        return f"not {self.what}{because}; write {self.examples}"

    def about(self, text: str) -> str:
        """Return the fault and the cure in one line: `"45 mins" is not a length; write 45 min, …`."""
        return f"{quoted(text)} is {self}"


def quoted(text: str) -> str:
    """Return what an editor wrote in quotes, on one line and cut where it is long."""
    line = " ".join(text.split())
    return f'"{line[:LONGEST_QUOTED]}…"' if len(line) > LONGEST_QUOTED else f'"{line}"'
