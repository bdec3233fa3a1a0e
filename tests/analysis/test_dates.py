"""Dates in our own sentences: each table shows one reading, with the reason in the name of its test."""

from datetime import date

import pytest

from podium.analysis.dates import find_dates

# A Wednesday between two years, a Tuesday in summer.
DECEMBER, AUGUST = date(2021, 12, 29), date(2022, 8, 2)


def read(text: str, anchor: date, *, day_first: bool = False) -> list[str]:
    return [
        f"{text[found.start : found.end]} = {_days(found.first, found.last, found.precision)}"
        for found in find_dates(text, anchor, day_first=day_first)
        if not found.rule.startswith("vague-")
    ]


def _days(first: date | None, last: date | None, precision: str) -> str:
    if first is None or last is None:
        return str(precision)
    return f"{first}" if first == last and precision == "day" else f"{first}/{last} {precision}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treaty was signed on February 5, 2010.", "February 5, 2010 = 2010-02-05"),
        ("The treaty was signed on 5 February 2010.", "5 February 2010 = 2010-02-05"),
        ("Signed on Feb. 5, 2010, in Prague.", "Feb. 5, 2010 = 2010-02-05"),
        ("Signed the 8th of May, 1945.", "the 8th of May, 1945 = 1945-05-08"),
        ("Together on the 8th of May 1945 they won.", "the 8th of May 1945 = 1945-05-08"),
        ("Remarks of Monday, August 9, 2021 at the department.", "Monday, August 9, 2021 = 2021-08-09"),
        ("Updated 2021-11-30 in the evening.", "2021-11-30 = 2021-11-30"),
        ("Dated 30.11.2021 in Bern.", "30.11.2021 = 2021-11-30"),
        ("It fell on June 1st, 2022.", "June 1st, 2022 = 2022-06-01"),
        ("The note of 1 Sept 2021 says so.", "1 Sept 2021 = 2021-09-01"),
        ("The note of Wednesday 1 September 2021 says so.", "Wednesday 1 September 2021 = 2021-09-01"),
        ("MOSCOW, DECEMBER 3, 2021", "DECEMBER 3, 2021 = 2021-12-03"),
        ("Independence came in August 1991.", "August 1991 = 1991-08-01/1991-08-31 month"),
        ("Independence came in August of 1991.", "August of 1991 = 1991-08-01/1991-08-31 month"),
        ("The talks of 1985 failed.", "1985 = 1985-01-01/1985-12-31 year"),
        ("They will meet again in Washington in 2023.", "2023 = 2023-01-01/2023-12-31 year"),
        ("A pledge made in the 1990s.", "the 1990s = 1990-01-01/1999-12-31 year"),
        ("A border of the 19th century.", "the 19th century = 1800-01-01/1899-12-31 year"),
    ],
)
def test_a_full_date_says_it_all(text: str, expected: str) -> None:
    assert read(text, DECEMBER) == [expected]


