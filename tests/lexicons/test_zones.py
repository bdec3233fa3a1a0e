from zoneinfo import available_timezones

import pytest

from podium.lexicons.zones import _city_zones, _country_zones, zone_of


@pytest.mark.parametrize(
    ("city", "country", "zone"),
    [
        ("Brussels", "Belgium", "Europe/Brussels"),
        ("Geneva", "Switzerland", "Europe/Zurich"),
        ("The Hague", "Netherlands", "Europe/Amsterdam"),
        ("Washington", "United States", "America/New_York"),
        ("New York", None, "America/New_York"),
        ("Kyiv", "Ukraine", "Europe/Kyiv"),
        ("Munich", "Germany", "Europe/Berlin"),
        ("Ankara", "Turkey", "Europe/Istanbul"),
        ("Beijing", "China", "Asia/Shanghai"),
        (None, "Poland", "Europe/Warsaw"),
        ("brussels", None, "Europe/Brussels"),
    ],
)
def test_the_zone_of_a_place_is_known(city, country, zone):
    assert zone_of(city, country) == zone


@pytest.mark.parametrize("country", ["Russia", "United States", "Ukraine", "Atlantis", None])
def test_no_zone_is_guessed_where_a_country_has_several_or_is_not_known(country):
    assert zone_of(None, country) is None
    assert zone_of("Springfield", country) is None


def test_every_zone_that_can_be_told_exists():
    assert set(_city_zones().values()) | set(_country_zones().values()) <= available_timezones()
