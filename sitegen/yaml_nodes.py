"""YAML text → nodes that keep their text and their place; nothing is guessed from how a scalar looks.

Plain YAML loading turns `00100` into 64, `9.30` into 9.3 and `no` into False, and lets the last of two equal keys
win. Here scalars stay text until the model speaks, and whatever would surprise an editor is a problem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import yaml

from sitegen.texts import UNSEEN

Complain = Callable[[int, int, str, str], None]
"""Called with line, column (both from 1), the path within the data, and the fault with its cure."""

# An editor's longest page has some hundreds of nodes; aliases that multiply pass this at once.
MOST_NODES = 20_000
DEEPEST = 40
# Characters; a name is repeated in the path of all that stands below it.
LONGEST_NAME = 100
# libyaml's nodes are composed and freed on the C stack, which tens of thousands of levels overflow: a text with
# so many signs that may open a level is looked through first.
MANY_LEVELS = 5_000

TOO_DEEP = f"this goes more than {DEEPEST} levels deep; if a * refers to the part it stands in, write that part out"
TOO_MUCH = f"this is more than {MOST_NODES:,} texts; if * repeats them, write out what is meant"
NO_NAME = "a field's name cannot be a list or a group; if this is a text, put it in quotes"
TOO_LONG = f"a field's name has no more than {LONGEST_NAME} characters; if this is a text, put it in quotes"
CUT = "what follows # is left out as a comment; put the text in quotes, or write a space after # if it is one"
PLAIN_TAGS = {"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}


def compose(text: str, complain: Complain) -> yaml.Node | None:
    """Return the text's root node, or None when it is empty or so broken that nothing of it can be read."""
    try:
        if too_deep := _deepest(text):
            complain(*too_deep, "", TOO_DEEP)
            return None
        # libyaml's parser on every machine: the one in Python differs from it in details.
        root: yaml.Node | None = yaml.compose(text, Loader=yaml.CBaseLoader)
    except yaml.MarkedYAMLError as error:
        from sitegen import yaml_faults  # only a mistake pays for the import

        line, column, fault = yaml_faults.fault_of(text, error)
        complain(line, column, "", fault)
        return None
    if root is None or not _is_sound(root, complain) or _loses_text(root, text, complain):
        return None
    return root


def items(node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
    """Yield each key's text, its node, and the node of its value."""
    for key, value in node.value:
        yield key.value, key, value


def is_absent(node: yaml.Node) -> bool:
    """Return whether nothing was written: `key:` or `key: ~`, without quotes."""
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in ("", "~", "null")


def is_blank(node: yaml.Node) -> bool:
    """Return whether a text has nothing in it but spaces, in quotes or not."""
    return isinstance(node, yaml.ScalarNode) and not node.value.strip()


def place(node: yaml.Node) -> tuple[int, int]:
    """Return a node's line and column, both from 1."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def last_line(node: yaml.Node) -> int:
    """Return the last line (from 1) of a node; lines of nothing may be counted to it."""
    # A mark in the first column stands behind the node.
    return node.end_mark.line + (node.end_mark.column > 0)


def _deepest(text: str) -> tuple[int, int] | None:
    """Return line and column at which a text goes too deep, if it may and does."""
    if sum(map(text.count, "[{-?")) <= MANY_LEVELS:
        return None
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST and event.start_mark:
            return event.start_mark.line + 1, event.start_mark.column + 1
    return None


def _is_sound(root: yaml.Node, complain: Complain) -> bool:
    sound, seen = True, 0
    waiting = [(root, "", 0)]
    while waiting:
        node, at, depth = waiting.pop()
        seen += 1
        inside = 0 if isinstance(node, yaml.ScalarNode) else len(node.value)
        if seen + len(waiting) + inside > MOST_NODES or depth > DEEPEST:
            # Aliases lead here; their path within the data would fill the screen.
            complain(*place(node), "", TOO_DEEP if depth > DEEPEST else TOO_MUCH)
            return False
        if fault := _fault(node):
            complain(*place(node), at, fault)
            sound = False
        if isinstance(node, yaml.SequenceNode):
            waiting += [(child, f"{at}[{n}]", depth + 1) for n, child in enumerate(node.value)]
        elif isinstance(node, yaml.MappingNode):
            named = list(_named(node, at, complain))
            sound = sound and len(named) == inside
            waiting += [(value, _joined(at, key), depth + 1) for key, value in named]
    return sound


def _fault(node: yaml.Node) -> str | None:
    if node.tag not in PLAIN_TAGS and node.tag != "!":
        return "a text that begins with ! needs quotes"
    if isinstance(node, yaml.ScalarNode) and (found := UNSEEN.search(node.value)):
        return f"this text has an unseen character (U+{ord(found[0]):04X}) in it; delete it"
    return None


def _loses_text(root: yaml.Node, text: str, complain: Complain) -> bool:
    """Tell of texts that # cuts short: `title: Osa #1`. A comment has a space after its #."""
    if " #" not in text:
        return False
    lines = text.split("\n")
    found = []
    for node in _scalars(root):
        end = node.end_mark
        cut = re.match(r" *(?= #[^ #\n])", lines[end.line][end.column :]) if not node.style else None
        if cut:
            found.append((end.line + 1, end.column + cut.end() + 2))
    for line, column in found:
        complain(line, column, "", CUT)
    return bool(found)


def _named(node: yaml.MappingNode, at: str, complain: Complain) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the names and values of a mapping; a name that cannot be used is told of and left out."""
    lines: dict[str, int] = {}
    for key, value in node.value:
        line, column = place(key)
        if not isinstance(key, yaml.ScalarNode):
            complain(line, column, at, NO_NAME)
        elif len(key.value) > LONGEST_NAME:
            complain(line, column, at, TOO_LONG)
        elif fault := _fault(key):
            complain(line, column, at, fault)
        elif key.value in lines:
            fault = f"written twice (first on line {lines[key.value]}); keep one"
            complain(line, column, _joined(at, key.value), fault)
        else:
            lines[key.value] = line
            yield key.value, value


def _joined(at: str, key: str) -> str:
    return f"{at}.{key}".lstrip(".")


def _scalars(root: yaml.Node) -> Iterator[yaml.ScalarNode]:
    waiting = [root]
    while waiting:
        match waiting.pop():
            case yaml.ScalarNode() as node:
                yield node
            case yaml.SequenceNode(value=children):
                waiting += children
            case yaml.MappingNode(value=pairs):
                waiting += [value for _, value in pairs]
