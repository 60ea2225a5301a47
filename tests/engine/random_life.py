"""One made-up life, lived a day at a time; every look at the plan checks every promise.

What is promised, and how a break of it is seen, is the simulator's: one truth for both.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from hypothesis import settings

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Stream
from footbridge.engine.decide import decide
from footbridge.engine.facts import CheckIn, Entry, Fact, FeetCheck, Journal, Session, Walk
from footbridge.engine.person import Person, Slot
from footbridge.engine.shown.decision import Decision
from footbridge.simulator.watch import Watch
from tests.engine import promises
from tests.life import items_of, moment, sets_of

Key = tuple[str, str]

# A whole life is a long example: a third as many of them as of others.
FEWER = settings(max_examples=settings().max_examples // 3)


@dataclass(repr=False)
class Life:
    """`heard` is how many of the facts the watch has heard: it hears them at the next look."""

    person: Person
    catalogue: Catalogue
    today: date
    facts: list[Entry[Fact]] = field(default_factory=list)
    gates: set[str] = field(default_factory=set)
    number: int = 0
    heard: int = 0

    def __post_init__(self) -> None:
        self.watch = Watch(self.person, self.catalogue)
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
    def last_shown(self) -> dict[Key, int]:
        """How much each exercise asked for when it was planned last."""
        return self.watch.last_shown

    @property
    def last_decision(self) -> Decision | None:
        return self.watch.before

    def tell(
        self,
        made: type[Fact],
        at: str = "12:00",
        on: date | None = None,
        corrects: str | None = None,
        **said: Any,
    ) -> Entry[Fact]:
        """A new fact."""
        self.number += 1
        when = moment(on or self.today, at)
        name = f"{made.KIND}-{self.number:04}"
        recorded = max(when, moment(self.today, at))
        fact = Entry(id=name, at=when, recorded=recorded, corrects=corrects, what=made(**said))
        self.facts.append(fact)
        return fact

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
        self.watch.hear(self.facts[self.heard :])
        self.heard = len(self.facts)
        decision = decide(self.journal, self.person, self.catalogue, self.today)
        promises.nothing_promised_that_cannot_come(decision, self.catalogue)
        promises.nothing_twice(decision, self.catalogue)
        breaks = self.watch.see(decision, self.gates)
        assert not breaks, (self.today, breaks)
        return decision
