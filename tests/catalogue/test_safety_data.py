"""What protects most, written down a second time: a slip in one of the two is seen.

The tiers are those of the table of urgency (C3): 1 call an ambulance, 2 be seen the same day, 3
within days, 4 at the next visit. The numbers to call are those that each country's own services
publish (its CALL source). What each sign and limit stops is that of the tables of limits and of
urgency (C2, C3), and of the guides.
"""

import csv
from pathlib import Path

import pytest

from footbridge.catalogue.model import Flag, Gate
from footbridge.catalogue.read import read_catalogue

PAGE = Path(__file__).with_name("what_each_stops.csv")
COLUMNS = (
    "id", "outcome", "forbids", "stops", "takes_out", "hides", "shows", "asked", "seen_on_feet",
    "clears", "leads_to",
)  # fmt: skip

# Of each sign its tier, and the tier that its second question makes it.
TIERS = {
    "FLAG-01": (2, 1), "FLAG-02": (2, 1), "FLAG-03": (2, 1), "FLAG-04": (2, 1), "FLAG-05": (2, 1),
    "FLAG-06": (2, 1), "FLAG-07": (3, 2), "FLAG-08": (3, None), "FLAG-09": (3, 2),
    "FLAG-10": (3, 2), "FLAG-11": (2, 1), "FLAG-12": (3, 1), "FLAG-13": (3, None),
    "FLAG-14": (3, 2), "FLAG-15": (3, 2), "FLAG-16": (3, 1), "FLAG-17": (3, 1),
    "FLAG-18": (3, 1), "FLAG-19": (3, None), "FLAG-B01": (1, None), "FLAG-B02": (1, None),
    "FLAG-B03": (1, None), "FLAG-B04": (1, None), "FLAG-B05": (1, None), "FLAG-B06": (1, None),
    "FLAG-B07": (1, None), "FLAG-B08": (1, None), "FLAG-B09": (2, 1), "FLAG-B10": (2, 1),
    "FLAG-B11": (3, 2), "FLAG-B12": (3, 2), "FLAG-B13": (2, 1), "FLAG-B14": (4, None),
    "FLAG-B15": (2, 1),
}  # fmt: skip
# Of each country the number for an emergency, and the one that answers when a surgery is closed.
CALLS = {
    "AT": ("112", "1450"),
    "AU": ("000", "1800 022 222"),
    "CA": ("911", "811"),
    "DE": ("112", "116117"),
    "ES": ("112", ""),
    "FI": ("112", "116117"),
    "FR": ("112", ""),
    "GB": ("999", "111"),
    "IE": ("112", ""),
    "NL": ("112", ""),
    "NZ": ("111", "0800 611 116"),
    "PT": ("112", "808 24 24 24"),
    "SE": ("112", "1177"),
    "US": ("911", ""),
    "elsewhere": ("112", ""),
}


@pytest.mark.covers("FLAG-06", "FLAG-09")
def test_each_sign_is_as_urgent_as_the_table_of_urgency_says():
    flags = read_catalogue().flags.values()

    found = {
        flag.id: (flag.tier, flag.escalation.tier if flag.escalation else None) for flag in flags
    }

    assert found == TIERS


def test_a_fall_that_hurt_is_for_the_same_day_and_a_very_low_sugar_rests_a_day():
    flags = read_catalogue().flags

    assert flags["FLAG-09"].raised_by.tier == 2
    assert flags["FLAG-B15"].rests_hours == 24


def test_each_country_is_called_by_its_own_numbers():
    countries = read_catalogue().countries.values()

    assert {each.id: (each.emergency, each.advice) for each in countries} == CALLS


def test_each_sign_and_limit_stops_what_is_written_down_of_it():
    """On one page, so that a clinician can go through it (`what_each_stops.csv`)."""
    catalogue = read_catalogue()

    found = [
        *(of_a_sign(flag) for flag in catalogue.flags.values()),
        *(of_a_limit(gate) for gate in catalogue.gates.values()),
    ]

    with PAGE.open(encoding="utf-8", newline="") as page:
        assert found == list(csv.DictReader(page))


def of_a_sign(flag: Flag) -> dict[str, str]:
    seen = flag.raised_by.findings if flag.raised_by else ()
    return line(flag, asked=" ".join(flag.asked), seen_on_feet=" ".join(seen))


def of_a_limit(gate: Gate) -> dict[str, str]:
    return line(
        gate,
        takes_out=" ".join(gate.removes),
        shows=" ".join(gate.shows_cards),
        clears=gate.cleared_by,
        leads_to=gate.leads_to_flag or "",
    )


def line(thing: Flag | Gate, **more: str) -> dict[str, str]:
    return dict.fromkeys(COLUMNS, "") | {
        "id": thing.id,
        "outcome": thing.outcome,
        "forbids": " ".join(thing.forbids),
        "stops": " ".join(thing.stops_streams),
        "hides": " ".join(thing.hides_cards),
        **more,
    }
