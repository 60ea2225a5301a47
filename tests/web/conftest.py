"""Ruth on her first morning, and a browser of hers that is signed in."""

from collections.abc import Iterator
from datetime import datetime

import pytest
import time_machine
from django.conf import settings as told
from django.test import Client
from django.utils import timezone as django_timezone

from footbridge.storage.door import Door
from tests.people import RUTH, START
from tests.web.letting_in import let_in

# What a browser in Britain says of itself: whom to call hangs on it.
BRITISH = {"accept-language": "en-GB,en;q=0.9"}
DOORKEEPER = "footbridge.web.access.Doorkeeper"


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """A quarter past eight here on a Monday, the day on which Ruth begins."""
    here = django_timezone.get_default_timezone()
    morning = datetime(START.year, START.month, START.day, 8, 15, tzinfo=here)
    with time_machine.travel(morning, tick=False) as traveller:
        yield traveller


@pytest.fixture
def stranger(db, clock) -> Client:
    """A browser that nobody let in."""
    return Client(headers=BRITISH)


@pytest.fixture
def device(db, clock) -> Client:
    """A browser that was let in, with nobody set up yet."""
    browser = Client(headers=BRITISH)
    let_in(browser)
    return browser


@pytest.fixture
def ruth(db, clock) -> str:
    """Her key."""
    from footbridge import care

    return care.begin(name="Ruth", person=RUTH, now=django_timezone.now())


@pytest.fixture
def browser(ruth, device) -> Client:
    """Her browser."""
    return device


@pytest.fixture
def owner(db, clock, settings) -> Client:
    """Somebody who holds the device, and never had an address with a key."""
    place = told.MIDDLEWARE.index(DOORKEEPER)
    settings.DOOR = Door.OWNER
    settings.MIDDLEWARE = [
        *told.MIDDLEWARE[:place],
        "footbridge.web.owner.OwnerIsHere",
        *told.MIDDLEWARE[place:],
    ]
    return Client(headers=BRITISH)
