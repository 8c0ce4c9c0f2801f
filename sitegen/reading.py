"""Reading: YAML text → frozen values of the model, with every mistake of the file at its place.

The model's annotations are the only schema. Nothing stops at the first mistake, and a value that could not be read
never leaves this module.
"""

from __future__ import annotations

import builtins
import dataclasses
import re
import types
import typing
from collections.abc import Iterable
from typing import Any, Final, TypeVar

import yaml

from sitegen import choices, fields, unknown_fields, yaml_nodes
from sitegen.fields import REQUIRED, fields_of
from sitegen.model.parts import Alt, Markdown, Origin, PictureFile, Plain, Target
from sitegen.model.section import Shared
from sitegen.problems import Problem, nearest
from sitegen.values import Unreadable, quoted

Model = TypeVar("Model")
Part = Markdown | Target | PictureFile
Spans = tuple[tuple[str, int, int, int], ...]
"""Path within the data, line and column of its beginning, its last line."""

YES = ("yes", "true", "kyllä", "ja")
NO = ("no", "false", "ei", "nej")
WHOLE_NUMBER = re.compile(r"[1-9]\d{0,8}")


class Prose(typing.NamedTuple):
    """A text for people to read: its path within the data, and where it stands."""

    at: str
    node: yaml.Node
    is_markdown: bool
    language: str | None
    """That which the nearest group around it names."""


class _Broken:
    """Stands for a value that could not be read; its problems are noted."""


BROKEN: Final = _Broken()


def read(kind: type[Model], text: str, file: str, first_line: int = 1) -> tuple[Model | None, list[Problem]]:
    """Return the value that the text describes (None if it has mistakes) and all its problems.

    `first_line` is where the text begins in its file, from 1.
    """
    reader = _Reader(file, first_line)
    root = yaml_nodes.compose(text, reader.complain)
    if root is None:
        if not reader.problems:
            needs = fields.needed(kind) if dataclasses.is_dataclass(kind) else "a list, each item after `- `"
            reader.complain(1, 1, "", f"nothing is written here; write at least {needs}")
        return None, reader.problems
    value = reader.value(kind, root, "")
    return (None if reader.problems else value), reader.problems


def parts(kind: type, text: str, file: str, first_line: int = 1) -> tuple[Part, ...]:
    """Return the texts, links and pictures that can be read of data with mistakes, each once, in order."""
    reader = _Reader(file, first_line)
    root = yaml_nodes.compose(text, reader.complain)
    if root is not None:
        reader.value(kind, root, "")
    return tuple(dict.fromkeys(reader.parts))


def prose(kind: type, text: str) -> tuple[Prose, ...]:
    """Return the texts for people to read of data, in order; none of data that cannot be read at all."""
    reader = _Reader("", 1)
    root = yaml_nodes.compose(text, reader.complain)
    if root is not None:
        reader.value(kind, root, "")
    return tuple(reader.prose)


def spans(text: str, first_line: int = 1) -> Spans:
    """Return where each value of sound data stands; a block of text (`|`) begins on the line after its sign."""
    root = yaml_nodes.compose(text, lambda *_: None)
    found: list[tuple[str, int, int, int]] = []
    waiting = [("", root)] if root else []
    while waiting:
        at, node = waiting.pop()
        line, column = yaml_nodes.place(node)
        block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
        first, last = line + block, max(line + block, yaml_nodes.last_line(node))
        found.append((at, first + first_line - 1, 1 if block else column, last + first_line - 1))
        if isinstance(node, yaml.MappingNode):
            waiting += [(_joined(at, key), child) for key, _, child in yaml_nodes.items(node)]
        elif isinstance(node, yaml.SequenceNode):
            waiting += [(f"{at}[{n}]", child) for n, child in enumerate(node.value)]
    return tuple(sorted(found))


