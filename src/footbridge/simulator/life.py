"""One life: the person sees the day, tells, answers and does, and the next day comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from footbridge.catalogue.model import Catalogue
from footbridge.simulator.answerer import Answerer
from footbridge.simulator.body import Body
from footbridge.simulator.days import Day, Scribe
from footbridge.simulator.diary import Diary
from footbridge.simulator.doer import Doer
from footbridge.simulator.door import Decision, Entry, Fact, Person
from footbridge.simulator.follower import Follower, NoAnswer
from footbridge.simulator.pairs import ONE_DAY_IN, Pairs
from footbridge.simulator.people import START, somebody
from footbridge.simulator.setup import Setup
from footbridge.simulator.teller import Teller
from footbridge.simulator.watch import Break, Watch
from footbridge.simulator.ways import ways_of

WEEK = 7


@dataclass(frozen=True, slots=True)
class Lived:
    """A life as rows, with the person and the facts to replay it from."""

    days: Sequence[Day]
    person: Person
    facts: Sequence[Entry[Fact]]


def live(
    scenario: str,
    setup: Setup,
    number: int,
    *,
    seed: int,
    weeks: int,
    catalogue: Catalogue,
    last_day: int | None = None,
) -> Lived:
    """Lives one life. The same arguments give the same life, wherever and beside whatever.

    With `last_day` (0 is the first) it ends with the decision of that day, and the facts are
    those that had arrived by then.
    """
    name = f"{seed}/{scenario}/{setup.row}/{number}"
    life = _Life(scenario, setup, number, name, weeks, catalogue)
    end = weeks * WEEK if last_day is None else last_day + 1
    days = [row for day in range(end) if (row := life.day(day)) is not None]
    return Lived(days, life.person, life.follower.facts)


class _Life:
    def __init__(
        self,
        scenario: str,
        setup: Setup,
        number: int,
        name: str,
        weeks: int,
        catalogue: Catalogue,
    ) -> None:
        self.setup, self.name = setup, name
        # Each draws from a chance of its own: what the plan asks for changes no feeling.
        who = somebody(setup, number, Random(f"{name}/person"), catalogue)
        self.person = who.person
        self.body = Body(setup, Random(f"{name}/body"), weeks * WEEK)
        ways = ways_of(setup, who, Random(f"{name}/ways"), weeks * WEEK)
        self.leaves_on = ways.leaves_on
        self.diary = Diary(ways)
        self.teller = Teller(who, self.body, ways, self.diary)
        self.doer = Doer(who, ways, self.diary)
        self.answerer = Answerer(who, self.body, ways, self.diary, catalogue)
        self.follower = Follower(self.person, catalogue)
        self.watch = Watch(self.person, catalogue)
        self.pairs = Pairs(self.person, catalogue)
        self.scribe = Scribe(scenario, setup.row, who, self.body, catalogue)
        self.is_broken = False

    def day(self, day: int) -> Day | None:
        """Lives a day. None after a day for which there was no answer at all."""
        if self.is_broken:
            return None
        try:
            return self._lived(day)
        except NoAnswer as error:
            self.is_broken = True
            return self.scribe.unanswered(day, str(error))

    def _lived(self, day: int) -> Day:
        chance = Random(f"{self.name}/{day}")
        has_left = self.leaves_on is not None and day > self.leaves_on
        self.diary.open(day, chance)
        if not has_left:
            self.teller.morning(day, chance)
        decision = self._look(day)
        asked = tuple(each.flag for each in decision.asks)
        if not has_left and self.answerer.answer(decision, day, chance):
            decision = self._look(day)
        breaks = self._breaks(decision, chance)
        self.doer.rest()
        if not has_left and not self.teller.is_away(day):
            self._act(decision, day, chance)
        return self.scribe.write(
            day,
            decision,
            breaks,
            asked=asked,
            session_done=self.doer.did_session,
            strength_done=self.doer.did_strength,
            walk_done=self.doer.did_walk,
        )

    def _breaks(self, decision: Decision, chance: Random) -> list[Break]:
        is_sampled = chance.randrange(ONE_DAY_IN) == 0
        shown = dict(self.watch.last_shown) if is_sampled else {}
        found = self.watch.see(decision, self.answerer.gates)
        if is_sampled:
            found += self.pairs.see(self.follower.facts, decision, shown, chance)
        return found

    def _look(self, day: int) -> Decision:
        arrived = self.diary.delivered()
        self.follower.hear(arrived)
        self.watch.hear(arrived)
        return self.follower.decide(START + timedelta(days=day))

    def _act(self, decision: Decision, day: int, chance: Random) -> None:
        self.doer.act(decision, chance)
        self.answerer.saw(decision)
        self.answerer.review(decision)
        self.teller.evening(day, chance)
        self._flare(day)

    def _flare(self, day: int) -> None:
        """A true flare where the row says so, after the first session from its day on."""
        every = self.setup.flare_every_days
        if every is not None and self.doer.did_session:
            due = (len(self.body.flares) + 1) * every
            if day >= due:
                self.body.flare_after(day)
