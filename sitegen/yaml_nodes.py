"""YAML text → nodes that keep their text and their place; nothing is guessed from how a scalar looks.

Plain YAML loading turns `00100` into 64, `9.30` into 9.3 and `no` into False, and lets the last of two equal keys
win. Here scalars stay text until the model speaks, and whatever would surprise an editor is a problem.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import yaml

Complain = Callable[[int, int, str, str], None]
"""Called with line, column (both from 1), the path within the data, and the fault with its cure."""

# An editor's longest page has some hundreds of nodes; aliases that multiply pass this at once.
MOST_NODES = 20_000
DEEPEST = 40

PLAIN_TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}
REMEDIES = (
    ("found character '\\t'", "a tab stands where only spaces may; replace it with spaces"),
    (
        "mapping values are not allowed here",
        'a colon stands inside the text; put the whole text in quotes: "…: …"',
    ),
    (
        "could not find expected ':'",
        "a line without a colon stands where `name: value` is needed; check the indentation",
    ),
    (
        "did not find expected key",
        "the indentation does not match the lines above, or a quoted text ends too early",
    ),
    (
        "did not find expected '-' indicator",
        "the items of a list must start at the same column, each with `- `",
    ),
    ("found unexpected end of stream", "a quoted text is never closed; add the missing quote"),
    ("did not find expected ',' or ']'", "a list in [ ] is never closed; add the missing ]"),
    ("did not find expected ',' or '}'", "a mapping in { } is never closed; add the missing }"),
    ("undefined alias", "a text that begins with * is taken for an alias; put it in quotes"),
    ("while scanning an anchor", "a text that begins with & is taken for an anchor; put it in quotes"),
    ("while scanning an alias", "a text that begins with * is taken for an alias; put it in quotes"),
    ("cannot start any token", "this character cannot begin a text; put the whole text in quotes"),
    ("control characters are not allowed", "an invisible control character stands here; delete it"),
    ("block sequence entries are not allowed", "a list cannot begin on this line; begin it on the next one"),
    ("expected a single document", "a line of --- begins a second document; a file holds one"),
    ("expected the node content", "a value is missing here, or begins with a character that needs quotes"),
)


def compose(text: str, complain: Complain) -> yaml.Node | None:
    """Return the text's root node, or None when it is empty or so broken that nothing of it can be read."""
    try:
        # libyaml's parser on every machine: the one in Python differs from it in details.
        root: yaml.Node | None = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        complain(*_place(error), "", _remedy(error))
        return None
    except yaml.reader.ReaderError as error:
        line, column = _line_and_column(text, error.position)
        complain(line, column, "", "an invisible control character stands here; delete it")
        return None
    except RecursionError:
        complain(1, 1, "", f"the data is nested more than {DEEPEST} levels deep; make it flatter")
        return None
    if root is None or not _is_sound(root, complain):
        return None
    return root


def items(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """Yield each key's text, its node, and the node of its value."""
    for key, value in node.value:
        yield key.value, key, value


def is_absent(node: yaml.Node) -> bool:
    """Return whether nothing was written: `key:` or `key: ~`, without quotes."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null")


def place(node: yaml.Node) -> tuple[int, int]:
    """Return a node's line and column, both from 1."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def _is_sound(root: yaml.Node, complain: Complain) -> bool:
    sound, seen = True, 0
    waiting = [(root, "", 0)]
    while waiting:
        node, at, depth = waiting.pop()
        seen += 1
        if seen > MOST_NODES or depth > DEEPEST:
            complain(*place(node), at, "aliases (*) make this data too large or endless; write the parts out")
            return False
        if node.tag not in PLAIN_TAGS and node.tag != "!":
            complain(
                *place(node),
                at,
                f"a tag ({_short(node.tag)}) is not used here; delete it or put the text in quotes",
            )
            sound = False
        if isinstance(node, yaml.SequenceNode):
            waiting += [(child, f"{at}[{n}]", depth + 1) for n, child in enumerate(node.value)]
        elif isinstance(node, yaml.MappingNode):
            sound = _keys_are_sound(node, at, complain) and sound
            waiting += [(value, f"{at}.{key.value}".lstrip("."), depth + 1) for key, value in node.value]
    return sound


def _keys_are_sound(node: yaml.MappingNode, at: str, complain: Complain) -> bool:
    lines: dict[str, int] = {}
    sound = True
    for key, _ in node.value:
        line, column = place(key)
        if not isinstance(key, yaml.ScalarNode):
            complain(
                line,
                column,
                at,
                "a field's name must be plain text; if this is text with [ or {, put it in quotes",
            )
            sound = False
        elif key.value in lines:
            complain(line, column, at, f"{key.value}: written twice (first on line {lines[key.value]}); keep one")
            sound = False
        else:
            lines[key.value] = line
    return sound


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")


def _place(error: yaml.MarkedYAMLError) -> tuple[int, int]:
    mark = error.problem_mark or error.context_mark
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _remedy(error: yaml.MarkedYAMLError) -> str:
    told = f"{error.context or ''} {error.problem or ''}"
    for sign, remedy in REMEDIES:
        if sign in told:
            return remedy
    return f"this is not YAML ({error.problem}); check indentation, colons and quotes on this line and the one above"


def _line_and_column(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, position - before.rfind("\n")
