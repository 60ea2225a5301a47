"""What is done is called by a name that is true of it, wherever it stands."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.utils import timezone

from footbridge import care
from tests.people import RUTH

OWN, FAMILY = "Standing with feet together", "Heel-to-toe standing"


@pytest.fixture
def unsteady(device) -> str:
    """Ruth, who cannot hold her feet heel to toe yet. Her key."""
    tests = replace(
        RUTH.baseline, feet_together_seconds=8, semi_tandem_seconds=5, tandem_seconds=3
    )
    person = replace(RUTH, baseline=tests)
    return care.begin(name="Ruth", person=person, now=timezone.now(), key=str(uuid4()))


@pytest.mark.usefixtures("unsteady")
@pytest.mark.parametrize("path", ["/session/", "/plan/", "/earlier/?day=2026-01-05"])
def test_the_easiest_way_of_standing_is_not_called_heel_to_toe(device, path):
    html = device.get(path).content.decode()

    assert OWN in html
    assert FAMILY not in html


@pytest.mark.usefixtures("unsteady")
def test_the_player_names_what_is_done(device):
    about = device.get("/session/plan/").json()["about"]

    (stance,) = [each for each in about if each["name"] == OWN]
    assert stance["variant"] == ""
    assert FAMILY not in {each["name"] for each in about}


@pytest.mark.usefixtures("unsteady")
def test_page_by_page_it_has_the_same_name(device):
    place = device.post("/session/", {"short": "1"}).headers["Location"]
    while OWN not in device.get(place).content.decode():
        place = device.post(place, {"how": "all", "effort": "6"}).headers["Location"]

    page = device.get(place).content.decode()
    left_out = device.get(f"{place}left-out/").content.decode()

    assert f"<h1>{OWN}</h1>" in page
    assert f"Leave out: {OWN}" in left_out


def test_another_way_keeps_its_name_and_says_how(browser):
    about = browser.get("/session/plan/").json()["about"]

    (stance,) = [each for each in about if each["name"] == FAMILY]
    assert stance["variant"] == "Heel to toe, fingertips on the worktop"