class _Reader:
    """Reads one file's nodes, and gathers what is wrong with them."""

    def __init__(self, file: str, first_line: int) -> None:
        self.file = file
        self.first_line = first_line
        self.problems: list[Problem] = []
        self.parts: list[Part] = []
        self.prose: list[Prose] = []
        self.language: str | None = None

    def complain(self, line: int, column: int, at: str, text: str) -> None:
        self.problems.append(Problem(self.file, line + self.first_line - 1, column, at, text))

    def fault(self, node: yaml.Node, at: str, text: str) -> _Broken:
        self.complain(*yaml_nodes.place(node), at, text)
        return BROKEN

    def value(self, kind: Any, node: yaml.Node, at: str) -> Any:
        """Return the node read as the annotated type, or BROKEN."""
        arguments = typing.get_args(kind)
        match typing.get_origin(kind):
            case typing.Union | types.UnionType:
                return self.one_of(arguments, node, at)
            case builtins.tuple:
                return self.sequence(arguments[0], node, at)
            case typing.Literal:
                return self.choice(arguments, node, at)
        return self.single(kind, node, at)

    def single(self, kind: Any, node: yaml.Node, at: str) -> Any:
        if kind in (Markdown, Target, PictureFile):
            return self.part(kind, node, at)
        if hasattr(kind, "read"):
            return self.typed(kind, node, at)
        if dataclasses.is_dataclass(kind):
            return self.mapping(kind, node, at)
        assert kind in (str, Alt, Plain, bool, int), f"the model has a type that nobody reads: {kind}"
        return self.scalar(kind, node, at)

    def part(self, kind: type[Part], node: yaml.Node, at: str) -> Any:
        text = self.text(node, at)
        if text is BROKEN:
            return BROKEN
        part = kind(text, Origin(self.file, at))
        self.parts.append(part)
        if kind is Markdown:
            self.prose.append(Prose(at, node, is_markdown=True, language=self.language))
        return part

    def scalar(self, kind: Any, node: yaml.Node, at: str) -> Any:
        if kind is Alt and isinstance(node, yaml.ScalarNode) and node.value == "" and node.style:
            return Alt("")
        text = self.text(node, at)
        if text is BROKEN or kind is Plain:
            return text
        if kind in (str, Alt):
            self.prose.append(Prose(at, node, is_markdown=False, language=self.language))
            return text
        return self.yes_or_no(text, node, at) if kind is bool else self.whole_number(text, node, at)

    def yes_or_no(self, text: str, node: yaml.Node, at: str) -> Any:
        if text.casefold() in YES + NO:
            return text.casefold() in YES
        return self.fault(node, at, f"{quoted(text)} is neither yes nor no; write one of them")

    def whole_number(self, text: str, node: yaml.Node, at: str) -> Any:
        if WHOLE_NUMBER.fullmatch(text):
            return int(text)
        return self.fault(node, at, f"{quoted(text)} is not a whole number from 1; write digits only, such as 3")

    def text(self, node: yaml.Node, at: str) -> Any:
        if not isinstance(node, yaml.ScalarNode):
            shape = "a list" if isinstance(node, yaml.SequenceNode) else "a group of fields"
            return self.fault(node, at, f"{shape} stands where one text is needed; if it is a text, put it in quotes")
        if not node.value.strip():
            return self.fault(node, at, "empty; fill it in, or delete the line if it is not needed")
        return node.value.strip()

    def typed(self, kind: Any, node: yaml.Node, at: str) -> Any:
        text = self.text(node, at)
        if text is BROKEN:
            return BROKEN
        try:
            return kind.read(text)
        except Unreadable as why:
            return self.fault(node, at, why.about(text))

    def choice(self, allowed: tuple[str, ...], node: yaml.Node, at: str) -> Any:
        text = self.text(node, at)
        if text is BROKEN or text in allowed:
            return text
        return self.fault(node, at, choices.unknown(text, allowed))

    def sequence(self, kind: Any, node: yaml.Node, at: str) -> Any:
        if not isinstance(node, yaml.SequenceNode):
            return self.fault(node, at, f"a list is needed here; {_as_a_list(kind, node)}")
        if not node.value:
            return self.fault(node, at, "an empty list; write an item or delete the line")
        values = tuple(self.value(kind, child, f"{at}[{n}]") for n, child in enumerate(node.value))
        return BROKEN if BROKEN in values else values

    def one_of(self, kinds: tuple[Any, ...], node: yaml.Node, at: str) -> Any:
        real = [kind for kind in kinds if kind is not types.NoneType]
        if len(real) == 1:
            return self.value(real[0], node, at)
        if dataclasses.is_dataclass(real[0]) and not hasattr(real[0], "read"):
            return self.section(real, node, at)
        return self.first_that_reads(real, node, at)

    def first_that_reads(self, kinds: Iterable[Any], node: yaml.Node, at: str) -> Any:
        text = self.text(node, at)
        if text is BROKEN:
            return BROKEN
        faults = []
        for kind in kinds:
            try:
                return kind.read(text)
            except Unreadable as why:
                faults.append(why)
        return self.fault(node, at, faults[0].about(text))

    def section(self, kinds: list[Any], node: yaml.Node, at: str) -> Any:
        """Read the model class that `kind:` names; an entry with `from:` instead is a shared section."""
        if not isinstance(node, yaml.MappingNode):
            return self.fault(node, at, "a section is needed here: a line `- kind: …` and its fields below it")
        named = {key: (key_node, value) for key, key_node, value in yaml_nodes.items(node)}
        by_name = {field.default: kind for kind in kinds for field in fields_of(kind) if field.name == "kind"}
        if "kind" in named:
            name = self.choice(tuple(by_name), named["kind"][1], _joined(at, "kind"))
            return name if name is BROKEN else self.mapping(by_name[name], node, at)
        if "from" in named:
            return self.mapping(Shared, node, at)
        for key, (key_node, _) in named.items():
            if meant := nearest(key, ("kind", "from")):
                return self.fault(key_node, _joined(at, key), f"unknown field; did you mean {meant}?")
        names = ", ".join(by_name)
        return self.fault(node, _joined(at, "kind"), f"missing; write a line `kind: …` with one of {names}")

    def mapping(self, kind: Any, node: yaml.Node, at: str) -> Any:
        if not isinstance(node, yaml.MappingNode):
            return self.fault(node, at, _not_fields(kind, node))
        around = self.language
        named = (value.value for key, _, value in yaml_nodes.items(node) if key == "language")
        self.language = next((name for name in named if isinstance(name, str)), around)
        value = self.fields(kind, node, at)
        self.language = around
        return value

    def fields(self, kind: Any, node: yaml.MappingNode, at: str) -> Any:
        known = {field.name: field for field in fields_of(kind)}
        values: dict[str, Any] = {}
        for key, key_node, child in yaml_nodes.items(node):
            if key not in known:
                self.fault(key_node, _joined(at, key), unknown_fields.told(key, kind))
            elif known[key].default is REQUIRED and _is_unwritten(known[key], child):
                values[known[key].attribute] = self.fault(key_node, _joined(at, key), fields.empty(known[key]))
            elif not yaml_nodes.is_absent(child):
                values[known[key].attribute] = self.value(known[key].type, child, _joined(at, key))
        misspelt = unknown_fields.misspelt((key for key, _, _ in yaml_nodes.items(node)), kind)
        for field in known.values():
            if field.default is REQUIRED and field.attribute not in values:
                values[field.attribute] = BROKEN
                if field.name not in misspelt:
                    self.fault(node, _joined(at, field.name), fields.missing(field))
        return BROKEN if BROKEN in values.values() else kind(**values)


