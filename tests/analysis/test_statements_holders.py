"""Whose position it is: in prose, in titles, in groups."""

from datetime import UTC, date, datetime, time

import pytest

from podium.analysis.statements import find_statements
from podium.analysis.statements.groups import joint_group
from podium.analysis.statements.holders import Holders
from podium.analysis.statements.nations import find_nation, nations_in
from podium.analysis.statements.principals import find_named, find_principal
from podium.analysis.statements.reported import find_attribution
from podium.documents.build import document_from_paragraphs
from podium.model.sources import Source, SourceStatus

DAY = date(2022, 2, 15)


def document(title, *paragraphs, organisation="United States", office="Department of State", official=True, day=DAY):
    source = Source(
        id="one",
        name="One",
        organisation=organisation,
        office=office,
        country=None,
        language="en",
        zone="UTC",
        official=official,
        status=SourceStatus.ACTIVE,
        reason="",
    )
    return document_from_paragraphs(
        document_id="one",
        url="https://news.example/one",
        title=title,
        published=datetime.combine(day, time(12), UTC),
        paragraphs=paragraphs,
        source=source,
    )


@pytest.mark.parametrize(
    ("sentence", "name", "organisation"),
    [
        ("Russian President Vladimir Putin accused the West of lies.", "Vladimir Putin", "Russia"),
        ("Dmytro Kuleba, the Ukrainian foreign minister, said it was a sham.", "Dmytro Kuleba", "Ukraine"),
        ("The war must end, NATO Secretary General Jens Stoltenberg said on Friday.", "Jens Stoltenberg", "NATO"),
        (
            "“We will not yield to threats of force,” said State Department spokesman Ned Price.",
            "Ned Price",
            "United States",
        ),
        ("According to the Kremlin, no invasion is planned.", "Kremlin", "Russia"),
        ("Moscow rejected the proposal.", "Russia", "Russia"),
        ("European leaders condemned the vote.", "European leaders", "European Union"),
        ("The British foreign secretary warned of severe costs.", "Elizabeth Truss", "United Kingdom"),
        ("Kerry-like words aside, Mr Johnson said nothing had changed.", "Boris Johnson", "United Kingdom"),
        ("In a call with Putin, French President Emmanuel Macron urged restraint.", "Emmanuel Macron", "France"),
        # behind a passive stands who does it
        ("The offer was rejected by Moscow within the hour.", "Russia", "Russia"),
        # one subject has two verbs
        ("Macron received the envoys in Paris and warned Moscow.", "Emmanuel Macron", "France"),
        # an aside between subject and verb
        ("Russia, which shells the port each night, refused to talk.", "Russia", "Russia"),
        # unnamed officials and institutions are called as the text does
        ("A senior U.S. official said more would come.", "US official", "United States"),
        ("Lithuania’s defence ministry said it had sent the radars.", "Lithuania’s defence ministry", "Lithuania"),
        ("Sen. Ann Lee of Ohio called for more sanctions.", "Ann Lee", "United States"),
        # typed quotation marks, and the office in the genitive
        (
            "`` The border stays where it is and where it was, '' Poland’s Mateusz Morawiecki said.",
            "Mateusz Morawiecki",
            "Poland",
        ),
        ("UN High Commissioner for Refugees Ann Lee urged calm.", "Ann Lee", "United Nations"),
        # an administration is not its president, nor a day of the week part of a name
        ("The Obama administration this week warned Moscow.", "Obama administration", "United States"),
        ("Vladimir Putin Thursday rejected the plan.", "Vladimir Putin", "Russia"),
        # the verb stands within the marks; a show's name is no quotation
        ("Antony Blinken “underscored the need for calm” in the call.", "Antony J. Blinken", "United States"),
        ("Antony Blinken, who appeared on “Evening Talk,” said it was time.", "Antony J. Blinken", "United States"),
        # an unnamed official gives a minister's words
        ("A White House statement said Biden warned of grave consequences.", "Joe Biden", "United States"),
        # the main clause comes before an opening one
        ("Before Macron refused the offer, Olaf Scholz said it was a trap.", "Olaf Scholz", "Germany"),
        ("The vote was dismissed as a farce by Ukraine.", "Ukraine", "Ukraine"),
        ("The authorities in Kyiv see the vote as a trap.", "Ukraine", "Ukraine"),
        # a headline's form
        ("‘We will not be frightened by tanks’: Kuleba", "Dmytro Kuleba", "Ukraine"),
        # what a mark opened before this sentence closes in it
        ("“It will be a grave mistake. We will answer it,” Borrell said.", "Josep Borrell", "European Union"),
    ],
)
def test_the_subject_of_a_verb_of_saying_or_doing_is_found(sentence, name, organisation):
    attribution = find_attribution(sentence, Holders(DAY))

    assert attribution is not None
    assert (attribution.name, attribution.organisation) == (name, organisation)