def test_figures_are_read_month_first_unless_the_caller_says_day_first() -> None:
    assert read("Held on 10/12/2021.", DECEMBER) == ["10/12/2021 = 2021-10-12"]
    assert read("Held on 10/12/2021.", DECEMBER, day_first=True) == ["10/12/2021 = 2021-12-10"]
    assert read("Held on 25/12/2021.", DECEMBER) == ["25/12/2021 = 2021-12-25"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officials will meet on January 10.", "January 10 = 2022-01-10"),
        ("Officials agreed to talks on January 10.", "January 10 = 2022-01-10"),
        ("Officials met on December 7.", "December 7 = 2021-12-07"),
        ("Officials met on November 16.", "November 16 = 2021-11-16"),
        ("The summit took place on June 16.", "June 16 = 2021-06-16"),
        ("A session on the 10th of January is planned.", "the 10th of January = 2022-01-10"),
        ("A session on 10 January is planned.", "10 January = 2022-01-10"),
        ("A session on June 1st is planned.", "June 1st = 2022-06-01"),
        ("A session on Monday, January 10 is planned.", "Monday, January 10 = 2022-01-10"),
        ("A session on Monday January 10 is planned.", "Monday January 10 = 2022-01-10"),
        ("A session on Monday the 10th of January is planned.", "Monday the 10th of January = 2022-01-10"),
        ("They will meet in March.", "March = 2022-03-01/2022-03-31 month"),
        ("They met in March.", "March = 2021-03-01/2021-03-31 month"),
        ("They met in May.", "May = 2021-05-01/2021-05-31 month"),
        ("The council will convene this January.", "this January = 2021-01-01/2021-01-31 month"),
        ("The council will convene next June.", "next June = 2022-06-01/2022-06-30 month"),
        ("The council convened last June.", "last June = 2021-06-01/2021-06-30 month"),
        ("The council convened in June last year.", "June last year = 2020-06-01/2020-06-30 month"),
        ("It opens in late January.", "late January = 2022-01-01/2022-01-31 month"),
        ("It opens in mid-January.", "mid-January = 2022-01-01/2022-01-31 month"),
        ("It opens at the end of January.", "the end of January = 2022-01-01/2022-01-31 month"),
        ("It opens in the first week of January.", "the first week of January = 2022-01-01/2022-01-07 week"),
        ("It opens in the week of January 10.", "the week of January 10 = 2022-01-10/2022-01-16 week"),
    ],
)
def test_a_date_without_a_year_lies_near_the_publication(text: str, expected: str) -> None:
    assert read(text, DECEMBER) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will be in Rome from May 5 to 12.", ["May 5 to 12 = 2022-05-05/2022-05-12 range"]),
        ("He will be in Rome on May 17–18.", ["May 17–18 = 2022-05-17/2022-05-18 range"]),
        ("He will be in Rome on May 17-18, 2023.", ["May 17-18, 2023 = 2023-05-17/2023-05-18 range"]),
        ("He will be in Rome July 25 - 26.", ["July 25 - 26 = 2022-07-25/2022-07-26 range"]),
        ("He will be in Rome May 25 to June 4.", ["May 25 to June 4 = 2022-05-25/2022-06-04 range"]),
        ("He will be in Rome 25 May to 4 June.", ["25 May to 4 June = 2022-05-25/2022-06-04 range"]),
        ("He will be in Rome from 5 to 12 May 2022.", ["5 to 12 May 2022 = 2022-05-05/2022-05-12 range"]),
        ("He will be in Rome between January 5 and 6.", ["January 5 and 6 = 2022-01-05/2022-01-06 range"]),
        (
            "In Rome December 30, 2021 to January 2, 2022.",
            ["December 30, 2021 to January 2, 2022 = 2021-12-30/2022-01-02 range"],
        ),
        ("In Rome December 30 to January 2.", ["December 30 to January 2 = 2021-12-30/2022-01-02 range"]),
        ("In Rome December 30 to January 2, 2022.", ["December 30 to January 2, 2022 = 2021-12-30/2022-01-02 range"]),
        (
            "Open Monday, June 6, through Wednesday, June 8.",
            ["Monday, June 6, through Wednesday, June 8 = 2022-06-06/2022-06-08 range"],
        ),
        (
            "Sessions on January 10, 12 and 13 will follow.",
            ["January 10 = 2022-01-10", "12 = 2022-01-12", "13 = 2022-01-13"],
        ),
        ("Sessions on January 10 and January 12 will follow.", ["January 10 = 2022-01-10", "January 12 = 2022-01-12"]),
        ("In Rome on 14 and 15 February.", ["14 and 15 February = 2022-02-14/2022-02-15 range"]),
        ("In Rome on the 14th and 15th of May.", ["the 14th and 15th of May = 2022-05-14/2022-05-15 range"]),
        ("In Rome between 3 and 5 April.", ["3 and 5 April = 2022-04-03/2022-04-05 range"]),
        ("In Rome between April 3 and 5.", ["April 3 and 5 = 2022-04-03/2022-04-05 range"]),
        ("In Rome between 28 March and 2 April.", ["28 March and 2 April = 2022-03-28/2022-04-02 range"]),
        ("In Rome between March 28 and April 2.", ["March 28 and April 2 = 2022-03-28/2022-04-02 range"]),
        ("In Rome on 28 March and 2 April.", ["28 March = 2022-03-28", "2 April = 2022-04-02"]),
        ("In Rome on 3 and 5 April.", ["3 = 2022-04-03", "5 April = 2022-04-05"]),
        ("In Rome on 3, 5 and 9 April 2023.", ["3 = 2023-04-03", "5 = 2023-04-05", "9 April 2023 = 2023-04-09"]),
        (
            "In Rome on 30 and 31 March and 1 April.",
            ["30 and 31 March = 2022-03-30/2022-03-31 range", "1 April = 2022-04-01"],
        ),
        ("It bought planes 3 and 9 April was the day.", ["9 April = 2021-04-09"]),
        ("She will stay Monday to Wednesday.", ["Monday to Wednesday = 2022-01-03/2022-01-05 range"]),
        ("She will speak on Monday and Tuesday.", ["Monday and Tuesday = 2022-01-03/2022-01-04 range"]),
        ("They meet from March 9th to the 12th.", ["March 9th to the 12th = 2022-03-09/2022-03-12 range"]),
        ("She will speak on the 28th and 29th of it.", ["the 28th and 29th = 2022-01-28/2022-01-29 range"]),
    ],
)
def test_a_range_has_both_ends_and_a_list_each_day(text: str, expected: list[str]) -> None:
    assert read(text, DECEMBER) == expected


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("Doses arrived in the capital on the 31st.", date(2021, 8, 3), "the 31st = 2021-07-31"),
        ("The envoys will meet on the 28th.", date(2021, 7, 27), "the 28th = 2021-07-28"),
        ("The envoys will meet on the 3rd.", date(2021, 7, 27), "the 3rd = 2021-08-03"),
        ("The envoys met on the 3rd.", date(2021, 7, 27), "the 3rd = 2021-07-03"),
        ("The envoys will meet on the 5th of next month.", DECEMBER, "the 5th of next month = 2022-01-05"),
        ("The envoys will stay until the 12th.", date(2022, 1, 10), "the 12th = 2022-01-12"),
    ],
)
def test_a_day_of_no_month_follows_the_tense(text: str, anchor: date, expected: str) -> None:
    assert read(text, anchor) == [expected]


