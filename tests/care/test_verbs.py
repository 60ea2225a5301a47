from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from footbridge import care
from footbridge.catalogue.words import Equipment, Measure, Place, Side, Track
from footbridge.engine import journal
from footbridge.engine.person import Slot, Weekday, Zone

pytestmark = pytest.mark.django_db

HEEL = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)


def test_each_verb_records_one_fact_of_its_kind(ada, now):
    done = [
        care.check_in(
            ada,
            now=now,
            slot=Slot.MORNING,
            pain=3,
            zones=[journal.ZoneFeeling(zone=HEEL, feels=journal.Feeling.NUMB)],
            tags=["visitors"],
        ),
        care.look_at_feet(
            ada,
            now=now,
            findings=[journal.FootFinding(found=journal.Finding.CRACK, side=Side.LEFT)],
        ),
        care.record_session(
            ada, now=now, sets=[journal.SetDone(exercise="heel-raise", reps=10)], effort=5
        ),
        care.record_walk(ada, now=now, seconds=600, total_seconds=900),
        care.record_test(ada, now=now, measure=Measure.SINGLE_LEG, result=8, side=Side.LEFT),
        care.record_stumble(ada, now=now),
        care.record_fall(ada, now=now, hurt=True),
        care.raise_flag(ada, now=now, flag="FLAG-02", worse=True),
        care.deny_flag(ada, now=now, flag="FLAG-01"),
        care.report_flag(ada, now=now, flag="FLAG-02"),
        care.clear_flag(ada, now=now, flag="FLAG-02", clinician="Dr Nowak"),
        care.clear_gate(ada, now=now, gate="GATE-01", clinician="Dr Nowak"),
        care.screen(ada, now=now, full=False, unsure=["GATE-02"]),
        care.go_away(
            ada,
            now=now,
            first=date(2026, 2, 1),
            last=date(2026, 2, 8),
            why=journal.AwayReason.HOLIDAY,
        ),
        care.change_profile(
            ada,
            now=now,
            track=Track.LEG,
            at_home=[Equipment.BAND],
            strength_weekdays=[Weekday.TUESDAY, Weekday.FRIDAY],
            usual_zones=[HEEL],
            favourites=["marching"],
        ),
        care.accept_review(ada, now=now, accepted=[]),
    ]
    done.append(care.withdraw(ada, now=now, corrects=done[5].fact.id))

    facts = care.record_of(ada).journal.facts

    assert all(each.is_new for each in done)
    assert facts == tuple(each.fact for each in done)
    kinds = {kind.__annotations__["kind"].__args__[0] for kind in journal.Fact.__args__}
    assert {fact.kind for fact in facts} == kinds


def test_the_same_form_sent_twice_is_one_fact_although_it_comes_later(ada, now):
    care.check_in(ada, now=now, id="form", slot=Slot.MORNING, pain=3)

    later = now + timedelta(seconds=2)
    again = care.check_in(ada, now=later, id="form", slot=Slot.MORNING, pain=3)

    assert not again.is_new
    assert [fact.at for fact in care.record_of(ada).journal.facts] == [now]


def test_the_same_form_with_other_answers_is_refused(ada, now):
    care.check_in(ada, now=now, id="form", slot=Slot.MORNING, pain=3)

    with pytest.raises(care.DifferentContent):
        care.check_in(ada, now=now, id="form", slot=Slot.MORNING, pain=4)


def test_what_happened_earlier_keeps_its_own_moment(ada, now):
    yesterday = now - timedelta(days=1)

    recorded = care.record_walk(ada, now=now, seconds=300, at=yesterday)

    assert (recorded.fact.at, recorded.fact.recorded) == (yesterday, now)


def test_a_moment_in_utc_is_told_by_the_clock_on_the_wall(ada, now, settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    midnight_and_a_bit = datetime(2026, 1, 5, 15, 30, tzinfo=UTC)

    recorded = care.record_stumble(ada, now=midnight_and_a_bit)

    assert recorded.fact.at.date() == date(2026, 1, 6)
    assert recorded.fact.at.tzinfo == timezone(timedelta(hours=9))


def test_a_fact_can_be_corrected_by_another_of_its_kind(ada, now):
    first = care.record_walk(ada, now=now, seconds=300).fact
    second = journal.Walk(
        kind="walk", id="right", at=now, recorded=now, seconds=600, corrects=first.id
    )

    assert care.correct(ada, second, now=now).is_new
