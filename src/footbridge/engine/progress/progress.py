"""Where every stream stands: one value, folded over the days (`progress/fold.py`).

Nothing in it changes: a day gives a new one. What can be asked of it, and of the case beside it,
stands here too.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from footbridge.catalogue.model import Exercise, PhaseSpan
from footbridge.catalogue.units import WEEK, WEEK_DAYS
from footbridge.catalogue.words import Measure, Phase, Stream
from footbridge.engine.known.history import DAY
from footbridge.engine.known.spans import Span
from footbridge.engine.known.training import TrainingDay
from footbridge.engine.signs.case import Case
from footbridge.engine.signs.evidence import Evidence
from footbridge.engine.signs.next_day import NextDay, is_answered
from footbridge.engine.signs.questions import days_asked
from footbridge.engine.streams import balance, strength, strength_cuts, walking
from footbridge.engine.streams.balance_level import BalanceLevel
from footbridge.engine.streams.balance_rounds import Practice
from footbridge.engine.streams.cuts import WHOLE, Recovery
from footbridge.engine.streams.strength_dose import Strength, StrengthDose
from footbridge.engine.streams.strength_sets import Judged
from footbridge.engine.streams.walking_dose import WalkingDose

HEEL_RAISE = "heel-raise"
SIT_TO_STAND = "sit-to-stand"


class Waiting(NamedTuple):
    """What was done on a day and is judged when its next day is over.

    Of the streams in `untold` it was not told how it went.
    """

    day: TrainingDay
    sessions: Mapping[str, Judged]
    practice: Practice | None
    untold: tuple[Stream, ...]


class Stated(NamedTuple):
    """Something that the plan says of itself, counted from the facts: on a day, by a fact."""

    flag: str
    on: date
    moment: float
    fact: str


class Before(NamedTuple):
    """Where doses stood before anything was told today: by those, the day is filled (N5)."""

    strength: Strength
    balance: BalanceLevel
    stretch_stage: int


class Progress(NamedTuple):
    """`start` is the first day of week 1, moved by a fresh start.

    `responses` are how the latest training days were answered, `answered` the latest of each
    stream; `asked` is what they make us ask, `stated` what the plan itself says. `recoveries` are
    what has still to come back in a stream, `first_on` the first day of training, `last_on` the
    last of each stream, `gaps` the days since then, known today. `falls` and `illnesses` say how
    many have been heard. `before` is known of today alone.
    """

    start: date
    next_week: date
    strength: Strength
    balance: BalanceLevel
    walking: WalkingDose
    last_review: date
    stretch_stage: int = 0
    recoveries: Mapping[Stream, Recovery] = {}
    stated: tuple[Stated, ...] = ()
    first_on: date | None = None
    last_on: Mapping[Stream, date] = {}
    gaps: Mapping[Stream, int] = {}
    waiting: Waiting | None = None
    responses: Mapping[date, NextDay] = {}
    answered: Mapping[Stream, NextDay] = {}
    asked: tuple[Evidence, ...] = ()
    falls: int = 0
    illnesses: int = 0
    last_level_change: date | None = None
    screening_needed: date | None = None
    full_screening_needed: bool = False
    fresh_start_on: date | None = None
    fresh_because: tuple[str, ...] = ()
    last_event: date = date.min
    before: Before | None = None


def progress_at_start(case: Case) -> Progress:
    """Before the first day: two strength days a week, the levels that the tests allow."""
    start = min(case.told.started_on, case.today)
    numbers = case.numbers
    # The walk of the baseline: a test of the first day may only make it shorter (N3).
    minutes = case.results.baseline(Measure.WALKING_TOLERANCE)
    return Progress(
        start=start,
        next_week=start + WEEK,
        strength=Strength(days_a_week=numbers.strength_days_start),
        balance=level_begun(case, start),
        walking=walking.begin(minutes, numbers, start, case.longest_walk),
        last_review=start,
    )


def week_on(progress: Progress, on: date) -> int:
    """The programme week, 1 the first, counted from the start or the latest fresh start."""
    return max(0, (on - progress.start).days) // WEEK_DAYS + 1


def span_on(case: Case, progress: Progress, on: date) -> PhaseSpan:
    """The phase of the programme on a day; the last one goes on."""
    week, spans = week_on(progress, on), case.programme.phases
    return next((one for one in spans if one.first_week <= week <= one.last_week), spans[-1])


def phase_on(case: Case, progress: Progress, on: date) -> Phase:
    return span_on(case, progress, on).id


def is_early(case: Case, progress: Progress, on: date) -> bool:
    return week_on(progress, on) <= case.numbers.early_weeks


def is_new_to_it(case: Case, progress: Progress, on: date) -> bool:
    """Whether it is one of the first weeks in which anything was trained (C-10)."""
    first = progress.first_on or on
    idle = max(0, (first - progress.start).days) // WEEK_DAYS
    return week_on(progress, on) - idle <= case.numbers.early_weeks


def has_begun(progress: Progress) -> bool:
    """Whether anything was trained before today; what is done today does not change today."""
    return bool(progress.responses)


def may_rise(case: Case, progress: Progress, on: date) -> bool:
    """Fresh answers, no open question, no flag of tiers 1 to 3: else nothing rises."""
    return (
        not has_question(case, progress, on)
        and not case.climbs.cover(on)
        and is_answered(case.ratings, case.person_on(on).check_in_slot, on)
        and not case.flagged.cover(on)
    )


def has_question(case: Case, progress: Progress, on: date) -> bool:
    """Whether something found in the data waited for an answer on a day."""
    return case.asked.cover(on) or any(
        first <= on <= last for first, last in _asked(case, progress)
    )


def is_open(case: Case, evidence: Evidence) -> bool:
    """Whether a question waits for its answer today."""
    first, last = days_asked(evidence, case.answers, case.catalogue)
    return first <= case.today <= last


def _asked(case: Case, progress: Progress) -> list[Span]:
    return [days_asked(one, case.answers, case.catalogue) for one in progress.asked]


def may_change_level(case: Case, progress: Progress, on: date) -> bool:
    """At most one level-type change a week (REG-04)."""
    last = progress.last_level_change
    return last is None or (on - last).days >= case.numbers.level_change_days


def is_review_due(case: Case, progress: Progress, on: date) -> bool:
    return on >= review_on(case, progress)


def review_on(case: Case, progress: Progress) -> date:
    """As many days after the last review as its phase asks: week 12 still ends with one."""
    last = progress.last_review
    return last + span_on(case, progress, last).review_every_days * DAY


def streams_on(case: Case, on: date) -> tuple[Stream, ...]:
    day = case.training.get(on)
    return day.streams if day is not None else ()


def is_untold(progress: Progress, stream: Stream) -> bool:
    """Whether it was not told how a stream went when it was done last (N15)."""
    last = progress.answered.get(stream)
    return last is not None and stream in last.untold


def recovery_of(progress: Progress, stream: Stream) -> Recovery:
    """What has still to come back in a stream."""
    return progress.recoveries.get(stream, WHOLE)


def tested(case: Case, measure: Measure, on: date) -> int | None:
    """The newest result of a test up to a day, the baseline among them."""
    return case.results.latest(measure, on, case.told.started_on)


def tandem_seconds(case: Case, level: BalanceLevel, on: date) -> int | None:
    """The latest tandem test; without one, the tandem hold that practice has shown."""
    result = tested(case, Measure.TANDEM, on)
    shown = level.rung.needs_tandem and level.held_here
    return level.seconds if result is None and shown else result


def dose_of(
    case: Case,
    progress: Progress,
    exercise: Exercise,
    on: date,
    variant: str | None = None,
    before: Before | None = None,
) -> StrengthDose:
    """The dose of a strength exercise, begun when it is first asked for; as it was `before`."""
    key = case.guide.key_of(exercise, variant)
    doses = progress.strength.doses if before is None else before.strength.doses
    dose = doses.get(key)
    if dose is None:
        dose = dose_begun(case, exercise, on, variant if key != exercise.id else None)
        cuts = recovery_of(progress, Stream.STRENGTH).cuts
        if cuts:
            until = cuts[-1].on + case.numbers.freeze_days * DAY
            dose = strength_cuts.held_by(cuts[-1], until, dose)
    return dose


def dose_begun(
    case: Case, exercise: Exercise, on: date, variant: str | None = None
) -> StrengthDose:
    """A strength exercise where it starts; a weak heel test starts lower on any rung."""
    test = tested(case, Measure.HEEL_RAISES, on) if exercise.id == HEEL_RAISE else None
    rungs = case.guide.rungs_of(exercise.id) if variant is None else ()
    if variant is None and exercise.id == SIT_TO_STAND:
        variant = _hands_needed(case, rungs, on)
    return strength.begin(exercise, rungs, case.numbers, test, on, variant)


def _hands_needed(case: Case, rungs: tuple[str, ...], on: date) -> str | None:
    """No hands after a chair-stand test that shows it; the test allows none (S2:L69)."""
    stands = tested(case, Measure.CHAIR_STANDS, on) or 0
    return rungs[-1] if rungs and stands >= case.numbers.no_hands_chair_stands else None


def level_begun(case: Case, on: date) -> BalanceLevel:
    """The balance level that the tests allow to start with."""
    tandem, semi = tested(case, Measure.TANDEM, on), tested(case, Measure.SEMI_TANDEM, on)
    return balance.begin(case.balance_ladder, tandem, semi, case.numbers, on)


def walk_begun(case: Case, on: date) -> WalkingDose:
    """The walk that was measured to be comfortable."""
    minutes = tested(case, Measure.WALKING_TOLERANCE, on)
    return walking.begin(minutes, case.numbers, on, case.longest_walk)