def test_a_day_of_no_month_takes_the_month_named_before() -> None:
    text = "Talks will be held on February 10, and the council will sit on the 12th."
    assert read(text, DECEMBER) == ["February 10 = 2022-02-10", "the 12th = 2022-02-12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will meet Thursday.", "Thursday = 2021-12-30"),
        ("They met Thursday.", "Thursday = 2021-12-23"),
        ("On Thursday, they will meet.", "Thursday = 2021-12-30"),
        ("On Thursday, they met.", "Thursday = 2021-12-23"),
        ("He said Monday that the talks will go on.", "Monday = 2021-12-27"),
        ("He told reporters on Monday that they will go on.", "Monday = 2021-12-27"),
        ("He said the talks will resume Monday.", "Monday = 2022-01-03"),
        ("He said on Monday that nothing was lost.", "Monday = 2021-12-27"),
        ("The call scheduled for Thursday is open.", "Thursday = 2021-12-30"),
        ("The vote was postponed until Thursday.", "Thursday = 2021-12-30"),
        ("The vote has been set for Thursday.", "Thursday = 2021-12-30"),
        ("They agreed to meet on Thursday.", "Thursday = 2021-12-30"),
        ("Sanctions announced Tuesday bite.", "Tuesday = 2021-12-28"),
        ("They spoke on Wednesday.", "Wednesday = 2021-12-29"),
        ("Tuesday's vote was close.", "Tuesday = 2021-12-28"),
        ("They will meet next Tuesday.", "next Tuesday = 2022-01-04"),
        ("They will meet next Friday.", "next Friday = 2022-01-07"),
        ("They will meet this Friday.", "this Friday = 2021-12-31"),
        ("They will meet this coming Friday.", "this coming Friday = 2021-12-31"),
        ("They met last Friday.", "last Friday = 2021-12-24"),
        ("They met this past Friday.", "this past Friday = 2021-12-24"),
        ("They will meet Tuesday of next week.", "Tuesday of next week = 2022-01-04"),
        ("They met Tuesday of last week.", "Tuesday of last week = 2021-12-21"),
        ("They will meet a week from Friday.", "a week from Friday = 2022-01-07"),
        ("They will meet Thursday morning.", "Thursday morning = 2021-12-30"),
        ("We had an opportunity to speak on Friday.", "Friday = 2021-12-24"),
        ("Asked to comment, the ministry on Sunday issued a note.", "Sunday = 2021-12-26"),
        ("They arrived; the session Friday will be open.", "Friday = 2021-12-31"),
        ("The session scheduled for Friday was put off.", "Friday = 2021-12-31"),
        ("They met Friday to speak of trade.", "Friday = 2021-12-24"),
        ("They refused to meet on Friday.", "Friday = 2021-12-24"),
        ("They were able to meet on Friday.", "Friday = 2021-12-24"),
        ("The council is expected to meet on Friday.", "Friday = 2021-12-31"),
        ("The vote, held up in court, will be held Friday.", "Friday = 2021-12-31"),
        ("A meeting Thursday in Vienna", "Thursday = 2021-12-30"),
        ("He could not be reached Monday.", "Monday = 2021-12-27"),
        ("They held a rally to mark the country's entry on Friday.", "Friday = 2021-12-24"),
        ("The day before Friday's talks the envoys will arrive.", "The day before Friday = 2021-12-30"),
        ("The envoys will leave the day after next Tuesday's vote.", "the day after next Tuesday = 2022-01-05"),
    ],
)
def test_a_weekday_follows_the_tense_and_is_ahead_without_one(text: str, expected: str) -> None:
    assert read(text, DECEMBER)[:1] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They meet today.", "today = 2021-12-29"),
        ("They meet tomorrow.", "tomorrow = 2021-12-30"),
        ("They met yesterday.", "yesterday = 2021-12-28"),
        ("They meet the day after tomorrow.", "the day after tomorrow = 2021-12-31"),
        ("They met the day before yesterday.", "the day before yesterday = 2021-12-27"),
        ("They meet tonight.", "tonight = 2021-12-29"),
        ("They meet this afternoon.", "this afternoon = 2021-12-29"),
        ("They met last night.", "last night = 2021-12-28"),
        ("They meet next week.", "next week = 2022-01-03/2022-01-09 week"),
        ("They meet this week.", "this week = 2021-12-27/2022-01-02 week"),
        ("They met last week.", "last week = 2021-12-20/2021-12-26 week"),
        ("They meet early next week.", "early next week = 2022-01-03/2022-01-09 week"),
        ("They meet next month.", "next month = 2022-01-01/2022-01-31 month"),
        ("They meet this month.", "this month = 2021-12-01/2021-12-31 month"),
        ("They meet later this month.", "later this month = 2021-12-01/2021-12-31 month"),
        ("They met last month.", "last month = 2021-11-01/2021-11-30 month"),
        ("They meet next year.", "next year = 2022-01-01/2022-12-31 year"),
        ("They meet later this year.", "later this year = 2021-01-01/2021-12-31 year"),
        ("They met last year.", "last year = 2020-01-01/2020-12-31 year"),
        ("They will meet in two weeks.", "in two weeks = 2022-01-10/2022-01-16 week"),
        ("They will meet in three days.", "in three days = 2022-01-01"),
        ("They will meet in 10 days.", "in 10 days = 2022-01-08"),
        ("They will meet two weeks from now.", "two weeks from now = 2022-01-10/2022-01-16 week"),
        ("They will meet two weeks from today.", "two weeks from today = 2022-01-12"),
        ("The summit is to be held next in June.", "June = 2022-06-01/2022-06-30 month"),
        ("They will meet a week from tomorrow.", "a week from tomorrow = 2022-01-06"),
        ("They will meet two days from tomorrow.", "two days from tomorrow = 2022-01-01"),
        ("They met three days ago.", "three days ago = 2021-12-26"),
        ("They met two weeks ago.", "two weeks ago = 2021-12-13/2021-12-19 week"),
        ("They met 30 years ago.", "30 years ago = 1991-01-01/1991-12-31 year"),
        ("They met a month ago.", "a month ago = 2021-11-01/2021-11-30 month"),
        ("It ends by the end of the year.", "the end of the year = 2021-01-01/2021-12-31 year"),
        ("It ends by the end of next year.", "the end of next year = 2022-01-01/2022-12-31 year"),
        ("They will meet over the weekend.", "the weekend = 2022-01-01/2022-01-02 range"),
        ("They met over the weekend.", "the weekend = 2021-12-25/2021-12-26 range"),
        ("They met this weekend.", "this weekend = 2021-12-25/2021-12-26 range"),
        ("They will meet this weekend.", "this weekend = 2022-01-01/2022-01-02 range"),
        ("They will meet this coming weekend.", "this coming weekend = 2022-01-01/2022-01-02 range"),
        ("They met last weekend.", "last weekend = 2021-12-25/2021-12-26 range"),
        ("They meet next weekend.", "next weekend = 2022-01-08/2022-01-09 range"),
        ("They will meet next spring.", "next spring = 2022-03-01/2022-05-31 season"),
        ("They met last summer.", "last summer = 2021-06-01/2021-08-31 season"),
        ("They met in the summer of 2019.", "the summer of 2019 = 2019-06-01/2019-08-31 season"),
        ("They will meet in the second half of 2022.", "the second half of 2022 = 2022-07-01/2022-12-31 quarter"),
        ("They will meet in the first quarter of 2022.", "the first quarter of 2022 = 2022-01-01/2022-03-31 quarter"),
        ("They will meet in Q3 2022.", "Q3 2022 = 2022-07-01/2022-09-30 quarter"),
        ("They will meet in the coming days.", "the coming days = unknown"),
        ("They will meet in the coming weeks.", "the coming weeks = unknown"),
        ("They will meet in coming months.", "coming months = unknown"),
        ("They will meet in the next few days.", "the next few days = unknown"),
    ],
)
def test_relative_words_count_from_the_publication(text: str, expected: str) -> None:
    assert read(text, DECEMBER) == [expected]


