"""Every kind of fact goes through one door: written, put right, taken back."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from footbridge import care
from footbridge.catalogue.words import Equipment, Measure, Place, Side, Track
from footbridge.engine.facts import (
    KINDS,
    Away,
    AwayReason,
    CheckIn,
    DayMarkers,
    EasierToday,
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
    Goal,
    Lasts,
    NightPain,
    NotToday,
    OwnNote,
    ProfileChanged,
    Promise,
    Research,
    Rests,
    ReviewAccepted,
    Screened,
    Session,
    SetDone,
    Stumble,
    Swapped,
    Test,
    Walk,
    Withdrawn,
    ZoneFeeling,
)
from footbridge.engine.facts.day_markers import Ease, Shoes
from footbridge.engine.facts.research import Shares
from footbridge.engine.person import Slot, Weekday, Zone

pytestmark = pytest.mark.django_db

HEEL = Zone(side=Side.LEFT, place=Place.SOLE_HEEL)
EXAMPLES = {
    "check_in": CheckIn(
        slot=Slot.MORNING,
        pain=3,
        zones=(ZoneFeeling(zone=HEEL, feels=Feeling.NUMB),),
        night_pain=NightPain.USUAL,
        tags=("visitors",),
    ),
    "feet_check": FeetCheck(findings=(FootFinding(found=Finding.CRACK, side=Side.LEFT),)),
    "session": Session(sets=(SetDone(exercise="heel-raise", reps=10),), effort=5),
    "walk": Walk(seconds=600, total_seconds=900),
    "test": Test(measure=Measure.SINGLE_LEG, result=8, side=Side.LEFT),
    "stumble": Stumble(),
    "fall": Fall(hurt=True),
    "flag_raised": FlagRaised(flag="FLAG-02", worse=True),
    "flag_denied": FlagDenied(flag="FLAG-01"),
    "flag_reported": FlagReported(flag="FLAG-02"),
    "flag_cleared": FlagCleared(flag="FLAG-02", clinician="Dr Nowak"),
    "gate_cleared": GateCleared(gate="GATE-01", clinician="Dr Nowak"),
    "screened": Screened(full=False, unsure=("GATE-02",)),
    "away": Away(first=date(2026, 2, 1), last=date(2026, 2, 8), why=AwayReason.HOLIDAY),
    "profile_changed": ProfileChanged(
        track=Track.LEG,
        at_home=(Equipment.BAND,),
        strength_weekdays=(Weekday.TUESDAY, Weekday.FRIDAY),
        usual_zones=(HEEL,),
        favourites=("marching",),
    ),
    "review_accepted": ReviewAccepted(accepted=()),
    "day_markers": DayMarkers(stairs=Ease.HARD, shoes=Shoes.SLIPPERS),
    "own_note": OwnNote(exercise="heel-raise", says="the chair in the hall"),
    "easier_today": EasierToday(says="A short night"),
    "not_today": NotToday(rests=Rests.STRENGTH),
    "swapped": Swapped(exercise="heel-raise", instead="toe-yoga", lasts=Lasts.TODAY),
    "goal": Goal(says="Walk to the market", adds="Step by step"),
    "promise": Promise(
        to="Ewa",
        says="I show you my bridge",
        weekdays=(Weekday.SUNDAY,),
        ended=date(2026, 2, 8),
    ),
    "research": Research(shares=Shares.WEEKS),
    "withdrawn": Withdrawn(),
}


def told_by(key: str) -> tuple[Entry, ...]:
    return care.record_of(key).journal.facts


def corrected_by(kind: str, key: str, now: datetime) -> str | None:
    """What is nothing without another fact gets one to take the place of."""
    return care.write(key, Stumble(), care.Stamp(now)).entry.id if KINDS[kind].MENDS else None


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_written_down_as_it_was_told(ada, now, kind):
    old = corrected_by(kind, ada, now)

    written = care.write(ada, EXAMPLES[kind], care.Stamp(now), corrects=old)

    assert written.is_new
    assert told_by(ada)[-1] == written.entry
    assert (written.entry.kind, written.entry.what) == (kind, EXAMPLES[kind])
    assert (written.entry.at, written.entry.recorded, written.entry.corrects) == (now, now, old)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_sent_again_is_known_already(ada, now, kind):
    old = corrected_by(kind, ada, now)
    care.write(ada, EXAMPLES[kind], care.Stamp(now, id="form"), corrects=old)
    before = told_by(ada)

    later = care.Stamp(now + timedelta(seconds=2), id="form")
    again = care.write(ada, EXAMPLES[kind], later, corrects=old)

    assert not again.is_new
    assert told_by(ada) == before


@pytest.mark.parametrize("kind", [kind for kind in KINDS if not KINDS[kind].MENDS])
def test_every_kind_can_be_corrected_by_its_own(ada, now, kind):
    first = care.write(ada, EXAMPLES[kind], care.Stamp(now)).entry

    right = care.correct(ada, first.id, EXAMPLES[kind], care.Stamp(now))

    assert right.is_new
    assert right.entry.corrects == first.id
    assert told_by(ada) == (first, right.entry)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != FlagRaised.KIND])
def test_every_kind_can_be_taken_back_but_a_warning_sign(ada, now, kind):
    old = corrected_by(kind, ada, now)
    first = care.write(ada, EXAMPLES[kind], care.Stamp(now), corrects=old).entry

    back = care.withdraw(ada, first.id, care.Stamp(now))

    assert back.is_new
    assert (back.entry.corrects, back.entry.what) == (first.id, Withdrawn())


def test_a_whole_life_of_one_of_each_is_kept_in_the_order_of_writing(ada, now):
    plain = [what for kind, what in EXAMPLES.items() if not KINDS[kind].MENDS]
    done = [care.write(ada, what, care.Stamp(now)) for what in plain]
    done.append(care.withdraw(ada, done[5].entry.id, care.Stamp(now)))

    facts = told_by(ada)

    assert all(each.is_new for each in done)
    assert facts == tuple(each.entry for each in done)
    assert {fact.kind for fact in facts} == set(KINDS)


def test_each_entry_without_an_id_gets_one_of_its_own(ada, now):
    first, second = (care.write(ada, Stumble(), care.Stamp(now)) for _ in range(2))

    assert first.is_new
    assert second.is_new
    assert first.entry.id != second.entry.id


def test_the_same_form_sent_twice_is_one_fact_although_it_comes_later(ada, now):
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=3), care.Stamp(now, id="form"))

    later = now + timedelta(seconds=2)
    again = care.write(ada, CheckIn(slot=Slot.MORNING, pain=3), care.Stamp(later, id="form"))

    assert not again.is_new
    assert [fact.at for fact in told_by(ada)] == [now]


def test_the_same_form_with_other_answers_is_refused(ada, now):
    care.write(ada, CheckIn(slot=Slot.MORNING, pain=3), care.Stamp(now, id="form"))

    with pytest.raises(care.DifferentContent):
        care.write(ada, CheckIn(slot=Slot.MORNING, pain=4), care.Stamp(now, id="form"))


def test_what_happened_earlier_keeps_its_own_moment(ada, now):
    yesterday = now - timedelta(days=1)

    recorded = care.write(ada, Walk(seconds=300), care.Stamp(now, at=yesterday))

    assert (recorded.entry.at, recorded.entry.recorded) == (yesterday, now)


def test_a_moment_in_utc_is_told_by_the_clock_on_the_wall(ada, now, settings):
    settings.TIME_ZONE = "Asia/Tokyo"
    midnight_and_a_bit = datetime(2026, 1, 5, 15, 30, tzinfo=UTC)

    recorded = care.write(ada, Stumble(), care.Stamp(midnight_and_a_bit))

    assert recorded.entry.at.date() == date(2026, 1, 6)
    assert recorded.entry.at.tzinfo == timezone(timedelta(hours=9))


def test_a_fact_can_be_corrected_by_another_of_its_kind(ada, now):
    first = care.write(ada, Walk(seconds=300), care.Stamp(now)).entry
    second = Entry(id="right", at=now, recorded=now, corrects=first.id, what=Walk(seconds=600))

    assert care.append(ada, [second], now=now) == (True,)
