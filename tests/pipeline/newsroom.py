"""An office whose releases tell of meetings, read into the ledger, for tests of corrections and re-analysis."""

from datetime import timedelta

from sqlalchemy import func, select
from tests.pipeline.outbox import reader
from tests.pipeline.world import Office

from podium.model.ledger import Meeting
from podium.pipeline.analyse import analyse_waiting
from podium.pipeline.settle import Desk
from podium.store.database import Store
from podium.store.lists import list_changes
from podium.store.meetings import load_all_meetings
from podium.store.tables import ChangeRow, CorrectionRow, DeliveryRow, FindingsRow, MeetingVersionRow, StatementRow

DESK = Desk((reader(),), timedelta())
FRENCH = "Secretary Blinken will meet with French Foreign Minister Jean-Yves Le Drian in Paris on March 8, 2022."
POLISH = "Secretary Blinken will meet with Polish Foreign Minister Zbigniew Rau in Warsaw on March 10, 2022."
POSITION = "We strongly condemn the shelling of the Zaporizhzhia nuclear power plant in Ukraine by Russia."


def open_newsroom(store: Store) -> Office:
    """Publish a first release that raises nothing, then two that tell of a meeting each, and read them."""
    office = Office(store)
    office.publish("old", "An older release")
    office.poll()
    for guid, sentence in (("paris", FRENCH), ("warsaw", POLISH)):
        office.wait(hours=1)
        office.publish(guid, f"Travel to {guid.title()}", f"{sentence} {POSITION}")
        office.poll()
    analyse_waiting(store, DESK, office.clock)
    return office


def meetings(store: Store) -> dict[str, Meeting]:
    with store.reading() as session:
        return {one.place.city if one.place else one.id: one for one in load_all_meetings(session)}


def change_kinds(store: Store) -> list[str]:
    with store.reading() as session:
        return sorted(row["kind"] for row in list_changes(session))


def everything(store: Store) -> dict[str, object]:
    """Return all that a reading of documents may alter."""
    tables = (ChangeRow, CorrectionRow, DeliveryRow, FindingsRow, MeetingVersionRow, StatementRow)
    with store.reading() as session:
        counts = {table.__tablename__: session.scalar(select(func.count()).select_from(table)) for table in tables}
        return {**counts, "meetings": load_all_meetings(session)}
