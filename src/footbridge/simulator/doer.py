"""What a person does of the plan, and says of it: the session with its sets, and the walk."""

from dataclasses import replace
from functools import lru_cache
from random import Random

from footbridge.catalogue.words import Scale, Stream
from footbridge.simulator.diary import Diary
from footbridge.simulator.door import (
    Decision,
    Dose,
    Item,
    Remarks,
    Session,
    SetDone,
    StopSign,
    Walk,
    sets_done,
)
from footbridge.simulator.people import Somebody
from footbridge.simulator.promises import items_of
from footbridge.simulator.ways import Ways

SENSATION = 2
STEADY = 1
STOPS = (StopSign.PAIN, StopSign.PAIN, StopSign.DIZZY, StopSign.WEAK, StopSign.UNEXPLAINED)


class Doer:
    """One person who does the plan. `did_strength` and `did_walk` say what the day became."""

    def __init__(self, somebody: Somebody, ways: Ways, diary: Diary) -> None:
        self.who, self.ways, self.diary = somebody, ways, diary
        self.weekdays = {day.number for day in somebody.person.strength_weekdays}
        self.planned = 0
        self.misses = False
        self.did_session = self.did_strength = self.did_walk = False

    def rest(self) -> None:
        """A day on which nothing is done."""
        self.did_session = self.did_strength = self.did_walk = False

    def act(self, decision: Decision, chance: Random) -> None:
        """Does what is asked for, as far as this person does it today."""
        self.rest()
        is_missed, without_strength = self._misses(decision)
        left_out = self.ways.sessions < 1 and chance.random() >= self.ways.sessions
        no_walk = self.ways.sessions < 1 and chance.random() >= self.ways.sessions
        if not left_out and not is_missed:
            self._train(decision, chance, without_strength=without_strength)
        if not no_walk:
            self._walk(decision, chance)

    def _misses(self, decision: Decision) -> tuple[bool, bool]:
        """Whether the whole session is missed today, and whether strength is left out of it.

        What was missed is not made up on the day after, when it is offered again.
        """
        if self.ways.miss_every is None:
            return False, False
        is_own_day = decision.on.weekday() in self.weekdays
        if is_own_day:
            self.misses = False
        if decision.is_strength_day and is_own_day:
            self.planned += 1
            self.misses = self.planned % self.ways.miss_every == 0
            return self.misses, False
        return False, self.misses

    def _train(self, decision: Decision, chance: Random, *, without_strength: bool) -> None:
        items = [
            item
            for item in items_of(decision)
            if item.stream is not Stream.WALKING
            and not (without_strength and item.stream is Stream.STRENGTH)
        ]
        stopped = self._stopped(items, chance)
        sets: list[SetDone] = []
        for place, item in enumerate(items):
            remarks = self._remarks(item, chance)
            done = _sets(item.exercise, item.variant, item.dose, remarks)
            if place == stopped:
                done = (*done[:-1], replace(done[-1], stop=chance.choice(STOPS)))
            sets += done
        if sets:
            finished = None if self._left_out(chance) else stopped is None
            self.diary.write(Session(sets=tuple(sets), finished=finished), 10)
            self.did_session = True
            self.did_strength = any(item.stream is Stream.STRENGTH for item in items)

    def _stopped(self, items: list[Item], chance: Random) -> int | None:
        """Which exercise is stopped today, if one is."""
        if not self.ways.stops or not items or chance.random() >= self.ways.stops:
            return None
        return chance.randrange(len(items))

    def _remarks(self, item: Item, chance: Random) -> Remarks:
        if item.stream is Stream.STRENGTH:
            return self._of_strength(chance)
        if item.stream is Stream.BALANCE:
            return self._of_balance(chance)
        if item.dose.target is not None and item.dose.target.scale is Scale.SENSATION:
            return GLIDE
        return OTHER

    def _of_strength(self, chance: Random) -> Remarks:
        if not self.ways.missing:
            return STEADY_STRENGTH
        effort = chance.choice(self.ways.efforts)
        return Remarks(
            effort=None if self._left_out(chance) else effort,
            form_kept=None if self._left_out(chance) else effort < 9,
            tingling_grew=False,
        )

    def _of_balance(self, chance: Random) -> Remarks:
        if not self.ways.missing:
            return STEADY_BALANCE
        worst = chance.random()
        return Remarks(
            steadiness=None if self._left_out(chance) else 1 + int(worst**3 * 5),
            touches=int(chance.random() ** 2 * 3),
            grabs=int(worst > 0.98),
            near_fall=None if self._left_out(chance) else worst > 0.995,
        )

    def _left_out(self, chance: Random) -> bool:
        return bool(self.ways.missing) and chance.random() < self.ways.missing

    def _walk(self, decision: Decision, chance: Random) -> None:
        for item in items_of(decision):
            if item.stream is Stream.WALKING:
                comfortable: bool | None = True
                if self.ways.missing:
                    told = chance.random()
                    comfortable = None if told < self.ways.missing else told < 0.95
                seconds = item.dose.work_seconds or 0
                self.diary.write(Walk(seconds=seconds, comfortable=comfortable), 15)
                self.did_walk = True


@lru_cache(maxsize=4096)
def _sets(exercise: str, variant: str, dose: Dose, remarks: Remarks) -> tuple[SetDone, ...]:
    """Worked out once for each dose and remark: days and people are much alike."""
    return tuple(sets_done(exercise, variant, dose, remarks))


STEADY_STRENGTH = Remarks(effort=6, form_kept=True, tingling_grew=False)
STEADY_BALANCE = Remarks(steadiness=STEADY, touches=0, grabs=0, near_fall=False)
GLIDE = Remarks(sensation=SENSATION, tingling_grew=False)
OTHER = Remarks(tingling_grew=False)
