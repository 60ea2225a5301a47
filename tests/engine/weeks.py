"""Weeks of somebody's life as a table: what stands on each day, of every stream.

What is done each day is what the streams stand at, so that no whole day has to be planned: six
weeks take a part of a second.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Side
from footbridge.engine.decide import where_it_stands
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    FeetCheck,
    Journal,
    ReviewAccepted,
    Session,
    SetDone,
    Walk,
)
from footbridge.engine.kept import Kept, keep, keep_on, stands_from
from footbridge.engine.person import Person, Slot
from footbridge.engine.progress.progress import (
    Progress,
    dose_of,
    is_open,
    is_review_due,
    phase_on,
    week_on,
)
from footbridge.engine.progress.review import offers_on
from footbridge.engine.signs.case import Case
from footbridge.engine.streams.cuts import Recovery
from footbridge.engine.streams.progression import Note
from footbridge.engine.streams.strength_days import planned_weekdays
from footbridge.engine.streams.strength_dose import StrengthDose
from tests.engine.shipped import shipped
from tests.engine.weeks_told import LIVES, Told
from tests.life import moment
from tests.people import START

DAY = timedelta(days=1)
PAGES = Path(__file__).parent / "lives"
STRENGTH = ("heel-raise", "sit-to-stand", "band-eversion")
Row = dict[str, str]


class Weeks:
    """The days of a person, told one by one. Day 0 is the first.

    Of a day may be told: `pain`, `soreness`, `does` (streams by their first letters), `effort`,
    `comfortable`, `steadiness`, `facts` (what happened besides: kinds with their time), and
    whether at a review `accepts` what is offered.
    """

    def __init__(self, person: Person, catalogue: Catalogue) -> None:
        self.person = person
        self.catalogue = catalogue
        self.facts: list[Entry[Fact]] = []
        self._kept: Kept | None = None

    def live(self, number: int, told: Told) -> tuple[Case, Progress]:
        """Where everything stood on a day, before anything was trained."""
        on = START + number * DAY
        self._later: list[Entry[Fact]] = []
        is_morning = self.person.check_in_slot is Slot.MORNING
        for at, what in told.get("facts", ()):
            self._tell(number, at, what)
        if told.get("pain", 2) is not None:
            self._tell(number, "08:00" if is_morning else "19:00", _check_in(self.person, told))
        self._tell(number, "08:05", FeetCheck())
        case, progress = self._stands(on)
        if told.get("accepts") and is_review_due(case, progress, on):
            offered = tuple(offer.id for offer in offers_on(case, progress, on))
            self._tell(number, "08:30", ReviewAccepted(accepted=offered))
            case, progress = self._stands(on)
        for at, what in _trained(case, progress, told):
            self._tell(number, at, what)
        self._keep(on)
        return case, progress

    @property
    def kept(self) -> Kept | None:
        """All days that were lived; None before the first."""
        return self._kept

    def _tell(self, number: int, at: str, what: Fact) -> None:
        when = moment(START + number * DAY, at)
        name = f"{what.KIND} {number} {at}"
        entry = Entry(id=name, at=when, recorded=when, what=what)
        self.facts.append(entry)
        self._later.append(entry)

    def _stands(self, on: date) -> tuple[Case, Progress]:
        if self._kept is None:
            journal = Journal(facts=tuple(self.facts))
            return where_it_stands(journal, self.person, self.catalogue, on)
        return stands_from(self._kept, self._later, on)

    def _keep(self, on: date) -> None:
        if self._kept is None:
            self._kept = keep(self.facts, self.person, self.catalogue, on)
        else:
            self._kept = keep_on(self._kept, self._later, on)


def _check_in(person: Person, told: Told) -> CheckIn:
    return CheckIn(
        slot=person.check_in_slot, pain=told.get("pain", 2), soreness=told.get("soreness", 1)
    )


def _trained(case: Case, progress: Progress, told: Told) -> Iterator[tuple[str, Fact]]:
    """All that stands today, done as it is asked."""
    does = told.get("does", "sbmw")
    sets: list[SetDone] = []
    if "s" in does and _is_strength_day(case, progress):
        for name in STRENGTH:
            sets += _strength(case, progress, name, told.get("effort", 5))
    if "b" in does:
        sets += _balance(progress, told.get("steadiness", 1))
    if "m" in does:
        sets.append(SetDone(exercise="calf-stretch", variant="usual", hold_seconds=30))
    if sets:
        yield "10:00", Session(sets=tuple(sets))
    if "w" in does:
        walked, fine = progress.walking.seconds, told.get("comfortable", True)
        yield "15:00", Walk(seconds=walked, comfortable=fine)


def _is_strength_day(case: Case, progress: Progress) -> bool:
    chosen, days = case.person.strength_weekdays, progress.strength.days_a_week
    return case.today.weekday() in planned_weekdays(chosen, days)


def _strength(case: Case, progress: Progress, name: str, effort: int | None) -> Sequence[SetDone]:
    dose = dose_of(case, progress, case.catalogue.exercises[name], case.today)
    sets, reps = dose.asked(case.person.minutes, case.numbers)
    one = SetDone(exercise=name, variant=dose.variant, reps=reps, effort=effort, form_kept=True)
    return (one,) * sets


def _balance(progress: Progress, steadiness: int | None) -> Sequence[SetDone]:
    level = progress.balance
    return [
        SetDone(
            exercise=level.rung.exercise, variant=level.rung.variant, side=side,
            hold_seconds=level.seconds, steadiness=steadiness, touches=0, grabs=0,
            near_fall=False,
        )
        for side in Side
        for _ in range(level.rung.rounds)
    ]  # fmt: skip


def page(name: str, catalogue: Catalogue) -> str:
    """The page of a life: its title, and for each day what is other than on the day before."""
    life = LIVES[name]
    lived, lines = Weeks(life.person, catalogue), [life.title, ""]
    before: Row = {}
    for number in range(life.count):
        now = row(*lived.live(number, life.days(number)))
        changes = [*_changes(before, now)]
        if changes:
            lines.append(f"day {number:3}: {', '.join(changes)}")
        before = now
    return "\n".join(lines) + "\n"


def _changes(before: Row, now: Row) -> Iterator[str]:
    yield from (f"{name} {told}" for name, told in now.items() if before.get(name) != told)
    yield from (f"no {name}" for name in before if name not in now)


def row(case: Case, progress: Progress) -> Row:
    """Where each stream stands, what has yet to return, and what is asked or stands against it."""
    on, level, walk = case.today, progress.balance, progress.walking
    found: Row = {
        "week": f"{week_on(progress, on)} ({phase_on(case, progress, on)})",
        "strength days": str(progress.strength.days_a_week),
    }
    for name in STRENGTH:
        if name in progress.strength.doses:
            found[name] = _of(case, progress.strength.doses[name])
    found["balance"] = f"{level.rung.id} {level.seconds} s {_moved(level.note)}"
    found["walk"] = f"{walk.seconds} s {_moved(walk.note)}"
    found["stretches"] = str(progress.stretch_stage)
    for stream, recovery in progress.recoveries.items():
        if not recovery.is_over:
            found[f"cut of {stream}"] = _left(recovery)
    found |= {f"flag {one.flag}": f"since {one.since:%d.%m.}" for one in case.flags}
    found |= {f"said {one.flag}": f"on {one.on:%d.%m.}" for one in progress.stated}
    found_out = (*case.found.evidence, *case.climb.evidence, *progress.asked)
    asked = [one for one in found_out if is_open(case, one)]
    found |= {f"asked {one.flag}": "and open" for one in asked}
    if progress.screening_needed is not None:
        which = "all" if progress.full_screening_needed else "short"
        found["questions"] = f"{which} since {progress.screening_needed:%d.%m.}"
    return found


def _of(case: Case, dose: StrengthDose) -> str:
    sets, reps = dose.asked(case.person.minutes, case.numbers)
    way = "" if dose.variant == dose.exercise.variants[0].id else f"{dose.variant} "
    return f"{way}{sets}x{reps} {_moved(dose.note)}"


def _moved(note: Note) -> str:
    """What moved it last, and how far."""
    parts = [note.move.value, note.seen or ""]
    if note.before != note.after:
        parts.append(f"{note.before}-{note.after}")
    if note.days:
        parts.append(f"after {note.days} days")
    return " ".join(part for part in parts if part)


def _left(recovery: Recovery) -> str:
    due = " due" if recovery.due is not None else ""
    return " ".join(f"{cut.on:%d.%m.}{' half' * cut.given}" for cut in recovery.cuts) + due


def main() -> None:
    """Writes the pages anew."""
    for name in LIVES:
        (PAGES / f"{name}.txt").write_text(page(name, shipped()), encoding="utf-8")


if __name__ == "__main__":
    main()
