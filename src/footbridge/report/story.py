"""What a paper may tell: one person, all that is known of them, and the days that it covers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from footbridge.catalogue.model import Catalogue
from footbridge.engine.known.history import History
from footbridge.engine.person import Person
from footbridge.engine.shown.decision import Decision, Item
from footbridge.looking_back.known import Known
from footbridge.telling.telephone import Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """`name` is what the person is called, `decision` the one of today.

    `shown` holds the decisions that were shown on past days, today's among them. What a paper
    tells begins on `first`; warning signs are told of all days. `version` is that of the program.
    `is_large`: it will be set in large print.
    """

    name: str
    known: Known
    decision: Decision
    shown: Mapping[date, Decision] = field(default_factory=dict)
    first: date
    numbers: Numbers
    version: str
    is_large: bool = False

    @property
    def catalogue(self) -> Catalogue:
        return self.known.catalogue

    @property
    def history(self) -> History:
        return self.known.history

    @property
    def person(self) -> Person:
        return self.known.person

    @property
    def today(self) -> date:
        return self.known.today

    def items_now(self) -> Iterator[tuple[date, Item]]:
        """Every exercise of the plan as it was last asked for, today or in the days before."""
        newest: dict[str, tuple[date, Item]] = {}
        for _on, decision in sorted({**self.shown, self.today: self.decision}.items()):
            if (self.today - decision.on).days < self.known.numbers.trend_window_days / 2:
                for block in decision.blocks:
                    newest.update({item.exercise: (decision.on, item) for item in block.items})
        yield from newest.values()