def test_a_season_with_this_is_the_one_of_the_year() -> None:
    assert read("They will meet this fall.", AUGUST) == ["this fall = 2022-09-01/2022-11-30 season"]
    assert read("They met this spring.", AUGUST) == ["this spring = 2022-03-01/2022-05-31 season"]


def test_the_following_day_counts_from_the_date_before() -> None:
    text = "They will meet on January 10. A dinner will be held the following day."
    assert read(text, DECEMBER) == ["January 10 = 2022-01-10", "the following day = 2022-01-11"]


def test_the_previous_weekday_and_the_next_morning_count_from_the_day_named_last() -> None:
    text = "Prices fell Friday from the previous Friday."
    assert read(text, date(2022, 1, 3))[1] == "the previous Friday = 2021-12-24"
    text = "They will meet on January 10. The ministers will join them the next morning."
    assert read(text, DECEMBER)[1] == "the next morning = 2022-01-11"


def test_no_year_or_month_tells_which_day_that_day_is() -> None:
    assert read("The markets fell in 1987, and many lost money that day.", DECEMBER) == [
        "1987 = 1987-01-01/1987-12-31 year"
    ]


def test_later_in_the_day_is_the_day_of_publication_unless_another_is_named_before_it() -> None:
    assert read("The envoys were to meet later in the day.", DECEMBER) == ["later in the day = 2021-12-29"]
    assert read("On Friday they will arrive and meet later in the day.", DECEMBER) == ["Friday = 2021-12-31"]


