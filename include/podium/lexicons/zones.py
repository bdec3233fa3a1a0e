"""Time zones of places, from the IANA database and a short list of cities that it does not name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from zoneinfo import available_timezones

from pydantic import BaseModel, ConfigDict

from podium.checked_yaml import load_checked
from podium.lexicons.places import places


class _ZonesFile(BaseModel):
    model_config = ConfigDict(extra="forbid")
    zones: dict[str, tuple[str, ...]]


def zone_of(city: str | None, country: str | None) -> str | None:
    """Return the IANA zone of a city, or of a country that has only one; None where neither tells."""
    of_city = _city_zones().get((city or "").casefold())
    return of_city or _country_zones().get((country or "").casefold())


_NO_CITIES = ("Etc/", "US/", "Canada/", "Brazil/", "Mexico/", "Chile/")


@cache
def _city_zones() -> dict[str, str]:
    listed = load_checked(files("podium.lexicons") / "zones.yaml", _ZonesFile).zones
    ours = {city.casefold(): zone for zone, cities in listed.items() for city in cities}
    cities = [zone for zone in sorted(available_timezones()) if "/" in zone and not zone.startswith(_NO_CITIES)]
    named = {zone.rpartition("/")[2].replace("_", " ").casefold(): zone for zone in cities}
    return named | ours


@cache
def _country_zones() -> dict[str, str]:
    zones: dict[str, list[str]] = {}
    for line in (files("tzdata") / "zoneinfo" / "zone.tab").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            code, _, zone = line.split("\t")[:3]
            zones.setdefault(code, []).append(zone)
    only = {code: of_country[0] for code, of_country in zones.items() if len(of_country) == 1}
    countries = [country for country in places().countries.values() if country.code in only]
    return {name.casefold(): only[country.code] for country in countries for name in country.names}
