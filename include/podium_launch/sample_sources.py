"""The sample world's source files, with addresses at which the demo serves them."""

from __future__ import annotations

from pathlib import Path

import yaml

from podium.sample.world import feed_path, sources_folder


def write_sources(folder: Path, feeds: str) -> Path:
    """Write the sample's sources into a folder, each feed at the address at which it is served; return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sources_folder().glob("*.yaml"):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for feed in content["feeds"]:
            feed |= {"url": feeds + feed_path(path.stem), "allow_private": True}
        (folder / path.name).write_text(yaml.safe_dump(content, sort_keys=False, allow_unicode=True), encoding="utf-8")
    return folder
