from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from footbridge import care
from footbridge.catalogue.words import Equipment, Measure, Place, Side, Track
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Entry,
    Fall,
    Feeling,
    FeetCheck,
    Finding,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FlagReported,
    FootFinding,
    GateCleared,
    ProfileChanged,
    ReviewAccepted,
    Screened,
    Session,
    SetDone,
    Stumble,
    Test,
    Walk,
    ZoneFeeling,
)
from footbridge.engine.person import Slot, Weekday, Zone

pytestmark = pytest.mark.django_db

HEEL = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)


def test_each_verb_records_one_fact_of_its_kind(ada, now):
    done = [
        care.write(
            ada,
            CheckIn(
                slot=Slot.MORNING,
                pain=3,
                zones=(ZoneFeeling(zone=HEEL, feels=Feeling.NUMB),),
                tags=("visitors",),
            ),
            care.Stamp(now),
        ),
        care.write(
            ada,
            FeetCheck(findings=(FootFinding(found=Finding.CRACK, side=Side.LEFT),)),
            care.Stamp(now),
        ),
        care.write(
            ada,
            Session(sets=(SetDone(exercise="heel-raise", reps=10),), effort=5),
            care.Stamp(now),
        ),
        care.write(ada, Walk(seconds=600, total_seconds=900), care.Stamp(now)),
        care.write(
            ada,
            Test(measure=Measure.SINGLE_LEG, result=8, side=Side.LEFT),
            care.Stamp(now),
        ),
        care.write(ada, Stumble(), care.Stamp(now)),
        care.write(ada, Fall(hurt=True), care.Stamp(now)),
        care.write(ada, FlagRaised(flag="FLAG-02", worse=True), care.Stamp(now)),
        care.write(ada, FlagDenied(flag="FLAG-01"), care.Stamp(now)),
        care.write(ada, FlagReported(flag="FLAG-02"), care.Stamp(now)),
        care.write(ada, FlagCleared(flag="FLAG-02", clinician="Dr Nowak"), care.Stamp(now)),
        care.write(ada, GateCleared(gate="GATE-01", clinician="Dr Nowak"), care.Stamp(now)),
        care.write(ada, Screened(full=False, unsure=("GATE-02",)), care.Stamp(now)),
        care.write(
            ada,
            Away(first=date(2026, 2, 1), last=date(2026, 2, 8), why=AwayReason.HOLIDAY),
            care.Stamp(now),
        ),
        care.write(
            ada,
            ProfileChanged(
                track=Track.LEG,
                at_home=(Equipment.BAND,),
                strength_weekdays=(
                    Weekday.TUESDAY,
                    Weekday.FRIDAY,
                ),
                usual_zones=(HEEL,),
                favourites=("marching",),
            ),
            care.Stamp(now),
        ),
        care.write(ada, ReviewAccepted(accepted=()), care.Stamp(now)),
    ]
    done.append(care.withdraw(ada, done[5].fact.id, care.Stamp(now)))

    facts = care.record_of(ada).journal.facts

    assert all(each.is_new for each in done)
    assert facts == tuple(each.fact for each in done)
    kinds = {kind.__annotations__["kind"].__args__[0] for kind in Entry.__args__}
    assert {fact.kind for fact in facts} == kinds


def test_the_same_form_sent_twice_is_one_fact_although_it_comes_later(ada, now):
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=3), care.Stamp(now, id="form"))

    later = now + timedelta(seconds=2)
    again = care.write(ada, CheckIn(slot=Slot.MORNING, pain=3), care.Stamp(later, id="form"))

    assert not again.is_new
    assert [fact.at for fact in care.record_of(ada).journal.facts] == [now]


def test_the_same_form_with_other_answers_is_refused(ada, now):
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=3), care.Stamp(now, id="form"))

    with pytest.raises(care.DifferentContent):
        care.write(ada, CheckIn(slot=Slot.MORNING, pain=4), care.Stamp(now, id="form"))


def test_what_happened_earlier_keeps_its_own_moment(ada, now):
    yesterday = now - timedelta(days=1)

    recorded = care.write(ada, Walk(seconds=300), care.Stamp(now, at=yesterday))

    assert (recorded.fact.at, recorded.fact.recorded) == (yesterday, now)


def test_a_moment_in_utc_is_told_by_the_clock_on_the_wall(ada, now, settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    midnight_and_a_bit = datetime(2026, 1, 5, 15, 30, tzinfo=UTC)

    recorded = care.write(ada, Stumble(), care.Stamp(midnight_and_a_bit))

    assert recorded.fact.at.date() == date(2026, 1, 6)
    assert recorded.fact.at.tzinfo == timezone(timedelta(hours=9))


def test_a_fact_can_be_corrected_by_another_of_its_kind(ada, now):
    first = care.write(ada, Walk(seconds=300), care.Stamp(now)).fact
    second = Entry(id="right", at=now, recorded=now, corrects=first.id, what=Walk(seconds=600))

    assert care.append(ada, [second], now=now).is_new
