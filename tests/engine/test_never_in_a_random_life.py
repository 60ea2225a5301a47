"""Half a year of anything, day after day, and no promise broken on the way."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

import hypothesis.strategies as st
from hypothesis import settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Equipment, Measure, Place, Side, Stream
from footbridge.engine.facts import (
    Away,
    AwayReason,
    CheckIn,
    Fall,
    Finding,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    FootFinding,
    GateCleared,
    NightPain,
    ProfileChanged,
    ReviewAccepted,
    Screened,
    Session,
    SetDone,
    StopSign,
    Stumble,
    Test,
    Walk,
    Withdrawn,
)
from footbridge.engine.person import Weekday, Zone
from footbridge.engine.shown.decision import Decision
from footbridge.simulator.follower import Follower
from tests.engine.random_life import Life
from tests.people import CAST, START

LAST_DAY = 26 * 7
MAY_BE_MISSING = st.none() | st.integers(0, 10)
FLAGS = ("FLAG-01", "FLAG-07", "FLAG-12", "FLAG-16", "FLAG-17", "FLAG-B01", "FLAG-B14")
GATES = ("GATE-03", "GATE-05", "GATE-07", "GATE-09", "GATE-10", "GATE-11", "GATE-12", "GATE-15")
WEEKDAYS = ((Weekday.MONDAY, Weekday.THURSDAY), (Weekday.TUESDAY, Weekday.FRIDAY, Weekday.SUNDAY))


@dataclass(repr=False)
class KeptLife(Life):
    """A life whose days are kept when they are over: the answer from those is the same."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.follower = Follower(self.person, self.catalogue)

    def look(self) -> Decision:
        decision = super().look()
        self.follower.hear(self.facts[len(self.follower.facts) :])
        assert self.follower.decide(self.today) == decision
        return decision


