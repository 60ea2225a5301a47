"""The state of every stream as the facts have shaped it so far, and what can be asked of it.

Built once for each decision and thrown away. `living` walks it through the days.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from footbridge.catalogue.model import Catalogue, Exercise, Ladder, PhaseSpan, Programme
from footbridge.catalogue.words import Block, Measure, Phase, Stream
from footbridge.engine.facts import Test
from footbridge.engine.known.history import History
from footbridge.engine.known.person import Person
from footbridge.engine.known.results import Results
from footbridge.engine.known.spans import days_covered
from footbridge.engine.known.training import TrainingDay
from footbridge.engine.signs.flags import Sign
from footbridge.engine.signs.next_day import Settled
from footbridge.engine.signs.questions import Question
from footbridge.engine.streams.balance import BELOW_TANDEM, Stance, first_stance
from footbridge.engine.streams.reducing import raise_by
from footbridge.engine.streams.strength import Lift, first_lift
from footbridge.engine.streams.walking import Stride, first_stride, is_fresh

HEEL_RAISE = "heel-raise"
SIT_TO_STAND = "sit-to-stand"
WEEK = timedelta(days=7)
STRENGTH_BLOCKS = (Block.STRENGTH_FOOT, Block.STRENGTH_HIP)


@dataclass(frozen=True, slots=True)
class Lighter:
    """A stream made lighter for a while, by a trim (`settled`) or by missed time (`gap_days`)."""

    until: date
    heavy: bool
    settled: Settled | None = None
    gap_days: int = 0

    @property
    def rule(self) -> str:
        return "REG-01" if self.settled is None else "RULE-18"


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known about one person up to today; nothing in it changes."""

    history: History
    person: Person
    catalogue: Catalogue
    training: dict[date, TrainingDay]
    settled: dict[date, Settled]
    signs: tuple[Sign, ...]
    asked: tuple[Question, ...]


