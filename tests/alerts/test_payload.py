import json

from podium.alerts.render import render_message
from podium.model.findings import MeetingStatus


def test_the_payload_is_json_with_the_change_its_record_and_its_source(make, links):
    meeting = make.meeting(version=2, status=MeetingStatus.POSTPONED, open_points=("the new date",))
    news = make.news("postponed", meeting, before=(("status", "scheduled"),), after=(("status", "postponed"),))
    payload = render_message([news], make.subscription(), links=links, now=make.now, key="k").payload
    read = json.loads(json.dumps(payload))
    assert read == payload
    assert (read["key"], read["subject"]) == ("k", "POSTPONED: US–Russia talks, 10 Jan → not set")
    (change,) = read["changes"]
    assert (change["kind"], change["subject"]) == ("postponed", {"kind": "meeting", "id": "m-1", "version": 2})
    assert (change["before"], change["after"]) == ([["status", "scheduled"]], [["status", "postponed"]])
    assert change["meeting"]["first_day"] == "2022-01-10"
    assert change["meeting"]["participants"] == ["United States", "Russia"]
    assert change["source"]["url"].startswith("https://www.state.gov/briefings/")
    assert change["statement"] is None


def test_a_position_carries_its_speaker_and_topics(make, links):
    payload = render_message([make.news("new-position")], make.subscription(), links=links, now=make.now).payload
    statement = payload["changes"][0]["statement"]
    assert (statement["speaker"], statement["topics"]) == ("Ned Price", ["diplomacy", "alliance"])
