"""Briefings given on the way: "Aboard Air Force One En Route Oslo, Norway" tells who arrives where that day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from podium.analysis.meetings.at_home import placed
from podium.analysis.meetings.draft import Draft
from podium.analysis.meetings.scene import Scene
from podium.analysis.parties import is_country
from podium.analysis.places import find_places
from podium.model.findings import MeetingKind
from podium.model.when import Precision, When
from podium.patterns import pattern

_HEAD = 6  # paragraphs: the title again, the day, the line itself, the hour
_LINE = pattern(
    r"(?i)^(?:aboard |on )?(?:air force (?P<number>one|two),? )?en route (?:to )?(?P<goal>[A-Z][\w .,’'-]{2,50})$"
)
_ABOARD = pattern(r"(?i)\b(?:air force (?P<number>one|two)|AF(?P<digit>1|2))\b")
_WHO_FLIES = {"one": "President", "1": "President", "two": "Vice President", "2": "Vice President"}


def read_en_route(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the visit to which a briefing's head says that its plane flies, if it is not `known` from its words."""
    sentence = next((it for it in scene.all_sentences(_HEAD) if _LINE.match(it.text.strip())), None)
    line = _LINE.match(sentence.text.strip()) if sentence else None
    aboard = _ABOARD.search(line[0] if line and line["number"] else scene.document.title)
    if sentence is None or line is None or aboard is None or scene.home is None:
        return
    goal = f"to {line['goal']}"
    place = next((placed(it, goal, state=scene.american_state).place for it in find_places(goal)), None)
    traveller = scene.directory.office(_WHO_FLIES[(aboard["number"] or aboard["digit"]).lower()])
    if place is None or traveller is None or not is_country(place.country) or place.country == scene.home:
        return
    if any(draft.host == place.country for draft in known):
        return
    day = scene.document.day
    yield Draft(
        sentences=(sentence,),
        kind=MeetingKind.VISIT,
        rule="meeting.en-route",
        own=(traveller,),
        when=When(day, day, Precision.DAY, line[0]),
        place=place,
        host=place.country,
        trace=(f"the head says {line[0]!r}",),
    )
