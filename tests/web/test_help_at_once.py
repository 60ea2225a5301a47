"""Somebody whose safety answers alone ask for help now, as a file brought in may say."""

from dataclasses import replace

import pytest
from django.utils import timezone

from footbridge import care
from footbridge.engine.person import Screening
from tests.people import RUTH, START
from tests.web.pages import read


@pytest.mark.covers("GATE-01")
def test_a_limit_that_needs_help_now_shows_the_number_and_no_exercise(device):
    said = Screening(asked_on=START, yes=("GATE-01",))
    care.begin(name="Ruth", person=replace(RUTH, screening=said), now=timezone.now())

    page = device.get("/").content.decode()

    assert read(page).headings == ["Call your emergency number now"]
    assert 'href="tel:999"' in page
    assert care.catalogue().gates["GATE-01"].says in page
    assert "/session/" not in read(page).links
