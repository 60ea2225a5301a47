"""Two people of one name on one device are told apart by the day on which they began."""

from dataclasses import replace
from datetime import timedelta

from django.utils import timezone

from footbridge import care
from tests.people import RUTH


def test_only_those_of_one_name_are_told_apart(browser, ruth):
    earlier = replace(RUTH, started_on=RUTH.started_on - timedelta(days=30))
    care.begin(name="ruth", person=earlier, now=timezone.now())
    care.begin(name="Ida", person=RUTH, now=timezone.now())

    shown = browser.get("/people/").content.decode()

    assert "Ruth, since 5 January 2026</button>" in shown
    assert "ruth, since 6 December 2025</button>" in shown
    assert ">Ida</button>" in shown.replace("</svg>Ida", ">Ida")
