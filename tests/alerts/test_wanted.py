import pytest

from podium.alerts.wanted import reasons, wants_meeting
from podium.model.alerts import Wanted
from podium.model.changes import ChangeKind
from podium.model.findings import MeetingStatus, Party, PartyKind, Topic


def test_an_empty_filter_wants_everything_for_no_reason(make):
    assert reasons(Wanted(), make.news("announced")) == ()


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (Wanted(kinds=(ChangeKind.CANCELLED, ChangeKind.ANNOUNCED)), ("kind announced",)),
        (Wanted(countries=("Ukraine", "Russia")), ("country Russia",)),
        (Wanted(countries=("Switzerland",)), ("country Switzerland",)),
        (Wanted(people=("Lavrov",)), ("person Lavrov",)),
        (Wanted(people=("sergey lavrov",)), ("person sergey lavrov",)),
        (Wanted(sources=("state",)), ("source state",)),
        (Wanted(statuses=(MeetingStatus.SCHEDULED,)), ("status scheduled",)),
        (Wanted(words=("take  place",)), ("word take  place",)),
        (Wanted(words=("geneva",), countries=("Russia",)), ("country Russia", "word geneva")),
        (Wanted(minimum_weight=0.5), ()),
    ],
)
def test_news_of_a_meeting_that_is_wanted_says_why(make, wanted, why):
    meeting = make.meeting(participants=(make.lavrov, Party("United States", PartyKind.COUNTRY, "country:US")))
    assert reasons(wanted, make.news("announced", meeting)) == why


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(kinds=(ChangeKind.CANCELLED,)),
        Wanted(countries=("Ukraine",)),
        Wanted(people=("Lav",)),
        Wanted(organisations=("NATO",)),
        Wanted(topics=(Topic.DIPLOMACY,)),
        Wanted(sources=("kremlin",)),
        Wanted(statuses=(MeetingStatus.CANCELLED,)),
        Wanted(words=("ace",)),
        Wanted(countries=("Russia",), words=("Kyiv",)),
        Wanted(minimum_weight=0.51),
    ],
)
def test_one_key_that_agrees_in_nothing_refuses(make, wanted):
    assert reasons(wanted, make.news("announced")) is None


@pytest.mark.parametrize("name", ["OSCE", "org:osce", "osce", "Organization for Security and Co-operation in Europe"])
def test_an_organisation_is_known_by_all_its_names(make, name):
    osce = Party("Organization for Security and Co-operation in Europe", PartyKind.ORGANISATION, "org:osce")
    meeting = make.meeting(participants=(osce,))
    assert reasons(Wanted(organisations=(name,)), make.news("announced", meeting)) == (f"organisation {name}",)


def test_a_format_of_talks_is_wanted_by_any_of_its_names(make):
    meeting = make.meeting(event="nato-russia-council")
    assert reasons(Wanted(organisations=("NATO–Russia Council",)), make.news("announced", meeting)) is not None
    assert reasons(Wanted(organisations=("Normandy Format",)), make.news("announced", meeting)) is None


def test_a_country_is_known_by_its_other_names_and_its_key(make):
    turkey = Party("Türkiye", PartyKind.COUNTRY, "country:TR")
    renamed = make.news("announced", make.meeting(participants=(turkey,)))
    assert reasons(Wanted(countries=("Turkey",)), renamed) == ("country Turkey",)
    minister = Party("Hakan Fidan", PartyKind.PERSON, "hakan-fidan", "Turkey")
    assert reasons(Wanted(countries=("Turkey",)), make.news("announced", make.meeting(participants=(minister,)))) == (
        "country Turkey",
    )


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(topics=(Topic.ALLIANCE,)),
        Wanted(people=("Ned Price",)),
        Wanted(countries=("United States",)),
        Wanted(words=("readiness",)),
        Wanted(sources=("U.S. Department of State",)),
    ],
)
def test_positions_are_found_by_topic_speaker_country_words_and_source(make, wanted):
    assert reasons(wanted, make.news("new-position")) is not None


def test_words_match_whole_words_in_any_script(make):
    news = make.news("new-position", quote="Переговори з Росією неможливі, — сказав він.")
    assert reasons(Wanted(words=("росією",)), news) == ("word росією",)
    assert reasons(Wanted(words=("рос",)), news) is None


def test_a_calendar_takes_the_meetings_that_pass_whatever_kinds_of_change_are_wanted(make):
    wanted = Wanted(kinds=(ChangeKind.CANCELLED,), topics=(Topic.SANCTIONS,), minimum_weight=0.9, countries=("Russia",))
    assert wants_meeting(wanted, make.meeting())
    assert not wants_meeting(Wanted(countries=("France",)), make.meeting())


def test_a_lapse_is_told_only_to_who_names_it(make):
    lapse = make.news("lapsed", make.meeting())
    assert reasons(Wanted(), lapse) is None
    assert reasons(Wanted(kinds=(ChangeKind.LAPSED,)), lapse) is not None
