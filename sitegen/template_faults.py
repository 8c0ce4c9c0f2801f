"""Faults of templates, told in plain words and at a column as well as the line that Jinja knows."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jinja2 import StrictUndefined, TemplateRuntimeError, Undefined
from jinja2.utils import missing

from sitegen.problems import did_you_mean

TAGS = ("block", "call", "extends", "filter", "for", "from", "if", "import", "include", "macro", "raw", "set", "with")
CLOSERS = {"else", "elif", *(f"end{tag}" for tag in TAGS)}
ENDS = {"end of print statement": "}}", "end of statement block": "%}"}
# Jinja's messages, and what they mean.
WORDS = (
    (
        r"unknown tag '(\w+)'\. You .* block that needs to be closed is '(\w+)'",
        r"{% \1 %} stands where {% end\2 %} is needed; close {% \2 %} first",
    ),
    (r"unknown tag '(\w+)'", r"{% \1 %} closes nothing; delete it, or add its beginning above"),
    (r"Unexpected end of template\. .* closed is '(\w+)'", r"{% \1 %} is never closed; add {% end\1 %}"),
    (r"unexpected end of template", r"{{ is never closed; add }}"),
    (r"Missing end of comment tag", r"{# is never closed; add #}"),
    (r"tag name expected", r"the tag's name is missing after {%; write it, as in {% if %}"),
    (r"unexpected char \"'\"", r"a text in quotes is never closed; add the missing quote"),
    (r"unexpected char '(\\?.)", r"\1 cannot stand here; delete it, or put the text in quotes"),
    (r"unexpected '(.)', expected '(.)'", r"a \2 is missing before \1"),
    (r"unexpected '[}%]'", r"this is not closed as it was opened; {{ ends with }} and {% ends with %}"),
    (r"expected token '[}%]}', got '(.+)'", r"`\1` is one too many; look for a missing quote, | or ~ before it"),
    (r"(?:Expected an expression, got|unexpected) '([}%]})'", r"something is missing before \1"),
    (r"unexpected '(.+)'", r"`\1` cannot stand here; delete it, or write what is missing before it"),
    (r"expected token '(.+)', got '(.+)'", r"`\1` is missing before `\2`"),
    (r"expected name or number", r"a name is missing after the dot; write it, or delete the dot"),
    (r"invalid syntax for function call", r"what stands in ( ) cannot be read; look for a missing comma or ="),
    (r"'(\w+)' is undefined", r"nothing is called \1 here; sitegen/views/shapes.py tells what templates get"),
    (r"the template '(.+?)' .* requested name '(\w+)'", r"\1 has no macro called \2"),
    (r"access to attribute '(\w+)' .* is unsafe", r"\1 leads out of the page's own data, where no template may go"),
)


class Unknown(StrictUndefined):
    """What a template gets for a name that its value does not have; using it tells which names there are."""

    @property
    def _undefined_message(self) -> str:
        value = self._undefined_obj
        names = getattr(value, "_fields", None) or getattr(value, "__dataclass_fields__", None)
        if self._undefined_hint or value is missing or not names:
            return super()._undefined_message
        known: Iterable[str] = names
        return f"{type(value).__name__} has no {self._undefined_name}{did_you_mean(str(self._undefined_name), known)}"


def only_text(value: object) -> object:
    """Return what {{ }} may print as it is; raise TemplateRuntimeError for all that is neither text nor a number."""
    # A name that is not there tells of itself as soon as it is printed.
    if isinstance(value, str | int | float | Undefined) and not isinstance(value, bool):
        return value
    if value is None:
        raise TemplateRuntimeError("nothing is given here; ask with {% if %} first")
    if isinstance(value, bool):
        raise TemplateRuntimeError("yes or no is not text; choose the words with {% if %}")
    kind = "what Python does" if callable(value) else type(value).__name__
    raise TemplateRuntimeError(f"{kind} is not text; did you forget a filter such as | markdown or | shown?")


def words_of(message: str, filters: Iterable[str] = (), tests: Iterable[str] = ()) -> str:
    """Return a message of Jinja's in plain words; the names of filters and tests are for suggestions."""
    for kind, known in (("filter", filters), ("test", tests)):
        if found := re.match(rf"No {kind} named '(\w+)'", message):
            return f"there is no {kind} {found[1]}{did_you_mean(found[1], known)}"
    found = re.match(r"Encountered unknown tag '(\w+)'(.*)", message)
    if found and found[1] not in CLOSERS:
        awaited = re.findall(r"'((?:end|el)\w+)'", found[2])
        return f"there is no tag {found[1]}{did_you_mean(found[1], [*TAGS, *awaited])}"
    for jargon, sign in ENDS.items():
        message = message.replace(jargon, sign)
    for pattern, words in WORDS:
        if found := re.search(pattern, message):
            return found.expand(words)
    return message.rstrip(".")


def line_of(source: str, message: str, line: int) -> int:
    """Return the line to name: where Jinja tells of a template's end, that of the tag that is never closed."""
    found = re.search(r"Unexpected end of template\. .*closed is '(\w+)'", message)
    if not found:
        return line
    opened: list[int] = []
    for tag in re.finditer(rf"{{%[-+]?\s*(end)?{found[1]}\b", source):
        if not tag[1]:
            opened.append(source.count("\n", 0, tag.start()) + 1)
        elif opened:
            opened.pop()
    return opened[-1] if opened else line


def column_of(line: str, message: str) -> int:
    """Return the column (from 1) of what a message tells of: a name that it quotes, else the line's first tag."""
    quoted = re.findall(r"'([^']+)'|has no (\w+)|no template ([^\s;]+)", message)
    names = [name for names in quoted for name in names if name]
    # An unknown tag is named first, before those that were awaited; elsewhere what was met is named last.
    for name in names if message.startswith("Encountered") else reversed(names):
        found = [match.start() + 1 for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", line)]
        if found:
            return found[-1 if " got " in message else 0]
    tag = re.search(r"\{[{%#]", line) or re.search(r"\S", line)
    return tag.start() + 1 if tag else 1
