"""What a person answers when the plan asks: signs, tests, safety questions, reviews."""

from random import Random

from footbridge.catalogue.model import Catalogue
from footbridge.catalogue.words import Measure, Side
from footbridge.simulator import promises
from footbridge.simulator.body import Body
from footbridge.simulator.diary import Diary
from footbridge.simulator.door import (
    Decision,
    FlagCleared,
    FlagDenied,
    FlagRaised,
    GateCleared,
    ReviewAccepted,
    Screened,
    Test,
)
from footbridge.simulator.drawn import draw
from footbridge.simulator.people import Somebody
from footbridge.simulator.ways import Ways

CLINICIAN = "Dr Nowak"
DAYS_TO_CLEAR = (1, 8)
DAYS_TO_SEE_SOMEBODY = (3, 40)
ASKED_OF_A_WORSENING = "FLAG-15"
MINUTE = 60


class Answerer:
    """One person who answers. `gates` are those that stand for them, as they know it."""

    def __init__(
        self, somebody: Somebody, body: Body, ways: Ways, diary: Diary, catalogue: Catalogue
    ) -> None:
        self.who, self.body, self.ways, self.diary = somebody, body, ways, diary
        self.catalogue = catalogue
        screening = somebody.person.screening
        self.gates: set[str] = set() if screening is None else set(screening.yes)
        self.clear_on: dict[str, int] = {}
        self.gate_seen_on: int | None = None
        self.longest_walk = 0

    def answer(self, decision: Decision, day: int, chance: Random) -> bool:
        """Answers what was asked. True where what was told may change the day."""
        before = self.diary.number
        self._asks(decision, chance)
        self._flags(decision, day, chance)
        self._gates(day, chance)
        self._screening(decision)
        self._tests(decision, chance)
        return self.diary.number > before

    def saw(self, decision: Decision) -> None:
        """Remembers the longest walk that was asked for: a test of walking will not be less."""
        self.longest_walk = max(self.longest_walk, promises.walk_in(decision) or 0)

    def review(self, decision: Decision) -> None:
        """A review is gone through in the evening: yes to all that it offers."""
        if any(due.what == "review" for due in decision.due):
            accepted = tuple(each.id for each in decision.proposals)
            self.diary.write(ReviewAccepted(accepted=accepted), 20)

    def _asks(self, decision: Decision, chance: Random) -> None:
        for ask in decision.asks:
            if self.ways.missing and chance.random() < self.ways.missing:
                continue
            if self._is_true(ask.flag):
                worse = None if chance.random() < self.ways.missing else False
                self.diary.write(FlagRaised(flag=ask.flag, worse=worse), 9)
            else:
                self.diary.write(FlagDenied(flag=ask.flag), 9)

    def _is_true(self, flag: str) -> bool:
        """Steady people say no, so that the plan alone is seen; the others tell what is so."""
        worsens = flag == ASKED_OF_A_WORSENING and self.body.slope > 0
        return bool(self.ways.missing) and (worsens or flag == self.who.carries)

    def _flags(self, decision: Decision, day: int, chance: Random) -> None:
        standing = {flag.flag for flag in decision.flags}
        for flag in decision.flags:
            days = chance.randint(*DAYS_TO_CLEAR)
            until = self.clear_on.setdefault(flag.flag, day + days)
            if day >= until and self.ways.clears_flags:
                clinician = CLINICIAN if flag.needs_clinician else None
                self.diary.write(FlagCleared(flag=flag.flag, clinician=clinician), 9, 10)
                del self.clear_on[flag.flag]
        for gone in set(self.clear_on) - standing:
            del self.clear_on[gone]

    def _gates(self, day: int, chance: Random) -> None:
        if not self.gates or not self.ways.clears_gates:
            return
        if self.gate_seen_on is None:
            self.gate_seen_on = chance.randint(*DAYS_TO_SEE_SOMEBODY)
        if day < self.gate_seen_on:
            return
        for gate in sorted(self.gates):
            if self.catalogue.gates[gate].cleared_by in ("clinician", "helper"):
                self.diary.write(GateCleared(gate=gate, clinician=CLINICIAN), 9, 20)
                self.gates.discard(gate)

    def _screening(self, decision: Decision) -> None:
        for due in decision.due:
            if due.what == "screening":
                full = due.detail != "short"
                yes = tuple(sorted(self.gates))
                self.diary.write(Screened(full=full, yes=yes), 9, 30)

    def _tests(self, decision: Decision, chance: Random) -> None:
        for due in decision.due:
            if due.what != "test" or due.detail is None:
                continue
            if self.ways.sessions < 1 and chance.random() >= self.ways.sessions:
                continue
            measure = Measure(due.detail)
            sides = tuple(Side) if measure is Measure.SINGLE_LEG else (None,)
            for side in sides:
                result = self._result(measure, draw(chance, "test_noise"))
                self.diary.write(Test(measure=measure, result=result, side=side), 9, 40)

    def _result(self, measure: Measure, noise: float) -> int:
        """Who walks so far every day can walk a minute farther in the test as well."""
        can = self.who.can[measure]
        if not self.ways.missing:
            noise = max(noise, 1.0)
        if measure is Measure.WALKING_TOLERANCE:
            return max(round(can * noise), -(-self.longest_walk // MINUTE) + 1)
        return round(can * noise)
