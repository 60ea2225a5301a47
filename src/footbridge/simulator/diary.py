"""How facts are written down: with an id, a moment, sometimes late, sometimes twice."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta
from random import Random

from footbridge.simulator.door import Entry, Fact
from footbridge.simulator.people import START
from footbridge.simulator.ways import Ways

MOST_DAYS_LATE = 3
MIDNIGHT = datetime(START.year, START.month, START.day, tzinfo=UTC)


class Diary:
    """Writes the facts of one person. `post` holds by day what arrives on it, late or not."""

    def __init__(self, ways: Ways) -> None:
        self.ways = ways
        self.day = 0
        self.days_late = 0
        self.number = 0
        self.post: dict[int, list[Entry[Fact]]] = defaultdict(list)
        self.chance = Random(0)

    def open(self, day: int, chance: Random) -> None:
        """A new page; on some days nothing can be sent before another one."""
        self.day, self.chance = day, chance
        late, days = chance.random() < self.ways.late, chance.randint(1, MOST_DAYS_LATE)
        self.days_late = days if late else 0

    def write(
        self, what: Fact, hour: int, minute: int = 0, *, instead_of: Entry[Fact] | None = None
    ) -> Entry[Fact]:
        """A fact of this day, or of the moment of the one that it takes the place of.

        It is in the post for the day on which it arrives.
        """
        self.number += 1
        now = MIDNIGHT + timedelta(days=self.day, hours=hour, minutes=minute)
        entry = Entry(
            id=f"{what.KIND}-{self.day:03}-{self.number}",
            at=now if instead_of is None else instead_of.at,
            recorded=now + timedelta(days=self.days_late),
            corrects=None if instead_of is None else instead_of.id,
            what=what,
        )
        arrived = self.post[self.day + self.days_late]
        arrived.append(entry)
        if self.ways.doubled and self.chance.random() < self.ways.doubled:
            arrived.append(entry)
        return entry

    def delivered(self) -> list[Entry[Fact]]:
        """What has arrived by now and was not handed over yet."""
        days = sorted(day for day in self.post if day <= self.day)
        return [entry for day in days for entry in self.post.pop(day)]