def _as_a_list(kind: Any, node: yaml.Node) -> str:
    """Return how to write what stands where a list is needed."""
    # In brackets every comma parts two items: a sentence would be cut in two there.
    is_one_word = typing.get_origin(kind) is typing.Literal
    if is_one_word and isinstance(node, yaml.ScalarNode) and "," in node.value:
        return f"put it in brackets: [{' '.join(node.value.split())}]"
    return "begin each item with `- ` on a line of its own"


def _joined(at: str, key: str) -> str:
    return f"{at}.{key}" if at else key


def _is_unwritten(field: fields.FieldOf, node: yaml.Node) -> bool:
    # Quotes with nothing between them are an answer where a picture is pure decoration.
    return yaml_nodes.is_absent(node) or (field.type is not Alt and yaml_nodes.is_blank(node))


def _not_fields(kind: type, node: yaml.Node) -> str:
    needed = fields.needed(kind)
    if isinstance(node, yaml.SequenceNode):
        return f"a list stands where fields are needed; write each on a line of its own: {needed}"
    if yaml_nodes.is_absent(node):
        return f"an empty item; fill it in with {needed}, or delete its -"
    if re.match(r"[a-z_]+:[^\s/]", node.value):
        return f"a space is missing after the colon; write {needed}"
    return f"a text stands where fields are needed; write each on a line of its own: {needed}"
