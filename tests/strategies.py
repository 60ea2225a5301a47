"""Invented people and journals for Hypothesis: shapes first, then whole lives.

`people`, `facts` and `journals` draw anything that the formats allow. `lives` draws journals that
could have been lived: days one after another, with what a person does on them.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache

from hypothesis import strategies as st

from footbridge.catalogue.words import Equipment, Measure, Place, Side, Stream, Track
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CameFrom,
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
    Journal,
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
    StopSign,
    Stumble,
    Surface,
    Swapped,
    Test,
    Walk,
    Withdrawn,
    ZoneFeeling,
)
from footbridge.engine.facts.day_markers import Ease, Shoes, TimeOfDay
from footbridge.engine.facts.research import Shares
from footbridge.engine.person import Baseline, Person, Screening, Sex, Slot, Weekday, Zone

FIRST_DAY = date(2026, 1, 5)

# Names that are in the catalogue for ever; the tests of storage and care need real ones.
EXERCISES = (
    "ankle-pumps",
    "toe-fans",
    "tibial-slider",
    "calf-stretch-straight",
    "heel-raise",
    "short-foot",
    "hip-abduction",
    "sit-to-stand",
    "step-up",
    "tandem-stance",
    "single-leg-stance",
    "marching",
)
FLAGS = ("FLAG-01", "FLAG-02", "FLAG-05", "FLAG-B01", "FLAG-B05")
GATES = ("GATE-01", "GATE-02", "GATE-03", "GATE-05")

SCORES = st.integers(0, 10)
SIDES = st.sampled_from(Side)
ZONES = st.builds(Zone, side=SIDES, place=st.sampled_from(Place))
IDS = st.uuids().map(str)
WORDS = st.text(st.characters(codec="utf-8"), max_size=20)
ONE_LINE = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20)
TAGS = st.lists(st.sampled_from(("visitors", "long-drive", "new-shoes")), max_size=2, unique=True)
OFFSETS = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timedelta(minutes=15 * quarters))


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


def some(strategy: st.SearchStrategy, most: int = 4) -> st.SearchStrategy:
    return st.lists(strategy, max_size=most, unique=True).map(tuple)


def days(first: date = date(1990, 1, 1), last: date = date(2090, 12, 31)) -> st.SearchStrategy:
    return st.dates(first, last)


@cache
def moments(first: date, last: date) -> st.SearchStrategy:
    """A moment to the second with a UTC offset, on one of these days by the clock on the wall."""
    midnight = datetime.combine(first, time())
    seconds = st.integers(0, ((last - first).days + 1) * 24 * 60 * 60 - 1)
    return st.builds(
        lambda second, offset: (midnight + timedelta(seconds=second)).replace(
            tzinfo=timezone(offset)
        ),
        seconds,
        OFFSETS,
    )


@st.composite
def people(draw, started_on: date | None = None) -> Person:
    """Anybody that set-up could describe."""
    began = started_on or draw(days(FIRST_DAY - timedelta(days=200), FIRST_DAY))
    return Person(
        year_of_birth=draw(st.integers(1925, 1985)),
        sex=draw(maybe(st.sampled_from(Sex))),
        track=draw(st.sampled_from(Track)),
        started_on=began,
        screening=draw(maybe(screenings(began))),
        usual_zones=draw(some(ZONES)),
        at_home=draw(some(st.sampled_from(Equipment), most=8)),
        minutes=draw(st.sampled_from((8, 15, 30, 45))),
        strength_weekdays=draw(st.sampled_from(STRENGTH_WEEKDAYS)),
        check_in_slot=draw(st.sampled_from(Slot)),
        baseline=draw(baselines()),
        not_for_me=draw(maybe(st.dictionaries(st.sampled_from(EXERCISES), WORDS, max_size=2))),
        favourites=draw(some(st.sampled_from(EXERCISES))),
        numb=draw(st.booleans()),
        diabetes=draw(st.booleans()),
    )


STRENGTH_WEEKDAYS = (
    (Weekday.MONDAY, Weekday.THURSDAY),
    (Weekday.TUESDAY, Weekday.FRIDAY),
    (Weekday.WEDNESDAY, Weekday.SATURDAY),
    (Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.FRIDAY),
    (Weekday.TUESDAY, Weekday.THURSDAY, Weekday.SUNDAY),
)


@cache
def screenings(asked_on: date) -> st.SearchStrategy:
    gates = st.lists(st.sampled_from(GATES), max_size=2, unique=True)
    return gates.flatmap(
        lambda chosen: st.integers(0, len(chosen)).map(
            lambda split: Screening(
                asked_on=asked_on, yes=tuple(chosen[:split]), unsure=tuple(chosen[split:])
            )
        )
    )


@cache
def baselines() -> st.SearchStrategy:
    seconds = maybe(st.integers(0, 60))
    return st.builds(
        Baseline,
        feet_together_seconds=seconds,
        semi_tandem_seconds=seconds,
        tandem_seconds=seconds,
        single_leg_left_seconds=seconds,
        single_leg_right_seconds=seconds,
        heel_raises=maybe(st.integers(0, 40)),
        chair_stands=maybe(st.integers(0, 30)),
        walking_minutes=maybe(st.integers(0, 120)),
    )


@cache
def sets_done(exercises: tuple[str, ...] = EXERCISES) -> st.SearchStrategy:
    """One set of anything, done in any way."""
    return st.builds(
        SetDone,
        exercise=st.sampled_from(exercises),
        variant=st.none(),
        side=maybe(SIDES),
        reps=maybe(st.integers(0, 30)),
        asked_reps=maybe(st.integers(1, 20)),
        hold_seconds=maybe(st.integers(0, 60)),
        asked_hold_seconds=maybe(st.integers(1, 45)),
        work_seconds=maybe(st.integers(0, 300)),
        effort=maybe(SCORES),
        sensation=maybe(SCORES),
        form_kept=maybe(st.booleans()),
        tingling_grew=maybe(st.booleans()),
        stop=maybe(st.sampled_from(StopSign)),
        steadiness=maybe(st.integers(1, 5)),
        touches=maybe(st.integers(0, 5)),
        grabs=maybe(st.integers(0, 3)),
        near_fall=maybe(st.booleans()),
        skipped=maybe(WORDS),
    )


@cache
def _what_was_said(first: date, last: date) -> dict[str, tuple[type, dict]]:
    """For each kind of fact: its type, and what its own fields may hold."""
    zone_feeling = st.builds(ZoneFeeling, zone=ZONES, feels=st.sampled_from(Feeling))
    finding = st.builds(
        lambda found, side, zone: FootFinding(
            found=found, side=side if zone is None else zone.side, zone=zone
        ),
        st.sampled_from(Finding),
        SIDES,
        maybe(ZONES),
    )
    clinician = maybe(st.sampled_from(("Dr Nowak", "my foot nurse")))
    away_first = days(first, last)
    return {
        "check_in": (
            CheckIn,
            {
                "slot": st.sampled_from(Slot),
                "pain": maybe(SCORES),
                "soreness": maybe(SCORES),
                "zones": maybe(some(zone_feeling)),
                "night_pain": maybe(st.sampled_from(NightPain)),
                "slept_well": maybe(st.booleans()),
                "blames": maybe(st.sampled_from(Stream)),
                "tags": maybe(TAGS.map(tuple)),
            },
        ),
        "feet_check": (
            FeetCheck,
            {
                "findings": some(finding, most=2),
                "could_see": st.booleans(),
                "not_yet_told": maybe(st.booleans()),
            },
        ),
        "session": (
            Session,
            {
                "sets": st.lists(sets_done(), min_size=1, max_size=6).map(tuple),
                "finished": maybe(st.booleans()),
                "effort": maybe(SCORES),
                "tags": maybe(TAGS.map(tuple)),
            },
        ),
        "walk": (
            Walk,
            {
                "seconds": st.integers(0, 3600),
                "total_seconds": maybe(st.integers(3600, 7200)),
                "comfortable": maybe(st.booleans()),
                "surface": maybe(st.sampled_from(Surface)),
                "steps": maybe(st.integers(0, 20_000)),
                "stop": maybe(st.sampled_from(StopSign)),
                "tags": maybe(TAGS.map(tuple)),
                "came_from": maybe(st.sampled_from(CameFrom)),
            },
        ),
        "test": (
            Test,
            {
                "measure": st.sampled_from(Measure),
                "result": st.integers(0, 120),
                "side": maybe(SIDES),
            },
        ),
        "stumble": (Stumble, {}),
        "own_note": (OwnNote, {"exercise": st.sampled_from(EXERCISES), "says": WORDS}),
        "research": (Research, {"shares": st.sampled_from(Shares)}),
        "easier_today": (EasierToday, {"says": maybe(ONE_LINE)}),
        "not_today": (NotToday, {"rests": st.sampled_from(Rests)}),
        "swapped": (
            Swapped,
            {
                "exercise": st.sampled_from(EXERCISES[::2]),
                "instead": st.sampled_from(EXERCISES[1::2]),
                "lasts": st.sampled_from(Lasts),
            },
        ),
        "goal": (Goal, {"says": ONE_LINE, "adds": maybe(ONE_LINE)}),
        "promise": (
            Promise,
            {
                "to": ONE_LINE,
                "says": ONE_LINE,
                "weekdays": st.sets(st.sampled_from(Weekday), min_size=1).map(
                    lambda days: tuple(sorted(days, key=lambda each: each.number))
                ),
                "ended": maybe(days(first, last)),
            },
        ),
        "fall": (
            Fall,
            {
                "hurt": maybe(st.booleans()),
                "head": maybe(st.booleans()),
                "cannot_stand": maybe(st.booleans()),
            },
        ),
        "flag_raised": (
            FlagRaised,
            {"flag": st.sampled_from(FLAGS), "worse": maybe(st.booleans())},
        ),
        "flag_denied": (FlagDenied, {"flag": st.sampled_from(FLAGS)}),
        "flag_reported": (FlagReported, {"flag": st.sampled_from(FLAGS)}),
        "flag_cleared": (
            FlagCleared,
            {"flag": st.sampled_from(FLAGS), "clinician": clinician},
        ),
        "gate_cleared": (
            GateCleared,
            {"gate": st.sampled_from(GATES), "clinician": clinician},
        ),
        "screened": (
            Screened,
            {
                "full": st.booleans(),
                "yes": some(st.sampled_from(GATES), most=2),
                "unsure": some(st.sampled_from(GATES), most=2),
            },
        ),
        "away": (
            Away,
            {
                "first": away_first,
                "last": days(last, last + timedelta(days=40)),
                "why": st.sampled_from(AwayReason),
            },
        ),
        "day_markers": (
            DayMarkers,
            {
                "stairs": maybe(st.sampled_from(Ease)),
                "getting_up": maybe(st.sampled_from(Ease)),
                "shoes": maybe(st.sampled_from(Shoes)),
                "surface": maybe(st.sampled_from(Surface)),
                "time_of_day": maybe(st.sampled_from(TimeOfDay)),
            },
        ),
        "profile_changed": (
            ProfileChanged,
            {
                "track": maybe(st.sampled_from(Track)),
                "at_home": maybe(some(st.sampled_from(Equipment))),
                "minutes": maybe(st.integers(5, 120)),
                "strength_weekdays": maybe(st.sampled_from(STRENGTH_WEEKDAYS)),
                "check_in_slot": maybe(st.sampled_from(Slot)),
                "usual_zones": maybe(some(ZONES)),
                "not_for_me": maybe(
                    st.dictionaries(st.sampled_from(EXERCISES), WORDS, max_size=2)
                ),
                "favourites": maybe(some(st.sampled_from(EXERCISES))),
                "numb": maybe(st.booleans()),
                "diabetes": maybe(st.booleans()),
            },
        ),
        "review_accepted": (
            ReviewAccepted,
            {
                "accepted": some(st.sampled_from(("level-heel-raise", "walk-up")), most=2),
                "usual_now": st.none() | st.booleans(),
            },
        ),
    }


KINDS = tuple(_what_was_said(FIRST_DAY, FIRST_DAY))


@st.composite
def facts(
    draw,
    kinds: Sequence[str] = KINDS,
    first: date = FIRST_DAY,
    last: date = FIRST_DAY + timedelta(days=200),
    ids: st.SearchStrategy = IDS,
) -> Entry:
    """One fact of one of these `kinds`, recorded at once or up to three days later."""
    kind = draw(st.sampled_from(kinds))
    made, said = _what_was_said(first, last)[kind]
    at = draw(moments(first, last))
    late = timedelta(minutes=draw(st.integers(0, 3 * 24 * 60)))
    return Entry(
        id=draw(ids),
        at=at,
        recorded=(at + late).astimezone(UTC),
        what=made(**{field: draw(strategy) for field, strategy in said.items()}),
    )


@st.composite
def journals(
    draw,
    kinds: Sequence[str] = KINDS,
    most: int = 30,
    first: date = FIRST_DAY,
    last: date = FIRST_DAY + timedelta(days=200),
) -> Journal:
    """Any facts at all in any order, some of them corrected or withdrawn."""
    drawn = draw(st.lists(facts(kinds, first, last), max_size=most, unique_by=lambda one: one.id))
    later = (
        draw(st.lists(st.sampled_from(drawn), max_size=2, unique_by=lambda one: one.id))
        if drawn
        else []
    )
    corrections = [draw(_corrections_of(fact)) for fact in later]
    return Journal(facts=(*drawn, *corrections))


@st.composite
def _corrections_of(draw, fact: Entry) -> Entry:
    at = fact.at + timedelta(minutes=draw(st.integers(0, 120)))
    stamp = {"id": draw(IDS), "at": at, "recorded": at.astimezone(UTC), "corrects": fact.id}
    if draw(st.booleans()):
        return Entry(**stamp, what=Withdrawn())
    made, said = _what_was_said(at.date(), at.date())[fact.kind]
    what = made(**{field: draw(strategy) for field, strategy in said.items()})
    return Entry(**stamp, what=what)


@st.composite
def lives(draw, weeks: int = 4, person: Person | None = None) -> tuple[Person, Journal]:
    """A person and `weeks` of a life on the programme, day after day.

    Most days have a check-in and a look at the feet, many a session and a walk, and now and then
    something goes wrong.
    """
    somebody = person or draw(people(started_on=FIRST_DAY))
    told: list[Entry] = []
    for number in range(7 * weeks):
        day = somebody.started_on + timedelta(days=number)
        told += draw(_days_lived(day, number, somebody.check_in_slot))
    return somebody, Journal(facts=tuple(told))


CALM = st.integers(0, 4)
SELDOM = st.integers(0, 19).map(lambda drawn: drawn == 0)
OFTEN = st.integers(0, 9).map(lambda drawn: drawn < 7)


@st.composite
def _days_lived(draw, day: date, number: int, slot: Slot) -> list[Entry]:
    told: list[Entry] = []

    def stamp(hour: int, name: str) -> dict:
        at = datetime.combine(day, time(hour), tzinfo=timezone(timedelta(hours=1)))
        return {"id": f"day-{number}-{name}", "at": at, "recorded": at}

    if draw(OFTEN):
        morning = 8 if slot is Slot.MORNING else 20
        told.append(
            Entry(
                **stamp(morning, "check-in"),
                what=CheckIn(
                    slot=slot,
                    pain=draw(SCORES if draw(SELDOM) else CALM),
                    soreness=draw(SCORES if draw(SELDOM) else CALM),
                    night_pain=NightPain.NONE,
                ),
            )
        )
        told.append(Entry(**stamp(9, "feet"), what=FeetCheck()))
    if draw(OFTEN):
        sets = draw(st.lists(_good_sets(), min_size=3, max_size=8).map(tuple))
        told.append(Entry(**stamp(10, "session"), what=Session(sets=sets)))
    if draw(OFTEN):
        seconds = draw(st.integers(3, 30)) * 60
        walk = Walk(seconds=seconds, comfortable=True)
        told.append(Entry(**stamp(15, "walk"), what=walk))
    if draw(SELDOM):
        told.append(draw(facts(first=day, last=day, ids=st.just(f"day-{number}-odd"))))
    return told


@cache
def _good_sets() -> st.SearchStrategy:
    return st.builds(
        SetDone,
        exercise=st.sampled_from(EXERCISES),
        reps=st.integers(6, 15),
        asked_reps=st.integers(8, 12),
        effort=st.integers(4, 8),
        form_kept=st.just(True),
    )