class RandomLife(RuleBasedStateMachine):
    catalogue: Catalogue

    @initialize(
        name=st.sampled_from(sorted(CAST)),
        gates=st.lists(st.sampled_from(GATES), max_size=1),
        minutes=st.sampled_from((8, 15, 30, 60)),
        walking=st.sampled_from((None, 0, 4, 10, 40)),
    )
    def begin(self, name, gates, minutes, walking):
        person = CAST[name]
        screening = replace(person.screening, unsure=tuple(gates))
        baseline = replace(person.baseline, walking_minutes=walking)
        person = replace(person, screening=screening, minutes=minutes, baseline=baseline)
        self.life = KeptLife(person, self.catalogue, START)
        self.life.look()

    @property
    def is_over(self) -> bool:
        return (self.life.today - START).days >= LAST_DAY

    def _late(self) -> str:
        """A moment of the evening, later for each fact: an answer holds until the next one."""
        return f"22:{self.life.number // 60 % 60:02}:{self.life.number % 60:02}"

    def _session_of_today(self) -> int | None:
        """The place of the latest session among the facts, if it was today's."""
        facts = self.life.facts
        found = [n for n, one in enumerate(facts) if isinstance(one.what, Session)]
        return found[-1] if found and facts[found[-1]].at.date() == self.life.today else None

    def _sets_at(self, place: int) -> list[SetDone]:
        what = self.life.facts[place].what
        assert isinstance(what, Session)
        return list(what.sets)

    def _say_of_sets(self, place: int, sets: Iterable[SetDone]) -> None:
        """The session at this place, with these sets instead of those that it had."""
        done = self.life.facts[place]
        self.life.facts[place] = replace(done, what=replace(done.what, sets=tuple(sets)))

    @precondition(lambda self: not self.is_over)
    @rule(days=st.integers(1, 7), effort=st.integers(3, 7), pain=st.integers(0, 3))
    def days_as_planned(self, days, effort, pain):
        for _ in range(days):
            self.life.check_in(pain=pain, soreness=0, night_pain=NightPain.USUAL, zones=())
            self.life.look_at_feet()
            decision = self.life.look()
            self.life.train(decision, effort)
            self.life.walk(decision)
            self.life.sleep()

    @precondition(lambda self: not self.is_over)
    @rule(
        effort=st.integers(0, 10),
        fewer=st.integers(0, 3),
        form=st.booleans(),
        steadiness=st.integers(1, 5),
        touches=st.integers(0, 3),
        soreness=MAY_BE_MISSING,
        pain=MAY_BE_MISSING,
        blames=st.none() | st.sampled_from(Stream),
    )
    def a_day_that_goes_otherwise(
        self, effort, fewer, form, steadiness, touches, soreness, pain, blames
    ):
        decision = self.life.look()
        self.life.train(decision, effort, steadiness, form_kept=form)
        self.life.walk(decision, comfortable=form)
        place = self._session_of_today()
        if place is not None:
            sets = self._sets_at(place)
            self._say_of_sets(
                place, [replace(one, reps=max(0, (one.reps or 0) - fewer)) for one in sets]
            )
        self.life.sleep()
        self.life.check_in(soreness=soreness, pain=pain, blames=blames)
        self.life.look()

    @precondition(lambda self: not self.is_over)
    @rule(stop=st.sampled_from(StopSign), place=st.integers(0, 40))
    def a_drill_is_stopped(self, stop, place):
        decision = self.life.look()
        self.life.train(decision)
        session = self._session_of_today()
        if session is not None:
            sets = self._sets_at(session)
            sets[place % len(sets)] = replace(sets[place % len(sets)], stop=stop)
            self._say_of_sets(session, sets)
        self.life.look()
        self.life.sleep()

    @precondition(lambda self: not self.is_over)
    @rule(soreness=st.integers(3, 8), blames=st.none() | st.sampled_from(Stream))
    def a_sore_morning(self, soreness, blames):
        self.life.check_in(pain=2, soreness=soreness, blames=blames)
        self.life.look_at_feet()
        self.life.look()
        self.life.sleep()

    @precondition(lambda self: not self.is_over)
    @rule(days=st.integers(1, 35))
    def days_missed(self, days):
        for _ in range(min(days, 3)):
            self.life.look()
            self.life.sleep()
        self.life.sleep(max(0, days - 3))
        self.life.look()

    @rule(hurt=st.booleans(), head=st.booleans(), cleared=st.booleans())
    def a_fall(self, hurt, head, cleared):
        self.life.tell(Fall, "13:00", hurt=hurt, head=head, cannot_stand=False)
        self.life.look()
        if cleared:
            for flag in ("FLAG-10", "FLAG-09", "FLAG-B07"):
                self.life.tell(FlagCleared, "18:00", flag=flag, clinician="Dr Nowak")
        self.life.look()

    @rule()
    def a_stumble(self):
        self.life.tell(Stumble, "13:00")

    @rule(flag=st.sampled_from(FLAGS), worse=st.booleans())
    def a_flag(self, flag, worse):
        self.life.tell(FlagRaised, "17:00", flag=flag, worse=worse)
        self.life.look()

    @rule(clinician=st.sampled_from((None, "Dr Nowak")))
    def flags_cleared(self, clinician):
        for flag in self.life.look().flags:
            self.life.tell(FlagCleared, "20:00", flag=flag.flag, clinician=clinician)
        self.life.look()

    @rule()
    def questions_answered_no(self):
        for ask in self.life.look().asks:
            self.life.tell(FlagDenied, "20:00", flag=ask.flag)
        self.life.look()

    @rule(found=st.sampled_from(Finding), side=st.sampled_from(Side), place=st.sampled_from(Place))
    def something_on_a_foot(self, found, side, place):
        finding = FootFinding(found=found, side=side, zone=Zone(side=side, place=place))
        self.life.look_at_feet(findings=(finding,))
        self.life.look()

    @rule()
    def feet_are_clear(self):
        self.life.look_at_feet()
        self.life.look()

    @rule(days=st.integers(0, 20), why=st.sampled_from(AwayReason))
    def away(self, days, why):
        last = self.life.today + timedelta(days=days)
        self.life.tell(Away, "07:00", first=self.life.today, last=last, why=why)
        self.life.look()

    @rule()
    def review(self):
        offered = tuple(one.id for one in self.life.look().proposals)
        self.life.tell(ReviewAccepted, "21:00", accepted=(*offered, "level:B9"))
        self.life.look()

    @rule(measure=st.sampled_from(Measure), result=st.integers(0, 60))
    def a_test(self, measure, result):
        self.life.tell(Test, "09:00", measure=measure, result=result)
        self.life.look()

    @rule(
        at_home=st.lists(st.sampled_from(Equipment), unique=True, min_size=4),
        minutes=st.sampled_from((8, 15, 30)),
        weekdays=st.sampled_from(WEEKDAYS),
        dislikes=st.sampled_from(("heel-raise", "walking", "marching", "tandem-stance")),
    )
    def other_answers(self, at_home, minutes, weekdays, dislikes):
        self.life.tell(
            ProfileChanged,
            at_home=tuple(at_home),
            minutes=minutes,
            strength_weekdays=weekdays,
            not_for_me={dislikes: "no"},
        )
        self.life.look()

    @rule(gate=st.sampled_from(GATES), full=st.booleans())
    def screened(self, gate, full):
        self.life.tell(Screened, self._late(), full=full, yes=(gate,))
        if full:
            known = self.catalogue.gates
            self.life.gates = {g for g in self.life.gates if known[g].cleared_by == "clinician"}
        self.life.gates.add(gate)
        self.life.look()

    @rule()
    def gates_cleared(self):
        for gate in sorted(self.life.gates):
            self.life.tell(GateCleared, self._late(), gate=gate, clinician="Dr Nowak")
            self.life.gates.discard(gate)
        self.life.look()

    @precondition(lambda self: self.life.facts)
    @rule(back=st.integers(1, 20), pain=st.integers(0, 10), seconds=st.integers(0, 3600))
    def late_news(self, back, pain, seconds):
        on = self.life.today - timedelta(days=back)
        slot = self.life.person.check_in_slot
        self.life.tell(CheckIn, "08:30", on, slot=slot, pain=pain, soreness=pain)
        self.life.tell(Walk, "15:30", on, seconds=seconds, comfortable=True)
        self.life.look()

    @precondition(lambda self: self.life.facts)
    @rule(back=st.integers(1, 10), withdrawn=st.booleans())
    def a_correction(self, back, withdrawn):
        old = self.life.facts[-min(back, len(self.life.facts))]
        if isinstance(old.what, CheckIn) and not withdrawn:
            slot = old.what.slot
            self.life.tell(CheckIn, "08:00", old.at.date(), corrects=old.id, slot=slot, pain=9)
        elif isinstance(old.what, CheckIn | Walk | Session):
            self.life.tell(Withdrawn, "23:00", corrects=old.id)
        self.life.look()


def test_a_random_life_of_half_a_year_breaks_no_promise(catalogue: Catalogue) -> None:
    machine = type("ThisLife", (RandomLife,), {"catalogue": catalogue})
    few = settings(
        max_examples=settings().max_examples // 3, stateful_step_count=40, deadline=None
    )

    run_state_machine_as_test(machine, settings=few)