@pytest.mark.parametrize(
    "text",
    [
        "On the 48th anniversary of independence we congratulate you.",
        "The 12th meeting of the council was long.",
        "Workers march for peace.",
        "Talks may begin.",
        "It may 10 times be tried.",
        "The Sunday Times reported it.",
        "A Good Friday custom.",
        "Every Monday they talk.",
        "The infrastructure of tomorrow needs steel.",
        "In the 2+2 format and at the G7.",
        "Some 2,000 people and 1950 troops came.",
        "It cost $2000 or €1999.",
        "A second round and a third party.",
        "April Ryan asked a question.",
        "The august assembly rose.",
        "The fall of the government was sudden.",
        "Prices fall and will fall further.",
        "The 5th Corps and the 101st Airborne.",
        "Route 66 and Boeing 737.",
        "Article 5 and No. 10.",
        "We take it day by day.",
        "Resolution 2202 was adopted.",
        "A five-year plan for 10 years of work.",
        "It took two days.",
        "He is in his 30s.",
        "",
        "   \n \n",
        "The two dined at Mar-a-Lago.",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read(text, DECEMBER) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("They now agree.", "vague-present"),
        ("They currently agree.", "vague-present"),
        ("They recently agreed.", "vague-past"),
        ("They will agree soon.", "vague-future"),
        ("They met several years ago.", "vague-ago"),
    ],
)
def test_words_of_no_day_are_marked_so_that_a_caller_can_leave_them_out(text: str, rule: str) -> None:
    assert [(found.rule, found.first, found.precision) for found in find_dates(text, DECEMBER)] == [
        (rule, None, "unknown")
    ]


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("They meet Thursday at 9:00 a.m. EDT.", ("09:00", "America/New_York")),
        ("They meet Thursday at 9 a.m.", ("09:00", None)),
        ("They meet at 1300 GMT Thursday.", ("13:00", "Etc/UTC")),
        ("They meet at 2:00 p.m. ET on Thursday.", ("14:00", "America/New_York")),
        ("They meet Thursday at noon.", ("12:00", None)),
        ("They meet at 12:30 p.m. Thursday.", ("12:30", None)),
        ("They meet at 12:15 a.m. Thursday.", ("00:15", None)),
        ("They meet Thursday at 15:45 CET.", ("15:45", "Europe/Brussels")),
        ("They meet on Thursday from 10:30 a.m. (local time).", ("10:30", "")),
        ("They meet on January 6, 2022 at 7:05 p.m. Moscow time.", ("19:05", "Europe/Moscow")),
    ],
)
def test_a_time_of_day_belongs_to_the_date_beside_it(text: str, clock: tuple[str, str | None]) -> None:
    (found,) = find_dates(text, DECEMBER)
    assert found.clock is not None
    assert (f"{found.clock.at:%H:%M}", found.clock.zone) == (clock[0], clock[1] or None)
    assert found.clock.words in text


