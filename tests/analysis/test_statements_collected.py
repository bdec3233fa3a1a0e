"""Collections of quotations in official texts: each line is the word of whom it names."""

from datetime import UTC, datetime

from podium.analysis.statements import find_statements
from podium.documents.build import document_from_paragraphs
from podium.sources.catalogue import load_catalogue

HOUSE = load_catalogue().source("us-white-house")
LEAD = "Leaders from around the world and in Congress have hailed the plan for Ukraine."
SENATOR = "Senator Ann Lee (R-TX): “We must end the war in Ukraine. Russia has to stop the killing now.”"
MINISTER = "Norwegian Foreign Minister Kari Dahl: “Norway condemns the attacks on Ukraine and stands with its people.”"


def find_in(*lines):
    document = document_from_paragraphs(
        document_id="one",
        url="https://house.example/one",
        title="What They Are Saying: The Plan to End the War in Ukraine",
        published=datetime(2025, 9, 2, 16, tzinfo=UTC),
        paragraphs=[LEAD, *lines],
        source=HOUSE,
    )
    return {found.evidence.paragraph: (found.speaker, found.organisation) for found in find_statements(document)}


def test_each_line_is_the_word_of_who_stands_before_its_colon():
    found = find_in(SENATOR, MINISTER)

    assert found[1] == ("Ann Lee", "United States")
    assert found[2] == ("Kari Dahl", "Norway")


def test_a_line_may_be_signed_behind_its_words():
    signed = "“Norway condemns the attacks on Ukraine.” — Kari Dahl, Foreign Minister of Norway"

    assert find_in(SENATOR, signed)[2] == ("Kari Dahl", "Norway")


def test_an_office_may_stand_for_a_country_and_sit_with_another():
    envoy = "U.S. Ambassador to NATO Tom Roe: “Allies condemn Russia’s attacks on Ukraine.”"

    assert find_in(SENATOR, envoy)[2] == ("Tom Roe", "United States")


def test_who_holds_no_office_holds_no_position():
    former = "Former Ambassador Tom Roe: “Russia must end its brutal war against Ukraine.”"
    retired = "Gen. Jim Poe (ret.): “Russia must end its brutal war against Ukraine.”"
    host = "Tom Roe: “Russia must end its brutal war against Ukraine.”"

    assert find_in(SENATOR, former, retired, host).keys() == {1}


def test_praise_of_a_person_is_no_position_on_the_war():
    praise = "Rep. Tom Roe: “We welcome such courage. No other president could have done it, and we support him.”"

    assert find_in(SENATOR, praise).keys() == {1}


def test_one_line_alone_counts_where_it_names_somebody_in_office():
    assert find_in(SENATOR)[1] == ("Ann Lee", "United States")
    assert find_in("President Trump: “We must end the war in Ukraine.”")[1] == ("Donald Trump", "United States")
    for lead in ("As Minister Dahl has said", "The plan has one aim"):
        assert find_in(f"{lead}: “We must end the war in Ukraine.”")[1] == ("United States", "United States")