class Course:
    """Where each stream stands. `start` is the first day of week 1, moved by a fresh start."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.history = known.history
        self.today = known.history.today
        self.person = known.person
        self.catalogue = known.catalogue
        self.numbers = known.catalogue.numbers
        self.training = known.training
        self.settled = known.settled
        self.flagged = days_covered(
            (sign.days(self.today) for sign in known.signs if sign.holds), self.today
        )
        self.unsettled = days_covered((sign.days(self.today) for sign in known.signs), self.today)
        self.asked = days_covered((question.days for question in known.asked), self.today)
        self.results = Results(known.person, known.history.of(Test))
        self.programme: Programme = known.catalogue.programmes[known.person.track]
        self.balance_ladder: Ladder = known.catalogue.ladders[self.programme.balance_ladder]
        self.ladders = {
            rung.exercise: ladder
            for ladder in known.catalogue.ladders.values()
            for rung in ladder.rungs
        }
        self.still_exercises = {rung.exercise for rung in self.balance_ladder.rungs}
        self.counted = {
            exercise.id
            for exercise in known.catalogue.exercises.values()
            if exercise.block in STRENGTH_BLOCKS and exercise.dose.reps is not None
        }
        self.start = min(known.person.started_on, known.history.today)
        self.lifts: dict[str, Lift] = {}
        self._lift_keys: dict[tuple[str, str], str] = {}
        self.stretch_stage = 0
        self.lighter: dict[Stream, Lighter] = {}
        self.last_on: dict[Stream, date] = {}
        self.gaps: dict[Stream, int] = {}
        self.strength_dates: list[date] = []
        self.last_done: dict[str, date] = {}
        self.walks_asked: list[tuple[date, int]] = []
        self.days_a_week = self.numbers.strength_days_start
        self.trims_on_more_days = 0
        self.last_level_change: date | None = None
        self.last_review = self.start
        self.screening_needed: date | None = None
        self.full_screening_needed = False
        self.fresh_start_on: date | None = None
        self.fresh_because: tuple[str, ...] = ()
        self.stance = self.stance_begun(self.start)
        self.stride = self._stride_at_the_start()

    @property
    def has_begun(self) -> bool:
        """Whether anything was trained before today; what is done today does not change today."""
        return any(on < self.today for on in self.training)

    def week_on(self, on: date) -> int:
        """The programme week, 1 the first, counted from the start or the latest fresh start."""
        return max(0, (on - self.start).days) // 7 + 1

    def span_on(self, on: date) -> PhaseSpan:
        """The phase of the programme on a day; the last one goes on."""
        week = self.week_on(on)
        spans = self.programme.phases
        return next((s for s in spans if s.first_week <= week <= s.last_week), spans[-1])

    def phase_on(self, on: date) -> Phase:
        return self.span_on(on).id

    def most_stretch_stage(self, on: date) -> int:
        """How far the holds of stretches may have grown in the phase of a day: 0, 1 or 2."""
        return {Phase.LEARN: 0, Phase.STEADIER: 1}.get(self.phase_on(on), 2)

    def is_early(self, on: date) -> bool:
        return self.week_on(on) <= self.numbers.early_weeks

    def may_rise(self, on: date) -> bool:
        """Fresh answers, no open question, no flag of tiers 1 to 3: else nothing rises."""
        return not self.has_question(on) and is_fresh(self.history, on) and on not in self.flagged

    def has_question(self, on: date) -> bool:
        """Whether something found in the data waited for an answer on a day."""
        return on in self.asked

    def may_change_level(self, on: date) -> bool:
        """At most one level-type change a week (REG-04)."""
        if self.last_level_change is None:
            return True
        return (on - self.last_level_change).days >= self.numbers.level_change_days

    def is_review_due(self, on: date) -> bool:
        """As many days after the last review as its phase asks: week 12 still ends with one."""
        return (on - self.last_review).days >= self.span_on(self.last_review).review_every_days

    def streams_on(self, on: date) -> tuple[Stream, ...]:
        day = self.training.get(on)
        return day.streams if day is not None else ()

    def lift_of(self, exercise: Exercise, on: date, variant: str | None = None) -> Lift:
        """The state of a strength exercise, begun when it is first asked for.

        A way of doing it that is no rung of its ladder, such as sitting, has a state of its own.
        """
        key = self.lift_key(exercise, variant)
        if key not in self.lifts:
            lift = self.lift_begun(exercise, on, variant if key != exercise.id else None)
            lighter = self.lighter.get(Stream.STRENGTH)
            if lighter is not None:
                lift.freeze_until(lighter.until, lighter.rule)
            self.lifts[key] = lift
        return self.lifts[key]

    def lift_key(self, exercise: Exercise, variant: str | None) -> str:
        """The exercise, or the exercise and a variant that stands apart from its ladder."""
        if variant is None:
            return exercise.id
        key = (exercise.id, variant)
        if key not in self._lift_keys:
            known = any(variant == one.id for one in exercise.variants[1:])
            apart = known and variant not in self.rungs_of(exercise)
            self._lift_keys[key] = f"{exercise.id}/{variant}" if apart else exercise.id
        return self._lift_keys[key]

    def rungs_of(self, exercise: Exercise) -> tuple[str, ...]:
        """The variants of the exercise's ladder, easiest first; none without a ladder."""
        ladder = self.ladders.get(exercise.id)
        return tuple(rung.variant for rung in ladder.rungs) if ladder else ()

    def is_lighter(self, stream: Stream, on: date) -> bool:
        """Whether a trim or missed time still holds the stream down."""
        lighter = self.lighter.get(stream)
        return lighter is not None and on < lighter.until

    def tandem_seconds(self, on: date) -> int | None:
        """The latest tandem test; without one, the tandem hold that practice has shown."""
        tested = self.tested(Measure.TANDEM, on)
        shown = self.stance.rung.id not in BELOW_TANDEM and self.stance.held_here
        return self.stance.seconds if tested is None and shown else tested

    def tested(self, measure: Measure, on: date) -> int | None:
        """The newest result of a test up to a day, the baseline among them."""
        return self.results.latest(measure, on, self.person.started_on)

    def lift_begun(self, exercise: Exercise, on: date, variant: str | None = None) -> Lift:
        """A strength exercise where it starts; a weak heel test starts lower on any rung."""
        test = self.tested(Measure.HEEL_RAISES, on) if exercise.id == HEEL_RAISE else None
        rungs = self.rungs_of(exercise) if variant is None else ()
        if variant is None and exercise.id == SIT_TO_STAND:
            variant = self._hands_needed(rungs, on)
        return first_lift(exercise, rungs, self.numbers, test, on, variant)

    def _hands_needed(self, rungs: tuple[str, ...], on: date) -> str | None:
        """No hands after a chair-stand test that shows it; the test allows none (S2:L69)."""
        stands = self.tested(Measure.CHAIR_STANDS, on) or 0
        return rungs[-1] if rungs and stands >= self.numbers.no_hands_chair_stands else None

    def stance_begun(self, on: date) -> Stance:
        """The balance level that the tests allow to start with."""
        tandem = self.tested(Measure.TANDEM, on)
        semi = self.tested(Measure.SEMI_TANDEM, on)
        return first_stance(self.balance_ladder, tandem, semi, self.numbers, on)

    def _stride_at_the_start(self) -> Stride:
        """The walk of the baseline: a test of the first day may only make it shorter (N3)."""
        minutes = self.results.baseline(Measure.WALKING_TOLERANCE)
        return first_stride(minutes, self.numbers, self.start, self.longest_walk)

    def stride_begun(self, on: date) -> Stride:
        """The walk that was measured to be comfortable."""
        minutes = self.tested(Measure.WALKING_TOLERANCE, on)
        return first_stride(minutes, self.numbers, on, self.longest_walk)

    @property
    def longest_walk(self) -> int:
        """The top of the range of walking, in seconds."""
        walking = self.catalogue.exercises["walking"].dose.work_seconds
        return walking.hi if walking is not None else self.numbers.walk_start_seconds

    def walk_ceiling(self, on: date) -> int:
        """The longest walk that is no more than a tenth above any asked in the week before."""
        asked = [seconds for day, seconds in self.walks_asked if on - WEEK <= day < on]
        if not any(day == on - WEEK for day, _ in self.walks_asked):
            asked += [seconds for day, seconds in self.walks_asked if day < on - WEEK][-1:]
        if not asked:
            return self.stride.seconds
        return raise_by(min(asked), self.numbers.walk_most_percent)
