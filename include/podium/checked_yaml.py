"""Read a YAML file into a pydantic model, and say where a mistake stands.

A wrong key is answered with file, line and the nearest right key; a wrong value with what was expected and found.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from podium.errors import ConfigError

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable
    from pathlib import Path

    from pydantic_core import ErrorDetails

Model = TypeVar("Model", bound=BaseModel)


class _WrittenTwice(Exception):
    """A key stands twice in one mapping, of which YAML would silently drop the first."""

    def __init__(self, key: str, line: int, first: int) -> None:
        super().__init__(key)
        self.key, self.line, self.first = key, line, first


class _OnceOnly(yaml.CSafeLoader):
    """The safe loader, but a mapping may have a key only once."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        first: dict[str, int] = {}
        for key, _ in node.value:
            line = key.start_mark.line + 1
            if key.value in first:
                raise _WrittenTwice(key.value, line, first[key.value])
            first[key.value] = line
        return super().construct_mapping(node, deep)


def load_checked(path: Path | Traversable, model: type[Model]) -> Model:
    """Return the file's content as `model`; raises ConfigError that lists every mistake with its line."""
    return parse_checked(path.read_text(encoding="utf-8"), model, str(path))


def parse_checked(text: str, model: type[Model], name: str) -> Model:
    """Return YAML text as `model`; `name` stands for the file in errors."""
    try:
        content = yaml.load(text, Loader=_OnceOnly)  # noqa: S506 — a safe loader that is stricter
    except _WrittenTwice as error:
        message = (
            f"{name}:{error.line}: the key `{error.key}` was written in line {error.first} already; keep one of them"
        )
        raise ConfigError(message) from error
    except yaml.YAMLError as error:
        message = f"{name}: not readable as YAML: {error}"
        raise ConfigError(message) from error
    try:
        return model.model_validate(content if content is not None else {})
    except ValidationError as error:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)  # only now: reading a large file twice takes long
        lines = [_describe(name, tree, detail, model) for detail in error.errors()]
        raise ConfigError("\n".join(lines)) from error


def _describe(name: str, tree: yaml.Node | None, detail: ErrorDetails, model: type[BaseModel]) -> str:
    place = ".".join(str(part) for part in detail["loc"])
    line = _line_of(tree, detail["loc"])
    if detail["type"] == "extra_forbidden":
        return f"{name}:{line}: unknown key `{place}`{_hint(str(detail['loc'][-1]), model)}"
    if detail["type"] == "missing":
        return f"{name}:{line}: the key `{place}` is missing"
    return f"{name}:{line}: `{place}`: {detail['msg']}, found {detail['input']!r}"


def _hint(key: str, model: type[BaseModel]) -> str:
    nearest = get_close_matches(key, sorted(_all_keys(model)), n=1)
    return f"; did you mean `{nearest[0]}`?" if nearest else ""


def _all_keys(model: type[BaseModel]) -> set[str]:
    keys: set[str] = set()
    for definition in [schema := model.model_json_schema(), *schema.get("$defs", {}).values()]:
        keys |= set(definition.get("properties", {}))
    return keys


def _line_of(node: yaml.Node | None, path: tuple[int | str, ...]) -> int:
    """Return the line (from 1) of the deepest node on `path` that the file really has."""
    line = node.start_mark.line + 1 if node else 1
    for part in path:
        step = _child(node, part)
        if step is None:
            break
        line, node = step
    return line


def _child(node: yaml.Node | None, part: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == str(part):
                return key.start_mark.line + 1, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part].start_mark.line + 1, node.value[part]
    return None
