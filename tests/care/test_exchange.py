import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from footbridge import care, record
from footbridge.engine.facts import CheckIn, Fall, Stumble, Walk
from footbridge.engine.person import Slot
from footbridge.storage import models
from tests.care.conftest import needs_a_yes
from tests.strategies import lives

pytestmark = pytest.mark.django_db


def tables() -> list[int]:
    kept = (models.Person, models.Fact, models.Shown, models.Draft)
    return [rows.objects.count() for rows in kept]


@pytest.fixture
def lived(ada, now) -> list[str]:
    """The lines of Ada's first morning."""
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=2), care.Stamp(now))
    care.today(ada, on=now.date(), now=now)
    care.write(ada, Walk(seconds=300), care.Stamp(now + timedelta(hours=1)))
    care.save_draft(ada, "check-in", {"pain": "3"}, now=now)
    return list(care.export_lines(ada))


def test_everything_goes_out_and_comes_back_byte_for_byte(ada, lived, now):
    before = care.record_of(ada)
    care.delete(ada)

    report = care.import_lines(lived, now=now + timedelta(days=1))

    assert report == care.ImportReport(
        key=ada, name="Ada", facts_new=2, facts_known=0, shown_new=1
    )
    assert care.record_of(ada) == before
    assert care.draft(ada, "check-in") == {"pain": "3"}
    assert list(care.export_lines(ada)) == lived
    assert care.replay(ada).is_clean


def test_a_file_of_version_1_comes_in_with_its_telephone_numbers(db):
    file = Path(__file__).parents[1] / "record" / "version_1" / "export.jsonl"
    lines = file.read_text(encoding="utf-8").splitlines()
    *_, end = (json.loads(line) for line in lines)

    report = care.import_lines(lines, now=datetime(2026, 12, 1, tzinfo=UTC))

    assert (report.name, report.facts_new) == ("Ruth Example", end["end"]["facts"])
    assert care.contacts(report.key)["doctor"] == "0161 496 0142"
    assert care.drafts(report.key, "telephone-numbers") == []
    again = list(care.export_lines(report.key))
    facts = [line for line in lines if line.startswith('{"fact":')]
    assert [line for line in again if line.startswith('{"fact":')] == facts


def test_bringing_in_the_same_file_again_changes_nothing(ada, lived, now):
    report = care.import_lines(lived, now=now + timedelta(days=1))

    assert (report.facts_new, report.facts_known, report.shown_new) == (0, 2, 0)
    assert list(care.export_lines(ada)) == lived


def test_a_newer_file_adds_what_is_new_and_an_older_one_adds_nothing(ada, lived, now):
    later = now + timedelta(days=1)
    care.write(ada, Stumble(), care.Stamp(later))
    newer = list(care.export_lines(ada))
    care.delete(ada)
    care.import_lines(lived, now=later)

    added = care.import_lines(newer, now=later)
    nothing = care.import_lines(lived, now=later)

    assert (added.facts_new, added.facts_known) == (1, 2)
    assert (nothing.facts_new, nothing.facts_known) == (0, 2)
    assert list(care.export_lines(ada)) == newer


def test_another_story_under_the_same_key_is_refused(ada, lived, now):
    later = now + timedelta(days=1)
    care.write(ada, Stumble(), care.Stamp(later))
    one_story = list(care.export_lines(ada))
    care.delete(ada)
    care.import_lines(lived, now=later)
    care.write(ada, Fall(), care.Stamp(later))
    before = list(care.export_lines(ada))

    with pytest.raises(care.Refused, match="other things were recorded"):
        care.import_lines(one_story, now=later)

    assert list(care.export_lines(ada)) == before


def test_other_answers_under_the_same_key_are_refused(lived, now):
    changed = [line.replace('"minutes":15', '"minutes":30') for line in lived]

    with pytest.raises(care.Refused, match="other answers"):
        care.import_lines(changed, now=now + timedelta(days=1))


def test_a_file_with_one_bad_line_changes_nothing(ada, lived, now):
    care.delete(ada)
    before = tables()
    bad = [line.replace('"pain":2', '"pain":"2"') for line in lived]

    with pytest.raises(record.BadRecord) as refused:
        care.import_lines(bad, now=now + timedelta(days=1), source="ada.jsonl")

    (problem,) = refused.value.problems
    assert (problem.source, problem.line, problem.field) == ("ada.jsonl", 3, "fact.pain")
    assert tables() == before


def test_a_file_that_names_unknown_things_or_the_future_changes_nothing(ada, lived, now):
    care.delete(ada)
    before = tables()
    unknown = [line.replace('"favourites":[]', '"favourites":["swimming"]') for line in lived]

    with pytest.raises(record.BadRecord) as named:
        care.import_lines(unknown, now=now + timedelta(days=1), source="ada.jsonl")
    with pytest.raises(record.BadRecord) as early:
        care.import_lines(lived, now=now, source="ada.jsonl")

    (swimming,) = named.value.problems
    assert (swimming.source, swimming.line) == ("ada.jsonl", 2)
    assert (swimming.field, swimming.got) == ("person.answers.favourites", "swimming")
    assert {(each.line, each.field) for each in early.value.problems} == {
        (4, "fact.at"),
        (4, "fact.recorded"),
    }
    assert tables() == before


def test_an_unknown_exercise_and_a_correction_of_nothing_are_named_by_line(ada, lived, now):
    care.delete(ada)
    walk = next(line for line in lived if '"walk"' in line)
    session = walk.replace('"walk"', '"session"').replace(
        '"seconds":300', '"sets":[{"exercise":"swimming"}]'
    )
    lost = walk.replace('"seconds"', '"corrects":"nothing","seconds"')

    refused = []
    for other in (session, lost):
        lines = [other if line == walk else line for line in lived]
        with pytest.raises(record.BadRecord) as bad:
            care.import_lines(lines, now=now + timedelta(days=1), source="ada.jsonl")
        refused.append([(each.line, each.field) for each in bad.value.problems])

    assert refused == [[(4, "fact.sets[0].exercise")], [(4, "fact.corrects")]]


def test_the_last_fact_failing_takes_all_the_others_back(ada, lived, now, monkeypatch):
    care.delete(ada)
    before = tables()

    def broken(*_args, **_more):
        raise OSError("the disk is full")

    monkeypatch.setattr(models.Shown.objects, "bulk_create", broken)

    with pytest.raises(OSError, match="full"):
        care.import_lines(lived, now=now + timedelta(days=1))

    assert tables() == before


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(lives(weeks=2))
def test_any_life_comes_back_byte_for_byte(db, life):
    person, journal = life
    facts = [fact for fact in journal.facts if not needs_a_yes(fact.what)]
    end = max([fact.recorded for fact in facts], default=None)
    if end is None:
        return
    key = care.begin(name="Ada", person=replace(person), now=end)
    care.append(key, facts, now=end)
    for number in range(0, 14, 3):
        care.today(key, on=person.started_on + timedelta(days=number), now=end)
    lines = list(care.export_lines(key))
    care.delete(key)

    care.import_lines(lines, now=end)

    assert list(care.export_lines(key)) == lines
    assert care.replay(key).is_clean
