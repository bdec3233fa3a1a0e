"""The two assets by which one DAG wakes the next, announced only when there is news.

A task with an asset as its outlet would announce it at each success. A task with an *alias* as its outlet announces
what it adds to the alias: nothing on a quiet day, and the task is still green.
"""

from __future__ import annotations

from airflow.sdk import Asset, AssetAlias

ENTRIES = Asset(name="entries", uri="podium://entries", group="podium")
CHANGES = Asset(name="changes", uri="podium://changes", group="podium")

NEW_ENTRIES = AssetAlias(name="new-entries", group="podium")
NEW_CHANGES = AssetAlias(name="new-changes", group="podium")