def test_a_time_of_day_far_from_the_date_stays_alone() -> None:
    (found,) = find_dates("On Thursday the council, which sits from 9:00 a.m. each day, will vote.", DECEMBER)
    assert found.clock is None


MARCH, OCTOBER = date(2022, 3, 2), date(2022, 10, 10)


@pytest.mark.parametrize(
    ("text", "anchor", "expected"),
    [
        ("The talks were postponed to 20 September.", MARCH, "20 September = 2022-09-20"),
        ("The summit was moved to September 20.", MARCH, "September 20 = 2022-09-20"),
        ("The vote was rescheduled for 20 September.", MARCH, "20 September = 2022-09-20"),
        ("A session is planned for early December.", MARCH, "early December = 2022-12-01/2022-12-31 month"),
        ("The session was planned for Saturday.", MARCH, "Saturday = 2022-03-05"),
        ("They left for Berlin on December 2.", MARCH, "December 2 = 2021-12-02"),
        ("The deadline was held open until 9 a.m. EST Tuesday.", MARCH, "Tuesday = 2022-03-08"),
        ("The bank provided loans through January.", OCTOBER, "January = 2023-01-01/2023-01-31 month"),
        ("The bank provided loans through January.", MARCH, "January = 2022-01-01/2022-01-31 month"),
        ("The talks will resume in January.", OCTOBER, "January = 2023-01-01/2023-01-31 month"),
        ("The talks were held in January.", OCTOBER, "January = 2022-01-01/2022-01-31 month"),
    ],
)
def test_words_of_delay_and_planning_outweigh_the_past_tense_before_them(
    text: str, anchor: date, expected: str
) -> None:
    assert read(text, anchor) == [expected]