@pytest.mark.parametrize(
    "sentence",
    [
        "Residents said the night had been quiet.",
        "The river rose by two metres.",
        "Anna Schmidt, a baker, said that she was afraid.",
        "Putin critics say the law is a sham.",
        "The withdrawal of Russian soldiers revealed what had been done.",
        "Neighbours in a suburb of Kyiv said the occupation had been brutal.",
        "“It is a crime,” said Paul Roth, president of a Moscow-based institute.",
        "They called off the Berlin meeting.",
        "Footage shows that Ukrainian forces maintained their lines.",
        "Volunteers raise money and provide support in Warsaw.",
        "",
        "said",
    ],
)
def test_who_holds_no_office_is_nobody(sentence):
    attribution = find_attribution(sentence, Holders(DAY))

    assert attribution is None or not attribution.name


def test_a_pronoun_means_who_was_named_last():
    holders = Holders(DAY)
    find_attribution("German Chancellor Olaf Scholz said talks went on.", holders)
    attribution = find_attribution("He added that sanctions were ready.", holders)

    assert attribution is not None
    assert attribution.name == "Olaf Scholz"


def test_it_means_the_body_named_last_and_he_nobody_where_a_private_person_spoke():
    holders = Holders(DAY)
    find_attribution("NATO said the road was open.", holders)
    assert find_attribution("It also warned of delays.", holders).name == "NATO"

    find_attribution("German Chancellor Olaf Scholz said talks went on.", holders)
    find_attribution("“We are tired of this war and of its lies,” said Jan Novak, a driver from Lviv.", holders)
    attribution = find_attribution("“It must end, it must end now,” he added.", holders)
    assert attribution is not None
    assert not attribution.name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The president said that it was time.", "Joe Biden"),
        ("The foreign minister said that it was time.", "Sergey Lavrov"),
        ("Russia’s top diplomat said that it was time.", "Sergey Lavrov"),
        ("The former president said that it was time.", "Barack Obama"),
    ],
)
def test_an_office_means_who_was_met_last_in_it(sentence, name):
    holders = Holders(DAY)
    for who in ("Barack Obama praised them.", "Joe Biden warned Moscow.", "Sergey Lavrov warned Washington."):
        find_attribution(who, holders)
    attribution = find_attribution(sentence, holders)

    assert attribution is not None
    assert attribution.name == name


def test_a_month_is_no_prime_minister():
    holders = Holders(DAY)
    find_attribution("German Chancellor Olaf Scholz said talks went on.", holders)
    holders.note("May 26 was a day of mourning.")
    attribution = find_attribution("He added that sanctions were ready.", holders)

    assert attribution is not None
    assert attribution.name == "Olaf Scholz"


def test_who_stands_beside_another_is_known_later():
    holders = Holders(DAY)
    find_attribution("Sen. Ann Lee, Ohio Republican, and Sen. Ben Ray, Iowa Democrat, said it was late.", holders)
    attribution = find_attribution("Ms. Lee urged speed.", holders)

    assert attribution is not None
    assert (attribution.name, attribution.organisation) == ("Ann Lee", "United States")


def test_who_was_introduced_in_full_is_known_by_the_surname():
    holders = Holders(DAY)
    find_attribution("Norwegian Foreign Minister Kari Nordmann condemned the attack.", holders)
    attribution = find_attribution("Nordmann said more help would follow.", holders)

    assert attribution is not None
    assert (attribution.name, attribution.organisation) == ("Kari Nordmann", "Norway")


@pytest.mark.parametrize(
    ("title", "organisation", "name"),
    [
        ("Statement by the High Representative on Ukraine", "European Union", "Josep Borrell"),
        ("PM statement on the situation in Ukraine", "United Kingdom", "Boris Johnson"),
        ("Secretary-General’s remarks to the press", "United Nations", "António Guterres"),
        ("Remarks by NATO Secretary General Jens Stoltenberg", "NATO", "Jens Stoltenberg"),
        ("Briefing by Foreign Ministry Spokeswoman Maria Zakharova", "Russia", "Maria Zakharova"),
        ("Statement from President Joe Biden Welcoming a New Ally", "United States", "Joe Biden"),
        ("Statement from the President on Grain", "United States", "Joe Biden"),
        ("Statement from National Security Advisor Jake Sullivan on Grain", "United States", "Jake Sullivan"),
        ("Readout of Vice President Harris’s Call with the Prime Minister", "United States", "Kamala Harris"),
    ],
)
def test_the_title_names_who_speaks(title, organisation, name):
    person = find_principal(document(title, "Words.", organisation=organisation))

    assert person is not None
    assert person.name == name


