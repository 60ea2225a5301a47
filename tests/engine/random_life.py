"""One made-up life, lived a day at a time; every look at the plan checks every promise."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import settings

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.decide import decide
from footbridge.engine.facts import (
    CheckIn,
    Entry,
    Fact,
    FeetCheck,
    Journal,
    ProfileChanged,
    Session,
    Walk,
    Withdrawn,
)
from footbridge.engine.person import Person, Slot
from footbridge.engine.shown.decision import Decision, Says
from footbridge.engine.shown.situations import Flare, StartingAgain
from tests.engine import promises
from tests.life import items_of, moment, sets_of

Key = tuple[str, str]

# A whole life is a long example: a third as many of them as of others.
FEWER = settings(max_examples=settings().max_examples // 3)


@dataclass
class Trimmed:
    """A stream after a trim: until when nothing in it may rise, and the least shown since."""

    on: date
    until: date
    least: dict[Key, int]
    level: str | None


@dataclass(repr=False)
class Life:
    person: Person
    catalogue: Catalogue
    today: date
    facts: list[Entry[Fact]] = field(default_factory=list)
    last_shown: dict[Key, int] = field(default_factory=dict)
    walks_shown: dict[date, int] = field(default_factory=dict)
    last_decision: Decision | None = None
    trims: dict[Stream, Trimmed] = field(default_factory=dict)
    gates: set[str] = field(default_factory=set)
    number: int = 0

    def __post_init__(self) -> None:
        if self.person.screening is not None:
            self.gates = {*self.person.screening.yes, *self.person.screening.unsure}

    def __repr__(self) -> str:
        return f"<a life of {len(self.facts)} facts up to {self.today}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))

    @property
    def journal(self) -> Journal:
        return Journal(facts=tuple(self.facts))

    @property
    def person_now(self) -> Person:
        person = self.person
        for fact in self.facts:
            if isinstance(fact.what, ProfileChanged):
                names = ("at_home", "minutes", "not_for_me", "strength_weekdays", "track")
                given = {n: v for n in names if (v := getattr(fact.what, n)) is not None}
                person = replace(person, **given)
        return person

    def tell(
        self,
        made: type[Fact],
        at: str = "12:00",
        on: date | None = None,
        corrects: str | None = None,
        **said: Any,
    ) -> Entry[Fact]:
        """A new fact. One about an earlier day changes what the past was: memory starts anew."""
        self.number += 1
        when = moment(on or self.today, at)
        name = f"{made.KIND}-{self.number:04}"
        recorded = max(when, moment(self.today, at))
        fact = Entry(id=name, at=when, recorded=recorded, corrects=corrects, what=made(**said))
        self.facts.append(fact)
        if (on is not None and on < self.today) or corrects:
            self.forget()
        return fact

    def forget(self) -> None:
        self.last_shown, self.walks_shown, self.trims = {}, {}, {}
        self.last_decision = None

    def measured(self) -> None:
        """A test may say where something starts that was never done: that is no rise."""
        told = [fact.what for fact in self.facts]
        sessions = [what for what in told if isinstance(what, Session)]
        done = {one.exercise for session in sessions for one in session.sets}
        if any(isinstance(what, Walk) for what in told):
            done.add("walking")
        else:
            self.walks_shown = {}
        self.last_shown = {key: work for key, work in self.last_shown.items() if key[0] in done}

    def check_in(self, at: str | None = None, **said: Any) -> None:
        """The check-in of the day, once: a second one may say more and change what was blamed."""
        if any(isinstance(f.what, CheckIn) and f.at.date() == self.today for f in self.facts):
            return
        slot = self.person.check_in_slot
        at = at or ("08:00" if slot is Slot.MORNING else "19:00")
        self.tell(CheckIn, at, **{"slot": slot, **said})

    def look_at_feet(self, **said: Any) -> None:
        self.tell(FeetCheck, "08:05", **said)

    def train(self, decision: Decision, effort: int = 5, steadiness: int = 1, **how: Any) -> None:
        """The plan as it was given, all sets of it changed by `how` where they are told."""
        done = tuple(
            replace(one, **how)
            for item in items_of(decision)
            if item.stream is not Stream.WALKING
            for one in sets_of(item, effort, steadiness)
        )
        if done:
            self.tell(Session, "10:00", sets=done)

    def walk(self, decision: Decision, **how: Any) -> None:
        seconds = promises.walk_in(decision)
        if seconds is not None:
            self.tell(Walk, "15:00", **{"seconds": seconds, "comfortable": True, **how})

    def sleep(self, nights: int = 1) -> None:
        self.today += timedelta(days=nights)

    def look(self) -> Decision:
        """Today's decision, with every promise checked."""
        journal = self.journal
        decision = decide(journal, self.person, self.catalogue, self.today)
        catalogue, person = self.catalogue, self.person_now
        streams = promises.trained_streams(self.standing, catalogue)
        strength = {on for on, found in streams.items() if Stream.STRENGTH in found}
        promises.nothing_above_its_range(decision, catalogue)
        promises.nothing_promised_that_cannot_come(decision, catalogue)
        promises.no_hold_over_45_seconds(decision)
        promises.no_strength_the_day_after(decision, strength)
        promises.nothing_while_an_urgent_flag_is_open(decision)
        promises.nothing_that_is_not_allowed(decision, person, self.gates, catalogue)
        promises.nothing_twice(decision, catalogue)
        promises.everything_has_a_reason(decision, journal, catalogue)
        self._nothing_that_was_stopped_today(decision)
        self._walk_rises_by_a_tenth_at_most(decision)
        self._trim_makes_nothing_harder(decision)
        self._nothing_rises_after_a_trim(decision)
        self._nothing_rises_on_the_unknown(decision)
        self._remember(decision)
        return decision

    @property
    def standing(self) -> list[Entry[Fact]]:
        """The facts that nothing has taken the place of."""
        untold = {fact.corrects for fact in self.facts if isinstance(fact.what, Withdrawn)}
        gone = {fact.corrects for fact in self.facts if fact.corrects and fact.id not in untold}
        return [fact for fact in self.facts if fact.id not in gone]

    def _remember(self, decision: Decision) -> None:
        self.last_shown.update(promises.works(decision))
        walk = promises.walk_in(decision)
        if walk is not None:
            known = self.walks_shown.get(self.today, walk)
            self.walks_shown[self.today] = min(known, walk)
        self.last_decision = decision

    def _nothing_that_was_stopped_today(self, decision: Decision) -> None:
        stopped = {
            done.exercise
            for fact in self.standing
            if isinstance(fact.what, Session) and fact.at.date() == self.today
            for done in fact.what.sets
            if done.stop is not None
        }
        assert not stopped & {item.exercise for item in items_of(decision)}

    def _walk_rises_by_a_tenth_at_most(self, decision: Decision) -> None:
        walk = promises.walk_in(decision)
        if walk is not None:
            for on, shown in self.walks_shown.items():
                if 0 < (self.today - on).days <= 7:
                    assert walk * 100 <= shown * 110, (on, shown, walk)

    def _trim_makes_nothing_harder(self, decision: Decision) -> None:
        """On the first day of a trim, against what was shown last before it."""
        before = self.last_decision
        if before is None or before.on >= self.today:
            return
        asked = {(item.exercise, item.variant): item for item in items_of(before)}
        for flare in self._new_flares(decision):
            for item in items_of(decision):
                old = asked.get((item.exercise, item.variant))
                if old is None or item.stream not in flare.streams:
                    continue
                # The rounds of balance go by the day: three with strength, two without (C-09).
                assert item.dose.sets <= old.dose.sets or item.stream is Stream.BALANCE, item
                assert (item.dose.reps or 0) <= (old.dose.reps or 0), item
                assert (item.dose.hold_seconds or 0) <= (old.dose.hold_seconds or 0), item
                assert item.dose.rest_seconds >= old.dose.rest_seconds, item
                assert item.dose.tempo == old.dose.tempo, item

    def _nothing_rises_after_a_trim(self, decision: Decision) -> None:
        for flare in self._new_flares(decision):
            for stream in flare.streams:
                until = flare.on + timedelta(days=1 + self.catalogue.numbers.freeze_days)
                level = (
                    None if self.last_decision is None else promises.level_in(self.last_decision)
                )
                # Drills come round in turn: one may have risen unseen before the trim.
                shown = {} if stream is Stream.MOBILITY else dict(self.last_shown)
                self.trims[stream] = Trimmed(flare.on, until, shown, level)
        for stream, trim in self.trims.items():
            if self.today >= trim.until:
                continue
            for item in items_of(decision):
                came_back = any(reason.says is Says.RETURNED for reason in item.reasons)
                # Drills have no dose that is raised: they only come back, as other doses do.
                if item.stream is not stream or came_back or not promises.is_earned(item):
                    continue
                key, work = (item.exercise, item.variant), promises.work_in(item)
                assert work <= trim.least.get(key, work), (stream, trim, item)
                trim.least[key] = work
            level = promises.level_in(decision)
            if stream is Stream.BALANCE and level is not None:
                assert level <= (trim.level or level), (trim, level)
                trim.level = level

    def _new_flares(self, decision: Decision) -> Iterable[Flare]:
        for one in (decision.situation, *decision.also):
            if isinstance(one, Flare):
                known = [self.trims[s].on for s in one.streams if s in self.trims]
                if one.on not in known:
                    yield one

    def _nothing_rises_on_the_unknown(self, decision: Decision) -> None:
        """No check-in for two days, or a question open: nothing above what was shown."""
        yesterday = self.today - timedelta(days=1)
        told = {fact.at.date() for fact in self.standing if isinstance(fact.what, CheckIn)}
        if told & {self.today, yesterday} and not decision.asks:
            return
        afresh = any(
            isinstance(one, StartingAgain) and one.fresh_start
            for one in (decision.situation, *decision.also)
        )
        for item in items_of(decision):
            # After four weeks all but the walk starts afresh; a cut dose may be less (E6).
            if promises.is_earned(item) and not (afresh and item.stream is not Stream.WALKING):
                key, work = (item.exercise, item.variant), promises.work_in(item)
                assert work <= self.last_shown.get(key, work), (key, work, self.last_shown[key])
