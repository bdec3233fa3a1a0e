"""What every route needs: the runtime of this request and a session that only reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends
from sqlalchemy.orm import Session

from podium.runtime import Podium, open_runtime


def _podium() -> Iterator[Podium]:
    with open_runtime() as podium:
        yield podium


def _session(podium: Annotated[Podium, Depends(_podium)]) -> Iterator[Session]:
    with podium.store.reading() as session:
        yield session


Runtime = Annotated[Podium, Depends(_podium)]
Reading = Annotated[Session, Depends(_session)]
