"""What is known of a person is read once, and never passed off as what is known now."""

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from footbridge import care, record
from footbridge.care import story
from footbridge.engine.ahead import days_ahead
from footbridge.engine.decide import decide
from footbridge.engine.facts import CheckIn, Stumble, Walk
from footbridge.engine.person import Slot
from footbridge.storage import models, safekeeping
from footbridge.storage.packing import pack
from tests.people import GRETA, RUTH, START

pytestmark = pytest.mark.django_db(transaction=True)

# `care.today` is what the module of this name gives to its callers.
today = sys.modules["footbridge.care.today"]

NOW = datetime(START.year, START.month, START.day, 8, 15, tzinfo=UTC)


@pytest.fixture
def ada(transactional_db) -> str:
    key = care.begin(name="Ada", person=RUTH, now=NOW)
    care.write(key, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(NOW))
    return key


@pytest.fixture
def decided(monkeypatch) -> list[object]:
    """Each day that was really decided."""
    found: list[object] = []
    real = today.decision_on

    def decision_on(key, facts, person, on):
        found.append(on)
        return real(key, facts, person, on)

    monkeypatch.setattr(today, "decision_on", decision_on)
    return found


def look(key: str, **more):
    return care.today(key, on=NOW.date(), now=NOW, **more)


def forget_all() -> None:
    """As in another process, which was started just now."""
    for memory in (story._stories, today._days):
        memory.clear()


def kinds(key: str) -> list[str]:
    return [each.kind for each in care.record_of(key).journal.facts]


def test_asked_again_only_the_mark_is_looked_up(ada):
    first = care.record_of(ada)

    with CaptureQueriesContext(connection) as asked:
        again = care.record_of(ada)

    assert again is first
    assert len(asked) == 1


def test_what_is_new_is_read_and_nothing_else(ada, monkeypatch):
    care.record_of(ada)
    read = []
    real = record.read_stored
    monkeypatch.setattr(record, "read_stored", lambda texts: read.append(texts) or real(texts))
    care.write(ada, Stumble(), care.Stamp(NOW))

    assert kinds(ada) == ["check_in", "stumble"]
    # The last one that was known, to see that it is still there, and the new one.
    assert [len(texts) for texts in read] == [2]
    assert story.story_of(ada).fingerprint == record.fingerprint(
        RUTH, care.record_of(ada).journal.facts
    )


def test_what_a_transaction_took_back_was_never_known(ada):
    care.record_of(ada)
    with transaction.atomic():
        care.write(ada, Walk(seconds=600), care.Stamp(NOW))
        look(ada)
        meanwhile = kinds(ada)
        transaction.set_rollback(True)
    assert meanwhile == ["check_in", "walk"]

    care.write(ada, Stumble(), care.Stamp(NOW))

    assert kinds(ada) == ["check_in", "stumble"]
    assert look(ada) == decided_now(ada)
    assert care.replay(ada).is_clean


def test_somebody_deleted_and_brought_in_again_is_who_they_are_now(ada):
    lines = list(care.export_lines(ada))
    care.write(ada, Stumble(), care.Stamp(NOW))
    look(ada)
    care.delete(ada)
    assert ada not in story._stories
    assert ada not in today._days

    care.import_lines(lines, now=NOW)
    care.write(ada, Walk(seconds=600), care.Stamp(NOW))

    assert kinds(ada) == ["check_in", "walk"]
    assert look(ada) == decided_now(ada)


def test_deleted_and_begun_again_by_another_process_with_more_to_tell(ada):
    known = story.story_of(ada)
    care.delete(ada)
    care.begin(name="Ada", person=GRETA, key=ada, now=NOW)
    for what in (Stumble(), Walk(seconds=600), Stumble()):
        care.write(ada, what, care.Stamp(NOW))
    story._stories[ada] = known

    assert kinds(ada) == ["stumble", "walk", "stumble"]
    assert care.record_of(ada).person == GRETA


