"""A limit that needs a name asks whose: a clinician's, or that of who is there each time."""

import pytest

from footbridge import care
from footbridge.engine.facts import Screened

ALONE, ULCER = "GATE-16", "GATE-04"


@pytest.fixture
def limited(browser, ruth, clock):
    """Her browser after she said yes to both."""
    from django.utils import timezone

    told = Screened(full=True, yes=(ULCER, ALONE))
    care.write(ruth, told, care.Stamp(timezone.now()))
    return browser


def gates(**answers: str) -> dict[str, str]:
    return dict.fromkeys(care.catalogue().gates, "no") | answers


def cleared(key: str) -> list[tuple[str, str]]:
    facts = [fact.what for fact in care.record_of(key).journal.facts]
    return [(what.gate, what.clinician) for what in facts if what.KIND == "gate_cleared"]


def test_who_cannot_train_alone_is_asked_who_is_there(limited):
    today = limited.get("/").content.decode()
    page = limited.get(f"/gates/{ALONE}/").content.decode()

    assert "Somebody is there with me" in today
    assert "Who is there with you?" in page
    assert "Who said so?" not in page


def test_a_limit_of_a_clinician_asks_who_said_so(limited):
    page = limited.get(f"/gates/{ULCER}/").content.decode()

    assert "Who said so?" in page


def test_without_a_name_it_stays_and_says_whose_is_missing(limited, ruth):
    said = {"id": "form", "day": "2026-01-05", "clinician": " "}

    page = limited.post(f"/gates/{ALONE}/", said).content.decode()

    assert "Please write the name of the person who is there with you." in page
    assert cleared(ruth) == []


def test_with_a_name_it_is_passed(limited, ruth, clock):
    clock.shift(3600)
    said = {"id": "form", "day": "2026-01-05", "clinician": "Ewa, my daughter"}

    limited.post(f"/gates/{ALONE}/", said)

    assert cleared(ruth) == [(ALONE, "Ewa, my daughter")]
    assert "Somebody is there with me" not in limited.get("/").content.decode()


def test_a_later_no_leads_to_the_page_that_asks_for_the_name(limited, clock):
    clock.shift(3600)

    answer = limited.post("/screening/", {"id": "s", "signs": "none", **gates()})

    assert answer.headers["Location"] == f"/gates/{ULCER}/"


def test_a_yes_that_stays_asks_for_no_name(limited, clock):
    clock.shift(3600)
    answers = gates(**{ULCER: "yes", ALONE: "yes"})

    answer = limited.post("/screening/", {"id": "s", "signs": "none", **answers})

    assert answer.headers["Location"] == "/"
