"""The words of the twelve topics, by weight."""

from __future__ import annotations

import functools
from importlib.resources import files

from pydantic import RootModel

from podium.checked_yaml import load_checked
from podium.model.findings import Topic


class TopicWords(RootModel[dict[Topic, dict[int, tuple[str, ...]]]]):
    """Content of topics.yaml: for each topic its terms under their weights."""


@functools.cache
def topic_words() -> dict[Topic, dict[int, tuple[str, ...]]]:
    """Return the words, read once."""
    return load_checked(files("podium.lexicons") / "topics.yaml", TopicWords).root