def test_deleted_and_begun_again_by_another_process_with_as_much_to_tell(ada):
    known = story.story_of(ada)
    care.delete(ada)
    care.begin(name="Ada", person=RUTH, key=ada, now=NOW)
    care.write(ada, Stumble(), care.Stamp(NOW))
    story._stories[ada] = known

    assert kinds(ada) == ["stumble"]


def test_after_a_restore_nothing_is_put_behind_what_was_known_before(ada, tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL is restored by its own programs")
    safekeeping.back_up(tmp_path / "before")
    care.write(ada, Walk(seconds=600), care.Stamp(NOW))
    assert kinds(ada) == ["check_in", "walk"]

    safekeeping.restore(tmp_path / "before", now=NOW)
    care.write(ada, Stumble(), care.Stamp(NOW))
    care.write(ada, Walk(seconds=60), care.Stamp(NOW))

    assert kinds(ada) == ["check_in", "stumble", "walk"]


def test_more_facts_after_the_same_answers_are_not_put_behind_others(ada):
    known = story.story_of(ada)
    care.delete(ada)
    care.begin(name="Ada", person=RUTH, key=ada, now=NOW)
    for what in (Stumble(), Walk(seconds=600)):
        care.write(ada, what, care.Stamp(NOW))
    story._stories[ada] = known

    assert kinds(ada) == ["stumble", "walk"]


def decided_now(key: str):
    """By the engine alone, from what the database holds."""
    story._stories.clear()
    told = care.record_of(key)
    return decide(told.journal, told.person, care.catalogue(), NOW.date())


def test_a_day_is_decided_once_while_nothing_is_new(ada, decided):
    assert look(ada) is look(ada)
    assert len(decided) == 1

    care.write(ada, Stumble(), care.Stamp(NOW))

    assert look(ada) == decided_now(ada)
    assert len(decided) == 2


def test_another_day_is_decided_for_itself(ada, decided):
    look(ada)
    tomorrow = care.today(ada, on=NOW.date() + timedelta(days=1), now=NOW)

    assert tomorrow.on == NOW.date() + timedelta(days=1)
    assert len(decided) == 2


def test_tomorrow_is_decided_from_the_days_that_are_kept_and_from_all_that_was_told(ada):
    days = [NOW + timedelta(days=number) for number in range(4)]
    for now in days:
        care.write(ada, CheckIn(slot=Slot.MORNING, pain=2, soreness=1), care.Stamp(now))
        care.write(ada, Walk(seconds=600, comfortable=True), care.Stamp(now))
        known = care.day(ada, on=now.date(), now=now)
    tomorrow = days[-1].date() + timedelta(days=1)

    ahead = care.ahead(known, on=tomorrow)

    told = care.record_of(ada)
    assert ahead == decide(told.journal, told.person, care.catalogue(), tomorrow)
    assert care.day(ada, on=days[-1].date(), now=days[-1]).decision == known.decision


def test_what_another_process_showed_is_read_and_not_decided_again(ada, decided):
    shown = look(ada)
    forget_all()

    again = look(ada)

    assert again == shown
    assert len(decided) == 1


@pytest.mark.parametrize("which", ["ENGINE_VERSION", "catalogue"])
def test_what_another_version_showed_is_decided_again(ada, decided, monkeypatch, which):
    look(ada)
    if which == "catalogue":
        other = replace(care.catalogue(), version="other")
        monkeypatch.setattr(today, "catalogue", lambda: other)
    else:
        monkeypatch.setattr(today, which, "other")

    look(ada)

    assert len(decided) == 2


def test_what_was_only_looked_at_is_kept_when_it_is_shown(ada, decided):
    look(ada, store=False)
    assert models.Shown.objects.count() == 0

    look(ada)

    assert models.Shown.objects.count() == 1
    assert len(decided) == 1


def test_no_more_is_remembered_than_has_room_and_the_latest_stays(ada, monkeypatch):
    monkeypatch.setattr(story, "MOST_FACTS", 2)
    bo = care.begin(name="Bo", person=GRETA, now=NOW)
    for what in (Stumble(), Walk(seconds=600)):
        care.write(bo, what, care.Stamp(NOW))
    care.record_of(ada)

    care.record_of(bo)

    assert list(story._stories) == [bo]


def test_the_days_ahead_are_worked_out_once_for_the_same_story(ada):
    known = care.day(ada, on=NOW.date(), now=NOW)
    first = care.days_ahead(known, 7)

    again = care.days_ahead(care.day(ada, on=NOW.date(), now=NOW, store=False), 7)
    fewer = care.days_ahead(known, 3)

    assert again is first
    assert fewer.days == first.days[:3]


def test_the_days_ahead_hear_what_is_told(ada):
    care.days_ahead(care.day(ada, on=NOW.date(), now=NOW), 7)
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=9, soreness=9), care.Stamp(NOW))

    ahead = care.days_ahead(care.day(ada, on=NOW.date(), now=NOW), 7)

    facts = care.record_of(ada).journal.facts
    assert ahead == days_ahead(facts, RUTH, care.catalogue(), NOW.date(), 7)