def test_an_intention_does_not_move_a_month_into_the_next_year() -> None:
    text = "When I had a chance to visit Kenya in November, I laid it out."
    assert read(text, date(2022, 3, 11)) == ["November = 2021-11-01/2021-11-30 month"]


def test_a_date_that_the_calendar_lacks_is_no_date() -> None:
    assert read("Set for February 30, 2022.", DECEMBER) == ["2022 = 2022-01-01/2022-12-31 year"]
    assert read("Set for 2022-02-30.", DECEMBER) == []


def test_a_leap_day_finds_its_year() -> None:
    assert read("They will meet on February 29.", date(2023, 11, 1)) == ["February 29 = 2024-02-29"]
    assert read("They met on February 29.", date(2021, 11, 1)) == ["February 29 = 2020-02-29"]


def test_two_expressions_of_one_day_are_two_mentions() -> None:
    text = "A dialogue will convene in Geneva on the 28th, so tomorrow."
    assert read(text, date(2021, 7, 27)) == ["the 28th = 2021-07-28", "tomorrow = 2021-07-28"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministers spoke before Christmas.", "Christmas = 2021-12-25"),
        ("They will meet on New Year's Eve.", "New Year's Eve = 2021-12-31"),
        ("The talks resume after New Year's Day.", "New Year's Day = 2022-01-01"),
        ("They met last Thanksgiving in Vienna.", "last Thanksgiving = 2021-11-25"),
        ("The envoys will meet on Easter Monday.", "Easter Monday = 2022-04-18"),
        ("The vote came on Election Day 2020.", "Election Day 2020 = 2020-11-03"),
        ("The visit follows Memorial Day of 2022.", "Memorial Day of 2022 = 2022-05-30"),
    ],
)
def test_a_holiday_is_the_day_that_it_falls_on(text: str, expected: str) -> None:
    assert read(text, DECEMBER) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Happy Thanksgiving to all who serve abroad.",
        "She thanked them for the Christmas tree in the lobby.",
        "On Orthodox Christmas the guns were to fall silent.",
        "Election Day in Kenya passed in peace.",
        "The christmas of his childhood was a poor one.",
    ],
)
def test_a_greeting_a_name_and_another_country_s_holiday_are_no_date(text: str) -> None:
    assert read(text, DECEMBER) == []


def test_a_plan_named_in_another_clause_leaves_the_verb_after_the_date_its_tense() -> None:
    assert (
        read("After talks planned for months, the ministry on Sunday issued a note.", AUGUST)[-1]
        == "Sunday = 2022-07-31"
    )
