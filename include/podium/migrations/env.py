"""What Alembic runs: on the connection it is handed by `podium.store.schema`, else on the configured database."""

from typing import Literal

from alembic import context

from podium.settings import read_settings
from podium.store.columns import Record, UtcDateTime
from podium.store.database import Store
from podium.store.tables import Base


def _render(kind: str, item: object, _context: object) -> str | Literal[False]:
    """Write our column types as what they are in the database: a migration must not change when our code does."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Record):
        return "sa.JSON()"
    return False


def _run(connection: object) -> None:
    context.configure(
        connection=connection,  # type: ignore[arg-type]
        target_metadata=Base.metadata,
        render_as_batch=True,  # SQLite cannot alter tables in place
        render_item=_render,
    )
    with context.begin_transaction():
        context.run_migrations()


handed = context.config.attributes.get("connection")
if handed is not None:
    _run(handed)
else:
    with Store(read_settings().store_url).engine.connect() as own:
        _run(own)
        own.commit()