def test_a_title_can_name_who_is_on_no_list():
    assert find_named("Statement by Agriculture Secretary Ann Q. Lee Marking a Harvest") == "Ann Q. Lee"
    assert find_named("Statement by President Vladimir Putin in Sochi") is None
    assert find_named("On Grain") is None


def test_a_fact_sheet_speaks_for_its_house():
    sheet = document(
        "FACT SHEET: New Steps", "President Joe Biden met allies and announced steps.", office="White House"
    )

    assert find_principal(sheet) is None


def test_a_letter_is_signed_below_it():
    letter = document(
        "Letter on Vessels",
        "I hereby report that I have closed our ports to Russian ships because of the brutal war against Ukraine.",
        "JOSEPH R. BIDEN JR.",
        "THE WHITE HOUSE, April 2, 2022.",
        office="White House",
    )
    (found,) = find_statements(letter)

    assert found.speaker == "Joe Biden"


def test_a_foreigner_in_the_title_is_not_the_publisher_s_own_side():
    assert find_principal(document("Statement by President Vladimir Putin in Sochi", "Words.")) is None


@pytest.mark.parametrize(
    ("title", "lead", "group"),
    [
        (
            "Joint Statement on the Dialogue",
            "The following is the text of a joint statement by the Governments of Norway and the United States.",
            "Norway and the United States",
        ),
        ("Joint Statement on the U.S.-Croatia Strategic Dialogue", "The sides met.", "United States and Croatia"),
        ("G7 Foreign Ministers’ Joint Statement on Ukraine", "We met.", "G7 Foreign Ministers"),
        ("Joint statement from the Alpine leaders", "We met.", "Alpine leaders"),
        (
            "Ministers meet",
            "Joint Statement by the Ministers of Defence of the Eastern Group",
            "Ministers of Defence of the Eastern Group",
        ),
        ("G7 Statement on Grain", "We, the leaders of the Group of Seven (G7), met today.", "G7 Leaders"),
        (
            "Joint Statement by President Joe Biden and Chancellor Olaf Scholz Welcoming a Treaty",
            "We met.",
            "United States and Germany",
        ),
        (
            "Joint Statement on Arctic Cooperation",
            "The text of the following statement was released by Denmark, Norway, and the United States.",
            "Denmark, Norway, and the United States",
        ),
    ],
)
def test_a_group_is_named_by_the_lead_or_the_title(title, lead, group):
    found = joint_group(document(title, lead, "Both sides condemn the war against Ukraine."))

    assert found is not None
    assert found[0] == group


def test_a_plain_statement_has_no_group():
    assert joint_group(document("On Ukraine", "We stand with Ukraine and Moldova.")) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Kremlin", ("Kremlin", "Russia")),
        ("Beijing", ("China", "China")),
        ("the EU", ("European Union", "European Union")),
        ("Ukrainian officials", ("Ukraine", "Ukraine")),
        ("a passer-by", None),
        ("", None),
    ],
)
def test_words_stand_for_countries_and_organisations(words, expected):
    assert find_nation(words) == expected


def test_all_nations_are_named_once_in_their_order():
    assert nations_in("Russian and Ukrainian envoys met a Russian and an American") == [
        "Russia",
        "Ukraine",
        "United States",
    ]


def test_an_office_holds_what_nobody_signs():
    (found,) = find_statements(
        document(
            "Fact sheet: U.S. support for Ukraine",
            "The United States has committed three billion dollars in security assistance to Ukraine.",
        )
    )

    assert (found.speaker, found.organisation) == ("Department of State", "United States")


def test_a_quotation_in_an_official_text_belongs_to_whom_it_quotes():
    found = find_statements(
        document(
            "UK sends more aid to Ukraine",
            "The UK has today announced new support for Ukraine’s air force.",
            "Defence Secretary Ben Wallace said: “We will help Ukraine defend itself against Russia’s illegal war.”",
            organisation="United Kingdom",
            office="Ministry of Defence",
        )
    )

    assert [one.speaker for one in found] == ["Ministry of Defence", "Ben Wallace"]