def test_of_many_the_days_ahead_of_the_latest_are_known_and_of_no_one_deleted(ada, monkeypatch):
    monkeypatch.setattr(today, "MOST_AHEAD", 2)
    today._aheads.clear()
    day = care.day(ada, on=NOW.date(), now=NOW)
    for name in ("one", "two", ada):
        care.days_ahead(replace(day, key=name), 2)
    assert list(today._aheads) == ["two", ada]

    care.delete(ada)

    assert list(today._aheads) == ["two"]


def test_nothing_of_an_open_transaction_is_known_of_the_days_ahead(ada):
    known = care.day(ada, on=NOW.date(), now=NOW)
    with transaction.atomic():
        care.days_ahead(known, 2)

    assert ada not in today._aheads


def test_what_another_process_showed_meanwhile_is_not_kept_twice(ada):
    look(ada)
    care.write(ada, Stumble(), care.Stamp(NOW))
    look(ada)
    there = list(models.Shown.objects.order_by("id").values())

    # It knows the first one of the day, and not that the second one is there.
    first = models.Shown.objects.get(id=there[0]["id"])
    story.story_of(ada).first_shown[NOW.date()] = first
    today._days.clear()
    again = care.day(ada, on=NOW.date(), now=NOW)

    assert again.is_kept
    assert list(models.Shown.objects.order_by("id").values()) == there


def test_the_first_one_of_a_day_is_asked_for_once_and_of_one_story_alone(ada, tmp_path):
    look(ada)
    for hours in (1, 2):
        care.write(ada, Stumble(), care.Stamp(NOW + timedelta(hours=hours)))
        look(ada)
    known = story.story_of(ada).first_shown
    assert [*known] == [NOW.date()]
    if connection.vendor != "sqlite":
        return

    safekeeping.back_up(tmp_path / "copy")
    safekeeping.restore(tmp_path / "copy", now=NOW)

    assert not story.story_of(ada).first_shown


def test_what_a_transaction_sees_is_not_known_as_the_first_one(ada):
    look(ada)
    with transaction.atomic():
        care.write(ada, Stumble(), care.Stamp(NOW))
        look(ada)
        assert not story.story_of(ada).first_shown

    assert not story.story_of(ada).first_shown


def test_what_says_the_same_again_is_packed_once_and_as_it_would_be_anew(ada):
    for hours in range(4):
        care.write(ada, Stumble(), care.Stamp(NOW + timedelta(hours=hours)))
        look(ada)
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=7), care.Stamp(NOW + timedelta(hours=5)))
    look(ada)

    rows = list(models.Shown.objects.order_by("id"))
    packed = [bytes(row.packed) for row in rows]
    assert packed == [pack(row.body, row.base_row.body if row.base_row else "") for row in rows]
    assert packed[1] == packed[2] == packed[3] != packed[4]
