"""Any decision of the past can be decided again, and comes out the same."""

import json
from datetime import timedelta

import pytest

from footbridge import care
from footbridge.care import Outcome, replaying
from footbridge.engine.facts import CheckIn, FeetCheck, Session, SetDone, Walk
from footbridge.engine.person import Slot
from footbridge.storage import models

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived(ada, now) -> str:
    """Five days, looked at before and after each check-in; one fact comes three days late."""
    for number in range(5):
        moment = now + timedelta(days=number)
        care.today(ada, on=moment.date(), now=moment)
        care.write(ada, CheckIn(slot=Slot.MORNING, pain=number, soreness=1), care.Stamp(moment))
        care.write(ada, FeetCheck(), care.Stamp(moment))
        sets = [SetDone(exercise="heel-raise", reps=10, effort=6)]
        care.write(ada, Session(sets=sets), care.Stamp(moment))
        care.today(ada, on=moment.date(), now=moment + timedelta(minutes=5))
    later = now + timedelta(days=5)
    care.write(ada, Walk(seconds=300), care.Stamp(later, at=now + timedelta(days=2)))
    return ada


def outcomes(key: str) -> list[Outcome]:
    return [each.outcome for each in care.replay(key).decisions]


def forge(**changes) -> None:
    """Puts a second, changed copy of the latest decision beside it."""
    row = models.Shown.objects.latest("id")
    row.pk = None
    for name, given in changes.items():
        setattr(row, name, given)
    row.on += timedelta(days=1)
    row.save(force_insert=True)


def test_every_decision_comes_out_the_same(lived):
    report = care.replay(lived)

    assert report.is_clean
    assert [each.outcome for each in report.decisions] == [Outcome.SAME] * 10


def test_a_decision_that_comes_out_differently_is_told_with_its_fields(lived, now):
    row = models.Shown.objects.latest("id")
    body = json.loads(row.body)
    body["week"] = 9
    body["on"] = (row.on + timedelta(days=1)).isoformat()

    forge(body=json.dumps(body))

    report = care.replay(lived)
    assert not report.is_clean
    assert report.decisions[-1].outcome is Outcome.DIFFERENT
    assert "week" in report.decisions[-1].fields


@pytest.mark.parametrize("name", ["engine_version", "catalogue_version"])
def test_a_decision_of_another_version_is_no_failure(lived, name):
    forge(**{name: "0"})

    report = care.replay(lived)

    assert report.is_clean
    assert report.decisions[-1].outcome is Outcome.OTHER_VERSION


def test_a_decision_that_was_made_from_other_facts_is_told(lived):
    forge(fingerprint="ab" * 32)

    report = care.replay(lived)

    assert not report.is_clean
    assert report.decisions[-1].outcome is Outcome.OTHER_FACTS


def test_a_change_in_the_engine_is_noticed(lived, monkeypatch):
    from dataclasses import replace

    real = replaying.decide
    monkeypatch.setattr(
        replaying, "decide", lambda *inputs: replace(real(*inputs), short_core=("cobra",))
    )

    report = care.replay(lived)

    assert report.decisions[0].fields[0].startswith("short_core")


def test_somebody_new_has_nothing_to_replay(ada):
    assert care.replay(ada) == care.ReplayReport(())
